from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sukien.text import Meta, Text
from sukien.text.cues import Cue, load_cues
from sukien.text.normalize import normalize

LEAD = "Sáng 12-3, tại thành phố Mẫu, hội nghị quan chức quốc phòng cấp cao đã khai mạc với sự tham dự của mười nước."
PROSE = "Các đại biểu đã trao đổi về tình hình khu vực, rà soát kết quả hợp tác và thống nhất kế hoạch cho năm tới."
MORE = "Phát biểu tại phiên bế mạc, trưởng đoàn chủ nhà cảm ơn các nước đã đóng góp cho thành công chung của hội nghị."
LAST = "Hội nghị lần sau dự kiến diễn ra vào tháng 9 năm sau."


def kinds(*paragraphs: str, title: str | None = None) -> list[str]:
    return [s.kind for s in Text("\n\n".join(paragraphs), Meta(title=title)).sections]


def test_a_plain_article() -> None:
    assert kinds("Khai mạc hội nghị quốc phòng", LEAD, PROSE, LAST) == ["headline", "lead", "body", "body"]
    assert kinds(LEAD, PROSE, LAST) == ["lead", "body", "body"]
    assert kinds(LEAD) == ["lead"]
    assert kinds("") == ["body"]


@pytest.mark.parametrize(
    "headline", ["HỘI NGHỊ KHAI MẠC TẠI MẪU", "Vì sao hội nghị bị hoãn?", 'Bộ trưởng: "Cần đối thoại"']
)
def test_headlines(headline: str) -> None:
    assert kinds(headline, LEAD, PROSE) == ["headline", "lead", "body"]


def test_a_known_title_is_the_headline_even_with_a_full_stop() -> None:
    assert kinds("Hội nghị đã khai mạc.", LEAD, PROSE, title="Hội nghị đã khai mạc.") == ["headline", "lead", "body"]


@pytest.mark.parametrize(
    "line", ["Thứ tư, 05/06/2024 16:45 GMT+7", "31/05/2024 - 15:20", "https://tin.example/a-1.htm"]
)
def test_what_belongs_to_the_page(line: str) -> None:
    assert kinds("Khai mạc hội nghị quốc phòng", line, LEAD, LAST) == ["headline", "boilerplate", "lead", "body"]


@pytest.mark.parametrize(
    "caption",
    [
        "Quang cảnh hội nghị. Ảnh: CTV",
        "Quân nhân hai nước tại lễ khai mạc (Ảnh: Bộ Quốc phòng).",
        "Thượng tướng Trần Văn Mẫu (thứ hai, từ phải sang) tại hội nghị",
        "Thượng tướng Trần Văn Mẫu, Thứ trưởng Bộ Quốc phòng, phát biểu chào mừng",
        "Đoàn Việt Nam dự hội nghị",
    ],
)
def test_captions(caption: str) -> None:
    assert kinds(LEAD, caption, PROSE, LAST) == ["lead", "caption", "body", "body"]
    assert kinds(LEAD, PROSE, LAST, caption) == ["lead", "body", "body", "caption"]


def test_a_subheading_is_no_caption() -> None:
    assert kinds(LEAD, "Phương hướng hợp tác", PROSE, LAST) == ["lead", "body", "body", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "BẢO MẪU",
        "Trần Mẫu",
        "Tin, ảnh: BẢO MẪU",
        "Trần Văn Mẫu/VOV",
        "Trần Mẫu (từ Seoul)",
        "Thượng úy TRẦN THỊ MẪU",
        "Trần Mẫu - Lê Mẫu",
        "Theo Thông tấn xã Việt Nam",
        "Theo tinmau.vn",
        "Nguồn: TTXVN",
        "T. MẪU",
        "PV",
        "(TTXVN)",
        "Mai Mẫu (tổng hợp)",
    ],
)
def test_signatures(line: str) -> None:
    assert kinds(LEAD, PROSE, LAST, line) == ["lead", "body", "body", "byline"]
    assert kinds(LEAD, PROSE, LAST, line, "Tin liên quan", "Một tin khác", PROSE)[3:] == ["byline"] + ["related"] * 3


def test_a_person_of_the_article_does_not_sign_it() -> None:
    named = "Dự hội nghị có Đại tướng Trần Văn Mẫu cùng các sĩ quan cấp cao của quân đội nhiều nước trong khu vực."
    assert kinds(LEAD, named, "Đại tướng Trần Văn Mẫu")[-1] == "caption"


@pytest.mark.parametrize(
    "signature", ["Thục Mẫu Theo AFP", "T. MẪU", "Lê Mẫu/VOV online", "(Vietnam+)", "Ánh Mẫu (Theo AFP)", "B.M."]
)
def test_a_signature_behind_the_last_sentence(signature: str) -> None:
    text = Text(f"{LEAD} {PROSE} {LAST} {signature}")
    assert [s.kind for s in text.sections] == ["lead", "byline"]
    assert text.text[text.sections[1].start :] == signature


