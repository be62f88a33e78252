"""Groups of states: the phrases that count them out, and who belongs to them when."""

import pytest

from sukien.extractors.countries import find_countries
from sukien.extractors.groups import find_groups
from sukien.mention import COUNTRY
from sukien.rules import load_pack
from sukien.rules.kinds.groups import Group, members
from sukien.text import Text

TEN = ["BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "VN"]
PLUS = ["AU", "CN", "IN", "JP", "KR", "NZ", "RU", "US"]


def found(source: str) -> list[tuple[str, str, int | None]]:
    text, pack = Text(source), load_pack()
    seen = {COUNTRY: find_countries(text, pack, {})}
    return [(text.text[m.start : m.end], m.norm["group_id"], m.norm["count"]) for m in find_groups(text, pack, seen)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Đại diện 10 nước ASEAN dự họp.", [("10 nước ASEAN", "ASEAN", 10)]),
        ("Mười nước thành viên ASEAN ký.", [("Mười nước thành viên ASEAN", "ASEAN", 10)]),
        ("Có đủ 11 nước ASEAN.", [("đủ 11 nước ASEAN", "ASEAN", 11)]),
        ("Toàn bộ 10 quốc gia Đông Nam Á đồng ý.", [("Toàn bộ 10 quốc gia Đông Nam Á", "ASEAN", 10)]),
        (
            "Gồm 9 nước ASEAN và 8 nước Cộng.",
            [("9 nước ASEAN", "ASEAN", 9), ("8 nước Cộng", "ADMM_PLUS_PARTNERS", 8)],
        ),
        (
            "ASEAN họp với tám nước đối tác đối thoại.",
            [("tám nước đối tác đối thoại", "ADMM_PLUS_PARTNERS", 8)],
        ),
        ("Hội nghị ADMM+ có 18 nước.", [("18 nước", "ADMM_PLUS", 18)]),
        ("ASEAN họp; 10 nước thành viên đồng ý.", [("10 nước thành viên", "ASEAN", 10)]),
        ("Ba nước Đông Dương đoàn kết.", [("Ba nước Đông Dương", "CLV", 3)]),
        ("Cơ chế ASEAN+3 được củng cố.", [("ASEAN+3", "ASEAN_PLUS_3", None)]),
        ("Bộ trưởng 27 nước EU nhất trí.", [("27 nước EU", "EU", 27)]),
        ("Các nước thành viên NATO phản đối.", [("Các nước thành viên NATO", "NATO", None)]),
        ("Một thành viên NATO rút quân; nước Cộng hòa Pháp im lặng.", []),
        ("Uống 18 nước mỗi ngày; 10 nước tham gia giải.", []),
        ("Hiệp hội các quốc gia Đông Nam Á ra đời năm 1967.", []),
        ("ASEAN kết nạp thành viên thứ 11.", []),
    ],
)
def test_phrases(source: str, expected: list[tuple[str, str, int | None]]) -> None:
    assert found(source) == expected


def test_exception() -> None:
    text, pack = Text("Các nước ASEAN, trừ Myanmar và Lào, đều dự."), load_pack()
    (one,) = find_groups(text, pack, {COUNTRY: find_countries(text, pack, {})})
    assert one.norm["except"] == ["LA", "MM"]


@pytest.mark.parametrize(
    ("group", "day", "expected"),
    [
        ("ASEAN", None, TEN),
        ("ASEAN", "2025-10-25", TEN),
        ("ASEAN", "2025-11", sorted([*TEN, "TL"])),
        ("ASEAN", "XXXX-11-02", TEN),
        ("ASEAN", "1996", ["BN", "ID", "MY", "PH", "SG", "TH", "VN"]),
        ("ADMM_PLUS_PARTNERS", "2019-11-18", PLUS),
        ("ADMM_PLUS", "2019-11-18", sorted(TEN + PLUS)),
        ("ASEAN_PLUS_3", "2020-04-14", sorted([*TEN, "CN", "JP", "KR"])),
    ],
)
def test_members(group: str, day: str | None, expected: list[str]) -> None:
    assert members(load_pack(), group, day) == expected


def test_members_change() -> None:
    pack = load_pack()
    assert "GB" in members(pack, "EU", "2020-01-31")
    assert "GB" not in members(pack, "EU", "2020-02-01")
    assert [len(members(pack, "NATO", day)) for day in ("2019-01-01", "2023-05-01", "2024-06-01")] == [29, 31, 32]


def test_groups_are_whole() -> None:
    pack = load_pack()
    for group in pack.of(Group):
        assert members(pack, group.group_id, "2024-06-01")
