"""What a word says about being part of a person's name: shapes, Vietnamese syllables, family names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from sukien.rules import Pack
from sukien.rules.kinds.names import NameWords

_TONES = str.maketrans("", "", "\u0300\u0301\u0303\u0309\u0323")
_LETTER = r"[^\W\d_]"
_UPPER = "".join(c for c in map(chr, range(0x41, 0x1F00)) if c.isupper() and unicodedata.name(c, "").startswith("LATIN"))


_LOWER = "".join(c for c in map(chr, range(0x61, 0x1F00)) if c.islower() and unicodedata.name(c, "").startswith("LATIN"))


class Word(NamedTuple):
    """A word of the normalised text."""

    start: int
    end: int
    text: str


class Names:
    """The lexicon of names of a rule pack, with tests on single words. Made once a pack by `names_of`."""

    def __init__(self, pack: Pack) -> None:
        lists: dict[str, frozenset[str]] = {}
        for rule in pack.of(NameWords):
            words = frozenset(unicodedata.normalize("NFC", word) for word in rule.words)
            lists[rule.role] = lists.get(rule.role, frozenset()) | words
        self.surname = lists["surname"]
        self.any_surname = lists["surname"] | lists["rare_surname"]
        self.given = lists["given"]
        self.foreign_given = lists["foreign_given"]
        self.particle = lists["particle"]
        self.suffix = lists["suffix"]
        self.never = lists["never"]
        self.honorific = re.compile(_either(lists["honorific"]), re.IGNORECASE)
        self.honorific_at_end = re.compile(rf"(?<!\w)(?:{_either(lists['honorific'])})$", re.IGNORECASE)
        self.thing_at_end = re.compile(rf"(?<!\w)(?:{_either(lists['thing'])})$", re.IGNORECASE)
        self.said_after = re.compile(rf" (?:{_either(lists['said'])})(?!\w)")
        particles = _either(lists["particle"])
        # A capitalised word with inner hyphens and apostrophes (Hee-sang, O'Brien), an initial (J.) or a suffix (Jr.).
        word = rf"(?:{_either(lists['suffix'])}(?=\W|$)|[{_UPPER}]\.(?= )|[{_UPPER}]{_LETTER}*(?:['-]{_LETTER}+)*)"
        self._run = re.compile(rf"(?<![^\W_{_LOWER}])(?<![-'.]){word}(?: (?:(?:{particles}) ){{0,2}}{word})*")
        self._word = re.compile(r"[^\s]+")
        onset = "|".join(sorted(lists["onset"], key=len, reverse=True))
        rime = "|".join(sorted(lists["rime"], key=len, reverse=True))
        self._syllable = re.compile(rf"(?:{onset})?(?:{rime})")
        self.is_vietnamese: Callable[[str], bool] = lru_cache(maxsize=20_000)(self._is_vietnamese)

    def _is_vietnamese(self, word: str) -> bool:
        """Whether a word has the form of one Vietnamese syllable, with at most one tone."""
        lower = word.lower()
        bare = unicodedata.normalize("NFC", unicodedata.normalize("NFD", lower).translate(_TONES))
        return self._syllable.fullmatch(bare) is not None

    def runs(self, text: str) -> Iterator[list[Word]]:
        """Runs of capitalised words with single blanks and particles (bin, van der) between them."""
        for match in self._run.finditer(text):
            base = match.start()
            yield [Word(base + w.start(), base + w.end(), w.group()) for w in self._word.finditer(match.group())]

    def vietnamese_name(self, words: list[str]) -> bool:
        """Whether words read as a full Vietnamese name: a family name and one to four more syllables."""
        head = words[0].title() if words[0].isupper() else words[0]
        return 2 <= len(words) <= 5 and head in self.any_surname and all(map(self.is_vietnamese, words))


def _either(words: frozenset[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))


def names_of(pack: Pack) -> Names:
    """The names lexicon of a pack."""
    table = pack.tables.get(Names)
    if table is None:
        table = pack.tables[Names] = Names(pack)
    assert isinstance(table, Names)
    return table


def name_start(names: Names, words: list[str]) -> int | None:
    """Where in a run of capitalised words after a role or organisation a person's name begins; None if nowhere.

    "Ngoại giao Lê Hoài Trung" -> 2; "Quốc phòng Mohammad Yasmin Umar" -> 2 where "phòng" is no capital.
    """
    for index in range(len(words)):
        rest = words[index:]
        if len(rest) >= 2 and names.vietnamese_name(rest):
            return index
        if not names.is_vietnamese(words[index]) and words[index] not in names.never:
            return index
    return None
