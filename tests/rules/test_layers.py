"""Packs lie over one another: they add, replace, switch off and extend, and their hashes tell them apart."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sukien.errors import RuleError
from sukien.pipeline import load, pack_of
from sukien.rules import load_pack
from sukien.rules.kinds.countries import Country
from sukien.rules.kinds.ranks import Rank

Write = Callable[..., str]
Read = Callable[..., list[tuple[str, str, str]]]
RANK = "kind: rank\nrules:\n  - {id: rank.desk, rank: Chuẩn Đề đốc, nato: OF-6}\n"


def test_a_pack_adds(write: Write, read: Read) -> None:
    sentence = "Chuẩn Đề đốc Somchai Boonmee tham dự."
    assert ("RANK", "Chuẩn Đề đốc", "rank.desk") in read(sentence, write(RANK))
    assert ("RANK", "Chuẩn Đề đốc", "rank.desk") not in read(sentence)


def test_a_pack_replaces_by_id(write: Write, read: Read) -> None:
    pack = write("kind: rank\nrules:\n  - {id: rank.dai_tuong, rank: Đại tướng, not_before: [cúp]}\n")
    assert read("Cúp Đại tướng khai mạc.", pack) == []
    rules = load_pack([pack])
    assert rules.replaced["rank.dai_tuong"].file == "ranks.yaml"
    assert str(rules.places["rank.dai_tuong"]) == "pack.yaml:3"


@pytest.mark.parametrize(
    "text",
    ["disable: [rank.dai_tuong]\n", "kind: rank\nrules:\n  - {id: rank.dai_tuong, enabled: false}\n"],
)
def test_a_pack_switches_off(text: str, write: Write, read: Read) -> None:
    pack = write(text)
    assert "rank.dai_tuong" not in [rule for _, _, rule in read("Đại tướng Trần Văn Minh phát biểu.", pack)]
    assert "rank.dai_tuong" in load_pack([pack]).disabled


def test_a_later_pack_switches_on_again(write: Write) -> None:
    off = write("disable: [rank.dai_tuong]\n", "off.yaml")
    on = write("kind: rank\nrules:\n  - {id: rank.dai_tuong, rank: Đại tướng}\n", "on.yaml")
    pack = load_pack([off, on])
    assert "rank.dai_tuong" in pack.rules
    assert not pack.disabled


def test_an_alias_is_two_lines(write: Write, read: Read) -> None:
    pack = write("kind: alias\nrules:\n  - {id: alias.th, of: country.TH, forms: [xứ Chùa Vàng]}\n")
    assert read("Đoàn xứ Chùa Vàng đến.", pack) == [("COUNTRY", "xứ Chùa Vàng", "country.TH")]


def test_an_alias_in_capitals_is_an_abbreviation(write: Write) -> None:
    rules = "kind: alias\nrules:\n  - {id: alias.th, of: country.TH, forms: [TLAN, Thái Lan quốc]}\n"
    country = load_pack([write(rules)]).rules["country.TH"]
    assert isinstance(country, Country)
    assert "TLAN" in country.exact
    assert "Thái Lan quốc" in country.forms


def test_extend_adds_and_removes(write: Write) -> None:
    rules = (
        "kind: extend\nrules:\n"
        "  - {id: extend.a, of: rank.dai_tuong, add: {not_before: [cúp], forms: [Tướng lớn]}}\n"
        "  - {id: extend.b, of: rank.dai_tuong, remove: {forms: [Tướng lớn]}}\n"
    )
    rank = load_pack([write(rules)]).rules["rank.dai_tuong"]
    assert isinstance(rank, Rank)
    assert "cúp" in rank.not_before
    assert "Tướng lớn" not in rank.forms


def test_an_alias_outlives_a_replaced_rule(write: Write) -> None:
    alias = write("kind: alias\nrules:\n  - {id: alias.r, of: rank.dai_tuong, forms: [Tướng lớn]}\n", "a.yaml")
    other = write("kind: rank\nrules:\n  - {id: rank.dai_tuong, rank: Đại tướng}\n", "b.yaml")
    assert load_pack([alias, other]).rules["rank.dai_tuong"].model_dump()["forms"] == ("Tướng lớn",)


def test_a_folder_is_read_with_what_lies_below(write: Write) -> None:
    write(RANK, "pack/deep/ranks.yml")
    write("nothing: here\n", "pack/.hidden/x.yaml")
    write("{}", "pack/.schemas/rank.schema.json")
    assert "rank.desk" in load_pack(["pack"]).rules


def test_a_changed_file_is_read_again_and_has_another_hash(write: Write) -> None:
    first = load_pack([write(RANK)])
    second = load_pack([write(RANK.replace("OF-6", "OF-5"))])
    assert first.digests["built-in"] == second.digests["built-in"]
    assert first.digests["pack.yaml"] != second.digests["pack.yaml"]
    assert load_pack(["pack.yaml"]) is second


def test_the_pipeline_knows_its_pack_and_keeps_it(write: Write, tmp_path: Path) -> None:
    import spacy

    nlp = load([write(RANK)])
    assert "rank.desk" in pack_of(nlp).rules
    nlp.to_disk(tmp_path / "model")
    again = spacy.load(tmp_path / "model")
    assert "rank.desk" in pack_of(again).rules
    assert again.get_pipe_config("sukien_ranks")["rules"] == ["pack.yaml"]


def test_without_patterns_their_stage_is_not_there(write: Write) -> None:
    assert "sukien_patterns" not in load().pipe_names
    assert "sukien_patterns" not in load([write(RANK)]).pipe_names
    assert "sukien_patterns" in load([write("kind: decoy\nrules:\n  - {id: decoy.x, words: [A B]}\n")]).pipe_names


def test_a_decoy_keeps_off_all_labels(write: Write, read: Read) -> None:
    pack = write("kind: decoy\nrules:\n  - {id: decoy.x, words: [Trường Đại tướng Trần Văn Minh]}\n")
    found = read("Trường Đại tướng Trần Văn Minh khai giảng.", pack)
    assert [label for label, _, _ in found] == ["DECOY"]


def test_a_group_has_dated_members(write: Write) -> None:
    from sukien.rules.kinds.groups import members

    pack = load_pack(
        [
            write(
                "kind: group\nrules:\n  - id: group.X\n    group_id: X\n    name: X\n    direct: [Bộ ba X]\n"
                "    founders: [VN]\n    members: [{state: LA, joined: 2020-01-01, left: 2022-01-01}]\n"
            )
        ]
    )
    assert [members(pack, "X", day) for day in ("2019", "2020-01-01", "2022-01-01")] == [["VN"], ["LA", "VN"], ["VN"]]


@pytest.mark.parametrize("path", ["none", "none.yaml"])
def test_no_pack(path: str) -> None:
    with pytest.raises(RuleError, match="no such pack"):
        load_pack([path])
