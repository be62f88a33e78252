"""Somebody at one place of the text: by name, by a role that stands alone, by a pronoun."""

from __future__ import annotations

from dataclasses import dataclass

from sukien.events.sentence.cues import Cues
from sukien.mention import Mention
from sukien.people import Person

RESIDENT = ("diplomat", "descriptor", "profession")
"""The levels of positions of those who do not come with a delegation."""


@dataclass(frozen=True, slots=True)
class Named:
    """A person at one place of the text, with the stretch that form of address, titles and name cover.

    `mention` is the name, or a role that stands for the person ("Chủ tịch nước đã tiếp …").
    """

    person: Person
    mention: Mention
    start: int
    end: int


def leads(cues: Cues, named: Named) -> bool:
    """Whether words for leading stand behind a name, or the comma that closes its titles."""
    stop = named.end + cues.text.text.startswith(",", named.end)
    return cues.starting_at("leads", stop) is not None
