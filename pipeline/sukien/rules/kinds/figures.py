"""People of public life whose state an article may leave unsaid, as every reader knows it."""

from __future__ import annotations

from pydantic import Field

from sukien.rules.kinds.base import Rule


class Figure(Rule):
    """People who have governed, led or represented one state; it is theirs where the text tells of no other."""

    id: str = Field(pattern=r"^figure\.[A-Z]{2}(\.[a-z_]+)?$")
    country: str = Field(pattern=r"^[A-Z]{2}$", description="alpha-2 code of the state")
    names: tuple[str, ...] = Field(
        min_length=1, description="full names, and surnames that mean nobody else in the press, as they are written"
    )
