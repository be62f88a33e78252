"""What rules say of one another: names that must be there, and kinds that no pack can do without."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sukien.errors import RuleError
from sukien.rules.complaints import nearest
from sukien.rules.cost import check_regex
from sukien.rules.kinds.base import Rule
from sukien.rules.kinds.dates import DateContext, DateForm, DateStamp
from sukien.rules.kinds.groups import Group, GroupWords
from sukien.rules.kinds.meetings import MeetingWords
from sukien.rules.kinds.organizations import OrganizationWords
from sukien.rules.layers import BUILT_IN
from sukien.rules.place import Place
from sukien.rules.validate import together

_ONE_NEEDED = (GroupWords, MeetingWords, OrganizationWords)


def check_references(rules: Mapping[str, Rule], places: Mapping[str, Place], disabled: Mapping[str, Place]) -> None:
    """Raises RuleError with all names that lead nowhere, and patterns that could take long."""
    problems = [
        RuleError(message, where=f"{places[rule.id]}, {rule.id}", remedy=remedy)
        for rule, message, remedy in (*_problems(rules), *_slow(rules, places))
    ]
    for model in _ONE_NEEDED:
        if not any(type(rule) is model for rule in rules.values()):
            gone = next((f"{place}, {id_}" for id_, place in disabled.items()), "")
            problems.append(
                RuleError(
                    f"no rule of {model.__name__} is left", where=gone, remedy="extend it instead of switching it off"
                )
            )
    if problems:
        raise together(problems)


def _problems(rules: Mapping[str, Rule]) -> Iterator[tuple[Rule, str, str]]:
    groups = {rule.group_id for rule in rules.values() if isinstance(rule, Group)}
    contexts = {rule.name for rule in rules.values() if isinstance(rule, DateContext)}
    for rule in rules.values():
        if isinstance(rule, Group):
            named = [("includes", name) for name in rule.includes]
            named += [("partners", rule.partners)] if rule.partners else []
            yield from _missing(rule, named, groups, "group")
        elif isinstance(rule, DateForm):
            named = [("tags", name) for name in rule.tags] + [("needs", name) for name in rule.needs]
            yield from _missing(rule, named, contexts, "date_context")


def _slow(rules: Mapping[str, Rule], places: Mapping[str, Place]) -> Iterator[tuple[Rule, str, str]]:
    """Patterns of packs that could take long; the built-in ones are looked at by those who write them."""
    for rule in rules.values():
        if isinstance(rule, DateStamp) and places[rule.id].pack != BUILT_IN:
            try:
                check_regex(rule.pattern)
            except ValueError as error:
                yield rule, f"pattern: {error}", "make it simpler"


def _missing(
    rule: Rule, named: Iterable[tuple[str, str]], known: set[str], kind: str
) -> Iterator[tuple[Rule, str, str]]:
    for field, name in named:
        if name not in known:
            close = nearest(name, known)
            yield rule, f"{field}: there is no {kind} {name}", f"did you mean '{close}'?" if close else f"add a {kind}"
