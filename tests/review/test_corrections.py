"""Corrections come back from a sheet and from Label Studio, stay, and hold only for the same text."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from spacy.language import Language
from typer.testing import CliRunner

from sukien import run as batch
from sukien.cli import app
from sukien.io.export import export
from sukien.io.tables import read_run
from sukien.report.review import reasons
from sukien.review.corrections import FILE, read_corrections

TEXT = (
    "Ngày 7-7-2020, Đại tướng Ngô Xuân Lịch, Bộ trưởng Bộ Quốc phòng Việt Nam, hội đàm với Bộ trưởng Quốc phòng Nga "
    "Sergei Shoigu tại Hà Nội."
)
WHO = "an@example.org"
runner = CliRunner()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    row = {"id": "one", "text": TEXT, "title": "Hội đàm", "published": "2020-07-08"}
    (tmp_path / "in.jsonl").write_text(json.dumps(row, ensure_ascii=False) + "\n", encoding="utf-8")
    batch.run([str(tmp_path / "in.jsonl")], tmp_path / "out")
    return tmp_path / "out"


def again(folder: Path, text: str = TEXT) -> None:
    """The same run once more, with the corrections that were kept."""
    row = {"id": "one", "text": text, "title": "Hội đàm", "published": "2020-07-08"}
    source = folder.parent / "in.jsonl"
    source.write_text(json.dumps(row, ensure_ascii=False) + "\n", encoding="utf-8")
    batch.run([str(source)], folder)


def taken(folder: Path, file: Path, *options: str, code: int = 0) -> str:
    done = runner.invoke(app, ["import-labels", str(folder), str(file), *options])
    assert done.exit_code == code, done.output
    return done.output


def edited(folder: Path, change: Callable[[list[dict[str, str]]], None]) -> Path:
    with (folder / "events.csv").open(encoding="utf-8-sig", newline="") as handle:
        rows = list(csv.DictReader(handle))
    change(rows)
    path = folder.parent / "edited.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as handle:
        writer = csv.DictWriter(handle, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_an_untouched_sheet_corrects_nothing(folder: Path) -> None:
    assert "0 corrections" in taken(folder, edited(folder, lambda rows: None))


def test_a_changed_cell_stays_changed(folder: Path) -> None:
    def change(rows: list[dict[str, str]]) -> None:
        (row,) = (row for row in rows if row["type"] == "talks")
        row.update(start="2020-07-06", end="2020-07-06", country="RU", participants="Đại tướng Ngô Xuân Lịch (VN)")

    taken(folder, edited(folder, change), "--who", "an", "--when", "2020-07-10T00:00:00+00:00")
    for _ in range(2):
        (event,) = (event for event in read_run(folder).files.events if event.type == "talks")
        assert event.date is not None
        assert event.location is not None
        assert (event.date.start, event.location.country, event.confidence) == ("2020-07-06", "RU", 1.0)
        assert [(p.rank, p.name, p.person_id) for p in event.participants] == [("Đại tướng", "Ngô Xuân Lịch", "p1")]
        assert {p.rule for p in event.evidence if p.field == "date.start"} == {"correction"}
        assert read_run(folder).happenings["start"].tolist() == ["2020-07-06"]
        again(folder)
    (correction,) = read_corrections(folder / FILE)
    assert (correction.who, correction.when) == ("an", "2020-07-10T00:00:00+00:00")


def test_a_corrected_event_says_one_thing_and_leaves_the_review_list(folder: Path) -> None:
    (event,) = read_run(folder).files.events
    doubtful = event.model_copy(update={"warnings": ("date.story: that of the story", "place.two: two places")})
    (folder / "events.jsonl").write_text(doubtful.model_dump_json() + "\n", encoding="utf-8")
    assert [one["code"] for one in reasons([doubtful])[event.event_id]] == ["warning", "warning"]
    taken(folder, edited(folder, lambda rows: rows[0].update(start="2020-07-06")))
    (now,) = read_run(folder).files.events
    assert now.date is not None
    assert (now.date.start, now.date.end, now.date.value, now.date.text) == ("2020-07-06", *["2020-07-06"] * 2, None)
    assert {one.rule for one in now.evidence if one.field.startswith("date.")} == {"correction"}
    assert now.warnings == ("place.two: two places",)
    assert reasons([now]) == {}


def test_an_event_that_is_right_leaves_the_review_list(folder: Path) -> None:
    told = taken(folder, edited(folder, lambda rows: rows[0].update(confidence="0.9")), code=1)
    assert "row 2: confidence: '0.9' is none to write (write 1 where the event is right as it stands)" in told
    (before,) = read_run(folder).files.events
    taken(folder, edited(folder, lambda rows: rows[0].update(confidence="1")))
    (now,) = read_run(folder).files.events
    assert (now.date, now.participants, now.confidence) == (before.date, before.participants, 1.0)
    assert reasons([now.model_copy(update={"warnings": ("place.two: two places",)})]) == {}


def test_an_event_does_not_end_before_it_begins(folder: Path) -> None:
    told = taken(folder, edited(folder, lambda rows: rows[0].update(end="2020-07-01")), code=1)
    assert "row 2: end: 2020-07-01 is before the start, 2020-07-07" in told


def test_a_correction_holds_for_the_same_text_only(folder: Path) -> None:
    taken(folder, edited(folder, lambda rows: rows[0].update(start="2020-07-06")))
    again(folder, TEXT + " Hai bên ra tuyên bố.")
    assert all(e.date and e.date.start == "2020-07-07" for e in read_run(folder).files.events if e.type == "talks")


def test_events_are_deleted_and_added_by_a_workbook(folder: Path) -> None:
    path = export(read_run(folder), "xlsx", folder.parent / "run.xlsx")
    book = openpyxl.load_workbook(path)
    sheet = book["events"]
    names = [cell.value for cell in sheet[1]]
    sheet.cell(2, names.index("type") + 1, "delete")
    sheet.append([{"doc_id": "one", "type": "visit", "status": "occurred", "start": "2020-07-07",
                   "country": "VN", "countries": "RU; VN"}.get(name) for name in names])  # fmt: skip
    book.save(path)
    taken(folder, path)
    for _ in range(2):
        assert [(e.type, e.countries) for e in read_run(folder).files.events] == [("visit", ("RU", "VN"))]
        again(folder)


def test_an_added_event_that_the_rules_read_later_is_there_once(folder: Path) -> None:
    def change(rows: list[dict[str, str]]) -> None:
        (row,) = (row for row in rows if row["type"] == "talks")
        rows.append({**row, "event_id": "", "country": "RU"})

    (before,) = (event for event in read_run(folder).files.events if event.type == "talks")
    taken(folder, edited(folder, change))
    again(folder)
    (after,) = (event for event in read_run(folder).files.events if event.type == "talks")
    assert before.location is not None
    assert after.location is not None
    assert (before.location.country, after.location.country) == ("VN", "RU")


def test_what_cannot_be_is_told(folder: Path) -> None:
    told = taken(folder, edited(folder, lambda rows: rows[0].update(start="yesterday")), code=1)
    assert "row 2" in told
    assert "no date" in told
    (folder.parent / "wrong.csv").write_text("a,b\n1,2\n")
    taken(folder, folder.parent / "wrong.csv", code=2)


def test_all_that_is_wrong_with_a_row_is_told_by_column_with_what_to_write(folder: Path) -> None:
    rows = [
        "doc_id,event_id,type,status,start,country,countries,participants,edition",
        "one,deadbeef,talks,,,,,,",
        "elsewhere,,talks,,,,,,",
        "one,,meetng,planed,2024-13-01,LAO,Lào; VN,An (LAO),x",
        "one,,,,2024,,,,",
    ]
    file = folder.parent / "fixes.csv"
    file.write_text("\n".join(rows), encoding="utf-8")
    told = taken(folder, file, code=1).splitlines()
    assert [line.removeprefix("left out: ") for line in told if line.startswith("left out")] == [
        "row 2: no event 'deadbeef' in this run (the article 'one' is: empty the event_id to add an event to it)",
        "row 3: no article 'elsewhere' in this run (write the doc_id of the article that reports the event)",
        "row 4: start: '2024-13-01' is no date (write it as 2020-07-07, 2020-07 or 2020)",
        "row 4: country: 'LAO' is no code of a state (write LA)",
        "row 4: countries: 'Lào' is no code of a state (write LA)",
        "row 4: participants: 'LAO' is no code of a state (write LA)",
        "row 4: edition: 'x' is no whole number (write the number of the session: 17)",
        "row 4: type: 'meetng' is no choice here (did you mean 'meeting'? one of meeting, talks, visit, call, "
        "exercise, agreement, appointment, ceremony, other)",
        "row 4: status: 'planed' is no choice here (did you mean 'planned'? one of occurred, ongoing, planned, "
        "cancelled)",
        "row 5: type: this field is missing (kind of event)",
    ]


def annotated(folder: Path, drop: str, *more: tuple[str, str]) -> list[dict[str, object]]:
    """The tasks as Label Studio exports them after a reviewer took one mention out and put others in."""
    path = export(read_run(folder), "labelstudio", folder.parent / "tasks.json")
    tasks = json.loads(path.read_text(encoding="utf-8"))
    for number, task in enumerate(tasks, 1):
        kept = [r for r in task["predictions"][0]["result"] if r["value"]["text"] != drop]
        for words, label in more:
            start = TEXT.index(words)
            value = {"start": start, "end": start + len(words), "text": words, "labels": [label]}
            kept.append({"id": words, "from_name": "label", "to_name": "text", "type": "labels", "value": value})
        task["id"] = number
        task["annotations"] = [
            {"id": 1, "result": [], "was_cancelled": True, "updated_at": "2020-07-12T00:00:00Z", "completed_by": 1},
            {"id": 2, "result": kept, "updated_at": "2020-07-11T00:00:00Z", "completed_by": {"email": WHO}},
        ]
    return list(tasks)


def test_mentions_come_back_from_label_studio(folder: Path, nlp: Language) -> None:
    file = folder.parent / "export.json"
    tasks = annotated(folder, "Sergei Shoigu", ("hội đàm", "DOCUMENT"), ("tại", "COUNTRY"))
    file.write_text(json.dumps(tasks, ensure_ascii=False), encoding="utf-8")
    told = taken(folder, file, code=1)
    assert "'tại' has no value" in told
    for _ in range(2):
        (document,) = read_run(folder).files.documents
        found = {(e.label, e.text) for e in document.entities}
        assert ("DOCUMENT", "hội đàm") in found
        assert ("PERSON", "Sergei Shoigu") not in found
        assert ("PERSON", "Ngô Xuân Lịch") in found
        again(folder)
    (correction,) = read_corrections(folder / FILE)
    assert (correction.who, correction.when) == (WHO, "2020-07-11T00:00:00Z")


def test_the_short_form_of_label_studio_is_read_too(folder: Path) -> None:
    (task,) = annotated(folder, "Nga")
    regions = [r["value"] for r in task["annotations"][1]["result"]]  # type: ignore[index]
    short = {**task["data"], "label": regions, "annotator": 7, "updated_at": "2020-07-11T00:00:00Z"}  # type: ignore[dict-item]
    file = folder.parent / "short.json"
    file.write_text(json.dumps([short], ensure_ascii=False), encoding="utf-8")
    assert "1 correction," in taken(folder, file)
    (document,) = read_run(folder).files.documents
    assert "Nga" not in {e.text for e in document.entities if e.label == "COUNTRY"}
    assert read_corrections(folder / FILE)[0].who == "7"


@pytest.mark.parametrize("tasks", ["[[]]", '{"data": {}}', '[{"data": {"text": "a"}, "predictions": []}]', "[]"])
def test_what_is_no_export_is_told(folder: Path, tasks: str) -> None:
    file = folder.parent / "export.json"
    file.write_text(tasks, encoding="utf-8")
    assert "export as JSON or JSON-MIN" in taken(folder, file, code=2)


def test_reviewed_articles_are_gold(folder: Path) -> None:
    fresh = folder.parent / "fresh"
    batch.run([str(folder.parent / "in.jsonl")], fresh)
    taken(folder, edited(folder, lambda rows: rows[0].update(start="2020-07-06", end="2020-07-06", country="RU")))
    report = folder.parent / "report.json"
    for run in ([str(fresh)], []):
        done = runner.invoke(app, ["evaluate", *run, str(folder / FILE), "--json", str(report)])
        assert done.exit_code == 0, done.output
        figures = json.loads(report.read_text(encoding="utf-8"))
        assert figures["overall"] < 1
        # Nobody looked at the mentions.
        assert (figures["not_scored"], figures["mentions"]["ALL"]["got"]) == (["mentions", "people"], 0)
        assert "not scored: mentions, people" in done.output


def test_a_corrected_run_is_not_compared_with_itself(folder: Path) -> None:
    taken(folder, edited(folder, lambda rows: rows[0].update(start="2020-07-06", end="2020-07-06")))
    done = runner.invoke(app, ["evaluate", str(folder), str(folder / FILE)])
    assert done.exit_code == 2
    assert "has these corrections already" in done.output
    assert f"sukien evaluate {(folder / FILE).as_posix()}" in done.output


def test_the_counts_of_a_run_are_those_of_its_files(folder: Path) -> None:
    taken(folder, edited(folder, lambda rows: rows[0].update(type="delete")))
    info, _ = batch.run([str(folder.parent / "in.jsonl")], folder)
    assert info.counts.events == len(read_run(folder).files.events) == 0
    elsewhere, _ = batch.run([str(folder.parent / "in.jsonl")], folder.parent / "two", corrections=folder / FILE)
    assert elsewhere.counts.events == 0
