"""A wish: what a correction says the rules should have read, and the drafts of rules that might make them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from sukien.records import ArticleRecord


class Draft(NamedTuple):
    """A rule that might fulfil a wish; it can change articles only that have its `words` (any case).

    `also` are rules that it needs beside it: a wording that another rule has is taken from there first.
    """

    kind: str
    words: str
    fields: Mapping[str, Any]
    also: tuple[Draft, ...] = ()


class Wish(NamedTuple):
    """`told` says what is wanted; `holds` whether the records of the article have it.

    `label` is that of the mentions which an example of the rule has to show (EVENT for events); None where the words
    are to be found no more, so that the sentence is a counter-example.
    """

    told: str
    sentence: str
    holds: Callable[[ArticleRecord], bool]
    drafts: Sequence[Draft]
    label: str | None
    words: str


class Signed(NamedTuple):
    """A wish with the article it is about, and who wished it, when."""

    wish: Wish
    doc_id: str
    who: str | None
    when: str | None
