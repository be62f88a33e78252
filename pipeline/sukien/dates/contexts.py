"""Whether the words next to a would-be date forbid or allow it, and whether they look ahead or back."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter

from sukien.dates.grammar import Candidate
from sukien.rules import Pack
from sukien.rules.kinds.dates import DateContext, DateCue, DateWord, Direction
from sukien.rules.kinds.words import at_word, either
from sukien.rules.scan import Hit
from sukien.text import Text

_HEAD = 15
"""How many characters may stand before a date that opens its sentence."""
AHEAD = ("ahead", "strictly_ahead")
"""Directions of what is yet to come."""
SAID = r"(?<!\w){content}(?!\w)|:\s"
"""What opens what is said, which tells nothing of when: "nói hôm 27/4 rằng ông sẽ …", "thông báo: …"."""
_TOLD = SAID + r"|(?<!\w){tells}(?!\w)"
"""What stands between the day of a saying and what is said: "ngày 17/8 cho biết nước này sẽ …"."""
_REACH = 28
_CLAUSE = 60
_FAR = 45
"""How many characters before a date are looked at: right before it, in its clause, in its vicinity."""
_PUNCTUATION = str.maketrans(dict.fromkeys("(\"'[/\n", " "))
_OPENING = re.compile(r"(?:^|[.!?;:…,\n\"'(\[)*•]|-\s|\s-)\s*$")
_CLOSING = re.compile(r"\s*(?:$|[.!?;:…,\n\"')\]\-/(])")
# A number, but not one of a name (AIPA-45).
_NUMBER_BEFORE = re.compile(r"(?<![\w\-/+])[0-9]+\s*$")
# Between two numbers, as it is not of a day and a month (ngày 3-4 tháng tới).
_RANGE_BEFORE = r"(?<!\w){counting} [0-9]{1,2} ?- ?[0-9]{1,2}\s*$"
_hit_start = attrgetter("start")
_PROSE = re.compile(r"[\w.!?…]")
_ORDINAL_BEFORE = r" {ordinal} \w+ $"
_PARTS = re.compile(r"[;:]")
"""What parts what is to come from what is told behind it."""
_NUMBER_AFTER = re.compile(r"\s*\d")


def is_alone(lower: str, start: int, end: int) -> bool:
    """Whether a text has neither a word nor the end of a sentence outside two offsets: a cell of a table."""
    return not (_PROSE.search(lower, 0, start) or _PROSE.search(lower, end))


def _direction(hit: Hit) -> Direction:
    assert isinstance(hit.rule, DateCue)
    return hit.rule.direction


def _opens(hit: Hit) -> bool:
    """Whether a cue counts only where a sentence opens with it."""
    return isinstance(hit.rule, DateCue) and hit.rule.opens


def _leading(cue: DateCue) -> str:
    """The words of a cue, and those that may stand between them and the date."""
    to = f" (?:{either(cue.to)})" if cue.to else ""
    return rf"(?:{either(cue.words)})(?: [^\W\d]+){{0,{cue.reach}}}{to}"


def _endswith(lower: str, stop: int, signs: tuple[str, ...]) -> bool:
    """Whether one of some signs stands before an offset, and nothing but blanks between."""
    while stop and lower[stop - 1].isspace():
        stop -= 1
    return lower.endswith(signs, 0, stop)


class _Side:
    """The compiled words of one context."""

    def __init__(self, rules: list[DateContext], pack: Pack) -> None:
        words = [word for rule in rules for word in rule.words]
        self.before = rules[0].side == "before"
        self.edges = any(rule.edges for rule in rules)
        self.invert = any(rule.invert for rule in rules)
        self.lines = any(rule.lines for rule in rules)
        self.alone = any(rule.alone for rule in rules)
        self.signs = tuple(sign for rule in rules for sign in rule.signs)
        self.numbers = "#" in words
        self.ordinal, self.range = pack.pattern(_ORDINAL_BEFORE), pack.pattern(_RANGE_BEFORE)
        plain = [word for word in words if word != "#"]
        self.endings = tuple(f" {word} " for word in plain)
        unless = [word for rule in rules for word in rule.unless]
        other = rf"(?!(?:{either(unless)})(?!\w))" if unless else ""
        self.pattern = re.compile(rf"\s*{other}(?:{either(plain)})(?!\w)")
        self.anywhere = re.compile(rf"{at_word(plain)}(?!\w)") if any(rule.within for rule in rules) else None

    def holds(self, lower: str, start: int, end: int) -> bool:
        """Whether the words, an edge or a number stand there."""
        return self._stands(lower, start, end) != self.invert

    def _stands(self, lower: str, start: int, end: int) -> bool:
        if self.alone and is_alone(lower, start, end):
            return True
        if self.lines and (not start or lower[start - 1] == "\n"):
            return True
        if self.before:
            if self.anywhere is not None and self.signs and not _endswith(lower, start, self.signs):
                return False
            if self.anywhere is not None:
                far = max(0, start - _FAR)
                far = max(far, lower.rfind("\n", far, start) + 1, lower.rfind(". ", far, start) + 1)
                return self.anywhere.search(lower, far, start) is not None
            tail = lower[max(0, start - _REACH) : start]
            if self.edges and _OPENING.search(tail):
                return True
            if self.signs and tail.rstrip().endswith(self.signs):
                return True
            padded = f" {tail.translate(_PUNCTUATION).rstrip()} "
            if self.numbers and self.ordinal.search(padded):
                return False  # "lần thứ hai năm sau", "lần thứ 45": an ordinal counts nothing
            if padded.endswith(self.endings):
                return True
            return self.numbers and bool(_NUMBER_BEFORE.search(tail) or self.range.search(tail))
        head = lower[end : end + _REACH]
        if self.edges and _CLOSING.match(head):
            return True
        return self.pattern.match(head) is not None or (self.numbers and _NUMBER_AFTER.match(head) is not None)


class Contexts:
    """The contexts and cues of a pack."""

    def __init__(self, pack: Pack) -> None:
        named: dict[str, list[DateContext]] = {}
        for rule in pack.of(DateContext):
            named.setdefault(rule.name, []).append(rule)
        self.pack = pack
        self._sides = {name: _Side(rules, pack) for name, rules in named.items()}
        cues = pack.of(DateCue)
        beside = [cue for cue in cues if cue.adjacent]
        back = [cue for cue in beside if cue.direction == "back"]
        self._back = tuple(f" {word} " for cue in back if not cue.yields for word in cue.words)
        self._same = tuple(f" {word} " for cue in back if cue.yields for word in cue.words)
        ahead = [cue for cue in beside if cue.direction == "ahead"]
        self._ahead = tuple(f" {word} " for cue in ahead if not cue.reach for word in cue.words)
        days = (word for word in pack.of(DateWord) if word.token == "HOM")
        self._that_day = tuple(f"{form} " for word in days for form in word.forms)
        self._once = re.compile(rf"{at_word({word for cue in ahead for word in cue.unless})}(?!\w)[^,;:]*$")
        near = "|".join(map(_leading, (cue for cue in ahead if cue.reach)))
        self._ahead_near = re.compile(rf"(?<!\w)(?:{near or '(?!)'}) $")

    def accepts(self, text: Text, candidate: Candidate, start: int, end: int) -> bool:
        """Whether no context forbids the candidate between two offsets and, where it needs one, one holds."""
        form = candidate.form
        if form.never and text.lower[start:end] in form.never:
            return False
        if form.ends and not text.lower[start:end].endswith(form.ends):
            return False
        if any(self._sides[name].holds(text.lower, start, end) for name in form.tags):
            return False
        return not form.needs or any(self._sides[name].holds(text.lower, start, end) for name in form.needs)

    def holds(self, name: str, text: Text, start: int, end: int) -> bool:
        """Whether a context holds at a place."""
        return self._sides[name].holds(text.lower, start, end)

    def direction(self, text: Text, start: int, end: int, *, looks_back: bool = False) -> str | None:
        """Where the clause of a date looks: "ahead", "back", None; strictly so where "hồi", "sẽ diễn ra" lead to it.

        The last cue before the date in its sentence decides, or else the first one after it; not the one after a date
        that itself looks back and does not open the sentence ("X gặp Y hôm thứ Ba và hứa sẽ trở lại").
        """
        before = " " + text.lower[max(0, start - _REACH) : start]
        if before.endswith(self._back):
            return "strictly_back"
        if before.endswith(self._ahead) or self._ahead_near.search(before):
            begin, _ = text.sentences[text.sentence_at(start)]
            return "ahead" if self._once.search(text.lower, max(begin, start - _CLAUSE), start) else "strictly_ahead"
        found = self._clause_direction(text, start, end, looks_back=looks_back)
        return "strictly_back" if before.endswith(self._same) and found not in AHEAD else found

    def _clause_direction(self, text: Text, start: int, end: int, *, looks_back: bool) -> Direction | None:
        """Where the words of the clause around a date look."""
        begin, stop = text.sentences[text.sentence_at(start)]
        cues = self.pack.scanner.scan(text).get(DateCue, [])
        place = bisect_left(cues, start, key=_hit_start)
        while place and (cues[place - 1].end > start or (_opens(cues[place - 1]) and cues[place - 1].start != begin)):
            place -= 1
        if place and cues[place - 1].start >= begin:
            opening = cues[bisect_left(cues, begin, key=_hit_start)]  # the longest of those that begin there
            whole = _opens(opening) and opening.start == begin and cues[place - 1].end <= opening.end
            cue = opening if whole else cues[place - 1]
            if text.lower.startswith(self._that_day, start) and _PARTS.search(text.text, cue.end, start):
                return None  # "ý tưởng mời thêm khách …; đến kỳ họp hôm 11/5 thì …": "hôm" itself looks back
            return _direction(cue)
        if looks_back and start - begin > _HEAD:
            return None
        while place < len(cues) and cues[place].start < end:
            place += 1
        if place == len(cues) or cues[place].start >= stop:
            return None
        apart = ";" in text.text[end : cues[place].start]
        if apart or (text.lower.startswith(self._that_day, start) and _PARTS.search(text.text, end, cues[place].start)):
            return None  # "… tối thứ Năm; nước này sẽ lo kỳ sau", "hôm thứ Bảy, ông trách bên kia thất hứa"
        said = self.pack.pattern(_TOLD).search(text.lower, end, cues[place].start)
        return _direction(cues[place]) if said is None else None
