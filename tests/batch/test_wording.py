"""Short articles alike but for a figure or a name are two; reprints of one, however they are dressed, are one."""

import json
import random
from pathlib import Path

import pytest

from sukien.batch.wording import tell_otherwise
from sukien.run import run

HEADLINE = "Tàu huấn luyện nước ngoài cập cảng Đà Nẵng"
LEAD = (
    "Sáng 5/6, tàu huấn luyện của Hải quân Ấn Độ cùng 230 thủy thủ cập cảng Tiên Sa, bắt đầu chuyến thăm hữu nghị "
    "thành phố Đà Nẵng. Đại tá Trần Văn Lâm, Phó Tư lệnh vùng, chủ trì lễ đón."
)
BODY = (
    "Trong bốn ngày ở cảng, đoàn sẽ chào xã giao lãnh đạo thành phố, giao lưu thể thao với cán bộ, chiến sĩ và tham "
    "quan một số di tích. Hai bên cũng sẽ trao đổi kinh nghiệm về tìm kiếm, cứu nạn trên biển."
)
LAST = "Chuyến thăm góp phần thắt chặt thêm quan hệ giữa hải quân hai nước."
BRIEF = "\n".join([HEADLINE, LEAD, BODY, LAST])


def linked(articles: list[str], folder: Path) -> list[str | None]:
    """For each article the one that it is a copy of."""
    rows = (json.dumps({"id": str(n), "text": text}, ensure_ascii=False) for n, text in enumerate(articles))
    (folder / "in.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
    info, failures = run([str(folder / "in.jsonl")], folder / "out")
    assert info.counts.documents == len(articles), failures
    lines = (folder / "out" / "documents.jsonl").read_text(encoding="utf-8").split("\n")
    return [json.loads(line)["duplicate_of"] for line in lines if line]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("5/6", "6/6"),
        ("5/6", "5/7"),
        ("230", "320"),
        ("bốn ngày", "sáu ngày"),
        ("Ấn Độ", "Nhật Bản"),
        ("Trần Văn Lâm", "Lê Quốc Hùng"),
        ("Lâm", "Nam"),
        ("Tiên Sa", "Sơn Trà"),
        ("Đại tá Trần Văn Lâm", "Thiếu tướng Lê Quốc Hùng"),
    ],
)
def test_another_day_number_or_name_is_another_article(old: str, new: str, tmp_path: Path) -> None:
    assert old in BRIEF
    assert linked([BRIEF, BRIEF.replace(old, new)], tmp_path) == [None, None]


@pytest.mark.parametrize(
    "reprint",
    [
        BRIEF + "\nMinh Anh",
        BRIEF + "\nTheo TTXVN",
        BRIEF + " Thu Hà (TTXVN)",
        BRIEF.replace(HEADLINE, "Hải quân Ấn Độ thăm Đà Nẵng"),
        BRIEF.replace(HEADLINE + "\n", ""),
        BRIEF.replace("Sáng", "(TTXVN) - Sáng"),
        BRIEF.replace("Sáng", "Đà Nẵng (VOV) - Sáng"),
        BRIEF.replace("Sáng 5/6", "Sáng 5-6-2020"),
        BRIEF.replace("Sáng 5/6", "Sáng 05/06"),
        BRIEF.replace("Sáng 5/6", "Sáng nay"),
        BRIEF.replace("bốn ngày", "4 ngày"),
        BRIEF.replace("\n" + LAST, ""),
        BRIEF.replace(LAST, "").replace(HEADLINE, "").strip(),
        BRIEF.replace("thủy thủ", "thuỷ thủ"),
        BRIEF.replace("Lâm", "Lam"),
        BRIEF.replace("Trần", "Trân"),
        BRIEF.replace("Độ", "Đô"),
        BRIEF.replace("thắt chặt", "thắt chăt"),
        BRIEF.replace("Phó Tư lệnh vùng", "Phó tư lệnh Vùng"),
        BRIEF.replace("\n", " ").replace(HEADLINE + " ", ""),
        BRIEF.replace(". ", ".\n\n"),
    ],
)
def test_a_reprint_stays_a_copy(reprint: str, tmp_path: Path) -> None:
    assert reprint != BRIEF
    assert linked([BRIEF, reprint], tmp_path) == [None, "0"]


def test_each_reprint_goes_to_its_own_of_many_siblings(tmp_path: Path) -> None:
    days = [BRIEF.replace("5/6", f"{day}/6") for day in range(1, 29)]
    found = linked([*days, *(one + "\nMinh Anh" for one in days)], tmp_path)
    assert found == [None] * 28 + [str(n) for n in range(28)]


def test_a_long_article_with_a_figure_put_right_stays_a_copy(tmp_path: Path) -> None:
    words = BODY.lower().replace(".", "").replace(",", "").split()
    chance = random.Random(5)
    rest = "\n".join(" ".join(chance.choices(words, k=30)).capitalize() + "." for _ in range(12))
    assert linked([f"{BRIEF}\n{rest}", f"{BRIEF}\n{rest}".replace("230", "320")], tmp_path) == [None, "0"]


def test_what_differs_is_looked_for_in_the_same_place() -> None:
    assert not tell_otherwise("sáng 5/6 tàu", "sáng 5/6 tàu")
    assert not tell_otherwise("sáng 5/6 tàu", "sáng tàu")
    assert tell_otherwise("ngày 5/6 tàu đến ngày 6/6 tàu đi", "ngày 6/6 tàu đến ngày 7/6 tàu đi")
    assert tell_otherwise("thăm Lào", "thăm Thái Lan")
    assert not tell_otherwise("thăm Lào", "thăm nước bạn")
    assert not tell_otherwise("Phan Văn Giang", "Phan Văn Giang Phan")
    assert not tell_otherwise("", "")


@pytest.mark.parametrize("seed", range(60))
def test_whatever_figure_or_name_is_changed_they_tell_otherwise_both_ways(seed: int) -> None:
    chance = random.Random(seed)
    names = ["Lâm", "Hùng", "Trần", "Quốc", "Nhật", "Đà", "Nẵng", "Mỹ", "Nga", "Pháp"]
    words = [chance.choice([*BODY.lower().split(), *names, *"0123456789"]) for _ in range(chance.randint(5, 60))]
    place = chance.randrange(len(words))
    kind = chance.choice([names, [f"{day}/{month}" for day in range(1, 29) for month in range(1, 13)]])
    words[place] = chance.choice(kind)
    other = [*words[:place], chance.choice([one for one in kind if one != words[place]]), *words[place + 1 :]]
    assert tell_otherwise(" ".join(words), " ".join(other))
    assert tell_otherwise(" ".join(other), " ".join(words))
    # What is dropped, added or written small changes nothing.
    at = chance.randrange(len(words))
    for same in (words[:at], words[at:], [*words, "thêm", "2020"], [one.lower() for one in words]):
        assert not tell_otherwise(" ".join(words), " ".join(same))
        assert not tell_otherwise(" ".join(same), " ".join(words))
