"""The last day of what was told by its first, in a later sentence."""

from __future__ import annotations

import pytest

import sukien

_SHIP = "Tàu khu trục Pháp Garonne cập cảng Cam Ranh hôm 1/6. "
_ENDS = [
    (_SHIP + "Tàu ở lại đến ngày 8/6.", "visit 2024-06-01/2024-06-08 ongoing"),
    (_SHIP + "Tàu sẽ rời Khánh Hòa hôm 8/6.", "visit 2024-06-01/2024-06-08 ongoing"),
    (_SHIP + "Sau bốn ngày lưu lại Khánh Hòa, tàu nhổ neo sáng nay.", "visit 2024-06-01/2024-06-05 occurred"),
    (_SHIP + "Chiến dịch bầu cử ở Lào kéo dài đến ngày 8/6.", "visit 2024-06-01/2024-06-01 occurred"),
    (
        "Hội thao quân sự quốc tế Army Games khai mạc hôm 3/6 tại Moskva. Hội thao kéo dài đến 14/6.",
        "exercise 2024-06-03/2024-06-14 ongoing",
    ),
    ("ADMM khai mạc sáng nay tại Manila. Hội nghị sẽ kéo đến hết ngày mai.", "meeting 2024-06-05/2024-06-06 ongoing"),
    (
        "Giao lưu hữu nghị quốc phòng biên giới Việt Nam - Lào mở màn sáng nay ở Điện Biên. Chương trình khép lại vào "
        "ngày mai.",
        "talks 2024-06-05/2024-06-06 ongoing",
    ),
    ("Tập trận Balikatan khai mạc hôm nay tại Manila.", "exercise 2024-06-05/2024-06-05 ongoing"),
]


@pytest.mark.parametrize(("text", "wanted"), _ENDS, ids=[text[-40:] for text, _ in _ENDS])
def test_the_last_day_is_told_later(text: str, wanted: str) -> None:
    events = sukien.extract(text, published="2024-06-05").events
    told = [f"{e.type} {e.date.start}/{e.date.end} {e.status}" for e in events if e.date is not None]
    assert told == [wanted]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        (
            "Cuộc diễn tập chung của Lào và Nga kết thúc ngày 10/6, sau năm ngày luyện các khoa mục chữa cháy.",
            "2024-06-06",
            "2024-06-10",
        ),
        (
            "Quân đội Lào và Nga đang tập trận chung, khởi động hôm 1/6 và kéo tới cuối tháng 7.",
            "2024-06-01",
            "2024-07",
        ),
        (
            "Thủ tướng Ấn Độ Ravi Kumar ngày 11/6 đến Viêng Chăn, ở lại hai ngày.",
            "2024-06-11",
            "2024-06-12",
        ),
    ],
)
def test_days_are_counted_from_the_end_or_to_a_month(text: str, start: str, end: str) -> None:
    (event,) = sukien.extract(text, published="2024-06-12").events
    assert event.date is not None
    assert (event.date.start, event.date.end) == (start, end)
