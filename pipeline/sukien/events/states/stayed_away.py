"""States that did not come to a meeting of a group that they belong to: "Myanmar vắng mặt", "trừ Myanmar".

Nor to an exercise to which they were not asked: "rút lời mời quân đội Trung Quốc dự cuộc tập trận X".

They are left out of it, of what it adopted, and of the other meetings of those days.
"""

from __future__ import annotations

from sukien import mention as m
from sukien.events.model.draft import Draft
from sukien.events.model.time import distance
from sukien.events.states.states import LIST, titled
from sukien.events.story.absent import stays_away
from sukien.events.story.story import Story
from sukien.mention import Mention

_IS = r"(?<!\w){absent}(?!\w)[^.;:\n]{0,90} {is} $"
"""What stands before who alone is missing: "thành viên duy nhất vắng mặt tại hội nghị là Myanmar"."""
_ALL_BUT_ONE = r"(?<!\w){all_but_one}(?!\w)"
"""How many came, where only one did not: "chín trong số mười nước cử đoàn"."""
_FAR = 130
"""How many characters before such a state those words may begin."""
_TRIP = 3
"""Days within which meetings are held one after the other, for the same delegations."""


def note_absent(story: Story, index: int) -> None:
    """Keep with the meeting that a sentence tells of, or goes on with, the states that are told to be missing."""
    if not (story.drafts and story.mentions(index, m.COUNTRY)):
        return
    rows = [c for c in story.mentions(index, m.COUNTRY) if not titled(story, c, index)]
    away = {str(c.norm["alpha_2"]) for c in _missing(story, rows)} or _of_the_one(story, index)
    if not away:
        return
    told = [d for d in story.told if d.type in ("meeting", "exercise")]
    here = [d for d in story.here(story.text.sentences[index][0]) if d.type == "meeting"]
    main = story.main()
    for draft in told or here[-1:] or ([main] if main is not None and main.type == "meeting" else []):
        draft.absent |= away


def _missing(story: Story, rows: list[Mention]) -> list[Mention]:
    """The states of a sentence that are told to be missing, with those that stand in one row with them."""
    joint, text = story.pack.pattern(LIST), story.text
    out: list[Mention] = []
    for state in rows:  # "vắng Myanmar và Lào"
        after = bool(out) and joint.fullmatch(text.text, out[-1].end, state.start) is not None
        if after or story.cues.ending_at("missing", state.start) is not None or _is_missing(story, state):
            out.append(state)
    last: Mention | None = None
    for state in reversed(rows):  # "Myanmar và Lào vắng mặt"
        before = last is not None and joint.fullmatch(text.text, state.end, last.start) is not None
        away = story.cues.starting_at("away", state.end)
        last = state if before or (away is not None and away.norm["value"] is None) else None
        out += [state] if last is not None else []
    return out


def _of_the_one(story: Story, index: int) -> set[str]:
    """The state of the only one who did not come: "Chín trong mười nước cử đoàn; riêng Tướng X (Lào) cáo lỗi"."""
    if story.pack.pattern(_ALL_BUT_ONE).search(story.text.lower, *story.text.sentences[index]) is None:
        return set()
    states = {n.person.country for n in story.people(index) if n.person.country and stays_away(story, n)}
    return {str(state) for state in states} if len(states) == 1 else set()


def _is_missing(story: Story, state: Mention) -> bool:
    """Whether a state is told to be the one that is missing."""
    begin, _ = story.text.sentences[story.text.sentence_at(state.start)]
    words = story.pack.pattern(_IS)
    return words.search(story.text.lower, max(begin, state.start - _FAR), state.start) is not None


def leave_out(drafts: list[Draft]) -> None:
    """Take the missing states out of the meetings, and of the documents that these adopted."""
    for draft in [d for d in drafts if d.absent]:
        for other in drafts:
            same = other.main is draft or other is draft or (other.type == "meeting" and _of_one_trip(draft, other))
            if same:
                other.countries -= draft.absent - {p.country for p in other.people}


def _of_one_trip(one: Draft, other: Draft) -> bool:
    """Whether two meetings are held within a few days."""
    if one.when is None or other.when is None or not (one.when.days and other.when.days):
        return False
    return distance(one.when.start, other.when.start) <= _TRIP
