"""Why a phrase that stands in the text became no mention: the conditions of its rule, asked again one by one.

The extractors judge fast and say only yes or no. Here the conditions that the rules state are asked for their answers:
words beside the phrase, a longer name around it, and what the rule needs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sukien.explain.article import Asked
from sukien.explain.needs import needs
from sukien.mention import Mention
from sukien.rules.kinds.base import Rule
from sukien.rules.kinds.countries import Country, CountryCue, CountryFrame, Homograph
from sukien.rules.kinds.dates import DateWord
from sukien.rules.kinds.decoys import Decoy
from sukien.rules.kinds.places import Places
from sukien.rules.kinds.ranks import Rank, RankWords
from sukien.rules.kinds.roles import Role, RoleWords
from sukien.rules.kinds.triggers import Trigger
from sukien.rules.scan import Hit

_REACH = 40
"""No list has longer words."""


class Beside(NamedTuple):
    """A list of words in one kind of rule that refuses the phrases of another when it stands beside them."""

    kind: type[Rule]
    words_of: type[Rule]
    use: str | None
    field: str
    side: str


_BESIDE = (
    Beside(Rank, RankWords, "not_before", "words", "before"),
    Beside(Rank, RankWords, "not_after", "words", "after"),
    Beside(Rank, RankWords, "plural", "words", "before"),
    Beside(Role, RoleWords, "not_before", "words", "before"),
    Beside(Role, RoleWords, "plural", "words", "before"),
    Beside(Country, CountryFrame, None, "before", "before"),
    Beside(Country, CountryFrame, None, "after", "after"),
    Beside(Country, CountryCue, "honorific", "words", "before"),
)
_NO_REASON = "it is refused here, and no single condition of the rules says why"
_OWN = (("not_before", "before"), ("not_after", "after"))
"""Fields with words that refuse the rule's own phrases, and the side on which they stand."""
_CONTAINERS: dict[type[Rule], tuple[type[Rule], ...]] = {Country: (Country, Places, Decoy)}
"""Kind -> the kinds of longer phrases in which its phrases do not count; by itself its own kind."""


def refusals(asked: Asked, hit: Hit) -> Iterator[str]:
    """The conditions that this hit does not meet, the first that is asked first."""
    found = [*_inside(asked, hit), *_words_beside(asked, hit), *needs(asked, hit), *_taken(asked, hit)]
    yield from found or [_NO_REASON]


def stands_before(lower: str, start: int, words: Iterable[str]) -> str | None:
    """The longest of some words that stands right before an offset."""
    left = lower[max(0, start - _REACH) : start].rstrip(" \"'(")
    found = [w for w in words if left.endswith(w.lower()) and not left[: len(left) - len(w)][-1:].isalnum()]
    return max(found, key=len, default=None)


def stands_after(lower: str, end: int, words: Iterable[str]) -> str | None:
    """The longest of some words that stands right after an offset."""
    right = lower[end : end + _REACH].lstrip(" ")
    found = [w for w in words if re.match(rf"{re.escape(w.lower())}(?!\w)", right)]
    return max(found, key=len, default=None)


def _inside(asked: Asked, hit: Hit) -> Iterator[str]:
    kinds = _CONTAINERS.get(type(hit.rule), (type(hit.rule),))
    for other in asked.hits:
        longer = other.end - other.start > hit.end - hit.start
        if longer and other.start <= hit.start and hit.end <= other.end and isinstance(other.rule, kinds):
            yield f"longer name: it stands inside '{asked.words(other.start, other.end)[2]}' ({other.rule.id})"
            return


def _words_beside(asked: Asked, hit: Hit) -> Iterator[str]:
    rules: list[tuple[Rule, str, str]] = [(hit.rule, field, side) for field, side in _OWN]
    for row in _BESIDE:
        if isinstance(hit.rule, row.kind):
            with_words = (rule for rule in asked.pack.of(row.words_of) if row.use in (None, _use(rule)))
            rules += ((rule, row.field, row.side) for rule in with_words)
    if isinstance(hit.rule, Country):
        form = hit.phrase.text.lower()
        homographs = [rule for rule in asked.pack.of(Homograph) if rule.form.lower() == form]
        rules += ((rule, field, side) for rule in homographs for field, side in _OWN)
    for rule, field, side in rules:
        words = getattr(rule, field, ())
        find, offset = (stands_before, hit.start) if side == "before" else (stands_after, hit.end)
        if word := find(asked.text.lower, offset, words):
            yield f"context: '{word}' {side} it ({rule.id}, {_use(rule) or field})"


def _use(rule: Rule) -> str | None:
    use = getattr(rule, "part", None) or getattr(rule, "use", None)
    return str(use) if use else None


def _taken(asked: Asked, hit: Hit) -> Iterator[str]:
    """Mentions that stand there, where nothing else says why the hit counts for nothing."""
    if isinstance(hit.rule, DateWord | Trigger):
        return
    around = next((one for one in asked.settled if one.start <= hit.start and hit.end <= one.end), None)
    if around is not None and (around.start, around.end) != (hit.start, hit.end):
        yield f"taken: its words belong to {_told(asked, around)}"


def _told(asked: Asked, one: Mention) -> str:
    return f"{one.label} '{asked.words(one.start, one.end)[2]}' ({one.rule})"
