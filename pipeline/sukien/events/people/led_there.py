"""Who is told to be at a meeting behind it, in its own sentence: "ADMM-15 họp ngày 15/6; X dẫn đầu đoàn Việt Nam".

However long ago it was: those are its people whom its own words tell.
"""

from __future__ import annotations

from sukien import mention as m
from sukien.events.model.draft import Draft
from sukien.events.sentence.named import Named, leads
from sukien.events.story.story import Story

_DELEGATION = 30
"""How many characters ("đoàn đại biểu Việt Nam do") may stand between the mark and who leads it."""
_TITLES = 90
"""How many characters ("Phó Thủ tướng, Bộ trưởng Ngoại giao") may stand before the first name of a sentence."""
_MEANWHILE = ("talks", "agreement")
"""Types of events that those who came to a meeting see to meanwhile: "X dẫn đầu đoàn, và đã tiếp xúc với Y"."""
_ENDS = (".", ",", ";", "")
"""What stands behind "dự" that names nothing else to attend."""


def add_led_there(story: Story, index: int) -> None:
    """The subject of a clause behind a meeting that only says that he led a delegation, or was there."""
    _told_next(story, index)
    meetings = [(at, draft) for at, draft in story.anchored if draft.type == "meeting" and draft.meeting]
    if not meetings or any(draft.type != "meeting" for _, draft in story.anchored):
        return
    at, last = meetings[-1]
    if last.status == "planned":
        return
    for named in (n for n in story.people(index) if n.start > at):
        if _is_there(story, index, at, named):
            for draft in _together(last, [d for _, d in meetings]):
                draft.add_people([named.person])


def _told_next(story: Story, index: int) -> None:
    """The subject of the next sentence who leads a delegation: "ADMM-15 họp ngày 15/6. X dẫn đầu đoàn Việt Nam"."""
    begin, _ = story.text.sentences[index]
    first = next(iter(story.people(index)), None)
    if index == 0 or story.is_parted(index) or first is None or first.start > begin + _TITLES:
        return
    if any(at < first.end or draft.type not in _MEANWHILE for at, draft in story.anchored):
        return
    before = [d for d in story.drafts if d.last_told == index - 1 and d.status != "planned"]
    meetings = [d for d in before if d.type == "meeting" and d.meeting]
    if any(n.end < first.start for n in story.named(index)):
        return
    if meetings and meetings == before and leads(story.cues, first):
        for draft in _together(meetings[-1], meetings):
            draft.add_people([first.person])


def _is_there(story: Story, index: int, at: int, named: Named) -> bool:
    """Whether a clause of its own tells somebody to have led those who came, or to have attended."""
    mark = max(story.text.text.rfind(sign, at, named.start) for sign in ",;")
    if mark < 0 or named.start - mark > _DELEGATION:
        return False
    between = story.text.text[mark + 1 : named.start].strip()
    delegation = any(x.start > mark and x.end <= named.start for x in story.mentions(index, m.COUNTRY))
    if between and not (delegation and story.cues.ending_at("of", named.start, "by") is not None):
        return False
    if leads(story.cues, named):
        return True
    stop = named.end + story.text.text.startswith(",", named.end)
    attends = None if between else story.cues.starting_at("attends", stop)
    return attends is not None and _names_nothing(story, attends.end)


def _names_nothing(story: Story, end: int) -> bool:
    """Whether nothing else is told to be attended: "dự.", "dự tại đầu cầu Hà Nội"."""
    behind = story.text.text[end : end + 1] in _ENDS
    return behind or story.pack.pattern(r" {at} ").match(story.text.lower, end) is not None


def _together(last: Draft, told: list[Draft]) -> list[Draft]:
    """A meeting and those that are told in one breath with it."""
    return [draft for draft in told if draft is last or draft in last.twins]
