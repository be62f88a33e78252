from __future__ import annotations

import textwrap

import pytest

from sukien.text import Text
from sukien.text.wrapping import unwrap

PARAGRAPHS = [
    "Sáng 12-3, tại thành phố Mẫu, Hội nghị Quan chức Quốc phòng cấp cao các nước ASEAN đã khai mạc dưới sự chủ trì "
    "của Thượng tướng Trần Văn Mẫu, Thứ trưởng Bộ Quốc phòng. Dự hội nghị có đại diện quốc phòng mười nước thành viên.",
    "Phát biểu tại phiên khai mạc, Thượng tướng Trần Văn Mẫu cho rằng các nước cần tiếp tục chia sẻ thông tin, tăng "
    "cường diễn tập chung và sớm hoàn tất các văn kiện trình lên hội nghị bộ trưởng vào cuối năm nay.",
    "Hội nghị bế mạc chiều cùng ngày.",
]


@pytest.mark.parametrize("width", [40, 60, 72, 80, 100])
def test_wrapped_lines_become_paragraphs_again(width: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(p, width, break_on_hyphens=False) for p in PARAGRAPHS)
    assert unwrap(wrapped) == "\n\n".join(PARAGRAPHS)


def test_lines_broken_by_hand_have_no_one_width() -> None:
    ragged = (
        "Sáng 12-3, tại thành phố Mẫu, Hội nghị Quan chức Quốc phòng\ncấp cao các nước ASEAN đã khai mạc dưới sự\n"
        "chủ trì của Thượng tướng Trần Văn\nMẫu, Thứ trưởng Bộ Quốc phòng, với đại diện quốc phòng của mười\n"
        "nước thành viên.\n\nTin cùng chuyên mục\n\nTàu nước ngoài ghé cảng Mẫu trong chuyến thăm\n"
        "Ngày 5-3, ba tàu đã cập cảng."
    )
    lines = ragged.split("\n")
    assert unwrap(ragged) == " ".join(lines[:5]) + "\n" + "\n".join(lines[5:])


@pytest.mark.parametrize("width", [40, 60, 72, 80, 100])
def test_without_blank_lines_paragraphs_end_behind_a_full_stop(width: int) -> None:
    wrapped = "\n".join(textwrap.fill(p, width, break_on_hyphens=False) for p in PARAGRAPHS)
    text = unwrap(wrapped)
    assert text.replace("\n", " ") == " ".join(PARAGRAPHS)
    assert all(line.endswith(".") for line in text.split("\n"))


@pytest.mark.parametrize(
    "text",
    [
        "Một dòng.\nHai dòng ngắn.\nBa dòng ngắn hơn.\nBốn.",
        "Thành phần đoàn gồm:\n- Ông Trần Văn Mẫu;\n- Bà Lê Thị Mẫu;\n- Ông Đỗ Mẫu.",
        "\n".join(PARAGRAPHS),
        "Tin thứ nhất về hội nghị\nTin thứ hai về hội nghị\nTin thứ ba về hội nghị\nTin thứ tư về hội nghị",
    ],
)
def test_real_line_ends_stay(text: str) -> None:
    assert unwrap(text) == text


def test_headline_above_a_wrapped_article_stays_alone() -> None:
    text = Text("Khai mạc hội nghị quốc phòng\n\n" + "\n\n".join(textwrap.fill(p, 60) for p in PARAGRAPHS))
    assert [s.kind for s in text.sections] == ["headline", "lead", "body", "body"]
    assert "Thứ trưởng Bộ Quốc phòng" in text.text


def test_a_long_address_does_not_tell_the_width() -> None:
    address = (
        "https://tin.example/mot-dia-chi-rat-dai-khong-the-ngat-dong-duoc-10219022116301544212345678901234567890.htm"
    )
    wrapped = "\n\n".join([*(textwrap.fill(p, 70) for p in PARAGRAPHS), address])
    assert unwrap(wrapped) == "\n\n".join([*PARAGRAPHS, address])


def test_lines_of_any_length_that_end_inside_sentences_are_wrapped() -> None:
    lines = [
        "Sáng 12-3, tại thành phố Mẫu, Hội nghị Quan chức Quốc phòng cấp cao các nước ASEAN đã khai mạc dưới sự",
        "chủ trì của Thượng tướng Trần Văn",
        "Mẫu, Thứ trưởng Bộ Quốc phòng. Dự hội nghị có đại diện",
        "quốc phòng mười nước thành viên, các",
        "quan sát viên và",
        "khách mời.",
    ]
    text = "\n".join(lines) + "\n\n" + PARAGRAPHS[2]
    assert unwrap(text) == " ".join(lines) + "\n\n" + PARAGRAPHS[2]


def test_items_under_a_wrapped_paragraph_stay_apart() -> None:
    text = (
        "Ngày 12-3, đoàn công tác của Bộ\nquốc phòng đã đến thăm, làm việc tại một số đơn vị đóng quân trên địa bàn\n"
        "thành phố và các\nhuyện lân cận, gồm:\n- Sư đoàn Mẫu;\n- Lữ đoàn Mẫu.\n\nĐoàn về nước chiều cùng ngày."
    )
    assert unwrap(text).count("\n- ") == 2


def test_lines_broken_at_no_single_width_are_joined_where_they_break_a_sentence() -> None:
    wrapped = (
        "Tin quân sự\n\nNhững người chỉ huy lục quân mười nước\nASEAN vừa có một ngày\nlàm việc thẳng thắn tại "
        "Huế, họp ngày\n20-11-2019 dưới sự\nđiều hành của\nông Trần Văn Mẫu, Tham\nmưu trưởng.\n\nDẫn đầu đoàn là bà "
        "Lê Thị Mẫu, người\nđã có mặt từ chiều\n19-11 cùng các\ncộng sự.\n- Một mục riêng;\n- Một mục nữa."
    )
    assert unwrap(wrapped).count("\n") == 2 + 2 + 2
    assert "họp ngày 20-11-2019" in unwrap(wrapped)
