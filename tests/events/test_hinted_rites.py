"""Ceremonies read from who stands there: a gavel that passes on, an exercise opened, a rite by any other name."""

import pytest

from sukien.reading import extract
from sukien.records import Event

MET = "Ngày 4/6/2024, ADMM họp tại Viêng Chăn (Lào). "
LAO = "Bộ trưởng Quốc phòng Lào Khamla Sengphet"
MALAYSIAN = "Bộ trưởng Quốc phòng Malaysia Ahmad Razak"
DRILL = "Cuộc diễn tập chung của Lào và Nga bắt đầu ngày 4/6/2024 tại Viêng Chăn. "


def rites(text: str) -> list[Event]:
    return [event for event in extract(text, published="2024-06-05").events if event.type == "ceremony"]


@pytest.mark.parametrize(
    "words",
    [
        f"Lúc chia tay, chiếc búa được {LAO} đặt vào tay {MALAYSIAN}.",
        f"Lá cờ của khối do {LAO} cuộn lại, rồi sang tay {MALAYSIAN}.",
        f"Chiếc búa rời tay {LAO} lúc chiều muộn. Đón nhận là {MALAYSIAN}.",
        f"Người trao cờ luân phiên là {LAO}. Từ tay ông, {MALAYSIAN} nhận lấy trách nhiệm đăng cai kỳ sau.",
        f"Quả cầu luân phiên của hội nghị từ tay {LAO} qua {MALAYSIAN}.",
    ],
)
def test_what_stands_for_the_chair_passes_on(words: str) -> None:
    (rite,) = rites(MET + words)
    assert rite.meeting is not None
    assert rite.meeting.id == "ADMM"
    assert {person.name for person in rite.participants} == {"Khamla Sengphet", "Ahmad Razak"}
    assert set(rite.countries) == {"LA", "MY"}
    assert rite.date is not None
    assert (rite.date.start, rite.date.end) == ("2024-06-04", "2024-06-04")


@pytest.mark.parametrize(
    "words",
    [
        f"{LAO} trao kỷ niệm chương cho {MALAYSIAN}.",
        f"{LAO} chào cờ cùng {MALAYSIAN}, rồi bắt tay.",
        f"Chiếc búa rời tay {LAO} lúc chiều muộn. Hôm sau trời mưa.",
        "Chiếc búa sẽ sang tay Kuala Lumpur trong năm 2025.",
        "Malaysia nhận vai trò chủ tịch từ Lào.",
        f"{LAO} đón đuốc SEA Games.",
    ],
)
def test_what_only_looks_like_it(words: str) -> None:
    assert not rites(MET + words)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Phất cờ lệnh là Thiếu tướng Khamla Sengphet, Phó Tư lệnh Lục quân Lào.", "2024-06-04"),
        ("Gõ cồng khai mạc có Thiếu tướng Khamla Sengphet, Phó Tư lệnh Lục quân Lào.", "2024-06-04"),
        ("Phát biểu khai mạc, Thiếu tướng Khamla Sengphet, Phó Tư lệnh Lục quân Lào, cảm ơn Nga.", "2024-06-04"),
    ],
)
def test_an_exercise_is_opened(words: str, day: str) -> None:
    (rite,) = rites(DRILL + words)
    assert rite.date is not None
    assert rite.date.start == day
    assert [person.name for person in rite.participants] == ["Khamla Sengphet"]


@pytest.mark.parametrize(
    "words",
    [
        "Phát biểu khai mạc hội nghị hôm 3/6, Thiếu tướng Khamla Sengphet, Phó Tư lệnh Lục quân Lào, nói về biển.",
        "Cắt băng xong, dân làng múa.",
    ],
)
def test_nobody_opens_it(words: str) -> None:
    assert not rites(DRILL + words)


def test_a_rite_by_any_other_name() -> None:
    text = f"Ngày 3/6/2024, {LAO} thăm Nga. Ông dự lễ xuất xưởng xe bọc thép hôm 4/6/2024."
    assert not rites(text)  # nobody named there
    text = f"Ngày 3/6/2024, {LAO} thăm Nga. Trong lễ xuất xưởng hôm 4/6/2024 có Thiếu tướng Ivan Petrov."
    assert [rite.date.start for rite in rites(text) if rite.date is not None] == ["2024-06-04"]
    text = f"Ngày 3/6/2024, {LAO} thăm Nga. Trong kỳ nghỉ lễ hôm 4/6/2024, Thiếu tướng Ivan Petrov đi câu."
    assert not rites(text)
