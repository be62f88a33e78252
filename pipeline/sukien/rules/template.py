"""Name templates: one line of YAML for the many wordings of one name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Annotated

from pydantic import AfterValidator

LIMIT = 512
"""The most wordings that one template may have."""
_BLANKS = re.compile(r" {2,}")
_MARKS = frozenset("[]{}|")


def expand(template: str) -> list[str]:
    """All wordings of a template: `{a|b}` is one of its parts, `[a|b]` is one of them or nothing; both nest.

    Raises ValueError on unbalanced brackets and on more than `LIMIT` wordings.

    >>> expand("Bộ trưởng [Bộ] Quốc phòng")
    ['Bộ trưởng Bộ Quốc phòng', 'Bộ trưởng Quốc phòng']
    >>> expand("ADMM{+|-Plus}")
    ['ADMM+', 'ADMM-Plus']
    """
    if _MARKS.isdisjoint(template):  # as most are
        return [_trimmed(template)]
    return list(_wordings(template))


@lru_cache(maxsize=4_096)  # each is expanded when its rule is checked, and again when it is looked for
def _wordings(template: str) -> tuple[str, ...]:
    wordings, end = _sequence(template, 0, "")
    if end != len(template):
        raise ValueError(f"{template[end]!r} opens or closes nothing in {template!r}")
    return tuple(dict.fromkeys(map(_trimmed, wordings)))


def _trimmed(wording: str) -> str:
    return (_BLANKS.sub(" ", wording) if "  " in wording else wording).strip()


def _checked(template: str) -> str:
    expand(template)
    return template


Template = Annotated[str, AfterValidator(_checked)]
"""A template in the model of a rule: one that cannot be expanded is reported when the rule is loaded."""


def _sequence(template: str, at: int, closing: str) -> tuple[list[str], int]:
    """The wordings from `at` to a bracket in `closing`, a bar inside them, or the end; and where that is."""
    heads = [""]
    while at < len(template) and template[at] not in "]}" and not (closing and template[at] == "|"):
        if template[at] in "[{":
            tails, at = _bracket(template, at)
            heads = list(_joined(heads, tails, template))
            continue
        stop = at + 1
        while stop < len(template) and template[stop] not in "[]{}|":
            stop += 1
        heads = [head + template[at:stop] for head in heads]
        at = stop
    return heads, at


def _bracket(template: str, at: int) -> tuple[list[str], int]:
    closing = "]" if template[at] == "[" else "}"
    wordings: list[str] = []
    while True:
        part, at = _sequence(template, at + 1, closing)
        wordings += part
        if at >= len(template):
            raise ValueError(f"a bracket is never closed in {template!r}")
        if template[at] == closing:
            return (wordings if closing == "}" else [*wordings, ""]), at + 1
        if template[at] != "|":
            raise ValueError(f"{template[at]!r} closes nothing in {template!r}")


def _joined(heads: list[str], tails: list[str], template: str) -> Iterator[str]:
    if len(heads) * len(tails) > LIMIT:
        raise ValueError(f"more than {LIMIT} wordings in {template!r}")
    for head in heads:
        for tail in tails:
            yield head + tail
