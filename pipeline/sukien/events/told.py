"""What the words of an anchor tell: the ways in which events are told, tried in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from sukien.events.identity.actions import action
from sukien.events.identity.after_drill import after_drill
from sukien.events.identity.after_earlier import after_earlier
from sukien.events.identity.between import told_between
from sukien.events.identity.bloc_talks import bloc_meets
from sukien.events.identity.by_phone import by_phone
from sukien.events.identity.earlier_talks import same_two
from sukien.events.identity.fronted import fronted
from sukien.events.identity.named_series import session_of_named
from sukien.events.identity.opposite import with_side
from sukien.events.identity.others import another_time, between_states, with_all
from sukien.events.identity.referring import by_its_kind, refer
from sukien.events.identity.series import editions, series_event
from sukien.events.identity.settings import setting
from sukien.events.identity.welcoming import greeted, welcomed
from sukien.events.identity.with_partners import meets_partners
from sukien.events.identity.yearly import of_another_year
from sukien.events.model.draft import Draft, When
from sukien.events.people.cleft import just_named
from sukien.events.people.office_met import office_met
from sukien.events.people.parties import parties
from sukien.events.people.talks import beside
from sukien.events.people.told_to import told_to
from sukien.events.sentence.anchors import Anchor
from sukien.events.standing.only_named import only_chaired
from sukien.events.states.unnamed import beside_named, unnamed
from sukien.events.story.story import Story
from sukien.people import Person

Way = Callable[[Story, Anchor, When | None, bool], list[Draft] | None]
"""One way of telling: its events, none where the words tell of none at all, or None where they are not of this way."""

_TWO = 2
"""How many states have talks; three or more meet."""
_MARGIN = 24
"""How many characters ("song phương") behind a word for talks "bên lề" may end."""
_NOT_THEN = ("judged", "enabled")
"""How an exercise is spoken of that is not held on the day of its sentence, nor by its subject."""
_ONCE = r"(?:(?P<many>{plural}) )?{occasion} "
"""One occasion among the words for talks, and what would make it several."""
_SEVERAL = r"(?: {together})? {with} {plural} "
"""What stands behind those words before the offices of several."""


def events_of(story: Story, anchor: Anchor, when: When | None, *, own: bool) -> list[Draft]:
    """The events of the first trigger of an anchor that tells any; `own` if the date is the anchor's own."""
    found = _told(story, anchor, when, own)
    for at, rule in enumerate(anchor.others):
        if not found:
            if anchor.trigger is not None:
                anchor.others[at] = anchor.trigger  # the others are still those besides its own
            anchor.type, anchor.form, anchor.rule, anchor.trigger = rule.type, rule.form, rule.id, rule
            found = _told(story, anchor, when, own)
    return found


def _told(story: Story, anchor: Anchor, when: When | None, own: bool) -> list[Draft]:
    for way in _WAYS:
        if (found := way(story, anchor, when, own)) is not None:
            return found
    return []


def _of_another_year(story: Story, anchor: Anchor, when: When | None, own: bool) -> list[Draft] | None:
    return of_another_year(story, anchor, when) or None


def _fronted(story: Story, anchor: Anchor, when: When | None, own: bool) -> list[Draft] | None:
    return fronted(story, anchor, when, own=own)


def _again(story: Story, anchor: Anchor, when: When | None, own: bool) -> list[Draft] | None:
    """Another time of what was told: "Lần thứ hai họp tháng 5"."""
    if anchor.form != "again":
        return None
    if anchor.trigger is not None and anchor.trigger.of_named:
        return session_of_named(story, anchor, when) if own else []
    return another_time(story, anchor, when, own=own)


def _reference(story: Story, anchor: Anchor, when: When | None, own: bool) -> list[Draft] | None:
    """What was told already ("hội nghị"), unless somebody stands beside the words whom another talked to."""
    if anchor.form != "reference":
        return None
    facing = told_to(story, anchor) or beside(story, anchor) or office_met(story, anchor)
    opens = anchor.type == "talks" and anchor.trigger is not None and anchor.trigger.opens
    facing = facing or (just_named(story, anchor) if opens else [])
    if facing:
        anchor.form = "noun"
        new = action(story, anchor, when, facing, own=own)
        return [new] if new is not None else []
    told = refer(story, anchor, when) or setting(story, anchor, when, own=own)
    return told or _once_more(story, anchor, when, own=own)


