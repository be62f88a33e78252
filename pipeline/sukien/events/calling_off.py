"""What is called off, put off or no longer planned, told in the clause itself or in the sentence behind."""

from __future__ import annotations

from sukien.events.anchors import Anchor
from sukien.events.story import Story
from sukien.mention import Mention

_CALLED_OFF = r" {undertaking}(?: {and|that} |[,.;!?]|$)"
"""What stands behind a word for calling off, where it means what was just told: "hủy kế hoạch"."""
_IS_OFF = r"(?<!\w){undertaking} (?:{has} )?$"
"""What stands before such a word: "chuyến thăm đã bị hoãn"."""
_DRILLS = (
    r" (?:(?!{after|before|when|during} )[^\W\d]+ ){0,3}{drill}(?!\w)"
    r"(?: (?!{after|before|when|during|with} )[^\s.,;:()]+)* $"
)
"""What stands between a word for calling off and the name of an exercise: "ngừng tiến hành hai cuộc tập trận …"."""
_PLAN = r"(?<!\w){undertaking}$"
"""What ends words for giving up a plan: "gác lại kế hoạch"."""
_OBJECT = 8
"""How many characters may stand between a word for calling off and what is called off."""
_NAME = 120
"""How many characters before the name of an exercise the words may begin that call it off."""
_MOVED = 20
"""How many characters behind a word for calling off the words may end that put it off to another day."""
_CONCEDED = r"(?<!\w){although} [^,;:.]*$"
"""What opens a concession: "dù tiếp xúc trực tiếp bị gián đoạn"."""
_STOPS = ",.;:()"
"""What parts one clause from another."""
_BESIDE = 30
"""How many characters before an anchor the words may begin that call it off."""


def calls_off(story: Story, anchor: Anchor, begin: int, end: int) -> Mention | None:
    """The word that calls off what an anchor tells of, in the clause from `begin` to `end`."""
    rows = story.cues.all("status", max(begin, anchor.start - _BESIDE), end, "cancelled")
    cancelled = next((cue for cue in rows if not _of_another(story, anchor, cue)), None)
    return (
        cancelled
        or _halted(story, anchor, begin)
        or _plan_dropped(story, anchor, begin)
        or _no_longer(story, anchor, begin, end)
    )


def call_off(story: Story, index: int) -> None:
    """What the sentence before announced is called off in this one: "Tuy nhiên, ông đã thông báo hủy kế hoạch"."""
    begin, end = story.text.sentences[index]
    cue = story.cues.first("status", begin, end, "cancelled")
    draft = next((d for d in reversed(story.drafts) if d.sentence == index - 1), None)
    if cue is None or draft is None or draft.status != "planned" or any(d.sentence == index for d in story.drafts):
        return
    if story.is_parted(index) or story.cues.first("postponed", begin, end) is not None:
        return
    lower = story.text.lower
    behind = story.pack.pattern(_CALLED_OFF).match(lower, cue.end, end)
    before = story.pack.pattern(_IS_OFF).search(lower, max(begin, cue.start - _MOVED), cue.start)
    if behind is not None or before is not None:
        draft.status = "cancelled"
        draft.prove("status", cue)


def _halted(story: Story, anchor: Anchor, begin: int) -> Mention | None:
    """The word that calls off exercises whose names follow: "quyết định ngừng tiến hành hai cuộc tập trận X và Y"."""
    if anchor.form != "name" or anchor.type != "exercise":
        return None
    rows = story.cues.all("status", max(begin, anchor.start - _NAME), anchor.start, "cancelled")
    drills = story.pack.pattern(_DRILLS)
    rows = [cue for cue in rows if drills.fullmatch(story.text.lower, cue.end, anchor.start)]
    return next((cue for cue in rows if not _of_another(story, anchor, cue)), None)


def _plan_dropped(story: Story, anchor: Anchor, begin: int) -> Mention | None:
    """The words by which the plan for what is told behind is given up: "gác lại kế hoạch đón đoàn X ghé Y"."""
    plan = story.pack.pattern(_PLAN)
    for cue in story.cues.all("status", max(begin, anchor.start - _NAME), anchor.start, "cancelled"):
        between = story.text.text[cue.end : anchor.start]
        if plan.search(story.text.lower, cue.start, cue.end) is None or set(_STOPS) & set(between):
            continue
        if story.cues.first("margin", cue.end, anchor.start) is None:
            return cue
    return None


def _no_longer(story: Story, anchor: Anchor, begin: int, end: int) -> Mention | None:
    """The word that tells that something is not done after all: "không tổ chức tập trận X năm nay nữa".

    Not of a meeting that somebody does not attend after all.
    """
    after_all = story.cues.first("as_planned", anchor.end, end)
    if after_all is None or anchor.type == "visit":
        return None
    for cue in story.cues.all("status", max(begin, anchor.start - _BESIDE), anchor.start, "absent"):
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
    behind = (a.start for a in story.anchors[anchor.sentence] if a.start >= cue.end)
    return next(behind, cue.end + _OBJECT) - cue.end < _OBJECT


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
