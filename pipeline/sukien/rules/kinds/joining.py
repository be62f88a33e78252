"""Words that help to tell whether two articles name the same person."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from sukien.rules.kinds.base import Rule


class JoiningWords(Rule):
    """Words of one part, in lower case; `part` says what they do.

    suffix: a word of a name that may be left out (Jr.). deputy: a word that makes a position another one (Phó).
    former: a word before a position that is no longer held. filler: a word that two wordings of one position need not
    share (đồng chí Bộ trưởng Quốc phòng, Bộ trưởng Quốc phòng). senior: a rank above the others of its NATO code.
    top: a position so high that a state hardly ever has two namesakes in it. branch: words that place a position in
    one branch of the state, which is the rule.
    """

    part: Literal["suffix", "deputy", "former", "filler", "senior", "top", "branch"]
    words: tuple[str, ...] = Field(min_length=1)
