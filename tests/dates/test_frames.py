"""Years and days that a chronology, a look back, a diary or an agenda tells once for what follows."""

from collections.abc import Callable

import pytest

from .conftest import Dates

CHRONOLOGY = [
    # The head of a line.
    ("2013: Hai nước ký bản ghi nhớ. Tháng 9, tàu cập cảng Huế.", ["2013", "2013-09"]),
    ("11-2015: Đoàn thăm Huế. Hội đàm diễn ra ngày 6.", ["2015-11", "2015-11-06"]),
    ("- Tháng 4-2016: Đoàn thăm Huế. Hội đàm diễn ra ngày 10-4.", ["2016-04", "2016-04-10"]),
    ("Tháng 11-2016: Đoàn thăm Huế. Tháng 3, hai bên họp.", ["2016-11", "2017-03"]),
    ("Năm 2014\n\nNgày 3/2, đoàn thăm Huế.\n\nNgày 7/8, đoàn thăm Vinh.", ["2014", "2014-02-03", "2014-08-07"]),
    # The head of a sentence, where the news is not of these days.
    (
        "Năm 2016 có nhiều hoạt động. Ngày 12-4, tàu cập cảng. Đến tháng 6, tàu khác ghé.",
        ["2016", "2016-04-12", "2016-06"],
    ),
    ("Ngày 3-4-2017, tàu cập cảng. Ngày 6-4, tàu rời cảng.", ["2017-04-03", "2017-04-06"]),
    # News of these days, what is planned, what "hồi" counts from now.
    ("Năm 2016, hai nước ký. Ngày 8/6, ông tiếp Đại sứ.", ["2016", "2019-06-08"]),
    ("Năm 2018, hai nước ký. Tháng 4, ông thăm Huế.", ["2018", "2019-04"]),
    ("Năm 2016, hai nước ký. Tháng 11, ông thăm Huế.", ["2016", "2016-11"]),
    ("Năm 2016, hai nước ký. Tàu sẽ cập cảng vào tháng 9.", ["2016", "2019-09"]),
    ("Năm 2016, hai nước ký. Hồi tháng 2, ông thăm Huế.", ["2016", "2019-02"]),
    ("Từ năm 2016, hai bên họp hằng năm. Ngày 12-2, ông thăm Huế.", ["2016", "2019-02-12"]),
    ("Lần đầu kể từ năm 1971, một bộ trưởng sang thăm, ở lại từ 3 đến 6-2.", ["1971", "2019-02-03/2019-02-06"]),
]


@pytest.mark.parametrize(("text", "values"), CHRONOLOGY)
def test_year_of_a_paragraph(dates: Callable[..., Dates], text: str, values: list[str]) -> None:
    assert [value for _, value in dates(text, "2019-06-10")] == values


COUNTED = [
    ("Năm 2014, hai nước lập đối thoại. Một năm sau, hội nghị đầu tiên họp ở Huế.", ["2014", "2015"]),
    ("Tháng 3-2018, tàu ghé Huế. Hai tháng sau, ông thăm Vinh.", ["2018-03", "2018-05"]),
    ("Tháng 3-2018, tàu ghé Huế. Tháng kế đó, ông thăm Vinh.", ["2018-03", "2018-04"]),
    ("Ngày 22/10/2018, đoàn tới Huế. Tuần kế đó, đoàn sang Vinh.", ["2018-10-22", "2018-10-29/2018-11-04"]),
    ("Ngày 22/10/2018, đoàn tới Huế. Hai tuần sau, hai bên ký.", ["2018-10-22", "2018-11-05"]),
    ("Ngày 22/10/2018, đoàn tới Huế. Cách đó ba hôm, bão tan.", ["2018-10-22", "2018-10-19"]),
    ("Tàu cập cảng ngày 3-5-2017, nhổ neo năm ngày sau.", ["2017-05-03", "2017-05-08"]),
    # A day that is told in two ways.
    ("Ngày 19/11/2003, tàu cập cảng. Trước đó mười ngày, ngày 9-11, ông lên đường.", ["2003-11-19", "2003-11-09"]),
    # Days counted from today would lie ahead.
    (
        "Hôm nay, ông về nước. Hội đàm diễn ra tối 3/6.\n\nHai hôm sau, ông thăm Huế.",
        ["2019-06-10", "2019-06-03", "2019-06-05"],
    ),
    # No day to count from, and a length of time.
    ("Hai năm sau, mọi chuyện êm xuôi.", []),
    ("Hai năm sau khi nhậm chức, ông thăm Huế.", []),
    ("Bão suy yếu trong ba ngày sau.", []),
    ("Hội nghị họp tháng 3 năm sau.", ["2020-03"]),
]


