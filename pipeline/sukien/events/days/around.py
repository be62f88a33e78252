"""The day of what is told without one by what it takes place at: "gặp X bên lề ADMM+ hôm 4/11"."""

from __future__ import annotations

from sukien.events.days.days import anchored
from sukien.events.model.draft import Draft, When
from sukien.events.model.time import overlap, status_of
from sukien.events.story.story import Story

_BEHIND = 30
"""How many characters behind "bên lề" the words may begin for what something takes place at."""
_BRIEF = ("talks", "call", "agreement", "ceremony")
"""Types of events that are over, or still to come, while the visit that they are a part of goes on."""
_ASIDE = r"(?<!\w){aside}[^,.;:()\n]{0,12}$"
"""What stands before what a journey is made for: "nhân dịp dự"."""


def around(story: Story, index: int) -> None:
    """What is told without a day takes that of what it is told to take place at: "gặp X bên lề ADMM+ hôm 4/11".

    Or of the visit that it is part of ("hội đàm trong khuôn khổ chuyến thăm từ 1 đến 3/3").
    """
    if not story.told:
        return
    _at_visit(story, index)
    begin, end = story.text.sentences[index]
    frames = story.cues.all("framework", begin, end)
    for cue in (*story.cues.all("margin", begin, end), *frames):
        rows = (d for d in story.told if d.type == "visit" or (cue not in frames and d.type != "call"))
        frame = next((d for d in rows if anchored(story, d, cue.end, cue.end + _BEHIND)), None)
        if frame is not None and cue.norm["value"] is None and cue not in frames:
            _day_of_margin(story, frame, index)
        told = _last_told(story, begin, cue.start)
        if frame is None or not told or frame in told:
            continue
        ahead = any(d.status == "planned" and anchored(story, d, begin, cue.start) for d in story.told)
        if ahead and frame.sentence == index and frame.status == "occurred":
            # "Ông định gặp X bên lề G20 cuối tháng này": the meeting is ahead as well.
            frame.when = None if frame.inherited else frame.when
            frame.status = status_of(frame.when, story.reference, announced=True)
        for draft in told:
            _take_day(draft, frame)


def _last_told(story: Story, begin: int, end: int) -> list[Draft]:
    """What the last words for events of a stretch tell of: several talks where several were met."""
    rows = [(at, d) for at, d in story.anchored if begin <= at < end]
    return [d for at, d in rows if at == rows[-1][0]]


def _take_day(draft: Draft, frame: Draft) -> None:
    """Give an event the day of what it takes place at, unless it has one of its own, or one of those days."""
    when = frame.when
    if when is None or not (when.days or when.start == when.end):
        return
    known = draft.when
    if known is None or (draft.inherited and (_is_within(when, known) or not overlap(known, when))):
        goes_on = frame.status == "ongoing" and draft.type in _BRIEF and draft.status is not None
        draft.when, draft.inherited, draft.status = when, True, draft.status if goes_on else frame.status
        draft.prove("date.start", when.mention, "date.inherited")


def _at_visit(story: Story, index: int) -> None:
    """A meeting for which a journey is told to be made is in its days: "chuyến thăm Lào tháng 5 nhân dịp dự ADMM"."""
    aside = story.pack.pattern(_ASIDE)
    for at, draft in story.anchored:
        if draft.type != "meeting" or draft.sentence != index or not (draft.when is None or draft.inherited):
            continue
        visits = [(start, d) for start, d in story.anchored if d.type == "visit" and start < at and d.when is not None]
        visit = visits[-1][1] if visits else None
        if visit is None or visit.inherited or visit.when is None or visit.when.mention is None:
            continue
        if aside.search(story.text.lower, visit.when.mention.end, at) is not None:
            draft.when, draft.inherited, draft.status = visit.when, True, visit.status
            draft.prove("date.start", visit.when.mention, "date.inherited")


def _day_of_margin(story: Story, frame: Draft, index: int) -> None:
    """A meeting told without a day is held when two met beside it: "Bên lề ADMM+, sáng 4/11, X đã gặp Y"."""
    if frame.type != "meeting" or frame.when is not None or frame.sentence != index or frame.status != "occurred":
        return
    met = [d for d in story.told if d.type == "talks" and d.sentence == index and d.status == frame.status]
    day = next((d.when for d in met if d.when is not None and d.when.days), None)
    if day is not None:
        frame.when, frame.inherited = day, True
        frame.prove("date.start", day.mention, "date.inherited")


def _is_within(when: When, other: When) -> bool:
    """Whether days are fewer than others that hold them: those of a meeting in the week of a journey."""
    if not (when.days and other.days and when.start and when.end and other.start and other.end):
        return False
    shorter = (when.start, when.end) != (other.start, other.end)
    return shorter and other.start <= when.start and when.end <= other.end
