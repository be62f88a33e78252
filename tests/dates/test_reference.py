"""Where an article's own time comes from, and what is resolved against what was told before."""

from collections.abc import Callable

import pytest

from .conftest import Dates


def values(found: Dates) -> list[str]:
    return [value for _, value in found]


@pytest.mark.parametrize(
    "text",
    [
        " date 2023-10 Sáng 30.10, hội nghị khai mạc. Ngày mai 31.10, các đoàn họp tiếp.",
        "Thứ hai, 30/10/2023 16:45 GMT+7\n\nSáng 30/10, hội nghị khai mạc.",
        "Cập nhật lúc 10:12, 30/10/2023\nSáng 30/10, hội nghị khai mạc.",
        "Sáng 30/10, hội nghị khai mạc.\nhttps://bao.example/hoi-nghi-102231030163015442.htm",
        "Sáng 30/10, hội nghị khai mạc.\nhttps://bao.example/2023/10/30/hoi-nghi.html",
        "Ngày 30 tháng 10 năm 2023, hội nghị khai mạc. Sáng 30/10, trời mưa.",
    ],
)
def test_reference_in_the_text(dates: Callable[..., Dates], text: str) -> None:
    found = dict(dates(text))
    assert found["Sáng 30.10" if "30.10" in text else "Sáng 30/10"] == "2023-10-30"


@pytest.mark.parametrize(
    ("url", "value"),
    [
        ("https://bao.example/a-20181206.html", "2018-12-05"),
        ("https://bao.example/a-20181206093011.html", "2018-12-05"),
        ("https://bao.example/2018/12/06/a.html", "2018-12-05"),
        ("https://bao.example/a-102181206093011442.htm", "2018-12-05"),
        ("https://bao.example/a-post1234567.html", "XXXX-12-05"),
        ("https://bao.example/a-4012345.html", "XXXX-12-05"),
    ],
)
def test_reference_in_the_address(dates: Callable[..., Dates], url: str, value: str) -> None:
    assert values(dates("Ngày 5/12, đoàn đến Huế.", url=url)) == [value]


@pytest.mark.parametrize(
    ("text", "url", "value"),
    [
        ("Ngày 5/5, diễn tập Komodo 2018 khai mạc.", None, "2018-05-05"),
        ("Ngày 10-5, hội nghị khai mạc. Hải quân còn tổ chức diễn tập AMNEX 2-2023.", None, "2023-05-10"),
        ("Ngày 16/10, các nước khai mạc diễn tập thực địa năm 2023 ở Huế.", None, "2023-10-16"),
        ("Chiều 15-6, hai bên hội đàm về tình hình quý II năm 2018, so với quý I năm 2018.", None, "2018-06-15"),
        ("Ngày 1/3, hai bên họp về chu kỳ 4 (2021 - 2023), sẽ kết thúc tháng 9/2023.", None, "2023-03-01"),
        ("Ngày 5/5, hội nghị khai mạc.", "https://bao.example/-/2018/50698/hoi-nghi.aspx", "2018-05-05"),
        ("Ngày 8-7, hai nước ký hiệp ước. Hai bên đàm phán từ hồi tháng 11-2023.", None, "2024-07-08"),
        ("Ngày 3/9, tàu đến điểm tập kết. Hội nghị tháng 10/2018 đã thông qua kế hoạch.", None, "2019-09-03"),
        ("Năm 2024, cơ chế này tròn 20 tuổi. Ngày 5/9, hội nghị họp. Kỳ họp năm 2025 sẽ do Lào tổ chức.", None, "2024"),
        ("Hôm nay 2-9, ông nhắc tới chuyến thăm ngày 1-3-2019.", None, "2019-09-02"),
        ("Đầu tháng này, đoàn đến Huế. Ngày 5/5, diễn tập Komodo 2018 khai mạc.", None, "2018-05"),
        ("Đầu tháng này, đoàn đến Huế. Ngày 5/5, ông nói: đoàn sẽ dự Komodo 2018.", None, "2018-05"),
        ("Đầu tháng này, đoàn đến Huế. Ngày 5/5, đoàn sẽ dự Komodo 2018.", None, "XXXX-XX"),
        ("Đầu tháng này, đoàn đến Huế. Đoàn đã ở đây ngày 5/5. Họ dự Komodo 2018.", None, "2018-05"),
        ("Hôm nay 20-12, ông nói hội nghị sẽ khai mạc ngày 5-2-2020.", None, "2019-12-20"),
        (
            "Ngày 2-9, ông nhắc tới cuộc gặp đầu tháng 3 năm nay." + " Trời mưa." * 70 + " Họ gặp nhau ngày 1-3-2019.",
            None,
            "2019-09-02",
        ),
        # What began, was signed or is to last until a year says nothing of this one.
        ("Ngày 5/5, hai bên kỷ niệm quan hệ thiết lập năm 1998.", None, "XXXX-05-05"),
        ("Ngày 5/5, hai bên bàn hợp tác đến năm 2030.", None, "XXXX-05-05"),
        ("Ngày 5/5, hội nghị khai mạc. Hội nghị đầu tiên họp tháng 10/2010.", None, "XXXX-05-05"),
    ],
)
def test_year_without_a_date_of_publication(
    dates: Callable[..., Dates], text: str, url: str | None, value: str
) -> None:
    assert values(dates(text, url=url))[0] == value


