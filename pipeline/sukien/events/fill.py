"""Filling the slots of an event from the words beside an anchor: the date here, the others next door."""

from __future__ import annotations

from sukien.events.model.draft import Draft, When
from sukien.events.model.stretches import told_whole
from sukien.events.model.time import distance, is_open, just_before, overlap, status_of
from sukien.events.people.attending import attending
from sukien.events.people.lasting import fill_days
from sukien.events.places.among_hosts import among_hosts
from sukien.events.places.hosts import owner_of
from sukien.events.places.places import fill_place
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.dating import LONG, ends
from sukien.events.sentence.outcomes import outcomes_of
from sukien.events.states.bodies import add_bodies, add_organizers
from sukien.events.states.donors import add_donor
from sukien.events.states.fill_states import fill_states
from sukien.events.states.route import through
from sukien.events.status import done_on_its_day, fill_status, is_now, told_underway
from sukien.events.story.modes import fill_mode
from sukien.events.story.story import Story

_ASIDE = r"(?<!\w){aside} (?:\w+ )?$"
"""What stands before a meeting that only goes on meanwhile: "nhân dịp dự"."""
_YET = r", {before} (?:\w+ ){0,4}$"
"""What stands before what is yet to come, behind what was done before it: "…, trước cuộc hội đàm"."""
_OVER = r"(?<!\w)(?:{has}|{lately}) $"
"""What stands before a word for closing of what is over."""
_LEAD = 30
"""How many characters before a name the words may begin that tell of it as what goes on meanwhile."""
_LONGEST = 45
"""Days that something may last of which an earlier day is told to have opened it."""
_WEEK = 6
"""The days from the first of a week to its last: on one of them something is, which a day makes exact."""
_YEAR = 4
"""The length of a date that is a year."""
_DAY_BESIDE = 15
"""How many characters ("diễn ra") may stand between a word for talks and their day."""


def fill(
    story: Story,
    draft: Draft,
    anchor: Anchor,
    when: When | None,
    stretch: tuple[int | None, int],
    *,
    own: bool,
) -> None:
    """Date, place, mode, status and states from the words beside an anchor.

    `stretch`: where the anchor before ends and the next begins; `own`: whether the date stands with the anchor.
    """
    begin, end = story.text.sentences[anchor.sentence]
    previous, limit = stretch
    if anchor.type == "visit" and draft.ended and when is not None and draft.when is not None:
        _begin(story, draft, when)
    told = anchor.form != "reference" or (anchor.type == "meeting" and not _part(story, draft, anchor, when))
    told |= draft.meeting is not None and draft.when is None
    told |= own and draft.when is None and _held_then(story, anchor)
    told |= _on_one_of(draft, anchor, when)
    if when is not None and when.start == when.end and _sits_for_days(draft) and _on_edge(story, anchor):
        when = None  # "Trong hai ngày 30-11 và 1-12, … họp tại G20. … gặp nhau bên lề G20 ngày 30-11"
    if anchor.form == "reference" and draft.when is not None and _on_edge(story, anchor):
        when = None  # "Chiều 10/9, trước thềm hội nghị, X đã gặp Y": the day of what is told beside it
    left = draft.when.start if draft.when is not None else when.start if when is not None else None
    # "đến Juba hôm nay … trong chuyến công du từ 29/4 đến 5/5", not "đang neo tại …"
    dated = draft.when is not None and draft.when.mention is not None
    trip = dated and draft in story.told and anchor.form == "noun"
    if told and when is not None and _takes(draft, when, part=trip) and not _closes(story, draft, anchor, when):
        if anchor.form == "reference" and draft.status is not None:
            ahead = draft.status == "planned" and not done_on_its_day(story, anchor, when, begin)
            ahead &= not is_now(story, anchor)  # "… sẽ chèo lái ADMM-18. Hội nghị này đang diễn ra hôm nay"
            now = draft.status == "ongoing" and draft.when is None  # "đang diễn ra … khai mạc sáng qua"
            draft.status = status_of(when, story.measure(when), ahead)
            draft.status = "ongoing" if now and draft.status == "occurred" else draft.status
        draft.when, draft.inherited, draft.own = when, not own and _aside(story, anchor), own
        draft.leaving &= when.start == left
        draft.prove("date.start", when.mention)
    elif when is not None and when.mention is not None:
        _stretch(story, draft, anchor, when)
    prepared = anchor.ready and anchor.type == "exercise"
    tour = anchor.type == "visit" and anchor.form == "noun" and bool(through(story, anchor, limit))
    # Beside a call a place in the sentence is where the two were, or what they spoke of.
    if draft.type != "call" and not (prepared or tour):
        fill_place(story, draft, anchor, previous, limit)
        among_hosts(story, draft, anchor)
    fill_days(story, draft, anchor, limit)
    if draft.mode is None and draft.type != "appointment":
        fill_mode(story, draft, anchor.start, limit)
        if previous is None and draft.mode is None:
            fill_mode(story, draft, begin, limit)
    if draft.status is None or (when is not None and anchor.form != "reference"):
        fill_status(story, draft, anchor, begin, end, limit)
    elif told_underway(story, draft, anchor):
        draft.status = "ongoing"
    if anchor.form != "reference":
        fill_states(story, draft, anchor, limit)
        add_bodies(story, draft, anchor)
        add_organizers(story, draft, anchor)
        add_donor(story, draft, anchor, limit)
        if draft.place is None and (owner := owner_of(story, draft, anchor)) is not None:
            draft.place = owner
            draft.prove("location.country", owner.mention)
    if anchor.form == "verb" and draft.type == "agreement":
        outcome = outcomes_of(story.pack).read(draft, story.text, anchor, end)
        if outcome is not None and outcome not in draft.outcomes:
            draft.outcomes.append(outcome)
    announced = anchor.form == "name" or (draft.meeting is not None and draft.status == "planned")
    attended = draft.type == "ceremony" or (draft.type in ("meeting", "talks") and announced)
    if attended and not anchor.ready:
        attending(story, draft, anchor, limit)


