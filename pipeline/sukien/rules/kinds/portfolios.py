"""What a ministry or a department is responsible for: the words after Bộ, Bộ trưởng, Cục, Tổng cục."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from sukien.rules.kinds.base import Phrase, Rule
from sukien.rules.template import Template, expand


class Portfolio(Rule):
    """A field of government. `forms` are templates (`[x]` optional, `{a|b}` a choice); the name is one of them.

    `level` says what it can stand after: `ministry` after Bộ and Bộ trưởng, `unit` only after Cục, Vụ, Viện …
    """

    name: Template
    level: Literal["ministry", "unit"] = "ministry"
    forms: tuple[Template, ...] = ()

    def phrases(self) -> Iterator[Phrase]:
        """Every wording, in any case (bộ Quốc Phòng)."""
        for form in dict.fromkeys(w for template in (self.name, *self.forms) for w in expand(template)):
            yield Phrase(form, "any")
