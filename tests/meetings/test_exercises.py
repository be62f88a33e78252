"""Names of exercises that are also ordinary words count where the words around them say so."""

import pytest


@pytest.mark.parametrize(
    ("source", "meeting"),
    [
        ('Nga mở cuộc tập trận "Phương Tây 2025" với nước láng giềng.', "ZAPAD"),
        ("Hai nước tập trận đổ bộ Iron Fist trong ba tuần.", "IRON_FIST"),
        ("Sau cuộc diễn tập, tàu hộ vệ tham gia Milan ở vịnh Bengal.", "MILAN"),
        ("Hai nước mở cuộc tập trận tàu ngầm Cá mập im lặng.", "SILENT_SHARK"),
        ("Ba nước góp quân vào cuộc tập trận chiến lược Phương Đông.", "VOSTOK"),
        ("Khối mở cuộc diễn tập đầu tiên, mang tên ASEAN Solidarity, ở Natuna.", "ASEX"),
    ],
)
def test_an_exercise(meetings, source: str, meeting: str) -> None:  # type: ignore[no-untyped-def]
    assert [mention.norm["meeting_id"] for _, mention in meetings(source)] == [meeting]


@pytest.mark.parametrize(
    "source",
    [
        "Phương Tây 2025 sẽ áp thêm trừng phạt.",
        "Bác sĩ quân y tham gia sứ mệnh hòa bình của Liên hợp quốc.",
        "Cô gái được mời tham dự Ba anh em, bộ phim về người lính.",
        "Hai bên phối hợp trên biển rất tốt khi diễn tập.",
    ],
)
def test_other_words(meetings, source: str) -> None:  # type: ignore[no-untyped-def]
    assert not meetings(source)


def test_it_comes_back(meetings) -> None:  # type: ignore[no-untyped-def]
    told = meetings("Cuộc tập trận mang tên Malabar vừa mở. Malabar vốn là chuyện riêng. Tàu rời bờ biển Malabar.")
    assert [mention.norm["meeting_id"] for _, mention in told] == ["MALABAR", "MALABAR"]


def test_two_names(meetings) -> None:  # type: ignore[no-untyped-def]
    told = meetings("Ba nước dự cuộc tập trận Phương Đông (Vostok) 2022. Tàu cập cảng Vostok.")
    assert [mention.norm["meeting_id"] for _, mention in told[:2]] == ["VOSTOK", "VOSTOK"]
