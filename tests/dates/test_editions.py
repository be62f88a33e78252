"""The year of a day or month behind a numbered meeting, and of an article without a date that names one."""

from collections.abc import Callable

import pytest

from sukien.rules import load_pack
from sukien.rules.kinds.meetings import Meeting

from .conftest import Dates


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Lịch còn dày: Đối thoại Shangri-La lần thứ 17 từ 1 đến 3-6.", "2018-06-01/2018-06-03"),
        ("ADMM lần 12 và ADMM+ lần 5 đều diễn ra ở đảo quốc này cuối tháng 10.", "2018-10"),
        ("Sáng kiến được thông qua tại ADMM-10 (Lào) hồi tháng 5.", "2016-05"),
        # In letters, of which only the first may be the number
        ("ADMM lần thứ mười hai, họp ngày 19-10, đã bàn việc này.", "2018-10-19"),
        ("Phải chờ đến ADMM lần thứ tư ở Hà Nội hồi tháng 5, các nước mới đồng ý.", "2010-05"),
        ("ADMM+ lần thứ 5, dự kiến diễn ra ngày 20/10, sẽ bàn việc này.", "2018-10-20"),
        # The day before the meeting that takes place on it; not one on which it is only spoken of.
        ("Ông chờ đợi gì ở dịp tháng 10, khi các bộ trưởng gặp lại nhau tại ADMM-12?", "2018-10"),
        ("Tháng 10, ông thông báo kết quả ADMM-10.", "2017-10"),
        # The news itself, and a plan: who counts wrongly still tells of this year.
        ("ADMM lần thứ 15 khai mạc sáng 31/1 tại Viêng Chăn.", "2018-01-31"),
        ("ADMM+ lần thứ 9 sẽ diễn ra ngày 20/11.", "2018-11-20"),
        # Said beside it, or told with a year: the number says nothing of these.
        ("ADMM-11, hôm 5/1 ông nói, đã bàn việc này.", "2018-01-05"),
        ("Hội nghị ADMM lần thứ 12 tháng 10 năm ngoái bị hoãn.", "2017-10"),
        ("Trước ADMM-10, tháng 12, hai bên gặp nhau.", "2017-12"),
        ("Hội nghị lần thứ 12 diễn ra tháng 10.", "2017-10"),
    ],
)
def test_a_day_behind_a_numbered_meeting(dates: Callable[..., Dates], text: str, value: str) -> None:
    assert [one for _, one in dates(text, "2018-02-02")] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Sáng 19/10, Hội nghị Bộ trưởng Quốc phòng các nước ASEAN (ADMM) lần thứ 12 khai mạc.", "2018-10-19"),
        # Far behind the lead, in the month of which the article tells
        (
            f"Thủ tướng thăm Singapore từ ngày 25 đến 27-4. {'Hai bên hài lòng về hợp tác. ' * 30}Sau đó, Thủ tướng dự "
            "Hội nghị cấp cao ASEAN lần thứ 32 diễn ra ngày 28-4.",
            "2018-04-25/2018-04-27",
        ),
        ("Ngày 5/3, hai bên bàn việc chuẩn bị cho ADMM lần thứ 14 sắp tới.", "XXXX-03-05"),
    ],
)
def test_an_article_without_a_date(dates: Callable[..., Dates], text: str, value: str) -> None:
    assert dates(text)[0][1] == value


def test_later_meetings_have_later_numbers() -> None:
    for rule in load_pack().of(Meeting):
        years = [rule.years[number] for number in sorted(rule.years)]
        assert years == sorted(years), rule.id
