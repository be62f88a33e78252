"""What the events of an article take over from one another once all are told, and which of them to log."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.blocs import all_members, with_bloc
from sukien.events.counterparts import meet_counterpart
from sukien.events.draft import HOME, PAIR, Draft, When
from sukien.events.guests import who_came
from sukien.events.margins import come_to_meeting, is_leader, take_place
from sukien.events.occasions import signed_on_visit
from sukien.events.pair import told_before
from sukien.events.programme import announce, in_programme
from sukien.events.story import LEAD, Story, are_facing
from sukien.events.time import distance, overlap
from sukien.events.whereabouts import inherit_place, state_of
from sukien.mention import Mention
from sukien.people import Person
from sukien.people.states import PRIVATE

_ACTS = ("talks", "call", "exercise", "ceremony", "agreement")
_STAGED = ("exercise", "ceremony")
"""Types of events whose names are common words too: without a day, somebody must be told to take part."""
_GATHERINGS = ("forum", "leader", "service chief", "chief of defence")
"""Levels of meetings at which everybody who comes for talks is a participant."""
_SAME_STORY = 10
"""Days around the reference within which an event is what the article tells of."""
_OF_OLD = 10
"""Years after which a treaty that only its year or month dates is the background of a story."""
_SIDES = 3
"""The states of a story, at most, that exercise or agree on something where no others are told."""
_TWO = 2
"""The sides of talks."""
_THEN = r"(?<!\w){after} (?:\w+ ){0,2}$"
"""What stands before a ceremony that something else comes after."""
_LEADING = 25
"""How many characters before it those words may begin."""
_FORCES = r"(?<!\w){own_forces}(?!\w)(?!.*(?<!\w){with}(?!\w))"
"""Forces before a word for an exercise that they hold with nobody else."""
_POST = 75
"""The longest rest of a position, in characters."""


def finish(story: Story) -> list[Draft]:
    """The events to log, with what they take over: the place of the day, the states of the two sides.

    None where no state is concerned by any of them: an article about companies, artists or teams.
    """
    _captains(story)
    _date_the_lead(story)
    for draft in story.drafts:
        announce(story, draft)
        _by_wire(draft)
    for draft in story.drafts:
        all_members(story, draft)
        with_bloc(story, draft)
    for draft in story.drafts:
        meet_counterpart(story, draft)
        if draft.main is not None:
            draft.countries |= draft.main.countries
            draft.main.outcomes += [o for o in draft.outcomes if o not in draft.main.outcomes]
            draft.mode = draft.mode or draft.main.mode
        take_place(draft)
        inherit_place(story, draft)
        if draft.place is None and draft.host is not None and draft.host.country:
            state_of(story, draft, draft.host, "place.of_host")
    for draft in story.drafts:
        who_came(story, draft)
        if draft.place is not None and draft.place.country and draft.type == "visit":
            draft.countries.add(draft.place.country)
        signed_on_visit(story, draft, fronted=True)
        _inherit_states(story, draft)
        _meets_host(draft)
        main = story.main()
        _with_host(draft)
        if draft.of_main and main is not None and main.when and draft.when and overlap(main.when, draft.when):
            draft.countries |= main.countries
            main.add_people(draft.people)
            _on_its_edge(story, draft, main.when)
        held_by = next((p for p in draft.people if p.country), None) if draft.type == "appointment" else None
        if draft.place is None and held_by is not None:
            state_of(story, draft, held_by, "place.of_person")
    for draft in story.drafts:
        if draft.of_visit:
            _welcomes(story, draft)
        signed_on_visit(story, draft, fronted=False)
        in_programme(story, draft)
        _calls_on(story, draft)
        _at_forum(story, draft)
        come_to_meeting(draft)
        _at_home(draft)
    for draft in story.drafts:
        if draft.main is not None:
            draft.countries |= draft.main.countries
    told = [draft for draft in story.drafts if _loggable(story, draft) or _only(story, draft)]
    return told if any(_public(story, draft) for draft in told) else []


def _by_wire(draft: Draft) -> None:
    """Talks that are told to be held online are a call: "X hội đàm với Y theo hình thức trực tuyến"."""
    if draft.type == "talks" and draft.mode == "online" and draft.meeting is None:
        draft.type = "call"


def _at_home(draft: Draft) -> None:
    """A ceremony is also that of the state in which it is held ("dự lễ có Đại sứ X"); not the outlet's own abroad."""
    held_in = draft.place.country if draft.type == "ceremony" and draft.place is not None else None
    if draft.place is not None and held_in and draft.countries != {HOME} and held_in not in draft.countries:
        draft.countries.add(held_in)
        draft.prove("countries", draft.place.mention)


