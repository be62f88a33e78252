"""Which anchors of a sentence count: those that have what their trigger asks of it, and something to refer to."""

from __future__ import annotations

import re
from itertools import pairwise

from sukien import mention as m
from sukien.events.people.coming import comes_abroad
from sukien.events.sentence.anchors import Anchor
from sukien.events.standing.called import series_called
from sukien.events.standing.likened import is_likened
from sukien.events.standing.only_named import exercises
from sukien.events.standing.whose_time import tells_whose
from sukien.events.states.rosters import is_item
from sukien.events.states.states import LIST
from sukien.events.story.story import Story
from sukien.people.states import PRIVATE
from sukien.rules.kinds.triggers import Trigger

_ANOTHER_CLAUSE = r"[,;:]|(?<!\w){after|before|when|auxiliary}(?!\w)"
"""What parts a word for coming from the journey told before it."""


_HOLDS = r"{holds}(?!\w)"
"""What leads from whoever is appointed to the post: "bổ nhiệm X giữ chức …"."""
_OTHER_CLAUSE = r"[;:]|(?<!\w){auxiliary|passive|after|before|instead|and}(?!\w)"
"""What parts that from an appointment told before."""
_PATIENT = 30
"""How many characters ("đồng chí Thượng tá") may stand between a word for appointing and whoever is appointed."""

_NUMBER = r"(?: ?\([^()\n]{2,15}\))?(?:[-\s]\d{1,2}| {nth} \w+(?: \w+)?)?,?\s*(?:{auxiliary}\s+)?"
"""What stands between the name of a meeting and what is told of it: its acronym and number."""
_SITS = r"{convenes}(?!\w)"
"""What begins a word for talks that only says that a meeting sits: "họp riêng"."""

_TOGETHER = r"{sits_together}(?!\w)"
"""A word for meeting that needs nobody but its subject: "gặp nhau", "nhóm họp"."""
_SUBJECT = (
    r"(?: {about} [^,;:.()\n]{2,60})?(?:, [^;:.()\n]{2,80},)?(?: {nth} \w+)?,?\s*(?:{auxiliary}\s+)?(?:{also}\s+)?"
)
"""What stands between the name of a body and such a word: what it is about, and an apposition."""

_RATHER = r"(?<!\w){rather} (?:(?!{and} )[^\W\d]+ ){0,3}$"
"""What stands before what is not done, but something else: "thay vì cập cảng", "chứ không phải tới thăm"."""
_REPLACES = r"(?<!\w){replaces} (?:[^\W\d]+ ){0,2}{drill} [^.,;:()\n]*$"
"""What stands before the name of an exercise in whose place another is held: "thay thế cho hai cuộc tập trận X"."""
_WHOSE = r"(?: (?!(?:{with}|{about}|{at}|{aside}) )[^\W_]+){0,9} "
"""What may stand between a word for a meeting and the row of states whose it is: "giữa các ngoại trưởng"."""
_DRAFT = r"(?<!\w){draft} [^.;:()\n]{0,60}(?<!\w){passive} [^.,;:()\n]{0,40}$"
"""What stands before a word for adopting of which a draft is the subject."""
_QUOTES = re.compile(r":\s*\"\s*$")
"""What stands before the first word of what somebody says."""
_PRESS = r"(?: {with})? (?:{plural} )?{press}(?!\w)"
"""What stands behind words for talks that are an interview, or a press conference."""
_SO_FAR = r"(?<!\w){so_far}(?!\w)[^;:]*$"
"""What stands before a word for signing that tells of no day."""
_NAME = 30
"""How many characters behind words for talks the name of a paper may end."""
_RITE = r"(?<!\w){within} (?:{one} )?$"
"""What stands before the ceremony at which something is done."""
_DAY_BESIDE = 15
"""How many characters ("diễn ra") may stand between a ceremony and its day."""
_HELD = ("talks", "meeting", "exercise")
"""Types of events that are agreed to be held."""
_TO_HOLD = r" (?:{held} )?(?:{one} )?"
"""What stands between a word for agreeing and what is agreed to be held."""
_ONE = r" (?:{one} )?"
"""What stands between a word for granting a guest something and what it is."""
_LEAD = 60
"""How many characters before an anchor the words may begin that tell what is not held."""