@pytest.mark.parametrize(("text", "values"), COUNTED)
def test_counted_from_another(dates: Callable[..., Dates], text: str, values: list[str]) -> None:
    assert [value for _, value in dates(text, "2019-06-10")] == values


AGENDA = """Thứ Hai (12/9)

- Đoàn Lào đến Huế. Chiều cùng ngày, hai bên hội đàm.

Thứ Tư, 14/9:

- Ông An tiếp Đại sứ. Cùng ngày, tàu cập cảng và ở lại đến thứ Sáu.

- Hôm sau, đoàn tới Vinh."""


def test_days_under_the_heads_of_an_agenda(dates: Callable[..., Dates]) -> None:
    values = [value for _, value in dates(AGENDA, "2022-09-11")]
    assert values == ["2022-09-12", "2022-09-12", "2022-09-14", "2022-09-14", "2022-09-16", "2022-09-15"]


def test_days_under_the_heads_of_a_diary(dates: Callable[..., Dates]) -> None:
    text = "9-9. Tàu cập cảng. Hôm sau, đoàn chào Tư lệnh.\n\n12-9, biển lặng.\n\n13-9. Hôm sau, tàu về."
    values = [value for _, value in dates(text, "2022-09-26")]
    assert values == ["2022-09-09", "2022-09-10", "2022-09-12", "2022-09-13", "2022-09-14"]


def test_a_stamp_heads_no_diary(dates: Callable[..., Dates]) -> None:
    text = "14/9/2022\n\nKết thúc hôm thứ Ba, hội nghị không ra tuyên bố chung. Thứ Hai, các thứ trưởng đã họp."
    assert [value for _, value in dates(text, "2022-09-14")] == ["2022-09-14", "2022-09-13", "2022-09-12"]


RECALLED = [
    # A look back amid a paragraph does not set the scene of the next.
    (
        "Chiều 7/6, ông về nước. Tối hôm trước, ông gặp bà Lan.\n\nTrưa cùng ngày, đoàn họp.",
        ["2019-06-07", "2019-06-06", "2019-06-07"],
    ),
    # The item of a list.
    (
        "* Ngày 5/6, ông gặp bà Lan.\n\n* Ngày 6/6, ông gặp bà An.\n\n* Chiều cùng ngày, ông họp.",
        ["2019-06-05", "2019-06-06", "2019-06-06"],
    ),
    # Part of a month that the sentence told, of the year of a line, and of the article's own.
    ("Diễn tập được ấn định vào tháng 9, gần hội nghị cấp cao đầu tháng.", ["2019-09", "2019-09"]),
    ("2017: Đầu năm, hai bên họp. Cuối năm, tàu thăm Huế.", ["2017", "2017", "2017"]),
    ("Năm 2016, hai nước ký. Dự kiến cuối năm, hai bên ký tiếp.", ["2016", "2019"]),
    ("Ngày 7/6, hai bên nhất trí sẽ ký vào cuối tháng.", ["2019-06-07", "2019-06"]),
    # What was set for a day and called off.
    ("Hội thao ấn định vào ngày 12/5, rốt cuộc bị hủy.", ["2019-05-12"]),
    # The first of several days.
    (
        "Từ ngày 3 đến 6/6, ông thăm Lào. Ngay ngày đầu, ông gặp bà Lan. Hôm sau, ông họp.",
        ["2019-06-03/2019-06-06", "2019-06-04"],
    ),
]


@pytest.mark.parametrize(("text", "values"), RECALLED)
def test_what_a_paragraph_goes_on_from(dates: Callable[..., Dates], text: str, values: list[str]) -> None:
    assert [value for _, value in dates(text, "2019-06-10")] == values


def test_days_in_brackets_behind_what_took_place(dates: Callable[..., Dates]) -> None:
    text = "Khép lại năm là hội nghị lần thứ 7 (10-12). Nửa tháng sau, hai bên ký. Trận đấu khép lại (2-1)."
    assert [value for _, value in dates(text, "2020-12-28")] == ["2020-12-10", "2020-12-25"]
