"""What daily news tells in other words: stops of a tour, decisions, signatures, calls; all sentences are composed."""

from __future__ import annotations

from typing import Any

import pytest

import sukien

_TOUR = "Đoàn Bộ Quốc phòng Việt Nam do Thượng tướng Lê Quang Bắc, Thứ trưởng Bộ Quốc phòng, dẫn đầu "
_ENDED = _TOUR + "vừa kết thúc chuyến thăm, làm việc tại ba nước.\n\n"
_CUBA = "visit 2023-06-01/2023-06-03"
_MEXICO = "visit 2023-06-04/2023-06-06"
_BRAZIL = "visit 2023-06-07/2023-06-08"
_HEAD = {"people": ["Lê Quang Bắc"]}

_STOPS: list[tuple[str, dict[str, dict[str, Any]]]] = [
    (
        _ENDED + "Tại Cuba (1-3/6), đoàn làm việc với nhiều cơ quan.\n\nTại Mexico, từ ngày 4 đến 6/6, đoàn thăm một "
        "học viện.\n\nChặng cuối là Brazil, từ ngày 7 đến 8/6.",
        {_CUBA: {"place": "CU"} | _HEAD, _MEXICO: {"place": "MX"} | _HEAD, _BRAZIL: {"place": "BR"} | _HEAD},
    ),
    # The days of the whole tour give way to those of each stop
    (
        "Từ ngày 1 đến 8/6, Thượng tướng Lê Quang Bắc, Thứ trưởng Bộ Quốc phòng, thăm Cuba, Mexico và Brazil. Tại "
        "Cuba, chặng đầu của chuyến đi, từ 1 đến 3/6, ông nghe báo cáo. Tại Mexico từ 4 đến 6/6, ông dự tọa đàm. Chặng "
        "dừng chân cuối cùng là Brazil, nơi đoàn lưu lại từ ngày 7 đến 8/6.",
        {_CUBA: {"place": "CU"}, _MEXICO: {"place": "MX"}, _BRAZIL: {"place": "BR"}},
    ),
    # The next host, not the last one, signs and receives
    (
        _ENDED
        + "Tại Cuba (1-3/6), Thứ trưởng Lê Quang Bắc hội đàm với Thứ trưởng Quốc phòng Cuba Juan Torres ngày 2/6."
        "\n\nTại Mexico (4-6/6), Trung tướng Pedro Ramos, Thứ trưởng Quốc phòng Mexico, đón và hội đàm với đoàn chiều "
        "4/6. Hai Thứ trưởng ký Biên bản ghi nhớ về quân y.",
        {
            _CUBA: _HEAD,
            _MEXICO: _HEAD,
            "talks 2023-06-02": {"with": ["Juan Torres"]},
            "talks 2023-06-04": {"with": ["Pedro Ramos"]},
            "agreement 2023-06-04": {"people": ["Lê Quang Bắc", "Pedro Ramos"]},
        },
    ),
    # But no visit without a tour
    ("Bộ trưởng Quốc phòng Lào Khamla Sen dự triển lãm. Tại Pháp (1-3/6), 200 doanh nghiệp tham gia.", {}),
]


@pytest.mark.parametrize(("text", "wanted"), _STOPS)
def test_stops(check: Any, text: str, wanted: dict[str, dict[str, Any]]) -> None:
    check("2023-06-12", text, wanted)


