"""The edition of a meeting: what says it, and the numbers that say something else."""

import pytest

from sukien.extractors.editions import roman


@pytest.mark.parametrize(
    ("source", "edition"),
    [
        ("dự ADMM-17 tại Jakarta", 17),
        ("dự ADMM - 17 tại Jakarta", 17),
        ("dự ADMM 17 tại Jakarta", 17),
        ("dự ADMM+7 tại Jakarta", 7),
        ("dự ADMM lần thứ 17", 17),
        ("dự ADMM (lần thứ 17)", 17),
        ("dự ADMM lần 17", 17),
        ("dự ADMM lần thứ XVII", 17),
        ("DỰ ADMM LẦN THỨ XVII", 17),
        ("dự ADMM lần thứ mười bảy", 17),
        ("dự ADMM lần thứ hai mươi", 20),
        ("dự ADMM lần thứ tư", 4),
        ("dự ADMM lần thứ bốn", 4),
        ("dự ADMM lần thứ nhất", 1),
        ("lần thứ 9 của ADMM", 9),
        ("dự Nhóm chuyên gia ADMM+ về an ninh mạng lần thứ 9", 9),
        ("dự Hội nghị lần thứ 5 Bộ trưởng Quốc phòng ASEAN", 5),
        ("kỳ họp thứ 74 Đại hội đồng Liên hợp quốc", 74),
        ("Đại hội đồng Liên hợp quốc khóa 79", 79),
        ("Đây là lần thứ 3 hai nước tổ chức VINBAX", 3),
        ("dự Balikatan 2024 lần thứ 39", 39),
        ("dự ADMM+ về hỗ trợ nhân đạo và cứu trợ thảm họa lần thứ 5", 5),
        ("dự COP26 ở Glasgow", 26),
        ("dự Hội nghị lần thứ hai mươi mốt Bộ trưởng Quốc phòng ASEAN", 21),
        ("dự ADMM XVII tại Jakarta", 17),
        ("dự ADMM-III tại Pattaya", 3),
        ("dự ADMM+3 tại Kuala Lumpur", 3),
        ("dự 17th ADMM tại Jakarta", 17),
        ("dự ADMM thứ 17 tại Jakarta", 17),
        ("dự ADMM thứ nhất", None),
        # Years, dates, counts and other things.
        ("dự ADMM thứ 5 tới", None),
        ("dự ADMM V. Ivanov", None),
        ("dự VINBAX-2022", None),
        ("dự VINBAX 2022", None),
        ("dự VINBAX-22", None),
        ("dự ADMM 8/11", None),
        ("dự ADMM+ 10 nước ASEAN", None),
        ("ADMM+ 10 năm hình thành", None),
        ("dự ADMM lần này", None),
        ("dự ADMM lần thứ hai liên tiếp", None),
        ("Đây là lần thứ hai Việt Nam đăng cai ADMM+", None),
        ("Đây là lần thứ hai ADMM+ họp tại Hà Nội", None),
        ("dự ADMM thứ Hai tuần tới", None),
        ("dự ADMM lần vi phạm", None),
    ],
)
def test_edition(meetings, source: str, edition: int | None) -> None:  # type: ignore[no-untyped-def]
    ((_, mention),) = meetings(source)
    assert mention.norm["edition"] == edition


@pytest.mark.parametrize(
    "source",
    [
        "Hội nghị Bộ trưởng Quốc phòng ASEAN lần thứ 17 (ADMM)",
        "Hội nghị Bộ trưởng Quốc phòng ASEAN (ADMM) lần thứ 17",
        "Hội nghị Bộ trưởng Quốc phòng ASEAN (ADMM-17)",
        "Hội nghị Bộ trưởng Quốc phòng ASEAN lần thứ mười bảy, gọi tắt là ADMM",
        "Hội nghị Bộ trưởng Quốc phòng ASEAN 2023 (ADMM) lần thứ 17",
    ],
)
def test_a_name_and_its_acronym_share_the_edition(meetings, source: str) -> None:  # type: ignore[no-untyped-def]
    assert [mention.norm["edition"] for _, mention in meetings(source)] == [17, 17]


@pytest.mark.parametrize(("letters", "value"), [("iv", 4), ("xxxix", 39), ("l", 50), ("iiii", None), ("vx", None)])
def test_roman(letters: str, value: int | None) -> None:
    assert roman(letters) == value


@pytest.mark.parametrize(
    ("source", "editions"),
    [
        ("ADMM và ADMM+ lần thứ 14 và 7 họp trực tuyến", [14, 7]),
        ("ADMM/ADMM+ lần thứ 14 và lần thứ 7 họp trực tuyến", [14, 7]),
        ("ADMM và Hội nghị Cấp cao ASEAN lần thứ 28 và 29 họp ở Lào", [None, 28]),
        ("ADMM lần thứ 13 và ADMM+ lần thứ 6 và 7", [13, 6]),
    ],
)
def test_editions_of_two(meetings, source: str, editions: list[int | None]) -> None:  # type: ignore[no-untyped-def]
    assert [mention.norm["edition"] for _, mention in meetings(source)] == editions