def _with_host(draft: Draft) -> None:
    """An exercise of one state in another is held together with that one; not at an island that both may claim."""
    if draft.type != "exercise" or len(draft.countries) != 1 or draft.meeting is not None:
        return
    if draft.place is not None and draft.place.mention.norm.get("sort") in ("island", "water"):
        return
    if draft.place is not None and draft.place.country and draft.place.country not in draft.countries:
        draft.countries.add(draft.place.country)
        draft.prove("countries", draft.place.mention)


def _on_its_edge(story: Story, draft: Draft, whole: When) -> None:
    """An opening without a day of its own is on the first day of what it opens, a closing on the last."""
    words = next((proof for proof in draft.proofs if proof.field == "type"), None)
    if words is None or not draft.inherited or not whole.days or whole.start == whole.end:
        return
    closes = story.cues.first("closing", words.start, words.end) is not None
    opens = story.cues.first("opening", words.start, words.end) is not None
    if closes or opens:
        day = whole.end if closes else whole.start
        draft.when = When(day, day, str(day), whole.mention)
        draft.prove("date.start", whole.mention, "date.inherited")


def _date_the_lead(story: Story) -> None:
    """What the lead tells without a day happened on the first day that the story then names."""
    days = (d.when for d in story.drafts if d.when is not None and d.status in ("occurred", "ongoing"))
    told = (w for w in days if w.mention is not None and w.days and w.start == w.end)
    near = (w for w in told if distance(w.start, story.reference) <= _SAME_STORY)
    first = next(near, None)
    for draft in story.drafts if first is not None else ():
        if draft.when is None and draft.sentence < LEAD and draft.status == "occurred" and draft.type in _ACTS:
            draft.when, draft.inherited = first, True
            draft.prove("date.start", first.mention if first is not None else None, "date.inherited")


def _welcomes(story: Story, draft: Draft) -> None:
    """The visitor takes part in the ceremony of welcome, with the states of the visit; the host is where it is held."""
    if draft.place is not None and draft.place.country:
        draft.countries.add(draft.place.country)
    for other in story.drafts:
        if other.type != "visit" or not other.when or not draft.when or not overlap(other.when, draft.when):
            continue
        if _together(draft, other):
            draft.add_people(other.people[:1])
            draft.countries |= other.countries
            return
    # "Sau lễ đón, X đã hội đàm với Y": the two stood there
    told = next((p.start for p in draft.proofs if p.field == "type"), 0)
    if not draft.people and not story.pack.pattern(_THEN).search(story.text.lower, max(0, told - _LEADING), told):
        return
    talks = (d for d in story.drafts if d.type == "talks" and d.sentence == draft.sentence and are_facing(d.people))
    sat = next((d for d in talks if {p.id for p in draft.people} <= {p.id for p in d.people}), None)
    if sat is not None and sat.when and draft.when and overlap(sat.when, draft.when):
        draft.add_people(sat.people[:_TWO])


def _meets_host(draft: Draft) -> None:
    """Of two who meet, one of whom nothing but the name is told is of the state where they do."""
    place = draft.place.country if draft.place is not None else None
    unknown = any(not (person.country or person.international) for person in draft.people)
    if place == HOME:
        unknown = any(not (person.country or person.role or person.organization) for person in draft.people)
    # Of a visitor who is to meet an office ("lãnh đạo Quốc hội") the other side is at home.
    of_office = len(draft.people) == 1 and draft.status == "planned"
    one_sided = draft.type == "talks" and len(draft.countries) == 1 and draft.frame is None
    if one_sided and place and (of_office or (unknown and len(draft.people) > 1)):
        draft.countries.add(place)


def _calls_on(story: Story, draft: Draft) -> None:
    """Those who come by ship make the calls of courtesy of their days in port, where nobody else is named."""
    if draft.type != "talks" or draft.when is None:
        return
    for visit in story.drafts:
        on_it = all(person in visit.people for person in draft.people)
        if visit.by_ship and on_it and visit.when is not None and overlap(visit.when, draft.when):
            draft.add_people(visit.people)
            draft.countries |= visit.countries
            return


