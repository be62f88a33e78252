"""The gate loses nothing: where it is closed, reading finds no event."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sukien.evaluate.gold import read_gold
from sukien.events.gate import Gate
from sukien.rules import load_pack
from sukien.stages import Stages
from sukien.text import Text

STAGES = Stages(load_pack())
GOLD = sorted(Path("corpus/gold").rglob("*.gold"))
TEXTS = [read_gold(path).text for path in GOLD]
SENTENCES = [text.text[a:b] for text in map(Text, TEXTS) for a, b in text.sentences]


def lost(text: str) -> bool:
    layers = Text(text)
    return not STAGES.may_tell(layers) and bool(STAGES.read(layers).events)


def test_no_event_of_the_gold_articles_is_lost() -> None:
    assert [path.name for path, text in zip(GOLD, TEXTS, strict=True) if lost(text)] == []


def test_no_sentence_that_tells_an_event_is_lost() -> None:
    closed = [one for one in SENTENCES if not STAGES.may_tell(Text(one))]
    assert len(closed) > 1_000, "the gate is closed for many sentences"
    assert [one for one in closed if STAGES.read(Text(one)).events] == []


# What may stand between two sentences, or take a sentence apart where the gate believes it whole.
GAPS = st.sampled_from([" ", "\n", "\n\n", ", ", " - ", '" ', "... ", ""])


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(SENTENCES), GAPS, st.integers(0, 200)), min_size=1, max_size=4))
def test_no_event_of_recombined_sentences_is_lost(parts: list[tuple[str, str, int]]) -> None:
    assert not lost("".join(sentence[cut if cut < len(sentence) // 2 else 0 :] + gap for sentence, gap, cut in parts))


CLOSED = [
    "Đội bóng phố núi thắng 2-0 trên sân nhà tối 12/10. Tiền đạo Nguyễn Văn A ghi cả hai bàn.",
    "Giá vàng trong nước tăng 200.000 đồng mỗi lượng so với hôm qua.",
    "Ca sĩ Lê Thị B ra mắt album mới. Cô cho biết đã gặp nhiều khó khăn khi thu âm.",
    "Không khí lạnh tràn về, Hà Nội chuyển rét từ đêm 3/12.",
]


@pytest.mark.parametrize("text", CLOSED)
def test_news_of_other_things_is_spared(text: str) -> None:
    assert not STAGES.may_tell(Text(text))


OPEN = [
    "Ngày 3/5, Bộ trưởng Quốc phòng Lào thăm Hà Nội.",
    "Hội nghị ADMM+ khai mạc.",
    "Ngày 3/5, Tổng thống Mỹ John Carter tới Tokyo.",
    "Hải quân hai nước diễn tập chung.",
]


@pytest.mark.parametrize("text", OPEN)
def test_news_of_states_is_read(text: str) -> None:
    assert STAGES.may_tell(Text(text))


def test_patterns_of_a_pack_keep_the_gate_open(tmp_path: Path) -> None:
    pack = tmp_path / "mine.yaml"
    pack.write_text(
        "kind: template\nrules:\n  - id: template.mine\n    label: LOCATION\n    template: ['{PERSON} lên núi']\n",
        encoding="utf-8",
    )
    assert Gate(load_pack([str(pack)])).opens(Text(CLOSED[0]))
