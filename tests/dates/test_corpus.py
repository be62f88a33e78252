"""Values and the phrases that mean them, and sentences that hold no date."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from .conftest import Dates

HERE = Path(__file__).parent


def phrases() -> Iterator[tuple[str | None, str, str, str]]:
    """Day of publication, sentence, date in it, value."""
    for block in yaml.safe_load((HERE / "corpus.yaml").read_text(encoding="utf-8")):
        published = str(block["published"]) if block["published"] else None
        for value, rows in block["values"].items():
            for row in rows:
                sentence, _, span = row.partition("|")
                if "[" in row:
                    span = row[row.index("[") + 1 : row.index("]")]
                    sentence = row.replace("[", "").replace("]", "")
                yield published, sentence + ".", span or sentence, str(value)


def sentences() -> list[str]:
    groups = yaml.safe_load((HERE / "negative.yaml").read_text(encoding="utf-8"))
    return [sentence for group in groups.values() for sentence in group]


@pytest.mark.parametrize(("published", "sentence", "span", "value"), list(phrases()))
def test_phrase(dates: Callable[..., Dates], published: str | None, sentence: str, span: str, value: str) -> None:
    assert dates(sentence, published) == [(span, value)]


@pytest.mark.parametrize("sentence", sentences())
def test_no_date(dates: Callable[..., Dates], sentence: str) -> None:
    assert dates(sentence, "2024-06-12") == []


def test_size_of_the_corpora() -> None:
    assert len(list(phrases())) >= 300
    assert len(sentences()) >= 200
