"""Who hands on the chair, and who takes it over, at a ceremony that is told beside or before it.

"Tại lễ chuyển giao vai trò chủ tịch, X trao búa cho Lào. Nhận bàn giao là Bộ trưởng Y", "… từ khi X nhận chiếc búa từ Y
tại lễ chuyển giao ở Viêng Chăn": X and Y are there, and so is the state that is given it.
"""

from __future__ import annotations

from sukien import mention as m
from sukien.events.model.draft import Draft
from sukien.events.states.states import titled
from sukien.events.story.story import Story
from sukien.rules.kinds.triggers import Trigger

_HANDS = r"(?<!\w){hands_on}(?!\w)"
"""Words for what is done there."""
_RITE = r"(?:{handover})(?!\w)"
"""What the ceremony is called."""
_SOON = 2
"""Sentences behind the ceremony within which they are told."""
_GIVEN = 40
"""How many characters ("cương vị này cho") behind such words the state may stand that takes over."""


def hand_on(story: Story, index: int) -> None:
    """Take those who hand on or take over into the ceremony at which they do."""
    begin, end = story.text.sentences[index]
    rite = _rite(story, index)
    if rite is None or rite.status == "cancelled":
        return
    for words in story.pack.pattern(_HANDS).finditer(story.text.lower, begin, end):
        says = [*story.cues.all("says", begin, words.start()), *story.cues.all("reports", begin, words.start())]
        left = max((cue.end for cue in says), default=begin)
        rite.add_people([n.person for n in story.people(index) if n.end > left])
        for state in story.mentions(index, m.COUNTRY):
            if not 0 <= state.start - words.end() <= _GIVEN or titled(story, state, index):
                continue
            if story.cues.ending_at("given_to", state.start) is not None:
                rite.countries.add(str(state.norm["alpha_2"]))
                rite.prove("countries", state)


def _rite(story: Story, index: int) -> Draft | None:
    """The ceremony, told in this sentence or shortly before."""
    near = (d for d in reversed(story.drafts) if d.type == "ceremony" and 0 <= index - d.sentence <= _SOON)
    words = story.pack.pattern(_RITE)
    for draft in near:
        if any(words.match(story.text.lower, p.start) for p in draft.proofs if p.field == "type"):
            return draft
    return None


def is_handing_on(story: Story, draft: Draft) -> bool:
    """Whether a ceremony is told by what is done: nobody chairs that ("Chủ tọa X chuyển búa cho Y")."""
    rules = (story.pack.rules.get(p.rule) for p in draft.proofs if p.field == "type")
    return draft.type == "ceremony" and any(isinstance(rule, Trigger) and rule.passes_on for rule in rules)
