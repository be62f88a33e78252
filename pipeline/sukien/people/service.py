"""Where an expert or member of parliament serves, told behind the name: "chuyên gia <name> thuộc Viện RUSI (Anh)"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from sukien.extractors.bodies import proper_body, words_of
from sukien.mention import Mention
from sukien.rules import Pack
from sukien.text import Text

_LEVELS = {"profession", "legislator", "descriptor"}
"""Levels of positions that the words behind the name complete."""
_LINK = r" (?:{serves}) (?=\S)"
_CHARGE = re.compile(r"[^,.;:()\n]{3,80}(?=,)")
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


def _completed(text: Text, role: Mention, start: int, end: int, body: tuple[int, int] | None) -> Mention:
    norm = {**role.norm, "role": f"{role.norm['role']}{text.text[start:end]}"}
    if body is not None:
        norm["organization"] = text.text[body[0] : body[1]]
    return role._replace(norm=norm)
