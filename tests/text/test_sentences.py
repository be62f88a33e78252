from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sukien.text import Text
from sukien.text.cues import load_abbreviations, read_abbreviations
from sukien.text.sentences import find_sentences


def sentences(text: str) -> list[str]:
    return [text[a:b] for a, b in find_sentences(text, 0, len(text), load_abbreviations())]


@pytest.mark.parametrize(
    "parts",
    [
        ["Hội nghị họp ngày 30.10.", "Đoàn Việt Nam tham dự."],
        ["Hội nghị họp ngày 30.10.2023 tại Mẫu.", "Có 3.000 quân nhân dự."],
        ["Ngày 30. 10. 2023, hội nghị khai mạc."],
        ["Năm nay là năm 2023.", "10 nước đã đến dự."],
        ["Tăng 3.5 lần.", "Ông nói vậy."],
        ['"Hợp tác là cần thiết." - ông Mẫu nói.', "Bà Mẫu đồng ý."],
        ['"Vì sao?"', "Ông hỏi."],
        ['"Có nên chờ không?", ông Mẫu hỏi.'],
        ["Chờ đã…", "Họ đến rồi!", "Thật sao?", "Vâng."],
        ["Có dầu khí, nghề cá… và du lịch."],
        ["Lloyd J. Mẫu gặp T. Mẫu tại TP.HCM; hai bên trao đổi."],
        ["Đồng chí ở T.Ư. Đảng đã đến.", "Lễ bắt đầu."],
        ["Kết thúc năm 2021./.", "Tin tiếp theo."],
        ["1. Tăng cường đối thoại.", "2. Tổ chức diễn tập."],
        ["Không thành lập hội đồng.", "- Tiếp tục đối thoại."],
        ["Ổn định trong khu vực.", "Ông Mẫu tán thành."],
        ["Hội nghị (ADMM+).", "Các bên nhất trí (theo TTXVN).", "Hết."],
        ["Một câu không có dấu chấm"],
        [],
    ],
)
def test_examples(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


def test_a_lost_blank_still_ends_a_sentence() -> None:
    assert sentences("Ổn định khu vực.Ông Mẫu tán thành.") == ["Ổn định khu vực.", "Ông Mẫu tán thành."]
    assert sentences("Đoàn thăm Lào.Theo kế hoạch, đoàn về nước ngày 6.Ông Mẫu ở lại.") == [
        "Đoàn thăm Lào.",
        "Theo kế hoạch, đoàn về nước ngày 6.",
        "Ông Mẫu ở lại.",
    ]
    assert sentences('Đối thoại lần thứ 8."Tại đây, hai bên nhất trí."Trong dịp này, đoàn thăm Lào.') == [
        "Đối thoại lần thứ 8.",
        '"Tại đây, hai bên nhất trí."',
        "Trong dịp này, đoàn thăm Lào.",
    ]
    assert len(sentences("TP.Hồ Chí Minh, GS.Nguyễn Văn Mẫu, Th.S Trần Văn Mẫu và J.Smith")) == 1
    assert sentences("Trang tin baochinhphu.vn và VOV.VN đưa tin.") == ["Trang tin baochinhphu.vn và VOV.VN đưa tin."]


@pytest.mark.parametrize("entry", read_abbreviations(), ids=lambda e: e.id)
def test_abbreviations_hold_their_examples(entry) -> None:  # type: ignore[no-untyped-def]
    for example in entry.examples:
        assert sentences(example) == [example]
    for example in entry.counter_examples:
        assert len(sentences(example)) > 1


@given(st.text(st.sampled_from("ab AĐ.!?…\"')(-\n1 Tp"), max_size=80))
def test_sentences_lie_in_order_and_cover_everything(source: str) -> None:
    text = Text(source)
    last = 0
    for start, end in text.sentences:
        assert last <= start < end
        assert not text.text[last:start].strip()
        assert text.text[start:end].strip() == text.text[start:end]
        last = end
    assert not text.text[last:].strip()
