"""From the tree of a rule file to its rules, with errors that say where and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from pydantic import ValidationError

from sukien.errors import RuleError
from sukien.rules.complaints import complaints, offer
from sukien.rules.kinds.base import Rule
from sukien.rules.place import Place
from sukien.rules.tree import Tree

_HEAD = ("kind", "source", "disable", "rules")
_BARE = 2
"""The fields of a row that only switches a rule off: its id, and `enabled: false`."""


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
                remedy=offer(key, _HEAD, "the head has"),
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
            remedy=offer(kind.value, sorted(kinds), "one of"),
        )


def _items(head: Mapping[str, Tree], key: str) -> list[Tree]:
    value = head.get(key)
    return value.value if value is not None and isinstance(value.value, list) else []


def _name(row: Tree, number: int) -> str:
    given = row.value.get("id") if isinstance(row.value, dict) else None
    return str(given.value) if given is not None else f"rule number {number}"


def _explained(
    error: ValidationError, row: Tree, file: str, name: str, model: type[Rule], kind: str
) -> Iterator[RuleError]:
    for one in complaints(error, row, model, kind):
        where = f"{file}{one.line}, {name}"
        yield RuleError(f"{one.field}: {one.message}" if one.field else one.message, where=where, remedy=one.remedy)
