"""`sukien rules` as a person types it: check, new, list, show, stats, reference; and the project file."""

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
import yaml
from typer.testing import CliRunner

from sukien.cli import app
from sukien.packs.begin import kinds, skeleton
from sukien.packs.check import check
from sukien.packs.reference import reference
from sukien.project import find_project
from sukien.rules.layers import built_in_files
from sukien.rules.pack import KINDS
from sukien.rules.schema import schema_file, schema_text
from sukien.rules.tree import read_tree

ROOT = Path(__file__).parents[2]
ALIAS = "kind: alias\nrules:\n  - {id: alias.th, of: country.TH, forms: [xứ Chùa Vàng]}\n"
Write = Callable[..., str]


def run(*arguments: str) -> tuple[int, str]:
    told = CliRunner().invoke(app, ["rules", *arguments])
    return told.exit_code, told.output


@pytest.mark.parametrize("kind", KINDS)
def test_schemas_are_up_to_date(kind: str) -> None:
    written = (ROOT / "schemas" / "rules" / schema_file(kind)).read_text(encoding="utf-8")
    assert written == schema_text(kind), "run `make schemas`"


def test_the_reference_is_up_to_date() -> None:
    assert (ROOT / "docs" / "rules" / "reference.md").read_text(encoding="utf-8") == reference(), "run `make schemas`"


@pytest.mark.parametrize(("file", "data"), built_in_files(), ids=[name for name, _ in built_in_files()])
def test_the_built_in_rules_fit_their_schemas(file: str, data: bytes) -> None:
    tree = read_tree(data, file).plain()
    jsonschema.validate(tree, json.loads(schema_text(tree["kind"])))


@pytest.mark.parametrize("kind", kinds())
def test_beginnings_fit_their_schemas(kind: str) -> None:
    schema = json.loads(schema_text(kind))
    jsonschema.validate(yaml.safe_load(skeleton(kind)), schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"kind": kind, "rules": [{"id": "x.y", "no_such_field": 1}]}, schema)
    jsonschema.validate({"kind": kind, "rules": [{"id": "x.y", "enabled": False}]}, schema)


def test_the_examples_of_the_reference_hold(write: Write) -> None:
    blocks = reference().split("```yaml\n")[1:]
    assert len(blocks) == len(kinds())
    for number, block in enumerate(blocks):
        write(block.split("```")[0], f"pack/{number}.yaml")
    done = check(["pack"])
    assert not [finding for finding in done.findings if finding.fault]
    assert done.rules == len(blocks)


def test_a_beginning_can_be_checked_as_it_is(write: Write) -> None:
    write("", "pack/empty.txt")
    code, told = run("new", "meeting", "--id", "meeting.MY_FORUM", "--out", "pack/m.yaml")
    assert code == 0
    assert told.split() == ["pack/m.yaml", "pack/.schemas/meeting.schema.json"]
    assert "$schema=.schemas/meeting.schema.json" in Path("pack/m.yaml").read_text(encoding="utf-8")
    assert run("check", "pack") == (0, "1 rules, 3 examples and counter-examples, 0 faults, 0 warnings\n")
    assert run("new", "meeting", "--out", "pack/m.yaml")[0] == 2
    assert "did you mean 'meeting'?" in run("new", "meting")[1]
    assert run("new", "rank", "--id", "đại tướng")[0] == 2


def test_a_fault_ends_with_one(write: Write) -> None:
    pack = write(ALIAS.replace("Vàng]", "Vàng], examples: ['Đoàn <C iso=\"LA\">xứ Chùa Vàng</C> đến.']"))
    code, told = run("check", pack)
    assert code == 1
    assert "pack.yaml:3: fault: alias.th: example" in told
    assert "COUNTRY 'xứ Chùa Vàng' should be iso=\"LA\", is alpha_2='TH'" in told


def test_a_fault_stands_on_the_line_of_its_example(write: Write) -> None:
    sentences = ["<R>Trung tướng</R> Minh đến.", "<X>Minh</X> đến."]
    rows = "".join(f"      - {one!r}\n" for one in sentences)
    code, told = run("check", write(f"kind: rank\nrules:\n  - id: rank.x\n    rank: Y Z\n    examples:\n{rows}"))
    assert code == 1
    assert "pack.yaml:6: warning: rank.x: example" in told
    assert "pack.yaml:7: fault: rank.x: example" in told
    assert "there is no tag <X>" in told


def test_a_series_that_nothing_can_find_is_a_fault(write: Write) -> None:
    series = "kind: meeting\nrules:\n  - {id: meeting.AA_BB, level: forum, name: AA%s}\n"
    code, told = run("check", write(series % ""))
    assert code == 1
    assert "meeting.AA_BB: nothing can find it" in told
    assert run("check", write(series % ", acronyms: [AABB]"))[0] == 0


