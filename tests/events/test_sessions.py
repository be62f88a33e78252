"""Sessions of meetings and multilateral exercises: their days, who is there, what only frames or prepares them."""

from __future__ import annotations

import pytest

import sukien
from sukien.records import Event

_TOLD = [
    # What goes on just before a meeting does not date it; who only attends the talks is no side of its own
    (
        "2024-09-14",
        "Từ ngày 10 đến ngày 13/9, Trung tướng Lê Văn Nam, Tư lệnh Hải quân Việt Nam, dự ANCM lần thứ 40 tại "
        "Vientiane, Lào. Chiều 10/9, trước thềm hội nghị, Trung tướng Lê Văn Nam đã hội đàm với Tư lệnh Hải quân "
        "Singapore Lee Ming; Đại sứ Việt Nam tại Singapore Trần Minh cùng dự.",
        ["meeting ANCM/40 2024-09-10/2024-09-13 occurred", "talks -/- 2024-09-10 occurred"],
    ),
    # Told by the day on which it closes, it began as many days before as it sat
    (
        "2024-09-12",
        "Diễn đàn Hương Sơn lần thứ 21 khép lại hôm qua (11.9) tại Bắc Kinh (Trung Quốc) sau ba ngày làm việc.",
        ["meeting XIANGSHAN_FORUM/21 2024-09-09/2024-09-11 occurred"],
    ),
    (
        "2024-09-12",
        "Sau hai ngày thảo luận sôi nổi, chiều 11/9, ANCM lần thứ 40 đã bế mạc tại Vientiane, Lào.",
        ["meeting ANCM/40 2024-09-10/2024-09-11 occurred"],
    ),
    (
        "2024-09-12",
        "Chiều 11/9, tại Vientiane, Lào, ANCM lần thứ 40 bế mạc. Sau ba ngày làm việc, hội nghị đã ra Tuyên bố chung.",
        ["agreement ANCM/40 2024-09-11 occurred", "meeting ANCM/40 2024-09-09/2024-09-11 occurred"],
    ),
    (
        "2024-09-12",
        "ANCM lần thứ 40 khai mạc hôm 11/9 tại Vientiane, Lào và sẽ bế mạc sau ba ngày làm việc.",
        ["meeting ANCM/40 2024-09-11/2024-09-13 ongoing"],
    ),
    # But not by days of something else
    (
        "2024-09-12",
        "Chiều 11/9, tại Vientiane, Lào, ANCM lần thứ 40 bế mạc, khép lại hai ngày làm việc của các tư lệnh.",
        ["meeting ANCM/40 2024-09-11 occurred"],
    ),
    (
        "2024-09-12",
        "Sau hai ngày nghỉ lễ, ANCM lần thứ 40 kết thúc ngày 11/9 tại Vientiane, Lào.",
        ["meeting ANCM/40 2024-09-11 occurred"],
    ),
    # The day of a session, or of what it adopts, is one of its days
    (
        "2024-09-12",
        "Trong hai ngày 10-11/9, tại Vientiane, Lào đã diễn ra ANCM lần thứ 40. Tại phiên thảo luận chiều 11/9, Phó Đô "
        "đốc Lê Văn Nam, Tư lệnh Hải quân Việt Nam, trình bày tham luận.",
        ["meeting ANCM/40 2024-09-10/2024-09-11 occurred"],
    ),
    # One of its sessions is no earlier edition
    (
        "2024-09-09",
        "Tối qua (8/9), tại Singapore, khai mạc Đối thoại Shangri-La lần thứ 30. Trong phiên toàn thể đầu tiên sáng "
        "nay, Bộ trưởng Quốc phòng Mỹ John Carter nhắc lại cam kết của nước này.",
        ["meeting SHANGRI_LA_DIALOGUE/30 2024-09-08 occurred"],
    ),
    # What two sign is not what the meeting adopted
    (
        "2024-09-09",
        "Ngày 8/9, tại Vientiane, Lào, AMMTC lần thứ 30 đã thông qua Tuyên bố chung. Cùng ngày, Đại tướng Lê Văn Nam, "
        "Bộ trưởng Bộ Công an, hội đàm với Bộ trưởng Nội vụ Campuchia Sok Dara. Kết thúc hội đàm, hai Bộ trưởng ký "
        "kế hoạch hợp tác.",
        [
            "agreement -/- 2024-09-08 occurred",
            "agreement AMMTC/30 2024-09-08 occurred",
            "meeting AMMTC/30 2024-09-08 occurred",
            "talks -/- 2024-09-08 occurred",
        ],
    ),
    (
        "2024-09-09",
        "Hội nghị Bộ trưởng ASEAN về tội phạm xuyên quốc gia (AMMTC) lần thứ 30 và các cuộc họp liên quan sẽ khai mạc "
        "hôm nay (9/9) tại Luang Prabang, Lào. Diễn ra trong 4 ngày (9-12/9), hội nghị bàn về tội phạm mạng. Thủ tướng "
        "Lào Bounmy Vongsa sẽ chủ trì phiên khai mạc vào ngày 10/9.",
        ["meeting AMMTC/30 2024-09-09/2024-09-12 ongoing"],
    ),
    (
        "2024-09-09",
        "Sáng 9/9, tại Vientiane, Lào, khai mạc Hội nghị Tư lệnh Hải quân các nước ASEAN lần thứ 40 (ANCM-40). "
        "Hội nghị được tổ chức từ ngày 9 đến 11/9. Theo kế hoạch, ANCM lần thứ 40 bế mạc ngày 11/9.",
        ["meeting ANCM/40 2024-09-09/2024-09-11 ongoing"],
    ),
    (
        "2024-09-09",
        "Ngày 9/9, tại Vientiane đã diễn ra ANCM lần thứ 40 do Hải quân Lào đăng cai với sự tham dự của Tư lệnh "
        "Hải quân các nước ASEAN.",
        ["meeting ANCM/40 2024-09-09 occurred"],
    ),
    (
        None,
        "Hội nghị Tư lệnh Hải quân các nước ASEAN lần thứ 40 do Lào đăng cai năm 2024 là dịp để các bên gặp gỡ.",
        ["meeting ANCM/40 2024 planned"],
    ),
    (
        "2024-03-05",
        "Cuộc tập trận Hổ mang Vàng lần thứ 50 diễn ra từ 6 đến 9/3 tại Thái Lan. Đây là cuộc diễn tập thường niên kể "
        "từ khi bắt đầu vào năm 1982.",
        ["exercise -/50 2024-03-06/2024-03-09 planned"],
    ),
    (
        "2022-06-02",
        "Từ ngày 29/6 tới, Mỹ mở cuộc tập trận “Vành đai Thái Bình Dương” (RIMPAC). Hãng tin ngày 1/6 (giờ địa phương) "
        "cho biết RIMPAC lần thứ 28 năm nay có 26 nước tham gia, sẽ kéo dài tới hết ngày 4/8.",
        ["exercise -/28 2022-06-29/2022-08-04 planned"],
    ),
    (
        None,
        "Phát biểu tại cuộc họp báo hôm 14/2/2024, Tướng Somchai Rattanakul cho biết cuộc tập trận Hổ mang Vàng sẽ "
        "diễn ra từ ngày 6 đến 9/3/2024 tại Thái Lan.",
        ["exercise -/- 2024-03-06/2024-03-09 planned"],
    ),
    (
        None,
        "Ngày 5-5, cuộc diễn tập hải quân do Indonesia tổ chức mang tên Komodo 2030 bắt đầu tại Lombok.",
        ["exercise -/- 2030-05-05 occurred"],
    ),
    (
        "2024-03-01",
        "Ngày 1/3, tại Hà Nội, Cục Gìn giữ hòa bình Việt Nam tổ chức Hội nghị lập kế hoạch lần cuối cho diễn tập thực "
        "địa. Các đại biểu Nhật Bản xem nơi tổ chức diễn tập trong khuôn khổ ADMM+ dự kiến vào tháng 9/2024.",
        ["exercise -/- 2024-09 planned", "meeting -/- 2024-03-01 occurred"],
    ),
    (
        "2024-02-20",
        "Ngày 19/2, Hội nghị hẹp Bộ trưởng Quốc phòng các nước ASEAN khai mạc tại Vientiane, Lào. Bộ trưởng Lào đề "
        "xuất nghiên cứu tổ chức diễn tập quân y ngay trong năm 2024. Ông khuyến khích Brunei và Australia, hai nước "
        "đồng chủ trì Nhóm chuyên gia ADMM+ về quân y, tham gia.",
        ["meeting ADMM_RETREAT/- 2024-02-19 occurred"],
    ),
    (
        "2024-08-28",
        "Ngày 27/8, tại Bangkok, Thái Lan, diễn ra Hội nghị Tư lệnh Hải quân ASEAN lần thứ 40. Hội nghị Tư lệnh Hải "
        "quân ASEAN lần này bàn vai trò của hải quân sau khi các nước lập cộng đồng vào năm 2015.",
        ["meeting ANCM/40 2024-08-27 occurred"],
    ),
    (  # what a meeting adopts at the end of a session is of that day
        "2024-08-28",
        "Hội nghị Tư lệnh Hải quân ASEAN lần thứ 40 diễn ra tại Bangkok, Thái Lan từ 19 đến 22-8. Phiên toàn thể diễn "
        "ra sáng 20-8. Kết thúc phiên họp, hội nghị thông qua Biên bản ghi nhớ về giao lưu sĩ quan trẻ.",
        ["agreement ANCM/40 2024-08-20 occurred", "meeting ANCM/40 2024-08-19/2024-08-22 occurred"],
    ),
    (
        "2024-08-28",
        "Hội nghị Tư lệnh Hải quân ASEAN lần thứ 40 diễn ra tại Bangkok, Thái Lan từ 19 đến 22-8. Phiên toàn thể diễn "
        "ra sáng 20-8. Hội nghị đã thông qua Biên bản ghi nhớ về giao lưu sĩ quan trẻ.",
        ["agreement ANCM/40 2024-08-19/2024-08-22 occurred", "meeting ANCM/40 2024-08-19/2024-08-22 occurred"],
    ),
    (  # the meeting by which something was adopted, and its day
        "2024-08-28",
        "Hai bên đánh giá cao Tuyên bố chung về y học quân sự được Hội nghị hẹp Bộ trưởng Quốc phòng các nước ASEAN "
        "thông qua tại Vientiane ngày 19/6.",
        ["agreement ADMM_RETREAT/- 2024-06-19 occurred", "meeting ADMM_RETREAT/- 2024-06-19 occurred"],
    ),
    (
        "2024-08-28",
        "Chiều 27/8 tại Bangkok, Hội nghị Tư lệnh Hải quân ASEAN lần thứ 40 khép lại với một bản Tuyên bố chung được "
        "tất cả các bên tán thành.",
        ["agreement ANCM/40 2024-08-27 occurred", "meeting ANCM/40 2024-08-27 occurred"],
    ),
    (  # heads of delegations sign for the meeting
        "2024-08-28",
        "Hội nghị Tư lệnh Hải quân ASEAN lần thứ 40 bế mạc chiều 27/8 tại Bangkok. Ngay sau đó, Trưởng đoàn các nước "
        "ký Thông cáo chung.",
        ["agreement ANCM/40 2024-08-27 occurred", "meeting ANCM/40 2024-08-27 occurred"],
    ),
    (  # what is done by way of something is no adoption
        "2024-08-28",
        "Chiều 27/8 tại Bangkok, Hội nghị Tư lệnh Hải quân ASEAN lần thứ 40 đã họp. Hợp tác theo Tuyên bố chung được "
        "các nước tăng cường thông qua trao đổi đoàn.",
        ["meeting ANCM/40 2024-08-27 occurred"],
    ),
]


