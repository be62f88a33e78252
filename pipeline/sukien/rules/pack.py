"""A rule pack: every rule of every kind, by kind and by id, and the scanner over their phrases."""

from __future__ import annotations

import gc
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from sukien.rules.extend import extended
from sukien.rules.kept import kept
from sukien.rules.kinds.base import Rule
from sukien.rules.kinds.countries import Country, CountryCue, CountryFrame, CountryStyle, Homograph
from sukien.rules.kinds.dates import DateContext, DateCue, DateForm, DateMacro, DateStamp, DateWord
from sukien.rules.kinds.decoys import Decoy
from sukien.rules.kinds.extensions import Alias, Extend
from sukien.rules.kinds.figures import Figure
from sukien.rules.kinds.groups import Group, GroupWords
from sukien.rules.kinds.joining import JoiningWords
from sukien.rules.kinds.meetings import Meeting, MeetingWords
from sukien.rules.kinds.names import NameWords
from sukien.rules.kinds.offices import Office
from sukien.rules.kinds.organizations import Organization, OrganizationHead, OrganizationWords
from sukien.rules.kinds.patterns import Pattern, Template
from sukien.rules.kinds.places import Places, PlaceWord
from sukien.rules.kinds.portfolios import Portfolio
from sukien.rules.kinds.ranks import Rank, RankWords
from sukien.rules.kinds.roles import Role, RoleWords
from sukien.rules.kinds.triggers import Cue, Trigger
from sukien.rules.kinds.words import PARTS, Words, at_word, either
from sukien.rules.layers import BUILT_IN, Files, Layer, built_in_files, merge, pack_files, read_layer
from sukien.rules.place import Place
from sukien.rules.references import check_references
from sukien.rules.scan import Scanner
from sukien.rules.shorter import Shorter

KINDS: dict[str, type[Rule]] = {
    "alias": Alias,
    "extend": Extend,
    "pattern": Pattern,
    "template": Template,
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
    "figure": Figure,
    "group": Group,
    "group_words": GroupWords,
    "place": Places,
    "place_word": PlaceWord,
    "trigger": Trigger,
    "cue": Cue,
    "joining_words": JoiningWords,
    "meeting": Meeting,
    "meeting_words": MeetingWords,
    "names": NameWords,
    "office": Office,
    "organization": Organization,
    "organization_head": OrganizationHead,
    "organization_words": OrganizationWords,
    "portfolio": Portfolio,
    "rank": Rank,
    "rank_words": RankWords,
    "role": Role,
    "role_words": RoleWords,
    "words": Words,
}
"""The value of `kind:` at the head of a rule file -> the model of its rules."""
KIND_OF = {model: name for name, model in KINDS.items()}
"""The model of a rule -> the name of its kind."""

_SLOT = re.compile(r"(\(\?<!\\w\))?\{([a-z_|]+)\}")
"""Parts of `words` in a pattern: `{and}`, `{and|or}`, at the start of a word where `(?<!\\w)` stands before."""

R = TypeVar("R", bound=Rule)


