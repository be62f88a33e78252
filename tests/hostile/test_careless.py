"""Inputs as careless people and broken tools leave them: each is told, as a document or by a line of why not."""

import base64
import gzip
import io
import json
import lzma
import os
import socket
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from sukien.run import run

TEXT = "Ngày 7-7, tại Hà Nội, Bộ trưởng Quốc phòng Việt Nam hội đàm với Bộ trưởng Quốc phòng Lào."
DATA = TEXT.encode()
ROW = json.dumps({"text": TEXT}).encode() + b"\n"
PAGE = b"<html><head><title>Tin</title></head><body><h1>Tin</h1><p>" + DATA * 6 + b"</p></body></html>"
MAIL = b"Subject: Tin\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + DATA
FORWARDED = b"Content-Type: message/rfc822\r\n\r\n"
RSS = b'<rss version="2.0"><channel>%s</channel></rss>'
posix = pytest.mark.skipif(os.name == "nt", reason="no such files there")


def outcome(path: Path, out: Path) -> tuple[int, list[str]]:
    """How many documents came of an input, and what is said of the rest; the counts add up and nothing is silent."""
    info, failures = run([str(path)], out)
    counts = info.counts
    assert counts.inputs == counts.documents + counts.failures + counts.skipped > 0
    told = [*(f"{one.code}: {one.message}" for one in failures), *(one.reason for one in info.skipped)]
    assert all(0 < len(one) < 600 and "Error" not in one for one in told), told
    return counts.documents, told


