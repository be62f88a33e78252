"""The cues of an article, looked up by slot and place."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Any, NamedTuple

from sukien.events.sentence.context import at_end, at_start, either
from sukien.mention import Mention
from sukien.rules import Pack
from sukien.rules.kinds.triggers import Cue
from sukien.rules.kinds.words import at_word
from sukien.text import Text

_SITE = r"(?<!\w){at}(?:(?! {with|of|between|and|or|nth} )[^,.;:()\n]){2,60} \((?:[^,;:()\n]{2,30}, )?"
"""What opens the brackets behind a site: "tại Trung tâm Huấn luyện quân sự quốc gia 4 (Miếu Môn, Hà Nội)"."""
_MARK = re.compile(r"[,.;)\n]|$")
"""What follows the name of a place."""
_NAME = 3
"""How many words a name has that nobody knows."""
_REACH = 60
_CLOSING = 30
"""How many characters before an anchor a word for ending may begin."""


class _Slot:
    """The cues of one slot, in order, by their place."""

    __slots__ = ("ending", "rows", "starts")

    def __init__(self, rows: list[Mention]) -> None:
        self.rows = rows
        self.starts = [row.start for row in rows]
        self.ending = {row.end: row for row in rows}


_EMPTY = _Slot([])
"""A slot of which a text holds no cue, as it is with most."""


class _Slots(dict[str, _Slot]):
    """The cues of a text by slot, read when first asked for: of most slots nobody asks."""

    def __init__(self, text: Text, pack: Pack) -> None:
        super().__init__()
        self._lower, self._tests = text.lower, _tests(pack)
        self.hits = pack.cue_scanner.scan(text)

    def __missing__(self, slot: str) -> _Slot:
        """The cues of a slot that nobody has asked for yet."""
        hits = self.hits.get(slot)
        if hits is None:
            self[slot] = _EMPTY
            return _EMPTY
        mention = tuple.__new__  # what Mention(…) does, without a function of Python between
        rows: list[Mention] = []
        last = -1
        for start, end, rule, _ in hits:
            if end <= last:
                continue
            before, after, norm = self._tests[rule.id]
            if (before or after) and _refused(before, after, self._lower, start, end):
                continue
            rows.append(mention(Mention, ("CUE", start, end, rule.id, norm, 0)))
            last = end
        found = self[slot] = _Slot(rows)
        return found


class Cues:
    """All cue hits of a text. A hit inside another of the same slot does not count."""

    def __init__(self, text: Text, pack: Pack) -> None:
        self.text, self.pack = text, pack
        self._places = _places(pack)
        self._slots = _Slots(text, pack)

    def rules(self) -> set[str]:
        """The ids of the cues that the text holds."""
        return {row.rule for slot in self._slots.hits for row in self._slots[slot].rows}

    def first(self, slot: str, start: int, end: int, value: str | None = None) -> Mention | None:
        """The first cue of a slot (and value) that lies between two offsets."""
        cues = self._slots[slot]
        rows = cues.rows
        if not rows:
            return None
        for index in range(bisect_left(cues.starts, start), len(rows)):
            row = rows[index]
            if row.start >= end:
                break
            if row.end <= end and (value is None or row.norm["value"] == value):
                return row
        return None

    def all(self, slot: str, start: int, end: int, value: str | None = None) -> list[Mention]:
        """The cues of a slot (and value) between two offsets, in order."""
        cues = self._slots[slot]
        if not cues.rows:
            return []
        rows = cues.rows[bisect_left(cues.starts, start) : bisect_left(cues.starts, end)]
        return [row for row in rows if row.end <= end and (value is None or row.norm["value"] == value)]

    def ending_at(self, slot: str, offset: int, value: str | None = None) -> Mention | None:
        """The cue of a slot (and value) that stands directly before an offset."""
        ending = self._slots[slot].ending
        if not ending:
            return None
        written = self.text.text
        while offset and written[offset - 1] in " \"'(":
            offset -= 1
        row = ending.get(offset)
        return row if row is None or value is None or row.norm["value"] == value else None

    def leading_into(self, slot: str, offset: int) -> Mention | None:
        """The cue of a slot directly before an offset, or one that shares words with what begins there.

        "đang có chuyến" leads into "chuyến thăm".
        """
        over = (x for x in self.all(slot, offset - _REACH, offset + _REACH) if x.start < offset < x.end)
        return self.ending_at(slot, offset) or next(over, None)

    def starting_at(self, slot: str, offset: int) -> Mention | None:
        """The cue of a slot that stands directly behind an offset."""
        cue = self.first(slot, offset, offset + _REACH)
        return cue if cue is not None and not self.text.text[offset : cue.start].strip() else None

    def closing(self, begin: int, offset: int) -> Mention | None:
        """The word for ending shortly before an offset of a sentence that begins at `begin`: "khép lại chuyến thăm"."""
        return self.first("closing", max(begin, offset - _CLOSING), offset)

    def leads_to_place(self, begin: int, offset: int) -> bool:
        """Whether words like "tại thành phố" lead up to an offset."""
        start, lower, places = max(begin, offset - _REACH), self.text.lower, self._places
        if places.elsewhere.search(lower, start, offset):
            return False
        if places.lead.search(lower, start, offset):
            return True
        named = places.unknown.search(self.text.text, start, offset)
        if named is not None and _is_name(named["name"]) and self._closes(offset):
            return True
        return lower.find("(", start, offset) >= 0 and places.site.search(lower, start, offset) is not None

    def _closes(self, offset: int) -> bool:
        """Whether a mark follows the name at an offset, not a verb."""
        end = _MARK.search(self.text.text, offset)
        return end is not None and _is_name(self.text.text[offset : end.start()])

    def goes_to(self, end: int, offset: int) -> bool:
        """Whether nothing but words for a kind of place stands between a word for a visit and a place ("cảng")."""
        return self._places.kinds.fullmatch(self.text.lower, end, offset) is not None


def _is_name(words: str) -> bool:
    """Whether words are a name of few words, no acronym."""
    parts = words.split()
    return 0 < len(parts) <= _NAME and all(x[0].isupper() and not x.isupper() for x in parts)


class _Places(NamedTuple):
    """What leads up to the place of an event, a site before its brackets too; to somebody's seat; kinds of places."""

    lead: re.Pattern[str]
    site: re.Pattern[str]
    elsewhere: re.Pattern[str]
    kinds: re.Pattern[str]
    unknown: re.Pattern[str]


