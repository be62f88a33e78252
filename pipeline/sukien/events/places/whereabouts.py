"""Where an event was of which no place is told: where the story was that day, on the same trip, or by its heading."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.model.draft import HOME, Draft, Place
from sukien.events.model.time import distance, overlap
from sukien.events.places.local_people import state_of_locals
from sukien.events.places.only_place import stand_where_all_is
from sukien.events.places.turns import held_in_turn
from sukien.events.places.undated_visit import at_undated_visit
from sukien.events.story.sides import is_next
from sukien.events.story.story import Story
from sukien.people import Person

_ON_THE_WAY = ("talks", "agreement", "ceremony", "meeting", "exercise")
"""Types of events that are done on a journey."""
_SAME_TRIP = 3
"""Days within which what has no place of its own happened where the story was."""
_OF_TWO = ("talks", "visit", "ceremony", "agreement")
"""Types of events that tell which two states an article is about."""
_TWO = 2
"""The sides of an exercise that a visiting ship holds with its hosts."""


def inherit_place(story: Story, draft: Draft) -> None:
    """An event without a place happened where the story was that day, or within a few days of the same trip."""
    held_in_turn(story, draft)
    at_undated_visit(story, draft)
    if draft.place is not None and draft.place.country is None and not draft.place.shared:
        draft.place = draft.place._replace(country=state_of_locals(story, draft.place))
    known = draft.place is not None and (draft.place.country or draft.place.shared)
    if not known and _is_appointed(story, draft):
        return
    if known or draft.when is None or draft.type == "call":
        return
    if (call := _call_of(story, draft)) is not None:
        draft.countries |= _sides(call)
    if draft.roving:
        return
    if draft.type == "visit" and draft.status == "cancelled":
        return
    if _receives_envoy(draft):
        return
    theatre = story.theatre(draft.sentence)
    if theatre is not None and not _only_ahead(story, draft) and (draft.type != "visit" or _comes_to(draft, theatre)):
        draft.place = theatre
        draft.prove("location.country", theatre.mention, "place.inherited")
        return
    others = [d for d in story.drafts if d is not draft and d.place is not None and _can_be_at(draft, d.place)]
    others = [d for d in others if (d.type, d.status) != ("visit", "cancelled")]  # nobody was there
    others = [d for d in others if d.when is not None and d.when.days] if draft.when.days else []
    others = [d for d in others if not (_goes_on_to(story, d, draft) or _left_for_next(others, d, draft))]
    apart = [d for d in others if _is_journey_of_others(d, draft) or _abroad(d, draft)]
    others = [d for d in others if d not in apart]
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
    if draft.type == "visit" and len(places := _visited(story, draft) or _paid_to(story, draft)) == 1:
        draft.place = next(iter(places.values()))
        draft.prove("location.country", draft.place.mention, "place.inherited")
        return
    scenes = (p for w, p in story.scenes if draft.when.days and overlap(w, draft.when))
    scenes = (p for p in scenes if all(d.place is None or d.place.country != p.country for d in apart))
    scene = next((p for p in scenes if draft.type != "exercise" or _can_be_at(draft, p)), None)
    if scene is not None and draft.status != "planned":
        draft.place = scene
        draft.prove("location.country", scene.mention, "place.inherited")
    elif stand_where_all_is(story, draft):
        return
    elif draft.type in ("meeting", "ceremony") and len({p.country for p in draft.chairs} - {None}) == 1:
        state_of(story, draft, draft.chairs[0], "place.of_chair")


def _is_appointed(story: Story, draft: Draft) -> bool:
    """Give an appointment the state that the one appointed serves, wherever the story was that day."""
    held_by = next((p for p in draft.people if p.country), None) if draft.type == "appointment" else None
    if draft.place is None and held_by is not None:
        state_of(story, draft, held_by, "place.of_person")
    return held_by is not None


def _only_ahead(story: Story, draft: Draft) -> bool:
    """Whether something still to come is told in passing, beside what took place where the part of it is headed."""
    before = (d for d in story.drafts if d.sentence <= draft.sentence and d is not draft)
    here = [d for d in before if story.theatre(d.sentence) == story.theatre(draft.sentence)]
    return draft.status == "planned" and any(d.status == "occurred" for d in here)


def _goes_on_to(story: Story, other: Draft, draft: Draft) -> bool:
    """Whether somebody only went on to another place when something was done: "gặp A rồi sang Lào"."""
    words = next((p for p in other.proofs if p.field == "type"), None)
    own = next((p for p in draft.proofs if p.field == "type"), None)
    if other.type != "visit" or other.sentence != draft.sentence or words is None or own is None:
        return False
    return own.start < words.start and is_next(story, words.start)


def _is_journey_of_others(other: Draft, draft: Draft) -> bool:
    """Whether somebody was on the way to a third state: "rời Việt Nam đến Lào. Việt Nam và Mỹ ra tuyên bố chung"."""
    third = other.place is not None and other.place.country not in draft.countries
    ahead = other.type == "visit" or (other.status == "planned" and draft.status != "planned")
    return draft.type == "agreement" and len(draft.countries) == _TWO and third and ahead


def _left_for_next(others: list[Draft], other: Draft, draft: Draft) -> bool:
    """Whether those who were somewhere had gone on to another state by the day of an event: "Hôm sau, ông đến Lào"."""
    then, when = other.when, draft.when
    if then is None or when is None or not (then.end and when.start) or not then.end < when.start:
        return False
    there = {p.id for p in other.people}
    came = (d for d in others if d.type == "visit" and d.status != "planned" and there & {p.id for p in d.people})
    moved = (d for d in came if d.place and other.place and d.place.country != other.place.country)
    return any(d.when and d.when.start and then.end < d.when.start <= when.start for d in moved)


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


def _call_of(story: Story, draft: Draft) -> Draft | None:
    """The call of a ship that exercises with its hosts, or is to, on a day of it, which may be that it leaves."""
    if draft.type != "exercise" or draft.place is not None:
        return None
    calls = (d for d in story.drafts if d.type == "visit" and d.by_ship and d.place is not None and not d.recalled)
    near = (d for d in calls if d.when and d.when.days and draft.when and overlap(d.when, draft.when))
    return next((d for d in near if len(draft.countries | _sides(d)) == _TWO), None)


def _sides(visit: Draft) -> set[str]:
    """The states of those who visit and of where they do."""
    place = visit.place.country if visit.place is not None else None
    return {*visit.countries, *filter(None, [place])}


def _paid_to(story: Story, draft: Draft) -> dict[str, Place]:
    """The places of the other side, where the article tells of two: "tiếp Bộ trưởng Lào … chuyến thăm của ông X"."""
    if draft.place is not None or len(draft.countries) != 1 or _to_several(story, draft):
        return {}
    told = [d for d in story.drafts if d is not draft and d.type in _OF_TWO and draft.countries < _sides(d)]
    others = {state for d in told for state in _sides(d) - draft.countries}
    where = [d.place for d in told if d.place is not None and d.place.country in others]
    return {str(place.country): place for place in where if len(others) == 1}


def _to_several(story: Story, draft: Draft) -> bool:
    """Whether the sentence of a visit names a region or group of states, which it may be paid to."""
    there = story.mentions(draft.sentence, m.LOCATION, m.GROUP)
    return any(x.label == m.GROUP or x.norm.get("sort") == "region" for x in there)


def _can_be_at(draft: Draft, place: Place) -> bool:
    """Whether something may have been where something else was: an exercise is at home with one of its states."""
    if draft.type == "exercise" and len(draft.countries) > 1:
        return place.country in draft.countries
    return place.country is not None


def _comes_to(draft: Draft, place: Place) -> bool:
    """Whether a visitor is of another state than a place."""
    return place.country not in {p.country for p in draft.people}


def _is_trip_of(other: Draft, draft: Draft) -> bool:
    """Whether something happened on the way to something else: not where other people were, of no common guest.

    Meetings of a few days in a row are held in one place, whoever leads the delegations: "Trước đó, AMOM họp 10-3".
    """
    if draft.type not in _ON_THE_WAY:
        return False
    if draft.type == other.type == "meeting" and draft.meeting is not None and other.meeting is not None:
        return draft.status == other.status
    of_two = draft.type == "talks" and len(draft.countries) == _TWO and other.type != "meeting"
    if of_two and other.place is not None and other.place.country not in draft.countries:
        return False  # on another day, the two were hardly in the third state where one of them met others
    mine, theirs = {p.id for p in draft.people}, {p.id for p in other.people}
    came = other.countries | other.expected
    return not mine or not theirs or bool(mine & theirs) or bool((draft.countries & came) - {HOME})


def _abroad(other: Draft, draft: Draft) -> bool:
    """Whether people of other states met in a third one: "X hội kiến khách Lào. Cùng ngày, Y gặp Z tại Honolulu"."""
    if not draft.type == other.type == "talks" or other.place is None or other.place.country in draft.countries:
        return False
    common = {p.id for p in draft.people} & {p.id for p in other.people}
    return not common and not (draft.countries & other.countries) - {HOME}


def _stays(visit: Draft, draft: Draft) -> bool:
    """Whether who came a few days before meets those whom he came to: "hôm 18/6 tới Lào. Ngày 19/6 gặp …"."""
    if visit.type != "visit" or draft.type != "talks" or visit.status == "planned" or visit.place is None:
        return False
    came = {p.id for p in visit.people if p.country != visit.place.country}  # not whoever invited them
    met = {p.country for p in draft.people if p.id not in came}
    came_before = (
        visit.when is not None and draft.when is not None and (visit.when.end or "") <= (draft.when.start or "")
    )
    here = visit.place.country is not None and met <= {visit.place.country, None} and bool(met)
    return here and came_before and any(p.id in came for p in draft.people) and _close(visit, draft)


def _close(one: Draft, other: Draft) -> bool:
    first, second = one.when, other.when
    return first is not None and second is not None and distance(first.start, second.start) <= _SAME_TRIP
