"""What rules do in a corpus: how much each finds, in how many articles, and how it fares in overlaps."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from sukien import pipeline
from sukien.doc import read, text_of
from sukien.given import iso_date, scrub
from sukien.mention import Mention
from sukien.rules.kinds.base import Rule
from sukien.rules.kinds.extensions import Alias
from sukien.rules.pack import KIND_OF
from sukien.text import Meta
from sukien.text.normalize import normalize

if TYPE_CHECKING:
    from spacy.language import Language

    from sukien.io.article import Article

Texts = Iterable["tuple[str, Article]"]
"""Articles with their ids."""


class Use(NamedTuple):
    """What one rule did: mentions that stand, articles they stand in, overlaps won and lost, lines of evidence."""

    rule: str
    found: int
    documents: int
    won: int
    lost: int
    events: int


def usage(nlp: Language, texts: Texts) -> list[Use]:
    """What each rule that found or filled anything did, the busiest first."""
    found, documents, won, lost, events = (Counter[str]() for _ in range(5))
    aliases = _aliases(nlp)
    for _, article in texts:
        given = (article.title, article.url, article.publisher)
        meta = Meta(iso_date(article.published), *(scrub(one) if one else None for one in given))
        source = scrub(article.text)
        if not source.strip() or len(source) > nlp.max_length:
            continue
        doc = pipeline.article(nlp, source, meta._asdict())
        text = text_of(doc).text
        rules = [rule for one in read(doc, pipeline.SETTLED) for rule in _rules(one, text, aliases)]
        found.update(rules)
        documents.update(set(rules))
        for loser, winner in doc.spans[pipeline.SETTLED].attrs.get("lost", ()):
            lost[Mention(*loser).rule] += 1
            won[Mention(*winner).rule] += 1
        for row in doc.user_data.get(pipeline.EVENTS, ()):
            events.update(line["rule"] for line in row.get("evidence", ()))
    ids = {*found, *lost, *won, *events}
    rows = (Use(id_, found[id_], documents[id_], won[id_], lost[id_], events[id_]) for id_ in ids)
    return sorted(rows, key=lambda use: (-use.found, -use.events, use.rule))


def idle_rules(nlp: Language, uses: Iterable[Use]) -> list[Rule]:
    """The rules with phrases, patterns or forms of their own that did nothing in a corpus."""
    busy = {use.rule for use in uses}
    return [rule for rule in pipeline.pack_of(nlp).rules.values() if rule.id not in busy and _finds(rule)]


_FINDERS = ("alias", "country", "date_form", "group", "meeting", "organization", "pattern", "place", "rank", "role",
            "template", "trigger")  # fmt: skip


def _finds(rule: Rule) -> bool:
    return KIND_OF[type(rule)] in _FINDERS


def _aliases(nlp: Language) -> dict[str, dict[str, str]]:
    """Id of a rule -> the wordings, in small letters, that aliases gave it -> the id of the alias."""
    table: dict[str, dict[str, str]] = defaultdict(dict)
    for rule in pipeline.pack_of(nlp).of(Alias):
        table[rule.of].update((normalize(form).text.lower(), rule.id) for form in rule.forms)
    return table


def _rules(one: Mention, text: str, aliases: dict[str, dict[str, str]]) -> Iterator[str]:
    """The rule that found a mention, and the alias that gave it the wording."""
    yield one.rule
    alias = aliases.get(one.rule, {}).get(text[one.start : one.end].lower())
    if alias:
        yield alias
