"""The figures as a picture: speed beside the peers, runs of growing size, articles of growing length."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import matplotlib

matplotlib.use("Agg")
from matplotlib import pyplot as plt


def draw(found: dict[str, Any], path: Path) -> None:
    """Write the picture."""
    figure, (bars, runs, lengths) = plt.subplots(1, 3, figsize=(13, 3.6), layout="constrained")
    names = ("sukien", "underthesea word_tokenize", "underthesea ner")
    values = [found["rates"][name][0] for name in names]
    bars.barh(names, values, color=("#1f6f5c", "#b8b8b8", "#b8b8b8"))
    for place, value in enumerate(values):
        bars.text(value, place, f" {value:,.3g}", va="center")
    bars.invert_yaxis()
    bars.set(xscale="log", xlabel="articles a second, one core", xlim=(min(values) / 3, max(values) * 4))
    sizes = [one["articles"] for one in found["runs"].values()]
    cost = [1000 * (one["parent_cpu"] + one["workers_cpu"]) / one["articles"] for one in found["runs"].values()]
    runs.plot(sizes, cost, "o-", color="#1f6f5c")
    runs.set(xscale="log", ylim=(0, 1.1 * max(cost)), xlabel="articles in a run", ylabel="CPU ms an article")
    # A tick for each run: those that a logarithmic axis chooses run into one another between 1,000 and 8,000.
    runs.set_xticks(sizes, [f"{size:,}" for size in sizes])
    runs.minorticks_off()
    lengths.plot(*zip(*found["lengths"], strict=True), "o-", color="#1f6f5c")
    lengths.set(xscale="log", yscale="log", xlabel="characters of an article", ylabel="CPU seconds")
    for one in (bars, runs, lengths):
        one.spines[["top", "right"]].set_visible(False)
    figure.savefig(path, dpi=120)