def _after_earlier(story: Story, anchor: Anchor, when: When | None, own: bool) -> list[Draft] | None:
    return after_earlier(story, anchor, when, own=own) or None


def _by_its_kind(story: Story, anchor: Anchor, when: When | None, own: bool) -> list[Draft] | None:
    return by_its_kind(story, anchor, when) or None


def _none_then(story: Story, anchor: Anchor, when: When | None, own: bool) -> list[Draft] | None:
    """None at all: an exercise that is judged or made possible, a series that is a topic, who is only to chair it."""
    topic = story.cues.ending_at("topic", anchor.start)
    behind = when is not None and when.mention is not None and when.mention.start >= anchor.end
    spoken_of = any(cue is not None and cue.norm["value"] in _NOT_THEN for cue in (topic, anchor.spoken))
    if anchor.type == "exercise" and spoken_of and not behind:
        return []  # "Triều Tiên ngày 5/3 lên án cuộc tập trận", "ký tuyên bố, tạo cơ sở cho việc tuần tra chung"
    if anchor.form == "name" and not own and topic is not None and topic.norm["value"] is None:
        return []  # "hai bên nhất trí duy trì Đối thoại Chính sách quốc phòng, sớm tổ chức Giao lưu lần thứ hai"
    return [] if only_chaired(story, anchor, when) else None


def _greeting(story: Story, anchor: Anchor, when: When | None, own: bool) -> list[Draft] | None:
    """None at all where somebody is only greeted; talks on the telephone are a call from here on."""
    if by_phone(story, anchor, when):
        anchor.type = "call"
    return [] if greeted(story, anchor) else None


def _with_partners(story: Story, anchor: Anchor, when: When | None, own: bool) -> list[Draft] | None:
    return meets_partners(story, anchor, when, own=own)


def _of_blocs(story: Story, anchor: Anchor, when: When | None, own: bool) -> list[Draft] | None:
    return bloc_meets(story, anchor, when, own=own)


def _between(story: Story, anchor: Anchor, when: When | None, own: bool) -> list[Draft] | None:
    return told_between(story, anchor, when, own=own)


def _welcomed(story: Story, anchor: Anchor, when: When | None, own: bool) -> list[Draft] | None:
    return welcomed(story, anchor, when, own=own) or None


def _named(story: Story, anchor: Anchor, when: When | None, own: bool) -> list[Draft] | None:
    """The editions of a series that is named."""
    if anchor.form != "name":
        return None
    return _some(series_event(story, one, when) for one in editions(story, anchor))


def _of_people(story: Story, anchor: Anchor, when: When | None, own: bool) -> list[Draft] | None:
    """What the people of the sentence did, with each other or with states of whom it names nobody."""
    found: list[Draft | None] = []
    states = unnamed(story, anchor)
    for people in parties(story, anchor, when):
        if people is None:
            found += _known_by_noun(story, anchor, when, own=own) if anchor.form == "noun" else []
            continue
        if _is_met_by_own(story, anchor, people) and not states:
            continue
        if anchor.type == "talks" and people and _meet(story, anchor, people):
            anchor.type = "meeting"
        if len(states) > 1 and when is None and not (story.count and story.drafts):
            continue  # a lead that sums up ("lần lượt gặp lãnh đạo ba nước") what is told in full below
        if len(states) > 1 and _at_once(story, anchor):
            anchor.type = "meeting"
            draft = action(story, anchor, when, people, set(states), own=own)
            found += [_with(state, draft) for state in states]
        elif states:
            found += [_with(state, action(story, anchor, when, people, {state}, own=own)) for state in states]
        else:
            found += _with_those_beside(story, anchor, when, people, own=own)
    return _some(found) or None


def _is_met_by_own(story: Story, anchor: Anchor, people: list[Person]) -> bool:
    """Whether those by whom somebody is received serve his own state: "được Tư lệnh lực lượng Mỹ đón ở căn cứ"."""
    host = anchor.trigger.host if anchor.trigger is not None else None
    if anchor.type != "talks" or host != "subject" or len({p.country for p in people}) != 1 or len(people) < _TWO:
        return False
    return story.cues.first("passive", story.text.sentences[anchor.sentence][0], anchor.start) is not None


