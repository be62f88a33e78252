"""Rules about rules: a further name for an entry, and words added to or taken from the lists of a rule."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from sukien.rules.kinds.base import Rule

ALIASES = {
    "country": "forms",
    "country_homograph": "not_after",
    "cue": "forms",
    "date_word": "forms",
    "decoy": "words",
    "group": "names",
    "meeting": "names",
    "organization": "forms",
    "organization_head": "heads",
    "portfolio": "forms",
    "rank": "forms",
    "role": "heads",
    "trigger": "forms",
}
"""Kind -> the field that an alias goes to, if it names none. Names in capitals go to `_CAPITALS`."""
CAPITALS = {"country": "exact", "meeting": "acronyms"}
"""Kind -> the field for a name that is written in capitals only (UAE, ADMM+)."""


class Alias(Rule):
    """Further wordings for an entry that another rule makes, in the built-in pack or in another one.

    What it finds bears the id of that entry.
    """

    of: str = Field(description="the id of the rule that gets the wordings: country.VN")
    forms: tuple[str, ...] = Field(min_length=1, description="the wordings, spelt as in the press")
    field: str | None = Field(
        default=None, description="the list of the rule that they go to; by itself the list of its names"
    )


class Extend(Rule):
    """Words added to, or taken from, the lists of another rule; its other fields stay as they are.

    What makes a word something else (`not_before`, `not_after`) is added here, and a wording that does harm is removed.
    """

    of: str = Field(description="the id of the rule that changes")
    add: dict[str, tuple[str, ...] | dict[str, Any]] = Field(
        default_factory=dict, description="field -> the words that it gets (or entries, where the field has keys)"
    )
    remove: dict[str, tuple[str, ...]] = Field(
        default_factory=dict, description="field -> the words (or keys) that it loses"
    )
