"""Every format in, and every fault as a failure with code and remedy; nothing is lost, nothing stops the rest."""

import json
from importlib.util import find_spec
from pathlib import Path

import pytest

from sukien.io.article import Article
from sukien.io.inputs import find_inputs, open_input, read_input
from sukien.limits import Limits
from sukien.records import Failure, Skipped

TEXT = "Ngày 7-7, tại Hà Nội diễn ra hội nghị."


def articles(path: Path) -> list[Article]:
    found = list(read_input(path))
    assert all(isinstance(one, Article) for one in found), found
    return [one for one in found if isinstance(one, Article)]


def codes(path: Path) -> list[str]:
    return [one.code if isinstance(one, Failure) else "article" for one in read_input(path)]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (TEXT.encode(), TEXT),
        (b"\xef\xbb\xbf" + TEXT.encode(), TEXT),
        (TEXT.encode("utf-16"), TEXT),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), TEXT),
        (TEXT.encode("utf-32"), TEXT),
        (b"a\r\nb\r\n", "a\r\nb\r\n"),
    ],
)
def test_plain_text_is_decoded_as_it_is(data: bytes, text: str, tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes(data)
    assert [one.text for one in articles(path)] == [text]


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("x.txt", b"", "input.empty"),
        ("x.txt", b" \r\n\t", "input.empty"),
        ("x.txt", b"\xef\xbb\xbf\n", "input.empty"),
        ("x.txt", TEXT.encode("utf-8")[:3] + b"\xc4\x20", "input.encoding"),
        ("x.txt", "điện đàm".encode("cp1258", "replace") + b"\xf0\xf0", "input.encoding"),
        ("x.txt", b"\xff\xfea", "input.encoding"),
        ("x.txt", b"a\x00b", "input.binary"),
        ("x.txt", b"%PDF-1.4\n%\xe2\xe3", "input.binary"),
        ("x.doc", b"abc", "input.format"),
        ("x", b"abc", "input.format"),
        ("x.md", b"---\ntitle: [a\n---\nabc", "input.front_matter"),
        ("x.md", b"---\n- a\n---\nabc", "input.front_matter"),
        ("x.md", b"---\ntitle: a\n---\n\n", "input.no_text"),
        ("x.jsonl", b"", "input.empty"),
        ("x.jsonl", '{"text": "a"}'.encode("utf-16"), "input.encoding"),
        ("x.csv", b"id,body\n1,a\n", "input.no_text"),
        ("x.parquet", b"", "input.empty"),
        ("x.parquet", b"no table at all", "input.parquet"),
        ("x.html", b"  ", "input.empty"),
    ],
)
def test_a_file_that_cannot_be_used(name: str, data: bytes, code: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    (failure,) = read_input(tmp_path / name)
    assert isinstance(failure, Failure)
    assert failure.code == code
    assert failure.message
    assert failure.remedy


def test_json_lines_go_on_after_a_bad_one(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    lines = [
        b'\xef\xbb\xbf{"text": "a", "id": 7, "published": "2020-07-07", "other": [1]}',
        b"{",
        b"[1]",
        b"",
        b'{"title": "a"}',
        b'{"text": 5}',
        b'{"text": "\xff"}',
        b"[" * 100_000,
        '{"text": "a\u2028b"}'.encode(),
        b'{"text": "\\ud800"}',
    ]
    path.write_bytes(b"\n".join(lines))
    assert codes(path) == [
        "article", "input.json", "input.json", "input.no_text", "input.no_text", "input.encoding", "input.json",
        "article", "article",
    ]  # fmt: skip
    found = list(read_input(path))
    assert [one.line for one in found if not isinstance(one, Skipped)] == [1, 2, 3, 5, 6, 7, 8, 9, 10]
    assert found[0] == Article(path.as_posix(), "a", id="7", line=1, published="2020-07-07")


def test_front_matter(tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    path.write_text(f"---\ntitle: Một hội nghị\npublished: 2020-07-07\nsource: y\n---\n{TEXT}\n", encoding="utf-8")
    (one,) = articles(path)
    assert (one.text, one.title, one.published, one.keep_text) == (f"{TEXT}\n", "Một hội nghị", "2020-07-07", True)
    path.write_text(TEXT, encoding="utf-8")
    assert articles(path) == [Article(path.as_posix(), TEXT)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv(delimiter: str, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    rows = [["id", "text", "url"], ["a", '"Dòng một\n""hai"", ba; bốn"', ""], ["b", "", "u"], ["c", "x" * 200_000, "u"]]
    path.write_text("\n".join(delimiter.join(row) for row in rows), encoding="utf-8-sig")
    assert codes(path) == ["article", "input.no_text", "article"]
    first = next(read_input(path))
    assert isinstance(first, Article)
    assert (first.id, first.text, first.url, first.line) == ("a", 'Dòng một\n"hai", ba; bốn', None, 1)


def test_parquet(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    path = tmp_path / "x.parquet"
    table = pyarrow.table({"id": [1, 2], "text": [TEXT, None], "score": [0.1, float("nan")]})
    parquet.write_table(table, path)
    assert codes(path) == ["article", "input.no_text"]
    first = next(read_input(path))
    assert isinstance(first, Article)
    assert (first.id, first.text) == ("1", TEXT)


def test_html(tmp_path: Path) -> None:
    path = tmp_path / "x.html"
    body = "".join(f"<p>{TEXT} Đoạn thứ {number} của bài viết này nói về hội nghị.</p>" for number in range(8))
    page = f"<html><head><title>Hội nghị</title></head><body><nav>Menu</nav><article>{body}</article></body></html>"
    path.write_text(page, encoding="utf-8")
    if find_spec("trafilatura") is None:
        assert codes(path) == ["input.html_extra"]
        return
    (one,) = articles(path)
    assert TEXT in one.text
    assert "Menu" not in one.text
    assert one.keep_text


def test_a_folder_is_read_in_order_without_what_is_no_article(tmp_path: Path) -> None:
    names = ("b.txt", "a/c.txt", "a.jsonl", "README.md", "note.md", "x.gold", ".hidden/d.txt", "out/mentions.csv")
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    found = list(find_inputs([str(tmp_path), str(tmp_path / "b.txt")], tmp_path / "out"))
    read = [one.relative_to(tmp_path).as_posix() for one in found if isinstance(one, Path)]
    assert read == ["a/c.txt", "a.jsonl", "b.txt", "note.md"]
    left = [Path(one.source).name for one in found if isinstance(one, Skipped)]
    assert left == ["README.md", "mentions.csv", "x.gold"]


def test_globs_and_names_that_stand_for_nothing(tmp_path: Path) -> None:
    for name in ("2.txt", "1.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    found = list(find_inputs([str(tmp_path / "*.txt"), str(tmp_path / "3.txt")], tmp_path / "out"))
    assert [one.name for one in found if isinstance(one, Path)] == ["1.txt", "2.txt"]
    assert [one.code for one in found if isinstance(one, Failure)] == ["input.missing"]


def test_a_name_with_brackets_is_a_name_first(tmp_path: Path) -> None:
    path = tmp_path / "bài [1].txt"
    path.write_text(TEXT, encoding="utf-8")
    assert list(find_inputs([str(path)], tmp_path / "out")) == [path]


def test_failures_can_be_written(tmp_path: Path) -> None:
    (failure,) = find_inputs(["\udcff.txt"], tmp_path)
    assert isinstance(failure, Failure)
    assert json.loads(failure.model_dump_json())["source"] == "\ufffd.txt"


def test_how_far_a_file_is_read_is_told(tmp_path: Path) -> None:
    path, told = tmp_path / "x.jsonl", list[int]()
    path.write_text('{"text": "a"}\n' * 9_000, encoding="utf-8")
    assert len(list(open_input(path, Limits(), told.append))) == 9_000
    assert told == sorted(told)
    assert len(set(told)) > 2
    assert told[-1] == path.stat().st_size


def test_a_field_that_is_too_long_costs_its_row_only(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text(f'id,text\na,Một.\nb,"{"dài " * 30_000}\nhết."\nc,Ba.\n', encoding="utf-8")
    found = list(read_input(path, Limits(line_bytes=2**16)))
    assert [one.id if isinstance(one, Article) else one.code for one in found] == ["a", "input.size", "c"]
    assert [one.line for one in found] == [1, 2, 3]