def zipped(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in members.items():
            archive.writestr(name.replace("_slash_", "/").replace("_dot_", "."), data)
    return out.getvalue()


def tarred(name: str, data: bytes) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        info = tarfile.TarInfo(name)
        info.size = len(data)
        archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def mixed(*parts: bytes, edge: bytes = b"x") -> bytes:
    head = b"Subject: Tin\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=%s\r\n\r\n" % edge
    return head + b"".join(b"--%s\r\n%s\r\n" % (edge, part) for part in parts) + b"--%s--\r\n" % edge


def record(body: bytes, length: int | None = None, url: bytes = b"http://a.vn/x") -> bytes:
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
    head = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nContent-Type: application/http\r\n" % url
    return head + b"Content-Length: %d\r\n\r\n" % (length or len(http)) + http + b"\r\n\r\n"


CASES: dict[str, tuple[bytes, int, list[str]]] = {
    # What stands behind the end of a compressed file is no part of it; all lines before a cut are read.
    "behind.txt.gz": (gzip.compress(DATA) + b"rubbish", 1, []),
    "behind.txt.xz": (lzma.compress(DATA) + b"rubbish", 1, []),
    "second.jsonl.gz": (gzip.compress(ROW) + gzip.compress(ROW * 9)[:-9], 10, ["input.unreadable: ends too soon"]),
    "cut.txt.gz": (gzip.compress(DATA * 99)[:-9], 0, ["input.unreadable: ends too soon"]),
    "cut.txt.xz": (lzma.compress(DATA * 99)[:-9], 0, ["input.unreadable: ends too soon"]),
    "within.zip": (zipped(a_dot_tgz=tarred("b.zip", zipped(c_dot_txt=DATA))), 1, []),
    # What macOS packs beside the files; an archive or a table with nothing in it.
    "mac.zip": (
        zipped(__MACOSX_slash__dot__a_dot_txt=b"\0\5\x16\7" * 9, a_dot_txt=DATA, _dot_DS_Store=b"x"),
        1, ["a hidden file in an archive"] * 2,
    ),
    "hidden.tgz": (tarred("a/.b/c.txt", DATA), 0, ["a hidden file in an archive"]),
    "empty.zip": (zipped(), 0, ["holds no article"]),
    "empty.csv": (b"id,text\n", 0, ["holds no article"]),
    "none.rss": (RSS % b"", 0, ["holds no article"]),
    "info.warc": (b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 1\r\n\r\na\r\n\r\n", 0, ["holds no article"]),
    "no.eml": (b"Subject: Tin\r\n\r\n", 0, ["input.no_text: the mail is empty"]),
    "no2.eml": (b"\xff\xfe\0\0", 0, ["input.binary: this is no mail"]),
    # A mail that was forwarded as an attachment has no file name, as little as a part that is shown in place.
    "forwarded.eml": (mixed(FORWARDED + MAIL), 1, []),
    "twice.eml": (
        mixed(FORWARDED + mixed(FORWARDED + MAIL, edge=b"y")), 1, [],
    ),
    "nameless.eml": (
        mixed(
            b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + DATA,
            b"Content-Type: text/html\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + base64.encodebytes(PAGE),
        ),
        2, [],
    ),
    # One record, row or date that is broken costs itself.
    "address.warc": (record(PAGE, url=b"http://[bad") + record(PAGE), 2, []),
    "cut.warc.gz": (
        gzip.compress(record(PAGE)) + gzip.compress(record(PAGE))[:-40],
        1, ["input.archive: a record is not as long as it says"],
    ),
    "head.warc": (record(PAGE)[:40], 0, ["input.archive: not a whole web archive: a record is cut"]),
    "dateless.rss": (
        RSS % (b"<item><description>%s</description></item>" % DATA
               + b"<item><description>%s</description><pubDate>never</pubDate></item>" % DATA),
        2, [],
    ),
    "late.md": (b"---\npublished: 9999-12-31T23:59:59-23:00\n---\n" + DATA, 1, []),
    "early.md": (b"---\npublished: 0001-01-01T00:00:00+23:00\n---\n" + DATA, 1, []),
    "wide.csv": (b"," * 9_999 + b"\n", 0, ["input.no_text: no column 'text' among , , , , , , , "]),
    "more.csv": (b'text\n"%s",1,2\n' % DATA, 1, []),
    # Declarations that contradict each other and the bytes.
    "declared.html": (
        PAGE.replace(b"<title>", b'<meta charset="utf-16"><meta charset="windows-1258"><meta charset="no"><title>'),
        1, [],
    ),
    "attributes.rss": (
        RSS % (b"<item " + b" ".join(b'a%d="x"' % n for n in range(2_000)) + b"/>"),
        0, ["input.size: a tag with more than 1,000 attributes"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_each_is_told(name: str, tmp_path: Path) -> None:
    data, documents, told = CASES[name]
    (tmp_path / name).write_bytes(data)
    assert outcome(tmp_path / name, tmp_path / "out") == (documents, told)


def test_a_row_that_python_cannot_hold_costs_itself(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    published = pa.array([0, 2**62, 0], pa.timestamp("us"))
    parquet.write_table(pa.table({"text": [TEXT] * 3, "published": published}), tmp_path / "x.parquet")
    assert outcome(tmp_path / "x.parquet", tmp_path / "out") == (
        2, ["input.parquet: an unreadable row: date value out of range"],
    )  # fmt: skip


def test_names_that_come_twice_are_all_read(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr("a.txt", TEXT)
        for number in range(2):
            with pytest.warns(UserWarning, match="Duplicate"):
                archive.writestr("a.txt", f"{TEXT} {number}")
    assert outcome(tmp_path / "x.zip", tmp_path / "out") == (3, [])


@posix
def test_pipes_and_sockets_are_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's name is short
    os.mkfifo("pipe.txt")
    with socket.socket(socket.AF_UNIX) as one:
        one.bind("socket.txt")
        for name in ("pipe.txt", "socket.txt"):
            assert outcome(Path(name), tmp_path / "out") == (0, ["input.format: a pipe, socket or device"])


@posix
def test_links_in_a_circle_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    documents, (told,) = outcome(tmp_path / "a.txt", tmp_path / "out")
    assert documents == 0
    assert told.startswith("input.unreadable: ")


@posix
def test_names_that_are_no_text_are_told(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in (b"a\xff.txt", b"b\xff.png"):
        (folder / os.fsdecode(name)).write_bytes(DATA)
    assert outcome(folder, tmp_path / "out") == (1, ["no reader for '.png'"])


@posix
@pytest.mark.parametrize("seconds", [2**40, -(2**40)])
def test_a_clock_beyond_the_calendar(seconds: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_bytes(DATA)
    plain = Path.stat

    def stat(path: Path, **how: bool) -> os.stat_result:
        found = plain(path, **how)
        return os.stat_result((*found[:7], seconds, seconds, seconds)) if path.name == "a.txt" else found

    monkeypatch.setattr(Path, "stat", stat)
    assert outcome(tmp_path / "a.txt", tmp_path / "out") == (1, [])


def test_a_file_that_disappears_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(DATA)
    plain: Callable[..., object] = Path.open

    def open_and_remove(path: Path, *places: object, **how: object) -> object:
        if path.name == "a.txt":
            (tmp_path / "b.txt").unlink()
        return plain(path, *places, **how)

    monkeypatch.setattr(Path, "open", open_and_remove)
    info, failures = run([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")], tmp_path / "out")
    assert (info.counts.documents, [one.code for one in failures]) == (1, ["input.unreadable"])


def test_inputs_in_the_output_folder_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(DATA)
    (tmp_path / "in").mkdir()
    for folder in (tmp_path, tmp_path / "in"):
        assert outcome(folder, tmp_path) == (0, ["input.own: the output folder, or a folder in it"])


def test_what_lies_where_drafts_belong_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(DATA)
    out = tmp_path / "out"
    out.mkdir()
    (out / ".unfinished").write_bytes(b"x")
    assert outcome(tmp_path / "a.txt", out) == (1, [])
    assert not (out / ".unfinished").exists()


@posix
@pytest.mark.parametrize("shell", ["-", "- <&-", "- </dev/null"])
def test_standard_input_that_gives_nothing(shell: str, tmp_path: Path) -> None:
    line = f"{sys.executable} -m sukien run {shell} --out {tmp_path / 'out'}"
    done = subprocess.run(
        ["sh", "-c", line], input=b"", capture_output=True, check=False, timeout=100
    )  # fmt: skip
    assert done.returncode == 1
    assert b"failed: -: " in done.stderr
    assert b"Traceback" not in done.stderr
