"""Joining in batches finds what joining all at once finds, however small the batches are."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TypeVar

import pytest
from spacy.language import Language

from sukien.batch.joining import EventsBatch, Joining
from sukien.batch.naming import Names, sights_of
from sukien.evaluate.joined import read_set
from sukien.joined import Happening, Person
from sukien.joining.gist import Gist, dump_gist, gist
from sukien.joining.groups import Groups, batches
from sukien.joining.join import Joined, join
from sukien.joining.shelf import Shelf, Shelved
from sukien.joining.words import words_of
from sukien.reading import read_article
from sukien.rules import load_pack

T = TypeVar("T")
R = TypeVar("R")
FILES = sorted((Path(__file__).parent.parent.parent / "corpus" / "gold" / "joined").glob("*.yaml"))


@pytest.fixture(scope="module")
def gists(nlp: Language) -> list[Gist]:
    """The articles of all joined sets; the last of each set repeats its first."""
    out = []
    for path in FILES:
        own = [
            gist(read_article(nlp, one.text, doc_id=f"{path.stem}/{one.id}", published=one.published))
            for one in read_set(path).articles
        ]
        own.append(own[0]._replace(doc_id=f"{path.stem}/copy", digest="another", copy_of=own[0].doc_id))
        out += own
    return out


def joined(gists: list[Gist], size: int) -> Joined:
    shelf = Shelf()
    for one in gists:
        shelf.add(one.doc_id, one.digest, one.copy_of, dump_gist(one))
    joining = Joining(shelf, size=size)
    happenings, people = (
        [model.model_validate_json(one.record) for one in lines]
        for model, lines in ((Happening, joining.happenings()), (Person, joining.people()))
    )
    found = Joined(happenings, people)
    joining.close()
    shelf.close()
    return found


@pytest.mark.parametrize("size", [1, 7, 10_000])
def test_batches_change_nothing(gists: list[Gist], size: int) -> None:
    expected, found = join(gists), joined(gists[::-1], size)
    assert len(expected.happenings) > 20
    assert len(expected.people) > 30
    assert any(len(one.articles) > 2 for one in expected.happenings)
    assert found.people == expected.people
    assert found.happenings == expected.happenings


def test_nothing_to_join() -> None:
    assert joined([], 1) == Joined([], [])


def test_groups_stay_whole_and_fill_batches() -> None:
    groups = Groups()
    for _ in range(6):
        groups.add()
    groups.merge(0, 4)
    groups.merge(4, 2)
    batch, count = batches(groups, [0, 1, 2, 3, 4, 5], 3)
    assert (list(batch), count) == ([0, 1, 0, 1, 0, 1], 2)


def test_a_name_that_everybody_has_does_not_grow_with_its_square(gists: list[Gist]) -> None:
    one = next(one for one in gists if one.people)
    bare = one.people[0]._replace(name="Lê Thị Thu", rank=None, role=None, organization=None, country=None)
    many = [one._replace(doc_id=f"{n:03}", digest=str(n), published=None, people=(bare,), events=()) for n in range(60)]
    found = join(many)
    assert len(found.people) == 60
    ids = sorted(person.person_id for person in found.people)
    assert found.people[0].namesakes == tuple(id_ for id_ in ids if id_ != found.people[0].person_id)[:20]
    assert joined(many, 7) == found


def test_clusters_that_leave_memory_come_back(gists: list[Gist], monkeypatch: pytest.MonkeyPatch) -> None:
    expected = join(gists)
    monkeypatch.setattr("sukien.joining.cluster._KEPT", 1)
    monkeypatch.setattr("sukien.joining.cluster._AT_ONCE", 2)
    assert joined(gists, 7) == expected


@pytest.mark.parametrize(("rank", "sizes"), [(None, [1] * 10 + [10]), ("Đại tướng", [20])])
def test_a_bare_name_draws_no_others_together(gists: list[Gist], rank: str | None, sizes: list[int]) -> None:
    words = words_of(load_pack())
    one = next(one for one in gists if one.people)
    full = [f"Lê {middle} Minh" for middle in ("An", "Bá", "Cao", "Duy", "Đức", "Hữu", "Kim", "Lâm", "Nam", "Phú")]
    articles = [
        one._replace(doc_id=str(n), people=(one.people[0]._replace(name=name, rank=rank, role=None, country=None),))
        for n, name in enumerate([name for long in full for name in (long, "Minh")])
    ]
    with closing(Names(words)) as names:
        shelved = [Shelved(article.digest, dump_gist(article).split(b"\n")[0], b"") for article in articles]
        names.add(sights_of(0, shelved, words))
        batches = [len(batch.people) for _, batch in names.batches(1)]
    assert sorted(batches) == sizes


def test_tellings_of_one_kind_do_not_make_one_batch(gists: list[Gist]) -> None:
    """However many of a kind hang together, their records are made in small batches."""
    one = next(one for one in gists if one.events)
    event = one.events[0]
    sizes = []

    def counted(function: Callable[[T], R], things: Iterable[T]) -> Iterator[R]:
        for thing in things:
            if isinstance(thing, EventsBatch):
                sizes.append(sum(map(len, thing.clusters)))
            yield function(thing)

    shelf = Shelf()
    for n in range(40):
        date = event.date and event.date.model_copy(
            update={"start": f"2020-0{n // 28 + 1}-{n % 28 + 1:02}", "end": None}
        )
        told = event.model_copy(update={"event_id": f"e{n}", "doc_id": f"{n:02}", "date": date, "meeting": None})
        article = one._replace(doc_id=f"{n:02}", digest=str(n), events=(told,))
        shelf.add(article.doc_id, article.digest, None, dump_gist(article))
    with closing(shelf), closing(Joining(shelf, counted, size=5)) as joining:
        assert len(list(joining.happenings())) == 40
    assert len(sizes) == 8
