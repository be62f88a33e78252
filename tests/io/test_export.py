"""Every export is read back with the tool that it is for, or with a reader written after the format's description."""

import json
import re
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pandas as pd
import pytest
import spacy
from spacy.tokens import DocBin

import sukien
from sukien import run as batch
from sukien.errors import UsageError
from sukien.io.export import FORMATS, export
from sukien.io.tables import RunTables

CORPUS = Path(__file__).parent.parent.parent / "corpus"
HARD = (
    "=1+1 Đại tướng 😀 Ngô Xuân\r\nLịch, ngày 7-7-2020, hội đàm với Bộ trưởng Quốc phòng Nga <b>Sergei Shoigu</b> "
    "tại Hà Nội.\r\n"
)


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> RunTables:
    folder = tmp_path_factory.mktemp("run")
    row = {"id": "a/b=c", "text": HARD, "title": "=HYPERLINK(1)", "published": "2020-07-08", "publisher": "Báo \x07"}
    (folder / "in.jsonl").write_text(json.dumps(row, ensure_ascii=False) + "\n", encoding="utf-8")
    inputs = [str(CORPUS / "seed-000.txt"), str(CORPUS / "seed-003.txt"), str(folder / "in.jsonl")]
    batch.run(inputs, folder / "out")
    return sukien.read_run(folder / "out")


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_run_gives_the_same_export(run: RunTables, name: str, tmp_path: Path) -> None:
    if name in ("sqlite", "xlsx"):  # these formats keep the time of writing
        pytest.skip("a container with times of its own")
    paths = [export(run, name, tmp_path / str(n) / "export") for n in range(2)]
    first, second = ([p.read_bytes() for p in sorted(_files(path))] for path in paths)
    assert first == second
    assert any(first)


def _files(path: Path) -> Iterator[Path]:
    yield from path.iterdir() if path.is_dir() else [path]


def test_unknown_formats_are_named(run: RunTables) -> None:
    with pytest.raises(UsageError, match="parquet"):
        export(run, "nothing")


