"""Articles that tell the same, and articles that only seem to: the clusters of composed sets."""

from functools import reduce
from pathlib import Path

import pytest
from spacy.language import Language

from sukien.evaluate.clusters import NOTHING, Agreement
from sukien.evaluate.joined import JoinedScore, JoinedSet, read_set, score_set
from sukien.joining.join import Joined, join_records
from sukien.reading import read_article
from sukien.records import ArticleRecord

GOLD = Path(__file__).parent.parent.parent / "corpus" / "gold" / "joined"
FILES = sorted(GOLD.glob("*.yaml"))
FLOOR = 0.95
FLOORS = {("held-out", "happenings"): 0.95, ("held-out", "people"): 0.95}
"""Pairwise F1 and B³ of sets that the rules were not made by."""


def read(nlp: Language, gold: JoinedSet) -> dict[str, ArticleRecord]:
    return {
        one.id: read_article(
            nlp, one.text, doc_id=one.id, published=one.published, title=one.title, publisher=one.publisher
        )
        for one in gold.articles
    }


@pytest.fixture(scope="module")
def scores(nlp: Language) -> dict[str, JoinedScore]:
    out = {}
    for path in FILES:
        gold = read_set(path)
        records = read(nlp, gold)
        out[path.stem] = score_set(gold, records, join_records(records.values()))
    return out


def test_there_are_enough_sets() -> None:
    assert len(FILES) >= 12
    assert all(2 <= len(read_set(path).articles) <= 5 for path in FILES)


@pytest.mark.parametrize("what", ["happenings", "people"])
def test_clusters(scores: dict[str, JoinedScore], what: str) -> None:
    rows: dict[str, Agreement] = {name: getattr(score, what) for name, score in scores.items()}
    total = reduce(Agreement.plus, rows.values(), NOTHING)
    worse = [(name, row.pairs, score.missed) for (name, row), score in zip(rows.items(), scores.values(), strict=True)
             if row.b_cubed < 1]  # fmt: skip
    assert total.pairs.f1 >= FLOOR, worse
    assert total.b_cubed >= FLOOR, worse


@pytest.mark.parametrize(("folder", "what"), FLOORS)
def test_other_sets(nlp: Language, folder: str, what: str) -> None:
    total, misses = NOTHING, []
    for path in sorted((GOLD / folder).glob("*.yaml")):
        gold = read_set(path)
        records = read(nlp, gold)
        score = score_set(gold, records, join_records(records.values()))
        total = total.plus(getattr(score, what))
        misses += [f"{path.stem}: {one}" for one in score.missed]
    assert min(total.pairs.f1 or 0, total.b_cubed) >= FLOORS[folder, what], (total, misses)


def joined(nlp: Language, name: str) -> Joined:
    (path,) = (path for path in FILES if path.stem == name)
    return join_records(read(nlp, read_set(path)).values())


def test_a_promotion_shows(nlp: Language) -> None:
    (general,) = (one for one in joined(nlp, "03-promotion").people if one.name == "Vũ Đình Khôi")
    assert general.promoted
    assert [(r.value, r.first) for r in general.ranks] == [
        ("Trung tướng", "2017-06-16"), ("Thượng tướng", "2020-10-05"), ("Đại tướng", "2021-09-12")
    ]  # fmt: skip
    assert general.rank == "Đại tướng"
    assert general.role is not None
    assert general.role.startswith("Bộ trưởng Bộ Quốc phòng")
    assert len(general.happening_ids) == 3


def test_a_conflict_names_its_sources(nlp: Language) -> None:
    (meeting,) = (one for one in joined(nlp, "06-date-in-conflict").happenings if len(one.articles) == 2)
    (conflict,) = (one for one in meeting.conflicts if one.field == "date")
    assert [(r.value, r.doc_ids) for r in conflict.values] == [("2021-03-18", ("a",)), ("2021-03-19", ("b",))]
    edition = next(one for one in meeting.support if one.field == "meeting.edition")
    assert (edition.value, edition.sources, edition.of) == ("18", 2, 2)


def test_a_reprint_is_no_second_source(nlp: Language) -> None:
    (talks,) = joined(nlp, "08-reprint").happenings
    assert (len(talks.articles), talks.sources) == (3, 2)


def test_the_order_of_articles_does_not_matter(nlp: Language) -> None:
    for path in FILES[:4]:
        records = list(read(nlp, read_set(path)).values())
        assert join_records(records) == join_records(records[::-1])


def test_a_later_article_keeps_the_ids(nlp: Language) -> None:
    records = list(read(nlp, read_set(FILES[0])).values())
    early, late = join_records(records[:2]), join_records(records)
    assert {one.happening_id for one in early.happenings} <= {one.happening_id for one in late.happenings}
    assert {one.person_id for one in early.people} <= {one.person_id for one in late.people}
