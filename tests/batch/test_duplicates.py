"""Copies are found whatever was changed around them, and what only looks alike is none."""

import random
from collections.abc import Iterator
from contextlib import closing

import pytest

from sukien.batch.duplicates import Duplicates, likeness, signature

TEXT = """
bộ trưởng quốc phòng hội nghị hợp tác song phương trao đổi đoàn đại biểu quân đội nhân dân tăng cường quan hệ
hữu nghị an ninh khu vực biển đông tuyên bố chung diễn tập cứu hộ chuyến thăm tiếp xúc ký kết biên bản
"""
WORDS = TEXT.split()


@pytest.fixture
def seen() -> Iterator[Duplicates]:
    with closing(Duplicates()) as duplicates:
        yield duplicates


def article(seed: int, length: int = 400) -> list[str]:
    return random.Random(seed).choices(WORDS, k=length)


def test_a_copy_with_another_head_and_signature_is_linked_to_the_first(seen: Duplicates) -> None:
    text = article(1)
    assert seen.first_like("a", signature(" ".join(text))) is None
    copy = "(TTXVN) - " + " ".join(["bản", "tin", *text[6:200], "thêm", "lời", *text[200:]]) + " Theo báo"
    assert seen.first_like("b", signature(copy.upper())) == "a"
    assert seen.first_like("c", signature(", ".join(text))) == "a"
    assert seen.first_like("d", signature(" ".join(article(2)))) is None
    assert seen.first_like("e", signature(" ".join(article(2)))) == "d"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.8])
def test_likeness_is_the_share_of_common_shingles(share: float) -> None:
    first, second = article(3, 3000), article(4, 3000)
    common = int(3000 * share)
    mixed = first[:common] + second[common:]
    shingles = [set(zip(one, one[1:], one[2:], strict=False)) for one in (first, mixed)]
    expected = len(shingles[0] & shingles[1]) / len(shingles[0] | shingles[1])
    assert likeness(signature(" ".join(first)), signature(" ".join(mixed))) == pytest.approx(expected, abs=0.2)


def test_short_texts_are_copies_only_when_they_are_the_same(seen: Duplicates) -> None:
    assert seen.first_like("a", signature("Việt Nam và Lào hội đàm.")) is None
    assert seen.first_like("b", signature("Việt Nam và Lào hội kiến.")) is None
    assert seen.first_like("c", signature("việt nam và lào\nhội đàm")) == "a"
    assert seen.first_like("d", signature("")) is None


def test_a_signature_never_changes() -> None:
    # It is kept in ledgers: another value would be another format.
    assert signature("Việt Nam và Lào hội đàm.")[:4].tolist() == [1716261994, 2111008706, 1245178190, 2170324311]
