"""Errors for people: every one has a code, says where it happened and what to do."""

from __future__ import annotations


class SukienError(Exception):
    """The one root of all errors that sukien raises on purpose.

    `code` is a stable, dotted name for programs; `where` the file, rule or field; `remedy` what a person can do.
    """

    code = "sukien"

    def __init__(self, message: str, *, where: str = "", remedy: str = "", code: str | None = None) -> None:
        self.message, self.where, self.remedy = message, where, remedy
        if code:
            self.code = code
        super().__init__(message)

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f" ({self.remedy})" if self.remedy else ""
        return f"{place}{self.message}{advice}"


class RuleError(SukienError):
    """A rule file that cannot be used."""

    code = "rules.invalid"


class PluginError(SukienError):
    """An extractor or exporter of another distribution that does not fit, or that failed."""

    code = "plugin.invalid"


class InputError(SukienError):
    """An input that cannot be turned into an article; it becomes a line of `failures.jsonl`."""

    code = "input.unreadable"


class GoldError(SukienError):
    """A gold article whose tags or front matter are broken."""

    code = "gold.invalid"


class UsageError(SukienError):
    """A command or call that asks for something that cannot be done."""

    code = "usage"
