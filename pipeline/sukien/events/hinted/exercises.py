"""Exercises of which no word of the press tells: "chín tàu của Lào, Peru và Chile đã phối hợp truy đuổi …".

What makes them exercises is that forces of two states do something there together, on a day of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sukien import mention as m
from sukien.events.hinted.hint import Reading, day_before, day_of
from sukien.events.hinted.stays import stay
from sukien.events.model.draft import Draft, When
from sukien.events.model.time import overlap, status_of
from sukien.events.sentence.anchors import Anchor
from sukien.events.states.bodies import state_of
from sukien.events.states.flags import flag_of
from sukien.events.states.pair import told_before
from sukien.events.story.story import Story
from sukien.mention import Mention

_TWO = 2
"""How many states at least train together."""
_JOINED = r"(?<!\w)(?:{and}|{with})(?!\w)"
"""What joins those who do something together."""
_BACK = 2
"""How many sentences back the two states may be told that "hai nước" means."""
_OTHERWISE = ("meeting", "talks", "agreement", "visit", "ceremony")
"""Types of events whose day it is, if their sentence tells of one."""
_HOST = "host"
"""The value of words for the side that is at home ("chủ nhà", "nước bạn")."""


def exercise(story: Story, hint: Anchor, dates: Sequence[Mention]) -> Reading | None:
    """Whose forces trained together, and when; None where the sentence leaves another reading."""
    index = hint.sentence
    if any(a.meeting is not None for a in story.anchors[index]):
        return None
    begin, _ = story.text.sentences[index]
    if not _are_together(story, index) or story.cues.first("topic", begin, hint.start) is not None:
        return None  # "Hai bên trao đổi về việc Lào giúp huấn luyện công binh"
    when = _when(story, hint, dates)
    if when is None or not when.days or _is_of_another(story, when):
        return None
    states = set(_sides(story, hint))
    states |= _in_port(story, states, when)
    if len(states) < _TWO:
        return None
    known = _known(story, states, when)
    if known is not None:
        if known.when is None:
            known.when, known.own, known.status = when, True, status_of(when, story.reference, announced=False)
            known.prove("date.start", when.mention)
        return None
    return Reading([], states, when, True)


def _when(story: Story, hint: Anchor, dates: Sequence[Mention]) -> When | None:
    """The days told beside a hint, else the only one of the sentence before, on which nothing else was but a visit."""
    when = stay(story, hint.sentence, dates)
    if when is not None:
        return when
    when, _ = day_of(story, hint, dates)
    if when is not None and when.mention in dates:
        return when
    before = day_before(story, hint.sentence) if not story.mentions(hint.sentence, m.DATE) else None
    taken = [d.when.mention for d in story.drafts if d.type != "visit" and d.when is not None]
    return None if before is None or before.mention in taken else before


def _in_port(story: Story, states: set[str], when: When) -> set[str]:
    """The sides of the call of a ship, on a day of which it trains with those of one: "Sáng nay, tàu đã cùng …"."""
    if len(states) != 1:
        return set()
    for call in (d for d in story.drafts if d.type == "visit" and d.by_ship and d.place is not None):
        sides = {*call.countries, *filter(None, [call.place.country if call.place is not None else None])}
        if call.when is not None and overlap(call.when, when) and states < sides and len(sides) == _TWO:
            return sides
    return set()


def _are_together(story: Story, index: int) -> bool:
    """Whether words join the sides: "lính Lào và Peru", "cùng một tàu của chủ nhà", "hải quân hai nước"."""
    begin, end = story.text.sentences[index]
    if story.cues.first("pair", begin, end) is not None:
        return True
    return story.pack.pattern(_JOINED).search(story.text.lower, begin, end) is not None


def _is_of_another(story: Story, when: When) -> bool:
    """Whether a day is that of what the sentence tells already, or only the last of something.

    "Ngày 5/6, hai bên hội đàm rồi xem tàu tập"; "cho đến ngày 22/2, binh lính sẽ còn đổ bộ".
    """
    if when.mention is not None and story.cues.ending_at("till", when.mention.start) is not None:
        return True
    told = (d for d in story.told if d.type in _OTHERWISE and d.when is not None)
    return any(d.when is not None and d.when.mention == when.mention for d in told)


def _sides(story: Story, hint: Anchor) -> Iterator[str]:
    """The states of the forces of a sentence: "thủy thủ Mỹ", "Hải quân Lào", "tàu USS Halden", "ba nước", "chủ nhà"."""
    index = hint.sentence
    begin, end = story.text.sentences[index]
    line = story.paragraph(hint.start)
    roles = story.mentions(index, m.ROLE)
    for body in story.mentions(index, m.COUNTRY, m.ORGANIZATION):
        if story.paragraph(body.start) != line or any(role.covers(body) for role in roles):
            continue
        if body.label == m.COUNTRY and not _is_place(story, body, begin):
            yield str(body.norm["alpha_2"])
        state = state_of(story, body, index) if body.label == m.ORGANIZATION else None
        if state is not None:
            yield state
    flag = flag_of(story, index)
    if flag is not None:
        yield str(flag.norm["alpha_2"])
    for pair in story.cues.all("pair", begin, end):
        yield from told_before(story, pair) or _last_pair(story, index)
    if any(cue.norm["value"] == _HOST for cue in story.cues.all("same_state", begin, end)):
        yield from _host(story)


def _is_place(story: Story, state: Mention, begin: int) -> bool:
    """Whether a state only tells where something is: "ở Lào", "tại Honolulu (Mỹ)"."""
    return story.cues.leads_to_place(begin, state.start) or story.text.text[state.start - 1 : state.start] == "("


def _last_pair(story: Story, index: int) -> set[str]:
    """The two states of what was told last, in the sentences before: "Hiệp định … . Sáng 3/11, tàu hai nước …"."""
    last = story.drafts[-1] if story.drafts else None
    return (
        last.countries if last is not None and len(last.countries) == _TWO and index - last.sentence <= _BACK else set()
    )


def _host(story: Story) -> Iterator[str]:
    """The state in which the story is."""
    places = (d.place.country for d in reversed(story.drafts) if d.place is not None and d.place.country)
    state = next(places, None)
    if state is not None:
        yield state


def _known(story: Story, states: set[str], when: When) -> Draft | None:
    """The exercise of those days that was told of before, or one without its days that the same states hold."""
    for draft in reversed(story.drafts):
        if draft.type != "exercise":
            continue
        if draft.when is not None and overlap(draft.when, when):
            return draft
        if draft.when is None and draft.countries and states <= draft.countries:
            return draft
    return None
