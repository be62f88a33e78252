"""Locations: gazetteer places, and capitalised names that a place word announces (tỉnh Attapeu)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Any, NamedTuple

from sukien.extractors.names import Names, names_of
from sukien.extractors.phrasebook import last_word
from sukien.extractors.pieces import Mask
from sukien.mention import COUNTRY, LOCATION, Mention, Seen
from sukien.rules import Pack
from sukien.rules.kinds.countries import Country, CountryCue
from sukien.rules.kinds.places import Places, PlaceWord
from sukien.rules.scan import Hit
from sukien.text import Text

_NAME = re.compile(r"(?: [^\W\d_][\w'-]*){1,4}")
_COUNTRY_AFTER = re.compile(r" ?\(|, ")


_OFFICE = 30
"""How many characters before a place word the body may begin whose office somebody holds."""


class Tables(NamedTuple):
    """What the rules about places say, made once a pack."""

    canonical: dict[tuple[str, str], str]
    place: set[str]
    names: Names


def _tables(pack: Pack) -> Tables:
    table = pack.tables.get(Tables)
    if table is None:
        canonical = {
            (rule.id, form.replace("-", "").lower()): name
            for rule in pack.of(Places)
            for name, others in rule.places.items()
            for form in (name, *others)
        }
        place = {word for cue in pack.of(CountryCue) if cue.use == "place" for word in cue.words}
        table = pack.tables[Tables] = Tables(canonical, place, names_of(pack))
    assert isinstance(table, Tables)
    return table


def find_locations(text: Text, pack: Pack, seen: Seen) -> list[Mention]:
    """Every place; `norm`: `name`, `city` (null but for cities and provinces), `country` (alpha-2 or null), `sort`."""
    tables = _tables(pack)
    hits = pack.scanner.scan(text)
    countries = {one.start: one for one in seen.get(COUNTRY, ())}
    taken = {hit.start for hit in hits.get(Country, ())}
    known = list(_longest(hits.get(Places, ())))
    words: dict[int, Hit] = {}
    for hit in hits.get(PlaceWord, ()):
        if _announces(text, hit):
            words.setdefault(hit.end + 1, hit)
    out = [one for hit in known if (one := _known(text, hit, words.get(hit.start), tables, countries)) is not None]
    starts, covered = {hit.start for hit in known}, Mask(len(text.text), ((one.start, one.end) for one in out))
    for place, hit in words.items():
        if place not in starts and place not in taken:
            one = _announced(text, hit, tables, countries)
            if one is not None and not covered.touch(one.start, one.end):
                out.append(one)
                covered.add(one.start, one.end)
    return sorted(out, key=lambda one: one.start)


def _announces(text: Text, hit: Hit) -> bool:
    """Whether a place word is one: not "Hồ" in "Hồ Cẩm Đào", not "sân bay" in "tàu sân bay"."""
    rule = hit.rule
    assert isinstance(rule, PlaceWord)
    if rule.taken and text.text[hit.start].isupper():
        return False
    return last_word(text.lower, hit.start) not in rule.not_before


def _longest(hits: Sequence[Hit]) -> Iterator[Hit]:
    last = -1
    for hit in hits:
        if hit.start >= last:
            last = hit.end
            yield hit


def _known(text: Text, hit: Hit, word: Hit | None, tables: Tables, countries: dict[int, Mention]) -> Mention | None:
    rule = hit.rule
    assert isinstance(rule, Places)
    left = last_word(text.text, hit.start)
    written = text.text[hit.start : hit.end]
    if word is None:
        placed = left.lower() in tables.place or _country(hit.end, text, countries) is not None
        if hit.phrase.text in rule.ambiguous and not placed:
            return None
        if left in tables.names.surname and tables.names.is_vietnamese(written.split()[0]):
            return None
    name = tables.canonical.get((rule.id, written.replace("-", "").lower()), hit.phrase.text)
    return Mention(LOCATION, hit.start, hit.end, rule.id, _norm(name, rule.sort, rule.country))


def _announced(text: Text, hit: Hit, tables: Tables, countries: dict[int, Mention]) -> Mention | None:
    rule = hit.rule
    assert isinstance(rule, PlaceWord)
    match = _NAME.match(text.text, hit.end)
    if match is None:
        return None
    capitals = list(takewhile(lambda word: word[0].isupper(), match[0].split()))
    words = list(takewhile(lambda word: word not in tables.names.never, capitals))
    if not words:
        return None
    name = " ".join(words)
    # A given name may hold a word that no name consists of ("Trần Quốc Nam").
    if _is_holder(text, hit, capitals, tables.names):
        return None
    start = hit.start if rule.taken else hit.end + 1
    end = hit.end + 1 + len(name)
    found = _country(end, text, countries)
    country = found.norm["alpha_2"] if found else None
    return Mention(LOCATION, start, end, rule.id, _norm(text.text[start:end], rule.sort, country))


def _is_holder(text: Text, hit: Hit, words: Sequence[str], names: Names) -> bool:
    """Whether the name is that of who holds the office before it: "Phó Chủ tịch UBND tỉnh Lê Văn Nam"."""
    assert isinstance(hit.rule, PlaceWord)
    if not names.full_name(words):
        return False
    before = text.lower[max(0, hit.start - _OFFICE) : hit.start].rstrip()
    return before.endswith(hit.rule.held_by)


def _country(end: int, text: Text, countries: dict[int, Mention]) -> Mention | None:
    """The country that follows a place in brackets or after a comma: Zamboanga (Philippines); Pattaya, Thái Lan."""
    match = _COUNTRY_AFTER.match(text.text, end)
    return countries.get(match.end()) if match else None


def _norm(name: str, sort: str, country: str | None) -> dict[str, Any]:
    return {"name": name, "city": name if sort in ("city", "province") else None, "country": country, "sort": sort}
