"""News of other states: who met whom, the last time they met, what was called off. Texts and people are composed."""

from __future__ import annotations

import pytest

import sukien

Row = tuple[str, str | None, str | None, list[str], list[str]]


def _read(text: str, published: str = "2024-07-09") -> list[Row]:
    """Type, first day, state of the place, people and states of each event."""
    rows = []
    for event in sukien.extract(text, published=published).events:
        day = event.date.start if event.date else None
        place = event.location.country if event.location else None
        rows.append((str(event.type), day, place, sorted(p.name for p in event.participants), list(event.countries)))
    return rows


TOLD = {
    "two who agree at talks, one by a pronoun": (
        "Tổng thống Hàn Quốc Lee Sang Woo hôm 8/7 rời Tokyo, kết thúc chuyến thăm 2 ngày. Tại cuộc hội đàm tối 7/7, "
        "ông và Thủ tướng nước chủ nhà Tanaka Ichiro nhất trí khôi phục đối thoại.",
        ("talks", "2024-07-07", "JP", ["Lee Sang Woo", "Tanaka Ichiro"], ["JP", "KR"]),
    ),
    "who agree before the words for it": (
        "Tổng thống Mỹ John Carter và Thủ tướng Anh Paul Marsh nhất trí điều này trong cuộc hội đàm hôm 7/7 ở London, "
        "Ngoại trưởng Pháp Marie Dupont cho biết.",
        ("talks", "2024-07-07", "GB", ["John Carter", "Paul Marsh"], ["GB", "US"]),
    ),
    "the last time that the same two met": (
        "Ngày 8/7, Bộ trưởng Quốc phòng Lào Khamla Sengphet và Bộ trưởng Quốc phòng Campuchia Sok Vanna ký thỏa thuận "
        "rồi hội đàm tại Viêng Chăn. Lần gặp gần nhất của hai bộ trưởng là hồi tháng 5/2019 tại Phnom Penh.",
        ("talks", "2019-05", "KH", ["Khamla Sengphet", "Sok Vanna"], ["KH", "LA"]),
    ),
    "this state and another": (
        "Bộ Quốc phòng Nga thông báo hải quân nước này và Ấn Độ sẽ diễn tập chung từ ngày 22 đến 27/7.",
        ("exercise", "2024-07-22", None, [], ["IN", "RU"]),
    ),
    "ministers by their number": (
        "Dự kiến, ngày 30/7 tới, các bộ trưởng ngoại giao và quốc phòng Mỹ, Philippines lần đầu tiên họp theo hình "
        'thức "2+2" tại Washington.',
        ("talks", "2024-07-30", "US", [], ["PH", "US"]),
    ),
    "several behind a dash": (
        "Ngày 8/7 tại Manila, Ngoại trưởng Nhật Bản Aoyama Keiko và người đồng cấp Philippines Luis Salcedo cùng hai "
        "bộ trưởng quốc phòng - ông Rafael Cruz và ông Sato Kenji - bước vào cuộc họp 2+2.",
        ("talks", "2024-07-08", "PH", ["Aoyama Keiko", "Luis Salcedo", "Rafael Cruz", "Sato Kenji"], ["JP", "PH"]),
    ),
    "guests by their state": (
        "Ngoại trưởng Nhật Aoyama Keiko và Bộ trưởng Quốc phòng Nhật Sato Kenji tới Manila hôm 8/7. Hai vị khách Nhật "
        "đến chào Tổng thống Philippines Rafael Cruz.",
        ("talks", "2024-07-08", "PH", ["Aoyama Keiko", "Rafael Cruz", "Sato Kenji"], ["JP", "PH"]),
    ),
    "other talks of the same people": (
        "Ngoại trưởng Mỹ John Carter và Bộ trưởng Quốc phòng Mỹ Paul Green tới Tokyo hôm 8/7. Thủ tướng Nhật Bản "
        "Tanaka Ichiro tiếp hai quan chức Mỹ chiều cùng ngày. Sau đó hai bộ trưởng Mỹ hội đàm với Ngoại trưởng Nhật "
        "Bản Aoyama Keiko.",
        ("talks", "2024-07-08", "JP", ["Aoyama Keiko", "John Carter", "Paul Green"], ["JP", "US"]),
    ),
    "an office of each state": (
        "Thủ tướng Thái Lan Anon Rattana và Thủ tướng Campuchia Sok Vanna dự hội nghị. Các Thủ tướng Thái Lan và "
        "Campuchia gặp riêng ngày 7/7.",
        ("talks", "2024-07-07", None, ["Anon Rattana", "Sok Vanna"], ["KH", "TH"]),
    ),
    "talks that there will be": (
        "Theo tuyên bố này, tháng 8 sẽ có cuộc gặp quân sự cấp tướng giữa Hàn Quốc và Triều Tiên.",
        ("talks", "2024-08", None, [], ["KP", "KR"]),
    ),
    "who attends, not whose office the host fills": (
        "Hôm 7/7, Tổng thống Mỹ John Carter chủ trì Hội nghị thượng đỉnh G7 tại Washington với sự tham dự của Thủ "
        "tướng Anh Paul Marsh, Thủ tướng Canada Peter Hart và Thủ tướng Nhật Tanaka Ichiro.",
        (
            "meeting",
            "2024-07-07",
            "US",
            ["John Carter", "Paul Marsh", "Peter Hart", "Tanaka Ichiro"],
            ["CA", "GB", "JP", "US"],
        ),
    ),
    "who took a stand there": (
        "Trước đó, tại Đối thoại Shangri-La ở Singapore hồi đầu tháng 6, Bộ trưởng Quốc phòng Đức Otto Braun từng lên "
        "án cuộc tấn công.",
        ("meeting", "2024-06", "SG", ["Otto Braun"], ["DE"]),
    ),
    "a town that no list has": (
        "Sáng 8/7, Bộ trưởng Quốc phòng Lào Khamla Sengphet hội đàm với Bộ trưởng Quốc phòng Nga Ivan Petrov tại Khon "
        "Buri, Thái Lan.",
        ("talks", "2024-07-08", "TH", ["Ivan Petrov", "Khamla Sengphet"], ["LA", "RU"]),
    ),
    "the days of a meeting in brackets": (
        "Hội nghị Quan chức Quốc phòng cấp cao ASEAN bế mạc chiều 8/7 tại Bangkok. Trong ba ngày làm việc (6 đến 8/7), "
        "các đại biểu thảo luận về an ninh biển.",
        ("meeting", "2024-07-06", "TH", [], ["BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "VN"]),
    ),
    "what was to be held before": (
        "Hội nghị Cấp cao ASEAN - Hoa Kỳ khai mạc ngày 8/7. Hội nghị đáng lẽ diễn ra hồi tháng 3 tại Las Vegas nhưng "
        "bị hủy vì dịch.",
        ("meeting", "2024-03", "US", [], []),
    ),
}


@pytest.mark.parametrize(("text", "wanted"), TOLD.values(), ids=TOLD)
def test_is_told(text: str, wanted: Row) -> None:
    assert wanted in _read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 7/7, Tổng thống Mỹ John Carter đón Thủ tướng Úc Scott Marsh và Thủ tướng Nhật Tanaka Ichiro tới "
        "Washington dự Thượng đỉnh Quad.",
        "Cuộc họp ở Bali hôm 7/7 không có kết quả. Tại đây, ông và phu nhân Mary Carter cảm ơn chủ nhà.",
    ],
)
def test_no_talks_are_told(text: str) -> None:
    assert not [row for row in _read(text) if row[0] == "talks"]


def test_items_of_a_round_up_are_stories_of_their_own() -> None:
    text = (
        "Mỹ và Trung Quốc nối lại đối thoại; ông Petrov thăm Ấn Độ... là những tin thế giới đáng chú ý.\n\n"
        "Mỹ - Trung nối lại đối thoại\n\n"
        "Ngoại trưởng Mỹ Paul Green hôm 7/7 hội đàm với Ngoại trưởng Trung Quốc Lý Gia Minh tại Bắc Kinh.\n\n"
        "Ông Petrov thăm Ấn Độ\n\n"
        "Tổng thống Nga Ivan Petrov sẽ thăm Ấn Độ từ ngày 20 đến 22/7.\n\n"
        "Đặc phái viên Liên Hợp Quốc tới Naypyidaw\n\n"
        "Đặc phái viên Liên Hợp Quốc Anna Berg gặp Thống tướng Min Zaw chiều 8/7."
    )
    told = [(kind, day, place) for kind, day, place, _, _ in _read(text)]
    assert told == [("talks", "2024-07-07", "CN"), ("visit", "2024-07-20", "IN"), ("talks", "2024-07-08", "MM")]
