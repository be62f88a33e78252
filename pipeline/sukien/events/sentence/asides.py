"""Dates of something else than what is told beside them: a background, a promise, a clause that looks back."""

from __future__ import annotations

import re

from sukien.events.model.draft import When
from sukien.events.model.time import distance
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.cues import Cues
from sukien.text import Text

_BRIEF = ("talks", "call", "agreement", "appointment", "ceremony")
"""Types of events that take a day, or a few."""
_CLAUSE_END = re.compile(r"[,.;:!?\n]")
"""What parts a date from the words that it does not date."""
_DAYS = 7
"""How many days such an event, or several told in one, takes at the most."""
_WHEN = r", {when} "
"""What follows a date and tells what took place on it: "tháng 10/2011, khi hai nước ra Tuyên bố chung"."""
_HELD = r"(?<!\w){held}(?!\w)"
"""What stands before the day on which something is held, whatever it marks."""
_PART = r"{day_part}(?!\w)"
"""What a date opens with that tells the hour of what takes place."""
_FIRST = r"(?<!\w)(?:{first_time}|{first}|{nth} \w+)(?: [^\W\d]+){0,4} $"
"""What stands before the day since which there was nothing of the kind: "cuộc gặp đầu tiên kể từ ngày 13/5"."""
_SPOT = r"(?<!\w){where} [^;:()\n]*$"
"""What a clause opens with that tells of a place."""
_WORK = "work"
"""What a year may be of that stands behind an event: work that is looked back on."""
_YEAR = 4
"""The length of a date that is a year."""
_PUBLISHED = r"(?<!\w){published} (?:{on} )?$"
"""What stands before the day on which something was in the papers: "được báo X đăng tải ngày"."""
_AND_THEN = r",? (?:{and|but|whereas}) "
"""What opens the next clause of a sentence, not the next item of a list."""
_WHEREBY = r", (?:{whereby})(?!\w)"
"""What opens a clause about what a document holds: "ký kế hoạch, trong đó có nội dung Lào đón … vào tháng 3"."""
_BEFORE = 30
"""How many characters before a date those words may begin."""


def set_aside(cues: Cues, anchor: Anchor, when: When, start: int) -> bool:
    """Whether a month or year closes a clause of its own behind a name ("… sau khi hội nhập vào năm 2015")."""
    if when.days:
        return False
    if anchor.form == "name":
        return bool(cues.all("since", anchor.end, start, "subordinate"))
    return _of_main_clause(cues, anchor, start)


def _of_main_clause(cues: Cues, anchor: Anchor, start: int) -> bool:
    """Whether talks only open a sentence in which somebody speaks of a month or year.

    As in "Sáng 26/1, tiếp Đại sứ X, Bộ trưởng Y đánh giá cao kết quả hợp tác trong năm qua".
    """
    text = cues.text
    begin, _ = text.sentences[text.sentence_at(anchor.start)]
    if anchor.type not in ("talks", "call") or anchor.form != "verb":
        return False
    if text.text[begin : anchor.start].rstrip(" \"'*-")[-1:] not in ("", ","):
        return False
    comma = text.text.find(",", anchor.end, start)
    return comma >= 0 and not any(cues.starting_at(slot, comma + 1) for slot in ("held", "status"))


def background(cues: Cues, when: When, end: int, start: int) -> bool:
    """Whether a date tells of what stands behind an event: "trong bối cảnh hai nước kỷ niệm … vào năm 2015".

    Or when something was founded of which the two spoke: "đánh giá cao Quỹ đầu tư chung, thành lập năm 2008".
    """
    text = cues.text
    if len(when.value) == _YEAR and cues.ending_at("founded", start) and "," in text.text[end:start]:
        return True
    cue = cues.first("background", end, start)
    if cue is not None and cue.norm["value"] == _WORK:
        return len(when.value) == _YEAR  # "tổng kết công tác phối hợp năm 2023"
    if cue is None or cue.norm["value"] is None or not when.days:
        return cue is not None
    if cues.pack.pattern(_PART).match(text.lower, start) is not None:
        return (
            False  # "lễ diễu binh kỷ niệm 70 năm Chiến thắng sáng 7/5": a part of a day is that of what was held then
        )
    # "lễ mít tinh kỷ niệm 70 năm Chiến thắng diễn ra sáng 7/5": held on that day
    return cues.pack.pattern(_HELD).search(text.lower, cue.end, start) is None


