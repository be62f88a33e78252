"""Sides, visitors and dates that a sentence tells without a name or in another clause; the texts are composed."""

from __future__ import annotations

import pytest

import sukien

_PUBLISHED = "2023-06-12"

_TOLD = [
    ("Ngoại trưởng Mỹ gặp người đồng cấp Trung Quốc hôm 10/6 tại Washington.", ["talks 2023-06-10 CN US"]),
    ("Tổng thống Mỹ điện đàm với Tổng thống Nga hôm 10/6.", ["call 2023-06-10 RU US"]),
    ("Tổng thống Thổ Nhĩ Kỳ nhận điện thoại chia buồn của Thủ tướng Armenia hôm 7/6.", ["call 2023-06-07 AM TR"]),
    (
        "Hội đàm giữa Tổng tham mưu trưởng hai nước Ai Cập và Sudan mở màn chiều 10/6 tại Khartoum.",
        ["talks 2023-06-10 EG SD"],
    ),
    # A body inside the words for an office is no side of its own.
    (
        "Ngày 10/6, hội đàm giữa Tư lệnh Hải quân Việt Nam và Tư lệnh Hải quân Philippines diễn ra tại Manila.",
        ["talks 2023-06-10 PH VN"],
    ),
    (
        "Cuộc gặp thường niên lần thứ 9 giữa Tư lệnh Cảnh sát biển Việt Nam và Cục trưởng Cục Hải cảnh Trung Quốc diễn "
        "ra hôm 7/6 tại Hà Nội.",
        ["talks 2023-06-07 CN VN"],
    ),
    # A session is talks where it is told to be between two.
    (
        "Ngày 10/6, cuộc họp thường niên về đường dây nóng giữa Cảnh sát biển Việt Nam và Cảnh sát biển Philippines "
        "được tổ chức tại Manila.",
        ["talks 2023-06-10 PH VN"],
    ),
    ("Ngày 10/6, cuộc họp giữa các bộ trưởng ASEAN diễn ra tại Jakarta.", []),
    # A ship comes into a port; goods do not visit one. It stays so many days.
    (
        "Sáng 5/6, biên đội tàu Ấn Độ vào cảng Tiên Sa, mở đầu bốn ngày ở Đà Nẵng.",
        ["visit 2023-06-05/2023-06-08 IN VN"],
    ),
    ("Sáng 5/6, cà phê Ấn Độ vào cảng Tiên Sa.", []),
    # Words that name nobody close the visit that was told last.
    (
        "Sáng 5/6, biên đội tàu Ấn Độ cập cảng Tiên Sa. Chuyến thăm, dự kiến khép lại vào ngày 15/6, gồm giao lưu.",
        ["visit 2023-06-05/2023-06-15 IN VN"],
    ),
    (
        "Ngày 6/6, Thủ tướng Lào Khamla Sengphet thăm Việt Nam. Ông Khamla Sengphet sẽ kết thúc chuyến thăm vào ngày "
        "14/6.",
        ["visit 2023-06-06/2023-06-14 LA VN"],
    ),
    # Where a mission is lies in brackets behind its name, and is no place of the ceremony.
    (
        "Chiều 10/6, tại Hà Nội diễn ra lễ trao quyết định cho bốn sĩ quan đi làm nhiệm vụ tại phái bộ MINUSCA (Cộng "
        "hòa Trung Phi).",
        ["ceremony 2023-06-10 VN"],
    ),
    # Each of those whom an office in the plural tells of
    (
        "Chiều 10/6, Bộ trưởng Quốc phòng Việt Nam Trần Văn Minh gặp song phương Bộ trưởng Quốc phòng các nước: Nga, "
        "Úc và Nhật Bản.",
        ["talks 2023-06-10 AU VN", "talks 2023-06-10 JP VN", "talks 2023-06-10 RU VN"],
    ),
    # The days in a list of those who are received
    (
        "Sau lễ nhậm chức (8/6), Bộ trưởng Quốc phòng Việt Nam Trần Văn Minh tiếp hai vị khách: sáng 10/6 là Đại sứ "
        "Nga Ivan Petrov, rồi tới Đại sứ Lào Khamla Sengphet.",
        ["ceremony 2023-06-08", "talks 2023-06-10 LA VN", "talks 2023-06-10 RU VN"],
    ),
    # Another year that something is only compared with
    (
        "Ngày 8/6, Mỹ và Philippines bắt đầu cuộc tập trận chung. Cuộc tập trận năm nay có quy mô lớn hơn năm 2020.",
        ["exercise 2023-06-08 PH US"],
    ),
    # Leaders receive a guest in turn, officers together.
    (
        "Ngày 8/6, Chủ tịch nước Trần Văn Minh và Thủ tướng Lê Bá Nam đã tiếp Bộ trưởng Quốc phòng Ấn Độ Raj Singh.",
        ["talks 2023-06-08 IN VN", "talks 2023-06-08 IN VN"],
    ),
    (
        "Ngày 8/6, Trung tướng Trần Văn Minh và Thiếu tướng Lê Bá Nam đã tiếp Bộ trưởng Quốc phòng Ấn Độ Raj Singh.",
        ["talks 2023-06-08 IN"],
    ),
    # A session of an assembly with a name of its own is no meeting beside it; the round after this one
    (
        "Ngày 8/6, bên lề Phiên thảo luận chung cấp cao Khóa 73 Đại hội đồng Liên hợp quốc, Thủ tướng Lào Khamla "
        "Sengphet gặp Tổng thống Nga Ivan Petrov.",
        ["meeting 2023-06-08 LA RU", "talks 2023-06-08 LA RU"],
    ),
    (
        "Ngày 8/6, đoàn Nga và đoàn Lào hội đàm tại Moskva. Vòng hội đàm sau sẽ diễn ra ở Hà Nội vào tháng 9/2024.",
        ["talks 2023-06-08 LA RU", "talks 2024-09 LA RU"],
    ),
    # Whoever only tells of it stands behind the last of the sides.
    (
        "Hôm 8/6 diễn ra hội đàm giữa Nga và Ukraine, Ngoại trưởng Thổ Nhĩ Kỳ Hakan Yilmaz cho biết.",
        ["talks 2023-06-08 RU UA"],
    ),
    # "Hàn Quốc | hội đàm", not "Hàn | Quốc hội | đàm".
    (
        "Bộ trưởng Quốc phòng Nhật Bản và người đồng cấp Hàn Quốc hội đàm tại Singapore hôm 4/6.",
        ["talks 2023-06-04 JP KR"],
    ),
    ("Các quan chức Nga và Ukraine đàm phán tại Istanbul hôm 8/6.", ["talks 2023-06-08 RU UA"]),
    ("Đoàn Việt Nam và đoàn Lào đã hội đàm tại Viêng Chăn ngày 8/6.", ["talks 2023-06-08 LA VN"]),
    ("Thủ tướng Nhật Bản tiếp Bộ trưởng Quốc phòng Việt Nam hôm 8/6.", ["talks 2023-06-08 JP VN"]),
    # Not the sides of a match, nor those who live in a state.
    ("Ở bán kết ngày 12/6, Việt Nam gặp Thái Lan, còn Myanmar gặp Campuchia.", []),
    ("Hôm qua, Chủ tịch Quốc hội gặp mặt đại diện người Việt đang sống tại Hàn Quốc.", []),
    ("Hải quân Ấn Độ và Hải quân Nhật Bản ký thỏa thuận hậu cần hôm 8/6.", ["agreement 2023-06-08 IN JP"]),
    # Visitors
    ("Phó Tổng thống Mỹ sẽ tới Manila ngày 20/6.", ["visit 2023-06-20 PH US"]),
    ("Phái đoàn quân sự Mỹ đến Hà Nội ngày 5/6 để bàn hợp tác.", ["visit 2023-06-05 US VN"]),
    ("Tàu khu trục Nhật Bản đến Đà Nẵng sáng 5/6.", ["visit 2023-06-05 JP VN"]),
    ("Cà phê Việt Nam đến Nhật Bản ngày 5/6.", []),
    (
        "Bộ trưởng Quốc phòng Nhật Bản sẽ thăm Philippines và Indonesia từ ngày 13 đến 16/6.",
        ["visit 2023-06-13/2023-06-16 ID JP PH"],
    ),
    # Dates in another clause
    (
        "Kết thúc chuyến thăm Nam Phi, chiều 7-6, đoàn do Trung tướng Trần Văn Minh dẫn đầu đã về tới Hà Nội.",
        ["visit 2023-06-07 ZA"],
    ),
    (
        "Hội nghị Quan chức Quốc phòng cấp cao ASEAN, cơ chế giúp việc cho các Bộ trưởng, nhóm họp sáng nay.",
        ["meeting 2023-06-12 BN ID KH LA MM MY PH SG TH VN"],
    ),
]


