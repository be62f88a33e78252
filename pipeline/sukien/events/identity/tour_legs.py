"""The states of a tour as visits of their own, and journeys that were put off: "thăm Lào và Cuba từ 4 đến 8/6"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sukien import mention as m
from sukien.events.model.draft import Draft, Place, When
from sukien.events.model.time import overlap, status_of
from sukien.events.sentence.anchors import Anchor
from sukien.events.states.tours import Stop
from sukien.events.story.story import Story


def stop_over(story: Story, visit: Draft, stops: Sequence[Stop]) -> None:
    """One visit for each state of a tour, on its own days if they are told; a tour that is called off is one."""
    codes = {stop.state for stop in stops}
    if stops and visit.status == "cancelled":
        visit.place, visit.countries = None, visit.countries | codes
        for stop in stops:
            visit.prove("countries", stop.place)
        return
    dated = any(stop.when is not None for stop in stops)
    told = any(_told_before(story, visit, code) is not None for code in codes)
    if not dated and len(codes) > 1 and visit.place is not None and _takes_days(visit) and not told:
        # "thăm Lào và Campuchia từ ngày 5 đến 9/6": one journey, of whose legs nobody tells when they are
        visit.place = visit.place._replace(country=None, city=None, shared=True)
        visit.countries |= codes
        for stop in stops:
            visit.prove("countries", stop.place)
        return
    for place, code, when in stops:
        if visit.place is None or code == visit.place.country:
            continue
        if (known := _told_before(story, visit, code)) is not None:
            _date_leg(story, known, when or visit.when)
            continue
        text = story.text.text[place.start : place.end]
        city = text if place.label == m.LOCATION else None
        other = replace(visit, place=Place(text, city, code, place), chairs=[], people=list(visit.people))
        other.countries = visit.countries - codes | {code}
        other.proofs = [proof for proof in visit.proofs if not proof.field.startswith(("location", "countries"))]
        other.prove("location.country", place)
        other.prove("countries", place)
        if dated or visit.leaving:  # a ship that leaves today calls at its ports on days of their own
            other.proofs = [proof for proof in other.proofs if not proof.field.startswith("date")]
            other.when = when
            other.status = status_of(when, story.reference, visit.status == "planned" or visit.leaving)
            other.leaving = False
        if when is not None:
            other.prove("date.start", when.mention)
        story.drafts.append(other)
    if stops and visit.place is not None:
        visit.countries -= codes - {visit.place.country or ""}


def _takes_days(visit: Draft) -> bool:
    """Whether a visit is told to take more than a day, or to be in some month."""
    return (
        visit.when is not None
        and not visit.leaving
        and visit.when.start is not None
        and not (visit.when.days and visit.when.start == visit.when.end)
    )


def _date_leg(story: Story, leg: Draft, when: When | None) -> None:
    """The days of a tour are those of a leg that was announced without any ("sẽ thăm Lào. … thăm Cuba và Lào từ …")."""
    if leg.when is None and leg.status == "planned" and when is not None:
        leg.when, leg.status = when, status_of(when, story.reference, announced=True)
        leg.prove("date.start", when.mention)


def _told_before(story: Story, visit: Draft, state: str) -> Draft | None:
    """The visit of the same people to one of the states of a tour that the article has told already."""
    ids = {p.id for p in visit.people}
    told = (d for d in story.drafts if d is not visit and d.type == "visit" and d.place is not None)
    there = (d for d in told if d.place and d.place.country == state and ids & {p.id for p in d.people})
    return next((d for d in there if d.when is None or visit.when is None or overlap(d.when, visit.when)), None)


def put_off(story: Story, draft: Draft, anchor: Anchor) -> None:
    """A visit that was called off is that of the same people on the day to which it is moved ("được dời sang 22/7")."""
    end = story.text.sentences[anchor.sentence][1]
    if anchor.form != "noun" or draft.type != "visit" or draft.people or draft.status != "planned":
        return
    known = next((d for d in reversed(story.drafts) if d.type == "visit" and d.status == "cancelled"), None)
    moved = story.cues.first("postponed", anchor.end, end)
    if known is not None and moved is not None:
        draft.add_people(known.people)
        draft.place = draft.place or known.place
        draft.prove("countries", moved)
