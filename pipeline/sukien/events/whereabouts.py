"""Where an event was of which no place is told: where the story was that day, on the same trip, or by its heading."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.draft import HOME, Draft, Place
from sukien.events.sides import is_next
from sukien.events.story import Story
from sukien.events.time import distance, overlap
from sukien.events.turns import held_in_turn
from sukien.people import Person

_ON_THE_WAY = ("talks", "agreement", "ceremony", "meeting", "exercise")
"""Types of events that are done on a journey."""
_SAME_TRIP = 3
"""Days within which what has no place of its own happened where the story was."""


def inherit_place(story: Story, draft: Draft) -> None:
    """An event without a place happened where the story was that day, or within a few days of the same trip."""
    held_in_turn(story, draft)
    known = draft.place is not None and (draft.place.country or draft.place.shared)
    if known or draft.when is None or draft.type == "call" or draft.roving:
        return
    if draft.type == "visit" and draft.status == "cancelled":
        return
    if _receives_envoy(draft):
        return
    theatre = story.theatre(draft.sentence)
    if theatre is not None and (draft.type != "visit" or _comes_to(draft, theatre)):
        draft.place = theatre
        draft.prove("location.country", theatre.mention, "place.inherited")
        return
    others = [d for d in story.drafts if d is not draft and d.place is not None and _can_be_at(draft, d.place)]
    others = [d for d in others if d.when is not None and d.when.days] if draft.when.days else []
    others = [d for d in others if not _goes_on_to(story, d, draft)]
    same_day = (
        d for d in others if d.status != "planned" and not d.recalled and d.when and overlap(d.when, draft.when)
    )
    same_trip = (d for d in others if d.type != "visit" and _is_trip_of(d, draft) and _close(d, draft))
    visits = (d for d in others if d.type == "visit" and d.when and overlap(d.when, draft.when))
    mine = {p.id for p in draft.people}
    on_visit = (d for d in visits if draft.type in _ON_THE_WAY and mine & {p.id for p in d.people})
    stay = (d for d in others if _stays(d, draft))
    other = next(on_visit, None) or next(same_day, None) or next(stay, None) or next(same_trip, None)
    if other is not None and other.place is not None:
        draft.place = other.place
        draft.prove("location.country", other.place.mention, "place.inherited")
        return
    if draft.type == "visit" and len(places := _visited(story, draft)) == 1:
        draft.place = next(iter(places.values()))
        draft.prove("location.country", draft.place.mention, "place.inherited")
        return
    scene = next((p for w, p in story.scenes if draft.when.days and overlap(w, draft.when)), None)
    if scene is not None and draft.status != "planned":
        draft.place = scene
        draft.prove("location.country", scene.mention, "place.inherited")
    elif draft.type in ("meeting", "ceremony") and len({p.country for p in draft.chairs} - {None}) == 1:
        state_of(story, draft, draft.chairs[0], "place.of_chair")


def _goes_on_to(story: Story, other: Draft, draft: Draft) -> bool:
    """Whether somebody only went on to another place when something was done: "gặp A rồi sang Lào"."""
    words = next((p for p in other.proofs if p.field == "type"), None)
    own = next((p for p in draft.proofs if p.field == "type"), None)
    if other.type != "visit" or other.sentence != draft.sentence or words is None or own is None:
        return False
    return own.start < words.start and is_next(story, words.start)


def _receives_envoy(draft: Draft) -> bool:
    """Whether an ambassador is received, who serves in the host's state: wherever else the story was that day."""
    host = draft.host
    guests = (p for p in draft.people if host is not None and p.country != host.country)
    return any(t.norm.get("level") == "diplomat" for p in guests for t in p.titles)


def state_of(story: Story, draft: Draft, person: Person, rule: str) -> None:
    """The place of an event that only the state of a person tells."""
    title = next((t for t in person.titles if t.norm.get("country")), person.mentions[0])
    inside = story.mentions(story.text.sentence_at(title.start), m.COUNTRY)
    words = next((c for c in inside if title.covers(c)), title)
    draft.place = Place(story.text.text[words.start : words.end], None, person.country, words)
    draft.prove("location.country", words, rule)


def _visited(story: Story, draft: Draft) -> dict[str, Place]:
    """The states that the same visitor is told to have visited ("chuyến thăm thứ hai diễn ra năm 2013")."""
    mine = {p.id for p in draft.people}
    visits = (d for d in story.drafts if d is not draft and d.type == "visit" and mine & {p.id for p in d.people})
    return {d.place.country: d.place for d in visits if d.place is not None and d.place.country}


def _can_be_at(draft: Draft, place: Place) -> bool:
    """Whether something may have been where something else was: an exercise is at home with one of its states."""
    if draft.type == "exercise" and len(draft.countries) > 1:
        return place.country in draft.countries
    return place.country is not None


def _comes_to(draft: Draft, place: Place) -> bool:
    """Whether a visitor is of another state than a place."""
    return place.country not in {p.country for p in draft.people}


def _is_trip_of(other: Draft, draft: Draft) -> bool:
    """Whether something happened on the way to something else: not where other people were, of no common guest."""
    if draft.type not in _ON_THE_WAY:
        return False
    mine, theirs = {p.id for p in draft.people}, {p.id for p in other.people}
    return not mine or not theirs or bool(mine & theirs) or bool((draft.countries & other.countries) - {HOME})


def _stays(visit: Draft, draft: Draft) -> bool:
    """Whether who came a few days before meets those whom he came to: "hôm 18/6 tới Lào. Ngày 19/6 gặp …"."""
    if visit.type != "visit" or draft.type != "talks" or visit.status == "planned" or visit.place is None:
        return False
    came = {p.id for p in visit.people}
    met = {p.country for p in draft.people if p.id not in came}
    came_before = (
        visit.when is not None and draft.when is not None and (visit.when.end or "") <= (draft.when.start or "")
    )
    here = visit.place.country is not None and met == {visit.place.country}
    return here and came_before and any(p.id in came for p in draft.people) and _close(visit, draft)


def _close(one: Draft, other: Draft) -> bool:
    first, second = one.when, other.when
    return first is not None and second is not None and distance(first.start, second.start) <= _SAME_TRIP