def may_tell(story: Story) -> bool:
    """Whether an anchor stands that can begin an event, or a hint that can; else no sentence tells of one."""
    return any(hint.trigger is not None and hint.trigger.begins for row in story.hints.values() for hint in row) or any(
        _begins(trigger) and _stands(story, anchor, trigger)
        for index, anchors in enumerate(story.anchors)
        for anchor in anchors
        for trigger in (anchor.trigger, *anchor.others)
    )


def _begins(trigger: Trigger | None) -> bool:
    """Whether the words can tell of an event where none was told: not "hội nghị", nor "lần gần nhất"."""
    return trigger is None or trigger.opens or trigger.form not in ("reference", "again")


def standing(story: Story, index: int) -> list[Anchor]:
    """The anchors of a sentence that count, each with the trigger whose conditions hold."""
    told = story.mentions(index, m.DATE)
    outside = (a for a in story.anchors[index] if not any(d.start <= a.start < d.end for d in told))
    done = (a for a in outside if not (_forgone(story, a) or _is_limit(story, a) or is_likened(story, a)))
    done = (a for a in done if not (_to_press(story, a) or _counted_up(story, a)))
    anchors = [a for a in done if stands_by_any(story, a) and _refers(story, a) and not exercises(story, a)]
    if not told and is_item(story, index):
        # What the lines of a list say ("giữ chức …") the sentence above has told.
        kinds = {d.type for d in story.rosters}
        anchors = [a for a in anchors if a.type not in kinds]
    said = [a for a, b in pairwise(anchors) if _to_post(story, a, b) or _only_agrees(story, a, b)]
    anchors = [a for a in anchors if a not in said]
    pairs = zip(anchors, [None, *anchors], strict=False)
    parts = (_goes_to, _is_its_rite, _is_said_of, _is_received, _is_granted, tells_whose)
    return [a for a, b in pairs if not any(part(story, a, b) for part in parts)]


def stands_by_any(story: Story, anchor: Anchor) -> bool:
    """Whether an anchor has what its trigger asks of the sentence, or another trigger of the same words has."""
    while not _stands(story, anchor, anchor.trigger):
        if not anchor.others:
            return False
        rule = anchor.others.pop(0)
        anchor.type, anchor.form, anchor.rule, anchor.trigger = rule.type, rule.form, rule.id, rule
    return True


def _stands(story: Story, anchor: Anchor, trigger: Trigger | None) -> bool:
    """Whether an anchor has what a trigger asks of its sentence: so many states, a position, a place abroad.

    Checked before anything else: such words ("họp", "đến") are too common to draw dates to themselves.
    """
    if trigger is None:
        return True
    begin, _ = story.text.sentences[anchor.sentence]
    if trigger.subject and _opens_speech(story, anchor, begin):
        return False
    if trigger.subject and not story.text.text[begin : anchor.start].strip(" \"'-"):
        return story.text.section_at(begin).kind == "headline"
    if trigger.states and len({c.norm["alpha_2"] for c in story.mentions(anchor.sentence, m.COUNTRY)}) < trigger.states:
        return False
    if trigger.in_row and _in_row(story, anchor) < trigger.states:
        return False
    if trigger.title and not any(0 <= r.start - anchor.end <= 2 for r in story.mentions(anchor.sentence, m.ROLE)):
        return False
    if trigger.official and not _official(story, anchor.sentence):
        return False
    return not trigger.abroad or comes_abroad(story, anchor)


def _opens_speech(story: Story, anchor: Anchor, begin: int) -> bool:
    """Whether an anchor is the first word that somebody is quoted with: "X chia sẻ: "Thông qua chương trình, …"."""
    return _QUOTES.search(story.text.text, begin, anchor.start) is not None


def _to_press(story: Story, anchor: Anchor) -> bool:
    """Whether somebody only speaks to a paper or reporters: "trao đổi với Tuổi Trẻ", "gặp gỡ các nhà báo"."""
    if anchor.type not in ("talks", "call") or anchor.form == "reference":
        return False
    media = story.cues.first("media", anchor.start, anchor.end + _NAME)
    if media is not None and media.start <= anchor.end + 1:
        return True
    return story.pack.pattern(_PRESS).match(story.text.lower, anchor.end) is not None


