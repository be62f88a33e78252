"""The words beside a name: titles, forms of address, nouns of things, verbs, each as a pattern or a set of endings."""

from __future__ import annotations

import re

from sukien.extractors.closings import Closings
from sukien.extractors.names import JOINT, Names
from sukien.rules import Pack
from sukien.rules.kinds.countries import Country, Homograph
from sukien.rules.kinds.figures import Figure
from sukien.rules.kinds.ranks import Rank
from sukien.rules.kinds.words import at_word, either

_COMPANY = r"(?<!\w)(?i:{company})(?P<kind>(?: [^\W\d_A-Z]+){0,8}) $"


class Cues:
    """The words beside a name. Made once a pack by `cues_of`."""

    def __init__(self, names: Names, pack: Pack) -> None:
        lists = names.lists
        courtesy = lists["courtesy"] | lists["courtesy_more"]
        self.courtesy = Closings(courtesy)
        self.honorific = Closings(lists["honorific"] | courtesy)
        self.academic = Closings(lists["academic"])
        self.somebody = Closings(lists["somebody"])
        self.introduces = Closings(lists["met"] | lists["honorific"])
        self.thing = Closings(lists["thing"])
        self.noun = Closings(lists["noun"])
        self.house = Closings(lists["house"])
        self.head = Closings(lists["thing"] | lists["school"])
        self.plural = Closings(lists["plural"])
        self.spoken_for = Closings(lists["spoken_for"])
        self.at_place = Closings(lists["at_place"])
        self.pronoun = re.compile(rf"\s*(?:{either(lists['pronoun'])})(?= )")
        self.rank = Closings(form for rule in pack.of(Rank) for form in rule.wordings)
        self.counterpart = Closings(lists["counterpart"])
        self.invited_by = Closings(lists["invited_by"])
        self.nationality = Closings(lists["nationality"])
        self.qualifier = Closings(lists["qualifier"] - {":"})
        self.company = pack.pattern(_COMPANY)
        self.led = pack.pattern(r"\b{of|with|from|at|according|that|is|auxiliary|passive|plural}\b")
        self.credit = Closings(lists["credit"])
        self.credited = re.compile(rf" (?:{either(lists['credited'])})(?!\w)")
        self.roster = Closings(lists["roster"])
        self.school = re.compile(rf"{at_word(lists['school'])}(?: [^\W_][\w.-]*){{0,5}}$")
        self.verb = re.compile(rf"{at_word(lists['said'] | lists['met'])}(?!\w)")
        self.says = re.compile(rf" (?:(?:{either(lists['lately'])}) )?(?:{either(lists['says'])})(?!\w)")
        self.acts = re.compile(rf" (?:{either(lists['says'] | lists['said'])})(?!\w)")
        self.expert_ends = frozenset(word.rpartition(" ")[2] for word in lists["expert"])
        self.experts = Closings(lists["expert"])
        self.expert = re.compile(rf"{at_word(lists['expert'])}((?: [^\W\d_]+){{1,3}})$")
        self.does = re.compile(rf" (?:{either(lists['does'] | lists['says'] | lists['said'])})(?!\w)")
        self.teaser = re.compile(rf"(?<!\w)(?:{either(lists['teaser'])})|> ?>")
        self.described = re.compile(rf",\s+(?:{either(lists['described'])})(?!\w)")
        self.famous = lists["famous"]
        self.figures = {name for rule in pack.of(Figure) for name in rule.names if " " in name} - lists["namesake"]
        """Whole names of people of public life."""
        leading = (self.honorific, self.qualifier, self.counterpart, self.noun, self.thing, self.rank, self.roster)
        self.joint, self.joints = pack.pattern(JOINT), frozenset(pack.words("and"))
        self.leading = frozenset(word for phrases in leading for word in phrases.words) | self.joints
        """The last words of all that may stand before a name."""
        self.age = pack.pattern(rf"(?i)\s*[(,]\s*(?:{either(lists['age'])}|\d{{1,3}} {{years_old}}|19\d\d\b)")
        self.according = pack.pattern("{according} $")
        self.thing_after = re.compile(rf" (?:{either(lists['thing_after'])})(?!\w)")
        self.is_vietnamese = names.is_vietnamese
        self.capital_thing = frozenset(w[0].upper() + w[1:] for w in lists["thing"]) - names.any_surname - names.given
        self.organization_word = lists["organization_word"]
        self.namesake = lists["namesake"]
        self.compound = lists["compound"]
        self.states = frozenset(rule.form for rule in pack.of(Homograph))
        self.countries = frozenset(phrase.text.lower() for rule in pack.of(Country) for phrase in rule.phrases())


def cues_of(pack: Pack, names: Names) -> Cues:
    """The cues of a pack."""
    table = pack.tables.get(Cues)
    if table is None:
        table = pack.tables[Cues] = Cues(names, pack)
    assert isinstance(table, Cues)
    return table
