"""What became of a job, as bytes: to be sent, to be kept, and to be written without a look inside."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from typing import NamedTuple

from sukien.records import Failure, Skipped

_PIECES = 7
"""Pieces of an article that are always there; those of exporters come after them."""

_SHORT = 1_024
"""Bytes up to which compressing costs more than it spares: nearly all that is not an article."""


class Written(NamedTuple):
    """An article as it goes into the files: UTF-8 lines of each, and how many mentions and events they hold.

    `digest` is the SHA-256 of the text, `gist` what joining it with other articles needs, `signature` and `wording`
    what tells copies, `exported` a piece for each exporter, `spent` the seconds of each stage where they were measured.
    """

    doc_id: str
    digest: str
    mentions: int
    event_count: int
    document: bytes
    events: bytes
    event_rows: bytes
    mention_rows: bytes
    gist: bytes
    signature: bytes
    wording: bytes = b""
    exported: tuple[bytes, ...] = ()
    spent: Mapping[str, float] = {}


Outcome = Written | Failure | Skipped


def pack(outcome: Outcome) -> bytes:
    """An outcome as bytes: a line of JSON that says where its pieces begin, then the pieces."""
    if isinstance(outcome, Written):
        pieces = (*outcome[4:11], *outcome.exported)
        head: list[object] = ["written", *outcome[:4], [len(piece) for piece in pieces], outcome.spent]
    else:
        pieces = (outcome.model_dump_json().encode(),)
        head = [type(outcome).__name__.lower()]
    return b"".join((json.dumps(head).encode(), b"\n", *pieces))


def shortened(packed: bytes) -> bytes:
    """The same to be kept: compressed if long."""
    return packed if len(packed) < _SHORT else zlib.compress(packed, 1)


def unpack(data: bytes) -> Outcome:
    """The outcome that `pack` made bytes of, shortened or not. Raises ValueError for bytes that are damaged."""
    try:
        plain = data if data.startswith(b"[") else zlib.decompress(data)
    except zlib.error as error:
        raise ValueError("damaged") from error
    begin = plain.index(b"\n") + 1
    kind, *head = json.loads(plain[:begin])
    if kind == "failure":
        return Failure.model_validate_json(plain[begin:])
    if kind == "skipped":
        return Skipped.model_validate_json(plain[begin:])
    *counts, sizes, spent = head
    pieces = list[bytes]()
    for size in sizes:
        pieces.append(plain[begin : begin + size])
        begin += size
    return Written._make((*counts, *pieces[:_PIECES], tuple(pieces[_PIECES:]), spent))
