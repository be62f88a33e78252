"""The stages over plain values and the components of a spaCy pipeline read the same."""

from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from sukien import load, read_article
from sukien.evaluate.gold import read_gold
from sukien.pipeline import stages_of

GOLD = sorted(Path("corpus/gold/composed").glob("own-0*.gold"))


@Language.component("test_nothing")
def nothing(doc: Doc) -> Doc:
    return doc


def test_components_read_what_the_stages_read() -> None:
    plain, changed = load(), load()
    changed.add_pipe("test_nothing")
    assert stages_of(plain) is not None
    assert stages_of(changed) is None
    for path in GOLD:
        gold = read_gold(path)
        assert read_article(changed, gold.text, doc_id="a") == read_article(plain, gold.text, doc_id="a")


def test_a_component_taken_out_is_not_run() -> None:
    nlp = load()
    nlp.remove_pipe("sukien_events")
    record = read_article(nlp, "Ngày 7/7/2020, Hội nghị ADSOM+ diễn ra tại Hà Nội.", doc_id="a")
    assert record.document.entities
    assert not record.events


@pytest.mark.parametrize("name", ["sukien_dates", "sukien_people"])
def test_a_component_set_aside_for_a_while_is_not_run(name: str) -> None:
    nlp = load()
    with nlp.select_pipes(disable=[name]):
        assert stages_of(nlp) is None
    assert stages_of(nlp) is not None
