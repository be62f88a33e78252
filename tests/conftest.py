"""What all tests share: the pipeline, loaded once."""

import pytest
from spacy.language import Language

from sukien.pipeline import load


@pytest.fixture(scope="session")
def nlp() -> Language:
    return load()
