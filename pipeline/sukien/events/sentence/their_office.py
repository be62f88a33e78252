"""Offices of a state that other words than its name tell: "gặp Bộ trưởng Quốc phòng nước này", "… nước chủ nhà".

To the story the words are that state, as if it had been named. "Nước này" is the state that was named last, "nước chủ
nhà" the one to which somebody has come; neither is that of whoever acts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sukien import mention as m
from sukien.events.model.draft import HOME
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.cues import Cues
from sukien.events.sentence.meant_state import MEANT, Mentions, meant
from sukien.events.sentence.named import Named
from sukien.mention import Mention

_OTHER_SIDE = ("talks", "call", "agreement")
"""Types of events that have another side."""
_OFFICES = ("officials", "counterpart")
"""Slots of words for those who hold an office, of which no list of offices knows ("lãnh đạo", "người đồng cấp")."""
_MET = 60
"""How many characters may stand between a word for talks and the office that is met."""
_ACTS = 25
"""How many characters may stand between an office and the word for what it does."""
_STOP = re.compile(r"[;:,\n]|\.(?!\d)")
"""What parts an office from the word for talks."""
_REST = re.compile(r"[^,;:.()\n]{0,20}")
"""What of an office may be left before those words: "Tư lệnh Lực lượng Bảo vệ bờ biển nước bạn"."""
_NAME = re.compile(r",? ?")
"""What stands between those words and the name of the holder."""


def their_offices(
    cues: Cues, index: int, anchors: Sequence[Anchor], named: Sequence[Named], mentions: Mentions
) -> list[Mention]:
    """The states that such words mean in a sentence, behind the offices of whom its talks are with; and those offices.

    The offices are what the sentence mentions, each as one of that state.
    """
    out = list[Mention]()
    begin, end = cues.text.sentences[index]
    for cue in cues.all(MEANT, begin, end):
        office = _office(cues, mentions(index), cue)
        if office is None or any(
            _NAME.fullmatch(cues.text.text, cue.end, n.start) for n in named if n.start > cue.start
        ):
            continue
        anchor = next((a for a in anchors if _has_sides(a) and _beside(cues, a, office, cue)), None)
        if anchor is None or any(anchor.end <= n.start < office.start for n in named):
            continue  # who is named is met: "hội đàm với Thủ tướng X cùng các quan chức nước chủ nhà"
        own = _acting(anchor, office, named, mentions(index))
        state = meant(cues, index, cue, own, mentions)
        if state is not None:
            out.append(Mention(m.COUNTRY, cue.start, cue.end, cue.rule, {"alpha_2": state}))
            if office.label in (m.ROLE, m.ORGANIZATION):
                out.append(office._replace(end=cue.end, norm={**office.norm, "country": state}))
    return out


def _has_sides(anchor: Anchor) -> bool:
    """Whether what an anchor tells of has another side, by any of its triggers."""
    return any(type_ in _OTHER_SIDE for type_ in (anchor.type, *(rule.type for rule in anchor.others)))


def _office(cues: Cues, here: Sequence[Mention], cue: Mention) -> Mention | None:
    """The office or body without a state of its own before those words: its last words may stand between."""
    at = cues.text.sentences[cues.text.sentence_at(cue.start)][0]
    if cues.leads_to_place(at, cue.start):
        return None  # "gặp Bộ trưởng Quốc phòng tại nước này"
    held = [
        x for x in here if x.label in (m.ROLE, m.ORGANIZATION) and x.start < cue.start and not x.norm.get("country")
    ]
    last = max(held, key=lambda x: x.end, default=None)
    if last is not None and _REST.fullmatch(cues.text.text, min(last.end, cue.start), cue.start):
        return next(x for x in held if x.end == last.end)
    of = cues.ending_at("of", cue.start)
    start = of.start if of is not None else cue.start
    return next((words for slot in _OFFICES if (words := cues.ending_at(slot, start)) is not None), None)


def _beside(cues: Cues, anchor: Anchor, office: Mention, cue: Mention) -> bool:
    """Whether an office is met by what a word for talks tells, or acts in it."""
    gap = (anchor.end, office.start) if office.start >= anchor.end else (cue.end, anchor.start)
    reach = _MET if office.start >= anchor.end else _ACTS
    return 0 <= gap[1] - gap[0] <= reach and _STOP.search(cues.text.text, *gap) is None


def _acting(anchor: Anchor, office: Mention, named: Sequence[Named], here: Sequence[Mention]) -> set[str | None]:
    """The states of the other side: of who acts, where the office is met; of who is met, where it acts itself."""
    ahead = office.start >= anchor.end
    people = {n.person.country for n in named if (n.end <= anchor.start if ahead else n.start != office.start)}
    if people:
        return people
    roles = [x for x in here if x.label == m.ROLE and x.norm.get("country") and x.start != office.start]
    return {x.norm["country"] for x in roles if not ahead or x.end <= anchor.start} or {HOME}