def _captains(story: Story) -> None:
    """Whoever commands a ship visits the port that it calls at, with the ship's state."""
    calls = [d for d in story.drafts if d.by_ship]
    for index in range(len(story.text.sentences)) if calls else ():
        for person in _in_command(story, index):
            draft = next((d for d in reversed(calls) if d.sentence <= index), calls[0])
            visitors = draft.countries - {draft.place.country if draft.place is not None else None}
            if not visitors or person.country is None or person.country in visitors:
                draft.add_people([person])


def _in_command(story: Story, index: int) -> list[Person]:
    """Who commands a ship, by a post, or leads those who come by it ("đoàn tàu do X làm trưởng đoàn")."""
    begin, end = story.text.sentences[index]
    named, cues = story.named(index), story.cues
    out = [n.person for cue in cues.all("captain", begin, end) for n in named if n.start <= cue.start < n.end]
    for cue in cues.all("leads", begin, end):
        if cues.first("ship", begin, cue.start) is not None:
            leading = (n for n in reversed(named) if 0 <= cue.start - n.end <= _POST)
            out += [n.person for n in leading if cues.ending_at("of", n.start) is not None][:1]
    return out


def _at_forum(story: Story, draft: Draft) -> None:
    """Those who hold talks during a forum or summit, as the text tells after it, take part in it."""
    if draft.type != "meeting" or draft.level not in _GATHERINGS or draft.status == "planned" or draft.when is None:
        return
    after = story.drafts[story.drafts.index(draft) :]
    talks = (d for d in after if d.type == "talks" and d.status == "occurred" and d.when and d.when.days)
    for other in talks:
        if not (draft.when.days and other.when and overlap(other.when, draft.when) and _together(draft, other)):
            continue
        if not any(_at_another(story, draft, p) for p in other.people):
            draft.add_people([p for p in other.people if draft.level != "leader" or is_leader(p)])


def _at_another(story: Story, draft: Draft, person: Person) -> bool:
    """Whether somebody is told to have come to another of several meetings of those days: "AMIM … rồi ACDFM"."""
    if draft is story.main():
        return False
    others = (d for d in story.drafts if d.type == "meeting" and d is not draft and person in d.people)
    near = (d for d in others if d.when is not None and draft.when is not None and not overlap(d.when, draft.when))
    return any(d.when is not None and draft.when is not None and _beside(d.when, draft.when) for d in near)


def _beside(one: When, other: When) -> bool:
    """Whether two dates are days of one story."""
    return one.days and other.days and distance(one.start, other.start) <= _SAME_STORY


def _together(draft: Draft, other: Draft) -> bool:
    """Whether two events are not told to take place in different states."""
    places = [d.place.country for d in (draft, other) if d.place is not None and d.place.country]
    return len(set(places)) < 2


def _inherit_states(story: Story, draft: Draft) -> None:
    """What "hai nước" exercised or agreed on: the two or three states that the article is about."""
    begin, end = story.text.sentences[draft.sentence]
    if draft.type == "talks" and draft.meeting and not draft.countries and draft.facing is not None:
        # "hai bên chuẩn bị cho Đối thoại Chính sách quốc phòng lần thứ 8"
        draft.countries |= draft.facing.countries if len(draft.facing.countries) == 2 else set()
    if draft.type not in ("exercise", "agreement", "ceremony") or len(draft.countries) > 1:
        return
    if draft.type == "agreement" and draft.status == "occurred" and draft.people:
        return
    pair = story.cues.first("pair", begin, end)
    if _is_bare_treaty(story, draft):
        return
    told = told_before(story, pair) if pair is not None else set()
    if pair is not None and told and (draft.countries < told or pair.norm["value"] == "told"):
        draft.countries |= told
        draft.prove("countries", pair)
        return
    main = story.main()
    many = main is not None and (len(main.countries) > _SIDES or main.level is not None)
    alone = draft.type == "exercise" and not draft.countries and draft.meeting is None
    if alone and pair is None and _own_forces(story, draft):
        return  # "Quân đội và cảnh sát đã diễn tập tại Bangkok": those of the place
    at = story.drafts.index(draft)
    facing = [draft.facing] if draft.facing is not None else []
    for other in (*facing, *reversed(story.drafts[:at]), *story.drafts[at + 1 :]):
        recent = draft.type == "agreement" and (other.sentence == draft.sentence or not _of_old(story, draft))
        beside = not many or story.paragraph(begin) <= story.text.sentences[other.sentence][0] < begin
        if 1 < len(other.countries) <= _SIDES and (pair is not None or (alone and beside) or recent):
            draft.countries |= other.countries
            draft.prove("countries", pair)
            return


