"""Positions behind a name, to their end: "<name>, nhà nghiên cứu hàng hải tại Đại học Nanyang ở Singapore nói".

Nobody's name can follow there, so that small words and capitals belong to the position, up to a mark or a verb.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from sukien import mention as m
from sukien.extractors.bodies import ACRONYM, WORD
from sukien.extractors.phrasebook import first_word

if TYPE_CHECKING:
    from sukien.extractors.complements import Reader

_BEHIND_NAME = r"([^\W\d_]+)\.?\)?\"?(?:(?:, \d{2,3} {years_old})?(?:, ?| ?- ?)(?:{described} )?| {being} )$"
_HYPHENED = re.compile(r"[A-Z][^\W\d_]*(?: [A-Z][^\W\d_]*)* ?- ?[^\W\d_]+$")
"""A name that ends in small letters behind a hyphen (Yang Moo - jin)."""
_CAPITALS = re.compile(r"(?<!\w)[A-ZĐÀ-Ỹ][^\W\d_]*(?: [A-ZĐÀ-Ỹ][^\W\d_]*)+$")
_TIE = 12
"""Characters before a head within which the comma or dash of an apposition stands."""
_TIES = (",", "-", " là ")
_MOST_WORDS = 40
_MOST_SMALL = 8
"""How many words in small letters may stand together."""
_INITIAL = re.compile(r" [A-ZĐ]\. (?=[A-ZĐ])")
"""An initial, whose stop ends no sentence."""
_DASH = " - "
_CLOSED = re.compile(r" ?[,.;:)(]| - |$|\n")


class Tail(NamedTuple):
    """How a position goes on: where it ends; where its first linking word, its first body and its subject begin.

    0: nowhere.
    """

    end: int
    link: int
    body: int
    topic: int


def apposed(reader: Reader, start: int) -> bool:
    """Whether a name and a comma, a dash or "là" stand before a head (Đỗ Hà Lan, bác sĩ)."""
    begin = max(0, start - 40)
    near = reader.text[max(0, start - _TIE) : start]
    if not any(tie in near for tie in _TIES):
        return False
    found = reader.words.pack.pattern(_BEHIND_NAME).search(reader.text, begin, start)
    # Not a place or a state: "Tại Bali, các bộ trưởng".
    if found is None or (found.end(1) in reader.part_ends and not _called(reader, begin, found.end(1))):
        return False
    return found[1][:2].istitle() or _HYPHENED.search(reader.text, begin, found.end(1)) is not None


def _called(reader: Reader, begin: int, end: int) -> bool:
    """Whether a place that ends at `end` is part of somebody's name (Nguyễn Thị Hải Vân)."""
    run = _CAPITALS.search(reader.text, begin, end)
    return run is not None and reader.words.names.full_name(run.group().split())


class _Stop(Enum):
    """Why a position ends: at a mark; at a word that cannot belong to it; at a name, so that it is that one's."""

    MARK = 1
    WORD = 2
    NAME = 3


class _Way:
    """How far the reading of one position has come."""

    def __init__(self, end: int, *, inside: bool, free: bool) -> None:
        self.end = self.solid = end
        self.inside = inside
        """Whether the words belong to the name of a body."""
        self.free = free
        """Whether nouns in small letters may follow."""
        self.link = self.body = self.topic = self.small = 0
        self.linked = False
        self.of = False
        """Whether the last linking word is "của", which may lead to a person."""
        self.led = 0
        """Where the last linking word ends."""
        self.strict = False
        """Whether words are taken only that are known: any other may be a verb ("chuyên gia quân sự khuyên <name>")."""
        self.closed = False
        """Whether a state has just closed the name of a body: what follows is a verb ("Thượng viện Mỹ ca ngợi")."""
        self.called = False
        """Whether the kind of body is one that may be called after somebody or something foreign."""

    def take(self, at: int, end: int, *, solid: bool, body: bool) -> None:
        """Go on to `end`. `solid`: a name, so that the position may end here; `body`: it is that of a body."""
        self.end, self.linked, self.closed = end, False, False
        if solid:
            self.solid, self.small = end, 0
        if body:
            self.inside, self.body = True, self.body or at


