"""Applies aliases and extensions: each changes the rule that it names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from sukien.errors import RuleError
from sukien.rules.complaints import nearest
from sukien.rules.kinds.base import Rule
from sukien.rules.kinds.extensions import ALIASES, CAPITALS, Alias, Extend
from sukien.rules.layers import Merged
from sukien.rules.validate import together

Names = Mapping[type[Rule], str]
"""Model -> the name of its kind."""


def extended(merged: Merged, names: Names) -> dict[str, Rule]:
    """The rules of all layers with their aliases and extensions applied. Raises RuleError where one fits nothing."""
    rules = dict(merged.rules)
    problems: list[RuleError] = []
    for rule in merged.rules.values():
        if not isinstance(rule, Alias | Extend):
            continue
        try:
            rules[rule.of] = _changed(rule, rules, merged, names)
        except RuleError as error:
            error.where = f"{merged.places[rule.id]}, {rule.id}"
            problems.append(error)
    if problems:
        raise together(problems)
    return rules


def _changed(rule: Alias | Extend, rules: Mapping[str, Rule], merged: Merged, names: Names) -> Rule:
    target = rules.get(rule.of)
    if target is None:
        if rule.of in merged.disabled:
            raise RuleError(f"of: {rule.of} is switched off ({merged.disabled[rule.of]})", remedy="switch it on again")
        close = nearest(rule.of, rules)
        offer = f"did you mean '{close}'?" if close else "`sukien rules list` shows all ids"
        raise RuleError(f"of: there is no rule {rule.of}", remedy=offer)
    kind = names[type(target)]
    fields: dict[str, Any] = {}
    if isinstance(rule, Alias):
        for form in rule.forms:
            field = _field(rule, form, kind)
            fields[field] = _added(target, field, fields.get(field, _value(target, field, kind)), (form,))
    else:
        for field, words in rule.remove.items():
            fields[field] = _removed(field, _value(target, field, kind), words)
        for field, more in rule.add.items():
            fields[field] = _added(target, field, fields.get(field, _value(target, field, kind)), more)
        if not fields:
            raise RuleError("adds and removes nothing", remedy="add: {field: [words]}")
    try:
        return type(target).model_validate({**target.model_dump(), **fields})
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise RuleError(f"{place}: {first['msg']}", remedy=f"see the fields of kind {kind}") from error


def _field(rule: Alias, form: str, kind: str) -> str:
    if rule.field:
        return rule.field
    if kind not in ALIASES:
        raise RuleError(f"of: a {kind} has no names", remedy=f"field: … says which list of {rule.of} is meant")
    capitals = form.isupper() and " " not in form
    return CAPITALS.get(kind, ALIASES[kind]) if capitals else ALIASES[kind]


def _value(target: Rule, field: str, kind: str) -> Any:
    value = getattr(target, field, None) if field in type(target).model_fields else None
    if isinstance(value, tuple | Mapping):
        return value
    lists = list(_lists(target))
    close = nearest(field, lists)
    offer = f"did you mean '{close}'? " if close else ""
    raise RuleError(f"{field}: a {kind} has no such list", remedy=f"{offer}one of {', '.join(lists)}")


def _lists(target: Rule) -> Iterator[str]:
    own = (name for name in type(target).model_fields if name not in Rule.model_fields)
    return (name for name in own if isinstance(getattr(target, name), tuple | Mapping))


def _added(target: Rule, field: str, value: Any, more: Any) -> Any:
    if isinstance(value, Mapping):
        if not isinstance(more, Mapping):
            raise RuleError(f"{field}: its entries have keys", remedy=f"add: {{{field}: {{key: value}}}}")
        return {**value, **more}
    if isinstance(more, Mapping):
        raise RuleError(f"{field}: its entries have no keys", remedy=f"add: {{{field}: [words]}}")
    return (*value, *(word for word in more if word not in value))


def _removed(field: str, value: Any, words: Iterable[str]) -> Any:
    for word in words:
        if word not in value:
            close = nearest(word, map(str, value))
            offer = f"did you mean '{close}'?" if close else "`sukien rules show` shows what it has"
            raise RuleError(f"{field}: '{word}' is not there to be removed", remedy=offer)
    if isinstance(value, Mapping):
        return {key: one for key, one in value.items() if key not in words}
    return tuple(one for one in value if one not in words)
