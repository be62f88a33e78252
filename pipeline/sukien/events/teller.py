"""The story of an article: which event each sentence tells of, on which day and where."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sukien import mention as m
from sukien.events.anchors import Anchor, find_anchors
from sukien.events.cues import Cues
from sukien.events.draft import Draft, Place, When
from sukien.events.fill import Filler
from sukien.events.parties import Named, by_role, sides
from sukien.events.slots import Dated, assign_dates
from sukien.events.time import is_after, near, overlap
from sukien.mention import Mention
from sukien.people import Person
from sukien.people.titles import Titles
from sukien.rules import Pack
from sukien.events.ordinal import ordinal_after
from sukien.text import Text

_LEAD = 3
"""The last sentence of the story (counted from 0) that may tell of an event without a day."""
_THEN = re.compile(r"[\s,]*(?:và|rồi|sau đó|đồng thời|,)?\s*(?:đã|sẽ|cũng)?\s*")
_SUBJECT = 40
"""How many characters may stand between a subject and its verb."""
_BESIDE = 30
"""How many characters around a meeting's name the words that stage it may stand."""


class Teller:
    """Reads sentences in order and keeps what is being told: the events so far, the day and the place of the story."""

    def __init__(
        self, text: Text, pack: Pack, settled: Sequence[Mention], people: Sequence[Person], reference: str | None
    ) -> None:
        self.text, self.pack, self.reference = text, pack, reference
        self.drafts: list[Draft] = []
        self.anchors = find_anchors(text, pack, list(settled))
        self.cues = Cues(text, pack)
        self.day: When | None = None
        self.last: Draft | None = None
        self.told: list[Draft] = []
        self.count = 0
        self._by_sentence = _by_sentence(text, settled)
        self._named = _named(text, pack, self.cues, settled, people)
        self.fill = Filler(self)

    def mentions(self, index: int, *labels: str) -> list[Mention]:
        """The mentions of a sentence, with one of the labels if any are given, in order."""
        return [x for x in self._by_sentence.get(index, ()) if not labels or x.label in labels]

    def named(self, index: int) -> list[Named]:
        """The people whom a sentence names, or means by a role that stands alone, in order."""
        return self._named.get(index, [])

    def tell(self, index: int, section: str) -> None:
        """Read one sentence."""
        begin, end = self.text.sentences[index]
        anchors = self.anchors[index]
        dates = self._valid(self.mentions(index, m.DATE), begin, end)
        dated = assign_dates(self.text, self.cues, begin, anchors, dates)
        told: list[Draft] = []
        self.told = told
        previous: list[Draft] = []
        for number, anchor in enumerate(anchors):
            stretch = (
                anchors[number - 1].end if number else None,
                anchors[number + 1].start if number + 1 < len(anchors) else end,
            )
            found = self._anchor(anchor, number, dated, index, section, stretch)
            if anchor.joined:
                for left in previous:
                    left.twins += [d for d in found if d not in left.twins and d is not left]
                    for right in found:
                        right.twins += [left] if left not in right.twins and left is not right else []
            self.fill.share(found, previous if anchor.joined else [])
            previous = found
            told += [draft for draft in found if draft not in told]
        for start, when in dated.clause:
            if when.days and not is_after(when, self.reference) and (start - begin < 60 or told):
                self.day = when
        self.fill.people(index, told)
        first = next((d.when for d in told if d.when is not None and d.when.days and d.status != "planned"), None)
        if self.day is None:
            self.day = first
        self.last = next((d for d in told if _facing(d.people)), self.last)
        self.count += 1

    def echo(self, index: int) -> None:
        """Read a headline or caption: people of it join the events that they speak of."""
        if not self.drafts and self.anchors[index]:
            self.tell(index, "body")
        elif self.drafts:
            self.fill.echo(index, self.drafts[0])

    def finish(self) -> list[Draft]:
        """The events, with what they take over from one another."""
        return self.fill.finish(self.drafts)

    def main(self) -> Draft | None:
        """The event that the article is about: the first that has taken place."""
        types = ("meeting", "talks", "exercise", "ceremony")
        return next((d for d in self.drafts if d.type in types and d.status != "planned"), None)

    def _valid(self, dates: list[Mention], begin: int, end: int) -> list[Mention]:
        """The dates of a sentence that still hold: of a meeting that was put off only those behind the word for it."""
        moved = self.cues.first("postponed", begin, end)
        return [x for x in dates if moved is None or x.start > moved.start] or dates

    def _anchor(
        self, anchor: Anchor, number: int, dated: Dated, index: int, section: str, stretch: tuple[int | None, int]
    ) -> list[Draft]:
        """The events that an anchor announces or refers to, their slots filled from the sentence."""
        begin, end = self.text.sentences[index]
        if anchor.form == "name" and self.cues.starting_at("founded", anchor.end) is not None:
            return []
        whens: list[When | None] = list(dated.own.get(number, ()))
        if anchor.form == "name":
            whens = whens[:1]
        opening = dated.opening(self.text, anchor.start)
        if not whens and not self._framed(anchor):
            whens = [opening]
        elif opening is not None and opening.days and all(w and not w.days and overlap(w, opening) for w in whens):
            whens = [opening]
        own = bool(dated.own.get(number)) and whens != [opening]
        out: list[Draft] = []
        for when in whens or [None]:
            for draft in self._events(anchor, when, index, section, own=own):
                self.fill.slots(draft, anchor, when, index, stretch, own=own)
                out += [draft] if draft not in out else []
        return out

    def _events(self, anchor: Anchor, when: When | None, index: int, section: str, *, own: bool) -> list[Draft]:
        if anchor.form == "name":
            found = [self._series(anchor, when, index, section)]
        elif anchor.form == "reference":
            return self._refer(anchor, when, index, section)
        else:
            found = []
            for parties in self._parties(anchor, index):
                if parties is None:
                    found += self._refer(anchor, when, index, section) if anchor.form == "noun" else []
                else:
                    found.append(self._action(anchor, when, index, section, parties, own=own))
        return [draft for draft in found if draft is not None]

    # -- meetings of a series --------------------------------------------------------------------------------------

    def _framed(self, anchor: Anchor) -> bool:
        """Whether a meeting is named as a body or framework, not as an event."""
        return self.cues.ending_at("framework", anchor.start) is not None

    def _series(self, anchor: Anchor, when: When | None, index: int, section: str) -> Draft | None:
        """The event of a series that a name or acronym tells of: known already, or new."""
        assert anchor.meeting is not None
        id_, edition = self._identity(anchor), anchor.meeting.norm.get("edition")
        same = [d for d in self.drafts if d.meeting == id_ and d.type == anchor.type]
        same = [d for d in same if edition is None or d.edition is None or d.edition == edition]
        for draft in same:
            if when is None or (draft.when is None and near(when, self.reference)) or _agree(draft, when, anchor):
                if edition is not None and draft.edition is None:
                    draft.edition = int(edition)
                    draft.prove("meeting.edition", anchor.meeting)
                return draft
        if when is None and not self._announced(anchor, index, edition):
            return None
        draft = Draft(anchor.type, section, index, meeting=id_, edition=edition)
        draft.meeting_name, draft.level = anchor.meeting.norm.get("name"), anchor.meeting.norm.get("level")
        for mention in (anchor.meeting, *anchor.twins):
            draft.prove("type", mention)
            draft.prove("meeting.id", mention)
            if edition is not None:
                draft.prove("meeting.edition", mention)
        if when is None and self.count < _LEAD and self.day is not None:
            draft.when, draft.inherited = self.day, True
            draft.prove("date.start", self.day.mention, "date.inherited")
        self.drafts.append(draft)
        return draft

    def _identity(self, anchor: Anchor) -> str:
        """The id of the series; with partner states at its side ("… ASEAN và 8 nước") it is the "Plus" meeting."""
        assert anchor.meeting is not None
        id_ = str(anchor.meeting.norm.get("meeting_id"))
        plus = f"meeting.{id_}_PLUS" in self.pack.rules and self.cues.starting_at("plus", anchor.end) is not None
        return f"{id_}_PLUS" if plus else id_

    def _announced(self, anchor: Anchor, index: int, edition: object) -> bool:
        """Whether a meeting without a date is told of as an event: in the lead, by its edition, or as held."""
        if self._framed(anchor):
            return False
        if self.count < _LEAD or edition is not None:
            return True
        begin, _ = self.text.sentences[index]
        return self.cues.first("held", max(begin, anchor.start - _BESIDE), anchor.start) is not None and anchor.end - anchor.start > 8

    def _refer(self, anchor: Anchor, when: When | None, index: int, section: str) -> list[Draft]:
        """Events already told: "hội nghị", "buổi lễ"; another edition of a series ("giao lưu lần thứ ba vào năm 2027")."""
        same = [d for d in self.drafts if d.type == anchor.type and d.status not in ("planned", "cancelled")]
        opens = anchor.trigger is not None and anchor.trigger.opens
        if opens:
            same = [d for d in same if d.meeting is None]
        if not same:
            if when is not None and when.days and self.count < _LEAD and not is_after(when, self.reference):
                self.day = self.day or when
            return self._first_talks(anchor, when, index, section) if opens else []
        draft = same[0] if anchor.type == "meeting" else same[-1]
        if when is not None and when.mention is not None:
            at = when.mention.start
            if self.cues.ending_at("closing", at) is not None or self.cues.ending_at("opening", at) is not None:
                return [draft]
        number = ordinal_after(self.pack, self.cues, self.text, anchor.end) if when is not None else None
        series = next((d for d in same if d.meeting is not None), None)
        other_edition = number is not None and series is not None and series.edition not in (None, number[0])
        if when is not None and (other_edition or (draft.when is not None and not overlap(draft.when, when))):
            if number is None or series is None:
                return []
            known = [d for d in self.drafts if d.meeting == series.meeting and d.edition == number[0]]
            if known:
                return known[:1]
            other = Draft(series.type, section, index, meeting=series.meeting, edition=number[0])
            other.meeting_name, other.level, other.when = series.meeting_name, series.level, when
            other.prove("date.start", when.mention)
            evidence = Mention("TRIGGER", anchor.start, number[1], anchor.rule, {})
            for name in ("type", "meeting.id", "meeting.edition"):
                other.prove(name, evidence)
            self.drafts.append(other)
            return [other]
        return [draft, *(d for d in draft.twins if d in same)]

    def _first_talks(self, anchor: Anchor, when: When | None, index: int, section: str) -> list[Draft]:
        """Talks that are told of only by reference: "Tại hội đàm chiều cùng ngày …" between those who met."""
        main = self.last or self.main()
        if main is None or not _facing(main.people):
            return []
        draft = Draft("talks", section, index)
        draft.when, draft.inherited = when or self.day, when is None
        draft.prove("type", Mention("TRIGGER", anchor.start, anchor.end, anchor.rule, {}))
        draft.add_people((main.chairs or main.people)[:2])
        self.drafts.append(draft)
        return [draft]

    # -- what somebody does ----------------------------------------------------------------------------------------

    def _parties(self, anchor: Anchor, index: int) -> list[list[Person] | None]:
        """The people on both sides of a word for talks, once for each side met in turn; [None] where that fails."""
        trigger = anchor.trigger
        assert trigger is not None
        begin, _ = self.text.sentences[index]
        before, behind = sides(self.named(index), self.text, self.cues, anchor.start, anchor.end)
        before = self._subject(anchor, before, index)
        ahead, back = [n.person for n in before], [n.person for n in behind]
        if trigger.outcome in ("adopted", "issued"):
            return [[]]
        both = self.cues.first("both", begin, anchor.start)
        if trigger.dated:
            return [[]] if not trigger.parties else [ahead + back] if self._two_sided(anchor, before, behind, index) else [None]
        if anchor.type == "visit":
            return [self._visitors(anchor, before, behind)]
        if anchor.type == "agreement" and not ahead and both is not None and self.last is not None:
            return [self.last.people[:3]]
        if anchor.type in ("agreement", "appointment", "ceremony"):
            near = anchor.form == "verb" and before and (anchor.start - before[0].end < _SUBJECT or before[0].start > anchor.end)
            signed = [n.person for n in behind] if anchor.type == "agreement" and behind and behind[0].start - anchor.end < 8 else []
            return [(ahead if near or signed else []) + signed]
        if not trigger.parties:
            return [[]]
        if both is not None and self.last is not None and not ahead:
            return [self.last.people[:3]]
        each = self.cues.first("each", begin, anchor.end + 15) is not None
        if ahead and len(back) > 1 and (each or len({p.country for p in back}) == len(back)):
            return [[*ahead, other] for other in back]
        if anchor.form == "verb" and before and not (behind and behind[0].start - anchor.end < 25):
            host = before[0]
            passive = self.cues.first("passive", max(begin, host.start - 8), host.start)
            guest = next((n for n in reversed(self.named(index)) if n.end <= host.start), None)
            if passive is not None and guest is not None:
                return [[guest.person, host.person]]
        if self._two_sided(anchor, before, behind, index):
            return [ahead + back]
        if anchor.form == "noun" or anchor.type == "talks":
            known = {n.person.id for n in self.named(index)}
            for other in (self.last, self.main()):
                if anchor.form == "noun" and other is not None and _facing(other.people):
                    if known & {p.id for p in other.people} and other.type in ("agreement", "visit", "talks"):
                        return [(other.chairs or other.people)[:2]]
        return [None]

    def _subject(self, anchor: Anchor, before: list[Named], index: int) -> list[Named]:
        """The subject of a verb; of a second verb that of the first ("đã hội kiến A và gặp B")."""
        if anchor.form != "verb" or not before:
            return before
        previous = [a for a in self.anchors[index] if a.end <= before[0].start and a.form == "verb"]
        if not previous or _THEN.fullmatch(self.text.lower, before[0].end, anchor.start) is None:
            return before
        first, _ = sides(self.named(index), self.text, self.cues, previous[-1].start, previous[-1].end)
        return first or before

    def _visitors(self, anchor: Anchor, before: list[Named], behind: list[Named]) -> list[Person]:
        """Whoever makes a visit: the subject of the verb, or who stands behind "của" after the noun."""
        if anchor.form == "noun" and behind and behind[0].start - anchor.end < _SUBJECT * 2:
            if self.cues.ending_at("of", behind[0].start) is not None:
                return [n.person for n in behind]
        return [n.person for n in before] or ([behind[0].person] if anchor.form == "noun" and behind else [])

    def _two_sided(self, anchor: Anchor, before: list[Named], behind: list[Named], index: int) -> bool:
        """Whether two people, or two states, stand around a word for talks."""
        mine = {n.person.country for n in before}
        if before and behind:
            return True
        for role in self.mentions(index, m.ROLE, m.ORGANIZATION):
            if before and 0 <= role.start - anchor.end < 40 and role.norm.get("country") not in (None, *mine):
                return True
        if len(before) > 1 and len(mine) > 1:
            return True
        countries = {str(c.norm["alpha_2"]) for c in self.mentions(index, m.COUNTRY) if 0 <= c.start - anchor.end < 30}
        return anchor.form == "noun" and (len(behind) > 1 or len(countries) > 1)

    def _action(
        self, anchor: Anchor, when: When | None, index: int, section: str, parties: list[Person], *, own: bool
    ) -> Draft | None:
        """The event that a verb or noun tells of: known already, or new."""
        trigger = anchor.trigger
        assert trigger is not None
        begin, end = self.text.sentences[index]
        if trigger.dated and when is None:
            return None
        for draft in self.drafts:
            if draft.type == anchor.type and self._same(draft, anchor, when, parties, index):
                draft.add_people(parties)
                return draft
        topic = self.cues.first("topic", max(begin, anchor.start - 25), anchor.start)
        if topic is not None and anchor.form == "noun" and not own:
            return None
        if when is None and not self._told_as_event(anchor, index):
            return None
        draft = Draft(anchor.type, section, index, mode=trigger.mode, status=trigger.status)
        past = self.cues.first("past", begin, end)
        draft.held = self.cues.first("held", max(begin, anchor.start - _BESIDE), anchor.start) is not None
        if when is None and self.cues.ending_at("underway", anchor.start) is not None and self.reference is not None:
            draft.when, draft.status = When(self.reference, self.reference, self.reference, None), "ongoing"
            past = past or Mention("CUE", anchor.start, anchor.end, anchor.rule, {})
        if draft.when is None and when is None and past is None and not (anchor.type == "exercise" and self.count > _LEAD):
            day = self._day_here()
            draft.when, draft.inherited = day, day is not None
            if day is not None:
                draft.prove("date.start", day.mention, "date.inherited")
        evidence = Mention("TRIGGER", anchor.start, anchor.end, anchor.rule, {})
        draft.prove("type", evidence)
        if trigger.mode:
            draft.prove("mode", evidence)
        draft.add_people(parties)
        self.drafts.append(draft)
        return draft

    def _day_here(self) -> When | None:
        """The day of what this sentence told before ("Bên lề hội nghị, …"), else the day that the story has reached."""
        for draft in reversed(self.told):
            when = draft.when
            if when is not None and when.days and when.start == when.end and draft.status != "planned":
                return when
        return self.day

    def _told_as_event(self, anchor: Anchor, index: int) -> bool:
        """Whether something without a date of its own is told as having happened."""
        begin, end = self.text.sentences[index]
        if self.cues.first("topic", max(begin, anchor.start - 40), anchor.start) is not None:
            return False
        if anchor.type == "agreement" and self.cues.first("assembled", begin, anchor.start) is not None:
            return self.main() is not None or self.count <= _LEAD
        if anchor.type == "exercise":
            return self.count < _LEAD or self.cues.first("held", max(begin, anchor.start - 30), anchor.start) is not None
        if anchor.form == "noun":
            return self.count <= _LEAD or (anchor.type in ("talks", "ceremony") and self.day is not None)
        return self.day is not None or self.count <= _LEAD

    def _same(
        self, draft: Draft, anchor: Anchor, when: When | None, parties: list[Person], index: int
    ) -> bool:
        """Whether an anchor tells of an event that is known already."""
        if when is not None:
            if draft.when is None and not near(when, self.reference):
                return False
            if draft.when is not None and not overlap(draft.when, when):
                return False
        if draft.status == "cancelled":
            return False
        if anchor.type == "meeting" and draft.meeting is not None:
            return False
        if anchor.type == "appointment":
            named = {n.person.id for n in self.named(index)}
            known = draft.sentence == index or bool(named & {p.id for p in draft.people})
            return known or (when is not None and when == draft.when) or (when is None and draft.inherited)
        shared = sum(any(p.id == q.id for q in draft.people) for p in parties)
        if not anchor.trigger or not anchor.trigger.parties:
            return not (parties and draft.people and not shared)
        if not parties or not draft.people:
            return anchor.form == "noun"
        return shared >= min(2, len(parties))


