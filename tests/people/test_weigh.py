"""Names that only the article as a whole proves, and things that it calls so elsewhere."""

import pytest

import sukien


def people(text: str) -> list[str]:
    record = sukien.extract(text, published="2024-09-16")
    return [entity.text for entity in record.document.entities if entity.label == "PERSON"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Given names that act more than once.
        ("Ngọc Thịnh mở tỷ số sớm. Cuối trận, Ngọc Thịnh lại đá hỏng.", ["Ngọc Thịnh"] * 2),
        # The same where a place or a body bears the name.
        ("Ngọc Thịnh mở cửa sớm. Hai xe chở hàng cho quán Ngọc Thịnh.", []),
        # A foreign surname that a pronoun takes up.
        ("Velkovar đã thắng set đầu. Anh được khán giả cổ vũ. Velkovar đã khóc.", ["Velkovar"] * 2),
        ("Velkovar đã bán hai nhà máy. Hãng được hoàn thuế. Velkovar đã lãi.", []),
        # Surnames in a row with a known one.
        ("Thủ môn Petr Lodava vào sân. Đội hình: Lodava; Krenek, Surdic, Vaskin.", None),
        # A given name that comes back amid a sentence.
        ("Anh Lương Văn Hoạt ra chợ. Về nhà, vợ thấy Hoạt nằm ngủ.", ["Lương Văn Hoạt", "Hoạt"]),
        ("Anh Đỗ Văn Hợp ra chợ. Cán bộ Phòng Hợp tác tới nơi.", ["Đỗ Văn Hợp"]),
    ],
)
def test_weighed(text: str, names: list[str] | None) -> None:
    assert people(text) == (names or ([] if names == [] else ["Petr Lodava", "Lodava", "Krenek", "Surdic", "Vaskin"]))
