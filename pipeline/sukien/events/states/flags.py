"""Whose a ship is, by what navies and coast guards put before the names of theirs (USS, HMAS, INS)."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.story.story import Story
from sukien.mention import Mention


def flag_of(story: Story, index: int) -> Mention | None:
    """The state whose flag the first ship of a sentence flies, by what stands before its name: "tàu USS Halden"."""
    cue = story.cues.first("flag", *story.text.sentences[index])
    if cue is None or not story.text.text[cue.start : cue.end].isupper():
        return None
    return Mention(m.COUNTRY, cue.start, cue.end, cue.rule, {"alpha_2": cue.norm["value"]})
