"""Papers told by other words than signing, and who is told to have signed or adopted them; people are composed."""

from __future__ import annotations

import pytest

import sukien


def _papers(text: str, published: str = "2024-06-10") -> list[tuple[str | None, str | None, list[str]]]:
    rows = [e for e in sukien.extract(text, published=published).events if e.type == "agreement"]
    return [
        (e.meeting.id if e.meeting else None, e.date.start if e.date else None, sorted(p.name for p in e.participants))
        for e in rows
    ]


_BOTH = ["Carlos Mendez", "Trần Văn Minh"]
_TALKS = (
    "Sáng 4/6, Thứ trưởng Quốc phòng Cuba Carlos Mendez hội đàm với Thứ trưởng Quốc phòng Việt Nam Trần Văn Minh tại "
    "Hà Nội. "
)
_ACDFM = "Hội nghị Tư lệnh Lực lượng Quốc phòng các nước ASEAN lần thứ 20 họp hôm 4/6 tại Manila (Philippines). "


@pytest.mark.parametrize(
    "text",
    [
        "Ngay sau đó, Thứ trưởng Quốc phòng Cuba Carlos Mendez và Thứ trưởng Quốc phòng Việt Nam Trần Văn Minh cùng "
        "ghi tên dưới một biên bản.",
        "Biên bản có hai chữ ký: một của Thứ trưởng Quốc phòng Cuba Carlos Mendez, một của Thứ trưởng Quốc phòng Việt "
        "Nam Trần Văn Minh.",
        "Cầm bút bên trang cuối của bản ghi nhớ là Thứ trưởng Quốc phòng Cuba Carlos Mendez và Thứ trưởng Quốc phòng "
        "Việt Nam Trần Văn Minh.",
    ],
)
def test_a_pen_or_a_page_tells_who_signed(text: str) -> None:
    assert _papers(_TALKS + text) == [(None, "2024-06-04", _BOTH)]


@pytest.mark.parametrize(
    "text",
    [
        "Một thông cáo chung được các vị tướng gật đầu.",
        "Bản kế hoạch hai năm được mười trưởng đoàn giơ tay tán thành ngay trong buổi chiều.",
    ],
)
def test_what_many_consent_to_is_the_meetings(text: str) -> None:
    assert _papers(_ACDFM + text) == [("ACDFM", "2024-06-04", [])]


@pytest.mark.parametrize(
    "text",
    [
        _ACDFM + "Vì một nước không chịu đặt bút, không văn kiện nào được thông qua.",
        _TALKS + "Hai bên nhắc đến hiệp định thương mại còn đang chờ ký.",
        _TALKS + "Ông Mendez thúc việc ký một hiệp định dẫn độ.",
        _TALKS + "Biên bản không có chữ ký của Thứ trưởng Quốc phòng Cuba Carlos Mendez và Thứ trưởng Quốc phòng Việt "
        "Nam Trần Văn Minh.",
        _TALKS + "Thứ trưởng Quốc phòng Cuba Carlos Mendez xin Thứ trưởng Quốc phòng Việt Nam Trần Văn Minh chữ ký lên "
        "cuốn sách.",
    ],
)
def test_what_is_refused_waited_for_or_no_paper_is_none(text: str) -> None:
    assert _papers(text) == []


def test_other_states_sign_another_paper_on_the_same_day() -> None:
    text = (
        "Ngày 4/6, Bộ trưởng Quốc phòng Lào Khamla Sengphet và Bộ trưởng Quốc phòng Nga Ivan Petrov ký bản ghi nhớ. "
        + _TALKS
        + "Biên bản có hai chữ ký: một của Thứ trưởng Quốc phòng Cuba Carlos Mendez, một của Thứ trưởng Quốc phòng "
        "Việt Nam Trần Văn Minh."
    )
    assert [row[2] for row in _papers(text)] == [["Ivan Petrov", "Khamla Sengphet"], _BOTH]
