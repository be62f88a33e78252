"""What a meeting of several days tells by its last day, or by the one that it has reached.

"Kỳ họp sẽ bế mạc ngày mai, thông qua Tuyên bố chung": it is adopted tomorrow. "Hôm nay hội nghị bước vào ngày làm việc
thứ hai": it opened yesterday.
"""

from __future__ import annotations

from datetime import date, timedelta

from sukien import mention as m
from sukien.events.model.draft import Draft, When
from sukien.events.model.stretches import when_of
from sukien.events.model.time import distance, is_day, status_of
from sukien.events.sentence.ordinal import ordinal_after
from sukien.events.story.story import Story
from sukien.mention import Mention

_NTH_DAY = r"(?<!\w){day} (?:{sat} |{plenary} )?(?={ordinal} )"
"""What stands before the number of a day of a session: "ngày làm việc thứ hai"."""
_LONGEST = 12
"""No meeting has more days."""
_LAST_SESSION = r"(?<!\w){last_session}(?!\w)"
"""A word for the session with which a meeting closes."""
_SOON = 3
"""Days within which that session follows the last that was told."""
_BESIDE = 60
"""How many characters may stand between a last day and what is adopted on it."""


def adopted_at_close(story: Story, index: int) -> None:
    """The last day of a meeting is that of what it adopts, told behind it in one sentence."""
    days = [x for x in story.mentions(index, m.DATE) if story.cues.ending_at("closing", x.start) is not None]
    when = when_of([days[0]]) if len(days) == 1 else None
    if when is None or not when.days or when.start != when.end:
        return
    ahead = story.cues.first("status", *story.text.sentences[index], "planned") is not None
    for at, draft in story.anchored:
        behind = draft.type == "agreement" and 0 <= at - days[0].end <= _BESIDE
        if behind and ";" not in story.text.text[days[0].end : at] and not draft.own:
            draft.when, draft.inherited, draft.own = when, False, True
            draft.status = status_of(when, story.reference, ahead)
            draft.proofs = [p for p in draft.proofs if not p.field.startswith("date")]
            draft.prove("date.start", when.mention)


def opened_before(story: Story, index: int) -> None:
    """The first day of a meeting that has reached its second or third: "bước vào ngày làm việc thứ hai"."""
    begin, end = story.text.sentences[index]
    sat = next((d for d in story.told if d.type in ("meeting", "exercise")), None) or _main_session(story)
    words = story.pack.pattern(_NTH_DAY).search(story.text.lower, begin, end) if sat is not None else None
    number = ordinal_after(story.pack, story.cues, story.text, words.end() - 1) if words is not None else None
    if sat is None or words is None or number is None or not 1 < number[0] <= _LONGEST:
        return
    day = _day_of(story, sat, index)
    if day is None:
        return
    first = (date.fromisoformat(day) - timedelta(days=number[0] - 1)).isoformat()
    mention = Mention("CUE", words.start(), number[1], "meeting.nth_day", {})
    last = max(day, sat.when.end or day) if sat.when is not None and sat.when.days else day
    if distance(first, last) > _LONGEST or (sat not in story.told and sat.when and sat.when.start != first):
        return
    sat.when, sat.inherited, sat.own = When(first, last, f"{first}/{last}", mention), False, True
    sat.status = status_of(sat.when, story.reference, False)
    sat.prove("date.start", mention)


def closed_today(story: Story, index: int) -> None:
    """The day of its last session is the last of a meeting: "Hôm nay, phiên bế mạc thông qua Kế hoạch công tác"."""
    begin, end = story.text.sentences[index]
    sat = _main_session(story)
    if (
        sat is None
        or sat.when is None
        or story.pack.pattern(_LAST_SESSION).search(story.text.lower, begin, end) is None
    ):
        return
    dates = [when_of([x]) for x in story.mentions(index, m.DATE)]
    days = [when for when in dates if when.days and when.start == when.end]
    if len(days) != 1 or not sat.when.days or not (sat.when.end and days[0].start and sat.when.end < days[0].start):
        return
    if distance(sat.when.end, days[0].start) > _SOON:
        return
    sat.when = When(sat.when.start, days[0].start, f"{sat.when.start}/{days[0].start}", sat.when.mention)
    sat.prove("date.end", days[0].mention)
    sat.status = status_of(sat.when, story.reference, False)


def _main_session(story: Story) -> Draft | None:
    """The meeting that the article is about."""
    main = story.main()
    return main if main is not None and main.type == "meeting" and not main.recalled else None


def _day_of(story: Story, draft: Draft, index: int) -> str | None:
    """The day of which a sentence counts: its only one, else that of an article whose lead tells it."""
    dates = [when_of([x]) for x in story.mentions(index, m.DATE)]
    days = {when.start for when in dates if when.days and when.start == when.end and not when.yearless}
    if len(days) == 1:
        return next(iter(days))
    today = story.reference if story.reference is not None and is_day(story.reference) else None
    return today if not dates and draft.when is None and draft is story.drafts[0] else None