def tail(reader: Reader, end: int, *, inside: bool, free: bool, loose: bool) -> Tail | None:
    """How a position behind a name goes on after `end`; None where it does not.

    `inside`: a body stands before `end`; `free`: nouns in small letters may follow ("cố vấn hàng đầu của …"); `loose`:
    what is served needs no name of its own ("đại diện của các gia đình").
    """
    way = _Way(end, inside=inside, free=free)
    way.closed = end in reader.state_ends and inside
    stopped = _go(reader, way)
    if stopped is _Stop.NAME:
        return None
    # What a verb closes ends with the last name: "… tại Viện Sejong nhận xét".
    named = loose or way.solid > way.led or not way.led
    stop = way.end if stopped is _Stop.MARK and not way.linked and named else way.solid
    return Tail(stop, way.link, way.body, way.topic) if stop > end else None


def lead(reader: Reader, end: int) -> int:
    """Where a position ends that nouns lead on to a name: "chuyên gia quân sự <name>"; 0 where they lead to none."""
    way = _Way(end, inside=False, free=True)
    way.strict = True
    stopped = _go(reader, way)
    if stopped is _Stop.MARK and way.solid == way.end and reader.glossed(way.end) and reader.name_follows(way.end):
        return way.end
    return way.end if stopped is _Stop.NAME and not way.linked and reader.text.startswith(" ", way.end) else 0


def _go(reader: Reader, way: _Way) -> _Stop:
    """Read on as far as the position goes, and tell why it ends."""
    for _ in range(_MOST_WORDS):
        at = _next(reader, way)
        stopped = _take(reader, way, at) if at else _Stop.MARK
        if stopped is not None:
            return stopped
    return _Stop.WORD


def _next(reader: Reader, way: _Way) -> int:
    """Where the next word begins; 0 at a mark. A dash may join two parts of one name (Carnegie - Tsinghua)."""
    text, end = reader.text, way.end
    if text.startswith(_DASH, end):
        at = end + len(_DASH)
        joins = way.inside and way.solid == end and text[at : at + 1].isupper() and at not in reader.heads
        credit = WORD.match(text, at)
        joins = joins and not (credit is not None and text.startswith(":", credit.end()))  # Quân đội Lào - Ảnh: <name>
        titled = at in reader.ranks or reader.words.book["honorific"].match(reader.lower, at)
        return at if joins and not titled else 0
    if way.inside and _INITIAL.match(text, end - 2):  # "Trường Nghiên cứu quốc tế S. Rajaratnam"
        return end + 2
    if text.startswith(", ", end):
        return end + 2 if way.inside and reader.higher(end + 2) else 0
    return end + 1 if text.startswith(" ", end) else 0