_CASES: list[tuple[str, dict[str, dict[str, Any]]]] = [
    # An appointment has the day of its decision, not that from which it holds
    (
        "Quốc vương Malaysia bổ nhiệm Đại tướng Hassan Rahim làm Tư lệnh Lục quân Malaysia.\n\nQuyết định được Bộ Quốc "
        "phòng công bố tối 9/6, có hiệu lực từ 1/7.",
        {"appointment 2023-06-09": {"people": ["Hassan Rahim"], "status": "occurred"}},
    ),
    (
        "Theo danh sách được hoàng gia phê chuẩn hôm 9/6, Đô đốc Somchai Rattana sẽ đảm nhiệm chức Tư lệnh Hải quân "
        "Hoàng gia Thái Lan từ 1/10.",
        {"appointment 2023-06-09": {"people": ["Somchai Rattana"], "status": "occurred", "countries": ["TH"]}},
    ),
    # What stood still before is held again
    (
        "Sau ba năm gián đoạn vì dịch, cuộc tập trận chung giữa Ấn Độ và Nhật Bản trở lại ngày 9/6.",
        {"exercise 2023-06-09": {"status": "occurred"}},
    ),
    # Who signs, told behind the verb
    (
        "Chiều 9/6, tại Hà Nội, kết quả của đối thoại là một Ý định thư. Đặt bút ký là Thiếu tướng Trần Văn Minh, Phó "
        "Cục trưởng Cục Đối ngoại, và Chuẩn tướng Philippines Jose Santos.",
        {"agreement 2023-06-09": {"people": ["Jose Santos", "Trần Văn Minh"]}},
    ),
    (
        "Chiều 9/6, tại Hà Nội, thay mặt hai bộ ký Bản ghi nhớ về hậu cần là Trung tướng Trần Văn Minh và Thứ trưởng "
        "Quốc phòng Ấn Độ Anil Sharma.",
        {"agreement 2023-06-09": {"people": ["Anil Sharma", "Trần Văn Minh"]}},
    ),
    # What was spoken before a call was one, too; not what a place stands beside
    (
        "Ngày 9/6, Bộ trưởng Quốc phòng Lào Khamla Sen điện đàm với Bộ trưởng Quốc phòng Fiji John Carter. Trước đó, "
        "ông đã trao đổi với Bộ trưởng Quốc phòng Brunei Ali Hassan hôm 5/6.",
        {"call 2023-06-09": {}, "call 2023-06-05": {"people": ["Ali Hassan", "Khamla Sen"]}},
    ),
    (
        "Ngày 9/6, Bộ trưởng Quốc phòng Lào Khamla Sen điện đàm với Bộ trưởng Quốc phòng Fiji John Carter. Trước đó, "
        "tại Viêng Chăn, ông đã trao đổi với Bộ trưởng Quốc phòng Brunei Ali Hassan hôm 5/6.",
        {"call 2023-06-09": {}, "talks 2023-06-05": {"place": "LA"}},
    ),
    # What only should have been is not of the day that the story has reached
    (
        "Ngày 9/6, Bộ trưởng Quốc phòng Lào Khamla Sen điện đàm với Bộ trưởng Quốc phòng Fiji John Carter. Lẽ ra hai "
        "người đã gặp nhau tại Viêng Chăn.",
        {"call 2023-06-09": {}},
    ),
    # The host of a passive has titles between commas
    (
        "Ngày 9/6, Tư lệnh Lục quân Malaysia Hassan Rahim dẫn đầu đoàn sĩ quan sang thăm Hà Nội và được Đại tướng Lê "
        "Quang Bắc, Tổng Tham mưu trưởng, tiếp.",
        {"visit 2023-06-09": {"people": ["Hassan Rahim"]}, "talks 2023-06-09": {"with": ["Hassan Rahim"]}},
    ),
    # Whom somebody meets, in a clause that tells of him
    (
        "Bộ trưởng Quốc phòng Lào Khamla Sen khen Bộ trưởng Quốc phòng Úc Mark Wilson, người mà ông đã hội đàm hôm "
        "9/6.",
        {"talks 2023-06-09": {"people": ["Khamla Sen", "Mark Wilson"]}},
    ),
    # A mission told by what is handed over
    (
        "Chiều 9/6, tại Hà Nội, bốn sĩ quan Việt Nam nhận quyết định của Chủ tịch nước đi làm nhiệm vụ gìn giữ hòa "
        "bình. Buổi lễ do Thượng tướng Lê Quang Bắc chủ trì.",
        {"ceremony 2023-06-09": {"chairs": ["Lê Quang Bắc"]}},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), _CASES)
def test_daily_news(check: Any, text: str, wanted: dict[str, dict[str, Any]]) -> None:
    check("2023-06-12", text, wanted)


_PAIRS = [
    # "Ông" is who acts in the sentence before, whatever its words call him
    (
        "Ngày 9/6, Đô đốc Mark Wilson, Tư lệnh Hải quân Úc, tới Hà Nội. Cùng ngày, vị đô đốc Úc gặp Đại tướng Lê Quang "
        "Bắc. Ông còn có cuộc gặp Trung tướng Trần Văn Minh.",
        [["Lê Quang Bắc", "Mark Wilson"], ["Mark Wilson", "Trần Văn Minh"]],
    ),
    # A guest is who was just named; what ships will go on doing is no event
    (
        "Chiều 9/6, Thượng tướng Lê Quang Bắc tiếp Đại sứ Pháp Jean Martin. Sau đó, ông tiếp riêng Đại sứ Lào Khamla "
        "Sen; vị khách đề nghị hai bên sớm bàn kế hoạch. Tàu Lào sẽ tiếp tục ghé cảng Việt Nam.",
        [["Jean Martin", "Lê Quang Bắc"], ["Khamla Sen", "Lê Quang Bắc"]],
    ),
]


