"""Of the bodies in which somebody has an office, that of the state comes before those of the party."""

import sukien


def test_a_minister_is_of_his_ministry_not_of_the_partys_commission() -> None:
    text = (
        "Chiều 5/6, Đại tướng Trần Văn Lâm, Ủy viên Bộ Chính trị, Phó Bí thư Quân ủy Trung ương, Bộ trưởng Bộ Quốc"
        " phòng tiếp ông Lê Văn Hòa, Phó Bí thư Tỉnh ủy Nghệ An."
    )
    people = [
        one.norm for one in sukien.extract(text, published="2024-06-05").document.entities if one.label == "PERSON"
    ]
    assert [(one.name, one.organization) for one in people] == [
        ("Trần Văn Lâm", "Bộ Quốc phòng"),
        ("Lê Văn Hòa", "Tỉnh ủy Nghệ An"),
    ]
