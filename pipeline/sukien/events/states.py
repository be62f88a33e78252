"""Which states take part in an event: those of its people, those listed, closed groups written out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sukien import mention as m
from sukien.events.cues import Cues
from sukien.events.draft import Draft
from sukien.mention import Mention
from sukien.rules import Pack
from sukien.rules.kinds.groups import members
from sukien.text import Text

_LIST = re.compile(r"\s*(?:,|và|-|/|,\s*và|cùng)\s*(?:nước\s+)?")
_BRACKET = re.compile(r"\s*[(:]\s*$")


def codes_of(pack: Pack, mention: Mention, day: str | None) -> list[str]:
    """The states of a COUNTRY or GROUP mention as of an ISO day."""
    if mention.label == m.COUNTRY:
        return [str(mention.norm["alpha_2"])]
    left_out = set(mention.norm.get("except") or ())
    return [c for c in members(pack, str(mention.norm["group_id"]), day) if c not in left_out]


def groups_in(mentions: Sequence[Mention]) -> list[Mention]:
    """The groups of states that stand in no name of a meeting or organisation."""
    holders = [x for x in mentions if x.label in (m.MEETING, m.ORGANIZATION, m.ROLE, m.DOCUMENT)]
    return [x for x in mentions if x.label == m.GROUP and not any(h.covers(x) for h in holders)]


def listed(text: Text, cues: Cues, mentions: Sequence[Mention], begin: int, end: int) -> list[Mention]:
    """The countries of a stretch that take part: behind "với", "gồm", "đoàn" …, and those coordinated with them."""
    out: list[Mention] = []
    for mention in (x for x in mentions if x.label == m.COUNTRY and begin <= x.start and x.end <= end):
        if out and _LIST.fullmatch(text.text, out[-1].end, mention.start):
            out.append(mention)
        elif cues.ending_at("takes_part", mention.start) is not None and not cues.leads_to_place(begin, mention.start):
            out.append(mention)
        elif _BRACKET.search(text.text, begin, mention.start) and any(g.label == m.GROUP and 0 <= mention.start - g.end < 4 for g in mentions):
            out.append(mention)
    return out


def add_states(draft: Draft, pack: Pack, mentions: Sequence[Mention], day: str | None) -> None:
    """Take countries and groups into an event, each with its words as proof."""
    plus = draft.meeting is not None and "_PLUS" in draft.meeting
    for mention in mentions:
        draft.countries.update(codes_of(pack, mention, day))
        draft.prove("countries", mention)
        if plus and mention.norm.get("scope") == "partners":
            # Partners come to a "Plus" meeting beside the members.
            draft.countries.update(members(pack, "ASEAN", day))