def test_a_clash_is_told_once(write: Write) -> None:
    told = run("check", write("kind: rank\nrules:\n  - {id: rank.x, rank: Đại tướng}\n"))[1]
    assert told.count("also names rank.dai_tuong") == 1
    assert "disable: [rank.dai_tuong]" in told


@pytest.mark.parametrize("level", ["exercise", "forum"])
def test_a_level_of_meetings_has_a_beginning(level: str, write: Write) -> None:
    assert run("new", level, "--out", "new/rule.yaml")[0] == 0
    assert f"level: {level}" in Path("new/rule.yaml").read_text(encoding="utf-8")
    assert ", 0 faults, 0 warnings" in run("check", "new")[1]


def test_kinds_with_one_rule_are_extended() -> None:
    assert "with kind extend" in run("new", "meeting_words")[1]


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        (ALIAS, "no example and no counter-example"),
        (ALIAS.replace("xứ Chùa Vàng", "Thái Lan"), "'Thái Lan' adds nothing: country.TH has it already"),
        (ALIAS.replace("xứ Chùa Vàng", "Lào"), "'Lào' also names country.LA (countries.yaml:"),
        (ALIAS.replace("xứ Chùa Vàng", "Hà Nội"), "'Hà Nội' is also a place, place.vn_provinces"),
        ("kind: rank\nrules:\n  - {id: rank.dai_tuong, rank: Đại tướng}\n", "stands in place of ranks.yaml:"),
        ("kind: rank\nrules:\n  - {id: rank.x, rank: Trung tướng}\n", "'Trung tướng' also names rank.trung_tuong"),
        (
            "kind: rank\nrules:\n  - {id: rank.x, rank: Y Z, examples: ['<R>Đại tướng</R> Minh.']}\n",
            "holds without this rule",
        ),
    ],
)
def test_doubts_are_warnings(text: str, warning: str, write: Write) -> None:
    code, told = run("check", write(text))
    assert code == 0
    assert warning in told


def test_a_rule_that_finds_nothing_in_a_corpus(write: Write) -> None:
    write("Đoàn xứ Chùa Vàng đến.", "news/a.txt")
    rules = ALIAS + "  - {id: alias.la, of: country.LA, forms: [xứ Triệu Voi]}\n"
    told = run("check", write(rules), "--corpus", "news/")[1]
    assert "alias.la: finds nothing in the corpus" in told
    assert "alias.th: finds nothing" not in told


def test_stats(write: Write) -> None:
    write("Đoàn xứ Chùa Vàng đến. Đoàn Thái Lan về.", "news/a.txt")
    code, told = run("stats", "news/", "--rules", write(ALIAS), "--json")
    assert code == 0
    found = {row["rule"]: row for row in json.loads(told)["rules"]}
    assert found["alias.th"]["found"] == 1
    assert found["country.TH"]["found"] == 2
    assert "rank.dai_tuong" in json.loads(told)["idle"]
    assert "1 rules did something, 0 did nothing" in run("stats", "news/", "--rules", "pack.yaml", "--own")[1]


def test_list_and_show(write: Write) -> None:
    pack = write(ALIAS)
    assert run("list", "--rules", pack, "--own") == (0, "alias.th  alias               pack.yaml:3\n")
    rows = json.loads(run("list", "--kind", "rank", "--json")[1])
    assert {row["kind"] for row in rows} == {"rank"}
    told = run("show", "country.TH", "--rules", pack)[1]
    assert "# changed by alias.th, pack.yaml:3" in told
    assert "- xứ Chùa Vàng" in told
    assert json.loads(run("show", "alias.th", "--rules", pack, "--json")[1])["rule"]["of"] == "country.TH"
    assert "did you mean 'rank.dai_tuong'?" in run("show", "rank.dai_tuon")[1]
    assert run("list", "--kind", "rnk")[0] == 2


def test_reference_of_one_kind() -> None:
    assert "| `rank` |" in run("reference", "rank")[1]
    assert run("reference", "rnk")[0] == 2


def test_the_project_file_names_the_packs(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    write(ALIAS, "packs/a.yaml")
    write('rules = ["packs"]\nout = "found"\n', "sukien.toml")
    write("Đoàn xứ Chùa Vàng đến.", "deep/a.txt")
    monkeypatch.chdir("deep")
    told = CliRunner().invoke(app, ["run", "a.txt", "--workers", "1"])
    assert told.exit_code == 0, told.output
    made = json.loads(Path("../found/run.json").read_text(encoding="utf-8"))
    assert [Path(name).name for name in made["rules"]] == ["built-in", "packs"]
    assert "alias.th" in run("list", "--own")[1]
    assert find_project(Path("/")).file is None


@pytest.mark.parametrize(
    ("text", "message"),
    [("rule = []", "'rule' is no setting"), ("rules = 'x'", "not a list of packs"), ("=", "no TOML")],
)
def test_a_project_file_that_cannot_be_used(text: str, message: str, write: Write) -> None:
    write(text, "sukien.toml")
    code, told = run("list")
    assert code == 2
    assert message in told
    assert "sukien.toml" in told