@pytest.mark.parametrize(("published", "text", "told"), _TOLD)
def test_sessions_and_their_days(published: str | None, text: str, told: list[str]) -> None:
    assert sorted(map(_row, sukien.extract(text, published=published).events)) == told


def _row(event: Event) -> str:
    start, end = (event.date.start, event.date.end) if event.date is not None else (None, None)
    days = f"{start or '-'}" if start == end else f"{start}/{end}"
    series = event.meeting
    return (
        f"{event.type} {series.id or '-'}/{series.edition or '-'} {days} {event.status}"
        if series
        else (f"{event.type} -/- {days} {event.status}")
    )


def _only(text: str, published: str | None = "2024-08-28") -> Event:
    (event,) = sukien.extract(text, published=published).events
    return event


def test_a_meeting_named_late_has_those_whom_its_lead_names() -> None:
    event = _only(
        "Tham dự hội nghị có lãnh đạo Bộ Quốc phòng 10 nước ASEAN và Tổng thư ký ASEAN, ông Robert Tan. Phát biểu khai "
        "mạc, Đại tướng Bun Thoong, Bộ trưởng Quốc phòng Lào, Chủ tịch ADMM, cảm ơn các nước về việc tổ chức Hội nghị "
        "ADMM lần thứ 30 theo hình thức trực tiếp sau 2 năm họp trực tuyến."
    )
    assert [p.name for p in event.chairs] == ["Bun Thoong"]
    assert {p.name for p in event.participants} >= {"Robert Tan"}
    assert event.mode == "in_person"


