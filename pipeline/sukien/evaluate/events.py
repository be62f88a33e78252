"""Events: paired one to one with gold events, then scored slot by slot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from sukien.evaluate.gold import Gold
from sukien.evaluate.measures import Tally, names

SLOTS = ("start", "end", "edition", "status", "mode", "country", "chairs", "people", "countries", "section")
Row = Mapping[str, Any]


class Compared(NamedTuple):
    """Of one article: a tally of events; scores by slot, of pairs only; (confidence, matched) of each event; errors."""

    events: Tally
    slots: list[tuple[str, float]]
    judged: list[tuple[float, bool]]
    errors: list[tuple[str, tuple[Any, ...]]]


def compare_events(gold: Gold, found: Sequence[Row]) -> Compared:
    """Events of a run against those of its gold article. `other` counts only where it matches."""
    paired = pairs(gold.events, found)
    missed = [g for i, g in enumerate(gold.events) if i not in {i for i, _ in paired}]
    false = [f for j, f in enumerate(found) if j not in {j for _, j in paired} and f.get("type") != "other"]
    missing = [g for g in missed if not _optional(g)]
    out = Compared(Tally(len(paired), len(paired) + len(false), len(paired) + len(missing)), [], [], [])
    for g in missing:
        out.errors.append(("event missed", (gold.id, g["type"], g.get("meeting"), str(g.get("start")))))
    for f in false:
        details = (gold.id, f.get("type"), _part(f, "meeting").get("id"), _part(f, "date").get("start"))
        out.errors.append(("event false", details))
        out.judged.append((f.get("confidence") or 0.0, False))
    for i, j in paired:
        g, f = gold.events[i], found[j]
        out.judged.append((f.get("confidence") or 0.0, True))
        for name in SLOTS:
            value = slot_score(name, g, f)
            if value is not None:
                out.slots.append((name, value))
                if value < 1:
                    out.errors.append((f"slot {name}", (gold.id, g["type"], g.get("meeting"), round(value, 2))))
    return out


def pairs(gold: Sequence[Row], found: Sequence[Row]) -> list[tuple[int, int]]:
    """Indices of gold and found events that answer each other, the best pair first."""
    ranked = sorted(
        ((affinity(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)),
        key=lambda row: (-row[0], row[1], row[2]),
    )
    taken_gold, taken_found, out = set[int](), set[int](), list[tuple[int, int]]()
    for value, i, j in ranked:
        if value > 0 and i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            out.append((i, j))
    return out


def affinity(gold: Row, found: Row) -> float:
    """How well a found event answers a gold event; 0 where it cannot be the same event."""
    if gold["type"] != found.get("type"):
        return 0.0
    same_meeting = str(gold.get("meeting")) == str(_part(found, "meeting").get("id"))
    if gold["type"] == "meeting" and not same_meeting:
        return 0.0
    start, begin = _known(gold.get("start")), _known(_part(found, "date").get("start"))
    dated = _overlap(gold, _part(found, "date"))
    if not dated and not ((start is None or begin is None) and gold.get("meeting") and same_meeting):
        return 0.0
    shared = len(_people(found, "participants") & _people(gold, "people"))
    place = _part(found, "location").get("country") == gold.get("country")
    return 1.0 + 2.0 * (start == begin) + dated + same_meeting + 0.5 * shared + 0.5 * place


def slot_score(name: str, gold: Row, found: Row) -> float | None:
    """1 right, 0 wrong, F1 for lists, None where gold has nothing to ask."""
    want, got = _values(name, gold, found)
    if name in ("chairs", "people", "countries"):
        return Tally(len(want & got), len(got), len(want)).f1 if want or got else None
    if name not in ("status", "mode", "section") and not (want or got):
        return None
    if name == "edition":
        return float(str(want) == str(got)) if gold["type"] == "meeting" else None
    return float(want == got)


def _values(name: str, gold: Row, found: Row) -> tuple[Any, Any]:
    """What gold expects of a slot and what was found; sets for lists."""
    date = _part(found, "date")
    match name:
        case "start":
            return _known(gold.get("start")), _known(date.get("start"))
        case "end":
            return _known(gold.get("end") or gold.get("start")), _known(date.get("end") or date.get("start"))
        case "edition":
            return gold.get("edition"), _part(found, "meeting").get("edition")
        case "mode":  # saying nothing is saying in person
            return gold.get("mode") or "in_person", found.get("mode") or "in_person"
        case "section":
            return gold.get("section", "body"), found.get("section", "body")
        case "country":
            return gold.get("country"), _part(found, "location").get("country")
        case "chairs":
            return names(gold.get("chairs")), names(found.get("chairs"))
        case "people":
            return _people(gold, "people"), _people(found, "participants")
        case "countries":
            return set(gold.get("countries") or ()), set(found.get("countries") or ())
        case _:
            return gold.get(name), found.get(name)


def _part(found: Row, name: str) -> Row:
    return found.get(name) or {}


def _people(event: Row, key: str) -> set[str]:
    return names(event.get(key)) | names(event.get("chairs"))


def _optional(gold: Row) -> bool:
    """Events that need not be found: related-news teasers, and `other`, on which two annotators do not agree."""
    return gold.get("section") == "related" or gold["type"] == "other"


def _known(value: object) -> str | None:
    """A date as text, None where it is absent or its year is unknown (XXXX-12-14)."""
    return None if value in (None, "", "None") or str(value).startswith("XXXX") else str(value)


def _span(value: object) -> tuple[str, str] | None:
    """An ISO day, month or year as its first and last day, for tests of overlap."""
    known = _known(value)
    if known is None:
        return None
    low = {4: f"{known}-01-01", 7: f"{known}-01"}.get(len(known), known)
    high = {4: f"{known}-12-31", 7: f"{known}-31"}.get(len(known), known)
    return low, high


def _overlap(gold: Row, date: Row) -> bool:
    first, last = _span(gold.get("start")), _span(gold.get("end") or gold.get("start"))
    begin, end = _span(date.get("start")), _span(date.get("end") or date.get("start"))
    if first is None or begin is None:
        return first is None and begin is None
    return begin[0] <= (last or first)[1] and first[0] <= (end or begin)[1]
