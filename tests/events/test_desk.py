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
    # The one of a year that is told with its noun, and its month
    (
        "2021-09-16",
        "Ngày 15/9, Hội nghị Tư lệnh Hải quân các nước ASEAN lần thứ 15 diễn ra tại Bali, Indonesia. Hội nghị năm 2022 "
        "sẽ được tổ chức tại Hà Nội vào tháng 8/2022. Hội nghị năm 2021 có chủ đề biển xanh.",
        {"meeting 2021-09-15": {"place": "ID"}, "meeting 2022-08": {"status": "planned", "place": "VN"}},
    ),
    # How long it took, and who came
    (
        "2023-06-20",
        "Cuộc tập trận hải quân Komodo đã kết thúc ngày 8/6 tại Makassar, Indonesia, sau 4 ngày với sự tham gia của 36 "
        "nước.",
        {"exercise 2023-06-05/2023-06-08": {"status": "occurred", "place": "ID"}},
    ),
    # What is recalled takes nobody from what the article is about
    (
        "2025-03-12",
        "Diễn tập VINBAX 2025 giữa Việt Nam và Ấn Độ sẽ diễn ra từ ngày 18/3 đến 2/4 tại Bắc Ninh. Năm 2023, cuộc diễn "
        "tập được tổ chức tại Hà Nội. Phía Ấn Độ cử 47 sĩ quan do Đại tá Vikram Joshi dẫn đầu tham gia.",
        {"exercise 2025-03-18/2025-04-02": {"people": ["Vikram Joshi"]}, "exercise 2023": {"people": []}},
    ),
    (
        "2025-03-12",
        "Hội nghị ADMM+ lần thứ 12 khai mạc sáng 12/3 tại Malaysia. Năm ngoái, Hội nghị ADMM+ lần thứ 11 diễn ra tại "
        "Lào. Bộ trưởng Quốc phòng Malaysia Ismail Rahman chủ trì hội nghị.",
        {"meeting 2025-03-12": {"people": ["Ismail Rahman"]}, "meeting 2024": {"people": [], "place": "LA"}},
    ),
    # Unless the sentence goes on with it
    (
        "2025-03-12",
        "Hội nghị ADMM+ lần thứ 12 khai mạc sáng 12/3 tại Malaysia. Năm ngoái, Hội nghị ADMM+ lần thứ 11 diễn ra tại "
        "Lào. Khi đó, Đại tướng Lê Văn Nam dẫn đầu Đoàn Việt Nam tham dự.",
        {"meeting 2025-03-12": {"people": []}, "meeting 2024": {}},
    ),
    # Talks online are a call, whatever the word for them
    (
        "2021-06-16",
        "Sáng 16/6, tại Hà Nội, Thượng tướng Trần Văn Minh, Thứ trưởng Bộ Quốc phòng, có cuộc trao đổi trực tuyến với "
        "Thứ trưởng Quốc phòng Australia David Harlan.",
        {"call 2021-06-16": {"countries": ["AU", "VN"]}},
    ),
    (
        "2021-06-16",
        "Sáng 16/6, Thượng tướng Trần Văn Minh, Thứ trưởng Bộ Quốc phòng Việt Nam, hội đàm với Thứ trưởng Quốc phòng "
        "Australia David Harlan theo hình thức trực tuyến.",
        {"call 2021-06-16": {"countries": ["AU", "VN"]}},
    ),
    # Where a site lies, told in brackets
    (
        "2022-11-30",
        "Ngày 30/11, tại Trung tâm Huấn luyện quân sự quốc gia 4 (Miếu Môn, Hà Nội), diễn ra cuộc diễn tập chung giữa "
        "Lào và Nga.",
        {"exercise 2022-11-30": {"countries": ["LA", "RU"], "place": "VN"}},
    ),
    (
        "2022-11-30",
        "Ngày 30/11, phát biểu tại cuộc gặp với Ngoại trưởng Ivan Petrov (Nga), Bộ trưởng Ngoại giao Trần Văn Minh "
        "nhấn mạnh hợp tác.",
        {"talks 2022-11-30": {"countries": ["RU", "VN"], "place": None}},
    ),
    # A meeting that plans an exercise is neither that nor one of the body that holds it
    (
        "2024-04-20",
        "Sáng 19/4, tại Hà Nội, Bộ Quốc phòng tổ chức Hội nghị lập kế hoạch cuối cùng diễn tập thực binh ADMM+ về cứu "
        "trợ thảm họa. Thiếu tướng Trần Văn Minh chủ trì hội nghị.",
        {"meeting 2024-04-19": {"people": ["Trần Văn Minh"], "place": "VN"}},
    ),
    # An acronym that nobody lists is that of the name before it
    (
        "2024-04-20",
        "Đoàn Việt Nam dự Diễn đàn Cảnh sát biển ASEAN (ACGF) lần thứ 10 từ ngày 15 đến 18/4 tại Manila, Philippines.",
        {"meeting 2024-04-15/2024-04-18": {"place": "PH"}},
    ),
    # Who attends a ceremony hands over papers at it
    (
        "2024-04-20",
        "Ngày 19/4, tại Hà Nội, Cục Gìn giữ hòa bình Việt Nam tổ chức lễ tiễn 7 sĩ quan lên đường. Đại tá Mạc Văn "
        "Trường, Phó cục trưởng, dự và trao quyết định.",
        {"ceremony 2024-04-19": {"people": ["Mạc Văn Trường"], "place": "VN"}},
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
