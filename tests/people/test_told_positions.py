"""Positions told by a sentence, behind a body or in brackets, and states told by a delegation or a body."""

import pytest

import sukien

Who = tuple[str | None, str | None, str | None]
END = " Buổi lễ diễn ra trang trọng. Các đại biểu vỗ tay."
CASES: list[tuple[str, dict[str, Who]]] = [
    # A sentence tells what somebody is.
    ("Đại úy Lê Hải Quân là trợ lý ở Vùng 2 Hải quân.", {"Lê Hải Quân": ("Đại úy", "trợ lý ở Vùng 2 Hải quân", "VN")}),
    (
        "Ông Mohamad Hafizar hiện là Bộ trưởng Quốc phòng Malaysia.",
        {"Mohamad Hafizar": (None, "Bộ trưởng Quốc phòng Malaysia", "MY")},
    ),
    (
        "Cùng đi với ông Lê Hoài là Thứ trưởng Trần Bình.",
        {"Lê Hoài": (None, None, None), "Trần Bình": (None, "Thứ trưởng", "VN")},
    ),
    ("Người đồng chủ trì với ông Lê Hoài là Thứ trưởng Bộ Quốc phòng Lào.", {"Lê Hoài": (None, None, None)}),
    ("Theo Đại tá Trần Minh, vợ anh là bác sĩ.", {"Trần Minh": ("Đại tá", None, "VN")}),
    (
        "Thiếu úy Hồ Thị Nga và hạ sĩ Trần Ổn, cùng là cán bộ Công an thành phố Thủ Đức, phân làn.",
        {
            "Hồ Thị Nga": ("Thiếu úy", "cán bộ Công an thành phố Thủ Đức", "VN"),
            "Trần Ổn": ("Hạ sĩ", "cán bộ Công an thành phố Thủ Đức", "VN"),
        },
    ),
    # Where somebody serves
    (
        "Thượng tá Đỗ Thành Lương thuộc Cục Đối ngoại phiên dịch.",
        {"Đỗ Thành Lương": ("Thượng tá", "Cục Đối ngoại", "VN")},
    ),
    ("Trung sĩ Nguyễn Văn Đạt thuộc thế hệ trẻ.", {"Nguyễn Văn Đạt": ("Trung sĩ", None, "VN")}),
    (
        "Giáo sư Karl Thaydon (Học viện Quốc phòng Úc) nhận xét.",
        {"Karl Thaydon": (None, "Giáo sư, Học viện Quốc phòng Úc", "AU")},
    ),
    ("Ông Ian Storeyn (Viện Yusof, Singapore) nhận xét.", {"Ian Storeyn": (None, "Viện Yusof", "SG")}),
    ("Ông Ian Storeyn (ảnh) nhận xét.", {"Ian Storeyn": (None, None, None)}),
    (
        "Bà Helen Marsh, đại diện tổ chức MAG tại Lào, cảm ơn.",
        {"Helen Marsh": (None, "đại diện tổ chức MAG tại Lào", None)},
    ),
    (
        "Euan Grahan, chuyên gia tại Viện Chính sách Chiến lược Úc, nói.",
        {"Euan Grahan": (None, "chuyên gia tại Viện Chính sách Chiến lược Úc", "AU")},
    ),
    ("Mai Grahan, chuyên gia tại Singapore, nói.", {"Mai Grahan": (None, "chuyên gia tại Singapore", None)}),
    (
        "Trung tá Nguyễn Văn Thìn, Thuyền trưởng tàu 016-Quang Trung, đón khách.",
        {"Nguyễn Văn Thìn": ("Trung tá", "Thuyền trưởng tàu 016-Quang Trung", "VN")},
    ),
    ("Đại diện Bộ Ngoại giao, bà Lê Mai Hoa, dự.", {"Lê Mai Hoa": (None, "Đại diện Bộ Ngoại giao", "VN")}),
    # Offices that the words around imply
    (
        "Báo chí Indonesia dẫn lời Bộ trưởng Quốc phòng nước này Hartono Wira.",
        {"Hartono Wira": (None, "Bộ trưởng Quốc phòng Indonesia", "ID")},
    ),
    (
        "Bộ trưởng Quốc phòng Đức Kristin Lambrich từ chức. Người thay bà là ông Boris Pistorin.",
        {
            "Kristin Lambrich": (None, "Bộ trưởng Quốc phòng Đức", "DE"),
            "Boris Pistorin": (None, "Bộ trưởng Quốc phòng Đức", "DE"),
        },
    ),
    (
        "Ba bộ trưởng quốc phòng gồm ông Zulkar Osman (Malaysia) và ông Ernesto Lagda (Philippines) gặp nhau.",
        {
            "Zulkar Osman": (None, "bộ trưởng quốc phòng Malaysia", "MY"),
            "Ernesto Lagda": (None, "bộ trưởng quốc phòng Philippines", "PH"),
        },
    ),
    (
        "Thủ tướng Malaysia Anwar Ibrahin, Chủ tịch đương nhiệm của ASEAN, nói.",
        {"Anwar Ibrahin": (None, "Thủ tướng Malaysia, Chủ tịch đương nhiệm của ASEAN", "MY")},
    ),
    (
        "Tại Indonesia, Bộ trưởng Quốc phòng Mỹ gặp Bộ trưởng Quốc phòng nước này Hartono Wiri.",
        {"Hartono Wiri": (None, "Bộ trưởng Quốc phòng Indonesia", "ID")},
    ),
    # Names
    ("Chủ tịch HĐND tỉnh Trần Quốc Vận dự.", {"Trần Quốc Vận": (None, "Chủ tịch HĐND tỉnh", "VN")}),
    ("Hoàng thái tử Nhật Bản Akishina tới thăm.", {"Akishina": (None, "Hoàng thái tử Nhật Bản", "JP")}),
    ("Trung tá Bun Thăn Kẹo Ma Ni cảm ơn.", {"Bun Thăn Kẹo Ma Ni": ("Trung tá", None, None)}),
    ("Thượng úy QNCN Lê Thị Mai Hương đạt giải.", {"Lê Thị Mai Hương": ("Thượng úy", None, "VN")}),
    # The states of those in a delegation, and in a state's service
    (
        "Đoàn cựu chiến binh tỉnh Điện Biên gồm Lò Văn Pâng và Vừ Bá Xoa thăm tỉnh Phông Sa Lỳ của Lào.",
        {"Lò Văn Pâng": (None, None, "VN"), "Vừ Bá Xoa": (None, None, "VN")},
    ),
    ("Đoàn đến thăm Lào do Thiếu tướng Lê Hải Hà dẫn đầu.", {"Lê Hải Hà": ("Thiếu tướng", None, "VN")}),
    (
        "Thứ Hai, Tư lệnh Hải quân, Đô đốc Trần Thanh Nghị, đi Indonesia.",
        {"Trần Thanh Nghị": ("Đô đốc", "Tư lệnh Hải quân", "VN")},
    ),
    ("Cựu chiến binh Hoàng Văn Lịch, 91 tuổi, kể chuyện.", {"Hoàng Văn Lịch": (None, "Cựu chiến binh", "VN")}),
    ("Bác sĩ Hoàng Văn Lịch kể chuyện.", {"Hoàng Văn Lịch": (None, "Bác sĩ", None)}),
    # Promotions and appointments
    (
        "Ba sĩ quan được thăng quân hàm: Phó Chính ủy Trần Văn Xuyên từ Đại tá lên Thiếu tướng.",
        {"Trần Văn Xuyên": ("Thiếu tướng", "Phó Chính ủy", "VN")},
    ),
    (
        "Thượng tướng Vũ Hải Sáng, Thứ trưởng Bộ Quốc phòng, được bầu làm Chủ tịch.",
        {"Vũ Hải Sáng": ("Thượng tướng", "Thứ trưởng Bộ Quốc phòng", "VN")},
    ),
    (
        "Thượng tướng Vũ Hải Sắc, Thứ trưởng Bộ Quốc phòng, được bổ nhiệm giữ chức Bộ trưởng Bộ Nội vụ.",
        {"Vũ Hải Sắc": ("Thượng tướng", "Bộ trưởng Bộ Nội vụ", "VN")},
    ),
    (
        "Bộ trưởng Quốc phòng Việt Nam khi đó, Đại tướng Phùng Quang Thang, ký tuyên bố.",
        {"Phùng Quang Thang": ("Đại tướng", "Bộ trưởng Quốc phòng Việt Nam", "VN")},
    ),
    (
        "Thiếu tướng Somsak Wong, người chỉ huy phía Thái Lan, khen đội bạn.",
        {"Somsak Wong": ("Thiếu tướng", "người chỉ huy phía Thái Lan", "TH")},
    ),
    (
        "Đoàn Campuchia thăm đồn cùng Đại tá Lâm Thanh Biền, Chỉ huy trưởng BĐBP tỉnh An Giang.",
        {"Lâm Thanh Biền": ("Đại tá", "Chỉ huy trưởng BĐBP tỉnh An Giang", "VN")},
    ),
    (
        "Mỹ tài trợ. Ông John Malco, đại diện tổ chức MAG tại Huế, trao quà.",
        {"John Malco": (None, "đại diện tổ chức MAG tại Huế", None)},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[next(iter(wanted)) for _, wanted in CASES])
def test_people(text: str, wanted: dict[str, Who]) -> None:
    record = sukien.extract(text + END, published="2023-06-12")
    norms = {x.norm.name: x.norm for x in record.document.entities if x.label == "PERSON"}
    assert {name: (n.rank, n.role, n.country) for name, n in norms.items()} == wanted
