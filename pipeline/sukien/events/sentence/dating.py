"""Which date of a sentence belongs to which anchor, and which opens a clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from sukien.events.model.draft import When
from sukien.events.model.stretches import group_dates, when_of
from sukien.events.sentence.anchors import Anchor, is_prepared
from sukien.events.sentence.asides import (
    background,
    of_a_spot,
    of_next_clause,
    of_side_clause,
    outlasts,
    promised,
    set_aside,
    tells_since,
)
from sukien.events.sentence.before_verb import before_verb
from sukien.events.sentence.cues import Cues
from sukien.events.sentence.in_turn import each_then, in_turn
from sukien.events.sentence.one_day import DONE, done_at, done_on, edge_of, held_beside, in_one_breath, spent_on
from sukien.events.sentence.relatives import attended_then, counted_since, just_beside, of_relative
from sukien.events.sentence.untimely import GLOSS, gives_post, of_plan, reported, untimely, years
from sukien.mention import Mention
from sukien.rules import Pack
from sukien.text import Text

_CLAUSE_OPENING = (
    r"(?:[,;:]|\s-)\s*(?:{also}\s+)?"
    r"(?P<turn>(?:{whereas|then|turning}|(?P<where>{where})(?: {address})?)\s+)?{on}?\s*$"
)
"""What stands before a date that opens a clause; `turn` where it turns to something else ("còn", "sau đó", "nơi")."""
_APPOSED = (
    r"(?:[-\s]\d{1,2}| {nth} \w+(?: \w+)?)?,\s*"
    r"(?:(?:{also}\s+)?{on}|{held}(?: {at} [^;:()\n]{2,50})?,(?:\s+{on})?)\s*"
)
"""What stands before a date that only tells more of what was told: ", vào ngày 5/6", ", họp tại Clark, ngày 5/6"."""
_ASIDE = r",\s*{at}\s[^,;:.]*(?:\.|,\s{circumstance}\s)"
"""What follows a date that says when and where something took place which stands before it."""
_CLAUSE = 60
"""How many characters before a date the words may begin whose clause it closes."""
_APPOSED_REACH = 40
"""How many characters (the place) may stand between what lasts some days and these, behind a comma."""
_HEAD = 45
"""A date in the first characters of a sentence holds for all of it, across semicolons."""
_SUBORDINATE = r"(?<!\w)(?:{when}|{following})(?!\w)"
"""What opens a subordinate clause or stands for one: "sau khi", "tiếp nối cuộc hội đàm"."""
_SINCE = r"(?<!\w)(?:{when}|{following}|{after})(?!\w)"
"""The same, or what opens it with some time since: "sau một tuần"."""
_THAT_DAY = r",? {also} {is} {day}(?!\w)"
"""What stands between a day and what else takes place on it: "ngày mai, cũng là ngày …"."""
_NEXT_DAY = r" (?!{at|circumstance|according|during|purpose|aside|and|of|on}\b)[^\W\d]"
"""What follows the next of several days, each with what takes place on it: ", ngày 12/6 dự khai mạc"."""
_GOES_ON = r" {and} "
"""What stands between a date that closes what was told and the next verb."""
_TALLY = r"(?<![\w\-])\d+ (?!{nth} )|(?<!\w){many} (?:[^\W\d]+ )?$"
"""What stands beside what is counted up to a month or year: "Đến tháng 9, hai nước đã tổ chức 5 cuộc hội đàm"."""
_COUNT = 12
"""How many characters behind an anchor its number may begin: "đã tuần tra chung 4 lần"."""
_ONLY_THEN = r" (?:(?!{auxiliary} )[^\W\d]+ ){0,4}{only_then} (?!{and} )"
"""What stands behind a date by which nothing is done yet of what is done on it."""
_THEN_MONTH = re.compile(r";\s*$")
_YEAR, _MONTH = 4, 7
"""The lengths of dates that are a year, or a month."""
_NEW_CLAUSE = re.compile(r"[;:]\s*$")
"""What ends one clause and opens the next, whatever stands behind."""
_ISSUED = 12
"""How many characters ("vào", "hôm") may stand between a word for issuing and its day."""
_AGENT = 60
"""How many characters ("Chủ tịch nước quyết định") may stand between a passive and a word for appointing."""
_SUBJECT = 20
"""How many characters ("Người đến") may stand before words with which a sentence opens as its subject."""
_OPENING = 150
"""How far into a sentence, in characters, a date still opens it."""


_ON = 5
"""How many characters ("vào") may stand between a noun and its date."""
_WHEN_AGAIN = r"(?: (?:{of}|{between}) [^,;:.()\n]{2,50},)?,? ?(?:\({0,1}(?:{on}|{held}) ?)?\({0,1}"
"""What stands between another time of a meeting and when it was: ", hồi", " (", " của hai người, vào"."""
LONG = ("visit", "exercise")
"""Types of events that are often told by their first day and then by all their days, or by their last."""


class Dated(NamedTuple):
    """What the dates of a sentence belong to."""

    own: dict[int, list[When]]
    """Anchor (by its index) -> the dates that stand with it."""
    clause: list[tuple[int, When]]
    """Dates that open a clause, with their offsets: they hold for what is told behind them."""

    def opening(self, text: Text, offset: int) -> When | None:
        """The date of the clause that an offset lies in; a semicolon ends it."""
        start, when = next(((s, w) for s, w in reversed(self.clause) if s <= offset), (0, None))
        if when is None:
            return None
        head = start - text.sentences[text.sentence_at(start)][0] < _HEAD
        return when if head or ";" not in text.text[start:offset] else None


def assign_dates(text: Text, cues: Cues, begin: int, anchors: Sequence[Anchor], dates: Sequence[Mention]) -> Dated:
    """Each date to the anchor that it stands with, or to the clause that it opens."""
    own: dict[int, list[When]] = {}
    clause: list[tuple[int, When]] = []
    if not dates:
        return Dated(own, clause)
    for group in group_dates(text, cues.pack, dates):
        start, end = group[0].start, group[-1].end
        when = when_of(group)
        before = [i for i, a in enumerate(anchors) if a.end <= start]
        behind = [i for i, a in enumerate(anchors) if a.start >= end]
        previous = anchors[before[-1]] if before else None
        if behind and spent_on(cues, start, end, anchors[behind[0]]):
            own.setdefault(behind[0], []).append(when)
            continue
        held = ends(cues, previous, when) or _issues(previous, start) or _signed(cues, previous, start)
        by_then = cues.ending_at("until", start)
        heads = by_then is not None and text.text[begin : by_then.start].rstrip()[-1:] in ("", ";")
        # "Đến sáng 12.9, ông được tiếp …", "Đến năm 2019, Lào sẽ đăng cai ADMM-13"
        held |= heads and (when.days or any(_comes_then(cues, end, anchors[i]) for i in behind))
        held |= heads and bool(behind) and _came_then(cues, end, anchors[behind[0]])
        held |= bool(behind) and gives_post(cues, end, anchors[behind[0]])
        # "ADSOM đến tháng 4 mới nhóm họp"
        held |= by_then is not None and cues.pack.pattern(_ONLY_THEN).match(text.lower, end) is not None
        if by_then is not None and _THEN_MONTH.search(text.text, begin, by_then.start):
            held |= len(when.value) == _MONTH and text.text.startswith(",", end)  # "…; đến tháng 6, Lào chủ trì ADSOM"
        if years(when) or (untimely(cues, when, start, end) and not held):
            continue
        if reported(text, cues, previous, start, end):
            continue
        if previous is not None and previous.type == "agreement" and len(when.value) == _YEAR and of_plan(cues, start):
            continue
        recalled = bool(behind) and tells_since(text, cues, start, end, anchors[behind[0]])
        dated = bool(clause) or bool(before and before[-1] in own)
        if dated and previous is not None and of_a_spot(text, cues, previous.end, start):
            continue
        if not recalled and of_side_clause(text, cues, begin, start, previous):
            continue
        if previous is not None and (background(cues, when, previous.end, start) or outlasts(previous, when)):
            continue
        if previous is not None and promised(cues, previous, when, start):
            continue
        if previous is not None and of_relative(cues, previous, when, start, clause):
            counted = counted_since(cues, previous, when, start)
            if counted is not None and not behind and before[-1] not in own:
                own[before[-1]] = [counted]
            continue
        if recalled:
            clause.append((start, when))
            continue
        if previous is not None and not behind and _apposed_again(text, cues.pack, previous, start, end):
            own.setdefault(before[-1], []).append(when)
            continue
        apposed = previous is not None and _lasts(text, previous, when, start, end, last=not behind)
        at = by_then.start if heads and by_then is not None else start
        if previous is not None and previous.start - begin <= _SUBJECT:
            apposed |= _before_copula(text, cues, start, end)
        opens = not apposed and _opens(text, cues.pack, begin, at, end, previous, last=not behind)
        opens |= bool(behind) and _main_clause(text, cues, begin, start, previous)
        following = anchors[behind[0]] if behind else None
        opens |= before_verb(cues, begin, previous, when, (start, end), following)
        opens |= bool(clause) and _is_next_day(text, cues.pack, clause[-1][1], when, (start, end), following)
        if each_then(cues, anchors, behind, group, begin, own):
            continue
        if opens or (behind and _agreed(cues, previous, start, end, anchors[behind[0]].start)):
            clause.append((start, when))
        elif previous is not None and previous.form == "reference" and _names_it(text, end, anchors, behind):
            own.setdefault(behind[0], []).append(when)
        elif before and previous is not None and ";" not in text.text[previous.end : start]:
            if set_aside(cues, previous, when, start):
                continue
            if before[-1] in own and behind and _heads_verb(text, end, anchors[behind[0]]):
                clause.append((start, when))  # "chuyến thăm từ 10 đến 14/3, tàu X sáng nay đã diễn tập"
                continue
            if in_turn(cues, anchors, before, group, own):
                continue
            if not behind and before[-1] in own and of_next_clause(cues, previous, own[before[-1]][-1], start):
                continue  # "điện đàm tối 9-4, và hai bên sẽ quay lại bàn đàm phán vào sáng nay"
            own.setdefault(_told_of(cues, anchors, before), []).append(when)
            if behind and cues.pack.pattern(_THAT_DAY).match(text.lower, end):
                own.setdefault(behind[0], []).append(when)  # "rời Manila ngày mai, cũng là ngày X chủ trì lễ kỷ niệm"
            if _names_it(text, end, anchors, behind) and cues.ending_at("of", anchors[behind[0]].start) is not None:
                own.setdefault(behind[0], []).append(when)  # "được thông qua trong phiên sáng 25/5 của ADMM"
        elif behind and not before and ";" not in text.text[end : anchors[behind[0]].start]:
            clause.append((start, when))
    # A date behind coordinated meetings is the date of each ("ADSOM và ADSOM+ … vào tháng 8").
    for index in range(len(anchors) - 1, 0, -1):
        pair = text, cues.pack, anchors[index - 1], anchors[index]
        joined = anchors[index].joined or in_one_breath(*pair) or done_at(*pair) or done_on(*pair)
        shared = joined or edge_of(*pair) or held_beside(cues, *pair[2:])
        if index in own and shared:
            own.setdefault(index - 1, own[index])
    just_beside(cues, anchors, own)
    attended_then(cues, anchors, own)
    for index in range(len(anchors) - 1):
        # "sang Hà Nội dự lễ, đã gặp X sáng 22/4": who meets somebody there has come.
        trigger, later = anchors[index].trigger, anchors[index + 1]
        comes = trigger is not None and trigger.abroad
        # "Ngày 10/6, ông đến Lào, nơi ông sẽ gặp X ngày 12/6"
        comes = comes and not any(at <= anchors[index].start for at, _ in clause)
        if comes and index + 1 in own and (later.type, later.form) == ("talks", "verb"):
            own.setdefault(index, own[index + 1])
    for index in range(1, len(anchors)):
        if (
            anchors[index].joined
            and index - 1 in own
            and anchors[index - 1].start
            > min((w.mention.start for w in own[index - 1] if w.mention), default=anchors[index].start)
        ):
            own.setdefault(index, own[index - 1])
    return Dated(own, clause)


def _before_copula(text: Text, cues: Cues, start: int, end: int) -> bool:
    """Whether commas set a date apart before a copula: "Người tiếp ông, hôm 17/4, là X"."""
    copula = cues.starting_at("copula", end + len(", ")) if text.text.startswith(", ", end) else None
    return copula is not None and copula.norm["value"] == "is" and text.text[:start].endswith(", ")


def _apposed_again(text: Text, pack: Pack, previous: Anchor, start: int, end: int) -> bool:
    """Whether a date only tells when another time of a meeting was: "Tại kỳ họp trước, hồi tháng 10/2019, Mỹ cử X"."""
    if previous.form != "again" or pack.pattern(_WHEN_AGAIN).fullmatch(text.lower, previous.end, start) is None:
        return False
    return text.text[end : end + 1] in (",", "", ".", " ")


def _main_clause(text: Text, cues: Cues, begin: int, start: int, previous: Anchor | None) -> bool:
    """Whether a date stands behind the clause of what was told before: "Sau khi X hội đàm, hai nước sáng nay …"."""
    if previous is None or "," not in text.text[previous.end : start]:
        return False
    # "Chỉ sau một tuần ông X trúng cử, Thủ tướng Y hôm 17/11 gặp ông"
    words = _SINCE if previous.type == "appointment" else _SUBORDINATE
    return cues.pack.pattern(words).search(text.lower, begin, previous.start) is not None


def _agreed(cues: Cues, previous: Anchor | None, start: int, end: int, next_start: int) -> bool:
    """Whether a date is that of what is agreed or announced: "hai bên nhất trí trong tháng 9 sẽ tổ chức diễn tập"."""
    agrees = cues.first("agrees", previous.start, start) if previous is not None else None
    if cues.pack.pattern(_GOES_ON).match(cues.text.lower, end):
        return False  # "theo quyết định ký ngày 14/11 và sẽ nghỉ hưu từ 1/1"
    planned = agrees is not None and cues.first("status", end, next_start, "planned") is not None
    return planned and not set(",;:") & set(cues.text.text[end:next_start])


def _heads_verb(text: Text, end: int, anchor: Anchor) -> bool:
    """Whether a date stands before what it is the day of, with nothing but a subject between."""
    return (
        anchor.form != "name"
        and anchor.start - end < 2 * _CLAUSE
        and not set(",;:") & set(text.text[end : anchor.start])
    )


def _names_it(text: Text, end: int, anchors: Sequence[Anchor], behind: Sequence[int]) -> bool:
    """Whether the name of what "cuộc họp" means follows a date at once ("cuộc họp trong 2 ngày (20-21/4) của …")."""
    if not behind or anchors[behind[0]].form != "name":
        return False
    return anchors[behind[0]].start - end < 15


def _issues(anchor: Anchor | None, start: int) -> bool:
    """Whether a date is the day on which a statement was issued ("thông cáo chung phát đi tối 3/8 cho biết …")."""
    if anchor is None or anchor.trigger is None or anchor.trigger.outcome != "issued":
        return False
    return start - anchor.end <= _ISSUED


def _comes_then(cues: Cues, end: int, anchor: Anchor) -> bool:
    """Whether a meeting is to be hosted when the date that its sentence opens with has come."""
    planned = anchor.form == "name" and cues.first("status", end, anchor.start, "planned") is not None
    return planned and cues.first("host", end, anchor.start) is not None


def _came_then(cues: Cues, end: int, anchor: Anchor) -> bool:
    """Whether a month or year that a sentence opens with is when something took place: "Đến tháng 11, X thăm Lào"."""
    if not cues.text.text.startswith(",", end) or cues.first("agrees", end, anchor.start) is not None:
        return False
    limit = anchor.end if anchor.meeting else anchor.end + _COUNT
    tally = cues.pack.pattern(_TALLY)
    counted = tally.search(cues.text.lower, end, limit) or tally.search(cues.text.lower, end, anchor.start)
    return counted is None and cues.first("status", end, anchor.start, "planned") is None


def _signed(cues: Cues, anchor: Anchor | None, start: int) -> bool:
    """Whether a date is that of a signing that was long ago: "được ký từ năm 1951"; or from when one has an office."""
    if anchor is None or anchor.type not in DONE or anchor.form != "verb":
        return False
    since = cues.ending_at("since", start)
    if since is None or since.start < anchor.end:
        return False
    if anchor.type == "appointment":  # "được bổ nhiệm làm Thứ trưởng từ tháng 10/2012", not "giữ chức từ năm 2018"
        given = cues.first("passive", max(0, anchor.start - _AGENT), anchor.end)
        return given is not None and not set(",;:(.") & set(cues.text.text[given.end : since.start])
    return since.start - anchor.end <= 1


def ends(cues: Cues, anchor: Anchor | None, when: When) -> bool:
    """Whether a date is told as the last day of what an anchor tells of; of a visit or exercise also by "đến"."""
    if anchor is None or when.mention is None:
        return False
    if cues.ending_at("closing", when.mention.start) is not None:
        return True
    if anchor.type == "visit" and anchor.form == "noun" and cues.ending_at("closing", anchor.start) is not None:
        # "kết thúc chuyến thăm vào ngày 10/11", but not "… chuyến đi ở Mông Cổ ngày 10/4", which was its last leg
        return 0 <= when.mention.start - anchor.end <= _ON
    return anchor.type in LONG and when.days and cues.ending_at("till", when.mention.start) is not None


def _told_of(cues: Cues, anchors: Sequence[Anchor], before: Sequence[int]) -> int:
    """The anchor whose date stands behind: not the frame of another ("diễn tập trong khuôn khổ ADMM+ vào tháng 9")."""
    last = anchors[before[-1]]
    if is_prepared(cues.text, [anchors[i] for i in before], last):
        return before[-2]
    framed = last.form == "name" and cues.ending_at("framework", last.start) is not None
    if framed and len(before) > 1 and anchors[before[-2]].form == "noun":
        return before[-2]
    return before[-1]


def _lasts(text: Text, previous: Anchor, when: When, start: int, end: int, *, last: bool) -> bool:
    """Whether a stretch of days between commas is that of what was just named ("đang thăm Lào, từ 12 đến 15/1, …").

    Or of the last thing that a sentence names, however it goes on: "chuyến thăm của X, Bộ trưởng …, từ 4 đến 6/3, …".
    """
    if previous.type not in ("visit", "exercise", "meeting") or previous.form == "reference" or when.start == when.end:
        return False
    gap = text.text[previous.end : start]
    if last and previous.form == "noun" and not set(";:") & set(gap):
        return True
    return (
        len(gap) < _APPOSED_REACH
        and gap.count(",") == 1
        and gap.rstrip().endswith(",")
        and text.text[end : end + 1] in ",."
    )


def _opens(text: Text, pack: Pack, begin: int, start: int, end: int, previous: Anchor | None, *, last: bool) -> bool:
    """Whether a date opens its clause: at the start of the sentence, or between commas before a new subject."""
    bracket = GLOSS.match(text.text, end)
    end = bracket.end() if bracket is not None else end
    left, right = text.text[begin:start], text.text[end : end + 3]
    if previous is None:
        return start - begin < _OPENING
    gap = text.text[previous.end : start]
    opening = pack.pattern(_CLAUSE_OPENING).search(gap)
    if opening is None or (previous.form != "reference" and pack.pattern(_APPOSED).fullmatch(gap)):
        return False
    if opening["turn"]:
        return not (last and opening["where"])  # "Đối thoại Shangri-La, nơi tháng 6 vừa qua ông phát biểu"
    if previous.form != "reference" and pack.pattern(_ASIDE).match(text.text, end):
        return False
    return right[:1] == "," or right[1:2].isupper() or previous.form == "reference" or bool(_NEW_CLAUSE.search(left))


def _is_next_day(
    text: Text, pack: Pack, first: When, when: When, span: tuple[int, int], following: Anchor | None
) -> bool:
    """Whether a day begins the next item of a programme: "ngày 11/6 ông tiếp Đại sứ X, ngày 12/6 dự khai mạc …"."""
    start, end = span
    one_each = first.days and when.days and first.start == first.end != when.start == when.end
    if not one_each or not text.text[:start].rstrip().endswith(","):
        return False
    if following is not None and following.form == "verb" and _heads_verb(text, end, following):
        return True
    return pack.pattern(_NEXT_DAY).match(text.lower, end) is not None
