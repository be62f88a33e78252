"""Looking back at the meetings of a series: what each adopted, who chaired it, and the way back; all composed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

_LEAD = "ADSOM khai mạc ngày 8/6 tại Lào.\n\n"

_TOLD = [
    # What a meeting of long ago adopted is of its day, and of its edition
    (
        "ADMM-2 họp tháng 11-2007 ở Singapore đã thông qua Nghị định thư. ADMM-3, tổ chức ở Pattaya (Thái Lan) tháng "
        "2-2009, ra Tuyên bố chung.",
        {
            "meeting 2023-06-08": {},
            "meeting 2007-11": {"place": "SG"},
            "agreement 2007-11": {"place": "SG"},
            "meeting 2009-02": {"place": "TH"},
            "agreement 2009-02": {"place": "TH"},
        },
    ),
    (
        "Tháng 3-2010, Việt Nam đăng cai ADMM-4 tại Hà Nội. Tại hội nghị lần thứ năm ở Jakarta năm 2011, các bộ trưởng "
        "thông qua Tuyên bố chung.",
        {
            "meeting 2023-06-08": {},
            "meeting 2010-03": {"place": "VN"},
            "meeting 2011": {"place": "ID"},
            "agreement 2011": {"place": "ID"},
        },
    ),
    # Not what another one adopts on the ground of its report
    (
        "Trên cơ sở báo cáo của ADMM-16 (Phnom Penh, tháng 6/2022), ADSOM đã thông qua chương trình nghị sự.",
        {"meeting 2023-06-08": {}, "meeting 2022-06": {}, "agreement 2023-06-08": {}},
    ),
    # Who chaired it, told with what it adopted
    (
        "Tháng 11-2007, Singapore đăng cai ADMM-2. Tại đây, dưới sự chủ tọa của Bộ trưởng Quốc phòng Singapore Lim "
        "Teck Wah, các nước thông qua Nghị định thư.",
        {
            "meeting 2023-06-08": {"chairs": []},
            "meeting 2007-11": {"chairs": ["Lim Teck Wah"]},
            "agreement 2007-11": {},
        },
    ),
]


@pytest.mark.parametrize(("text", "wanted"), _TOLD)
def test_what_a_meeting_did(check: Callable[..., None], text: str, wanted: dict[str, dict[str, Any]]) -> None:
    check("2023-06-08", _LEAD + text, wanted)


def test_back_to_what_is_announced(check: Callable[..., None]) -> None:
    """Behind what was long ago, "phiên họp" is the meeting with which the article opens."""
    text = (
        "Ngày 12-6 tới, ADMM+ lần thứ 10 sẽ diễn ra ở Hà Nội.\n\nNgày 9-5-2006, ADMM-1 họp tại Kuala Lumpur.\n\nTrước "
        "phiên họp của các bộ trưởng, ngày mai, các quan chức cấp cao sẽ họp ADSOM do Trung tướng Lê Văn Hưng chủ trì."
    )
    check(
        "2023-06-10",
        text,
        {
            "meeting 2023-06-12": {"chairs": []},
            "meeting 2006-05-09": {"chairs": []},
            "meeting 2023-06-11": {"chairs": ["Lê Văn Hưng"]},
        },
    )


_BESIDE = [
    # The first meeting of a series; not that of two who have just met beside it
    (
        "Cơ chế này đã có từ lâu. Cuộc gặp đầu tiên diễn ra ở Manila, Philippines, tháng 9-2001.",
        {"meeting 2023-06-08": {}, "meeting 2001-09": {"place": "PH"}},
    ),
    (
        "Ngày 8/6, Thứ trưởng Quốc phòng Lào Sisavath Keo gặp Thứ trưởng Quốc phòng Nga Ivan Petrov. Cuộc gặp đầu tiên "
        "diễn ra ở Manila tháng 3/2022.",
        {"meeting 2023-06-08": {}, "talks 2023-06-08": {}},
    ),
    # Whose an exercise is
    (
        "Tháng 9 tới, tại Brunei sẽ có cuộc diễn tập hỗ trợ nhân đạo, cứu trợ thảm họa và quân y của ADMM+.",
        {"meeting 2023-06-08": {}, "exercise 2023-09": {"place": "BN"}},
    ),
    # Not what two agreed on when they met
    (
        "Ngày 8/6, Thứ trưởng Quốc phòng Lào Sisavath Keo tiếp Đại sứ Nga Ivan Petrov. Hai bên nhất trí tiếp tục thực "
        "hiện các thỏa thuận đạt được tháng 12/2022.",
        {"meeting 2023-06-08": {}, "talks 2023-06-08": {}},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), _BESIDE)
def test_told_beside_a_series(check: Callable[..., None], text: str, wanted: dict[str, dict[str, Any]]) -> None:
    check("2023-06-08", _LEAD + text, wanted)


def test_right_before_it_closes(check: Callable[..., None]) -> None:
    """What is done right before a meeting closes is of its last day."""
    text = (
        "Trong hai ngày 5 và 6-6, ADSOM họp tại Lào.\n\nTối 5-6, Thứ trưởng Quốc phòng Việt Nam Lê Văn Hưng gặp Thứ "
        "trưởng Quốc phòng Nga Ivan Petrov. Ngay trước giờ bế mạc, Thứ trưởng Lê Văn Hưng hội đàm với Thứ trưởng Quốc "
        "phòng Nhật Bản Ito Kenji."
    )
    check("2023-06-07", text, {"meeting 2023-06-05/2023-06-06": {}, "talks 2023-06-05": {}, "talks 2023-06-06": {}})
