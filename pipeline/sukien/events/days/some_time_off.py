"""What lies some time off the day of its sentence, and nobody can tell how long: "vài ngày sau khi X thăm Lào"."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.model.draft import When
from sukien.events.model.time import days_apart
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story
from sukien.mention import Mention
from sukien.people import Person

_SOME_TIME = r"(?<!\w)(?:{time_unit}|{not_long}) (?:{after}|{before}) (?:{when} )?"
"""What leads to something that lies days, weeks or years off: "vài tuần trước khi", "không lâu sau"."""
_STOPS = set(",;:()\n")
"""What parts such words from what they lead to."""
_JOURNEYS = ("visit", "talks", "meeting")
"""Types of events of which one journey strings several together."""


def set_apart(story: Story, anchor: Anchor, opening: When | None) -> Mention | None:
    """The words by which something is told to lie off the day of its sentence; None where nothing is.

    `opening`: the date that opens its clause.
    """
    return _some_time_off(story, anchor) or _on_the_way(story, anchor, opening)


def _some_time_off(story: Story, anchor: Anchor) -> Mention | None:
    """Some days, weeks or years before or after: "…, vài ngày sau khi Bộ trưởng Mỹ thăm Tokyo"."""
    begin, _ = story.text.sentences[anchor.sentence]
    found = next(iter(story.pack.pattern(_SOME_TIME).finditer(story.text.lower, begin, anchor.start)), None)
    if found is None or _STOPS & set(story.text.text[found.end() : anchor.start]):
        return None
    dates = story.mentions(anchor.sentence, m.DATE)
    if any(x.start < found.end() and found.start() < x.end for x in dates):
        return None  # "tháng sau", "hai ngày sau đó": a date
    return Mention("CUE", found.start(), found.end(), anchor.rule, {"value": "apart"})


def _on_the_way(story: Story, anchor: Anchor, opening: When | None) -> Mention | None:
    """What comes after what is done today: "hôm nay đến Tokyo để hội đàm với X trước khi thăm Lào và gặp Y"."""
    if anchor.type not in _JOURNEYS or opening is None or not _is_today(story, opening):
        return None
    before = [a for a in story.anchors[anchor.sentence] if a.end <= anchor.start and a.type in _JOURNEYS]
    cues = story.cues.all("intends", before[0].end, anchor.start) if before else []
    cue = next((c for c in reversed(cues) if c.norm["value"] == "before"), None)
    if cue is None or _STOPS & set(story.text.text[cue.end : anchor.start]):
        return None
    # "trước khi tới Lào" is ahead, "trước khi hội đàm, ông đã viếng đền" of the same day
    journey = next((a for a in story.anchors[anchor.sentence] if a.start >= cue.end), anchor)
    return cue if journey.type == "visit" else None


def _is_today(story: Story, when: When) -> bool:
    """Whether a date is the day of which the article tells."""
    return days_apart(when) == 0 or (when.days and when.start is not None and when.start == story.reference)


def before_that(story: Story, anchor: Anchor, parties: list[Person], begin: int) -> Mention | None:
    """The words that put an event before the day that the story has reached: "Trước đó, X đã triệu Đại sứ Y".

    Whoever is told of on that day may have done it the same day: "hội đàm với X. Trước đó, ông chủ trì lễ đón X".
    """
    cue = story.cues.first("earlier", begin, anchor.start)
    if cue is None or anchor.type in ("visit", "exercise"):
        return cue
    known = {p.id for d in story.drafts if d.when is not None and d.when == story.day for p in d.people}
    return cue if parties and not any(p.id in known for p in parties) else None