@pytest.mark.parametrize(("text", "told"), _TOLD)
def test_told(text: str, told: list[str]) -> None:
    events = sukien.extract(text, published=_PUBLISHED).events
    assert sorted(" ".join([e.type, *_days(e.date), *sorted(e.countries)]) for e in events) == told


def _days(date: object) -> list[str]:
    start, end = getattr(date, "start", None), getattr(date, "end", None)
    return [str(start) if end in (None, start) else f"{start}/{end}"]


def test_who_is_received_is_the_visitor() -> None:
    text = (
        "Bộ trưởng Quốc phòng Nga Ivan Petrov được Đại tướng Trần Văn Minh, Bộ trưởng Bộ Quốc phòng Việt Nam, đón tiếp "
        "trong chuyến thăm Việt Nam ngày 5/6."
    )
    visit = next(e for e in sukien.extract(text, published=_PUBLISHED).events if e.type == "visit")
    assert [person.name for person in visit.participants] == ["Ivan Petrov"]


def test_a_fronted_verb_has_both_sides_behind_it() -> None:
    text = (
        "Tiếp Đại sứ Lào Khamla Sengphet chiều 10/6, Thượng tướng Trần Văn Minh, Thứ trưởng Bộ Quốc phòng, cảm ơn Lào."
    )
    talks = sukien.extract(text, published=_PUBLISHED).events[0]
    assert talks.type == "talks"
    assert {p.name for p in talks.participants} == {"Khamla Sengphet", "Trần Văn Minh"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ngày 4/6, Thứ trưởng Quốc phòng Lào Khamla Vong đã gặp Thứ trưởng Quốc phòng Anh, Tư lệnh Hải quân Mỹ "
            "John Carter và Tổng Thư ký Bộ Quốc phòng Nhật Bản.",
            [("talks", {"LA", "US"}), ("talks", {"LA", "GB"}), ("talks", {"LA", "JP"})],
        ),
        (
            "Ngày 4/6, Bộ trưởng Lào Khamla Vong gặp Bộ trưởng Quốc phòng Mỹ John Carter, có Đại sứ Nga cùng dự.",
            [("talks", {"LA", "US"})],
        ),
        (
            "Ngày 4/6, Ngoại trưởng Nga Ivan Petrov hội đàm với Ngoại trưởng Lào, ngày 5/6 gặp Thủ tướng Campuchia "
            "Mean Sok.",
            [("talks", {"RU", "LA"}), ("talks", {"RU", "KH"})],
        ),
        (
            "Ngày 4/6, Ngoại trưởng Nga Ivan Petrov, Ngoại trưởng Iran Ali Rezaei và Ngoại trưởng Thổ Nhĩ Kỳ Emre Kaya "
            "hội đàm tại Sochi.",
            [("meeting", {"RU", "IR", "TR"})],
        ),
        (
            "Đại diện Mỹ, Anh và Pháp - ba nước bảo trợ - đã có cuộc gặp tại Brussels hôm 4/6.",
            [("meeting", {"US", "GB", "FR"})],
        ),
        ("Hôm 4/6, đại diện Nga và Ukraine đã có cuộc gặp tại Istanbul, Thổ Nhĩ Kỳ.", [("talks", {"RU", "UA"})]),
        (
            "Quan chức Mỹ, Nhật Bản và Australia đã có cuộc gặp bên lề ADMM+ diễn ra trong hai ngày 3 và 4/6.",
            [("meeting", {"US", "JP", "AU"})],
        ),
    ],
)
def test_those_whom_nobody_names_meet_too(text: str, wanted: list[tuple[str, set[str]]]) -> None:
    events = sukien.extract(text, published="2024-06-06").events
    met = [e for e in events if e.type == "talks" or (e.type == "meeting" and e.meeting is None)]
    assert [(e.type, set(e.countries)) for e in met] == wanted
    days = {"2024-06-04", "2024-06-05", "2024-06-03"}
    assert all(e.date is not None and e.date.start in days for e in met)
