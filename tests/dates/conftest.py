"""Dates of a text, without the rest of the pipeline."""

from collections.abc import Callable

import pytest

from sukien.extractors.dates import find_dates
from sukien.rules import load_pack
from sukien.text import Meta, Text

Dates = list[tuple[str, str]]


@pytest.fixture(scope="session")
def dates() -> Callable[..., Dates]:
    def find(text: str, published: str | None = None, url: str | None = None) -> Dates:
        layers = Text(text, Meta(published=published, url=url))
        found = find_dates(layers, load_pack(), {})
        return [(layers.text[one.start : one.end], one.norm["value"]) for one in found]

    return find
