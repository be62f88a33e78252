"""Talks told only as the setting of what is said or agreed there, with nothing told of them before.

"X nói trong cuộc hội đàm với lãnh đạo Nga", "Trong cuộc hội đàm giữa Lào và Nga ngày 9/6 có một gương mặt mới",
"Nga và Mỹ, tại các cuộc thảo luận về an ninh ngày 9/6, kêu gọi …", "X và Y ký Bản ghi nhớ sau hội đàm tại Hà Nội".
"""

from __future__ import annotations

from sukien import mention as m
from sukien.events.identity.actions import action
from sukien.events.identity.between import sides_behind
from sukien.events.model.draft import Draft, When
from sukien.events.sentence.anchors import Anchor
from sukien.events.states.unnamed import STOP, Side, all_sides, chained, known
from sukien.events.story.story import Story

_PAIR = 2
"""How many states have talks; three or more meet."""
_MET = 30
"""How many characters ("với lãnh đạo") may stand between the words for talks and who is met."""
_SPEAKS = 30
"""How many characters ("hôm qua", the word for speaking) may stand between who speaks and the words for talks."""
_AGREE = 90
"""How many characters of what was agreed may stand between those who agree and the words for talks."""
_PRESS = r"(?<!\w){joint_press}(?!\w)"
"""What two do who meet the press together."""
_APART = r",? "
"""What stands between two states and the words for talks that commas set apart."""


def setting(story: Story, anchor: Anchor, when: When | None, *, own: bool) -> list[Draft]:
    """The talks of those whom the words beside tell to hold them; none where these only refer to some."""
    trigger = anchor.trigger
    if anchor.type != "talks" or trigger is None or not trigger.opens or not trigger.parties:
        return []
    rows = _of_both(story, anchor) or _speaker(story, anchor) or _agreeing(story, anchor)
    rows = rows or _signing(story, anchor) or _to_press(story, anchor)
    states = {side.state for side in rows}
    if len(states) < _PAIR or (when is None and not all(side.person for side in rows)):
        return []
    anchor.form, anchor.type = "noun", "talks" if len(states) == _PAIR else "meeting"
    draft = known(story, anchor.type, states, when)
    if draft is None:
        people = [side.person for side in rows if side.person is not None]
        draft = action(story, anchor, when, people, states, own=own)
    if draft is None:
        return []
    draft.pair = states if len(states) == _PAIR and draft.countries <= states else set()
    draft.countries |= states
    return [draft]


def _of_both(story: Story, anchor: Anchor) -> list[Side]:
    """Two sides behind the words: "cuộc hội đàm giữa Lào và Nga", "phiên đàm phán Mỹ - Nga"."""
    states = sides_behind(story, anchor)
    return [x for x in all_sides(story, anchor.sentence) if x.start >= anchor.end and x.state in states][: len(states)]


def _speaker(story: Story, anchor: Anchor) -> list[Side]:
    """Who speaks there, and those whom he meets: "X nói trong cuộc hội đàm với lãnh đạo Nga và Iran"."""
    rows = all_sides(story, anchor.sentence)
    met = chained(story, [x for x in rows if x.start >= anchor.end])
    if not met or met[0].plain or met[0].start - anchor.end > _MET:
        return []
    if story.cues.ending_at("takes_part", met[0].start, "with") is None:
        return []
    speaker = next((x for x in reversed(rows) if x.end <= anchor.start), None)
    if speaker is None or speaker.plain or anchor.start - speaker.end > _SPEAKS:
        return []
    says = story.cues.first("says", speaker.end, anchor.start)
    parted = says is None or STOP.search(story.text.text, speaker.end, says.start)
    return [] if parted else [speaker, *met]


def _agreeing(story: Story, anchor: Anchor) -> list[Side]:
    """Two states or more that a sentence opens with: "Nga và Mỹ, tại các cuộc thảo luận ngày 9/6, kêu gọi …"."""
    begin, _ = story.text.sentences[anchor.sentence]
    rows = chained(story, all_sides(story, anchor.sentence))
    if len({x.state for x in rows}) < _PAIR or rows[-1].end > anchor.start:
        return []
    if any(n.end <= anchor.start for n in story.people(anchor.sentence)):
        return []
    if story.text.text[begin : rows[0].start].strip() and not _is_dated(story, anchor.sentence, rows[0].start):
        return []
    if story.pack.pattern(_APART).fullmatch(story.text.lower, rows[-1].end, anchor.start):
        return rows
    agrees = story.cues.starting_at("agrees", _verb(story, anchor.sentence, rows[-1].end))
    return rows if agrees is not None and anchor.start - agrees.end < _AGREE else []


def _signing(story: Story, anchor: Anchor) -> list[Side]:
    """Two who sign something after they have talked: "A và B ký Bản ghi nhớ sau hội đàm tại Hà Nội ngày 5/6"."""
    signs = next((a for a in reversed(story.anchors[anchor.sentence]) if a.end <= anchor.start), None)
    if signs is None or signs.type != "agreement" or STOP.search(story.text.text, signs.end, anchor.start):
        return []
    return chained(story, [x for x in all_sides(story, anchor.sentence) if x.end <= signs.start])


def _to_press(story: Story, anchor: Anchor) -> list[Side]:
    """Two who meet the press together: "Họp báo chung với B sau hội đàm tại Berlin ngày 5/6, A nói …"."""
    begin, _ = story.text.sentences[anchor.sentence]
    press = story.pack.pattern(_PRESS).search(story.text.lower, begin, anchor.start)
    if press is None:
        return []
    rows = [x for x in all_sides(story, anchor.sentence) if x.person is not None]
    before = chained(story, [x for x in reversed(rows) if x.end <= press.start()])
    beside = [x for x in rows if press.end() <= x.start and x.end <= anchor.start]
    behind = [x for x in rows if x.start >= anchor.end and story.text.text[: x.start].rstrip().endswith(",")]
    both = [*before, *beside] or before
    return [*both, *behind[:1]] if len(both) == 1 else both[:_PAIR]


def _is_dated(story: Story, index: int, end: int) -> bool:
    """Whether nothing but a day stands before an offset of a sentence."""
    begin, _ = story.text.sentences[index]
    days = [x for x in story.mentions(index, m.DATE) if x.end <= end]
    return bool(days) and not story.text.text[begin : days[0].start].strip() and end - days[-1].end <= len(", ")


def _verb(story: Story, index: int, start: int) -> int:
    """Where the verb begins behind a subject, a day between them aside: "Nga và Mỹ hôm 9/6 nhất trí"."""
    day = next((x for x in story.mentions(index, m.DATE) if x.start >= start), None)
    if day is not None and not story.text.text[start : day.start].strip():
        return day.end
    return start
