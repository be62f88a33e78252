"""The alpha-2 code of a state that somebody wrote in another way: LAO, lào, Laos."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sukien.rules.kinds.countries import Country


def codes(countries: Iterable[Country]) -> dict[str, str]:
    """The alpha-2 code by each code, name and spelling of a state, in small letters."""
    table: dict[str, str] = {}
    for rule in countries:
        for word in (rule.alpha_2, rule.alpha_3, rule.name, *(phrase.text for phrase in rule.phrases())):
            table.setdefault(word.casefold(), rule.alpha_2)
    return table


def code_advice(word: str, table: Mapping[str, str]) -> str:
    """What to write in place of a word that is no code."""
    code = table.get(word.strip().casefold())
    return f"write {code}" if code else "a code looks like VN, two capitals (ISO 3166-1)"
