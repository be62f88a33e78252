"""Places: those that are known, and those that only a place word announces."""

import pytest

from sukien.extractors.countries import find_countries
from sukien.extractors.locations import find_locations
from sukien.mention import COUNTRY
from sukien.rules import load_pack
from sukien.text import Text


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Họp tại Cu-a-la Lăm-pơ.", [("Cu-a-la Lăm-pơ", "Kuala Lumpur", "MY")]),
        ("Từ Bắc Kinh tới Mátxcơva.", [("Bắc Kinh", "Bắc Kinh", "CN"), ("Mátxcơva", "Moscow", "RU")]),
        ("Tàu vào Biển Đông.", [("Biển Đông", None, None)]),
        ("Đoàn tới thành phố Zamboanga (Philippines).", [("Zamboanga", "Zamboanga", "PH")]),
        ("Đoàn tới tỉnh Isabela (Philippines).", [("Isabela", "Isabela", "PH")]),
        ("Huấn luyện tại tỉnh Kanchanaburi, Thái Lan.", [("Kanchanaburi", "Kanchanaburi", "TH")]),
        ("Diễn tập trên đảo Rawa (Malaysia).", [("đảo Rawa", None, "MY")]),
        ("Tàu sân bay Đô đốc Kuznetsov và ông Hồ Cẩm Đào.", []),
        ("Ông Trần Hải Dương và bà Nguyễn Hà Giang.", []),
        ("Trung Quốc và khu vực Ấn Độ Dương - Thái Bình Dương.", [("Ấn Độ Dương - Thái Bình Dương", None, None)]),
        ("Tại TP.HCM.", [("TP.HCM", "Thành phố Hồ Chí Minh", "VN")]),
        ("Tại thành phố Hồ Chí Minh.", [("thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh", "VN")]),
    ],
)
def test_places(source: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    text, pack = Text(source), load_pack()
    seen = {COUNTRY: find_countries(text, pack, {})}
    found = [(text.text[m.start : m.end], m.norm["city"], m.norm["country"]) for m in find_locations(text, pack, seen)]
    assert found == expected
