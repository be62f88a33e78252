"""Dates that are no day of an event: a limit, an origin, a stretch of years, the day on which something is said."""

from __future__ import annotations

import re

from sukien.events.model.draft import When
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.cues import Cues
from sukien.text import Text

GLOSS = re.compile(r" ?\([^()\n]{1,40}\)")
"""What may stand in brackets behind a date ("ngày 1/6 (giờ địa phương)")."""
_CLOSING = " .!?\"')"
"""What may stand behind the last words of a sentence."""
_ON = r"(?<!\w){on} $"
"""What may stand before a date: "vào"."""
_THAT = r" {content}(?!\w)"
"""What stands between the day on which something is said and what is said."""
_PICTURE = r"{picture}(?!\w)"
"""What a caption opens with that tells of the picture."""
_PUBLISHED = r"(?<!\w){published} (?:{on} )?$"
"""What stands before the day on which a picture came out."""
_CLAUSE = 60
"""How many characters before a date the words may begin whose clause it closes."""
_CLAUSE_END = re.compile(r"[,.;:!?\n]")
"""What parts a date from the words that it does not date."""
_WHEN = r", {when} "
"""What follows a date and tells what took place on it: "tháng 10/2011, khi hai nước ra Tuyên bố chung"."""
_RATHER = r"(?<!\w){rather} "
"""What stands before the day on which something is not held after all: "thay vì thứ Hai như thông báo tháng trước"."""
_PLAN = r"(?<!\w){yearly_plan}(?: (?!(?:{at|on|during|is}) )[^\s,.;:()]+){1,12} $"
"""The name of a plan that is made for a year, and whose it is."""
_NAMED = 90
"""How many characters before a year the name of its plan may begin."""
_YEAR = 4
"""The length of a date that is a year."""
_BEFORE = 12
"""How many characters ("vào") may stand between a word for saying and its day."""


def untimely(cues: Cues, when: When, start: int, end: int) -> bool:
    """Whether a date is a limit ("đến năm 2030"), an origin ("kể từ năm 2018") or that of a report."""
    if cues.ending_at("closing", start) is not None or cues.ending_at("postponed", start) is not None:
        return False
    if cues.pack.pattern(_WHEN).match(cues.text.lower, end):
        return False  # "nhắc lại dấu mốc tháng 10/2011, khi hai nước ra Tuyên bố chung"
    if cues.ending_at("speech", start) is not None or _was_meant(cues, start):
        return True
    if cues.pack.pattern(_THAT).match(cues.text.lower, end) and cues.ending_at("says", _led(cues, start)) is not None:
        return True  # "cho biết hôm 1/3 rằng hai nước đã tập trận"
    if len(when.value) == _YEAR and cues.ending_at("plan", start) is not None:
        return True
    founded = cues.ending_at("founded", _led(cues, start)) if not when.days else None
    if founded is not None and founded.norm["value"] is not None:
        return True  # "Hạm đội 2, được tái lập năm 2018, sẽ tham gia diễn tập"
    gloss = GLOSS.match(cues.text.text, end)
    if cues.ending_at("until", start) is not None or cues.starting_at("reports", gloss.end() if gloss else end):
        return True
    if when.days or cues.first("status", end, end + _CLAUSE, "planned") is not None:
        return False  # "Từ đầu tháng sau, X sẽ giữ chức …"
    return cues.ending_at("since", start) is not None or _since(cues, start)


def of_plan(cues: Cues, start: int) -> bool:
    """Whether a year is that of a plan whose sides stand before it: "ký Kế hoạch hợp tác Lào - Đức năm 2025"."""
    return cues.pack.pattern(_PLAN).search(cues.text.lower, max(0, start - _NAMED), start) is not None


def _was_meant(cues: Cues, start: int) -> bool:
    """Whether a date is one on which something was to be, and is not."""
    rather = cues.pack.pattern(_RATHER).search(cues.text.lower, max(0, start - _CLAUSE), start)
    return rather is not None and not _CLAUSE_END.search(cues.text.text, rather.end(), start)


def reported(text: Text, cues: Cues, previous: Anchor | None, start: int, end: int) -> bool:
    """Whether a day ends a sentence as the one on which it was said: "…, Đại sứ quán Mỹ cho biết ngày 28/5"."""
    if previous is not None and _shown(text, cues, start):
        return True
    rest = text.text[end : text.sentences[text.sentence_at(start)][1]]
    if previous is None or (rest.strip(_CLOSING) and not rest.startswith(", ")):
        return False
    if _sourced(text, cues, previous, start):
        return True
    at = _led(cues, start)
    says = cues.ending_at("says", at) or cues.ending_at("reports", at)
    if says is None or says.norm["value"] is not None or says.start < previous.end:
        return False
    return "," in text.text[previous.end : says.start]


def gives_post(cues: Cues, end: int, anchor: Anchor) -> bool:
    """Whether a day is that on which a post was given or taken, by announcing it: "hôm 4/6 thông báo bổ nhiệm X"."""
    if anchor.type != "appointment" or anchor.form != "verb":
        return False
    says = cues.first("reports", end, anchor.start)
    return says is not None and says.start - end <= 1 and not cues.text.text[says.end : anchor.start].strip()


def _led(cues: Cues, start: int) -> int:
    """Where the words begin that lead to a date: "vào"."""
    on = cues.pack.pattern(_ON).search(cues.text.lower, max(0, start - _BEFORE), start)
    return on.start() if on is not None else start


def _shown(text: Text, cues: Cues, start: int) -> bool:
    """Whether a date is that on which a picture came out: "Hình ảnh ông X tiếp ông Y được KCNA công bố ngày 4-5"."""
    begin, _ = text.sentences[text.sentence_at(start)]
    if cues.pack.pattern(_PICTURE).match(text.lower, begin) is None:
        return False
    return cues.pack.pattern(_PUBLISHED).search(text.lower, max(begin, start - _CLAUSE), start) is not None


def _sourced(text: Text, cues: Cues, previous: Anchor, start: int) -> bool:
    """Whether a date behind a source closes a sentence: "Hai bên sẽ ký thỏa thuận, theo Bộ trưởng X ngày 11-4"."""
    source = next(reversed(cues.all("source", previous.end, start)), None)
    if source is None or "," in text.text[source.end : start]:
        return False
    return text.text[previous.end : source.start].rstrip().endswith(",")


def _since(cues: Cues, start: int) -> bool:
    """Whether a month or year closes a clause like "kể từ khi cuộc diễn tập bắt đầu vào năm 2014"."""
    rows = cues.all("since", start - _CLAUSE, start, "clause")
    return bool(rows) and not _CLAUSE_END.search(cues.text.text, rows[-1].end, start)


def years(when: When) -> bool:
    """Whether a date is a stretch of years (giai đoạn 2020-2023): a term or a plan, not the time of an event."""
    if when.start is None or when.end is None:
        return False
    return int(when.end[:4]) - int(when.start[:4]) > 1 or (len(when.start) == 4 and when.end != when.start)
