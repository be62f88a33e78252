"""The evidence of an event, field by field; the command."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sukien.cli import app
from sukien.errors import UsageError
from sukien.explain import Explanation


def test_each_field_has_its_words(explain: Callable[..., Explanation], written: str) -> None:
    with pytest.raises(UsageError, match="no event 'zzz'") as caught:
        explain(event="zzz")
    event_id = next(one.split()[0] for one in caught.value.remedy.split(", ") if "(talks)" in one)
    (event,) = explain(event=event_id).events
    assert event.type == "talks"
    fields = {one.field: one for one in event.fields}
    assert fields["date.start"].value == "2024-06-05"
    for one in event.fields:
        if one.text is not None:
            assert written[one.start : one.end] == one.text
            assert one.by is not None
    assert fields["type"].by is not None
    assert fields["type"].by.rule.startswith("trigger.talks")


def test_the_command_in_words_and_in_json(article: Path) -> None:
    told = CliRunner().invoke(app, ["explain", str(article), "--at", "Anh", "--published", "2024-06-12"])
    assert told.exit_code == 0, told.output
    assert "refused\n      context: 'ông' before it (country_cue.honorific, honorific)" in told.output
    told = CliRunner().invoke(app, ["explain", str(article), "--at", "Anh", "--json"])
    assert json.loads(told.output)["places"][0]["looks"][0]["by"]["rule"] == "country.GB"


def test_without_a_question_it_lists_what_the_article_holds(article: Path) -> None:
    told = CliRunner().invoke(app, ["explain", str(article), "--published", "2024-06-12"])
    assert told.exit_code == 0, told.output
    assert "rank.dai_tuong" in told.output
    assert "  event " in told.output


def test_a_file_of_many_asks_for_one(tmp_path: Path) -> None:
    rows = [{"id": name, "text": "Đoàn đến Lào."} for name in "ab"]
    path = tmp_path / "many.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    told = CliRunner().invoke(app, ["explain", str(path), "--at", "Lào"])
    assert told.exit_code == 2
    assert "name one with --article: a, b" in told.output
    told = CliRunner().invoke(app, ["explain", str(path), "--at", "Lào", "--article", "b"])
    assert told.exit_code == 0
    assert "COUNTRY" in told.output
