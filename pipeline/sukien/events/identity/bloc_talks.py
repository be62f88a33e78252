"""A bloc that meets with a state: "lãnh đạo các nước ASEAN và Trung Quốc gặp nhau" is a meeting, and no talks."""

from __future__ import annotations

import re

from sukien import mention as m
from sukien.events.identity.actions import action
from sukien.events.model.draft import Draft, When
from sukien.events.model.time import overlap
from sukien.events.sentence.anchors import Anchor
from sukien.events.states.states import LIST, add_states, codes_of, day_of, groups_in
from sukien.events.story.story import Story
from sukien.mention import Mention
from sukien.people import Person
from sukien.rules.kinds.meetings import Meeting

_SUBJECT = 40
"""How many characters ("và Trung Quốc đã có") may stand between a bloc and the word for meeting."""
_FACED = 70
"""How many characters behind that word the state of who is met may stand."""
_WORD = 20
"""How many characters ("không chính thức") before a word for meeting the word of a series may begin."""
_STOP = re.compile(r"[,;:()\n]|\.(?!\d)")
"""What parts a bloc from what another does."""
_BLOC = 3
"""How many states at least are a bloc."""


def bloc_meets(story: Story, anchor: Anchor, when: When | None, *, own: bool) -> list[Draft] | None:
    """The meeting of a bloc with a state: told already, or new. None where no bloc meets a state."""
    if anchor.type != "talks" or anchor.form != "verb" or anchor.trigger is None or not anchor.trigger.parties:
        return None
    bloc = _bloc(story, anchor)
    partner = _partner(story, bloc, anchor) if bloc is not None else None
    if bloc is None or partner is None:
        return None
    state = str(partner.norm["alpha_2"])
    people = [n.person for n in story.named(anchor.sentence) if n.start >= anchor.end and n.person.country == state]
    draft = _known(story, state, when)
    if draft is None and partner.start >= anchor.end:
        # One who is met by a bloc that nothing told to be in session: talks, unless the bloc has a series of these.
        series = _series(story, anchor, bloc, partner)
        return _of_series(story, anchor, series, bloc, when, own=own) if series is not None else None
    anchor.type = "meeting"
    draft = draft or action(story, anchor, when, people, {state}, own=own)
    if draft is None:
        return []
    draft.add_people(people)
    add_states(draft, story.pack, [bloc, partner], day_of(story, draft))
    return [draft]


def _series(story: Story, anchor: Anchor, bloc: Mention, partner: Mention) -> Meeting | None:
    """The series of a bloc's meetings with any state, by the word of its name: "cuộc gặp không chính thức với X".

    The bloc's own meeting is told in the article, or named by those who meet ("Bộ trưởng Quốc phòng các nước ASEAN").
    """
    begin, _ = story.text.sentences[anchor.sentence]
    near = story.text.lower[max(begin, anchor.start - _WORD) : partner.start]
    hits = story.pack.scanner.scan(story.text).get(Meeting, [])
    named = {h.rule.id for h in hits if h.start < bloc.end and bloc.start < h.end}
    told = {f"meeting.{d.meeting}" for d in story.drafts if d.meeting is not None}
    for rule in (story.pack.rules[id_] for id_ in sorted(named | told) if id_ in story.pack.rules):
        if not isinstance(rule, Meeting) or rule.members != bloc.norm.get("group_id"):
            continue
        for word, series in rule.modified.items():
            if word in near and series in rule.partners.values():
                found = story.pack.rules.get(f"meeting.{series}")
                return found if isinstance(found, Meeting) else None
    return None


def _of_series(
    story: Story,
    anchor: Anchor,
    series: Meeting,
    bloc: Mention,
    when: When | None,
    *,
    own: bool,
) -> list[Draft] | None:
    """One meeting of a bloc's series with each state of which somebody is met."""
    people: dict[str, list[Person]] = {}
    for named in story.named(anchor.sentence):
        if named.start >= anchor.end and named.person.country:
            people.setdefault(named.person.country, []).append(named.person)
    out: list[Draft] = []
    for state, persons in people.items():
        draft = action(story, anchor, when, persons, {state}, own=own)
        if draft is None or draft.meeting is not None:
            continue
        draft.type, draft.meeting = "meeting", series.meeting
        draft.meeting_name, draft.level = series.name, series.level
        draft.partners = {state}
        draft.prove("meeting.id", Mention("TRIGGER", anchor.start, anchor.end, series.id, {}))
        draft.countries.add(state)
        add_states(draft, story.pack, [bloc], day_of(story, draft))
        out.append(draft)
    if out:
        anchor.type = "meeting"
    return out or None


def _bloc(story: Story, anchor: Anchor) -> Mention | None:
    """The bloc that stands before a word for meeting, as its subject."""
    groups = [g for g in groups_in(story.mentions(anchor.sentence)) if 0 < anchor.start - g.end <= _SUBJECT]
    if not groups or _STOP.search(story.text.text, groups[-1].end, anchor.start):
        return None
    if story.cues.ending_at("takes_part", groups[-1].start) is not None:
        return None  # "Thủ tướng X cùng các nước ASEAN gặp …"
    return groups[-1] if len(codes_of(story.pack, groups[-1], story.reference)) >= _BLOC else None


def _partner(story: Story, bloc: Mention, anchor: Anchor) -> Mention | None:
    """The state that a bloc meets: joined to it, or the first behind the word for meeting."""
    for country in story.mentions(anchor.sentence, m.COUNTRY):
        if country.start >= bloc.end and country.end <= anchor.start:
            joined = story.pack.pattern(LIST).fullmatch(story.text.text, bloc.end, country.start)
            return country if joined is not None else None
        # "với Thượng tướng X, Bộ trưởng Quốc phòng Trung Quốc": the state of an office behind a name
        facing = next(
            (n.start for n in story.named(anchor.sentence) if n.start <= country.start < n.end), country.start
        )
        if anchor.end <= facing < anchor.end + _FACED:
            place = story.cues.leads_to_place(story.text.sentences[anchor.sentence][0], country.start)
            parted = _STOP.search(story.text.text, anchor.end, facing)
            return None if place or parted else country
    return None


def _known(story: Story, state: str, when: When | None) -> Draft | None:
    """The meeting with a state that was told already, by its name or otherwise, on those days."""
    for draft in story.drafts:
        same = when is None or draft.when is None or overlap(draft.when, when)
        if draft.type == "meeting" and state in draft.countries and same:
            return draft
    return None
