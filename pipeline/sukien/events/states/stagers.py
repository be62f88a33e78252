"""The states that stage what is named behind: alone, with another, or two in a row that hold a dialogue."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from sukien import mention as m
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.coordination import coordinated
from sukien.events.states.states import LIST, subjects, titled
from sukien.events.states.unnamed import all_sides
from sukien.events.story.story import Story
from sukien.mention import Mention

_STAGES = 3
"""How many characters may stand between a state and the word for staging something."""
_NEXT = 12
"""How many characters ("sẽ cùng") may stand there behind the second of two."""
_CONDUCTS = r"(?<!\w){conducts} (?:{one} )?$"
"""What stands between two states and the name of their talks."""
_VERB = 30
"""How many characters before that name those words may begin."""
_TWO = 2


def stagers(story: Story, anchor: Anchor) -> list[Mention]:
    """The states that stage what is named behind: "Quân y Lào phối hợp với Quân y Thái Lan tổ chức …"."""
    if anchor.type == "talks" and (both := _two_sides(story, anchor)):
        return both
    begin, _ = story.text.sentences[anchor.sentence]
    rows = [c for c in story.cues.all("host", begin, anchor.start) if anchor.start - c.end <= 1]
    acting = subjects(story, anchor.sentence, begin, rows[-1].start) if rows else []
    if anchor.type == "talks" and (both := _two_in_row(story, acting)) and rows[-1].start - both[1].end <= _NEXT:
        return both  # "Lào và Thái Lan sẽ tổ chức Đối thoại …"
    if not acting or rows[-1].start - acting[-1].end > _STAGES:
        return []
    joint = story.cues.first("takes_part", acting[-2].end, acting[-1].start, "joint") if len(acting) > 1 else None
    return acting[-2:] if joint is not None else acting[-1:]


def _two_sides(story: Story, anchor: Anchor) -> list[Mention]:
    """The two states, or bodies of theirs, that conduct talks: "Bộ Quốc phòng Lào và Bộ Quốc phòng Nga tiến hành …"."""
    begin, _ = story.text.sentences[anchor.sentence]
    verb = story.pack.pattern(_CONDUCTS).search(story.text.lower, max(begin, anchor.start - _VERB), anchor.start)
    rows = [x for x in all_sides(story, anchor.sentence) if verb is not None and x.end <= verb.start()]
    if verb is None or len(rows) < _TWO or any(x.person is not None for x in rows[-_TWO:]):
        return []
    one, other = rows[-_TWO:]
    dates = (d for d in story.mentions(anchor.sentence, m.DATE) if other.end <= d.start < verb.start())
    gap = verb.start() - other.end - sum(d.end - d.start for d in dates)
    if one.state == other.state or gap > _NEXT or not coordinated(story.text, story.cues, one.end, other.start):
        return []
    states = story.mentions(anchor.sentence, m.COUNTRY)
    return [c for x in (one, other) for c in states if x.start <= c.start < x.end]


def chairing_states(story: Story, start: int, index: int) -> list[Mention]:
    """Two states in a row before a word for chairing: "Việt Nam và Ấn Độ sẽ đồng chủ trì …"."""
    begin, _ = story.text.sentences[index]
    both = _two_in_row(story, subjects(story, index, begin, start))
    return both if both and start - both[1].end <= _NEXT else []


def co_chairs(story: Story, anchor: Anchor, limit: int) -> list[Mention]:
    """The two states that chair what is named before: "phiên họp mà Việt Nam cùng Nhật Bản chủ trì"."""
    joint = story.pack.pattern(rf"{LIST}| {{with}} ")
    states = [c for c in story.mentions(anchor.sentence, m.COUNTRY) if anchor.end <= c.start and c.end <= limit]
    for one, other in itertools.pairwise(states):
        joined = joint.fullmatch(story.text.text, one.end, other.start) is not None
        joined &= ";" not in story.text.text[anchor.end : one.start]
        if (
            joined
            and story.cues.starting_at("chair", other.end) is not None
            and not titled(story, other, anchor.sentence)
        ):
            return [one, other]
    return []


def _two_in_row(story: Story, states: Sequence[Mention]) -> list[Mention]:
    """The last two states of a row, if nothing but what joins them stands between."""
    pair = states[-2:]
    joined = len(pair) > 1 and story.pack.pattern(LIST).fullmatch(story.text.text, pair[0].end, pair[1].start)
    return list(pair) if joined else []