def _held_then(story: Story, anchor: Anchor) -> bool:
    """Whether words that refer to what was told say that it was held, and when: "Lễ ký diễn ra chiều 18/11"."""
    return story.cues.starting_at("held", anchor.end) is not None


def _begin(story: Story, draft: Draft, when: When) -> None:
    """A visit that was told by its last day has its first one, too."""
    last = draft.when
    if last is None or not (when.days and last.days) or not (when.start and last.start and when.start < last.start):
        return
    draft.when = When(when.start, last.end, f"{when.start}/{last.end}", last.mention)
    draft.own = True
    draft.prove("date.start", when.mention)


def _aside(story: Story, anchor: Anchor) -> bool:
    """Whether an event is only what goes on meanwhile: "Ngày 25/7, nhân dịp dự AMM-49, X gặp Y".

    Or what is yet to come: "Đêm qua là đêm không ngủ của ông, trước cuộc hội đàm".
    """
    if anchor.type == "talks" and story.pack.pattern(_YET).search(
        story.text.lower, max(0, anchor.start - _LEAD), anchor.start
    ):
        return True
    aside = story.pack.pattern(_ASIDE)
    return (
        anchor.form == "name" and aside.search(story.text.lower, max(0, anchor.start - _LEAD), anchor.start) is not None
    )


def _on_edge(story: Story, anchor: Anchor) -> bool:
    """Whether an event is only what something else takes place around: "trước thềm hội nghị"."""
    return story.cues.ending_at("margin", anchor.start) is not None


def _part(story: Story, draft: Draft, anchor: Anchor, when: When | None) -> bool:
    """Whether a date is one of the days on which a meeting sits ("Tại phiên thảo luận chiều 27/4, …").

    Or told as the one on which an event of several days opens or closes.
    """
    own = draft.when
    if own is None or when is None or when.mention is None or own.start == own.end or not overlap(own, when):
        return False
    if distance(own.start, own.end) < _WEEK and not _sits(story, anchor):
        return True
    return any(story.cues.ending_at(slot, when.mention.start) is not None for slot in ("opening", "closing"))


def _sits(story: Story, anchor: Anchor) -> bool:
    """Whether it is told that the meeting itself sits, not only a session of it: "Sáng 16/11, X chủ trì hội nghị"."""
    led = (story.cues.ending_at(slot, anchor.start) for slot in ("chair", "attends"))
    return any(led) or story.cues.starting_at("held", anchor.end) is not None


def _closes(story: Story, draft: Draft, anchor: Anchor, when: When) -> bool:
    """Whether a date is told as the last day of an event of which an earlier one is known."""
    known = draft.when.start if draft.when is not None else None
    return known is not None and when.start is not None and known < when.start and ends(story.cues, anchor, when)


def _on_one_of(draft: Draft, anchor: Anchor, when: When | None) -> bool:
    """Whether a day behind a word for talks is the one of several, those of a visit, on which they were held."""
    if anchor.type != "talks" or when is None or when.mention is None or not draft.inherited or draft.when is None:
        return False
    exact = when.days and when.start == when.end and draft.when.start != draft.when.end and overlap(when, draft.when)
    return exact and 0 < when.mention.start - anchor.end <= _DAY_BESIDE


