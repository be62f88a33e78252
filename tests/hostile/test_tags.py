"""A tag with too many attributes is refused before the parser sees it; what holds no tag is not."""

import time
from pathlib import Path

import pytest

from sukien.errors import InputError
from sukien.io.article import Article
from sukien.io.inputs import read_input
from sukien.io.readers.tags import require_bounded_tags
from sukien.limits import Limits
from sukien.records import Failure

BODY = "<p>" + "Ngày 7-7, tại Hà Nội, Bộ trưởng Quốc phòng Việt Nam hội đàm với Bộ trưởng Quốc phòng Lào. " * 8 + "</p>"


@pytest.mark.parametrize(
    "page",
    [
        "<p a b c d e f>",
        "<P\tA\nB\fC D E F",
        "<p/a/b/c/d/e/f>",
        '<p a="1"b="2"c="3"d="4"e="5"f="6">',
        "<p a='1'b='2'c='3'd='4'e='5'f='6'>",
        '<p a=="b c d e f g">',
        '<p ="a b c d e f">',
        "<p a=b' c d e f g'>",
        '<p a=\x0b"b c d e f g">',
        "<!--><p a b c d e f>",
        "<!-- a --!><p a b c d e f>",
        "<script a b c d e f></script>",
        "<script>1</script><p a b c d e f>",
        "<scripted a b c d e f>",
        b"\xff<p a b c d e f>",
    ],
)
def test_six_attributes_are_more_than_five(page: str | bytes) -> None:
    require_bounded_tags(page, 6)
    with pytest.raises(InputError, match="more than 5 attributes"):
        require_bounded_tags(page, 5)


@pytest.mark.parametrize(
    "page",
    [
        '<p a="1 2 3 4 5 6 7 8 9">1 2 3 4 5 6 7 8 9</p>',
        "<p a='=1 =2 =3 =4 =5 =6 =7 =8'>",
        "<!-- <p a b c d e f> -->",
        "<script>if (a<b c d e f g h) {}</script>",
        "<style>a<b c d e f g h</style>",
        "1 < 2 a b c d e f g h",
    ],
)
def test_values_scripts_and_comments_hold_no_attributes(page: str) -> None:
    require_bounded_tags(page, 5)


@pytest.mark.parametrize("tag", ["p", "script", "meta", "html"])
def test_a_page_with_a_tag_of_50_000_attributes_fails_at_once(tag: str, tmp_path: Path) -> None:
    attributes = " ".join(f'a{n}="x"' for n in range(50_000))
    page = f"<html><head><title>Hội đàm</title></head><body><h1>Hội đàm</h1><{tag} {attributes}></{tag}>{BODY * 3}"
    (tmp_path / "x.html").write_text(page, encoding="utf-8")
    began = time.process_time()
    (found,) = read_input(tmp_path / "x.html")
    assert time.process_time() - began < 5
    assert isinstance(found, Failure)
    assert (found.code, found.message) == ("input.size", "a tag with more than 1,000 attributes")


def test_as_many_attributes_as_the_limit_allows_are_read(tmp_path: Path) -> None:
    attributes = " ".join(f'a{n}="x"' for n in range(2_000))
    (tmp_path / "x.html").write_text(f"<h1>Hội đàm</h1>{BODY * 2}<p {attributes}>a</p>{BODY}", encoding="utf-8")
    assert [type(one) for one in read_input(tmp_path / "x.html")] == [Failure]
    assert [type(one) for one in read_input(tmp_path / "x.html", Limits(tag_attributes=2_000))] == [Article]


@pytest.mark.parametrize("unit", ["<p ", '<a b="', "<a b='\" ", "<!--", "<script>", "<a", "< ", "<p a=b", "<p a= "])
def test_counting_takes_time_in_proportion(unit: str) -> None:
    def seconds(length: int) -> float:
        page, least = unit * (length // len(unit)), 1000.0
        for _ in range(3):
            began = time.process_time()
            require_bounded_tags(page, 10**9)
            least = min(least, time.process_time() - began)
        return least

    assert seconds(2**21) < 8 * 3 * max(0.01, seconds(2**18))
