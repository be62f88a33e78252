"""The day with which a paragraph opens, of the meetings that it names: "Chiều 11/7 dành cho các đối tác. ADMM+ …"."""

from __future__ import annotations

from sukien.events.model.draft import When
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.dating import Dated
from sukien.events.story.story import Story

_OPENS = 12
"""How many characters ("Đến", "Và rồi") may stand before a date that opens a paragraph."""
_FRONT = 45
"""How many characters ("Lần lượt theo thứ tự bốc thăm, ") may stand before a name that opens its clause."""


def open_paragraph(story: Story, dated: Dated, index: int) -> None:
    """Keep the day of a sentence that opens its paragraph and tells nothing; another day puts an end to it."""
    begin, _ = story.text.sentences[index]
    if not dated.clause:
        return
    start, when = dated.clause[0]
    opens = start - begin <= _OPENS and len(dated.clause) == 1 and when.days and when.start == when.end
    top = story.paragraph(begin)
    alone = opens and not story.told and not story.text.text[top:begin].strip()
    story.opened = (top, when) if alone else None


def paragraph_day(story: Story, anchor: Anchor) -> When | None:
    """The day of a paragraph for a meeting that a clause of it begins with, or that somebody is told to attend."""
    if story.opened is None or (anchor.type, anchor.form) != ("meeting", "name"):
        return None
    begin, _ = story.text.sentences[anchor.sentence]
    top, when = story.opened
    if story.paragraph(begin) != top:
        return None
    front = story.text.text[begin : anchor.start]
    heads = not front.strip() or (len(front) <= _FRONT and front.endswith(", ")) or front.endswith("; ")
    attended = story.cues.ending_at("attends", anchor.start) or story.cues.ending_at("sits", anchor.start)
    return when if heads or attended is not None else None
