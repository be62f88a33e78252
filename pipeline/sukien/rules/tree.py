"""Rule files as trees: plain YAML that says what it seems to say, with the line of every value.

No tags, no repeated lists, no key twice; a word such as `no` or a number such as `010` is never read as something else
behind the author's back.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import yaml

from sukien.errors import RuleError

MAX_BYTES = 1_000_000
"""No rule file is larger."""
_MAX_DEPTH = 12
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_WHOLE = re.compile(r"-?(?:0|[1-9]\d*)\Z")
_DECIMAL = re.compile(r"-?\d+\.\d+\Z")
_BRACKET = re.compile(r"(?:- |: )[\[{].*[^\s,\[{] *[\[{]|(?:- |: )[\[{][^\]}]*[\]}] *[^\s#,\]}]")
"""A list with a bracket inside one of its texts, and a value that begins as a list and goes on as a text."""
_TRUTH = {"true": True, "True": True, "false": False, "False": False}
_NOTHING = ("", "~", "null", "Null")
_BOOLEAN_WORDS = frozenset({"yes", "no", "on", "off"})
_LONGEST = max(map(len, _BOOLEAN_WORDS))
_ADVICE = (
    ("mapping values are not allowed", 'a text with a colon and a blank in it stands in quotes: "a: b"'),
    ("'-' indicator", "bring the lines of one rule to the same indentation"),
    ("expected key", "bring the lines of one rule to the same indentation, and balance the brackets"),
    ("',' or", "close the bracket, and put a text with brackets or braces in it into quotes"),
    ("end of stream", "close the quotation mark"),
    ("cannot start any token", "a text that begins with a special character stands in quotes"),
    ("escape character", "use single quotes around a text with a backslash"),
)
"""What a complaint of the parser says -> what to do."""


class Tree(NamedTuple):
    """A value with its line, counted from 1. `value` is a scalar, a list of trees or a dict of trees by key."""

    value: Any
    line: int
    keys: dict[str, int] | None = None
    """Of a mapping, the line of each key."""

    def plain(self) -> Any:
        """The value without lines."""
        if isinstance(self.value, dict):
            return {key: tree.plain() for key, tree in self.value.items()}
        if isinstance(self.value, list):
            return [tree.plain() for tree in self.value]
        return self.value

    def line_of(self, path: Sequence[str | int]) -> int:
        """The line of the key or item at a path, as far as it leads."""
        tree, line = self, self.line
        for step in path:
            if isinstance(tree.value, dict) and tree.keys and step in tree.value:
                line, tree = tree.keys[str(step)], tree.value[step]
            elif isinstance(tree.value, list) and isinstance(step, int) and step < len(tree.value):
                tree = tree.value[step]
                line = tree.line
            else:
                break
        return line


def read_tree(data: bytes, where: str) -> Tree:
    """The tree of one file. Raises RuleError with the file, the line and what to do."""
    if len(data) > MAX_BYTES:
        raise RuleError(f"the file has {len(data):,} bytes, more than {MAX_BYTES:,}", where=where, remedy="split it")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise RuleError("not UTF-8", where=f"{where}:{line}", remedy="save the file as UTF-8") from error
    return _Reader(text, where).read()


class _Reader:
    """Builds a tree from the parser's events: they come one by one, however deep a file is nested."""

    def __init__(self, text: str, where: str) -> None:
        self._text, self._where = text, where
        # Only single values may be repeated by name: what a file becomes is never larger than it looks.
        self._anchors: dict[str, Any] = {}
        self._next: Callable[[], Any] = _LOADER(text).get_event

    def read(self) -> Tree:
        try:
            self._next()
            if isinstance(self._next(), yaml.StreamEndEvent):
                return Tree(None, 1)
            tree = self._tree(self._next(), 0)
            self._next()
            following = self._next()
        except yaml.MarkedYAMLError as error:
            raise self._refusal(error) from error
        except yaml.YAMLError as error:
            raise RuleError(f"not YAML: {error}", where=self._where, remedy="remove the control characters") from error
        if not isinstance(following, yaml.StreamEndEvent):
            raise self._error(following, "a second document in one file", "remove the line '---', or make two files")
        return tree

    def _tree(self, event: Any, depth: int) -> Tree:
        line = _line(event)
        scalar = isinstance(event, yaml.ScalarEvent)
        if not scalar and isinstance(event, yaml.AliasEvent):
            if event.anchor not in self._anchors:
                raise self._error(event, f"*{event.anchor} repeats nothing", "put a text that begins with * in quotes")
            return Tree(self._anchors[event.anchor], line)
        if event.anchor and not scalar:
            raise self._error(event, f"an anchor (&{event.anchor}) that is no single text", "write the value out")
        if event.tag:
            raise self._error(event, f"a tag ({event.tag})", "remove it, or put a text that begins with ! in quotes")
        if depth > _MAX_DEPTH:
            raise self._error(event, f"more than {_MAX_DEPTH} levels of nesting", "rules are flat: take it apart")
        if scalar:
            value = self._scalar(event)
            if event.anchor:
                self._anchors[event.anchor] = value
            return Tree(value, line)
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(item := self._next(), yaml.SequenceEndEvent):
                items.append(self._tree(item, depth + 1))
            return Tree(items, line)
        return self._mapping(line, depth)

    def _mapping(self, line: int, depth: int) -> Tree:
        table: dict[str, Tree] = {}
        keys: dict[str, int] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise self._error(event, "a key that is no text", "put a text with brackets or braces into quotes")
            if event.value == "<<" and not event.style:
                raise self._error(event, "a merge key (<<)", "write the fields out")
            key, at = event.value, _line(event)
            if key in table:
                raise self._error(event, f"{key!r} stands here and in line {keys[key]}", "keep one of the two")
            keys[key] = at
            table[key] = self._tree(self._next(), depth + 1)
        return Tree(table, line, keys)

    def _scalar(self, event: Any) -> Any:
        value: str = event.value
        if event.style:
            return value
        if value in _TRUTH:
            return _TRUTH[value]
        if value in _NOTHING:
            return None
        if len(value) <= _LONGEST and value.lower() in _BOOLEAN_WORDS:
            meant = "true" if value.lower() in ("yes", "on") else "false"
            raise self._error(
                event,
                f"{value} without quotes is read as {meant} by many programs",
                f'write "{value}" in quotes if you mean the word, or {meant}',
            )
        if value[0] != "-" and not value[0].isdecimal():
            return value
        if _WHOLE.match(value) and len(value) < 19:
            return int(value)
        return float(value) if _DECIMAL.match(value) else value

    def _refusal(self, error: yaml.MarkedYAMLError) -> RuleError:
        problem = str(error.problem or error.context)
        mark = error.context_mark if "end of stream" in problem else error.problem_mark or error.context_mark
        line = mark.line + 1 if mark is not None else 1
        written = self._text.split("\n")[line - 1 : line]
        if any("\t" in text[: len(text) - len(text.lstrip())] for text in written):
            return RuleError("a tab indents this line", where=f"{self._where}:{line}", remedy="indent with blanks")
        if any(_BRACKET.search(text) for text in written) and "expected" in problem:
            remedy = "a text with brackets or braces in it stands in quotes"
            return RuleError(f"not YAML: {problem}", where=f"{self._where}:{line}", remedy=remedy)
        remedy = next((what for words, what in _ADVICE if words in problem), "mend this line or the one before it")
        return RuleError(f"not YAML: {problem}", where=f"{self._where}:{line}", remedy=remedy)

    def _error(self, event: Any, message: str, remedy: str) -> RuleError:
        return RuleError(message, where=f"{self._where}:{_line(event)}", remedy=remedy)


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1
