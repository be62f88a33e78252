"""Ships at a port, those who come by them, border patrols and the talks that follow; texts and people are composed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

_VISIT = (
    "Tàu hộ vệ INS Sagarika của Hải quân Ấn Độ cập cảng Tiên Sa sáng 13-5, bắt đầu chuyến thăm Đà Nẵng kéo dài đến "
    "hết ngày 16-5. "
)
_TOLD: list[tuple[str, str, str, dict[str, Any]]] = [
    (
        "the captain calls on an office; whoever receives him is the other side; the welcome was on the first day",
        "2024-05-13",
        _VISIT + "Ra đón đoàn tại cầu cảng có Đại tá Đặng Văn Khải, Phó Tham mưu trưởng Vùng 3 Hải quân. Sau lễ đón, "
        "Thuyền trưởng tàu, Trung tá Anil Menon, mời khách lên boong. Chiều cùng ngày, thuyền trưởng và các "
        "sĩ quan đến "
        "chào xã giao lãnh đạo UBND thành phố. Tiếp đoàn, Phó Chủ tịch UBND thành phố Trần Văn Lâm hoan "
        "nghênh. Ngày mai "
        "(14-5), đoàn sẽ tới chào Chuẩn Đô đốc Bùi Văn Thọ, Tư lệnh Vùng 3 Hải quân.",
        {
            "visit 2024-05-13/2024-05-16": {"people": ["Anil Menon"]},
            "ceremony 2024-05-13": {"with": ["Anil Menon", "Đặng Văn Khải"], "without": ["Trần Văn Lâm"]},
            "talks 2024-05-13": {"people": ["Anil Menon", "Trần Văn Lâm"], "place": "VN"},
            "talks 2024-05-14": {"people": ["Anil Menon", "Bùi Văn Thọ"], "status": "planned"},
        },
    ),
    (
        "an envoy calls on an office, and is received",
        "2024-05-13",
        "Chiều 13-5, Đại sứ Hàn Quốc Kim Dae-ho đến chào xã giao lãnh đạo tỉnh. Tiếp đoàn, Phó Chủ tịch UBND tỉnh Trần "
        "Văn Lâm cảm ơn ông.",
        {"talks 2024-05-13": {"people": ["Kim Dae-ho", "Trần Văn Lâm"], "place": "VN"}},
    ),
    (
        "whoever leads those aboard may be told before the ship is",
        "2025-08-19",
        "Đoàn công tác gồm 78 đồng chí, do Đại tá Ngô Văn Hiển, Phó Tư lệnh Vùng Cảnh sát biển 3, làm Trưởng "
        "đoàn; Trung "
        "tá Mai Văn Tiến là Thuyền trưởng. Theo kế hoạch, tàu CSB 8004 sẽ cập cảng Laem Chabang (Thái Lan) ngày 21/8.",
        {"visit 2025-08-21": {"people": ["Mai Văn Tiến", "Ngô Văn Hiển"], "countries": ["TH", "VN"]}},
    ),
    (
        "the last time that ships came; a drill with one of the host's; a ship handed over at a ceremony with its day",
        "2024-05-13",
        _VISIT
        + "Lễ đón diễn ra tại cầu cảng. Trước khi rời Đà Nẵng hôm 16-5, tàu INS Sagarika sẽ luyện tập vận động đội "
        "hình, thông tin tín hiệu với một tàu của Lữ đoàn 172. Đây là lần thứ hai trong một năm tàu chiến Ấn "
        "Độ ghé cảng "
        "Tiên Sa; lần trước, hai tàu của Hạm đội Miền Đông đã đến đây vào tháng 5-2023. Cũng trong năm ngoái, tại Cam "
        "Ranh, Hải quân Ấn Độ đã bàn giao tàu INS Kavya cho Hải quân Việt Nam trong buổi lễ diễn ra ngày 22-7.",
        {
            "visit 2024-05-13/2024-05-16": {},
            "ceremony 2024-05-13": {},
            "exercise 2024-05-16": {"status": "planned", "countries": ["IN", "VN"]},
            "visit 2023-05": {"countries": ["IN", "VN"], "place": "VN"},
            "ceremony 2023-07-22": {"countries": ["IN", "VN"], "place": "VN"},
        },
    ),
    (
        "those who have patrolled hold talks; the patrol that was told to begin is over",
        "2018-11-09",
        "Sáng 8-11, tổ công tác của Đồn Biên phòng Na Mèo và Đại đội biên phòng 217 (Lào) bắt đầu chuyến tuần tra song "
        "phương.\n\nThượng tá Trần Văn Lử, Đồn trưởng, cùng Thượng tá Khăm-xỉ Vông-xay, Đại đội trưởng phía bạn, trực "
        "tiếp dẫn đội hình.\n\nKết thúc tuần tra, đoàn Việt Nam qua cầu sang hội đàm tại trụ sở của đơn vị bạn.",
        {
            "exercise 2018-11-08": {"status": "occurred", "people": ["Khăm-xỉ Vông-xay", "Trần Văn Lử"]},
            "talks 2018-11-08": {"countries": ["LA", "VN"], "people": ["Khăm-xỉ Vông-xay", "Trần Văn Lử"]},
        },
    ),
    (
        "others who drill together need not have held talks of which a hope is told",
        "2018-11-09",
        "Sáng 8-11, hải quân Mỹ và Hàn Quốc tập trận chung. Kết thúc diễn tập, hai bên hội đàm.",
        {"exercise 2018-11-08": {"countries": ["KR", "US"]}},
    ),
    (
        "Cao Bằng is a place, and the fourth time of a series is another one than the fifth",
        "2018-11-09",
        "Giao lưu hữu nghị Quốc phòng biên giới Việt Nam - Trung Quốc lần thứ 5 sẽ diễn ra tại Cao Bằng từ ngày 19 đến "
        "21-11. Lần giao lưu thứ 4 được tổ chức tại tỉnh Lai Châu hồi tháng 9 năm trước.",
        {"talks 2018-11-19/2018-11-21": {"status": "planned"}, "talks 2017-09": {"place": "VN"}},
    ),
    (
        "the director of a centre chairs nothing; a bloc whose people come is all its members",
        "2013-10-23",
        "Diễn tập ARDEX khai mạc ngày 22-10 tại Hà Nội, với sự góp mặt của gần 700 người từ 10 quốc gia thành "
        "viên ASEAN.\n"
        "\nThay mặt các đoàn, bà Mara Sinta, Giám đốc điều hành Trung tâm AHA, cảm ơn nước chủ nhà.",
        {
            "exercise 2013-10-22": {
                "chairs": [],
                "countries": ["BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "VN"],
            }
        },
    ),
]


@pytest.mark.parametrize(("told", "published", "text", "wanted"), _TOLD, ids=[row[0] for row in _TOLD])
def test_port_calls(
    told: str, published: str, text: str, wanted: dict[str, Any], check: Callable[[str, str, dict[str, Any]], None]
) -> None:
    check(published, text, wanted)
