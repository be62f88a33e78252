"""Places that are not those of an event: where others met that day, and the name of a meeting."""

import sukien


def test_who_met_in_a_third_state_does_not_place_the_talks_of_others() -> None:
    text = (
        "Thủ tướng Trần Văn Lâm hội kiến Chủ tịch Hạ viện Malaysia. Cùng ngày, Đại tướng Lê Văn Hòa gặp Đô đốc John"
        " Carver của Hải quân Mỹ tại Honolulu."
    )
    events = sukien.extract(text, published="2024-09-02").events
    assert [e.location and e.location.country for e in events] == [None, "US"]


def test_at_one_place_others_meet_too() -> None:
    text = (
        "Ngày 2/9, Bộ trưởng Quốc phòng Lào gặp Bộ trưởng Quốc phòng Malaysia. Cùng ngày, Bộ trưởng Quốc phòng Lào gặp"
        " Bộ trưởng Quốc phòng Nhật Bản tại Singapore."
    )
    events = sukien.extract(text, published="2024-09-02").events
    assert [e.location and e.location.country for e in events] == ["SG", "SG"]


def test_the_name_of_a_meeting_is_no_place() -> None:
    text = (
        "Tại Viêng Chăn, từ ngày 20 đến 21/11 diễn ra Hội nghị Bộ trưởng Quốc phòng các nước ASEAN (ADMM) lần thứ 18"
        " do Lào chủ trì. Ngày mai, ADMM+ lần thứ 11 sẽ diễn ra."
    )
    events = sukien.extract(text, published="2024-11-20").events
    assert all(not (e.location and e.location.text and "ADMM" in e.location.text) for e in events)
    assert {e.location.country for e in events if e.location} == {"LA"}