@pytest.mark.parametrize("end", ["Ông là Trần Văn Mẫu.", "Trong ảnh: Hà Nội", "Giá là 3 triệu đồng", "Hết"])
def test_no_signature_behind_the_last_sentence(end: str) -> None:
    assert len(Text(f"{LEAD} {PROSE} {LAST} {end}").sections) == 1


@pytest.mark.parametrize(
    "heading", ["TIN LIÊN QUAN", "Tin cùng chuyên mục:", "Đọc thêm", ">> Xem thêm", "Tin khác", "Bài liên quan"]
)
def test_related_news_runs_to_the_end(heading: str) -> None:
    teasers = ["Hải quân hai nước tuần tra chung", PROSE, "Thái Lan đăng cai diễn đàn", MORE, "Khai mạc giải bóng đá"]
    assert kinds(LEAD, PROSE, heading, *teasers) == ["lead", "body"] + ["related"] * 6


def test_the_article_resumes_after_a_box_of_titles() -> None:
    box = ["Tin liên quan", "Hải quân hai nước tuần tra chung", "Thái Lan đăng cai diễn đàn"]
    found = kinds(LEAD, *box, PROSE, MORE, LAST, "Trần Mẫu")
    assert found == ["lead", "related", "related", "related", "body", "body", "body", "byline"]


def test_the_article_resumes_after_a_box_with_teasers() -> None:
    box = ["Tin liên quan", "Hải quân hai nước tuần tra chung", "Chiều 3/12, biên đội hai nước rời cảng."]
    found = kinds(LEAD, *box, "Thái Lan đăng cai", "Diễn đàn mở ngày 4/12.", PROSE, MORE, LAST)
    assert found == ["lead"] + ["related"] * 5 + ["body"] * 3


def test_one_related_line_does_not_end_the_article() -> None:
    found = kinds(LEAD, "Xem thêm: Hải quân hai nước tuần tra chung", PROSE, ">> Thái Lan đăng cai diễn đàn", LAST)
    assert found == ["lead", "related", "body", "related", "body"]


def test_prose_about_related_news_is_none() -> None:
    assert kinds(LEAD, "Tin liên quan đến vụ việc sẽ được tiếp tục cập nhật.", LAST) == ["lead", "body", "body"]


@pytest.mark.parametrize("cue", load_cues().all, ids=lambda cue: cue.id)
def test_cues_hold_their_examples(cue: Cue) -> None:
    def found(paragraph: str) -> bool:
        lower = normalize(paragraph).text.lower()
        if cue.where == "word":
            words = [w.strip("()") for w in paragraph.split()]
            return all(w[0].isupper() or w.lower() in load_cues().byline_words for w in words)
        return cue.search(lower)

    for example in cue.examples:
        assert found(example), example
    for example in cue.counter_examples:
        assert not found(example), example


LINES = [
    LEAD,
    PROSE,
    LAST,
    "Trần Mẫu",
    "TIN LIÊN QUAN",
    "Xem thêm: A",
    "Quang cảnh. Ảnh: CTV",
    "31/05/2024 - 15:20",
    "",
    " ",
    "a\u200b",
    "x. T. MẪU",
]


@given(st.lists(st.sampled_from(LINES)), st.sampled_from(["\n", "\n\n", "\r\n", "\n \n"]))
def test_sections_lie_in_order_and_cover_everything(lines: list[str], between: str) -> None:
    text = Text(between.join(lines))
    last = 0
    for kind, start, end in text.sections:
        assert kind
        assert last <= start <= end
        assert not text.text[last:start].strip()
        assert text.text[start:end] == text.text[start:end].strip() or len(text.sections) == 1
        last = end
    assert not text.text[last:].strip()


@given(st.text())
def test_any_string_has_sections(source: str) -> None:
    text = Text(source)
    assert text.sections
    covered = "".join(text.text[s.start : s.end] for s in text.sections)
    assert "".join(covered.split()) == "".join(text.text.split())


def test_a_lone_line_is_the_body() -> None:
    assert kinds("Hội nghị khai mạc tại Mẫu") == ["body"]


def test_a_teaser_glued_to_a_paragraph_is_a_section_of_its_own() -> None:
    assert kinds(LEAD, PROSE, LAST + " Xem thêm: Hai nước sẽ tuần tra chung?") == [
        "lead",
        "body",
        "body",
        "related",
    ]
    assert kinds(LEAD, PROSE, "Người dân xem thêm: hải quân tuần tra chung.") == ["lead", "body", "body"]
