"""Templates with slots, matched from the words or the mention that they begin with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from pydantic import ValidationError

from sukien.extractors.editions import roman
from sukien.mention import Mention, Seen
from sukien.rules import Pack
from sukien.rules.kinds.meetings import MeetingWords
from sukien.rules.kinds.patterns import BESIDE, NORMS, REFERENCE, Template
from sukien.rules.slots import Slot, Wording, wordings
from sukien.text import Text

_NAME = re.compile(r"[^\W\d_][\w'-]*(?: [^\W\d_][\w'-]*){0,5}")
_WORD = re.compile(r"\w{1,30}")


class Filled(NamedTuple):
    """What stands in a slot: its place, its value as text or number, and the value of the mention."""

    start: int
    end: int
    value: str | int
    norm: Mapping[str, Any]
    priority: int = 0


class Templates:
    """The templates of a pack, by the words or the label that they begin with."""

    def __init__(self, pack: Pack) -> None:
        self._by_words: dict[tuple[str, str], list[Wording]] = {}
        self._by_label: dict[str, list[tuple[Template, Wording]]] = {}
        for rule in pack.of(Template):
            for wording in dict.fromkeys(w for template in rule.templates for w in wordings(template)):
                first = wording[0]
                if isinstance(first, str):
                    self._by_words.setdefault((rule.id, first.strip()), []).append(wording)
                else:
                    self._by_label.setdefault(first.label, []).append((rule, wording))
        words = {word: n for rule in pack.of(MeetingWords) for n, forms in rule.ordinals.items() for word in forms}
        self._numbers = words
        spelt = "|".join(sorted(map(re.escape, words), key=len, reverse=True)) or "(?!)"
        self._number = re.compile(rf"\d{{1,4}}(?!\w)|[IVXLC]+(?!\w)|(?i:{spelt})(?!\w)")

    def find(self, text: Text, pack: Pack, seen: Seen) -> Iterator[Mention]:
        """What the templates match."""
        if not self._by_words and not self._by_label:
            return
        matcher = _Matcher(text, seen, self._number, self._numbers)
        for hit in pack.scanner.scan(text).get(Template, ()) if self._by_words else ():
            assert isinstance(hit.rule, Template)
            yield from matcher.mentions(hit.rule, self._by_words[hit.rule.id, hit.phrase.text.lower()], hit.start)
        for label, rows in self._by_label.items():
            for start in dict.fromkeys(one.start for one in seen.get(label, ())):
                for rule, wording in rows:
                    yield from matcher.mentions(rule, [wording], start)


class _Matcher:
    """Matches wordings at places of one text."""

    def __init__(self, text: Text, seen: Seen, number: re.Pattern[str], numbers: Mapping[str, int]) -> None:
        self._text, self._number, self._numbers = text, number, numbers
        self._mentions: dict[tuple[str, int], list[Mention]] = {}
        for label, mentions in seen.items():
            for one in mentions:
                self._mentions.setdefault((label, one.start), []).append(one)

    def mentions(self, rule: Template, candidates: Sequence[Wording], start: int) -> Iterator[Mention]:
        """The longest match of a rule's wordings at one place, as a mention."""
        matches = [match for wording in candidates if (match := self._match(wording, 0, start, {}))]
        if not matches:
            return
        end, slots = max(matches, key=lambda match: match[0])
        norm, priority = {key: _value(value, slots) for key, value in rule.norm.items()}, rule.priority
        if rule.span is not None:
            chosen = slots.get(rule.span)
            if chosen is None:
                return
            start, end, norm = chosen.start, chosen.end, {**chosen.norm, **norm}
            # What it says of a mention stands in place of that mention.
            priority = max(priority, chosen.priority + 1)
        if _fits(rule.label, norm):
            yield Mention(rule.label, start, end, rule.id, norm, priority)

    def _match(
        self, wording: Wording, index: int, at: int, slots: dict[str, Filled]
    ) -> tuple[int, dict[str, Filled]] | None:
        if index == len(wording):
            return at, slots
        item = wording[index]
        if isinstance(item, str):
            end = at + len(item)
            if not self._text.lower.startswith(item, at) or self._inside_word(end):
                return None
            return self._match(wording, index + 1, end, slots)
        for filled in self._fill(item, at):
            if match := self._match(wording, index + 1, filled.end, {**slots, item.name: filled}):
                return match
        return None

    def _inside_word(self, end: int) -> bool:
        lower = self._text.lower
        return end < len(lower) and lower[end - 1].isalnum() and lower[end].isalnum()

    def _fill(self, slot: Slot, at: int) -> Iterator[Filled]:
        text = self._text.text
        if slot.label == "NUMBER":
            if (match := self._number.match(text, at)) and (number := self._value(match.group())) is not None:
                yield Filled(at, match.end(), number, {})
        elif slot.label == "WORD":
            if match := _WORD.match(text, at):
                yield Filled(at, match.end(), match.group(), {})
        elif slot.label == "NAME":
            if match := _NAME.match(text, at):
                words = match.group().split(" ")
                while words and not words[-1][0].isupper():
                    words.pop()
                capitals = next((i for i, word in enumerate(words) if not word[0].isupper()), len(words))
                for count in range(capitals, 0, -1):
                    name = " ".join(words[:count])
                    yield Filled(at, at + len(name), name, {})
        else:
            for one in self._mentions.get((slot.label, at), ()):
                yield Filled(at, one.end, text[at : one.end], one.norm, one.priority)

    def _value(self, written: str) -> int | None:
        if written.isdigit():
            return int(written)
        known = self._numbers.get(written.lower())
        return known if known is not None else roman(written.lower())


def _value(value: Any, slots: Mapping[str, Filled]) -> Any:
    """A value of `norm` with its references replaced; a reference by itself keeps its type."""
    if not isinstance(value, str):
        return value
    whole = REFERENCE.fullmatch(value)
    if whole:
        return _referred(whole, slots)
    return REFERENCE.sub(lambda match: str(_referred(match, slots) or ""), value)


def _referred(match: re.Match[str], slots: Mapping[str, Filled]) -> Any:
    filled = slots.get(match[1])
    if filled is None:
        return None
    return filled.norm.get(match[2]) if match[2] else filled.value


def _fits(label: str, norm: Mapping[str, Any]) -> bool:
    """Whether a value that was put together is one that its label can have."""
    model = NORMS.get(label)
    if model is None:
        return True
    own = {key: value for key, value in norm.items() if key in model.model_fields and key not in BESIDE.get(label, ())}
    try:
        model.model_validate({"name": "x", **own} if label == "PERSON" else own)
    except ValidationError:
        return False
    return True
