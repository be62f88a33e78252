"""Who hosts and who chairs an event, told in the many ways of the language, and sentences that would fool the rules."""

from __future__ import annotations

import pytest

import sukien

_HOSTED = [
    ("Hội nghị Bộ trưởng Quốc phòng ASEAN lần thứ 19 sẽ được Thái Lan tổ chức vào tháng 11-2025.", "TH"),
    ("Philippines sẽ tiếp nhận vai trò Chủ tịch và tổ chức Hội nghị Cấp cao ASEAN lần thứ 30 vào năm 2026.", "PH"),
    ("Bộ trưởng Quốc phòng Lào cho biết nước này sẽ đăng cai ADMM-18 vào năm 2026.", "LA"),
    ("Ông phát biểu tại Đối thoại Shangri-La lần thứ 21 ngày 1-6-2024.", "SG"),
    ("Tại ADSOM+ họp hôm 22-5 dưới sự chủ trì của Brunei, Thứ trưởng Hoàng Thế Lân nêu ba đề xuất.", "BN"),
    ("Manila sẽ là nơi diễn ra ADMM-20 vào năm 2026.", "PH"),
    # Who stands next to the word for hosting, not who wishes well or only helps
    ("Nhật Bản và New Zealand cam kết ủng hộ Việt Nam tổ chức thành công ADMM lần thứ 20 vào tháng 12 tới.", "VN"),
    # Where they go to attend it, after another place
    (
        "Hôm 8/5, Thủ tướng Lào Khamla Sengphet kết thúc chuyến thăm tới Nhật Bản, sau đó bay sang Busan dự hội nghị "
        "thượng đỉnh APEC.",
        "KR",
    ),
    # "Nước chủ nhà" stands before the state that is at home, whatever states stand before it
    ("ADMM-18 ngày 8/5 có sự tham dự của đại diện Mỹ, Nga và nước chủ nhà Lào.", "LA"),
    ("Ngày 8/5, Ngoại trưởng Thái Lan nói tại Liên hợp quốc rằng nước này sẵn sàng cho ADMM-18 vào tháng 11.", None),
    # In brackets behind the number
    ("Các bên nhắc lại cam kết nêu tại ADMM lần thứ 9 (Langkawi, Malaysia, tháng 3-2015).", "MY"),
    ("Theo thỏa thuận tại ADMM+ lần thứ 3 (11/2015, Kuala Lumpur), các nước sẽ diễn tập.", "MY"),
    ("Bộ trưởng phát biểu tại ADMM lần thứ 9 (TTXVN, Hà Nội, ngày 16/3/2015).", None),
    # A venue is where the brackets or the comma behind its name say, not whoever speaks there
    ("Ngày 8/5, Diễn đàn Hương Sơn khai mạc tại Trung tâm Hội nghị quốc gia (Hà Nội).", "VN"),
    ("Diễn đàn Hương Sơn khai mạc sáng 8/5 tại khách sạn Meridian (Tokyo, Nhật Bản).", "JP"),
    ("Diễn đàn Hương Sơn khai mạc sáng 8/5 tại khách sạn Meridian, Jakarta.", "ID"),
    ("Diễn đàn Hương Sơn khai mạc sáng 8/5 tại khách sạn Meridian, Hà Nội cho biết.", None),
    ("Ngày 8/5, Diễn đàn Hương Sơn khai mạc với phát biểu của Đại tướng Tea Sok (Campuchia).", "CN"),
    # In two states, or in one beside the government of another
    ("Ngày 8/5, khai mạc Diễn đàn Hương Sơn ở Cao Bằng và Quảng Tây.", None),
    ("Ngày 8/5, tại tỉnh Lai Châu (Việt Nam) và Vân Nam (Trung Quốc), Diễn đàn Hương Sơn khai mạc.", None),
    ("Ngày 8/5, Diễn đàn Hương Sơn khai mạc tại Hà Nội và Bắc Kinh cử đoàn cấp cao dự.", "VN"),
]


@pytest.mark.parametrize(("sentence", "country"), _HOSTED)
def test_host_is_the_place(sentence: str, country: str) -> None:
    meetings = [e for e in sukien.extract(sentence, published="2025-05-20").events if e.type == "meeting"]
    assert [e.location.country if e.location else None for e in meetings] == [country]


