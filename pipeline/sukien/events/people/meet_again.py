"""Two who are to meet again at a dialogue of their states: "Hai người sẽ còn gặp nhau tại Đối thoại … ở Seoul"."""

from __future__ import annotations

from sukien.events.people.parties import both_told
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story
from sukien.people import Person

_MEET = r" (?:[^\W\d]+ ){0,3}(?:{sits_together}|{meets}) (?:[^\W\d]+ ){0,2}(?:{at}|{during}) (?:{occasion} )?"
"""What stands between "hai người" and the name of the dialogue at which they meet."""


def meet_again(story: Story, anchor: Anchor) -> list[Person]:
    """The two who were told of, where they meet at a series of talks."""
    if anchor.type != "talks" or anchor.form != "name":
        return []
    begin, _ = story.text.sentences[anchor.sentence]
    both = story.cues.first("both", begin, anchor.start)
    if both is None or story.pack.pattern(_MEET).fullmatch(story.text.lower, both.end, anchor.start) is None:
        return []
    return both_told(story, both, anchor.sentence)
