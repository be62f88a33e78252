"""What every rule has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

Case = Literal["any", "title", "exact"]
"""How a phrase may be written: in any case; with each capital of the phrase kept (or all in capitals, as in a
headline); or exactly as it stands."""


class Phrase(NamedTuple):
    """A surface form that the scanner looks for, whole syllables only."""

    text: str
    case: Case


class Rule(BaseModel):
    """The fields that every kind of rule shares.

    `examples` are sentences marked up with the tags of `sukien.rules.markup`; each must come out as marked.
    `counter_examples` are sentences in which this rule must find nothing.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    id: str = Field(pattern=r"^[a-z_]+(\.[A-Za-z0-9_]+)+$", description="kind.name, unique in all packs")
    source: str | None = Field(default=None, description="where the fact comes from, if it states one")
    note: str | None = Field(default=None, description="why the rule is as it is")
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()

    def phrases(self) -> Iterator[Phrase]:
        """The surface forms of the rule; none for a rule that is no gazetteer entry."""
        yield from ()
