"""The day that an article without a date speaks from, for its events: no earlier than the last one that it tells of.

"Từ ngày 14 đến 15-4-2021, … Ngày 16-4, X tiếp tục tham dự Y": written on 16-4 or later, so Y is not ahead. A chronicle
("Tháng 5-2006: … / 12-10-2010: … / Tháng 11-2022: …") was written after its last line.
"""

from __future__ import annotations

from sukien import mention as m
from sukien.events.model.time import distance, is_day
from sukien.events.story.story import Story
from sukien.mention import Mention

_NEAR = 10
"""Days behind one another within which the days of one story lie."""
_YEARS = 3
"""How many years the lines of a list tell of at least that is a chronicle."""
_ELSEWHERE = ("related", "caption")
"""Sections whose days are others."""


def day_of_writing(story: Story, reference: str | None) -> str | None:
    """The reference, or a later day that the text tells of as past where the reference is only one of its days."""
    if story.text.meta.published is None and reference is None:
        return _after_chronicle(story)
    if story.text.meta.published or reference is None or not is_day(reference):
        return reference
    dates = [x for index in range(len(story.text.sentences)) for x in story.mentions(index, m.DATE)]
    dates = [x for x in dates if story.text.section_at(x.start).kind not in _ELSEWHERE]
    if any(_is_known(x, reference) for x in dates):
        return reference
    last = reference
    for date in dates:
        end = str(date.norm.get("end"))
        if is_day(end) and last < end and distance(last, end) <= _NEAR and not _is_ahead(story, date):
            last = end
    return last


def _after_chronicle(story: Story) -> str | None:
    """The end of the last date that heads a line of a chronicle; None where the article is none."""
    starts = [section.start for section in story.text.sections if section.kind in ("lead", "body")]
    rows = (x for start in starts for x in story.mentions(story.text.sentence_at(start), m.DATE) if x.start == start)
    ends = [str(x.norm.get("end")) for x in rows if story.text.text.startswith(":", x.end)]
    ends = [end for end in ends if end[:4].isdigit()]
    return max(ends) if len({end[:4] for end in ends}) >= _YEARS and not story.agenda else None


def _is_known(date: Mention, reference: str) -> bool:
    """Whether a date tells the day of the article itself: by a stamp or an address, or as today."""
    source, _, rest = str(date.norm.get("anchor") or "").partition(":")
    if source not in ("text", "mention", "none", "edition", "neighbour", ""):
        return True
    start = str(date.norm.get("start"))
    return rest.endswith("deictic") and is_day(start) and distance(start, reference) <= 1


def _is_ahead(story: Story, date: Mention) -> bool:
    """Whether the sentence of a date speaks of what is to come, or of a bound."""
    begin, end = story.text.sentences[story.text.sentence_at(date.start)]
    if str(date.norm.get("anchor") or "").endswith("ahead") or story.cues.ending_at("until", date.start) is not None:
        return True
    return story.cues.first("status", begin, end, "planned") is not None
