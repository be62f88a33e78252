"""Anchors: the places of a text that announce an event or refer to one (triggers and names of meetings)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from sukien import mention as m
from sukien.events.sentence.context import at_end, at_start, within
from sukien.events.sentence.ordinal import counted
from sukien.mention import Mention, Stretches
from sukien.rules import Pack
from sukien.rules.kinds.meetings import Meeting, MeetingWords
from sukien.rules.kinds.triggers import Trigger
from sukien.text import Text

LEVELS = {"exercise": "exercise", "bilateral": "talks"}
"""Level of a meeting series -> the type of its events; all other levels are meetings."""


@dataclass(slots=True)
class Anchor:
    """One announcement; `meeting` is the name or acronym where the anchor is one."""

    type: str
    form: str
    start: int
    end: int
    sentence: int
    rule: str
    trigger: Trigger | None = None
    meeting: Mention | None = None
    others: list[Trigger] = field(default_factory=list)
    """Further triggers of the same words, tried when this one tells no event."""
    twins: list[Mention] = field(default_factory=list)
    """Further mentions of the same meeting beside it: the acronym in brackets."""
    joined: bool = False
    """Whether it is coordinated with the anchor before it ("ADSOM WG và ADSOM+ WG")."""
    ready: bool = False
    """Whether its sentence tells only of how it is made ready ("kiểm tra công tác chuẩn bị Hội nghị ADMM")."""
    ahead: bool = False
    """Whether it is still to come on the day of which its sentence tells, as what is made ready is."""
    noun: int | None = None
    """Where a noun begins that stands before the name of the same event ("diễn tập chung … (VINBAX)")."""
    spoken: Mention | None = None
    """The word for saying, where the day of its sentence is only that on which somebody speaks of it.

    Or the words that tell it to lie some time off that day."""


def find_anchors(text: Text, pack: Pack, settled: list[Mention]) -> list[list[Anchor]]:
    """The anchors of each sentence, in order; the list has one entry a sentence."""
    out: list[list[Anchor]] = [[] for _ in text.sentences]
    if not out:
        return out
    busy = Stretches(
        x for x in settled if x.label in (m.MEETING, m.ROLE, m.ORGANIZATION, m.PERSON, m.DOCUMENT, m.COUNTRY)
    )
    dates = Stretches(x for x in settled if x.label == m.DATE)
    offices = Stretches(x for x in settled if x.label == m.ROLE)
    held, also = -1, pack.pattern(_ALSO)
    for mention in settled:
        if mention.label != m.MEETING:
            continue
        of_office = offices.touch(mention.start, mention.end)
        if of_office or (held >= 0 and also.fullmatch(text.lower, held, mention.start)):
            held = mention.end  # "Chủ tịch ADMM và ADMM+ năm 2020": the office is that of both
        else:
            held = -1
            type_ = LEVELS.get(str(mention.norm.get("level")), "meeting")
            sentence = text.sentence_at(mention.start)
            out[sentence].append(
                Anchor(type_, "name", mention.start, mention.end, sentence, mention.rule, meeting=mention)
            )
    tests = tests_of(pack)
    last = -1
    for start, end, rule, _ in pack.scanner.scan(text).get(Trigger, ()):
        assert isinstance(rule, Trigger)
        if end < last or rule.form == "hint" or busy.touch(start, end) or dates.touch(start, start + 1):
            continue  # "hôm qua điện đàm" is no "qua điện đàm"
        sentence = text.sentence_at(start)
        begin, stop = text.sentences[sentence]
        if not begin <= start < stop or not tests[rule.id].fits(text.lower, begin, start, end, stop):
            continue
        if rule.counted and counted(pack, text, begin, start, end) is None:
            continue
        if end == last:
            same = out[sentence][-1] if out[sentence] else None
            if same is not None and same.start == start and same.trigger is not None:
                same.others.append(rule)
            continue
        before = out[sentence][-1] if out[sentence] and start < last else None
        last = end
        if before is not None and (before.type, before.form) == (rule.type, "noun") and rule.form in ("noun", "verb"):
            before.end = end  # "cuộc gặp" and "gặp kín" overlap: one announcement.
            continue
        if before is not None and rule.type == "call" and (before.form == "reference" or before.type == "talks"):
            out[sentence].pop()  # "trong cuộc hội đàm qua truyền hình" is a call, whatever its first words are.
        elif before is not None and (before.type, before.form, rule.type, rule.form) == _RITE:
            out[sentence].pop()  # "tại lễ chuyển giao" refers to no ceremony that was told
        out[sentence].append(Anchor(rule.type, rule.form, start, end, sentence, rule.id, rule))
    return [_grouped(text, sorted(row, key=lambda a: a.start), pack) if len(row) > 1 else row for row in out]


def _called(pack: Pack) -> re.Pattern[str]:
    """The words that stand right before the name of an exercise, wherever its noun stands."""
    table = pack.tables.get("events.called")
    if table is None:
        words = [rule.pattern("called") for rule in pack.of(MeetingWords)]
        table = pack.tables["events.called"] = re.compile(rf"(?<!\w)(?:{'|'.join(words)}) [\"']?$")
    assert isinstance(table, re.Pattern)
    return table


_ALSO = r",? (?:{and} )?"
"""What stands between two series of which somebody holds an office."""
_BRACKET = r"(?i)\s*(?:{nth|turn} \S+\s*)?\(\s*(?:{known_as} )?"
"""What opens a bracket behind the long name of a meeting, its edition between them: "… (tên gọi khi đó là ACDFIM)"."""
_JOINT = (
    r"(?i)\s*(?:-?\s?\d+|{nth|turn} \S+)?\)?\s*(?:-\d+|{nth|turn} \S+)?\s*"
    r"(?:[,/;]|(?:,\s*)?{and})\s*{meeting}?\s*"
)
"""What coordinates two meetings: "ADSOM lần thứ 9 và ADSOM+", "(ARF 23) và ADMM"."""
_APPOSITION = (
    r"(?: {nth|turn} \w+(?: \w+)?|-\d{1,3}|\s?\([^()\n]{1,40}\)){0,2}(?:,[^,;:.()]{3,90},)?"
    r"\s*{auxiliary|lately}?\s*"
)
"""What may stand between a meeting and the verb that says that it meets."""
_BRACKETED = r"\)\s*(?:{auxiliary|lately|also} )*(?:{turned_into} )?"
"""The same where it is named only in brackets: "các quan chức cấp cao (ADSOM) đã nhóm họp", "… phải chuyển sang"."""
_TIME_OF = r" (?:(?!{about|aside|after|during|before|between} )[^,.;:()\n ]+ ){0,9}\("
"""What stands between a word for a session and its series in brackets: "kỳ họp năm ngoái ở Lào (ADMM-17)"."""
_HAS = r" (?:{auxiliary|lately} )?"
"""The same for a body of two states: "Ủy ban hỗn hợp Việt Nam - Cuba họp sáng nay"."""
_COUNTED = r"(?i) {nth} \w+ (?:{of} )?"
"""What stands between a session and the body that holds it: "phiên họp lần thứ 5 (của) …"."""
_BODY = r" (?:(?!{and|with|after|before|at} )[^\W\d]+ ){0,2}"
"""What stands between an exercise and the body that holds it."""
_SITS_AT = r" (?!{aside} ){at} (?:(?!{during|at|aside} )[^\W\d]+ ){0,4}"
"""What stands between a verb for meeting and the name of the meeting: "nhóm họp tại Hội nghị thường niên G20"."""
_ASIDE = r"(?<!\w){aside} $"
"""What stands before a meeting at whose margin another is held: "cuộc gặp ba bên bên lề Đối thoại Shangri-La"."""
_RITE = ("ceremony", "reference", "ceremony", "noun")
"""A word that refers to a ceremony, and the name of one that begins in it: "tại lễ", "lễ chuyển giao"."""
_FIRST = r"(?<!\w){first|first_time}(?!\w)"
"""What tells that a session is the first of its series."""
_NUMBER = r"[- ]\d{1,3}| {nth|turn} \w+"
"""The number behind an acronym."""
_BREAK = re.compile(r"[,;:.()\d]")
"""What parts a noun from a name that does not name the same event."""
_IN_BRACKETS = re.compile(r" [^,;:.()]{0,70} \(")
"""What stands between them where the name follows in brackets: "diễn tập chung Việt Nam - Ấn Độ (VINBAX 2024)"."""
_APPOSED = 30
"""How many characters may stand between a noun and the name of the same event."""


_GROUP = "working group"
"""The level of meetings that are themselves ones of a group that works for another."""
_PREPARED = 45
"""How many characters may stand between a meeting that prepares another, or an exercise, and that."""


def _grouped(text: Text, anchors: list[Anchor], pack: Pack) -> list[Anchor]:
    """Acronyms in brackets joined to their long name; coordinated meetings marked."""
    out: list[Anchor] = []
    bracket, joint, called = pack.pattern(_BRACKET), pack.pattern(_JOINT), _called(pack)
    counted = pack.pattern(_COUNTED)
    for anchor in anchors:
        previous = out[-1] if out else None
        if previous is not None and previous.meeting is not None and anchor.meeting is not None:
            edge = max(previous.end, *(t.end for t in previous.twins)) if previous.twins else previous.end
            between = text.text[edge : anchor.start]
            same = previous.meeting.norm.get("meeting_id") == anchor.meeting.norm.get("meeting_id")
            same |= not isinstance(pack.rules.get(anchor.meeting.rule), Meeting)  # its own acronym, in no list
            if same and bracket.fullmatch(between):
                previous.twins.append(anchor.meeting)
                continue
            anchor.joined = joint.fullmatch(between) is not None
        elif previous is not None and (
            _predicate(text, pack, previous, anchor) or _held_by(text, pack, previous, anchor)
        ):
            _take_number(text, pack, previous, anchor)
            continue
        elif previous is not None and _is_apposition(text, previous, anchor):
            continue  # "dự Cuộc gặp ASEAN - Ấn Độ, sự kiện đánh dấu 30 năm quan hệ"
        elif previous is not None and _named_behind(text, pack, previous, anchor):
            assert anchor.meeting is not None
            out.pop()
            # The name is where the session is told, whose time and place stand behind that word.
            anchor = replace(anchor, start=previous.start, end=previous.end, twins=[anchor.meeting])
        elif previous is not None and anchor.meeting is not None and _announces(text, pack, previous, anchor):
            # "cuộc diễn tập song phương VINBAX-2022": noun and name announce one event.
            gap = text.text[previous.end : anchor.start]
            if counted.fullmatch(gap):  # "phiên họp lần thứ 5 Ủy ban Hợp tác …"
                out.pop()
                out.append(anchor)
                continue
            # "cuộc diễn tập do Lào tổ chức mang tên …": the words before a name hold them together.
            apposed = len(gap) <= _APPOSED or called.search(gap.lower()) is not None
            if previous.type == anchor.type and (
                (apposed and not _BREAK.search(gap)) or _IN_BRACKETS.fullmatch(gap) is not None
            ):
                anchor.noun = out.pop().start
        out.append(anchor)
    return out


def _predicate(text: Text, pack: Pack, name: Anchor, anchor: Anchor) -> bool:
    """Whether a verb only says that what is named before it meets ("ADSOM, cơ chế giúp việc …, nhóm họp sáng nay")."""
    if name.form == "reference" and name.type == anchor.type == "meeting" and anchor.form == "verb":
        gap = text.lower[name.end : anchor.start]  # "Hội nghị lần thứ 19, có đủ 11 nước, họp ngày 31/10"
        ordinal = pack.pattern(r" {nth} ").match(gap) is not None
        return ordinal and pack.pattern(_APPOSITION).fullmatch(gap) is not None
    first = anchor.form == "again" and pack.pattern(r"{convenes} ").match(text.lower, anchor.start) is not None
    if name.meeting is None or not (anchor.form == "verb" or first) or anchor.type not in ("meeting", name.type):
        return False  # "ADMM họp phiên đầu tiên năm 2006", not "ADMM lần tới họp năm 2030"
    if name.type == "talks":
        return pack.pattern(_HAS).fullmatch(text.text, name.end, anchor.start) is not None
    if name.type != "meeting":
        return False
    if text.text[name.start - 1 : name.start] == "(":
        return pack.pattern(_BRACKETED).fullmatch(text.lower, name.end, anchor.start) is not None
    return pack.pattern(_APPOSITION).fullmatch(text.text, name.end, anchor.start) is not None


def _is_apposition(text: Text, name: Anchor, anchor: Anchor) -> bool:
    """Whether a noun behind a comma only says what the meeting named before it is."""
    if name.meeting is None or (anchor.type, anchor.form) != ("ceremony", "noun"):
        return False
    edge = max([name.end, *(twin.end for twin in name.twins)])
    return text.text[edge : anchor.start] in (", ", "), ")


def _named_behind(text: Text, pack: Pack, session: Anchor, name: Anchor) -> bool:
    """Whether a series in brackets tells what session was meant: "kỳ họp năm ngoái ở Lào (ADMM-10)"."""
    if session.meeting is not None or name.meeting is None or (session.type, name.type) != ("meeting", "meeting"):
        return False
    if session.form == "verb" or not text.text.startswith(")", _numbered_end(text, pack, name.end)):
        return False
    return pack.pattern(_TIME_OF).fullmatch(text.lower, session.end, name.start) is not None


def _numbered_end(text: Text, pack: Pack, end: int) -> int:
    """The end of the number behind an acronym: "ADMM-10", "ADMM 10"."""
    number = pack.pattern(_NUMBER).match(text.lower, end)
    return number.end() if number is not None else end


def _announces(text: Text, pack: Pack, previous: Anchor, anchor: Anchor) -> bool:
    """Whether a word before a name may be one for the same event: of a verb only the name itself ("họp ADSOM").

    "Phiên họp trù bị của SOMTC" is a session of SOMTC, "họp trù bị Hội nghị …" one that prepares it; "Cuộc họp nhóm
    công tác ADSOM WG" is that group's own.
    """
    gap = text.text[previous.end : anchor.start]
    if previous.form == "verb":
        sits = previous.type == "meeting" and pack.pattern(_SITS_AT).fullmatch(gap.lower()) is not None
        return gap == " " or sits
    if previous.form == "noun" and pack.pattern(_ASIDE).search(gap.lower()) is not None:
        return False
    group = anchor.meeting is not None and anchor.meeting.norm.get("level") == _GROUP and gap == " "
    return group or not _prepares(previous) or pack.pattern(r" {of} ").fullmatch(gap) is not None


def _take_number(text: Text, pack: Pack, name: Anchor, anchor: Anchor) -> None:
    """The edition of a name whose verb tells which session it is: "ACDFM họp lần thứ ba", "ADMM+ họp lần đầu"."""
    number = session_number(pack, text, anchor)
    if name.meeting is not None and name.meeting.norm.get("edition") is None and number is not None:
        name.meeting = name.meeting._replace(norm={**name.meeting.norm, "edition": number})


def session_number(pack: Pack, text: Text, anchor: Anchor) -> int | None:
    """Which session of a series words tell of that need it named: "họp lần đầu", "họp lần thứ ba"."""
    if anchor.trigger is None or not anchor.trigger.of_named:
        return None
    begin, _ = text.sentences[anchor.sentence]
    first = pack.pattern(_FIRST).search(text.lower, begin, anchor.end)
    if first is not None and first.end() > anchor.start:
        return 1
    number = counted(pack, text, anchor.start, anchor.start, anchor.end)
    opens = first is not None and first.start() == begin and "," not in text.text[begin : anchor.start]
    return 1 if number is None and opens else number


def _held_by(text: Text, pack: Pack, previous: Anchor, anchor: Anchor) -> bool:
    """Whether a meeting only names the body that an exercise is of: "diễn tập thực địa ADMM+ về quân y"."""
    kinds = previous.type, previous.form, anchor.type
    if kinds != ("exercise", "noun", "meeting") or anchor.meeting is None:
        return False
    return pack.pattern(_BODY).fullmatch(text.lower, previous.end, anchor.start) is not None


def is_prepared(text: Text, anchors: Sequence[Anchor], anchor: Anchor) -> bool:
    """Whether the anchor before is a meeting that prepares this one: "Hội nghị lập kế hoạch lần 2 cho VINBAX"."""
    before = next((a for a in reversed(anchors) if a.end <= anchor.start), None)
    if before is None or not _prepares(before) or anchor.start - before.end > _PREPARED:
        return False
    return not set(",;:.()") & set(text.text[before.end : anchor.start])


def _prepares(anchor: Anchor) -> bool:
    """Whether an anchor is a meeting that prepares what is named behind it."""
    return anchor.trigger is not None and anchor.trigger.prepares


def _clause_end(lower: str, start: int, reach: int, stop: int) -> int:
    """Where the words behind a trigger end that can be its object: "các văn kiện đã ký kết; sớm ký Nghị định thư"."""
    close = lower.find(";", start, reach)
    return min(stop, reach if close < 0 else close)


class Test:
    """The context conditions of one trigger."""

    def __init__(self, rule: Trigger) -> None:
        self.reach = rule.reach
        self.reach_before = max(40, rule.reach_before)
        self.before = at_end(rule.before) if rule.reach_before == 1 else within(rule.before)
        self.after = within(rule.after)
        self.not_before = at_end(rule.not_before)
        self.not_after = at_start(rule.not_after)
        self.beside = within(rule.beside)
        self.without = within(rule.without)

    def fits(self, lower: str, begin: int, start: int, end: int, stop: int) -> bool:
        """Whether the words around a hit allow it. All offsets are of the text in lower case."""
        # First what a trigger asks for: most that ask for anything do not have it beside them.
        if self.after is not None and not self.after.search(
            lower, end, _clause_end(lower, end, end + self.reach, stop)
        ):
            return False
        left = lower[max(begin, start - self.reach_before) : start]
        if self.before is not None and not self.before.search(left):
            return False
        if not self._is_beside(lower, begin, start, end, stop):
            return False
        if self.not_after is not None and self.not_after.match(lower, end, stop):
            return False
        if self.not_before is not None and self.not_before.search(left):
            return False
        return self.without is None or self.without.search(lower, begin, stop) is None

    def _is_beside(self, lower: str, begin: int, start: int, end: int, stop: int) -> bool:
        words = self.beside
        return words is None or bool(words.search(lower, begin, start) or words.search(lower, end, stop))

    def may_fit(self, lower: str, start: int, end: int) -> bool:
        """Whether `fits` may hold, wherever the sentence begins and ends that the hit stands in.

        No sentence goes on in another line; none ends beside a blank unless a stop stands there.
        """
        if self.after is not None and not self.after.search(lower, end, end + self.reach):
            return False
        if self.before is not None and not self.before.search(lower[max(0, start - self.reach_before) : start]):
            return False
        line = lower.rfind("\n", 0, start) + 1
        stop = lower.find("\n", end)
        stop = len(lower) if stop < 0 else stop
        if not self._is_beside(lower, line, start, end, stop):
            return False
        if self.not_after is not None and self.not_after.match(lower, end, stop):
            return False
        return self.not_before is None or self.not_before.search(lower[max(line, start - 40) : start]) is None


class Tests(dict[str, Test]):
    """The context conditions of triggers by their id, compiled when first asked for: most texts ask for few."""

    def __init__(self, pack: Pack) -> None:
        super().__init__()
        self._rules = {rule.id: rule for rule in pack.of(Trigger)}

    def __missing__(self, rule: str) -> Test:
        """The conditions of a trigger that nobody has asked for yet."""
        test = self[rule] = Test(self._rules[rule])
        return test


def tests_of(pack: Pack) -> Tests:
    """The context conditions of the triggers of a pack."""
    table = pack.tables.get("events.triggers")
    if table is None:
        table = pack.tables["events.triggers"] = Tests(pack)
    assert isinstance(table, Tests)
    return table
