"""A small whole file of each format, and files that are nasty on purpose: where mutations and the fuzzer begin."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import tarfile
import zipfile
from email.message import EmailMessage
from importlib.util import find_spec

TEXT = (
    "Ngày 7-7-2020, tại Hà Nội, Đại tướng Ngô Xuân Lịch hội đàm với Bộ trưởng Quốc phòng Lào; hai bên ký kết văn kiện."
)
PAGE = f"""<!DOCTYPE html><html lang="vi"><head><title>Hội đàm - Báo</title><meta property="og:title" content="Hội đàm">
<link rel="canonical" href="https://a.vn/1"><meta property="article:published_time" content="2020-07-07"></head><body>
<nav><a href="/">Trang chủ</a></nav><h1>Hội đàm</h1><p class="sapo">{TEXT}</p><article>{f"<p>{TEXT} Đoạn sau.</p>" * 4}
</article><div><h3>Tin liên quan</h3><ul><li><a href="/2">Tàu hải quân thăm Đà Nẵng</a></li></ul></div></body></html>"""
FEED = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Báo</title><item><title>Hội đàm</title>
<link>https://a.vn/1</link><description><![CDATA[<p>{TEXT}</p>]]></description>
<pubDate>Tue, 07 Jul 2020 20:00:00 GMT</pubDate></item></channel></rss>"""


def samples() -> dict[str, bytes]:
    """A valid file by its ending; of those formats whose packages are installed."""
    text = TEXT.encode()
    row = json.dumps({"id": "a", "text": TEXT, "published": "2020-07-07"}, ensure_ascii=False)
    out = {
        ".txt": text,
        ".md": f"---\ntitle: Hội đàm\npublished: 2020-07-07\n---\n{TEXT}\n".encode(),
        ".jsonl": f"{row}\n{row}\n".encode(),
        ".csv": f'id,text,published\na,"{TEXT}",2020-07-07\nb,"{TEXT}\n{TEXT}",\n'.encode(),
        ".gz": gzip.compress(text, mtime=0),
        ".bz2": bz2.compress(text),
        ".xz": lzma.compress(text),
        ".zip": _zip({"a/1.txt": text, "2.jsonl.gz": gzip.compress(row.encode(), mtime=0)}),
        ".tar": _tar(text),
        ".tgz": gzip.compress(_tar(text), mtime=0),
        ".eml": _mail(),
    }
    if find_spec("trafilatura"):
        out |= {".html": PAGE.encode()}
    if find_spec("feedparser"):
        out |= {".rss": FEED.encode()}
    if find_spec("warcio"):
        out |= {".warc": _warc()}
    if find_spec("docx"):
        out |= {".docx": _docx()}
    if find_spec("pypdf"):
        out |= {".pdf": pdf(TEXT)}
    if find_spec("pyarrow"):
        out |= {".parquet": _parquet()}
    return out


