"""Files appear whole or not at all, and a spreadsheet reads them as text."""

from pathlib import Path

import pytest

from sukien.io.writers.atomic import replace
from sukien.io.writers.sheet import EVENT_COLUMNS, MENTION_COLUMNS, csv_lines, event_rows, mention_rows
from sukien.records import ArticleRecord

PERSON = {"person_id": "p1", "name": "Nguyễn Văn An", "rank": "Đại tá", "role": None, "country": "VN"}
RECORD = ArticleRecord.model_validate(
    {
        "document": {
            "doc_id": "a",
            "source": {"path": "a.txt"},
            "published": {"value": "2020-07-07", "basis": "input"},
            "text_sha256": "0" * 64,
            "length": 30,
            "entities": [
                {"id": "e1", "label": "PERSON", "start": 0, "end": 13, "text": "Nguyễn Văn An", "section": "body",
                 "rule": "person.after_rank", "norm": PERSON},
                {"id": "e2", "label": "LOCATION", "start": 14, "end": 20, "text": "Hà Nội", "section": "body",
                 "rule": "location.ha_noi", "norm": {"country": "VN", "centre": [1, 2]}},
            ],
        },
        "events": [
            {"event_id": "1", "doc_id": "a", "type": "talks", "status": "occurred", "title": "=1+1", "confidence": 0.9,
             "chairs": [PERSON], "participants": [PERSON, {"name": "=An"}], "countries": ["LA", "VN"],
             "outcomes": [{"kind": "signed", "text": "3 văn kiện", "count": 3}]},
        ],
    }
)  # fmt: skip


def test_a_file_is_whole_or_not_there(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(UnicodeEncodeError), replace(path) as handle:
        handle.write("new\ud800")
    assert path.read_text(encoding="utf-8") == "old"
    with replace(path) as handle:
        handle.write("mới\n")
    assert path.read_bytes() == "mới\n".encode()
    assert list(tmp_path.iterdir()) == [path]


def test_rows_have_the_columns_of_the_header() -> None:
    (event,) = (dict(zip(EVENT_COLUMNS, row, strict=True)) for row in event_rows(RECORD))
    assert event["participants"] == "Đại tá Nguyễn Văn An (VN); =An"
    assert event["countries"] == "LA; VN"
    assert event["outcomes"] == "signed: 3 văn kiện"
    assert event["start"] is None
    person, place = (dict(zip(MENTION_COLUMNS, row, strict=True)) for row in mention_rows(RECORD))
    assert (person["value"], person["rank"]) == ("p1", "Đại tá")
    assert (place["value"], place["country"]) == (None, "VN")


@pytest.mark.parametrize("cell", ["=1+1", "+84 24", "-", "@x", "\tx", "\rx", "\nx"])
def test_nothing_is_run_by_a_spreadsheet(cell: str) -> None:
    line = csv_lines([(cell, "a=b", -1, None)])
    assert line.lstrip('"').startswith("'")
    assert line.endswith(",a=b,-1,\n")
