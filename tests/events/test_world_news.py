"""World news: calls told by their line, who is to meet again, legs of journeys, what is not held, a week's calendar."""

from __future__ import annotations

import pytest

import sukien

_PUBLISHED = "2024-09-26"
_TALKED = "Ngoại trưởng Mỹ John Carter tiếp Ngoại trưởng Nga Ivan Petrov hôm 24/9. "
_SERIES = "Ngày 24/9, tại New York, Ngoại trưởng Nhật Bản Sato Kenji có loạt cuộc gặp. "

_TOLD = [
    # Calls
    (
        "Tổng thống Mỹ John Carter và Chủ tịch Trung Quốc Lý Văn Hải tối 24/9 trao đổi qua đường truyền video.",
        ["call 2024-09-24 occurred None: John Carter, Lý Văn Hải"],
    ),
    (
        "Ngoại trưởng Mỹ John Carter hôm 24/9 nói với Ngoại trưởng Nga Ivan Petrov qua điện thoại rằng ông chờ thêm.",
        ["call 2024-09-24 occurred None: Ivan Petrov, John Carter"],
    ),
    (
        "Hôm nay đến lượt Tổng thống Ukraine Petro Danko nhấc máy với ông John Carter, Tổng thống Mỹ.",
        ["call 2024-09-26 planned None: John Carter, Petro Danko"],
    ),
    # Who is to meet again
    (
        "Thái Lan và Campuchia cam kết tiếp tục ngừng bắn và họp lại trong tháng 10.",
        ["talks 2024-10 planned None: KH, TH"],
    ),
    (
        _TALKED + "Hai nước cam kết không tăng quân, tiếp tục ngừng bắn và họp lại trong tháng 10.",
        ["talks 2024-09-24 occurred US: Ivan Petrov, John Carter", "talks 2024-10 planned None: RU, US"],
    ),
    ("Các nhóm kỹ thuật Mỹ - Nga có hẹn ở Jeddah Chủ nhật tới.", ["talks 2024-09-29 planned SA: RU, US"]),
    (
        "Geneva được chọn làm nơi Ngoại trưởng Mỹ John Carter và Ngoại trưởng Nga Ivan Petrov ngồi cùng bàn ngày 3/10.",
        ["talks 2024-10-03 planned CH: Ivan Petrov, John Carter"],
    ),
    (
        "Đảo Jeju (Hàn Quốc) sẽ là nơi các Ngoại trưởng Hàn Quốc, Nhật Bản, Trung Quốc gặp nhau ngày 3/10.",
        ["meeting 2024-10-03 planned KR: CN, JP, KR"],
    ),
    (
        "Ngồi vào bàn hôm 24/9 ở Viêng Chăn là Ngoại trưởng Lào Khamla Sengphet và Ngoại trưởng Nga Ivan Petrov.",
        ["talks 2024-09-24 occurred LA: Ivan Petrov, Khamla Sengphet"],
    ),
    # But not what somebody calls for
    ("Ngày 24/9, Liên Hợp Quốc kêu gọi Mỹ và Nga ngồi lại với nhau.", []),
    # Legs of journeys
    (
        "Chặng dừng chân ở Hà Nội (19-20/9) của Tổng thống Nga Ivan Petrov thu hút báo giới. "
        "Còn Yonhap quan tâm hơn chặng Bình Nhưỡng (18-19/9).",
        ["visit 2024-09-18 occurred KP: Ivan Petrov", "visit 2024-09-19 occurred VN: Ivan Petrov"],
    ),
    (
        "Tổng thống Nga Ivan Petrov kết thúc hai ngày ở Trung Quốc (20 và 21/9).",
        ["visit 2024-09-20 occurred CN: Ivan Petrov"],
    ),
    (
        "Ngoại trưởng Mỹ John Carter được Đại tướng Stephen Kerry, Tư lệnh lực lượng Mỹ tại Hàn Quốc, đón ở căn cứ "
        "không quân Osan sáng nay.",
        ["visit 2024-09-26 occurred KR: John Carter"],
    ),
    # What is not held after all, or on another day
    (
        "Theo lịch cũ, thứ Năm còn có cuộc tiếp xúc Iran - Mỹ ở Doha (Qatar), nhưng phía Tehran đã rút lui.",
        ["talks 2024-09-26 cancelled QA: IR, US"],
    ),
    (
        "Bộ trưởng Quốc phòng Mỹ John Carter không gặp riêng Bộ trưởng Quốc phòng Nga Ivan Petrov ở Singapore hôm 24/9 "
        "như dự kiến.",
        ["talks 2024-09-24 cancelled SG: Ivan Petrov, John Carter"],
    ),
    ("Hàn Quốc và Mỹ đã dừng cuộc tập trận dự định bắt đầu ngày 30/9.", ["exercise 2024-09-30 cancelled None: KR, US"]),
    (
        "Cuộc gặp giữa Ngoại trưởng Mỹ John Carter và Ngoại trưởng Nga Ivan Petrov hôm 24/9 bị hoãn. Lịch mới là "
        "15/10.",
        ["talks 2024-10-15 planned None: Ivan Petrov, John Carter"],
    ),
    # A series of talks, told one by one
    (
        _SERIES + "Với Ngoại trưởng Úc Mary Wilson, chủ đề là tàu ngầm. Trong cuộc gặp Ngoại trưởng Ấn Độ Ravi Menon, "
        "ông đề nghị hợp tác.",
        [
            "talks 2024-09-24 occurred US: Mary Wilson, Sato Kenji",
            "talks 2024-09-24 occurred US: Ravi Menon, Sato Kenji",
        ],
    ),
    # A caption
    (
        "Thủ tướng Đức Hans Weber (phải) bắt tay Tổng thống Pháp Luc Moreau tại Berlin ngày 25/9. Ảnh: Reuters",
        ["talks 2024-09-25 occurred DE: Hans Weber, Luc Moreau"],
    ),
    # Who signed, behind what was signed
    (
        "Được ký hôm 24/9, bản tuyên bố chung giữa Thủ tướng Thái Lan Somchai Rattana và Thủ tướng Campuchia Sok Dara "
        "gồm bốn điểm.",
        ["agreement 2024-09-24 occurred None: Sok Dara, Somchai Rattana"],
    ),
]


@pytest.mark.parametrize(("text", "told"), _TOLD)
def test_world_news(text: str, told: list[str]) -> None:
    record = sukien.extract(text, published=_PUBLISHED)
    rows = []
    for event in record.events:
        people = ", ".join(sorted(p.name for p in event.participants)) or ", ".join(event.countries)
        place = event.location.country if event.location is not None else None
        start = event.date.start if event.date is not None else None
        rows.append(f"{event.type} {start} {event.status} {place}: {people}")
    assert sorted(rows) == told
