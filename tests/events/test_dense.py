"""Who is meant where a dense paragraph leaves it to the reader; texts and people are composed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

_MINH = "Sáng 10/6, Đại tướng Trần Văn Minh, Bộ trưởng Bộ Quốc phòng, tới thăm Lào. "
_BUDI = "Đại tướng Budi Santoso, Tư lệnh Quân đội Indonesia, đánh giá cao hợp tác."

_TOLD: list[tuple[str, str, dict[str, dict[str, Any]]]] = [
    # A pronoun behind a clause that only tells who was met is not who was met
    (
        "2020-06-12",
        _MINH + "Gặp Chủ tịch Quốc hội Lào Khamla Sengphet, ông đề nghị hai nước mở rộng hợp tác.",
        {"talks 2020-06-10": {"people": ["Khamla Sengphet", "Trần Văn Minh"]}, "visit 2020-06-10": {}},
    ),
    (
        "2020-06-12",
        _MINH + "Tại cuộc gặp với Bộ trưởng Quốc phòng Lào Khamla Sengphet, đồng chí nhắc lại kết quả hợp tác.",
        {"talks 2020-06-10": {"people": ["Khamla Sengphet", "Trần Văn Minh"]}, "visit 2020-06-10": {}},
    ),
    # … nor is a pronoun for a woman whoever "ông" stands for
    (
        "2020-06-12",
        "Phó Thủ tướng Trần Văn Minh vừa dự họp tại Hà Nội. Điện đàm với ông tối 11/6, Bộ trưởng Ngoại giao Hàn Quốc "
        "Kang Min-ji cho biết bà sẽ sang Hà Nội trong hai ngày 17-18/6.",
        {
            "call 2020-06-11": {"people": ["Kang Min-ji", "Trần Văn Minh"]},
            "visit 2020-06-17/2020-06-18": {"people": ["Kang Min-ji"], "status": "planned"},
        },
    ),
    # A visit told in front of its subject; talks of which only who speaks for the host is named
    (
        "2020-06-09",
        "Thăm chính thức Indonesia từ ngày 5 đến 8-6, Thượng tướng Trần Văn Minh đã có nhiều hoạt động. Tại cuộc hội "
        "đàm ngày 6-6 ở Jakarta, " + _BUDI,
        {
            "visit 2020-06-05/2020-06-08": {"people": ["Trần Văn Minh"], "place": "ID"},
            "talks 2020-06-06": {"people": ["Budi Santoso", "Trần Văn Minh"], "place": "ID"},
        },
    ),
    (
        "2020-06-09",
        "Thăm chính thức Indonesia từ ngày 5 đến 8-6 theo lời mời của Đại tướng Budi Santoso, Thượng tướng Trần Văn "
        "Minh đã có nhiều hoạt động. Tại cuộc gặp báo chí chiều 6-6, " + _BUDI,
        {"visit 2020-06-05/2020-06-08": {"place": "ID"}},
    ),
    # Those behind the number of who takes part; a state with which something is staged
    (
        "2020-06-12",
        "Cuộc diễn tập khởi động ngày 5/6 tại Rayong, với bốn nước tham gia đầy đủ là Thái Lan, Mỹ, Singapore và "
        "Hàn Quốc.",
        {"exercise 2020-06-05": {"countries": ["KR", "SG", "TH", "US"]}},
    ),
    (
        "2020-06-12",
        "Bạn bè vẫn nhắc cuộc diễn tập thực địa hồi tháng 9.2019 ở Hà Nội mà chúng ta cùng Ấn Độ tổ chức.",
        {"exercise 2019-09": {"countries": ["IN", "VN"]}},
    ),
    # What is announced not to be held; what is still to be held, with its date behind a comma
    (
        "2020-09-12",
        "Philippines thông báo không tổ chức ARDEX vào tháng 11 như dự kiến.",
        {"exercise 2020-11": {"status": "cancelled"}},
    ),
    (
        "2020-09-12",
        "Riêng Hội nghị Cấp cao ASEAN lần thứ 37, cũng trong tháng 11, vẫn giữ nguyên kế hoạch.",
        {"meeting 2020-11": {"status": "planned"}},
    ),
]


@pytest.mark.parametrize(("published", "text", "wanted"), _TOLD)
def test_told(
    check: Callable[[str, str, dict[str, dict[str, Any]]], None],
    published: str,
    text: str,
    wanted: dict[str, dict[str, Any]],
) -> None:
    check(published, text, wanted)
