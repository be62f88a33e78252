"""What changed between two readings: mentions by label and span, events by what they have in common."""

from copy import deepcopy
from typing import Any

import pytest
from spacy.language import Language

from sukien.compare import Reading, difference
from sukien.compare.scores import score_change
from sukien.evaluate.gold import Gold
from sukien.reading import read_article

TEXT = (
    "Ngày 5/6, tại Hà Nội, Đại tướng Phan Văn Giang, Bộ trưởng Bộ Quốc phòng Việt Nam, hội đàm với Bộ trưởng "
    "Quốc phòng Lào Khamliang Outhakaysone. Ngày 7/6, hai bên diễn tập chung tại Vientiane.\n"
)
Readings = dict[str, Reading]


@pytest.fixture(scope="module")
def before(nlp: Language) -> Readings:
    record = read_article(nlp, TEXT, doc_id="a", published="2024-06-12")
    events = [event.model_dump(mode="json") for event in record.events]
    return {"a": Reading(record.document.model_dump(mode="json"), events, TEXT)}


def copy_of(readings: Readings) -> tuple[Readings, dict[str, Any], list[dict[str, Any]]]:
    document, events = deepcopy(dict(readings["a"].document)), deepcopy([dict(row) for row in readings["a"].events])
    return {"a": Reading(document, events, TEXT)}, document, events


def test_the_same_differs_in_nothing(before: Readings) -> None:
    found = difference(before, copy_of(before)[0])
    assert (found.documents, found.mentions, found.events) == (1, (), ())


def test_mentions_are_added_removed_and_altered(before: Readings) -> None:
    after, document, _ = copy_of(before)
    entities = document["entities"]
    date = next(one for one in entities if one["label"] == "DATE")
    date.update(start=date["start"] + 5, text=date["text"][5:])
    country = next(one for one in entities if one["label"] == "COUNTRY")
    country["norm"]["alpha_2"] = "KH"
    rank = next(one for one in entities if one["label"] == "RANK")
    entities.remove(rank)
    found = difference(before, after)
    assert [(one.change, one.label) for one in found.mentions] == [
        ("altered", "DATE"), ("removed", "RANK"), ("altered", "COUNTRY"),
    ]  # fmt: skip
    moved, gone, other = found.mentions
    assert [(f.field, f.after) for f in moved.fields] == [("start", 5), ("text", "5/6")]
    assert gone.sentence is not None
    assert gone.text in gone.sentence
    assert [(f.field, f.before, f.after) for f in other.fields] == [("norm.alpha_2", "VN", "KH")]
    back = difference(after, before)
    assert [one.change for one in back.mentions] == ["altered", "added", "altered"]


def test_a_person_who_is_counted_anew_is_no_change(before: Readings) -> None:
    after, document, _ = copy_of(before)
    for one in document["entities"]:
        if one["label"] == "PERSON":
            one["norm"]["person_id"] = "p9"
    assert not difference(before, after).mentions


def test_events_are_paired_by_what_they_have_in_common(before: Readings) -> None:
    after, _, events = copy_of(before)
    talks = next(row for row in events if row["type"] == "talks")
    talks["event_id"] = "another"
    talks["countries"] = ["LA"]
    events.remove(next(row for row in events if row["type"] == "exercise"))
    found = difference(before, after)
    assert [(one.change, one.type) for one in found.events] == [("altered", "talks"), ("removed", "exercise")]
    assert [(f.field, f.after) for f in found.events[0].fields] == [("countries", ["LA"])]
    assert found.events[1].sentence is not None
    assert "diễn tập" in found.events[1].sentence


def test_articles_with_other_texts_are_not_compared(before: Readings) -> None:
    after, document, _ = copy_of(before)
    document["text_sha256"] = "0" * 64
    document["entities"] = []
    found = difference(before, after)
    assert (found.documents, found.other_text, found.mentions) == (0, ("a",), ())
    assert difference(before, {}).only_before == ("a",)
    assert difference({}, before).only_after == ("a",)


def test_the_score_tells_what_was_mended_and_broken(before: Readings) -> None:
    after, document, _ = copy_of(before)
    document["entities"] = [one for one in document["entities"] if one["label"] != "RANK"]
    gold = Gold("a", None, "2024-06-12", None, TEXT, [], [], [])
    change = score_change([gold], before, after)
    assert change.figures[0].name == "overall"
    assert any(error.startswith("RANK false: a, Đại tướng") for error in change.mended)
    assert not change.broken