@pytest.mark.parametrize(("text", "pairs"), _PAIRS)
def test_who_meets(text: str, pairs: list[list[str]]) -> None:
    events = sukien.extract(text, published="2023-06-12").events
    assert sorted(sorted(p.name for p in e.participants) for e in events if e.type == "talks") == pairs
    assert all(e.type == "talks" or e.participants for e in events)


_TALKS = (
    "Chiều 9/6, tại Hà Nội, Đại tướng Lê Quang Bắc, Bộ trưởng Bộ Quốc phòng, hội đàm với Thượng tướng Khamla Sen, Bộ "
    "trưởng Bộ Quốc phòng Lào. "
)

_ALSO_THERE = [
    "Cùng dự hội đàm có Đại sứ Lào tại Việt Nam Boun Somphet.",
    "Có mặt tại cuộc hội đàm còn có Đại sứ Lào tại Việt Nam Boun Somphet.",
    "Tháp tùng Bộ trưởng tại buổi hội đàm là Đại sứ Lào Boun Somphet.",
]


@pytest.mark.parametrize("text", _ALSO_THERE)
def test_also_there(check: Any, text: str) -> None:
    """Who attends talks has none of his own."""
    check("2023-06-12", _TALKS + text, {"talks 2023-06-09": {"with": ["Boun Somphet", "Khamla Sen", "Lê Quang Bắc"]}})


def test_also_receives(check: Any) -> None:
    """Who receives a guest, too, is there, not at the meeting that the article is about."""
    text = (
        "Cuộc họp lần thứ hai của Nhóm chuyên gia ADMM+ về hành động mìn nhân đạo khai mạc tại Đông Hà hôm 8/6. Đại tá "
        "Lào Khamla Sen phát biểu.\n\nChiều 9/6, Chủ tịch UBND tỉnh Lê Văn Nam tiếp Thiếu tướng Ấn Độ Anil Sharma. "
        "Cùng tiếp có Đại tá Trần Văn Minh."
    )
    wanted = {"meeting 2023-06-08": {"people": ["Khamla Sen"]}, "talks 2023-06-09": {"with": ["Trần Văn Minh"]}}
    check("2023-06-12", text, wanted)


def test_while_there(check: Any) -> None:
    """The time of a visit is no other visit."""
    text = (
        "Sáng 9/6, tàu INS Kora của Hải quân Ấn Độ cập cảng Cam Ranh, bắt đầu chuyến thăm Việt Nam từ 9 đến 13/6. Tàu "
        "do Trung tá Anil Sharma làm thuyền trưởng. Trong thời gian thăm, đoàn sẽ giao lưu thể thao."
    )
    check("2023-06-12", text, {"visit 2023-06-09/2023-06-13": {"people": ["Anil Sharma"]}})


_WITH_NEXT = (
    "Ngày 9/6, Bộ trưởng Quốc phòng Lê Quang Bắc gặp Bộ trưởng Quốc phòng Pháp Jean Martin tại Singapore. Với Bộ "
    "trưởng Quốc phòng Anh John Carter, Đại tướng Lê Quang Bắc đề nghị tăng hợp tác. Cuộc trao đổi sau cùng, với Bộ "
    "trưởng Quốc phòng Fiji Mark Wilson, dành cho an ninh biển."
)
_SAID = (
    "Ngày 9/6, Bộ trưởng Quốc phòng Lê Quang Bắc gặp Bộ trưởng Quốc phòng Pháp Jean Martin tại Singapore. Với Bộ "
    "trưởng Jean Martin, Đại tướng Lê Quang Bắc đề nghị tăng hợp tác. Với nước Anh, Bộ trưởng Lê Quang Bắc mong muốn "
    "như vậy."
)


@pytest.mark.parametrize(
    ("text", "met"), [(_WITH_NEXT, ["Jean Martin", "John Carter", "Mark Wilson"]), (_SAID, ["Jean Martin"])]
)
def test_with_next(text: str, met: list[str]) -> None:
    """Talks told by whom they were with, after others of the day."""
    talks = [e for e in sukien.extract(text, published="2023-06-12").events if e.type == "talks"]
    assert sorted(p.name for e in talks for p in e.participants if p.name != "Lê Quang Bắc") == met