def test_host_of_the_next_meeting_is_not_that_of_this_one() -> None:
    text = (
        "Ngày 14-3-2016, tại Viêng Chăn (Lào) diễn ra Hội nghị Tư lệnh Lực lượng Quốc phòng ASEAN "
        "lần thứ 13 (ACDFM-13). "
        "Hội nghị ra Tuyên bố chung và trao cờ luân lưu cho Philippines, nước đăng cai ACDFM-14 vào năm tới."
    )
    events = sukien.extract(text, published="2016-03-15").events
    places = {e.meeting.edition: e.location.country for e in events if e.type == "meeting" and e.meeting and e.location}
    assert places == {13: "LA", 14: "PH"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Lào trao chức Chủ tịch ADMM, ADMM+ năm 2026 cho Malaysia.",
        "Malaysia nhận ghế Chủ tịch ADMM+ năm 2026.",
        "Việt Nam tiếp nhận vai trò Chủ tịch ADMM năm 2026 từ Lào.",
    ],
)
def test_a_chair_that_is_handed_over_tells_no_meeting(sentence: str) -> None:
    assert not sukien.extract(sentence, published="2025-05-20").events


def test_who_chairs_an_exercise_is_not_the_chair_of_the_meeting_before() -> None:
    text = (
        "Hai bên nhắc lại Tuyên bố chung được Hội nghị hẹp Bộ trưởng Quốc phòng các nước ASEAN thông qua ngày 19-2, "
        "đến cuộc diễn tập của quân y 10 nước ASEAN do Đại tá Phan Văn Nam, Phó Cục trưởng Cục Quân y, điều hành ngày "
        "27-3 vừa qua."
    )
    events = sukien.extract(text, published="2025-05-20").events
    chairs = {e.type: [c.name for c in e.chairs] for e in events}
    assert chairs == {"meeting": [], "agreement": [], "exercise": ["Phan Văn Nam"]}


_CHAIRED = [
    ("Chủ trì Hội nghị Bộ trưởng Quốc phòng ASEAN lần thứ 18 ngày 20-11-2024 là Đại tướng Tea Banh.", ["Tea Banh"]),
    ("Hội nghị ADMM hẹp diễn ra ngày 19-11-2022 tại Siem Reap, do Đại tướng Tea Banh làm chủ tịch.", ["Tea Banh"]),
    ("ADMM+ lần thứ 11 họp tại Vientiane ngày 21-11-2024. Chủ tọa là Đại tướng Tea Banh.", ["Tea Banh"]),
    ("Ngày 21-11-2024, ADMM+ lần thứ 11 họp tại Vientiane. Chiếc búa chủ tọa được trao cho Đại tướng Tea Banh.", []),
]


@pytest.mark.parametrize(("text", "chairs"), _CHAIRED)
def test_chairs(text: str, chairs: list[str]) -> None:
    meetings = [e for e in sukien.extract(text, published="2024-12-01").events if e.type == "meeting"]
    assert [[person.name for person in e.chairs] for e in meetings] == [chairs]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Việt Nam và Singapore nhất trí ngay tại Hội nghị hẹp Bộ trưởng Quốc phòng ASEAN tháng 2/2018.", "SG"),
        ("Đó là năm Peru đón nhiều khách: Hội nghị Cấp cao APEC lần thứ 31 được ấn định vào tháng 11/2024.", "PE"),
        (
            "Từ Hà Nội, Đại tướng Trần Văn Minh dự ADMM+ theo hình thức trực tuyến ngày 16/6/2021; Brunei điều hành.",
            "BN",
        ),
        # The outlet's own state is named wherever it takes part
        ("Việt Nam ủng hộ sáng kiến tại ADMM+ vào tháng 10/2020.", None),
        ("Sáng kiến sẽ được trình ADMM vào tháng 7/2019.", None),  # a state that nobody speaks of
        ("Thái Lan ủng hộ sáng kiến tại ADMM vào tháng 5/2016.", None),  # another one
    ],
)
def test_whose_turn_it_was(text: str, country: str | None) -> None:
    meetings = [e for e in sukien.extract(text, published="2022-05-20").events if e.type == "meeting"]
    assert [e.location.country if e.location else None for e in meetings] == [country]
