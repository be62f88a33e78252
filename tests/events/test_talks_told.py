"""Talks, visits and what is signed, in ordinary wordings of the press; texts and people are composed."""

from __future__ import annotations

import pytest

import sukien
from sukien.records import Event

_HOST = (
    "Sáng 14/6, tại Hà Nội, Đại tướng Trần Hữu Lâm, Bộ trưởng Bộ Quốc phòng, hội đàm với Bộ trưởng Quốc phòng Slovakia "
    "Jozef Horvath."
)
_LEADERS = "Tổng thống Indonesia Budi Hartono hội đàm với Thủ tướng Singapore Lim Boon Keng trên đảo Bali hôm 11/6."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # Whoever came on a visit talks with the hosts, of whom nobody is named, or only later.
        (
            "Bộ trưởng Ngoại giao Ba Lan Marek Zielinski thăm Việt Nam từ 13 đến 15/6; hai bên hội đàm ngày 14. Tại "
            "hội đàm, Bộ trưởng Ngoại giao Trần Hữu Lâm nêu ba đề nghị.",
            [
                "visit ongoing 2023-06-13/2023-06-15 VN: Marek Zielinski (PL VN)",
                "talks occurred 2023-06-14 VN: Marek Zielinski, Trần Hữu Lâm (PL VN)",
            ],
        ),
        (
            "Ngoại trưởng Ba Lan Marek Zielinski thăm Lào từ 13 đến 15/6. Hai bên hội đàm ngày 14/6. Cùng ngày, ông "
            "hội kiến Thủ tướng Lào Bounmy Vongxay.",
            [
                "visit ongoing 2023-06-13/2023-06-15 LA: Marek Zielinski (LA PL)",
                "talks occurred 2023-06-14 LA: Marek Zielinski (LA PL)",
                "talks occurred 2023-06-14 LA: Bounmy Vongxay, Marek Zielinski (LA PL)",
            ],
        ),
        # A state behind the second of two ministers is that of both.
        (
            "Ngày 14/6, tại Wellington, Ngoại trưởng Australia Karen Mitchell đã có hai cuộc gặp với Bộ trưởng Ngoại "
            "giao Aroha Tamati và Bộ trưởng Quốc phòng Peter Lawson của New Zealand.",
            [
                "talks occurred 2023-06-14 NZ: Aroha Tamati, Karen Mitchell (AU NZ)",
                "talks occurred 2023-06-14 NZ: Karen Mitchell, Peter Lawson (AU NZ)",
            ],
        ),
        # Leaders are met in turn; a minister and his deputy are not.
        (
            "Ngày 14/6, Tổng thống Mozambique Joaquim Machava hội kiến Thủ tướng Mai Quốc Tuấn, Chủ tịch Quốc hội "
            "Phùng Văn Hiệp.",
            [
                "talks occurred 2023-06-14 None: Joaquim Machava, Mai Quốc Tuấn (MZ VN)",
                "talks occurred 2023-06-14 None: Joaquim Machava, Phùng Văn Hiệp (MZ VN)",
            ],
        ),
        (
            "Ngày 14/6, Bộ trưởng Quốc phòng Mozambique Joaquim Machava hội đàm với Đại tướng Mai Quốc Tuấn, Ủy viên "
            "Bộ Chính trị, Bộ trưởng Bộ Quốc phòng và Thượng tướng Phùng Văn Hiệp, Ủy viên Trung ương Đảng, Thứ "
            "trưởng.",
            ["talks occurred 2023-06-14 None: Joaquim Machava, Mai Quốc Tuấn, Phùng Văn Hiệp (MZ VN)"],
        ),
        # "Đoàn" is the guest, whom nobody was told to lead it; laying a wreath is no part of the welcome.
        (
            _HOST
            + " Chiều cùng ngày, đoàn đến chào xã giao Thủ tướng Lê Quang Thịnh và đặt hoa tại Đài tưởng niệm các "
            "Anh hùng liệt sĩ.",
            [
                "talks occurred 2023-06-14 VN: Jozef Horvath, Trần Hữu Lâm (SK VN)",
                "talks occurred 2023-06-14 VN: Jozef Horvath, Lê Quang Thịnh (SK VN)",
                "ceremony occurred 2023-06-14 VN: Jozef Horvath (SK VN)",
            ],
        ),
        (
            "Sáng 14/6, tại Hà Nội, Đại tướng Trần Hữu Lâm chủ trì lễ đón Bộ trưởng Quốc phòng Slovakia Jozef Horvath. "
            "Chiều cùng ngày, Bộ trưởng Jozef Horvath đã đặt vòng hoa tại Đài tưởng niệm các Anh hùng liệt sĩ.",
            [
                "ceremony occurred 2023-06-14 VN: Jozef Horvath, Trần Hữu Lâm (SK VN)",
                "ceremony occurred 2023-06-14 VN: Jozef Horvath (SK VN)",
            ],
        ),
        # Whom a delegation calls on serves another state.
        (
            _HOST + " Cùng ngày, đoàn đại biểu Slovakia đến chào Thủ tướng Lê Quang Thịnh.",
            [
                "talks occurred 2023-06-14 VN: Jozef Horvath, Trần Hữu Lâm (SK VN)",
                "talks occurred 2023-06-14 VN: Jozef Horvath, Lê Quang Thịnh (SK VN)",
            ],
        ),
        # Beside a meeting ahead: on its days, whoever of several is met.
        (
            "Bộ trưởng Quốc phòng Mỹ Daniel Harper thăm Singapore trong tuần này. Tại đây ông dự kiến gặp Bộ trưởng "
            "Quốc phòng Hàn Quốc Park Joon Ho và Bộ trưởng Quốc phòng Philippines Ramon Villanueva bên lề Đối thoại "
            "Shangri-La diễn ra từ ngày 16 đến 17/6.",
            [
                "visit ongoing 2023-06-12/2023-06-18 SG: Daniel Harper (SG US)",
                "talks planned 2023-06-16/2023-06-17 SG: Daniel Harper, Park Joon Ho (KR US)",
                "talks planned 2023-06-16/2023-06-17 SG: Daniel Harper, Ramon Villanueva (PH US)",
                "meeting planned 2023-06-16/2023-06-17 SG: Daniel Harper, Park Joon Ho, Ramon Villanueva (KR PH US)",
            ],
        ),
        # Earlier talks of the same two.
        (
            _LEADERS + " Năm ngoái, cuộc gặp diễn ra tại Singapore vào tháng 9.",
            [
                "talks occurred 2023-06-11 ID: Budi Hartono, Lim Boon Keng (ID SG)",
                "talks occurred 2022-09 SG: Budi Hartono, Lim Boon Keng (ID SG)",
            ],
        ),
        (
            _LEADERS + " Đây là lần thứ hai trong năm hai ông gặp nhau, sau cuộc gặp hồi tháng 3 ở Jakarta.",
            [
                "talks occurred 2023-06-11 ID: Budi Hartono, Lim Boon Keng (ID SG)",
                "talks occurred 2023-03 ID: Budi Hartono, Lim Boon Keng (ID SG)",
            ],
        ),
        (
            _LEADERS + " Lần gặp gần nhất của hai ông diễn ra tại Singapore vào tháng 9/2022.",
            [
                "talks occurred 2023-06-11 ID: Budi Hartono, Lim Boon Keng (ID SG)",
                "talks occurred 2022-09 SG: Budi Hartono, Lim Boon Keng (ID SG)",
            ],
        ),
        (
            _LEADERS + " Cuộc gặp giữa Tổng thống Mỹ và Chủ tịch Triều Tiên hồi tháng 3 cũng diễn ra ở Bali.",
            [
                "talks occurred 2023-06-11 ID: Budi Hartono, Lim Boon Keng (ID SG)",
                "talks occurred 2023-03 ID:  (KP US)",
            ],
        ),
        # Those who met sign; who only tells what two states will sign does not.
        (
            "Chiều 14/6, tại Viêng Chăn, Bộ trưởng Bộ Công an Bùi Quang Hải hội đàm với Đại tướng Somsak Vongxay, Bộ "
            "trưởng Bộ Công an Lào, và cùng ký Kế hoạch hợp tác.",
            [
                "talks occurred 2023-06-14 LA: Bùi Quang Hải, Somsak Vongxay (LA VN)",
                "agreement occurred 2023-06-14 LA: Bùi Quang Hải, Somsak Vongxay (LA VN)",
            ],
        ),
        (
            "Bộ trưởng Quốc phòng Đức Klaus Reinhardt hội đàm với người đồng cấp Pháp Alain Mercier tại Berlin ngày "
            "14/6. Ông Mercier cho biết hai nước sẽ ký thỏa thuận vào tháng 9.",
            [
                "talks occurred 2023-06-14 DE: Alain Mercier, Klaus Reinhardt (DE FR)",
                "agreement planned 2023-09 None:  (DE FR)",
            ],
        ),
        # A guest calls on whoever was told to receive him; what follows a semicolon is told of others.
        (
            "Ngày 14/6, tại Hà Nội, Trung tướng Thái Bá Đại tiếp Thiếu tướng Sengdao Keomany, Tùy viên Quốc phòng Lào "
            "đến chào kết thúc nhiệm kỳ; Thượng tướng Nghiêm Văn Bách dự lễ kỷ niệm Ngày thành lập Quân đội Lào.",
            [
                "talks occurred 2023-06-14 VN: Sengdao Keomany, Thái Bá Đại (LA VN)",
                "ceremony occurred 2023-06-14 VN: Nghiêm Văn Bách (VN)",
            ],
        ),
        (
            "Ngày 14/6, tại Hà Nội, Thứ trưởng Ngoại giao Trần Hữu Lâm tiếp Đại sứ Pháp Alain Mercier và Đại sứ Đức "
            "Klaus Weber đến chào xã giao.",
            [
                "talks occurred 2023-06-14 VN: Alain Mercier, Trần Hữu Lâm (FR VN)",
                "talks occurred 2023-06-14 VN: Klaus Weber, Trần Hữu Lâm (DE VN)",
            ],
        ),
        # Authorities who are called on are those of the state in which they are.
        (
            "Chiều 14/6, Đại tá Arjun Nair, hạm trưởng tàu Ấn Độ, tới chào lãnh đạo thành phố Đà Nẵng.",
            ["talks occurred 2023-06-14 None: Arjun Nair (IN VN)"],
        ),
        # Leaders are no ministers.
        (
            "Bộ trưởng Quốc phòng Mỹ Andrew Sloan gặp Bộ trưởng Quốc phòng Trung Quốc Sun Zhenhua tại Rome, Italy, hôm "
            "12/6. Ngày 19/6, hai nguyên thủ sẽ điện đàm.",
            [
                "talks occurred 2023-06-12 IT: Andrew Sloan, Sun Zhenhua (CN US)",
                "call planned 2023-06-19 None:  (CN US)",
            ],
        ),
        # A further round, by its number.
        (
            "Ngày 14/6, tại Hà Nội, Thứ trưởng Trần Hữu Lâm tiếp Cục trưởng Cảnh sát Nhật Bản Fujita Takeshi. Hai bên "
            "thống nhất tổ chức Đối thoại an ninh cấp Thứ trưởng lần thứ 9 tại Tokyo vào tháng 8/2023.",
            [
                "talks occurred 2023-06-14 VN: Fujita Takeshi, Trần Hữu Lâm (JP VN)",
                "talks planned 2023-08 JP:  (JP VN)",
            ],
        ),
        # The day of what is done next is none of the talks; what goes on is no call.
        (
            "Tổng thống Hàn Quốc Kang Tae Hoon dự kiến hội đàm với Tổng thống Mỹ Robert Hayes vào ngày 26/6 và phát "
            "biểu trước Quốc hội Mỹ một ngày sau đó. Hai bên sẽ tiếp tục trao đổi qua điện thoại.",
            ["talks planned 2023-06-26 None: Kang Tae Hoon, Robert Hayes (KR US)"],
        ),
        # Who attends after talks is whoever held them.
        (
            "Thủ tướng Nhật Bản Haruto Ishikawa sẽ hội đàm với Thủ tướng Anh John Smith ngày 20/6 và dự G7 từ ngày 21 "
            "đến 22/6.",
            [
                "talks planned 2023-06-20 None: Haruto Ishikawa, John Smith (GB JP)",
                "meeting planned 2023-06-21/2023-06-22 JP: Haruto Ishikawa (JP)",
            ],
        ),
        (
            "Chiều 14/6, tại Minsk, Phó Thủ tướng Viên Đình Tuấn và Phó Thủ tướng Belarus Andrei Kravchuk đồng chủ trì "
            "Khóa họp lần thứ 14 Ủy ban liên Chính phủ Việt Nam - Belarus.",
            ["talks occurred 2023-06-14 BY: Andrei Kravchuk, Viên Đình Tuấn (BY VN)"],
        ),
        # The place with which a sentence opens tells whose ministers are met there.
        (
            "Ngoại trưởng Nhật Bản Keiko Fujimori thăm Lào và Campuchia tuần này. Tại Phnom Penh hôm 14/6, bà hội kiến "
            "Thủ tướng Chea Samnang.",
            [
                "visit ongoing 2023-06-12/2023-06-18 None: Keiko Fujimori (JP KH LA)",
                "talks occurred 2023-06-14 KH: Chea Samnang, Keiko Fujimori (JP KH)",
            ],
        ),
        (
            "Ngoại trưởng Hàn Quốc Park Jin Woo sẽ công du Nhật Bản vào tuần tới để hội đàm với người đồng cấp Hayashi "
            "Kenta.",
            [
                "visit planned 2023-06-19/2023-06-25 JP: Park Jin Woo (JP KR)",
                "talks planned 2023-06-19/2023-06-25 JP: Hayashi Kenta, Park Jin Woo (JP KR)",
            ],
        ),
        # Two who meet the press together have talked.
        (
            "Phát biểu tại cuộc họp báo chung với Thủ tướng Đức Klaus Weber sau hội đàm ngày 14/6 tại Berlin, Tổng "
            "thống Pháp Alain Mercier cảm ơn nước chủ nhà.",
            ["talks occurred 2023-06-14 DE: Alain Mercier, Klaus Weber (DE FR)"],
        ),
        (
            "Tổng thống Pháp Alain Mercier hôm 14/6 họp báo chung với Thủ tướng Đức Klaus Weber tại Berlin sau khi hai "
            "bên hội đàm.",
            ["talks occurred 2023-06-14 DE: Alain Mercier, Klaus Weber (DE FR)"],
        ),
        # "Chúng tôi" are the speaker's own forces, but not those whom he only saw.
        (
            '"Hải quân chúng tôi đã tập trận chung với hải quân Lào hôm 12/6", Đô đốc Rajiv Malhotra, Tư lệnh Hải quân '
            "Ấn Độ, nói.",
            ["exercise occurred 2023-06-12 None:  (IN LA)"],
        ),
        (
            '"Chúng tôi đã thấy hải quân Nga tập trận chung với hải quân Lào hôm 12/6", Đô đốc Rajiv Malhotra, Tư lệnh '
            "Hải quân Ấn Độ, nói.",
            ["exercise occurred 2023-06-12 None:  (LA RU)"],
        ),
    ],
)
def test_ordinary_wordings(text: str, told: list[str]) -> None:
    assert [
        _row(event) for event in sukien.extract(text, published="2023-06-15", title="Tin quốc phòng").events
    ] == told


def _row(event: Event) -> str:
    people = ", ".join(sorted(person.name for person in event.participants))
    day = event.date.value if event.date is not None else None
    place = event.location.country if event.location is not None else None
    return f"{event.type} {event.status} {day} {place}: {people} ({' '.join(event.countries)})"
