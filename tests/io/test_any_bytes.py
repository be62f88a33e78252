"""Whatever the bytes: no exception escapes a reader, counts add up, spans slice back, what is written validates."""

import io
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from tests.fuzz.samples import nasty, samples

import sukien
from sukien.errors import InputError
from sukien.given import scrub
from sukien.io.article import Article, Page, failure
from sukien.io.file import Budget, File
from sukien.io.inputs import KINDS, Item, mended, open_file, read_page
from sukien.limits import Limits
from sukien.records import ArticleRecord, Failure, Skipped
from sukien.run import run

LIMITS = Limits(expanded_bytes=2**22, page_bytes=2**18, line_bytes=2**16, file_bytes=2**20, members=50, depth=4)
SAMPLES = samples()
QUIET = {"deadline": None, "database": None, "derandomize": True}
SLOW = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture, HealthCheck.data_too_large]


@st.composite
def changed(draw: st.DrawFn, kinds: tuple[str, ...] = tuple(SAMPLES)) -> tuple[str, bytes]:
    """A file of some format with some places written over, cut out, doubled or filled with anything."""
    kind = draw(st.sampled_from(kinds))
    data = bytearray(SAMPLES[kind])
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, max(0, len(data) - 1)))
        length = draw(st.integers(1, 40))
        how = draw(st.sampled_from("xcdi"))
        if how == "x":
            data[at : at + length] = draw(st.binary(min_size=length, max_size=length))
        elif how == "c":
            del data[at : at + length]
        elif how == "d":
            data[at:at] = data[at : at + length * 3]
        else:
            data[at:at] = (
                draw(st.sampled_from([b"\0", b"\xff", b"<", b'"', b"\n", b"\xed\xa0\x80", b"999999999"])) * length
            )
    return kind, bytes(data)


def items(kind: str, data: bytes) -> list[Item]:
    return list(open_file(File(f"x{kind}", kind, io.BytesIO(data), Budget(LIMITS), "2020-07-08")))


def held(item: Item, nlp: Language) -> None:
    """An article has records that hold, or says why not; all else can be written down."""
    if isinstance(item, Failure | Skipped):
        json.loads(item.model_dump_json())
        return
    try:
        article = mended(read_page(item, LIMITS) if isinstance(item, Page) else item)
        given = article.published, article.title, article.url, article.publisher
        record = sukien.extract(article.text, *given, nlp=nlp)
    except InputError as error:
        json.loads(failure(error, "x").model_dump_json())
        return
    written = ArticleRecord.model_validate_json(record.model_dump_json())
    written.verify(scrub(article.text))


@pytest.mark.parametrize("kind", SAMPLES)
def test_the_samples_are_whole(kind: str) -> None:
    assert any(isinstance(one, Article | Page) for one in items(kind, SAMPLES[kind]))


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.binary(max_size=300))
@settings(max_examples=12, suppress_health_check=SLOW, **QUIET)
def test_any_bytes(kind: str, data: bytes, nlp: Language) -> None:
    for item in items(kind, data):
        held(item, nlp)


@given(case=changed())
@settings(max_examples=350, suppress_health_check=SLOW, **QUIET)
def test_changed_files(case: tuple[str, bytes], nlp: Language) -> None:
    for item in items(*case):
        held(item, nlp)


@pytest.mark.parametrize("name", nasty())
def test_nasty_files(name: str, nlp: Language) -> None:
    for item in items(Path(name).suffix, nasty()[name]):
        held(item, nlp)


def test_a_run_over_all_nasty_files_adds_up(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, data in nasty().items():
        (folder / name).write_bytes(data)
    info, _ = run([str(folder)], tmp_path / "out", limits=LIMITS)
    counts = info.counts
    assert counts.inputs == counts.documents + counts.failures + counts.skipped >= len(nasty())
    for name, expected in (("documents", counts.documents), ("failures", counts.failures), ("skipped", counts.skipped)):
        lines = (tmp_path / "out" / f"{name}.jsonl").read_text(encoding="utf-8").split("\n")[:-1]
        assert len([json.loads(line) for line in lines]) == expected


@given(cases=st.lists(changed(), min_size=2, max_size=4))
@settings(max_examples=8, suppress_health_check=SLOW, **QUIET)
def test_a_run_over_changed_files_adds_up(
    cases: list[tuple[str, bytes]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("changed")
    for number, (kind, data) in enumerate(cases):
        (folder / f"{number}{kind}").write_bytes(data)
    counts = run([str(folder)], folder / "out", limits=LIMITS)[0].counts
    assert counts.inputs == counts.documents + counts.failures + counts.skipped >= len(cases)
