"""The inputs of a run in slices: what one worker reads at a time, and in which order all of it comes."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import numpy as np

from sukien.batch.jobs import Job, jobs, wanted_id
from sukien.distributed.storage import digest, found, is_remote, opened, stretch
from sukien.errors import InputError
from sukien.io.article import Article, failure
from sukien.io.file import Budget, File, kind_of
from sukien.io.inputs import KINDS, Item, find_inputs, open_file, open_input
from sukien.limits import Limits
from sukien.records import Failure, Skipped

SIZE = 4 * 2**20
"""Bytes of input in a slice, about: a thousand articles."""
_FILES = 500
"""Files in a slice, at most."""
_UTF16 = (b"\xff\xfe", b"\xfe\xff")

Named = str | Failure | Skipped
"""A file by its path or address, or what is said of one that is not read."""


class Slice(NamedTuple):
    """Whole files, or of one file of JSON Lines the lines that begin in a stretch of its bytes."""

    files: tuple[Named, ...]
    start: int = 0
    end: int | None = None


class Survey(NamedTuple):
    """What a slice holds: a hash of its content, its lines, and for each article the id that it wants.

    `ids` has for each article a hash of the id that it gives itself, or 0 and then in `lines` the number of its line.
    """

    digest: str
    breaks: int
    ids: list[int]
    lines: list[int]


class Placed(NamedTuple):
    """A slice with what it needs to know of those before it: how many lines there are, which ids are taken."""

    slice: Slice
    first_line: int
    taken: frozenset[int]
    """Places of articles whose ids are taken by slices before."""
    digest: str


def slices(named: Iterable[str], out: str, size: int = SIZE) -> Iterator[Slice]:
    """All inputs, in the order in which a run on one machine reads them."""
    files, filled = list[Named](), 0
    for one, length in _sized(named, out):
        long = isinstance(one, str) and kind_of(one) == ".jsonl" and length > size and _has_lines(one)
        if files and (long or filled + length > size or len(files) >= _FILES):
            yield Slice(tuple(files))
            files, filled = [], 0
        if long:
            yield from (Slice((one,), start, min(start + size, length)) for start in range(0, length, size))
        else:
            files.append(one)
            filled += length
    if files:
        yield Slice(tuple(files))


def survey(slice: Slice, limits: Limits) -> Survey:
    """Read a slice to see what it holds. Text is parsed, no article is read."""
    ids, lines, parts, breaks = list[int](), list[int](), list[bytes](), 0
    for one in slice.files:
        data = _bytes(one, slice)
        if data is None:
            parts.append(one.model_dump_json().encode() if not isinstance(one, str) else b"unreadable")
        else:
            parts.append(data)
        breaks += data.count(b"\n") if data is not None and slice.end is not None else 0
    for job in jobs(_items(slice, limits, 0), limits):
        if isinstance(job, Job):
            own = job.given.line is None or (isinstance(job.given, Article) and job.given.id)
            ids.append(hash_of(wanted_id(job.given)) if own or slice.end is None else 0)
            lines.append(0 if ids[-1] else job.given.line or 0)
    return Survey(digest(*parts), breaks, ids, lines)


def placed(all_slices: Sequence[Slice], surveys: Sequence[Survey]) -> Iterator[Placed]:
    """The slices, each with what it needs to know of those before it."""
    first_lines, line = list[int](), 0
    for number, (slice, survey) in enumerate(zip(all_slices, surveys, strict=True)):
        goes_on = slice.start and slice.files == all_slices[number - 1].files
        first_lines.append(line if goes_on else 0)
        line = first_lines[-1] + survey.breaks
    ids = [
        own or hash_of(wanted_id(Article(str(slice.files[0]), "", line=before + number)))
        for slice, survey, before in zip(all_slices, surveys, first_lines, strict=True)
        for own, number in zip(survey.ids, survey.lines, strict=True)
    ]
    owner = np.repeat(np.arange(len(surveys)), [len(survey.ids) for survey in surveys])
    _, first, same = np.unique(np.array(ids, dtype=np.int64), return_index=True, return_inverse=True)
    taken, end = owner > owner[first[same]], 0
    for slice, survey, before in zip(all_slices, surveys, first_lines, strict=True):
        begin, end = end, end + len(survey.ids)
        places = frozenset(np.flatnonzero(taken[begin:end]).tolist())
        yield Placed(slice, before, places, survey.digest)


def jobs_of(placed: Placed, limits: Limits) -> Iterator[Job | Failure | Skipped]:
    """The jobs of a slice, with the ids that they have among all."""
    taken, place = set[str](), 0

    def items() -> Iterator[Item]:
        nonlocal place
        for item in _items(placed.slice, limits, placed.first_line):
            if not isinstance(item, Failure | Skipped) and not _too_long(item, limits):
                if place in placed.taken:
                    taken.add(wanted_id(item))
                place += 1
            yield item

    return jobs(items(), limits, taken)


def hash_of(id_: str) -> int:
    """A hash of an id, never 0."""
    return int(digest(id_.encode())[:15], 16) + 1


def _too_long(item: Item, limits: Limits) -> bool:
    return isinstance(item, Article) and len(item.text) > limits.article_chars


def _sized(named: Iterable[str], out: str) -> Iterator[tuple[Named, int]]:
    for remote, names in groupby(named, is_remote):
        if not remote:
            for one in find_inputs(names, Path(out)):
                yield (one.as_posix(), one.stat().st_size) if isinstance(one, Path) else (one, 0)
            continue
        for name in names:
            files = found(name)
            if not files:
                error = InputError("there is no such file", code="input.missing", remedy="check the address")
                yield failure(error, name), 0
            for address, size in files:
                if kind_of(address) in KINDS:
                    yield address, size
                else:
                    yield Skipped(source=address, reason=f"no reader for '{kind_of(address)}'"), 0


def _has_lines(address: str) -> bool:
    with opened(address) as stream:
        return not stream.read(2).startswith(_UTF16)


def _bytes(one: Named, slice: Slice) -> bytes | None:
    if not isinstance(one, str):
        return None
    try:
        if slice.end is not None:
            return stretch(one, slice.start, slice.end)
        with opened(one) as stream:
            data: bytes = stream.read()
            return data
    except OSError:
        return None


def _items(slice: Slice, limits: Limits, first_line: int) -> Iterator[Item]:
    for one in slice.files:
        if not isinstance(one, str):
            yield one
        elif slice.end is not None:
            yield from _lines(one, stretch(one, slice.start, slice.end), limits, first_line)
        elif is_remote(one):
            with opened(one) as stream:
                yield from open_file(File(one, kind_of(one), stream, Budget(limits)))
        else:
            yield from open_input(Path(one), limits)


def _lines(name: str, data: bytes, limits: Limits, first_line: int) -> Iterator[Item]:
    if not data.strip():
        return
    for item in open_file(File(name, ".jsonl", io.BytesIO(data), Budget(limits))):
        line = item.line
        if line is None:
            yield item
        elif isinstance(item, Failure | Skipped):
            yield item.model_copy(update={"line": line + first_line})
        else:
            yield item._replace(line=line + first_line)
