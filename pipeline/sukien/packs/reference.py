"""The reference of all kinds of rules, made from their models: every field, and an example that runs."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from importlib import resources
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, JsonValue
from pydantic.fields import FieldInfo

from sukien.errors import UsageError
from sukien.packs.begin import kinds as begun
from sukien.rules.complaints import nearest
from sukien.rules.kinds.base import Rule
from sukien.rules.pack import KINDS

_DESK = (
    "meeting", "rank", "role", "country", "organization", "place", "alias", "extend", "decoy", "trigger", "cue",
    "group", "date_form", "pattern", "template",
)  # fmt: skip
"""The kinds that most packs are made of, in the order of the page."""


def reference(kind: str | None = None) -> str:
    """The page for one kind, or the whole reference. Raises UsageError for an unknown kind."""
    if kind is not None:
        if kind not in KINDS:
            close = nearest(kind, KINDS)
            offer = f"did you mean '{close}'? " if close else ""
            raise UsageError(f"there is no kind '{kind}'", remedy=f"{offer}one of {', '.join(sorted(KINDS))}")
        return "\n".join(_page(kind)) + "\n"
    rest = sorted(set(KINDS) - set(_DESK))
    head = (resources.files("sukien.packs") / "reference_head.md").read_text(encoding="utf-8")
    lines = [head, "## What most packs are made of", ""]
    for name in _DESK:
        lines += [*_page(name), ""]
    lines += ["## Words and conditions that extractors read by", ""]
    for name in rest:
        lines += [*_page(name), ""]
    return "\n".join(lines).rstrip() + "\n"


def _page(kind: str) -> Iterator[str]:
    model = KINDS[kind]
    yield f"### {kind}"
    yield ""
    yield _unindented(model.__doc__ or "")
    yield ""
    yield from _table(model, Rule.model_fields)
    for part in _parts(model):
        yield ""
        yield f"`{part.__name__}`: {_unindented(part.__doc__ or '')}"
        yield ""
        yield from _table(part, {})
    if kind in begun():
        text = (resources.files("sukien.packs") / "skeletons" / f"{kind}.yaml").read_text(encoding="utf-8")
        yield ""
        yield f"```yaml\n{text}```"
    else:
        yield ""
        yield "There is one rule of this kind, which the extractors need: change its lists by a rule of kind `extend`."


def _unindented(doc: str) -> str:
    return "\n".join(line.strip() for line in doc.strip().splitlines()).replace("|", "\\|")


def _table(model: type[BaseModel], known: Mapping[str, FieldInfo]) -> Iterator[str]:
    yield "| field | what it is | |"
    yield "|---|---|---|"
    for name, field in model.model_fields.items():
        if name not in known or name == "id":
            wanted = "needed" if field.is_required() else _default(field)
            about = (field.description or "").replace("|", "\\|")
            yield f"| `{field.alias or name}` | {_type(_whole(field))}{': ' if about else ''}{about} | {wanted} |"


def _whole(field: FieldInfo) -> Any:
    return Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation


def _default(field: FieldInfo) -> str:
    value = field.get_default(call_default_factory=True)
    if value in (None, (), {}, ""):
        return ""
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"


def _parts(model: type[BaseModel]) -> list[type[BaseModel]]:
    """The models that stand inside the fields of a model, in order."""
    found: list[type[BaseModel]] = []
    queue = [field.annotation for field in model.model_fields.values()]
    while queue:
        one = queue.pop(0)
        if isinstance(one, type) and issubclass(one, BaseModel):
            if one not in found:
                found.append(one)
                queue += [field.annotation for field in one.model_fields.values()]
        else:
            queue += get_args(one)
    return found


def _type(annotation: Any) -> str:
    """A type in words."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _type(arguments[0])
    if origin is Literal:
        return "one of " + ", ".join(f"`{choice}`" for choice in arguments)
    if origin in (Union, types.UnionType):
        return " or ".join(_type(one) for one in arguments if one is not type(None))
    if origin in (tuple, list):
        return f"list of {_type(arguments[0])}"
    if origin is not None and issubclass(origin, Mapping):
        return f"{_type(arguments[0])} -> {_type(arguments[1])}"
    names = {str: "text", int: "number", bool: "true or false", Any: "any value", JsonValue: "any value"}
    return names.get(annotation, f"`{getattr(annotation, '__name__', 'value')}`")
