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
    # A number tells which of what comes every year; "hai vị tướng" are those of the sentence before
    (
        "2023-09-17",
        "Sáng 14-9, hội trường treo hai lá cờ. Một bên là đoàn Việt Nam do Thiếu tướng Trần Văn Minh, Phó Tư lệnh "
        "BĐBP, dẫn đầu; bên kia, Thiếu tướng Khamla Sengphet, Phó Cục trưởng Cục Biên phòng Lào. Hai vị tướng cùng chủ "
        "trì hội đàm thường niên lần thứ 17 giữa hai lực lượng.",
        {"talks 2023-09-14": {"chairs": ["Khamla Sengphet", "Trần Văn Minh"]}},
    ),
    # Where and when what is named is held, between commas; "ông" is not the source
    (
        "2017-10-06",
        "Theo Đại sứ New Zealand Helen Kirkwood, Bộ trưởng Quốc phòng New Zealand Mark Hollis rất bận khi ông dự Hội "
        "nghị Bộ trưởng Quốc phòng ASEAN Mở rộng lần thứ tư, dự kiến họp tại Clark, Philippines, ngày 24/10.",
        {"meeting 2017-10-24": {"people": ["Mark Hollis"], "place": "PH", "status": "planned"}},
    ),
    # A ship that is still to come is not the one that has left
    (
        "2023-09-17",
        "Biên đội tàu INS Shivalik của Ấn Độ rời quân cảng ngày 15-9, khép lại chuyến thăm tỉnh Khánh Hòa. Vùng 4 "
        "chuẩn bị đón tàu hộ vệ của Hải quân Pháp, theo lịch ghé Cam Ranh từ ngày 28 đến 30-9.",
        {
            "visit 2023-09-15": {"countries": ["IN", "VN"]},
            "visit 2023-09-28/2023-09-30": {"countries": ["FR", "VN"], "status": "planned"},
        },
    ),
    # Who hosts: a state with its office between commas, the other state than the outlet's own
    (
        "2023-09-17",
        "Hội nghị nhất trí để Việt Nam, Chủ tịch luân phiên, đăng cai AMMTC lần thứ 19 vào quý cuối của năm tới.",
        {"meeting 2024-10/2024-12": {"place": "VN"}},
    ),
    (
        "2023-09-17",
        "Giao lưu hữu nghị Quốc phòng biên giới Việt Nam - Lào lần thứ 3 do nước bạn đăng cai vào tháng 10 tới.",
        {"talks 2023-10": {"place": "LA"}},
    ),
    # Whose idea it was at a meeting was there, and who is told to speak where it is held
    (
        "2020-06-12",
        "Sáng kiến do Đô đốc Budi Santoso, Tư lệnh Quân đội Indonesia, nêu ra tại ACDFM họp ở Bali hồi tháng 3.",
        {"meeting 2020-03": {"people": ["Budi Santoso"]}},
    ),
    (
        "2020-05-12",
        "Cần theo dõi Đối thoại Shangri-La (Singapore, 30/5-01/6), nơi ông John Carter, Bộ trưởng Quốc phòng Mỹ, được "
        "cho là sẽ phát biểu.",
        {"meeting 2020-05-30/2020-06-01": {"people": ["John Carter"], "countries": ["US"]}},
    ),
    (
        "2020-05-12",
        "Cần theo dõi Đối thoại Shangri-La (Singapore, 30/5-01/6), điều mà ông John Carter, Bộ trưởng Quốc phòng Mỹ, "
        "không nhắc đến.",
        {"meeting 2020-05-30/2020-06-01": {"people": []}},
    ),
    # What only came before is not led by who goes on a journey
    (
        "2020-06-12",
        "Sau đợt tuần tra chung ngày 30/5 giữa Bộ đội Biên phòng An Giang với lực lượng tỉnh Kandal (Campuchia), "
        "Trung tướng Trần Văn Minh sẽ dẫn đầu đoàn công tác thăm Phnom Penh vào tuần tới.",
        {
            "exercise 2020-05-30": {"people": [], "countries": ["KH", "VN"]},
            "visit 2020-06-15/2020-06-21": {"people": ["Trần Văn Minh"]},
        },
    ),
    # Who acts as the chair of a series chairs it
    (
        "2020-06-12",
        "Đại tướng Trần Văn Minh, trong vai trò Chủ tịch ADMM, có mặt suốt ADMM-14 tại Hà Nội ngày 9/6.",
        {"meeting 2020-06-09": {"chairs": ["Trần Văn Minh"]}},
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