def _with_those_beside(
    story: Story, anchor: Anchor, when: When | None, people: list[Person], *, own: bool
) -> list[Draft | None]:
    """What people did together, and what whoever is named first did with the state of somebody without a name."""
    found = [action(story, anchor, when, people, own=own)]
    ahead = {n.person.id for n in story.named(anchor.sentence) if n.end <= anchor.start}
    host = [p for p in people if p.id in ahead]
    for state in beside_named(story, anchor) if host and found[0] is not None else []:
        found.append(_with(state, action(story, anchor, when, host, {state}, own=own)))
    return found


def _known_by_noun(story: Story, anchor: Anchor, when: When | None, *, own: bool) -> list[Draft | None]:
    """What a noun refers to, or else other talks of the two who just talked."""
    known = refer(story, anchor, when)
    again = same_two(story, anchor, when) if own and not known else []
    return [*known] or ([action(story, anchor, when, again, own=own)] if again else [])


def _of_states(story: Story, anchor: Anchor, when: When | None, own: bool) -> list[Draft] | None:
    """What states did, where the sentence names no people who did it."""
    margin = story.cues.first("margin", anchor.start, anchor.end + _MARGIN) is not None
    if when is not None or margin:
        return _some(between_states(story, anchor, when, own=own)) or None
    return _some(with_all(story, anchor, when, own=own)) or None if story.day is not None else None


def _with_side(story: Story, anchor: Anchor, when: When | None, own: bool) -> list[Draft] | None:
    return _some(with_side(story, anchor, when, own=own)) or None


def _after_drill(story: Story, anchor: Anchor, when: When | None, own: bool) -> list[Draft] | None:
    return _some(after_drill(story, anchor, when, own=own)) or None


_WAYS: tuple[Way, ...] = (
    _of_another_year, _fronted, _again, _reference, _after_earlier, _by_its_kind, _none_then, _greeting, _with_partners,
    _of_blocs, _between, _welcomed, _named, _of_people, _of_states, _with_side, _after_drill,
)  # fmt: skip


def _some(found: Iterable[Draft | None]) -> list[Draft]:
    return [draft for draft in found if draft is not None]


def _once_more(story: Story, anchor: Anchor, when: When | None, *, own: bool) -> list[Draft]:
    """Other talks of the same two, told as what something was done after: "…, sau cuộc gặp hồi tháng 3 ở Jakarta"."""
    people = same_two(story, anchor, when) if own and anchor.type == "talks" else []
    if not people:
        return []
    anchor.form = "noun"
    new = action(story, anchor, when, people, own=own)
    return [new] if new is not None else []


def _with(state: str, draft: Draft | None) -> Draft | None:
    if draft is not None:
        draft.countries.add(state)
    return draft


def _meet(story: Story, anchor: Anchor, people: list[Person]) -> bool:
    """Whether those who talk are of three states or more, so that it is a meeting."""
    return _are_several(story, anchor, people) or _gather(story, anchor, people)


def _are_several(story: Story, anchor: Anchor, people: list[Person]) -> bool:
    """Whether words for several stand for people of three states or more: "ba vị Tổng Tham mưu trưởng gặp nhau"."""
    begin, _ = story.text.sentences[anchor.sentence]
    several = story.cues.first("several", begin, anchor.start)
    return several is not None and len({p.country for p in people} - {None}) > _TWO


def _gather(story: Story, anchor: Anchor, people: list[Person]) -> bool:
    """Whether people of three states or more, all named before it, meet: "A (Nga), B (Iran) và C gặp"."""
    before = {n.person.id for n in story.named(anchor.sentence) if n.end <= anchor.start}
    states = {p.country for p in people}
    return None not in states and len(states) > _TWO and before >= {p.id for p in people}


def _at_once(story: Story, anchor: Anchor) -> bool:
    """Whether somebody meets several in one meeting: "có cuộc gặp với các ngoại trưởng Kenya và Uganda"."""
    lower, begin = story.text.lower, max(0, anchor.start - len("các "))
    once = story.pack.pattern(_ONCE).search(lower, begin, anchor.end)
    return (
        once is not None and once["many"] is None and story.pack.pattern(_SEVERAL).match(lower, anchor.end) is not None
    )
