"""Several whom somebody meets by their offices alone: in one meeting, or each by himself."""

import pytest

import sukien

_ADMM = "ADMM+ lần thứ 11 khai mạc ngày 5/6 tại Viêng Chăn. "
_HE = "Bộ trưởng Quốc phòng Việt Nam Trần Văn Minh"
_CASES = [
    # Each by himself, on the day of the meeting that was told before
    (f"{_ADMM}Bên lề hội nghị, {_HE} có các cuộc gặp với Bộ trưởng Quốc phòng Mỹ và Ấn Độ.", ["IN VN", "US VN"]),
    (f"{_ADMM}Tại đây, {_HE} lần lượt gặp Bộ trưởng Quốc phòng các nước Mỹ, Ấn Độ.", ["IN VN", "US VN"]),
    # A lead that only sums up
    (f"{_HE} lần lượt gặp Bộ trưởng Quốc phòng Mỹ và Ấn Độ.", []),
    # All at once
    (f"Ngày 5/6, {_HE} có cuộc gặp với những người đồng cấp Mỹ và Ấn Độ.", ["meeting IN US VN"]),
    (f"Ngày 5/6, {_HE} có cuộc gặp chung với các bộ trưởng quốc phòng Mỹ và Ấn Độ.", ["meeting IN US VN"]),
    (f"Ngày 5/6, {_HE} có các cuộc gặp với các bộ trưởng quốc phòng Mỹ và Ấn Độ.", ["IN VN", "US VN"]),
]


@pytest.mark.parametrize(("text", "wanted"), _CASES, ids=[text[-50:] for text, _ in _CASES])
def test_met(text: str, wanted: list[str]) -> None:
    events = [e for e in sukien.extract(text, published="2024-06-12").events if e.meeting is None]
    told = sorted(" ".join([*([e.type] if e.type != "talks" else []), *e.countries]) for e in events)
    assert told == wanted
    assert all(e.date and e.date.start == "2024-06-05" for e in events)
