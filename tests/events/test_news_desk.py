"""What defence desks write: posts that change hands, ceremonies, patrols that are summed up, days of a stay."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

_TOLD: list[tuple[str, str, str, dict[str, dict[str, Any]]]] = [
    (
        "whoever succeeds is appointed, not whoever goes",
        "2024-03-10",
        "Hôm 8/3, ông Khamla Sengphet được bổ nhiệm làm Bộ trưởng Quốc phòng Lào, kế nhiệm ông Bounmy Vilay.",
        {"appointment 2024-03-08": {"people": ["Khamla Sengphet"]}},
    ),
    (
        "the verb alone tells it too",
        "2024-03-10",
        "Ngày 8/3, Đại tá Trần Văn Minh kế nhiệm Đại tá Lê Văn Nam làm Phó Tư lệnh Quân khu 2.",
        {"appointment 2024-03-08": {"people": ["Trần Văn Minh"]}},
    ),
    (
        "whoever goes may stand first",
        "2024-03-10",
        "Kế nhiệm Trung tướng Lê Văn Nam từ ngày 8/3 là Thiếu tướng Trần Văn Minh, Phó Tư lệnh Quân khu 2.",
        {"appointment 2024-03-08": {"people": ["Trần Văn Minh"]}},
    ),
    (
        "two acts of one subject have a day each, that of the decision is the first one's",
        "2024-03-10",
        "Thiếu tướng Trần Văn Minh, Tư lệnh Quân khu 4, được thăng quân hàm Trung tướng theo quyết định ký ngày 5/3 "
        "và sẽ nghỉ hưu từ ngày 1/5/2024.",
        {
            "appointment 2024-03-05": {"people": ["Trần Văn Minh"], "status": "occurred"},
            "appointment 2024-05-01": {"people": ["Trần Văn Minh"], "status": "planned"},
        },
    ),
    (
        "who makes room for whoever takes office is no second appointment",
        "2024-03-10",
        "Bộ Quốc phòng Malaysia ngày 8/3 xác nhận Đô đốc Reza Sany sẽ nhậm chức Tư lệnh Hải quân Malaysia vào ngày "
        "27/3, thay Đô đốc Ahmad Zul về hưu theo chế độ.",
        {"appointment 2024-03-27": {"people": ["Reza Sany"], "status": "planned"}},
    ),
    (
        "what is done at a ceremony has its day",
        "2024-03-10",
        "Chức Tư lệnh Không quân Hoàng gia Thái Lan được trao cho Thượng tướng Chai Suwan trong lễ bàn giao sáng 8/3.",
        {"appointment 2024-03-08": {"people": ["Chai Suwan"]}, "ceremony 2024-03-08": {}},
    ),
    (
        "a conference at which a post is handed over is a ceremony",
        "2024-03-10",
        "Sáng 8/3, Trung tướng Lê Văn Nam chủ trì hội nghị bàn giao nhiệm vụ Tham mưu trưởng Quân khu 4.",
        {"ceremony 2024-03-08": {"people": ["Lê Văn Nam"]}},
    ),
    (
        "several patrols are summed up: the one with a day counts",
        "2024-03-10",
        "Từ đầu năm đến nay, hải quân hai nước Việt Nam và Thái Lan đã tiến hành 7 đợt tuần tra chung, đợt gần nhất "
        "kết thúc hôm 8/3.",
        {"exercise 2024-03-08": {"countries": ["TH", "VN"]}},
    ),
    (
        "the one before a patrol with a day is another one",
        "2024-03-10",
        "Việt Nam và Lào diễn tập chung ngày 8/3 tại Huế. Lần gần nhất diễn ra hôm 5/2.",
        {"exercise 2024-03-08": {"countries": ["LA", "VN"]}, "exercise 2024-02-05": {"countries": ["LA", "VN"]}},
    ),
    (
        "who stops by attends what the next verb tells",
        "2024-03-10",
        "Hôm 8/3, Thủ tướng Campuchia Sok Visal chào xã giao Chủ tịch nước Lê Minh Trí. Trước đó, cũng trong ngày, ông "
        "dừng chân tại Svay Rieng, dự lễ khánh thành bệnh viện hữu nghị.",
        {"ceremony 2024-03-08": {"people": ["Sok Visal"]}, "talks 2024-03-08": {}},
    ),
    (
        "whom somebody met before a ceremony is not at it",
        "2024-03-10",
        "Sáng 8/3, Đô đốc Ấn Độ Anil Verma đã hội đàm với Phó Đô đốc Trần Hải Đăng và đặt vòng hoa tại Lăng Chủ "
        "tịch Hồ Chí Minh.",
        {"ceremony 2024-03-08": {"people": ["Anil Verma"]}, "talks 2024-03-08": {}},
    ),
    (
        "the days of a stay begin with the arrival",
        "2024-03-10",
        "Bộ trưởng Quốc phòng Hà Lan Eva van Dijk đến Hà Nội hôm 4/3. Trong ba ngày ở Việt Nam, bà sẽ gặp Thủ tướng Lê "
        "Minh Trí.",
        {"visit 2024-03-04/2024-03-06": {"people": ["Eva van Dijk"]}, "talks 2024-03-04/2024-03-06": {}},
    ),
    (
        "they end with the departure",
        "2024-03-10",
        "Bộ trưởng Quốc phòng Hà Lan Eva van Dijk rời Hà Nội hôm 8/3, kết thúc chuyến thăm Việt Nam. Trong ba ngày ở "
        "Việt Nam, bà đã gặp Thủ tướng Lê Minh Trí.",
        {"visit 2024-03-06/2024-03-08": {"people": ["Eva van Dijk"]}, "talks 2024-03-08": {}},
    ),
    (
        "a day of something done on a visit is not its first",
        "2024-03-10",
        "Nhân chuyến thăm chính thức Việt Nam, sáng 7/3 Bộ trưởng Quốc phòng Hà Lan Eva van Dijk đã đến thăm Học "
        "viện Kỹ thuật quân sự. Trong ba ngày ở Việt Nam, bà còn gặp Thủ tướng.",
        {"visit 2024-03-07": {"people": ["Eva van Dijk"]}},
    ),
    (
        "a quarter tells which talks these are, not when they took place",
        "2024-03-10",
        "Ngày 7/3, tại Lao Bảo, Đồn Biên phòng Lao Bảo và Đại đội Biên phòng 321 (Lào) tổ chức hội đàm định kỳ quý IV.",
        {"talks 2024-03-07": {"countries": ["LA", "VN"]}},
    ),
    (
        "the plan that no longer holds dates nothing",
        "2024-03-10",
        "Trung Quốc thông báo cuộc tập trận chung với Campuchia bị hoãn đến tháng 5. Theo kế hoạch ban đầu, cuộc tập "
        "trận khởi động hôm 3/3.",
        {"exercise 2024-05": {"countries": ["CN", "KH"], "status": "planned"}},
    ),
    (
        "a farewell is not where the mission goes",
        "2024-03-10",
        "Sáng 8/3, tại sân bay Tân Sơn Nhất, Bộ Quốc phòng tổ chức lễ xuất quân cho Bệnh viện dã chiến lên đường làm "
        "nhiệm vụ gìn giữ hòa bình tại Nam Sudan. Đến tiễn đoàn có Đại sứ Australia Helen Marsh.",
        {"ceremony 2024-03-08": {"place": "VN", "people": ["Helen Marsh"]}},
    ),
    (
        "who receives beside the host is there",
        "2024-03-10",
        "Sáng 8/3, Phó Thủ tướng Trần Quang Huy tiếp Đại sứ Lào Khamla Sengphet. Cùng tiếp có Thượng tướng Lê Văn Nam.",
        {"talks 2024-03-08": {"people": ["Khamla Sengphet", "Lê Văn Nam", "Trần Quang Huy"]}},
    ),
    (
        "states that join an exercise, too, are told behind it",
        "2024-03-10",
        "Tập trận Hổ mang Vàng do Thái Lan và Mỹ đồng tổ chức từ 27/2 đến 8/3 tại Lopburi. Pháp và Australia cũng góp "
        "quân. Nhật Bản và Singapore cũng tham gia diễn tập thực địa.",
        {"exercise 2024-02-27/2024-03-08": {"countries": ["AU", "FR", "JP", "SG", "TH", "US"]}},
    ),
    (
        "others who exercise elsewhere have an exercise of their own",
        "2024-03-10",
        "Mỹ và Philippines tập trận chung từ 27/2 đến 8/3. Từ 4 đến 5/3, Nhật Bản và Ấn Độ tập trận trên biển Ả Rập.",
        {
            "exercise 2024-02-27/2024-03-08": {"countries": ["PH", "US"]},
            "exercise 2024-03-04/2024-03-05": {"countries": ["IN", "JP"]},
        },
    ),
]


@pytest.mark.parametrize(("published", "text", "wanted"), [row[1:] for row in _TOLD], ids=[row[0] for row in _TOLD])
def test_told(
    check: Callable[[str, str, dict[str, dict[str, Any]]], None],
    published: str,
    text: str,
    wanted: dict[str, dict[str, Any]],
) -> None:
    check(published, text, wanted)
