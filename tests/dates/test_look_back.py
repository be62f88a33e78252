"""Days of a look back, of what is moved and of a document; texts are composed."""

from __future__ import annotations

import pytest

import sukien


def _dates(text: str, published: str) -> list[str]:
    entities = sukien.extract(text, published=published).document.entities
    return [str(e.norm.value) for e in entities if e.label == "DATE"]


def test_days_that_head_lines_in_order_are_all_of_the_year_of_the_last() -> None:
    text = "15-1: Hai bên hội đàm tại Hà Nội.\n\n27-5: Đoàn thăm Huế.\n\n8-10: Đối thoại lần thứ 12 tại Tokyo."
    assert _dates(text, "2019-12-31") == ["2019-01-15", "2019-05-27", "2019-10-08"]


def test_days_out_of_order_are_told_each_by_itself() -> None:
    text = "8-10: Đối thoại lần thứ 12 tại Tokyo.\n\n15-1: Hai bên sẽ hội đàm tại Hà Nội."
    assert _dates(text, "2019-12-31") == ["2019-10-08", "2020-01-15"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Phía Lào gợi ý dời cuộc gặp sang tháng 9.", ["2020-09"]),
        ("Thông cáo phát đi tối 4/3 nêu rõ, hai thứ trưởng đã hội đàm cùng ngày.", ["2020-03-04", "2020-03-04"]),
        ("Sáng nay, ông rời Huế. Hôm trước, ông thăm Lăng Cô.", ["2020-03-06", "2020-03-05"]),
        ("Chỉ riêng Chủ nhật, ông gặp ba đoàn.", ["2020-03-01"]),
        ("Một lời hứa sẽ chở bệnh viện: đó là kết quả cuộc làm việc hôm thứ Ba.", ["2020-03-03"]),
    ],
)
def test_which_day_is_meant(text: str, wanted: list[str]) -> None:
    assert _dates(text, "2020-03-06") == wanted