def _takes(draft: Draft, when: When, *, part: bool) -> bool:
    """Whether an event takes a date: it has none of its own, or one that this makes exact.

    `part`: whether the date may be that of a longer trip, of which the event is one leg.
    """
    if draft.when is None or draft.inherited or (draft.leaving and when.start != draft.when.start):
        return True
    if draft.type == "exercise" and draft.ended and just_before(when, draft.when):
        return True  # "sáng 30/4 về cập cảng, kết thúc chuyến tuần tra. Chuyến tuần tra diễn ra từ ngày 27 đến 29/4"
    if (not draft.own or not draft.when.days) and _finer(when, draft.when):
        return not (draft.type in LONG and when.days and (_reckoned(draft.when) or told_whole(draft.when)))
    lasts = draft.type in (*LONG, "meeting") or (draft.type == "talks" and draft.meeting is not None)
    return lasts and _spans(when, draft.when) and not (part and when.start != draft.when.start)


def _sits_for_days(draft: Draft) -> bool:
    """Whether a meeting is told to sit on a few days, not only in a week on one of whose days it is."""
    when = draft.when if draft.type == "meeting" else None
    return when is not None and when.days and 0 < distance(when.start, when.end) < _WEEK


def _spans(when: When, other: When) -> bool:
    """Whether a date is the whole stretch in which another day lies ("cập cảng ngày 2.5 … từ 2 đến 6.5")."""
    return when.days and other.days and other.start == other.end and when.start != when.end and overlap(when, other)


def _stretch(story: Story, draft: Draft, anchor: Anchor, when: When) -> None:
    """A day that opens or closes an event makes its date longer: "bế mạc Chủ nhật 02/06"."""
    own = draft.when
    if own is None or when.mention is None or not (when.days and own.days):
        return
    start, end = own.start, own.end
    if start is None or end is None or when.start is None or when.end is None:
        return
    closing = ends(story.cues, anchor, when)
    if closing and start == end == when.end == story.reference and is_announced(story, anchor, when):
        draft.status = "ongoing"  # it is to end later on the day of which the article tells
        return
    if closing and when.end > end:
        end = when.end
    elif story.cues.ending_at("opening", when.mention.start) is not None and when.start < start and not _ranged(own):
        if distance(when.start, start) > _LONGEST:
            return
        start = when.start
    else:
        return
    draft.when, draft.own = When(start, end, f"{start}/{end}", own.mention), True
    draft.prove("date.end" if end != own.end else "date.start", when.mention)
    draft.status = status_of(draft.when, story.reference, False)
    if closing and end == story.reference and _has_closed(story, when):
        draft.status = "occurred"


def _has_closed(story: Story, when: When) -> bool:
    """Whether it is told to be over: "Hội nghị đã bế mạc chiều nay"."""
    cue = story.cues.ending_at("closing", when.mention.start) if when.mention is not None else None
    if cue is None:
        return False
    return story.pack.pattern(_OVER).search(story.text.lower, max(0, cue.start - _LEAD), cue.start) is not None


def _reckoned(when: When) -> bool:
    """Whether its last day comes of how long it lasts: "6/9 có mặt ở Hà Nội, bắt đầu chuyến thăm hai ngày"."""
    return when.days and when.start != when.end and when.mention is not None and not _ranged(when)


def _ranged(when: When) -> bool:
    """Whether all its days were told at once: no earlier one opens it ("từ 9 đến 21/6 … tàu lên đường từ 30/5")."""
    return when.mention is not None and "/" in str(when.mention.norm.get("value"))


def is_announced(story: Story, anchor: Anchor, when: When) -> bool:
    """Whether words like "dự kiến" stand between an anchor and its date."""
    assert when.mention is not None
    return story.cues.first("status", anchor.end, when.mention.start, "planned") is not None


def share(previous: list[Draft], found: list[Draft], *, dates: bool) -> None:
    """Coordinated meetings share place, date and mode ("ADSOM và ADSOM+ tại Phuket").

    `dates`: not of those that somebody sets out for, of which the first may be in session already.
    """
    for left in previous:
        for right in found:
            if left is right:
                continue
            if left.place is None and right.place is not None:
                left.place = right.place
                left.prove("location.country", right.place.mention)
            if dates and (left.when is None) != (right.when is None):
                left.when = right.when = left.when or right.when
                left.inherited = right.inherited = True
            if left.mode is None and right.mode is not None:
                left.mode = right.mode
                left.proofs += [p for p in right.proofs if p.field == "mode"]


def _finer(when: When, other: When) -> bool:
    """Whether a date is more exact than another: a day where that is a month, fewer days of the same stretch."""
    if not (when.days and other.days and when.start and when.end and other.start and other.end):
        if is_open(when) and other.days:
            return False
        return when.days or (len(when.value) > len(other.value) == _YEAR and overlap(when, other))
    inside = other.start <= when.start and when.end <= other.end
    return inside and (when.start, when.end) != (other.start, other.end)
