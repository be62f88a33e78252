"""A mistake in a rule file is told with file, line, rule, field and what to do."""

from collections.abc import Callable

import pytest

from sukien.errors import RuleError
from sukien.pipeline import load
from sukien.rules.tree import MAX_BYTES

Write = Callable[..., str]
HEAD = "kind: rank\nrules:\n"


def told(pack: str) -> str:
    with pytest.raises(RuleError) as caught:
        load([pack])
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        # What is no YAML, or says something else than it seems to.
        ("kind: rank\nrules:\n\t- id: rank.x\n", "pack.yaml:3: a tab indents this line (indent with blanks)"),
        (HEAD + "  - {id: rank.x, rank: a, rank: b}\n", "pack.yaml:3: 'rank' stands here and in line 3"),
        (HEAD + "  - id: rank.x\n    rank: x\n    bare: yes\n", "pack.yaml:5: yes without quotes is read as true"),
        (HEAD + "  - id: rank.x\n    rank: NO\n", 'write "NO" in quotes if you mean the word'),
        (HEAD + "  - !!python/object:os.system x\n", "pack.yaml:3: a tag"),
        ("kind: &a [x]\nrules: *a\n", "pack.yaml:1: an anchor (&a) that is no single text"),
        ("kind: rank\nrules: *a\n", "pack.yaml:2: *a repeats nothing"),
        ("kind: rank\n---\nkind: rank\n", "a second document in one file"),
        (HEAD + "  - id: rank.x\n   rank: y\n", "bring the lines of one rule to the same indentation"),
        (HEAD + "  - id: rank.x\n    rank: 'y\n", "pack.yaml:4: not YAML: found unexpected end of stream (close"),
        (HEAD + "  - id: rank.x\n    note: a: b\n", "a text with a colon and a blank in it stands in quotes"),
        ("[" * 100_000, "more than 12 levels of nesting"),
        ("kind: \x07\n", "remove the control characters"),
        (b"kind: r\xe1nk\n", "pack.yaml:1: not UTF-8 (save the file as UTF-8)"),
        (b"#" * (MAX_BYTES + 1), "more than 1,000,000"),
        ("kind: template\nrules:\n  - id: template.x\n    template: {MEETING} mùa {NUMBER}\n",
         "pack.yaml:4: not YAML: did not find expected key (a text with brackets or braces in it stands in quotes"),
        (HEAD + "  - id: rank.x\n    rank: y\n    forms: [Diễn [Khu vực] Lam]\n",
         "(a text with brackets or braces in it stands in quotes"),
        (HEAD + "  - id: rank.x\n    rank: y\n    forms: [[a]\n", "pack.yaml:6: not YAML"),
        (HEAD + "  - id: rank.x\n    rank: y\n    nato: OF2\n", "(it looks like OF-9 or OR-5)"),
        ("kind: group\nrules:\n  - {id: group.X, group_id: X, name: X, members: [{state: L, joined: '2020-01-01'}]}\n",
         "pack.yaml:3, group.X: members.1.state: 'L' does not fit ^[A-Z]{2}$ (it looks like VN"),
        # What only some values of a field allow.
        ("kind: cue\nrules:\n  - id: cue.x\n    slot: status\n    value: planed\n    forms: [x]\n",
         "pack.yaml:5, cue.x: value: 'planed' is no choice here (did you mean 'planned'? one of planned, "),
        ("kind: cue\nrules:\n  - {id: cue.x, slot: mode, value: zoom, forms: [x]}\n", "(one of online, in_person"),
        ("kind: cue\nrules:\n  - {id: cue.x, slot: mode, forms: [x]}\n", "(one of online, in_person, hybrid)"),
        ("kind: cue\nrules:\n  - {id: cue.x, slot: plural, value: y, forms: [x]}\n", "the slot plural has no values"),
        ("kind: cue\nrules:\n  - {id: cue.x, slot: plural, forms: []}\n", "forms: the list is empty (give it at least"),
        ("kind: pattern\nrules:\n  - {id: pattern.x, label: LOCATION, pattern: [[{POS: NOUN}]]}\n",
         "POS: there is no such field (tokens have no word class"),
        ("kind: date_form\nrules:\n  - {id: date.x, pattern: day SLASH yaer}\n",
         "date.x: pattern: there is no slot yaer (did you mean 'year'?"),
        # The head.
        ("kind: ranks\nrules:\n  - id: rank.x\n", "pack.yaml:1: there is no kind 'ranks' (did you mean 'rank'?"),
        ("rules:\n  - id: rank.x\n", "pack.yaml:1: no kind (write `kind: …` in the first line)"),
        ("kind: rank\nrule: []\n", "pack.yaml:2: 'rule' does not belong at the head of a file (did you mean 'rules"),
        ("kind: rank\nrules: rank.x\n", "pack.yaml:2: rules: no list"),
        ("disable: [rank.dai_tuog]\n", "pack.yaml:1, rank.dai_tuog: there is no such rule to switch off"),
        # The fields of a rule.
        (HEAD + "  - id: rank.x\n    rnk: y\n", "pack.yaml:4, rank.x: rnk: there is no such field (did you mean 'rank"),
        (HEAD + "  - id: rank.x\n", "pack.yaml:3, rank.x: rank: this field is missing"),
        (HEAD + "  - id: rank.x\n    rank: y\n    service: navvy\n", "pack.yaml:5, rank.x: service: 'navvy' is"),
        (HEAD + "  - id: rank.x\n    rank: 12\n", 'rank: 12 is no text (write it in quotes: "12")'),
        (HEAD + "  - id: rank.x\n    rank: y\n    forms: z\n", "'z' is no list (write it in brackets: [z])"),
        (HEAD + "  - id: rank.x\n    rank:\n", "pack.yaml:4, rank.x: rank: the field is empty"),
        (HEAD + "  - id: bad\n    rank: y\n", "pack.yaml:3, bad: id: 'bad' is no id for this kind"),
        (HEAD + "  - {id: rank.x, rank: y}\n  - {id: rank.x, rank: z}\n", "rank.x: the id stands here and at"),
        (HEAD + "  - {id: country.VN, rank: y}\n", "a rule of another kind bears this id (countries.yaml:"),
        (HEAD + "  - {enabled: false}\n", "pack.yaml:3: no id to switch off"),
        ("kind: meeting\nrules:\n  - id: meeting.X\n    level: forum\n    name: X\n    names: ['Hội [nghị']\n",
         "pack.yaml:6, meeting.X: names.1: a bracket is never closed"),
        # What rules say of other rules.
        ("kind: alias\nrules:\n  - {id: alias.x, of: country.VNN, forms: [x]}\n", "did you mean 'country.VN'?"),
        ("kind: alias\nrules:\n  - {id: alias.x, of: country.VN, forms: [x], field: fors}\n", "did you mean 'forms'?"),
        ("kind: extend\nrules:\n  - {id: extend.x, of: rank.dai_tuong}\n", "adds and removes nothing"),
        ("kind: extend\nrules:\n  - {id: extend.x, of: country.VN, remove: {forms: [Việt Nm]}}\n",
         "mean 'Việt Nam'?"),
        ("kind: group\nrules:\n  - {id: group.X, group_id: X, name: X, includes: [ASEANN]}\n", "did you mean 'ASEAN"),
        ("kind: date_form\nrules:\n  - {id: date.x, pattern: day SLASH, tags: [plase]}\n", "did you mean 'place'?"),
        ("kind: date_form\nrules:\n  - {id: date.x, pattern: day SLASHH}\n", "date.x: pattern: no word makes"),
        ("kind: trigger\nrules:\n  - {id: trigger.x, type: celebration, forms: [lễ]}\n", "'celebration' is no choice"),
        # Patterns and templates.
        ("kind: pattern\nrules:\n  - {id: pattern.x, label: DOCUMENT, pattern: [[{LOWR: a}]]}\n", "mean 'LOWER'?"),
        ("kind: pattern\nrules:\n  - {id: pattern.x, label: SHIP, pattern: [[{LOWER: a}]]}\n", "'SHIP' is no choice"),
        ("kind: pattern\nrules:\n  - {id: pattern.x, label: COUNTRY, pattern: [[{LOWER: a}]]}\n", "alpha_2: Field req"),
        ("kind: template\nrules:\n  - {id: template.x, label: ROLE, template: 'a {MEETNG}'}\n", "no slot {MEETNG}"),
        ("kind: template\nrules:\n  - {id: template.x, label: ROLE, template: '{NUMBER} a'}\n", "put a word before"),
        ("kind: template\nrules:\n  - {id: template.x, label: ROLE, template: a, norm: {x: '{X}'}}\n", "no slot {X}"),
    ],
)  # fmt: skip
def test_it_says_where_and_what_to_do(text: str | bytes, message: str, write: Write) -> None:
    assert message in told(write(text))


def test_all_mistakes_are_told_at_once_in_the_order_of_the_lines(write: Write) -> None:
    write(HEAD + "  - id: rank.x\n    rnk: y\n    nato: OF\n", "pack/a.yaml")
    write("kind: rnk\n", "pack/b.yaml")
    lines = told("pack").splitlines()
    assert lines[0] == "4 errors"
    assert [line.split(" ")[0].strip(",:") for line in lines[1:]] == [
        "pack/a.yaml:3", "pack/a.yaml:4", "pack/a.yaml:5", "pack/b.yaml:1",
    ]  # fmt: skip


def test_plain_words_stay_words(write: Write) -> None:
    from sukien.rules import load_pack
    from sukien.rules.kinds.ranks import Rank

    text = HEAD + "  - id: rank.x\n    rank: Tướng\n    forms: [y, 010, 12:30, 1_000, 2020-01-01, 'no']\n"
    rule = load_pack([write(text)]).rules["rank.x"]
    assert isinstance(rule, Rank)
    assert rule.forms == ("y", "010", "12:30", "1_000", "2020-01-01", "no")
