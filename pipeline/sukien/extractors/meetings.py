"""Meetings: recurring meetings, forums and exercise series, by long name, by acronym and by misprinted acronym."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise, zip_longest
from typing import NamedTuple

from sukien.extractors.editions import Editions
from sukien.extractors.meeting_evidence import BEFORE, Evidence, Found
from sukien.extractors.misprints import Misprints
from sukien.extractors.parted import Parted
from sukien.extractors.series import Series
from sukien.mention import COUNTRY, MEETING, Mention, Seen
from sukien.rules import Pack
from sukien.rules.kinds.meetings import Meeting, MeetingWords
from sukien.rules.scan import Hit, all_normalized
from sukien.rules.template import expand
from sukien.text import Text

_DASH = r" ?- ?"
_BOTH = r" {and|with} "
"""What joins the partner where two sides are told to meet: "cuộc gặp không chính thức giữa … ASEAN và Nhật Bản"."""
_PARTNERED = ("-asean", " - asean")
_CORE_WORDS = 12
"""No core has more words before its ASEAN ("cấp cao đặc biệt kỷ niệm 50 năm thiết lập quan hệ")."""
_PLUS = re.compile(r"\+([13])(?!\d)")
"""How many partners of ASEAN meet with it, after an acronym."""
_CAPITALS = re.compile(r"[A-ZĐ]{3,}")
_BRACKET = re.compile(r" \([A-ZĐ]+\)$")
"""The acronym of the body whose meeting it is, behind its name: it is no word of the meeting's (…Thượng Hải (SCO))."""
_LAST_CAPITALS = re.compile(r"(?<!\w)[A-ZĐ]{3,}$")
_RUN_ON = re.compile(r"\d(?<=[A-ZĐ]\d)\d?(?!\w)")
"""An edition right behind a capital; its digits come first, as few places of a text have any."""
_PROVEN = 1
"""The priority over a place of the same name (Milan), of an exercise that has shown its evidence."""
_UNLISTED = Meeting(id="meeting.UNLISTED", level="forum", name="")


def find_meetings(text: Text, pack: Pack, seen: Seen) -> list[Mention]:
    """Every series that the text names; `norm` has meeting_id, edition, corrected_from, name and level."""
    return reader_of(pack).read(text, seen)


def reader_of(pack: Pack) -> Reader:
    """The reader of a pack."""
    if Reader not in pack.tables:
        pack.tables[Reader] = Reader(pack)
    reader: Reader = pack.tables[Reader]
    return reader


