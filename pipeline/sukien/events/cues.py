"""The cues of an article, looked up by slot and place."""

from __future__ import annotations

import re
from bisect import bisect_left

from sukien.mention import Mention
from sukien.rules import Pack
from sukien.rules.kinds.triggers import Cue
from sukien.text import Text

_REACH = 60


class Cues:
    """All cue hits of a text. A hit inside another of the same slot does not count."""

    def __init__(self, text: Text, pack: Pack) -> None:
        self.text = text
        self._place = _place_pattern(pack)
        self._hits: dict[str, list[Mention]] = {}
        for hit in pack.scanner.scan(text).get(Cue, ()):
            rule = hit.rule
            assert isinstance(rule, Cue)
            rows = self._hits.setdefault(rule.slot, [])
            if rows and hit.end <= rows[-1].end:
                continue
            rows.append(Mention("CUE", hit.start, hit.end, rule.id, {"value": rule.value}))
        self._starts = {slot: [row.start for row in rows] for slot, rows in self._hits.items()}

    def first(self, slot: str, start: int, end: int, value: str | None = None) -> Mention | None:
        """The first cue of a slot (and value) that lies between two offsets."""
        return next(iter(self.all(slot, start, end, value)), None)

    def all(self, slot: str, start: int, end: int, value: str | None = None) -> list[Mention]:
        """The cues of a slot (and value) between two offsets, in order."""
        rows = self._hits.get(slot, [])
        out = []
        for row in rows[bisect_left(self._starts.get(slot, []), start) :]:
            if row.start >= end:
                break
            if row.end <= end and (value is None or row.norm["value"] == value):
                out.append(row)
        return out

    def ending_at(self, slot: str, offset: int) -> Mention | None:
        """The cue of a slot that stands directly before an offset."""
        stop = len(self.text.text[:offset].rstrip(" \"'(")) if offset else 0
        return next((row for row in self._hits.get(slot, ()) if row.end == stop), None)

    def starting_at(self, slot: str, offset: int) -> Mention | None:
        """The cue of a slot that stands directly behind an offset."""
        rows = self.all(slot, offset, offset + _REACH)
        return rows[0] if rows and not self.text.text[offset : rows[0].start].strip() else None

    def leads_to_place(self, begin: int, offset: int) -> bool:
        """Whether words like "tại thành phố" lead up to an offset."""
        return self._place.search(self.text.lower, max(begin, offset - _REACH), offset) is not None


def _place_pattern(pack: Pack) -> re.Pattern[str]:
    table = pack.tables.get("events.place")
    if table is None:
        words = {value: [] for value in ("preposition", "kind")}  # type: dict[str, list[str]]
        for rule in pack.of(Cue):
            if rule.slot == "place" and rule.value in words:
                words[rule.value] += [re.escape(form.lower()) for form in rule.forms]
        lead, kind = ("|".join(sorted(words[key], key=len, reverse=True)) for key in ("preposition", "kind"))
        table = pack.tables["events.place"] = re.compile(rf"(?<!\w)(?:{lead})(?: (?:{kind})){{0,3}}\s*$")
    assert isinstance(table, re.Pattern)
    return table