def _counted_up(story: Story, anchor: Anchor) -> bool:
    """Whether what was signed is only counted up: "đến nay, Nga đã ký hiệp định với hơn 40 nước"."""
    if anchor.type != "agreement" or anchor.form != "verb":
        return False
    begin, end = story.text.sentences[anchor.sentence]
    so_far = story.pack.pattern(_SO_FAR).search(story.text.lower, begin, anchor.start)
    return so_far is not None and not any(
        so_far.end() <= d.start < end for d in story.mentions(anchor.sentence, m.DATE)
    )


def _in_row(story: Story, anchor: Anchor) -> int:
    """How many states stand in a row behind the words for whose meeting an anchor tells of."""
    rows = [c for c in story.mentions(anchor.sentence, m.COUNTRY) if c.start >= anchor.end]
    if not rows or story.pack.pattern(_WHOSE).fullmatch(story.text.lower, anchor.end, rows[0].start) is None:
        return 0
    joint, row = story.pack.pattern(LIST), rows[:1]
    for state in rows[1:]:
        if joint.fullmatch(story.text.text, row[-1].end, state.start) is None:
            break
        row.append(state)
    return len({c.norm["alpha_2"] for c in row})


def _forgone(story: Story, anchor: Anchor) -> bool:
    """Whether an act is only told as that which another is done instead of: "Thay vì thăm Nhật Bản, ông tới Lào"."""
    begin, _ = story.text.sentences[anchor.sentence]
    if anchor.form == "verb" and anchor.type == "agreement" and _is_draft(story, anchor, begin):
        return True
    if anchor.form == "verb":
        words = _RATHER
    elif anchor.type == "exercise" and anchor.form == "name":
        words = _REPLACES
    else:
        return False
    before = max(begin, anchor.start - _LEAD)
    return story.pack.pattern(words).search(story.text.lower, before, anchor.start) is not None


def _is_draft(story: Story, anchor: Anchor, begin: int) -> bool:
    """Whether only a draft goes on to those who decide: "dự thảo các văn kiện đã được SOMTC thông qua"."""
    return story.pack.pattern(_DRAFT).search(story.text.lower, begin, anchor.start) is not None


def _is_limit(story: Story, anchor: Anchor) -> bool:
    """Whether a word for coming only leads to the last day of a stay: "lưu lại đến 7/6 rồi về Singapore"."""
    comes = anchor.trigger is not None and anchor.trigger.abroad
    return comes and story.cues.ending_at("stays", anchor.start) is not None


def _official(story: Story, index: int) -> bool:
    """Whether a sentence names somebody of rank or public office, or such an office."""
    titles = [title for n in story.named(index) for title in n.person.titles]
    offices = (x for x in (*titles, *story.mentions(index, m.ROLE)) if x.label == m.ROLE)
    ranked = any(n.person.rank for n in story.named(index))
    return ranked or any(x.norm.get("level") not in PRIVATE for x in offices)


def _refers(story: Story, anchor: Anchor) -> bool:
    """Whether there is something that a word like "đối thoại" can refer to; if not, no date is its own."""
    if anchor.form != "reference" or (anchor.trigger is not None and anchor.trigger.opens):
        return True
    types = {anchor.type, *(rule.type for rule in anchor.others)}
    if any(d.type in types for d in story.drafts) or series_called(story, anchor):
        return True
    return any(r.opens or r.form != "reference" for r in anchor.others)


def _is_said_of(story: Story, anchor: Anchor, previous: Anchor | None) -> bool:
    """Whether a word for meeting only tells where one named before it is held: "ADMM+ lần thứ 4, dự kiến họp tại …"."""
    names = previous is not None and (previous.type, previous.form) == ("meeting", "name")
    if previous is None or not names or anchor.form != "verb" or anchor.type not in ("meeting", "talks"):
        return False
    if _sits_as_subject(story, anchor, previous):
        return True
    if anchor.type == "talks" and story.pack.pattern(_SITS).match(story.text.lower, anchor.start) is None:
        return False
    cue = story.cues.ending_at("status", anchor.start)
    stop = cue.start if cue is not None else anchor.start
    return story.pack.pattern(_NUMBER).fullmatch(story.text.lower, previous.end, stop) is not None