def _own_forces(story: Story, draft: Draft) -> bool:
    """Whether forces of no state that is named exercise, and nothing says that others do with them."""
    words = next((proof for proof in draft.proofs if proof.field == "type"), None)
    if words is None or draft.place is None or draft.place.country is None:
        return False
    begin, _ = story.text.sentences[draft.sentence]
    forces = story.pack.pattern(_FORCES).search(story.text.lower, begin, words.start)
    if forces is None:
        return False
    draft.countries.add(draft.place.country)
    draft.prove("countries", draft.place.mention)
    return True


def _is_bare_treaty(story: Story, draft: Draft) -> bool:
    """Whether it is a treaty of long ago of which nothing but its year is told."""
    if draft.type != "agreement" or draft.when is None or draft.when.days or draft.people or draft.countries:
        return False
    if draft.when.start is None or story.reference is None:
        return False
    if story.cues.first("pair", *story.text.sentences[draft.sentence]) is not None:
        return False
    return int(story.reference[:4]) - int(draft.when.start[:4]) > _OF_OLD


def _of_old(story: Story, draft: Draft) -> bool:
    """Whether an event is of another year than the article."""
    start = draft.when.start if draft.when is not None else None
    return start is not None and story.reference is not None and start[:4] < story.reference[:4]


def _public(story: Story, draft: Draft) -> bool:
    """Whether an event may concern a state: not a company's contract, an award, or two singers who meet at home.

    What the trigger of a user's own pack tells is asked for.
    """
    if any(proof.field == "type" and not story.pack.is_built_in(proof.rule) for proof in draft.proofs):
        return True
    if draft.meeting is not None or draft.type == "exercise" or draft.countries - {HOME} or draft.organizations:
        return True
    if any(_of_state(title) for person in (*draft.people, *draft.chairs) for title in person.titles):
        return True
    sentences = {draft.sentence, *(story.text.sentence_at(proof.start) for proof in draft.proofs)}
    if any(_of_state(mention) for index in sentences for mention in story.mentions(index)):
        return True
    return any(story.cues.first(slot, *story.text.sentences[index]) for index in sentences for slot in PAIR)


def _of_state(mention: Mention) -> bool:
    """Whether a mention brings a state in: a body, a rank, an office, or another state than the outlet's."""
    if mention.label == m.ROLE:
        return mention.norm.get("level") not in PRIVATE
    if mention.label in (m.COUNTRY, m.LOCATION):
        return (mention.norm.get("alpha_2") or mention.norm.get("country")) not in (None, HOME)
    return mention.label in (m.ORGANIZATION, m.GROUP, m.RANK, m.DOCUMENT)


def _only(story: Story, draft: Draft) -> bool:
    """Whether it is what an article is about that tells no day at all: people who meet."""
    return draft is story.main() and story.day is None and draft.type != "ceremony" and len(draft.people) > 1


def _loggable(story: Story, draft: Draft) -> bool:
    """Whether a record says enough: who or where of a visit, who is appointed, when or at which meeting of all else.

    A state may be elected as well: "Lào trúng cử vào Hội đồng Nhân quyền".
    """
    if draft.type == "visit" and not (draft.place is not None or draft.people or draft.countries):
        return False
    if draft.type == "appointment" and not (draft.people or draft.countries):
        return False
    if draft.type == "exercise" and draft.held:
        return True
    if draft.type == "agreement" and draft.status != "planned" and are_facing(draft.people):
        return True
    if _is_bare_treaty(story, draft):
        return False
    if draft.when is not None or draft.meeting is not None:
        return True
    if story.text.meta.published is None and draft.type in ("talks", "call") and are_facing(draft.people):
        return True  # an article without a date of its own cannot tell when
    return draft.sentence < 2 and (draft.type not in _STAGED or bool(draft.people or draft.countries))
