"""What corrected events wish for: a trigger or a cue, a wording of a series, or words that announce nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from sukien import mention as m
from sukien.records import ArticleRecord, Entity, Event, Evidence, PersonEntity
from sukien.review.corrections import Correction
from sukien.rules.kinds.triggers import Trigger
from sukien.rules.kinds.words import either
from sukien.rules.markup import EVENT
from sukien.suggest.cues import load_cues
from sukien.suggest.marked import meeting_drafts
from sukien.suggest.page import Page
from sukien.suggest.wish import Draft, Wish

_TRIED = 5
"""So many expressions of a sentence are tried in one part."""
_SERIES_WORDS = 9


def event_wishes(page: Page, correction: Correction) -> Iterator[Wish]:
    """The wishes of one correction of an event, one for each field that was changed."""
    wanted, replaces = correction.event, correction.replaces
    before = next((e for e in page.record.events if replaces and e.event_id == replaces.event_id), None)
    if replaces is not None and before is None:
        told = (replaces.type, replaces.start, replaces.meeting)
        alike = [e for e in page.record.events if (e.type, _start(e), _series(e)) == told]
        before = alike[0] if len(alike) == 1 else None
    if wanted is None:
        if before is not None:
            yield _gone(page, before)
    elif replaces is None:
        yield _added(page, wanted)
    elif before is not None:
        yield from _changed(page, before, wanted)


def _start(event: Event) -> str | None:
    return event.date.start if event.date else None


def _series(event: Event) -> str | None:
    return event.meeting.id if event.meeting else None


def _proof(event: Event, field: str) -> Evidence | None:
    return next((line for line in event.evidence if line.field == field), None)


def _gone(page: Page, event: Event) -> Wish:
    proof = _proof(event, "type") or event.evidence[0]
    words = page.words(proof.start, proof.end)
    before, behind = page.beside(*page.span(proof.start, proof.end))
    drafts = []
    if isinstance(page.pack.rules.get(proof.rule), Trigger):
        for field, word in (("not_after", behind), ("not_before", before)):
            if word:
                phrase = f"{words} {word}" if field == "not_after" else f"{word} {words}"
                drafts.append(Draft("extend", phrase, {"of": proof.rule, "add": {field: [word.lower()]}}))

    sentence = page.sentence(proof.start)

    def told(record: ArticleRecord) -> int:
        # The event may be read from other words of the sentence instead: then it is not gone.
        lines = (_proof(e, "type") for e in record.events if e.type == event.type)
        return sum(line is not None and page.sentence(line.start) == sentence for line in lines)

    known = told(page.record)

    def holds(record: ArticleRecord) -> bool:
        return told(record) < known

    return Wish(f"no event {event.type} by {words!r}", page.line(sentence), holds, drafts, None, words)


def _added(page: Page, event: Event) -> Wish:
    sentence = _told_in(page, event)
    known = sum(_same(event, one) for one in page.record.events)
    expressions = _expressions(page, sentence)
    verbs = [one for one in page.pack.of(Trigger) if one.type == event.type]
    drafts = list(_named(page, sentence, _series(event), event.meeting.name)) if event.meeting else []
    drafts += [Draft("alias", words, {"of": verbs[0].id, "forms": [words]}) for words in expressions if verbs]
    drafts += [Draft("trigger", words, {"type": event.type, "form": "noun", "forms": [words]}) for words in expressions]

    def holds(record: ArticleRecord) -> bool:
        return sum(_same(event, one) for one in record.events) > known

    day = f" of {_start(event)}" if _start(event) else ""
    return Wish(f"an event {event.type}{day}", page.line(sentence), holds, drafts, EVENT, "")


def _same(wanted: Event, one: Event) -> bool:
    series = _series(wanted) in (None, _series(one))
    return series and one.type == wanted.type and (_start(wanted) is None or _start(one) == _start(wanted))


def _expressions(page: Page, sentence: tuple[int, int]) -> list[str]:
    """What in a sentence may announce an event or fill a slot: single syllables last, they say least."""
    found = dict.fromkeys(page.expressions(sentence))
    return sorted(found, key=lambda words: " " not in words)[:_TRIED]


def _told_in(page: Page, event: Event) -> tuple[int, int]:
    """The sentence that has most of an event; the reviewer's sheet does not say which it is."""
    title = event.title and page.record.text and page.record.text.find(event.title)
    if event.title != page.record.document.title and isinstance(title, int) and title >= 0:
        return page.sentence(title)
    people = {one.name for one in (*event.chairs, *event.participants)}

    def has(one: Entity) -> int:
        norm = one.norm if isinstance(one.norm, dict) else one.norm.model_dump()
        if one.label == m.DATE:
            return 3 * (norm.get("start") is not None and norm.get("start") == _start(event))
        if one.label == m.PERSON:
            return 2 * (norm.get("name") in people)
        if one.label == m.MEETING:
            return 2 * (norm.get("meeting_id") is not None and norm.get("meeting_id") == _series(event))
        return int(one.label == m.COUNTRY and norm.get("alpha_2") in event.countries)

    scores: dict[tuple[int, int], int] = dict.fromkeys(page.text.sentences, 0)
    for one in page.record.document.entities:
        scores[page.sentence(one.start)] += has(one)
    return max(scores, key=lambda sentence: (scores[sentence], -sentence[0]))


