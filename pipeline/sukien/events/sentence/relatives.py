"""Dates of relative clauses: they are of what the clause is about, not of what its sentence tells.

"Lễ kỷ niệm 10 năm thành lập cơ chế, vốn họp phiên đầu tiên năm 2010", "tối nay, X mở tiệc tại Văn Miếu, nơi lễ hội vừa
kết thúc hôm qua", "điện đàm với Y, hai ngày sau khi Triều Tiên phóng tên lửa hôm 7/6".
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from sukien.events.model.draft import When
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.cues import Cues
from sukien.events.sentence.ordinal import numerals

_OF_NOUN = r"[^,;:.()\n]*[^\W\d_]{2,} [^,;:.()\n]*[^\W\d_]{2,}, {originally} (?!(?:{passive} )?{agrees})[^,;:.\n]*$"
"""What stands between an event and a date of another noun: "… ngày thành lập cơ chế, vốn họp phiên đầu tiên"."""
_OF_PLACE = r", (?:{where}|{who}|{originally}) (?!(?:{passive} )?{agrees})[^,;:.\n]*$"
"""What stands between what a day at the head of the sentence dates and another of a relative clause."""
_SINCE = r"(?<!\w)(?P<n>[^\W_]+) (?:(?P<day>{day})|{span}) {after} [^,;:.()\n]*$"
"""What stands between an event and the day from which it is counted: "một tuần sau khi tàu bị đâm ngày 26/5"."""


def _of_chair(cues: Cues, ceremony: Anchor, start: int) -> bool:
    """Whether a year is that of the chair which is handed over: "lễ chuyển giao chức Chủ tịch ADMM năm 2020"."""
    chair = cues.first("framework", ceremony.start, start, "chair")
    return chair is not None and not set(",;:") & set(cues.text.text[chair.end : start])


def counted_since(cues: Cues, previous: Anchor, when: When, start: int) -> When | None:
    """The day that is told by the days between it and what a clause recalls: "hai ngày sau khi tàu bị đâm hôm 7/6"."""
    since = cues.pack.pattern(_SINCE).search(cues.text.lower, previous.end, start)
    if since is None or since["day"] is None or when.start is None or when.start != when.end or when.yearless:
        return None
    count = int(since["n"]) if since["n"].isdigit() else numerals(cues.pack).get(since["n"])
    if count is None or not when.days:
        return None
    day = (date.fromisoformat(when.start) + timedelta(days=count)).isoformat()
    return When(day, day, day, when.mention)


_BESIDE_IT = r",? (?:{just_beside}) "
"""What stands between the day of something and a meeting right after or before which it took place."""
_YEAR = 4
"""The length of a date that is a year."""
_ACTS = ("ceremony", "agreement", "appointment", "visit")
"""Types of events whose words another noun follows of which such a clause tells."""


def of_relative(cues: Cues, previous: Anchor, when: When, start: int, clause: Sequence[tuple[int, When]]) -> bool:
    """Whether a date is that of a relative clause behind what was told."""
    lower = cues.text.lower
    if cues.pack.pattern(_OF_NOUN).fullmatch(lower, previous.end, start) is not None:
        return previous.type in _ACTS and previous.form != "name"
    if previous.type == "ceremony" and len(when.value) == _YEAR and _of_chair(cues, previous, start):
        return True
    if cues.pack.pattern(_SINCE).search(lower, previous.end, start) is not None:
        return True
    headed = bool(clause) and clause[-1][1].days and when.days and clause[-1][1].start != when.start
    return headed and cues.pack.pattern(_OF_PLACE).search(lower, previous.end, start) is not None


def just_beside(cues: Cues, anchors: Sequence[Anchor], own: dict[int, list[When]]) -> None:
    """A meeting right after or before which something took place is of its day: "hôm 18/11, ngay sau ADMM+"."""
    for index in range(1, len(anchors)):
        before = own.get(index - 1, [])
        end = before[-1].mention.end if before and before[-1].mention is not None else anchors[index].start
        beside = cues.pack.pattern(_BESIDE_IT).fullmatch(cues.text.lower, end, anchors[index].start)
        if anchors[index].form == "name" and index not in own and beside is not None:
            own[index] = before[-1:]


def attended_then(cues: Cues, anchors: Sequence[Anchor], own: dict[int, list[When]]) -> None:
    """A meeting is of the day on which others came to attend it: "từng đón 49 phái đoàn tháng 12 năm ngoái dự X"."""
    for index in range(1, len(anchors)):
        day = own[index - 1][-1].mention if index - 1 in own else None
        attends = cues.ending_at("attends", anchors[index].start)
        if day is None or attends is None or anchors[index].form != "name" or index in own:
            continue
        if day.end <= attends.start and not cues.text.text[day.end : attends.start].strip():
            own[index] = own[index - 1][-1:]
