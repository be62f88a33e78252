"""Every field of an event that says something can show the words that it was read from."""

from pathlib import Path

import pytest
from spacy.language import Language

from sukien.evaluate.gold import read_gold
from sukien.reading import read_article

GOLD = Path(__file__).parent.parent / "corpus" / "gold"
PATHS = sorted([*GOLD.glob("*.gold"), *GOLD.glob("composed/*.gold")])


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_fields_have_evidence(path: Path, nlp: Language) -> None:
    gold = read_gold(path)
    record = read_article(nlp, gold.text, doc_id=gold.id, published=gold.published, title=gold.title, url=gold.url)
    bare = []
    for event in record.events:
        shown = {line.field for line in event.evidence}
        told = {
            "type": event.type,
            "meeting": event.meeting,
            "date": event.date and event.date.start,
            "mode": event.mode,
            "location": event.location,
            "chairs": event.chairs,
            "participants": event.participants,
            "countries": event.countries,
            "outcomes": event.outcomes,
        }
        for field, value in told.items():
            if value and not any(name == field or name.startswith(f"{field}.") for name in shown):
                bare.append(f"{event.type} {event.date and event.date.value}: {field} is {value}")
    assert not bare, "\n".join(bare)