def _changed(page: Page, before: Event, wanted: Event) -> Iterator[Wish]:
    proof = _proof(before, "type") or before.evidence[0]
    sentence, line = page.sentence(proof.start), page.line(page.sentence(proof.start))
    words = page.words(proof.start, proof.end)

    def wish(field: str, value: Any, test: Callable[[Event], bool], drafts: list[Draft], label: str = EVENT) -> Wish:
        def holds(record: ArticleRecord) -> bool:
            return any(map(test, record.events))

        return Wish(f"{field} {value} in {words!r}", line, holds, drafts, label, words)

    if wanted.type != before.type:
        drafts = list(_types(page, proof, wanted.type))
        yield wish("type", wanted.type, lambda e: e.type == wanted.type and _at(e, proof), drafts)
    if (id_ := _series(wanted)) and id_ != _series(before):
        name = wanted.meeting.name if wanted.meeting else None
        drafts = list(_renamed(page, before, sentence, id_, name))
        yield wish("meeting", id_, lambda e: _series(e) == id_ and _start(e) == _start(before), drafts, m.MEETING)
    for field, value in (("status", wanted.status), ("mode", wanted.mode)):
        if value and value != getattr(before, field):
            yield wish(field, value, partial(_has, proof, field, value), _cues(page, sentence, field, value))
    new = [one.name for one in wanted.chairs if one.name not in {other.name for other in before.chairs}]
    if new:
        told = [page.sentence(e.start) for e in page.record.document.entities if _named_so(e, new[0])]
        cues = [cue for place in dict.fromkeys(told) for cue in _cues(page, place, "chair")]
        line = page.line(told[0]) if told else line
        yield wish("chair", new[0], lambda e: new[0] in {one.name for one in e.chairs}, cues)
    if _start(wanted) != _start(before):
        yield wish("date", _start(wanted), lambda e: e.type == before.type and _start(e) == _start(wanted), [])
    if (place := wanted.location) and place.country != _state(before):
        yield wish(
            "place", place.city or place.text or place.country, lambda e: e.location == place, _places(place, line)
        )


def _named_so(entity: Entity, name: str) -> bool:
    return isinstance(entity, PersonEntity) and entity.norm.name == name


def _state(event: Event) -> str | None:
    return event.location.country if event.location else None


def _has(proof: Evidence, field: str, value: str, event: Event) -> bool:
    return getattr(event, field) == value and _at(event, proof)


def _cues(page: Page, sentence: tuple[int, int], slot: str, value: str | None = None) -> list[Draft]:
    fields = {"slot": slot, **({"value": value} if value else {})}
    return [Draft("cue", words, {**fields, "forms": [words]}) for words in _expressions(page, sentence)]


def _at(event: Event, proof: Evidence) -> bool:
    """Whether an event is read from words around those of the one before."""
    return any(line.field == "type" and line.start <= proof.end and proof.start <= line.end for line in event.evidence)


def _types(page: Page, proof: Evidence, wanted: str) -> Iterator[Draft]:
    """The trigger with the word beside it, and the trigger itself taken from the rule that has it."""
    rule, words = page.pack.rules.get(proof.rule), page.words(proof.start, proof.end).lower()
    if not isinstance(rule, Trigger):
        return
    before, behind = page.beside(*page.span(proof.start, proof.end))
    for phrase in ([f"{words} {behind.lower()}"] * bool(behind)) + ([f"{before.lower()} {words}"] * bool(before)):
        yield Draft("trigger", phrase, {"type": wanted, "form": rule.form, "forms": [phrase]})
    if words in rule.forms:
        off = Draft("extend", words, {"of": rule.id, "remove": {"forms": [words]}})
        yield Draft("trigger", words, {"type": wanted, "form": rule.form, "forms": [words]}, (off,))


def _renamed(page: Page, before: Event, sentence: tuple[int, int], id_: str, name: str | None) -> Iterator[Draft]:
    """The words that were read as another series, or those behind a word for a meeting that were read as none."""
    proof = _proof(before, "meeting.id") or _proof(before, "meeting.name")
    if proof is not None and before.meeting is not None:
        words = page.words(proof.start, proof.end)
        yield from meeting_drafts(page, words, id_, name)
        for draft in meeting_drafts(page, words, id_, name):
            off = Draft("extend", words, {"of": proof.rule, "remove": {"names": [words]}})
            yield draft._replace(also=(off,))
        return
    yield from _named(page, sentence, id_, name)


def _named(page: Page, sentence: tuple[int, int], id_: str | None, name: str | None) -> Iterator[Draft]:
    """What stands behind a word for a meeting as the name of a series, the longest first."""
    ends = re.compile(rf" (?:{either(load_cues().name_ends)}) ?")
    heads = re.compile(rf"(?<!\w)(?i:{either(load_cues().meeting_heads)})(?: [\w-]+){{1,{_SERIES_WORDS}}}")
    for match in heads.finditer(page.text.text[slice(*sentence)]):
        found = ends.split(match[0])[0].split()
        for count in range(len(found), 2, -1):
            yield from meeting_drafts(page, " ".join(found[:count]), id_, name)


def _places(place: Any, line: str) -> list[Draft]:
    text = place.city or place.text
    if not text or text not in line or not place.country:
        return []
    return [Draft("place", text, {"country": place.country, "sort": "city", "places": {text: []}})]
