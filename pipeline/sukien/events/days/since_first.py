"""The first day of a meeting, told by how many days it took until the last: "bế mạc tối 8/9, sau ba ngày kể từ 6/9"."""

from __future__ import annotations

from datetime import date, timedelta

from sukien import mention as m
from sukien.events.model.draft import Draft, When
from sukien.events.model.stretches import when_of
from sukien.events.sentence.ordinal import numerals
from sukien.events.story.story import Story
from sukien.mention import Mention
from sukien.rules.kinds.words import either

_LEFT = 40
"""How many characters before the word for since the number of days may begin."""
_FEW = 15
"""Days that no meeting lasts longer than."""


def since_first(story: Story, index: int) -> None:
    """Stretch a meeting that was told by its last day back to the first, where the days between add up."""
    for mention in story.mentions(index, m.DATE):
        first = when_of([mention])
        if not first.days or first.start != first.end or first.known is None:
            continue
        count = _days_before(story, mention, index)
        if count is None or not 1 < count <= _FEW:
            continue
        last = (date.fromisoformat(first.known) + timedelta(days=count - 1)).isoformat()
        meeting = next((d for d in reversed(story.drafts) if _ended_on(d, last)), None)
        if meeting is not None and meeting.when is not None:
            meeting.when = When(first.start, last, f"{first.start}/{last}", meeting.when.mention)
            meeting.prove("date.start", mention)


def _days_before(story: Story, day: Mention, index: int) -> int | None:
    """How many days are told right before a day that something is counted from: "Ba ngày họp, tính từ 9-5"."""
    begin, _ = story.text.sentences[index]
    since = story.cues.ending_at("since", day.start) or story.cues.ending_at("opening", day.start)
    if since is None:
        return None
    numbers = numerals(story.pack)
    pattern = story.pack.pattern(rf"(?<!\w)(?P<n>\d{{1,2}}|{either(numbers)}) {{day}}(?: [^\W\d]+){{0,3}},? $")
    told = pattern.search(story.text.lower, max(begin, since.start - _LEFT), since.start)
    if told is None:
        return None
    return int(told["n"]) if told["n"].isdigit() else numbers[told["n"]]


def _ended_on(draft: Draft, last: str) -> bool:
    """Whether a meeting was told by one day alone, which is that one."""
    when = draft.when
    return draft.type == "meeting" and when is not None and when.start == when.end == last
