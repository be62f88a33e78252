"""Telling: the sentences one after the other, each anchor a new event or more about one already told."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.closing.margins import find_margins
from sukien.events.days.around import around
from sukien.events.days.at_close import adopted_at_close, closed_today, opened_before
from sukien.events.days.days import days_of, late_date, still_valid
from sukien.events.days.ending import fill_end
from sukien.events.days.live import entry_day
from sukien.events.days.live_hall import add_those_in_hall
from sukien.events.days.paragraph_day import open_paragraph
from sukien.events.days.time_and_venue import fill_arranged
from sukien.events.fill import fill, share
from sukien.events.identity.actions import action
from sukien.events.identity.after_drill import after_drill, drill_over
from sukien.events.identity.after_earlier import after_earlier
from sukien.events.identity.between import told_between
from sukien.events.identity.bloc_talks import bloc_meets
from sukien.events.identity.by_phone import by_phone
from sukien.events.identity.earlier_talks import same_two
from sukien.events.identity.fronted import fronted
from sukien.events.identity.named_series import session_of_named
from sukien.events.identity.opposite import with_side
from sukien.events.identity.others import another_time, between_states, put_off, stop_over, with_all
from sukien.events.identity.referring import by_its_kind, refer
from sukien.events.identity.series import editions, in_year, series_event
from sukien.events.identity.settings import setting
from sukien.events.identity.welcoming import greeted, welcomed
from sukien.events.identity.with_each import with_each
from sukien.events.identity.with_next import with_next
from sukien.events.identity.with_partners import meets_partners
from sukien.events.identity.yearly import of_another_year
from sukien.events.model.draft import Draft, When
from sukien.events.people.aboard import come_aboard
from sukien.events.people.attendance import add_people, echo
from sukien.events.people.coming import comer
from sukien.events.people.delegation_meant import mean_guests
from sukien.events.people.handed_on import hand_on
from sukien.events.people.item_people import item_day
from sukien.events.people.joint_acts import supply_partner
from sukien.events.people.lasting import fill_sitting, fill_stay
from sukien.events.people.office_met import office_met
from sukien.events.people.omitted import supply_subjects
from sukien.events.people.parties import parties
from sukien.events.people.settings import note_scenes
from sukien.events.people.talks import beside
from sukien.events.people.told_to import told_to
from sukien.events.places.each_where import each_where
from sukien.events.places.scene import come_back, heads, move_on, set_scene, set_theatre
from sukien.events.places.screens import hosted_online
from sukien.events.sentence.anchors import Anchor, is_prepared
from sukien.events.sentence.asides import holds_from
from sukien.events.sentence.dating import Dated, assign_dates
from sukien.events.standing.only_named import framed, made_ready, only_chaired, set_out_for
from sukien.events.standing.standing import standing
from sukien.events.standing.within import join_within
from sukien.events.states.stations import stations
from sukien.events.states.stayed_away import note_absent
from sukien.events.states.stops import stop_here
from sukien.events.states.tours import toured
from sukien.events.states.unnamed import beside_named, unnamed
from sukien.events.story.calling_off import call_off
from sukien.events.story.headings import only_heads
from sukien.events.story.modes import fill_mode_of_all
from sukien.events.story.story import Story, are_facing
from sukien.mention import Mention
from sukien.people import Person

_TWO = 2
"""How many states have talks; three or more meet."""
_MARGIN = 24
"""How many characters ("song phương") behind a word for talks "bên lề" may end."""
_NOT_THEN = ("judged", "enabled")
"""How an exercise is spoken of that is not held on the day of its sentence, nor by its subject."""
_YEAR = 4
"""The length of a date that is a year."""
_FIELD = 70
"""How many characters behind a series the words may begin that tell when it was set up."""

_ONCE = r"(?:(?P<many>{plural}) )?{occasion} "
"""One occasion among the words for talks, and what would make it several."""
_SEVERAL = r"(?: {together})? {with} {plural} "
"""What stands behind those words before the offices of several."""


def tell(story: Story, index: int, section: str) -> None:
    """Read one sentence: its events are new or known already, and their slots are filled from it."""
    story.section = section
    begin, end = story.text.sentences[index]
    supply_subjects(story, index)
    supply_partner(story, index)
    mean_guests(story, index)
    anchors = story.anchors[index] = standing(story, index)
    dates = still_valid(story, story.mentions(index, m.DATE), begin, end)
    if heads(story, dates, begin, end) or entry_day(story, index):
        return
    set_theatre(story, index)
    if only_heads(story, index):
        return
    item_day(story, index)
    dated = assign_dates(story.text, story.cues, begin, anchors, dates)
    story.told, story.anchored = [], []
    come_back(story, index)
    previous: list[Draft] = []
    for number, anchor in enumerate(anchors):
        found = _anchor(story, anchor, number, dated)
        if anchor.joined:
            if not anchor.ready:
                _pair(previous, found)
            share(previous, found, dates=not anchor.ahead)
        previous = found
        story.anchored += [(anchor.start, draft) for draft in found]
        if not anchor.ready:
            story.told += [draft for draft in found if draft not in story.told]
    join_within(story, index)
    stop_here(story, index)
    with_next(story, index)
    with_each(story, index)
    fill_stay(story, index)
    fill_sitting(story, index)
    fill_end(story, index)
    fill_arranged(story, index)
    around(story, index)
    find_margins(story, index)
    note_scenes(story, index)
    fill_mode_of_all(story, index)
    opened_before(story, index)
    closed_today(story, index)
    drill_over(story, index)
    late_date(story, dated, index)
    call_off(story, index)
    move_on(story, dated, index)
    open_paragraph(story, dated, index)
    set_scene(story, dated, index)
    add_people(story, index)
    note_absent(story, index)
    add_those_in_hall(story, index)
    hand_on(story, index)
    adopted_at_close(story, index)
    come_aboard(story, index)
    story.facing = next((d for d in story.told if are_facing(d.people)), story.facing)
    for draft in story.told:
        draft.closed |= draft.type in ("talks", "call") and len(draft.countries) == _TWO and are_facing(draft.people)
        draft.facing = draft.facing or story.facing
        draft.tellings += 1
        draft.last_told = index
    story.count += 1


def tell_again(story: Story, index: int) -> None:
    """Read a headline or caption: people of it join the events that they speak of; one with a day tells its own."""
    if story.anchors[index] and _dated_caption(story, index):
        tell(story, index, "body")
    elif story.drafts:
        echo(story, index, story.drafts[0])
    elif story.anchors[index]:
        tell(story, index, "body")


def _dated_caption(story: Story, index: int) -> bool:
    """Whether a caption tells the day or month of what it shows ("Lễ tiễn tàu, chiều 5/11. Ảnh: …")."""
    kind = story.text.section_at(story.text.sentences[index][0]).kind
    return kind in ("caption", "headline") and any(
        len(str(x.norm.get("value"))) > _YEAR for x in story.mentions(index, m.DATE)
    )


def _pair(left: list[Draft], right: list[Draft]) -> None:
    """Events told in one breath: "cuộc họp" means them all."""
    for one in left:
        for other in right:
            if one is not other and other not in one.twins:
                one.twins.append(other)
                other.twins.append(one)


def _anchor(story: Story, anchor: Anchor, number: int, dated: Dated) -> list[Draft]:
    """The events that an anchor announces or refers to, their slots filled from the sentence."""
    if anchor.form == "name" and _is_founded(story, anchor):
        return []
    anchor.ready = made_ready(story, anchor)
    anchor.ahead = anchor.ready or set_out_for(story, anchor)
    anchors, end = story.anchors[anchor.sentence], story.text.sentences[anchor.sentence][1]
    before = anchors[number - 1].end if number else None
    # The frame of an exercise is no event beside it: "diễn tập trong khuôn khổ ADMM+ dự kiến vào tháng 9".
    # And what a meeting prepares is none: "Hội nghị lập kế hoạch cho VINBAX diễn ra tại Hà Nội".
    others = (a for a in anchors[number + 1 :] if anchor.form != "noun" or not framed(story, a))
    limit = next((a.start for a in others if not is_prepared(story.text, [anchor], a)), end)
    limit = holds_from(story.cues, anchor, limit)
    whens, own = days_of(story, anchor, number, dated)
    if (told := stations(story, anchor, whens)) is not None:
        return told
    stops = toured(story, anchor, whens)
    if any(stop.when is not None for stop in stops):
        whens = [stops[0].when]
    out: list[Draft] = []
    each: list[tuple[When | None, Draft]] = []
    for when in (in_year(story, anchor, when) for when in whens):
        for draft in _events(story, anchor, when, own=own):
            fill(story, draft, anchor, when, (before, limit), own=own)
            hosted_online(story, draft, anchor)
            put_off(story, draft, anchor)
            _come_from(story, draft, anchor)
            out += [draft] if draft not in out else []
            each.append((when, draft))
    each_where(story, anchor, each, limit)
    if len(out) == 1 and (out[0].sentence == anchor.sentence or any(stop.when is not None for stop in stops)):
        stop_over(story, out[0], stops)
    return out


def _is_founded(story: Story, anchor: Anchor) -> bool:
    """Whether a series is told to have been set up, with what it is about: "Nhóm chuyên gia về quân y lập năm 2013"."""
    cue = story.cues.first("founded", anchor.end, anchor.end + _FIELD)
    if cue is None:
        return False
    gap = story.text.lower[anchor.end : cue.start]
    return not gap.strip() or story.pack.pattern(r" {about} [^,;:.()\d]*").fullmatch(gap) is not None


def _come_from(story: Story, draft: Draft, anchor: Anchor) -> None:
    """The state of visitors of whom nobody is named, where nothing else gives it ("một tàu của nước này ghé …")."""
    if draft.type != "visit" or draft.people or len(draft.countries) > 1:
        return
    comes = comer(story, anchor)
    if anchor.form != "verb" and comes is not None:  # "Lãnh đạo Đài Loan đang có chuyến thăm …", "… hủy chuyến thăm …"
        leads = story.cues.leading_into("underway", anchor.start) or _called_off_by(story, draft, anchor)
        comes = comes if leads and not story.text.text[comes[1].end : leads.start].strip() else None
    if comes is not None and comes[0] is not None:
        draft.countries.add(comes[0])
        draft.prove("countries", comes[1])


def _called_off_by(story: Story, draft: Draft, anchor: Anchor) -> Mention | None:
    """The words right before a visit by which whoever was to come calls it off."""
    cue = story.cues.ending_at("status", anchor.start) if draft.status == "cancelled" else None
    return cue if cue is not None and cue.norm["value"] == "cancelled" else None


def _events(story: Story, anchor: Anchor, when: When | None, *, own: bool) -> list[Draft]:
    """The events of the first trigger of an anchor that tells any."""
    found = _told(story, anchor, when, own=own)
    for rule in anchor.others:
        if not found:
            anchor.type, anchor.form, anchor.rule, anchor.trigger = rule.type, rule.form, rule.id, rule
            found = _told(story, anchor, when, own=own)
    return found


def _with(state: str, draft: Draft | None) -> Draft | None:
    if draft is not None:
        draft.countries.add(state)
    return draft


def _are_several(story: Story, anchor: Anchor, people: list[Person]) -> bool:
    """Whether words for several stand for people of three states or more: "ba vị Tổng Tham mưu trưởng gặp nhau"."""
    begin, _ = story.text.sentences[anchor.sentence]
    several = story.cues.first("several", begin, anchor.start)
    return several is not None and len({p.country for p in people} - {None}) > _TWO


def _meet(story: Story, anchor: Anchor, people: list[Person]) -> bool:
    """Whether those who talk are of three states or more, so that it is a meeting."""
    return _are_several(story, anchor, people) or _gather(story, anchor, people)


def _at_once(story: Story, anchor: Anchor) -> bool:
    """Whether somebody meets several in one meeting: "có cuộc gặp với các ngoại trưởng Kenya và Uganda"."""
    lower, begin = story.text.lower, max(0, anchor.start - len("các "))
    once = story.pack.pattern(_ONCE).search(lower, begin, anchor.end)
    return (
        once is not None and once["many"] is None and story.pack.pattern(_SEVERAL).match(lower, anchor.end) is not None
    )


def _gather(story: Story, anchor: Anchor, people: list[Person]) -> bool:
    """Whether people of three states or more, all named before it, meet: "A (Nga), B (Iran) và C gặp"."""
    before = {n.person.id for n in story.named(anchor.sentence) if n.end <= anchor.start}
    states = {p.country for p in people}
    return None not in states and len(states) > _TWO and before >= {p.id for p in people}


def _once_more(story: Story, anchor: Anchor, when: When | None, *, own: bool) -> list[Draft]:
    """Other talks of the same two, told as what something was done after: "…, sau cuộc gặp hồi tháng 3 ở Jakarta"."""
    people = same_two(story, anchor, when) if own and anchor.type == "talks" else []
    if not people:
        return []
    anchor.form = "noun"
    new = action(story, anchor, when, people, own=own)
    return [new] if new is not None else []


def _told(story: Story, anchor: Anchor, when: When | None, *, own: bool) -> list[Draft]:
    if other := of_another_year(story, anchor, when):
        return other
    if (sat_down := fronted(story, anchor, when, own=own)) is not None:
        return sat_down
    if anchor.form == "again" and anchor.trigger is not None and anchor.trigger.of_named:
        return session_of_named(story, anchor, when) if own else []
    if anchor.form == "again":
        return another_time(story, anchor, when, own=own)
    if anchor.form == "reference":
        facing = told_to(story, anchor) or beside(story, anchor) or office_met(story, anchor)
        if facing:
            anchor.form = "noun"
            new = action(story, anchor, when, facing, own=own)
            return [new] if new is not None else []
        told = refer(story, anchor, when) or setting(story, anchor, when, own=own)
        return told or _once_more(story, anchor, when, own=own)
    if earlier := after_earlier(story, anchor, when, own=own):
        return earlier
    if other := by_its_kind(story, anchor, when):
        return other
    topic = story.cues.ending_at("topic", anchor.start)
    behind = when is not None and when.mention is not None and when.mention.start >= anchor.end
    spoken_of = any(cue is not None and cue.norm["value"] in _NOT_THEN for cue in (topic, anchor.spoken))
    if anchor.type == "exercise" and spoken_of and not behind:
        return []  # "Triều Tiên ngày 5/3 lên án cuộc tập trận", "ký tuyên bố, tạo cơ sở cho việc tuần tra chung"
    if anchor.form == "name" and not own and topic is not None and topic.norm["value"] is None:
        return []  # "hai bên nhất trí duy trì Đối thoại Chính sách quốc phòng, sớm tổ chức Giao lưu lần thứ hai"
    if only_chaired(story, anchor, when):
        return []
    if by_phone(story, anchor, when):
        anchor.type = "call"
    if greeted(story, anchor):
        return []
    beside_bloc = meets_partners(story, anchor, when, own=own)
    if beside_bloc is not None:
        return beside_bloc
    blocs = bloc_meets(story, anchor, when, own=own)
    if blocs is not None:
        return blocs
    between = told_between(story, anchor, when, own=own)
    if between is not None:
        return between
    if visits := welcomed(story, anchor, when, own=own):
        return visits
    if anchor.form == "name":
        found = [series_event(story, one, when) for one in editions(story, anchor)]
    else:
        found = []
        states = unnamed(story, anchor)
        for people in parties(story, anchor, when):
            if anchor.type == "talks" and people and _meet(story, anchor, people):
                anchor.type = "meeting"
            if people is not None and len(states) > 1 and when is None and not (story.count and story.drafts):
                continue  # a lead that sums up ("lần lượt gặp lãnh đạo ba nước") what is told in full below
            if people is not None and len(states) > 1 and _at_once(story, anchor):
                anchor.type = "meeting"
                draft = action(story, anchor, when, people, set(states), own=own)
                found += [_with(state, draft) for state in states]
            elif people is not None and states:
                for state in states:
                    found.append(_with(state, action(story, anchor, when, people, {state}, own=own)))
            elif people is not None:
                found.append(action(story, anchor, when, people, own=own))
                ahead = {n.person.id for n in story.named(anchor.sentence) if n.end <= anchor.start}
                host = [p for p in people if p.id in ahead]
                for state in beside_named(story, anchor) if host and found[-1] is not None else []:
                    found.append(_with(state, action(story, anchor, when, host, {state}, own=own)))
            elif anchor.form == "noun":
                known = refer(story, anchor, when)
                again = same_two(story, anchor, when) if own and not known else []
                found += known or ([action(story, anchor, when, again, own=own)] if again else [])
        margin = story.cues.first("margin", anchor.start, anchor.end + _MARGIN) is not None
        if not any(found) and (when is not None or margin):
            found = between_states(story, anchor, when, own=own)
        elif not any(found) and story.day is not None:
            found = with_all(story, anchor, when, own=own)
        if not any(found):
            found = list(with_side(story, anchor, when, own=own))
        if not any(found):
            found = after_drill(story, anchor, when, own=own)
    return [draft for draft in found if draft is not None]
