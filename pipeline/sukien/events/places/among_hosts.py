"""Where a visit goes that is told by those who are seen: "thăm, làm việc với lực lượng vũ trang Savannakhet, Lào"."""

from __future__ import annotations

from sukien.events.model.draft import HOME, Draft
from sukien.events.model.placing import place_of
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story

_WITH = r"(?:,? (?!{with} )[^\W\d]+){0,4} {with} [^;:.()\n]{2,60}[ (]$"
"""What stands between a word for a visit and where those are who are seen."""
_REACH = 90
"""How many characters behind the visit the place may begin."""


def among_hosts(story: Story, draft: Draft, anchor: Anchor) -> None:
    """The place of those whom visitors from another state work with, where none is told of the visit itself."""
    if draft.type != "visit" or draft.place is not None:
        return
    others = (a.start for a in story.anchors[anchor.sentence] if a.type == "visit" and a.start > anchor.end)
    limit = min(next(others, anchor.end + _REACH), anchor.end + _REACH)
    own = {p.country for p in draft.people} | {HOME}
    with_them = story.pack.pattern(_WITH)
    for place in story.places(anchor.sentence):
        if not anchor.end < place.start < limit:
            continue
        state = place.norm.get("alpha_2") or place.norm.get("country")
        if state in (None, *own) or with_them.match(story.text.lower, anchor.end, place.start) is None:
            continue
        draft.place = place_of(story.text, place, story.places(anchor.sentence))
        draft.prove("location.country", place)
        return
