"""Earlier talks of the same two, told behind later ones: "lần gặp thứ ba, sau các cuộc gặp hồi tháng 2 ở Tokyo"."""

from __future__ import annotations

from sukien.events.identity.others import once_more
from sukien.events.model.draft import Draft, When
from sukien.events.model.time import overlap
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story

_AFTER = r"(?<!\w)(?:{after}|{following}) (?:{plural} |{few} )?(?:{occasion} )?$"
"""What stands before those that came first."""
_TALKS = ("talks", "call")


def after_earlier(story: Story, anchor: Anchor, when: When | None, *, own: bool) -> list[Draft]:
    """Talks on a day of their own, of those whose later talks the sentence has told and nobody else."""
    if not own or when is None or when.mention is None or anchor.form != "noun" or anchor.type not in _TALKS:
        return []
    if when.mention.start < anchor.end or any(n.start >= anchor.end for n in story.named(anchor.sentence)):
        return []
    begin, _ = story.text.sentences[anchor.sentence]
    if story.pack.pattern(_AFTER).search(story.text.lower, begin, anchor.start) is None:
        return []
    told = (d for at, d in story.anchored if at < anchor.start and d.type in _TALKS and d.status == "occurred")
    later = next(told, None)
    if later is None or later.meeting is not None or (later.when is not None and overlap(later.when, when)):
        return []
    if any(d.type == anchor.type and d.when is not None and overlap(d.when, when) for d in story.drafts):
        return []
    earlier = once_more(story, anchor, later, when)
    earlier.type, earlier.mode = anchor.type, "online" if anchor.type == "call" else None
    earlier.add_people(later.people)
    return [earlier]
