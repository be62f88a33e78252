"""What the events of an article take over from one another once all are told, and which of them to log."""

from __future__ import annotations

from sukien.events.closing.blocs import all_members, with_bloc
from sukien.events.closing.chronicle import of_chronicle
from sukien.events.closing.edges import beside_an_edge, on_its_edge
from sukien.events.closing.margins import come_to_meeting, is_leader, take_place
from sukien.events.closing.next_edition import number_next
from sukien.events.closing.over import end_sessions
from sukien.events.closing.programme import announce, in_programme
from sukien.events.closing.shared_states import inherit_states
from sukien.events.closing.worth import is_loggable, is_only, is_public
from sukien.events.closing.year_of_name import in_year_of_name
from sukien.events.days.occasions import signed_on_visit
from sukien.events.days.that_occasion import done_there
from sukien.events.model.draft import HOME, Draft, When
from sukien.events.model.time import distance, overlap
from sukien.events.people.aboard import captains
from sukien.events.people.counterparts import meet_by_office, meet_counterpart
from sukien.events.people.guests import who_came
from sukien.events.places.hosts import at_seat
from sukien.events.places.only_place import stand_where_all_is
from sukien.events.places.screens import chaired_online
from sukien.events.places.whereabouts import inherit_place, state_of
from sukien.events.states.stayed_away import leave_out
from sukien.events.story.story import LEAD, Story, are_facing
from sukien.people import Person

_ACTS = ("talks", "call", "exercise", "ceremony", "agreement")
_GATHERINGS = ("forum", "leader", "service chief", "chief of defence")
"""Levels of meetings at which everybody who comes for talks is a participant."""
_SAME_STORY = 10
"""Days around the reference within which an event is what the article tells of."""
_TWO = 2
"""The sides of talks."""
_THEN = r"(?<!\w){after} (?:\w+ ){0,2}$"
"""What stands before a ceremony that something else comes after."""
_LEADING = 25
"""How many characters before it those words may begin."""


def finish(story: Story) -> list[Draft]:
    """The events to log, with what they take over: the place of the day, the states of the two sides.

    None where no state is concerned by any of them: an article about companies, artists or teams.
    """
    captains(story)
    _date_the_lead(story)
    for draft in story.drafts:
        in_year_of_name(story, draft)
        number_next(story, draft)
        announce(story, draft)
        _by_wire(draft)
        chaired_online(story, draft)
        at_seat(story, draft)
    end_sessions(story)
    for draft in story.drafts:
        all_members(story, draft)
        with_bloc(story, draft)
    for draft in story.drafts:
        meet_counterpart(story, draft)
        meet_by_office(story, draft)
        if draft.of_heads:
            near = (d for d in story.drafts if d.type == "meeting" and d.meeting and d.sentence == draft.sentence)
            draft.main = next(near, None)
        if draft.main is not None:
            draft.countries |= draft.main.countries
            draft.main.outcomes += [o for o in draft.outcomes if o not in draft.main.outcomes]
            draft.mode = draft.mode or draft.main.mode
            if draft.when is None and draft.main.when is not None:
                draft.when, draft.inherited = draft.main.when, True
                draft.prove("date.start", draft.when.mention, "date.inherited")
        take_place(draft)
        inherit_place(story, draft)
        if draft.place is None and draft.host is not None and draft.host.country:
            state_of(story, draft, draft.host, "place.of_host")
    for draft in story.drafts:
        stand_where_all_is(story, draft)
        who_came(story, draft)
        if draft.place is not None and draft.place.country and draft.type == "visit":
            draft.countries.add(draft.place.country)
        signed_on_visit(story, draft, fronted=True)
        of_chronicle(story, draft)
        inherit_states(story, draft)
        _meets_host(draft)
        main = story.main()
        _with_host(draft)
        beside_an_edge(story, draft)
        if draft.of_main and main is not None and main.when and draft.when and overlap(main.when, draft.when):
            draft.countries |= main.countries
            main.add_people(draft.people)
            on_its_edge(story, draft, main.when)
    for draft in story.drafts:
        if draft.of_visit:
            _welcomes(story, draft)
        signed_on_visit(story, draft, fronted=False)
        done_there(story, draft)
        in_programme(story, draft)
        _calls_on(story, draft)
        _at_forum(story, draft)
        come_to_meeting(draft)
        _at_home(story, draft)
    for draft in story.drafts:
        if draft.main is not None:
            draft.countries |= draft.main.countries
    leave_out(story.drafts)
    told = [draft for draft in story.drafts if is_loggable(story, draft) or is_only(story, draft)]
    return told if any(is_public(story, draft) for draft in told) else []


def _by_wire(draft: Draft) -> None:
    """Talks that are told to be held online are a call: "X hội đàm với Y theo hình thức trực tuyến"."""
    if draft.type == "talks" and draft.mode == "online" and draft.meeting is None:
        draft.type = "call"


def _at_home(story: Story, draft: Draft) -> None:
    """A ceremony is also that of the state in which it is held ("dự lễ có Đại sứ X").

    Not the outlet's own abroad, as its troops and missions hold them, unless its people only attend it.
    """
    held_in = draft.place.country if draft.type == "ceremony" and draft.place is not None else None
    if draft.place is None or not held_in or held_in in draft.countries:
        return
    words = next((proof for proof in draft.proofs if proof.field == "type"), None)
    attended = words is not None and story.cues.ending_at("attends", words.start) is not None
    if draft.countries != {HOME} or attended:
        draft.countries.add(held_in)
        draft.prove("countries", draft.place.mention)


