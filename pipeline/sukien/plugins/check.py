"""Whether plug-ins fit into the pipeline and to each other: names, needs, labels, files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter

from sukien import mention as m
from sukien.errors import PluginError
from sukien.extractors import EXTRACTORS
from sukien.plugins.declare import Exporter, Extractor
from sukien.plugins.discover import Plugin

PROVIDES: dict[str, tuple[str, ...]] = {
    "ranks": (m.RANK,),
    "countries": (m.COUNTRY,),
    "locations": (m.LOCATION,),
    "groups": (m.GROUP,),
    "dates": (m.DATE,),
    "meetings": (m.MEETING,),
    "organizations": (m.ORGANIZATION,),
    "roles": (m.ROLE,),
    "people": (m.PERSON,),
    # What the patterns and templates of rule packs may give.
    "patterns": (*m.LABELS, m.DECOY),
}
"""Built-in extractor -> the labels that it gives."""
FILES = (
    "documents.jsonl", "events.jsonl", "events.csv", "mentions.csv", "happenings.jsonl", "happenings.csv",
    "people.jsonl", "people.csv", "failures.jsonl", "skipped.jsonl", "run.json", "ledger.sqlite", "report.html",
)  # fmt: skip
"""What a run writes itself."""
_STAGES = {"text", "resolve", "who", "events", "plugin"}
"""Names of components that are no extractors."""
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_LABEL = re.compile(r"[A-Z][A-Z0-9_]*")


def in_order(plugins: Sequence[Plugin[Extractor]]) -> list[Plugin[Extractor]]:
    """The extractors in an order in which each runs after what it needs.

    Raises PluginError for a name that is taken or malformed, a label that is none, an unknown need and a cycle.
    """
    named: dict[str, Plugin[Extractor]] = {}
    for one in plugins:
        _check_name(one, {**EXTRACTORS, **dict.fromkeys(_STAGES)}, named)
        wrong = [
            label for label in (*one.what.provides, *one.what.inside, *one.what.holds) if not _LABEL.fullmatch(label)
        ]
        if wrong or not one.what.provides:
            fault = f"'{wrong[0]}' is no label" if wrong else "it provides no label"
            raise PluginError(fault, where=one.where, remedy=f"labels are written like SHIP; {one.remedy}")
        named[one.name] = one
    providers = _providers(named.values())
    graph = {name: _needed(one, providers) & named.keys() - {name} for name, one in named.items()}
    try:
        return [named[name] for name in TopologicalSorter(graph).static_order()]
    except CycleError as error:
        circle = error.args[1]
        told = " needs ".join(reversed(circle))
        where = ", ".join(sorted({named[name].where for name in circle}))
        raise PluginError(
            f"a circle: {told}", where=where, remedy="uninstall one of them", code="plugin.cycle"
        ) from error


def check_exporters(exporters: Sequence[Plugin[Exporter]], extractors: Sequence[Plugin[Extractor]]) -> None:
    """Raises PluginError for a name or file that is taken or malformed, and for an unknown need."""
    named: dict[str, Plugin[Exporter]] = {}
    files = dict.fromkeys(FILES, "sukien itself")
    providers = _providers(extractors)
    for one in exporters:
        _check_name(one, {}, named)
        _needed(one, providers)
        file = one.what.file
        if not file or "/" in file or "\\" in file or file.startswith("."):
            raise PluginError(f"'{file}' is no plain file name", where=one.where, remedy=one.remedy)
        if file in files:
            raise PluginError(
                f"the file {file} is written by {files[file]} too",
                where=one.where,
                remedy=one.remedy,
                code="plugin.clash",
            )
        named[one.name], files[file] = one, one.where


def needed(plugin: Plugin[Extractor], extractors: Sequence[Plugin[Extractor]]) -> list[str]:
    """The names of the extractors whose mentions a plug-in asks for, sorted."""
    return sorted(_needed(plugin, _providers(extractors)) - {plugin.name})


def _check_name(one: Plugin[Extractor] | Plugin[Exporter], taken: Iterable[str], named: Mapping[str, object]) -> None:
    if not _NAME.fullmatch(one.name):
        raise PluginError(f"'{one.name}' is no name", where=one.where, remedy=f"names are like ships; {one.remedy}")
    if one.name in taken:
        raise PluginError(
            f"the name '{one.name}' is one of sukien's own", where=one.where, remedy=one.remedy, code="plugin.clash"
        )
    if other := named.get(one.name):
        told = getattr(other, "where", other)
        raise PluginError(
            f"the name '{one.name}' is taken by {told}", where=one.where, remedy=one.remedy, code="plugin.clash"
        )


def _providers(plugins: Iterable[Plugin[Extractor]]) -> dict[str, set[str]]:
    """Name of an extractor, or a label -> the extractors that are meant."""
    out = {name: {name} for name in EXTRACTORS}
    for name, labels in PROVIDES.items():
        for label in labels:
            out.setdefault(label, set()).add(name)
    for one in plugins:
        out[one.name] = {one.name}
        for label in one.what.provides:
            out.setdefault(label, set()).add(one.name)
    return out


def _needed(one: Plugin[Extractor] | Plugin[Exporter], providers: Mapping[str, set[str]]) -> set[str]:
    out: set[str] = set()
    for need in one.what.needs:
        if need not in providers:
            known = ", ".join(sorted(providers))
            raise PluginError(
                f"it needs '{need}', which nothing here provides",
                where=one.where,
                remedy=f"install what provides it, or run: pip uninstall {one.distribution}; known: {known}",
                code="plugin.need",
            )
        out |= providers[need]
    return out
