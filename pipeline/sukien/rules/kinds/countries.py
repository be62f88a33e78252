"""Countries: their names, their names that are also other words, and the words around them that tell which it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from sukien.rules.kinds.base import Phrase, Rule


class Country(Rule):
    """A state or territory with all its spellings; `source` of the codes is ISO 3166-1."""

    name: str = Field(description="the name that the Vietnamese press uses most")
    alpha_2: str = Field(pattern=r"^[A-Z]{2}$")
    alpha_3: str = Field(pattern=r"^[A-Z]{3}$")
    forms: tuple[str, ...] = Field((), description="names that are nothing else; their capitals are kept")
    exact: tuple[str, ...] = Field((), description="abbreviations, written exactly so")
    english: tuple[str, ...] = Field((), description="English names, often part of another English name (Air India)")
    homographs: tuple[str, ...] = Field((), description="names that are also other words: see country_homograph")

    def phrases(self) -> Iterator[Phrase]:
        """All spellings; a transliteration (In-đô-nê-xi-a) also without its hyphens."""
        for form in dict.fromkeys((*self.forms, *self.english, *self.homographs)):
            yield Phrase(form, "title")
        for form in self.forms:
            plain = form.replace("-", "")
            if plain not in self.forms and form.count("-") and not any(part.istitle() for part in form.split("-")[1:]):
                yield Phrase(plain, "title")
        for form in self.exact:
            yield Phrase(form, "exact")


Needs = Literal["nothing", "evidence", "link"]


class Homograph(Rule):
    """When a form that is also another word (Anh: England, elder brother, a given name) is the country.

    `inside` a sentence and where it `opens` one, the form needs: `nothing`; `evidence` (the article names the country
    unmistakably elsewhere) or a link; or a `link` to another country (Việt - Hàn; Anh, Pháp và Đức).
    """

    form: str
    inside: Needs = "nothing"
    opens: Needs = "nothing"
    latin: bool = Field(False, description="also a given name elsewhere: no foreign name may touch it (Michael Jordan)")
    not_before: tuple[str, ...] = Field((), description="words before it with which it makes another word (sông Hàn)")
    not_after: tuple[str, ...] = Field((), description="next syllables with which it makes another word (Anh hùng)")


class CountryFrame(Rule):
    """Words that swallow a country next to them: tiếng Anh, eo biển Đài Loan, Việt kiều, Singapore Airlines."""

    before: tuple[str, ...] = Field((), description="words that stand before the country")
    after: tuple[str, ...] = Field((), description="words that stand after the country")
    unless_before: tuple[str, ...] = Field((), description="words that stand before those and undo it (cảnh sát biển)")
    only: tuple[str, ...] = Field((), description="alpha-2 codes; empty: all countries")
    capital: bool = Field(False, description="only where the word before the country has a capital (Air India)")
    listed: Literal["no", "and", "all"] = Field(
        "no", description="whether names listed behind are swallowed too; and: only lists with 'và' (tiếng Anh và Pháp)"
    )


class CountryStyle(Rule):
    """Words that belong to a country's full name when they stand right before it (Cộng hòa Hồi giáo Iran)."""

    heads: tuple[str, ...] = Field(description="what such a name begins with")
    middles: tuple[str, ...] = Field((), description="what may stand between the head and the short name")
    not_before: tuple[str, ...] = Field((), description="words that make the head part of another name (Đảng)")
    unless: tuple[str, ...] = Field((), description="alpha-2 codes of countries that have no such style")


class CountryCue(Rule):
    """Words around a homograph that speak for or against the country.

    licence: what only a country follows (quân đội, Bộ Quốc phòng).
    part: the same of a part of it, whose own capital says nothing (miền Tây).
    place: what a place follows (tại, sang).
    sentence: what begins the next sentence where its full stop was lost (Sau khi).
    opener: words at the start of a sentence that are common in names too, but are none there (Bên, Do, Từ).
    honorific: what a person's name follows (ông); not_honorific: what ends like one (tuyên bố).
    pair: what two countries without a hyphen follow (quan hệ Việt Mỹ).
    partner: what else than a country is linked by a hyphen (EU-Trung).
    verb: what follows the country though its first syllable makes another word with it (Mỹ quan ngại, not Mỹ quan).
    bare: what a given name by itself follows (thì Đức).
    head: words that are written with a capital inside a sentence and yet are no part of a name (Viện, Đài, Bộ).
    """

    use: Literal[
        "licence", "part", "place", "opener", "sentence", "honorific", "not_honorific", "pair", "partner", "verb",
        "bare", "head",
    ]  # fmt: skip
    words: tuple[str, ...]
