"""A run on a cluster: inputs in slices, a part for each, and a manifest that lists them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from sukien import __version__
from sukien.batch.info import packages
from sukien.batch.progress import Progress, Watch, unwatched
from sukien.batch.work import Setup, plugged_in
from sukien.batch.workers import Care
from sukien.distributed.cluster import Cluster
from sukien.distributed.parts import MANIFEST, Manifest, Order, Part, make, origin_here
from sukien.distributed.slices import SIZE, Placed, Slice, Survey, placed, slices, survey
from sukien.distributed.storage import Store
from sukien.errors import UsageError
from sukien.given import scrub
from sukien.limits import Limits
from sukien.rules import load_pack


def run_parts(
    inputs: Iterable[str],
    out: str,
    cluster: Cluster,
    rules: Sequence[str] = (),
    *,
    force: bool = False,
    limits: Limits | None = None,
    care: Care | None = None,
    size: int = SIZE,
    watch: Watch = unwatched,
) -> Manifest:
    """Read all inputs on a cluster, each slice of about `size` bytes into a part under the address `out`.

    Inputs and `out` are paths or fsspec addresses that every worker can reach. Parts that are there and whole are kept:
    a run that was stopped goes on; with `force` all are made. Articles are watched as on one machine. Raises UsageError
    for standard input, SukienError where no worker outlives a slice.
    """
    named, limits = list(inputs), limits or Limits()
    if "-" in named:
        raise UsageError("workers cannot read standard input", remedy="put it into a file that all of them can reach")
    setup = Setup(tuple(rules), limits)
    order = Order(setup, care or Care(), origin_here(setup), out, force)
    cut = list(slices(named, out, size))
    surveys = list(cluster.map(partial(_survey, limits=limits), cut))
    parts, articles, kept, total = list[Part](), 0, 0, len(cut)
    for part, made in cluster.map(partial(_make, order), list(placed(cut, surveys))):
        parts.append(part)
        articles += part.articles
        kept += 0 if made else part.documents
        watch(Progress(articles, 0, kept, len(parts), total))
    manifest = Manifest(
        sukien=__version__,
        packages=packages() | plugged_in(),
        rules=dict(load_pack(setup.packs).digests),
        configuration={"inputs": [scrub(one) for one in named], "out": scrub(out), "limits": limits.model_dump()},
        parts=tuple(parts),
    )
    Store.at(out).write(MANIFEST, manifest.model_dump_json(indent=1).encode() + b"\n")
    return manifest


def _survey(slice: Slice, limits: Limits) -> Survey:
    return survey(slice, limits)


def _make(order: Order, one: Placed) -> tuple[Part, bool]:
    return make(order, one)
