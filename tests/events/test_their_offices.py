"""People without a name: an office of "nước này" or of the host, somebody who is met by a pronoun. All composed."""

from __future__ import annotations

import pytest

import sukien


def _talks(text: str) -> list[tuple[str, list[str], list[str]]]:
    events = sukien.extract(text, published="2024-06-06").events
    told = [e for e in events if e.type in ("talks", "agreement")]
    return [(e.type, sorted(p.name for p in e.participants), sorted(e.countries)) for e in told]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ngày 5/6, tại Viêng Chăn, Đại tướng Trần Văn Minh, Bộ trưởng Bộ Quốc phòng Việt Nam, đã hội đàm với Bộ "
            "trưởng Bộ Quốc phòng nước chủ nhà.",
            [("talks", ["Trần Văn Minh"], ["LA", "VN"])],
        ),
        (
            "Bộ trưởng Quốc phòng Mỹ John Carter thăm Philippines ngày 5/6. Ông đã gặp Bộ trưởng Quốc phòng nước này "
            "trong cùng ngày.",
            [("talks", ["John Carter"], ["PH", "US"])],
        ),
        (
            "Bộ trưởng Quốc phòng Mỹ John Carter thăm Ấn Độ ngày 5/6. Tại New Delhi, ông được Thủ tướng nước này tiếp.",
            [("talks", ["John Carter"], ["IN", "US"])],
        ),
        (
            "Ngày 5/6, tại Havana, Đại sứ Việt Nam tại Cuba Lê Văn Nam đến chào từ biệt Chủ tịch nước sở tại.",
            [("talks", ["Lê Văn Nam"], ["CU", "VN"])],
        ),
        (
            "Tư lệnh Cảnh sát biển Việt Nam Trần Văn Minh thăm Ấn Độ từ ngày 3 đến 5/6. Thiếu tướng Trần Văn Minh đã "
            "gặp Tư lệnh Lực lượng Bảo vệ bờ biển nước bạn.",
            [("talks", ["Trần Văn Minh"], ["IN", "VN"])],
        ),
        (
            "Bộ trưởng Quốc phòng Australia Mark Wilson đến Port Moresby hôm 5/6 và ký hiệp ước với người đồng cấp "
            "nước này.",
            [("agreement", ["Mark Wilson"], ["AU", "PG"])],
        ),
        # His own minister: no other state has talks.
        ("Tổng thống Ukraine Petro Bondar hôm 5/6 gặp Bộ trưởng Quốc phòng nước này tại Kiev.", []),
        (
            "Nga phóng 50 tên lửa. Tổng thống Ukraine Petro Bondar hôm 5/6 gặp Tổng tham mưu trưởng nước này.",
            [],
        ),
    ],
)
def test_an_office_of_a_state_that_is_not_named_again_is_a_side(
    text: str, wanted: list[tuple[str, list[str], list[str]]]
) -> None:
    assert _talks(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Bộ trưởng Quốc phòng Mỹ John Carter thăm Ấn Độ ngày 5/6. Thủ tướng Ấn Độ Raj Patel đã tiếp ông.",
            [("talks", ["John Carter", "Raj Patel"], ["IN", "US"])],
        ),
        (
            "Ngày 5/6, Bộ trưởng Quốc phòng Mỹ John Carter đến Hà Nội. Bộ trưởng Trần Văn Minh đã hội đàm với ông.",
            [("talks", ["John Carter", "Trần Văn Minh"], ["US", "VN"])],
        ),
        (
            "Ngày 5/6, Bộ trưởng Quốc phòng Mỹ John Carter đến Hà Nội. Tại đây, Chủ tịch nước Lê Văn Nam và Bộ trưởng "
            "Trần Văn Minh đã gặp ông.",
            [("talks", ["John Carter", "Lê Văn Nam", "Trần Văn Minh"], ["US", "VN"])],
        ),
    ],
)
def test_who_is_met_by_a_pronoun_is_not_who_meets_him(
    text: str, wanted: list[tuple[str, list[str], list[str]]]
) -> None:
    assert _talks(text) == wanted


def test_whoever_goes_in_to_greet_a_host_calls_on_him() -> None:
    text = (
        "Ngày 5/6, tại Hà Nội, Đại tướng Khamla Bounma, Bộ trưởng Bộ Quốc phòng Lào, vào chào Chủ tịch nước Lê Văn Nam."
    )
    assert _talks(text) == [("talks", ["Khamla Bounma", "Lê Văn Nam"], ["LA", "VN"])]
