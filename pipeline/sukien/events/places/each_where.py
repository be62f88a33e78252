"""Several times of one thing, each with a place or a partner of its own.

"các cuộc gặp hồi tháng 2 ở Tokyo và tháng 5 ở Huế", "ký thoả thuận với Lào hồi tháng 1 và với Nga hồi tháng 3".
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from sukien import mention as m
from sukien.events.model.draft import Draft, When
from sukien.events.model.placing import place_of
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story
from sukien.mention import Mention

_WITH = r"(?<!\w){with} $"
"""What stands before each partner."""
_JOINT = 12
"""How many characters ("và với") before a state those words may begin."""


def each_where(story: Story, anchor: Anchor, told: Sequence[tuple[When | None, Draft]], limit: int) -> None:
    """Give each of several drafts of one anchor the place and the partners that stand beside its own date."""
    dates = [when.mention for when, _ in told if when is not None and when.mention is not None]
    drafts = [draft for _, draft in told]
    if anchor.type == "visit" or len(dates) != len(drafts) or len({id(d) for d in drafts}) < max(len(drafts), 2):
        return
    if dates[0].start < anchor.end or any(a.end > b.start for a, b in pairwise(dates)):
        return
    edges = [anchor.end, *(x.end for x in dates), limit]
    ahead = [(edges[i], dates[i].start) for i in range(len(dates))]
    after = [(dates[i].end, dates[i + 1].start if i + 1 < len(dates) else limit) for i in range(len(dates))]
    begin, _ = story.text.sentences[anchor.sentence]
    places = [p for p in story.places(anchor.sentence) if story.cues.leads_to_place(begin, p.start)]
    rows = _each(places, ahead) or _each(places, after)
    for place, draft in zip(rows, drafts, strict=False):
        draft.place = place_of(story.text, place, story.places(anchor.sentence))
        draft.prove("location.country", place)
    partner = story.pack.pattern(_WITH)
    states = [
        c
        for c in story.mentions(anchor.sentence, m.COUNTRY)
        if partner.search(story.text.lower, max(begin, c.start - _JOINT), c.start)
    ]
    rows = _each(states, ahead)
    codes = {str(c.norm["alpha_2"]) for c in rows}
    for state, draft in zip(rows, drafts, strict=False):
        draft.countries -= codes - {str(state.norm["alpha_2"])}


def _each(rows: Sequence[Mention], spans: Sequence[tuple[int, int]]) -> list[Mention]:
    """The first of the mentions in each span, if each has one."""
    found = [next((x for x in rows if start <= x.start and x.end <= end), None) for start, end in spans]
    return [x for x in found if x is not None] if None not in found else []
