"""What is called off in other words than those for it, and what only was to be."""

from __future__ import annotations

import pytest

import sukien

_OFF = [
    (
        "Tổng thống Chile tuyên bố rút quyền đăng cai Hội nghị cấp cao APEC, lẽ ra diễn ra ngày 16/6 ở Santiago.",
        ["meeting 2024-06-16 cancelled"],
    ),
    (
        "Thái Lan hôm 4/6 tuyên bố dời cuộc tập trận Hổ Mang Vàng, vốn ấn định vào ngày 20/6.",
        ["exercise 2024-06-20 cancelled"],
    ),
    (
        "Thái Lan hôm 4/6 tuyên bố dời cuộc tập trận Hổ Mang Vàng sang tháng 8.",
        ["exercise 2024-08 planned"],
    ),
    (
        "Tổng thống Mỹ John Carter không còn kế hoạch gặp Tổng thống Nga Ivan Petrov tại Geneva ngày 16/6.",
        ["talks 2024-06-16 cancelled"],
    ),
    (
        "Nhật Bản đã bỏ kế hoạch đón Bộ trưởng Quốc phòng Nga Ivan Petrov thăm Tokyo vào ngày 20/6.",
        ["visit 2024-06-20 cancelled"],
    ),
    (
        "Mỹ và Philippines hủy tập trận Balikatan 2024 vì dịch. Cuộc tập trận lẽ ra quy tụ 10.000 quân từ ngày 12 đến "
        "15/6.",
        ["exercise 2024-06-12 cancelled"],
    ),
    ("Nga không tổ chức tập trận Zapad năm nay nữa.", ["exercise 2024 cancelled"]),
    ("Ông hôm 4/6 tuyên bố Philippines sẽ không tuần tra chung với Mỹ trên Biển Đông nữa.", []),
]


@pytest.mark.parametrize(("text", "wanted"), _OFF, ids=[text[-40:] for text, _ in _OFF])
def test_what_is_called_off(text: str, wanted: list[str]) -> None:
    events = sukien.extract(text, published="2024-06-05").events
    told = [f"{e.type} {e.date.start if len(e.date.value) > 4 else e.date.value} {e.status}" for e in events if e.date]
    assert told == wanted
