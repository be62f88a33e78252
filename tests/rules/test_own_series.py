"""A series that a pack adds: its events bear the id that its author gave it."""

from pathlib import Path

import sukien
from sukien.packs.check import check

_PACK = """
kind: meeting
rules:
  - id: meeting.SAO_BIEN
    level: exercise
    name: Sao Bien
    source: composed
    names: [diễn tập Sao Biển]
"""


def test_events_bear_the_id_of_a_series_of_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(_PACK, encoding="utf-8")
    text = "Ngày 6/6/2024, tại Đà Nẵng, Hải quân Việt Nam và Hải quân Ấn Độ khai mạc diễn tập Sao Biển."
    events = sukien.extract(text, nlp=sukien.load(rules=[path])).events
    assert [(e.type, e.meeting and e.meeting.id) for e in events] == [("exercise", "SAO_BIEN")]


def test_a_verb_for_talking_without_sides_is_doubted(tmp_path: Path) -> None:
    rule = "kind: trigger\nrules:\n  - {id: trigger.talks_tea, type: talks, forms: [trà đàm]%s}\n"
    doubts = []
    for number, more in enumerate(("", ", parties: 2")):
        path = tmp_path / f"{number}.yaml"
        path.write_text(rule % more, encoding="utf-8")
        told = check([path.as_posix()]).findings
        doubts.append(any("add `parties: 2`" in one.text for one in told))
    assert doubts == [True, False]
