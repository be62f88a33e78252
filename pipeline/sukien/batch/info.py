"""What a run tells of itself, and of a disk that does not take it."""

from __future__ import annotations

import errno
import platform
import sqlite3
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import metadata
from pathlib import Path

from pydantic import JsonValue

from sukien import __version__
from sukien.batch.files import RunFiles
from sukien.errors import SukienError, UsageError
from sukien.records import Counts, RunInfo

_PACKAGES = ("ahocorasick-rs", "pydantic", "pyyaml", "rapidfuzz", "spacy", "underthesea")


def packages() -> dict[str, str]:
    """Versions of the packages that take part."""
    return {name: metadata.version(name) for name in _PACKAGES}


def write_info(
    drafts: Path,
    files: RunFiles,
    tally: Counter[str],
    versions: Mapping[str, str],
    rules: Mapping[str, str],
    configuration: Mapping[str, JsonValue],
    began: float,
    spent: Mapping[str, float] | None = None,
) -> RunInfo:
    """Write `run.json` into a folder. Raises SukienError where not every input of `tally` came to something.

    `began` is when the run did, by `time.perf_counter`; `spent` are seconds by stage.
    """
    info = RunInfo(
        sukien=__version__,
        python=platform.python_version(),
        packages=dict(versions),
        rules=dict(rules),
        configuration=dict(configuration),
        counts=_counts(files, tally),
        skipped=tuple(files.skipped),
        seconds={
            "total": round(time.perf_counter() - began, 3),
            **{stage: round(seconds, 3) for stage, seconds in (spent or {}).items()},
        },
    )
    (drafts / "run.json").write_text(info.model_dump_json(indent=1) + "\n", encoding="utf-8", newline="\n")
    return info


def _counts(files: RunFiles, tally: Counter[str]) -> Counts:
    counts = Counts(
        inputs=tally["inputs"],
        documents=files.tally["documents"],
        failures=len(files.failures),
        skipped=files.tally["skipped"],
        unchanged=tally["unchanged"],
        duplicates=files.tally["duplicates"],
        entities=files.tally["entities"],
        events=files.tally["events"],
    )
    if counts.inputs != counts.documents + counts.failures + counts.skipped:
        raise SukienError(f"an input was lost: {counts}", code="run.lost", remedy="report this")
    return counts


@contextmanager
def disk_told(out: Path) -> Iterator[None]:
    """Faults of disk and folder, told for a person. What was there before is still there then."""
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        full = getattr(error, "errno", None) in (errno.ENOSPC, errno.EDQUOT) or "full" in str(error)
        if full:
            remedy = "make room and run again: what is done is kept, and no file was changed"
            raise SukienError("the disk is full", where=str(out), code="run.disk", remedy=remedy) from error
        told = f"cannot be written: {getattr(error, 'strerror', None) or error}"
        raise UsageError(told, where=str(out), remedy="name another folder with --out") from error
