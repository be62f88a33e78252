"""Events in ordinary wordings of the press, and words that tell of none; all composed."""

from __future__ import annotations

import pytest

import sukien

_PUBLISHED = "2023-06-12"

_TOLD = [
    # Bodies named in two steps are one side, and a unit's name may go on with words that no list has
    (
        "Chiều 8/6, Cục Quân y (Tổng cục Hậu cần) hội đàm trực tuyến với Cục Chính sách Phòng vệ, Bộ Quốc phòng Nhật "
        "Bản.",
        ["call 2023-06-08 JP VN"],
    ),
    (
        "Sáng 8/6, tại Tây Ninh, Bộ Tư lệnh Bộ đội Biên phòng và Tổng cục Cảnh sát Quốc gia Campuchia tổ chức Hội nghị "
        "sơ kết công tác phối hợp năm 2022.",
        ["talks 2023-06-08 KH VN"],
    ),
    (
        "Buổi làm việc giữa Cục Đối ngoại Bộ Quốc phòng Việt Nam và Đoàn đại biểu Bộ Quốc phòng Lào diễn ra ngày 8/6.",
        ["talks 2023-06-08 LA VN"],
    ),
    # Units at the border report to each other; a garrison's own briefing is none
    ("Ngày 8/6, Đồn Biên phòng Nậm Lịch và Đại đội Biên phòng 112 của Lào đã giao ban.", ["talks 2023-06-08 LA VN"]),
    ("Ngày 8/6, Đồn Biên phòng Nậm Lịch giao ban, biểu dương chiến sĩ giúp dân Lào.", []),
    # Envoys of several states are received each in turn
    (
        "Chiều 8/6, tại Hà Nội, Trung tướng Trần Văn Minh, Thứ trưởng Bộ Quốc phòng, tiếp Đại sứ các nước Nga và Cuba.",
        ["talks 2023-06-08 CU VN", "talks 2023-06-08 RU VN"],
    ),
    (
        "Chiều 8/6, tại Hà Nội, Trung tướng Trần Văn Minh, Thứ trưởng Bộ Quốc phòng, tiếp Đại sứ Nga và Đại sứ Cuba.",
        ["talks 2023-06-08 CU VN", "talks 2023-06-08 RU VN"],
    ),
    # What was signed is an event where it is what the sentence is about, not where it is carried out
    (
        "Ngày 8/6, tại Moskva, Bộ trưởng Quốc phòng Nga Ivan Petrov hội đàm với Bộ trưởng Quốc phòng Lào Khamla "
        "Sengphet. Kết thúc hội đàm, Bản ghi nhớ về quân y đã được ký.",
        ["agreement 2023-06-08 LA RU", "talks 2023-06-08 LA RU"],
    ),
    (
        "Ngày 8/6, tại Moskva, Bộ trưởng Quốc phòng Nga Ivan Petrov hội đàm với Bộ trưởng Quốc phòng Lào Khamla "
        "Sengphet. Hai bên khen việc triển khai các văn kiện đã ký kết; sớm ký Nghị định thư mới.",
        ["talks 2023-06-08 LA RU"],
    ),
    (
        "Ngày 8/6, tại Moskva, Bộ trưởng Quốc phòng Nga Ivan Petrov hội đàm với Bộ trưởng Quốc phòng Lào Khamla "
        "Sengphet. Hai bên khen việc triển khai kế hoạch đã ký, nhất là biên bản ghi nhớ về quân y.",
        ["talks 2023-06-08 LA RU"],
    ),
    # A meeting at the margin of another, of those who come from many states, told by its verb and its days
    (
        "Bộ trưởng Quốc phòng ba nước Mỹ, Nhật Bản và Australia có cuộc gặp ba bên bên lề Đối thoại Shangri-La tại "
        "Singapore ngày 4/6.",
        ["meeting 2023-06-04", "meeting 2023-06-04 AU JP US"],
    ),
    ("Tướng lĩnh của hơn 20 nước hôm 8/6 tề tựu về Bangkok dự hội nghị về cứu nạn.", ["meeting 2023-06-08"]),
    ("Tướng lĩnh hai nước hôm 8/6 tề tựu về Bangkok dự hội nghị về cứu nạn.", []),
    (
        "Lãnh đạo Mỹ và Trung Quốc sẽ họp thượng đỉnh ngày 20/6 tại Singapore để bàn về Nga.",
        ["talks 2023-06-20 CN US"],
    ),
    ("Quan chức quốc phòng Mỹ và Philippines sẽ họp ngày 20/6 tại Manila.", ["talks 2023-06-20 PH US"]),
    ("Ngày 8/6, bộ trưởng quốc phòng Mỹ và Philippines họp báo tại Manila.", []),
    # Who comes: a fleet told ship by ship, and who is named behind the verb
    (
        "Nhóm tàu chiến Nga gồm khinh hạm Sao Băng và tàu ngầm Bão Tuyết đã ghé Havana hôm 8/6.",
        ["visit 2023-06-08 CU RU"],
    ),
    ("Đặt chân đến Warsaw hôm 8/6 là Bộ trưởng Quốc phòng Mỹ John Carter.", ["visit 2023-06-08 PL US"]),
    ("Hải quân Mỹ hôm 8/6 tìm một thủy thủ mất tích. Tàu USS Halden từng thăm Đà Nẵng.", []),
    ("Thủ tướng Đức hủy chuyến thăm Israel dự kiến vào tháng 7.", ["visit 2023-07 DE IL"]),
    # What is not done, only spoken of
    ("Ngày 8/6, Bắc Kinh nói các cuộc tuần tra chung của Mỹ với đồng minh gây bất ổn.", []),
    ("Ngày 8/6, Ngoại trưởng Nga Ivan Petrov nói cuộc gặp giữa lãnh đạo Mỹ và Nga khó có thể diễn ra năm nay.", []),
    (
        "Hải quân Lào và Hải quân Thái Lan ngày 8/6 ký thỏa thuận tuần tra chung tại Viêng Chăn.",
        ["agreement 2023-06-08 LA TH"],
    ),
    (
        "Pháp và Philippines ngày 8/6 ký Hiệp định thăm viếng, mở đường cho binh sĩ hai nước diễn tập.",
        ["agreement 2023-06-08 FR PH"],
    ),
    # Rites of ships, orders for many
    ("Ấn Độ hôm 8/6 hạ thủy tàu ngầm thứ sáu tại Mumbai.", ["ceremony 2023-06-08 IN"]),
    ("Ấn Độ hôm 8/6 cho biết sẽ hạ thủy tàu ngầm thứ sáu vào năm tới.", []),
    (
        "Tối 8/6, trưởng đoàn các nước ASEAN đã dự tiệc chiêu đãi do Bộ trưởng Quốc phòng Lào Khamla Sengphet chủ trì.",
        ["ceremony 2023-06-08 BN ID KH LA MM MY PH SG TH VN"],
    ),
]


