"""What news of the world tells in passing: exercises by the year of their name, old agreements; all composed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import sukien

_TOLD: list[tuple[str, str, dict[str, Any]]] = [
    (
        "the year in the name of an exercise tells more than a day that nobody knows",
        "Đợt diễn tập Balikatan được Mỹ và Philippines tổ chức. Đợt diễn tập Balikatan (Vai kề vai) 2018 bắt đầu diễn "
        "ra hôm qua tại đảo Luzon.",
        {"exercise 2018": {"countries": ["PH", "US"], "status": "ongoing"}},
    ),
    (
        "a title in quotes is the name of an exercise, whatever language it is in",
        'Cuộc tập trận mang tên "Hợp tác 2016" có sự tham gia của Nga và một số nước láng giềng như Armenia, Belarus. '
        "Tổ chức Hợp tác Thượng Hải đứng ngoài.",
        {"exercise 2016": {"countries": ["AM", "BY", "RU"]}},
    ),
    (
        "what is opened yesterday under a title is under way",
        'Peru và Chile hôm qua khai mạc cuộc diễn tập hiệp đồng có tên "Đồng minh".',
        {"exercise -": {"countries": ["CL", "PE"], "status": "ongoing"}},
    ),
    (
        "a salute tells of a welcome by itself",
        "Tổng thống Pháp Jean Morel và phu nhân Claire Morel ra sân bay đón Tổng thống Peru Juan Quispe bằng 21 phát "
        "đại bác.",
        {"ceremony -": {"people": ["Claire Morel", "Jean Morel", "Juan Quispe"], "countries": ["FR", "PE"]}},
    ),
    (
        "talks of no day are where the visit goes that they go with",
        "Chủ tịch Lào Khamla Sengphet sẽ thăm Peru trong hai ngày và đã có cuộc hội đàm với Tổng thống Peru Juan "
        "Quispe ngay sau khi đến.",
        {"talks -": {"place": "PE", "status": "occurred"}, "visit -": {"place": "PE"}},
    ),
    (
        "a plan that was made from the first puts nothing ahead",
        "Chuyến thăm Peru của Chủ tịch Lào Khamla Sengphet được lên kế hoạch từ đầu.",
        {"visit -": {"place": "PE", "status": "occurred"}},
    ),
    (
        "those who work for a forum hold no meeting of it",
        "Các chuyên gia phân tích chính trị tại Câu lạc bộ Valdai cho rằng Nga đã mạnh lên.",
        {},
    ),
    (
        "to meet more often is a habit to come, no meeting",
        "Tổng thống Peru Juan Quispe và Tổng thống Chile Pablo Reyes đồng ý gặp nhau thường xuyên hơn.",
        {},
    ),
    (
        "an agreement is told of by its month, and its sides by what stands behind it",
        "Pháp lo ngại về thỏa thuận hồi tháng 9/2018 giữa Lào và Peru về thành phố Lima.",
        {"agreement 2018-09": {"countries": ["LA", "PE"]}},
    ),
    (
        "those who speak of what two others signed are none of them",
        "Pháp lo ngại về thỏa thuận ký năm 2018 giữa Lào và Peru.",
        {"agreement 2018": {"countries": ["LA", "PE"]}},
    ),
    ("an agreement to come that nobody has is none", "Peru và Chile muốn có thỏa thuận năm nay.", {}),
    (
        "both ministries in the name of what is signed tell its sides",
        "Ngày 4/6/2024, hai bên ký bản ghi nhớ giữa Bộ Quốc phòng Lào và Bộ Quốc phòng Peru.",
        {"agreement 2024-06-04": {"countries": ["LA", "PE"]}},
    ),
    (
        "what is signed about talks of others is not theirs",
        "Ngày 4/6/2024, Lào và Peru ký tuyên bố chung ủng hộ đàm phán giữa Chile và Fiji.",
        {"agreement 2024-06-04": {"countries": ["LA", "PE"]}, "talks 2024-06-04": {}},
    ),
]


@pytest.mark.parametrize(("title", "text", "wanted"), _TOLD, ids=[row[0] for row in _TOLD])
def test_told_in_the_background(title: str, text: str, wanted: dict[str, Any], check: Callable[..., None]) -> None:
    check("", text, wanted)


def test_a_title_comes_back_only_in_quotes_or_with_its_year() -> None:
    text = 'Cuộc tập trận mang tên "Hợp tác 2016" đã bắt đầu ở Nga. Nga lập Tổ chức Hợp tác mới. "Hợp tác" còn kéo dài.'
    document = sukien.extract(text).document
    assert [e.start for e in document.entities if e.label == "MEETING"] == [text.index("Hợp"), text.rindex("Hợp")]
