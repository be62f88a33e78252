"""Meetings that are only named to say what another is like: "X, vốn được coi là đối trọng của Y, bế mạc hôm nay"."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story

_LIKENED = r"(?:^|, ?|\()(?:{likened})(?!\w)[^,;:.()\n]*$"
"""What stands between the comma before such a name and the name itself."""
_CLOSED = r"[^,;:.()\n–]{0,25}[,)–]"
"""What stands behind it: its number, and the comma that closes the clause."""


def is_likened(story: Story, anchor: Anchor) -> bool:
    """Whether a name stands in an aside that compares, without a day of its own: the rest tells of what is compared."""
    if anchor.form != "name":
        return False
    begin, _ = story.text.sentences[anchor.sentence]
    aside = story.pack.pattern(_LIKENED).search(story.text.lower, begin, anchor.start)
    closed = story.pack.pattern(_CLOSED).match(story.text.lower, anchor.end) if aside is not None else None
    if aside is None or closed is None:
        return False
    return not any(aside.start() <= x.start < closed.end() for x in story.mentions(anchor.sentence, m.DATE))
