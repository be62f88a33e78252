"""Templates with slots: literal words between the places where mentions, numbers or names stand."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from sukien import mention as m
from sukien.rules.template import expand
from sukien.text.normalize import normalize

MENTIONS = (*m.LABELS, m.GROUP)
"""Slots that a mention of that label fills."""
WORDS = ("NUMBER", "WORD", "NAME")
"""Slots that words fill: a number (17, XVII, mười bảy), one syllable, or up to six with capitals."""
_SLOT = re.compile(r"\{([A-Z]+)(?::([a-z_]+))?\}")
_MARK = 0xE000
"""The first of the private characters that stand for slots while the choices of a template are expanded."""


class Slot(NamedTuple):
    """`name` is by what the value is called: the label, or what stands behind its colon."""

    label: str
    name: str


Wording = tuple[str | Slot, ...]
"""Literal text in small letters, and slots, in order."""


def wordings(template: str) -> list[Wording]:
    """All wordings of a template: `{LABEL}` is a slot, `{a|b}` a choice, `[x]` optional words.

    Raises ValueError on an unknown slot, on two slots of one name, and on a wording that begins with words of no label.

    >>> wordings("{MEETING} lần [thứ] {NUMBER}")[1]
    (Slot(label='MEETING', name='MEETING'), ' lần ', Slot(label='NUMBER', name='NUMBER'))
    """
    slots: list[Slot] = []

    def mark(match: re.Match[str]) -> str:
        label, name = match.group(1), match.group(2) or match.group(1)
        if label not in (*MENTIONS, *WORDS):
            raise ValueError(f"there is no slot {{{label}}}: one of {', '.join((*MENTIONS, *WORDS))}")
        if any(slot.name == name for slot in slots):
            raise ValueError(f"two slots {{{name}}}: give one a name, {{{label}:second}}")
        slots.append(Slot(label, name))
        return chr(_MARK + len(slots) - 1)

    out = []
    for wording in expand(_SLOT.sub(mark, template)):
        items = [_item(piece, slots) for piece in re.split(f"([{chr(_MARK)}-\uf8ff])", wording) if piece]
        if not items or (isinstance(items[0], Slot) and items[0].label in WORDS):
            raise ValueError(f"{template!r} may begin with {{NUMBER}}, {{WORD}} or {{NAME}}: put a word before it")
        if any(isinstance(a, Slot) and isinstance(b, Slot) for a, b in pairwise(items)):
            raise ValueError(f"two slots of {template!r} touch: put a blank between them")
        out.append(tuple(items))
    return out


def _item(piece: str, slots: list[Slot]) -> str | Slot:
    index = ord(piece[0]) - _MARK
    return slots[index] if 0 <= index < len(slots) else normalize(piece).text.lower()


def slots_of(template: str) -> dict[str, Slot]:
    """The slots of a template by name."""
    found = (item for wording in wordings(template) for item in wording if isinstance(item, Slot))
    return {slot.name: slot for slot in found}
