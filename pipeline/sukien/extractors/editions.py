"""The edition of a meeting, where it stands beside the meeting's name: "lần thứ 17", "ADMM-17", "kỳ họp thứ 74"."""

from __future__ import annotations

import re

from sukien.rules import Pack
from sukien.rules.kinds.meetings import Meeting, MeetingWords
from sukien.text import Text

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_LONGEST = 110
"""No edition stands farther before a name, in code points."""
_YEAR = r"(?:[ -]{1,3}20\d\d(?!\d))?"
"""The year of a session, which may stand between its name and its number: Cobra Gold 2024 lần thứ 43."""
_WEEK = 8
"""The least rank that is no day of the week: thứ hai is Monday, chủ nhật has none."""
_CAPITALS = 3
"""How many letters of an acronym are surely capitals (ADMM-Plus V)."""
_LATIN = re.compile(r"(?: ?- ?| )(?P<n>[IVX]{2,}|[IVX](?!\.))(?![\w+])")
"""A Roman numeral right behind an acronym (ASEM VI, ADMM-III); an initial has its full stop."""
_SIDES = 9
"""No more words than these tell the sides of a meeting between its name and its edition."""


class Editions:
    """Reads editions; made once for each pack from its words."""

    def __init__(self, pack: Pack, words: MeetingWords) -> None:
        self._ordinals = {re.sub(r"\s+", " ", word): n for n, forms in words.ordinals.items() for word in forms}
        spelt = "|".join(sorted(map(re.escape, self._ordinals), key=len, reverse=True))
        number = rf"(?P<n>\d{{1,3}}(?!\d)|[ivxlc]+(?!\w)|(?:{spelt})(?!\w))"
        # Below 8, what is only ranked may be a day of the week: "ADMM+ thứ năm tuần tới".
        late = "|".join(sorted((re.escape(w) for w, n in self._ordinals.items() if n >= _WEEK), key=len, reverse=True))
        self._ranked = pack.pattern(rf" {{ordinal}} (?P<n>[89]|[1-9]\d{{1,2}}|(?:{late}))(?!\w)")
        counted = rf"{{nth|turn|session}} {number}"
        # "(ADMM)", its level, a topic or its sides may stand between a name and its edition, and that in brackets.
        bracket = rf"{_YEAR}(?: ?\([^()\n]{{2,40}}\)|\))?"
        level = rf"(?: (?:{words.pattern('state_leads')})(?!\w))*"
        word = rf"(?!(?:{words.pattern('counted_heads')}|{words.pattern('series_not')})(?!\w))\w+"
        none = rf"(?! (?:{words.pattern('no_sides')})(?!\w))"
        sides = rf"(?P<sides> {{with|between}}{none}(?: (?:- )?{word}){{1,{_SIDES}}}?)?"
        self._after = pack.pattern(
            rf"{bracket}{level}(?: {{about}}(?: \w+){{1,9}}?)?{sides}{level}{bracket},? ?\(?{counted}"
            rf"(?! *(?:{words.pattern('counting')})(?!\w))"
        )
        # "ADMM lần đầu tiên được tổ chức tại Dili" is the first there.
        told = r"$|[\n.,;:)]|\(?{year} \d{4}|{held} "
        self._first = pack.pattern(
            rf"{bracket} (?:{{first}}(?= *(?:{told}))|{{first_time}}(?= *(?:{told}))(?! {{held}} {{at}} ))"
        )
        self._glued = re.compile(r"(?: ?- ?|(?<=[+A-Z]))(?P<n>\d{1,3})(?![\d%]|[./]\d)", re.IGNORECASE)
        follow = rf"(?= *(?:$|[\n.,;:()\"]|{{year}} \d{{4}}|(?:{words.pattern('follow')})(?!\w)))"
        self._bare = pack.pattern(rf" (?P<n>\d{{1,3}})(?![\d/]){follow}")
        held = rf"(?:{{that}} )?(?:{words.pattern('holders')}) +(?:{words.pattern('hold')}) +(?:{{occasion}} )?"
        self._ahead = pack.pattern(
            rf"(?<!\w)(?P<count>{{is}} )?{{nth|turn|session|sitting}} {number},? "
            rf"(?P<of>{{of}} )?(?:{{plural}} )?(?P<held>{held})?$"
        )
        self._inside = pack.pattern(counted)
        other = number.replace("?P<n>", "?P<m>")
        self._two = pack.pattern(rf",? {counted},? {{and}} (?:(?:{{nth|turn}}|{{ordinal}}) )?{other}")
        self._both = pack.pattern(r",? {and} (?:{plural} )?| ?/ ?")
        self._english = re.compile(r"(?<!\w)(?P<n>\d{1,3})(?:st|nd|rd|th) (?:asean )?$")

    def find(self, text: Text, start: int, end: int, rule: Meeting, following: int | None = None) -> int | None:
        """The edition beside or inside the span of a name; None where none stands there.

        `following`: where the next meeting is named; an edition behind that is not this one's.
        """
        lower = text.lower
        after = self._after.match(lower, end)
        if after and after["sides"] and following is not None and following < after.end():
            after = None
        if match := after or self._inside.search(lower, start, end):
            return self._number(text, match)
        if ranked := self._ranked.match(lower, end):
            return self._number(text, ranked)
        if text.text[start : start + _CAPITALS].isupper() and (latin := _LATIN.match(text.text, end)):
            return roman(latin["n"].lower())
        if match := self._glued.match(lower, end) or self._bare.match(lower, end):
            number = int(match["n"])
            # The number glued to an exercise is its year (Cobra Gold-24), unless it is too small for one.
            return number if number and (rule.level != "exercise" or number < 10) else None
        if self._first.match(lower, end):
            return 1
        if english := self._english.search(lower, max(0, start - _LONGEST), start):
            return int(english["n"])
        match = self._ahead.search(lower, max(0, start - _LONGEST), start)
        # "Đây là lần thứ hai ADMM+ họp tại Hà Nội" counts something else; a bilateral exercise counts itself.
        if match and (match["of"] or not match["count"] or rule.level in ("exercise", "bilateral")):
            return self._number(text, match)
        return None

    def two(self, text: Text, first: int, start: int, end: int) -> tuple[int, int] | None:
        """The editions of two names told together, behind both: "ADMM và ADMM+ lần thứ 14 và 7".

        `first`: where the first name ends; `start`, `end`: the second. "lần thứ 28 và 29" are two of the second alone.
        """
        numbers = self._two.match(text.lower, end) if self._both.fullmatch(text.lower, first, start) else None
        one, other = (self._number(text, numbers, key) for key in "nm") if numbers else (None, None)
        return (one, other) if one and other and other != one + 1 else None

    def _number(self, text: Text, match: re.Match[str], key: str = "n") -> int | None:
        word = re.sub(r"\s+", " ", match[key])
        if word.isdigit():
            return int(word) or None
        if word in self._ordinals:
            return self._ordinals[word]
        return roman(word) if text.text[match.start(key) : match.end(key)].isupper() else None


def roman(letters: str) -> int | None:
    """The value of a Roman numeral in small letters; None where it is none.

    >>> roman("xvii"), roman("iix")
    (17, None)
    """
    total = 0
    values = [_ROMAN[letter] for letter in letters]
    for value, following in zip(values, [*values[1:], 0], strict=True):
        total += value if value >= following else -value
    return total if 0 < total < 100 and _written(total) == letters else None


def _written(number: int) -> str:
    tens = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"][number // 10]
    return tens + ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"][number % 10]
