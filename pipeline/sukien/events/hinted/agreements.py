"""Papers of which no verb for signing tells: "… khép lại với ba văn bản được ký", "văn bản có hai chữ ký: …"."""

from __future__ import annotations

from collections.abc import Sequence

from sukien.events.hinted.hint import Reading, day_of, stands_here
from sukien.events.hinted.papers import is_done_with
from sukien.events.hinted.papers_of_all import adopted, is_voted_on, sits_here
from sukien.events.hinted.papers_of_two import signatures, signed
from sukien.events.model.draft import When
from sukien.events.model.stretches import group_dates, when_of
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story
from sukien.events.story.unsettled import is_unsettled
from sukien.mention import Mention


def agreement(story: Story, hint: Anchor, dates: Sequence[Mention]) -> Reading | None:
    """Who agreed on a paper, and on which day; None where nobody is told to have, or where it was not agreed on."""
    trigger = hint.trigger
    assert trigger is not None
    if is_unsettled(story, hint):
        return None
    when, own = day_of(story, hint, dates)
    when = when or _last_of(story, hint, dates)
    if when is not None and (not when.days or when.start is None or _is_ahead(story, hint, when)):
        return None
    here = when is not None and stands_here(story, hint, when)
    if trigger.outcome == "signed":
        by_two = signatures(story, hint, when, own=own, here=here)
        if by_two is not None or not (sits_here(story) and is_done_with(story, hint)):
            return by_two
        return adopted(story, hint, when, own=own, here=here)
    if not (trigger.before or trigger.after or is_done_with(story, hint) or is_voted_on(story, hint)):
        return None
    if trigger.outcome == "adopted" or sits_here(story):
        return adopted(story, hint, when, own=own, here=here)
    return signed(story, hint, when, own=own, here=here)


def _last_of(story: Story, hint: Anchor, dates: Sequence[Mention]) -> When | None:
    """The last of the only days that a sentence tells of: "chặng Lào (18-19/6), nơi hiệp ước được ký"."""
    groups = group_dates(story.text, story.pack, dates)
    when = when_of(groups[0]) if len(groups) == 1 and hint.spoken is None else None
    return When(when.end, when.end, str(when.end), when.mention) if when is not None and when.days else None


def _is_ahead(story: Story, hint: Anchor, when: When) -> bool:
    """Whether a day lies ahead of which nothing tells that something is planned."""
    day = story.measure(when)
    ahead = day is not None and when.start is not None and when.start > day
    begin, _ = story.text.sentences[hint.sentence]
    return ahead and story.cues.first("status", begin, hint.start, "planned") is None
