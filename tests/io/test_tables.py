"""A run read back as pandas tables, and records as a notebook shows them."""

from pathlib import Path

import pandas as pd
import pytest

import sukien
from sukien import run as batch
from sukien.errors import UsageError
from sukien.io.tables import NAMES, RunTables

CORPUS = Path(__file__).parent.parent.parent / "corpus"


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> RunTables:
    out = tmp_path_factory.mktemp("run")
    batch.run([str(CORPUS / "seed-000.txt"), str(CORPUS / "seed-003.txt")], out)
    return sukien.read_run(out)


def test_tables_have_proper_types(run: RunTables) -> None:
    for name in NAMES:
        frame = getattr(run, name)
        assert len(frame), name
        assert "object" not in set(map(str, frame.dtypes)), name
    assert run.events["type"].dtype == "category"
    assert run.events["edition"].dtype == "Int64"
    assert run.people["promoted"].dtype == bool


def test_dates_keep_their_precision_beside_their_days(run: RunTables) -> None:
    event = run.events[run.events["start"] == "2020-08"].iloc[0]
    assert (event["start_from"], event["start_to"]) == (pd.Timestamp("2020-08-01"), pd.Timestamp("2020-08-31"))
    assert run.events["start_from"].isna().sum() == run.events["start"].isna().sum()


def test_an_article_shows_its_text(run: RunTables) -> None:
    record = run.article("seed-000")
    assert record.text == (CORPUS / "seed-000.txt").read_text(encoding="utf-8")
    markup = record._repr_html_()
    assert "ADSOM+" in markup
    assert markup.count("<mark") == len(record.document.entities) == markup.count("</mark>")
    assert "ADSOM_PLUS" in record.events[0]._repr_html_()
    assert "happenings" in run._repr_html_()
    with pytest.raises(UsageError):
        run.article("none")


def test_words_of_an_article_are_no_markup() -> None:
    record = sukien.extract("Ngày 7-7-2020, <script>alert(1)</script> Đại tướng Ngô Xuân Lịch & Lào.")
    markup = record._repr_html_()
    assert "<script" not in markup
    assert "&lt;script&gt;" in markup
    assert "&amp;" in markup


def test_a_doc_can_be_shown() -> None:
    doc = sukien.load()("Ngày 7-7-2020, Đại tướng Ngô Xuân Lịch thăm Lào.")
    assert str(sukien.render(doc)).count("<mark") == 4


def test_no_run_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        sukien.read_run(tmp_path)
