"""What is put before a person: each reason, and nothing without one."""

from typing import Any

from sukien.joined import Conflict, Happening, Reading, Telling
from sukien.records import Event, EventDate, EventLocation, EventMeeting
from sukien.records.event import LOW_CONFIDENCE
from sukien.report.review import CODES, changed, reasons


def event(id_: str, **fields: Any) -> Event:
    given = {"type": "visit", "status": "occurred", "confidence": 0.9, "date": day("2023-11-15"), **fields}
    return Event(event_id=id_, **{"doc_id": f"doc-{id_}", **given})


def day(start: str | None, end: str | None = None) -> EventDate:
    return EventDate(value=start, start=start, end=end or start)


def session(id_: str, start: str, country: str | None = None, edition: int | None = 17) -> Event:
    return event(
        id_,
        type="meeting",
        meeting=EventMeeting(id="ADMM", edition=edition),
        date=day(start),
        location=EventLocation(country=country),
    )


def codes(*events: Event, happenings: tuple[Happening, ...] = ()) -> dict[str, list[str]]:
    found = {key: [one["code"] for one in value] for key, value in reasons(events, happenings).items()}
    assert {code for value in found.values() for code in value} <= set(CODES)
    return found


def test_a_sure_event_has_no_reason() -> None:
    assert codes(event("a"), event("b", type="talks", countries=("LA", "VN"))) == {}


def test_own_reasons() -> None:
    assert codes(event("a", confidence=LOW_CONFIDENCE - 0.01)) == {"a": ["confidence"]}
    assert codes(event("a", date=None)) == {"a": ["undated"]}
    assert codes(event("a", date=EventDate(value="XXXX-12-14"))) == {"a": ["no_year"]}
    assert codes(event("a", type="call", countries=("VN",))) == {"a": ["one_side"]}
    assert codes(event("a", warnings=("so",))) == {"a": ["warning"]}


def test_sessions_that_contradict() -> None:
    assert codes(session("a", "2023-11-15"), session("b", "2023-11-20")) == {
        "a": ["conflict.date"],
        "b": ["conflict.date"],
    }
    assert codes(session("a", "2023-11-15", "ID"), session("b", "2023-11", "VN")) == {
        "a": ["conflict.place"],
        "b": ["conflict.place"],
    }


def test_sessions_that_agree() -> None:
    assert codes(session("a", "2023-11-15", "ID"), session("b", "2023-11", None), session("c", "2023")) == {}
    assert codes(session("a", "2023-11-15", edition=None), session("b", "2022-11-15", edition=None)) == {}
    assert codes(session("a", "2023-11-15"), session("b", "2022-11-15", edition=16)) == {}


def test_conflicts_of_a_happening() -> None:
    one, two = session("a", "2023-11-15"), session("b", "2023-11-16")
    joined = Happening(
        happening_id="h", type="meeting", status="occurred", confidence=0.9, sources=2,
        conflicts=(Conflict(field="date", values=(Reading(value="2023-11-15", doc_ids=("doc-a",)),)),),
        articles=tuple(Telling(doc_id=e.doc_id, event_id=e.event_id, confidence=0.9) for e in (one, two)),
    )  # fmt: skip
    assert codes(one, two, happenings=(joined,)) == {"a": ["conflict.joined"], "b": ["conflict.joined"]}


def test_what_is_new_and_what_is_settled() -> None:
    before = [event("a", confidence=0.5, title="A."), event("b", confidence=0.5, title="B.", doc_id="doc")]
    now = [
        event("c", confidence=0.5, title="C."),
        event("d", date=None, title="B.", doc_id="doc"),
        event("a", title="A."),
    ]
    fresh, gone = changed(reasons(now), now, reasons(before), before)
    assert fresh == {"c"}, "B. is told by the same words under another id"
    assert [one.event_id for one in gone] == ["a"]
