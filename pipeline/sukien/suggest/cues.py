"""What unknown words look like, read from the package's own data."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources

import yaml
from pydantic import BaseModel, ConfigDict

from sukien.rules.kinds.words import either


class Cues(BaseModel):
    """The lists of `data/cues.yaml`; words are in small letters."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    meeting_heads: tuple[str, ...]
    exercise_heads: tuple[str, ...]
    between: tuple[str, ...]
    name_ends: tuple[str, ...]
    no_acronym: frozenset[str]
    rank_syllables: frozenset[str]
    rank_cores: frozenset[str]
    role_first: tuple[str, ...]
    role_last: frozenset[str]
    no_title: frozenset[str]
    function_words: frozenset[str]
    date_like: dict[str, str]

    @property
    def acronym(self) -> re.Pattern[str]:
        """A head and an acronym after it, at most two small words between them; groups `head`, `acronym`."""
        heads, between = either((*self.meeting_heads, *self.exercise_heads)), either(self.between)
        return re.compile(
            rf"(?<!\w)(?P<head>(?i:{heads}))(?: (?i:{between}))? [\"'(]?"
            r"(?P<acronym>[A-ZĐ][A-ZĐ\d]+(?:[+-][A-ZĐ\d]*)*\+?)(?!\w)"
        )

    @property
    def dates(self) -> re.Pattern[str]:
        """Any string that looks like a date; the group that matched is the name of its pattern."""
        return re.compile("|".join(rf"(?P<{name}>(?<![\w/.-]){body}(?!\w))" for name, body in self.date_like.items()))


@lru_cache(maxsize=1)
def load_cues() -> Cues:
    """The cues of the package, read once."""
    data = (resources.files("sukien.suggest") / "data" / "cues.yaml").read_text(encoding="utf-8")
    return Cues.model_validate(yaml.safe_load(data))
