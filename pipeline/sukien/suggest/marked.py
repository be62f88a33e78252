"""What corrected mentions wish for: a name, a rank, a position, an alias that is missing, or words that are none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sukien import mention as m
from sukien.extractors.names import names_of
from sukien.mention import Mention
from sukien.records import ArticleRecord, Entity
from sukien.rules.kinds.countries import Country
from sukien.rules.kinds.meetings import Meeting
from sukien.suggest.dates import find_dates
from sukien.suggest.names import slug
from sukien.suggest.page import Page
from sukien.suggest.titles import find_titles
from sukien.suggest.wish import Draft, Wish

Key = tuple[str, int, int]
_NEVER_ALONE = (m.RANK, m.ROLE, m.COUNTRY, m.DATE)
"""Labels of words that are right nearly everywhere: what is wrong is wrong because of the words beside them."""


def mention_wishes(page: Page, wanted: Sequence[Entity]) -> Iterator[Wish]:
    """A wish for each mention that a reviewer added, and for each that they took out."""
    had, want = _table(page.record.document.entities), _table(wanted)
    added = [one for key, one in want.items() if key not in had]
    lost = [one for key, one in had.items() if key not in want]
    for one in added:
        replaced = [other for other in lost if other.label == one.label and _overlap(one, other)]
        yield _wish(page, one, list(_drafts(page, one, replaced)), f"{one.label} {one.text!r}", one.label)
    for one in lost:
        if not any(_overlap(one, other) for other in added):
            yield _wish(page, one, list(_against(page, one)), f"no {one.label} {one.text!r}", None)


def _table(entities: Sequence[Entity]) -> Mapping[Key, Entity]:
    return {(one.label, one.start, one.end): one for one in entities}


def _overlap(one: Entity, other: Entity) -> bool:
    return one.start < other.end and other.start < one.end


def _wish(page: Page, one: Entity, drafts: Sequence[Draft], told: str, label: str | None) -> Wish:
    key = (one.label, one.start, one.end)

    def holds(record: ArticleRecord) -> bool:
        return (key in _table(record.document.entities)) is (label is not None)

    return Wish(told, page.line(page.sentence(one.start)), holds, drafts, label, page.words(one.start, one.end))


def _drafts(page: Page, one: Entity, replaced: Sequence[Entity]) -> Iterator[Draft]:
    words = page.words(one.start, one.end)
    norm: Mapping[str, Any] = one.norm if isinstance(one.norm, dict) else one.norm.model_dump()
    if one.label == m.PERSON:
        yield from _person(page, one, words, replaced)
    elif one.label == m.RANK:
        yield Draft("rank", words, {"rank": words[:1].upper() + words[1:]})
    elif one.label == m.ROLE:
        for needs in ("name", "nothing"):
            yield Draft("role", words, {"heads": [words], "level": "descriptor", "needs": needs})
    elif one.label == m.COUNTRY:
        rules = [rule for rule in page.pack.of(Country) if rule.alpha_2 == norm.get("alpha_2")]
        yield from (Draft("alias", words, {"of": rule.id, "forms": [words]}) for rule in rules)
    elif one.label == m.MEETING:
        yield from meeting_drafts(page, words, norm.get("meeting_id"))
    elif one.label == m.DATE:
        yield from _date(page, one, words)
    elif one.label == m.ORGANIZATION:
        yield Draft("organization", words, {"forms": [words]})
    if one.label not in (m.DATE, m.COUNTRY, m.MEETING):
        yield _pattern(page, one.label, words)


def _person(page: Page, one: Entity, words: str, replaced: Sequence[Entity]) -> Iterator[Draft]:
    parts = words.split()
    for other in replaced:
        # A word too many at either end: it is part of no name.
        extra = [word for word in page.words(other.start, other.end).split() if word not in parts]
        if extra:
            yield Draft("names", extra[0], {"role": "never", "words": extra})
    person = Mention(m.PERSON, *page.span(one.start, one.end), rule="correction", norm={"name": words})
    others = [row for row in page.settled if row.label != m.PERSON and not row.overlaps(person)]
    for found in find_titles(page.scene([*others, person])):
        yield Draft(found.kind, found.words, dict(found.fields))
    role = "rare_surname" if names_of(page.pack).is_vietnamese(parts[0]) else "foreign_given"
    yield Draft("names", parts[0], {"role": role, "words": [parts[0]]})


def meeting_drafts(page: Page, words: str, wanted: str | None, name: str | None = None) -> Iterator[Draft]:
    """A further wording for a series that the rules know, or a new series."""
    rules = [rule for rule in page.pack.of(Meeting) if rule.meeting == wanted]
    capitals = words.isupper() and " " not in words
    for rule in rules[:1]:
        yield Draft("alias", words, {"of": rule.id, "forms": [words]})
    if not rules:
        id_ = wanted or slug(words).upper()
        field = "acronyms" if capitals else "names"
        fields = {"level": "forum", "name": name or words, "contract": True, field: [words]}
        yield Draft("meeting", words, {"id": f"meeting.{id_}", **fields})


def _date(page: Page, one: Entity, words: str) -> Iterator[Draft]:
    start, end = page.span(one.start, one.end)
    free = [row for row in page.settled if not (row.start < end and start < row.end)]
    for found in find_dates(page.scene(free)):
        if found.words == words:
            yield Draft("date_form", words, dict(found.fields))


def _pattern(page: Page, label: str, words: str) -> Draft:
    """The very words: what is left where no list fits."""
    tokens = [{"ORTH": token.text} for token in page.nlp.make_doc(words) if not token.is_space]
    norm: dict[str, Any] = {"name": words} if label == m.PERSON else {}
    norm = {label.lower(): words} if label in (m.RANK, m.ROLE) else norm
    return Draft("pattern", words, {"label": label, "pattern": [tokens], **({"norm": norm} if norm else {})})


def _against(page: Page, one: Entity) -> Iterator[Draft]:
    """The words with the one before or behind them are something else; for a name, the words themselves."""
    words = page.words(one.start, one.end)
    before, behind = page.beside(*page.span(one.start, one.end))
    phrases = [f"{before} {words}"] * bool(before) + [f"{words} {behind}"] * bool(behind)
    if one.label not in _NEVER_ALONE:
        phrases.insert(0, words) if " " in words else phrases.append(words)
    yield from (Draft("decoy", phrase, {"words": [phrase]}) for phrase in phrases)
