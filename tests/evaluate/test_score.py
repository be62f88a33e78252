"""The figures of a fixed run are pinned: they are those of the reference scorer, to the last digit."""

import json
from pathlib import Path

import pytest

from sukien.errors import GoldError, UsageError
from sukien.evaluate.doubts import unknown_names
from sukien.evaluate.events import affinity, slot_score
from sukien.evaluate.gold import gold_files, read_gold
from sukien.evaluate.measures import Tally, token_f1
from sukien.evaluate.reliability import calibration_error, reliability
from sukien.evaluate.score import score, score_run
from sukien.rules import load_pack

HERE = Path(__file__).parent
GOLD = HERE.parent.parent / "corpus" / "gold"
ARTICLES = [GOLD / f"{name}.gold" for name in ("seed-003", "dev-02", "dev-09", "dev-11")]


def test_figures_are_pinned() -> None:
    expected = json.loads((HERE / "expected.json").read_text(encoding="utf-8"))
    report, errors = score_run(map(read_gold, ARTICLES), HERE / "run")
    assert {key: report[key] for key in expected} == expected
    counts = {label: row["want"] - row["hit"] for label, row in expected["mentions"].items() if label != "ALL"}
    assert {label: len(errors.get(f"{label} missed", ())) for label in counts} == counts


def test_no_output_is_told() -> None:
    report, _ = score([read_gold(ARTICLES[0])], {}, {})
    assert report["articles_without_output"] == ["seed-003"]
    assert report["overall"] == 0


def test_tally_at_the_edges() -> None:
    assert (Tally().precision, Tally().recall, Tally().f1) == (1, 1, 1)
    assert Tally(0, 0, 2).f1 == 0
    assert Tally(0, 2, 0).precision == 0
    assert Tally(1, 2, 1).f1 == pytest.approx(2 / 3)


def test_roles_share_words() -> None:
    assert token_f1("Bộ trưởng Bộ Quốc phòng", "Bộ trưởng Quốc phòng") > 0.6
    assert token_f1(None, "") == 1
    assert token_f1("Đại sứ", None) == 0


def test_an_event_needs_type_date_and_meeting() -> None:
    gold = {"type": "meeting", "meeting": "ADMM", "start": "2020-12", "end": "2020-12"}
    found = {"type": "meeting", "meeting": {"id": "ADMM"}, "date": {"start": "2020-12-10", "end": None}}
    assert affinity(gold, found) > 0
    assert affinity(gold, {**found, "type": "talks"}) == 0
    assert affinity(gold, {**found, "meeting": {"id": "ADMM_PLUS"}}) == 0
    assert affinity(gold, {**found, "date": {"start": "2021-01-10"}}) == 0
    assert affinity(gold, {**found, "date": None}) > 0


def test_a_mode_left_out_reads_as_in_person() -> None:
    assert slot_score("mode", {"type": "talks", "mode": None}, {"mode": "in_person"}) == 1
    assert slot_score("mode", {"type": "talks", "mode": "online"}, {"mode": None}) == 0


def test_reliability_counts_the_top_edge() -> None:
    table = reliability([(1.0, True), (0.95, False), (0.2, False)])
    assert [row.events for row in table] == [1, 0, 0, 0, 0, 2]
    assert calibration_error(table) == pytest.approx((0.2 + 2 * 0.475) / 3)
    assert calibration_error(reliability([])) is None


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no gold article"):
        list(gold_files([tmp_path]))
    with pytest.raises(UsageError, match=r"documents\.jsonl"):
        score_run([], tmp_path)
    (tmp_path / "x.gold").write_text("---\nid: x\n---\n<P>An", encoding="utf-8")
    with pytest.raises(GoldError, match="never closed"):
        read_gold(tmp_path / "x.gold")


def written(folder: Path, front: str, text: str = "Một.") -> Path:
    path = folder / "x.gold"
    path.write_text(f"---\nid: x\n{front}---\n\nDòng đầu.\n{text}\n", encoding="utf-8")
    return path


def event(**fields: str) -> str:
    row = {"type": "talks", "start": "2020-07-07", "status": "occurred"} | fields
    return f"events:\n  - {{{', '.join(f'{key}: {value}' for key, value in row.items())}}}\n"


@pytest.mark.parametrize(
    ("front", "text", "told"),
    [
        (event(type="tals"), "", r"x\.gold:4: events\.1\.type: 'tals' .*did you mean 'talks'"),
        (event(strat="2020"), "", r"x\.gold:4: events\.1\.strat: .*did you mean 'start'"),
        (event(status="occured"), "", "did you mean 'occurred'"),
        (event(start="2020-07-37"), "", r"'2020-07-37' is no date"),
        (event(country="VNM"), "", "two capitals"),
        ("evens: []\n", "", r"x\.gold:3: evens: .*did you mean 'events'"),
        ("", "<Q>Việt Nam</Q>", r"x\.gold:6: there is no tag <Q>"),
        ("", '<C is="VN">Việt Nam</C>', r"x\.gold:6: .*no attribute 'is'"),
        ("", "<C iso='VN'>Việt Nam</C>", "attributes are written so"),
        ("", '<C iso="vn">Việt Nam</C>', "two capitals"),
        ("", '<D v="2020-02-30">nay</D>', "'2020-02-30' is no date"),
    ],
)
def test_slips_in_gold_are_told(tmp_path: Path, front: str, text: str, told: str) -> None:
    with pytest.raises(GoldError, match=told):
        read_gold(written(tmp_path, front, text))


def test_all_slips_of_a_front_matter_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="3 errors") as told:
        read_gold(written(tmp_path, event(type="tals", status="done") + "peple: []\n"))
    assert [line.split(": ")[1] for line in str(told.value).splitlines()[1:]] == [
        "events.1.type",
        "events.1.status",
        "peple",
    ]


def test_names_that_no_rule_has_are_doubted(tmp_path: Path) -> None:
    path = written(tmp_path, event(meeting="ADMMM"), '<C iso="ZZ">Lào</C>, <M id="ADMM">ADMM</M>')
    told = list(unknown_names(path, load_pack()))
    assert [one.split(": ")[1] for one in told] == ["meeting", "iso"]
    assert "x.gold:4: meeting: no rule has the series 'ADMMM' (did you mean 'ADMM'?" in told[0]
    assert "x.gold:8: iso: no rule has the state 'ZZ'" in told[1]


def test_what_is_left_out_is_not_scored(tmp_path: Path) -> None:
    found = {"label": "PERSON", "start": 0, "end": 4, "text": "Dòng", "section": "body", "norm": {"name": "Dòng"}}
    documents = {"x": {"entities": [found]}}
    left_out, _ = score([read_gold(written(tmp_path, event()))], documents, {})
    assert (left_out["not_scored"], left_out["people"]["got"]) == (["people"], 0)
    none, _ = score([read_gold(written(tmp_path, event() + "people: []\n"))], documents, {})
    assert (none["not_scored"], none["people"]["got"]) == ([], 1)


def test_gold_of_another_run_is_no_score(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no gold article is in this run: of 1, x; it has "):
        score_run([read_gold(written(tmp_path, event()))], HERE / "run")
