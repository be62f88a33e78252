"""Events told by way of others: each state of a tour, another time of the same, talks of sides that are not named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sukien.events.actions import action
from sukien.events.anchors import Anchor
from sukien.events.draft import Draft, Place, When
from sukien.events.story import Story
from sukien.events.time import overlap, status_of
from sukien.events.unnamed import Stop, known, sides_of
from sukien.mention import Mention


def stop_over(story: Story, visit: Draft, stops: Sequence[Stop]) -> None:
    """One visit for each state of a tour, on its own days if they are told."""
    codes = {str(stop.state.norm["alpha_2"]) for stop in stops}
    dated = any(stop.when is not None for stop in stops)
    for state, when in stops:
        code = str(state.norm["alpha_2"])
        if visit.place is None or code == visit.place.country:
            continue
        text = story.text.text[state.start : state.end]
        other = replace(visit, place=Place(text, None, code, state), chairs=[], people=list(visit.people))
        other.countries = visit.countries - codes | {code}
        other.proofs = [proof for proof in visit.proofs if not proof.field.startswith(("location", "countries"))]
        other.prove("location.country", state)
        other.prove("countries", state)
        if dated:
            other.proofs = [proof for proof in other.proofs if not proof.field.startswith("date")]
            other.when = when
            other.status = status_of(when, story.reference, visit.status == "planned")
        if when is not None:
            other.prove("date.start", when.mention)
        story.drafts.append(other)
    if stops and visit.place is not None:
        visit.countries -= codes - {visit.place.country or ""}


def another_time(
    story: Story, anchor: Anchor, when: When | None, index: int, section: str, *, own: bool
) -> list[Draft]:
    """Another time of what the article is about, on a date of its own: "Lần gần nhất diễn ra tại Huế tháng 6/2023"."""
    main = story.main()
    if main is None or main.type != anchor.type or when is None or not own or main.when is None:
        return []
    known = [d for d in story.drafts if d.type == anchor.type and d.when is not None and overlap(d.when, when)]
    if known:
        return []
    other = Draft(
        main.type, section, index, main.meeting, main.meeting_name, main.level, when=when, own=True, held=True
    )
    other.status, other.countries = status_of(when, story.reference, False), set(main.countries)
    other.prove("type", Mention("TRIGGER", anchor.start, anchor.end, anchor.rule, {}))
    other.prove("date.start", when.mention)
    story.drafts.append(other)
    return [other]


def between_states(
    story: Story, anchor: Anchor, when: When, index: int, section: str, *, own: bool
) -> list[Draft | None]:
    """The talks of sides that are not all named, which count with a date: told already, or new."""
    found: list[Draft | None] = []
    for pair in sides_of(story, anchor, index):
        states = {side.state for side in pair}
        draft = known(story, anchor.type, states, when)
        if draft is None:
            people = [side.person for side in pair if side.person is not None]
            draft = action(story, anchor, when, index, section, people, pair[1].state, own=own)
            if draft is not None:
                draft.countries |= states
        found.append(draft)
    return found
