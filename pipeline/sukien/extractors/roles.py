"""Positions (Bộ trưởng Bộ Quốc phòng Việt Nam) and professions that describe a person (bác sĩ)."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from typing import Any

from sukien import mention as m
from sukien.extractors.appositions import apposed
from sukien.extractors.bodies import Words, words_of
from sukien.extractors.complements import Reader, Span
from sukien.extractors.phrasebook import last_word
from sukien.mention import ROLE, Mention, Seen
from sukien.rules import Pack
from sukien.rules.kinds.portfolios import Portfolio
from sukien.rules.kinds.roles import Role
from sukien.text import Text

_TIE = 12
"""Characters before a head within which the comma or dash of an apposition stands."""
_TOLD = r" {listed} (?=[^\W\d_])|:| [-–] {address} (?=[^\W\d_][^,.;:()\n]{2,60} {and} )"
_ONE = r"(, ?|- ){one} $"
_TALKED_TO = r"(?<!\w){talked_to} $"
_COUNT = re.compile(r"(?<![\w/.:-])(?:\d|[1-9]\d) $")
_STATES = r"(?:,| {and}| &| -)? ?"
_CLOSED = re.compile(r"[,.;:)\n]|$")
_YEAR = r" (?:{year} )?\d{4}\b"
_MULTILATERAL = {"head_of_state", "head_of_government", "minister", "deputy_minister"}
"""Levels that no international body has: "Bộ trưởng Quốc phòng ASEAN" are several."""
_PRIORITY = 5
"""Above an organisation of the same words."""
_BLANKS = re.compile(r"\s+")
_HOME = "VN"
"""The outlet's own state, of whoever is "… nước ta"."""


def find_roles(text: Text, pack: Pack, seen: Seen) -> list[Mention]:
    """Every position that belongs to one person, or that one person is given."""
    hits = pack.scanner.scan(text)
    words = words_of(pack)
    states = {x.start for x in seen.get(m.COUNTRY, ())}
    heads: dict[int, tuple[int, Role]] = {}
    for hit in hits.get(Role, ()):
        rule = hit.rule
        assert isinstance(rule, Role)
        # The longest of those that begin together comes first. "Các" may begin a state's name (Các Tiểu vương quốc …).
        behind = hit.end + 1
        if hit.start not in heads and (behind in states or not words.not_after[rule.id].match(text.lower, behind)):
            heads[hit.start] = (hit.end, rule)
    if not heads:
        return []
    fields: dict[int, int] = {}
    for hit in hits.get(Portfolio, ()):
        fields.setdefault(hit.start, hit.end)
    reader = Reader(text, words, seen, heads, fields)
    inside = _Inside(seen)
    out: list[Mention] = []
    done = 0
    for at in sorted(heads):
        end, rule = heads[at]
        if at < done or inside.holds(at):
            continue
        start = _with_modifiers(text.lower, at, words, done)
        opens = _one_of(words, text, start)
        span = reader.read(at, end, rule, opens)
        done = span.end
        if _stands(reader, text, opens, at, rule, span):
            out.append(Mention(ROLE, start, span.end, rule.id, _norm(text, start, rule, span, words, seen), _PRIORITY))
    return out


class _Inside:
    """Which offsets lie inside a mention whose words are not to be read as positions (Văn phòng Chủ tịch nước)."""

    def __init__(self, seen: Seen) -> None:
        spans = [(x.start, x.end) for label in (m.MEETING, m.DECOY) for x in seen.get(label, ())]
        # Where both begin together the head decides: "Tùy viên Quốc phòng" is first of all a person.
        spans += [(x.start + 1, x.end) for x in seen.get(m.ORGANIZATION, ())]
        # "Trung Quốc Vương Nghị" has no "Quốc Vương".
        spans += [(x.start + 1, x.end) for x in seen.get(m.COUNTRY, ())]
        spans.sort()
        self._starts = [start for start, _ in spans]
        self._ends: list[int] = []
        for _, end in spans:
            self._ends.append(max(end, self._ends[-1] if self._ends else 0))

    def holds(self, at: int) -> bool:
        index = bisect_right(self._starts, at) - 1
        return index >= 0 and at < self._ends[index]


def _with_modifiers(lower: str, start: int, words: Words, floor: int) -> int:
    """Where a position begins with the words before its head (nguyên Phó Thủ tướng)."""
    while last := last_word(lower, start):
        for modifiers, not_before in words.modifiers:
            begin = modifiers.begin(lower, start, last)
            if begin is not None and begin >= floor and not not_before.ends(lower, begin, last_word(lower, begin)):
                start = begin
                break
        else:
            break
    return start


def _one_of(words: Words, text: Text, start: int) -> int:
    """Where an apposition begins with "một" ("<name>, một cựu sĩ quan Thụy Điển, …"); else where the position does."""
    one = words.pack.pattern(_ONE).search(text.lower, max(0, start - _TIE), start)
    return one.end(1) if one is not None else start


