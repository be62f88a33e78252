"""Annotations kept apart from their text: taken off gold articles and joined with the texts again, nothing is lost."""

import json
import subprocess
import sys
from pathlib import Path

from sukien.evaluate.gold import read_gold

TOOL = [sys.executable, "benchmarks/accuracy/standoff.py"]
GOLD = sorted(Path("corpus/gold").glob("dev-*.gold"))


def test_what_was_stripped_is_restored_from_the_same_text(tmp_path: Path) -> None:
    rows = subprocess.run([*TOOL, "strip", *map(str, GOLD)], capture_output=True, text=True, check=True).stdout
    (tmp_path / "rows.jsonl").write_text(rows, encoding="utf-8")
    before = [read_gold(path) for path in GOLD]
    sentence = before[0].text.split(". ")[0]
    assert sentence not in rows
    texts = [{"id": gold.id, "text": gold.text + " More."} for gold in before[1:]]
    texts.append({"id": before[0].id, "text": "Another text."})
    lines = "".join(json.dumps(row) + "\n" for row in texts)
    (tmp_path / "articles.jsonl").write_text(lines, encoding="utf-8")
    restore = ["restore", str(tmp_path / "rows.jsonl"), str(tmp_path / "articles.jsonl"), "--out", str(tmp_path)]
    told = subprocess.run([*TOOL, *restore], capture_output=True, text=True, check=True).stderr
    assert f"{before[0].id}: another text" in told
    # Days are written as text.
    after = {path.stem: json.dumps(read_gold(path), default=str) for path in tmp_path.glob("*.gold")}
    assert after == {gold.id: json.dumps(gold, default=str) for gold in before[1:]}
