"""Marked-up text: inline tags for mentions, as gold articles and the examples of rules use them."""

from __future__ import annotations

import re
from typing import NamedTuple

from sukien import mention as m
from sukien.errors import GoldError
from sukien.rules.complaints import offer

EVENT, CUE = "EVENT", "CUE"
"""Labels that examples are checked for besides those of mentions: an event, and words that fill a slot of one."""
LABELS = {
    "P": m.PERSON, "R": m.RANK, "C": m.COUNTRY, "D": m.DATE, "M": m.MEETING,
    "F": m.ROLE, "O": m.ORGANIZATION, "L": m.LOCATION, "T": m.DOCUMENT, "G": m.GROUP,
    "E": EVENT,
}  # fmt: skip
"""Tag -> label. P, R, C, D, M are the tags of gold articles; F (function), O, L, T (text), G serve rule examples, and E
marks the words that announce an event: `<E type="talks" status="planned">hội đàm</E>`."""
_FREE = {EVENT, m.PERSON}
"""Labels of which a tag may give any field of `norm` that it wants checked: `<P role="Bộ trưởng">Minh</P>`."""
VALUES = {m.COUNTRY: ("iso", "alpha_2"), m.DATE: ("v", "value"), m.MEETING: ("id", "meeting_id")}
"""Label -> the attribute that bears the expected value, and the field of `norm` that must equal it."""
_TAG = re.compile(r"<(/?)([A-Za-z])((?:\s+[^<>]*)?)>")
"""What looks like a tag: one letter, with or without attributes."""
_ATTRIBUTE = re.compile(r"(\w+)=\"([^\"]*)\"")
_ATTRIBUTES = re.compile(r"(?:\s+\w+=\"[^\"]*\")*\s*")
_TAKES = {m.COUNTRY: ("iso",), m.DATE: ("v",), m.MEETING: ("id", "ed")}
"""Label -> the attributes that its tag may have; none for those that are not here and not free."""


class Marked(NamedTuple):
    """A tagged span; offsets count code points of the text without tags."""

    label: str
    start: int
    end: int
    text: str
    attributes: dict[str, str]


def parse(marked: str, where: str = "", first: int | None = None) -> tuple[str, list[Marked]]:
    """The plain text and its tagged spans, in order of start, longer first.

    Raises GoldError on unbalanced and unknown tags; where the text begins on line `first` of the file `where`, with the
    line.
    """
    pieces: list[str] = []
    stack: list[tuple[str, int, dict[str, str], str]] = []
    spans: list[tuple[str, int, int, dict[str, str]]] = []
    last = length = 0
    for tag in _TAG.finditer(marked):
        piece = marked[last : tag.start()]
        pieces.append(piece)
        length += len(piece)
        last = tag.end()
        closing, name, attributes = tag.groups()
        at = where if first is None else f"{where}:{first + marked.count(chr(10), 0, tag.start())}"
        if not closing:
            stack.append((name, length, _given(tag.group(), name, attributes, at), at))
        elif not stack or stack[-1][0] != name:
            raise GoldError(f"</{name}> closes nothing near {piece[-40:]!r}", where=at, remedy="balance the tags")
        else:
            _, start, given, _ = stack.pop()
            spans.append((LABELS[name], start, length, given))
    if stack:
        raise GoldError(f"<{stack[-1][0]}> is never closed", where=stack[-1][3], remedy="balance the tags")
    pieces.append(marked[last:])
    text = "".join(pieces)
    found = [Marked(label, start, end, text[start:end], given) for label, start, end, given in spans]
    return text, sorted(found, key=lambda s: (s.start, -s.end))


def _given(tag: str, name: str, attributes: str, where: str) -> dict[str, str]:
    """The attributes of an opening tag. Raises GoldError for a tag or attribute that there is not."""
    if name not in LABELS:
        raise GoldError(f"there is no tag {tag}", where=where, remedy=offer(name, LABELS, "the tags are"))
    if not _ATTRIBUTES.fullmatch(attributes):
        raise GoldError(
            f"{tag} cannot be read", where=where, remedy=f'attributes are written so: <{name} name="value">'
        )
    given, label = dict(_ATTRIBUTE.findall(attributes)), LABELS[name]
    known = _TAKES.get(label, ())
    for one in given if label not in _FREE else ():
        if one not in known:
            remedy = offer(one, known, f"{name} has") if known else f"{name} has none"
            raise GoldError(f"{tag}: there is no attribute '{one}'", where=where, remedy=remedy)
    return given


def value_matches(expected: Marked, norm: dict[str, object]) -> bool:
    """Whether a normalised value is one that the tag allows (`v="2020|2020-12"` gives two)."""
    if expected.label in _FREE:
        return all(str(norm.get(key)) in value.split("|") for key, value in expected.attributes.items())
    if expected.label not in VALUES or VALUES[expected.label][0] not in expected.attributes:
        return True
    attribute, field = VALUES[expected.label]
    return str(norm.get(field)) in expected.attributes[attribute].split("|")
