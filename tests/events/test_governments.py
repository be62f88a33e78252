"""Capitals that stand for their governments, and those that are places; texts are composed."""

from __future__ import annotations

import pytest

import sukien

_TOLD: list[tuple[str, str, list[str]]] = [
    (
        "two that will hold talks, at the place of neither",
        "Tokyo và Canberra sẽ tổ chức đối thoại 2+2 vào ngày 9/4.",
        ["talks 2026-04-09 None AU JP"],
    ),
    (
        "two with a day behind them that hold one of a series",
        "Manila và Washington hôm 5/3 tổ chức Đối thoại Chiến lược song phương lần thứ 11.",
        ["talks 2026-03-05 None PH US"],
    ),
    (
        "the outlet's own beside another",
        "Hà Nội và Viêng Chăn đã tổ chức hội đàm cấp bộ trưởng hôm 5/3 tại Bangkok.",
        ["talks 2026-03-05 TH LA VN"],
    ),
    (
        "one that exercises alone",
        "Bắc Kinh hôm 5/3 tiến hành tập trận bắn đạn thật ở Biển Đông.",
        ["exercise 2026-03-05 None CN"],
    ),
    (
        "two with the day between them",
        "Tokyo hôm 5/3 và Seoul cùng ra tuyên bố chung.",
        ["agreement 2026-03-05 None JP KR"],
    ),
    (
        "those between whom something is held",
        "Đối thoại 2+2 giữa Paris và Berlin diễn ra hôm 5/3.",
        ["talks 2026-03-05 None DE FR"],
    ),
    (
        "two in a clause that tells which document is meant",
        "Căn cứ được lập theo thỏa thuận mà Ankara và Doha ký năm 2014.",
        ["agreement 2014 None QA TR"],
    ),
    (
        "one who is told by another to exercise",
        "Seoul cho biết Bình Nhưỡng hôm 5/3 bắt đầu tập trận pháo binh.",
        ["exercise 2026-03-05 None KP"],
    ),
    (
        "a dateline",
        "TOKYO - Hôm 5/3, Lào và Thái Lan ký thỏa thuận về biên giới.",
        ["agreement 2026-03-05 None LA TH"],
    ),
    (
        "the city that hosts others",
        "Hôm 5/3, Tokyo đón hội nghị thượng đỉnh G7.",
        ["meeting 2026-03-05 JP "],
    ),
    (
        "two places",
        "Hôm 5/3, tại Tokyo và Seoul, quân đội Lào và Thái Lan ký thỏa thuận về biên giới.",
        ["agreement 2026-03-05 None LA TH"],
    ),
    (
        "the outlet's own capital alone is a city",
        "Hà Nội hôm 5/3 tổ chức diễn tập phòng cháy chữa cháy.",
        ["exercise 2026-03-05 VN VN"],
    ),
    (
        "cities between which something else runs",
        "Đường bay giữa Tokyo và Seoul được mở hôm 5/3 sau khi hai hãng ký thỏa thuận.",
        ["agreement 2026-03-05 None "],
    ),
    (
        "what is often done is no exercise",
        "Hôm 5/3, Bộ trưởng Quốc phòng Lào Khamla Sengphet nói Washington thường xuyên diễn tập với Seoul.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in _TOLD], ids=[row[0] for row in _TOLD])
def test_governments(text: str, wanted: list[str]) -> None:
    events = sukien.extract(text, published="2026-03-07").events
    told = [
        f"{e.type} {e.date.start if e.date else None} {e.location.country if e.location else None} "
        f"{' '.join(e.countries)}"
        for e in events
    ]
    assert told == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Hiệp định phòng thủ chung giữa Tokyo và Manila được ký ngày 5/6.", [("agreement", ("JP", "PH"))]),
        ("Đàm phán Washington - Tehran vòng ba diễn ra hôm 5/6 tại Muscat.", [("talks", ("IR", "US"))]),
        ("Đàm phán hòa bình Nga - Ukraine được nối lại hôm 5/6 tại Istanbul.", [("talks", ("RU", "UA"))]),
        ("Cuộc họp Mỹ - Nhật - Hàn diễn ra ngày 5/6 tại Busan.", [("meeting", ("JP", "KR", "US"))]),
        ("Tiến trình đàm phán Mỹ - Triều bế tắc từ ngày 5/6.", []),
    ],
)
def test_talks_and_papers_are_of_the_row_that_names_their_sides(
    text: str, wanted: list[tuple[str, tuple[str, ...]]]
) -> None:
    events = sukien.extract(text, published="2024-06-06").events
    assert [(e.type, tuple(e.countries)) for e in events] == wanted
