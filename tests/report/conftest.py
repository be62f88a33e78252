"""A run with everything that a report must cope with: hostile markup, emoji, NFD, a lost text, a failure."""

import json
import unicodedata
from pathlib import Path

import pytest

from sukien.run import run

HOSTILE = "</script><script>window.pwned=1</script><img src=x onerror=window.pwned=2>"

MEETING = (
    "Khai mạc Hội nghị ADMM lần thứ 17\n\n"
    "Sáng 15/11, tại Jakarta, Indonesia, Hội nghị Bộ trưởng Quốc phòng các nước ASEAN (ADMM) lần thứ 17 khai mạc. "
    "Đại tướng Phan Văn Giang, Bộ trưởng Bộ Quốc phòng Việt Nam, dẫn đầu đoàn Việt Nam.\n\n"
    "Cùng ngày, Đại tướng Phan Văn Giang hội đàm với Bộ trưởng Quốc phòng Singapore Ng Eng Hen.\n"
)
OTHER = (
    "Ngày 16/11/2023, tại Jakarta, Hội nghị ADMM-17 ra tuyên bố chung. Tháng 3/2024, Thượng tướng Nguyễn Văn Tư, "
    "Thứ trưởng Bộ Quốc phòng, thăm Nhật Bản.\n"
)


ANOTHER = OTHER.replace("Nhật Bản", "Lào").replace("16/11", "15/11")


def articles() -> list[dict[str, object]]:
    """Composed articles; the people and what they do are invented."""
    return [
        {"id": "plain", "text": MEETING, "title": "ADMM 17", "published": "2023-11-15", "url": "https://example.org/1"},
        {"id": "hostile", "title": HOSTILE, "text": f"{HOSTILE} & <b>\n\n{MEETING}", "published": "2023-11-15",
         "url": "javascript:window.pwned=3", "publisher": "<i>Báo</i>"},
        {"id": "emoji", "text": f"🎉🎉 {unicodedata.normalize('NFD', MEETING)}", "published": "2023-11-15"},
        {"id": "other", "text": OTHER, "published": "2024-03-20"},
        {"id": "\u2028odd id/?#", "text": ANOTHER, "published": None},
    ]  # fmt: skip


@pytest.fixture(scope="session")
def run_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("report")
    source, lost = folder / "articles.jsonl", folder / "lost.txt"
    lines = [json.dumps(one, ensure_ascii=False) for one in articles()]
    english = json.dumps({"id": "english", "text": "The ministers met in Hanoi to talk about the sea. " * 5})
    source.write_text("\n".join([*lines, english, "{broken"]) + "\n", encoding="utf-8")
    lost.write_text(MEETING.replace("17", "16"), encoding="utf-8")
    run([source.as_posix(), lost.as_posix()], folder / "out")
    lost.unlink()
    return folder / "out"
