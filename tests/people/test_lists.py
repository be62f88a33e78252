"""Titles that several people of a list share: one in the plural for all, or an office with a state for each."""

import pytest
from spacy.language import Language

from sukien.doc import read
from sukien.pipeline import SETTLED, article

Who = tuple[str | None, str | None, str | None]

CASES: list[tuple[str, dict[str, Who]]] = [
    (
        "Hai bộ trưởng Quốc phòng Anh và Úc, Gavin Holt và Marise Nolan, dự diễn đàn.",
        {
            "Gavin Holt": (None, "bộ trưởng Quốc phòng Anh", "GB"),
            "Marise Nolan": (None, "bộ trưởng Quốc phòng Úc", "AU"),
        },
    ),
    (
        "Ngoại trưởng hai nước Nga và Mỹ Sergei Orlov và John Miller gặp nhau.",
        {
            "Sergei Orlov": (None, "Ngoại trưởng Nga", "RU"),
            "John Miller": (None, "Ngoại trưởng Mỹ", "US"),
        },
    ),
    (
        "Hai ngoại trưởng Mỹ, Trung John Miller và Vương Kiến gặp nhau.",
        {
            "John Miller": (None, "ngoại trưởng Mỹ", "US"),
            "Vương Kiến": (None, "ngoại trưởng Trung", "CN"),
        },
    ),
    (
        "Các ngoại trưởng Nga Sergei Orlov, Trung Quốc Vương Kiến và Ấn Độ Anil Mehta họp báo.",
        {
            "Sergei Orlov": (None, "ngoại trưởng Nga", "RU"),
            "Vương Kiến": (None, "ngoại trưởng Trung Quốc", "CN"),
            "Anil Mehta": (None, "ngoại trưởng Ấn Độ", "IN"),
        },
    ),
    (
        "Bộ trưởng Quốc phòng các nước Indonesia và Singapore, các ông Joko Santoso và Peter Teo Wei, đã tới.",
        {
            "Joko Santoso": (None, "Bộ trưởng Quốc phòng Indonesia", "ID"),
            "Peter Teo Wei": (None, "Bộ trưởng Quốc phòng Singapore", "SG"),
        },
    ),
    (
        "Ông gặp các Bộ trưởng Ngoại giao: Australia Penny Hale, Nhật Bản Kamida Yoko và Na Uy Espen Lund.",
        {
            "Penny Hale": (None, "Bộ trưởng Ngoại giao Australia", "AU"),
            "Kamida Yoko": (None, "Bộ trưởng Ngoại giao Nhật Bản", "JP"),
            "Espen Lund": (None, "Bộ trưởng Ngoại giao Na Uy", "NO"),
        },
    ),
    (
        "Phần Lan và Thụy Điển ký tuyên bố. Bộ trưởng Quốc phòng hai nước này, ông Juha Laine và ông Per Holm, có mặt.",
        {
            "Juha Laine": (None, "Bộ trưởng Quốc phòng Phần Lan", "FI"),
            "Per Holm": (None, "Bộ trưởng Quốc phòng Thụy Điển", "SE"),
        },
    ),
    (
        "Chủ tịch Hội Hữu nghị Việt Nam và Lào, ông Peter Hale và ông Joe Norris, dự lễ.",
        {"Peter Hale": (None, None, None), "Joe Norris": (None, None, None)},
    ),
]


@pytest.mark.parametrize(("text", "people"), CASES, ids=[next(iter(people)) for _, people in CASES])
def test_shared_titles(text: str, people: dict[str, Who], nlp: Language) -> None:
    doc = article(nlp, text, {"published": "2021-06-16"})
    norms = {x.norm["name"]: x.norm for x in read(doc, SETTLED) if x.label == "PERSON"}
    assert {name: (n["rank"], n["role"], n["country"]) for name, n in norms.items()} == people
