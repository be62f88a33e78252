"""Other languages are told from Vietnamese, in every form that Vietnamese is written in."""

import unicodedata
from pathlib import Path

import pytest

from sukien.batch.language import not_vietnamese

SEED = (Path(__file__).parents[2] / "corpus" / "seed-000.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_vietnamese_is_known(form: str) -> None:
    text = unicodedata.normalize(form, SEED)
    assert not_vietnamese(text) is None
    assert not_vietnamese(text.upper()) is None
    assert not_vietnamese(text[:300] + " The ministers met for two days to talk about the region." * 9) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "The defence ministers of the region met in Hanoi on Tuesday.",
        "Les ministres de la Défense se sont réunis à Hanoï, où ils ont évoqué la sécurité régionale.",
        "Os ministros da Defesa não chegaram a um acordo sobre a declaração de segurança da região.",
        "Ministři obrany se v úterý sešli v Hanoji, aby jednali o bezpečnosti celé oblasti.",
        "Bo truong Quoc phong cac nuoc ASEAN hop tai Ha Noi de ban ve an ninh khu vuc.",
        "Министры обороны стран региона встретились во вторник в Ханое для переговоров.",
        "各国国防部长周二在河内举行会议讨论地区安全问题并发表了联合声明与会各方强调合作",
        "ລັດຖະມົນຕີກະຊວງປ້ອງກັນປະເທດຂອງບັນດາປະເທດໄດ້ພົບປະກັນທີ່ຮ່າໂນ້ຍ",
    ],
)
def test_other_languages_are_told(sentence: str) -> None:
    reason = not_vietnamese(" ".join([sentence] * 4))
    assert reason is not None
    assert reason.startswith("not Vietnamese")


@pytest.mark.parametrize("text", ["", "ADMM+", "Seoul, 7-7", "1 2 3 " * 100])
def test_too_little_to_tell(text: str) -> None:
    assert not_vietnamese(text) is None
