"""Whether a meeting whose last day is that of the article is over by then: "chiều nay bế mạc", "các đoàn chia tay".

Without such words it is still under way.
"""

from __future__ import annotations

from datetime import date, timedelta

from sukien.events.model.draft import Draft, When
from sukien.events.sentence.ordinal import days_after
from sukien.events.story.story import Story
from sukien.rules.kinds.triggers import Trigger

_AHEAD = 12
"""How many characters ("sẽ") before words for the end they may be put off by."""


def end_sessions(story: Story) -> None:
    """Meetings that have come to their end on the day of the article have taken place; on it they are handed on."""
    for draft in story.drafts:
        when = draft.when
        if draft.type == "ceremony" and draft.inherited and when is not None and when.days and _hands_on(story, draft):
            draft.when = When(when.end, when.end, str(when.end), when.mention)
        if draft.type not in ("meeting", "exercise") or when is None or not when.days or story.reference is None:
            continue
        if draft.type == "meeting" and draft.status == "ongoing" and _closed_before(story, draft, when):
            draft.status = "occurred"
        if draft.type == "meeting" and when.start == when.end and draft.status == "occurred":
            _stretch(story, draft, when)
        elif draft.status == "ongoing" and when.end == story.reference and _is_over(story, draft):
            draft.status = "occurred"


def _closed_before(story: Story, draft: Draft, when: When) -> bool:
    """Whether a meeting closed on a day that is past, whatever else goes on beside it ("Bút vẫn đậy nắp khi …")."""
    past = when.end is not None and story.reference is not None and not when.yearless and when.end < story.reference
    return past and story.cues.first("closing", *story.text.sentences[draft.sentence]) is not None


def _stretch(story: Story, draft: Draft, when: When) -> None:
    """The last day of what began on a day: "Khép lại hai ngày làm việc, … ADMM-8, khai mạc hôm qua, …"."""
    opened = when.mention is not None and story.cues.ending_at("opening", when.mention.start) is not None
    if not opened or when.known is None or draft is not story.main():
        return
    for cue in story.cues.all("closing", 0, len(story.text.text)):
        count = days_after(story.pack, story.text, cue.end)
        if count is None or abs(story.text.sentence_at(cue.start) - draft.sentence) > 1:
            continue
        last = (date.fromisoformat(when.known) + timedelta(days=count[0] - 1)).isoformat()
        if last <= str(story.reference):
            draft.when = When(when.start, last, f"{when.start}/{last}", when.mention)
            draft.prove("date.end", cue)
            return


def _is_over(story: Story, draft: Draft) -> bool:
    """Whether its closing was told, or that those who came go home."""
    if any(_closes(story, rite, draft) for rite in story.drafts if rite.type == "ceremony"):
        return True
    for index in {draft.sentence, draft.last_told, min(draft.last_told + 1, len(story.text.sentences) - 1)}:
        begin, end = story.text.sentences[index]
        for cue in story.cues.all("over", begin, end):
            ahead = story.cues.first("status", max(begin, cue.start - _AHEAD), cue.start, "planned")
            if ahead is None and not _of_another(story, draft, index):
                return True
    return False


def _of_another(story: Story, draft: Draft, index: int) -> bool:
    """Whether a sentence tells of another meeting, which may be the one that is over."""
    return any(d.type == "meeting" and d is not draft and d.sentence == index for d in story.drafts)


def _closes(story: Story, rite: Draft, draft: Draft) -> bool:
    """Whether a ceremony of the last day closed the meeting, or handed it on to the next host."""
    if rite.status != "occurred" or rite.when is None or draft.when is None or rite.when.start != draft.when.end:
        return False
    told = next((p for p in rite.proofs if p.field == "type"), None)
    if told is None:
        return False
    return _hands_on(story, rite) or story.cues.first("closing", told.start, told.end) is not None


def _hands_on(story: Story, rite: Draft) -> bool:
    """Whether a series goes to its next host by what a ceremony is told by."""
    rules = (story.pack.rules.get(p.rule) for p in rite.proofs if p.field == "type")
    return any(isinstance(rule, Trigger) and rule.passes_on for rule in rules)
