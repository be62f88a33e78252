"""The gate: whether a text may tell of an event at all, at about the cost of one scan.

It is closed only where none can be told: where no state is brought in, or where no meeting is named and no trigger has
beside it what it asks for. Where a condition hangs on more than the words themselves (who is a person, where a
sentence ends), it is taken as fulfilled.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field

import ahocorasick_rs

from sukien.events.model.draft import HOME, PAIR
from sukien.events.sentence.anchors import tests_of
from sukien.extractors.meetings import reader_of
from sukien.people.states import CALLINGS, PRIVATE
from sukien.rules import Pack
from sukien.rules.kinds.base import Rule
from sukien.rules.kinds.countries import Country, CountryStyle
from sukien.rules.kinds.figures import Figure
from sukien.rules.kinds.groups import Group
from sukien.rules.kinds.meetings import Meeting
from sukien.rules.kinds.organizations import Organization, OrganizationHead
from sukien.rules.kinds.places import Places, PlaceWord
from sukien.rules.kinds.ranks import Rank
from sukien.rules.kinds.roles import Role
from sukien.rules.kinds.triggers import Cue, Trigger
from sukien.rules.scan import inside_syllable, normalized
from sukien.text import Text

_ROLE = 40
"""Characters behind a trigger within which the head of a position stands that begins right behind it."""
_PLACE = 30
"""Characters behind a word for coming within which a place begins."""
_COUNTRY = 160
"""Characters behind a word for coming within which the state stands whose name begins with a style (Cộng hòa), or
that tells where a place lies which no gazetteer has (tỉnh Attapeu, Lào)."""
_OURS = "home_state"
"""The slot of words for the outlet's own state: "nước ta"."""
_FLAG = "flag"
"""The slot of what stands before the names of a state's ships: "USS"."""
_STOPS = re.compile(r"[.!?…]")
_ENDLESS = 1_200
"""Characters without a stop in which a sentence may be cut anywhere."""


@dataclass(slots=True)
class _Entry:
    """What the words of one phrase can be."""

    hint: bool = False
    """Letters, be they inside a syllable, without which no meeting is named that no rule lists."""
    meeting: bool = False
    country: bool = False
    place: bool = False
    announces: bool = False
    """The words before the name of a place or state (tỉnh, Cộng hòa)."""
    role: bool = False
    office: bool = False
    """A position, but no mere calling, a rank or a name that all know: what whoever talks for a state is told by."""
    foreign: bool = False
    """A state other than the outlet's, or something in one."""
    public: bool = False
    """Something that brings a state in."""
    triggers: list[tuple[Trigger, bool]] = field(default_factory=list)
    """The triggers with these words, and whether each needs another state than the outlet's."""

    def take(self, rule: Rule, *, built_in: bool) -> None:
        """Be what a rule makes of the words."""
        self.meeting |= isinstance(rule, Meeting)
        self.country |= isinstance(rule, Country) or (isinstance(rule, Cue) and rule.slot == _OURS)
        self.place |= isinstance(rule, Places)
        self.announces |= isinstance(rule, PlaceWord | CountryStyle)
        self.role |= isinstance(rule, Role)
        self.office |= isinstance(rule, Rank | Figure) or (isinstance(rule, Role) and rule.level not in CALLINGS)
        if isinstance(rule, Trigger):
            self.triggers.append((rule, rule.abroad or rule.needs_abroad))
        state = rule.alpha_2 if isinstance(rule, Country) else None
        state = rule.country if isinstance(rule, Places | Organization | Figure) else state
        state = rule.value if isinstance(rule, Cue) and rule.slot == _FLAG else state
        self.foreign |= state not in (None, HOME)
        self.public |= self.foreign or isinstance(rule, Organization | OrganizationHead | Group | Rank | Meeting)
        self.public |= isinstance(rule, Role) and rule.level not in PRIVATE
        self.public |= isinstance(rule, Cue) and rule.slot in PAIR
        self.public |= isinstance(rule, Trigger) and (rule.type == "exercise" or not built_in)


