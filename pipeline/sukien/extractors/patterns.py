"""Patterns and templates of rule packs: what they match becomes a mention like any other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Any

from spacy.lang.vi import Vietnamese
from spacy.matcher import Matcher
from spacy.tokens import Doc, Span
from spacy.util import filter_spans
from spacy.vocab import Vocab, create_vocab

from sukien.extractors.templates import Templates
from sukien.mention import COUNTRY, DECOY, MEETING, RANK, Mention, Seen
from sukien.rules import Pack
from sukien.rules.kinds.countries import Country
from sukien.rules.kinds.decoys import Decoy
from sukien.rules.kinds.meetings import Meeting
from sukien.rules.kinds.patterns import Pattern, TokenTest, bounds
from sukien.rules.kinds.ranks import Rank
from sukien.rules.layers import BUILT_IN
from sukien.text import Text
from sukien.text.normalize import normalize
from sukien.text.tokenizer import SyllableTokenizer

_ABOVE_ALL = 1_000
"""The priority of a decoy over a mention of the same length."""
_TEXTS = ("ORTH", "TEXT", "LOWER", "NORM")


def find_patterns(text: Text, pack: Pack, seen: Seen) -> list[Mention]:
    """What the patterns, templates and decoys of rule packs find."""
    table = pack.tables.get(Patterns)
    if table is None:
        table = pack.tables[Patterns] = Patterns(pack)
    found = [table.filled(one) for one in table.find(text, seen)]
    # What a pattern found may stand in a slot, too.
    known = {**seen, **{one.label: (*seen.get(one.label, ()), *_labelled(found, one.label)) for one in found}}
    found += [table.filled(one) for one in table.templates.find(text, pack, known)]
    found += _decoys(text, pack)
    return sorted(found, key=lambda one: (one.start, -one.end))


def _labelled(mentions: list[Mention], label: str) -> Iterator[Mention]:
    return (one for one in mentions if one.label == label)


def _decoys(text: Text, pack: Pack) -> Iterator[Mention]:
    # The built-in decoys keep off countries only, where they are asked.
    for hit in pack.scanner.scan(text).get(Decoy, ()):
        if pack.places[hit.rule.id].pack != BUILT_IN:
            yield Mention(DECOY, hit.start, hit.end, hit.rule.id, {}, _ABOVE_ALL)


class _Compiled:
    """One rule: its matcher, and the words without which it cannot match."""

    def __init__(self, rule: Pattern, vocab: Vocab) -> None:
        self.rule = rule
        self.matcher = Matcher(vocab)
        self.matcher.add(rule.id, [spec for tokens in rule.pattern for spec in _specs(tokens)], greedy="LONGEST")
        self.needed = [[word for token in tokens if (word := _word(token))] for tokens in rule.pattern]
        self.labels = any(token.ENT_TYPE is not None for tokens in rule.pattern for token in tokens)

    def may_match(self, lower: str) -> bool:
        """Whether the words that a pattern cannot do without stand somewhere in the text."""
        return any(all(word in lower for word in words) for words in self.needed)


class Patterns:
    """The compiled patterns of a pack, and the values that entries of its gazetteers bring along."""

    def __init__(self, pack: Pack) -> None:
        rules = pack.of(Pattern)
        vocab = create_vocab("vi", Vietnamese.Defaults) if rules else Vocab()
        self._tokenizer = SyllableTokenizer(vocab)
        self._compiled = [_Compiled(rule, vocab) for rule in rules]
        self.templates = Templates(pack)
        self._entries: dict[tuple[str, str], Mapping[str, Any]] = {}
        for meeting in reversed(pack.of(Meeting)):
            self._entries[MEETING, meeting.meeting] = {"name": meeting.name, "level": meeting.level}
        for country in pack.of(Country):
            self._entries[COUNTRY, country.alpha_2] = {"alpha_3": country.alpha_3, "name": country.name}
        for rank in pack.of(Rank):
            self._entries[RANK, rank.rank] = {"nato": rank.nato, "service": rank.service}

    def find(self, text: Text, seen: Seen) -> Iterator[Mention]:
        """What the token patterns find, inside single sentences."""
        ready = [one for one in self._compiled if one.may_match(text.lower)]
        if not ready:
            return
        doc = self._tokenizer(text.text)
        if any(one.labels for one in ready):
            doc.set_ents(filter_spans(_spans(doc, seen)))
        for one in ready:
            for _, first, last in one.matcher(doc):
                start, end = first + one.rule.lead, last - one.rule.tail
                if start >= end:
                    continue
                whole, span = doc[first:last], doc[start:end]
                if text.sentence_at(whole.start_char) != text.sentence_at(whole.end_char - 1):
                    continue
                rule = one.rule
                yield Mention(rule.label, span.start_char, span.end_char, rule.id, dict(rule.norm), rule.priority)

    def filled(self, mention: Mention) -> Mention:
        """The mention with what the entry of a gazetteer knows of it besides."""
        key = {MEETING: "meeting_id", COUNTRY: "alpha_2", RANK: "rank"}.get(mention.label, "")
        known = self._entries.get((mention.label, str(mention.norm.get(key))), {})
        base = {"edition": None, "corrected_from": None} if mention.label == MEETING else {}
        return mention._replace(norm={**base, **known, **mention.norm})


def _spans(doc: Doc, seen: Seen) -> Iterator[Span]:
    for mentions in seen.values():
        for one in mentions:
            span = doc.char_span(one.start, one.end, label=one.label, alignment_mode="expand")
            if span is not None:
                yield span


def _specs(tokens: Sequence[TokenTest]) -> Iterator[list[dict[str, Any]]]:
    """A pattern as the Matcher takes it, once for each number of times that its tokens may stand.

    Patterns without repeats take time in proportion to the text; the Matcher's own repeats can take far more.
    """
    counts = (range(low, high + 1) if token.OP != "!" else (1,) for token in tokens for low, high in [bounds(token.OP)])
    specs = [_spec(token) for token in tokens]
    for chosen in product(*counts):
        yield [spec for spec, count in zip(specs, chosen, strict=True) for _ in range(count)]


def _spec(token: TokenTest) -> dict[str, Any]:
    """A token as the Matcher takes it: its words normalised as the text is."""
    spec = token.model_dump(exclude_none=True, exclude={"OP"}, by_alias=True)
    for key in _TEXTS:
        if key in spec:
            spec[key] = _normal(spec[key])
    return {**spec, "OP": "!"} if token.OP == "!" else spec


def _normal(value: Any) -> Any:
    if isinstance(value, str):
        return normalize(value).text
    return {key: [normalize(word).text for word in one] if key != "REGEX" else one for key, one in value.items()}


def _word(token: TokenTest) -> str | None:
    """The word that must stand in the text for a token to match."""
    if bounds(token.OP)[0] == 0:
        return None
    found = next((value for key in _TEXTS if isinstance(value := getattr(token, key), str)), None)
    return normalize(found).text.lower() if found else None
