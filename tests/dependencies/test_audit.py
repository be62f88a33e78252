"""The dependencies pass their audit, and each thing that it looks for is found where it is wrong."""

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest


@pytest.fixture(scope="module")
def audit() -> ModuleType:
    spec = importlib.util.spec_from_file_location("audit", Path(__file__).parent / "audit.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["audit"] = module
    spec.loader.exec_module(module)
    return module


def test_what_is_installed_passes(audit: ModuleType) -> None:
    found = audit.installed()
    assert {"spacy", "numpy", "pytest", "pydantic-core"} <= found.keys()  # of our own asking and of others'
    assert list(audit.complaints(found, audit.pins(), audit.known())) == []


def test_every_row_has_a_source_and_is_of_a_dependency(audit: ModuleType) -> None:
    told, pinned = audit.known(), audit.pins()
    for row in (*told["advisories"], *told["withdrawn"]):
        assert row["package"] in pinned, row
        assert re.fullmatch(r"https://[a-z0-9.-]+\.[a-z]+/\S+", row["source"]), row


def test_every_advisory_stands_once_with_an_id_and_a_version(audit: ModuleType) -> None:
    rows = audit.known()["advisories"]
    names = [(row["id"], row["package"]) for row in rows]
    assert len(set(names)) == len(names)
    for row in rows:
        assert re.fullmatch(r"CVE-20\d\d-\d{4,}|GHSA(-[23456789cfghjmpqrvwx]{4}){3}", row["id"]), row
        # YAML reads 3.10 as the number 3.1: what could be a number is written as a text.
        assert not isinstance(row["below"], float), row
        # A page of an advisory is that of the one that it is the source of.
        assert "/CVE-" not in row["source"] or row["id"] in row["source"], row


@pytest.mark.parametrize(
    ("version", "licence", "pinned", "complaint"),
    [
        ("2.33.0", "Apache-2.0", "2.33.0", ""),
        ("2.33.0", "Apache-2.0", None, "not in requirements/constraints.txt"),
        ("2.33.0", "Apache-2.0", "2.34.0", "not 2.34.0"),
        ("2.33.0", "GPL-3.0-only", "2.33.0", "is not allowed"),
        ("2.33.0", "MIT AND GPL-3.0-only", "2.33.0", "is not allowed"),
        ("2.33.0", "MIT OR GPL-3.0-only", "2.33.0", ""),
        ("2.33.0", "none", "2.33.0", "is not allowed"),
        ("2.32.3", "Apache-2.0", "2.32.3", "CVE-2024-47081"),
        ("2.32.1", "Apache-2.0", "2.32.1", "was withdrawn"),
    ],
)
def test_what_is_wrong_is_told(
    audit: ModuleType, version: str, licence: str, pinned: str | None, complaint: str
) -> None:
    found: dict[str, Any] = {"requests": audit.Installed("requests", version, licence)}
    told = list(audit.complaints(found, {"requests": pinned} if pinned else {}, audit.known()))
    assert any(complaint in line for line in told) if complaint else told == []