class Gate:
    """The gate of a pack. Always open where token patterns or templates may find what gazetteers do not."""

    def __init__(self, pack: Pack) -> None:
        self._ajar = pack.has_patterns
        self._meetings = reader_of(pack)
        self._tests = tests_of(pack)
        entries: dict[str, _Entry] = {}
        for rule in pack.rules.values():
            if isinstance(rule, Cue) and rule.slot not in (*PAIR, _OURS, _FLAG):
                continue
            if isinstance(rule, Trigger) and not rule.begins:
                continue
            if isinstance(rule, _KINDS):
                for word in _words_of(rule):
                    entries.setdefault(normalized(word).lower(), _Entry()).take(
                        rule, built_in=pack.is_built_in(rule.id)
                    )
        for letters in self._meetings.hints:
            entries.setdefault(letters, _Entry()).hint = True
        self._entries = list(entries.values())
        self._automaton = ahocorasick_rs.AhoCorasick(list(entries))
        self._hints, self._named, self._public, self._foreign, self._telling = (
            frozenset(number for number, entry in enumerate(self._entries) if getattr(entry, kind))
            for kind in ("hint", "meeting", "public", "foreign", "triggers")
        )

    def opens(self, text: Text) -> bool:
        """Whether the text has to be read."""
        if self._ajar:
            return True
        written, lower = text.text, text.lower
        length = len(written)
        found = self._automaton.find_matches_as_indexes(lower, overlapping=True)
        hinted = not self._hints.isdisjoint([index for index, _, _ in found])
        whole = [
            (index, start, end)
            for index, start, end in found
            if not (start and lower[start - 1] != " " and inside_syllable(written, lower, start))
            and not (end < length and lower[end] != " " and inside_syllable(written, lower, end))
        ]
        met = {index for index, _, _ in whole}
        if not met.isdisjoint(self._named):
            return True
        if not met.isdisjoint(self._public) and not met.isdisjoint(self._telling):
            if _runs_on(written):
                return True
            if self._tells(lower, whole, abroad=not met.isdisjoint(self._foreign)):
                return True
        return self._meetings.unlisted(text, hinted=hinted)

    def _tells(self, lower: str, hits: Iterable[tuple[int, int, int]], *, abroad: bool) -> bool:
        """Whether a trigger among the hits (index, start, end) may have beside it what it asks for.

        `abroad`: whether another state than the outlet's is named.
        """
        countries: list[int] = []
        places: list[int] = []
        announced: list[int] = []
        roles: list[int] = []
        offices: set[int] = set()
        told: list[tuple[int, int, list[tuple[Trigger, bool]]]] = []
        for index, start, end in hits:
            entry = self._entries[index]
            if entry.country:
                countries.append(start)
            if entry.place:
                places.append(start)
            if entry.announces:
                announced += (start, end + 1)
            if entry.role:
                roles.append(start)
            if entry.office:
                offices.add(start)
            if entry.triggers:
                told.append((start, end, entry.triggers))
        for starts in (countries, places, announced, roles):
            starts.sort()
        for start, end, triggers in told:
            for trigger, needs_abroad in triggers:
                if needs_abroad and not abroad:
                    continue
                if trigger.form == "hint" and len(offices) < trigger.parties:
                    continue  # it tells nothing but what officials do
                if trigger.abroad:
                    near = max(_PLACE, trigger.reach)
                    named = _within(places, end, near) or _within(countries, end, near)
                    if not named and not (_within(announced, end, near) and _within(countries, end, _COUNTRY)):
                        continue
                if trigger.title and not _within(roles, end, _ROLE):
                    continue
                if trigger.states and _in_line(countries, lower, start) < trigger.states:
                    continue
                if self._tests[trigger.id].may_fit(lower, start, end):
                    return True
        return False


_KINDS = (
    Meeting,
    Country,
    CountryStyle,
    Figure,
    Places,
    PlaceWord,
    Role,
    Trigger,
    Cue,
    Organization,
    OrganizationHead,
    Group,
    Rank,
)


def _words_of(rule: Rule) -> Iterable[str]:
    """What a rule looks for in a text: the phrases of a gazetteer, heads, names."""
    if isinstance(rule, CountryStyle):
        return rule.heads
    return rule.names if isinstance(rule, Figure) else [phrase.text for phrase in rule.phrases()]


def _runs_on(written: str) -> bool:
    """Whether a stretch without a stop is so long that a sentence may be cut anywhere in it."""
    long = (line for line in written.split("\n") if len(line) > _ENDLESS)
    return any(len(stretch) > _ENDLESS for line in long for stretch in _STOPS.split(line))


def _in_line(starts: list[int], lower: str, offset: int) -> int:
    """How many stand in the line of an offset; no sentence is longer."""
    end = lower.find("\n", offset)
    first = bisect_left(starts, lower.rfind("\n", 0, offset) + 1)
    return bisect_left(starts, len(lower) if end < 0 else end) - first


def _within(starts: list[int], offset: int, reach: int) -> bool:
    index = bisect_left(starts, offset)
    return index < len(starts) and starts[index] <= offset + reach
