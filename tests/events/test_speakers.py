"""Who "tôi" is, in interviews and in what is quoted."""

import pytest

import sukien

_ASKED = "Phóng viên: Thưa ông, năm nay có gì mới?\n\n"
_INDIA = "Bộ trưởng Quốc phòng Ấn Độ Rajat Mehra"
_CASES = [
    (_ASKED + "Đại tá Trần Văn Minh: Tháng 4, tôi dẫn đầu đoàn Việt Nam dự ADSOM+ tại Singapore.", ["Trần Văn Minh"]),
    # The next question and the answer to it, which says no more who speaks
    (
        f"Đại tá Trần Văn Minh: Xin chào.\n\n{_ASKED}- Vâng, hôm 5/4, tôi đã hội đàm với {_INDIA} tại New Delhi.",
        ["Rajat Mehra", "Trần Văn Minh"],
    ),
    (f'"Hôm 1/6, tôi đã gặp {_INDIA}", Đại tá Lào Khamla Bounma nói.', ["Khamla Bounma", "Rajat Mehra"]),
    (
        f'Đại tá Lào Khamla Bounma cho biết: "Thủ tướng và tôi đã tiếp {_INDIA} hôm 1/6".',
        ["Khamla Bounma", "Rajat Mehra"],
    ),
    # What one is sure of, others do
    (f'"Tôi tin chắc rằng Lào đã gặp {_INDIA} hôm 5/6", Đại tá Trần Văn Minh nói.', None),
    # Whoever asks is none of those who were asked, nor is anybody without a name
    (f"Đại tá Trần Văn Minh: Xin chào.\n\nPhóng viên: Hôm 1/6 tôi đã gặp {_INDIA} tại Hà Nội.", None),
]


@pytest.mark.parametrize(("text", "people"), _CASES, ids=[text[-40:] for text, _ in _CASES])
def test_the_speaker_takes_part(text: str, people: list[str] | None) -> None:
    events = sukien.extract(text, published="2024-06-12").events
    found = [sorted(person.name for person in event.participants) for event in events]
    if people is None:
        assert not any("Trần Văn Minh" in names for names in found)
    else:
        assert found == [people]
