"""GraphML: people, states, meeting series and happenings as nodes; who takes part, serves, hosts, belongs as edges."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from sukien.io.export.files import draft
from sukien.io.tables import RunTables

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def write(run: RunTables, out: Path) -> None:
    """Write the graph, directed, as Gephi, Cytoscape and NetworkX read it."""
    import networkx

    graph = networkx.MultiDiGraph()
    for one in run.files.people:
        graph.add_node(
            f"person:{one.person_id}",
            **_plain(kind="person", label=one.name, country=one.country, rank=one.rank, role=one.role),
        )
        if one.country:
            _state(graph, one.country)
            graph.add_edge(f"person:{one.person_id}", f"state:{one.country}", kind="serves")
    for happening in run.files.happenings:
        node, date = f"happening:{happening.happening_id}", happening.date
        graph.add_node(
            node,
            **_plain(
                kind="happening",
                label=happening.title or happening.type,
                type=happening.type,
                status=happening.status,
                start=date.start if date else None,
                end=date.end if date else None,
                sources=happening.sources,
                confidence=happening.confidence,
            ),
        )
        chairs = {person.person_id for person in happening.chairs}
        for person in happening.participants:
            if graph.has_node(f"person:{person.person_id}"):
                kind = "chairs" if person.person_id in chairs else "takes part"
                graph.add_edge(f"person:{person.person_id}", node, kind=kind, sources=person.sources)
        for code in happening.countries:
            _state(graph, code)
            graph.add_edge(f"state:{code}", node, kind="takes part")
        if happening.location and happening.location.country:
            _state(graph, happening.location.country)
            graph.add_edge(node, f"state:{happening.location.country}", kind="held in")
        if happening.meeting:
            series = happening.meeting.id or happening.meeting.name or "?"
            graph.add_node(f"series:{series}", **_plain(kind="series", label=series, level=happening.meeting.level))
            graph.add_edge(node, f"series:{series}", **_plain(kind="session of", edition=happening.meeting.edition))
    with draft(out) as path:
        networkx.write_graphml(graph, path, encoding="utf-8")


def _state(graph: Any, code: str) -> None:
    graph.add_node(f"state:{code}", kind="state", label=code)


def _plain(**values: str | int | float | None) -> dict[str, str | int | float]:
    """Attributes that GraphML can hold: no empty ones, nothing that XML forbids."""
    return {
        name: _CONTROL.sub("\ufffd", value) if isinstance(value, str) else value
        for name, value in values.items()
        if value is not None
    }
