"""Whose the bodies are that face each other, and who is met in turn without being named; all composed."""

from __future__ import annotations

import pytest

import sukien

_PUBLISHED = "2023-06-12"

_TOLD = [
    # A unit that names no state is the outlet's own
    (
        "Ngày 8/6, Đồn Biên phòng Bản Sầm, BĐBP Lào Cai phối hợp với Trạm Kiểm soát biên phòng Kiều Đầu, Trung Quốc "
        "tuần tra liên hợp.",
        ["exercise CN VN"],
    ),
    (
        "Sáng 8/6, Bộ Chỉ huy Quân sự tỉnh Hà Tĩnh hội đàm với Bộ Chỉ huy Quân sự tỉnh Attapeu (Lào).",
        ["talks LA VN"],
    ),
    ("Ngày 8/6, Công an tỉnh Điện Biên ký kết biên bản hợp tác với Công an tỉnh Phongsaly (Lào).", ["agreement LA VN"]),
    ("Tàu 8004 của Bộ Tư lệnh Vùng Cảnh sát biển 1 và tàu Trung Quốc ngày 8/6 tuần tra chung.", ["exercise CN VN"]),
    # But not where it only says so, is the place, or is of another state
    ("Bộ Tư lệnh Vùng 4 Hải quân cho biết ngày 8/6 Trung Quốc tập trận bắn đạn thật.", ["exercise CN"]),
    ("Theo Bộ Tư lệnh Vùng 4 Hải quân, Trung Quốc tập trận bắn đạn thật ngày 8/6.", ["exercise CN"]),
    ("Ngày 8/6, Hải quân Nga và Sư đoàn 4 của Belarus diễn tập chung.", ["exercise BY RU"]),
    # Those who hold something together
    (
        "Lễ khai giảng khóa huấn luyện do Cục Gìn giữ hòa bình Việt Nam phối hợp với Bộ Quốc phòng Canada tổ chức diễn "
        "ra ngày 8/6 tại Hà Nội.",
        ["ceremony CA VN"],
    ),
    # Who is received goes without saying where he has just come
    (
        "Sáng 8/6, đoàn cán bộ Lào do Trung tướng Khamla Sengphet dẫn đầu đã đến thăm Học viện Quốc phòng. Trung tướng "
        "Trần Văn Minh, Giám đốc Học viện Quốc phòng, chủ trì buổi tiếp.",
        ["talks LA VN", "visit LA VN"],
    ),
    # A lead sums up what is told below
    (
        "Ngoại trưởng Mỹ John Carter lần lượt gặp các đồng cấp Nhật Bản và Ấn Độ. Chiều 8/6, ông hội đàm với Ngoại "
        "trưởng Nhật Bản Sato Kenji. Sáng 9/6, ông John Carter hội đàm với Ngoại trưởng Ấn Độ Raj Singh.",
        ["talks IN US", "talks JP US"],
    ),
]


@pytest.mark.parametrize(("text", "told"), _TOLD)
def test_told(text: str, told: list[str]) -> None:
    events = sukien.extract(text, published=_PUBLISHED).events
    lines = (f"{e.type} {'' if e.type == 'meeting' else ' '.join(sorted(e.countries))}".strip() for e in events)
    assert sorted(lines) == told


def test_who_acts_for_a_unit() -> None:
    text = (
        "Chiều 8/6, Đại tá Trần Văn Minh, Trưởng phòng Đối ngoại Bộ đội Biên phòng Việt Nam, thay mặt Bộ Tư lệnh BĐBP "
        "tiếp và làm việc với đoàn Cơ quan Di trú Australia."
    )
    (talks,) = sukien.extract(text, published=_PUBLISHED).events
    assert [p.name for p in talks.participants] == ["Trần Văn Minh"]
