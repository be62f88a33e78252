"""Visits, ceremonies, appointments and signings as protocol has them: who does what, where, on which day."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

_VISITS: list[tuple[str, dict[str, dict[str, Any]]]] = [
    (
        "Đại tướng Trần Văn Minh, Bộ trưởng Bộ Quốc phòng, lên đường đi thăm chính thức Cộng hòa Ba Lan từ ngày 4 đến "
        "ngày 7-6.",
        {"visit 2024-06-04/2024-06-07": {"place": "PL", "status": "ongoing", "people": ["Trần Văn Minh"]}},
    ),
    ("Hôm 4/6, Chủ tịch Lào Khamla Sengphet đi thăm Nhật Bản.", {"visit 2024-06-04": {"countries": ["JP", "LA"]}}),
    # What somebody goes to see at home is no state.
    ("Sáng 4/6, Chủ tịch nước Trần Văn Minh đi thăm Lữ đoàn 12 ở Quảng Ninh.", {}),
    (
        "Tàu bọc thép chở Chủ tịch Triều Tiên Kim Chol Min vào ga Đồng Đăng (Lạng Sơn) sáng 4/6.",
        {"visit 2024-06-04": {"place": "VN", "people": ["Kim Chol Min"]}},
    ),
    (
        "Tàu hộ vệ của Hải quân Ấn Độ thả neo ngoài khơi Đà Nẵng hôm 4/6.",
        {"visit 2024-06-04": {"place": "VN", "countries": ["IN", "VN"]}},
    ),
    (
        "Thượng tướng Trần Văn Minh sẽ sang thăm đáp lễ Nhật Bản vào ngày 14/6 tới.",
        {"visit 2024-06-14": {"place": "JP", "status": "planned"}},
    ),
]

_CEREMONIES: list[tuple[str, dict[str, dict[str, Any]]]] = [
    # A delegation, or whoever a pronoun means, lays the wreath.
    (
        "Đoàn quân sự Lào do Trung tướng Khamla Sengphet dẫn đầu thăm Việt Nam từ ngày 3 đến 7-6. Sáng 4-6, đoàn đã "
        "vào Lăng viếng Chủ tịch Hồ Chí Minh.",
        {
            "visit 2024-06-03/2024-06-07": {},
            "ceremony 2024-06-04": {"people": ["Khamla Sengphet"], "countries": ["LA", "VN"]},
        },
    ),
    # The guest, not the host, whoever was told first.
    (
        "Trung tướng Khamla Sengphet, Bộ trưởng Bộ Quốc phòng Lào thăm Việt Nam từ ngày 2 đến 7-6. Chiều 3-6, Đại "
        "tướng Trần Văn Minh, Bộ trưởng Bộ Quốc phòng Việt Nam hội đàm với Trung tướng Khamla Sengphet tại Hà Nội. "
        "Sáng 4-6, ông đã đặt vòng hoa tại Đài tưởng niệm các Anh hùng liệt sĩ.",
        {
            "visit 2024-06-02/2024-06-07": {},
            "talks 2024-06-03": {},
            "ceremony 2024-06-04": {"people": ["Khamla Sengphet"], "countries": ["LA", "VN"]},
        },
    ),
    (
        "Phó Thủ tướng Trần Văn Minh sáng 4/6 đã tới Đại sứ quán Thái Lan ở Hà Nội viếng và ký sổ tang chia buồn việc "
        "Nhà Vua Thái Lan băng hà.",
        {"ceremony 2024-06-04": {"people": ["Trần Văn Minh"], "countries": ["TH", "VN"], "place": "VN"}},
    ),
    (
        "Sáng 4/6, đoàn Lào do Trung tướng Khamla Sengphet dẫn đầu đã vào viếng Đại tướng Trần Văn Hòa tại Nhà tang lễ "
        "Quốc gia.",
        {"ceremony 2024-06-04": {"people": ["Khamla Sengphet"], "countries": ["LA", "VN"], "place": "VN"}},
    ),
    # Who comes to a ceremony that is only announced.
    (
        "Nhật Bản tổ chức quốc tang cố Thủ tướng Tanaka Ichiro ngày 14/6 tại Tokyo. Phó Chủ tịch nước Trần Thị Minh sẽ "
        "dẫn đầu đoàn Việt Nam tham dự.",
        {"ceremony 2024-06-14": {"people": ["Trần Thị Minh"], "countries": ["JP", "VN"], "status": "planned"}},
    ),
    # A part of a day is no day of what is marked.
    (
        "Lễ diễu binh kỷ niệm 70 năm Chiến thắng sáng 4/6 có sự tham dự của Phó Thủ tướng Lào Khamla Sengphet.",
        {"ceremony 2024-06-04": {"people": ["Khamla Sengphet"]}},
    ),
    (
        "Năm máy bay huấn luyện hôm 4/6 được phía Mỹ chuyển giao cho Quân chủng Phòng không - Không quân Việt Nam tại "
        "sân bay Phan Thiết (Bình Thuận).",
        {"ceremony 2024-06-04": {"countries": ["US", "VN"], "place": "VN"}},
    ),
]

_SIGNINGS: list[tuple[str, dict[str, dict[str, Any]]]] = [
    # Who signs stands at the end.
    (
        "Lễ ký Bản ghi nhớ giữa Bộ Công an Việt Nam và Bộ Nội vụ Cuba diễn ra ngày 4-6, tại La Habana, do Bộ trưởng "
        "Trần Văn Minh và Phó Đô đốc Julio Ramos, Bộ trưởng Bộ Nội vụ Cuba ký.",
        {"agreement 2024-06-04": {"people": ["Julio Ramos", "Trần Văn Minh"], "place": "CU"}},
    ),
    (
        "Bản ghi nhớ được ký ngày 4/6 tại Berlin bởi Thứ trưởng Trần Văn Minh và Thứ trưởng Quốc phòng Đức Otto Braun.",
        {"agreement 2024-06-04": {"people": ["Otto Braun", "Trần Văn Minh"]}},
    ),
    # Or in the next sentence; the states in the name of what is signed.
    (
        "Ngày 4/6 tại Washington, đại diện hai chính phủ ký gia hạn Bản ghi nhớ Hợp tác quốc phòng Việt - Mỹ. Chủ trì "
        "lễ ký phía Việt Nam là Thứ trưởng Trần Văn Minh, phía Mỹ là Thứ trưởng Quốc phòng John Carter.",
        {"agreement 2024-06-04": {"people": ["John Carter", "Trần Văn Minh"], "countries": ["US", "VN"]}},
    ),
    # The year is that of the plan, the day follows.
    (
        "Thiếu tướng Trần Văn Minh và Trung tướng Otto Braun (Đức) ký Kế hoạch hợp tác quốc phòng Việt Nam - Đức năm "
        "2025. Lễ ký diễn ra chiều 4/6 tại Berlin.",
        {"agreement 2024-06-04": {"people": ["Otto Braun", "Trần Văn Minh"], "place": "DE", "status": "occurred"}},
    ),
    # One signing, held by two ministries, of which neither is the host.
    (
        "Chiều 4-6, tại Hà Nội, Bộ Quốc phòng Việt Nam và Bộ Quốc phòng Lào tổ chức lễ ký Nghị định thư hợp tác. "
        "Thượng tướng Trần Văn Minh và Thượng tướng Khamla Sengphet đã ký Nghị định thư.",
        {"agreement 2024-06-04": {"people": ["Khamla Sengphet", "Trần Văn Minh"], "place": "VN"}},
    ),
]

_POSTS: list[tuple[str, dict[str, dict[str, Any]]]] = [
    # The day of the announcement is that of what it announces.
    (
        "Tổng thống Nga Ivan Petrov tối 4/6 thông báo bổ nhiệm ông Oleg Sidorov làm Bộ trưởng Quốc phòng.",
        {"appointment 2024-06-04": {"people": ["Oleg Sidorov"], "place": "RU"}},
    ),
    (
        "Tổng thống Nga Ivan Petrov tối 4/6 thông báo thay Bộ trưởng Quốc phòng Pavel Orlov bằng ông Oleg Sidorov.",
        {"appointment 2024-06-04": {"people": ["Oleg Sidorov"], "place": "RU"}},
    ),
    # What only a paper tells is no day of it.
    ("Truyền thông Nga ngày 4/6 đưa tin ông Oleg Sidorov ốm.", {}),
    (
        "Đại tướng Somchai Rattana hôm 4/6 được Nhà vua Thái Lan phê chuẩn làm Tư lệnh Lục quân.",
        {"appointment 2024-06-04": {"people": ["Somchai Rattana"], "countries": ["TH"]}},
    ),
    # The state that gives a post is that of whoever gets it, whatever his name looks like.
    (
        "Trung Quốc hôm 4/6 miễn nhiệm Bộ trưởng Quốc phòng Lý Kiến Quân.",
        {"appointment 2024-06-04": {"people": ["Lý Kiến Quân"], "countries": ["CN"], "place": "CN"}},
    ),
    (
        "Tổng thống Hàn Quốc Lee Dong Wook ngày 4/6 bổ nhiệm tướng Kim Min Ho làm Chủ tịch Hội đồng Tham mưu trưởng.",
        {"appointment 2024-06-04": {"people": ["Kim Min Ho"], "countries": ["KR"]}},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), [*_VISITS, *_CEREMONIES, *_SIGNINGS, *_POSTS])
def test_told(check: Callable[..., None], text: str, wanted: dict[str, dict[str, Any]]) -> None:
    """Each article tells just the events wanted."""
    check("2024-06-05", text, wanted)
