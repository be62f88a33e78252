"""The way of an article through the stages, over plain values: extractors, overlaps, people, events.

The components of `sukien.pipeline` are the same stages one by one, for those who put together pipelines of their own.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import nullcontext
from functools import cached_property, partial
from typing import Any, NamedTuple

from sukien import mention as m
from sukien.errors import RuleError
from sukien.events import record
from sukien.events.assemble import assemble
from sukien.events.gate import Gate
from sukien.extractors import EXTRACTORS, Find
from sukien.mention import Mention, by_place
from sukien.people import Person, identify
from sukien.plugins.check import in_order, needed
from sukien.plugins.declare import Extractor
from sukien.plugins.discover import Plugin, installed_extractors
from sukien.plugins.use import holders_with, run_extractor
from sukien.resolve import Lost, settle
from sukien.rules import Pack, load_pack
from sukien.rules.pack import uncollected
from sukien.text import Text

TRIAL = "Ngày 1/1/2024, Việt Nam."
"""What rules are tried on when they are loaded."""
Lap = Callable[[str], None]
"""Told the name of each stage when it has ended."""


def unheard(stage: str) -> None:
    """For those who do not measure."""


class Reading(NamedTuple):
    """What the stages found in a text, in offsets of the normalised text; event rows in those of the source."""

    mentions: list[Mention]
    """Those that stand, in order; names with their person."""
    lost: list[Lost]
    people: list[Person]
    published: dict[str, str | None]
    """The day that the article speaks from: {value, basis} of CONTRACT.md."""
    events: list[dict[str, Any]]
    """Shaped like `records.Event` without ids."""


class Stages:
    """All stages with their rules."""

    max_length = 1_000_000
    """The longest text that is read, in code points."""

    def __init__(self, pack: Pack, plugins: Sequence[Plugin[Extractor]] = ()) -> None:
        """`plugins` are in an order in which each runs after what it needs."""
        self.pack = pack
        self.holders = holders_with(plugins)
        self._plugged = bool(plugins)
        self.extractors: list[tuple[str, Collection[str], Find]] = [
            (name, needs, find) for name, (find, needs) in EXTRACTORS.items() if name != "patterns" or pack.has_patterns
        ]
        self.extractors += [(one.name, needed(one, plugins), partial(run_extractor, one)) for one in plugins]

    @cached_property
    def _gate(self) -> Gate:
        return Gate(self.pack)

    def may_tell(self, text: Text) -> bool:
        """Whether reading a text may give any event: asked before, it spares most of a crawl its reading."""
        return self._plugged or self._gate.opens(text)

    def read(self, text: Text, lap: Lap = unheard) -> Reading:
        """What a text holds. Raises PluginError where a plug-in fails."""
        # The first text has every table made that extractors keep with the pack.
        with nullcontext() if self.pack.tables else uncollected():
            return self._read(text, lap)

    def _read(self, text: Text, lap: Lap) -> Reading:
        found: dict[str, list[Mention]] = {}
        parts: dict[str, Mapping[str, Sequence[Mention]]] = {}
        for name, needs, find in self.extractors:
            rows = found[name] = find(text, self.pack, _seen([parts[need] for need in needs if need in parts]))
            parts[name] = by_label(rows)
            lap(name)
        kept, lost = settle((row for rows in found.values() for row in rows), self.holders)
        lap("resolve")
        mentions, people = identify(text, self.pack, kept)
        lap("who")
        published = reference_of(text, mentions)
        # The gate is not asked: to look for anchors costs less than its look at everything else, which is known by now.
        drafts = assemble(text, self.pack, mentions, people, published["value"])
        events = [record.row(draft, text, self.pack) for draft in drafts]
        lap("events")
        return Reading(mentions, lost, people, published, events)


def load_stages(rules: Iterable[str | os.PathLike[str]] = ()) -> Stages:
    """The stages with the built-in rules and the packs over them: what `sukien.load` has, without loading spaCy.

    Raises RuleError with the file, the line and the remedy where a pack cannot be used.
    """
    packs = list(rules)
    pack = load_pack(packs)
    stages = Stages(pack, in_order(installed_extractors()))
    if packs:
        tried(pack, lambda: stages.read(Text(TRIAL)))
    return stages


def tried(pack: Pack, read: Callable[[], object]) -> None:
    """Read a sentence: what the rules compile to is made, and what cannot be is told with its place."""
    try:
        read()
    except RuleError as error:
        if error.where in pack.places:
            error.where = f"{pack.places[error.where]}, {error.where}"
        raise


_NOTHING: Mapping[str, Sequence[Mention]] = dict.fromkeys((*m.LABELS, m.GROUP, m.DECOY), ())
"""Every label, as where nothing was found."""


def _seen(parts: Sequence[Mapping[str, Sequence[Mention]]]) -> dict[str, Sequence[Mention]]:
    """What several extractors found, by label; nearly always each label is that of one."""
    out = dict(_NOTHING)
    for part in parts:
        for label, rows in part.items():
            if rows:
                out[label] = by_place([*out[label], *rows]) if out.get(label) else rows
    return out


def by_label(mentions: Iterable[Mention]) -> Mapping[str, Sequence[Mention]]:
    """Mentions by label, each list in order of start, the longer first."""
    out: dict[str, list[Mention]] = {}
    for one in by_place(mentions):
        out.setdefault(one.label, []).append(one)
    return {**_NOTHING, **out}


def reference_of(text: Text, mentions: Iterable[Mention]) -> dict[str, str | None]:
    """The day (month, year) that an article speaks from, and where it is from: {value, basis} of CONTRACT.md.

    It is what its dates were resolved against: their anchors begin with the source and the ISO value.
    """
    if text.meta.published:
        return {"value": text.meta.published, "basis": "input"}
    for row in mentions:
        if row.label == m.DATE and text.section_at(row.start).kind != "related":
            source, _, rest = str(row.norm.get("anchor") or "").partition(":")
            value = rest.partition(":")[0]
            # The year of a line, or of one beside it, is no time of the article's own.
            if value[:4].isdigit() and source != "neighbour":
                return {"value": value, "basis": "url" if source == "url" else "text"}
    return {"value": None, "basis": None}
