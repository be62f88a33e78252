"""People of provinces, posts, ships and agencies of aid: their positions, and the states they serve; all composed."""

import pytest

import sukien

Who = tuple[str | None, str | None, str | None]
END = " Buổi lễ diễn ra trang trọng. Các đại biểu vỗ tay."
CASES: list[tuple[str, dict[str, Who]]] = [
    # The province that a governor governs is nobody's name.
    (
        "Đoàn Campuchia có ông Sok Phi-run, Phó Tỉnh trưởng Công-pông Chư, và bà Keo Xô-phia, Tỉnh trưởng Prây Mốc.",
        {
            "Sok Phi-run": (None, "Phó Tỉnh trưởng Công-pông Chư", "KH"),
            "Keo Xô-phia": (None, "Tỉnh trưởng Prây Mốc", "KH"),
        },
    ),
    # Units and ships that have a letter with their number
    (
        "Trung tá Trần Văn Đoan, Đội trưởng Đội K74, nhận hoa.",
        {"Trần Văn Đoan": ("Trung tá", "Đội trưởng Đội K74", "VN")},
    ),
    (
        "Thiếu tá Lê Văn Tùng, Thuyền trưởng tàu HQ-917, kể chuyện.",
        {"Lê Văn Tùng": ("Thiếu tá", "Thuyền trưởng tàu HQ-917", "VN")},
    ),
    (
        "Ngày 4/6, Thuyền trưởng tàu, Trung tá Anil Menon, chào người dân Ấn Độ.",
        {"Anil Menon": ("Trung tá", "Thuyền trưởng tàu", "IN")},
    ),
    # A body that is called by its initials, and what its office abroad says of the state that somebody serves
    (
        "Ông Lars Nygaard, Trưởng đại diện tổ chức NPA tại Việt Nam, cảm ơn.",
        {"Lars Nygaard": (None, "Trưởng đại diện tổ chức NPA tại Việt Nam", None)},
    ),
    ("Giám đốc KOICA Việt Nam Kim Dae-ho trao xe.", {"Kim Dae-ho": (None, "Giám đốc KOICA Việt Nam", "KR")}),
    ("Bà Helen Marsh, Giám đốc UNDP Việt Nam, dự.", {"Helen Marsh": (None, "Giám đốc UNDP Việt Nam", None)}),
    # Agencies that look for those who are missing in war
    (
        "Thiếu tướng Paul Corbin, Giám đốc Cơ quan kiểm kê tù binh và người mất tích trong chiến tranh của Bộ "
        "Quốc phòng Mỹ, dự lễ.",
        {
            "Paul Corbin": (
                "Thiếu tướng",
                "Giám đốc Cơ quan kiểm kê tù binh và người mất tích trong chiến tranh của Bộ Quốc phòng Mỹ",
                "US",
            )
        },
    ),
    # Behind a comma a body has capitals; a verb, or the next who act, has none.
    (
        "Bà Trần Thị Mộng, Giám đốc Bệnh viện Đa khoa tỉnh, hội chẩn 3 ca khó.",
        {"Trần Thị Mộng": (None, "Giám đốc Bệnh viện Đa khoa tỉnh", "VN")},
    ),
    (
        "Theo lệnh Thiếu tướng Ngô Văn Khiêm, Cục trưởng Cục Cứu hộ - Cứu nạn, Bộ Tổng Tham mưu, bộ đội hóa học "
        "vào vị trí.",
        {"Ngô Văn Khiêm": ("Thiếu tướng", "Cục trưởng Cục Cứu hộ - Cứu nạn, Bộ Tổng Tham mưu", "VN")},
    ),
    # Whom somebody talks to is not who he is.
    ("Trao đổi với phóng viên, Đại tá Lê Đức Thuận cho hay.", {"Lê Đức Thuận": ("Đại tá", None, "VN")}),
    ("Phi công, Đại úy Lê Đức Thuận cho hay.", {"Lê Đức Thuận": ("Đại úy", "Phi công", "VN")}),
    # Those of "phía bạn"
    (
        "Thượng tá Giàng A Lềnh, Đồn trưởng, cùng Thượng tá Dương Kiến Hoa, Trạm trưởng phía bạn, tuần tra trên "
        "biên giới Việt Nam - Trung Quốc.",
        {"Giàng A Lềnh": ("Thượng tá", "Đồn trưởng", "VN"), "Dương Kiến Hoa": ("Thượng tá", "Trạm trưởng", "CN")},
    ),
    # The office of a unit that signs below a picture is nobody.
    ("Tàu Thái Lan cập cảng.\n\nNguồn: Phòng Chính trị Vùng 5 Hải quân\n\n", {}),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_people(text: str, wanted: dict[str, Who]) -> None:
    record = sukien.extract(text + END, published="2023-06-12")
    norms = {x.norm.name: x.norm for x in record.document.entities if x.label == "PERSON"}
    assert {name: (n.rank, n.role, n.country) for name, n in norms.items()} == wanted


def test_signature_in_capitals() -> None:
    """A given name that is a state's as well, in a signature in capitals."""
    text = "Sáng 4/6, Hải quân Anh và Hải quân Mỹ thăm Đà Nẵng.\n\nÔng Lê Văn Bình phát biểu." + END
    record = sukien.extract(f"{text}\n\nNGỌC HÂN - ANH NGỌC", published="2023-06-12")
    states = [x.text for x in record.document.entities if x.label == "COUNTRY"]
    assert states == ["Anh", "Mỹ"]
