"""Organisations: known bodies, and names that a head makes with a field, a number, a place or a state."""

from __future__ import annotations

import re
from typing import NamedTuple

from sukien.extractors.names import names_of
from sukien.mention import COUNTRY, LOCATION, MEETING, ORGANIZATION, Mention, Seen
from sukien.rules import Pack
from sukien.rules.kinds.organizations import Organization, OrganizationHead, OrganizationWords
from sukien.rules.kinds.places import PlaceWord
from sukien.rules.kinds.portfolios import Portfolio
from sukien.rules.scan import Hit
from sukien.text import Text

_NUMBER = re.compile(r" (?:\d{1,4}|[IVX]{1,4})(?![\w./%-])")
_WORD = re.compile(r"[^\W_][\w'-]*")
_LONGEST_PLACE = 30
"""No name of a province or town is longer, in code points."""
_BEFORE_PLACE = 1
"""The priority over a place of the same name (Nhà Trắng), which may then stand inside it."""
_BLANKS = re.compile(r"\s+")


class Body(NamedTuple):
    """An organisation's span, its rule and its state's alpha-2 code."""

    end: int
    rule: str
    country: str | None


def find_organizations(text: Text, pack: Pack, seen: Seen) -> list[Mention]:
    """Every organisation that the text names; `norm` has its name as written and the state that the text tells."""
    if Patterns not in pack.tables:
        pack.tables[Patterns] = Patterns(pack)
    meetings = {(one.start, one.end) for one in seen.get(MEETING, ())}
    out = []
    for start, body in Finder(text, pack, seen).bodies().items():
        if (start, body.end) not in meetings:
            norm = {"organization": _BLANKS.sub(" ", text.text[start : body.end]), "country": body.country}
            out.append(Mention(ORGANIZATION, start, body.end, body.rule, norm, _BEFORE_PLACE))
    return out


class Patterns:
    """What the words about organisations compile to, made once a pack."""

    def __init__(self, pack: Pack) -> None:
        words = pack.of(OrganizationWords)[0]
        either = {
            name: "|".join(re.escape(word) for word in sorted(getattr(words, name), key=len, reverse=True))
            for name in ("branches", "places", "abroad")
        }
        self.branch = re.compile(rf" (?:{either['branches']})(?!\w)")
        self.abroad = re.compile(rf" (?:{either['abroad']}) ")
        self.place = re.compile(rf" (?:{either['places']}) ?(?=\w)")


class Finder:
    """Finds the organisations of one text, the longest at each place."""

    def __init__(self, text: Text, pack: Pack, seen: Seen) -> None:
        hits = pack.scanner.scan(text)
        self._text = text
        self._patterns: Patterns = pack.tables[Patterns]
        self._known, self._heads = hits.get(Organization, []), hits.get(OrganizationHead, [])
        self._names = names_of(pack)
        self._seats = {
            hit.end for hit in hits.get(PlaceWord, ()) if isinstance(hit.rule, PlaceWord) and hit.rule.held_by
        }
        self._states = {one.start: one for one in seen.get(COUNTRY, ())}
        self._places: dict[int, int] = {one.start: one.end for one in reversed(seen.get(LOCATION, ()))}
        self._fields: dict[int, Hit] = {}
        if self._heads:
            for hit in hits.get(Portfolio, ()):
                # Of those that begin together the longest comes first.
                self._fields.setdefault(hit.start, hit)

    def bodies(self) -> dict[int, Body]:
        """Start -> body; none lies inside another."""
        found: dict[int, Body] = {}
        for hit in self._known:
            body = self._body(hit)
            if body is not None and (hit.start not in found or found[hit.start].end < body.end):
                found[hit.start] = body
        # From the last to the first: a command takes in the formation that follows it.
        for hit in reversed(self._heads):
            made = self._made(hit, found)
            if made is not None and (hit.start not in found or found[hit.start].end < made.end):
                found[hit.start] = made
        return _outermost(found)

    def _body(self, hit: Hit) -> Body | None:
        assert isinstance(hit.rule, Organization)
        rule = hit.rule
        state = None if rule.state == "none" else self._state_after(hit.end)
        if state is not None:
            return Body(state.end, rule.id, str(state.norm.get("alpha_2")))
        return None if rule.state == "required" else Body(hit.end, rule.id, rule.country)

    def _state_after(self, end: int) -> Mention | None:
        return self._states.get(end + 1) if self._text.text.startswith(" ", end) else None

    def _made(self, hit: Hit, found: dict[int, Body]) -> Body | None:
        """The name that a head makes with what follows it."""
        assert isinstance(hit.rule, OrganizationHead)
        rule, end, written = hit.rule, hit.end, self._text.text
        if not written.startswith(" ", end):
            return None
        field = self._fields.get(end + 1)
        if field is not None and isinstance(field.rule, Portfolio) and field.rule.level in rule.takes:
            of = self._state_after(field.end)
            return Body(of.end if of else field.end, rule.id, str(of.norm.get("alpha_2")) if of else None)
        if "number" in rule.takes and (number := _NUMBER.match(written, end)):
            branch = self._patterns.branch.match(self._text.lower, number.end())
            return Body(branch.end() if branch else number.end(), rule.id, None)
        if "body" in rule.takes and end + 1 in found:
            return found[end + 1]._replace(rule=rule.id)
        if "state" in rule.takes and (state := self._state_after(end)):
            abroad = self._patterns.abroad.match(self._text.lower, state.end)
            host = self._states.get(abroad.end()) if abroad else None
            return Body(host.end if host else state.end, rule.id, str(state.norm.get("alpha_2")))
        stop = self._place(end, bare="name" in rule.takes) if "place" in rule.takes else end
        return Body(stop, rule.id, None) if stop > end else None

    def _place(self, end: int, *, bare: bool) -> int:
        """Where the place ends that stands at `end`: a known one, or a name after tỉnh, thành phố; else `end`.

        `bare`: whether a name that is not known may also stand alone.
        """
        if end + 1 in self._places:
            return self._places[end + 1]
        kind = self._patterns.place.match(self._text.lower, end)
        if kind is None and not bare:
            return end
        begin = stop = kind.end() if kind else end + 1
        if stop in self._places:
            return self._places[stop]
        words: list[str] = []
        for word in _WORD.finditer(self._text.text, stop, stop + _LONGEST_PLACE):
            if word.start() > stop + 1 or not word.group()[0].isupper():
                break
            stop = word.end()
            words.append(word.group())
        if begin - 1 in self._seats and self._names.full_name(words):
            return begin - 1  # "UBND tỉnh Lê Văn Nam" is the province's, and he serves there
        return stop if stop > begin else end


def _outermost(found: dict[int, Body]) -> dict[int, Body]:
    out: dict[int, Body] = {}
    last = 0
    for start in sorted(found):
        if start >= last:
            out[start] = found[start]
            last = found[start].end
    return out
