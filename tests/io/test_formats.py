"""Every form that articles come in gives the text that was put in."""

import email.message
import gzip
import io
import tarfile
import unicodedata
import zipfile
from pathlib import Path

import pytest
from tests.fuzz.samples import pdf, samples

from sukien.io.article import Article, Page
from sukien.io.inputs import open_input, read_input
from sukien.io.legacy import _tables
from sukien.io.sniff import sniff
from sukien.limits import Limits
from sukien.records import Failure, Skipped

TEXT = "Ngày 7-7, tại Hà Nội, Đại tướng Ngô Xuân Lịch hội đàm với Bộ trưởng Quốc phòng Lào; hai bên ký kết văn kiện."


def only(path: Path, data: bytes) -> Article:
    path.write_bytes(data)
    (article,) = read_input(path)
    assert isinstance(article, Article), article
    return article


def older(name: str, text: str) -> str:
    """A text as a font of older times wrote it, in Latin-1."""
    letters = next(table.letters for table in _tables() if table.name == name)
    written = {new: old for old, new in reversed(letters.items())}
    return "".join(written.get(one, one) for one in text)


def windows_1258(text: str) -> bytes:
    out = ""
    for one in text:
        base, *marks = unicodedata.normalize("NFD", one)
        tones = [mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323"]
        rest = unicodedata.normalize("NFC", base + "".join(mark for mark in marks if mark not in tones))
        out += rest + "".join(tones)
    return out.encode("cp1258")


@pytest.mark.parametrize("name", ["TCVN3", "VNI"])
def test_fonts_of_older_times(name: str, tmp_path: Path) -> None:
    expected = TEXT if name == "VNI" else TEXT.replace("Ô", "ô")
    for data in (older(name, TEXT).encode("latin-1"), older(name, TEXT).encode()):
        found = only(tmp_path / "x.txt", data)
        assert (found.text, found.warnings) == (expected, (f"encoding.recognised: read as {name}",))
        assert found.keep_text


def test_windows_1258_and_utf_16_without_a_mark(tmp_path: Path) -> None:
    found = only(tmp_path / "x.txt", windows_1258(TEXT))
    assert unicodedata.normalize("NFC", found.text) == TEXT
    assert found.warnings == ("encoding.recognised: read as windows-1258",)
    assert only(tmp_path / "x.txt", TEXT.encode("utf-16-be")).warnings == ("encoding.recognised: read as UTF-16-BE",)


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        unicodedata.normalize("NFD", TEXT),
        "Les élèves ont été là-bas. Ç'a été.",
        "Năm 2019, Thái Lan đăng cai ADMM-13.",  # no letter here is one that only Vietnamese has
        "Thái Lan và Lào thông báo.",
    ],
)
def test_what_is_unicode_stays_as_it_is(text: str, tmp_path: Path) -> None:
    found = only(tmp_path / "x.txt", text.encode())
    assert (found.text, found.warnings) == (text, ())


