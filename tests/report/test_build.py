"""The page: whole, the same for the same run, and inert whatever the articles say."""

import base64
import hashlib
import json
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sukien.cli import app
from sukien.errors import UsageError
from sukien.report.build import SCRIPTS, STYLES, inert_json, report
from sukien.report.data import payload


class Page(HTMLParser):
    """Elements with their attributes, and the text of scripts."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[tuple[dict[str, str | None], str]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag == "script":
            self.scripts.append((dict(attrs), ""))

    def handle_data(self, data: str) -> None:
        if self.elements and self.elements[-1][0] == "script":
            attributes, text = self.scripts[-1]
            self.scripts[-1] = attributes, text + data


@pytest.fixture(scope="module")
def page(run_folder: Path) -> Page:
    return Page(report(run_folder))


def test_the_same_run_gives_the_same_page(run_folder: Path) -> None:
    assert report(run_folder) == report(run_folder)


def test_nothing_is_loaded(page: Page) -> None:
    for tag, attributes in page.elements:
        assert not {"src", "srcset", "data", "action"} & set(attributes), tag
        assert tag not in ("link", "img", "iframe", "object", "embed", "base")
        assert not [name for name in attributes if name.startswith("on")]


def test_scripts_are_those_of_the_policy_and_no_others(page: Page, run_folder: Path) -> None:
    policy = next(a["content"] for tag, a in page.elements if a.get("http-equiv") == "Content-Security-Policy")
    assert policy
    assert "default-src 'none'" in policy
    allowed = re.findall(r"'sha256-([^']+)'", policy)
    run = re.findall(r"<script>(.*?)</script>", report(run_folder), re.DOTALL)
    assert [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in run] == allowed
    assert len(run) == len(SCRIPTS) == len(page.scripts) - 2


def test_markup_of_articles_is_data(page: Page, run_folder: Path) -> None:
    text = next(text for attributes, text in page.scripts if attributes.get("id") == "data")
    assert "<" not in text
    assert json.loads(text) == json.loads(json.dumps(payload(run_folder)))
    assert "</script><script>" in json.loads(text)["documents"][1]["text"]


def test_the_name_of_the_folder_is_escaped(run_folder: Path, tmp_path: Path) -> None:
    hostile = tmp_path / "<script>1<script>"
    shutil.copytree(run_folder, hostile)
    assert len(Page(report(hostile)).scripts) == len(SCRIPTS) + 2


def test_inert_json_says_the_same() -> None:
    value = {"a": "</script><!-- <script> & \u2028 \u2029 🎉 \\u003c"}
    assert json.loads(inert_json(value)) == value
    assert not re.search("[<>&\u2028\u2029]", inert_json(value))


def test_texts_are_read_again(run_folder: Path) -> None:
    texts = {one["doc_id"]: one["text"] for one in payload(run_folder)["documents"]}
    assert texts.pop("lost") is None
    assert all(texts.values())


def test_a_text_that_changed_is_not_shown(tmp_path: Path) -> None:
    source, out = tmp_path / "one.txt", tmp_path / "out"
    source.write_text("Ngày 7/7/2020, hội nghị ADSOM+ diễn ra tại Hà Nội.", encoding="utf-8")
    runner = CliRunner()
    assert runner.invoke(app, ["run", str(source), "--out", str(out)]).exit_code == 0
    assert payload(out)["documents"][0]["text"]
    source.write_text("Bài khác.", encoding="utf-8")
    assert payload(out)["documents"][0]["text"] is None


def test_people_of_events_are_people_of_the_run(run_folder: Path) -> None:
    data = payload(run_folder)
    known = {one["person_id"] for one in data["people"]}
    named = [person for event in data["events"] for person in (*event["chairs"], *event["participants"])]
    assert named
    assert {person["key"] for person in named} <= known


def test_command(run_folder: Path, tmp_path: Path) -> None:
    runner, out = CliRunner(), tmp_path / "deep" / "page.html"
    done = runner.invoke(app, ["report", str(run_folder), "--out", str(out), "--lang", "en"])
    assert done.exit_code == 0, done.output
    assert '<html lang="en">' in out.read_text(encoding="utf-8")
    done = runner.invoke(app, ["report", str(tmp_path)])
    assert done.exit_code == 2
    assert "run.json" in done.output
    assert runner.invoke(app, ["report", str(run_folder), "--lang", "xx"]).exit_code == 2


def test_a_broken_file_is_named(run_folder: Path, tmp_path: Path) -> None:
    broken = tmp_path / "run"
    shutil.copytree(run_folder, broken)
    (broken / "events.jsonl").write_text('{"event_id": 1}\n', encoding="utf-8")
    with pytest.raises(UsageError, match=r"events\.jsonl:1"):
        report(broken)


def test_every_file_of_the_page_is_used() -> None:
    static = Path(__file__).parent.parent.parent / "pipeline" / "sukien" / "report" / "static"
    own = {path.relative_to(static).as_posix() for path in static.rglob("*") if path.suffix in (".js", ".css")}
    assert own - {"vendor/echarts.entry.js"} == {*SCRIPTS, *STYLES}
