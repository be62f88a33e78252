"""The hints of a sentence, read once its rules have told what they tell."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from sukien import mention as m
from sukien.events.fill import fill
from sukien.events.hinted.agreements import agreement
from sukien.events.hinted.appointments import appointment
from sukien.events.hinted.calls import call
from sukien.events.hinted.exercises import exercise
from sukien.events.hinted.hint import Reading, among_anchors
from sukien.events.hinted.rites import rite
from sukien.events.hinted.sessions import session
from sukien.events.hinted.sides import in_turn
from sukien.events.hinted.talks import talks
from sukien.events.hinted.visits import date_visit, visit
from sukien.events.identity.actions import action
from sukien.events.identity.others import once_more
from sukien.events.model.draft import Draft
from sukien.events.model.time import status_of
from sukien.events.people.adopting import belong_to
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.ordinal import ordinal_after
from sukien.events.states.rosters import in_list
from sukien.events.story.story import Story
from sukien.events.story.wishing import denied
from sukien.mention import Mention

Way = Callable[[Story, Anchor, Sequence[Mention]], Reading | None]
"""How hints at one type of event are read: given the dates of the sentence; None where they tell of none."""

_WAYS: Mapping[str, Way] = {
    "call": call,
    "talks": talks,
    "visit": visit,
    "exercise": exercise,
    "agreement": agreement,
    "meeting": session,
    "ceremony": rite,
    "appointment": appointment,
}
_MANY = r"(?<!\w){plural}(?: \w+)? $"
"""What stands before several of which nothing single is told: "các vị khách của X", "những cuộc gặp"."""
_MEANT = ("hopes", "intends", "invites", "supposed", "refuses")
"""Slots of words by which something is not told as done."""
_WANTED = ("talks",)
"""Types of events that such words make a mere wish."""
_CLAUSE = re.compile(r"[,;:]")
_FIRST = r"(?<!\w){first|first_time}(?!\w)"
"""What tells that a session is the first of its series."""
_NTH = r"(?<!\w){nth|ordinal} "
"""What stands before the number of a session."""
_WARNING = "type.hint: read from who stands beside words that only hint at it"
_NEAR = 15
"""How many characters before a hint those words may begin."""
_ALIKE = {"talks": ("talks", "call"), "call": ("talks", "call")}
"""Type -> the types of which none may be told in the same sentence, where that is not the type alone."""


def tell_hinted(story: Story, index: int, dates: Sequence[Mention]) -> None:
    """One event of each type that the sentence hints at and none of its rules tells."""
    date_visit(story, index, dates)
    hints = story.hints.get(index)
    if not hints or in_list(story, index):
        return
    for type_, way in _WAYS.items():
        alike = _ALIKE.get(type_, (type_,))
        for hint in (h for h in hints if h.type == type_):
            if any(draft.type in alike and _is_dated(draft) for draft in story.told):
                break
            spoken_of = story.is_quoted(hint.start) or denied(story, hint) or _is_meant(story, hint)
            if not (spoken_of or _are_many(story, hint)):
                _tell(story, hint, way, dates)


def _has_day(story: Story, reading: Reading) -> bool:
    """Whether the day is known: what is told without one is background, a wish or a matter more often than an event."""
    when = reading.when or story.day_here()
    if reading.series is not None:
        return when is not None  # "Lần đầu là ở Kuala Lumpur, tháng 5/2006"
    return when is not None and (when.days or (reading.own and status_of(when, story.reference, False) == "planned"))


def _is_meant(story: Story, hint: Anchor) -> bool:
    """Whether somebody only speaks of it, hopes for it or has proposed it: "đã đồng ý thảo luận về …"."""
    if hint.type not in _WANTED:
        return False  # "nhất trí thông qua", "dự định ở thăm Lào từ 3 đến 6/5"
    begin, end = story.text.sentences[hint.sentence]
    said = next(reversed(story.cues.all("says", begin, hint.start)), None)
    if said is not None and not any(x.start >= said.end for x in story.mentions(hint.sentence, m.DATE)):
        return True  # "Ông nói rằng hai nước vẫn đang đàm phán"
    if story.cues.first("past", begin, end, "if") is not None:
        return True  # "Mỹ sẽ áp thuế nếu hai nhà lãnh đạo không gặp nhau"
    cues = (cue for slot in _MEANT for cue in story.cues.all(slot, begin, hint.start))
    return any(_CLAUSE.search(story.text.text, cue.end, hint.start) is None for cue in cues)


def _is_dated(draft: Draft) -> bool:
    """Whether an event needs no hint to its days: a visit may be told without them, whose stops have their own."""
    return draft.type != "visit" or draft.when is not None


def _are_many(story: Story, hint: Anchor) -> bool:
    """Whether words stand for several ("các cuộc gặp"), of which each would be an event of its own."""
    return story.pack.pattern(_MANY).search(story.text.lower, max(0, hint.start - _NEAR), hint.start) is not None


def _tell(story: Story, hint: Anchor, way: Way, dates: Sequence[Mention]) -> None:
    """Make the event of a hint, if there is one, or those of several who are met one after the other."""
    reading = way(story, hint, dates)
    if reading is None or not _has_day(story, reading):
        return
    for people in in_turn(story, hint, reading.people):
        _make(story, hint, reading._replace(people=people))


def _make(story: Story, hint: Anchor, reading: Reading) -> None:
    """Make one event, unless it was none after all, or is left without a day."""
    known = len(story.drafts)
    with among_anchors(story, hint):
        draft = _new(story, hint, reading)
        if draft is None:
            return
        draft.countries |= reading.states
        draft.meeting = draft.meeting or reading.meeting
        if reading.place is not None:
            draft.place = reading.place
            draft.prove("location.country", reading.place.mention)
        if reading.at is not None:
            draft.meeting, draft.when, draft.place = reading.at.meeting, reading.when, reading.at.place
        if reading.of is not None:
            belong_to(draft, reading.of)
        fill(story, draft, hint, reading.when, (None, story.text.sentences[hint.sentence][1]), own=reading.own)
        if reading.series is not None:
            draft.status = status_of(reading.when, story.reference, announced=False)
    if draft.status == "ongoing" and story.cues.first("leaves", hint.start, hint.end) is not None:
        draft.status = "occurred"  # "tới Seoul ngay sau khi rời Bắc Kinh, chặng dừng từ 26 đến 28/6"
    if len(story.drafts) > known:
        if draft.when is None:
            story.drafts.remove(draft)
            return
        draft.warnings.append(_WARNING)
    story.anchored.append((hint.start, draft))
    if draft not in story.told:
        story.told.append(draft)


def _new(story: Story, hint: Anchor, reading: Reading) -> Draft | None:
    """The event that a reading tells of: another session of a series, or what its people or states did."""
    if reading.series is None or reading.when is None:
        return action(story, hint, reading.when, reading.people, reading.states, own=reading.own)
    draft = once_more(story, hint, reading.series, reading.when)
    draft.countries = set()  # who came then nobody tells
    nth = story.pack.pattern(_NTH).search(story.text.lower, hint.start, hint.end)
    number = ordinal_after(story.pack, story.cues, story.text, nth.end() - 1) if nth is not None else None
    first = story.pack.pattern(_FIRST).search(story.text.lower, hint.start, hint.end) is not None
    draft.edition = 1 if first else number[0] if number is not None else draft.edition
    return draft
