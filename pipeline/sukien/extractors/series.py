"""Series that no rule lists: a conference with its acronym or its number, an exercise with a foreign name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import NamedTuple

from sukien.extractors.names import names_of
from sukien.rules import Pack
from sukien.rules.kinds.meetings import Level, MeetingWords
from sukien.text import Text

_REACH = 160
"""No such name is longer, in code points."""
_ACRONYM = re.compile(r" \((?P<acronym>[A-ZĐ][\w+]*[A-ZĐ+](?: [A-ZĐ]{2,})?)(?:[ -]{1,3}\d{1,4})?\)")
_EDITION = r"(?i),? (?:{nth|turn} \w{1,6}|(?:{year} )?\d{4})$"
_FOREIGN = r"[A-Z][a-z]+"
_STOP = re.compile(r"[.;:!?\n\"(),]")
_NUMBERED = r"(?: \((?P<acronym>[A-ZĐ][\w+]*[A-ZĐ+])\))? (?:{nth} (?=\w)|{turn} (?=\d+(?!\d| {about} )))"
_SIDES = r"\w+(?: {between})? (?P<sides>[^.;:!?\n\"(),]{3,80})"
"""The sides of a conference may be told behind its number."""


class Unlisted(NamedTuple):
    """A name or an acronym of a series that no rule lists; the id is made of the acronym."""

    start: int
    end: int
    meeting: str
    name: str
    level: Level


class Series:
    """Finds unlisted series; made once for each pack."""

    def __init__(self, pack: Pack, words: MeetingWords) -> None:
        self._is_vietnamese = names_of(pack).is_vietnamese
        self._edition, self._numbers, self._told = map(pack.pattern, (_EDITION, _NUMBERED, _SIDES))
        self._counts = [f" {word} " for word in pack.words("nth")]
        self._counts += [f" {word} {digit}" for word in pack.words("turn") for digit in range(1, 10)]
        self._head = re.compile(rf"(?<!\w)(?:{words.pattern('series_heads')})(?= )")
        self._scope = re.compile(rf"(?<!\w)(?:{words.pattern('series_scope')})(?!\w)")
        self._exercise_heads, self._drills = words.exercise_heads, tuple(words.drills)
        fillers = words.pattern("fillers")
        # "tập trận chung với Đức mang tên "Lá chắn Vàng"": quotes set Vietnamese words apart too.
        called = words.pattern("called")
        self._titled = re.compile(
            rf"(?:(?: [^\W\d]+){{0,8}}? (?i:{called}))? [\"'](?P<title>\w[\w -]{{2,30}}?)"
            rf"(?P<year>[ -]{{1,3}}20\d\d)?[\"']"
        )
        # Two foreign words, or one that quotes or a year set apart from the sentence.
        self._exercise = re.compile(
            rf"(?: +(?i:{fillers}))* +(?:(?P<two>{_FOREIGN}(?: {_FOREIGN}){{1,3}})(?!\w)"
            rf"|[\"'](?P<quoted>{_FOREIGN}(?: {_FOREIGN})*)[\"']|(?P<dated>{_FOREIGN})(?=[ -]{{1,2}}20\d\d(?!\d)))"
        )
        self._barred = re.compile(rf"(?<!\w)(?:{words.pattern('series_not')})(?!\w)")
        self._counted = re.compile(rf"(?<!\w)(?:{words.pattern('counted_heads')})(?= )")
        self._body = pack.pattern(rf"(?<!\w)(?:{words.pattern('joint_bodies')})(?!\w)")
        self._body_behind = pack.pattern(rf"\w+ (?:{{of}} )?(?P<body>{words.pattern('joint_bodies')})(?!\w)")
        joiners = words.pattern("joiners")
        self._join = re.compile(rf" ?(?:{joiners}) ?")
        self._side = re.compile(rf"(?<!\w)(?:{words.pattern('sides')})(?!\w)")
        self._with_side = re.compile(rf" ?(?:{joiners}) ?(?:{words.pattern('sides')})(?!\w)")
        self._commas = re.compile(rf"(?<!\w)(?:{words.pattern('counted_commas')}),")

    @property
    def hints(self) -> Iterable[str]:
        """Words in small letters of which every text has some that names an exercise or a numbered conference."""
        return (*self._exercise_heads, *self._counts)

    def find(self, text: Text, known: Container[str], states: Mapping[int, int]) -> Iterator[Unlisted]:
        """Long names, acronyms in brackets and names of exercises, and the latter two wherever they come back.

        `states`: where the states' names of the text begin and end.
        """
        yield from self.conferences(text, known)
        yield from self.exercises(text, known)
        numbers = self._numbers_of(text)
        for start, end in self._sessions(text, numbers, states):
            yield Unlisted(start, end, _id(text.text[start:end]), text.text[start:end], "bilateral")
        for start, end, number, acronym in self._numbered(text, numbers):
            bilateral = self._are_two(text, start, end, number, states)
            if bilateral or self._scope.search(text.lower, start, end):
                name = text.text[start:end]
                level: Level = "bilateral" if bilateral else "forum"
                if text.lower.startswith(self._drills, start):
                    level = "exercise"
                yield Unlisted(start, end, _id(acronym or name), name, level)
                if acronym and acronym not in known:
                    yield from _again(text.text, end, acronym, name, level)

    def numbered(self, text: Text) -> bool:
        """Whether there may be a numbered conference, as far as it can be told before the states are known."""
        return any(True for _ in self._numbered(text, self._numbers_of(text)))

    def _numbers_of(self, text: Text) -> list[re.Match[str]]:
        """Where something is counted (lần thứ), with the acronym before it."""
        # Most texts have no such words, which is told much faster than a pattern is searched that may begin otherwise.
        if not any(count in text.text for count in self._counts):
            return []
        return list(self._numbers.finditer(text.text))

    def _numbered(self, text: Text, numbers: Iterable[re.Match[str]]) -> Iterator[tuple[int, int, int, str | None]]:
        """The spans of numbered conferences (hội nghị … lần thứ 7), where the number stands, and their acronym."""
        lower = text.lower
        for match in numbers:
            end = match.start()
            low = max(0, end - _REACH)
            for stop in _STOP.finditer(lower, low, end):
                if stop.group() != "," or not self._commas.search(lower, low, stop.end()):
                    low = stop.end()
            heads = list(self._counted.finditer(lower, low, end))
            body = self._body.search(lower, heads[-1].end() if heads else low, end)
            if body:
                yield body.start(), end, match.end(), match["acronym"]
            elif heads and heads[-1].end() < end and not self._barred.search(lower, heads[-1].end(), end):
                yield heads[-1].start(), end, match.end(), match["acronym"]

    def _sessions(
        self, text: Text, numbers: Iterable[re.Match[str]], states: Mapping[int, int]
    ) -> Iterator[tuple[int, int]]:
        """The spans of bodies of two states behind their number ("phiên họp lần thứ 5 Ủy ban hỗn hợp Việt - Lào")."""
        lower = text.lower
        for number in numbers:
            match = self._body_behind.match(lower, number.end())
            stop = _STOP.search(lower, match.end(), match.end() + _REACH) if match else None
            end = stop.start() if stop else len(lower)
            row = sorted(at for at in states if match.end() <= at < end) if match else []
            if match and len(row) > 1 and self._join.fullmatch(lower, states[row[0]], row[1]):
                yield match.start("body"), states[row[1]]
            elif match and row and (side := self._with_side.match(lower, states[row[0]])):
                yield match.start("body"), side.end()

    def _are_two(self, text: Text, start: int, end: int, number: int, states: Mapping[int, int]) -> bool:
        """Whether a name has two sides and no third, inside it or behind its number; a bloc may be one (EU)."""
        within = [at for at in states if start <= at < end]
        sides = None if within else self._told.match(text.lower, number)
        behind = [at for at in states if sides.start("sides") <= at < sides.end()] if sides else []
        found = within or behind
        return len(found) == 2 or (len(found) == 1 and self._side.search(text.lower, start, end) is not None)

    def conferences(self, text: Text, known: Container[str]) -> Iterator[Unlisted]:
        """Long names with their acronyms in brackets, and these wherever they come back."""
        written = text.text
        for match in _ACRONYM.finditer(written):
            acronym = match["acronym"]
            span = None if acronym in known else self._name(text, match.start())
            if span is not None:
                long_name = written[slice(*span)]
                yield Unlisted(*span, _id(acronym), long_name, "forum")
                yield from _again(written, match.start(), acronym, long_name, "forum")

    def exercises(self, text: Text, known: Container[str]) -> Iterator[Unlisted]:
        """Names of exercises, wherever they come back; every text with one has a head of `hints`."""
        written, told = text.text, set[str]()
        for end in sorted(self._exercise_ends(text)):
            named = self._exercise.match(written, end)
            name = named[named.lastgroup or 0] if named else None
            if name and name not in told and name not in known and not self._is_vietnamese(name.split()[0]):
                told.add(name)
                yield from _again(written, end, name, name, "exercise")
            titled = self._titled.match(written, end)
            title = titled["title"] if titled and titled["title"][0].isupper() else None
            behind_quote = titled is not None and titled.start("title") == end + 2
            if titled and title and title not in told and (titled["year"] or not behind_quote):
                told.add(title)
                yield from _quoted(written, end, title)

    def _exercise_ends(self, text: Text) -> Iterator[int]:
        """Where the words end that stand before the name of an exercise (cuộc tập trận)."""
        for head in self._exercise_heads:
            at = text.lower.find(head)
            while at >= 0:
                yield at + len(head)
                at = text.lower.find(head, at + 1)

    def _name(self, text: Text, end: int) -> tuple[int, int] | None:
        """The span of the international conference's name that ends at `end`, less its edition."""
        written = text.text
        low = max(0, end - _REACH)
        for stop in _STOP.finditer(written, low, end):
            low = stop.end()
        heads = [head.start() for head in self._head.finditer(written, low, end)]
        if not heads:
            return None
        start = heads[0]
        if edition := self._edition.search(written, start, end):
            end = edition.start()
        words = text.lower[start:end].split(" ", 1)[-1]
        if not self._scope.search(words) or self._barred.search(words):
            return None
        return start, end


def _id(name: str) -> str:
    plain = unicodedata.normalize("NFD", name.upper().replace("Đ", "D").replace("+", "_PLUS"))
    ascii_name = plain.encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Z0-9]+", "_", ascii_name).strip("_")


def _quoted(written: str, start: int, title: str) -> Iterator[Unlisted]:
    """The title of an exercise wherever it comes back in quotes or with a year; else its words may mean anything."""
    form = re.escape(title)
    for match in re.compile(rf"[\"']({form})(?:[ -]{{1,3}}20\d\d)?[\"']|(?<!\w)({form})(?=[ -]{{1,3}}20\d\d)").finditer(
        written, start
    ):
        yield Unlisted(*match.span(match.lastindex or 0), _id(title), title, "exercise")


def _again(written: str, start: int, form: str, name: str, level: Level) -> Iterator[Unlisted]:
    """A form that was introduced at `start`, there and wherever it comes back."""
    for match in re.compile(rf"(?<!\w){re.escape(form)}(?!\w)").finditer(written, start):
        yield Unlisted(match.start(), match.end(), _id(form), name, level)
