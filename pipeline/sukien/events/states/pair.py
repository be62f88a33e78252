"""Which states "hai nước" or "ba nước trên" means: those named nearest before it, if they are as many."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.model.draft import HOME
from sukien.events.sentence.ordinal import numerals
from sukien.events.states.states import LIST
from sukien.events.states.unnamed import all_sides, chained
from sukien.events.story.story import Story
from sukien.mention import Mention

_PAIR = 2
"""How many states "hai nước" are."""


def told_before(story: Story, pair: Mention) -> set[str]:
    """The states that such words mean where those named nearest before them, in their paragraph, are as many.

    One other state than the outlet's stands beside that: "hai nước".
    """
    count = count_of(story, pair)
    index, codes = story.text.sentence_at(pair.start), set[str]()
    top = story.paragraph(pair.start)
    while index >= 0 and story.text.sentences[index][0] >= top and len(codes) < count:
        rows = story.mentions(index, m.COUNTRY)
        codes |= {str(x.norm["alpha_2"]) for x in rows if x.end <= pair.start}
        index -= 1
    if codes and len(codes) < count == _PAIR:
        codes.add(HOME)
    told = codes if len(codes) == count else _coordinated(story, pair, index + 1, count)
    return told or (_listed(story, pair, count) if count > _PAIR else set())


def _coordinated(story: Story, pair: Mention, index: int, count: int) -> set[str]:
    """As many sides in a row, where a sentence names more states: "Nga và Lào giúp Mali. Hai nước này đã …"."""
    rows = [x for x in all_sides(story, index) if x.end <= pair.start] if pair.norm["value"] is not None else []
    chains = ({x.state for x in chained(story, rows[at:])} for at in range(len(rows)))
    return next((states for states in chains if len(states) == count), set())


def _listed(story: Story, pair: Mention, count: int) -> set[str]:
    """The last list of as many states, anywhere before: "Mỹ, Nhật Bản, Ấn Độ và Úc … Hải quân bốn nước"."""
    joint = story.pack.pattern(LIST)
    for index in range(story.text.sentence_at(pair.start), -1, -1):
        lists: list[list[Mention]] = []
        for row in (x for x in story.mentions(index, m.COUNTRY) if x.end <= pair.start):
            if lists and joint.fullmatch(story.text.text, lists[-1][-1].end, row.start):
                lists[-1].append(row)
            else:
                lists.append([row])
        sets = [{str(x.norm["alpha_2"]) for x in rows} for rows in lists]
        found = next((states for states in reversed(sets) if len(states) == count), None)
        if found is not None:
            return found
    return set()


def count_of(story: Story, pair: Mention) -> int:
    """The number that the words tell: "hải quân ba nước" are three; two where they tell none."""
    words = story.text.lower[pair.start : pair.end].split()
    numbers = numerals(story.pack)
    return next((numbers[w] for w in words if w in numbers), int(next(filter(str.isdigit, words), _PAIR)))
