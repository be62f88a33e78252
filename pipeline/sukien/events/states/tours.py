"""The states of a tour, which are visited one after the other, each on its own days if they are told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sukien import mention as m
from sukien.events.model.draft import When
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.governments import is_capital
from sukien.events.states.states import LIST
from sukien.events.story.story import Story
from sukien.extractors.names import JOINT
from sukien.mention import Mention

_PLACE = 14
"""How many characters ("thủ đô") may stand between a word for coming and the place."""
_LEAD = r"(?:,? ?\(?(?:{on} )?(?:{plural} )?|, {where} [^,.;:()\n]{1,40} (?:{on} )?)"
"""What may stand between a state and the days spent in it."""
_DATED = rf" ?(?:\([^()\n]{{1,60}}\)|[^,;:()\n]{{1,60}}?){JOINT}(?:{{state}}\s+)?"
"""What joins the names of states of which the first is followed by its days."""


class Stop(NamedTuple):
    """A state of a tour, or a city in it, with the days spent there if they are told."""

    place: Mention
    state: str
    when: When | None


def toured(story: Story, anchor: Anchor, whens: Sequence[When | None]) -> list[Stop]:
    """The states that are visited one after the other ("thăm Trung Quốc, Nhật Bản và Hàn Quốc"); empty if just one.

    `whens` are the dates that stand with the anchor: each is that of the state which it stands behind ("thăm Nga từ 20
    đến 22/5 và Na Uy từ 24 đến 26/5").
    """
    if anchor.type != "visit":
        return []
    days = [when for when in whens if when is not None and when.mention is not None]
    found = chain(story, anchor.end, story.mentions(anchor.sentence, m.COUNTRY), days)
    cities = [x for x in story.places(anchor.sentence) if x.label == m.LOCATION]
    found = found or _capitals(story, anchor, cities, days)
    if found or len(days) <= 1:
        return found
    # Of other cities only where each has its days: what stands behind the comma may be in the state of the one before.
    found = chain(story, anchor.end, cities, days)
    return found if all(stop.when is not None for stop in found) else []


def _capitals(story: Story, anchor: Anchor, cities: Sequence[Mention], days: Sequence[When]) -> list[Stop]:
    """The capitals visited one after the other ("tới Tokyo, Seoul và Manila"), where a word joins the last of them."""
    found = chain(story, anchor.end, [x for x in cities if is_capital(story.pack, x)], days)
    bare = found and "," in story.text.text[found[-2].place.end : found[-1].place.start]
    return [] if bare else found  # "tới Bangkok, Manila cho biết"


def chain(
    story: Story, start: int, places: Sequence[Mention], days: Sequence[When], *, several: bool = True
) -> list[Stop]:
    """The places in a row behind an offset, each with the date behind it; empty if just one, where `several` are."""
    out, joint, dated = list[Stop](), story.pack.pattern(LIST), story.pack.pattern(_DATED)
    for place in places:
        code = place.norm.get("alpha_2") or place.norm.get("country")
        if code is None:
            continue
        if not out and 0 <= place.start - start <= _PLACE:
            out.append(Stop(place, str(code), None))
        elif out:
            last = out[-1].place
            behind = next((w for w in days if w.mention and last.end <= w.mention.start < place.start), None)
            pattern = dated if behind is not None else joint
            if pattern.fullmatch(story.text.text, last.end, place.start):
                out[-1:] = [out[-1]._replace(when=behind), Stop(place, str(code), None)]
    if out and days and (not several or any(stop.when is not None for stop in out)):
        # Days behind the last of several are those of the whole tour, unless the others have theirs; then a state
        # without any is no stop ("thăm Nga ngày 5/8, Nhật Bản tuyên bố …").
        end, lead = out[-1].place.end, story.pack.pattern(_LEAD)
        behind = next((w for w in days if w.mention and lead.fullmatch(story.text.text, end, w.mention.start)), None)
        if behind is not None:
            out[-1] = out[-1]._replace(when=behind)
        elif several:
            out.pop()
    return out if len(out) > several else []
