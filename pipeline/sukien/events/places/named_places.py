"""The place behind the name of a meeting: in brackets, or between commas as agendas and captions have it."""

from __future__ import annotations

import re

from sukien import mention as m
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story
from sukien.mention import Mention

_NUMBER = r"(?:(?: {nth} | ?-)\w{1,5})?"
"""The number of a meeting."""
_BRACKET = r"(?:(?: {nth|turn} |-| )\w{1,5})? ?\((?:(?=[^,()]*\d)[^,()\n]{1,25}, )?"
"""What stands between the name of a meeting and the place that the brackets behind its number tell."""
_COMMA = rf"{_NUMBER}(?: ?\([^()\n]{{2,15}}\){_NUMBER})?, "
"""What stands between the name and a place apposed to it: "Hội nghị … lần thứ 58 (AMM-58), Kuala Lumpur"."""
_CLOSED = re.compile(r"\s*(?:[;.\n]|$)")
"""What stands behind such a place, or behind its state or day; a verb or another state makes it one that acts."""
_NEXT = ", "
"""What stands between a place and its state, or the day."""


def behind_name(story: Story, anchor: Anchor) -> Mention | None:
    """The place in brackets or between commas behind a meeting and its number."""
    if anchor.form != "name":
        return None
    return _bracketed(story, anchor) or _apposed(story, anchor)


def _bracketed(story: Story, anchor: Anchor) -> Mention | None:
    """The place in brackets: "ADMM lần thứ 9 (Kuala Lumpur, tháng 3/2015)"."""
    edge = max([anchor.end, *(twin.end for twin in anchor.twins)])
    opening = story.pack.pattern(_BRACKET).match(story.text.lower, edge)
    if opening is None:
        return None
    place = next((p for p in story.places(anchor.sentence) if story.cues.goes_to(opening.end(), p.start)), None)
    return place if place is not None and story.text.text[place.end : place.end + 1] in (",", ")") else None


def _apposed(story: Story, anchor: Anchor) -> Mention | None:
    """The city between commas: "8-11/7: AMM lần thứ 58, Kuala Lumpur; …", "ADMM-18, Jakarta, ngày 20/7."."""
    comma = story.pack.pattern(_COMMA).match(story.text.lower, anchor.end)
    if comma is None:
        return None
    behind = story.mentions(anchor.sentence, m.LOCATION, m.COUNTRY, m.DATE)
    place = next((x for x in behind if x.start == comma.end() and x.label == m.LOCATION), None)
    end = place.end if place is not None else 0
    for more in behind:
        if place is not None and more.label != m.LOCATION and story.text.text[end : more.start] == _NEXT:
            same = more.norm.get("alpha_2") in (None, place.norm.get("country"))
            end = more.end if same else end
    return place if place is not None and _CLOSED.match(story.text.text, end) else None
