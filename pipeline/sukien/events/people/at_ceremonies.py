"""Who is at a ceremony: who does what it is told by, who is named beside it, who speaks there."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.model.draft import Draft
from sukien.events.people.delegation_meant import guest_of
from sukien.events.people.onlookers import is_recalled
from sukien.events.sentence.named import Named
from sukien.events.story.clauses import told_apart
from sukien.events.story.sides import sides
from sukien.events.story.story import Story
from sukien.people import Person

_NEAR = 40
"""How many characters ("sẽ thay mặt Việt Nam") may stand between somebody and what he does at a ceremony."""
_SPEAKS = 20
"""How many characters (", sẽ phát biểu") behind somebody the word for what he does may end."""
_BEFORE = 12
"""How many characters before a ceremony the word may begin that tells it to be over."""
_AFTER = r"(?<!\w){after} $"
"""What stands before what is only told to be over."""


def at_ceremony(story: Story, draft: Draft, index: int) -> list[Person]:
    """Who is at a ceremony: all whom its sentence names, but those whom the first of them only met before or after it.

    "X chào xã giao Y, hội đàm với Z và đặt vòng hoa", "X đặt vòng hoa và chào xã giao Y": X alone.
    """
    start = next((at for at, told in story.anchored if told is draft), 0)
    rows = _of_its_clause(story, draft, index, start)
    over = story.pack.pattern(_AFTER).search(story.text.lower, max(0, start - _BEFORE), start)
    if over is not None and draft.sentence < index:
        return []  # "Ngay sau lễ đón, X đến chào Y"
    met = {p.id for at, d in story.anchored if d.type in ("talks", "call") and at < start for p in d.people}
    rows = [n for n in rows if not is_recalled(story, n)]
    _, acting = sides(rows, story.text, story.cues, 0, rows[0].start) if rows else ([], [])
    first = {n.person.id for n in acting}
    talks = [(at, d) for at, d in story.anchored if d.type in ("talks", "call") and at > start]
    then = {n.start for at, d in talks for n in rows if n.start > at and n.person in d.people}
    there = [n for n in rows if n.end > start or n.person.id not in met or n.person.id in first]
    return [n.person for n in there if n.person.id in first or n.start not in then]


def doing(story: Story, draft: Draft, index: int) -> list[Person]:
    """Who does what a ceremony is told by, meant by a pronoun or as a delegation: "Sáng 5/6, đoàn đã đặt vòng hoa"."""
    start = next((at for at, told in story.anchored if told is draft), None)
    anchor = next((a for a in story.anchors[index] if a.start == start), None)
    if anchor is None or draft.type != "ceremony" or anchor.form != "verb":
        return []
    before, _ = sides(story.named(index), story.text, story.cues, anchor.start, anchor.end)
    if not _does(story, before, anchor.start):
        return []
    meant = [n for n in before if n.mention.label != m.PERSON]
    guest = guest_of(story) if meant and draft.apart else None
    # "X hội đàm với Bộ trưởng Lào Y. Sáng 5/6, ông đã đặt vòng hoa": the guest, not the host, whoever was told first
    if guest is None:
        return [n.person for n in meant]
    host = {n.person.id for n in meant} - {guest.id}
    draft.people = [p for p in draft.people if p.id not in host]
    return [guest]


def _of_its_clause(story: Story, draft: Draft, index: int, start: int) -> list[Named]:
    """Whom a sentence names, less those of other clauses, where that of a ceremony has a subject of its own."""
    rows, begin = story.named(index), story.text.sentences[index][0]
    left = story.text.text.rfind(";", begin, start)
    if not any(left < n.start < start for n in rows):
        return rows  # "X hội đàm với Y; dự lễ khánh thành …": X goes on
    return [n for n in rows if n.start > start or not told_apart(story, draft, n.start, index)]


def to_speak(story: Story, draft: Draft, index: int) -> list[Person]:
    """Who speaks at a ceremony told in passing, behind it: "9 giờ, lễ khai mạc; Tổng Tham mưu trưởng phát biểu".

    Or who does what it is for: "X sẽ chuyển giao cương vị Chủ tịch cho Y".
    """
    acts = [a for a in story.anchors[index] if a.type == "ceremony" and a.form == "verb"]
    if acts:
        before, behind = sides(story.named(index), story.text, story.cues, acts[0].start, acts[0].end)
        behind = [n for n in behind if n.start - acts[0].end <= _NEAR]
        return [n.person for n in (*(before if _does(story, before, acts[0].start) else ()), *behind)]
    start = next((at for at, told in story.anchored if told is draft), None)
    rows = [n for n in story.named(index) if start is not None and n.start > start]
    speaks = ((n, story.cues.first("attend", n.end, n.end + _SPEAKS)) for n in rows)
    return [n.person for n, cue in speaks if cue is not None and ";" not in story.text.text[n.end : cue.start]]


def _does(story: Story, before: list[Named], start: int) -> bool:
    """Whether those before a verb are its subject."""
    return bool(before) and start - before[0].end <= _NEAR and ";" not in story.text.text[before[0].end : start]