@pytest.mark.parametrize(("text", "told"), _TOLD)
def test_told(text: str, told: list[str]) -> None:
    events = sukien.extract(text, published=_PUBLISHED).events
    lines = (f"{e.type} {e.date.start if e.date else '-'} {' '.join(sorted(e.countries))}".strip() for e in events)
    assert sorted(lines) == told


def test_heads_of_a_meeting_named_behind() -> None:
    text = "Tại Hà Nội, Thủ tướng Trần Văn Minh hôm 8/6 tiếp các Bộ trưởng, Trưởng đoàn các nước dự ADMM+."
    talks = next(e for e in sukien.extract(text, published=_PUBLISHED).events if e.type == "talks")
    assert len(talks.countries) == 18


def test_days_of_a_session_told_by_its_verb() -> None:
    text = "Các Tư lệnh Hải quân ASEAN họp trong ba ngày tại Bali, Indonesia, kết thúc hôm 8/6."
    (meeting,) = sukien.extract(text, published=_PUBLISHED).events
    assert meeting.date is not None
    assert (meeting.date.start, meeting.date.end) == ("2023-06-06", "2023-06-08")


def test_first_session_is_no_early_date() -> None:
    text = "Phiên đầu ngày 8/6 bàn về an ninh biển."
    dates = [e.text for e in sukien.extract(text, published=_PUBLISHED).document.entities if e.label == "DATE"]
    assert dates == ["ngày 8/6"]
