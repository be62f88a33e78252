"""Assembling events: the sentences of an article in order, then headline and captions, then each related teaser."""

from __future__ import annotations

from collections.abc import Sequence

from sukien.events.closing.closing import finish
from sukien.events.days.live_topic import live_topics
from sukien.events.days.undated import day_of_writing
from sukien.events.model.draft import Draft
from sukien.events.people.omitted import head_entries
from sukien.events.places.scene import dateline, set_theatre
from sukien.events.standing.standing import may_tell
from sukien.events.story.headings import set_place
from sukien.events.story.roundup import is_heading, items, merged
from sukien.events.story.story import Story
from sukien.events.teller import tell, tell_again
from sukien.mention import Mention
from sukien.people import Person
from sukien.rules import Pack
from sukien.text import Text

_TOLD = ("lead", "body")
_TOP = 5
"""The sentences among which a second headline may stand."""
_ECHO = ("headline", "caption")
"""Sections that repeat what the body tells: they add to its events, and make none where it has some."""


def assemble(
    text: Text, pack: Pack, settled: Sequence[Mention], people: Sequence[Person], reference: str | None
) -> list[Draft]:
    """The events of an article in the order in which they are told; those of related teasers last."""
    story = Story(text, pack, settled, people, reference)
    if not may_tell(story):
        return []
    if story.agenda and not text.meta.published:
        story.reference = None  # a day that an agenda names is one of those ahead, not the one it was written on
    story.reference = day_of_writing(story, story.reference)
    kinds = [text.section_at(start).kind for start, _ in text.sentences]
    for index in range(min(_TOP, len(kinds))):
        if _is_second_headline(text, *text.sentences[index]):
            kinds[index] = "headline"
        elif index and kinds[index] == "headline" and dateline(story, index) is not None:
            kinds[index] = "body"
    telling = (*_TOLD, "caption") if text.in_pictures else _TOLD
    for index in (i for i, kind in enumerate(kinds) if kind == "headline"):
        set_theatre(story, index)
        head_entries(story, index)
    rows = items(story, kinds)
    drafts = _of_items(story, kinds, rows) if rows else _of_one(story, kinds, telling)
    for paragraph in _paragraphs(text, [i for i, kind in enumerate(kinds) if kind == "related"]):
        teaser = story.anew(None)
        for index in paragraph:
            tell(teaser, index, "related")
        told = [draft for draft in finish(teaser) if draft.when is not None]
        drafts += [d for d in told if d.type != "visit" or not any(o.type in ("talks", "meeting") for o in told)]
    return drafts


def _of_one(story: Story, kinds: Sequence[str], telling: Sequence[str]) -> list[Draft]:
    """The events of an article that is one story."""
    last = max(i for i, anchors in enumerate(story.anchors) if anchors or i in story.hints)
    topics = live_topics(story, kinds)
    for index in topics:
        tell(story, index, "body")
    for index in (i for i, kind in enumerate(kinds) if kind in telling):
        if index > last and not story.drafts:
            break  # neither is anything told of, nor will anything be
        tell(story, index, "body")
    for index in (i for i, kind in enumerate(kinds) if kind in _ECHO and kind not in telling):
        if index in topics:
            continue
        tell_again(story, index)
    return finish(story)


def _of_items(story: Story, kinds: Sequence[str], rows: Sequence[Sequence[int]]) -> list[Draft]:
    """The events of a round-up, whose items are stories of their own; what their headings tell stands below them."""
    out = []
    for row in rows:
        item = story.anew(story.reference)
        if is_heading(story.text, row[0]):
            set_place(item, row[0])
        for index in (i for i in row if kinds[i] in _TOLD):
            tell(item, index, "body")
        for index in (i for i in row if kinds[i] in _ECHO):
            tell_again(item, index)
        out.append(finish(item))
    return merged(out)


def _is_second_headline(text: Text, start: int, end: int) -> bool:
    """Whether a line at the top only announces what is told below: "* Khai mạc AMOM tại Lào"."""
    return text.text[start:end].startswith("*") and text.text[start:end].rstrip()[-1:].isalnum()


def _paragraphs(text: Text, sentences: list[int]) -> list[list[int]]:
    out: list[list[int]] = []
    for index in sentences:
        section = text.section_at(text.sentences[index][0])
        if out and text.section_at(text.sentences[out[-1][-1]][0]) == section:
            out[-1].append(index)
        else:
            out.append([index])
    return out
