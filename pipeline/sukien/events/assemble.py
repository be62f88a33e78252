"""Assembling events: one pass over the sentences, each anchor a new event or more about one already told."""

from __future__ import annotations

from collections.abc import Sequence

from sukien import mention as m
from sukien.events.anchors import Anchor, find_anchors
from sukien.events.draft import Draft, Place, When
from sukien.events.parties import Named, sides, states
from sukien.events.slots import assign_dates, cue_hits, place_near
from sukien.events.time import is_after, near, overlap, status_of
from sukien.mention import Mention
from sukien.people import Person
from sukien.people.titles import Titles
from sukien.rules import Pack
from sukien.text import Text

_TOLD = ("lead", "body")
_NEAR = 30
"""How many characters may stand between a name with its titles and the word for chairing."""
_ECHO = ("headline", "caption")
"""Sections that repeat what the body tells: they add to its events, and make none where it has some."""


def assemble(
    text: Text, pack: Pack, settled: Sequence[Mention], people: Sequence[Person], reference: str | None
) -> list[Draft]:
    """The events of an article in the order in which they are told; those of related teasers last."""
    teller = Teller(text, pack, settled, people, reference)
    kinds = [text.section_at(start).kind for start, _ in text.sentences]
    body = [i for i, kind in enumerate(kinds) if kind in _TOLD]
    for index in body:
        teller.tell(index, "body")
    for index in (i for i, kind in enumerate(kinds) if kind in _ECHO):
        teller.echo(index)
    drafts = teller.finish()
    for paragraph in _paragraphs(text, [i for i, kind in enumerate(kinds) if kind == "related"]):
        teaser = Teller(text, pack, settled, people, None)
        for index in paragraph:
            teaser.tell(index, "related")
        drafts += [d for d in teaser.finish() if d.when is not None]
    return drafts


def _paragraphs(text: Text, sentences: list[int]) -> list[list[int]]:
    out: list[list[int]] = []
    for index in sentences:
        section = text.section_at(text.sentences[index][0])
        if out and text.section_at(text.sentences[out[-1][-1]][0]) == section:
            out[-1].append(index)
        else:
            out.append([index])
    return out


