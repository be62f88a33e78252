"""What is done is kept, what is gone is forgotten, and only one run is at work in a folder."""

from pathlib import Path

import pytest

from sukien.batch.ledger import NAME, Ledger
from sukien.batch.staging import staged
from sukien.errors import UsageError


def test_outcomes_are_kept_until_they_are_not_asked_for(tmp_path: Path) -> None:
    with Ledger(tmp_path) as ledger:
        assert ledger.get(b"a") is None
        ledger.put(b"a", b"1")
        ledger.get(b"b")
        ledger.put(b"b", b"2")
    with Ledger(tmp_path) as ledger:
        assert ledger.get(b"a") == b"1"
        ledger.forget()
    with Ledger(tmp_path) as ledger:
        assert (ledger.get(b"a"), ledger.get(b"b")) == (b"1", None)
    with Ledger(tmp_path, force=True) as ledger:
        assert ledger.get(b"a") is None


def test_a_second_run_is_refused(tmp_path: Path) -> None:
    with Ledger(tmp_path) as ledger:
        ledger.save()
        with pytest.raises(UsageError) as caught:
            Ledger(tmp_path)
        assert caught.value.code == "run.busy"
    Ledger(tmp_path).__exit__(None, None, None)


@pytest.mark.parametrize("damage", [b"no ledger at all" * 99, b""])
def test_a_damaged_ledger_begins_anew(tmp_path: Path, damage: bytes) -> None:
    with Ledger(tmp_path) as ledger:
        ledger.put(b"a", b"1")
    (tmp_path / NAME).write_bytes(damage)
    with Ledger(tmp_path) as ledger:
        assert ledger.get(b"a") is None


def test_drafts_appear_together_or_not_at_all(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")
    (tmp_path / ".unfinished").mkdir()
    (tmp_path / ".unfinished" / "left").write_text("by a run that was killed")
    with pytest.raises(ZeroDivisionError), staged(tmp_path, last="b") as drafts:  # noqa: PT012
        (drafts / "a").write_text("new")
        raise ZeroDivisionError
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("a", "old")]
    with staged(tmp_path, last="b") as drafts:
        (drafts / "a").write_text("new")
        (drafts / "b").write_text("")
    assert sorted((file.name, file.read_text()) for file in tmp_path.iterdir()) == [("a", "new"), ("b", "")]
