"""Where an expert or member of parliament serves, told behind the name: "chuyên gia <name> thuộc Viện RUSI (Anh)"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from sukien.extractors.bodies import proper_body, words_of
from sukien.extractors.name_cues import cues_of
from sukien.mention import ROLE, Mention
from sukien.rules import Pack
from sukien.text import Text

_LEVELS = {"profession", "legislator", "descriptor"}
"""Levels of positions that the words behind the name complete."""
AFFILIATION = "role.affiliation"
"""The rule of a body that stands for a scholar's position."""
_ACRONYM = re.compile(r" \([A-ZĐ]{2,10}\)")
_THEO = r"(?<!\w){according} "
_LINK = r" (?:{serves}) (?=\S)"
_CHARGE = re.compile(r"[^,.;:()\n]{3,80}(?=,)")
_LED = r"(?P<bracket> \()|,? (?:(?:{serves}|{at}) )?"
"""What leads from a name to where somebody serves."""
_UNDER = r",? {under} (?=\S)"
"""What leads from an officer to the body to which he belongs."""
_MORE = r" - [A-Z]\w+(?: [A-Z]\w+)*| {at} [A-Z]\w+(?: [A-Z]\w+)*"
"""How the name of a body goes on: "Trung tâm Carnegie - Tsinghua", "Viện Hudson ở Washington"."""
BRACKETED = re.compile(r"(?:, (?P<seat>[^()\n,]{2,20}))?\)")
"""How brackets close that hold a body, with its state behind a comma."""
_SEAT = re.compile(r" \([^()\n]{2,20}\)")
_BRACKET = re.compile(r" \((?=[^()\n]{2,40}\))")


class Service(NamedTuple):
    """A position with what completes it behind the name, where that ends, and the state in brackets behind it."""

    role: Mention
    end: int
    nation: Mention | None


def service(
    text: Text, pack: Pack, role: Mention, end: int, country_at: Mapping[int, Mention], bodies: Mapping[int, Mention]
) -> Service | None:
    """The position before a name that ends at `end`, with the body that the words behind the name tell."""
    words = words_of(pack)
    charge = words.book["charge"].match(text.lower, end + 1) if text.text.startswith(" ", end) else 0
    if charge and (what := _CHARGE.match(text.text, charge)):
        return Service(_completed(text, role, end, what.end(), None), what.end(), None)
    link = pack.pattern(_LINK).match(text.lower, end) if role.norm.get("level") in _LEVELS else None
    if link is None or role.norm.get("organization"):
        return None
    stop = proper_body(text.text, text.lower, words, bodies, link.end()) if link.end() not in country_at else 0
    if not stop:
        return None
    bracket = _BRACKET.match(text.text, stop)
    nation = country_at.get(bracket.end()) if bracket else None
    close = nation.end + 1 if nation is not None and text.text.startswith(")", nation.end) else stop
    return Service(_completed(text, role, end, close, (link.end(), stop)), close, nation if close > stop else None)


def affiliation(
    text: Text, pack: Pack, behind: int, country_at: Mapping[int, Mention], bodies: Mapping[int, Mention]
) -> Mention | None:
    """The academy, institute or university behind the name that ends at `behind`, as the position of a scholar.

    "Giáo sư <name>, Học viện Quốc phòng Úc, nhận định"; "<name>, từ Viện Hudson, nói"; "<name> tại đại học Leeds nói";
    "<name> (Viện Hudson)". Another comma, a bracket or a verb of saying closes it.
    """
    words = words_of(pack)
    names = words.names
    led = pack.pattern(_LED).match(text.lower, behind)
    at = led.end() if led is not None else behind
    if not led or not words.book["scholarly"].match(text.lower, at):
        return None
    parts = {**country_at, **bodies}
    end = proper_body(text.text, text.lower, words, parts, at)
    while end and (of := words.book["belongs"].match(text.lower, end + 1)):
        higher = proper_body(text.text, text.lower, words, parts, of + 1)
        if not higher:
            break
        end = higher
    while end and (more := pack.pattern(_MORE).match(text.text, end)):
        end = more.end()
    bracket = (_ACRONYM.match(text.text, end) or _SEAT.match(text.text, end)) if end else None
    stop = bracket.end() if bracket else end
    said = cues_of(pack, names).says.match(text.lower, stop) and not _according(text, pack, at)
    if led["bracket"]:
        # "(Viện Yusof Ishak, Singapore)": the state behind the comma is that of the body.
        seat = BRACKETED.match(text.text, end)
        nation = country_at.get(seat.start("seat")) if seat else None
        said = seat is not None and (not seat["seat"] or nation is not None)
    elif not (text.text.startswith(",", stop) or said):
        return None
    else:
        inside = range(end, stop)  # "(Hawaii, Mỹ)"
        nation, said = next((country_at[x] for x in inside if x in country_at), None), True
    if not end or not said:
        return None
    state = next((country_at[x].norm["alpha_2"] for x in range(at, end) if x in country_at), None)
    return _serving(text, at, end, state or (nation and nation.norm["alpha_2"]), AFFILIATION, "profession")


def belonging(
    text: Text, pack: Pack, behind: int, country_at: Mapping[int, Mention], bodies: Mapping[int, Mention]
) -> Mention | None:
    """The body to which an officer belongs, as the position of one of whom no other is told.

    "Thượng tá <name> thuộc Cục Đối ngoại phiên dịch cho đoàn".
    """
    led = pack.pattern(_UNDER).match(text.lower, behind)
    if led is None or led.end() in country_at:
        return None
    end = proper_body(text.text, text.lower, words_of(pack), {**country_at, **bodies}, led.end())
    inside = range(led.end(), end)
    state = next((country_at[x].norm["alpha_2"] for x in inside if x in country_at), None)
    state = state or next((bodies[x].norm.get("country") for x in inside if x in bodies), None)
    return _serving(text, led.end(), end, state, "role.belonging", "military") if end else None


def _serving(text: Text, start: int, end: int, state: str | None, rule: str, level: str) -> Mention:
    """A body in the place of a position."""
    given = text.text[start:end]
    norm = {"role": given, "organization": given, "country": state, "head": rule.split(".")[1], "level": level}
    return Mention(ROLE, start, end, rule, {**norm, "plural": False, "international": False})


def _according(text: Text, pack: Pack, at: int) -> bool:
    """Whether the sentence says "theo" before: what is behind the comma may be the subject of its clause."""
    begin = text.sentences[text.sentence_at(at)][0] if text.sentences else 0
    return pack.pattern(_THEO).search(text.lower, begin, at) is not None


def _completed(text: Text, role: Mention, start: int, end: int, body: tuple[int, int] | None) -> Mention:
    norm = {**role.norm, "role": f"{role.norm['role']}{text.text[start:end]}"}
    if body is not None:
        norm["organization"] = text.text[body[0] : body[1]]
    return role._replace(norm=norm)
