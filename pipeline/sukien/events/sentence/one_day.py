"""Two events of a sentence that are of one day: told in one breath, done at a ceremony or on a visit, held beside."""

from __future__ import annotations

from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.cues import Cues
from sukien.rules import Pack
from sukien.text import Text

_BREATH = r"[^,;.:()\n]{0,40} {and} (?:{auxiliary} )?"
"""What stands between two verbs of one subject: "thăm đảo và chủ trì lễ chào cờ"."""
DONE = ("appointment", "agreement")
"""Types of events that are done at a ceremony."""
_AT_CEREMONY = r"[^,;:.()\n]{0,120} {during|at} "
"""What stands between an act and the ceremony at which it is done."""
_ON_VISIT = r"[^,;:.()\n]{0,90} (?:{during}) (?:\w+ )?"
"""What stands between an act and the visit on which it is done: "được X ký trong chuyến thăm Lào hôm 8/9"."""
_SPENT = r"(?<!\w){day} \($"
"""What stands before the days of a stay whose verb follows: "có hai ngày (6-7/11) thăm Lào"."""
_WHEN_VISITING = r"[^,;:.()\n]{0,20} {when} [^,;:.()\n]{2,90} "
"""What stands between a document that was issued and the visit on which it was: "đưa ra khi Tổng thống X thăm"."""
_OF = r" (?:{of} )?"
"""What stands between a ceremony and the meeting that it opens or closes."""


def in_one_breath(text: Text, pack: Pack, first: Anchor, second: Anchor) -> bool:
    """Whether two acts share their subject and the date behind them ("sẽ thăm đảo và chủ trì lễ chào cờ ngày 12/6")."""
    acts = second.form == "verb" or second.type == "exercise"  # "sẽ thăm Đà Nẵng và luyện tập chung …"
    other = first.type != second.type or first.type == "visit"  # "cập cảng Manila và thăm Philippines từ …"
    verbs = first.form in ("verb", "noun") and acts and other
    return verbs and pack.pattern(_BREATH).fullmatch(text.text, first.end, second.start) is not None


def done_at(text: Text, pack: Pack, act: Anchor, ceremony: Anchor) -> bool:
    """Whether what is done at a ceremony has its day: "chức Tư lệnh được trao cho X trong lễ bàn giao sáng 8/2"."""
    if act.type not in DONE or (ceremony.type, ceremony.form) != ("ceremony", "noun"):
        return False
    return pack.pattern(_AT_CEREMONY).fullmatch(text.lower, act.end, ceremony.start) is not None


def done_on(text: Text, pack: Pack, act: Anchor, visit: Anchor) -> bool:
    """Whether what is signed on a visit has its day: "ký tuyên bố trong chuyến thăm Manila của X hôm 8/9"."""
    if (act.type, act.form, visit.type) != ("agreement", "verb", "visit"):
        return False
    if visit.form == "verb":
        return pack.pattern(_WHEN_VISITING).fullmatch(text.lower, act.end, visit.start) is not None
    return pack.pattern(_ON_VISIT).fullmatch(text.lower, act.end, visit.start) is not None


def edge_of(text: Text, pack: Pack, ceremony: Anchor, meeting: Anchor) -> bool:
    """Whether a ceremony opens or closes the meeting named behind it: "lễ bế mạc ADMM-11 ngày 24-10"."""
    if (ceremony.type, ceremony.form, meeting.form) != ("ceremony", "noun", "name"):
        return False
    return pack.pattern(_OF).fullmatch(text.lower, ceremony.end, meeting.start) is not None


def held_beside(cues: Cues, first: Anchor, second: Anchor) -> bool:
    """Whether the first meets beside the second on its day: "cuộc họp ba bên bên lề G20 hôm 10/6".

    So does another time of talks: "Lần gặp gần nhất là bên lề G20 tháng 6".
    """
    again = first.form == "again" and first.type == "talks"
    if second.form != "name" or not (again or (first.type, first.form) == ("meeting", "noun")):
        return False
    return cues.ending_at("margin", second.start) is not None


def spent_on(cues: Cues, start: int, end: int, anchor: Anchor) -> bool:
    """Whether days in brackets stand between how many they are and what is done on them: "hai ngày (6-7/11) thăm"."""
    if not cues.text.text.startswith(") ", end) or anchor.start != end + 2:
        return False
    return cues.pack.pattern(_SPENT).search(cues.text.lower, max(0, start - len("ngày  (")), start) is not None
