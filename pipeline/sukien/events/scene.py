"""The day and place that the story has reached: headings, opening dates, and the way back from the background."""

from __future__ import annotations

from sukien.events.dating import Dated, when_of
from sukien.events.draft import When
from sukien.events.places import place_of
from sukien.events.story import Story
from sukien.events.time import distance, is_after
from sukien.mention import Mention

LONG_AGO = 60
"""Days before the reference beyond which a date is that of the background, not of the story."""
_HEAD = 60
"""A date in the first characters of a sentence moves the day of the story."""
_LEAD = 12
"""How many characters ("Tại cuộc") may stand before the word that a sentence opens with."""


def heads(story: Story, dates: list[Mention], begin: int, end: int) -> bool:
    """Whether a sentence is only a date, which then holds for its paragraph, or alone on a line for the next one."""
    written = story.text.text
    if len(dates) != 1 or any(c.isalnum() for c in written[begin : dates[0].start] + written[dates[0].end : end]):
        return False
    when = when_of(dates)
    stop = written.find("\n", end)
    if stop >= 0 and not written[end:stop].strip():
        following = len(written) - len(written[stop:].lstrip())
        stop = written.find("\n", following)
    story.heading = (stop if stop >= 0 else len(written)), when
    if when.days and not is_after(when, story.reference):
        story.day = when
    return True


def headed(story: Story, offset: int) -> When | None:
    """The date that heads the paragraph of an offset."""
    return story.heading[1] if story.heading is not None and offset <= story.heading[0] else None


def move_on(story: Story, dated: Dated, index: int) -> None:
    """The day of the story moves with the dates that open clauses, and begins with the first event."""
    begin, _ = story.text.sentences[index]
    for start, when in dated.clause:
        if when.days and is_after(when, story.reference) and not story.told:
            story.coming = index, when
        if not when.days or is_after(when, story.reference):
            continue
        if story.told or (start - begin < _HEAD and not long_ago(story, when)):
            story.day = when
    opened = _opened(story, dated, index)
    if opened is not None:
        story.day = opened
    if story.day is None:
        held = (d.when for d in story.told if d.status != "planned")
        story.day = next((when for when in held if when is not None and when.days and when.mention is not None), None)


def _opened(story: Story, dated: Dated, index: int) -> When | None:
    """The day of what a sentence opens with: "Tại buổi làm việc trưa nay với X, hai bên …". What comes next is then."""
    when = next(iter(dated.own.get(0, ())), None)
    if not story.told or when is None or not when.days or when.start != when.end or is_after(when, story.reference):
        return None
    first, (begin, _) = story.anchors[index][0], story.text.sentences[index]
    opens = first.start - begin < _LEAD and first.form in ("reference", "noun")
    return when if opens and not long_ago(story, when) else None


def come_back(story: Story, index: int) -> None:
    """A new paragraph goes on with the story, where the one before told of something long ago."""
    if story.is_parted(index) and story.day is not None and long_ago(story, story.day):
        story.day = story.present or story.day
    if story.day is not None and not long_ago(story, story.day):
        story.present = story.day


def long_ago(story: Story, when: When) -> bool:
    """Whether a day belongs to the background of the story ("thiết lập quan hệ ngoại giao ngày 5/9/1962")."""
    known = when.start is not None and story.reference is not None
    return known and distance(when.start, story.reference) > LONG_AGO


def set_scene(story: Story, dated: Dated, index: int) -> None:
    """The day and place that a sentence opens with ("Sáng 7-8, ở Kuala Lumpur, …")."""
    begin, end = story.text.sentences[index]
    if not dated.clause or not dated.clause[0][1].days:
        return
    since = story.cues.first("since_when", begin, end)
    places = story.places(index)
    for mention in (p for p in places if since is None or p.end <= since.start):
        if story.cues.leads_to_place(begin, mention.start):
            place = place_of(story.text, mention, places)
            if place.country is not None:
                story.scenes.append((dated.clause[0][1], place))
            return
