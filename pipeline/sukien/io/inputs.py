"""Which files a run reads: files, folders and globs as they were named, in an order that never changes."""

from __future__ import annotations

import glob
import lzma
import os
import stat
import sys
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from sukien.errors import InputError
from sukien.given import scrub
from sukien.io.article import Article, Page, failure
from sukien.io.containers import CONTAINERS
from sukien.io.decode import recognised
from sukien.io.file import Budget, File, kind_of
from sukien.io.legacy import mend
from sukien.io.readers import PAGES, READERS
from sukien.io.sniff import sniff
from sukien.limits import Limits
from sukien.records import Failure, Skipped

STDIN = Path("-")
"""The name that stands for standard input."""
KINDS = (*READERS, *PAGES, *CONTAINERS)
"""Endings of all files that can be read."""

Item = Article | Page | Failure | Skipped


def find_inputs(named: Iterable[str], out: Path) -> Iterator[Path | Failure | Skipped]:
    """The files that the names stand for, each once; a Failure for a name that stands for none.

    Folders are searched to the bottom, links to folders are not followed; what is no article there (another format, a
    note in capitals such as README.md, a file under `out`) is Skipped. A file that is named itself is always read.
    """
    seen: set[Path] = set()
    out = out.resolve()
    for name in named:
        path = Path(name)
        if path == STDIN or _exists(path):
            found = [path]
        else:
            found = [Path(one) for one in sorted(glob.glob(name, recursive=True))] if "\0" not in name else []
            if not found:
                error = InputError("there is no such file", code="input.missing", remedy="check the path")
                yield failure(error, name)
        for one in found:
            if one == STDIN or not one.is_dir():
                if (real := _real(one)) not in seen:
                    seen.add(real)
                    yield one
                continue
            if _real(one).is_relative_to(out):
                told, remedy = "the output folder, or a folder in it", "name another folder with --out"
                yield failure(InputError(told, code="input.own", remedy=remedy), one.as_posix())
                continue
            for file in _files(one):
                if isinstance(file, Failure | Skipped):
                    yield file
                elif (real := _real(file)) not in seen:
                    seen.add(real)
                    reason = _no_article(file, real, out)
                    yield Skipped(source=scrub(file.as_posix()), reason=reason) if reason else file


def open_input(path: Path, limits: Limits, reached: Callable[[int], object] = int) -> Iterator[Item]:
    """The articles of a file, pages that are still to be read, and a Failure for whatever in it cannot be read.

    `reached` is told before each how many bytes of the file have been passed.
    """
    try:
        if path == STDIN:
            yield from open_file(_stdin(limits))
            return
        if not (stat.S_ISREG(mode := path.stat().st_mode) or stat.S_ISCHR(mode)):
            # To open a pipe is to wait for whoever writes into it, perhaps for ever.
            remedy = "give what comes out of it on standard input, named -"
            raise InputError("a pipe, socket or device", code="input.format", remedy=remedy)
        with path.open("rb") as stream:
            for item in open_file(File(path.as_posix(), kind_of(path.name), stream, Budget(limits), _day(path))):
                reached(stream.tell() if stream.seekable() else 0)
                yield item
    except InputError as error:
        yield failure(error, path.as_posix())
    except OSError as error:
        problem = InputError(error.strerror or str(error), code="input.unreadable", remedy="check the file's rights")
        yield failure(problem, path.as_posix())


def open_file(file: File) -> Iterator[Item]:
    """What lies in a file, to the bottom of all archives; what holds nothing is Skipped."""
    empty = True
    for item in _opened(file):
        empty = False
        yield item
    if empty:
        yield Skipped(source=scrub(file.name), reason="holds no article")


