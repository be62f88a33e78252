"""Which files a run reads: files, folders and globs as they were named, in an order that never changes."""

from __future__ import annotations

import glob
from collections.abc import Iterable, Iterator
from pathlib import Path

from sukien.errors import InputError
from sukien.io.article import Article, failure
from sukien.io.readers import READERS
from sukien.records import Failure, Skipped


def find_inputs(named: Iterable[str], out: Path) -> Iterator[Path | Failure | Skipped]:
    """The files that the names stand for, each once; a Failure for a name that stands for none.

    Folders are searched to the bottom; what is no article there (another format, a note in capitals such as
    README.md, a file under `out`) is Skipped. A file that is named itself is always read.
    """
    seen: set[Path] = set()
    out = out.resolve()
    for name in named:
        path = Path(name)
        if path.exists():
            found = [path]
        else:
            found = [Path(one) for one in sorted(glob.glob(name, recursive=True))]
            if not found:
                error = InputError("there is no such file", code="input.missing", remedy="check the path")
                yield failure(error, name)
        for one in found:
            for file in _files(one) if one.is_dir() else (one,):
                if (real := file.resolve()) not in seen:
                    seen.add(real)
                    reason = _no_article(file, real, out) if one.is_dir() else None
                    yield Skipped(source=file.as_posix(), reason=reason) if reason else file


def read_input(path: Path) -> Iterator[Article | Failure]:
    """The articles of a file, and a Failure for whatever in it cannot be read."""
    try:
        reader = READERS.get(path.suffix.lower())
        if reader is None:
            known = ", ".join(READERS)
            raise InputError(f"no reader for '{path.suffix}'", code="input.format", remedy=f"one of {known}")
        yield from reader(path)
    except InputError as error:
        yield failure(error, path.as_posix())
    except OSError as error:
        problem = InputError(error.strerror or str(error), code="input.unreadable", remedy="check the file's rights")
        yield failure(problem, path.as_posix())


def _files(folder: Path) -> Iterator[Path]:
    yield from sorted(
        path
        for path in folder.rglob("*")
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )


def _no_article(path: Path, real: Path, out: Path) -> str | None:
    if real.is_relative_to(out):
        return "a file of the output folder"
    if path.suffix.lower() not in READERS:
        return f"no reader for '{path.suffix}'"
    if path.suffix == ".md" and path.stem.isupper():
        return "a note about the folder"
    return None