def _take(reader: Reader, way: _Way, at: int) -> _Stop | None:
    """Take the word at `at`, or tell why the position ends before it."""
    text, lower, book = reader.text, reader.lower, reader.words.book
    word = WORD.match(text, at)
    if word is None:
        return _Stop.MARK
    if way.strict and reader.national(at - 1):
        return _Stop.NAME
    capital = word.group()[0].isupper() and not reader.loud
    first = first_word(lower, at)
    field = reader.field(at, first) if way.inside or way.free or capital else 0
    field = max(field, book["attribute"].match(lower, at, first)) if way.strict else field
    if at in reader.ranks or (at in reader.heads and not field):
        return _Stop.WORD
    called = max(book["place"].match(lower, at, first), book["school"].match(lower, at, first))
    kind = max(called, book["unit"].match(lower, at, first))
    part = reader.parts.get(at)
    if part is not None and part.end >= kind:
        known = part.label in (m.COUNTRY, m.LOCATION) and not way.inside
        way.take(at, part.end, solid=True, body=not known)
        # "Viện Kinh tế Quốc tế Peterson"; before a name it would be that one's
        way.called = called > 0 and part.label == m.ORGANIZATION and not way.strict
        way.closed = part.end in reader.state_ends
        return None
    if capital:
        return _capital(reader, way, at, max(kind, field, word.end()), kind, called)
    if joint := _joint(reader, way, at):
        way.end, way.linked, way.of = joint, True, False
        return None
    if link := _link(reader, way, at, first):
        way.inside, way.linked, way.end, way.led = False, True, link, link
        way.of = book["belongs"].match(lower, at, first) == link
        way.link = way.link or (at if at != way.topic else 0)
        return None
    other = max(book["stop"].match(lower, at, first), book["verb"].match(lower, at, first))
    if other > max(field, kind if kind > word.end() else 0):
        return _Stop.WORD
    if kind and (way.linked or way.free):
        way.called = called == kind
        way.take(at, kind, solid=False, body=True)
        return None
    if word.group().isdigit() and way.inside:
        way.take(at, word.end(), solid=True, body=True)
        return None
    if not (way.inside or way.free) or ((way.strict or way.closed) and not field):
        return _Stop.WORD
    way.small += 1
    way.take(at, max(field, word.end()), solid=False, body=False)
    return _Stop.WORD if way.small > _MOST_SMALL else None


def _capital(reader: Reader, way: _Way, at: int, end: int, kind: int, called: int) -> _Stop | None:
    """Take a word with a capital: a body, or part of its name."""
    if kind and (way.linked or (reader.told_body(at) and not reader.names_somebody(at))):
        way.called = called == kind
        way.take(at, kind, solid=True, body=True)
        return None
    word = WORD.match(reader.text, at)
    begins_name = word is not None and not kind and reader.field(at) == 0 and reader.begins_name(word)
    if begins_name and way.linked and way.of:
        return _Stop.WORD  # luật sư của Edward Snowden
    if begins_name and not way.called and not way.linked:
        alone = not reader.text[end : end + 2].lstrip(" ")[:1].isupper()
        closed = _CLOSED.match(reader.text, end) is not None
        if not (alone and closed and way.inside):
            return _Stop.NAME
    if not (way.inside or way.linked or (way.free and ACRONYM.match(reader.text, at))):
        return _Stop.WORD
    way.take(at, end, solid=True, body=True)
    return None


def _joint(reader: Reader, way: _Way, at: int) -> int:
    """Where "và" ends that joins two words of one name or subject, and not two people; 0 elsewhere."""
    end = reader.words.book["joint"].match(reader.lower, at)
    following = WORD.match(reader.text, end + 1) if end and reader.lower.startswith(" ", end) else None
    if following is None or way.linked or not (way.inside or way.free or way.solid == way.end):
        return 0
    to = following.start()
    titled = to in reader.ranks or to in reader.heads or reader.words.book["honorific"].match(reader.lower, to)
    return 0 if titled or (reader.begins_name(following) and not reader.field(to) and to not in reader.parts) else end


def _link(reader: Reader, way: _Way, at: int, first: str) -> int:
    """Where a small word, `first`, ends that leads on to a body, a state or a place; 0 for any other word."""
    lower, book = reader.lower, reader.words.book
    if way.linked:
        return 0
    of = book["belongs"].match(lower, at, first)
    about = book["topic"].match(lower, at, first) if way.free else 0
    end = max(of, about, book["post"].match(lower, at, first), book["origin"].match(lower, at, first))
    to = end + 1
    if not end or not lower.startswith(" ", end):
        return 0
    leads = to in reader.parts or reader.text[to].isupper() or any(
        book[part].match(lower, to) for part in ("unit", "place", "school"))  # fmt: skip
    if to in reader.heads and not leads:
        return 0
    if of == end and reader.text[to].islower() and to not in reader.heads:
        way.free = True
        leads = True
    if about == end and end:
        way.topic = way.topic or at
        return end if reader.topical(to) else 0
    return end if leads else 0
