"""Talks told only as where something is said or agreed, days counted from another; texts and people are composed."""

from __future__ import annotations

import pytest

import sukien
from sukien.records import Event

_TOLD = [
    (  # between whom stands behind the words
        "Trong cuộc hội đàm giữa Lào và Thái Lan ngày 4/6 có một gương mặt mới.",
        ["talks 2024-06-04 [] [LA, TH]"],
    ),
    (  # who speaks there, and the leaders whom he meets
        '"Chúng tôi sẽ rút quân", Tổng thống Nga Ivan Petrov nói trong cuộc hội đàm với lãnh đạo Lào hôm 4/6.',
        ["talks 2024-06-04 [Ivan Petrov] [LA, RU]"],
    ),
    (  # of three states it is a meeting
        '"Chúng tôi sẽ rút quân", Tổng thống Nga Ivan Petrov nói trong cuộc hội đàm với lãnh đạo Lào và Iran hôm 4/6.',
        ["meeting 2024-06-04 [Ivan Petrov] [IR, LA, RU]"],
    ),
    (  # who is quoted with what he said there
        "Reuters dẫn lời Thủ tướng Đức Greta Weber hôm 4/6 nói trong cuộc hội đàm với Tổng thống Chile Pedro Salas.",
        ["talks 2024-06-04 [Greta Weber, Pedro Salas] [CL, DE]"],
    ),
    (  # who tells it to whom
        "Ngoại trưởng Nga Ivan Petrov nói với Ngoại trưởng Lào Khamla Sengphet trong cuộc hội kiến hôm 4/6.",
        ["talks 2024-06-04 [Ivan Petrov, Khamla Sengphet] [LA, RU]"],
    ),
    (  # what commas set apart behind two states
        "Mỹ và Trung Quốc, tại các cuộc thảo luận cấp cao ngày 4/6, kêu gọi Triều Tiên kiềm chế.",
        ["talks 2024-06-04 [] [CN, US]"],
    ),
    (  # states by their names agree at what the sentence opens with
        "Tại cuộc gặp đầu tiên ở Hà Nội hôm 4/6, Mỹ - Nhật - Hàn đều nhất trí lập đường dây nóng.",
        ["meeting 2024-06-04 [] [JP, KR, US]"],
    ),
    (  # but of an exercise or a press conference they only speak
        "Trong cuộc họp báo tại Manila hôm 4/6, Mỹ và Nhật khẳng định hợp tác.",
        [],
    ),
    (  # what is still to come, or is done often, is no talks
        "Trong các cuộc đàm phán sắp tới, Nga và Mỹ sẽ bàn về vũ khí.",
        [],
    ),
    (  # days counted ahead of the main clause
        "Hôm 4/6, hai ngày trước cuộc gặp với Tổng thống Mỹ John Carter, Tổng thống Nga Ivan Petrov nói ông lo ngại.",
        ["talks 2024-06-06 [John Carter, Ivan Petrov] [RU, US]"],
    ),
    (  # and back from it
        "Vụ thử diễn ra hôm 4/6, chỉ hai ngày sau khi ngoại trưởng Mỹ và Nga hội đàm tại Geneva.",
        ["talks 2024-06-02 [] [RU, US]"],
    ),
    (  # what the clause that is counted to tells is not the main clause
        "Ngày 4/6, một ngày sau khi nhậm chức, Ngoại trưởng Mỹ John Carter hội đàm với Ngoại trưởng Nga Ivan Petrov.",
        ["talks 2024-06-04 [John Carter, Ivan Petrov] [RU, US]"],
    ),
    (  # a diplomat is summoned, be it told of him
        "Đại sứ Mỹ tại Đức John Carter đã bị Berlin triệu tập hôm 4/6.",
        ["talks 2024-06-04 [John Carter] [DE, US]"],
    ),
    (  # but not called home
        "Ngày 4/6, Nga triệu hồi Đại sứ tại Mỹ Ivan Petrov về nước.",
        [],
    ),
    (  # what two states signed is dated by that, not by when it ends
        "INF được Mỹ - Nga ký ngày 4/6/2014, hết hạn vào cuối năm 2021.",
        ["agreement 2014-06-04 [] [RU, US]"],
    ),
    (  # two states in a row, beside a third of their sentence
        "Nga và Lào giúp hai phe ở Mali. Hôm 4/6, hai nước này đã thoả thuận ngừng bắn.",
        ["agreement 2024-06-04 [] [LA, RU]"],
    ),
    (  # sanctions that an international body adopts
        "Hôm 4/6, Liên Hợp Quốc đã thông qua lệnh trừng phạt mới nhằm vào Bình Nhưỡng.",
        ["agreement 2024-06-04 [] []"],
    ),
    (  # whoever gives a rank stands inside the passive
        "Ông Trần Văn Minh được Chủ tịch nước ký sắc lệnh phong quân hàm Thiếu tướng từ tháng 5/2024.",
        ["appointment 2024-05 [Trần Văn Minh] []"],
    ),
    (  # where something is said is not where it will be done
        "Phát biểu tại Geneva ngày 4/6, Ngoại trưởng Pháp Luc Morel cho biết ông sẽ triệu Đại sứ Mỹ John Carter.",
        ["talks None [Luc Morel, John Carter] [FR, US] @FR"],
    ),
]


def _line(event: Event) -> str:
    day = event.date.start if event.date is not None else None
    people = ", ".join(p.name for p in event.participants)
    return f"{event.type} {day} [{people}] [{', '.join(event.countries)}]"


@pytest.mark.parametrize(("text", "expected"), _TOLD)
def test_what_is_told_beside_speech(text: str, expected: list[str]) -> None:
    found = sukien.extract(text, published="2024-06-05").events
    for event, line in zip(found, expected, strict=True):
        told, _, state = line.partition(" @")
        assert _line(event) == told
        if state:
            assert event.location is not None
            assert event.location.country == state
