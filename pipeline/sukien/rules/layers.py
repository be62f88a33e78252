"""Packs as layers: what a later pack adds, replaces, switches off and extends."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import resources
from pathlib import Path
from typing import NamedTuple

from sukien.errors import RuleError
from sukien.rules.complaints import nearest
from sukien.rules.kinds.base import Rule
from sukien.rules.place import Place
from sukien.rules.tree import read_tree
from sukien.rules.validate import Placed, read_file, together

BUILT_IN = "built-in"
"""The name of the pack that all others lie upon."""
_ENDINGS = (".yaml", ".yml")
_MAX_FILES = 500
Kinds = Mapping[str, type[Rule]]
Files = tuple[tuple[str, bytes], ...]
"""Path and content of each file of a pack, in the order of their paths."""


class Layer(NamedTuple):
    """One pack as it was read. `digest` is the SHA-256 of the names and contents of its files."""

    name: str
    digest: str
    rules: Sequence[Placed]
    disabled: Sequence[tuple[str, Place]]
    aside: Sequence[tuple[str, Place]] = ()


def built_in_files() -> Files:
    """The rule files of this package."""
    folder = resources.files("sukien.rules") / "data"
    found = (f for f in folder.iterdir() if f.name.endswith(_ENDINGS))
    return tuple((f.name, f.read_bytes()) for f in sorted(found, key=lambda f: f.name))


def pack_files(path: Path) -> Files:
    """The rule files of a pack: a YAML file, or all in a folder and below it.

    Raises RuleError where there are none.
    """
    if path.is_dir():
        found = sorted(f for f in path.rglob("*") if f.suffix in _ENDINGS and not _hidden(f.relative_to(path)))
        if not found:
            raise RuleError("no rule file (*.yaml) here", where=path.as_posix(), remedy="`sukien rules new` writes one")
        if len(found) > _MAX_FILES:
            raise RuleError(f"more than {_MAX_FILES} files", where=path.as_posix(), remedy="is this the right folder?")
    elif not path.exists():
        raise RuleError("there is no such pack", where=path.as_posix(), remedy="name a folder or a YAML file")
    elif path.suffix in _ENDINGS:
        found = [path]
    else:
        raise RuleError("no folder and no *.yaml", where=path.as_posix(), remedy="name the folder or file of a pack")
    try:
        return tuple((f.as_posix(), f.read_bytes()) for f in found)
    except OSError as error:
        where = Path(error.filename or path).as_posix()
        raise RuleError(f"cannot be read: {error.strerror}", where=where, remedy="check its name") from error


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def read_layer(name: str, files: Files, kinds: Kinds) -> Layer:
    """The layer that some files make. Raises RuleError with all that is wrong in them."""
    rules: list[Placed] = []
    disabled: list[tuple[str, Place]] = []
    aside: list[tuple[str, Place]] = []
    problems: list[RuleError] = []
    for file, data in files:
        try:
            found = read_file(read_tree(data, file), name, file, kinds)
        except RuleError as error:
            problems.append(error)
            continue
        rules += found.rules
        disabled += found.disabled
        aside += found.aside
    problems += _doubles(rules)
    if problems:
        raise together(problems)
    digest = hashlib.sha256()
    for file, data in files:
        digest.update(f"{os.path.basename(file)}\n".encode() + data)
    return Layer(name, digest.hexdigest(), rules, disabled, aside)


def _doubles(rules: Iterable[Placed]) -> Iterator[RuleError]:
    seen: dict[str, Place] = {}
    for rule, place in rules:
        if rule.id in seen:
            yield RuleError(
                f"the id stands here and at {seen[rule.id]}",
                where=f"{place}, {rule.id}",
                remedy="change one of the two",
            )
        seen.setdefault(rule.id, place)


class Merged(NamedTuple):
    """All layers as one: rules and their places by id, what was replaced, and what was switched off and where."""

    rules: dict[str, Rule]
    places: dict[str, Place]
    replaced: dict[str, Place]
    disabled: dict[str, Place]


def merge(layers: Sequence[Layer]) -> Merged:
    """The layers, each over those before it. Raises RuleError where one names a rule that is not there."""
    out = Merged({}, {}, {}, {})
    problems: list[RuleError] = []
    for layer in layers:
        own = {rule.id for rule, _ in layer.rules}
        for rule, place in layer.rules:
            before = out.rules.get(rule.id)
            if before is not None and type(before) is not type(rule):
                problems.append(
                    RuleError(
                        f"a rule of another kind bears this id ({out.places[rule.id]})",
                        where=f"{place}, {rule.id}",
                        remedy="give the rule another id",
                    )
                )
                continue
            if before is not None:
                out.replaced[rule.id] = out.places[rule.id]
            out.rules[rule.id], out.places[rule.id] = rule, place
            out.disabled.pop(rule.id, None)
        for id_, place in layer.aside:
            out.disabled[id_] = place
            out.rules.pop(id_, None)
        for id_, place in layer.disabled:
            if id_ in out.rules:
                out.disabled[id_] = place
                del out.rules[id_]
            elif id_ not in out.disabled:
                problems.append(_unknown(id_, place, out.rules, own))
    if problems:
        raise together(problems)
    return out


def _unknown(id_: str, place: Place, rules: Iterable[str], own: set[str]) -> RuleError:
    close = nearest(id_, rules)
    offer = f"did you mean '{close}'?" if close and close not in own else "`sukien rules list` shows all ids"
    return RuleError("there is no such rule to switch off", where=f"{place}, {id_}", remedy=offer)