def test_publication_date_comes_first(dates: Callable[..., Dates]) -> None:
    text = "Ngày 5/6, đoàn đến Huế.\nhttps://bao.example/a-20181206.html"
    assert values(dates(text, "2021-06-07")) == ["2021-06-05"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sáng 10/6, hai bên hội đàm. Chiều cùng ngày, hai bên ký.", ["2024-06-10", "2024-06-10"]),
        (
            "Sáng 10/6, họ gặp nhau theo quyết định ngày 3/5. Cùng ngày, họ ký.",
            ["2024-06-10", "2024-05-03", "2024-06-10"],
        ),
        ("Sáng 10/6, hai bên hội đàm. Một ngày trước đó, họ gặp nhau.", ["2024-06-10", "2024-06-09"]),
        ("Sáng 10/6, hai bên hội đàm. Ngày hôm sau, họ đi Huế.", ["2024-06-10", "2024-06-11"]),
        ("Sáng 10/6, hai bên hội đàm. Hai ngày sau, họ đi Huế.", ["2024-06-10", "2024-06-12"]),
        ("Cùng ngày, hai bên ký.", ["2024-06-12"]),
        ("Ngày mai 13/6, họ họp tiếp. Chiều cùng ngày, ông đã tiếp khách.", ["2024-06-13", "2024-06-12"]),
        ("Tháng 12/2023, họ họp, và ngày 5, họ ký.", ["2023-12", "2023-12-05"]),
        ("Số vụ quý III/2023 giảm so với quý trước.", ["2023-Q3", "2023-Q2"]),
        ("Ngày 3/2/2020, họ họp. Cùng tháng, họ ký.", ["2020-02-03", "2020-02"]),
        (
            "Astana (TTXVN 15/5) - Ngày 14/5, hai bên họp.\n\nCùng ngày, hai bên ký.",
            ["2024-05-15", "2024-05-14", "2024-05-14"],
        ),
    ],
)
def test_what_was_told_before(dates: Callable[..., Dates], text: str, expected: list[str]) -> None:
    assert values(dates(text, "2024-06-12")) == expected


def test_related_news_has_no_reference_of_its_own(dates: Callable[..., Dates]) -> None:
    text = (
        "Ngày 5/6, đoàn đến Huế.\n\nTin liên quan\n\nKhai mạc hội chợ\n\nNgày 2/5, hội chợ khai mạc.\n\n"
        "Khai mạc hội chợ năm 2022\n\nSáng 3/5, hội chợ khai mạc."
    )
    assert values(dates(text, "2024-06-12")) == ["2024-06-05", "XXXX-05-02", "2022", "2022-05-03"]


def test_deictic_words_need_a_reference(dates: Callable[..., Dates]) -> None:
    assert dates("Hôm nay, đoàn đến Huế. Tuần tới, đoàn về nước.") == [
        ("Hôm nay", "XXXX-XX-XX"),
        ("Tuần tới", "XXXX-WXX"),
    ]
    assert dates("Ông ký vào tháng trước, sau khi thăm Huế năm ngoái.") == [
        ("tháng trước", "XXXX-XX"),
        ("năm ngoái", "XXXX"),
    ]
    assert dates("Hôm nay là ngày 31/2.") == [("Hôm nay", "XXXX-XX-XX")]


def test_a_date_on_its_own_looks_ahead_as_in_a_calendar(dates: Callable[..., Dates]) -> None:
    assert dates("thứ hai", "2019-04-10") == [("thứ hai", "2019-04-15")]
    assert dates("tháng 11", "2019-04-10") == [("tháng 11", "2019-11")]
    assert dates("3 ngày tới", "2019-04-10") == [("3 ngày tới", "2019-04-11/2019-04-13")]
    assert dates("2 tháng qua", "2019-02-10") == [("2 tháng qua", "2018-12/2019-01")]
    # A sentence is prose, however short.
    assert dates("Chủ nhật.", "2019-04-10") == [("Chủ nhật", "2019-04-07")]
    assert dates("Trong 3 ngày tới.", "2019-04-10") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Năm 2019, hai nước tổ chức diễn tập chung ngày 22/6.", "2019-06-22"),
        ("Năm ngoái, hai nước tổ chức diễn tập chung ngày 22/6.", "2023-06-22"),
        ("Tháng 5 năm ngoái, đoàn đến hôm 22/5 và về ngay.", "2023-05-22"),
        ("Năm ngoái, hai nước không diễn tập như ngày 22/6 vừa qua.", "2024-06-22"),
        ("Năm ngoái, hai nước không diễn tập. Ngày 22/6, hai nước họp.", "2024-06-22"),
        ("Sau năm 2019 hai nước tổ chức diễn tập chung, và ngày 22/6 thì họp.", "2024-06-22"),
    ],
)
def test_a_year_that_opens_a_sentence_holds_to_its_end(dates: Callable[..., Dates], text: str, value: str) -> None:
    assert values(dates(text, "2024-07-20"))[-1] == value
