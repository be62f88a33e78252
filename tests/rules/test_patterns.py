"""Token patterns and templates: what they match, what value they give, and what they may cost."""

import re
import time
from collections.abc import Callable

import pytest

from sukien.errors import RuleError
from sukien.packs.find import find
from sukien.pipeline import load
from sukien.rules.cost import LIMIT, check_regex
from sukien.rules.kinds.patterns import bounds
from sukien.rules.slots import Slot, wordings

Write = Callable[..., str]
Read = Callable[..., list[tuple[str, str, str]]]


def pattern(tokens: str, more: str = "label: DOCUMENT") -> str:
    return f"kind: pattern\nrules:\n  - id: pattern.x\n    {more}\n    pattern: [[{tokens}]]\n"


def template(text: str, more: str = "label: DOCUMENT") -> str:
    return f"kind: template\nrules:\n  - id: template.x\n    {more}\n    template: {text!r}\n"


@pytest.mark.parametrize(
    ("tokens", "sentence", "found"),
    [
        ("{LOWER: công}, {LOWER: hàm}", "Bộ gửi Công hàm mới.", ["Công hàm"]),
        ("{LOWER: công}, {LOWER: hàm}", "Bộ gửi công văn, hàm ý.", []),
        # Words are normalised as the text is: the tone may stand on either letter, the letters may be decomposed.
        ("{LOWER: hoà}, {LOWER: ước}", "Hòa ước được ký.", ["Hòa ước"]),
        ("{NORM: hòa}, {LOWER: ước}", "Hoa\u0300 u\u031bo\u031b\u0301c được ký.", ["Hoa\u0300 u\u031bo\u031b\u0301c"]),
        ('{ORTH: MOU}, {TEXT: "-"}, {IS_DIGIT: true}', "Ký MOU-12 và mou-13.", ["MOU-12"]),
        ("{LOWER: thư}, {IS_TITLE: true, OP: +}", "Ký thư Hà Nội Mới rồi về.", ["thư Hà Nội Mới"]),
        ("{LOWER: thư}, {LOWER: {IN: [ngỏ, mời]}}", "Gửi thư ngỏ, thư mời, thư tay.", ["thư ngỏ", "thư mời"]),
        ("{LOWER: số}, {TEXT: {REGEX: '^\\d{2,3}$'}}", "Văn bản số 12, số 7.", ["số 12"]),
        ("{LOWER: thư}, {ENT_TYPE: COUNTRY, OP: +}", "Gửi thư Việt Nam qua bưu điện.", ["thư Việt Nam"]),
        ("{LOWER: thư}, {LENGTH: {'>=': 4}}", "Gửi thư nhanh, thư tay.", ["thư nhanh"]),
        ("{LOWER: thư}, {LOWER: ngỏ}", "Đây là thư. Ngỏ ý mời.", []),
    ],
)
def test_tokens(tokens: str, sentence: str, found: list[str], write: Write, read: Read) -> None:
    rows = read(sentence, write(pattern(tokens)))
    assert [words for _, words, rule in rows if rule == "pattern.x"] == found


def test_context_at_the_ends_is_left_out(write: Write, read: Read) -> None:
    pack = write(
        pattern("{LOWER: ký}, {LOWER: công}, {LOWER: hàm}, {LOWER: tại}", "label: DOCUMENT\n    lead: 1\n    tail: 1")
    )
    assert ("DOCUMENT", "công hàm", "pattern.x") in read("Hai bên ký công hàm tại Huế.", pack)


def test_a_value_is_completed_from_the_rules(write: Write) -> None:
    more = "label: MEETING\n    norm: {meeting_id: ADMM_PLUS}"
    pack = write(pattern("{LOWER: hội}, {LOWER: nghị}, {LOWER: mười}, {LOWER: tám}", more))
    one = next(m for m in find(load([pack]), "Khai mạc hội nghị mười tám.") if m.label == "MEETING")
    assert one.norm["meeting_id"] == "ADMM_PLUS"
    assert one.norm["level"] == "minister"


