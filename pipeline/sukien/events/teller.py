"""Telling: the sentences one after the other, each anchor a new event or more about one already told."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.closing.margins import find_margins
from sukien.events.days.around import around
from sukien.events.days.at_close import adopted_at_close, closed_today, opened_before
from sukien.events.days.datelines import told_here
from sukien.events.days.days import days_of, late_date, still_valid
from sukien.events.days.ending import fill_end
from sukien.events.days.live import entry_day
from sukien.events.days.live_hall import add_those_in_hall
from sukien.events.days.moved_to import moved_to
from sukien.events.days.paragraph_day import open_paragraph
from sukien.events.days.since_first import since_first
from sukien.events.days.time_and_venue import fill_arranged
from sukien.events.fill import fill, share
from sukien.events.hinted.hinted import tell_hinted
from sukien.events.identity.after_drill import drill_over
from sukien.events.identity.moved import moved_on
from sukien.events.identity.series import in_year
from sukien.events.identity.tour_legs import put_off, stop_over
from sukien.events.identity.with_each import with_each
from sukien.events.identity.with_next import with_next
from sukien.events.model.draft import Draft, When
from sukien.events.people.aboard import come_aboard
from sukien.events.people.attendance import add_people, echo
from sukien.events.people.coming import comer, sailing, ship_behind
from sukien.events.people.delegation_meant import mean_guests
from sukien.events.people.handed_on import hand_on
from sukien.events.people.in_recess import meet_in_recess
from sukien.events.people.item_people import item_day
from sukien.events.people.joint_acts import supply_partner
from sukien.events.people.lasting import fill_sitting, fill_stay
from sukien.events.people.met_in_series import meet_in_series
from sukien.events.people.omitted import supply_subjects
from sukien.events.people.settings import note_scenes
from sukien.events.places.each_where import each_where
from sukien.events.places.scene import come_back, heads, move_on, set_scene, set_theatre
from sukien.events.places.screens import hosted_online
from sukien.events.sentence.anchors import Anchor, is_prepared
from sukien.events.sentence.asides import holds_from
from sukien.events.sentence.dating import Dated, assign_dates
from sukien.events.standing.only_named import framed, made_ready, set_out_for
from sukien.events.standing.standing import standing
from sukien.events.standing.within import join_within
from sukien.events.states.stations import stations
from sukien.events.states.stayed_away import note_absent
from sukien.events.states.stops import stop_here
from sukien.events.states.tours import toured
from sukien.events.story.calling_off import call_off
from sukien.events.story.headings import only_heads
from sukien.events.story.modes import fill_mode_of_all
from sukien.events.story.story import Story, are_facing
from sukien.events.told import events_of
from sukien.mention import Mention

_TWO = 2
"""How many states have talks; three or more meet."""
_YEAR = 4
"""The length of a date that is a year."""
_FIELD = 70
"""How many characters behind a series the words may begin that tell when it was set up."""


def tell(story: Story, index: int, section: str) -> None:
    """Read one sentence: its events are new or known already, and their slots are filled from it."""
    story.section = section
    begin, end = story.text.sentences[index]
    supply_subjects(story, index)
    supply_partner(story, index)
    mean_guests(story, index)
    anchors = story.anchors[index] = standing(story, index)
    dates = still_valid(story, told_here(story, index), begin, end)
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
    moved_on(story, index)
    join_within(story, index)
    stop_here(story, index)
    with_next(story, index)
    with_each(story, index)
    fill_stay(story, index)
    fill_sitting(story, index)
    fill_end(story, index)
    since_first(story, index)
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
    meet_in_series(story, index)
    tell_hinted(story, index, dates)
    meet_in_recess(story, index)
    note_absent(story, index)
    moved_to(story, index)
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
        for draft in events_of(story, anchor, when, own=own):
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
    if comes is None and draft.by_ship and anchor.form == "verb":  # "điểm đến tiếp theo là Manila, nơi tàu cập bến"
        comes = sailing(story, story.text.sentences[anchor.sentence][0], anchor.start)
    comes = comes or (ship_behind(story, anchor) if anchor.form == "verb" else None)
    if comes is not None and comes[0] is not None:
        draft.countries.add(comes[0])
        draft.prove("countries", comes[1])


def _called_off_by(story: Story, draft: Draft, anchor: Anchor) -> Mention | None:
    """The words right before a visit by which whoever was to come calls it off."""
    cue = story.cues.ending_at("status", anchor.start) if draft.status == "cancelled" else None
    return cue if cue is not None and cue.norm["value"] == "cancelled" else None
