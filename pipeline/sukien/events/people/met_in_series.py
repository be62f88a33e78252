"""Who is met in a series of talks told in one: "X đã có các cuộc tiếp xúc song phương. Với Ngoại trưởng Y, hai bên …".

The sentences behind that one tell each whom he met, in front: "Với Y, …", "Gặp Z, Phó Thủ tướng mong …".
"""

from __future__ import annotations

from sukien.events.model.draft import Draft
from sukien.events.sentence.named import Named
from sukien.events.story.story import Story, are_facing
from sukien.mention import Mention

_SERIES = r"(?<!\w){talks_series}(?!\w)"
"""Words for several talks that somebody had."""
_MEETS = r"(?:{whereas} )?(?:{met_in_turn}) (?:{address} )?"
"""What a sentence opens with that tells whom he met."""
_LEAD = 60
"""How many characters (his office) may stand between these words and whoever was met."""
_SOON = 4
"""Sentences within which they go on."""


def meet_in_series(story: Story, index: int) -> None:
    """Remember whose series of talks a sentence tells of, and log the ones that the next sentences open with."""
    begin, end = story.text.sentences[index]
    if story.pack.pattern(_SERIES).search(story.text.lower, begin, end) is not None:
        who = next((n for n in story.named(index)), None)
        story.series = (who.person, index, story.day) if who is not None and who.person.country else None
        return
    if story.series is None or index - story.series[1] > _SOON:
        return
    who_meets, _, when = story.series
    met = _met(story, begin, index)
    if met is None or not are_facing([who_meets, met.person]):
        return
    here = [d for d in story.told if d.type in ("talks", "call") and d.sentence == index]
    if any(met.person in d.people and who_meets in d.people for d in story.drafts if d.type in ("talks", "call")):
        return
    if here:
        draft = here[0]  # "Trong cuộc gặp Y, ông …": he is not the one who was met before
        draft.people, draft.countries, draft.closed = [], set(), False
        draft.add_people([who_meets, met.person])
        return
    draft = Draft("talks", story.section, index, when=when, inherited=when is not None)
    draft.prove("type", Mention("TRIGGER", begin, met.start, "people.met_in_series", {}))
    draft.prove("date.start", when.mention if when is not None else None, "date.inherited")
    draft.add_people([who_meets, met.person])
    last = next((d for d in reversed(story.drafts) if d.place is not None and d.status != "planned"), None)
    draft.place = last.place if last is not None else None
    story.drafts.append(draft)
    story.told.append(draft)


def _met(story: Story, begin: int, index: int) -> Named | None:
    """Whom a sentence opens with as met."""
    opens = story.pack.pattern(_MEETS).match(story.text.lower, begin)
    first = next(iter(story.people(index)), None)
    if opens is None or first is None or first.mention.start < opens.end():
        return None
    gap = story.text.text[opens.end() : first.start]
    return first if len(gap) <= _LEAD and "," not in gap else None