def _with_host(draft: Draft) -> None:
    """An exercise of one state in another is held together with that one; not at an island that both may claim.

    One that was held and of which no state is told is at least that of where it was.
    """
    of_one = len(draft.countries) == 1 and draft.meeting is None
    if draft.type != "exercise" or not (of_one or (not draft.countries and draft.status == "occurred")):
        return
    if draft.place is not None and draft.place.mention.norm.get("sort") in ("island", "water"):
        return
    if draft.place is not None and draft.place.country and draft.place.country not in draft.countries:
        draft.countries.add(draft.place.country)
        draft.prove("countries", draft.place.mention)


def _date_the_lead(story: Story) -> None:
    """What the lead tells without a day happened on the first day that the story then names."""
    days = (d.when for d in story.drafts if d.when is not None and d.status in ("occurred", "ongoing"))
    told = (w for w in days if w.mention is not None and w.days and w.start == w.end)
    near = (w for w in told if distance(w.start, story.reference) <= _SAME_STORY)
    first = next(near, None)
    for draft in story.drafts if first is not None else ():
        if draft.earlier or (draft.main is not None and draft.main.when is None):
            continue  # the day of a document is that of the meeting, once that has one
        if draft.when is None and draft.sentence < LEAD and draft.status == "occurred" and draft.type in _ACTS:
            draft.when, draft.inherited = first, True
            draft.prove("date.start", first.mention if first is not None else None, "date.inherited")


def _welcomes(story: Story, draft: Draft) -> None:
    """The visitor takes part in the ceremony of welcome, with the states of the visit; the host is where it is held."""
    if draft.place is not None and draft.place.country:
        draft.countries.add(draft.place.country)
    for other in story.drafts:
        if other.type != "visit" or not other.when or not draft.when or not overlap(other.when, draft.when):
            continue
        if _together(draft, other):
            draft.add_people(other.people[:1])
            draft.countries |= other.countries
            return
    # "Sau lễ đón, X đã hội đàm với Y": the two stood there
    told = next((p.start for p in draft.proofs if p.field == "type"), 0)
    if not draft.people and not story.pack.pattern(_THEN).search(story.text.lower, max(0, told - _LEADING), told):
        return
    talks = (d for d in story.drafts if d.type == "talks" and d.sentence == draft.sentence and are_facing(d.people))
    sat = next((d for d in talks if {p.id for p in draft.people} <= {p.id for p in d.people}), None)
    if sat is not None and sat.when and draft.when and overlap(sat.when, draft.when):
        draft.add_people(sat.people[:_TWO])


def _meets_host(draft: Draft) -> None:
    """Of two who meet, one of whom nothing but the name is told is of the state where they do."""
    place = draft.place.country if draft.place is not None else None
    unknown = any(not (person.country or person.international) for person in draft.people)
    if place == HOME:
        unknown = any(not (person.country or person.role or person.organization) for person in draft.people)
    # Of a visitor who is to meet an office ("lãnh đạo Quốc hội") the other side is at home.
    of_office = len(draft.people) == 1 and draft.status == "planned"
    one_sided = draft.type == "talks" and len(draft.countries) == 1 and draft.frame is None
    if one_sided and place and (of_office or (unknown and len(draft.people) > 1)):
        draft.countries.add(place)


def _calls_on(story: Story, draft: Draft) -> None:
    """Those who come by ship make the calls of courtesy of their days in port, where nobody else is named."""
    if draft.type != "talks" or draft.when is None:
        return
    for visit in story.drafts:
        on_it = all(person in visit.people for person in draft.people)
        if visit.by_ship and on_it and visit.when is not None and overlap(visit.when, draft.when):
            draft.add_people(visit.people)
            draft.countries |= visit.countries
            return


def _at_forum(story: Story, draft: Draft) -> None:
    """Those who hold talks during a forum or summit, as the text tells after it, take part in it."""
    if draft.type != "meeting" or draft.level not in _GATHERINGS or draft.status == "planned" or draft.when is None:
        return
    after = story.drafts[story.drafts.index(draft) :]
    talks = (d for d in after if d.type == "talks" and d.status == "occurred" and d.when and d.when.days)
    for other in talks:
        if not (draft.when.days and other.when and overlap(other.when, draft.when) and _together(draft, other)):
            continue
        if not any(_at_another(story, draft, p) for p in other.people):
            there = [p for p in other.people if draft.level != "leader" or is_leader(p)]
            draft.add_people([p for p in there if not _resides(p)])


def _resides(person: Person) -> bool:
    """Whether somebody is an ambassador, who sits in on talks where he serves and need not have come for the forum."""
    return any(title.norm.get("level") == "diplomat" for title in person.titles)


def _at_another(story: Story, draft: Draft, person: Person) -> bool:
    """Whether somebody is told to have come to another of several meetings of those days: "AMIM … rồi ACDFM"."""
    if draft is story.main():
        return False
    others = (d for d in story.drafts if d.type == "meeting" and d is not draft and person in d.people)
    near = (d for d in others if d.when is not None and draft.when is not None and not overlap(d.when, draft.when))
    return any(d.when is not None and draft.when is not None and _beside(d.when, draft.when) for d in near)


def _beside(one: When, other: When) -> bool:
    """Whether two dates are days of one story."""
    return one.days and other.days and distance(one.start, other.start) <= _SAME_STORY


def _together(draft: Draft, other: Draft) -> bool:
    """Whether two events are not told to take place in different states."""
    places = [d.place.country for d in (draft, other) if d.place is not None and d.place.country]
    return len(set(places)) < 2
