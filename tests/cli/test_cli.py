"""The commands as a person types them: output, messages and exit codes."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sukien.cli import app, application

ROOT = Path(__file__).parent.parent.parent
runner = CliRunner()


def test_run_and_evaluate(tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = runner.invoke(app, ["run", str(ROOT / "corpus" / "seed-000.txt"), "--out", str(out)])
    assert done.exit_code == 0, done.output
    assert "events.csv" in done.output
    report = tmp_path / "report.json"
    gold = str(ROOT / "corpus" / "gold" / "seed-000.gold")
    done = runner.invoke(app, ["evaluate", str(out), gold, "--json", str(report), "--errors", "2"])
    assert done.exit_code == 0, done.output
    assert "overall" in done.output
    assert json.loads(report.read_text(encoding="utf-8"))["articles"] == 1


def test_a_failed_input_ends_with_one(tmp_path: Path) -> None:
    done = runner.invoke(app, ["run", str(tmp_path / "none.txt"), "--out", str(tmp_path / "out")])
    assert done.exit_code == 1
    assert "input.missing" in done.output


def test_wrong_use_ends_with_two(tmp_path: Path) -> None:
    assert runner.invoke(app, ["run", "--no-such-option"]).exit_code == 2
    assert runner.invoke(app, ["evaluate", str(tmp_path), str(tmp_path)]).exit_code == 2
    assert runner.invoke(app, ["schema", "nothing"]).exit_code == 2


def test_schema(tmp_path: Path) -> None:
    assert json.loads(runner.invoke(app, ["schema", "event"]).output)["title"] == "Event"
    assert runner.invoke(app, ["schema", "--out", str(tmp_path)]).exit_code == 0
    assert (tmp_path / "event.schema.json").exists()


def test_help_loads_nothing_heavy() -> None:
    heavy = ("spacy", "underthesea", "pandas", "pydantic", "numpy", "dask", "distributed", "fsspec", "pyarrow")
    code = f"import sys, sukien.cli; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
def test_a_full_device_is_told_in_one_line() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "sukien", "schema"], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 2
    assert done.stderr == f"sukien: {os.strerror(errno.ENOSPC)} [OS_ERROR]\n"


def test_a_run_over_other_inputs_says_what_is_no_longer_there(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text("Ngày 7-7, Việt Nam và Lào hội đàm.", encoding="utf-8")
    a, b, out = (str(tmp_path / name) for name in ("a.txt", "b.txt", "out"))
    assert "no longer" not in runner.invoke(app, ["run", a, "--out", out]).output
    assert f"no longer in {out}: articles of {a}" in runner.invoke(app, ["run", b, "--out", out, "-q"]).output
    assert "no longer" not in runner.invoke(app, ["run", b, a, "--out", out]).output


def test_a_run_says_why_it_skipped_files(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ngày 7-7, Việt Nam và Lào hội đàm.", encoding="utf-8")
    (tmp_path / "b.rtf").write_bytes(b"{}")
    told = runner.invoke(app, ["run", str(tmp_path), "--out", str(tmp_path / "out")]).output
    assert "1  no reader for '.rtf'" in told


def test_explain_takes_the_id_that_an_article_has_in_the_run(tmp_path: Path) -> None:
    row = json.dumps({"id": "one", "text": "Ngày 7-7, Việt Nam và Lào hội đàm."}, ensure_ascii=False)
    for name in ("a", "b"):
        (tmp_path / f"{name}.jsonl").write_text(f"{row}\n{row}\n", encoding="utf-8")
    runner.invoke(app, ["run", str(tmp_path), "--out", str(tmp_path / "out")])
    lines = (tmp_path / "out" / "documents.jsonl").read_text(encoding="utf-8").splitlines()
    ids = [json.loads(line)["doc_id"] for line in lines]
    assert len(set(ids)) == 4
    told = runner.invoke(app, ["explain", str(tmp_path / "b.jsonl"), "--article", ids[-1], "--at", "Lào"])
    assert told.exit_code == 0, told.output


def test_explain_says_that_a_day_is_none(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ngày 7-7, Việt Nam và Lào hội đàm.", encoding="utf-8")
    told = runner.invoke(app, ["explain", str(tmp_path / "a.txt"), "--published", "gestern"])
    assert told.exit_code == 2
    assert "'gestern' is no date" in told.output


def test_explain_says_that_a_run_leaves_an_article_out(tmp_path: Path) -> None:
    text = "The ministers of Laos and Vietnam met in Hanoi on Tuesday to talk about the sea and the border. " * 3
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    told = runner.invoke(app, ["explain", str(tmp_path / "a.txt")])
    assert told.exit_code == 0
    assert "sukien run leaves this article out: not Vietnamese" in told.output


@pytest.mark.parametrize(
    "arguments", [["--help"], [], ["run", "--help"], ["rules", "--help"], ["rules", "chek"], ["ru"]]
)
def test_the_command_that_is_asked_for_is_as_in_the_whole_command_line(arguments: list[str]) -> None:
    alone = runner.invoke(application(next(iter(arguments), "")), arguments, prog_name="sukien")
    whole = runner.invoke(app, arguments, prog_name="sukien")
    assert (alone.output, alone.exit_code) == (whole.output, whole.exit_code)
