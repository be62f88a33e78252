"""Articles that tell their day and not its year, and what tells the year of the others."""

from collections.abc import Callable

import pytest

from .conftest import Dates


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # A day that the text calls its own.
        ("Hôm nay (10-4), ông đến Huế. Sáng nay, ông đi chợ. Hôm qua, trời mưa.", ["04-10", "04-10", "04-09"]),
        ("Hôm qua (1-3), ông đến Huế. Ngày mai, ông về nước.", ["03-01", "03-03"]),
        ("Sáng nay 1-1, ông đến Huế. Hôm qua, trời mưa.", ["01-01", "12-31"]),
        # The month of the days that it tells of.
        ("Ông nói hôm 9/3. Hai bên sẽ gặp nhau tháng tới.", ["03-09", "04"]),
        ("Ông nói hôm 9/1. Đầu tháng này trời mưa, tháng trước trời nắng.", ["01-09", "01", "12"]),
        ("Ông nói hôm 3/1, sau khi đến Huế ngày 28/12. Tháng trước trời nắng.", ["01-03", "12-28", "12"]),
        # What points back.
        ("Hôm 8/3, ông đến Huế. Chiều cùng ngày, ông đi chợ.", ["03-08", "03-08"]),
        ("Hôm 1/3, ông đến Huế. Một ngày trước đó, ông ở Vinh.", ["03-01", "02-29"]),
        # The day that the lead opens with.
        ("Sáng 29/8, tàu cập cảng. Ông đến thăm tàu sáng nay.", ["08-29", "08-29"]),
        # Its yesterday may be that very day, and its week nobody knows.
        ("Sáng 29/8, tàu cập cảng. Thông báo hôm qua nói về tàu.", ["08-29", "XX-XX"]),
        ("Hôm nay (10-4), ông đến Huế. Tuần tới ông về nước.", ["04-10", "WXX"]),
        # A background day, a plan and a month say nothing of today.
        ("Hôm nay ông nhắc lại vụ nổ hôm 3/8.", ["XX-XX", "08-03"]),
        ("Tháng này ông đến Huế. Hội nghị sẽ diễn ra ngày 3/8.", ["XX", "08-03"]),
        ("Ông đến Huế ngày 3/2, ngày 20/6 và ngày 5/10. Tháng trước trời mưa.", ["02-03", "06-20", "10-05", "XX"]),
    ],
)
def test_days_without_a_year(dates: Callable[..., Dates], text: str, wanted: list[str]) -> None:
    assert [value.removeprefix("XXXX-") for _, value in dates(text)] == wanted


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # A planned day lies ahead of what was said of it.
        ("Ngày 17/8, ông cho biết nước này sẽ ra mắt tàu vào ngày 20/3/2019.", "2018-08-17"),
        ("Ngày 17/2, ông cho biết nước này sẽ ra mắt tàu vào ngày 20/3/2019.", "2019-02-17"),
        ("Ông nói hôm 19/12. Đại hội sẽ diễn ra từ ngày 9 đến 25/2/2018, hội thao sẽ khai mạc 9/3/2018.", "2017-12-19"),
        # It is not the day that the article speaks from.
        ('Hôm nay ông đăng bài. "Vào ngày 5/11/2016, Bộ sẽ ký hợp đồng."', "XXXX-XX-XX"),
        # What bears its year in its name is of this year, unless it is yet to come or the year ends.
        ("Hôm 14/6, tàu đến cảng. Cuộc tập trận Biển Xanh 2016 vừa bế mạc.", "2016-06-14"),
        ("Hôm 3/1, ông nói về Thế vận hội Mùa đông 2018.", "2018-01-03"),
        ("Hôm 3/12, ông nói về Thế vận hội Mùa đông 2018.", "XXXX-12-03"),
        ("Hôm 3/6, ông hứa sẽ dự tập trận Biển Xanh 2018.", "XXXX-06-03"),
        ("Hôm 3/6, ông bàn về Chủ tịch ASEAN 2018.", "XXXX-06-03"),
        (
            f"Ông nói hôm 1-6.{' Trời mưa.' * 70} Ảnh chụp ngày 7-6-2018 cho thấy tàu. Bà dự diễn đàn Biển Xanh 2019.",
            "2019-06-01",
        ),
        # Days a little out of order are of one year.
        ("Hôm 27/5, ông nói về tập trận Biển Xanh 2018.", "2018-05-27"),
    ],
)
def test_year_of_the_article(dates: Callable[..., Dates], text: str, value: str) -> None:
    assert dates(text)[0][1] == value


def test_the_day_of_a_picture_is_not_that_of_the_article(dates: Callable[..., Dates]) -> None:
    picture = "Binh sĩ Lào diễn tập gần biên giới vào ngày 21/4/2017."
    told = f"{picture} Ông nói điều này hôm 3/8. Hôm qua, ông ở Huế."
    text = f"Ông Khamla hủy cuộc diễn tập.\n\n{told}\n\nLê Minh An (Theo AP)\n\n{picture}"
    found = dates(text)
    assert found[1] == ("hôm 3/8", "XXXX-08-03")
    assert found[2][1] == "XXXX-XX-XX"


def test_days_told_out_of_order_are_of_one_year(dates: Callable[..., Dates]) -> None:
    text = "Tập trận Biển Xanh 2018 vừa bế mạc. Tàu đến hôm 27/5. Ông nói điều này hôm 30/5."
    assert [value for _, value in dates(text)] == ["2018-05-27", "2018-05-30"]
