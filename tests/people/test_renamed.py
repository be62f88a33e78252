"""Offices by which a text goes on to speak of somebody, and states told by where he is; texts are composed."""

from __future__ import annotations

import pytest
from spacy.language import Language

import sukien
from sukien.doc import read
from sukien.pipeline import SETTLED, article


def _people(nlp: Language, text: str) -> dict[str, tuple[str | None, str | None]]:
    doc = article(nlp, text, {"published": "2024-07-12"})
    norms = [x.norm for x in read(doc, SETTLED) if x.label == "PERSON"]
    return {x["name"]: (x["role"], x["country"]) for x in norms}


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        (
            "Ông János Varga đến Bắc Kinh sáng 8/7. Thủ tướng Hungary cho biết ông sẽ ở lại hai ngày.",
            "János Varga",
            ("Thủ tướng Hungary", "HU"),
        ),
        (
            "Ngày 8/7, Chủ tịch Trung Quốc Tập Cận Bình tiếp vị khách János Varga. Thủ tướng Hungary gọi đây là chặng "
            "ba.",
            "János Varga",
            ("Thủ tướng Hungary", "HU"),
        ),
        (
            "Ông Vương Nghị hạ cánh xuống Honiara hôm 26/5. Hành trình của vị Ngoại trưởng Trung Quốc kéo dài.",
            "Vương Nghị",
            ("Ngoại trưởng Trung Quốc", "CN"),
        ),
        (
            "Đây là chuyến thăm Lào đầu tiên của ông John Carter trên cương vị Bộ trưởng Quốc phòng Mỹ.",
            "John Carter",
            ("Bộ trưởng Quốc phòng Mỹ", "US"),
        ),
        ("Ông Jan Smit dự kỳ họp cuối ở cương vị Tổng thư ký NATO.", "Jan Smit", ("Tổng thư ký NATO", None)),
    ],
)
def test_the_office_by_which_a_text_goes_on(
    text: str, name: str, wanted: tuple[str, str | None], nlp: Language
) -> None:
    assert _people(nlp, text)[name] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Ông John Carter đến Paris sáng 8/7. Tổng thống Pháp cho biết sẽ tiếp ông.",
        "Ông John Carter gọi điện cho bà Mary Wilson hôm 8/7. Tổng thống Pháp cho biết đã nắm việc này.",
        "Ông John Carter đến Lào sáng 8/7. Ở đó ông Carter cho hay Tổng thống Pháp sẽ tới sau.",
    ],
)
def test_the_office_of_somebody_else_is_not_his(text: str, nlp: Language) -> None:
    assert _people(nlp, text)["John Carter"][0] is None


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("Ngồi đối diện Thiếu tướng Kim Do-jin, trưởng đoàn Hàn Quốc, là Trung tướng An Il-nam của Quân đội Nhân dân "
         "Triều Tiên.", "An Il-nam", "KP"),
        ("Đại tá Sok Dara của Quân đội Hoàng gia Campuchia và Đại tá John Carter thuộc Lục quân Mỹ dự lễ.",
         "John Carter", "US"),
        ("Bộ trưởng Quốc phòng Mỹ John Carter tới Manila ngày 5/6 và hội đàm với Bộ trưởng Quốc phòng Jose Ramos.",
         "Jose Ramos", "PH"),
        ("Chuyến thăm Nga của Thủ tướng Ấn Độ Ravi Kumar bắt đầu chiều 11/6. Tối qua ông gặp riêng Tổng thống Ivan "
         "Petrov.", "Ivan Petrov", "RU"),
        ("Bộ trưởng Quốc phòng Mỹ John Carter thăm Việt Nam từ 10 đến 12/6. Ngày 11/6, ông gặp Đại sứ Peter Smith.",
         "Peter Smith", "US"),
        ("Thủ tướng Ấn Độ Ravi Kumar đến Moscow hôm 5/6 và được Tổng thống Ivan Petrov tiếp.", "Ivan Petrov", "RU"),
        ("Cuộc diễn tập ngoài khơi Kagoshima (Nhật Bản) kết thúc ngày 20/6. Đô đốc Jose Ramos, Chỉ huy Lực lượng Bảo "
         "vệ bờ biển Philippines, và người đồng cấp nước chủ nhà Sato Kenji cùng dự lễ bế mạc.", "Sato Kenji", "JP"),
    ],
)  # fmt: skip
def test_the_state_that_body_place_or_host_tell(text: str, name: str, state: str, nlp: Language) -> None:
    assert _people(nlp, text)[name][1] == state


def test_he_is_the_subject_who_is_told_of_by_his_office() -> None:
    text = (
        "Ngày 8/7, Chủ tịch Trung Quốc Tập Cận Bình tiếp vị khách János Varga. Thủ tướng Hungary gọi đây là chặng ba, "
        "sau khi ông đến Kyiv hôm 2/7."
    )
    events = sukien.extract(text, published="2024-07-12").events
    visits = [e for e in events if e.type == "visit"]
    assert [([p.name for p in e.participants], e.countries) for e in visits] == [(["János Varga"], ("HU", "UA"))]
