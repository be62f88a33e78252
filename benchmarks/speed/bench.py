"""Speed beside the usual tools, and how it grows: one command, a table and a plot.

    make bench                                                   # generated articles, some ten minutes
    python benchmarks/speed/bench.py --quick                     # under two minutes, rougher
    python benchmarks/speed/bench.py --corpus articles.jsonl     # your own articles: a file or a folder

It writes speed.md, speed.json and speed.png into benchmarks/speed/results. Figures are ratios on the same articles in
one run; other work on the machine shows in wall times, hardly in ratios of CPU time.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tempfile
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import chart
import measure
from corpus import articles

HERE = Path(__file__).parent
GOLD = HERE.parents[1] / "corpus" / "gold"
PACKAGES = ("sukien", "underthesea", "spacy", "pydantic", "ahocorasick-rs", "numpy")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="fewer articles, two minutes")
    parser.add_argument("--corpus", type=Path, help="a file or folder of articles; generated ones if none")
    parser.add_argument("--articles", type=int, help="size of the largest run")
    parser.add_argument("--out", type=Path, default=HERE / "results")
    options = parser.parse_args()
    most = options.articles or (300 if options.quick else 8_000)
    rows = measure.read_corpus(options.corpus, most) if options.corpus else list(articles(most))
    figures = measured(rows, options.quick)
    figures["corpus"] = str(options.corpus.name) if options.corpus else "generated"
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "speed.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    told = report(figures)
    (options.out / "speed.md").write_text(told, encoding="utf-8")
    chart.draw(figures, options.out / "speed.png")
    print(told)


def measured(rows: list[measure.Row], quick: bool) -> dict[str, Any]:
    """All figures."""
    found: dict[str, Any] = {"machine": measure.machine(), "versions": {name: version(name) for name in PACKAGES}}
    _say("peers")
    found["rates"] = rates(rows, quick)
    _say("length of an article")
    sukien = reader()
    lengths = (3_000, 30_000, 100_000) if quick else (3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000)
    found["lengths"] = measure.by_length(sukien, rows, lengths)
    found["exponent"] = measure.exponent(found["lengths"])
    _say("start")
    python = sys.executable
    found["help"] = measure.seconds_of([python, "-m", "sukien", "--help"], 3 if quick else 7)
    found["first_record"] = measure.first_record(rows[0], 3 if quick else 7)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _say("runs")
        sizes = sorted({n for n in (100, 300, 1_000, 2_000, 4_000, 8_000, 20_000, 50_000, 150_000) if n <= len(rows)})
        sizes = [n for n in sizes if n >= (100 if quick else 1_000)] or [len(rows)]
        files = {size: measure.written(rows[:size], folder, f"{size}.jsonl") for size in sizes}
        found["runs"] = {size: measure.run_command(file, 2)._asdict() for size, file in files.items()}
        base = sizes[0] if quick else sizes[min(1, len(sizes) - 1)]
        one, two = (measure.run_command(files[base], workers, "--profile") for workers in (1, 2))
        found["one_worker"], found["two_workers"] = one._asdict(), two._asdict()
        found["side_by_side"] = measure.side_by_side(3 if quick else 5)
    _say("gold")
    found["gold"] = gold_scores()
    return found


def reader(*, only_events: bool = False) -> Callable[[measure.Row], object]:
    """What a worker does with an article: reading, records, all lines of output; behind the gate where asked."""
    from sukien.batch.jobs import Job
    from sukien.batch.outcome import pack, shortened
    from sukien.batch.work import Setup, process
    from sukien.io.article import Article
    from sukien.limits import Limits

    setup = Setup(limits=Limits(only_events=only_events))

    def read(row: measure.Row) -> object:
        article = Article("bench.jsonl", row["text"], row["id"], 1, published=row.get("published"))
        return shortened(pack(process(setup, Job(article, str(row["id"]), renamed=False))))

    return read


def rates(rows: list[measure.Row], quick: bool) -> dict[str, measure.Rate]:
    """Articles a second: the whole pipeline, behind its gate, the peers, and what merely looking at a text costs."""
    from underthesea import ner, word_tokenize

    from sukien.text.normalize import normalize

    sukien, behind_gate = reader(), reader(only_events=True)

    def look(row: measure.Row) -> object:
        text = json.loads(json.dumps(row))["text"]
        return hashlib.sha256(unicodedata.normalize("NFC", text).encode()).digest()

    def own_look(row: measure.Row) -> object:
        text = json.loads(json.dumps(row))["text"]
        return hashlib.sha256(normalize(text).text.encode()).digest()

    plain = [row for row in rows[:2_000] if not _may_tell(row)][: 40 if quick else 200] or rows[:10]
    many, few, fewest = (rows[: n // (5 if quick else 1)] for n in (300, 60, 15))
    tasks = {
        "sukien": (sukien, many),
        "sukien --only-events": (behind_gate, many),
        "sukien --only-events, articles that the gate stops": (behind_gate, plain),
        "parse, NFC and SHA-256 of the same": (look, plain),
        "parse, sukien's own normalisation and SHA-256 of the same": (own_look, plain),
        "underthesea word_tokenize": (lambda row: word_tokenize(row["text"]), few),
        "underthesea ner": (lambda row: ner(row["text"]), fewest),
    }
    return measure.interleaved(tasks, 1 if quick else 5)


def gold_scores() -> dict[str, float]:
    """The score on the gold articles of the repository."""
    import sukien
    from sukien.evaluate.gold import gold_files, read_gold
    from sukien.evaluate.score import score

    gold = [read_gold(path) for path in gold_files([GOLD / "composed"])]
    nlp = sukien.load()
    documents, events = {}, {}
    for one in gold:
        record = sukien.extract(one.text, one.published, one.title, one.url, nlp=nlp, doc_id=one.id)
        documents[one.id] = json.loads(record.document.model_dump_json())
        events[one.id] = [json.loads(event.model_dump_json()) for event in record.events]
    return {"articles": len(gold), "overall": score(gold, documents, events).report["overall"]}


def report(found: dict[str, Any]) -> str:
    """The figures as Markdown."""
    rates = {name: measure.Rate(*rate) for name, rate in found["rates"].items()}
    own, quick = rates["sukien"], rates["sukien --only-events"]
    quiet = rates["sukien --only-events, articles that the gate stops"]
    lines = ["# Speed", "", f"{found['machine']}; {', '.join(f'{k} {v}' for k, v in found['versions'].items())}.", ""]
    lines += ["| one core, warm | articles a second (CPU) | as they passed | sukien is |", "|---|---:|---:|---:|"]
    for name, rate in rates.items():
        ratio = f"{own.cpu / rate.cpu:.1f} times as fast; --only-events {quick.cpu / rate.cpu:.1f}"
        if name.startswith("sukien"):
            ratio = ""
        if name.startswith("parse"):
            ratio = f"an article that the gate stops: {rate.cpu / quiet.cpu:.1f} times the cost"
        lines.append(f"| {name} | {_figure(rate.cpu)} | {_figure(rate.wall)} | {ratio} |")
    lines += ["", "| run, two workers | seconds | ms an article | parent CPU, ms an article | parent MB | worker MB |"]
    lines += ["|---:|---:|---:|---:|---:|---:|"]
    for size, one in found["runs"].items():
        each, parent = 1000 * one["seconds"] / one["articles"], 1000 * one["parent_cpu"] / one["articles"]
        peaks = f"{one['parent_peak']:.0f} | {one['worker_peak']:.0f}"
        lines.append(f"| {int(size):,} articles | {one['seconds']:.1f} | {each:.2f} | {parent:.2f} | {peaks} |")
    cost = [(one["articles"], one["parent_cpu"] + one["workers_cpu"]) for one in found["runs"].values()]
    lines.append("")
    if len(cost) > 1:
        (n, first), (m, last) = cost[0], cost[-1]
        lines.append(
            f"CPU time of each further article, from {n:,} to {m:,}: {1000 * (last - first) / (m - n):.2f} ms."
        )
    one, two = found["one_worker"], found["two_workers"]
    lines += [
        f"Two workers are {one['seconds'] / two['seconds']:.2f} times one, as it passed, start included; two processes"
        f" that share nothing are {found['side_by_side']:.2f} times one on this machine.",
        f"Cost grows with the length of an article to the power of {found['exponent']:.2f}"
        f" (up to {max(length for length, _ in found['lengths']):,} characters).",
        f"`sukien --help` takes {found['help']:.2f} s; from a cold start to the first record it takes"
        f" {found['first_record']:.2f} s.",
        f"Gold: overall {found['gold']['overall']:.3f} on {found['gold']['articles']} composed articles.",
        "",
        "| stage (two workers) | ms an article | share |",
        "|---|---:|---:|",
    ]
    total = sum(two["stages"].values()) or 1.0
    for stage, seconds in two["stages"].items():
        lines.append(f"| {stage} | {1000 * seconds / two['articles']:.3f} | {seconds / total:.1%} |")
    return "\n".join([*lines, "", "![Speed](speed.png)", ""])


def _figure(value: float) -> str:
    return f"{value:,.0f}" if value >= 10 else f"{value:.2f}"


def _may_tell(row: measure.Row) -> bool:
    from sukien.reading import may_tell

    return may_tell(_language(), row["text"])


@lru_cache(maxsize=1)
def _language() -> Any:
    import sukien

    return sukien.load()


def _say(what: str) -> None:
    print(f"measuring: {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
