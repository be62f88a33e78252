"""Spans and ids of meetings, and what every mention keeps."""

from itertools import pairwise

import pytest

from sukien.rules import load_pack
from sukien.rules.kinds.meetings import Meeting

LISTED = {
    "ADMM", "ADMM_RETREAT", "ADMM_PLUS", "ADMM_INFORMAL", "ADMM_PLUS_EWG", "ADSOM", "ADSOM_PLUS", "ADSOM_WG",
    "ADSOM_PLUS_WG", "ACDFM", "ACAMM", "ANCM", "AACC", "AMIM", "AMOM", "ARDEX", "SHANGRI_LA_DIALOGUE",
    "XIANGSHAN_FORUM", "ARF", "ASEAN_SUMMIT", "EAS", "ASEAN_PLUS_3", "AMM", "PMC", "ACC", "AMMTC", "SOMTC", "ASEAN_SOM",
    "AEM", "AIPA", "APEC", "G20", "G7", "UNGA", "DEFENCE_POLICY_DIALOGUE", "BORDER_DEFENCE_EXCHANGE",
}  # fmt: skip
"""The ids that the contract fixes."""


def test_the_ids_of_the_contract_are_there() -> None:
    assert {rule.meeting for rule in load_pack().of(Meeting)} >= LISTED


def test_every_id_that_a_rule_leads_to_has_a_name() -> None:
    rules = load_pack().of(Meeting)
    known = {rule.meeting for rule in rules}
    assert {meeting for rule in rules for meeting in (*rule.modified.values(), *rule.partners.values())} <= known


def test_rules_of_one_meeting_agree() -> None:
    names: dict[str, tuple[str, str]] = {}
    for rule in load_pack().of(Meeting):
        assert names.setdefault(rule.meeting, (rule.name, rule.level)) == (rule.name, rule.level), rule.id


@pytest.mark.parametrize("space", ["\u00a0", "\u2009"])
def test_blanks(meetings, space: str) -> None:  # type: ignore[no-untyped-def]
    ((words, mention),) = meetings("Hội nghị Bộ trưởng Quốc phòng ASEAN lần thứ 17".replace(" ", space))
    assert (words, mention.norm["edition"]) == ("Hội nghị Bộ trưởng Quốc phòng ASEAN", 17)


def test_two_paragraphs_are_no_name(meetings) -> None:  # type: ignore[no-untyped-def]
    assert not meetings("Toàn cảnh hội nghị\nBộ trưởng Quốc phòng các nước ASEAN chụp ảnh.")


def test_a_definition_makes_the_bare_acronym_sure(meetings) -> None:  # type: ignore[no-untyped-def]
    found = meetings("Phiên họp Hội đồng Điều phối ASEAN (ACC) khai mạc.\nSau cùng, ACC đã ra thông cáo.")
    assert [words for words, _ in found] == ["Hội đồng Điều phối ASEAN", "ACC", "ACC"]


def test_no_overlaps_and_in_order(meetings) -> None:  # type: ignore[no-untyped-def]
    found = [m for _, m in meetings("Nhóm chuyên gia ADMM+ (ADMM+ EWG), ADSOM+WG/ADSOM và Đại hội đồng AIPA-41 " * 3)]
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert len(found) == 15


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hai nước vừa khép lại Alon, cuộc diễn tập đổ bộ ở Palawan.", ["Alon"]),
        ("Mùa diễn tập mở màn. Ở Bali, Komodo từ ngày 15 đến 22/2 thu hút tàu của 18 nước.", ["Komodo"]),
        ("Phương Tây nhắc tới Vostok-2018, cuộc tập trận đông gấp sáu.", ["Vostok"]),
        ("Đoàn rời Milan, cuộc tập trận vẫn chưa xong.", []),
        ("Cuộc thi thời trang dự Milan khai mạc tối nay.", []),
        ("Tàu sân bay ghé cảng Kakadu, đợt diễn tập tạm ngừng.", []),
    ],
)
def test_the_bare_name_of_an_exercise(meetings, text: str, names: list[str]) -> None:  # type: ignore[no-untyped-def]
    assert [words for words, _ in meetings(text)] == names
