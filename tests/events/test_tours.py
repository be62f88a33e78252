"""Journeys told by their stations and by cities with days of their own, and meetings that are all held alike."""

from __future__ import annotations

import pytest

import sukien

_PUBLISHED = "2023-06-12"
_VISIT = "Ngoại trưởng Mỹ John Carter ngày 8/6 thăm Việt Nam. "
_VISITED = "visit 2023-06-08 occurred VN"

_STATIONS = [
    (_VISIT + "Sau Việt Nam, điểm đến kế tiếp của ông là Thái Lan.", ["visit None planned TH", _VISITED]),
    (
        _VISIT + "Chặng dừng chân tiếp theo của ông Carter là Lào (13-14/6) và Indonesia (15/6).",
        [_VISITED, "visit 2023-06-13 planned LA", "visit 2023-06-15 planned ID"],
    ),
    (
        "Thủ tướng Nhật Bản Sato Kenji sẽ công du Đông Nam Á từ ngày 14/6. Philippines sẽ là điểm đến đầu tiên.",
        ["visit 2023-06-14 planned PH"],
    ),
    (
        "Bộ trưởng Quốc phòng Mỹ John Carter sẽ có mặt ở Tokyo ngày 18/6, Seoul ngày 20/6 và Manila ngày 22/6.",
        ["visit 2023-06-18 planned JP", "visit 2023-06-20 planned KR", "visit 2023-06-22 planned PH"],
    ),
    (
        "Hôm 8/6, Bộ trưởng Quốc phòng Mỹ John Carter tới Tokyo, Seoul và Manila.",
        ["visit 2023-06-08 occurred JP", "visit 2023-06-08 occurred KR", "visit 2023-06-08 occurred PH"],
    ),
    # But no other capital that tells of it
    ("Hôm 8/6, Thủ tướng Lào Khamla Sengphet tới Bangkok, Manila cho biết.", ["visit 2023-06-08 occurred TH"]),
    # But no station of his: it is where tourists go, or told already
    (_VISIT + "Thái Lan là điểm đến du lịch được ưa thích của người Mỹ.", [_VISITED]),
    (_VISIT + "Việt Nam là điểm dừng chân đầu tiên của ông.", [_VISITED]),
]


@pytest.mark.parametrize(("text", "told"), _STATIONS)
def test_stations(text: str, told: list[str]) -> None:
    events = sukien.extract(text, published=_PUBLISHED).events
    lines = (
        f"{e.type} {e.date.start if e.date else None} {e.status} {e.location.country if e.location else None}"
        for e in events
    )
    assert sorted(lines) == sorted(told)


_BOTH = "ADSOM và ADSOM+ diễn ra ngày 7 và 8/6. "
_ALIKE = [
    (_BOTH + "Cả hai hội nghị đều họp trực tuyến.", ["online", "online"]),
    ("Cả hai hội nghị đều họp trực tuyến: ADSOM ngày 7/6 và ADSOM+ ngày 8/6.", ["online", "online"]),
    (_BOTH + "Các đại biểu đều cho rằng họp trực tuyến là phù hợp.", [None, None]),
]


@pytest.mark.parametrize(("text", "modes"), _ALIKE)
def test_all_held_alike(text: str, modes: list[str | None]) -> None:
    assert [e.mode for e in sukien.extract(text, published=_PUBLISHED).events] == modes


@pytest.mark.parametrize(("word", "status"), [("thăm", "ongoing"), ("sẽ thăm", "planned")])
def test_stay_told_by_its_last_day(word: str, status: str) -> None:
    (visit,) = sukien.extract(f"Tàu hải quân Ấn Độ {word} Hải Phòng đến ngày 14/6.", published=_PUBLISHED).events
    assert visit.status == status


def test_statement_beside_a_signing() -> None:
    text = (
        "Chiều 8/6, Thủ tướng Việt Nam Trần Văn Minh hội đàm với Thủ tướng Lào Khamla Sengphet. Sau hội đàm, hai Thủ "
        "tướng chứng kiến lễ ký 14 văn kiện hợp tác. Hai bên cũng ra Tuyên bố chung."
    )
    kinds = [e.type for e in sukien.extract(text, published=_PUBLISHED).events]
    assert sorted(kinds) == ["agreement", "agreement", "talks"]


@pytest.mark.parametrize(
    "text",
    [
        "Ngoại trưởng Úc Mary Wilson hôm 11/6 kết thúc chuyến công du ba ngày qua Lào, Thái Lan và Singapore.",
        "Ngoại trưởng Úc Mary Wilson bắt đầu vòng công du ba nước Lào, Thái Lan và Singapore từ 10 đến 14/6.",
        "Chuyến đi từ ngày 10 đến 14/6 đưa Ngoại trưởng Úc Mary Wilson lần lượt qua Lào, Thái Lan và Singapore.",
    ],
)
def test_the_states_of_a_journey_told_as_a_whole(text: str) -> None:
    (visit,) = sukien.extract(text, published="2024-06-12").events
    assert visit.countries == ("AU", "LA", "SG", "TH")
    assert visit.location is None
