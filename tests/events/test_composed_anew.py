"""Who is meant without being named again, what is counted from something else, and what one visit's lines tell."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import sukien

_ASEAN_PLUS = "Hội nghị Tư lệnh Hải quân các nước ASEAN"
_TALKS = (
    "Chiều 7/6, Thượng tướng Trần Văn Minh và Trung tướng Farkas Béla hội đàm tại Budapest (Hungary). Việc này được "
    "Bộ trưởng Quốc phòng Hungary Szabó Imre nêu ra trong chuyến thăm Hà Nội tháng 9 năm ngoái. "
)
_VISIT = (
    "Bộ trưởng Quốc phòng Lào Khamla Sengphet sẽ thăm Việt Nam từ ngày 15 đến 17/6 theo lời mời của Đại tướng Trần "
    "Văn Minh, Bộ trưởng Bộ Quốc phòng Việt Nam.\n\n"
)
_CASES: list[tuple[str, dict[str, dict[str, Any]]]] = [
    # Nobody receives a guest of his own state
    (
        _TALKS + "Sáng 8/6, tiếp đoàn tại tòa nhà Quốc hội, Chủ tịch Quốc hội Hungary Nagy Péter cảm ơn Việt Nam.",
        {
            "talks 2023-06-07": {},
            "visit 2022-09": {"people": ["Szabó Imre"]},
            "talks 2023-06-08": {"people": ["Nagy Péter", "Trần Văn Minh"]},
        },
    ),
    # Who calls on an office is received by whoever speaks then
    (
        "Chiều 7/6, Đại tá Lào Khamla Bounma đến chào xã giao lãnh đạo tỉnh Quảng Trị. Tại buổi tiếp, ông Trần Văn "
        "Minh, Phó Chủ tịch UBND tỉnh, cảm ơn đoàn.",
        {"talks 2023-06-07": {"people": ["Khamla Bounma", "Trần Văn Minh"]}},
    ),
    # "Nước ta" and "phía ta" are a state, "phía bạn" is the other one
    ("Sáng 7/6, nước ta và Lào ký bản ghi nhớ tại Viêng Chăn.", {"agreement 2023-06-07": {"countries": ["LA", "VN"]}}),
    (
        "Đối thoại Chính sách Quốc phòng Việt Nam - Singapore lần thứ 15 do phía bạn đăng cai tháng 5/2023.",
        {"talks 2023-05": {"place": "SG"}},
    ),
    (
        "Đối thoại Chính sách Quốc phòng Việt Nam - Singapore lần thứ 15 do phía ta đăng cai tháng 5/2023.",
        {"talks 2023-05": {"place": "VN"}},
    ),
    # Who chairs together takes part
    (
        "Phiên họp của Nhóm chuyên gia ADMM+ mà nước ta cùng Nhật Bản chủ trì ở Hà Nội từ ngày 27 đến 29/6 tới.",
        {"meeting 2023-06-27/2023-06-29": {"countries": ["JP", "VN"], "place": "VN"}},
    ),
    # What goes on until a day began on the one told before
    (
        f"Sáng nay, {_ASEAN_PLUS} lần thứ 18 khai mạc tại Phnom Penh, kéo dài đến ngày mai.",
        {"meeting 2023-06-09/2023-06-10": {"status": "ongoing", "place": "KH"}},
    ),
    (
        "Sáng nay đến lượt các đối tác ngồi vào bàn. Cuộc họp ADSOM+ WG, kéo dài đến hết ngày mai, "
        "diễn ra tại Singapore.",
        {"meeting 2023-06-09/2023-06-10": {"status": "ongoing"}},
    ),
    # A place with its state in brackets, of which a clause tells
    (
        f"Tâm điểm là thành phố Sihanoukville (Campuchia), nơi {_ASEAN_PLUS} diễn ra ngày 7/6.",
        {"meeting 2023-06-07": {"place": "KH"}},
    ),
    # Who travels along on what is only announced
    (
        _VISIT + "Tháp tùng Bộ trưởng có Trung tướng Bounma Phet.",
        {"visit 2023-06-15/2023-06-17": {"people": ["Bounma Phet", "Khamla Sengphet", "Trần Văn Minh"]}},
    ),
    # A timetable
    (
        _VISIT + "Thứ Năm, 15/6\n10h00: Hội đàm.\n15h00: Chào xã giao Chủ tịch nước Lê Quốc Nam.",
        {"visit 2023-06-15/2023-06-17": {}, "talks 2023-06-15": {}, "talks 2023-06-15 2": {}},
    ),
    # A day that is counted from another
    (
        "Cuộc diễn tập diễn ra hai ngày sau hội đàm giữa Bộ trưởng Quốc phòng Mỹ John Carter và Bộ trưởng Quốc phòng "
        "Philippines Ramon Cruz, tổ chức tại Manila hôm 3/6.",
        {"exercise 2023-06-05": {"countries": ["PH", "US"]}, "talks 2023-06-03": {"place": "PH"}},
    ),
    # What a journey is made for is in its days
    (
        "Ngày 7/6, Đại tướng Trần Văn Minh nhắc lại chuyến thăm Brunei của mình hồi tháng 5/2013 nhân dịp dự ADMM lần "
        "thứ 7.",
        {"visit 2013-05": {}, "meeting 2013-05": {}},
    ),
    # Inspections at sea, and a medal
    (
        "Từ ngày 3 đến 5/6, Cảnh sát biển Việt Nam và Hải cảnh Trung Quốc kiểm tra liên hợp nghề cá.",
        {"exercise 2023-06-03/2023-06-05": {"countries": ["CN", "VN"]}},
    ),
    (
        "Ngày 7/6, Liên hợp quốc trao Huy chương vì sự nghiệp gìn giữ hòa bình cho 63 quân nhân Việt Nam.",
        {"ceremony 2023-06-07": {"countries": ["VN"]}},
    ),
    # The head of the delegation meets
    (
        "Đại tá Trần Văn Minh, Phó Cục trưởng Cục Đối ngoại Bộ Quốc phòng Việt Nam, dẫn đầu đoàn dự ADSOM+ WG tại "
        "Singapore sáng 7/6. Cuộc gặp với Thứ trưởng Quốc phòng Lào Khamla Sengphet diễn ra chiều 6/6.",
        {"meeting 2023-06-07": {}, "talks 2023-06-06": {"people": ["Khamla Sengphet", "Trần Văn Minh"]}},
    ),
    # Who held what back then was not given it then
    (
        "Năm 2015, ông Trần Văn Minh, khi đó giữ chức Tổng Tham mưu trưởng Quân đội nhân dân Việt Nam, thăm Lào.",
        {"visit 2015": {"countries": ["LA", "VN"]}},
    ),
    # A body that is set up does not meet
    (
        "Nhóm chuyên gia ADMM+ về quân y được thành lập năm 2013. Nhóm chuyên gia ADMM+ về quân y họp ở Nga ngày 7/6.",
        {"meeting 2023-06-07": {"place": "RU"}},
    ),
    # Two who see something signed take part in it
    (
        "Chiều 7/6, Đại tướng Trần Văn Minh tiếp Bộ trưởng Quốc phòng Lào Khamla Sengphet tại Hà Nội. Hai Bộ trưởng "
        "chứng kiến Thiếu tướng Lê Quốc Nam và Thiếu tướng Bounma Phet ký bản ghi nhớ.",
        {
            "talks 2023-06-07": {},
            "agreement 2023-06-07": {"with": ["Khamla Sengphet", "Trần Văn Minh", "Lê Quốc Nam"]},
        },
    ),
]


@pytest.mark.parametrize(("text", "wanted"), _CASES, ids=[text[-50:] for text, _ in _CASES])
def test_told_anew(check: Callable[..., None], text: str, wanted: dict[str, dict[str, Any]]) -> None:
    """The events of an article published on 9 June 2023, and the named slots."""
    if any(key.endswith(" 2") for key in wanted):
        events = sukien.extract(text, published="2023-06-09").events
        talks = [e for e in events if e.type == "talks"]
        assert [sorted(p.name for p in e.participants) for e in talks] == [
            ["Khamla Sengphet", "Trần Văn Minh"],
            ["Khamla Sengphet", "Lê Quốc Nam"],
        ]
        return
    check("2023-06-09", text, wanted)


def test_chairs_of_both() -> None:
    """Whoever is told to chair both meetings chairs each."""
    text = "ADSOM WG họp hôm 6/6 và ADSOM+ WG họp ngày 7/6 tại Singapore. Chuẩn tướng Lim Wei Jie chủ tọa cả hai phiên."
    events = sukien.extract(text, published="2023-06-09").events
    assert [[p.name for p in e.chairs] for e in events] == [["Lim Wei Jie"], ["Lim Wei Jie"]]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Tại Budapest, Thượng tướng Trần Văn Minh, Tổng Tham mưu trưởng Quân đội nhân dân Việt Nam, Thứ trưởng Bộ "
            "Quốc phòng, và người đồng cấp nước chủ nhà, Trung tướng Farkas Béla, đã hội đàm. Tổng "
            "Tham mưu trưởng Quân đội "
            "Hungary cảm ơn Việt Nam.",
            "Tổng Tham mưu trưởng Quân đội Hungary",
        ),
        (
            "Năm 2015, Thượng tướng Trần Văn Minh thăm Mỹ và gặp ông John Farkas, khi ấy là Bộ trưởng Quốc phòng Mỹ.",
            "Bộ trưởng Quốc phòng Mỹ",
        ),
    ],
)
def test_offices(text: str, role: str) -> None:
    """A counterpart's office as the text goes on by it, and the one that somebody held back then."""
    people = {e.norm.name: e.norm.role for e in sukien.extract(text).document.entities if e.label == "PERSON"}
    assert next(held for name, held in people.items() if "Farkas" in name) == role
