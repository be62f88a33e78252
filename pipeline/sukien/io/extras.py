"""What is said where a reader's package is not installed."""

from __future__ import annotations

from sukien.errors import InputError


def missing(what: str, package: str, extra: str) -> InputError:
    """The error of a reader whose package is missing."""
    return InputError(
        f"reading {what} needs the package {package}",
        code=f"input.{extra}_extra",
        remedy=f"pip install {package} (or the extra '{extra}' of sukien), or save the article as .txt",
    )
