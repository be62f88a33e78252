"""The states of a tour told as its stations: "Sau Lào, điểm đến kế tiếp của ông là Thái Lan", "X là chặng cuối"."""

from __future__ import annotations

from collections.abc import Sequence

from sukien import mention as m
from sukien.events.model.draft import Draft, Place, When
from sukien.events.model.time import status_of
from sukien.events.sentence.anchors import Anchor
from sukien.events.states.tours import Stop, chain
from sukien.events.story.story import Story
from sukien.mention import Mention
from sukien.people import Person

_BESIDE = 6
"""How many characters ("sẽ") may stand between a state and the copula."""
_AHEAD = ("planned", "ongoing")
"""While somebody is on the way, or yet to leave, the other stations are still to come."""


def stations(story: Story, anchor: Anchor, whens: Sequence[When | None]) -> list[Draft] | None:
    """A visit for each state that is told to be a station of somebody's journey; None where the words tell no such."""
    if anchor.trigger is None or not anchor.trigger.station:
        return None
    stops = _stops(story, anchor, [w for w in whens if w is not None and w.mention is not None])
    who = next((n.person for n in story.named(anchor.sentence) if n.person.country), None)
    trip = _trip(story, who)
    # Those who travel along, not whoever invited: he is of the state that he asked to.
    together = [p for p in trip.people if p.country == trip.people[0].country] if trip is not None else []
    people = together or ([who] if who is not None else [])
    out: list[Draft] = []
    ahead = story.cues.first("status", *story.text.sentences[anchor.sentence], "planned") is not None
    proof = Mention("TRIGGER", anchor.start, anchor.end, anchor.rule, {})
    for stop in stops if people else ():
        if _been_there(story, people[0], stop.state):
            there = visit_to(story, people[0], stop.state)
            if there is not None:
                narrow(story, there, stop)
            continue
        out.append(calls_at(story, trip, people, stop, proof, anchor.sentence, ahead=ahead))
    return out


def visit_to(story: Story, who: Person, state: str) -> Draft | None:
    """The visit of somebody to a state that was told before."""
    visits = (d for d in story.drafts if d.type == "visit" and d.people and d.people[0].id == who.id)
    return next((d for d in visits if d.place is not None and d.place.country == state), None)


def narrow(story: Story, visit: Draft, stop: Stop) -> None:
    """Give a visit the days of its own that a stop tells, where it had none or those of the whole tour."""
    when = stop.when
    if when is None or (visit.when is not None and not within(when, visit.when)):
        return
    visit.when, visit.own, visit.status = when, True, status_of(when, story.reference, announced=False)
    visit.prove("date.start", when.mention)


def within(inner: When, outer: When) -> bool:
    """Whether the days of a stop are some of those of the tour."""
    if not (outer.days and inner.start and inner.end and outer.start and outer.end):
        return False
    return outer.start <= inner.start and inner.end <= outer.end


def calls_at(
    story: Story,
    trip: Draft | None,
    people: list[Person],
    stop: Stop,
    proof: Mention,
    index: int,
    *,
    ahead: bool,
) -> Draft:
    """The visit of a station: the journey itself, of which no state was told yet, or one more."""
    text = story.text.text[stop.place.start : stop.place.end]
    place = Place(text, text if stop.place.label == m.LOCATION else None, stop.state, stop.place)
    if trip is not None and (trip.place is None or trip.place.country is None) and (stop.when is None or not trip.when):
        trip.place = place  # "… sẽ công du Đông Nam Á. Lào là điểm đến đầu tiên"
        trip.countries.add(stop.state)
        trip.prove("location.country", stop.place)
        if stop.when is not None:
            trip.when = stop.when
            trip.status = status_of(stop.when, story.reference, trip.status in _AHEAD)
            trip.prove("date.start", stop.when.mention)
        return trip
    draft = Draft("visit", story.section, index, when=stop.when, own=stop.when is not None, place=place)
    draft.add_people(people)
    draft.countries.add(stop.state)
    draft.status = status_of(stop.when, story.reference, ahead or (trip is not None and trip.status in _AHEAD))
    draft.prove("type", proof)
    draft.prove("location.country", stop.place)
    if stop.when is not None:
        draft.prove("date.start", stop.when.mention)
    story.drafts.append(draft)
    return draft


def _stops(story: Story, anchor: Anchor, days: list[When]) -> list[Stop]:
    """The places behind the copula ("điểm đến kế tiếp là Lào (7-8/5) và Thái Lan"), or the one before it."""
    begin, end = story.text.sentences[anchor.sentence]
    places = [x for x in story.places(anchor.sentence) if x.norm.get("alpha_2") or x.norm.get("country")]
    before = story.cues.ending_at("copula", anchor.start)
    if before is not None:
        near = [x for x in places if begin <= x.start and 0 < before.start - x.end <= _BESIDE]
        return [Stop(x, str(x.norm.get("alpha_2") or x.norm.get("country")), None) for x in near[-1:]]
    behind = story.cues.first("copula", anchor.end, end, "is")
    if behind is None or set(",;:") & set(story.text.text[anchor.end : behind.start]):
        return []
    return chain(story, behind.end, places, days, several=False)


def _trip(story: Story, who: Person | None) -> Draft | None:
    """The journey that was told last: of whom the sentence names, if it names anybody."""
    trips = (d for d in reversed(story.drafts) if d.type == "visit" and d.people and d.status != "cancelled")
    return next((d for d in trips if who is None or any(p.id == who.id for p in d.people)), None)


def _been_there(story: Story, who: Person, state: str) -> bool:
    """Whether the article has told already of somebody's visit to a state."""
    visits = (d for d in story.drafts if d.type == "visit" and d.place is not None and d.place.country == state)
    return who.country == state or any(p.id == who.id for d in visits for p in d.people)
