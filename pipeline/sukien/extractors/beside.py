"""What stands directly before and after a name: a title, a form of address, a state, a verb, or the noun of a thing."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from sukien import mention as m
from sukien.extractors.names import Names, either
from sukien.mention import Seen
from sukien.rules import Pack
from sukien.rules.kinds.countries import Homograph
from sukien.rules.kinds.ranks import Rank
from sukien.text import Text

_REACH = 40
"""How many characters before a name its cues may take."""


class Cues:
    """Patterns for the words beside a name. Made once a pack by `cues_of`."""

    def __init__(self, names: Names, pack: Pack) -> None:
        lists = names.lists
        self.rank = _closing([form for rule in pack.of(Rank) for form in (rule.rank, *rule.forms)])
        self.states = frozenset(rule.form for rule in pack.of(Homograph))
        self.honorific = _closing([*lists["honorific"], *lists["courtesy"], *lists["courtesy_more"]])
        self.courtesy = re.compile(
            rf"(?<!\w)(?:{either(lists['courtesy'])})(?: (?:{either(lists['courtesy'] | lists['courtesy_more'])}))*$", re.I
        )
        self.thing = _closing(lists["thing"])
        self.school = re.compile(rf"(?<!\w)(?:{either(lists['school'])})(?: [^\W_][\w.-]*){{0,5}}$")
        self.school_stop = re.compile(rf"(?<!\w)(?:{either(lists['said'] | lists['met'])})(?!\w)")
        self.introduces = _closing([*lists["met"], *lists["honorific"]])
        self.counterpart = _closing(lists["counterpart"])
        self.nationality = re.compile(rf"(?:(?<!\w)(?:{either(lists['nationality'])}))?$", re.I)
        self.qualifier = _closing(lists["qualifier"])
        self.credit = re.compile(rf"(?<!\w)(?:{either(lists['credit'])})\s*:$", re.I)
        self.roster = re.compile(rf"(?<!\w)(?:{either(lists['roster'])})[:,]?$", re.I)
        self.says = re.compile(rf" (?:{either(lists['says'])})(?!\w)")
        self.acts = re.compile(rf" (?:{either(lists['says'] | lists['said'])})(?!\w)")
        self.age = re.compile(rf"\s*[(,]\s*(?:{either(lists['age'])}|\d{{1,3}} tuổi|19\d\d\b)", re.I)
        self.capital_thing = frozenset(w[0].upper() + w[1:] for w in lists["thing"]) - names.any_surname - names.given
        self.organization_word = lists["organization_word"]
        self.namesake = lists["namesake"]
        self.thing_after = re.compile(rf" (?:{either(lists['thing_after'])})(?!\w)")
        self.compound = frozenset(lists["compound"])


def _closing(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{either(words)})$", re.I)


def cues_of(pack: Pack, names: Names) -> Cues:
    """The cues of a pack."""
    table = pack.tables.get(Cues)
    if table is None:
        table = pack.tables[Cues] = Cues(names, pack)
    assert isinstance(table, Cues)
    return table


class Beside:
    """Looks around the names of one text."""

    def __init__(self, text: Text, cues: Cues, seen: Seen) -> None:
        self.text, self.written, self.lower, self.cues = text, text.text, text.lower, cues
        self.rank_ends = {x.end for x in seen.get(m.RANK, ())}
        self.role_ends = {x.end for x in seen.get(m.ROLE, ())}
        self.title_starts = {x.start for label in (m.ROLE, m.RANK) for x in seen.get(label, ())}
        self.place_ends = {x.end for x in seen.get(m.LOCATION, ())}
        self.country_to = {x.end: x.start for x in seen.get(m.COUNTRY, ())}
        self.country_starts = {x.start for x in seen.get(m.COUNTRY, ())}
        self._title_order = sorted(self.title_starts)

    def before(self, start: int) -> str:
        """What stands before an offset: rank, role, honorific, country, counterpart, credit, roster, thing or nothing."""
        written, cues = self.written, self.cues
        stop = self._skip(start)
        if stop in self.rank_ends:
            return "rank"
        if stop in self.role_ends:
            return "role"
        # "Đại tá.Trần Văn A": a full stop in place of a blank.
        if stop == start and stop and written[stop - 1] == "." and stop - 1 in self.rank_ends:
            return "rank"
        if stop in self.country_to:
            return self._before_country(stop)
        if stop and written[stop - 1] == ",":
            return self._before_comma(stop - 1)
        left = written[max(0, stop - _REACH) : stop]
        if not left:
            return ""
        if cues.honorific.search(left):
            return "honorific"
        if cues.credit.search(left):
            return "credit"
        if stop == start:
            return ""
        title = self._past_qualifiers(stop, left)
        if title:
            return title
        if cues.counterpart.search(left):
            return "counterpart"
        # A rank that the extractor of ranks refused belongs to a thing (đường Đại tướng Chu Huy Mân).
        if left.endswith(" và") and stop - 3 in self.place_ends:
            return "thing"
        if cues.thing.search(left) or cues.rank.search(left):
            return "thing"
        school = cues.school.search(left)
        if school and not cues.school_stop.search(left, school.start()):
            return "thing"
        return "roster" if cues.roster.search(left) else ""

    def _skip(self, offset: int) -> int:
        while offset and self.written[offset - 1] in " \"'":
            offset -= 1
        return offset

    def _past_qualifiers(self, stop: int, left: str) -> str:
        """A title before words such as "về hưu", "quân nhân chuyên nghiệp", "là", ":"."""
        base = stop - len(left)
        for _ in range(3):
            match = self.cues.qualifier.search(left)
            if match is None and not left.endswith(":"):
                return ""
            left = (left[: match.start()] if match else left[:-1]).rstrip(" ")
            if base + len(left) in self.rank_ends:
                return "rank"
            if base + len(left) in self.role_ends:
                return "role"
        return ""

    def _before_country(self, stop: int) -> str:
        """What a state before a name means: "Phó Đô đốc Australia <name>", "người đồng cấp Hàn Quốc <name>"."""
        head = self._skip(self.country_to[stop])
        left = self.written[max(0, head - _REACH) : head]
        match = self.cues.nationality.search(left)
        inner = self._skip(head - len(left) + match.start()) if match else head
        for at in (head, inner):
            if at in self.rank_ends:
                return "rank"
            if at in self.role_ends:
                return "role"
        if self.cues.counterpart.search(left):
            return "counterpart"
        return "country"

    def _before_comma(self, comma: int) -> str:
        """A title before a comma: "Thủ tướng Malaysia, <name>,", "một đại tướng người Pháp, <name>"."""
        if comma in self.role_ends:
            return "title_comma"
        if comma in self.country_to and self._before_country(comma) in ("rank", "role"):
            return "title_comma"
        return ""

    def after_body(self, start: int) -> bool:
        """Whether a kind of body stands directly before, whose name then begins here (chủ tịch ngân hàng Mizuho)."""
        stop = self._skip(start)
        return self.cues.thing.search(self.written, max(0, stop - _REACH), stop) is not None

    def ends_with_state(self, start: int) -> bool:
        """Whether the name of a state stands directly before."""
        return self._skip(start) in self.country_to

    def titled(self, end: int) -> bool:
        """Whether ", <role or rank>" follows."""
        written = self.written
        if end < len(written) and (written[end] in ",(-:" or written.startswith((" -", " ("), end)):
            offset = end + 1
            while offset < len(written) and written[offset] in " -(":
                offset += 1
            return offset in self.title_starts
        return False

    def acts(self, end: int) -> bool:
        """Whether a verb follows that a person may do."""
        return self.cues.acts.match(self.lower, end) is not None

    def speaks(self, end: int) -> bool:
        """Whether a verb follows that only a person does."""
        return self.cues.says.match(self.lower, end) is not None

    def aged(self, end: int) -> bool:
        """Whether an age or a year of birth follows."""
        return self.cues.age.match(self.written, end) is not None

    def introduced(self, start: int) -> bool:
        """Whether a word stands before that is followed by people (gặp, của, nạn nhân)."""
        stop = self._skip(start)
        return stop != start and self.cues.introduces.search(self.written, max(0, stop - _REACH), stop) is not None

    def opens(self, start: int) -> bool:
        """Whether a sentence or clause begins here."""
        stop = start
        while stop and self.written[stop - 1] == " ":
            stop -= 1
        return not stop or self.written[stop - 1] in "\n.\":,;!?-"

    def compounds(self, start: int, end: int) -> bool:
        """Whether the last syllable begins a word of two syllables that is no name (Hải quân, Chính trị)."""
        if self.written[end : end + 1] != " ":
            return False
        stop = end + 1
        while stop < len(self.lower) and self.lower[stop].isalpha():
            stop += 1
        begin = self.written.rfind(" ", start, end) + 1 or start
        return self.lower[begin:stop] in self.cues.compound

    def followed_by_capital_or_mark(self, end: int) -> bool:
        """Whether nothing small follows directly: a mark, the end, or a verb."""
        following = self.written[end : end + 2]
        return not (following[:1] == " " and following[1:].islower())

    def title_after(self, end: int, reach: int) -> bool:
        """Whether a title begins within `reach` characters."""
        index = bisect_left(self._title_order, end)
        return index < len(self._title_order) and self._title_order[index] <= end + reach
