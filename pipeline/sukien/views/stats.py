"""The figures of a run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sukien.io.run_files import RunFiles
from sukien.records.event import LOW_CONFIDENCE, Event


class Figures(NamedTuple):
    """One table of figures."""

    title: str
    columns: tuple[str, ...]
    rows: list[tuple[object, ...]]


def figures(files: RunFiles, top: int = 10) -> list[Figures]:
    """Counts of a run, the `top` most frequent of long lists, and what is worth a second look."""
    documents, events = files.documents, files.events
    told = [len(one.articles) for one in files.happenings]
    notes = [w for one in documents for w in one.warnings] + [w for one in events for w in one.warnings]
    warnings = Counter(note.partition(":")[0] for note in notes)
    return [
        Figures(
            "run",
            ("what", "count"),
            [
                ("articles", len(documents)),
                ("failures", len(files.failures)),
                ("mentions", sum(len(one.entities) for one in documents)),
                ("events, as each article tells them", len(events)),
                ("happenings: events across all articles", len(told)),
                ("  told by several articles", sum(n > 1 for n in told)),
                ("  on which articles disagree", sum(bool(one.conflicts) for one in files.happenings)),
                ("people", len(files.people)),
                ("  in several articles", sum(len({a.doc_id for a in one.articles}) > 1 for one in files.people)),
                ("  promoted meanwhile", sum(one.promoted for one in files.people)),
            ],
        ),
        _counted("events by type", "type", (e.type for e in events), None),
        _counted("events by status", "status", (e.status for e in events), None),
        _counted(
            "events by year", "year", sorted(_year(e.date.start if e.date else None) for e in events), None, False
        ),
        _counted("mentions by label", "label", (m.label for d in documents for m in d.entities), None),
        _counted("meetings", "series", (e.meeting.id or e.meeting.name for e in events if e.meeting), top),
        _counted("states", "state", (c for e in events for c in e.countries), top),
        Figures(
            "people",
            ("person", "state", "articles", "happenings"),
            [
                (" ".join(filter(None, (one.rank, one.name))), one.country, len(one.articles), len(one.happening_ids))
                for one in sorted(files.people, key=lambda p: (-len(p.happening_ids), -len(p.articles), p.name))[:top]
            ],
        ),
        Figures(
            "worth a second look",
            ("what", "count"),
            [
                (f"events with a confidence below {LOW_CONFIDENCE}", sum(map(_low, events))),
                ("events without a date", sum(not (e.date and e.date.start) for e in events)),
                ("articles without a publication date", sum(not d.published.value for d in documents)),
                *sorted(warnings.items(), key=lambda pair: (-pair[1], pair[0])),
            ],
        ),
    ]


def _counted(title: str, name: str, values: Iterable[object], top: int | None, ranked: bool = True) -> Figures:
    counts = Counter(values)
    rows: Sequence[tuple[object, int]] = list(counts.items())
    if ranked:
        rows = sorted(rows, key=lambda pair: (-pair[1], str(pair[0])))
    return Figures(title, (name, "count"), list(rows[:top]))


def _low(event: Event) -> bool:
    return event.confidence < LOW_CONFIDENCE


def _year(date: str | None) -> str:
    return date[:4] if date else "none"
