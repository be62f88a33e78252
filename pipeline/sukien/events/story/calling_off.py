"""What calls an event off, in the clause that tells of it or in one of the next sentences."""

from __future__ import annotations

from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story
from sukien.events.story.wishing import refused
from sukien.mention import Mention

_CALLED_OFF = r" {undertaking}(?: {and|that} |[,.;!?]|$)"
"""What stands behind a word for calling off, where it means what was just told: "hủy kế hoạch"."""
_IS_OFF = r"(?<!\w){undertaking} (?:{then} )?(?:{has} )?$"
"""What stands before such a word: "chuyến thăm đã bị hoãn"."""
_THIS_OFF = r" {undertaking} {this}(?!\w)"
"""What stands behind one that means what was told a little before: "hủy sự kiện này"."""
_THIS_IS_OFF = r"(?<!\w)(?:{undertaking} {this}|{it}) (?:{then} )?(?:{has} )?$"
"""What stands before such a one: "cuộc gặp này đã bị hủy", "nó đã bị hủy"."""
_BEFORE = 45
"""How many characters before a word for calling off the words may begin that mean what it calls off."""
_BACK = 3
"""Sentences behind an announcement within which "nó" or "sự kiện này" may mean it."""
_SPEAKS = r"(?<!\w)(?:{tells|content}(?= [^\W\d]+ [^\W\d])|{matter|owing}|{after}(?<=khi))(?!\w)[^,;]*$"
"""What opens a clause of its own behind an anchor, of something else: "điện đàm về việc Mỹ hủy …"."""
_DRILLS = (
    r" (?:(?!{after|before|when|during} )[^\W\d]+ ){0,3}{drill}(?!\w)"
    r"(?: (?!{after|before|when|during|with} )[^\s.,;:()]+)* $"
)
"""What stands between a word for calling off and the name of an exercise: "ngừng tiến hành hai cuộc tập trận …"."""
_NAME = 120
"""How many characters before the name of an exercise the words may begin that call it off."""
_REACH = 30
"""How many characters before an anchor a word for calling off may begin."""
_PLAN = 70
"""How many characters before an anchor a word for calling off a plan may begin."""
_PLANNED = r"(?:[^\W\d]+ ){0,3}{undertaking} (?:(?!{after|before|when|during|with|aside} )[^\s,.;:()]+ )*"
"""What stands between them, the word itself included."""
_OBJECT = 8
"""How many characters may stand between a word for calling off and what is called off."""
_CONCEDED = r"(?<!\w){although} [^,;:.]*$"
"""What opens a concession: "dù tiếp xúc trực tiếp bị gián đoạn"."""
_STOPS = ",.;:()"
"""What parts one clause from another."""
_MOVED = 20
"""How many characters behind a word for calling off the words may end that put it off to another day."""


def called_off(story: Story, anchor: Anchor, begin: int, end: int) -> Mention | None:
    """The word by which the clause of an anchor calls off what it tells of."""
    rows = story.cues.all("status", max(begin, anchor.start - _REACH), end, "cancelled")
    own = next((cue for cue in rows if not _of_another(story, anchor, cue)), None)
    own = own or _plan_off(story, anchor, begin)
    own = own or _halted(story, anchor, begin) or _no_longer(story, anchor, begin, end)
    return own or refused(story, anchor, begin, end)


def call_off(story: Story, index: int) -> None:
    """What was announced before is called off in this sentence: "Tuy nhiên, ông đã thông báo hủy kế hoạch"."""
    draft = next((d for d in reversed(story.drafts) if d.status == "planned"), None)
    if draft is None or not 0 < index - draft.sentence <= _BACK or any(d.sentence == index for d in story.drafts):
        return
    begin, end = story.text.sentences[index]
    cue = story.cues.first("status", begin, end, "cancelled")
    if cue is None or story.cues.first("postponed", begin, end) is not None:
        return
    last = story.drafts[-1] is draft or draft.sentence == index - 1
    told = last and draft.sentence == index - 1 and not story.is_parted(index)
    if (told and _means(story, cue, begin, end, _CALLED_OFF, _IS_OFF)) or (
        last and _means(story, cue, begin, end, _THIS_OFF, _THIS_IS_OFF)
    ):
        draft.status = "cancelled"
        draft.prove("status", cue)


def _means(story: Story, cue: Mention, begin: int, end: int, behind: str, before: str) -> bool:
    """Whether the words behind or before one for calling off mean what was told before."""
    lower, pattern = story.text.lower, story.pack.pattern
    if pattern(behind).match(lower, cue.end, end) is not None:
        return True
    return pattern(before).search(lower, max(begin, cue.start - _BEFORE), cue.start) is not None


