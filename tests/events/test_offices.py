"""Talks with an office, a second clause that leaves out its subject, and where those are who only comment; composed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import sukien

_PUBLISHED = "2019-05-10"
_CASES: list[tuple[str, dict[str, dict[str, Any]]]] = [
    # Who speaks has talks with the office that is named before, not with those of whom he speaks
    (
        "Tại cuộc hội đàm với người đồng cấp Nga hôm 9/5, Bộ trưởng Quốc phòng Brunei Karim Aziz bày tỏ mong muốn gặp "
        "Tổng thống Ấn Độ Raj Singh.",
        {"talks 2019-05-09": {"people": ["Karim Aziz"], "countries": ["BN", "RU"]}},
    ),
    (
        "Tại cuộc gặp với tổng thống Na Uy hôm 9/5, Tổng thống Nga Ivan Petrov khẳng định quan hệ hai nước tốt đẹp.",
        {"talks 2019-05-09": {"people": ["Ivan Petrov"], "countries": ["NO", "RU"]}},
    ),
    (
        "Trong cuộc điện đàm với Thủ tướng Ấn Độ ngày 9/5, Tổng thống Nga Ivan Petrov khen Tổng thống Na Uy Lars Berg.",
        {"call 2019-05-09": {"people": ["Ivan Petrov"], "countries": ["IN", "RU"]}},
    ),
    # Nothing new where the office is of whom the article named before
    (
        "Ngày 9/5, Thủ tướng Brunei Karim Aziz gặp Tổng thống Nga Ivan Petrov. Tại cuộc hội đàm với Tổng thống Nga, "
        "Thủ tướng Karim Aziz cảm ơn Nga.",
        {"talks 2019-05-09": {"people": ["Ivan Petrov", "Karim Aziz"], "countries": ["BN", "RU"]}},
    ),
    # One subject for all that he does, unless the clause has its own
    (
        "Ngoại trưởng Nga Ivan Petrov hôm 9/5 hội đàm với Thủ tướng Brunei Karim Aziz trước khi thăm Na Uy và gặp Thủ "
        "tướng Na Uy Lars Berg ngày 12/5.",
        {
            "talks 2019-05-09": {"people": ["Ivan Petrov", "Karim Aziz"]},
            "visit 2019-05-12": {"people": ["Ivan Petrov"], "place": "NO"},
            "talks 2019-05-12": {"people": ["Ivan Petrov", "Lars Berg"]},
        },
    ),
    (
        "Ngoại trưởng Nga Ivan Petrov hôm 9/5 gặp Thủ tướng Brunei Karim Aziz trước khi có chuyến thăm thứ 4 tới Na Uy "
        "ngày 12/5.",
        {"talks 2019-05-09": {}, "visit 2019-05-12": {"people": ["Ivan Petrov"], "place": "NO"}},
    ),
    (
        "Ngoại trưởng Nga Ivan Petrov gặp Thủ tướng Brunei Karim Aziz hôm 9/5 trước khi ông Aziz thăm Na Uy ngày 12/5.",
        {"talks 2019-05-09": {}, "visit 2019-05-12": {"people": ["Karim Aziz"]}},
    ),
    # Each on a day of his own
    (
        "Ngoại trưởng Nga Ivan Petrov gặp Thủ tướng Brunei Karim Aziz hôm 3/5 và Thủ tướng Na Uy Lars Berg hôm 5/5.",
        {
            "talks 2019-05-03": {"people": ["Ivan Petrov", "Karim Aziz"]},
            "talks 2019-05-05": {"people": ["Ivan Petrov", "Lars Berg"], "countries": ["NO", "RU"]},
        },
    ),
    (
        "Ngoại trưởng Nga Ivan Petrov gặp Thủ tướng Brunei Karim Aziz hôm 3/5 và Thủ tướng Na Uy Lars Berg thăm Nga "
        "hôm 5/5.",
        {"talks 2019-05-03": {"people": ["Ivan Petrov", "Karim Aziz"]}, "visit 2019-05-05": {"people": ["Lars Berg"]}},
    ),
    # An expert's institute is no place of what he speaks of
    (
        "Theo Peter Holm, chuyên gia cấp cao tại Viện Yusof Ishak ở Singapore, cuộc tập trận Nga - Ấn Độ vào tháng tới "
        "là phép thử.",
        {"exercise 2019-06": {"place": None, "countries": ["IN", "RU"]}},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), _CASES)
def test_told(text: str, wanted: dict[str, dict[str, Any]], check: Callable[..., None]) -> None:
    check(_PUBLISHED, text, wanted)


def test_a_visit_told_by_a_noun_has_the_same_subject_as_the_talks_behind_it() -> None:
    text = (
        "Ngoại trưởng Nga Ivan Petrov hôm nay đến Brunei để hội đàm với Thủ tướng Karim Aziz cùng các quan "
        "chức nước chủ nhà "
        "trước khi có chuyến thăm thứ 4 tới Na Uy trong năm nay và đàm phán "
        "về biển với lãnh đạo Lars Berg."
    )
    talks = [e for e in sukien.extract(text, published=_PUBLISHED).events if e.type == "talks"]
    people = [sorted(p.name for p in e.participants) for e in talks]
    assert people == [["Ivan Petrov", "Karim Aziz"], ["Ivan Petrov", "Lars Berg"]]


def test_an_office_whose_holder_was_named_is_met_by_name() -> None:
    text = (
        "Ngày 3/5, Ngoại trưởng Nga Ivan Petrov hội đàm với Thủ tướng Brunei Karim Aziz tại Moskva. Trong cuộc tiếp "
        "xúc với Thủ tướng Brunei, Thứ trưởng Quốc phòng Nga Pavel Sokolov nhấn mạnh quan hệ."
    )
    talks = [e for e in sukien.extract(text, published=_PUBLISHED).events if e.type == "talks"]
    people = [sorted(p.name for p in e.participants) for e in talks]
    assert people == [["Ivan Petrov", "Karim Aziz"], ["Karim Aziz", "Pavel Sokolov"]]