def nasty() -> dict[str, bytes]:
    """Files that ask for trouble, by name; small enough for every run of the tests."""
    text = TEXT.encode()
    return {
        "empty.txt": b"",
        "blank.txt": b" \r\n\t\xc2\xa0",
        "nul.txt": text + b"\0" + text,
        "surrogate.jsonl": b'{"text": "\\ud800 Vi\\u1ec7t Nam \\udc00"}\n',
        "bidi.txt": "\u202e\u2066Việt Nam\u2069 và \u200fLào\u200e".encode(),
        "half-a-letter.txt": text[:-1] + b"\xc4",
        "utf-16-odd.txt": b"\xff\xfe" + TEXT.encode("utf-16-le")[:-1],
        "marks.txt": ("a" + "\u0301\u0323" * 5_000).encode(),
        "one-word.txt": ("é" + "a" * 20_000).encode(),
        "brackets.txt": b"(" * 50_000,
        "capitals.txt": ("BàMarise" * 2_000).encode(),
        "formula.jsonl": '{"id": "=1+1", "title": "@x", "text": "=HYPERLINK(1) Việt Nam"}\n'.encode(),
        "deep.jsonl": b"[" * 50_000,
        "numbers.jsonl": b'{"text": "a", "id": ' + b"9" * 5_000 + b"}\n",
        "nan.jsonl": '{"text": "Lào", "id": NaN, "published": Infinity}\n'.encode(),
        "quote.csv": f'text\n"{TEXT}'.encode(),
        "nul.csv": b"text\n\0\n",
        "ragged.csv": f"text,id\n{TEXT},1,2,3,4\n{TEXT}\n".encode(),
        "alias.md": b"---\na: &a [x, x]\nb: [*a, *a]\n---\n" + text,
        "tag.md": b"---\na: !!python/name:os.system\n---\n" + text,
        "date.md": b"---\npublished: 2020-99-99\ntitle: [1, {2: 3}]\n---\n" + text,
        "entities.html": b"<!DOCTYPE html [<!ENTITY a 'b'>]><p>" + b"&a;" * 500 + PAGE.encode(),
        "deep.html": b"<div>" * 5_000 + PAGE.encode(),
        "unclosed.html": b"<a <b <c " * 500 + PAGE.encode(),
        "scripts.html": PAGE.replace("<p>", "<script>alert(1)</script><p onclick='x()'>").encode(),
        "entity.rss": FEED.replace("<rss", "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss").encode(),
        "truncated.zip": _zip({"a.txt": text})[:-20],
        "names.zip": _zip({"../../a.txt": text, "/b\n.txt": text, "c\x1b[31m.txt": text, "..": text}),
        "itself.gz": gzip.compress(gzip.compress(gzip.compress(text, mtime=0), mtime=0), mtime=0),
        "bomb.txt.gz": gzip.compress(b"a" * 2**20, mtime=0),
        "trailing.txt.gz": gzip.compress(text, mtime=0) + b"rubbish",
        "link.tar": _link(),
        "mail.eml": b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\nContent-Type: multipart/mixed\n\n" * 50,
        "charset.eml": b"Content-Type: text/plain; charset=none-such\nDate: x\n\n" + text,
        "objects.pdf": b"%PDF-1.7\n" + b"1 0 obj << /Length 9999999999 >> stream\n" * 50,
    }


def pdf(text: str) -> bytes:
    """A PDF whose only font tells the Unicode of its glyphs, as those of word processors do."""
    codes = {letter: number for number, letter in enumerate(dict.fromkeys(text), 1)}
    shown = "".join(f"{codes[letter]:04x}" for letter in text)
    pairs = "".join(f"<{number:04x}> <{ord(letter):04x}>\n" for letter, number in codes.items())
    whole = "1 begincodespacerange <0000> <ffff> endcodespacerange"
    map_ = f"begincmap {whole} {len(codes)} beginbfchar\n{pairs}endbfchar endcmap"
    bodies = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/Contents 4 0 R/MediaBox[0 0 9 9]/Resources<</Font<</F 5 0 R>>>>>>",
        _stream(f"BT /F 9 Tf <{shown}> Tj ET"),
        "<</Type/Font/Subtype/Type0/BaseFont/F/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>",
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/F/CIDSystemInfo<</Registry(A)/Ordering(I)/Supplement 0>>>>",
        _stream(map_),
    ]
    out, places = "%PDF-1.7\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer\n<</Size 8/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF"
    return f"{out}xref\n0 8\n0000000000 65535 f \n{table}{end}".encode()


def _stream(content: str) -> str:
    return f"<</Length {len(content)}>>stream\n{content}\nendstream"


def _zip(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2020, 7, 7, 0, 0, 0)), data)
    return out.getvalue()


def _tar(text: bytes) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        info = tarfile.TarInfo("a.txt")
        info.size = len(text)
        archive.addfile(info, io.BytesIO(text))
    return out.getvalue()


def _link() -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE):
            info = tarfile.TarInfo("../x.txt")
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
    return out.getvalue()


def _mail() -> bytes:
    mail = EmailMessage()
    mail["Subject"], mail["Date"] = "Hội đàm", "Tue, 07 Jul 2020 20:00:00 +0000"
    mail.set_content(TEXT)
    mail.add_alternative(PAGE, subtype="html")
    mail.add_attachment(TEXT.encode(), maintype="text", subtype="plain", filename="a.txt")
    mail.set_boundary("outer")
    return mail.as_bytes()


def _warc() -> bytes:
    body = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{PAGE}".encode()
    head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.vn/1\r\nWARC-Date: 2020-07-09T00:00:00Z\r\n"
    head += f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body + b"\r\n\r\n"


def _docx() -> bytes:
    import docx

    document, out = docx.Document(), io.BytesIO()
    document.add_paragraph(TEXT)
    document.save(out)
    return out.getvalue()


def _parquet() -> bytes:
    import pyarrow
    from pyarrow import parquet

    out = io.BytesIO()
    parquet.write_table(pyarrow.table({"id": [1, 2], "text": [TEXT, None]}), out)
    return out.getvalue()
