"""Filling the slots of an event from the sentences that tell of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sukien import mention as m
from sukien.events.anchors import Anchor
from sukien.events.draft import Draft, Place, When
from sukien.events.outcomes import outcomes_of
from sukien.events.parties import Named, sides
from sukien.events.slots import place_near, place_of
from sukien.events.states import add_states, groups_in, listed
from sukien.events.time import overlap, status_of
from sukien.mention import Mention
from sukien.people import Person

if TYPE_CHECKING:
    from sukien.events.teller import Teller

_NEAR = 30
"""How many characters may stand between a name with its titles and the word for chairing."""
HOME = "VN"
_CLOSE = 70
"""How many characters behind a word for an exercise or agreement the states that take part may stand."""
_RECENT = 10
"""Days around the reference within which an event belongs to the story of the article."""
_SAME_TRIP = 3
"""Days within which what has no place of its own happened where the story was."""


class Filler:
    """Fills slots; keeps the place of the story."""

    def __init__(self, story: Teller) -> None:
        self.story = story
        self.text, self.pack, self.cues, self.reference = story.text, story.pack, story.cues, story.reference
        self._outcomes = outcomes_of(story.pack)
        self.here: Draft | None = None
        """The last event whose own words gave a place: what happens the same day happens there."""

    def slots(
        self, draft: Draft, anchor: Anchor, when: When | None, index: int, stretch: tuple[int | None, int], *, own: bool
    ) -> None:
        """Date, place, mode, status and states from the words beside an anchor.

        `stretch`: where the anchor before ends and the next begins; `own`: whether the date stands with the anchor.
        """
        begin, end = self.text.sentences[index]
        previous, limit = stretch
        told = anchor.form != "reference" or anchor.type == "meeting"
        taken = draft.when is None or draft.inherited or (not draft.own and when is not None and _finer(when, draft.when))
        if told and when is not None and taken:
            draft.when, draft.inherited, draft.own = when, False, own
            draft.prove("date.start", when.mention)
        elif when is not None and when.mention is not None:
            self._stretch(draft, when)
        self._place(draft, anchor, index, previous, limit)
        if draft.mode is None:
            self._mode(draft, anchor.start, limit)
            if previous is None and draft.mode is None:
                self._mode(draft, begin, limit)
        if draft.status is None or (when is not None and anchor.form != "reference"):
            self._status(draft, anchor, begin, end, limit)
        if anchor.form != "reference":
            self._states(draft, anchor, index, limit)
        if anchor.form == "verb" and draft.type == "agreement":
            outcome = self._outcomes.read(draft, self.text, anchor, end)
            if outcome is not None and outcome not in draft.outcomes:
                draft.outcomes.append(outcome)
        if draft.type == "meeting" and anchor.form == "name":
            self._attending(draft, anchor, index, limit)

    def _stretch(self, draft: Draft, when: When) -> None:
        """A day that opens or closes an event makes its date longer: "bế mạc Chủ nhật 02/06"."""
        own = draft.when
        if own is None or when.mention is None or not when.days or not own.days or own.start is None or own.end is None or when.start is None or when.end is None:
            return
        start, end = own.start, own.end
        if self.cues.ending_at("closing", when.mention.start) is not None and when.end > end:
            end = when.end
        elif self.cues.ending_at("opening", when.mention.start) is not None and when.start < start:
            start = when.start
        else:
            return
        draft.when = When(start, end, f"{start}/{end}", own.mention)
        draft.prove("date.end" if end != own.end else "date.start", when.mention)
        draft.status = status_of(draft.when, self.reference, False)

    def _place(self, draft: Draft, anchor: Anchor, index: int, previous: int | None, limit: int) -> None:
        begin, _ = self.text.sentences[index]
        places = self.story.mentions(index, m.LOCATION, m.COUNTRY)
        place = place_near(self.text, self.cues, places, begin, previous, anchor, limit)
        if place is None:
            place = self._host(anchor, index, limit)
        if place is None and draft.place is None and anchor.form != "reference":
            place = self._seat(index, anchor)
        if place is None:
            return
        if draft.place is None or _nearer(place, draft.place):
            draft.place = place
            draft.prove("location.country", place.mention)
            if draft.status != "planned":
                self.here = draft

    def share(self, found: list[Draft], previous: list[Draft]) -> None:
        """Coordinated meetings share place and states ("ADSOM và ADSOM+ tại Phuket")."""
        for left in previous:
            for right in found:
                if left is right:
                    continue
                if left.place is None and right.place is not None:
                    left.place = right.place
                    left.prove("location.country", right.place.mention)
                if left.when is None and right.when is not None or right.when is None and left.when is not None:
                    left.when = right.when = left.when or right.when
                    left.inherited = right.inherited = True
                if left.mode is None and right.mode is not None:
                    left.mode = right.mode
                    left.proofs += [p for p in right.proofs if p.field == "mode"]

    def _host(self, anchor: Anchor, index: int, limit: int) -> Place | None:
        """The state that hosts: "do Việt Nam đăng cai", "Campuchia sẽ đăng cai"."""
        begin, _ = self.text.sentences[index]
        countries = self.story.mentions(index, m.COUNTRY)
        for cue in self.cues.all("host", begin, limit + 30):
            for country in countries:
                before = 0 <= cue.start - country.end <= 12 and "(" not in self.text.text[country.end : cue.start]
                behind = 0 <= country.start - cue.end <= 1
                if (before and not self._titled(country, index)) or (behind and self.cues.leads_to_place(begin, country.start)):
                    return place_of(self.text, country, countries)
        chosen = [c for c in countries if self.text.lower[c.end : anchor.start].strip() in ("làm chủ nhà", "đăng cai", "sẽ đăng cai")]
        return place_of(self.text, chosen[0], countries) if chosen else None

    def _titled(self, country: Mention, index: int) -> bool:
        return any(x.covers(country) for x in self.story.mentions(index, m.ROLE, m.MEETING))

    def _seat(self, index: int, anchor: Anchor) -> Place | None:
        """The seat of an organisation: "tại Cục Đối ngoại, Bộ Quốc phòng" is in its state."""
        begin, _ = self.text.sentences[index]
        for org in self.story.mentions(index, m.ORGANIZATION):
            if org.start < anchor.start and self.cues.leads_to_place(begin, org.start):
                return Place(self.text.text[org.start : org.end], None, org.norm.get("country") or HOME, org)
        return None

    def _mode(self, draft: Draft, begin: int, end: int) -> None:
        for value in ("hybrid", "online"):
            cue = self.cues.first("mode", begin, end, value)
            if cue is not None:
                draft.mode = value
                draft.prove("mode", cue)
                return

    def _status(self, draft: Draft, anchor: Anchor, begin: int, end: int, limit: int) -> None:
        if draft.status == "cancelled":
            return
        begin, end = self._clause(anchor, begin, end)
        cancelled = self.cues.first("status", max(begin, anchor.start - 30), end, "cancelled")
        if cancelled is not None:
            draft.status = "cancelled"
            draft.prove("status", cancelled)
            return
        planned = self.cues.first("status", begin, min(end, limit), "planned")
        status = status_of(draft.when, self.reference, planned is not None)
        if draft.status is None or (draft.status != status and draft.when is not None and not draft.inherited):
            draft.status = status
            if status == "planned" and planned is not None:
                draft.prove("status", planned)

    def _clause(self, anchor: Anchor, begin: int, end: int) -> tuple[int, int]:
        """The part of a sentence between semicolons that an anchor stands in."""
        left = self.text.text.rfind(";", begin, anchor.start)
        right = self.text.text.find(";", anchor.end, end)
        return (left + 1 if left >= 0 else begin), (right if right >= 0 else end)

    def _states(self, draft: Draft, anchor: Anchor, index: int, limit: int) -> None:
        """The states that the words around an anchor bring in."""
        begin, end = self.text.sentences[index]
        mentions = self.story.mentions(index)
        day = self._day(draft)
        if draft.type == "meeting":
            inside = [x for x in mentions if x.label == m.COUNTRY and anchor.start <= x.start and x.end <= anchor.end]
            near = groups_in(mentions) if draft.status != "planned" else [g for g in groups_in(mentions) if g.start >= anchor.start]
            near = near if draft.when is not None else []
            if draft.status != "planned" or near:
                add_states(draft, self.pack, [*inside, *near], day)
            if inside and "asean" in self.text.lower[anchor.start : anchor.end]:
                add_states(draft, self.pack, [Mention(m.GROUP, anchor.start, anchor.end, anchor.rule, {"group_id": "ASEAN"})], day)
            if draft.status == "planned":
                rows = [x for x in listed(self.text, self.cues, mentions, anchor.end, limit) if not self._titled(x, index)]
                add_states(draft, self.pack, rows, day)
        elif anchor.form == "name":
            inside = [x for x in mentions if x.label == m.COUNTRY and anchor.start <= x.start and x.end <= anchor.end]
            add_states(draft, self.pack, inside, day)
        if draft.type == "visit":
            self._visitor(draft, anchor, index)
        elif draft.type in ("exercise", "agreement"):
            near = [g for g in groups_in(mentions) if anchor.end <= g.start < anchor.end + _CLOSE or begin <= g.start < anchor.start]
            add_states(draft, self.pack, near if draft.when is not None else [], day)
            rows = [x for x in listed(self.text, self.cues, mentions, begin, limit) if not self._titled(x, index)]
            add_states(draft, self.pack, rows, day)

    def _attending(self, draft: Draft, anchor: Anchor, index: int, limit: int) -> None:
        """Those who are told to attend, also of what is only announced: "X sẽ dự …", "… với sự tham dự của X và Y"."""
        before, _ = sides(self.story.named(index), self.text, self.cues, anchor.start, anchor.start)
        attends = self.cues.ending_at("attends", anchor.start)
        if attends is not None and before and attends.start - before[0].end <= _NEAR * 2:
            draft.add_people([n.person for n in before])
        by = self.cues.first("attended_by", anchor.end, limit)
        if by is not None:
            named = [n for n in self.story.named(index) if by.end <= n.start < limit and n.mention.label == m.PERSON]
            draft.add_people([n.person for n in named])
            rows = [x for x in self.story.mentions(index) if x.label == m.COUNTRY and by.end <= x.start < limit]
            add_states(draft, self.pack, rows, self._day(draft))

    def _visitor(self, draft: Draft, anchor: Anchor, index: int) -> None:
        """The visitors' state where no person gives it: the last country before the verb, or behind "của"."""
        countries = [c for c in self.story.mentions(index, m.COUNTRY) if not self._titled(c, index)]
        place = draft.place.mention if draft.place is not None else None
        before = [c for c in countries if c.end <= anchor.start and c != place]
        if anchor.form == "verb" and before:
            add_states(draft, self.pack, before[-1:], None)

    def _day(self, draft: Draft) -> str | None:
        return draft.when.start if draft.when is not None and draft.when.start else self.reference

    # -- people ----------------------------------------------------------------------------------------------------

    def people(self, index: int, told: list[Draft]) -> None:
        """Who chairs, who takes part, which states: from a sentence to the events that it tells of."""
        begin, end = self.text.sentences[index]
        held = [d for d in told if d.status != "planned" or d.type in ("visit", "talks")]
        self.chairs(index, held or told)
        target = held[0] if held else None
        main = self.story.main()
        attending = self.cues.first("attend", begin, end)
        if target is None and main is not None and not told and attending is not None:
            target = main
        if target is None:
            return
        self._about(target, index)
        for draft in told:
            if draft.type == "agreement":
                self._adopted(draft, index)
        named = [n for n in self.story.named(index) if n.mention.label == m.PERSON]
        others = {p.id for d in told if d.type in ("talks", "call") and d is not target for p in d.people}
        joining = [n.person for n in named if n.person.id not in others]
        for draft in told:
            if draft.type == "ceremony" and draft is not target and not self._in_passing(draft):
                draft.add_people([n.person for n in named])
            if draft.type == "visit":
                self._inviter(draft, index)
        if self._in_passing(target) or (main is not None and target.type == "meeting" and target is not main and attending is None):
            joining = []
        if target.type == "visit" and (len(told) > 1 or attending is None):
            joining = []
        if target.type not in ("talks", "call", "exercise", "agreement", "appointment"):
            target.add_people(joining)
        elif target.type == "appointment":
            target.add_people(joining)
        elif attending is not None and target.type != "agreement":
            target.add_people(joining)
        if target.type == "meeting" and attending is not None:
            mentions = self.story.mentions(index)
            rows = [x for x in listed(self.text, self.cues, mentions, begin, end) if not self._titled(x, index)]
            for draft in (target, *target.twins):
                add_states(draft, self.pack, [*groups_in(mentions), *rows], self._day(draft))
        for twin in target.twins:
            if twin in told:
                twin.add_people([p for p in target.people if p not in twin.people])

    def _about(self, draft: Draft, index: int) -> None:
        """The theme, and the organisations that stand in the sentence beside the people's own."""
        begin, end = self.text.sentences[index]
        theme = self._outcomes.theme(self.text, begin, end)
        for one in (draft, *draft.twins):
            if theme is not None and theme not in one.topics:
                one.topics.append(theme)
        if draft.type not in ("meeting", "agreement", "exercise"):
            return
        mentions = self.story.mentions(index)
        for org in (x for x in mentions if x.label == m.ORGANIZATION):
            inside = any(x.covers(org) for x in mentions if x.label in (m.ROLE, m.MEETING, m.DOCUMENT))
            known = {x.norm.get("organization") for x in draft.organizations}
            if not inside and org.norm.get("organization") not in known and self.cues.ending_at("takes_part", org.start):
                draft.organizations.append(org)

    def _inviter(self, draft: Draft, index: int) -> None:
        """Whoever invited the visitor takes part in the visit."""
        begin, end = self.text.sentences[index]
        for cue in self.cues.all("invited", begin, end):
            for named in self.story.named(index):
                if 0 <= named.start - cue.end <= 2:
                    draft.add_people([named.person])

    def _in_passing(self, draft: Draft) -> bool:
        """Whether an event is only recalled or announced beside the story: its people are those at its own words."""
        if draft.when is None or draft.when.start is None or self.reference is None:
            return False
        if draft.status == "ongoing" or (draft.when.days and draft.status != "planned"):
            return abs(_distance(draft.when.start, self.reference)) > _RECENT
        return True

    def _adopted(self, draft: Draft, index: int) -> None:
        """A document that a whole meeting adopts belongs to that meeting, with its states and place."""
        begin, end = self.text.sentences[index]
        main = self.story.main()
        if main is None or main.type not in ("meeting", "talks") or not main.meeting or draft.people:
            return
        if self.cues.first("assembled", begin, end) is None and main not in self.story.told:
            return
        draft.meeting, draft.meeting_name, draft.level, draft.edition = main.meeting, main.meeting_name, main.level, main.edition
        draft.countries |= main.countries
        draft.main = main
        if draft.when is None or draft.inherited:
            draft.when, draft.inherited = main.when, True

    def chairs(self, index: int, told: list[Draft]) -> None:
        """The people who stand directly at a word for chairing: "do X chủ trì", "chủ trì hội nghị, X"."""
        begin, end = self.text.sentences[index]
        cue = self.cues.first("chair", begin, end)
        main = self.story.main()
        drafts = [d for d in told if d.type in ("meeting", "talks", "ceremony", "exercise")] or ([main] if main else [])
        if cue is None or not drafts:
            return
        before, behind = sides(self.story.named(index), self.text, self.cues, cue.start, cue.end)
        chosen: list[Named] = []
        if before and cue.start - before[0].end <= _NEAR:
            chosen = before
        elif behind and behind[0].start - cue.end <= _NEAR:
            chosen = behind
        for draft in drafts:
            draft.add_people([n.person for n in chosen], chair=True)
            for one in chosen:
                draft.prove("chairs", one.mention, cue.rule)

    def echo(self, index: int, first: Draft) -> None:
        """People of a headline or caption join the event that it speaks of."""
        begin, end = self.text.sentences[index]
        anchors = self.story.anchors[index]
        spoken = any(a.type == first.type for a in anchors)
        if spoken or self.cues.first("attend", begin, end) or self.cues.first("chair", begin, end):
            self.chairs(index, [first])
            if first.type == "meeting":
                first.add_people([n.person for n in self.story.named(index)])

    # -- closing ---------------------------------------------------------------------------------------------------

    def finish(self, drafts: list[Draft]) -> list[Draft]:
        """What events take over from one another: the place of the day, the states of the two sides."""
        for draft in drafts:
            if draft.main is not None:
                draft.countries |= draft.main.countries
                draft.main.outcomes += [o for o in draft.outcomes if o not in draft.main.outcomes]
                draft.mode = draft.mode or draft.main.mode
            self._inherit_place(draft, drafts)
        for draft in drafts:
            if draft.place is not None and draft.place.country and draft.type == "visit":
                draft.countries.add(draft.place.country)
            self._inherit_states(draft, drafts)
            if draft.type == "appointment" and draft.place is None and draft.countries:
                self._seat_of_people(draft)
        return [draft for draft in drafts if _loggable(draft)]

    def _seat_of_people(self, draft: Draft) -> None:
        """An appointment takes place in the state that those appointed serve."""
        self._state_of(draft, next(p for p in draft.people if p.country), "place.of_person")

    def _state_of(self, draft: Draft, person: Person, rule: str) -> None:
        """The place of an event that only the state of a person tells."""
        title = next((t for t in person.titles if t.norm.get("country")), person.mentions[0])
        inside = self.story.mentions(self.text.sentence_at(title.start), m.COUNTRY)
        words = next((c for c in inside if title.covers(c)), title)
        draft.place = Place(self.text.text[words.start : words.end], None, person.country, words)
        draft.prove("location.country", words, rule)

    def _inherit_place(self, draft: Draft, drafts: list[Draft]) -> None:
        if (draft.place is not None and draft.place.country) or draft.when is None or draft.type == "call":
            return
        for other in drafts:
            if other.place is not None and other.place.country and other.when is not None and other is not draft and overlap(other.when, draft.when):
                if draft.when.days and other.when.days and other.status != "planned":
                    draft.place = other.place
                    draft.prove("location.country", other.place.mention, "place.inherited")
                    return
        for other in drafts:
            if other.place is not None and other.when is not None and other.when.days and draft.when.days and other.type != "visit":
                if draft.type in ("talks", "agreement", "ceremony", "meeting", "exercise") and abs(_distance(draft.when.start, other.when.start)) <= _SAME_TRIP:
                    draft.place = other.place
                    draft.prove("location.country", other.place.mention, "place.inherited")
                    return
        if draft.type == "meeting" and draft.chairs and draft.chairs[0].country:
            person = draft.chairs[0]
            self._state_of(draft, person, "place.of_chair")

    def _inherit_states(self, draft: Draft, drafts: list[Draft]) -> None:
        begin, end = self.text.sentences[draft.sentence]
        if draft.type not in ("exercise", "agreement", "ceremony") or len(draft.countries) > 1:
            return
        if draft.type == "agreement" and draft.status == "occurred" and draft.people:
            return
        pair = self.cues.first("pair", begin, end)
        for other in drafts:
            if other is not draft and 1 < len(other.countries) <= 3 and (pair is not None or draft.type == "agreement"):
                draft.countries |= other.countries
                draft.prove("countries", pair)
                return


def _loggable(draft: Draft) -> bool:
    """Whether a record says enough: a visit somebody or some place, an appointment who, all else when or at which meeting."""
    if draft.type == "visit" and not (draft.place is not None or draft.people or draft.countries):
        return False
    if draft.type == "appointment" and not draft.people:
        return False
    if draft.type == "exercise" and draft.held:
        return True
    return draft.when is not None or draft.meeting is not None or draft.sentence < 2


def _nearer(place: Place, other: Place) -> bool:
    """Whether a place says more than another: a state where there was none, a city where there was a state."""
    if other.country is None:
        return place.country is not None
    return other.city is None and place.city is not None and place.country == other.country


def _finer(when: When, other: When) -> bool:
    if not when.days or not other.days or None in (when.start, when.end, other.start, other.end):
        return when.days
    assert when.start and when.end and other.start and other.end
    inside = other.start <= when.start and when.end <= other.end
    return inside and (when.start, when.end) != (other.start, other.end)


def _distance(one: str | None, other: str | None) -> int:
    if one is None or other is None or len(one) != 10 or len(other) != 10:
        return _RECENT + 1
    return (date.fromisoformat(one) - date.fromisoformat(other)).days
