"""Delegations that act by the name of their state: "đoàn Lào sẽ …", "đoàn ta đã gặp …" mean their heads."""

from __future__ import annotations

from collections.abc import Sequence

from sukien import mention as m
from sukien.events.model.draft import HOME
from sukien.events.sentence.cues import Cues
from sukien.events.sentence.named import RESIDENT, Named, leads
from sukien.mention import Mention
from sukien.text import Text

_POST = 20
"""How many characters behind a name the post of a captain may end."""


def add_delegations(text: Text, cues: Cues, settled: Sequence[Mention], named: dict[int, list[Named]]) -> None:
    """Where a delegation is named by its state alone, whoever was told last to lead it; not in words that lead in one.

    "Đoàn Lào do X dẫn đầu …" tells who its head is.
    """
    if cues.first("delegation", 0, len(text.text)) is None:
        return
    states = {x.start: x for x in settled if x.label == m.COUNTRY}
    heads: dict[str, Named] = {}
    guests: dict[str, dict[str, Named]] = {}
    for index, (begin, end) in enumerate(text.sentences):
        rows = named.get(index, [])
        for cue in cues.all("delegation", begin, end):
            state = states.get(cue.end + 1)
            stop = state.end if state is not None else cue.end
            code = HOME if cue.norm["value"] == "home" else state.norm["alpha_2"] if state is not None else None
            head = heads.get(str(code)) or _sole(guests.get(str(code), {}))
            if head is None or cues.starting_at("of", stop) is not None:
                continue
            if not any(n.start < stop and cue.start < n.end for n in rows):
                meant = Mention("CUE", cue.start, stop, cue.rule, {"value": "head"})
                rows.append(Named(head.person, meant, cue.start, stop))
                rows.sort(key=lambda n: n.start)
                named[index] = rows
        for one in filter(_comes, rows):
            guests.setdefault(str(one.person.country), {})[one.person.id] = one
        heads |= {str(n.person.country): n for n in rows if leads(cues, n) or _commands(cues, n)}


def _commands(cues: Cues, named: Named) -> bool:
    """Whether somebody commands the ship that a delegation comes by: "do Đại tá X làm thuyền trưởng"."""
    return cues.first("captain", named.start, named.end + _POST) is not None


def _sole(guests: dict[str, Named]) -> Named | None:
    """The only one of a state who was named before: "tiếp ông X, … Ngày mai, đoàn Hàn Quốc sẽ đến …"."""
    return next(iter(guests.values())) if len(guests) == 1 else None


def _comes(named: Named) -> bool:
    """Whether somebody may have come with a delegation: an official from abroad, and no envoy who is here."""
    levels = {t.norm.get("level") for t in named.person.titles if t.label == m.ROLE}
    return named.person.country not in (None, HOME) and bool(levels) and levels.isdisjoint(RESIDENT)