class Teller:
    """Reads sentences in order and keeps what is being told: the events so far, the day and the place of the story."""

    def __init__(
        self, text: Text, pack: Pack, settled: Sequence[Mention], people: Sequence[Person], reference: str | None
    ) -> None:
        self.text, self.pack, self.reference = text, pack, reference
        self.drafts: list[Draft] = []
        self.anchors = find_anchors(text, pack, list(settled))
        self.cues = cue_hits(text, pack)
        self.day: When | None = None
        self.here: Place | None = None
        self.last: Draft | None = None
        self.by_sentence = _by_sentence(text, settled)
        titles = Titles(text, pack, settled)
        self.named: dict[int, list[Named]] = {}
        for person in people:
            for mention in person.mentions:
                around = titles.around(mention)
                self.named.setdefault(text.sentence_at(mention.start), []).append(
                    Named(person, mention, around.start, around.end)
                )
        for rows in self.named.values():
            rows.sort(key=lambda n: n.start)

    # -- looking around ------------------------------------------------------------------------------------------------

    def mentions(self, index: int, *labels: str) -> list[Mention]:
        """The mentions of a sentence with one of the labels, in order."""
        return [x for x in self.by_sentence.get(index, ()) if x.label in labels]

    def cue(self, slot: str, start: int, end: int, value: str | None = None) -> Mention | None:
        """The first cue of a slot between two offsets, as evidence."""
        for hit, rule in self.cues.get(slot, ()):
            if start <= hit.start and hit.end <= end and (value is None or rule.value == value):
                return Mention("CUE", hit.start, hit.end, rule.id, {"value": rule.value})
        return None

    # -- telling -------------------------------------------------------------------------------------------------------

    def tell(self, index: int, section: str) -> None:
        """Read one sentence."""
        begin, end = self.text.sentences[index]
        anchors = self.anchors[index]
        until = [hit for hit, _ in self.cues.get("until", ()) if begin <= hit.start < end]
        dates = self._valid(self.mentions(index, m.DATE), begin, end)
        dated = assign_dates(self.text, begin, anchors, dates, until)
        places = self.mentions(index, m.LOCATION, m.COUNTRY)
        told: list[Draft] = []
        for number, anchor in enumerate(anchors):
            limit = anchors[number + 1].start if number + 1 < len(anchors) else end
            whens: list[When | None] = list(dated.own.get(number, ()))
            if not whens and not self._framed(anchor, begin):
                whens = [dated.opening(anchor.start)]
            for when in whens or [None]:
                for draft in self._events(anchor, when, index, section):
                    self._fill(draft, anchor, when, places, begin, end, limit)
                    if draft not in told:
                        told.append(draft)
        for start, when in dated.clause:
            if when.days and start - begin < 90 and not is_after(when, self.reference):
                self.day = when
        self._people(index, told)
        for draft in told:
            if draft.place is not None and draft.status != "planned":
                self.here = draft.place
        if told:
            self.last = told[-1]

    def _valid(self, dates: list[Mention], begin: int, end: int) -> list[Mention]:
        """The dates of a sentence that still hold: of a meeting that was put off only those behind the word for it."""
        moved = self.cue("postponed", begin, end)
        kept = [x for x in dates if moved is None or x.start > moved.start]
        return kept or dates

    def echo(self, index: int) -> None:
        """Read a headline or caption: people of it join the events that they speak of."""
        anchors = self.anchors[index]
        if not self.drafts and anchors:
            self.tell(index, "body")
            return
        main = self.drafts[0] if self.drafts else None
        named = self.named.get(index, [])
        if main is None or not named:
            return
        begin, end = self.text.sentences[index]
        if any(a.type == main.type for a in anchors) or self.cue("attend", begin, end) or self.cue("chair", begin, end):
            self._chairs(index, [main])
            main.add_people([n.person for n in named if main.type == "meeting"])

    # -- events --------------------------------------------------------------------------------------------------------

    def _framed(self, anchor: Anchor, begin: int) -> bool:
        """Whether a meeting is named as a body or framework, not as an event."""
        return self.cue("framework", max(begin, anchor.start - 30), anchor.start) is not None

    def _events(self, anchor: Anchor, when: When | None, index: int, section: str) -> list[Draft]:
        """The events that an anchor announces or refers to: none, one, or one for each who was met."""
        if anchor.form == "name":
            found = [self._named_event(anchor, when, index, section)]
        elif anchor.form == "reference":
            found = [self._refer(anchor, when)]
        else:
            found = [
                self._action(anchor, when, index, section, parties) for parties in self._parties(anchor, index)
            ]
        return [draft for draft in found if draft is not None]

    def _named_event(self, anchor: Anchor, when: When | None, index: int, section: str) -> Draft | None:
        assert anchor.meeting is not None
        id_, edition = anchor.meeting.norm.get("meeting_id"), anchor.meeting.norm.get("edition")
        same = [d for d in self.drafts if d.meeting == id_ and d.type == anchor.type]
        same = [d for d in same if edition is None or d.edition is None or d.edition == edition]
        if when is None:
            if same:
                draft = same[0]
                if edition is not None and draft.edition is None:
                    draft.edition = int(edition)
                return draft
            begin, end = self.text.sentences[index]
            if self._framed(anchor, begin):
                return None
            if index > 2 and edition is None and not self._staged(anchor, begin, end):
                return None
        else:
            for draft in same:
                if draft.when is None or overlap(draft.when, when):
                    return draft
        draft = Draft(
            anchor.type,
            section,
            index,
            meeting=str(id_),
            meeting_name=anchor.meeting.norm.get("name"),
            level=anchor.meeting.norm.get("level"),
            edition=edition,
        )
        draft.prove("type", anchor.meeting)
        draft.prove("meeting.id", anchor.meeting)
        for twin in anchor.twins:
            draft.prove("meeting.id", twin)
        if edition is not None:
            draft.prove("meeting.edition", anchor.meeting)
        self.drafts.append(draft)
        return draft

    def _staged(self, anchor: Anchor, begin: int, end: int) -> bool:
        """Whether the words around a meeting's name tell that it was or will be held."""
        left, right = max(begin, anchor.start - 40), min(end, anchor.end + 60)
        return any(self.cue(slot, left, right) for slot in ("status", "held", "chair"))

    def _refer(self, anchor: Anchor, when: When | None) -> Draft | None:
        """An event already told: "hội nghị", "buổi lễ"; a day inside its stretch makes its date exact."""
        same = [d for d in self.drafts if d.type == anchor.type and d.status not in ("planned", "cancelled")]
        if not same:
            return None
        draft = same[0] if anchor.type == "meeting" else same[-1]
        if when is not None and draft.when is not None and not overlap(draft.when, when):
            return None
        return draft

    def _parties(self, anchor: Anchor, index: int) -> list[list[Person] | None]:
        """The people on both sides of a word for talks, once for each side met in turn; [None] where that fails."""
        trigger = anchor.trigger
        assert trigger is not None
        if not trigger.parties:
            return [[]]
        begin, end = self.text.sentences[index]
        before, behind = sides(self.named.get(index, []), self.text, anchor.start, anchor.end)
        ahead, back = [n.person for n in before], [n.person for n in behind]
        both = self.cue("both", begin, anchor.start)
        if both is not None and self.last is not None and not ahead:
            return [self.last.people[:3]]
        if self.cue("each", begin, anchor.end) is not None and ahead and len(back) > 1:
            return [[*ahead, other] for other in back]
        if self._two_sided(anchor, before, behind, index):
            return [ahead + back]
        return [None]

    def _action(
        self, anchor: Anchor, when: When | None, index: int, section: str, parties: list[Person] | None
    ) -> Draft | None:
        trigger = anchor.trigger
        assert trigger is not None
        if parties is None:
            return self._refer(anchor, when) if anchor.form == "noun" else None
        if trigger.dated and when is None:
            return None
        for draft in self.drafts:
            if draft.type == anchor.type and self._same(draft, anchor, when, parties):
                draft.add_people(parties)
                return draft
        if when is None and anchor.form == "noun":
            if any(d.type == anchor.type for d in self.drafts):
                return self._refer(anchor, when)
            if index > 3:
                return None
        draft = Draft(anchor.type, section, index, mode=trigger.mode, status=trigger.status)
        if when is None:
            if self.day is None and index > 3:
                return None
            draft.when, draft.inherited = self.day, self.day is not None
            if self.day is not None:
                draft.prove("date.start", self.day.mention, "date.inherited")
        draft.prove("type", Mention("TRIGGER", anchor.start, anchor.end, anchor.rule, {}))
        if trigger.mode:
            draft.prove("mode", Mention("TRIGGER", anchor.start, anchor.end, anchor.rule, {}))
        draft.add_people(parties)
        self.drafts.append(draft)
        return draft

    def _two_sided(self, anchor: Anchor, before: list[Named], behind: list[Named], index: int) -> bool:
        """Whether two people, or two states, stand around a word for talks."""
        if before and (behind or any(0 <= x.start - anchor.end < 40 for x in self.mentions(index, m.ROLE))):
            return True
        states = {n.person.country for n in before}
        if len(before) > 1 and len(states) > 1:
            return True
        countries = {str(c.norm["alpha_2"]) for c in self.mentions(index, m.COUNTRY)}
        return anchor.form == "noun" and (len(behind) > 1 or len(countries) > 1)

    def _same(self, draft: Draft, anchor: Anchor, when: When | None, parties: list[Person]) -> bool:
        """Whether an anchor tells of an event that is known already."""
        if when is not None:
            if draft.when is None and not near(when, self.reference):
                return False
            if draft.when is not None and not overlap(draft.when, when):
                return False
        if not anchor.trigger or not anchor.trigger.parties:
            return draft.status != "cancelled"
        if not parties or not draft.people:
            return anchor.form == "noun"
        shared = sum(p in draft.people for p in parties)
        return shared >= min(2, len(parties))

    # -- slots ---------------------------------------------------------------------------------------------------------

    def _fill(
        self, draft: Draft, anchor: Anchor, when: When | None, places: list[Mention], begin: int, end: int, limit: int
    ) -> None:
        told = anchor.form != "reference" or (anchor.type == "meeting" and draft.type == "meeting")
        if told and when is not None and (draft.when is None or draft.inherited or _finer(when, draft.when)):
            draft.when, draft.inherited = when, False
            draft.prove("date.start", when.mention)
        place = place_near(self.text, places, begin, end, anchor, limit)
        if place is not None and (draft.place is None or (draft.place.city is None and place.city and place.country == draft.place.country)):
            draft.place = place
            draft.prove("location.country", place.mention)
        if draft.mode is None:
            for value in ("hybrid", "online"):
                cue = self.cue("mode", begin, end, value)
                if cue is not None:
                    draft.mode = value
                    draft.prove("mode", cue)
                    break
        if anchor.form != "reference" or draft.status is None:
            self._status(draft, anchor, begin, end, limit)

    def _status(self, draft: Draft, anchor: Anchor, begin: int, end: int, limit: int) -> None:
        if draft.status in ("cancelled",):
            return
        cancelled = self.cue("status", max(begin, anchor.start - 30), min(end, anchor.end + 30), "cancelled")
        if cancelled is not None:
            draft.status = "cancelled"
            draft.prove("status", cancelled)
            return
        planned = self.cue("status", begin, limit, "planned")
        status = status_of(draft.when, self.reference, planned is not None)
        if draft.status is None or (draft.status != status and draft.when is not None and not draft.inherited):
            draft.status = status
            if status == "planned" and planned is not None:
                draft.prove("status", planned)

    def _people(self, index: int, told: list[Draft]) -> None:
        """Who chairs, who takes part, which states: from the sentence to the events it tells of."""
        begin, end = self.text.sentences[index]
        held = [d for d in told if d.status != "planned" or d.type in ("visit", "talks")]
        self._chairs(index, held or told)
        named = self.named.get(index, [])
        target = held[0] if held else None
        main = self._main()
        attending = self.cue("attend", begin, end)
        if target is None and main is not None and not told and attending is not None:
            target = main
        if target is not None and target.type not in ("talks", "call", "exercise"):
            others = {p.id for d in told if d.type in ("talks", "call") for p in d.people}
            target.add_people([n.person for n in named if n.person.id not in others])
        elif target is not None and attending is not None:
            target.add_people([n.person for n in named if n.start > attending.start or n.end < attending.start])
        self._states(index, told, target)

    def _main(self) -> Draft | None:
        """The event that the article is about: the first that has taken place."""
        return next((d for d in self.drafts if d.type in ("meeting", "talks", "exercise", "ceremony") and d.status != "planned"), None)

    def _states(self, index: int, told: list[Draft], target: Draft | None) -> None:
        begin, end = self.text.sentences[index]
        day = target.when.start if target is not None and target.when is not None else self.reference
        rows = states(self.text, self.pack, self.mentions(index, m.COUNTRY, m.GROUP), day)
        for draft in told or ([target] if target is not None else []):
            if draft.type == "meeting":
                if self.cue("attend", begin, end) or draft.sentence == index:
                    for codes, mention in rows:
                        if mention.label == m.GROUP:
                            draft.countries.update(codes)
                            draft.prove("countries", mention)

    def _chairs(self, index: int, told: list[Draft]) -> None:
        """The people who stand directly at a word for chairing: "do X chủ trì", "chủ trì hội nghị, X"."""
        begin, end = self.text.sentences[index]
        cue = self.cue("chair", begin, end)
        main = self._main()
        drafts = [d for d in told if d.type in ("meeting", "talks", "ceremony", "exercise")] or ([main] if main else [])
        if cue is None or not drafts:
            return
        before, behind = sides(self.named.get(index, []), self.text, cue.start, cue.end)
        chosen: list[Named] = []
        if before and cue.start - before[0].end <= _NEAR:
            chosen = before
        elif behind and behind[0].start - cue.end <= _NEAR:
            chosen = behind
        for draft in drafts:
            draft.add_people([n.person for n in chosen], chair=True)
            for one in chosen:
                draft.prove("chairs", one.mention, cue.rule)

    # -- closing -------------------------------------------------------------------------------------------------------

    def finish(self) -> list[Draft]:
        """What is left: places taken over, states of the people, events that turned out empty dropped."""
        for draft in self.drafts:
            if draft.place is None and draft.when is not None and self.here is not None and draft.status != "planned" and draft.type != "call":
                if any(o is not draft and o.place is self.here and o.when and overlap(o.when, draft.when) for o in self.drafts):
                    draft.place = self.here
                    draft.prove("location.country", self.here.mention, "place.inherited")
            if draft.place is not None and draft.place.country and draft.type in ("visit",):
                draft.countries.add(draft.place.country)
        return self.drafts


def _finer(when: When, other: When) -> bool:
    return when.days and (not other.days or (other.start != other.end and when.start == when.end))


def _by_sentence(text: Text, settled: Sequence[Mention]) -> dict[int, list[Mention]]:
    out: dict[int, list[Mention]] = {}
    if text.sentences:
        for mention in settled:
            out.setdefault(text.sentence_at(mention.start), []).append(mention)
    return out
