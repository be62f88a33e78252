"""From the tree of a rule file to its rules, with errors that say where and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, get_args

from pydantic import BaseModel, ValidationError
from rapidfuzz import process

from sukien.errors import RuleError
from sukien.rules.kinds.base import Rule
from sukien.rules.place import Place
from sukien.rules.tree import Tree

_HEAD = ("kind", "source", "disable", "rules")
_BARE = 2
"""The fields of a row that only switches a rule off: its id, and `enabled: false`."""
_CLOSE = 60
"""How alike two names must be, of 100, for one to be offered for the other."""


_SHAPES = {
    r"^[A-Z]{2}$": "VN, two capitals (ISO 3166-1)",
    r"^[A-Z]{3}$": "VNM, three capitals (ISO 3166-1)",
    r"^(OF|OR)-\d{1,2}$": "OF-9 or OR-5",
    r"^\d{4}-\d\d-\d\d$": '"2020-01-31", a day in quotes',
    r"^[A-Z][A-Z0-9_]*$": "MY_NAME, in capitals",
    r"^[a-z][a-z0-9_]*$": "my_name, in small letters",
    r"^[A-Z][A-Z_]*$": "MY_WORD, in capitals",
}
"""The pattern of a field -> what fits it."""


class Placed(NamedTuple):
    """A rule and where it stands."""

    rule: Rule
    place: Place


class File(NamedTuple):
    """What a rule file says: its rules, and the ids of the rules that it switches off, with where it does.

    `aside` are rules written out whole and switched off where they stand: they need not be there without the file.
    """

    rules: list[Placed]
    disabled: list[tuple[str, Place]]
    aside: list[tuple[str, Place]]


def nearest(name: object, known: Iterable[str]) -> str | None:
    """The known name that is most like another, or None where none is."""
    found = process.extractOne(str(name), list(known), score_cutoff=_CLOSE)
    return str(found[0]) if found else None


def read_file(tree: Tree, pack: str, file: str, kinds: Mapping[str, type[Rule]]) -> File:
    """The rules of one file: `kind:`, `rules:`, and at will `disable:` and a `source:` for all of them.

    Raises RuleError with all that is wrong in the file.
    """
    problems = list(_head_problems(tree, file, kinds))
    if problems:
        raise together(problems)
    head = tree.value or {}
    disabled = [(str(one.value), Place(pack, file, one.line)) for one in _items(head, "disable")]
    aside: list[tuple[str, Place]] = []
    rules: list[Placed] = []
    model = kinds[head["kind"].value] if "kind" in head else Rule
    for number, row in enumerate(_items(head, "rules"), 1):
        name = _name(row, number)
        place = Place(pack, file, row.line)
        if isinstance(row.value, dict) and "enabled" in row.value and row.value["enabled"].value is False:
            if isinstance(row.value.get("id", Tree(None, 0)).value, str):
                (aside if len(row.value) > _BARE else disabled).append((row.value["id"].value, place))
            else:
                problems.append(RuleError("no id to switch off", where=str(place), remedy="name the rule"))
            continue
        plain = row.plain()
        if isinstance(plain, dict) and plain.pop("enabled", True) is not True:
            problems.append(RuleError("enabled: neither true nor false", where=str(place), remedy="enabled: false"))
            continue
        try:
            rules.append(Placed(model.model_validate(plain), place))
        except ValidationError as error:
            problems += _explained(error, row, f"{file}:", name, model, head["kind"].value)
    if problems:
        raise together(problems)
    return File(rules, disabled, aside)


class PackError(RuleError):
    """All that is wrong in a pack, one problem a line."""

    def __init__(self, problems: list[RuleError]) -> None:
        self.problems = problems
        super().__init__("\n".join([f"{len(problems)} errors", *map(str, problems)]))


def together(problems: Iterable[RuleError]) -> RuleError:
    """One error that tells several; an error that already tells several is taken apart."""
    found: list[RuleError] = []
    for problem in problems:
        found += problem.problems if isinstance(problem, PackError) else [problem]
    return found[0] if len(found) == 1 else PackError(found)


def _head_problems(tree: Tree, file: str, kinds: Mapping[str, type[Rule]]) -> Iterator[RuleError]:
    if not isinstance(tree.value, dict):
        if tree.value is not None:
            yield RuleError("no rule file", where=f"{file}:{tree.line}", remedy="begin it with `kind:` and `rules:`")
        return
    for key, line in (tree.keys or {}).items():
        if key not in _HEAD:
            yield RuleError(
                f"'{key}' does not belong at the head of a file",
                where=f"{file}:{line}",
                remedy=_offer(key, _HEAD, "the head has"),
            )
    for key in ("rules", "disable"):
        value = tree.value.get(key)
        if value and value.value is not None and not isinstance(value.value, list):
            yield RuleError(f"{key}: no list", where=f"{file}:{value.line}", remedy="begin each entry with a dash")
    kind = tree.value.get("kind")
    if kind is None and _items(tree.value, "rules"):
        yield RuleError("no kind", where=f"{file}:{tree.line}", remedy="write `kind: …` in the first line")
    elif kind is not None and kind.value not in kinds:
        yield RuleError(
            f"there is no kind '{kind.value}'",
            where=f"{file}:{kind.line}",
            remedy=_offer(kind.value, sorted(kinds), "one of"),
        )


def _items(head: Mapping[str, Tree], key: str) -> list[Tree]:
    value = head.get(key)
    return value.value if value is not None and isinstance(value.value, list) else []


def _name(row: Tree, number: int) -> str:
    given = row.value.get("id") if isinstance(row.value, dict) else None
    return str(given.value) if given is not None else f"rule number {number}"


def _offer(name: object, known: Iterable[str], lead: str) -> str:
    close = nearest(name, known)
    return (f"did you mean '{close}'? " if close else "") + f"{lead} {', '.join(known)}"


def _explained(
    error: ValidationError, row: Tree, file: str, name: str, model: type[Rule], kind: str
) -> Iterator[RuleError]:
    rows = [(_steps(found, row), found) for found in error.errors()]
    deep = {tuple(path[:depth]) for path, _ in rows for depth in range(len(path))}
    for path, found in sorted(rows, key=lambda pair: row.line_of(pair[0])):
        if tuple(path) in deep and found["type"] != "missing":
            continue  # what lies in it is wrong, and is told
        field = ".".join(str(step + 1) if isinstance(step, int) else step for step in path)
        message, remedy = _told(found, path, model, kind)
        where = f"{file}{row.line_of(path)}, {name}"
        yield RuleError(f"{field}: {message}" if field else message, where=where, remedy=remedy)


def _steps(found: Any, row: Tree) -> list[str | int]:
    """The path of what is complained of, less the steps that name no key or item of the file (parts of a union)."""
    out: list[str | int] = []
    tree: Tree | None = row
    for number, step in enumerate(found["loc"]):
        value: Any = tree.value if tree is not None else None
        inside = isinstance(value, dict) and step in value
        if inside or (isinstance(value, list) and isinstance(step, int) and step < len(value)):
            tree = value[step]
        elif number < len(found["loc"]) - 1 or found["type"] != "missing":
            continue
        out.append(step)
    return out


def _model_at(model: Any, path: Sequence[str | int]) -> type[BaseModel] | None:
    """The innermost model that a path leads into."""
    found: type[BaseModel] | None = model
    for step in path:
        if found is None or isinstance(step, int):
            continue
        fields = {field.alias or name: field for name, field in found.model_fields.items()}
        queue = [fields[str(step)].annotation] if step in fields else []
        found = None
        while queue:
            one: Any = queue.pop(0)
            if isinstance(one, type) and issubclass(one, BaseModel):
                found = one
                break
            queue += get_args(one)
    return found


def _description(model: type[Rule], path: Sequence[str | int], kind: str) -> str:
    """What the field at a path is, in the words of the model that it belongs to."""
    names = [step for step in path if isinstance(step, str)]
    owner = _model_at(model, path[:-1]) or model
    field = owner.model_fields.get(names[-1]) if names else None
    return field.description if field and field.description else f"`sukien rules reference {kind}` tells"


def _told(found: Any, path: list[str | int], model: type[Rule], kind: str) -> tuple[str, str]:
    """A complaint of pydantic in words for those who write rules, and what to do."""
    type_, given, message = found["type"], found["input"], str(found["msg"])
    inner = _model_at(model, path[:-1])
    description = _description(model, path, kind)
    if type_ == "extra_forbidden":
        known = [field.alias or name for name, field in inner.model_fields.items()] if inner else []
        lead = f"kind {kind} has" if inner is model else "it may have"
        return "there is no such field", _offer(path[-1], known, lead) if known else description
    if type_ == "missing":
        return "this field is missing", description
    if given is None:
        return "the field is empty", "give it a value or remove the line"
    if type_ == "string_type":
        if isinstance(given, dict | list):
            return "is a list, not one text", "a text with brackets or braces stands in quotes"
        return f"{given!r} is no text", f'write it in quotes: "{given}"'
    if type_ in ("tuple_type", "list_type"):
        return f"{given!r} is no list", f"write it in brackets: [{given}]"
    if type_ == "literal_error":
        allowed = [choice.strip(" '") for choice in found["ctx"]["expected"].replace(" or ", ", ").split(", ")]
        return f"'{given}' is no choice here", _offer(given, allowed, "one of")
    if type_ == "string_pattern_mismatch":
        if path == ["id"]:
            shape = f"{kind}.name, in letters without accents, digits and underscores"
            return f"'{given}' is no id for this kind", f"{shape}, such as {kind}.my_rule"
        shape = found["ctx"]["pattern"]
        return f"'{given}' does not fit {shape}", f"it looks like {_SHAPES[shape]}" if shape in _SHAPES else description
    if type_ == "bool_parsing" or type_ == "bool_type":
        return f"'{given}' is neither true nor false", "write true or false"
    if type_ == "value_error":
        return message.removeprefix("Value error, "), description
    return f"{message}: {given!r}", description