def _plan_off(story: Story, anchor: Anchor, begin: int) -> Mention | None:
    """The word that calls off a plan for what follows: "xếp lại kế hoạch đón đoàn hải quân Nga ghé Hải Phòng"."""
    rows = story.cues.all("status", max(begin, anchor.start - _PLAN), anchor.start, "cancelled")
    plan = story.pack.pattern(_PLANNED)
    rows = [cue for cue in rows if plan.fullmatch(story.text.lower, cue.start, anchor.start)]
    return next((cue for cue in rows if not _of_another(story, anchor, cue)), None)


def _halted(story: Story, anchor: Anchor, begin: int) -> Mention | None:
    """The word that calls off exercises whose names follow: "quyết định ngừng tiến hành hai cuộc tập trận X và Y"."""
    if anchor.form != "name" or anchor.type != "exercise":
        return None
    rows = story.cues.all("status", max(begin, anchor.start - _NAME), anchor.start, "cancelled")
    drills = story.pack.pattern(_DRILLS)
    rows = [cue for cue in rows if drills.fullmatch(story.text.lower, cue.end, anchor.start)]
    return next((cue for cue in rows if not _of_another(story, anchor, cue)), None)


def _no_longer(story: Story, anchor: Anchor, begin: int, end: int) -> Mention | None:
    """The word that tells that something is not done after all: "không tổ chức tập trận X năm nay nữa".

    Not of a meeting that somebody does not attend after all.
    """
    after_all = story.cues.first("as_planned", anchor.end, end)
    if after_all is None or anchor.type == "visit":
        return None
    for cue in story.cues.all("status", max(begin, anchor.start - _REACH), anchor.start, "absent"):
        attends = story.cues.first("attends", cue.end, anchor.start)
        if attends is None and not set(_STOPS) & set(story.text.text[cue.end : after_all.start]):
            return cue
    return None


def _of_another(story: Story, anchor: Anchor, cue: Mention) -> bool:
    """Whether it is something else, or another day, that is called off: "hai bên nhất trí hủy cuộc tập trận"."""
    if story.cues.first("postponed", cue.start, max(cue.end + _MOVED, _clause_end(story, cue))) is not None:
        return True  # "bị hoãn sang ngày 22/7", "hoãn hội nghị ngày 10/5 sang tháng 7": it is to be on another day
    if _conceded(story, anchor, cue):
        return True
    if cue.start < anchor.end:
        return False
    if story.cues.ending_at("agrees", cue.start) is not None:
        return True
    if story.pack.pattern(_SPEAKS).search(story.text.lower, anchor.end, cue.start) is not None:
        return True  # "trong cuộc điện đàm, hai bên khẳng định việc trì hoãn sơ tán …", "hội đàm về việc Mỹ hủy …"
    if _is_content(story, anchor, cue):
        return True
    behind = (a.start for a in story.anchors[anchor.sentence] if a.start >= cue.end)
    return next(behind, cue.end + _OBJECT) - cue.end < _OBJECT


def _is_content(story: Story, anchor: Anchor, cue: Mention) -> bool:
    """Whether it stands in what is said, behind a comma: "ra tuyên bố chung, nhấn mạnh bán đảo không còn vũ khí"."""
    comma = story.text.text.find(",", anchor.end, cue.start)
    rows = [x for slot in ("says", "agrees") for x in story.cues.all(slot, comma, cue.start)] if comma >= 0 else []
    return any("," not in story.text.text[x.end : cue.start] for x in rows)


def _conceded(story: Story, anchor: Anchor, cue: Mention) -> bool:
    """Whether a word for calling off is that of a concession beside what is told.

    "Từ sau đối thoại tại Praha, dù tiếp xúc bị gián đoạn, …", "Dù từng bị hoãn hai lần, hội nghị …"; but of "Mặc dù Mỹ
    đã hủy cuộc tập trận X, …" it is the exercise.
    """
    begin, _ = story.text.sentences[anchor.sentence]
    opens = story.pack.pattern(_CONCEDED).search(story.text.lower, max(begin, cue.start - _NAME), cue.start)
    if opens is None:
        return False
    return anchor.start < opens.start() or "," in story.text.text[cue.end : anchor.start]


def _clause_end(story: Story, cue: Mention) -> int:
    """Where the sentence of a word for calling off ends, or the part of it before a semicolon."""
    _, end = story.text.sentences[story.text.sentence_at(cue.start)]
    right = story.text.text.find(";", cue.end, end)
    return right if right >= 0 else end
