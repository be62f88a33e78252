"""Where somebody serves: a position behind a name read to its end, and what stands between a profession and a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sukien import mention as m
from sukien.extractors.appositions import Tail, lead, tail
from sukien.extractors.phrasebook import last_word
from sukien.rules.kinds.roles import Role

if TYPE_CHECKING:
    from sukien.extractors.complements import Reader, Span

_SERVING_LEVELS = {
    "profession", "business", "adviser", "descriptor", "secretary", "spokesperson", "chief", "diplomat", "military",
}  # fmt: skip
"""Levels of positions that go on behind a name with what is served."""
_FREE_LEVELS = {"profession", "business", "adviser", "descriptor"}
"""Levels of positions that nouns describe (chuyên gia chiến lược, cố vấn hàng đầu)."""
_NAMED_LEVELS = {"military", "diplomat"}
"""Levels of which nouns describe those that only a name makes positions (chỉ huy, đại diện)."""
_LED_LEVELS = {"profession", "descriptor", "diplomat"}
"""Levels of positions whose field or body may stand between them and a name."""
_CAPITAL = r"[A-ZÀ-ÖØ-ÝĂĐƠƯ][^\W\d_]*(?:-[^\W\d_]+)*"
_PLACE = re.compile(rf" ({_CAPITAL}(?: {_CAPITAL}){{0,2}})(?=[,.;)]| và |\n|$)")
"""A name of up to three words behind an office, which a mark closes or "và"."""
_NAMED = re.compile(rf"(?<!\w)({_CAPITAL}(?: {_CAPITAL}){{1,4}}), (?:[^\W\d_]+ )?$")
"""A name and the comma behind it, before a head that may have "Phó" or "nguyên" before it."""
_LONGEST_NAME = 50
_STUDIES = r"{studies} $"


def go_on(reader: Reader, span: Span, start: int, rule: Role, *, behind_name: bool) -> None:
    """Take into a position what it goes on with behind a name, or before one."""
    if behind_name and rule.level in _SERVING_LEVELS:
        _serve(reader, span, start, rule)
        return
    if behind_name and rule.level == "local" and (seat := _seat(reader, span, start)):
        span.end, span.body, span.plain = seat, (span.end + 1, seat), False
        return
    led = rule.level in _LED_LEVELS and rule.needs == "name"
    led = led and (not reader.name_follows(span.end) or reader.told_body(span.end + 1) > 0)
    if led and (end := lead(reader, span.end)):
        span.end, span.plain = end, False


def _seat(reader: Reader, span: Span, start: int) -> int:
    """Where the place ends that no list knows, behind the office of whoever is named before: 0 where there is none.

    "ông <name>, Phó Tỉnh trưởng Prây Veng,"; but "Thị trưởng Hà Nội <name>, Tỉnh trưởng <name>" are two, each behind
    an office of his own.
    """
    if span.end > reader.heads[start][0] or not _introduced(reader, start):
        return 0
    place = _PLACE.match(reader.text, span.end)
    full = place is not None and reader.words.names.full_name(place[1].split())
    return 0 if place is None or full else place.end(1)


def _introduced(reader: Reader, start: int) -> bool:
    """Whether a form of address or a rank stands before the name that a comma parts from a head: it has no office."""
    named = _NAMED.search(reader.text, max(0, start - _LONGEST_NAME), start)
    if named is None:
        return False
    first = named.start(1)
    titled = reader.words.book["honorific"].ends(reader.lower, first, last_word(reader.lower, first))
    return titled or first - 1 in reader.rank_ends


def _serve(reader: Reader, span: Span, start: int, rule: Role) -> None:
    """The rest of a position behind a name: where somebody serves (nhà nghiên cứu hàng hải tại Đại học Y)."""
    book, lower, end = reader.words.book, reader.lower, span.end
    # "Phó Giám đốc phụ trách nghiên cứu của Trung tâm Stratfor": the charge has been read up to the kind of body.
    # The "báo" of "nhà báo" is none.
    read = rule.level != "profession" or end > reader.heads[start][0]
    kind = read and any(book[part].ends(lower, end + 1, last_word(lower, end + 1)) for part in ("unit", "school"))
    free = rule.level in _FREE_LEVELS or (rule.level in _NAMED_LEVELS and rule.needs == "name")
    more = tail(reader, end, inside=span.body is not None or kind, free=free, loose=rule.level == "descriptor")
    if more is None:
        return
    scholar = rule.level == "profession" and rule.about
    if scholar and more.topic:
        span.topic = more.topic, more.link or more.end
    elif more.link and (scholar or not span.topic[1]):
        known, span.topic = span.topic, _studied(reader, start, more, scholar=scholar)
        span.topic = span.topic if range(*span.topic) else known  # chuyên gia về Nga tại Đại học Leeds
    if more.link and not scholar and span.post is None and not book["belongs"].match(lower, more.link):
        span.post = more.link
    if more.body and span.body is None:
        span.body = more.body, more.end
    elif span.body is not None and span.body[1] == end:
        span.body = span.body[0], more.end
    span.end, span.plain = more.end, False


def _studied(reader: Reader, start: int, more: Tail, *, scholar: bool) -> tuple[int, int]:
    """Where the states stand that are not the one served: those studied, and for a scholar all but the last.

    "nhà nghiên cứu Trung Quốc tại Đại học Macquarie"; "Viện Hàng hải Trung Quốc thuộc Đại học Hải quân Mỹ".
    """
    parts = reader.parts
    states = [at for at in range(start, more.end) if at in parts and parts[at].label == m.COUNTRY]
    studies = reader.words.pack.pattern(_STUDIES)
    if not states or not (scholar or studies.search(reader.lower, start, states[0])):
        return 0, 0
    last = studies.search(reader.lower, start, states[-1]) and parts[states[-1]].end < more.end
    return states[0], more.end if last else states[-1]
