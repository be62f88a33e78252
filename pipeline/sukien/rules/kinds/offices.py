"""Offices that not every state has: no king reigns in Syria, no president in Japan."""

from __future__ import annotations

from pydantic import Field, model_validator

from sukien.rules.kinds.base import Rule


class Office(Rule):
    """An office and the states where somebody may hold it.

    Somebody in such an office whose state the text leaves unsaid serves none of the other states that are near by.
    """

    id: str = Field(pattern=r"^office\.[a-z_]+$")
    heads: tuple[str, ...] = Field(min_length=1, description="the words of the office, in small letters")
    only: tuple[str, ...] = Field(default=(), description="alpha-2 codes of the states that have it")
    never: tuple[str, ...] = Field(default=(), description="alpha-2 codes of the states that have none")

    @model_validator(mode="after")
    def _one_of_both(self) -> Office:
        if bool(self.only) == bool(self.never):
            message = "an office has either `only` or `never`"
            raise ValueError(message)
        return self

    def may_be_of(self, state: str) -> bool:
        """Whether the state may have this office."""
        return state in self.only if self.only else state not in self.never
