"""`sukien evaluate`: score a run against gold articles."""

from __future__ import annotations


def evaluate() -> None:
    """Score a run against gold articles."""