def _opened(file: File) -> Iterator[Item]:
    try:
        if container := CONTAINERS.get(file.kind):
            for item in container(file):
                if isinstance(item, File):
                    yield from open_file(item)
                else:
                    yield _kept(item, file)
        elif file.kind in PAGES:
            data = file.read(file.limits.page_bytes)
            yield Page(file.name, file.kind, data, file.day, None, file.title, file.url, file.published)
        elif reader := READERS.get(file.kind):
            for item in reader(file):
                yield _kept(item, file)
        elif file.within:
            yield Skipped(source=scrub(file.name), reason=f"no reader for '{file.kind}'")
        else:
            raise InputError(f"no reader for '{file.kind}'", code="input.format", remedy=f"one of {', '.join(KINDS)}")
    except InputError as error:
        yield failure(error, file.name)
    except (EOFError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, tarfile.TarError) as error:
        told = "ends too soon" if isinstance(error, EOFError) else f"damaged: {error}"
        yield failure(InputError(told, code="input.unreadable", remedy="fetch it again"), file.name)
    except OSError as error:
        problem = InputError(error.strerror or str(error), code="input.unreadable", remedy="check the file")
        yield failure(problem, file.name)
    except (MemoryError, Exception) as error:  # a broken or hostile file must not end the run
        told = f"unreadable: {type(error).__name__}: {error}"
        yield failure(InputError(told, code="input.unreadable", remedy="check the file"), file.name)


def read_page(page: Page, limits: Limits) -> Article:
    """The article of a page. Raises InputError where it has none."""
    return PAGES[page.kind](page, limits)


def read_input(path: Path, limits: Limits | None = None) -> Iterator[Article | Failure]:
    """The articles of a file, pages read here and now, texts of older encodings mended; what is no article is left."""
    limits = limits or Limits()
    for item in open_input(path, limits):
        if isinstance(item, Page):
            try:
                yield mended(read_page(item, limits))
            except InputError as error:
                yield failure(error, item.path)
        elif not isinstance(item, Skipped):
            yield mended(item) if isinstance(item, Article) else item


def mended(article: Article) -> Article:
    """The article with the letters that were meant, where its text was written for a font of older times."""
    found = mend(article.text)
    if found is None:
        return article
    title = mend(article.title + "\n" + article.text) if article.title else None
    warnings = (*article.warnings, recognised(found.encoding))
    return article._replace(
        text=found.text,
        title=title.text.partition("\n")[0] if title else article.title,
        keep_text=True,
        warnings=warnings,
    )


def _kept(item: Item, file: File) -> Item:
    """An article with what its surroundings know; one from an archive carries its text: no path leads there."""
    if not isinstance(item, Article):
        return item
    return item._replace(
        title=item.title or file.title,
        url=item.url or file.url,
        published=item.published or file.published,
        keep_text=item.keep_text or file.within,
    )


def _stdin(limits: Limits) -> File:
    if sys.stdin is None:
        raise InputError("standard input is closed", code="input.unreadable", remedy="give it something to read")
    stream: BinaryIO = sys.stdin.buffer
    head = stream.peek(2048) if hasattr(stream, "peek") else b""
    return File("-", sniff(head), stream, Budget(limits))


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a name that is too long, or holds a NUL
        return False


def _real(path: Path) -> Path:
    """The path without links; of links in a circle as much as can be told."""
    return Path(os.path.realpath(path))


def _day(path: Path) -> str | None:
    """The day on which a file was last changed; None for one beyond the calendar."""
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC).date().isoformat()
    except (ValueError, OverflowError):
        return None


def _files(folder: Path) -> Iterator[Path | Failure | Skipped]:
    """The files below a folder in order; a Failure for a folder that cannot be opened or a link that leads nowhere."""
    found: list[Path] = []
    closed: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += (Path(parent, name) for name in names if not name.startswith("."))
    for error in closed:
        told = InputError(error.strerror or "unreadable", code="input.unreadable", remedy="check the folder's rights")
        yield failure(told, os.fspath(error.filename))
    for path in sorted(found):
        if path.is_file():
            yield path
        elif path.is_symlink() and not path.exists():
            told = InputError("a link that leads nowhere", code="input.missing", remedy="mend or remove it")
            yield failure(told, path.as_posix())
        elif not path.is_dir():
            yield Skipped(source=scrub(path.as_posix()), reason="a device, pipe or socket")


def _no_article(path: Path, real: Path, out: Path) -> str | None:
    if real.is_relative_to(out):
        return "a file of the output folder"
    if path.suffix.lower() not in KINDS:
        return f"no reader for '{path.suffix}'"
    if path.suffix == ".md" and path.stem.isupper():
        return "a note about the folder"
    return None
