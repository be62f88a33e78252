"""Candidates for rules: what they are, and that the pack they make can be reviewed and switched on."""

import json
from pathlib import Path

import pytest
from spacy.language import Language
from typer.testing import CliRunner

from sukien.cli import app
from sukien.errors import UsageError
from sukien.io.article import Article
from sukien.pipeline import load
from sukien.reading import settled
from sukien.rules import load_pack
from sukien.suggest.cues import load_cues
from sukien.suggest.finding import Candidate
from sukien.suggest.look import suggest
from sukien.suggest.write import write_pack

# Composed: bodies, ranks and dates that no rule knows.
ARTICLES = {
    "a": "Sáng 5/6, hội nghị QZDM khai mạc tại Hà Nội. Phó úy công an Phan Văn Giang đến dự.\n"
    "Diễn viên trưởng Nguyễn Chí Vịnh phát biểu. Đoàn ở lại đến 5.2024.7 rồi về.\n",
    "b": "Các nước tham dự hội nghị QZDM và cuộc tập trận XVORD. Phó úy công an Hoàng Anh Tuấn chủ trì.\n"
    "Ông Nguyễn Chí Vịnh, huấn luyện viên trưởng đội bơi, cảm ơn. Đoàn ở lại đến 8.2024.9 rồi về.\n",
}


def found_in(nlp: Language, at_least: int = 1) -> dict[str, Candidate]:
    articles = [(name, Article(f"{name}.txt", text, published="2024-06-12")) for name, text in ARTICLES.items()]
    return {one.key: one for one in suggest(nlp, articles, at_least)}


@pytest.fixture(scope="module")
def found(nlp: Language) -> dict[str, Candidate]:
    return found_in(nlp)


def test_an_acronym_after_a_head(found: dict[str, Candidate]) -> None:
    meeting = found["meeting.QZDM"]
    assert (meeting.kind, meeting.times, meeting.documents) == ("meeting", 2, 2)
    assert dict(meeting.fields)["acronyms"] == ["QZDM"]
    assert meeting.sentences[0] == "Sáng 5/6, hội nghị QZDM khai mạc tại Hà Nội."
    assert dict(found["meeting.XVORD"].fields)["level"] == "exercise"


def test_a_rank_before_names(found: dict[str, Candidate]) -> None:
    rank = next(one for one in found.values() if one.kind == "rank")
    assert (rank.words, rank.times) == ("Phó úy công an", 2)


def test_a_position_in_apposition(found: dict[str, Candidate]) -> None:
    roles = [one.words for one in found.values() if one.kind == "role"]
    assert any("viên" in words for words in roles)


def test_what_comes_less_often_is_left_out(nlp: Language) -> None:
    assert "meeting.QZDM" in found_in(nlp, 2)
    assert "meeting.XVORD" not in found_in(nlp, 2)


def test_the_pack_loads_and_works_when_it_is_switched_on(found: dict[str, Candidate], tmp_path: Path) -> None:
    paths = write_pack(found.values(), tmp_path / "pack")
    assert tmp_path / "pack" / "meeting.yaml" in paths
    pack = load_pack([tmp_path / "pack"])
    assert set(found) <= set(pack.disabled)
    assert not set(found) & set(pack.rules)
    for path in paths:
        path.write_text(path.read_text(encoding="utf-8").replace("    enabled: false\n", ""), encoding="utf-8")
    nlp = load(rules=[tmp_path / "pack"])
    mentions = settled(nlp, ARTICLES["a"], "2024-06-12")
    assert any(one.rule == "meeting.QZDM" for one in mentions)
    assert any(one.norm.get("rank") == "Phó úy công an" for one in mentions)
    with pytest.raises(UsageError, match="the file is there already"):
        write_pack(found.values(), tmp_path / "pack")


def test_the_command(tmp_path: Path) -> None:
    rows = [{"id": name, "text": text} for name, text in ARTICLES.items()]
    corpus = tmp_path / "a.jsonl"
    corpus.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    told = CliRunner().invoke(app, ["suggest", str(corpus), "--out", str(tmp_path / "pack")])
    assert told.exit_code == 0, told.output
    assert "QZDM  meeting.QZDM" in told.output
    written = (tmp_path / "pack" / "meeting.yaml").read_text(encoding="utf-8")
    assert "# QZDM (times: 2, articles: 2)" in written
    assert "    enabled: false\n" in written
    again = CliRunner().invoke(app, ["suggest", str(corpus), "--out", str(tmp_path / "pack.yaml")])
    assert again.exit_code == 2
    assert "name a folder" in again.output


def test_a_day_as_vietnamese_writes_it(nlp: Language) -> None:
    text = "Ngày 5/3, Bộ trưởng Quốc phòng Lào thăm Việt Nam."
    assert suggest(nlp, [("a", Article("a", text, published="06/03/2025"))]) == []


def test_the_lists_are_in_small_letters() -> None:
    cues = load_cues()
    for name in (
        "meeting_heads",
        "exercise_heads",
        "between",
        "no_acronym",
        "rank_syllables",
        "role_first",
        "no_title",
    ):
        assert all(word == word.lower() for word in getattr(cues, name)), name
    assert cues.rank_cores <= cues.rank_syllables


def test_a_date_that_no_form_fits(nlp: Language) -> None:
    text = "Cô sinh viên năm 26 tuổi đến đây. Bản tin ghi 5.2024.7 ở đầu trang; trang kia ghi 8.2024.9 như vậy.\n"
    article = Article("a.txt", text, published="2024-06-12")
    dates = [one for one in suggest(nlp, [("a", article)], 1) if one.kind == "date_form"]
    assert [dict(one.fields)["pattern"] for one in dates] == ["day DOT year DOT month"]


def test_what_cannot_be_read_is_told_as_a_run_tells_it(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text('{"text": "Ngày 7-7-2020, hai bên hội đàm."}\n\n{"text": "a"\n', encoding="utf-8")
    wanted = f"failed: {source.as_posix()}, line 3: not JSON: Expecting ',' delimiter at character 13 [input.json] ("
    pack = tmp_path / "pack.yaml"
    pack.write_text("kind: rank\nrules:\n  - {id: rank.x, rank: Y Z}\n", encoding="utf-8")
    for command in (
        ["suggest", str(source), "--out", str(tmp_path / "new")],
        ["rules", "diff", str(pack), str(source)],
    ):
        assert wanted in CliRunner().invoke(app, command).output
