"""The states on both sides of something, of which only forces, provinces or a bloc are named."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sukien import mention as m
from sukien.events.model.draft import Draft
from sukien.events.sentence.anchors import Anchor
from sukien.events.states.states import LIST
from sukien.events.story.story import Story
from sukien.mention import Mention
from sukien.rules.kinds.groups import members

_REACH = 12
"""How many characters besides its date may stand between a word for an exercise and "giữa"."""
_WORDS = 60
"""How many characters in all."""
_WHICH = r"[\"']? (?:{that}|{of}) (?:{plural} )?(?:{state} )?"
"""What stands between the name of an exercise and the states that hold it."""
_VERB = 22
"""How many characters ("đang cùng", "vừa") behind the last of them the word for holding or opening it may end."""
_BLOC = "ASEAN"
_JOINED = rf"(?: (?!{{after|before|meeting}}(?!\w))\w+){{0,4}} {_BLOC.lower()}\s?[-–]\s?$"
"""What stands between a word for an exercise and the state that exercises with the bloc."""
_BLOC_BEFORE = (
    rf"(?<![\w-])(?P<bloc>{_BLOC.lower()})(?:,? (?:{{and}}|{{with}}) (?:{{plural}} (?:\w+ ){{0,3}})?|\s?[-–]\s?)$"
)
"""What stands before a state that does something with the bloc."""
_BLOC_BEHIND = (
    rf"(?:,? (?:{{and}}|{{with}}) (?:{{plural}} (?:\w+ ){{0,2}})?|\s?[-–]\s?)(?P<bloc>{_BLOC.lower()})(?![\w+-]| \+)"
)
"""What stands behind a state that does something with the bloc."""
_STOP = re.compile(r"[,;:.\n]")
"""What ends the words that name both sides."""
_TWO = 2
_NAMED = 110
"""How many characters behind a word for signing the states may begin that stand in the name of what is signed."""
_IN_NAME = r"(?: (?!(?:{after|before|at|during|on}) )[^\s,.;:()]+){1,20} "
"""What stands between that word and the states: "Bản ghi nhớ về hợp tác quốc phòng"."""
_HYPHEN = re.compile(r"\s?[-–]\s?")
"""What joins the states in the name of something that is theirs."""
_KIND = r"(?: (?!(?:{after|before|meeting|at|on|between|and})(?!\w))\w+){0,4} $"
"""What may stand between a word for an exercise and the two states whose it is: "chung", "quân sự thường niên"."""
_OWNED = r" (?:(?!(?:{after|before|meeting|at|on|between|with})(?!\w))\w+ ){0,3}{of} (?:(?!{and|with} )[^\W\d]+ ){0,3}"
"""What stands between a word for an exercise and the state whose forces hold it: "của hải quân"."""
_AIM = r"(?:,? (?:[-–] )?(?!(?:{after|before|meeting|at|on|between|with|about})(?!\w))\w+){0,12} $"
"""The same where nobody was named before: "cứu hộ - cứu nạn, khắc phục hậu quả thiên tai"."""


def add_sides(story: Story, draft: Draft, anchor: Anchor) -> None:
    """The states in which both sides lie: "tuần tra chung giữa BĐBP An Giang với lực lượng tỉnh Kandal (Campuchia)"."""
    begin, end = story.text.sentences[anchor.sentence]
    cue = story.cues.first("between", anchor.end, min(end, anchor.end + _WORDS))
    if cue is None or _STOP.search(story.text.text, anchor.end, cue.start):
        return
    dates = (x for x in story.mentions(anchor.sentence, m.DATE) if anchor.end <= x.start and x.end <= cue.start)
    if cue.start - anchor.end - sum(x.end - x.start for x in dates) > _REACH:
        return
    stop = _STOP.search(story.text.text, cue.end, end)
    for side in story.mentions(anchor.sentence, m.COUNTRY, m.LOCATION):
        if side.norm.get("sort") == "city" and story.cues.ending_at("place", side.start) is None:
            continue  # "giữa Washington và Seoul nhằm răn đe Bình Nhưỡng"
        code = side.norm.get("alpha_2") or side.norm.get("country")
        inside = cue.end <= side.start < (stop.start() if stop is not None else end)
        if inside and code is not None and not story.cues.leads_to_place(begin, side.start):
            draft.countries.add(str(code))
            draft.prove("countries", side)


def add_signers(story: Story, draft: Draft, anchor: Anchor) -> None:
    """The two states in the name of what is signed: "bản ghi nhớ giữa Bộ Quốc phòng Lào và Bộ Quốc phòng Peru"."""
    _, end = story.text.sentences[anchor.sentence]
    cue = story.cues.first("between", anchor.end, min(end, anchor.end + _NAMED))
    if cue is None or _STOP.search(story.text.text, anchor.end, cue.start):
        return
    if any(anchor.end <= other.start < cue.start for other in story.anchors[anchor.sentence]):
        return  # "ký tuyên bố chung ủng hộ đàm phán giữa Nga và Ukraine"
    stop = _STOP.search(story.text.text, cue.end, end)
    behind = [c for c in story.mentions(anchor.sentence, m.COUNTRY) if c.start >= cue.end]
    for state in [c for c in behind if stop is None or c.start < stop.start()][:_TWO]:
        draft.countries.add(str(state.norm["alpha_2"]))
        draft.prove("countries", state)


def add_bloc(story: Story, draft: Draft, anchor: Anchor) -> None:
    """The members of a bloc and the state that exercises with them: "cuộc diễn tập hải quân ASEAN - Trung Quốc"."""
    joined = story.pack.pattern(_JOINED)
    for state in story.mentions(anchor.sentence, m.COUNTRY) if draft.type == "exercise" else ():
        if state.start >= anchor.end and joined.match(story.text.lower, anchor.end, state.start):
            day = draft.when.known if draft.when is not None and draft.when.known else story.reference
            draft.countries.update([str(state.norm["alpha_2"]), *members(story.pack, _BLOC, day)])
            draft.prove("countries", state)


def whose(story: Story, anchor: Anchor) -> Mention | None:
    """The one state whose an exercise is told to be: "sau các cuộc tập trận của quân đội Trung Quốc"."""
    if anchor.form != "noun":
        return None
    owned, joint = story.pack.pattern(_OWNED), story.pack.pattern(LIST)
    rows = [c for c in story.mentions(anchor.sentence, m.COUNTRY) if anchor.end <= c.start]
    if not rows or owned.fullmatch(story.text.lower, anchor.end, rows[0].start) is None:
        return None
    several = len(rows) > 1 and joint.fullmatch(story.text.text, rows[0].end, rows[1].start) is not None
    several |= _HYPHEN.match(story.text.text, rows[0].end) is not None
    return None if several else rows[0]


def pair_behind(story: Story, anchor: Anchor) -> list[Mention]:
    """The states in a row that say whose an exercise is: "cuộc tập trận chung thường niên Mỹ - Hàn Quốc"."""
    if anchor.form != "noun":
        return []
    row: list[Mention] = []
    for state in (c for c in story.mentions(anchor.sentence, m.COUNTRY) if c.start >= anchor.end):
        if row and _HYPHEN.fullmatch(story.text.text, row[-1].end, state.start) is None:
            break
        row.append(state)
    kind = _KIND if any(c.end <= anchor.start for c in story.mentions(anchor.sentence, m.COUNTRY)) else _AIM
    if len(row) < 2 or story.pack.pattern(kind).fullmatch(story.text.lower, anchor.end, row[0].start) is None:
        return []
    if story.cues.ending_at("against", row[0].start) is not None:
        return []  # "cuộc tập trận sát biên giới Nga - Ukraine"
    about = (story.cues.first(slot, anchor.end, row[0].start) for slot in ("place", "aim"))
    return row if not any(about) else []


def document_of(story: Story, anchor: Anchor) -> list[Mention]:
    """The two states in the name of what is signed: "hai bên ký Bản ghi nhớ Hợp tác quốc phòng Lào - Mỹ"."""
    row: list[Mention] = []
    for state in (c for c in story.mentions(anchor.sentence, m.COUNTRY) if c.start >= anchor.end):
        if row and _HYPHEN.fullmatch(story.text.text, row[-1].end, state.start) is None:
            break
        row.append(state)
    if len(row) != _TWO or row[0].start - anchor.end > _NAMED:
        return []
    return row if story.pack.pattern(_IN_NAME).fullmatch(story.text.lower, anchor.end, row[0].start) else []


def held_behind(story: Story, anchor: Anchor) -> list[Mention]:
    """The states that a clause behind the name tells to hold it: "cuộc tập trận X mà Mỹ và Hàn Quốc mở màn"."""
    row: list[Mention] = []
    opens, joint = story.pack.pattern(_WHICH).match(story.text.lower, anchor.end), story.pack.pattern(LIST)
    for state in (
        c for c in story.mentions(anchor.sentence, m.COUNTRY) if opens is not None and c.start >= opens.end()
    ):
        begins = state.start == opens.end() if opens is not None and not row else False
        if not begins and not (row and joint.fullmatch(story.text.text, row[-1].end, state.start)):
            break
        row.append(state)
    if not row:
        return []
    stop = row[-1].end + _VERB
    held = (story.cues.first(slot, row[-1].end, stop) for slot in ("opening", "held", "host", "closing"))
    return row if any(held) else []


def bloc_beside(story: Story, states: Sequence[Mention]) -> list[Mention]:
    """The bloc that one of some states is joined to: "ASEAN và Trung Quốc ký", "của ASEAN và các đối tác Nga, Nhật"."""
    before, behind, lower = story.pack.pattern(_BLOC_BEFORE), story.pack.pattern(_BLOC_BEHIND), story.text.lower
    for state in states:
        hit = before.search(lower, max(0, state.start - _WORDS), state.start) or behind.match(lower, state.end)
        if hit is not None:
            return [Mention(m.GROUP, *hit.span("bloc"), state.rule, {"group_id": _BLOC})]
    return []
