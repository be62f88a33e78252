"""The states of a tour by what opens the sentences on each: "Tại Cuba (14-17/7), …", "Ở Pháp, từ ngày 5 đến 7/6, …"."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.model.draft import Draft
from sukien.events.model.placing import place_of
from sukien.events.model.stretches import group_dates, when_of
from sukien.events.states.stations import calls_at, narrow, visit_to, within
from sukien.events.states.tours import Stop
from sukien.events.story.story import Story
from sukien.mention import Mention

_PAIR = 2
"""How many states a visit has; more are those of a tour."""
_OPENS = r"(?:{at}|{with}) (?:{state} )?$"
"""What stands before the state with which such a sentence opens."""
_DAYS = (
    r"(?:(?:, [^,.;:()\n]{1,50})? \(|,? (?:{on} )?|, [^,.;:()\n]{1,40}, (?:{on} )?"
    r"|, {where} [^,.;:()\n]{1,40} (?:{on} )?)"
)
"""What stands between the state and the days spent there: "Tại Pháp, chặng đầu tiên của chuyến đi, từ ngày …"."""


def stop_here(story: Story, index: int) -> None:
    """Give the days that a sentence opens with, behind a state, to the visit there of whoever is on a tour."""
    stop = _stop(story, index) if any(d.type == "visit" for d in story.drafts) else None
    if stop is None or stop.when is None:
        return
    trips = [d for d in story.drafts if d.type == "visit" and d.people and d.status != "cancelled"]
    trip = trips[-1] if trips else None
    if trip is None or trip.people[0].country in (None, stop.state):
        return
    people = [p for p in trip.people if p.country == trip.people[0].country]
    if (bare := _unnamed(story, stop)) is not None:
        bare.place = place_of(story.text, stop.place, story.places(index))
        bare.prove("location.country", stop.place)
        bare.countries.add(stop.state)
        bare.add_people(people)
        return
    _part(story, [d for d in trips if d.people[0].id == people[0].id], stop, index)
    there = visit_to(story, people[0], stop.state)
    if there is not None:
        narrow(story, there, stop)
    elif _tours(story, [d for d in trips if d.people[0].id == people[0].id]):
        proof = stop.place._replace(label="TRIGGER", rule="visit.stop")
        told = calls_at(story, trip, people, stop, proof, index, ahead=trip.status == "planned")
        story.told += [told] if told not in story.told else []


def _part(story: Story, trips: list[Draft], stop: Stop, index: int) -> None:
    """Make a tour to several states, told as one visit, the one to the first of them that has days of its own."""
    tours = (d for d in trips if (d.place is None or d.place.shared) and stop.state in d.countries)
    tour = next((d for d in tours if len(d.countries) > _PAIR), None)
    if tour is None or tour.when is None or stop.when is None or not within(stop.when, tour.when):
        return
    if _is_journey(story, tour):
        return
    tour.place = place_of(story.text, stop.place, story.places(index))
    tour.countries &= {tour.people[0].country or "", stop.state}
    tour.proofs = [proof for proof in tour.proofs if proof.field != "countries"]
    for field in ("location.country", "countries"):
        tour.prove(field, stop.place)


def _is_journey(story: Story, tour: Draft) -> bool:
    """Whether a tour was told by a noun with its own days: "chuyến công tác tại A, B và C từ ngày 1 đến 8/6" is one."""
    words = next((proof for proof in tour.proofs if proof.field == "type"), None)
    anchors = story.anchors[tour.sentence] if words is not None else []
    return tour.own and any(a.form == "noun" and words is not None and a.start == words.start for a in anchors)


def _stop(story: Story, index: int) -> Stop | None:
    """The state that a sentence opens with, and the days right behind it."""
    begin, _ = story.text.sentences[index]
    place = next(iter(story.places(index)), None)
    opens = story.pack.pattern(_OPENS)
    if place is None or opens.fullmatch(story.text.lower, begin, place.start) is None:
        return None
    state = place.norm.get("alpha_2") or place.norm.get("country")
    groups = group_dates(story.text, story.pack, story.mentions(index, m.DATE))
    if state is None or not groups or not groups[0]:
        return None
    when, joint = when_of(groups[0]), story.pack.pattern(_DAYS)
    fits = when.days and when.start != when.end
    fits = fits and joint.fullmatch(story.text.lower, place.end, groups[0][0].start) is not None
    return Stop(place, str(state), when) if fits else None


def _unnamed(story: Story, stop: Stop) -> Draft | None:
    """The visit on those days that the sentence tells of without who makes it: "đây là chuyến thăm đầu tiên"."""
    visits = (d for d in story.told if d.type == "visit" and not d.people and d.place is None)
    return next((d for d in visits if d.when is not None and d.when.mention in _dates(stop)), None)


def _dates(stop: Stop) -> list[Mention | None]:
    return [stop.when.mention] if stop.when is not None else []


def _tours(story: Story, trips: list[Draft]) -> bool:
    """Whether somebody goes to several states, or was told to go without where."""
    if len({d.place.country for d in trips if d.place is not None}) > 1:
        return True
    return any(d.place is None or d.place.shared or not _told_with(story, d) for d in trips)


def _told_with(story: Story, trip: Draft) -> bool:
    """Whether the sentence that told of a journey told where it went."""
    mention = trip.place.mention if trip.place is not None else None
    begin, end = story.text.sentences[trip.sentence]
    return mention is None or begin <= mention.start < end