@dataclass(frozen=True, eq=False)
class Pack:
    """All rules by id, in the order in which they were loaded.

    `places` says where each stands, `digests` which packs they come from, lowest first, with the SHA-256 of their
    files; `replaced` says where a rule stood that a later pack replaced, `disabled` where one is switched off.
    """

    rules: Mapping[str, Rule]
    places: Mapping[str, Place] = field(default_factory=dict)
    digests: Mapping[str, str] = field(default_factory=dict)
    replaced: Mapping[str, Place] = field(default_factory=dict)
    disabled: Mapping[str, Place] = field(default_factory=dict)

    def of(self, model: type[R]) -> list[R]:
        """The rules of one kind."""
        return [rule for rule in self._by_kind.get(model, ()) if isinstance(rule, model)]

    @cached_property
    def _by_kind(self) -> dict[type[Rule], list[Rule]]:
        out: dict[type[Rule], list[Rule]] = {}
        for rule in self.rules.values():
            out.setdefault(type(rule), []).append(rule)
        return out

    def is_built_in(self, id_: str) -> bool:
        """Whether a rule, if it is one, is none of a pack over the built-in one."""
        return id_ not in self.places or self.places[id_].pack == BUILT_IN

    @cached_property
    def has_patterns(self) -> bool:
        """Whether there is a pattern, a template or a decoy beside the built-in ones: else there are none to run."""
        return any(
            isinstance(rule, Pattern | Template) or (isinstance(rule, Decoy) and not self.is_built_in(rule.id))
            for rule in self.rules.values()
        )

    @cached_property
    def scanner(self) -> Scanner[type[Rule]]:
        """One scanner over the phrases of all rules but cues: of mentions, and of what announces events."""
        shorter: dict[type[Rule], Shorter] = {Meeting: self.of(MeetingWords)[0].shorter}
        with uncollected():
            return Scanner(((type(rule), rule) for rule in self.rules.values() if not isinstance(rule, Cue)), shorter)

    # Cues are common words, and most articles tell of no event: they are looked for where a trigger was found.
    @cached_property
    def cue_scanner(self) -> Scanner[str]:
        """The scanner over the words that fill the slots of events, by slot."""
        with uncollected():
            return Scanner((rule.slot, rule) for rule in self.of(Cue))

    def words(self, *parts: str) -> tuple[str, ...]:
        """The small words of some parts, in small letters. Raises KeyError for an unknown part."""
        if unknown := set(parts) - PARTS:
            raise KeyError(f"no part of words: {', '.join(sorted(unknown))}")
        return tuple(word for rule in self.of(Words) if rule.part in parts for word in rule.wordings())

    def pattern(self, source: str) -> re.Pattern[str]:
        """A regular expression in which `{and}` or `{and|or}` is any of the words of those parts, compiled once."""
        found = self._patterns.get(source)
        if found is None:
            found = self._patterns[source] = re.compile(_SLOT.sub(self._filled, source))
        return found

    def _filled(self, slot: re.Match[str]) -> str:
        words = self.words(*slot[2].split("|"))
        return at_word(words) if slot[1] else f"(?:{either(words)})"

    @cached_property
    def _patterns(self) -> dict[str, re.Pattern[str]]:
        return {}

    @cached_property
    def tables(self) -> dict[Any, Any]:
        """What extractors compile from the rules, kept with the pack so that it is done once."""
        return {}


def load_pack(packs: Iterable[str | os.PathLike[str]] = ()) -> Pack:
    """The built-in pack, with the given packs (folders or YAML files) over it, each over those before it.

    Read once per process, and again where a file has changed. Raises RuleError with all that is wrong.
    """
    paths = dict.fromkeys(Path(pack).as_posix() for pack in packs)
    with uncollected():
        return _merged(tuple((path, pack_files(Path(path))) for path in paths))


@contextmanager
def uncollected() -> Iterator[None]:
    """No search for garbage meanwhile: rules are many objects that stay, and to look through them takes time."""
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()


class _BuiltIn(NamedTuple):
    """The built-in rules: as the layer below those of other packs, and as a pack of their own."""

    layer: Layer
    pack: Pack


@lru_cache(maxsize=4)
def _merged(packs: tuple[tuple[str, Files], ...]) -> Pack:
    built_in = _built_in()
    return _over(built_in.layer, packs) if packs else built_in.pack


def _over(lowest: Layer, packs: Iterable[tuple[str, Files]] = ()) -> Pack:
    layers = [lowest, *(read_layer(name, files, KINDS) for name, files in packs)]
    merged = merge(layers)
    digests = {layer.name: layer.digest for layer in layers}
    rules = extended(merged, KIND_OF)
    check_references(rules, merged.places, merged.disabled)
    return Pack(rules, merged.places, digests, merged.replaced, merged.disabled)


@lru_cache(maxsize=1)
def _built_in() -> _BuiltIn:
    files = built_in_files()

    def make() -> _BuiltIn:
        layer = read_layer(BUILT_IN, files, KINDS)
        pack = _over(layer)
        _ = pack.scanner, pack.cue_scanner  # what is kept has them made
        return _BuiltIn(layer, pack)

    return kept(files, _BuiltIn, make)
