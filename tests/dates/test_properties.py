"""What must hold for every text."""

import re
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from sukien.extractors.dates import find_dates
from sukien.mention import Mention
from sukien.rules import load_pack
from sukien.text import Meta, Text

WORDS = """
    ngày hôm tháng năm tuần quý sáng chiều đêm nay qua mai tới này trước sau vừa từ đến và đầu cuối giữa cùng đó thứ Hai
    chủ nhật mùng Tết rằm âm lịch giai đoạn thế kỷ những III 1 2 7 12 13 30 31 05 2020 1975 90 / - . , ( ) ; % h đồng
"""
PIECES = st.sampled_from([*WORDS.split(), "\n"])
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from(["", " "])), max_size=40).map(
    lambda pieces: "".join(piece + blank for piece, blank in pieces)
)
POINT = re.compile(r"(?:\d{4}|XXXX)(?:-\d\d(?:-\d\d)?|-Q[1-4])?|XXXX-(?:XX(?:-XX)?|WXX(?:-WE)?|QX)")


def found(text: str, published: str | None = "2024-02-29") -> tuple[Text, list[Mention]]:
    layers = Text(text, Meta(published=published))
    return layers, find_dates(layers, load_pack(), {})


@settings(deadline=None)
@given(TEXTS, st.sampled_from(["2024-02-29", "2020-12-31", "2021-03", "2019", None, "no date"]))
def test_spans_and_values(text: str, published: str | None) -> None:
    layers, mentions = found(text, published)
    end = 0
    for one in mentions:
        assert end <= one.start < one.end <= len(layers.text)
        assert layers.text[one.start : one.end] == layers.text[one.start : one.end].strip()
        assert "\n" not in layers.text[one.start : one.end]
        end = one.end
        norm = one.norm
        assert all(POINT.fullmatch(part) for part in norm["value"].split("/")), norm
        assert norm["type"] == ("DURATION" if "/" in norm["value"] else "DATE")
        assert norm["start"] is not None or (norm["end"] is None and norm["value"].startswith("XXXX"))
        for part in (norm["start"] or "", norm["end"] or ""):
            if re.fullmatch(r"\d{4}-\d\d-\d\d", part):
                date.fromisoformat(part)
        if "X" not in norm["value"]:
            assert norm["start"] <= norm["end"]


@settings(deadline=None)
@given(TEXTS)
def test_the_same_text_gives_the_same_dates(text: str) -> None:
    assert found(text)[1] == found(text)[1]


def test_long_chains_cost_little() -> None:
    for piece in ("1/", "1-", "ngày 1, ", "từ ngày 1 đến ", "tháng ", "(", "2020-", "năm 2020 và "):
        found(piece * 2000)
