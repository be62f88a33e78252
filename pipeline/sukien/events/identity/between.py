"""Talks whose words tell whose they are: "hội đàm của hai nhà lãnh đạo Mỹ, Triều Tiên", "thượng đỉnh Mỹ - Triều".

Nobody else is a side of them: who is named before may only speak of them ("Tổng thống Hàn Quốc nói trước cuộc …").
"""

from __future__ import annotations

from sukien.events.identity.actions import action
from sukien.events.model.draft import LEADERS, Draft, When
from sukien.events.people.onlookers import watches
from sukien.events.sentence.anchors import Anchor
from sukien.events.states.unnamed import HYPHEN, Side, all_sides, chained, known
from sukien.events.story.story import Story
from sukien.people import Person

_OF = r"(?: [^\W\d_]+){0,3} {of} (?P<few>{few} )?"
"""What may stand between a word for talks and the first of its sides."""
_KIND = r"(?: (?!(?:{at|on|with|from|of}) )[^\W\d_]+){0,3} "
"""What kind of talks they are: "thượng đỉnh", "cấp cao lần hai"."""
_BETWEEN = 40
"""How many characters ("thượng đỉnh lịch sử") may stand between a word for talks and "giữa"."""
_STOPS = ",;:.("
"""What no words hold together."""


def told_between(story: Story, anchor: Anchor, when: When | None, *, own: bool) -> list[Draft] | None:
    """The talks of two such sides: told already, or new. None where the words tell of no two, or name one of them."""
    trigger = anchor.trigger
    if anchor.type not in ("talks", "call") or trigger is None or not trigger.parties:
        return None
    if anchor.form != "noun" and not (anchor.form == "verb" and _are_between(story, anchor)):
        return None
    states = sides_behind(story, anchor)
    if states:
        story.paired = anchor.rule, states
    elif own and when is not None and _of_the_pair(story, anchor, when):
        states = story.paired[1]
    named = (n.person for n in story.named(anchor.sentence))
    theirs = [p for p in named if p.country in states and not watches(story, p)]
    if not states or {p.country for p in theirs} == states or (theirs and not trigger.dated):
        return None  # "Tại cuộc gặp giữa Bộ Quốc phòng Lào và Nga, ông X nói"
    people = [p for p in theirs if _leads_a_state(p)]
    draft = known(story, anchor.type, states, when) or (None if own else known(story, anchor.type, states, None))
    if draft is None:
        draft = action(story, anchor, when, people, states, own=own)
    if draft is None:
        return []
    draft.pair = states if draft.countries <= states else set()
    draft.countries |= states
    return [draft]


def _are_between(story: Story, anchor: Anchor) -> bool:
    """Whether a verb only tells that there are talks, of those behind it: "tháng 5 sẽ có cuộc gặp giữa Lào và Nga"."""
    if any(n.end <= anchor.start for n in story.named(anchor.sentence)):
        return False
    cue = story.cues.first("between", anchor.end, anchor.end + _BETWEEN)
    if cue is None:
        return _are_coupled(story, anchor)
    return not any(mark in story.text.text[anchor.end : cue.start] for mark in _STOPS)


def _are_coupled(story: Story, anchor: Anchor) -> bool:
    """Whether two states joined by a hyphen stand behind it: "thứ Năm còn có cuộc tiếp xúc Iran - Mỹ"."""
    behind = [x for x in all_sides(story, anchor.sentence) if x.start >= anchor.end][:2]
    plain = len(behind) == len([x for x in behind if x.plain]) == 2
    return plain and HYPHEN.fullmatch(story.text.text, behind[0].end, behind[1].start) is not None


def _leads_a_state(person: Person) -> bool:
    return any(title.norm.get("level") in LEADERS for title in person.titles)


def _of_the_pair(story: Story, anchor: Anchor, when: When) -> bool:
    """Whether an anchor without sides tells by the same words of what two states were told to hold.

    As in "Thượng đỉnh Mỹ - Triều … Cuộc họp thượng đỉnh dự kiến diễn ra vào ngày 12-6 tới".
    """
    if anchor.trigger is None or anchor.rule != story.paired[0] or when.mention is None:
        return False
    return not any(anchor.end <= x.start < when.mention.start for x in all_sides(story, anchor.sentence))


def sides_behind(story: Story, anchor: Anchor) -> set[str]:
    """The states of two sides that stand behind an anchor by office, body or the name of the state."""
    behind = chained(story, [x for x in all_sides(story, anchor.sentence) if x.start >= anchor.end])
    states = {x.state for x in behind}
    return states if len(behind) == len(states) == 2 and _leads(story, anchor, behind) else set()


def _leads(story: Story, anchor: Anchor, behind: list[Side]) -> bool:
    """Whether the words from an anchor to the first side make it one of two."""
    first, second = behind
    gap = story.text.text[first.end : second.start]
    if HYPHEN.fullmatch(gap) and first.plain:
        return story.pack.pattern(_KIND).fullmatch(story.text.lower, anchor.end, first.start) is not None
    cue = story.cues.first("between", anchor.end, min(first.start, anchor.end + _BETWEEN))
    if cue is not None:
        return not any(mark in story.text.text[anchor.end : first.start] for mark in _STOPS)
    of = story.pack.pattern(_OF).fullmatch(story.text.lower, anchor.end, first.start)
    return of is not None and (of["few"] is not None or "," not in gap)