def test_word(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    document, out = docx.Document(), io.BytesIO()
    document.add_paragraph("Hội nghị")
    document.add_table(1, 2).rows[0].cells[1].text = "Lào"
    document.add_paragraph(TEXT)
    document.save(out)
    found = only(tmp_path / "x.docx", out.getvalue())
    assert found.text == f"Hội nghị\nLào\n{TEXT}"
    assert found.keep_text


def test_a_document_without_properties_has_no_title(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    document, out = docx.Document(), io.BytesIO()
    document.add_paragraph(TEXT)
    package = document.part.package
    (name,) = [name for name, one in package.rels.items() if one.reltype.endswith("/core-properties")]
    package.rels.pop(name)
    document.save(out)
    assert only(tmp_path / "x.docx", out.getvalue()).title is None


def test_pdf(tmp_path: Path) -> None:
    pytest.importorskip("pypdf")
    assert only(tmp_path / "x.pdf", pdf(TEXT)).text == TEXT


def test_mail_with_an_attachment(tmp_path: Path) -> None:
    mail = email.message.EmailMessage()
    mail["Subject"], mail["Date"] = "Hội đàm", "Tue, 07 Jul 2020 20:00:00 +0000"
    mail.set_content(TEXT)
    mail.add_attachment(TEXT.encode(), maintype="text", subtype="plain", filename="đính kèm.txt")
    mail.add_attachment(b"x", maintype="image", subtype="png", filename="x.png")
    path = tmp_path / "x.eml"
    path.write_bytes(mail.as_bytes())
    body, attached, picture = open_input(path, Limits())
    assert isinstance(body, Article)
    assert (body.text.strip(), body.title, body.published) == (TEXT, "Hội đàm", "2020-07-08")
    assert isinstance(attached, Article)
    assert (attached.path, attached.text, attached.published) == (f"{path}/đính kèm.txt", TEXT, "2020-07-08")
    assert isinstance(picture, Skipped)


def test_feeds(tmp_path: Path) -> None:
    pytest.importorskip("feedparser")
    rss = f"""<rss version="2.0"><channel><title>Báo</title><item><title>Hội đàm</title><link>https://a.vn/1</link>
    <description><![CDATA[<p>Tin</p><p>{TEXT}</p><script>x</script>]]></description>
    <pubDate>Tue, 07 Jul 2020 20:00:00 GMT</pubDate></item></channel></rss>"""
    found = only(tmp_path / "x.rss", rss.encode())
    assert (found.text, found.title, found.url, found.publisher) == (f"Tin\n{TEXT}", "Hội đàm", "https://a.vn/1", "Báo")
    assert found.published == "2020-07-07T20:00:00+00:00"


def test_web_archives(tmp_path: Path) -> None:
    pytest.importorskip("warcio")
    records = b""
    for url, status in (("https://a.vn/tin/hoi-dam.html", "200 OK"), ("https://a.vn/x", "404 Not Found")):
        body = f"HTTP/1.1 {status}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{TEXT}".encode()
        head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2020-07-09T00:00:00Z\r\n"
        head += f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(body)}\r\n\r\n"
        records += gzip.compress(head.encode() + body + b"\r\n\r\n")
    (tmp_path / "x.warc.gz").write_bytes(records)
    found, skipped = open_input(tmp_path / "x.warc.gz", Limits())
    assert isinstance(found, Article)
    assert (found.text, found.url) == (TEXT, "https://a.vn/tin/hoi-dam.html")
    assert isinstance(skipped, Skipped)


def test_a_web_archive_that_was_cut_or_damaged_says_so(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("warcio")
    whole = samples()[".warc"]
    path = tmp_path / "x.warc"
    path.write_bytes(whole + whole[:-300])
    first, cut = open_input(path, Limits())
    assert isinstance(first, Page)
    assert isinstance(cut, Failure)
    assert (cut.code, cut.source) == ("input.archive", f"{path}/https://a.vn/1")
    path.write_bytes(whole.replace(b"Content-Length: ", b"Content-Length: 1") + whole)
    assert any(isinstance(one, Failure) for one in open_input(path, Limits()))
    length = int(whole.partition(b"Content-Length: ")[2].split()[0])
    path.write_bytes(whole.replace(b"%d" % length, b"%d" % (length - 40)) + whole)
    assert [type(one) for one in open_input(path, Limits())] == [Page, Failure, Page]
    assert capfd.readouterr().err == ""


def test_archives_within_archives(tmp_path: Path) -> None:
    inner, path = io.BytesIO(), tmp_path / "x.tar.gz"
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("2020/a.txt.gz", gzip.compress(TEXT.encode()))
    with tarfile.open(path, "w:gz") as tar:
        info = tarfile.TarInfo("b.zip")
        info.size = len(inner.getvalue())
        tar.addfile(info, io.BytesIO(inner.getvalue()))
    (found,) = read_input(path)
    assert isinstance(found, Article)
    assert (found.path, found.text) == (f"{path}/b.zip/2020/a.txt.gz", TEXT)
    assert found.keep_text


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"\x1f\x8b\x08", ".gz"),
        (b"PK\x03\x04mimetype", ".zip"),
        (b'<?xml?><rss version="2">', ".xml"),
        (b"Date: today\r\n\tor so\r\nSubject: a\r\n", ".eml"),
        (b'"id";"text"\r\n', ".csv"),
        (b"", ".txt"),
    ],
)
def test_what_has_no_name_is_known_by_its_head(head: bytes, kind: str) -> None:
    assert sniff(head) == kind


@pytest.mark.parametrize(
    "data", [TEXT.encode(), f'{{"text": "{TEXT}"}}\n'.encode(), f"---\ntitle: a\n---\n{TEXT}".encode()]
)
def test_what_is_compressed_without_a_name_is_known_by_its_head(data: bytes, tmp_path: Path) -> None:
    assert only(tmp_path / "x.gz", gzip.compress(data)).text == TEXT
