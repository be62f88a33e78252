"""Paragraphs of a desk for defence: blocs that meet, calls of courtesy, what is put off or promised; all composed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

_CASES: list[tuple[str, str, dict[str, dict[str, Any]]]] = [
    # The first day of an exercise and, behind its name, the last
    (
        "2024-08-20",
        "Mỹ và Hàn Quốc ngày 19/8 bắt đầu cuộc tập trận Lá chắn Tự do Ulchi, dự kiến kéo dài đến ngày 29/8.",
        {"exercise 2024-08-19/2024-08-29": {"status": "ongoing", "countries": ["KR", "US"]}},
    ),
    # Condemned on another day, by another state
    (
        "2024-03-05",
        "Mỹ và Hàn Quốc ngày 4/3 khởi động cuộc tập trận kéo dài 11 ngày. Triều Tiên ngày 5/3 lên án cuộc tập trận.",
        {"exercise 2024-03-04/2024-03-14": {"status": "ongoing", "countries": ["KR", "US"]}},
    ),
    # The ministers of a bloc
    (
        "2025-07-03",
        "Ngày 1/7, Ngoại trưởng các nước Bộ Tứ (Quad) đã nhóm họp tại Washington.",
        {"meeting 2025-07-01": {"countries": ["AU", "IN", "JP", "US"], "place": "US"}},
    ),
    ("2025-07-03", "Ngày 1/7, ngoại trưởng các nước NATO họp báo tại Brussels (Bỉ).", {}),
    # The session of another year
    (
        "2024-07-12",
        "Ngày 11/7, Hội nghị Tư lệnh Hải quân các nước ASEAN lần thứ 18 bế mạc tại Phuket (Thái Lan). Hội nghị năm tới "
        "sẽ được tổ chức tại Việt Nam.",
        {"meeting 2024-07-11": {"place": "TH"}, "meeting 2025": {"status": "planned", "place": "VN"}},
    ),
    # Heads of delegations who are not named, each met in turn
    (
        "2024-06-27",
        "Sáng 26/6, Thượng tướng Trịnh Văn Bảo, Thứ trưởng Bộ Quốc phòng Việt Nam, đã có các cuộc tiếp xúc song phương "
        "với Trưởng đoàn Australia.",
        {"talks 2024-06-26": {"countries": ["AU", "VN"], "people": ["Trịnh Văn Bảo"]}},
    ),
    # Those who come by ship call on authorities
    (
        "2024-06-13",
        "Sáng 12/6, tàu HMAS Hunter của Australia cập cảng Cam Ranh. Chiều cùng ngày, chỉ huy tàu đến chào lãnh đạo "
        "UBND tỉnh Khánh Hòa.",
        {"visit 2024-06-12": {"place": "VN"}, "talks 2024-06-12": {"countries": ["AU", "VN"], "place": "VN"}},
    ),
    # The outlet's own ship abroad
    (
        "2024-08-16",
        "Ngày 9/8, tàu 015 của Lữ đoàn 162, Vùng 4 Hải quân cập cảng Surabaya, Indonesia.",
        {"visit 2024-08-09": {"countries": ["ID", "VN"], "place": "ID"}},
    ),
    # A meeting of two on one of the days of a forum
    (
        "2024-07-11",
        "Hội nghị Thượng đỉnh NATO diễn ra từ ngày 9 đến 11/7 tại Washington (Mỹ). Bên lề hội nghị, Thủ tướng Anh "
        "James Porter gặp Tổng thống Ukraine Ihor Bondar.",
        {"meeting 2024-07-09/2024-07-11": {"status": "ongoing"}, "talks 2024-07-09/2024-07-11": {"status": "occurred"}},
    ),
    # The year of what was promised
    (
        "2024-09-23",
        "Ngày 21/9, hai Bộ trưởng Quốc phòng Nhật Bản và Philippines ra tuyên bố chung, cam kết nâng chi tiêu quốc "
        "phòng vào năm 2027.",
        {"agreement 2024-09-21": {"status": "occurred", "countries": ["JP", "PH"]}},
    ),
    # Put off to another month, told apart from the word for it
    (
        "2022-05-05",
        "Mỹ hoãn cuộc tập trận với Hàn Quốc dự kiến bắt đầu ngày 10/5 sang tháng 7.",
        {"exercise 2022-07": {"status": "planned", "countries": ["KR", "US"]}},
    ),
    # Envoys at a ceremony, and the state in which it is held
    (
        "2024-10-30",
        "Sáng 29/10, tại Hà Nội, Bộ Quốc phòng tổ chức lễ kỷ niệm. Dự lễ có Thượng tướng Đỗ Xuân Hiệp, Thứ trưởng Bộ "
        "Quốc phòng và tùy viên quốc phòng các nước Lào, Campuchia.",
        {"ceremony 2024-10-29": {"countries": ["KH", "LA", "VN"]}},
    ),
    (
        "2024-09-25",
        "Sáng 25/9, tại sân bay Nội Bài, lễ xuất quân của hai đơn vị đã diễn ra với sự có mặt của Đại sứ Australia "
        "Mark Bell.",
        {"ceremony 2024-09-25": {"countries": ["AU", "VN"], "place": "VN"}},
    ),
]


@pytest.mark.parametrize(("published", "text", "wanted"), _CASES)
def test_paragraphs_of_a_desk(
    check: Callable[[str, str, dict[str, dict[str, Any]]], None],
    published: str,
    text: str,
    wanted: dict[str, dict[str, Any]],
) -> None:
    """What the paragraph tells, with its states, place and status."""
    check(published, text, wanted)
