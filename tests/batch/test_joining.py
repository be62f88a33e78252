"""Joining in batches finds what joining all at once finds, however small the batches are."""

from pathlib import Path

import pytest
from spacy.language import Language

from sukien.batch.joining import Joining
from sukien.evaluate.joined import read_set
from sukien.joined import Happening, Person
from sukien.joining.gist import Gist, dump_gist, gist
from sukien.joining.groups import Groups, batches
from sukien.joining.join import Joined, join
from sukien.joining.shelf import Shelf
from sukien.reading import read_article

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
