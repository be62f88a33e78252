from collections.abc import Callable

import pytest

from sukien.extractors.countries import find_countries
from sukien.extractors.meetings import find_meetings
from sukien.mention import COUNTRY, Mention
from sukien.rules import load_pack
from sukien.text import Text

Read = Callable[[str], list[tuple[str, Mention]]]


@pytest.fixture(scope="session")
def meetings() -> Read:
    """The meetings of a text as (words, mention), from the extractors alone."""
    pack = load_pack()

    def read(source: str) -> list[tuple[str, Mention]]:
        text = Text.read(source)
        seen = {COUNTRY: [one for one in find_countries(text, pack, {}) if one.label == COUNTRY]}
        return [(text.text[one.start : one.end], one) for one in find_meetings(text, pack, seen)]

    return read
