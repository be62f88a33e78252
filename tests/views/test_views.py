"""A run looked at in a terminal: articles, cards, tables, SQL and figures."""

from pathlib import Path

import pandas as pd
import pytest
from rich.console import Console
from spacy.language import Language
from typer.testing import CliRunner

from sukien import run as batch
from sukien.cli import app
from sukien.errors import UsageError
from sukien.io.tables import RunTables, read_run
from sukien.reading import extract
from sukien.views import terminal
from sukien.views.find import find
from sukien.views.query import query
from sukien.views.select import select, without_rows
from sukien.views.stats import figures

CORPUS = Path(__file__).parent.parent.parent / "corpus"
runner = CliRunner()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("run")
    batch.run([str(CORPUS / "seed-000.txt"), str(CORPUS / "seed-003.txt")], out)
    return out


@pytest.fixture(scope="module")
def run(folder: Path) -> RunTables:
    return read_run(folder)


def printed(what: object, colour: bool = False) -> str:
    console = Console(width=200, force_terminal=colour, color_system="standard" if colour else None, record=True)
    with console.capture() as capture:
        console.print(what)
    return capture.get()


def test_an_article_is_shown_whole_and_in_colour(run: RunTables) -> None:
    record = run.article("seed-000")
    shown = printed(terminal.article(record))
    assert "Thượng tướng Nguyễn Chí Vịnh" in shown
    assert "ADSOM_PLUS" in shown
    assert "\x1b[" in printed(terminal.article(record), colour=True)


def test_an_article_is_no_markup(nlp: Language) -> None:
    record = extract("Ngày 7-7-2020, Đại tướng [bold]Ngô Xuân Lịch[/bold] [/] thăm Lào.", nlp=nlp)
    assert "[bold]Ngô Xuân Lịch[/bold] [/]" in printed(terminal.article(record))


@pytest.mark.parametrize("kind", ["events", "happenings", "people"])
def test_ids_lead_to_cards(run: RunTables, kind: str) -> None:
    record = getattr(run.files, kind)[0]
    id_ = next(getattr(record, name) for name in ("event_id", "happening_id", "person_id") if hasattr(record, name))
    assert find(run, id_) == record
    assert find(run, id_[:10]) == record
    assert id_ in printed(terminal.card(record))
    with pytest.raises(UsageError):
        find(run, "")


@pytest.fixture
def frame() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "type": pd.Series(["talks", "visit", "talks"], dtype="category"),
            "start": pd.Series(["2020-07", None, "2021"], dtype="string"),
            "edition": pd.Series([7, None, 10], dtype="Int64"),
            "promoted": [True, False, True],
        }
    )


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        (["type=talks"], [0, 2]), (["type!=talks"], [1]), (["type~ALK"], [0, 2]), (["edition>=8"], [2]),
        (["edition<8"], [0]), (["edition=10"], [2]), (["start<2021"], [0]), (["start>=2020-07", "type=talks"], [0, 2]),
        (["promoted=True"], [0, 2]), (["start="], [1]),
    ],
)  # fmt: skip
def test_conditions(frame: pd.DataFrame, conditions: list[str], expected: list[int]) -> None:
    assert list(select(frame, conditions).index) == expected


def test_order_columns_and_limit(frame: pd.DataFrame) -> None:
    assert list(select(frame, sort="-edition").index) == [2, 0, 1]
    assert list(select(frame, columns=["start"], limit=2).columns) == ["start"]


@pytest.mark.parametrize("condition", ["nothing=1", "edition>many", "type"])
def test_a_wrong_condition_says_what_is_right(frame: pd.DataFrame, condition: str) -> None:
    with pytest.raises(UsageError, match=r"\("):
        select(frame, [condition])


def test_sql(run: RunTables) -> None:
    pytest.importorskip("duckdb")
    answer = query(run.files, "SELECT type, count(*) AS n FROM events GROUP BY type")
    assert answer["n"].sum() == len(run.files.events)
    joined = query(run.files, "SELECT h.start FROM tellings t JOIN happenings h USING (happening_id)")
    assert len(joined) == len(run.files.events)
    spans = query(run.files, "SELECT substr(d.text, m.start + 1, m.end - m.start) = m.text AS same"
                             " FROM mentions m JOIN documents d USING (doc_id)")  # fmt: skip
    assert spans["same"].all()
    with pytest.raises(UsageError, match="the tables are"):
        query(run.files, "SELECT * FROM nothing")


def test_figures_count_everything(run: RunTables) -> None:
    found = {one.title: one for one in figures(run.files)}
    assert sum(int(str(row[1])) for row in found["events by type"].rows) == len(run.files.events)


def test_commands(folder: Path) -> None:
    for arguments in (
        ["show", str(folder)], ["show", str(folder), "seed-000"], ["show", str(CORPUS / "seed-000.txt")],
        ["show", str(folder), "--table", "people", "--where", "country=VN", "--columns", "name,ranks"],
        ["stats", str(folder)], ["query", "SELECT 1 AS one", str(folder), "--format", "csv"],
    ):  # fmt: skip
        done = runner.invoke(app, arguments)
        assert done.exit_code == 0, done.output
    assert runner.invoke(app, ["show", str(folder), "--where", "x"]).exit_code == 2
    assert runner.invoke(app, ["show", str(folder / "none")]).exit_code == 2


def test_no_row_says_which_values_there_are(run: RunTables, folder: Path) -> None:
    assert "did you mean 'talks'? type has " in without_rows(run.events, ["type=talk"])
    done = runner.invoke(app, ["show", str(folder), "--where", "type=talk"])
    assert (done.exit_code, done.output.split(":")[0]) == (0, "no rows")


def test_people_and_series_are_found_by_name(run: RunTables, folder: Path) -> None:
    person = run.files.people[0]
    assert find(run, person.name.upper()) == person
    done = runner.invoke(app, ["show", str(folder), "ADSOM_PLUS"])
    assert done.exit_code == 0
    assert "ADSOM_PLUS" in done.output
    assert "ADMM_PLUS" not in done.output
    with pytest.raises(UsageError, match="name of a person, or the id of a series"):
        find(run, "Nobody")


def test_a_pipe_breaks_neither_ids_nor_headings_nor_titles(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    columns = "event_id,doc_id,type,status,start,meeting_id,country,participants,confidence"
    shown = runner.invoke(app, ["show", str(folder), "--columns", columns]).output
    heading = next(line for line in shown.splitlines() if "event_id" in line)
    assert heading.split() == columns.split(",")
    ids = {event.event_id for event in read_run(folder).files.events}
    assert all(id_ in shown for id_ in ids)
    assert "events by status\n" in runner.invoke(app, ["stats", str(folder)]).output


def test_a_count_is_headed_as_it_was_asked(run: RunTables) -> None:
    pytest.importorskip("duckdb")
    assert list(query(run.files, "SELECT type, count(*) FROM events GROUP BY 1").columns) == ["type", "count(*)"]
