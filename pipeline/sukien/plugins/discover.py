"""Which plug-ins are installed: entry points, loaded, each with the distribution that it came from."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import EntryPoint, entry_points
from typing import Generic, NamedTuple, TypeVar

from sukien.errors import PluginError
from sukien.plugins.declare import Exporter, Extractor

EXTRACTOR_GROUP = "sukien.extractors"
EXPORTER_GROUP = "sukien.exporters"
P = TypeVar("P", Extractor, Exporter)


class Plugin(NamedTuple, Generic[P]):
    """A plug-in: the name of its entry point, its distribution, and what it declares."""

    name: str
    distribution: str
    version: str
    what: P

    @property
    def where(self) -> str:
        """Its place for an error: ships (sukien-ships 1.0)."""
        return f"{self.name} ({self.distribution} {self.version})"

    @property
    def remedy(self) -> str:
        """What a user can do where only its maker can mend it."""
        return f"tell the makers of {self.distribution}, or run: pip uninstall {self.distribution}"


def installed_extractors() -> list[Plugin[Extractor]]:
    """The extractors of other distributions, by name. Raises PluginError for one that cannot be loaded."""
    return list(_installed(EXTRACTOR_GROUP, Extractor))


def installed_exporters() -> list[Plugin[Exporter]]:
    """The exporters of other distributions, by name. Raises PluginError for one that cannot be loaded."""
    return list(_installed(EXPORTER_GROUP, Exporter))


def _installed(group: str, kind: type[P]) -> Iterator[Plugin[P]]:
    # In order of their names: what is found first on the path must not decide an output.
    for point in sorted(entry_points(group=group), key=lambda point: (point.name, point.value)):
        yield _load(point, kind)


def _load(point: EntryPoint, kind: type[P]) -> Plugin[P]:
    distribution = point.dist.name if point.dist else point.module
    version = point.dist.version if point.dist else ""
    try:
        what = point.load()
    except Exception as error:
        raise PluginError(
            f"{point.value} cannot be loaded: {type(error).__name__}: {error}",
            where=f"{point.name} ({distribution} {version})",
            remedy=f"install {distribution} again, or run: pip uninstall {distribution}",
            code="plugin.load",
        ) from error
    if not isinstance(what, kind):
        raise PluginError(
            f"{point.value} is a {type(what).__name__}, not a sukien.plugins.{kind.__name__}",
            where=f"{point.name} ({distribution} {version})",
            remedy=f"tell the makers of {distribution}, or run: pip uninstall {distribution}",
        )
    return Plugin(point.name, distribution, version, what)
