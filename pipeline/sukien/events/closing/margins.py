"""Talks held beside a meeting, by the words that tell so: they are where it is, and who talks has come to it."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.model.draft import LEADERS, Draft
from sukien.events.model.time import overlap
from sukien.events.story.story import Story
from sukien.people import Person

_LOWER = {"minister", "deputy_minister", "diplomat", "military", "chief", "adviser", "secretary", "spokesperson"}
"""The levels of the positions of those who come to a summit with somebody else."""
_BESIDE = ("talks", "ceremony", "agreement")
"""Types of events that are held beside a meeting."""
_HEAD = 30
"""How many characters ("Sáng 1/6,") may stand before such words at the head of a sentence."""
_BEHIND = 45
"""How many characters ("Hội nghị cấp cao lần thứ 9 của") behind such words the name of the meeting may begin."""

_THERE = r"[^;:\n]*,? {where} [^;:\n]*"
"""What stands between a meeting and what is done there."""


def find_margins(story: Story, index: int) -> None:
    """The meetings beside which talks of a sentence are held: "gặp X bên lề G20", "gặp X tại Hội nghị G20"."""
    begin, _ = story.text.sentences[index]
    for at, frame in story.anchored:
        if frame.type != "meeting":
            continue
        beside = next(reversed(story.cues.all("margin", max(begin, at - _BEHIND), at)), None)
        if beside is not None and beside.norm["value"] is not None:
            continue  # "trước thềm": before it, and perhaps elsewhere
        where = beside or story.cues.ending_at("place", at)
        _frame_there(story, frame, at)
        if where is None:
            continue
        kinds = _BESIDE if beside is not None else ("talks",)
        talks = [(start, d) for start, d in story.anchored if d.type in kinds and start < where.start]
        if talks and ";" not in story.text.text[talks[-1][0] : at]:
            for draft in (d for start, d in talks if start == talks[-1][0]):
                draft.frame = draft.frame or frame
        elif not talks and where.start - begin <= _HEAD:
            _frame_all(story, frame, at, only_beside=beside is not None)


def _frame_all(story: Story, frame: Draft, start: int, *, only_beside: bool) -> None:
    """What a sentence tells that opens with the meeting at which it is done: "Bên lề hội nghị, X gặp Y".

    Where it is only beside it, Y may have come to see X alone.
    """
    for at, draft in story.anchored:
        if at > start and draft.type == "talks" and draft.frame is None:
            draft.frame, draft.only_beside = frame, only_beside


def _frame_there(story: Story, frame: Draft, at: int) -> None:
    """The first talks of a clause that tells who meets at it: "hội nghị G20 ở Lima, nơi X và Y dự kiến gặp nhau"."""
    start, draft = next(((s, d) for s, d in story.anchored if s > at and d.type == "talks"), (0, None))
    if draft is not None and story.pack.pattern(_THERE).fullmatch(story.text.lower, at, start) is not None:
        draft.frame = draft.frame or frame


def take_place(draft: Draft) -> None:
    """Talks without a place of their own are where the meeting is beside which they are held.

    A document is from where it was adopted.
    """
    frame = draft.main if draft.type == "agreement" and draft.frame is None else draft.frame
    if frame is None or frame.place is None or draft.place is not None:
        return
    if draft.when is None or frame.when is None or overlap(draft.when, frame.when):  # else it only reminds of them
        draft.place = frame.place
        draft.prove("location.country", frame.place.mention, "place.inherited")


def come_to_meeting(draft: Draft) -> None:
    """Those who talk beside a meeting take part in it; in one of leaders those who are leaders."""
    frame = draft.frame
    if frame is not None and draft.type == "talks" and draft.status != "cancelled" and not draft.only_beside:
        lower = [p.id for p in draft.people if _is_lower(p)] if frame.level == "leader" else []
        # of whom only is told that he is somebody's counterpart
        lower += [p.id for p in draft.people if lower and not any(t.label == m.ROLE for t in p.titles)]
        frame.add_people([p for p in draft.people if p.id not in lower])


def _is_lower(person: Person) -> bool:
    """Whether somebody is told to be a minister, an envoy or an officer."""
    levels = {t.norm.get("level") for t in person.titles if t.label == m.ROLE}
    return person.rank is not None or (bool(levels & _LOWER) and not levels & LEADERS)


def is_leader(person: Person) -> bool:
    """Whether somebody comes to a summit: no minister or officer whom a leader receives during it."""
    levels = {t.norm.get("level") for t in person.titles if t.label == m.ROLE}
    return person.rank is None and (not levels or bool(levels & LEADERS) or person.international)
