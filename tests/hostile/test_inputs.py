"""Inputs made to do harm: each ends as a failure, a skipped file or an article, in bounded time and memory."""

import bz2
import gzip
import io
import json
import os
import tarfile
import zipfile
from pathlib import Path

import pytest

from sukien.io.article import Article
from sukien.io.inputs import find_inputs, open_input, read_input
from sukien.limits import Limits
from sukien.records import Failure
from sukien.run import run

TEXT = "Ngày 7-7, tại Hà Nội, Việt Nam và Lào hội đàm."
SMALL = Limits(expanded_bytes=2**20, page_bytes=2**18, line_bytes=2**16, members=20, depth=3)


def told(path: Path) -> list[str]:
    return [one.code if isinstance(one, Failure) else type(one).__name__.lower() for one in open_input(path, SMALL)]


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def nested(levels: int) -> bytes:
    data = TEXT.encode()
    for level in range(levels):
        data = zipped({"x.txt" if not level else "x.zip": data})
    return data


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("bomb.txt.gz", gzip.compress(b"a" * 2**22), "input.size"),
        ("bomb.jsonl.gz", gzip.compress(b"a" * 2**22), "input.bomb"),
        ("bomb.jsonl.bz2", bz2.compress(b"a" * 2**22), "input.bomb"),
        ("bomb.zip", zipped({f"{n}.txt": b"a" * 2**17 for n in range(12)}), "input.bomb"),
        ("many.zip", zipped({f"{n}.txt": TEXT.encode() for n in range(30)}), "input.bomb"),
        ("deep.zip", nested(6), "input.bomb"),
        ("cut.txt.gz", gzip.compress(TEXT.encode(), mtime=0)[:-9], "input.unreadable"),
        ("cut.zip", zipped({"a.txt": TEXT.encode()})[:-30], "input.archive"),
        ("no.tar", b"\x01" * 2000, "input.archive"),
        ("line.jsonl", b'{"text": "' + b"a" * 2**20 + b'"}', "input.size"),
        ("deep.jsonl", b"[" * 60_000, "input.json"),
        ("alias.md", b"---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n" + TEXT.encode(), "input.front_matter"),
        ("tag.md", b"---\na: !!python/object/apply:os.system [id]\n---\n" + TEXT.encode(), "input.front_matter"),
        ("long.md", b"---\ntitle: " + b"a" * 100_000 + b"\n---\n" + TEXT.encode(), "input.front_matter"),
        ("deep.md", b"---\n" + b"[" * 20_000 + b"\n---\n" + TEXT.encode(), "input.front_matter"),
        ("x.csv", b'text\n"' + b"a" * 2**17 + b'"\n', "input.size"),
        ("nul.txt", TEXT.encode() + b"\x00", "input.binary"),
    ],
)
def test_what_is_too_much_is_refused(name: str, data: bytes, expected: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    codes = told(tmp_path / name)
    assert expected in codes
    assert len(codes) <= 21


def test_names_in_archives_lead_nowhere(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(zipped({"../../etc/a.txt": TEXT.encode(), "/b.txt": TEXT.encode()}))
    with tarfile.open(tmp_path / "x.tar", "w") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE):
            link = tarfile.TarInfo("link.txt")
            link.type, link.linkname = kind, "/etc/passwd"
            archive.addfile(link)
    paths = [one.path for one in read_input(tmp_path / "x.zip") if isinstance(one, Article)]
    assert paths == [f"{tmp_path}/x.zip/etc/a.txt", f"{tmp_path}/x.zip/b.txt"]
    assert told(tmp_path / "x.tar") == ["skipped"] * 3
    assert sorted(path.name for path in tmp_path.iterdir()) == ["x.tar", "x.zip"]


@pytest.mark.skipif(os.name == "nt", reason="no such files there")
def test_folders_with_loops_pipes_and_strange_names(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "loop").symlink_to(folder)
    (folder / "nowhere.txt").symlink_to(tmp_path / "none")
    (folder / "one\ntwo\x1b[31m.txt").write_text(TEXT, encoding="utf-8")
    os.mkfifo(folder / "pipe.txt")
    found = list(find_inputs([str(folder), "a\0b", "x" * 5000], tmp_path / "out"))
    assert [type(one).__name__ for one in found] == ["Failure", "PosixPath", "Skipped", "Failure", "Failure"]
    info, _ = run([str(folder)], tmp_path / "out")
    assert info.counts.documents == 1
    for name in ("documents.jsonl", "failures.jsonl", "skipped.jsonl"):
        assert all(json.loads(line) for line in (tmp_path / "out" / name).read_text("utf-8").split("\n") if line)


def test_markup_and_control_characters_stay_text(tmp_path: Path) -> None:
    odd = f"<script>alert(1)</script> {TEXT} \u202e=HYPERLINK(1) \ud800"
    (tmp_path / "x.jsonl").write_text(json.dumps({"text": odd, "title": "=1+1", "id": "@x"}) + "\n")
    info, _ = run([str(tmp_path / "x.jsonl")], tmp_path / "out")
    assert info.counts.documents == 1
    rows = (tmp_path / "out" / "mentions.csv").read_text("utf-8-sig").splitlines()
    assert len(rows) > 1
    assert all(row.startswith("'@x,") for row in rows[1:])


@pytest.mark.parametrize("kind", ["html", "docx", "pdf", "eml", "rss", "warc", "parquet", "xlsx", "gz", "tar"])
def test_nonsense_is_a_failure(kind: str, tmp_path: Path) -> None:
    path, zip_ = tmp_path / f"x.{kind}", b"PK\x03\x04" + b"\xff" * 99
    for data in (b"\x00" * 99, b"<" * 999, b"%PDF-1.7\n" * 9, zip_, b"\xff" * 99, b"<a>" * 9999):
        path.write_bytes(data)
        assert all(isinstance(one, Failure | Article) for one in read_input(path, SMALL))
