"""Organisations: bodies with a name of their own, and the heads that make names with a field, a number or a place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from sukien.rules.kinds.base import Phrase, Rule
from sukien.rules.template import Template, expand


class Organization(Rule):
    """A body. `forms` are templates (`[x]` optional, `{a|b}` a choice) with their capitals.

    `state`: whether a country after the name belongs to it (`optional`), has to be there before the words count as a
    name (`required`: hải quân, quân đội), or does not (`none`).
    """

    forms: tuple[Template, ...]
    country: str | None = Field(default=None, pattern=r"^[A-Z]{2}$", description="alpha-2 code, if the name tells it")
    state: Literal["none", "optional", "required"] = "none"
    case: Literal["any", "title", "exact"] = "title"

    def phrases(self) -> Iterator[Phrase]:
        """Every wording."""
        for form in dict.fromkeys(w for template in self.forms for w in expand(template)):
            yield Phrase(form, self.case)


class OrganizationHead(Rule):
    """A word that makes a name with what follows it.

    `takes`: `ministry` or `unit` (a portfolio of that level), `number` (Quân khu 9), `body` (an organisation, a named
    place or a unit: Bộ Tư lệnh Cảnh sát biển), `place` (Công an tỉnh Hà Giang), `name` (a place that no
    list has: Đồn Biên phòng Nậm Sì), `state` (Đại sứ quán Lào).
    """

    heads: tuple[Template, ...]
    takes: tuple[Literal["ministry", "unit", "number", "body", "place", "name", "state"], ...]

    def phrases(self) -> Iterator[Phrase]:
        """Every head, with its capital."""
        for template in self.heads:
            yield from (Phrase(wording, "title") for wording in expand(template))


class OrganizationWords(Rule):
    """Words inside the names of organisations, in small letters."""

    branches: tuple[str, ...] = Field(description="what may follow a number: Vùng 2 Hải quân")
    places: tuple[str, ...] = Field(description="what may stand before the name of a place: tỉnh, thành phố")
    abroad: tuple[str, ...] = Field(description="what may stand between a mission and where it is: tại, ở")
