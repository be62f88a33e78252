"""Corrections of Label Studio and of sheets become rules: tried, told with what else they change, and loadable."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner

from sukien import run as batch
from sukien.cli import app
from sukien.io.export import export
from sukien.io.tables import read_run
from sukien.pipeline import load
from sukien.reading import read_article
from sukien.review.corrections import FILE, read_corrections
from sukien.suggest.learn import learn
from sukien.suggest.trial import Lesson

# Composed: a rank, a verb and a wording of a series that no rule has, and a cup that is no general.
ARTICLES = {
    "a": "Sáng 5/6/2024, tại Hà Nội, Thượng tướng Trần Văn Minh, Thứ trưởng Bộ Quốc phòng Việt Nam, đàm tâm với Đại "
    "sứ Nhật Bản Sato Kenji. Chuẩn Đề đốc Somchai Boonmee tham dự. Cúp Đại tướng khai mạc ở Vinh.",
    "b": "Ngày 6/6/2024, Hội nghị Bộ trưởng Quốc phòng vùng Đông Nam Á lần thứ 18 khai mạc tại Viêng Chăn, Lào.",
    "c": "Ngày 7/6/2024, Cúp Đại tướng được trao ở Vinh. Chuẩn Đề đốc Ly Sokha cũng đến.",
    "d": "Ngày 8/6/2024, tại Viêng Chăn, Bộ trưởng Quốc phòng Singapore Tan Wei hội đàm với Bộ trưởng Quốc phòng Lào "
    "Khamla Sengphet. Ngày 9/6/2024, ông Tan Wei thăm dấu xưa ở Lào.",
    "e": "Ngày 10/6/2024, tại Trại Bò Vàng, Ngoại trưởng Mỹ John Carter hội đàm với Ngoại trưởng Nga Ivan Petrov.",
    "f": "Ngày 11/6/2024, tại Hà Nội, Hội nghị Bộ trưởng Quốc phòng các nước ASEAN hẹp khai mạc. Đại tướng Trần Văn "
    "Minh, Bộ trưởng Bộ Quốc phòng Việt Nam, bắt nhịp phiên họp.",
    "g": "Ngày 12/6/2024, Hải quân Hàn Quốc và Mỹ bắt đầu cuộc tập trận ở ngoài khơi bán đảo Triều Tiên.",
}
runner = CliRunner()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rows = [{"id": name, "text": text, "published": "2024-06-12"} for name, text in ARTICLES.items()]
    (tmp_path / "in.jsonl").write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))
    batch.run([str(tmp_path / "in.jsonl")], tmp_path / "out")
    return tmp_path / "out"


def labelled(folder: Path, article: str, lost: tuple[str, ...], added: dict[str, str], *, short: bool = False) -> Path:
    """The export of Label Studio, JSON or JSON-MIN, after a reviewer changed one article."""
    tasks = json.loads(export(read_run(folder), "labelstudio", folder.parent / "tasks.json").read_text("utf-8"))
    (task,) = (one for one in tasks if one["data"]["doc_id"] == article)
    regions = [one for one in task["predictions"][0]["result"] if one["value"]["text"] not in lost]
    for words, label in added.items():
        start = ARTICLES[article].index(words)
        value = {"start": start, "end": start + len(words), "text": words, "labels": [label]}
        regions.append({"id": words, "from_name": "label", "to_name": "text", "type": "labels", "value": value})
    row: dict[str, Any] = {**task["data"], "id": 1, "label": [one["value"] for one in regions], "annotator": 1}
    if not short:
        row = {"id": 1, "data": task["data"], "annotations": [{"id": 1, "result": regions, "completed_by": 1}]}
    path = folder.parent / "export.json"
    path.write_text(json.dumps([row], ensure_ascii=False), encoding="utf-8")
    return path


def sheet(folder: Path, *rows: dict[str, str]) -> Path:
    """An edited events table: rows with an id change an event, the others add one."""
    with (folder / "events.csv").open(encoding="utf-8-sig", newline="") as handle:
        known = list(csv.DictReader(handle))
    head = list(known[0])
    by_id = {row["event_id"]: row for row in known}
    path = folder.parent / "edited.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as handle:
        writer = csv.DictWriter(handle, head)
        writer.writeheader()
        writer.writerows({**by_id.get(row.get("event_id", ""), {}), **row} for row in rows)
    return path


def lessons(folder: Path, file: Path) -> list[Lesson]:
    done = runner.invoke(app, ["import-labels", str(folder), str(file), "--who", "an"])
    assert done.exit_code == 0, done.output
    return list(learn(read_run(folder).records, read_corrections(folder / FILE)))


def only(found: list[Lesson]) -> tuple[str, dict[str, Any]]:
    """The rule of the only lesson, with what it does in a sentence seen for the first time left to the caller."""
    (lesson,) = found
    assert lesson.changes is not None, lesson.signed.wish
    return lesson.rules[0]


@pytest.mark.parametrize("short", [False, True], ids=["JSON", "JSON-MIN"])
def test_a_rank_that_was_marked(folder: Path, short: bool) -> None:
    (lesson,) = lessons(folder, labelled(folder, "a", ("Đề đốc",), {"Chuẩn Đề đốc": "RANK"}, short=short))
    assert lesson.rules == [
        ("rank", {"id": "rank.chuan_de_doc", "rank": "Chuẩn Đề đốc",
                  "examples": ["<R>Chuẩn Đề đốc</R> Somchai Boonmee tham dự."]})
    ]  # fmt: skip
    assert lesson.changes is not None
    assert {one.doc_id for one in lesson.changes.mentions} == {"a", "c"}
    assert not lesson.alone


def test_words_that_are_no_rank(folder: Path) -> None:
    kind, rule = only(lessons(folder, labelled(folder, "a", ("Đại tướng",), {})))
    assert (kind, rule["words"]) == ("decoy", ["Cúp Đại tướng"])


def test_an_event_that_was_added_has_a_trigger(folder: Path) -> None:
    row = {"doc_id": "a", "type": "talks", "status": "occurred", "start": "2024-06-05", "end": "2024-06-05",
           "countries": "JP; VN", "participants": "Trần Văn Minh (VN)"}  # fmt: skip
    kind, rule = only(lessons(folder, sheet(folder, row)))
    assert (kind, rule["of"], rule["forms"]) == ("alias", "trigger.talks.hold", ["đàm tâm"])
    assert '<E type="talks">đàm tâm</E>' in rule["examples"][0]


def test_a_meeting_that_was_named_has_an_alias(folder: Path) -> None:
    row = {"doc_id": "b", "type": "meeting", "status": "occurred", "meeting_id": "ADMM", "start": "2024-06-06",
           "end": "2024-06-06"}  # fmt: skip
    kind, rule = only(lessons(folder, sheet(folder, row)))
    assert (kind, rule["of"]) == ("alias", "meeting.ADMM")
    assert rule["forms"] == ["Hội nghị Bộ trưởng Quốc phòng vùng Đông Nam Á"]


def test_an_event_that_was_removed_has_a_counter_example(folder: Path) -> None:
    (event,) = (one for one in read_run(folder).files.events if one.date and one.date.start == "2024-06-09")
    kind, rule = only(lessons(folder, sheet(folder, {"event_id": event.event_id, "type": "delete"})))
    assert (kind, rule["add"]) == ("extend", {"not_after": ["dấu"]})
    assert rule["counter_examples"] == ["Ngày 9/6/2024, ông Tan Wei thăm dấu xưa ở Lào."]


def test_an_event_that_other_words_still_tell_is_not_gone(folder: Path) -> None:
    """ "cuộc tập trận" can be kept off by the word before it; "tập trận" inside it tells the same event."""
    row = {"event_id": event_of(folder, "2024-06-12"), "type": "delete"}
    (lesson,) = lessons(folder, sheet(folder, row))
    assert (lesson.rules, lesson.tried) == ((), 1)


def event_of(folder: Path, day: str) -> str:
    (event,) = (one for one in read_run(folder).files.events if one.date and one.date.start == day)
    return event.event_id


def test_a_place_that_no_rule_knew(folder: Path) -> None:
    row = {"event_id": event_of(folder, "2024-06-10"), "place": "Trại Bò Vàng", "city": "Trại Bò Vàng", "country": "US"}
    kind, rule = only(lessons(folder, sheet(folder, row)))
    assert (kind, rule["country"], rule["places"]) == ("place", "US", {"Trại Bò Vàng": []})


def test_a_wording_of_another_type_is_taken_from_it_and_switched_off(folder: Path) -> None:
    row = {"event_id": event_of(folder, "2024-06-10"), "type": "call", "mode": "online"}
    lesson = next(one for one in lessons(folder, sheet(folder, row)) if one.signed.wish.told.startswith("type"))
    assert [(kind, rule.get("type") or rule["of"]) for kind, rule in lesson.rules] == [
        ("trigger", "call"), ("extend", "trigger.talks.hold"),
    ]  # fmt: skip
    assert not lesson.alone, "other articles may need the wording as it was"


def test_who_chairs_is_told_by_a_cue(folder: Path) -> None:
    row = {"event_id": event_of(folder, "2024-06-11"), "chairs": "Đại tướng Trần Văn Minh (VN)"}
    kind, rule = only(lessons(folder, sheet(folder, row)))
    assert (kind, rule["slot"], rule["forms"]) == ("cue", "chair", ["bắt nhịp phiên họp"])


def test_what_no_rule_can_say_is_told(folder: Path) -> None:
    (event,) = (one for one in read_run(folder).files.events if one.date and one.date.start == "2024-06-08")
    file = sheet(folder, {"event_id": event.event_id, "start": "2024-06-07", "end": "2024-06-07"})
    (lesson,) = lessons(folder, file)
    assert (lesson.rules, lesson.changes) == ((), None)


def test_the_command_writes_a_pack_that_checks(folder: Path, tmp_path: Path) -> None:
    lessons(folder, labelled(folder, "a", ("Đề đốc", "Đại tướng"), {"Chuẩn Đề đốc": "RANK"}))
    pack = tmp_path / "pack"
    done = runner.invoke(app, ["suggest", "--corrections", str(folder), "--out", str(pack)])
    assert done.exit_code == 0, done.output
    assert "changes 2 more in 1 other articles" in done.output
    assert "c ~ RANK Chuẩn Đề đốc" in done.output
    written = (pack / "rank.yaml").read_text(encoding="utf-8")
    assert "    enabled: false\n" in written, "it changes other articles: a person decides"
    for path in pack.iterdir():
        path.write_text(path.read_text(encoding="utf-8").replace("    enabled: false\n", ""), encoding="utf-8")
        assert all(rule["examples"] for rule in yaml.safe_load(path.read_text(encoding="utf-8"))["rules"])
    assert runner.invoke(app, ["rules", "check", str(pack)]).exit_code == 0
    record = read_article(load(rules=[pack]), ARTICLES["c"], doc_id="c", published="2024-06-12")
    assert [one.text for one in record.document.entities if one.label == "RANK"] == ["Chuẩn Đề đốc"]


def test_wrong_use_is_told(folder: Path, tmp_path: Path) -> None:
    none = runner.invoke(app, ["suggest", "--corrections", str(folder), "--out", str(tmp_path / "pack")])
    assert none.exit_code == 2
    assert "the run has no corrections" in none.output
    assert runner.invoke(app, ["suggest", "--out", str(tmp_path / "pack")]).exit_code == 2
