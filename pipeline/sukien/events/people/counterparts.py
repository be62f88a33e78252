"""Who the other side is of whom only the state is told: "điện đàm với người đồng cấp Mỹ", "thượng đỉnh Mỹ - Triều".

The one person of that state and of the same office whom the article names elsewhere.
"""

from __future__ import annotations

from sukien import mention as m
from sukien.events.model.draft import LEADERS, Draft
from sukien.events.story.story import Story
from sukien.mention import Mention
from sukien.people import Person

_SIDES = 2
"""How many states talk."""
_FEW = 4
"""How many offices may be told by one word."""
_STATE = 30
"""How many characters ("người") may stand between a word for a counterpart and the state."""
_BEHIND = 25
"""How many characters ("với") behind a word for talks one for a counterpart may end."""


def meet_counterpart(story: Story, draft: Draft) -> None:
    """The other side joins talks of which one side is named, and of the other the state alone."""
    if draft.type not in ("talks", "call") or len(draft.people) != 1 or len(draft.countries) != _SIDES:
        return
    mine = draft.people[0]
    others = draft.countries - {mine.country}
    if len(others) != 1 or not (draft.pair or _is_counterpart(story, draft)):
        return
    there = [
        p for p in story.everybody if p.country in others and p.section != "related" and _same_office(story, mine, p)
    ]
    if len(there) == 1:
        draft.add_people(there)


def _is_counterpart(story: Story, draft: Draft) -> bool:
    """Whether a word for a counterpart stands before the words that tell of the other state."""
    if any(p.field == "type" and story.cues.starting_at("host_side", p.end) is not None for p in draft.proofs):
        return True
    for words in (p for p in draft.proofs if p.field == "type"):
        met = story.cues.first("counterpart", words.end, words.end + _BEHIND)
        if met is not None and not set(",;.") & set(story.text.text[words.end : met.start]):
            return True  # "gặp người đồng cấp Lào"
    states = [p for p in draft.proofs if p.field == "countries"]
    return any(story.cues.first("counterpart", p.start - _STATE, p.start + 1) is not None for p in states)


def _same_office(story: Story, one: Person, other: Person) -> bool:
    """Whether both lead their states, or hold the same office but for the state."""
    if _leads(one) or _leads(other):
        return _leads(one) and _leads(other)
    mine, theirs = _office(story, one), _office(story, other)
    return bool(mine) and (theirs.startswith(mine) or mine.startswith(theirs)) and bool(theirs)


def _office(story: Story, person: Person) -> str:
    """The first position of somebody, up to the state in it: "Bộ trưởng Quốc phòng"."""
    role = (person.role or "").casefold().split(",")[0]
    for title in (t for t in person.titles if t.label == m.ROLE):
        states = story.mentions(story.text.sentence_at(title.start), m.COUNTRY)
        for state in (c for c in states if title.covers(c)):
            role = role.split(f" {story.text.lower[state.start : state.end]}")[0]
    return role


def _leads(person: Person) -> bool:
    return any(title.norm.get("level") in LEADERS for title in person.titles)


def meet_by_office(story: Story, draft: Draft) -> None:
    """Those who hold an office in each of the states that hold talks: "các Thủ tướng Thái Lan và Campuchia gặp riêng".

    All of them, whom the article names elsewhere, or nobody.
    """
    if draft.type not in ("talks", "call", "meeting") or draft.people or not _SIDES <= len(draft.countries) <= _FEW:
        return
    at = next((p.start for p in draft.proofs if p.field == "type"), None)
    if at is None or draft.meeting is not None:
        return
    rows = [c for c in story.mentions(story.text.sentence_at(at), m.COUNTRY) if c.norm["alpha_2"] in draft.countries]
    if not rows or {c.norm["alpha_2"] for c in rows[: len(draft.countries)]} != draft.countries:
        return
    before = story.text.lower[: rows[0].start].rstrip()
    holders = []
    for state in rows[: len(draft.countries)]:
        holder = _holder(story, str(state.norm["alpha_2"]), before)
        if holder is None:
            return
        holders.append(holder)
    draft.add_people(holders)


def _holder(story: Story, state: str, before: str) -> Person | None:
    """The one of a state whose office the words before end with, less the name of the state."""
    there = [p for p in story.everybody if p.country == state and p.section != "related" and p.role]
    offices = ((p, x) for p in there for x in p.titles if x.label == m.ROLE and x.norm.get("country") == state)
    held = [p for p, x in offices if before.endswith(" " + _bare(story, x))]
    return held[0] if len({p.id for p in held}) == 1 else None


def _bare(story: Story, role: Mention) -> str:
    """An office without its state, in small letters."""
    state = next((c for c in story.mentions(story.text.sentence_at(role.start), m.COUNTRY) if role.covers(c)), None)
    end = state.start if state is not None else role.end
    return story.text.lower[role.start : end].strip()
