"""A day on which something is only spoken of: "Ngày 13/4, X cho rằng cuộc gặp với Y sẽ …"."""

from __future__ import annotations

from sukien.events.model.draft import When
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story
from sukien.mention import Mention

_WHERE = r"(?<!\w){during|at|after|when|aside}(?: (?:{one}|{occasion}|{plural}))? ?$"
"""What stands before that on which, or after which, somebody says something: "cảnh báo Nga tại hội nghị"."""
_AHEAD = r",? (?:[^,.;:()\n]{0,60} )?$"
"""What stands between something that is spoken of and the word that puts it ahead: "cuộc gặp với Y sẽ …"."""
_THEN = r"(?<!\w){then}(?!\w)"
"""What parts what is done from what was said before it: "cảnh báo rồi tập trận"."""
_REACH = 20
"""How many characters before an anchor the words may begin that tell where something is said."""


def spoken_of(story: Story, anchor: Anchor, when: When | None) -> Mention | None:
    """The word for saying, where the day that opens a clause is only that on which it is said what an anchor tells.

    What somebody says that has been done may well have been done that day: of a report only what is still ahead is not.
    """
    day = when.mention if when is not None else None
    begin, end = story.text.sentences[anchor.sentence]
    if day is None or anchor.form == "reference" or not begin <= day.start < day.end <= anchor.start:
        return None
    tells = next(reversed(story.cues.all("tells", day.end, anchor.start)), None)
    if tells is None or ";" in story.text.text[tells.end : anchor.start]:
        return None
    if story.pack.pattern(_THEN).search(story.text.lower, tells.end, anchor.start) is not None:
        return None
    left = max(tells.end, anchor.start - _REACH)
    if story.pack.pattern(_WHERE).search(story.text.lower, left, anchor.start) is not None:
        return None
    return tells if tells.norm["value"] is not None or _is_ahead(story, anchor, tells.end, end) else None


def _is_ahead(story: Story, anchor: Anchor, begin: int, end: int) -> bool:
    """Whether what is said to come is what an anchor tells: "… sẽ thăm Lào", "… cuộc gặp với Y dự kiến diễn ra …"."""
    if story.cues.first("status", begin, anchor.start, "planned") or intended(story, anchor, begin):
        return True
    cue = story.cues.first("status", anchor.end, end, "planned") if anchor.form != "verb" else None
    return cue is not None and story.pack.pattern(_AHEAD).fullmatch(story.text.lower, anchor.end, cue.start) is not None


_WANTED = ("talks", "call", "visit", "meeting", "exercise")
"""Types of events that somebody can only want; of an appointment a decision is the act itself."""
_DONE = r"(?<!\w){has} (?:{passive} )?$"
"""What stands before a verb by which something is told as done: "đã gặp"."""
_HAS = 12
"""How many characters before a verb these words may begin."""
_BESIDE = r"(?:[^\W\d]+ ){0,3}"
"""What stands between a word for wanting and what is wanted: "đề xuất một cuộc", "muốn sớm tới"."""


def intended(story: Story, anchor: Anchor, begin: int) -> Mention | None:
    """The word by which somebody only wants, or has agreed, to do what an anchor tells: "có ý định thăm Lào"."""
    if anchor.type not in _WANTED:
        return None
    if anchor.spoken is not None and anchor.spoken.norm["value"] == "before":
        return anchor.spoken
    cue: Mention | None = next(reversed(story.cues.all("intends", begin, anchor.start)), None)
    if cue is not None and cue.norm["value"] == "before" and (anchor.type != "visit" or story.reference is not None):
        return None
    if cue is None or story.pack.pattern(_BESIDE).fullmatch(story.text.lower, cue.end + 1, anchor.start) is None:
        return None
    return cue


def was_done(story: Story, anchor: Anchor) -> bool:
    """Whether a verb tells that something was done, not what somebody only wants: "đã gặp"."""
    done = story.pack.pattern(_DONE).search(story.text.lower, max(0, anchor.start - _HAS), anchor.start)
    return anchor.form == "verb" and done is not None
