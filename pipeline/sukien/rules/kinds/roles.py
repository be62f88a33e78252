"""Positions and professions: the words they begin with, and the words by which they go on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from sukien.rules.kinds.base import Case, Phrase, Rule

Level = Literal[
    "head_of_state", "head_of_government", "royal", "minister", "deputy_minister", "party", "legislator",
    "diplomat", "military", "police", "chief", "local", "adviser", "secretary", "spokesperson", "business",
    "justice", "clergy", "descriptor", "profession",
]  # fmt: skip


class Role(Rule):
    """A group of words that begin a position (Bộ trưởng, Tư lệnh) and go on in the same way."""

    heads: tuple[str, ...] = Field(min_length=1)
    level: Level
    of_state: Level | None = Field(
        default=None, description="its level where nothing but a state follows (Chủ tịch Trung Quốc)"
    )
    case: Case = "any"
    needs: Literal["nothing", "complement", "meeting", "name", "apposition"] = Field(
        default="nothing",
        description="what makes a head a position; name: before or behind it; apposition: a name before it",
    )
    takes: Literal["all", "state"] = Field(
        default="all", description="all: organisations, fields and states may follow; state: no fields"
    )
    posted: bool = Field(default=False, description="'tại' and a place belong to it (Đại sứ … tại Hàn Quốc)")
    about: bool = Field(default=False, description="'về' and a subject belong to it (Đặc phái viên về Syria)")
    serves: bool = Field(default=False, description="may serve another position (Trợ lý Bộ trưởng)")
    leads: bool = Field(
        default=False, description="alone it means who was told to lead that delegation (Trưởng đoàn ta)"
    )
    watches: bool = Field(default=False, description="who holds it comments on what others do (chuyên gia, học giả)")
    rotating: bool = Field(default=False, description="states may hold it in turn (năm Chủ tịch ASEAN)")
    not_before: tuple[str, ...] = Field(default=(), description="words before a head that make it something else")
    not_after: tuple[str, ...] = Field(default=(), description="words behind a head that make it something else")

    def phrases(self) -> Iterator[Phrase]:
        """Every head."""
        for head in self.heads:
            yield Phrase(head, self.case)


class RoleWords(Rule):
    """Words inside and around a position; `part` says what they do.

    modifier: before the head and part of the position (Phó, nguyên); `not_before` lists words that make the modifier
    something else (chính quyền). not_before: before a head they make it something else. held: before a head somebody
    holds it, whatever not_before says (giữ ghế). plural: before a head that then
    stands for nobody in particular. office: words for an office that states hold in turn. unit: a kind of organisation,
    name or number follows. place: a kind of place or body that a proper name follows. subject: a field of work.
    suffix: may close a position (thứ hai). joint: between the fields of one portfolio. belongs: leads to a higher body
    or state. post: leads to the place of a post. charge: leads to what somebody is in charge of. topic: leads to a
    subject. also: leads to a second position of the same person. parent: the higher body after a comma. generic: makes
    a position that of several states. stop: words that end a position. international: bodies that are no state.
    home_unit: what a state's office for one of them is called (Vụ ASEAN). ours / theirs: stand for the outlet's own
    state, or for the other one, behind an office (Đại sứ nước ta).
    origin: leads to the body from which somebody comes. attribute: describes somebody whose name follows (kỳ cựu).
    not_topic: words that cannot follow a topic word. loose: words that cannot close what somebody is in charge of.
    """

    part: Literal[
        "modifier", "not_before", "held", "plural", "office", "unit", "place", "subject", "suffix", "joint", "belongs",
        "post", "charge", "topic", "not_topic", "loose", "also", "parent", "generic", "stop", "international",
        "home_unit", "ours", "theirs",
        "origin", "attribute",
    ]  # fmt: skip
    words: tuple[str, ...] = Field(min_length=1)
    not_before: tuple[str, ...] = ()