def _stands(reader: Reader, text: Text, start: int, at: int, rule: Role, span: Span) -> bool:
    """Whether a head at `at` with its modifiers and complement is somebody's position."""
    if span.generic:
        span.several = True
        return rule.needs == "nothing" and _shared_out(reader, span.end)
    lower, written, words, book = text.lower, text.text, reader.words, reader.words.book
    last = last_word(lower, start)
    if last and not book["held"].ends(lower, start, last) and _part_of_another(words, rule, lower, start, last):
        return False
    named = reader.name_follows(span.end) or reader.national(span.end)
    several = _several(lower, start, last, words)
    if several is not None:
        span.several = True
        if rule.needs in ("name", "apposition"):
            return False
        if not named and not words.pack.pattern(_TOLD).match(written, span.end):
            told = _CLOSED.match(written, span.end) is not None and apposed(reader, several)
            return told or _shared_out(reader, span.end)
    if rule.needs in ("name", "apposition"):
        # "Phi công, Đại úy Phạm Đình Trứ", "Đại diện Bộ Ngoại giao, bà Lê Mai": a rank or "bà" stands between.
        behind = span.end + 2
        led = behind in reader.ranks or (span.body is not None and book["honorific"].match(lower, behind) > 0)
        ranked = written.startswith(", ", span.end) and led
        # "Trao đổi với phóng viên, Đại tá X cho hay": whom somebody talks to is not whoever is named behind the comma.
        ranked = ranked and words.pack.pattern(_TALKED_TO).search(lower, max(0, start - _TIE), start) is None
        return (rule.needs == "name" and (named or ranked)) or apposed(reader, start)
    if rule.needs == "meeting":
        return span.meeting or (span.body is not None and written[at].isupper())
    if rule.needs == "complement":
        return named or span.end > reader.heads[at][0] or apposed(reader, start)
    bare = rule.rotating and span.end == reader.heads[at][0] and written[at].islower()
    if bare and not named and book["office"].ends(lower, start, last):
        return False  # "lễ chuyển giao vai trò chủ tịch, Đại tướng X …"
    if span.state or span.plain or named:
        return True
    if rule.level in _MULTILATERAL and words.international.search(written, start, span.end):
        return False
    rotates = rule.rotating and words.international.search(written, start, span.end)
    return not (
        rotates and (book["office"].ends(lower, start, last) or words.pack.pattern(_YEAR).match(written, span.end))
    )


def _shared_out(reader: Reader, end: int) -> bool:
    """Whether states and then names follow: "… hai nước Anh và Úc, các ông <name> và <name>"."""
    words, text = reader.words, reader.text
    several = words.several_states.match(reader.lower, end)
    at = several.end() if several else end
    joints = words.pack.pattern(_STATES)
    while (joint := joints.match(text, at)) and (state := reader.parts.get(joint.end())) and state.label == m.COUNTRY:
        at = state.end
    begins = words.list_begins.match(reader.lower, at) if several or at > end else None
    if begins is None and not (at > end and text.startswith(" ", at)):
        return False
    name = begins.end() if begins is not None else at + 1  # "hai ngoại trưởng Anh và Úc <name> và <name>"
    led = name in reader.ranks or words.book["honorific"].match(reader.lower, name) > 0
    return led or (name not in reader.parts and name not in reader.heads and text[name : name + 1].isupper())


def _part_of_another(words: Words, rule: Role, lower: str, start: int, last: str) -> bool:
    """Whether a word stands before that makes the head something else (bầu cử tổng thống, ghế chủ tịch)."""
    return words.book["not_before"].ends(lower, start, last) or words.not_before[rule.id].ends(lower, start, last)


def _several(lower: str, start: int, last: str, words: Words) -> int | None:
    """Where the word begins that makes a position at `start` that of several (hai Thứ trưởng, 8 bộ trưởng)."""
    if last.isdigit():
        count = _COUNT.search(lower[max(0, start - 8) : start])
        return start - len(last) - 1 if count is not None else None
    return words.book["plural"].begin(lower, start, last)


def _norm(text: Text, start: int, rule: Role, span: Span, words: Words, seen: Seen) -> dict[str, Any]:
    found = words.international.finditer
    stop = span.post if span.post is not None else span.end
    # A state that somebody knows much about is not the one served: chuyên gia về Triều Tiên.
    about = range(*span.topic)
    bodies = {body.end: body for body in m.between(seen.get(m.ORGANIZATION, ()), start, stop)}
    blocs = {x.end for label in (m.GROUP, m.MEETING) for x in m.between(seen.get(label, ()), start, stop)}
    abroad = {*bodies, *(body.end() for body in found(text.text, start, stop))} - blocs
    # "Giám đốc KOICA Việt Nam", "Trưởng đại diện UNDP Việt Nam": what follows a body is where its office is; but
    # "Trưởng SOM ASEAN Việt Nam", "quan hệ ASEAN-Trung Quốc".
    within = [c for c in m.between(seen.get(m.COUNTRY, ()), start, stop) if c.start not in about]
    states = [c for c in within if c.start - 1 not in abroad or text.text[c.start - 1] != " "]
    country = next((c.norm.get("alpha_2") for c in states), _HOME if span.ours else None)
    if country is None and span.body is not None:
        country = next((body.norm["country"] for body in bodies.values() if body.norm["country"]), None)
    heads = {head.lower() for head in rule.heads}
    alone = bool(states) and states[0].end == span.end and text.lower[start : states[0].start].strip() in heads
    return {
        "role": _given(text, start, span.end),
        "organization": _given(text, *span.body) if span.body else None,
        "country": country,
        "head": rule.id,
        "level": rule.of_state or rule.level if alone else rule.level,
        "plural": span.several,
        "international": country is None and not span.plain and any(found(text.text, start, span.end)),
    }


def _given(text: Text, start: int, end: int) -> str:
    """The words as the article writes them, with single blanks."""
    first, last = text.to_source(start, end)
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", text.source[first:last]))
