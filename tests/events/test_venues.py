"""The city of a venue that no gazetteer has; texts and people are composed."""

from __future__ import annotations

import pytest

import sukien


@pytest.mark.parametrize(
    ("where", "wanted"),
    [
        ("tại trụ sở Bộ Quốc phòng, Jakarta, ", "ID"),
        ("tại Nhà khách Không quân số 3, Jakarta, ", "ID"),
        ("tại số 5 đường Hoa Sen, Jakarta, ", "ID"),
        # A capital that stands for its government is no city of a venue.
        ("tại trụ sở Bộ Quốc phòng, Jakarta cho biết ", None),
        ("tại một thời điểm nhạy cảm, Jakarta, ", None),
    ],
)
def test_the_city_behind_a_venue(where: str, wanted: str | None) -> None:
    text = f"Ngày 4/6, {where}Ngoại trưởng Nga Ivan Petrov hội đàm với Ngoại trưởng Lào Khamla Sengphet."
    (event,) = sukien.extract(text, published="2024-06-05").events
    assert (event.location.country if event.location else None) == wanted


def test_nobody_s_name_is_a_place() -> None:
    text = "Sáng 5/6, Thượng tướng Trần Văn Minh, Thứ trưởng Bộ Quốc phòng, tiếp Đại sứ Nhật Bản Sato Kenji."
    (event,) = sukien.extract(text, published="2024-06-06").events
    assert event.location is not None
    assert (event.location.country, event.location.text) == ("VN", None)
    assert "location.text" not in {one.field for one in event.evidence}
