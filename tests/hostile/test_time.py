"""Time grows with the text and not with its square: what is eight times as long takes as long as eight short ones."""

import time
from collections.abc import Sequence

import pytest
from spacy.language import Language

import sukien
from sukien.batch.duplicates import signature
from sukien.batch.language import not_vietnamese
from sukien.io.legacy import mend

SHORT, TIMES = 2_000, 8
MOST = 4.0
"""Between 1, were all work in proportion to the text, and 8, were all of it in proportion to its square."""
TRIES = 5
MEETING = "Ngày {0}-{1}, tại Hà Nội, Đại tướng Ngô Xuân Lịch hội đàm với Bộ trưởng Quốc phòng Lào lần {2}.\n"
REPEATED = [
    "(", "1/", "1", "A", "a\u0301\u0323", "\u200b", "\n", "a\n", "… ", "Bộ ", "và ", "ngày ", "tháng 7, ", "ADMM ",
    "ADMM+ (", "Đại tướng ", "Nguyễn Văn A, ", "Nguyễn Văn A. ", "Nguyễn An ", "BàMarise", "Bà", "A. ", "Dato' Seri ",
    "TP ", "thăm Lào, ", "Việt-Lào-Mỹ-", "từ ngày 1 đến ngày 2-3-2020 ", "Hội nghị ADMM+ diễn ra. ",
    "người đồng cấp Lào, ", "HỘI NGHỊ BỘ TRƯỞNG QUỐC PHÒNG ", "Tin liên quan\n", "Ảnh: TTXVN\n",
    "10 nước ASEAN và ", "Hai bên hội đàm. ",
]  # fmt: skip
"""Each written over and over; each took the square of its length, or might."""


def repeated(unit: str, length: int) -> str:
    return (unit * (length // len(unit) + 1))[:length]


def seconds(nlp: Language, texts: Sequence[str]) -> float:
    began = time.process_time()
    for number, text in enumerate(texts):
        mend(text)
        not_vietnamese(text)
        signature(text)
        # No text is the same as one before: what was kept of that would be found again.
        sukien.extract(f"{text}x{number}", "2020-07-07", nlp=nlp)
    return time.process_time() - began


def ratio(nlp: Language, short: str, long: str) -> float:
    """How many times as long the long text takes as so many short ones; the best of some tries, for noise."""
    least = 1000.0
    for _ in range(TRIES):
        least = min(least, seconds(nlp, [long]) / max(0.01, seconds(nlp, [short] * TIMES)))
        if least < MOST / 2:
            break
    return least


@pytest.mark.parametrize("unit", REPEATED)
def test_the_same_over_and_over(unit: str, nlp: Language) -> None:
    assert ratio(nlp, repeated(unit, SHORT), repeated(unit, SHORT * TIMES)) < MOST


@pytest.mark.parametrize("head", ["a", "Ả", "a\u0301\u0323", "é"])
def test_a_word_without_end(head: str, nlp: Language) -> None:
    short, long = (head + repeated("aç" if head == "a" else head[-1], length) for length in (SHORT, SHORT * TIMES))
    assert ratio(nlp, short, long) < MOST


def test_an_event_in_every_sentence(nlp: Language) -> None:
    lines = [MEETING.format(n % 28 + 1, n % 12 + 1, n) for n in range(SHORT * TIMES // 90)]
    assert ratio(nlp, "".join(lines[: len(lines) // TIMES]), "".join(lines)) < MOST


def test_teasers_without_end(nlp: Language) -> None:
    block = "Bộ trưởng thăm Lào\nNgày 7-7, Bộ trưởng Quốc phòng thăm Lào và hội đàm.\n"
    short, long = ("Tin liên quan\n" + repeated(block, length) for length in (SHORT, SHORT * TIMES))
    assert ratio(nlp, short, long) < MOST
