"""A day counted from another: "Hôm 22/10, một ngày trước cuộc hội đàm với X, Y đã kêu gọi …".

The talks are on 23/10. "Y phóng tên lửa hôm 9/6, hai ngày sau khi X thăm Lào": the visit was on 7/6. "Cuộc tuần tra
diễn ra hai ngày sau hội đàm hôm 9-7": the patrol was on 11/7.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from sukien import mention as m
from sukien.events.model.draft import When
from sukien.events.model.stretches import group_dates, when_of
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.dating import Dated
from sukien.events.sentence.ordinal import numerals
from sukien.events.story.story import Story
from sukien.mention import Mention

TYPES = ("talks", "meeting", "visit", "call", "exercise", "agreement", "ceremony")
"""Types of events that are told by the days between them and something else."""
COUNTED = (
    r"(?<!\w)(?P<n>\d{1,2}|[^\W\d_]+(?: [^\W\d_]+)?) (?:{day}|(?P<week>{weeks})) "
    r"(?:(?P<ahead>{before})|{after})(?!\w)"
)
"""How many days before or after something else is: "một ngày trước khi", "hai tuần sau"."""
_ROUGHLY = r"[ ,]*{exactly|roughly} "
"""What may stand before such words at the head of a sentence: "Chỉ hai ngày sau", "Chưa đầy một tuần trước"."""
_LEAD = 60
"""How many characters before an anchor the words may begin that count the days to it."""
_FAR = 150
"""The same where those stand between who does it: "một ngày sau khi bộ trưởng ngoại giao và quốc phòng Nga …"."""
_STOPS = re.compile(r"[;:()\n]|\.(?!\d)")
"""What parts the words from what they count to."""
_BESIDE = 12
"""How many characters ("khi", "cuộc") may stand between those words and what they count from."""
_WEEK = 7
"""The days of a week."""


def counted_day(story: Story, anchor: Anchor, opening: When | None) -> When | None:
    """The day of an anchor by the days between it and what its sentence tells; None where none are counted.

    `opening`: the date that opens its clause.
    """
    if anchor.type not in TYPES:
        return None
    words = _words(story, anchor)
    main = _main_day(story, anchor, words, opening) if words is not None else None
    if words is None or main is None or main.start is None or main.start != main.end:
        return None
    days = days_told(story, words)
    value = (date.fromisoformat(main.start) - (days or timedelta())).isoformat()
    return When(value, value, value, Mention(m.DATE, *words.span(), "date.counted", {"value": value}))


def counted_from(story: Story, anchor: Anchor, number: int, dated: Dated) -> When | None:
    """The day of an anchor by the days between it and the next one, whose day is told; None where none are counted."""
    following = story.anchors[anchor.sentence][number + 1 : number + 2]
    others = dated.own.get(number + 1, [])
    if not following or len(others) != 1 or others[0].start is None or not others[0].days or others[0].yearless:
        return None
    start, stop = anchor.end, following[0].start
    if set(",;:(") & set(story.text.text[start:stop]):
        return None
    rows = story.pack.pattern(COUNTED).finditer(story.text.lower, start, stop + _BESIDE)
    days = next((d for row in rows if abs(row.end() - stop) <= _BESIDE and (d := days_told(story, row))), None)
    if days is None:
        return None
    value = (date.fromisoformat(others[0].start) + days).isoformat()
    return When(value, value, value, others[0].mention)


def days_told(story: Story, words: re.Match[str]) -> timedelta | None:
    """How long behind something else the words tell that it was, below 0 before it; None where no number is told."""
    number = words["n"].split()[-1]
    count = int(number) if number.isdigit() else numerals(story.pack).get(number)
    if count is None:
        return None
    return timedelta(days=count * (_WEEK if words["week"] else 1) * (-1 if words["ahead"] else 1))


def _words(story: Story, anchor: Anchor) -> re.Match[str] | None:
    """The words that count the days to an anchor, which is the first behind them."""
    begin, _ = story.text.sentences[anchor.sentence]
    rows = list(story.pack.pattern(COUNTED).finditer(story.text.lower, max(begin, anchor.start - _FAR), anchor.end))
    words = rows[-1] if rows else None
    if words is None or words.start() >= anchor.start:
        return None
    if days_told(story, words) is None:
        return None
    if any(x.start < words.end() and words.start() < x.end for x in story.mentions(anchor.sentence, m.DATE)):
        return None  # "thứ ba tuần sau"
    if any(words.end() <= a.start < anchor.start for a in story.anchors[anchor.sentence]):
        return None
    gap = story.text.text[words.end() : anchor.start] if words.end() < anchor.start else ""
    head = _is_head(story, anchor, words)
    parted = _STOPS.search(gap) is not None or (head and "," in gap)
    return None if parted or (head and len(gap) > _LEAD) else words


def _is_head(story: Story, anchor: Anchor, words: re.Match[str]) -> bool:
    """Whether a sentence opens with the words that count: what they count to ends at the first comma."""
    begin, _ = story.text.sentences[anchor.sentence]
    days = (x for x in story.mentions(anchor.sentence, m.DATE) if x.end <= words.start())
    start = max((x.end for x in days), default=begin)
    if not story.text.text[start : words.start()].strip(" ,"):
        return True
    roughly = story.pack.pattern(_ROUGHLY).match(story.text.lower, start)
    return roughly is not None and words.start() < roughly.end()


def _main_day(story: Story, anchor: Anchor, words: re.Match[str], opening: When | None) -> When | None:
    """The day from which the words count: of the clause before them, else the one that the story has reached."""
    if opening is not None and opening.days:
        return opening
    before = [x for x in story.mentions(anchor.sentence, m.DATE) if x.end <= words.start()]
    told = when_of(group_dates(story.text, story.pack, before)[-1]) if before else None
    if told is not None:
        return told if told.days else None
    return None if _is_head(story, anchor, words) else story.day or _just_told(story, anchor.sentence)


def _just_told(story: Story, index: int) -> When | None:
    """The only day of the sentence before: that of which "những bình luận trên được đưa ra …" goes on."""
    days = story.mentions(index - 1, m.DATE) if index and not story.is_parted(index) else []
    when = when_of(days) if len(days) == 1 else None
    return when if when is not None and when.days else None