def _facing(people: Sequence[Person]) -> bool:
    """Whether people face each other: of two or three states or organisations."""
    return 1 < len({p.country or p.organization or p.id for p in people}) <= 3


def _agree(draft: Draft, when: When, anchor: Anchor) -> bool:
    """Whether a date can be that of a known meeting; a coordinated, coarser one tells of another ("cuối năm")."""
    if draft.when is None or not overlap(draft.when, when):
        return False
    coarser = when.start is not None and draft.when.start is not None and len(when.start) < len(draft.when.start)
    return not (coarser and anchor.joined)


def _by_sentence(text: Text, settled: Sequence[Mention]) -> dict[int, list[Mention]]:
    out: dict[int, list[Mention]] = {}
    if text.sentences:
        for mention in settled:
            out.setdefault(text.sentence_at(mention.start), []).append(mention)
    return out


def _named(
    text: Text, pack: Pack, cues: Cues, settled: Sequence[Mention], people: Sequence[Person]
) -> dict[int, list[Named]]:
    titles = Titles(text, pack, settled)
    out: dict[int, list[Named]] = {}
    if not text.sentences:
        return out
    told = [p for p in people if p.section != "related"]
    for person in people:
        for mention in person.mentions:
            around = titles.around(mention)
            out.setdefault(text.sentence_at(mention.start), []).append(Named(person, mention, around.start, around.end))
    for role in settled:
        if role.label != m.ROLE or text.section_at(role.start).kind == "related":
            continue
        rows = out.setdefault(text.sentence_at(role.start), [])
        if any(n.start < role.end and role.start < n.end for n in rows):
            continue
        holder = by_role(role, told)
        if holder is not None and cues.ending_at("plural", role.start) is None:
            rows.append(Named(holder, role, role.start, role.end))
    for rows in out.values():
        rows.sort(key=lambda n: n.start)
    _add_pronouns(text, cues, out)
    return out


def _add_pronouns(text: Text, cues: Cues, named: dict[int, list[Named]]) -> None:
    """"ông đã gặp …", "đoàn sẽ thăm …": the first who is named in the sentence, else in the one before."""
    for index, (begin, end) in enumerate(text.sentences):
        for cue in cues.all("pronoun", begin, end):
            if not text.text[cue.end + 1 : cue.end + 2].islower():
                continue
            rows = named.get(index, [])
            earlier = [n for n in rows if n.end <= cue.start] or named.get(index - 1, [])
            first = next((n for n in earlier if n.mention.label == m.PERSON), None)
            if first is not None:
                rows = named.setdefault(index, rows)
                rows.append(Named(first.person, cue, cue.start, cue.end))
                rows.sort(key=lambda n: n.start)
