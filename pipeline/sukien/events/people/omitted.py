"""Who is left out: in the lines of a list those who act, named by the line above; in that line those who are met.

"Trong chuyến thăm, Thượng tướng X sẽ:" and below it "- Ngày 16-1: chào xã giao Bộ trưởng Y; gặp Đại sứ Z".
"Thượng tướng X lần lượt gặp:" and below it "+ Bộ trưởng Y: trao đổi về …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sukien import mention as m
from sukien.events.model.draft import When
from sukien.events.model.stretches import when_of
from sukien.events.model.time import distance, overlap
from sukien.events.people.timetable import after_hour
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.coordination import coordinated
from sukien.events.sentence.named import Named
from sukien.events.states.rosters import ITEM, opens_list
from sukien.events.story.headings import set_place
from sukien.events.story.sides import only_joints
from sukien.events.story.story import Above, Story
from sukien.mention import Mention
from sukien.people import Person

_TYPES = ("talks", "call", "visit", "agreement")
"""Types of events that the lines of a programme tell of with a verb alone."""
_OBJECTS = ("invited", "to", "counterpart", "between")
"""Cues before those who do not act in a line that opens a programme."""
_SAYING = ("says", "agrees", "floor")
"""Cues behind those who only say, or agree on, what the lines below tell."""
_PRECEDES = ":;"
"""What a clause of a line stands behind."""
_MET = r" ?(?:{with} ?)?(?:{plural} [^,.;:()\n]{1,20})?:"
"""What stands between a verb for talks and the end of a line that opens a list of those who are met."""
_ENTRY = re.compile(r"(?: ?\([^()\n]*\))?\s*(?:[,.;:]|-\s|–\s|$)", re.MULTILINE)
"""What stands behind somebody of such a list: no verb of his own."""
_MARKED = 3
"""How many characters behind the mark of a line whoever it is about may be named."""
_STOPS = ".!?;:,…"
"""What a line does not end with that heads entries."""
_STAY = 20
"""How many days a visit lasts at the most."""
_FILLS = r"{with} $"
"""What stands before somebody with whom something is done."""


def supply_subjects(story: Story, index: int) -> None:
    """Put those who are told to act above a line, or who make the visit whose days it tells, before its verbs."""
    begin, _ = story.text.sentences[index]
    dated = _opening_date(story, index)
    item = dated is not None or ITEM.match(story.text.text, begin) is not None
    if story.is_parted(index) and not item:
        story.above = None
    hours = after_hour(story, index) is not None
    above = story.above or (_visitors(story, dated) if dated is not None or hours else None)
    if above is not None:
        _supply(story, index, above.people)
    if opens_list(story, index):
        _supply_met(story, index)
        story.above = _above(story, index)
    else:
        head_entries(story, index)


def head_entries(story: Story, index: int) -> None:
    """Note who acts in the entries below a line of its own, and where: "Lịch công tác của Bộ trưởng X tại Lào"."""
    begin, end = story.text.sentences[index]
    below = index + 1 < len(story.text.sentences) and story.is_parted(index + 1)
    if not below or story.paragraph(begin) != begin or story.text.text[end - 1] in _STOPS:
        return
    if _opening_date(story, index) is None and _opening_date(story, index + 1) is not None:
        story.above = _above(story, index)
        set_place(story, index)


def _supply_met(story: Story, index: int) -> None:
    """Put those whom the lines below list behind the verb of who meets them: "X lần lượt gặp:"."""
    _, end = story.text.sentences[index]
    last = next(reversed(story.anchors[index]), None)
    if last is None or (last.type, last.form) != ("talks", "verb") or last.trigger is None or last.trigger.parties < 2:
        return
    acting = {n.person.id for n in story.named(index) if n.end <= last.start}
    if not acting or story.pack.pattern(_MET).match(story.text.lower, last.end) is None:
        return
    below = Mention("CUE", end, end, "sides.listed", {})
    met = [n.person for n in _listed_below(story, index) if n.person.id not in acting]
    story.supply(index, [Named(person, below, end, end) for person in met])


def _listed_below(story: Story, index: int) -> Iterator[Named]:
    """Whoever each line of the list below a sentence is about."""
    for at in range(index + 1, len(story.text.sentences)):
        begin, end = story.text.sentences[at]
        marker = ITEM.match(story.text.text, begin, end)
        first = next(iter(story.people(at)), None)
        if story.is_parted(at) and (marker is None or first is None):
            return
        if marker is None or first is None or not story.is_parted(at):
            continue
        if first.start - marker.end() > _MARKED or _ENTRY.match(story.text.text, first.end) is None:
            return
        yield first


def _opening_date(story: Story, index: int) -> Mention | None:
    """The date that a line opens with, and a colon or, in an item, a comma closes: "Ngày 10-7: Đến Hà Nội"."""
    begin, _ = story.text.sentences[index]
    first = next(iter(story.mentions(index, m.DATE)), None)
    if first is None:
        return None
    marker = ITEM.match(story.text.text, begin)
    opens = first.start == begin or (marker is not None and first.start == marker.end())
    marks = (":", ",") if marker is not None and first.start > begin else (":",)
    return first if opens and story.text.text.startswith(marks, first.end) else None


def _above(story: Story, index: int) -> Above | None:
    """Who acts in the lines below a sentence: the last whom it names, but as one who is met, invites or presides.

    Nobody where the lines tell what somebody says: "Bộ trưởng cho biết:".
    """
    begin, end = story.text.sentences[index]
    rows = [n for n in story.named(index) if not _is_object(story, n)]
    acting = rows[-1:]
    for one in reversed(rows[:-1]):
        if not coordinated(story.text, story.cues, one.end, acting[0].start):
            break
        acting.insert(0, one)
    if not acting or _says(story, acting[-1].end, end):
        return None
    ahead = story.cues.first("status", begin, end, "planned") is not None
    return Above(tuple(n.person for n in acting), ahead)


def _says(story: Story, start: int, end: int) -> bool:
    """Whether words for saying stand in a stretch ("cho biết", "nêu ba điểm"), not ones for coming or being there."""
    spoken = any(cue.norm["value"] is None for cue in story.cues.all("attend", start, end))
    return spoken or any(story.cues.first(slot, start, end) is not None for slot in _SAYING)


def _is_object(story: Story, named: Named) -> bool:
    stop = named.end + story.text.text.startswith(",", named.end)
    if story.cues.starting_at("chair", stop) is not None:
        return True
    if any(story.cues.ending_at(slot, named.start) is not None for slot in _OBJECTS):
        return True
    return story.pack.pattern(_FILLS).search(story.text.lower, named.start - 10, named.start) is not None


def _visitors(story: Story, dated: Mention | None) -> Above | None:
    """Whoever makes the visit that the sentence before tells of, if all that was told since is of the same visitor.

    Nobody on another day: "20/7: Bộ trưởng X thăm Lào. / 5/9: Tiếp Đại sứ Y" are entries of a chronicle.
    """
    trip = next((d for d in reversed(story.drafts) if d.type == "visit"), None)
    if trip is None or not trip.people or (dated is not None and _is_apart(trip.when, when_of([dated]))):
        return None
    since = story.drafts[story.drafts.index(trip) :]
    guest = trip.people[0]
    alone = all(d.of_visit or any(p.id == guest.id for p in d.people) for d in since)
    return Above((guest,), trip.status == "planned") if alone else None


def _is_apart(trip: When | None, when: When) -> bool:
    """Whether a day lies so far from the first of a visit that it is none of its days; a month, that it is another."""
    if trip is None or not trip.days:
        return False
    return distance(trip.start, when.start) > _STAY if when.days else not overlap(trip, when)


def _supply(story: Story, index: int, people: tuple[Person, ...]) -> None:
    begin, end = story.text.sentences[index]
    marker = ITEM.match(story.text.text, begin, end)
    for anchor in story.anchors[index]:
        if anchor.form != "verb" or anchor.type not in _TYPES:
            continue
        if story.cues.first("both", begin, anchor.end) is not None:
            continue  # "- Ngày 13/1, hai bên ký thỏa thuận"
        start = max(begin, marker.end() if marker else 0, _after_mark(story, begin, anchor))
        passive = story.cues.first("passive", start, anchor.start)
        for at in (anchor.start, *([passive.start] if passive is not None else ())):
            if only_joints(story, start, at, index):
                story.supply(index, [Named(p, Mention("CUE", at, at, "sides.omitted", {}), at, at) for p in people])
                break


def _after_mark(story: Story, begin: int, anchor: Anchor) -> int:
    """Where the clause of an anchor begins: behind the last colon or semicolon before it."""
    return max(story.text.text.rfind(mark, begin, anchor.start) for mark in _PRECEDES) + 1