def _places(pack: Pack) -> _Places:
    table = pack.tables.get("events.place")
    if table is None:
        values = ("preposition", "kind", "elsewhere", "beside")
        words: dict[str, list[str]] = {value: [] for value in values}
        for rule in pack.of(Cue):
            if rule.slot == "place" and rule.value in words:
                words[rule.value] += rule.wordings()
        kind, beside = (either(words[value]) for value in ("kind", "beside"))
        lead, seat = (at_word(map(str.lower, words[value])) for value in ("preposition", "elsewhere"))
        # "tại trại Aguinaldo, ngoại ô Manila": what is named first lies in what is named behind the comma.
        first = rf"(?: [^,.;:()\n]{{2,45}},(?= (?:{kind})))?"
        # "ở một sân bay gần thủ đô Kiev": what has no name is where its neighbour is.
        near = rf" [^,.;:()\n]{{2,50}} (?:{beside})(?: (?:{kind}))?"
        place = re.compile(rf"{lead}(?:{first}(?: (?:{kind})){{0,3}}|{near})\s*$")
        # "tại Trường bắn quốc gia khu vực 3 (Bắc Giang)": brackets tell where a site lies, not whose guest is whose.
        glossed = re.compile(pack.pattern(_SITE).pattern + rf"(?:(?:{kind}) ?){{0,2}}\s*$")
        # "đi làm nhiệm vụ tại phái bộ MINUSCA (Trung Phi)"
        elsewhere = re.compile(rf"{seat}(?:(?: (?:{kind})){{0,2}}\s*|[^,.;:()\n]{{1,45}}\()$")
        kinds = re.compile(rf"\s*(?:(?:{kind})\s+){{0,3}}")
        # "tại Khon Buri, Thái Lan": a town that no list has
        unknown = re.compile(rf"{lead} (?P<name>[^,.;:()\n]{{2,30}}), $")
        table = pack.tables["events.place"] = _Places(place, glossed, elsewhere, kinds, unknown)
    assert isinstance(table, _Places)
    return table


_Test = tuple[re.Pattern[str] | None, re.Pattern[str] | None, dict[str, Any]]
"""What may not stand before and behind a cue, and its `norm`."""


class _Tests(dict[str, _Test]):
    """The tests of cues by their id, compiled when first asked for: most texts ask for few."""

    def __init__(self, pack: Pack) -> None:
        super().__init__()
        self._rules = {rule.id: rule for rule in pack.of(Cue)}

    def __missing__(self, id_: str) -> _Test:
        """The tests of a cue that nobody has asked for yet."""
        rule = self._rules[id_]
        test = self[id_] = (at_end(rule.not_before), at_start(rule.not_after), {"value": rule.value})
        return test


def _tests(pack: Pack) -> _Tests:
    table = pack.tables.get("events.cues")
    if table is None:
        table = pack.tables["events.cues"] = _Tests(pack)
    assert isinstance(table, _Tests)
    return table


def _refused(before: re.Pattern[str] | None, after: re.Pattern[str] | None, lower: str, start: int, end: int) -> bool:
    if before is not None and before.search(lower, max(0, start - 20), start):
        return True
    return after is not None and after.match(lower, end) is not None
