"""Talks that a sentence opens with, whose sides stand behind the comma by their offices alone.

"Tại cuộc gặp ở Manila ngày 4/6, bộ trưởng quốc phòng Mỹ, Nhật Bản và Hàn Quốc cho rằng …" tells of a meeting of three,
"Hội đàm tại Manila hôm 4/6, ngoại trưởng Mỹ và Nhật Bản …" of talks, and so does "…, Mỹ và Nhật Bản nhất trí …".
"""

from __future__ import annotations

from collections.abc import Sequence

from sukien import mention as m
from sukien.events.identity.actions import action
from sukien.events.model.draft import Draft, When
from sukien.events.sentence.anchors import Anchor
from sukien.events.states.unnamed import Side, all_sides, chained, known
from sukien.events.story.story import Story
from sukien.mention import Mention

_LEAD = 12
"""How many characters ("Tại", "Trong") may stand before the words for talks, less a date."""
_WHERE = (
    r"(?: (?!(?:{on|at|aside|with|of|between|and})(?!\w))[^\W\d_]+){0,5}"
    r"[\s,]*(?:{on|at|aside} [^,.;:()\n]{2,60})?[\s,]*"
)
"""What tells of what kind they are ("cấp cao đầu tiên") and where, behind the words for talks, less a date."""
_RESOLVES = r" {resolves}(?!\w)"
"""What stands behind states that face each other."""
_PAIR = 2
"""How many states have talks; three or more meet."""


def fronted(story: Story, anchor: Anchor, when: When | None, *, own: bool) -> list[Draft] | None:
    """The talks of those behind the comma: told already, or new. None where no sentence opens so."""
    sides = _sides(story, anchor)
    if len({side.state for side in sides}) < _PAIR:
        return None
    states = {side.state for side in sides}
    type_ = "talks" if len(states) == _PAIR else "meeting"
    draft = known(story, type_, states, when)
    if draft is None:
        anchor.form, anchor.type = "noun", type_
        draft = action(story, anchor, when, [], states, own=own)
    if draft is None:
        return []
    draft.countries |= states
    return [draft]


def _sides(story: Story, anchor: Anchor) -> list[Side]:
    """The offices or bodies of two states or more that a clause begins with, behind the comma of the first one."""
    begin, _ = story.text.sentences[anchor.sentence]
    inside = anchor.form == "verb" and bool(story.text.text[begin : anchor.start].strip(" \"'-"))
    if anchor.type != "talks" or anchor.form == "again" or inside or story.people(anchor.sentence):
        return []
    dates = story.mentions(anchor.sentence, m.DATE)
    ahead = sum(x.end - x.start for x in dates if x.end <= anchor.start)
    if anchor.start - begin - ahead > _LEAD:
        return []
    rows = [x for x in all_sides(story, anchor.sentence) if x.start >= anchor.end]
    for first in rows:
        comma = story.text.text.rfind(",", anchor.end, first.start)
        if comma < 0 or story.text.text[comma + 1 : first.start].strip():
            continue
        row = chained(story, [x for x in rows if x.start >= first.start])
        if (first.plain and not _resolve(story, row)) or not _only_where(story, anchor.end, comma, dates):
            return []
        return row
    return []


def _resolve(story: Story, row: Sequence[Side]) -> bool:
    """Whether states by their names alone are told to agree on something, or to speak of it: "Mỹ và Nhật nhất trí"."""
    return story.pack.pattern(_RESOLVES).match(story.text.lower, row[-1].end) is not None


def _only_where(story: Story, start: int, end: int, dates: Sequence[Mention]) -> bool:
    """Whether nothing but a date and a place stands in a stretch."""
    gap = ""
    for date in (x for x in dates if start <= x.start and x.end <= end):
        gap += story.text.lower[start : date.start]
        start = date.end
    return story.pack.pattern(_WHERE).fullmatch(gap + story.text.lower[start:end]) is not None