class Reader:
    """The patterns that the rules of a pack make, compiled once."""

    def __init__(self, pack: Pack) -> None:
        rules, words = pack.of(Meeting), pack.of(MeetingWords)[0]
        self._words = words
        self._scanner = pack.scanner
        self._listed = {rule.meeting: rule for rule in reversed(rules)}
        self._ways = _Ways(rules)
        spelt = "|".join(sorted((w for forms in words.ordinals.values() for w in forms), key=len, reverse=True))
        counted = rf"{{nth|turn}} (?:{spelt}|\w{{1,6}})(?!\w)"
        self._parted = Parted(pack, counted)
        self._writings = set(all_normalized(w for r in rules for t in r.acronyms for w in expand(t)))
        self._known = self._writings | set(words.other_acronyms)
        self._editions = Editions(pack, words)
        self._misprints = Misprints(rules, words)
        self._series = Series(pack, words)
        self._evidence = Evidence(pack, words)
        between = rf"(?:{words.pattern('between')}|{counted})"
        self._head = pack.pattern(rf"(?<!\w)(?:{words.pattern('heads')}) +(?P<between>(?:{between} +)*)$")
        clear = [(w, r) for r in rules if r.evidence == "none" for t in r.acronyms for w in expand(t)]
        self._plain = {writing: rule for writing, rule in clear if _CAPITALS.fullmatch(writing)}
        self._join = re.compile(rf" ?(?:{words.pattern('joiners')}) ?")
        self._dash = re.compile(_DASH)
        self._both = pack.pattern(rf"(?:{_DASH}|{_BOTH})(?:(?:{words.pattern('offices')}) )?")
        self._lead = re.compile(rf" +(?:(?:{words.pattern('state_leads')}) +)?")
        self._bloc = re.compile(rf"(?:{words.pattern('blocs')})(?!\w)")

    def read(self, text: Text, seen: Seen) -> list[Mention]:
        """The meetings of one text, in order of start."""
        hits = [hit for hit in self._scanner.scan(text).get(Meeting, ()) if isinstance(hit.rule, Meeting)]
        states = {c.start: c for c in reversed(seen.get(COUNTRY, ()))}
        found = [one for hit in hits if (one := self._candidate(text, hit, states))]
        found += self._hosted(text, states)
        found += self._numbered(text)
        found += [
            Found(m.start, m.end, m.rule, m.rule.meeting, "acronym", text.text[m.start : m.end])
            for m in self._misprints.find(text)
        ]
        found += self._run_on(text)
        standing, pairs = self._evidence.standing(text, _longest(found))
        return self._mentions(text, standing, pairs, {start: state.end for start, state in states.items()})

    @property
    def hints(self) -> set[str]:
        """Letters in small of which a text has some that names a meeting which `unlisted` is to find."""
        glued = map(str.lower, self._plain)
        return {*_PARTNERED, *glued, *self._misprints.hints, *self._series.hints}

    def unlisted(self, text: Text, *, hinted: bool) -> bool:
        """Whether a text without any phrase of the meetings' rules may name a meeting all the same.

        `hinted`: whether it has any of the hints.
        """
        if any(True for _ in self._scanner.shortened(text)) or any(
            True for _ in self._series.conferences(text, self._known)
        ):
            return True
        if not hinted:
            return False
        if any(dash in text.lower for dash in _PARTNERED) or any(True for _ in self._run_on(text)):
            return True
        if any(True for _ in self._misprints.find(text)):
            return True
        if any(True for _ in self._numbered(text)):
            return True
        return self._series.numbered(text) or any(True for _ in self._series.exercises(text, self._known))

    def _candidate(self, text: Text, hit: Hit, states: dict[int, Mention]) -> Found | None:
        """What a hit may be: a core with its head, a name with its states, an acronym that is still to be tested."""
        rule, words = hit.rule, hit.phrase.text
        assert isinstance(rule, Meeting)
        ways = self._ways[rule.id]
        if words in ways.acronyms:
            # Hội nghị hẹp ADMM: the word changes what is meant, the span stays; "muốn mở rộng ADMM" names no meeting.
            head = self._head_before(text, hit.start) if rule.modified else None
            meeting = self._modified(rule, head)
            plus = _PLUS.match(text.text, hit.end)
            if plus and f"{words}+" not in self._writings:
                # AMMTC+3: with three partners, a series of its own; but ADMM+3 is the third ADMM+.
                return Found(hit.start, plus.end(), rule, f"{meeting}_PLUS_{plus[1]}", "acronym")
            # "ADMM - Ấn Độ"
            end, meeting = self._partner(text, hit.end, rule, states, meeting) if rule.partners else (hit.end, meeting)
            return Found(hit.start, end, rule, meeting, "acronym")
        start, end, meeting, both = hit.start, hit.end, rule.meeting, False
        if words in ways.cores:
            head = self._head_before(text, start)
            if head is None and (other := self._parted.sharing(text.lower, start, words)):
                # "Hội nghị Bộ trưởng Quốc phòng và Bộ trưởng Ngoại giao ASEAN" is told of as one.
                head, rule = self._head_before(text, other.start), other.rule
                meeting = rule.meeting
            if head is None and words not in ways.names:  # "Thượng đỉnh Đông Á" is a name without its head too
                return None
            if head is not None:
                start = head.start()
                meeting = self._modified(rule, head)
                both = meeting in rule.partners.values()
        if rule.partners:
            end, meeting = self._partner(text, end, rule, states, meeting, both=both)
        if rule.states != "none":
            end = self._states(text, end, states)
            if end == hit.end and rule.states == "required":
                return None
        bracket = _BRACKET.search(text.text, start, end) if text.text[end - 1] == ")" else None
        if bracket:
            end = bracket.start()
        return Found(start, end, rule, meeting, "name")

    def _partner(
        self, text: Text, end: int, rule: Meeting, states: dict[int, Mention], meeting: str, *, both: bool = False
    ) -> tuple[int, str]:
        """The end of a name with the partner after its dash (ASEAN - Hoa Kỳ), and the id of that series.

        `both`: whether its words tell that it has two sides, so that "và" joins them too.
        """
        dash = (self._both if both else self._dash).match(text.lower, end)
        state = dash and self._state(text, dash.end(), states)
        if not state or state[1] in self._words.members:
            return end, meeting
        partner = rule.partners.get(state[1], rule.partners.get("*"))
        return (state[0], partner) if partner else (end, meeting)

    def _hosted(self, text: Text, states: dict[int, Mention]) -> Iterable[Found]:
        """Names with the partner before ASEAN (Hội nghị thượng đỉnh đặc biệt Mỹ - ASEAN): the core lies around it."""
        lower = text.lower
        for state in states.values():
            if not lower.startswith(_PARTNERED, state.end):
                continue
            end = lower.index("asean", state.end) + len("asean")
            at = state.start
            for _ in range(_CORE_WORDS):
                at = lower.rfind(" ", 0, max(0, at - 1)) + 1
                rule = self._parted.cores.get(f"{lower[at : state.start]}asean")
                partner = rule and rule.partners.get(str(state.norm.get("alpha_2")), rule.partners.get("*"))
                head = partner and self._head_before(text, at)
                if rule and partner and head:
                    yield Found(head.start(), end, rule, partner, "name")

    def _numbered(self, text: Text) -> Iterable[Found]:
        """Names with their number before the states (Hội nghị Cấp cao lần thứ 36 của ASEAN)."""
        for start, end, rule in self._parted.numbered(text):
            head = self._head_before(text, start)
            if head:
                meeting = self._modified(rule, head)
                yield Found(head.start(), end, rule, meeting, "name")

    def _head_before(self, text: Text, start: int) -> re.Match[str] | None:
        """What makes a name of a core, with the words between."""
        return self._head.search(text.lower, max(0, start - BEFORE), start)

    def _modified(self, rule: Meeting, head: re.Match[str] | None) -> str:
        """The id of the series of a rule, or of another where a word between head and core says so (hẹp)."""
        return next((m for word, m in rule.modified.items() if head and word in head["between"]), rule.meeting)

    def _run_on(self, text: Text) -> Iterable[Found]:
        """Acronyms that their edition runs on from without a dash (HACGAM7)."""
        for edition in _RUN_ON.finditer(text.text):
            end = edition.start()
            word = _LAST_CAPITALS.search(text.text, max(0, end - BEFORE), end)
            rule = self._plain.get(word.group()) if word else None
            if word and rule:
                yield Found(word.start(), end, rule, rule.meeting, "acronym")

    def _states(self, text: Text, end: int, states: dict[int, Mention]) -> int:
        """The end of a name with the two states or more that follow it; the name's own end where there are fewer."""
        lead = self._lead.match(text.lower, end)
        state = lead and self._state(text, lead.end(), states)
        count, last = 0, end
        while state:
            count, last = count + 1, state[0]
            join = self._join.match(text.lower, last)
            state = join and self._state(text, join.end(), states)
        return last if count > 1 else end

    def _state(self, text: Text, start: int, states: dict[int, Mention]) -> tuple[int, str] | None:
        """The end and the alpha-2 code of the state at `start`, or the end and the words of a bloc in its place."""
        if state := states.get(start):
            return state.end, str(state.norm.get("alpha_2"))
        bloc = self._bloc.match(text.lower, start)
        return (bloc.end(), bloc.group()) if bloc else None

    def _mentions(self, text: Text, found: list[Found], pairs: set[int], states: dict[int, int]) -> list[Mention]:
        following = zip_longest(found, (one.start for one in found[1:]))
        editions = [self._editions.find(text, one.start, one.end, one.rule, start) for one, start in following]
        for index, (one, other) in enumerate(pairwise(found)):
            if editions[index] is None and (two := self._editions.two(text, one.end, other.start, other.end)):
                editions[index : index + 2] = two
        for index in pairs:
            editions[index - 1] = editions[index] = editions[index - 1] or editions[index]
        out = []
        for one, edition in zip(found, editions, strict=True):
            rule = self._listed.get(one.meeting, one.rule)
            norm = {
                "meeting_id": one.meeting, "edition": edition, "corrected_from": one.corrected,
                "name": rule.name, "level": rule.level,
            }  # fmt: skip
            proven = one.rule.level == "exercise" and one.rule.evidence != "none"
            out.append(Mention(MEETING, one.start, one.end, one.rule.id, norm, _PROVEN if proven else 0))
        return sorted([*out, *self._unlisted(text, out, states)], key=lambda x: x.start)

    def _unlisted(self, text: Text, listed: list[Mention], states: dict[int, int]) -> list[Mention]:
        taken = {place for mention in listed for place in range(mention.start, mention.end + 1)}
        out: list[Mention] = []
        for one in self._series.find(text, self._known, states):
            if one.start in taken or one.end in taken:
                continue
            taken.update(range(one.start, one.end + 1))
            norm = {
                "meeting_id": one.meeting, "edition": self._editions.find(text, one.start, one.end, _UNLISTED),
                "corrected_from": None, "name": one.name, "level": one.level,
            }  # fmt: skip
            last = out[-1] if out else None
            if (
                last
                and last.norm["meeting_id"] == one.meeting
                and self._evidence.pair.fullmatch(text.lower, last.end, one.start)
            ):
                norm["edition"] = last.norm["edition"] = last.norm["edition"] or norm["edition"]
            out.append(Mention(MEETING, one.start, one.end, self._words.id, norm))
        return out


class _Way(NamedTuple):
    """All that the templates of a rule stand for, as it is in normalised texts, by what is made of it."""

    acronyms: frozenset[str]
    cores: frozenset[str]
    names: frozenset[str]


class _Ways(dict[str, _Way]):
    """The wordings of rules by id, told apart when first asked for: a text names few of a thousand series."""

    def __init__(self, rules: Iterable[Meeting]) -> None:
        super().__init__()
        self._rules = {rule.id: rule for rule in rules}

    def __missing__(self, id_: str) -> _Way:
        """The wordings of a rule that nobody has asked for yet."""
        rule = self._rules[id_]
        lists = ([w for t in templates for w in expand(t)] for templates in (rule.acronyms, rule.cores, rule.names))
        way = self[id_] = _Way(*(frozenset(all_normalized(words)) for words in lists))
        return way


def _longest(found: list[Found]) -> Iterable[Found]:
    """Of names that overlap the longest, in order of start."""
    out: list[Found] = []
    for one in sorted(found, key=lambda x: (x.start, -x.end)):
        if not out or one.start >= out[-1].end:
            out.append(one)
        elif one.end - one.start > out[-1].end - out[-1].start:
            out[-1] = one
    return out