def test_a_missing_extra_says_what_to_install(run: RunTables, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(__import__("sys").modules, "icalendar", None)
    with pytest.raises(UsageError, match=r"sukien\[ics\]"):
        export(run, "ics", tmp_path / "x.ics")


def test_annotation_needs_the_texts(run: RunTables, tmp_path: Path) -> None:
    lost = RunTables(run.path, run.files._replace(documents=[
        one.model_copy(update={"text_sha256": "0" * 64}) for one in run.files.documents
    ]))  # fmt: skip
    with pytest.raises(UsageError, match="cannot be read again"):
        export(lost, "doccano", tmp_path / "x.jsonl")


def test_parquet(run: RunTables, tmp_path: Path) -> None:
    folder = export(run, "parquet", tmp_path / "parquet")
    events = pd.read_parquet(folder / "events.parquet")
    assert len(events) == len(run.files.events)
    assert pd.api.types.is_float_dtype(events["confidence"])
    mentions = pd.read_parquet(folder / "mentions.parquet")
    assert pd.api.types.is_integer_dtype(mentions["start"])
    assert HARD in set(pd.read_parquet(folder / "documents.parquet")["text"])


def test_sqlite(run: RunTables, tmp_path: Path) -> None:
    path = export(run, "sqlite", tmp_path / "run.sqlite")
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert len(connection.execute("PRAGMA foreign_key_list(event_people)").fetchall()) == 2
        (count,) = connection.execute("SELECT count(*) FROM events").fetchone()
        assert count == len(run.files.events)
        found = "SELECT d.doc_id FROM documents_fts f JOIN documents d ON d.rowid = f.rowid WHERE documents_fts MATCH ?"
        assert connection.execute(found, ('"truc tuyen"',)).fetchall() == [("seed-000",), ("seed-003",)]
        spans = """SELECT count(*) FROM mentions m JOIN documents d USING (doc_id)
                   WHERE substr(d.text, m."start" + 1, m."end" - m."start") != m.text"""
        assert connection.execute(spans).fetchone() == (0,)


def test_xlsx(run: RunTables, tmp_path: Path) -> None:
    import openpyxl

    path = export(run, "xlsx", tmp_path / "run.xlsx")
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["events", "happenings", "people", "documents", "mentions"]
    titles = [cell for row in book["documents"].iter_rows(min_row=2) for cell in row if cell.value == "=HYPERLINK(1)"]
    assert [cell.data_type for cell in titles] == ["s"]
    events = pd.read_excel(path, sheet_name="events")
    assert list(events["event_id"]) == [one.event_id for one in run.files.events]
    assert book["events"].freeze_panes == "B2"


def brat(text: str, ann: str) -> dict[str, tuple[str, list[tuple[int, int]], str]]:
    """The text-bound annotations; every line must be one that brat's description of standoff knows."""
    bound = {}
    for line in ann.splitlines():
        id_, _, rest = line.partition("\t")
        if id_.startswith("T"):
            kind, _, words = rest.partition("\t")
            label, _, places = kind.partition(" ")
            spans = [(int(a), int(b)) for a, b in (piece.split() for piece in places.split(";"))]
            assert " ".join(text[a:b] for a, b in spans) == words
            assert all("\n" not in text[a:b] for a, b in spans)
            bound[id_] = (label, spans, words)
        elif id_.startswith("E"):
            (_, trigger), *arguments = (part.split(":") for part in rest.split())
            assert trigger in bound
            assert all(id_ in bound for _, id_ in arguments)
            assert len({role for role, _ in arguments}) == len(arguments)
        else:
            assert re.fullmatch(r"A\d+\tStatus E\d+ \w+|#\d+\tAnnotatorNotes T\d+\t.*", line), line
    return bound


def test_brat(run: RunTables, tmp_path: Path) -> None:
    folder = export(run, "brat", tmp_path / "brat")
    labels = Counter()
    for ann in folder.glob("*.ann"):
        text = ann.with_suffix(".txt").read_bytes().decode()
        labels.update(label for label, _, _ in brat(text, ann.read_text(encoding="utf-8")).values())
    assert labels["PERSON"] == sum(e.label == "PERSON" for d in run.files.documents for e in d.entities)
    assert labels["Meeting"] == sum(e.type == "meeting" for e in run.files.events)
    assert len(list(folder.glob("*.txt"))) == 3


def test_conll2002(run: RunTables, tmp_path: Path) -> None:
    lines = export(run, "conll2002", tmp_path / "run.conll").read_text(encoding="utf-8").split("\n")
    rows = [line.split(" ") for line in lines if line]
    assert all(len(row) == 2 for row in rows)
    before = "O"
    for line in lines:
        tag = line.split(" ")[1] if line else "O"
        assert re.fullmatch(r"O|[BI]-(PER|LOC|ORG|MISC)", tag)
        assert not tag.startswith("I-") or before[2:] == tag[2:]
        before = tag
    names = " ".join(word for word, tag in rows if tag.endswith("PER"))
    assert "Nguyễn Chí Vịnh" in names


def test_docbin(run: RunTables, tmp_path: Path) -> None:
    path = export(run, "docbin", tmp_path / "run.spacy")
    docs = list(DocBin().from_disk(path).get_docs(spacy.blank("xx").vocab))
    assert [doc.user_data["doc_id"] for doc in docs] == [one.doc_id for one in run.files.documents]
    for doc, one in zip(docs, run.records, strict=True):
        assert doc.text == one.text
        assert len(doc.spans["sukien"]) == len(one.document.entities)
        assert doc.ents


def test_doccano(run: RunTables, tmp_path: Path) -> None:
    path = export(run, "doccano", tmp_path / "doccano.jsonl")
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
    for row, one in zip(rows, run.files.documents, strict=True):
        assert [row["text"][a:b] for a, b, _ in row["label"]] == [e.text for e in one.entities]


TASKS = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["data", "predictions"],
        "properties": {
            "data": {"type": "object", "required": ["text"]},
            "predictions": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["model_version", "result"],
                    "properties": {
                        "result": {
                            "type": "array",
                            "items": {
                                "type": "object",
                                "required": ["id", "from_name", "to_name", "type", "value"],
                                "properties": {
                                    "from_name": {"const": "label"},
                                    "to_name": {"const": "text"},
                                    "type": {"const": "labels"},
                                    "value": {
                                        "type": "object",
                                        "required": ["start", "end", "text", "labels"],
                                        "properties": {"labels": {"type": "array", "minItems": 1}},
                                    },
                                },
                            },
                        }
                    },
                },
            },
        },
    },
}
"""What Label Studio's description of tasks with predictions asks for."""


def test_labelstudio(run: RunTables, tmp_path: Path) -> None:
    path = export(run, "labelstudio", tmp_path / "tasks.json")
    tasks = json.loads(path.read_text(encoding="utf-8"))
    jsonschema.validate(tasks, TASKS)
    known = {one.get("value") for one in ElementTree.parse(path.with_suffix(".xml")).iter("Label")}
    for task in tasks:
        for row in task["predictions"][0]["result"]:
            value = row["value"]
            assert task["data"]["text"][value["start"] : value["end"]] == value["text"]
            assert set(value["labels"]) <= known


def test_plover(run: RunTables, tmp_path: Path) -> None:
    path = export(run, "plover", tmp_path / "plover.jsonl")
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
    assert len(rows) == sum(one.plover is not None for one in run.files.events)
    assert {state["country"] for row in rows for state in row["source"]} >= {"VNM", "RUS"}


def test_ics(run: RunTables, tmp_path: Path) -> None:
    import icalendar

    path = export(run, "ics", tmp_path / "run.ics")
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    found = {str(one["uid"]): one for one in calendar.walk("VEVENT")}
    dated = [h for h in run.files.happenings if h.date and h.date.start and len(h.date.start) == 10]
    assert len(found) == len(dated)
    for one in dated:
        assert one.date is not None
        assert found[f"{one.happening_id}@sukien"].decoded("dtstart").isoformat() == one.date.start


def test_graphml(run: RunTables, tmp_path: Path) -> None:
    import networkx

    graph = networkx.read_graphml(export(run, "graphml", tmp_path / "run.graphml"))
    kinds = Counter(data["kind"] for _, data in graph.nodes(data=True))
    assert kinds["person"] == len(run.files.people)
    assert kinds["happening"] == len(run.files.happenings)
    assert kinds["state"] >= 18
    assert any(data["kind"] == "chairs" for *_, data in graph.edges(data=True))