@pytest.mark.parametrize(
    ("text", "more", "sentence", "found"),
    [
        ("{MEETING} vòng [thứ] {NUMBER}", "label: MEETING\n    span: MEETING\n    norm: {edition: '{NUMBER}'}",
         "ADMM+ vòng thứ mười bảy khai mạc.", ("ADMM+", {"edition": 17, "meeting_id": "ADMM_PLUS"})),
        ("{MEETING} vòng [thứ] {NUMBER}", "label: MEETING\n    span: MEETING\n    norm: {edition: '{NUMBER}'}",
         "ADMM+ vòng XVII khai mạc.", ("ADMM+", {"edition": 17})),
        ("hòm thư {COUNTRY} ở {LOCATION}", "label: LOCATION\n    norm: {of: '{COUNTRY.alpha_2}', at: 'ở {LOCATION}'}",
         "Mở hòm thư Lào ở Hà Nội.", ("hòm thư Lào ở Hà Nội", {"of": "LA", "at": "ở Hà Nội"})),
        ("{thư|điện} mừng", "label: DOCUMENT", "Gửi ĐIỆN mừng.", ("ĐIỆN mừng", {})),
        ("giải {NAME}", "label: DOCUMENT\n    norm: {of: '{NAME}'}", "Trao giải Sông Lam Xanh cho em.",
         ("giải Sông Lam Xanh", {"of": "Sông Lam Xanh"})),
        ("số {WORD} tuyệt mật", "label: DOCUMENT", "Bản số A7 tuyệt mật.", ("số A7 tuyệt mật", {})),
        ("thư mừng", "label: DOCUMENT", "Gửi thư mừngrỡ.", None),
        ("{COUNTRY:a} gửi {COUNTRY:b}", "label: DOCUMENT\n    norm: {to: '{b.alpha_2}'}", "Lào gửi Mỹ bức thư.",
         ("Lào gửi Mỹ", {"to": "US"})),
    ],
)  # fmt: skip
def test_templates(
    text: str, more: str, sentence: str, found: tuple[str, dict[str, object]] | None, write: Write
) -> None:
    rows = [
        m for m in find(load([write(template(text, more))]), sentence) if m.rule == "template.x" and m.label != "EVENT"
    ]
    if found is None:
        assert not rows
        return
    assert [sentence[m.start : m.end] for m in rows] == [found[0]]
    assert {key: rows[0].norm.get(key) for key in found[1]} == found[1]


def test_wordings() -> None:
    assert wordings("{MEETING} lần [thứ] {NUMBER:n}")[0] == (
        Slot("MEETING", "MEETING"),
        " lần thứ ",
        Slot("NUMBER", "n"),
    )


@pytest.mark.parametrize(
    "text", ["{NUMBER} a", "{MEETING}{NUMBER}", "{MEETNG}", "{MEETING} và {MEETING}", "[a", "[{NAME}] a"]
)
def test_templates_that_are_none(text: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        wordings(text)


@pytest.mark.parametrize(("operator", "expected"), [("?", (0, 1)), ("+", (1, 12)), ("{2}", (2, 2)), ("{1,}", (1, 12))])
def test_bounds(operator: str, expected: tuple[int, int]) -> None:
    assert bounds(operator) == expected


@pytest.mark.parametrize("operator", ["{}", "{3,1}", "{1,99}", "x", ""])
def test_bounds_that_are_none(operator: str) -> None:
    with pytest.raises(ValueError, match="OP"):
        bounds(operator)


@pytest.mark.parametrize(
    "regex", ["(a+)+", "(a|ab)*c", "(a?){1,40}", r"(\w+)\1", r"(a)?b(?(1)c|d)", r"\w+\d+\w+\d+", "[", "a" * 600]
)
def test_dear_patterns_are_refused(regex: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        check_regex(regex)


@pytest.mark.parametrize(
    "regex", [r"^\d{2,3}$", r"[A-Z]+-\d{1,3}", "(?:một|hai|ba){1,3}", r"(?<=x)\w+(?!\d)", "(?i:a|b)?c*"]
)
def test_cheap_patterns_are_not(regex: str) -> None:
    assert check_regex(regex) == regex


def test_what_is_allowed_is_fast_on_hostile_text() -> None:
    regex = check_regex(r"\w{1,12}\d{1,12}\w{1,12}x$")
    start = time.perf_counter()
    re.search(regex, "1" * 2_000)
    assert time.perf_counter() - start < 60 * LIMIT / 20_000


def test_too_many_ways_are_refused(write: Write) -> None:
    token = '{LOWER: a, OP: "*"}'
    with pytest.raises(RuleError, match="ways"):
        load([write(pattern(", ".join(["{LOWER: b}", *[token] * 4])))])


def test_a_text_of_one_word_does_not_hang_a_pattern(write: Write) -> None:
    nlp = load([write(pattern('{LOWER: a, OP: "+"}, {LOWER: a, OP: "+"}, {LOWER: b}'))])
    start = time.perf_counter()
    find(nlp, "a " * 3_000 + "b.")
    assert time.perf_counter() - start < 20
