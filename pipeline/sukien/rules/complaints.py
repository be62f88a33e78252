"""What pydantic complains of, in words for those who write a file: what is wrong, and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple, get_args

from pydantic import BaseModel, ValidationError
from rapidfuzz import fuzz, process

from sukien.rules.tree import Tree

_CLOSE = 60
"""How alike two names must be, of 100, for one to be offered for the other."""

_CLOSER = 75
"""The same, where both are looked at as a whole."""
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


class Complaint(NamedTuple):
    """What is wrong with one field: the line of its file, its dotted name, and what to do."""

    line: int
    field: str
    message: str
    remedy: str


def complaints(
    error: ValidationError, row: Tree, model: type[BaseModel], kind: str | None = None
) -> Iterator[Complaint]:
    """What is wrong with a row of a file, in the order of its lines; `kind` is that of a rule, if it is one."""
    rows = [(_steps(found, row), found) for found in error.errors()]
    deep = {tuple(path[:depth]) for path, _ in rows for depth in range(len(path))}
    for path, found in sorted(rows, key=lambda pair: row.line_of(pair[0])):
        if tuple(path) in deep and found["type"] != "missing":
            continue  # what lies in it is wrong, and is told
        field = ".".join(str(step + 1) if isinstance(step, int) else step for step in path)
        yield Complaint(row.line_of(path), field, *complaint(found, path, model, kind))


def nearest(name: object, known: Iterable[str], whole: bool = False) -> str | None:
    """The known name that is most like another, or None where none is; `whole`: not one that is a part of it."""
    scorer, least = (fuzz.ratio, _CLOSER) if whole else (fuzz.WRatio, _CLOSE)
    found = process.extractOne(str(name), list(known), scorer=scorer, score_cutoff=least)
    return str(found[0]) if found else None


def offer(name: object, known: Iterable[str], lead: str) -> str:
    """What to do where a name is not known: the nearest one, and all that are."""
    close = nearest(name, known)
    return (f"did you mean '{close}'? " if close else "") + f"{lead} {', '.join(known)}"


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


def _description(model: type[BaseModel], path: Sequence[str | int], kind: str | None) -> str:
    """What the field at a path is, in the words of the model that it belongs to."""
    names = [step for step in path if isinstance(step, str)]
    owner = _model_at(model, path[:-1]) or model
    field = owner.model_fields.get(names[-1]) if names else None
    if field and field.description:
        return field.description
    return f"`sukien rules reference {kind}` tells" if kind else "mend it or remove the line"


def complaint(found: Any, path: list[str | int], model: type[BaseModel], kind: str | None = None) -> tuple[str, str]:
    """One error of pydantic at a path of a model in words for people, and what to do."""
    type_, given, message = found["type"], found["input"], str(found["msg"])
    inner = _model_at(model, path[:-1])
    description = _description(model, path, kind)
    if type_ == "extra_forbidden":
        known = [field.alias or name for name, field in inner.model_fields.items()] if inner else []
        lead = f"kind {kind} has" if kind and inner is model else "it may have"
        return "there is no such field", offer(path[-1], known, lead) if known else description
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
        return f"'{given}' is no choice here", offer(given, allowed, "one of")
    if type_ == "string_pattern_mismatch":
        if kind and path == ["id"]:
            shape = f"{kind}.name, in letters without accents, digits and underscores"
            return f"'{given}' is no id for this kind", f"{shape}, such as {kind}.my_rule"
        shape = found["ctx"]["pattern"]
        return f"'{given}' does not fit {shape}", f"it looks like {_SHAPES[shape]}" if shape in _SHAPES else description
    if type_ == "too_short":
        return "the list is empty", "give it at least one value"
    if type_ in ("int_type", "int_parsing"):
        return f"'{given}' is no whole number", description
    if type_ == "bool_parsing" or type_ == "bool_type":
        return f"'{given}' is neither true nor false", "write true or false"
    if type_ == "value_error":
        return message.removeprefix("Value error, "), description
    return f"{message}: {given!r}", description
