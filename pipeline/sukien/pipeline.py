"""The spaCy pipeline: each stage as a registered component that can be added to any Vietnamese pipeline."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from sukien.doc import attach, read, text_of, write
from sukien.errors import PluginError
from sukien.events import record
from sukien.events.assemble import assemble
from sukien.extractors import EXTRACTORS
from sukien.given import iso_date
from sukien.people import identify, person_from
from sukien.plugins.check import in_order, needed
from sukien.plugins.discover import installed_extractors
from sukien.plugins.use import holders_with, run_extractor
from sukien.resolve import HOLDERS, settle
from sukien.rules import Pack, load_pack
from sukien.stages import TRIAL, Stages, by_label, reference_of, tried
from sukien.text import Meta, tokenizer
from sukien.text.words import segment

Component = Callable[[Doc], Doc]
SETTLED = "sukien"
"""The span group of the mentions that stand after overlaps were settled; its `attrs` hold the people too."""
EVENTS = "sukien_events"
"""The key of `doc.user_data` under which the event rows lie, shaped like `records.Event` without ids."""
PUBLISHED = "sukien_published"
"""The key of `doc.user_data` for the day that the article speaks from: {value, basis}."""


def _extractor(name: str) -> Callable[[Language, str, list[str]], Component]:
    find, needs = EXTRACTORS[name]

    def create(nlp: Language, name: str, rules: list[str]) -> Component:
        pack = load_pack(rules)

        def component(doc: Doc) -> Doc:
            seen = by_label(row for need in needs for row in read(doc, f"sukien_{need}"))
            write(doc, f"sukien_{key}", find(text_of(doc), pack, seen))
            return doc

        return component

    key = name
    return create


def _plugin(nlp: Language, name: str, plugin: str, rules: list[str]) -> Component:
    installed = installed_extractors()
    found = next((one for one in in_order(installed) if one.name == plugin), None)
    if found is None:
        raise PluginError(f"no extractor '{plugin}' is installed", where=name, remedy="install the package that has it")
    needs, pack = needed(found, installed), load_pack(rules)

    def component(doc: Doc) -> Doc:
        text, seen = text_of(doc), by_label(row for need in needs for row in read(doc, f"sukien_{need}"))
        write(doc, f"sukien_{found.name}", run_extractor(found, text, pack, seen))
        return doc

    return component


def _resolve(nlp: Language, name: str, plugins: list[str]) -> Component:
    keys = (*EXTRACTORS, *plugins)
    holders = holders_with(one for one in installed_extractors() if one.name in plugins) if plugins else HOLDERS

    def component(doc: Doc) -> Doc:
        kept, lost = settle((row for key in keys for row in read(doc, f"sukien_{key}")), holders)
        write(doc, SETTLED, kept, lost=[(tuple(a), tuple(b)) for a, b in lost])
        return doc

    return component


def _who(nlp: Language, name: str, rules: list[str]) -> Component:
    pack = load_pack(rules)

    def component(doc: Doc) -> Doc:
        filled, people = identify(text_of(doc), pack, read(doc, SETTLED))
        write(doc, SETTLED, filled, lost=doc.spans[SETTLED].attrs.get("lost", []), people=[tuple(p) for p in people])
        return doc

    return component


def _events(nlp: Language, name: str, rules: list[str]) -> Component:
    pack = load_pack(rules)

    def component(doc: Doc) -> Doc:
        text = text_of(doc)
        people = [person_from(fields) for fields in doc.spans[SETTLED].attrs.get("people", ())]
        mentions = read(doc, SETTLED)
        doc.user_data[PUBLISHED] = reference = reference_of(text, mentions)
        drafts = assemble(text, pack, mentions, people, reference["value"])
        doc.user_data[EVENTS] = [record.row(draft, text, pack) for draft in drafts]
        return doc

    return component


def _text(nlp: Language, name: str) -> Component:
    def component(doc: Doc) -> Doc:
        text = text_of(doc)
        starts: Any = np.zeros((len(doc), 1), dtype=np.uint64)
        for start, _ in text.sentences:
            offset = text.to_source(start, start + 1)[0]
            span = doc.char_span(offset, offset + 1, alignment_mode="expand")
            if span is not None:
                starts[span.start] = 1
        # All at once: set one by one, each would look through the whole Doc for a parse.
        return doc.from_array(["SENT_START"], starts)

    return component


def _words(nlp: Language, name: str) -> Component:
    """Words and parts of speech by underthesea, as evidence for users and their token patterns; dear, so not loaded."""

    def component(doc: Doc) -> Doc:
        text, spans = text_of(doc), []
        for begin, end in text.sentences:
            for word in segment(text.text[begin:end]):
                start, stop = text.to_source(begin + word.start, begin + word.end)
                span = doc.char_span(start, stop, label=word.tag, alignment_mode="expand")
                if span is not None:
                    spans.append(span)
                    for token in span:
                        token.tag_ = word.tag
        doc.spans[name] = spans
        return doc

    return component


def pack_of(nlp: Language) -> Pack:
    """The rules that a pipeline works with: the built-in ones and the packs over them."""
    configs = (nlp.get_pipe_config(name) for name in nlp.pipe_names)
    return load_pack(next((config["rules"] for config in configs if "rules" in config), ()))


_RULES: dict[str, Any] = {"rules": []}
"""The setting of each component that works by rules: the packs over the built-in one, as paths."""
for _name in EXTRACTORS:
    Language.factory(f"sukien_{_name}", func=_extractor(_name), assigns=["doc.spans"], default_config=_RULES)
Language.factory("sukien_text", func=_text, assigns=["token.is_sent_start"])
Language.factory("sukien_words", func=_words, assigns=["token.tag", "doc.spans"])
Language.factory("sukien_plugin", func=_plugin, assigns=["doc.spans"], default_config=_RULES)
Language.factory("sukien_resolve", func=_resolve, assigns=["doc.spans"], default_config={"plugins": []})
Language.factory("sukien_who", func=_who, requires=["doc.spans"], assigns=["doc.spans"], default_config=_RULES)
Language.factory("sukien_events", func=_events, requires=["doc.spans"], default_config=_RULES)


def load(rules: Iterable[str | os.PathLike[str]] = ()) -> Language:
    """The whole pipeline as a spaCy Language for Vietnamese, with the built-in rules.

    `rules` are packs (folders or YAML files) that lie over them, each over those before it. Raises RuleError with the
    file, the line and the remedy where one cannot be used.
    """
    assert tokenizer
    settings = {"rules": [Path(pack).as_posix() for pack in rules]}
    nlp = spacy.blank("vi", config={"nlp": {"tokenizer": {"@tokenizers": "sukien.syllables.v1"}}})
    plugins = [one.name for one in in_order(installed_extractors())]
    nlp.add_pipe("sukien_text")
    patterned = load_pack(settings["rules"]).has_patterns
    for name in EXTRACTORS:
        if name != "patterns" or patterned:
            nlp.add_pipe(f"sukien_{name}", config=settings)
    for name in plugins:
        nlp.add_pipe("sukien_plugin", name=f"sukien_{name}", config={"plugin": name, **settings})
    nlp.add_pipe("sukien_resolve", config={"plugins": plugins})
    for name in ("who", "events"):
        nlp.add_pipe(f"sukien_{name}", config=settings)
    made = [(name, nlp.get_pipe_meta(name).factory) for name in nlp.pipe_names]
    _STAGES[nlp] = made, Stages(pack_of(nlp), in_order(installed_extractors()))
    if settings["rules"]:
        tried(pack_of(nlp), lambda: nlp(TRIAL))
    return nlp


_STAGES: WeakKeyDictionary[Language, tuple[Sequence[tuple[str, str]], Stages]] = WeakKeyDictionary()


def stages_of(nlp: Language) -> Stages | None:
    """The stages of a pipeline as `load` makes it, to be run without spaCy's objects between them, which is faster.

    None for one that was changed, where its components must be run.
    """
    now = [(name, nlp.get_pipe_meta(name).factory) for name in nlp.pipe_names]
    made = _STAGES.get(nlp)
    return made[1] if made is not None and made[0] == now else None


def article(nlp: Language, text: str, meta: Mapping[str, str | None]) -> Doc:
    """A Doc for a text with what is known of its article (the fields of `sukien.text.Meta`), through the pipeline."""
    doc = nlp.make_doc(text)
    attach(doc, text, Meta(**{**meta, "published": iso_date(meta.get("published"))}))
    return nlp(doc)
