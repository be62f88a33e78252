"""What a stream holds, by how it begins: for standard input, which has no name."""

from __future__ import annotations

import re

_SIGNATURES = (
    (b"%PDF-", ".pdf"),
    (b"\x1f\x8b", ".gz"),
    (b"BZh", ".bz2"),
    (b"\xfd7zXZ", ".xz"),
    (b"PAR1", ".parquet"),
    (b"WARC/", ".warc"),
)
# A mail begins with its headers: one of these first, or behind others.
_MAIL = re.compile(
    rb"(?:[a-z][a-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)*?"
    rb"(?:received|return-path|from|subject|message-id|mime-version):[ \t]"
)
_COLUMNS = re.compile(rb"[,;\t]")


def sniff(head: bytes) -> str:
    r"""The kind of what begins so; plain text where nothing else shows.

    >>> sniff(b'{"text": "a"}'), sniff(b"<!DOCTYPE html><html>"), sniff("Hà Nội".encode())
    ('.jsonl', '.html', '.txt')
    >>> sniff(b"id,text\n"), sniff(b"Subject: a\nDate: b\n")
    ('.csv', '.eml')
    """
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            return kind
    if head.startswith(b"PK\x03\x04"):
        return ".docx" if b"[Content_Types].xml" in head or b"word/" in head else ".zip"
    if head[257:262] == b"ustar":
        return ".tar"
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:2048].lower()
    if text.startswith(b"{"):
        return ".jsonl"
    if text.startswith(b"---"):
        return ".md"
    if text.startswith(b"<"):
        return ".xml" if b"<rss" in text or b"<feed" in text or b"<rdf:rdf" in text else ".html"
    if b"text" in (column.strip(b' "\r') for column in _COLUMNS.split(text.split(b"\n", 1)[0])):
        return ".csv"
    return ".eml" if _MAIL.match(text) else ".txt"
