"""Parts into the ordinary files of a run: the same bytes that one machine would have written."""

from __future__ import annotations

import time
from collections import Counter
from contextlib import ExitStack
from pathlib import Path

from pydantic import ValidationError

from sukien.batch.files import RunFiles
from sukien.batch.info import disk_told, write_info
from sukien.batch.joining import Mapper, here
from sukien.batch.ledger import Ledger
from sukien.batch.progress import Progress, Watch, unwatched
from sukien.batch.staging import staged
from sukien.distributed.parts import MANIFEST, Manifest, outcomes
from sukien.distributed.storage import Store
from sukien.errors import UsageError
from sukien.review.corrections import FILE as CORRECTIONS
from sukien.review.corrections import read_corrections
from sukien.run import Run


def merge(
    parts: str, out: Path, mapper: Mapper = here, *, watch: Watch = unwatched, corrections: Path | None = None
) -> Run:
    """Write the files of a run into a folder from the parts under an address.

    Articles come in the order of the inputs, and copies are looked for among all of them here; what articles tell
    together is joined where `mapper` says: in batches on the workers of a cluster, if it is a cluster's. Corrections
    are those of that file, else of `out`. Raises UsageError where there is no manifest, SukienError for a part that is
    missing or damaged.
    """
    began, store = time.perf_counter(), Store.at(parts)
    manifest, tally, done = read_manifest(store), Counter[str](), 0
    tally["inputs"] = sum(part.articles for part in manifest.parts)
    with disk_told(out), ExitStack() as stack:
        out.mkdir(parents=True, exist_ok=True)
        stack.enter_context(Ledger(out))  # the lock of the folder
        drafts = stack.enter_context(staged(out, last="run.json"))
        with RunFiles(drafts) as files:
            for number, part in enumerate(manifest.parts, 1):
                for outcome in outcomes(store, part):
                    files.add(outcome)
                done += part.articles
                watch(Progress(done, len(files.failures), 0, number, len(manifest.parts)))
            files.finish(read_corrections(corrections or out / CORRECTIONS), mapper)
        configuration = {**manifest.configuration, "parts": parts, "out": out.as_posix()}
        info = write_info(drafts, files, tally, manifest.packages, manifest.rules, configuration, began)
    return Run(info, files.failures)


def read_manifest(store: Store) -> Manifest:
    """The manifest of a folder of parts. Raises UsageError where there is none."""
    data = store.read(MANIFEST)
    remedy = "name the folder that `sukien run --engine dask --out` wrote"
    if data is None:
        raise UsageError(f"no {MANIFEST} here", where=store.root, remedy=remedy)
    try:
        return Manifest.model_validate_json(data)
    except ValidationError as error:
        raise UsageError(f"{MANIFEST}: {error.errors()[0]['msg']}", where=store.root, remedy=remedy) from error
