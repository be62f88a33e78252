"""Who signs, told behind the word for the signing: "lễ ký Bản ghi nhớ diễn ra ngày 30/5 do A và B ký".

Or behind "bởi": "được ký ngày 30/5 tại Berlin bởi A và B"; or in the next sentence: "Chủ trì lễ ký phía Lào là A, …".
"""

from __future__ import annotations

from sukien.events.model.draft import Draft
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.named import Named
from sukien.events.story.story import Story

_OF_ALL = ("adopted", "issued")
"""What a whole meeting does with a document."""
_BY = r"(?<!\w){by_whom}(?: {address})? ?$"
"""What stands before those by whom something is signed."""
_ARE = r"(?<!\w){there_is|is}(?: {address})? ?$"
"""What stands before those who sign or look on, in a sentence that opens with what they do."""
_OPENS = 45
"""How far into its sentence, in characters, the words for a signing stand that such a sentence opens with."""


def signers(story: Story, index: int) -> None:
    """Those behind the words for a signing who are told to sign it, or to be there."""
    for at, draft in story.anchored:
        anchor = next((a for a in story.anchors[index] if a.start == at), None)
        adopted = draft.meeting is not None or (
            anchor is not None and anchor.trigger and anchor.trigger.outcome in _OF_ALL
        )
        if draft.type == "agreement" and anchor is not None and not adopted:
            _add(story, draft, anchor)


def _add(story: Story, draft: Draft, anchor: Anchor) -> None:
    begin, _ = story.text.sentences[anchor.sentence]
    behind = [n for n in story.named(anchor.sentence) if n.start >= anchor.end]
    if not behind or ";" in story.text.text[anchor.end : behind[0].start]:
        return
    opens = (anchor.form != "verb" or anchor.start == begin) and anchor.start - begin <= _OPENS
    if _stands_behind(story, _BY, behind[0]) or (opens and _stands_behind(story, _ARE, behind[0])):
        draft.add_people([n.person for n in behind])


def _stands_behind(story: Story, words: str, named: Named) -> bool:
    """Whether such words stand right before somebody with his titles."""
    begin, _ = story.text.sentences[story.text.sentence_at(named.start)]
    return story.pack.pattern(words).search(story.text.lower, begin, named.start) is not None
