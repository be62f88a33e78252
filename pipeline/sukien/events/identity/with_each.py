"""Talks with each of several, named behind: "X làm việc riêng với từng trưởng đoàn. Với ông Y, …; với ông Z, …".

Whom a clause opens with he met, on the day and at the place that the story has reached.
"""

from __future__ import annotations

from sukien.events.model.draft import Draft
from sukien.events.sentence.named import Named
from sukien.events.story.story import Story, are_facing
from sukien.mention import Mention
from sukien.people import Person

_EACH = r"(?<!\w)(?:{meets|greets}) {each_one}(?!\w)"
"""Words for talks with each of several, none of whom is named."""
_OPENS = r"(?:^|[;.] ?)(?:{whereas|and} )?{with}(?: {address})? ?$"
"""What a clause opens with before whom somebody met."""
_LEAD = 20
"""How many characters before a name those words may begin."""
_NEAR = 2
"""How many sentences before them the talks are told."""


def with_each(story: Story, index: int) -> None:
    """Tell of talks with everybody whom a clause opens with, where those with each of several were announced."""
    met = _met(story, index)
    host = _host(story, index) if met else None
    for named in met if host is not None else ():
        assert host is not None
        _tell(story, index, host, named)


def _met(story: Story, index: int) -> list[Named]:
    """Who is named behind "với" at the head of a sentence, or of one of its clauses."""
    begin, _ = story.text.sentences[index]
    opens = story.pack.pattern(_OPENS)
    rows = (n for n in story.named(index) if n.person.country)
    return [n for n in rows if opens.search(story.text.lower[max(begin, n.start - _LEAD) : n.start]) is not None]


def _host(story: Story, index: int) -> Person | None:
    """Who was told to meet each of several: the first whom those words have before them."""
    for at in range(index - 1, max(-1, index - 1 - _NEAR), -1):
        begin, end = story.text.sentences[at]
        words = story.pack.pattern(_EACH).search(story.text.lower, begin, end)
        if words is not None:
            return next((n.person for n in story.named(at) if n.end <= words.start()), None)
    return None


def _tell(story: Story, index: int, host: Person, named: Named) -> None:
    """One more talk of the day, unless it was told."""
    both = [host, named.person]
    if not are_facing(both) or any(d.type == "talks" and all(p in d.people for p in both) for d in story.drafts):
        return
    draft = Draft("talks", story.section, index, when=story.day, inherited=True, status="occurred")
    draft.prove("type", Mention("TRIGGER", named.mention.start, named.mention.end, "talks.with_each", {}))
    if story.day is not None:
        draft.prove("date.start", story.day.mention, "date.inherited")
    draft.add_people(both)
    story.drafts.append(draft)
    story.told.append(draft)
