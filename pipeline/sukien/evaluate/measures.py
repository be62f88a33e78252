"""The arithmetic of scores, and how names and words are compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple


class Tally(NamedTuple):
    """What was right among what was found and what was expected."""

    hit: float = 0
    got: float = 0
    want: float = 0

    def plus(self, other: Tally) -> Tally:
        """The sum of two tallies."""
        return Tally(self.hit + other.hit, self.got + other.got, self.want + other.want)

    @property
    def precision(self) -> float:
        """Share of the found that is right; 1 where nothing was found and nothing expected."""
        if self.got:
            return self.hit / self.got
        return 0.0 if self.want else 1.0

    @property
    def recall(self) -> float:
        """Share of the expected that was found; 1 where nothing was expected."""
        return self.hit / self.want if self.want else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0

    def figures(self) -> dict[str, float]:
        """The measures and the counts behind them, for a report."""
        return {"p": self.precision, "r": self.recall, "f1": self.f1, **self._asdict()}


def fold(name: str | None) -> str:
    """A name as it is compared: a headline in capitals names the same person."""
    return (name or "").casefold()


def names(people: Iterable[str | Mapping[str, Any]] | None) -> set[str]:
    """The folded names of a list of names, or of rows with a `name`."""
    return {fold(person if isinstance(person, str) else person.get("name")) for person in people or ()}


def token_f1(a: str | None, b: str | None) -> float:
    """F1 of the words that two phrases share, each as often as it stands there."""
    left, right = (re.findall(r"\w+", fold(phrase)) for phrase in (a, b))
    if not left or not right:
        return 1.0 if left == right else 0.0
    common = sum(min(left.count(word), right.count(word)) for word in set(left))
    return 2 * common / (len(left) + len(right))


def composed(value: Any) -> Any:
    """The same value with every string in NFC: names compare equal in whatever form an article spells them."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, list):
        return [composed(item) for item in value]
    if isinstance(value, dict):
        return {key: composed(item) for key, item in value.items()}
    return value
