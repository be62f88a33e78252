"""Places: cities, provinces, regions, seas, and the words that announce a place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from pydantic import Field

from sukien.rules.kinds.base import Phrase, Rule

PlaceKind = Literal["city", "province", "venue", "region", "water", "island", "house"]
"""`house`: a house of government by a name that the houses of other states bear, too."""


class Places(Rule):
    """Places of one sort in one country, each with its other spellings. `country` is null for seas and regions."""

    country: str | None = Field(None, pattern=r"^[A-Z]{2}$")
    sort: PlaceKind = "city"
    places: Mapping[str, tuple[str, ...]] = Field(description="name in the Vietnamese press -> its other spellings")
    capitals: tuple[str, ...] = Field((), description="names that also stand for the government (Tokyo và Seoul ký …)")
    ambiguous: tuple[str, ...] = Field((), description="names that are also something else; only after a place word")

    def phrases(self) -> Iterator[Phrase]:
        """All spellings, capitals kept; a transliteration also without its hyphens."""
        for name, others in self.places.items():
            for form in dict.fromkeys((name, *others)):
                yield Phrase(form, "title")
                plain, parts = form.replace("-", ""), form.split("-")
                small = all(part and not part.startswith(" ") and not part.istitle() for part in parts[1:])
                if len(parts) > 1 and small and plain not in others:
                    yield Phrase(plain, "title")


class PlaceWord(Rule):
    """Words that announce a place by its capitalised name (tỉnh Attapeu, căn cứ không quân Yokota)."""

    sort: PlaceKind
    words: tuple[str, ...]
    taken: bool = Field(False, description="whether the word belongs to the place's name (đảo Phú Quý)")
    not_before: tuple[str, ...] = Field((), description="words that make another word of it (tàu sân bay)")
    held_by: tuple[str, ...] = Field(
        (), description="words before it behind which a full personal name is that of who serves there, not the place's"
    )

    def phrases(self) -> Iterator[Phrase]:
        """Each word in any case."""
        for word in self.words:
            yield Phrase(word, "any")