def test_the_chair_of_another_edition_does_not_preside() -> None:
    text = (
        "Ngày 27/8, tại Vientiane, Lào, khai mạc ADMM lần thứ 30. Đại tướng Bun Thoong, Chủ tịch ADMM lần thứ 29, dự "
        "phiên họp."
    )
    event = sukien.extract(text, published="2024-08-28").events[0]
    assert not event.chairs


def test_states_that_are_only_spoken_of_do_not_take_part() -> None:
    event = _only(
        "Ngày 27/8, tại Vientiane, Lào, diễn ra Hội nghị Tư lệnh Hải quân các nước ASEAN lần thứ 40. Đô đốc Lê Văn Nam "
        "khẳng định Hải quân Việt Nam ủng hộ hợp tác giữa hải quân ASEAN với các nước đối tác."
    )
    assert "US" not in event.countries
    assert event.countries == ("VN",)


@pytest.mark.parametrize(
    ("text", "states"),
    [
        (
            "Ngày 27/8, Cục Quân y (Bộ Quốc phòng Việt Nam) phối hợp với Quân y Hoa Kỳ tổ chức Hội nghị Tư lệnh Hải "
            "quân Tây Thái Bình Dương tại Đà Nẵng.",
            {"VN", "US"},
        ),
        (
            "Ngày 27/8, Diễn đàn Hương Sơn khai mạc tại Bắc Kinh, Trung Quốc. Bộ Quốc phòng Mỹ cử đoàn tham gia Diễn "
            "đàn Hương Sơn. Bộ Quốc phòng Nhật Bản không tham gia Diễn đàn Hương Sơn.",
            {"US"},
        ),
        (
            "Ngày 27/8, cảnh sát biển các nước dự cuộc họp nhóm làm việc tại Hà Nội. Tham dự có đại diện 4 quốc gia và "
            "vùng lãnh thổ: Lào, Hồng Công (Trung Quốc), Ấn Độ và Thái Lan.",
            {"LA", "HK", "IN", "TH"},
        ),
        (
            "Ngày 27/8, cuộc tập trận Hổ mang Vàng bắt đầu. Hổ mang Vàng là cuộc tập trận lớn, với 3 quốc gia tham gia "
            "chính thức là Thái Lan, Mỹ và Nhật Bản.",
            {"TH", "US", "JP"},
        ),
    ],
)
def test_states_that_take_part(text: str, states: set[str]) -> None:
    assert set(_only(text).countries) == states


