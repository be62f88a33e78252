"""Journeys, drills, signings and handovers that short notices tell without the plain word for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

_CASES: list[tuple[str, str, dict[str, dict[str, Any]]]] = [
    (  # a ship stays until a day
        "2024-03-05",
        "Tàu khu trục Ấn Độ cập cảng Đà Nẵng sáng 4/3. Con tàu cùng 290 thủy thủ ghé Đà Nẵng đến ngày 8/3.",
        {"visit 2024-03-04/2024-03-08": {"countries": ["IN", "VN"], "status": "ongoing"}},
    ),
    (  # so does a guest
        "2024-03-05",
        "Chuyên cơ chở Thủ tướng Ba Lan Tomasz Wolski hạ cánh xuống Nội Bài tối 4/3. Ông ở Việt Nam đến hết ngày 7/3.",
        {"visit 2024-03-04/2024-03-07": {"countries": ["PL", "VN"]}},
    ),
    (  # a visit is over on the day that the ships leave; their next port, and who commands them
        "2024-03-05",
        "Biên đội tàu Nga sáng 4/3 rời cảng Muara, kết thúc chuyến thăm Brunei bắt đầu hôm 1/3.\n\nTheo Đại tá Igor "
        "Belov, chỉ huy biên đội, điểm đến tiếp theo là Manila (Philippines), nơi tàu dự kiến cập bến ngày 9/3.",
        {
            "visit 2024-03-01/2024-03-04": {"people": ["Igor Belov"], "countries": ["BN", "RU"]},
            "visit 2024-03-09": {"people": ["Igor Belov"], "countries": ["PH", "RU"]},
        },
    ),
    (  # whose ship it is stands behind the comma; its captain is only quoted
        "2024-03-09",
        "Trước khi rời cảng Tiên Sa, kết thúc bốn ngày thăm xã giao (5-8/3), tàu Hayate của Nhật Bản cùng tàu CSB 8009 "
        "đã luyện tập chữa cháy hôm 8/3."
        '\n\n"Khó nhất là giữ cự ly", Trung tá Đỗ Quang Hải, Thuyền trưởng tàu CSB 8009, nói.',
        {
            "visit 2024-03-05/2024-03-08": {"people": [], "countries": ["JP", "VN"]},
            "exercise 2024-03-08": {"people": ["Đỗ Quang Hải"], "countries": ["JP", "VN"]},
        },
    ),
    (  # a journey through states behind who makes it; its first station
        "2024-01-15",
        "Bangkok là điểm dừng đầu tiên trong hành trình chín ngày, từ 14 đến 22/1, của Ngoại trưởng Canada Paul Gagné "
        "qua Thái Lan, Việt Nam và Brunei.",
        {
            "visit -": {"place": "TH", "countries": ["CA", "TH"]},
            "visit 2024-01-14/2024-01-22": {"countries": ["BN", "CA", "TH", "VN"]},
        },
    ),
    (  # a mission that is told of again, and how many others that is not
        "2024-01-15",
        "Ngoại trưởng Canada Paul Gagné đến Bangkok ngày 14/1.\n\nRời Thái Lan, phái đoàn sẽ ở Hà Nội từ 16 đến 17/1.",
        {
            "visit 2024-01-14": {"countries": ["CA", "TH"]},
            "visit 2024-01-16/2024-01-17": {"people": ["Paul Gagné"], "countries": ["CA", "VN"]},
        },
    ),
    (  # those whom visitors work with tell where they are
        "2024-03-05",
        "Trong hai ngày 3 và 4/3, đoàn công tác của tỉnh Quảng Trị do Đại tá Nguyễn Bá Thọ dẫn đầu có chuyến thăm, làm "
        "việc với lực lượng vũ trang Savannakhet, nước bạn Lào.",
        {"visit 2024-03-03/2024-03-04": {"place": "LA", "countries": ["LA", "VN"]}},
    ),
    (  # the holder of an office visits, not who is named before
        "2024-05-24",
        "Ngày 23/5, Chủ tịch nước Trần Văn Minh tiếp Đại sứ Mỹ Robert Hale. Chủ tịch nước Trần Văn Minh nhắc lại Tầm "
        "nhìn chung đưa ra khi Tổng Bí thư Việt Nam thăm Hoa Kỳ hồi tháng 7 năm ngoái.",
        {
            "talks 2024-05-23": {},
            "agreement 2023-07": {"place": "US", "countries": ["US", "VN"]},
            "visit 2023-07": {"people": [], "countries": ["US", "VN"]},
        },
    ),
    (  # an article without a day tells what is done
        "",
        "Đại tướng Julian Whitby, Tham mưu trưởng Quốc phòng Anh, đã thăm chính thức Việt Nam từ ngày 6 đến 8/3/2022."
        "\n\nSáng 7/3, Đại tướng Trịnh Hữu Cường chủ trì lễ đón.",
        {"visit 2022-03-06/2022-03-08": {"status": "occurred"}, "ceremony 2022-03-07": {}},
    ),
    (  # the office that only the headline tells
        "2024-03-12",
        "Bộ trưởng Quốc phòng Úc tới Đông Timor\n\nÔng Mark Wilson đến Dili hôm 10/3.",
        {"visit 2024-03-10": {"people": ["Mark Wilson"], "countries": ["AU", "TL"]}},
    ),
    (  # who signed what two others witnessed
        "2023-04-20",
        "Sáng 18/4, tại Hà Nội, Bộ trưởng Quốc phòng Việt Nam Phạm Văn Lương và Bộ trưởng Quốc phòng Romania Andrei "
        "Munteanu chứng kiến lễ ký Thỏa thuận về đào tạo phi công. Thay mặt hai bên ký văn kiện là Thiếu tướng Tạ "
        "Quang Dũng và Chuẩn tướng Romania Ioan Petrescu.",
        {"agreement 2023-04-18": {"with": ["Tạ Quang Dũng", "Ioan Petrescu", "Phạm Văn Lương", "Andrei Munteanu"]}},
    ),
    (  # another time of what is still to come; another time told by its number in brackets
        "2024-05-19",
        "Úc và Thái Lan sẽ diễn tập tại Bangkok ngày 23/5. Năm ngoái, bài tập cùng tên chỉ làm trên mạng.",
        {"exercise 2024-05-23": {}, "exercise 2023": {"countries": ["AU", "TH"]}},
    ),
    (
        "2024-04-09",
        "Ngày 11/4, Giao lưu hữu nghị Quốc phòng biên giới Việt Nam - Trung Quốc lần thứ 8 sẽ diễn ra tại Lào Cai. So "
        "với lần thứ 7 (tháng 9/2023), chương trình có thêm buổi khám bệnh.",
        {"talks 2024-04-11": {"status": "planned"}, "talks 2023-09": {"status": "occurred"}},
    ),
    (  # whose gift is handed over
        "2017-12-27",
        "Ngày 26-12, tại Vũng Tàu, đã diễn ra lễ bàn giao 6 xuồng tuần tra do Chính phủ Hoa Kỳ viện trợ cho Bộ Tư lệnh "
        "Vùng Cảnh sát biển 3.",
        {"ceremony 2017-12-26": {"countries": ["US", "VN"]}},
    ),
    (  # forces that act in the next sentence take part
        "2024-06-28",
        "Cuộc diễn tập ứng phó thảm họa bế mạc hôm 27/6 tại Huế. Đội Singapore, Malaysia và chủ nhà xử trí "
        "các tình huống.",
        {"exercise 2024-06-27": {"countries": ["MY", "SG", "VN"]}},
    ),
    (  # weekdays in the items of a programme
        "2026-02-16",
        "Lịch đối ngoại quốc phòng từ 16 đến 20/2\n\n- Thứ Ba, Hà Nội: Thứ trưởng Trần Văn Minh tiếp Đại sứ Úc Mary "
        "Wilson.\n\n- Thứ Năm: Tư lệnh Hải quân Ấn Độ tới Hà Nội.",
        {"talks 2026-02-17": {"status": "planned"}, "visit 2026-02-19": {"status": "planned"}},
    ),
]


@pytest.mark.parametrize(("published", "text", "wanted"), _CASES, ids=[text[:40] for _, text, _ in _CASES])
def test_told(
    check: Callable[[str, str, dict[str, dict[str, Any]]], None],
    published: str,
    text: str,
    wanted: dict[str, dict[str, Any]],
) -> None:
    """Short notices tell just these events."""
    check(published, text, wanted)