def _sits_as_subject(story: Story, anchor: Anchor, name: Anchor) -> bool:
    """Whether a body named at the head of its clause is what sits: "Nhóm chuyên gia ADMM+, do …, đã gặp nhau"."""
    begin, _ = story.text.sentences[anchor.sentence]
    if story.pack.pattern(_TOGETHER).match(story.text.lower, anchor.start) is None:
        return False
    if story.pack.pattern(_SUBJECT).fullmatch(story.text.lower, name.end, anchor.start) is None:
        return False
    heads = not story.text.text[begin : name.start].strip() or story.text.text[name.start - 2 : name.start] in (
        ", ",
        "; ",
    )
    return heads and not any(name.end <= n.start for n in story.people(anchor.sentence))


def _to_post(story: Story, anchor: Anchor, following: Anchor) -> bool:
    """Whether a word for appointing is said of the next one: "quyết định điều động ông X, nguyên …, giữ chức Y"."""
    if (anchor.type, following.type) != ("appointment", "appointment"):
        return False
    given = [n for n in story.people(anchor.sentence) if anchor.end <= n.start < following.start]
    if len(given) != 1 or given[0].start - anchor.end > _PATIENT:
        return False
    if set(",;:") & set(story.text.text[anchor.end : given[0].start]):
        return False  # "thay Y nghỉ hưu; Đại tá X giữ chức …"
    holds = story.pack.pattern(_HOLDS).match(story.text.lower, following.start)
    between = story.pack.pattern(_OTHER_CLAUSE).search(story.text.lower, given[0].end, following.start)
    return holds is not None and between is None


def _only_agrees(story: Story, anchor: Anchor, following: Anchor) -> bool:
    """Whether two states only agree to what follows: "Lào và Thái Lan nhất trí tổ chức đàm phán vào ngày 14-6"."""
    if anchor.trigger is None or not anchor.trigger.together or following.type not in _HELD:
        return False
    beside = story.pack.pattern(_TO_HOLD).fullmatch(story.text.lower, anchor.end, following.start) is not None
    return beside and not any(n.end <= anchor.start for n in story.people(anchor.sentence))


def _is_received(story: Story, anchor: Anchor, previous: Anchor | None) -> bool:
    """Whether a word for calling on somebody only tells why a guest is received: "tiếp Đại sứ X đến chào từ biệt"."""
    hosts = [a.trigger.host if a is not None and a.trigger is not None else None for a in (previous, anchor)]
    if previous is None or hosts != ["subject", "object"] or previous.form != "verb":
        return False
    guests = [n for n in story.people(anchor.sentence) if previous.end <= n.start and n.end <= anchor.start]
    return bool(guests) and not story.text.text[guests[-1].end : anchor.start].strip(" ,")


def _is_granted(story: Story, anchor: Anchor, previous: Anchor | None) -> bool:
    """Whether a noun only says how somebody is received: "đoàn được X dành cho một buổi tiếp thân mật"."""
    if previous is None or previous.trigger is None or previous.trigger.host != "subject":
        return False
    if (previous.type, previous.form, anchor.type, anchor.form) != ("talks", "verb", "talks", "noun"):
        return False
    return story.pack.pattern(_ONE).fullmatch(story.text.lower, previous.end, anchor.start) is not None


def _is_its_rite(story: Story, anchor: Anchor, previous: Anchor | None) -> bool:
    """Whether a ceremony with a day is the one at which is done what was just told: "bàn giao tàu trong lễ hôm 4/6".

    It is no other that was told before, and its day is that of what is done.
    """
    kinds = previous is not None and (previous.type, previous.form, anchor.type, anchor.form)
    if previous is None or kinds != ("ceremony", "verb", "ceremony", "reference"):
        return False
    dates = story.mentions(anchor.sentence, m.DATE)
    dated = any(0 < d.start - anchor.end <= _DAY_BESIDE for d in dates)
    gap = story.text.lower[previous.end : anchor.start]
    return dated and not set(",;:") & set(gap) and story.pack.pattern(_RITE).search(gap) is not None


def _goes_to(story: Story, anchor: Anchor, previous: Anchor | None) -> bool:
    """Whether a word for coming only tells where a journey goes: "chuyến thăm đầu tiên của ông tới Việt Nam"."""
    if previous is None or (previous.type, previous.form, anchor.type) != ("visit", "noun", "visit"):
        return False
    if previous.trigger is not None and previous.trigger.station:
        return False  # "Chặng tiếp theo đưa ông đến Lào"
    gap = story.text.lower[previous.end : anchor.start]
    comes = anchor.trigger is not None and anchor.trigger.abroad
    return comes and story.pack.pattern(_ANOTHER_CLAUSE).search(gap) is None
