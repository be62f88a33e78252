"""Numbered lines that only head what the paragraph below tells: "2. Lễ kỷ niệm ngày sinh Chủ tịch Hồ Chí Minh"."""

from __future__ import annotations

import re

from sukien import mention as m
from sukien.events.model.placing import place_of
from sukien.events.story.story import Story

_NUMBER = re.compile(r"\d{1,2}[.)] ?(?=[^\W\d_])")
"""What a numbered heading begins with."""
_STOPS = ".!?;:,…"
"""What it does not end with."""
_TITLE = 140
"""No title of a paragraph is longer, in code points."""
_LOOK = 4
"""How many sentences below it may tell what it announces."""


def only_heads(story: Story, index: int) -> bool:
    """Whether a sentence is a numbered heading of a paragraph which tells the same; its place holds for that."""
    begin, end = story.text.sentences[index]
    written = story.text.text
    if _NUMBER.match(written, begin) is None:
        return False
    if _titles(story, index):
        return True
    if written[end - 1] in _STOPS or not written.startswith("\n", end):
        return False
    below = _paragraph(story, index)
    if not below or story.mentions(index, m.DATE):
        return False
    set_place(story, index)
    told = {a.type for i in below for a in story.anchors[i]}
    return all(a.type in told for a in story.anchors[index])


def _titles(story: Story, index: int) -> bool:
    """Whether a numbered noun phrase is the title of its own paragraph: "3. Lễ xuất quân. Sáng 27/4, Bộ làm lễ …"."""
    begin, end = story.text.sentences[index]
    anchors = story.anchors[index]
    written, sentences = story.text.text, story.text.sentences
    if not anchors or any(a.form == "verb" for a in anchors) or written[end - 1] != "." or story.people(index):
        return False
    if story.mentions(index, m.DATE) or end - begin > _TITLE or story.paragraph(begin) != begin:
        return False
    rest = range(index + 1, min(index + 1 + _LOOK, len(sentences)))
    below = [i for i in rest if written.find("\n", end, sentences[i][0]) < 0]
    told = {a.type for i in below if story.mentions(i, m.DATE) for a in story.anchors[i]}
    return all(a.type in told for a in anchors)


def _paragraph(story: Story, index: int) -> list[int]:
    """The first sentences of the prose below a heading."""
    written, sentences = story.text.text, story.text.sentences
    below = range(index + 1, min(index + 1 + _LOOK, len(sentences)))
    if not below or _NUMBER.match(written, sentences[index + 1][0]) or written[sentences[index + 1][1] - 1] not in ".:":
        return []
    start = sentences[index + 1][0]
    return [i for i in below if written.find("\n", start, sentences[i][0]) < 0]


def set_place(story: Story, index: int) -> None:
    """The place of what stands below, if the heading tells one: "3. Lục quân ASEAN gặp nhau ở Kuala Lumpur"."""
    begin, _ = story.text.sentences[index]
    places = story.places(index)
    led = next((p for p in places if story.cues.leads_to_place(begin, p.start)), None)
    where = place_of(story.text, led, places) if led is not None else None
    story.chronicle |= where is not None
    story.theatres.append((index, where))
