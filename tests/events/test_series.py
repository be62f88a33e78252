"""Series: their editions, who holds them, what only makes them ready, and three sides at one table; all composed."""

from __future__ import annotations

import pytest

import sukien
from sukien.records import Event

_PUBLISHED = "2023-06-12"
_DIALOGUE = (
    "Ngày 8/6, tại Hà Nội, Đối thoại Chính sách Quốc phòng Việt Nam - Hoa Kỳ lần thứ nhất diễn ra dưới sự đồng chủ "
    "trì của Trung tướng Trần Văn Minh, Thứ trưởng Bộ Quốc phòng, và ông John Carter, Phó trợ lý Bộ trưởng Quốc phòng "
    "Hoa Kỳ. "
)
_EXCHANGE = (
    "Ngày 8/6, Trung tướng Trần Văn Minh chủ trì buổi kiểm tra công tác chuẩn bị Giao lưu hữu nghị Quốc phòng biên "
    "giới Việt Nam - Lào lần thứ 3 tại tỉnh Điện Biên. "
)

_TOLD = [
    # The edition behind the level or the sides
    (
        "Hai bên đánh giá cao Đối thoại Chính sách Quốc phòng cấp Thứ trưởng lần thứ 9 do Thượng tướng Trần Văn Minh, "
        "Thứ trưởng Bộ Quốc phòng, cùng phía Nhật Bản tổ chức tại Tokyo tháng 12/2022.",
        ["talks DEFENCE_POLICY_DIALOGUE 9 2022-12 occurred JP VN: Trần Văn Minh"],
    ),
    (
        "Ngày 8/6, Đối thoại Chính sách Quốc phòng giữa Việt Nam và Ấn Độ lần thứ tư diễn ra tại Hà Nội.",
        ["talks DEFENCE_POLICY_DIALOGUE 4 2023-06-08 occurred IN VN:"],
    ),
    # It goes on; its next edition
    (
        _DIALOGUE + "Tại buổi làm việc, hai bên trao đổi về tình hình khu vực. Hai bên nhất trí tổ chức đối thoại lần "
        "thứ hai tại Washington trong năm 2024.",
        [
            "talks DEFENCE_POLICY_DIALOGUE 1 2023-06-08 occurred US VN: John Carter, Trần Văn Minh",
            "talks DEFENCE_POLICY_DIALOGUE 2 2024 planned US VN:",
        ],
    ),
    # A series that nobody listed: with a bloc as one side, with its number behind "lần", a group of both sides
    (
        "Đối thoại An ninh và Quốc phòng Việt Nam - EU lần thứ tư diễn ra tại Brussels ngày 8/6.",
        ["talks - 4 2023-06-08 occurred VN:"],
    ),
    (
        "Đối thoại Đối tác chiến lược Quốc phòng Việt Nam - Indonesia lần 3 diễn ra ngày 8/6.",
        ["talks - 3 2023-06-08 occurred ID VN:"],
    ),
    (
        "Ngày 8/6, phiên họp lần thứ 6 Nhóm công tác quốc phòng chung Việt Nam - Bangladesh diễn ra.",
        ["talks - 6 2023-06-08 occurred BD VN:"],
    ),
    # The one of another year by its year, which is no number ("năm 2020" is none of five)
    (
        "Ngày 8/6, Diễn đàn Hương Sơn lần thứ 9 họp tại Bắc Kinh. Kỳ năm 2020 bị hủy vì đại dịch.",
        ["meeting XIANGSHAN_FORUM - 2020 cancelled :", "meeting XIANGSHAN_FORUM 9 2023-06-08 occurred :"],
    ),
    (
        "Đối thoại Shangri-La khai mạc hôm 8/6 tại Singapore, sau khi phải hủy hai kỳ năm 2020 và 2021.",
        [
            "meeting SHANGRI_LA_DIALOGUE - 2020 cancelled :",
            "meeting SHANGRI_LA_DIALOGUE - 2021 cancelled :",
            "meeting SHANGRI_LA_DIALOGUE - 2023-06-08 occurred :",
        ],
    ),
    # Whose something is: no event of its own
    (
        "Ngày 8/6, Diễn đàn Hương Sơn lần thứ 9 họp tại Bắc Kinh. Lá cờ của ADMM+ được treo ở sảnh.",
        ["meeting XIANGSHAN_FORUM 9 2023-06-08 occurred :"],
    ),
    # The next one by its number alone is of the series named last with the number before it
    (
        "Diễn đàn Hương Sơn lần thứ 9 khai mạc ngày 8/6 tại Bắc Kinh. Giao lưu hữu nghị Quốc phòng biên giới Việt Nam "
        "- Lào lần thứ 2 tháng 11 năm ngoái là một ví dụ, lần thứ 3 dự kiến vào năm sau.",
        [
            "meeting XIANGSHAN_FORUM 9 2023-06-08 occurred :",
            "talks BORDER_DEFENCE_EXCHANGE 2 2022-11 occurred LA VN:",
            "talks BORDER_DEFENCE_EXCHANGE 3 2024 planned LA VN:",
        ],
    ),
    (
        _DIALOGUE.replace("nhất", "tư") + "Phía Hoa Kỳ dành thêm 10 suất học. Lần thứ năm sẽ họp năm 2024.",
        [
            "talks DEFENCE_POLICY_DIALOGUE 4 2023-06-08 occurred US VN: John Carter, Trần Văn Minh",
            "talks DEFENCE_POLICY_DIALOGUE 5 2024 planned US VN:",
        ],
    ),
    (
        "Ngày 8/6, Diễn đàn Hương Sơn lần thứ 9 họp tại Bắc Kinh. Lần thứ 8 diễn ra hồi tháng 10/2022.",
        ["meeting XIANGSHAN_FORUM 8 2022-10 occurred :", "meeting XIANGSHAN_FORUM 9 2023-06-08 occurred :"],
    ),
    # Who comes to both that were told in one breath
    (
        "Ngày 8/6, tại Geneva đã diễn ra Diễn đàn Khu vực ASEAN (ARF) lần thứ 30 và Diễn đàn Hương Sơn lần thứ 9. Bộ "
        "trưởng Ngoại giao Trần Văn Minh dẫn đầu đoàn Việt Nam tham dự.",
        [
            "meeting ARF 30 2023-06-08 occurred VN: Trần Văn Minh",
            "meeting XIANGSHAN_FORUM 9 2023-06-08 occurred VN: Trần Văn Minh",
        ],
    ),
    # Who makes it ready is not there, nor is it held that day
    (
        _EXCHANGE + "Theo kế hoạch, hoạt động giao lưu diễn ra trong hai ngày 27 và 28/6.",
        ["talks BORDER_DEFENCE_EXCHANGE 3 2023-06-27/2023-06-28 planned LA VN:"],
    ),
    (
        "Sáng 8/6, tại Hà Nội, Thiếu tướng Trần Văn Minh chủ trì họp báo giới thiệu Hội nghị Bộ trưởng Quốc phòng các "
        "nước ASEAN lần thứ 17. Hội nghị sẽ diễn ra từ ngày 14 đến 16/11.",
        ["meeting ADMM 17 2023-11-14/2023-11-16 planned :"],
    ),
    (
        "Sáng 8/6, Thượng tướng Trần Văn Minh dự tổng duyệt lễ khai mạc Hội nghị ADMM.",
        ["meeting ADMM - None planned :"],
    ),
    # Who sets out for it is to be there
    (
        "Sáng 8/6, Bộ trưởng Quốc phòng Việt Nam Trần Văn Minh rời Hà Nội, lên đường sang Lào dự ADMM+ lần thứ 10.",
        [
            "meeting ADMM_PLUS 10 None planned VN: Trần Văn Minh",
            "visit - - 2023-06-08 occurred LA VN: Trần Văn Minh",
        ],
    ),
    (
        "Bộ trưởng Quốc phòng Mỹ John Carter đã nhận lời mời của Lào, nước Chủ tịch ASEAN, sang dự ADMM+ lần thứ 11 "
        "ngày 20/11 tới.",
        ["meeting ADMM_PLUS 11 2023-11-20 planned US: John Carter"],
    ),
    # Three at one table
    (
        "Bộ trưởng Quốc phòng Mỹ John Carter và Bộ trưởng Quốc phòng Hàn Quốc Kim Min-ho có mặt ở Bangkok. Trong cuộc "
        "họp 3 bên với ông Carter và ông Kim chiều 8/6, Bộ trưởng Quốc phòng Nhật Bản Sato Kenji tỏ ra lạc quan.",
        ["meeting - - 2023-06-08 occurred JP KR US: John Carter, Kim Min-ho, Sato Kenji"],
    ),
    (
        "Ngày 8/6, ngoại trưởng ba nước Mỹ - Nhật - Hàn gặp nhau tại Busan.",
        ["meeting - - 2023-06-08 occurred JP KR US:"],
    ),
    (
        "Chiều 8/6, Ngoại trưởng Mỹ John Carter hội đàm tay ba với hai người đồng cấp Nhật Bản và Hàn Quốc.",
        ["meeting - - 2023-06-08 occurred JP KR US: John Carter"],
    ),
    # "lần thứ ba | bên lề", not "ba bên"
    (
        "Chiều 8/6, Ngoại trưởng Mỹ John Carter có cuộc gặp thứ ba bên lề hội nghị với Ngoại trưởng Nga Ivan Petrov.",
        ["talks - - 2023-06-08 occurred RU US: Ivan Petrov, John Carter"],
    ),
    # Consultations and sessions of two states
    (
        "Ngày 8/6, tại Rabat, Thứ trưởng Ngoại giao Trần Văn Minh và Quốc vụ khanh Bộ Ngoại giao Ma-rốc Samira Tazi "
        "đồng chủ trì Tham khảo chính trị giữa hai Bộ Ngoại giao.",
        ["talks - - 2023-06-08 occurred MA VN: Samira Tazi, Trần Văn Minh"],
    ),
    (
        "Ngày 8/6, phiên họp lần thứ 5 Ủy ban Hợp tác Việt Nam - Lào diễn ra tại Viêng Chăn.",
        ["talks - 5 2023-06-08 occurred LA VN:"],
    ),
    (
        "Ngày 8/6, Việt Nam và Lào ký thỏa thuận quốc phòng tại Hà Nội. Trước đó, ngày 24/5, tổ công tác hai bên đã "
        "gặp gỡ tại Viêng Chăn.",
        ["agreement - - 2023-06-08 occurred LA VN:", "talks - - 2023-05-24 occurred LA VN:"],
    ),
    # Treaties of long ago
    (
        "Ngày 8/6, Ngoại trưởng Mỹ John Carter gặp Ngoại trưởng Nga Ivan Petrov tại Geneva. Công ước bảo vệ cáp ngầm "
        "được ký từ năm 1884.",
        ["talks - - 2023-06-08 occurred RU US: Ivan Petrov, John Carter"],
    ),
    # An edition before "và" is that of the first of two meetings; one who takes the chair of a series holds none.
    (
        "Ngày 8/6, Hội nghị ADMM lần thứ 15 và Hội nghị không chính thức Bộ trưởng Quốc phòng ASEAN - Trung Quốc lần "
        "thứ 12 được tổ chức trực tuyến. Năm 2024, Lào sẽ giữ vai trò Chủ tịch ADMM.",
        [
            "meeting ADMM 15 2023-06-08 occurred BN ID KH LA MM MY PH SG TH VN:",
            "meeting ADMM_INFORMAL 12 2023-06-08 occurred BN CN ID KH LA MM MY PH SG TH VN:",
        ],
    ),
    # Three at one place, with their acronyms; the first of a series, and one that is still far
    (
        "Hội nghị Bộ trưởng Ngoại giao ASEAN (AMM-56), Diễn đàn Khu vực ASEAN lần thứ 30 (ARF 30) và Hội nghị Cấp cao "
        "Đông Á lần thứ 18 sẽ diễn ra tại Jakarta từ ngày 11 đến 14/7.",
        [
            "meeting AMM 56 2023-07-11/2023-07-14 planned :",
            "meeting ARF 30 2023-07-11/2023-07-14 planned :",
            "meeting EAS 18 2023-07-11/2023-07-14 planned :",
        ],
    ),
    (
        "Cuộc họp ADMM đầu tiên diễn ra tại Kuala Lumpur hồi tháng 5/2006. Đến năm 2025, Malaysia sẽ tiếp nhận vai trò "
        "Chủ tịch và đăng cai ADMM-19.",
        ["meeting ADMM 1 2006-05 occurred :", "meeting ADMM 19 2025 planned :"],
    ),
    ("Đến năm 2025, ASEAN sẽ hoàn thành mục tiêu nêu tại ADMM-13.", ["meeting ADMM 13 None planned :"]),
    # Named after its day was told
    (
        "Thứ Ba tuần tới (20/6), mười bộ trưởng sẽ ngồi lại với nhau trong một căn phòng không có máy quay. Đó là Hội "
        "nghị hẹp Bộ trưởng Quốc phòng các nước ASEAN, sự kiện lớn đầu tiên trong năm.",
        ["meeting ADMM_RETREAT - 2023-06-20 planned BN ID KH LA MM MY PH SG TH VN:"],
    ),
    # What two agree to keep up, or to hold soon, is not held
    (
        "Ngày 8/6, Đại tướng Trần Văn Minh, Bộ trưởng Bộ Quốc phòng Việt Nam, hội đàm với Đại tướng Khamla Sengphet, "
        "Bộ trưởng Bộ Quốc phòng Lào. Hai bên thống nhất duy trì Đối thoại Chính sách quốc phòng, sớm tổ chức Giao lưu "
        "hữu nghị quốc phòng biên giới Việt Nam - Lào lần thứ hai.",
        ["talks - - 2023-06-08 occurred LA VN: Khamla Sengphet, Trần Văn Minh"],
    ),
    # "Hai bên" where somebody is received are those two, not those who met last
    (
        "Ngày 8/6, Đại tướng Trần Văn Minh, Bộ trưởng Bộ Quốc phòng Việt Nam, gặp Bộ trưởng Quốc phòng Mỹ John Carter "
        "và Bộ trưởng Quốc phòng Ấn Độ Raj Singh. Tại cuộc gặp Bộ trưởng John Carter, hai bên nhất trí triển khai Bản "
        "ghi nhớ ký năm 2021.",
        [
            "agreement - - 2021 occurred US VN:",
            "talks - - 2023-06-08 occurred IN VN: Raj Singh, Trần Văn Minh",
            "talks - - 2023-06-08 occurred US VN: John Carter, Trần Văn Minh",
        ],
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
    day = None if date is None else date.start if date.start == date.end else f"{date.start}/{date.end}"
    people = ", ".join(sorted(person.name for person in event.participants))
    head = f"{event.type} {series} {edition} {day} {event.status}"
    return f"{head} {' '.join(sorted(event.countries))}: {people}".rstrip()