def outlasts(anchor: Anchor, when: When) -> bool:
    """Whether days are more than a call or an act takes: "cuộc điện đàm về các vụ nghe lén từ 10/12 đến 8/1"."""
    if anchor.type not in _BRIEF or not when.days or "XXXX" in f"{when.start}{when.end}":
        return False
    return when.start is not None and when.end is not None and distance(when.start, when.end) > _DAYS


def holds_from(cues: Cues, anchor: Anchor, limit: int) -> int:
    """Where the clause begins that tells what a signed document holds, or `limit`: nothing of the signing is there."""
    if anchor.type != "agreement" or anchor.form != "verb":
        return limit
    clause = cues.pack.pattern(_WHEREBY).search(cues.text.lower, anchor.end, limit)
    return clause.start() if clause is not None else limit


def promised(cues: Cues, anchor: Anchor, when: When, start: int) -> bool:
    """Whether a month or year is that of what two agreed on: "ký bản ghi nhớ, theo đó Lào sẽ nhận tàu vào năm 2027"."""
    if anchor.type != "agreement" or anchor.form != "verb" or when.days:
        return False
    comma = cues.text.text.find(",", anchor.end, start)
    if comma < 0:
        return False
    if cues.pack.pattern(_WHEREBY).match(cues.text.lower, comma):
        return True
    return any(cues.first(slot, comma, start, value) for slot, value in (("status", "planned"), ("agrees", None)))


def of_side_clause(text: Text, cues: Cues, begin: int, start: int, previous: Anchor | None) -> bool:
    """Whether a date lies in a clause that only looks back: "lần đầu tiên kể từ khi nhậm chức năm 2018".

    Or is itself all that is looked back to: "lần đầu tiên kể từ ngày 13/5".
    """
    origin = cues.ending_at("since", start)
    if origin is not None and cues.pack.pattern(_FIRST).search(text.lower, begin, origin.start):
        return True
    cue = next(reversed(cues.all("since_when", begin, start)), None)
    if cue is None or "," in text.text[cue.end : start]:
        return False
    return previous is None or previous.end <= cue.start


def of_a_spot(text: Text, cues: Cues, begin: int, start: int) -> bool:
    """Whether a date only tells what a place is known for: "tập trận … không xa nơi một tàu Trung Quốc hôm qua …"."""
    return cues.pack.pattern(_SPOT).search(text.lower, begin, start) is not None


def tells_since(text: Text, cues: Cues, start: int, end: int, anchor: Anchor) -> bool:
    """Whether what took place on a date is told right behind it: "lần đầu kể từ tháng 11/2022, khi ông gặp X"."""
    if cues.ending_at("since", start) is None or not cues.pack.pattern(_WHEN).match(text.lower, end):
        return False
    return _CLAUSE_END.search(text.text, end + 1, anchor.start) is None


def of_next_clause(cues: Cues, anchor: Anchor, told: When, start: int) -> bool:
    """Whether a second date of a sentence is that of what is still to come, or when it was in the papers."""
    if anchor.type not in _BRIEF or told.mention is None or not told.days or told.mention.end > start:
        return False
    begin = told.mention.end
    if cues.pack.pattern(_PUBLISHED).search(cues.text.lower, max(begin, start - _BEFORE), start) is not None:
        return True
    goes_on = cues.pack.pattern(_AND_THEN).match(cues.text.lower, begin) is not None
    return goes_on and cues.first("status", begin, start, "planned") is not None
