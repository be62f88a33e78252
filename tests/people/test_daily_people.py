"""Names and positions as daily news tells them; all sentences are composed."""

import pytest

import sukien

Who = tuple[str | None, str | None]

CASES: list[tuple[str, dict[str, Who]]] = [
    # The first syllable of a transcribed name is no state
    (
        "Ngày 9/6, Bộ trưởng Quốc phòng Phi-líp Mô-ra-lét và Đại sứ Nga-ta Ra-man gặp nhau.",
        {"Phi-líp Mô-ra-lét": ("Bộ trưởng Quốc phòng", None), "Nga-ta Ra-man": ("Đại sứ", None)},
    ),
    # A state whose name begins like a plural
    (
        "Đại sứ Các Tiểu vương quốc Arab thống nhất (UAE) Obaid Saeed Al Rahbi đến chào.",
        {"Obaid Saeed Al Rahbi": ("Đại sứ Các Tiểu vương quốc Arab thống nhất", "AE")},
    ),
    # What a committee is about, with a verb first
    (
        "Thượng tướng Lê Quang Bắc, Trưởng ban Chỉ đạo Bộ Quốc phòng về tham gia hoạt động gìn giữ hòa bình, chủ trì.",
        {"Lê Quang Bắc": ("Trưởng ban Chỉ đạo Bộ Quốc phòng về tham gia hoạt động gìn giữ hòa bình", "VN")},
    ),
    # Behind an age
    (
        "Trong số họ có một phụ nữ: Thiếu tá Lê Thu Hà, 37 tuổi, sĩ quan tham mưu huấn luyện của Phái bộ MINUSCA.",
        {"Lê Thu Hà": ("sĩ quan tham mưu huấn luyện của Phái bộ MINUSCA", "VN")},
    ),
    # A post that is a state's, or only weighed
    (
        "Thượng tướng Lê Quang Bắc, Thứ trưởng Bộ Quốc phòng, nói về thời điểm Việt Nam làm Chủ tịch ASEAN.",
        {"Lê Quang Bắc": ("Thứ trưởng Bộ Quốc phòng", "VN")},
    ),
    (
        "Đại tướng Hassan Rahim, Tư lệnh Lục quân Malaysia, được cân nhắc cử làm đại sứ tại Đức.",
        {"Hassan Rahim": ("Tư lệnh Lục quân Malaysia", "MY")},
    ),
    # An office before a ruler's is another's
    (
        "Đại sứ Oman Saleh Al Rahbi cảm ơn. Theo Đại sứ, Quốc vương Haitham bin Said cam kết hợp tác.",
        {"Haitham bin Said": ("Quốc vương", "OM")},
    ),
    # A quotation that closes with a state is not whom the speaker serves
    (
        "Tàu KDB Bahtera của Hải quân Brunei cập cảng Tiên Sa hôm 8/6. Đón tàu có Đại sứ Brunei tại Việt Nam Ali "
        'Hassan.\n\n"Nhiều người trong đoàn của tôi đã quen mặt đồng nghiệp Việt Nam", Trung tá Sarif Rahim nói.',
        {"Sarif Rahim": (None, "BN")},
    ),
    # The state of the body that an officer belongs to
    (
        "Đại sứ Lào Khamla Sen dự. Đại tá Park Min-ho thuộc Bộ Tổng tham mưu liên quân Hàn Quốc phát biểu.",
        {"Park Min-ho": ("Bộ Tổng tham mưu liên quân Hàn Quốc", "KR")},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_people(text: str, wanted: dict[str, Who]) -> None:
    record = sukien.extract(text, published="2023-06-12")
    people: dict[str, Who] = {}
    for entity in record.document.entities:
        if entity.label == "PERSON":
            people[entity.norm.name] = (entity.norm.role, entity.norm.country)
    for name, who in wanted.items():
        assert people.get(name) == who
