"""A part: what became of a slice, as a Parquet file beside a note that makes it valid."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from sukien.batch.jobs import Job
from sukien.batch.origin import origin
from sukien.batch.outcome import Outcome, Written, pack, unpack
from sukien.batch.work import Setup, plugged_in
from sukien.batch.workers import Care
from sukien.distributed.slices import Placed, jobs_of
from sukien.distributed.storage import Store, digest, need
from sukien.distributed.watched import watched
from sukien.errors import SukienError
from sukien.records import Failure, Skipped
from sukien.rules import load_pack

FOLDER = "parts"
MANIFEST = "manifest.json"
_TEXTS = ("document", "events", "event_rows", "mention_rows", "gist")
_UNREAD = ("article.timeout", "article.crashed", "article.memory")
"""Failures that another machine, or more time, may spare."""
_KINDS: dict[str, type[Failure] | type[Skipped]] = {"failure": Failure, "skipped": Skipped}


class Part(BaseModel):
    """A part of a run, as the manifest lists it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    part: str = Field(description="name of its Parquet file: a hash of its inputs, their place, program and rules")
    sha256: str = Field(description="of the Parquet file")
    size: int = Field(description="of the Parquet file, in bytes")
    articles: int = Field(description="rows: documents, failures and skipped together")
    documents: int = Field(description="articles that were read")
    mentions: int = Field(description="mentions in them")
    events: int = Field(description="events in them")
    unread: int = Field(
        default=0,
        description="articles that took too long, too much memory or ended their process: in a further run they are "
        "read again, and the part is made again with them",
    )


class Manifest(BaseModel):
    """All parts of a run, in order, and what they were made with."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sukien: str = Field(description="version of this package")
    packages: dict[str, str] = Field(description="versions of the packages that take part")
    rules: dict[str, str] = Field(description="rule pack -> SHA-256 of its files")
    configuration: dict[str, Any] = Field(description="what the run was asked for")
    parts: tuple[Part, ...] = Field(description="in the order of the inputs")


class Order(NamedTuple):
    """How parts are made: by which rules and limits, into which folder; `origin` is the hash of program and rules.

    `care` is how articles are watched; with `force` a part is made that is there.
    """

    setup: Setup
    care: Care
    origin: bytes
    out: str
    force: bool = False


@lru_cache(maxsize=1)
def origin_here(setup: Setup) -> bytes:
    """What decides an outcome beside the article, on this machine."""
    return origin(load_pack(setup.packs).digests, plugged_in(), setup.limits)


def name_of(placed: Placed, origin: bytes) -> str:
    """The name of a part: the same for the same inputs in the same place, read by the same program."""
    place = json.dumps([_told(placed), placed.first_line, sorted(placed.taken)]).encode()
    return digest(origin, placed.digest.encode(), place)[:32]


def make(order: Order, placed: Placed) -> tuple[Part, bool]:
    """Make the part of a slice, unless it is there; whether it was made. Called twice, it leaves the same bytes."""
    if origin_here(order.setup) != order.origin:
        told = "this worker has another program, or other rules, than the machine that started the run"
        raise SukienError(told, code="dask.version", remedy="install the same version and packs everywhere")
    store, name = Store.at(order.out), name_of(placed, order.origin)
    known = None if order.force else valid(store, name)
    if known is not None and not known.unread:
        return known, False
    tally = Counter[str]()
    data = _parquet([_row(one, tally) for one in _outcomes(order, placed)])
    part = Part(
        part=name,
        sha256=digest(data),
        size=len(data),
        articles=tally["articles"],
        documents=tally["documents"],
        mentions=tally["mentions"],
        events=tally["events"],
        unread=tally["unread"],
    )
    store.write(f"{FOLDER}/{name}.parquet", data)
    # The note comes last: a part without one is not there.
    store.write(f"{FOLDER}/{name}.json", part.model_dump_json(indent=1).encode())
    return part, True


def valid(store: Store, name: str) -> Part | None:
    """The note of a part that is there and whole; None where it is not, or is damaged."""
    note, data = store.read(f"{FOLDER}/{name}.json"), store.read(f"{FOLDER}/{name}.parquet")
    if note is None or data is None:
        return None
    try:
        part = Part.model_validate_json(note)
    except ValueError:
        return None
    return part if part.sha256 == digest(data) else None


def outcomes(store: Store, part: Part) -> Iterator[Outcome]:
    """What a part holds, in order. Raises SukienError where it is not what the manifest says."""
    name = f"{FOLDER}/{part.part}.parquet"
    data = store.read(name)
    if data is None or digest(data) != part.sha256:
        told = "is missing" if data is None else "is damaged"
        remedy = "make the parts again with the same `sukien run`: those that are whole are kept"
        raise SukienError(f"a part {told}", where=store.path(name), code="merge.part", remedy=remedy)
    for batch in need("pyarrow.parquet").ParquetFile(need("pyarrow").BufferReader(data)).iter_batches(batch_size=200):
        for row in batch.to_pylist():
            if model := _KINDS.get(row["kind"]):
                yield model.model_validate_json(row["note"])
            else:
                texts = (row[name].encode() for name in _TEXTS)
                exported = tuple(piece.encode() for piece in row["exported"])
                counts = (row["doc_id"], row["sha256"], row["mentions"], row["event_count"])
                yield Written._make((*counts, *texts, row["signature"], row["wording"].encode(), exported, {}))


def _outcomes(order: Order, placed: Placed) -> Iterator[Outcome]:
    items = jobs_of(placed, order.setup.limits)
    with watched(order.setup, order.care) as pool:
        for done in pool.shared((None, item if isinstance(item, Job) else pack(item)) for item in items):
            yield unpack(done.outcome)


def _row(outcome: Outcome, tally: Counter[str]) -> dict[str, object]:
    tally["articles"] += 1
    tally["unread"] += isinstance(outcome, Failure) and outcome.code in _UNREAD
    if not isinstance(outcome, Written):
        return {"kind": type(outcome).__name__.lower(), "note": outcome.model_dump_json()}
    tally.update(documents=1, mentions=outcome.mentions, events=outcome.event_count)
    texts = {name: getattr(outcome, name).decode() for name in _TEXTS}
    return {
        "kind": "document", "doc_id": outcome.doc_id, "sha256": outcome.digest, "mentions": outcome.mentions,
        "event_count": outcome.event_count, **texts, "signature": outcome.signature,
        "wording": outcome.wording.decode(),
        "exported": [piece.decode() for piece in outcome.exported],
    }  # fmt: skip


def _parquet(rows: list[dict[str, object]]) -> bytes:
    pa, pq = need("pyarrow"), need("pyarrow.parquet")
    text = ("doc_id", "sha256", *_TEXTS, "wording", "note")
    schema = pa.schema(
        [("kind", pa.string()), *((name, pa.string()) for name in text), ("mentions", pa.int64()),
         ("event_count", pa.int64()), ("signature", pa.binary()), ("exported", pa.list_(pa.string()))]
    )  # fmt: skip
    out = pa.BufferOutputStream()
    pq.write_table(pa.Table.from_pylist(rows, schema=schema), out, compression="zstd")
    data: bytes = out.getvalue().to_pybytes()
    return data


def _told(placed: Placed) -> list[object]:
    files = (one if isinstance(one, str) else one.model_dump_json() for one in placed.slice.files)
    return [*files, placed.slice.start, placed.slice.end]
