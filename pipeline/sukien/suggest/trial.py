"""Drafts tried: which one fulfils a wish, and what else it would change in the articles of the run."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from sukien.compare import Difference, Reading, difference
from sukien.errors import GoldError, RuleError
from sukien.mention import Mention
from sukien.packs.find import find
from sukien.pipeline import load, pack_of
from sukien.records import ArticleRecord
from sukien.rules.check import faults
from sukien.rules.markup import CUE, EVENT, LABELS, VALUES
from sukien.suggest.names import slug
from sukien.suggest.page import reread
from sukien.suggest.wish import Draft, Signed
from sukien.text import Text

if TYPE_CHECKING:
    from spacy.language import Language

_TAGS = {label: tag for tag, label in LABELS.items()}
Rule = dict[str, Any]


class Lesson(NamedTuple):
    """A wish with the rules that fulfil it, by kind; none where no draft did. `changes` is what they do in the run."""

    signed: Signed
    rules: Sequence[tuple[str, Rule]]
    tried: int
    changes: Difference | None

    @property
    def alone(self) -> bool:
        """Whether nothing changes but the article that was corrected, and no other rule loses a wording."""
        assert self.changes is not None
        if len(self.rules) > 1:
            return False
        touched = {one.doc_id for one in self.changes.mentions} | {one.doc_id for one in self.changes.events}
        return touched <= {self.signed.doc_id}


class Trials:
    """The articles of a run, and the packs over which drafts are laid."""

    def __init__(self, records: Sequence[ArticleRecord], below: Sequence[Path]) -> None:
        self.records, self.below = {one.document.doc_id: one for one in records}, list(below)
        self.base = load(rules=self.below)
        self._plain: dict[str, str] = {}
        self._before: dict[str, Reading] = {}

    def lesson(self, signed: Signed) -> Lesson:
        """The first draft that fulfils a wish, with its example and its effects."""
        own = self.records[signed.doc_id]
        for number, draft in enumerate(signed.wish.drafts, 1):
            rules = list(self._rules(draft))
            with _laid(rules) as folder:
                try:
                    nlp = load(rules=[*self.below, folder])
                except RuleError:
                    continue  # a list that this rule cannot change, a wording that another one has
                if not signed.wish.holds(reread(nlp, own)):
                    continue
                kind, rule = rules[0]
                rules[0] = kind, {**rule, **_example(nlp, kind, rule, signed)}
                return Lesson(signed, rules, number, self._changes(nlp, draft))
        return Lesson(signed, (), len(signed.wish.drafts), None)

    def _rules(self, draft: Draft) -> Iterator[tuple[str, Rule]]:
        """A draft and what it needs, each with an id made of its words that no other rule has."""
        for one in (draft, *draft.also):
            id_ = wanted = f"{one.kind}.{slug(one.words) or 'new'}"
            number = 1
            while id_ in pack_of(self.base).rules:
                number += 1
                id_ = f"{wanted}_{number}"
            yield one.kind, {"id": id_, **one.fields}

    def _changes(self, nlp: Language, draft: Draft) -> Difference:
        words = draft.words.casefold()
        near = [id_ for id_ in self.records if words in self._words(id_)]
        after = {id_: _reading(reread(nlp, self.records[id_])) for id_ in near}
        return difference({id_: self._read(id_) for id_ in near}, after)

    def _words(self, id_: str) -> str:
        if id_ not in self._plain:
            self._plain[id_] = " ".join(Text.read(self.records[id_].text or "").text.casefold().split())
        return self._plain[id_]

    def _read(self, id_: str) -> Reading:
        if id_ not in self._before:
            self._before[id_] = _reading(reread(self.base, self.records[id_]))
        return self._before[id_]


@contextmanager
def _laid(rules: Sequence[tuple[str, Rule]]) -> Iterator[Path]:
    """Rules as a pack in a folder that goes away again."""
    with tempfile.TemporaryDirectory(prefix="sukien-") as name:
        for number, (kind, rule) in enumerate(rules):
            text = yaml.safe_dump({"kind": kind, "rules": [rule]}, allow_unicode=True)
            (Path(name) / f"{number}.yaml").write_text(text, encoding="utf-8")
        yield Path(name)


def _reading(record: ArticleRecord) -> Reading:
    events = [event.model_dump(mode="json") for event in record.events]
    return Reading(record.document.model_dump(mode="json"), events, record.text)


def _example(nlp: Language, kind: str, rule: Rule, signed: Signed) -> Rule:
    """The sentence as a test of the rule; nothing where it says otherwise when it stands alone."""
    wish, sentence = signed.wish, signed.wish.sentence
    if wish.label is None and kind != "decoy":
        field, marked = "counter_examples", sentence
    else:
        found = find(nlp, sentence)
        own = (rule["id"], rule.get("of"))
        shown = [one for one in found if one.label == wish.label or one.rule in own]
        if kind == "decoy":  # in its words nothing but what is tagged may be found
            shown = [one for one in found if one.label not in (EVENT, CUE)]
        field, marked = "examples", mark(sentence, shown)
        if wish.label is not None and not shown:
            return {}
    model = pack_of(nlp).rules[rule["id"]].model_copy(update={field: (marked,)})
    try:
        wrong = list(faults(model, lambda text: find(nlp, text)))
    except GoldError:
        return {}
    return {} if wrong else {field: [marked]}


def mark(sentence: str, mentions: Sequence[Mention]) -> str:
    """A sentence with its mentions between tags, as examples of rules have it.

    >>> mark("Nga và Mỹ", [Mention("COUNTRY", 0, 3, "country.RU", {"alpha_2": "RU"})])
    '<C iso="RU">Nga</C> và Mỹ'
    """
    out, last = [], 0
    for one in sorted(mentions, key=lambda one: (one.start, -one.end, one.label == EVENT)):
        if one.label not in _TAGS or one.start < last:
            continue
        attribute, field = VALUES.get(one.label, ("", ""))
        value = one.norm.get(field) if field else None
        given = f' type="{one.norm["type"]}"' if one.label == EVENT else f' {attribute}="{value}"' if value else ""
        tag = _TAGS[one.label]
        out += [sentence[last : one.start], f"<{tag}{given}>", sentence[one.start : one.end], f"</{tag}>"]
        last = one.end
    return "".join([*out, sentence[last:]])
