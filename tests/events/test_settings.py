"""What is told beside something else: the session of a speech, the parade of a weapon, the visit of a treaty."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

_SYRIA = ["IR", "RU", "TR"]

_TOLD: list[tuple[str, dict[str, dict[str, Any]]]] = [
    # Bodies in session
    (
        "Tại cuộc họp kín của Hội đồng Bảo an Liên Hợp Quốc hôm 8/5, Đại sứ Nga Ivan Petrov bác bỏ cáo buộc.",
        {"meeting 2024-05-08": {"with": ["Ivan Petrov"], "countries": ["RU"]}},
    ),
    (
        "Trình bày trước Hội đồng Bảo an ngày 8/5, Ngoại trưởng Lào Khamla Sengphet kêu gọi đối thoại.",
        {"meeting 2024-05-08": {"status": "occurred"}},
    ),
    (
        "Nhóm Lima sẽ họp tại Ottawa, Canada, ngày 22/5 để bàn về Venezuela.",
        {"meeting 2024-05-22": {"status": "planned", "place": "CA"}},
    ),
    ("Ngày 8/5, Đại sứ Nga Ivan Petrov yêu cầu Hội đồng Bảo an họp khẩn.", {}),
    ("Liên Hợp Quốc họp báo ngày 8/5 về tình hình Syria, có Đại sứ Nga Ivan Petrov.", {}),
    # What is signed, and who takes questions, after talks
    (
        "Bộ trưởng Quốc phòng Lào Khamla Sengphet và Bộ trưởng Quốc phòng Nga Ivan Petrov ký Bản ghi nhớ về quân y sau "
        "hội đàm tại Moscow ngày 8/5.",
        {
            "agreement 2024-05-08": {"with": ["Ivan Petrov", "Khamla Sengphet"], "place": "RU"},
            "talks 2024-05-08": {"with": ["Ivan Petrov", "Khamla Sengphet"], "place": "RU"},
        },
    ),
    (
        "Bộ trưởng Quốc phòng Lào Khamla Sengphet họp báo sau cuộc gặp với Bộ trưởng Quốc phòng Nga Ivan Petrov ở "
        "Moscow ngày 8/5.",
        {"talks 2024-05-08": {"with": ["Ivan Petrov", "Khamla Sengphet"], "place": "RU"}},
    ),
    # Talks that open with the meeting at which they are held
    (
        "Tại Đối thoại Shangri-La 2024, Bộ trưởng Quốc phòng Lào Khamla Sengphet và Bộ trưởng Quốc phòng Nga Ivan "
        "Petrov hội đàm hôm 8/5.",
        {
            "meeting -": {"with": ["Ivan Petrov", "Khamla Sengphet"], "place": "SG"},
            "talks 2024-05-08": {"with": ["Ivan Petrov", "Khamla Sengphet"], "place": "SG"},
        },
    ),
    # Whose an exercise is
    (
        "Diễn tập cứu hộ - cứu nạn, khắc phục hậu quả thiên tai Việt Nam - Lào diễn ra ngày 8/5 tại Nghệ An.",
        {"exercise 2024-05-08": {"countries": ["LA", "VN"], "place": "VN"}},
    ),
    (
        "Ngày 8/5, Nhật Bản tập trận, đáp lại liên minh Trung Quốc - Triều Tiên.",
        {"exercise 2024-05-08": {"countries": ["JP"]}},
    ),
    (
        "Hải quân Lào và Nga hôm 8/5 tiến hành hoạt động hợp tác hàng hải.",
        {"exercise 2024-05-08": {"countries": ["LA", "RU"]}},
    ),
    # Negotiations
    (
        "Vòng hòa đàm lần hai về Syria khép lại tại Astana ngày 8/5 với sự góp mặt của Nga, Iran và Thổ Nhĩ Kỳ.",
        {"meeting 2024-05-08": {"countries": _SYRIA, "place": "KZ"}},
    ),
    (
        "Mỹ và Nga hôm 8/5 mở vòng đàm phán hạt nhân tại Geneva, Thụy Sĩ.",
        {"talks 2024-05-08": {"countries": ["RU", "US"], "place": "CH"}},
    ),
    (
        "Ngày 8/5, phiên đối thoại an ninh mạng giữa Mỹ và Nhật Bản diễn ra tại Tokyo.",
        {"talks 2024-05-08": {"countries": ["JP", "US"], "place": "JP"}},
    ),
    ("Ngày 8/5, Iran kêu gọi Nga và Thổ Nhĩ Kỳ nối lại các vòng hòa đàm.", {}),
    (
        "Ngày 8/5, Ấn Độ cáo buộc Pakistan và hủy cuộc đàm phán giữa quan chức quân đội Mỹ và Ấn Độ dự kiến diễn ra "
        "ngày 15/5 tại New Delhi.",
        {"talks 2024-05-15": {"countries": ["IN", "US"], "status": "cancelled"}},
    ),
    (
        "Lần đối thoại gần nhất giữa Mỹ và Nga diễn ra hồi tháng 2.",
        {"talks 2024-02": {"countries": ["RU", "US"]}},
    ),
    ("Ngày 8/5, ông nói cuộc đàm phán giữa Mỹ và Nga bế tắc.", {}),
    (
        "Lãnh đạo hai nước Mỹ và Ấn Độ có cuộc gặp song phương bên lề Hội nghị thượng đỉnh G20 ở Brazil hôm 8/5.",
        {"talks 2024-05-08": {"countries": ["IN", "US"]}, "meeting 2024-05-08": {"place": "BR"}},
    ),
    # Sides behind the comma of talks that a sentence opens with
    (
        "Trong cuộc gặp ngày 8/5 tại Busan, bộ trưởng quốc phòng Mỹ, Nhật Bản và Hàn Quốc lên án vụ phóng.",
        {"meeting 2024-05-08": {"countries": ["JP", "KR", "US"], "place": "KR"}},
    ),
    (
        "Hôm 8/5, tại cuộc tiếp xúc ở Vienna, đại diện Nga và Mỹ giữ nguyên lập trường.",
        {"talks 2024-05-08": {"countries": ["RU", "US"], "place": "AT"}},
    ),
    (
        "Gặp nhau tại Singapore hôm 8/5, bộ trưởng quốc phòng Mỹ, Nhật Bản và Hàn Quốc cam kết duy trì sức ép.",
        {"meeting 2024-05-08": {"countries": ["JP", "KR", "US"], "place": "SG"}},
    ),
    (
        "Hội đàm tại Singapore hôm 8/5, bộ trưởng quốc phòng Mỹ và Nhật Bản cam kết duy trì sức ép.",
        {"talks 2024-05-08": {"countries": ["JP", "US"], "place": "SG"}},
    ),
    ("Tại cuộc gặp ở Singapore ngày 8/5, ngoại trưởng Mỹ cho biết Nhật Bản và Hàn Quốc sẽ tham gia.", {}),
    ("Trong cuộc gặp báo chí ngày 8/5, ngoại trưởng Mỹ và Nhật Bản bày tỏ lo ngại.", {}),
    # By phone, told behind whom it was with
    (
        "Thủ tướng Lào Khamla Sengphet chiều 8/5 trao đổi với Thủ tướng Nhật Bản Sato Kenji qua điện thoại.",
        {"call 2024-05-08": {"countries": ["JP", "LA"]}},
    ),
    (
        "Thủ tướng Lào Khamla Sengphet chiều 8/5 trao đổi với Thủ tướng Nhật Bản Sato Kenji bên lề hội nghị.",
        {"talks 2024-05-08": {"countries": ["JP", "LA"]}},
    ),
    # Journeys
    (
        "Đoàn đại biểu quân đội cấp cao Ấn Độ sẽ tới Tokyo ngày 15/5.",
        {"visit 2024-05-15": {"countries": ["IN", "JP"], "status": "planned"}},
    ),
    (
        "Hồi tháng 9/2023, Thủ tướng Ấn Độ Arjun Mehta đã ở Tokyo.",
        {"visit 2023-09": {"with": ["Arjun Mehta"], "place": "JP"}},
    ),
    (
        "Ấn Độ sẽ cử phái đoàn quân sự cấp cao sang Tokyo ngày 15/5.",
        {"visit 2024-05-15": {"countries": ["IN", "JP"], "status": "planned"}},
    ),
    (
        "Ấn Độ cử ông Arjun Mehta, Bộ trưởng Ngoại giao, một trong những người thân cận nhất của Thủ tướng, tới Tokyo "
        "hôm 8/5.",
        {"visit 2024-05-08": {"with": ["Arjun Mehta"], "place": "JP"}},
    ),
    ("Ngày 8/5, Ấn Độ cử tàu tiếp dầu tới Nhật Bản.", {}),
    # Invitations: the day of the answer is not that of the visit
    (
        "Thủ tướng Ấn Độ Arjun Mehta ngày 8/5 nhận lời mời thăm Việt Nam.",
        {"visit -": {"status": "planned", "place": "VN", "with": ["Arjun Mehta"]}},
    ),
    (
        "Ngày 8/5, Thủ tướng Lào Khamla Sengphet mời Thủ tướng Ấn Độ Arjun Mehta thăm Lào và ông Mehta đã nhận lời.",
        {"visit -": {"status": "planned", "place": "LA"}},
    ),
    (
        "Thủ tướng Ấn Độ Arjun Mehta hôm 8/5 vui vẻ nhận lời sang thăm Việt Nam vào tháng 9.",
        {"visit 2024-09": {"status": "planned", "place": "VN"}},
    ),
    ("Thủ tướng Ấn Độ Arjun Mehta ngày 8/5 chưa nhận lời mời thăm Việt Nam.", {}),
    # What is signed on a visit that the sentence opens with
    (
        "Trong chuyến thăm của Tổng thống Nga Ivan Petrov tới Bắc Kinh hồi tháng 2, hai nước đã ký nhiều thỏa thuận.",
        {
            "visit 2024-02": {"countries": ["CN", "RU"]},
            "agreement 2024-02": {"countries": ["CN", "RU"], "place": "CN"},
        },
    ),
    (
        "Hai bộ quốc phòng Ấn Độ và Nhật Bản ký thỏa thuận hợp tác năm 2019.",
        {"agreement 2019": {"countries": ["IN", "JP"]}},
    ),
    (
        "Ấn Độ và Nhật Bản đẩy mạnh hợp tác. Hai nước ký hợp đồng mua bán 6 thủy phi cơ vào năm 2022.",
        {"agreement 2022": {"countries": ["IN", "JP"]}},
    ),
    (
        "Tuyên bố chung của Ấn Độ và Nhật Bản ngày 8/5 kêu gọi tôn trọng luật biển.",
        {"agreement 2024-05-08": {"countries": ["IN", "JP"]}},
    ),
    # Ceremonies and exercises that something else was shown at
    (
        "Tên lửa của Iran lần đầu ra mắt trong một lễ diễu binh ở Tehran hồi tháng 4/2023.",
        {"ceremony 2023-04": {"place": "IR"}},
    ),
    (
        "Tổng thống Mỹ John Carter và Tổng thống Pháp Paul Martin nâng ly trong quốc yến tối 8/5 ở Nhà Trắng.",
        {"ceremony 2024-05-08": {"place": "US"}},
    ),
    (
        "Sáng 8/5, tại Biên Hòa, Việt Nam và Mỹ tổ chức lễ khởi động dự án xử lý đất nhiễm dioxin.",
        {"ceremony 2024-05-08": {"countries": ["US", "VN"], "place": "VN"}},
    ),
    (
        "Xe lội nước Trung Quốc trong một đợt huấn luyện đổ bộ ở Quảng Đông ngày 8/5.",
        {"exercise 2024-05-08": {"countries": ["CN"]}},
    ),
    ("Đội bóng Trung Quốc trong một buổi huấn luyện thể lực ngày 8/5.", {}),
]


@pytest.mark.parametrize(("text", "wanted"), _TOLD)
def test_told(
    check: Callable[[str, str, dict[str, dict[str, Any]]], None], text: str, wanted: dict[str, dict[str, Any]]
) -> None:
    check("2024-05-10", text, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ngoại trưởng Ấn Độ Arjun Mehta đã tới Nhật Bản để bàn về an ninh biển.",
            {"visit -": {"with": ["Arjun Mehta"], "place": "JP", "status": "occurred"}},
        ),
        (
            "Ngoại trưởng Ấn Độ Arjun Mehta cho biết ông sẽ tới Nhật Bản để bàn về an ninh biển.",
            {"visit -": {"with": ["Arjun Mehta"], "place": "JP", "status": "planned"}},
        ),
        ("Ngoại trưởng Ấn Độ Arjun Mehta chưa có mặt ở Nhật Bản.", {}),
        ("Ngoại trưởng Ấn Độ Arjun Mehta nói hàng cứu trợ đã đến Nhật Bản.", {}),
    ],
)
def test_who_comes_without_a_day(
    check: Callable[[str, str, dict[str, dict[str, Any]]], None], text: str, wanted: dict[str, dict[str, Any]]
) -> None:
    """In the lead of an article that bears no date, who came is the news."""
    check("", text, wanted)
