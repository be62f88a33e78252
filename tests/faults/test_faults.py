"""The short form of `make faults`: some kills, at random instants and at writes, and a disk that is full."""

import importlib.util
import os
import sys
from pathlib import Path
from types import ModuleType

import pytest

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the harness forks")


@pytest.fixture(scope="module")
def harness() -> ModuleType:
    spec = importlib.util.spec_from_file_location("harness", Path(__file__).parent / "harness.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["harness"] = module
    spec.loader.exec_module(module)
    return module


def test_nothing_is_lost_or_doubled_and_no_byte_differs(harness: ModuleType, tmp_path: Path) -> None:
    harness.corpus(tmp_path / "in", 8)
    tally = harness.Tally(tmp_path / "in", tmp_path)
    tally.kills_at_random(3, seed=2)
    tally.kills_at_writes(40, step=6)
    tally.kills_in_writes(3, seed=2)
    tally.full_disk([100])
    tally.poison()
    assert tally.counts["kills at writes"] >= 5
    assert tally.counts["kills in writes"] == 3
    assert tally.counts["poisoned articles that failed alone"] == 3
    assert {what: tally.counts[what] for what in ("lost", "doubled", "files with other bytes")} == {
        "lost": 0, "doubled": 0, "files with other bytes": 0,
    }  # fmt: skip
