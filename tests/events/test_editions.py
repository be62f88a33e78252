"""Other editions of a series that was told, by their year or number, and what a meeting only prepares; all composed."""

from __future__ import annotations

import pytest

import sukien
from sukien.records import Event

_PUBLISHED = "2023-06-12"
_NAVIES = "Hội nghị Tư lệnh Hải quân các nước ASEAN lần thứ 15 họp trực tuyến ngày 8/6. "
_NAVIES_TOLD = "meeting ANCM 15 2023-06-08 occurred -"

_TOLD = [
    # The year beside the noun, or with which the sentence opens
    (
        _NAVIES + "Hội nghị năm ngoái bị hoãn vì dịch bệnh.",
        ["meeting ANCM - 2022 cancelled -", _NAVIES_TOLD],
    ),
    (
        _NAVIES + "Năm 2021, hội nghị được tổ chức tại Lào vào tháng 11.",
        ["meeting ANCM - 2021-11 occurred LA", _NAVIES_TOLD],
    ),
    (
        "Hội nghị Tư lệnh Cảnh sát các nước ASEAN (ASEANAPOL) lần thứ 42 sẽ do Lào đăng cai. Hội nghị năm sau sẽ được "
        "tổ chức ở Indonesia.",
        ["meeting - - 2024 planned ID", "meeting - 42 None planned LA"],
    ),
    # The same year is the same meeting, and a dialogue of that year is no meeting
    (_NAVIES + "Năm nay, hội nghị bàn về tìm kiếm cứu nạn.", [_NAVIES_TOLD]),
    # An earlier one of what is still ahead
    (
        "Đối thoại Chính sách Quốc phòng Việt Nam - Indonesia lần thứ tư sẽ diễn ra ngày 18/6 tại Jakarta. Đối thoại "
        "lần thứ ba được tổ chức tại Hà Nội tháng 11/2021.",
        [
            "talks DEFENCE_POLICY_DIALOGUE 3 2021-11 occurred VN",
            "talks DEFENCE_POLICY_DIALOGUE 4 2023-06-18 planned ID",
        ],
    ),
    # By its number behind words for agreeing
    (
        "Tham vấn hải quân Việt Nam - Malaysia lần thứ 5 diễn ra tại Kuala Lumpur ngày 8/6. Hai bên nhất trí lần thứ 6 "
        "sẽ tổ chức tại Việt Nam vào năm 2025.",
        ["talks - 5 2023-06-08 occurred MY", "talks - 6 2025 planned VN"],
    ),
    # A meeting that is to close has its days, too
    (
        "Hội nghị ADMM lần thứ 17 dự kiến kết thúc vào ngày mai sau ba ngày làm việc tại Lào.",
        ["meeting ADMM 17 2023-06-11 ongoing LA"],
    ),
    # Capitals and a year are evidence of an exercise
    ("MILAN 2023 quy tụ hải quân hơn 50 nước, diễn ra từ 8 đến 16/6 ở Ấn Độ.", ["exercise - - 2023-06-08 ongoing IN"]),
    # What a meeting prepares is to come: neither the day nor the place is its own
    (
        "Hội nghị lập kế hoạch lần 2 cho diễn tập VINBAX 2023 được tổ chức tại Hà Nội ngày 8/6. Dự hội nghị có đại "
        "diện Quân đội Ấn Độ. VINBAX 2023 sẽ diễn ra vào tháng 11 tại Ấn Độ.",
        ["exercise - - 2023-11 planned IN", "meeting - - 2023-06-08 occurred VN"],
    ),
    (
        "Sau hội nghị trù bị, diễn tập VINBAX 2023 khai mạc ngày 8/6 tại Ấn Độ.",
        ["exercise - - 2023-06-08 occurred IN"],
    ),
]


@pytest.mark.parametrize(("text", "told"), _TOLD)
def test_told(text: str, told: list[str]) -> None:
    events = sukien.extract(text, published=_PUBLISHED).events
    assert sorted(map(_line, events)) == told


def _line(event: Event) -> str:
    meeting, date = event.meeting, event.date
    series = (meeting.id if meeting else None) or "-"
    edition = (meeting.edition if meeting else None) or "-"
    place = (event.location.country if event.location else None) or "-"
    return f"{event.type} {series} {edition} {date.start if date else None} {event.status} {place}"
