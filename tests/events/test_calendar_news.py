"""Several meetings of the calendar in one article: named in brackets, arranged, listed, with states missing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import sukien

_ASEAN = ["BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "VN"]
_TOLD: list[tuple[str, str, str, dict[str, Any]]] = [
    (
        "a series in brackets behind those who meet is what sits",
        "2024-05-08",
        "Ngày 7/5, tại Huế, các bộ trưởng quốc phòng ASEAN (ADMM) đã nhóm họp. Trước đó, hôm 5/5, các quan chức quốc "
        "phòng cấp cao (ADSOM) đã họp trù bị.",
        {"meeting 2024-05-07": {"place": "VN"}, "meeting 2024-05-05": {"place": "VN"}},
    ),
    (
        "what a session is turned into is no other one",
        "2024-06-12",
        "Ngày 10/6, ADMM họp tại Viêng Chăn, Lào. Phiên trù bị của các quan chức cấp cao (ADSOM+) đã phải chuyển thành "
        "một buổi họp trực tuyến hôm 4/6.",
        {"meeting 2024-06-10": {}, "meeting 2024-06-04": {}},
    ),
    (
        "a series in brackets tells what session of another year is meant",
        "2024-06-12",
        "Ngày 10/6, ADMM-18 họp tại Viêng Chăn, Lào. Kỳ họp năm ngoái ở Jakarta (ADMM-17) bàn về chống khủng bố.",
        {"meeting 2024-06-10": {"place": "LA"}, "meeting 2023": {"place": "ID"}},
    ),
    (
        "time and venue are told behind what is to be held",
        "2024-06-12",
        "Ngày 10/6, ADMM-18 họp tại Viêng Chăn, Lào. Các bộ trưởng đồng ý với đề nghị của Nhật Bản về việc tổ chức "
        "Cuộc gặp không chính thức Bộ trưởng Quốc phòng ASEAN - Nhật Bản; thời điểm dự kiến là tháng 11, địa điểm là "
        "thành phố Huế.",
        {
            "meeting 2024-06-10": {"status": "occurred"},
            "meeting 2024-11": {"status": "planned", "place": "VN", "countries": sorted([*_ASEAN, "JP"])},
        },
    ),
    (
        "the items of a calendar are of the year above it, and ahead",
        "2023-12-20",
        "Bộ Quốc phòng Lào công bố lịch các hội nghị năm 2024 do nước này chủ trì:\n\n- Trung tuần tháng 2: ADSOM WG, "
        "tại Viêng Chăn;\n\n- Hạ tuần tháng 5: ADSOM, tại Luang Prabang.",
        {
            "meeting 2024-02": {"status": "planned", "place": "LA"},
            "meeting 2024-05": {"status": "planned", "place": "LA"},
        },
    ),
    (
        "a list of what was done is not ahead",
        "2024-01-16",
        "Trong năm qua, Bộ Quốc phòng Lào đã tổ chức nhiều sự kiện:\n- Tháng 5: ADSOM, tại Viêng Chăn;\n- Ngày 3/11: "
        "ADSOM+ WG, tại Viêng Chăn.",
        {"meeting 2023-05": {"status": "occurred"}, "meeting 2023-11-03": {"status": "occurred"}},
    ),
    (
        "a clause on a noun has a date of its own, the first session is another one",
        "2024-06-12",
        "ADMM-18 họp ngày 10/6 tại Viêng Chăn, Lào. Mở đầu là lễ kỷ niệm ngày thành lập cơ chế, vốn họp phiên đầu tiên "
        "ở Kuala Lumpur năm 2006.",
        {"meeting 2024-06-10": {}, "ceremony 2024-06-10": {"place": "LA"}, "meeting 2006": {"place": "MY"}},
    ),
    (
        "what is told since when is not of that day",
        "2024-06-12",
        "Tổng thống Mỹ John Carter điện đàm với Tổng thống Hàn Quốc Kim Min Ho, hai ngày sau khi Triều Tiên phóng tên "
        "lửa hôm 7/6.",
        {"call 2024-06-09": {}},
    ),
    (
        "one rite after the other, with who hands on the chair of another year",
        "2024-06-12",
        "ADMM-18 họp ngày 10/6 tại Viêng Chăn, Lào.\n\nNgay sau đó, tại lễ "
        "chuyển giao vai trò chủ tịch, Đại tướng Khamla Sen trao lại trọng trách năm 2025 cho Malaysia. Nhận bàn giao "
        "là Bộ trưởng Quốc phòng Malaysia Ahmad Razak.",
        {
            "meeting 2024-06-10": {},
            "ceremony 2024-06-10": {"people": ["Ahmad Razak", "Khamla Sen"], "countries": ["LA", "MY"]},
        },
    ),
    (
        "the year of the chair is not that of the rite, and a meeting right before it is of its day",
        "2024-11-20",
        "Kể từ khi Đại tướng Ahmad Razak (Malaysia) nhận chiếc búa từ Đại tướng Khamla Sen (Lào) tại lễ chuyển giao "
        "chức Chủ tịch ADMM và ADMM+ năm 2025 ở Viêng Chăn ngày 10/11, ngay sau ADMM+ lần thứ 11, các cơ quan có nhiều "
        "việc.",
        {
            "ceremony 2024-11-10": {"people": ["Ahmad Razak", "Khamla Sen"], "place": "LA"},
            "meeting 2024-11-10": {"place": "LA"},
        },
    ),
    (
        "a rite does not last until what follows from it",
        "2024-11-20",
        "ADMM+ lần thứ 11 bế mạc chiều nay tại Viêng Chăn. Sau lễ trao búa chủ tọa tối nay, Malaysia sẽ đảm nhiệm vai "
        "trò này từ ngày 1/1/2025.",
        {"meeting 2024-11-20": {}, "ceremony 2024-11-20": {"status": "planned"}},
    ),
    (
        "talks told by the other side alone, called off",
        "2024-05-21",
        "Ngày 20/5, Thượng tướng Trần Văn Minh dự ADMM-18 ở Viêng Chăn, Lào. Cuộc gặp song phương với phía Thái Lan, "
        "theo lịch được bố trí tại Bangkok vào ngày 22/5, phải hủy.",
        {
            "meeting 2024-05-20": {},
            "talks 2024-05-22": {"status": "cancelled", "countries": ["TH", "VN"], "place": "TH"},
        },
    ),
    (
        "the counterpart of the host state is who holds that office there",
        "2024-10-20",
        "ADMM-18 họp ngày 19/10 tại Singapore, do Bộ trưởng Quốc phòng Singapore Lim Wei Jie chủ trì. Chiều 18/10, Bộ "
        "trưởng Quốc phòng Malaysia Ahmad Razak hội đàm với người đồng cấp chủ nhà.",
        {"meeting 2024-10-19": {}, "talks 2024-10-18": {"people": ["Ahmad Razak", "Lim Wei Jie"]}},
    ),
    (
        "on this occasion is while the meeting sits, and ministers adopt what they do there",
        "2024-05-10",
        "ADMM-18 họp hôm qua, 9-5, tại Viêng Chăn, Lào.\n\nTrước ngày khai mạc, hôm 8-5, các quan chức quốc phòng cấp "
        "cao (ADSOM) đã nhóm họp. Các bộ trưởng đã thông qua Tuyên bố chung.\n\nNhân dịp này, Thượng tướng Trần Văn "
        "Minh đã gặp Bộ trưởng Quốc phòng Singapore Lim Wei Jie.",
        {"meeting 2024-05-09": {}, "meeting 2024-05-08": {}, "agreement 2024-05-09": {}, "talks 2024-05-09": {}},
    ),
    (
        "what somebody was told at talks tells that he had them",
        "2024-06-06",
        "Đối thoại Shangri-La diễn ra từ ngày 3 đến 5/6 tại Singapore. Theo phía Lào, vụ việc đã được nêu thẳng với Bộ "
        "trưởng Quốc phòng Thái Lan Somchai Rattana tại một cuộc gặp riêng hôm 3/6. Hôm sau, ông Somchai ngồi với Bộ "
        "trưởng Quốc phòng Mỹ John Carter trong nửa tiếng.",
        {
            "meeting 2024-06-03/2024-06-05": {},
            "talks 2024-06-03": {"people": ["Somchai Rattana"], "countries": ["LA", "TH"]},
            "talks 2024-06-04": {"people": ["John Carter", "Somchai Rattana"]},
        },
    ),
    (
        "around one table nobody talks apart, and all who sit there adopt",
        "2024-11-20",
        "ADMM+ lần thứ 11 khai mạc sáng nay tại Viêng Chăn. Ngồi đối diện nhau qua bàn tròn là Bộ trưởng Quốc phòng Mỹ "
        "John Carter và Bộ trưởng Quốc phòng Nga Ivan Petrov. Cả 18 nước đều thông qua Tuyên bố chung.",
        {"meeting 2024-11-20": {"people": ["Ivan Petrov", "John Carter"]}, "agreement 2024-11-20": {"place": "LA"}},
    ),
    (
        "an article without a date was not written before what it tells of",
        "",
        "Từ ngày 14 đến 15-4-2021, ADSOM họp trực tuyến, do Thứ trưởng Quốc phòng Brunei Ahmad Razak chủ trì. Ngày "
        "16-4, Thượng tướng Trần Văn Minh tiếp tục dự ADSOM+. Báo cáo sẽ được trình lên ADMM, dự kiến họp ngày 20/5.",
        {
            "meeting 2021-04-14/2021-04-15": {"status": "occurred"},
            "meeting 2021-04-16": {"status": "occurred"},
            "meeting 2021-05-20": {"status": "planned"},
        },
    ),
    (
        "a banquet for all delegations, a host by his own state, and what a meeting is called",
        "2024-06-05",
        "Tối 4/6, tại Viêng Chăn, Thủ tướng Lào Khamla Sen mở tiệc chiêu đãi các trưởng đoàn. Sáng cùng ngày, các bộ "
        "trưởng dự Cuộc gặp không chính thức Bộ trưởng Quốc phòng ASEAN - Ấn Độ, sự kiện đánh dấu 30 năm quan hệ. Bộ "
        "trưởng Quốc phòng Malaysia Ahmad Razak cho biết nước ông sẵn sàng đăng cai ADMM vào năm tới.",
        {
            "ceremony 2024-06-04": {"people": ["Khamla Sen"], "place": "LA"},
            "meeting 2024-06-04": {"place": "LA"},
            "meeting 2025": {"place": "MY", "status": "planned"},
        },
    ),
    (
        "the session that prepared it long ago is not what an article is about",
        "2024-10-11",
        "ADMM+ khai mạc sáng mai 12/10 tại Viêng Chăn. Hồi tháng 5, ADMM-18 đã đồng ý mở rộng. Tại Hội nghị hẹp Bộ "
        "trưởng Quốc phòng các nước ASEAN tổ chức chiều nay ở Viêng Chăn, Bộ trưởng Quốc phòng Malaysia Ahmad Razak "
        "phát biểu.",
        {"meeting 2024-10-12": {}, "meeting 2024-05": {}, "meeting 2024-10-11": {"countries": _ASEAN}},
    ),
]


@pytest.mark.parametrize(("published", "text", "wanted"), [row[1:] for row in _TOLD], ids=[row[0] for row in _TOLD])
def test_calendar_news(published: str, text: str, wanted: dict[str, Any], check: Callable[..., None]) -> None:
    check(published, text, wanted)


_AWAY = [
    ("Chín nước dự họp, Myanmar vắng mặt.", {"MM"}),
    ("Thành viên duy nhất vắng mặt tại hội nghị là Myanmar.", {"MM"}),
    ("Myanmar và Campuchia không cử đoàn tham dự.", {"KH", "MM"}),
    ("Hội nghị diễn ra mà không có đại diện Myanmar.", {"MM"}),
    ("Chín trong số mười nước cử đoàn tham dự; riêng Tướng Hassan Rahim, Tư lệnh Lục quân Malaysia, cáo lỗi.", {"MY"}),
    ("Bộ trưởng Quốc phòng Malaysia Hassan Rahim vắng mặt; Thứ trưởng Lim Wei Jie đi thay.", set()),
]


@pytest.mark.parametrize(("sentence", "away"), _AWAY, ids=[row[0][:40] for row in _AWAY])
def test_states_that_stay_away_take_no_part(sentence: str, away: set[str]) -> None:
    text = f"ADMM-18 họp ngày 10/6 tại Viêng Chăn, Lào. {sentence} Hội nghị thông qua Tuyên bố chung."
    meeting, adopted = sukien.extract(text, published="2024-06-12").events
    assert set(_ASEAN) - set(meeting.countries) == away
    assert set(_ASEAN) - set(adopted.countries) == away
    assert "Hassan Rahim" not in {p.name for p in meeting.participants}
