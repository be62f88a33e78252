"""Running plug-ins: what they return is checked, and what goes wrong in them is told with their name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set

from sukien.errors import PluginError
from sukien.mention import Mention, Seen
from sukien.plugins.declare import Exporter, Extractor
from sukien.plugins.discover import Plugin
from sukien.records import ArticleRecord
from sukien.resolve import HOLDERS
from sukien.rules import Pack
from sukien.text import Text


def run_extractor(plugin: Plugin[Extractor], text: Text, pack: Pack, seen: Seen) -> list[Mention]:
    """The mentions of a plug-in, in order of start. Raises PluginError where it fails or returns what is no mention."""
    try:
        # Lists of its own, whatever it does with them.
        own = {label: list(rows) for label, rows in seen.items()}
        found: list[object] = list(plugin.what.find(text, pack, own))
    except Exception as error:
        raise _failed(plugin, error) from error
    return sorted(_checked(plugin, text, found), key=lambda one: (one.start, -one.end))


def run_exporter(plugin: Plugin[Exporter], record: ArticleRecord) -> str:
    """What an article adds to the file of an exporter. Raises PluginError where it fails or returns no text."""
    try:
        lines: object = plugin.what.lines(record)
    except Exception as error:
        raise _failed(plugin, error) from error
    if not isinstance(lines, str):
        raise PluginError(
            f"it returned a {type(lines).__name__}, no text",
            where=plugin.where,
            remedy=plugin.remedy,
            code="plugin.output",
        )
    return lines


def holders_with(plugins: Iterable[Plugin[Extractor]]) -> Mapping[str, Set[str]]:
    """Which labels may hold which, with what plug-ins declare of theirs."""
    out = {label: set(inside) for label, inside in HOLDERS.items()}
    for one in plugins:
        for label in one.what.provides:
            out.setdefault(label, set()).update(one.what.holds)
            for outer in one.what.inside:
                out.setdefault(outer, set()).add(label)
    return out


def _failed(plugin: Plugin[Extractor] | Plugin[Exporter], error: Exception) -> PluginError:
    told = f"it failed: {type(error).__name__}: {error}"
    return PluginError(told, where=plugin.where, remedy=plugin.remedy, code="plugin.failed")


def _checked(plugin: Plugin[Extractor], text: Text, found: Iterable[object]) -> Iterable[Mention]:
    for one in found:
        fault = _fault(plugin, text, one)
        if fault or not isinstance(one, Mention):
            raise PluginError(f"{fault}: {one!r}", where=plugin.where, remedy=plugin.remedy, code="plugin.output")
        yield one


def _fault(plugin: Plugin[Extractor], text: Text, one: object) -> str | None:
    if not isinstance(one, Mention):
        return "no Mention"
    if one.label not in plugin.what.provides:
        return f"a label that it does not declare (it provides {', '.join(plugin.what.provides)})"
    if not 0 <= one.start < one.end <= len(text.text):
        return f"a span outside of the text, which has {len(text.text)} characters"
    return None if one.rule and isinstance(one.norm, dict) else "a mention without a rule or a norm"
