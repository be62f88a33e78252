"""Bynames of an office by its seat or its field: "ông chủ Lầu Năm Góc", "người đứng đầu ngành ngoại giao Pháp"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sukien import mention as m
from sukien.events.cues import Cues
from sukien.mention import Mention


def bynames(cues: Cues, states: Mapping[int, Mention]) -> Iterator[Mention]:
    """The offices that bynames stand for, as positions: of the state that the rule tells, or of the one behind it.

    `states`: the states by where they begin. The value of the rule is the state and the titles: "US: tổng thống".
    """
    for cue in cues.all("byname", 0, len(cues.text.text)):
        home, _, titles = str(cue.norm["value"]).partition(":")
        state = states.get(cue.end + 1)
        code = home or (state.norm["alpha_2"] if state is not None else None)
        end = cue.end if home or state is None else state.end
        for title in titles.split(",") if code else ():
            yield Mention(m.ROLE, cue.start, end, cue.rule, {"role": title.strip(), "country": code})
