"""A rule pack: every rule of every kind, by kind and by id, and the scanner over their phrases."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib import resources
from typing import Any, TypeVar

import yaml
from pydantic import ValidationError

from sukien.errors import RuleError
from sukien.rules.kinds.base import Rule
from sukien.rules.kinds.countries import Country, CountryCue, CountryFrame, CountryStyle, Homograph
from sukien.rules.kinds.dates import DateContext, DateCue, DateForm, DateMacro, DateStamp, DateWord
from sukien.rules.kinds.decoys import Decoy
from sukien.rules.kinds.groups import Group, GroupWords
from sukien.rules.kinds.meetings import Meeting, MeetingWords
from sukien.rules.kinds.names import NameWords
from sukien.rules.kinds.organizations import Organization, OrganizationHead, OrganizationWords
from sukien.rules.kinds.places import Places, PlaceWord
from sukien.rules.kinds.portfolios import Portfolio
from sukien.rules.kinds.ranks import Rank, RankWords
from sukien.rules.kinds.roles import Role, RoleWords
from sukien.rules.kinds.triggers import Cue, Trigger
from sukien.rules.scan import Scanner

KINDS: dict[str, type[Rule]] = {
    "date_context": DateContext,
    "date_cue": DateCue,
    "date_form": DateForm,
    "date_macro": DateMacro,
    "date_stamp": DateStamp,
    "date_word": DateWord,
    "country": Country,
    "country_cue": CountryCue,
    "country_frame": CountryFrame,
    "country_homograph": Homograph,
    "country_style": CountryStyle,
    "decoy": Decoy,
    "group": Group,
    "group_words": GroupWords,
    "place": Places,
    "place_word": PlaceWord,
    "trigger": Trigger,
    "cue": Cue,
    "meeting": Meeting,
    "meeting_words": MeetingWords,
    "names": NameWords,
    "organization": Organization,
    "organization_head": OrganizationHead,
    "organization_words": OrganizationWords,
    "portfolio": Portfolio,
    "rank": Rank,
    "rank_words": RankWords,
    "role": Role,
    "role_words": RoleWords,
}
"""The value of `kind:` at the head of a rule file -> the model of its rules."""

R = TypeVar("R", bound=Rule)


@dataclass(frozen=True, eq=False)
class Pack:
    """All rules by id, in the order in which they were loaded."""

    rules: Mapping[str, Rule]

    def of(self, model: type[R]) -> list[R]:
        """The rules of one kind."""
        return [rule for rule in self.rules.values() if type(rule) is model]

    @cached_property
    def scanner(self) -> Scanner:
        """One scanner over the phrases of all gazetteer rules."""
        return Scanner(self.rules.values())

    @cached_property
    def tables(self) -> dict[Any, Any]:
        """What extractors compile from the rules, kept with the pack so that it is done once."""
        return {}


def read_rules(data: str, where: str) -> list[Rule]:
    """The rules of one YAML file: `kind:`, an optional `source:` for all of them, and `rules:`.

    Raises RuleError with the file, the rule and the field.
    """
    try:
        tree = yaml.load(data, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        raise RuleError(f"not YAML: {error}", where=where, remedy="mend the line that is named") from error
    if not isinstance(tree, dict) or tree.get("kind") not in KINDS:
        raise RuleError("no known 'kind' at the head", where=where, remedy=f"one of {', '.join(sorted(KINDS))}")
    model, out = KINDS[tree["kind"]], []
    for number, row in enumerate(tree.get("rules") or []):
        place = row.get("id", f"rule number {number + 1}") if isinstance(row, dict) else f"rule number {number + 1}"
        try:
            out.append(model.model_validate(row))
        except ValidationError as error:
            first = error.errors()[0]
            name = ".".join(map(str, first["loc"])) or "the rule itself"
            raise RuleError(
                f"{name}: {first['msg']}", where=f"{where}, {place}", remedy="see the fields of the kind in rules/kinds"
            ) from error
    return out


def build(rules: Iterable[tuple[str, Rule]]) -> Pack:
    """A pack of (file, rule) pairs. Raises RuleError where two rules of one layer share an id."""
    table: dict[str, Rule] = {}
    for where, rule in rules:
        if rule.id in table:
            raise RuleError("this id is taken", where=f"{where}, {rule.id}", remedy="give the rule another id")
        table[rule.id] = rule
    return Pack(table)


@lru_cache(maxsize=1)
def load_pack() -> Pack:
    """The built-in pack, read from the package's own data once per process."""
    folder = resources.files("sukien.rules") / "data"
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".yaml")), key=lambda f: f.name)
    return build((f.name, rule) for f in files for rule in read_rules(f.read_text(encoding="utf-8"), f.name))
