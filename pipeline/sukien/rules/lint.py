"""Doubts about rules that are no errors: names that two entries share, wordings that add nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from sukien.rules.kinds.base import Rule
from sukien.rules.kinds.countries import Country, Homograph
from sukien.rules.kinds.decoys import Decoy
from sukien.rules.kinds.extensions import Alias
from sukien.rules.kinds.groups import Group
from sukien.rules.kinds.meetings import Meeting
from sukien.rules.kinds.organizations import Organization
from sukien.rules.kinds.places import Places
from sukien.rules.kinds.ranks import Rank
from sukien.rules.kinds.roles import Role
from sukien.rules.kinds.triggers import Trigger
from sukien.rules.pack import KIND_OF, Pack
from sukien.text.normalize import normalize

_NAMES = (Country, Group, Meeting, Organization, Places, Rank, Role, Trigger, Decoy)
"""The kinds whose phrases name something: one phrase should name one thing."""
_CONDITIONS = ("before", "after", "not_before", "not_after", "states", "state", "needs", "evidence")
"""Fields by which two rules with the same phrase may share it in different contexts."""


def doubts(pack: Pack, base: Pack, own: Iterable[Rule]) -> Iterator[tuple[Rule, str]]:
    """What may be wrong with some rules of a pack; `base` is what lies below them."""
    entries = _entries(pack)
    homographs = {_key(rule.form) for rule in pack.of(Homograph)}
    for rule in own:
        if isinstance(rule, Alias):
            yield from ((rule, text) for text in _alias_doubts(rule, entries, pack, base))
        elif isinstance(rule, _NAMES):
            yield from ((rule, text) for text in _name_doubts(rule, entries, pack))
        if isinstance(rule, Trigger) and _without_sides(rule):
            yield rule, "nobody is found to take part: add `parties: 2`, so that both sides of its sentence do"
        if isinstance(rule, Country):
            for form in rule.homographs:
                if _key(form) not in homographs:
                    yield rule, f"'{form}' counts as a homograph, but no country_homograph says when it is the country"


def _without_sides(rule: Trigger) -> bool:
    """Whether a verb for talking asks for no sides."""
    return rule.type in ("talks", "call") and rule.form == "verb" and not (rule.parties or rule.states)


def unreachable(pack: Pack, own: Iterable[Rule]) -> Iterator[tuple[Rule, str]]:
    """Rules that can find nothing: series without a name, which no other rule leads to either."""
    led_to = {name for rule in pack.of(Meeting) for name in (*rule.modified.values(), *rule.partners.values())}
    for rule in own:
        if isinstance(rule, Meeting) and rule.meeting not in led_to and not any(rule.phrases()):
            remedy = "give it `names`, `titles`, `cores` or `acronyms`"
            yield rule, f"nothing can find it: it has no wording, and no other series leads to it ({remedy})"


def without_examples(rules: Iterable[Rule]) -> list[Rule]:
    """The rules of kinds that find something and that show it in no sentence."""
    return [r for r in rules if not (r.examples or r.counter_examples) and KIND_OF[type(r)] not in _SILENT]


_SILENT = {"date_macro", "date_stamp", "figure", "group_words", "office"} | {
    name for model, name in KIND_OF.items() if "words" in model.model_fields and model is not Decoy
}
"""Kinds whose rules find nothing by themselves, so that no sentence shows them."""


def _entries(pack: Pack) -> dict[str, list[Rule]]:
    """The rules that name something, by each of their phrases in small letters."""
    table: dict[str, list[Rule]] = defaultdict(list)
    for rule in pack.rules.values():
        if isinstance(rule, _NAMES):
            for key in dict.fromkeys(_key(phrase.text) for phrase in rule.phrases()):
                table[key].append(rule)
    return table


def _key(text: str) -> str:
    return normalize(text).text.lower()


def _name_doubts(rule: Rule, entries: dict[str, list[Rule]], pack: Pack) -> Iterator[str]:
    # One line for all spellings of a phrase, with the first, which is the one that the rule has.
    phrases: dict[str, str] = {}
    for one in rule.phrases():
        phrases.setdefault(_key(one.text).replace(" ", "").replace("-", ""), one.text)
    for phrase in phrases.values():
        for other in entries[_key(phrase)]:
            if other.id != rule.id and not _apart(rule, other):
                yield _shared(phrase, rule, other, pack)


def _alias_doubts(rule: Alias, entries: dict[str, list[Rule]], pack: Pack, base: Pack) -> Iterator[str]:
    target = pack.rules[rule.of]
    known = base.rules.get(rule.of)
    had = {_key(phrase.text) for phrase in known.phrases()} if known else set()
    for form in rule.forms:
        if _key(form) in had:
            yield f"'{form}' adds nothing: {rule.of} has it already"
        for other in entries.get(_key(form), ()):
            if other.id != rule.of and not _apart(target, other):
                yield _shared(form, target, other, pack)


def _apart(rule: Rule, other: Rule) -> bool:
    """Whether two rules with one phrase can be told apart: by their context, or because one only keeps off others."""
    if Decoy in (type(rule), type(other)) and type(rule) is not type(other):
        return True
    if isinstance(rule, Trigger) and isinstance(other, Trigger):
        return any(getattr(rule, field, ()) != getattr(other, field, ()) for field in (*_CONDITIONS, "form"))
    if type(rule) is not type(other):
        return {type(rule), type(other)} not in ({Country, Places}, {Rank, Role})
    if not isinstance(rule, Meeting | Organization | Role):
        return False
    return any(getattr(rule, field, ()) != getattr(other, field, ()) for field in _CONDITIONS)


def _shared(phrase: str, rule: Rule, other: Rule, pack: Pack) -> str:
    if type(rule) is type(other):
        what = (
            "is shadowed by" if isinstance(rule, Trigger) and rule.type == getattr(other, "type", "") else "also names"
        )
        return (
            f"'{phrase}' {what} {other.id} ({pack.places[other.id]}): which of the two counts is open "
            f"(take it out of one of them, switch the other off with `disable: [{other.id}]`, or write an alias of it)"
        )
    return f"'{phrase}' is also a {KIND_OF[type(other)]}, {other.id} ({pack.places[other.id]})"
