"""The states of a tour, which are visited one after the other, each on its own days if they are told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sukien import mention as m
from sukien.events.anchors import Anchor
from sukien.events.draft import When
from sukien.events.states import LIST
from sukien.events.story import Story
from sukien.extractors.names import JOINT
from sukien.mention import Mention

_PLACE = 14
"""How many characters ("thủ đô") may stand between a word for coming and the place."""
_LEAD = r" ?\(?(?:{on} )?(?:{plural} )?"
"""What may stand between a state and the days spent in it."""
_DATED = rf" ?(?:\([^()\n]{{1,60}}\)|[^,;:()\n]{{1,60}}?){JOINT}(?:{{state}}\s+)?"
"""What joins the names of states of which the first is followed by its days."""


class Stop(NamedTuple):
    """A state of a tour, with the days spent in it if they are told."""

    state: Mention
    when: When | None


def toured(story: Story, anchor: Anchor, index: int, whens: Sequence[When | None]) -> list[Stop]:
    """The states that are visited one after the other ("thăm Trung Quốc, Nhật Bản và Hàn Quốc"); empty if just one.

    `whens` are the dates that stand with the anchor: each is that of the state which it stands behind ("thăm Nga từ 20
    đến 22/5 và Na Uy từ 24 đến 26/5").
    """
    if anchor.type != "visit":
        return []
    chain, joint, dated = list[Stop](), story.pack.pattern(LIST), story.pack.pattern(_DATED)
    days = [when for when in whens if when is not None and when.mention is not None]
    for country in story.mentions(index, m.COUNTRY):
        if not chain and 0 <= country.start - anchor.end <= _PLACE:
            chain.append(Stop(country, None))
        elif chain:
            last = chain[-1].state
            behind = next((w for w in days if w.mention and last.end <= w.mention.start < country.start), None)
            pattern = dated if behind is not None else joint
            if pattern.fullmatch(story.text.text, last.end, country.start):
                chain[-1:] = [Stop(last, behind), Stop(country, None)]
    if any(stop.when is not None for stop in chain):
        # Days behind the last of several are those of the whole tour, unless the others have theirs; then a state
        # without any is no stop ("thăm Nga ngày 5/8, Nhật Bản tuyên bố …").
        end, lead = chain[-1].state.end, story.pack.pattern(_LEAD)
        behind = next((w for w in days if w.mention and lead.fullmatch(story.text.text, end, w.mention.start)), None)
        chain[-1:] = [Stop(chain[-1].state, behind)] if behind is not None else []
    return chain if len(chain) > 1 else []
