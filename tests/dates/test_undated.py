"""The year of articles without a date: what they recall lies behind them, what they plan ahead."""

from collections.abc import Callable

import pytest

from .conftest import Dates


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # The article's own day comes after a full one that it recalls.
        ("Ngày 5-10, ông An gặp ông Bình. Hai ông nhắc lại cuộc gặp ngày 12/3/2017 ở Huế.", "2017-10-05"),
        ("Hôm 12/8, ông An gặp ông Bình. Hai ông từng gặp nhau ngày 20/9/2016 ở Huế.", "2017-08-12"),
        ("Hôm 12/8, hai bên họp. Đoàn đến Huế ngày 15/8/2017.", "2017-08-12"),
        # A full day long before what else is past is not the article's own.
        ("Vụ nổ ngày 7/7/2005 gây tranh cãi. Ông An bị bắt hồi tháng 3/2011. Hôm 5/6, ông ra tòa.", "2005-07-07"),
        # Plans of this very year lie ahead of the day that it tells of.
        (
            "Hôm 21/6, hai chiếc đầu được giao. Hai chiếc nữa sẽ được giao vào tháng 3/2019, tên lửa sẽ đến từ "
            "tháng 10/2019. Hợp đồng ký tháng 12/2017.",
            "2018-06-21",
        ),
        # A year turns within the article.
        ("Ông An nói ngày 28/12. Hôm 6/1, ông nói lại.\n\nNgày 2/12/2016 ông gọi. Đầu tháng 1/2017 ông đi.", "2016"),
        # What a caption shows lies behind.
        ("Hôm 24/5, ông An nói vậy.\n\nTheo TTXVN\n\nTàu Sông Lam diễn tập tháng 4/2018.", "2018-05-24"),
        ("Hôm 24/3, ông An nói vậy.\n\nTheo TTXVN\n\nTàu Sông Lam diễn tập tháng 4/2018.", "2019-03-24"),
        (
            "Ngày 15-1, cô An dự hội đàm. Nhóm của cô hủy buổi diễn tháng 12-2015.\n\n"
            + "Cô hát rất hay. " * 50
            + "\n\nTheo TTXVN\n\nCô An biểu diễn ngày 30-12-2017 - Ảnh: AFP.",
            "2018-01-15",
        ),
        # Months tell it as days do, where a word says that they are past.
        ("Cuối tháng 10, chúng tôi gặp ông An. Hồi tháng 6-2017, ông công bố kế hoạch.", "2017-10"),
        ("Hồi tháng 1, hai nước ngừng hợp tác. Họ tập trận hồi tháng 10/2016.", "2017-01"),
        ("Cuối tháng 6, chúng tôi gặp ông An. Tháng 9/2017, ông công bố kế hoạch.", "XXXX-06"),
        # Far years are those of plans, past ones that came later are not.
        ("Ngày 28/1, tàu thử tên lửa. Ông An tháng 3/2018 công bố kế hoạch. Loại mới có vào năm 2021.", "2019-01-28"),
        ("Ngày 23/10, giá tăng. Giá thấp nhất tháng 3/2009. Giá đã tăng đến cuối năm 2012.", "XXXX-10-23"),
    ],
)
def test_what_lies_behind_and_ahead(dates: Callable[..., Dates], text: str, value: str) -> None:
    assert dates(text)[0][1].startswith(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ngày 8/8, lễ kỷ niệm 50 năm ngày thành lập hội (8/8/1967) diễn ra ở Huế.", "2017-08-08"),
        ("Ngày 8/8, Huế kỷ niệm 25 năm ký Hiệp định Sông Hương năm 1995.", "2020-08-08"),
        ("Sáng 4-6, hai bên kỷ niệm 40 năm thiết lập quan hệ (8/1978 - 8/2018).", "2018-06-04"),
        ("Ngày 9/3, hai bên kỷ niệm 45 năm thiết lập quan hệ (21/9/1973 - 21/9/2018).", "2018-03-09"),
        # The year of the anniversary itself, and other numbers of years, reckon nothing.
        ("Hôm 12/5, ông nói về kỷ niệm 5 năm ký hiệp định vào năm 2018.", "XXXX-05-12"),
        ("Sáng 2/7, hội nghị tổng kết 5 năm hợp tác từ năm 2011.", "XXXX-07-02"),
        ("Ngày 5/8, chi tiêu giảm còn 3 tỷ USD trong năm 2017, từ mức 4 tỷ USD năm ngoái.", "2017-08-05"),
        ("Ngày 5/8, ông nói chi tiêu năm ngoái tăng so với năm 2010.", "XXXX-08-05"),
        ("Ngày 12/6, hai ông gặp nhau. Năm 2018 qua đi, nhưng năm 2019 còn khó hơn.", "2018-06-12"),
        ("Hồi tháng 7, tên lửa đến. Hai bên ký tháng 9/2018, và thỏa thuận tháng 9 năm ngoái còn đó.", "2019-07"),
        # Tasks late in a year are those of the next one.
        ("Sáng 5/11, ông báo cáo kết quả năm 2018 và nhiệm vụ năm 2019.", "2018-11-05"),
        ("Sáng 5/1, ông báo cáo kết quả năm 2018 và nhiệm vụ năm 2019.", "2019-01-05"),
        # The term of a loan is not the day of the article.
        ("Sáng 21/10, ông nói về quý 3/2013, tháng 4/2013 và trái phiếu (26/9/2013 - 26/9/2018).", "2013-10-21"),
    ],
)
def test_what_sentences_reckon_with(dates: Callable[..., Dates], text: str, value: str) -> None:
    assert dates(text)[0][1] == value


def test_quarter_of_a_report_tells_the_year(dates: Callable[..., Dates]) -> None:
    assert dates("Tại buổi họp báo quý 2 năm 2018 của sở sáng nay 3-7, ông An nói vậy.")[1][1] == "2018-07-03"


def test_plan_of_the_first_months_tells_no_year(dates: Callable[..., Dates]) -> None:
    assert dates("Năm nay cuộc thi kéo dài, sẽ nhận ảnh đến ngày 28/2/2014.")[0][1] == "XXXX"
