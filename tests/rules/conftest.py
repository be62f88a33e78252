"""Packs written for one test, and what a pipeline finds with them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sukien.mention import Mention
from sukien.packs.find import find
from sukien.pipeline import load

Write = Callable[..., str]
Read = Callable[..., list[tuple[str, str, str]]]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Write a rule file into the working folder of the test, which is its own; its path."""
    monkeypatch.chdir(tmp_path)

    def write(text: str | bytes, name: str = "pack.yaml") -> str:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return name

    return write


@pytest.fixture
def read() -> Read:
    """What packs find in a sentence, as (label, words, rule)."""

    def read(sentence: str, *packs: str) -> list[tuple[str, str, str]]:
        return [(one.label, sentence[one.start : one.end], one.rule) for one in mentions(sentence, *packs)]

    return read


def mentions(sentence: str, *packs: str) -> list[Mention]:
    return find(load(packs), sentence)
