"""The rules that come nearest to some words, and the first condition of each that failed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz import fuzz, process

from sukien import mention as m
from sukien.explain.article import Asked
from sukien.explain.refusals import refusals
from sukien.explain.shape import Near
from sukien.rules import Pack
from sukien.rules.kinds.base import Phrase, Rule
from sukien.rules.kinds.countries import Country
from sukien.rules.kinds.dates import DateWord
from sukien.rules.kinds.groups import Group
from sukien.rules.kinds.meetings import Meeting
from sukien.rules.kinds.organizations import Organization
from sukien.rules.kinds.places import Places
from sukien.rules.kinds.ranks import Rank
from sukien.rules.kinds.roles import Role
from sukien.rules.kinds.triggers import Trigger
from sukien.text.normalize import normalize

LABEL_OF: dict[type[Rule], str] = {
    Country: m.COUNTRY,
    Rank: m.RANK,
    Role: m.ROLE,
    Meeting: m.MEETING,
    Organization: m.ORGANIZATION,
    Places: m.LOCATION,
    Group: m.GROUP,
    DateWord: m.DATE,
    Trigger: "EVENT",
}
"""Kind of gazetteer rule -> the label that its phrases lead to; EVENT for triggers."""
_SHOWN = 5
_ALIKE = 72.0
"""The likeness from which a phrase is worth a look."""


class _Phrase(NamedTuple):
    rule: Rule
    phrase: Phrase


class _Index:
    """All phrases of the rules that make mentions, in small letters; made once for each pack."""

    def __init__(self, pack: Pack) -> None:
        rows = ((rule, phrase) for rule in pack.rules.values() if type(rule) in LABEL_OF for phrase in rule.phrases())
        self.rows = [_Phrase(rule, Phrase(normalize(phrase.text).text, phrase.case)) for rule, phrase in rows]
        self.lower = [row.phrase.text.lower() for row in self.rows]

    def near(self, words: str, label: str | None) -> Iterator[tuple[_Phrase, float]]:
        """The phrases most like some words, one for each rule, the most alike first."""
        seen: set[str] = set()
        for _, likeness, index in process.extract(words, self.lower, scorer=fuzz.ratio, limit=60, score_cutoff=_ALIKE):
            row = self.rows[index]
            if row.rule.id not in seen and label in (None, LABEL_OF[type(row.rule)]):
                seen.add(row.rule.id)
                yield row, likeness


def nearest_rules(asked: Asked, start: int, end: int, label: str | None) -> Iterator[Near]:
    """The rules whose phrases are most like a normalised span, and why each did not make a mention of just it."""
    index = asked.pack.tables.get(_Index)
    if index is None:
        index = asked.pack.tables[_Index] = _Index(asked.pack)
    words = asked.text.text[start:end]
    for shown, (row, likeness) in enumerate(index.near(words.lower(), label)):
        if shown == _SHOWN:
            return
        yield Near(
            by=asked.source(row.rule.id),
            phrase=row.phrase.text,
            likeness=round(likeness, 1),
            failed=_failed(asked, start, end, row),
        )


def _failed(asked: Asked, start: int, end: int, row: _Phrase) -> str:
    """The first condition of a rule that the words do not meet."""
    words, phrase = asked.text.text[start:end], row.phrase
    if phrase.text.lower() != words.lower():
        inside = next((h for h in asked.hits if h.rule.id == row.rule.id and start <= h.start and h.end <= end), None)
        if inside is not None:
            return f"span: it covers only '{asked.words(inside.start, inside.end)[2]}' of these words"
        return f"spelling: the rule has '{phrase.text}'"
    hit = next((h for h in asked.hits if (h.start, h.end) == (start, end) and h.rule.id == row.rule.id), None)
    if hit is None:
        return (
            _boundary(asked, start, end)
            or f"case: the rule wants '{phrase.text}' ({phrase.case}), the text has '{words}'"
        )
    for loser, winner in asked.lost:
        if (loser.start, loser.end) == (start, end) and loser.label == LABEL_OF[type(row.rule)]:
            return f"overlap: lost to {winner.label} '{asked.words(winner.start, winner.end)[2]}' ({winner.rule})"
    longer = next(
        (x for x in asked.settled if x.label == LABEL_OF[type(row.rule)] and x.start <= start and end <= x.end), None
    )
    if longer is not None:
        return f"span: it is part of {longer.label} '{asked.words(longer.start, longer.end)[2]}' ({longer.rule})"
    return next(refusals(asked, hit))


def _boundary(asked: Asked, start: int, end: int) -> str | None:
    """What touches the words without a blank."""
    text = asked.text.text
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if before.isalnum() and text[start].isalnum():
        return f"boundary: '{before}' touches it on the left; phrases match whole syllables only"
    if after.isalnum() and text[end - 1].isalnum():
        return f"boundary: '{after}' touches it on the right; phrases match whole syllables only"
    return None