def test_a_bloc_in_the_name_of_an_exercise_takes_part_with_its_members() -> None:
    event = _only("Ngày 27/8, Diễn tập hàng hải ASEAN - Mỹ bắt đầu ở Vịnh Thái Lan.")
    assert len(event.countries) == 11


def test_partners_of_another_body_are_not_those_of_the_defence_ministers() -> None:
    event = _only(
        "Ngày 27/8, tại Vientiane, Lào, khai mạc Hội nghị Tư lệnh Cảnh sát các nước ASEAN lần thứ 60 với sự tham dự "
        "của 10 nước ASEAN và các nước đối tác."
    )
    assert "US" not in event.countries


def test_a_host_that_is_only_to_be_is_no_participant() -> None:
    event = _only("Ngày 27/8, các bên ủng hộ Lào đăng cai ADMM lần thứ 40 vào năm 2026.")
    assert event.location is not None
    assert (event.location.country, list(event.countries)) == ("LA", [])


def test_a_session_that_is_to_close_today_is_under_way() -> None:
    event = _only(
        "ADMM+ lần thứ 30 đã khai mạc sáng 28/8 tại Vientiane, Lào. Hội nghị dự kiến kết thúc vào chiều nay.",
        "2024-08-28",
    )
    assert event.status == "ongoing"


def test_a_host_in_the_chair_gives_the_place() -> None:
    event = _only(
        "Sáng 27/8, Hội nghị Tư lệnh Lực lượng Quốc phòng các nước ASEAN lần thứ 40 họp trực tuyến, dưới sự chủ trì "
        "của nước chủ nhà Brunei."
    )
    assert event.location is not None
    assert event.location.country == "BN"


@pytest.mark.parametrize(
    "text",
    [
        "Cuộc tập trận Hổ mang Vàng khai mạc ngày 24-2 tại Thái Lan. Các nội dung năm nay gồm diễn tập phối hợp trên "
        "nhiều lĩnh vực và cứu trợ.",
        "Cuộc tập trận RIMPAC khai mạc ngày 17-8 tại Hawaii, Mỹ. Cuộc tập trận năm nay có chủ đề “Thích ứng”. Trời "
        "nắng đẹp. Biển lặng. Sóng nhỏ. Ảnh chụp tại RIMPAC 2016.",
    ],
)
def test_one_exercise_told_in_many_ways_is_one(text: str) -> None:
    assert _only(text, None).type == "exercise"


def test_a_meeting_held_in_person_after_years_online() -> None:
    event = _only(
        "Sáng 27/8, tại Vientiane, Lào, khai mạc ACAMM lần thứ 40. Sau hai năm tổ chức trực tuyến, ACAMM lần thứ 40 "
        "được tổ chức trực tiếp."
    )
    assert event.mode == "in_person"
