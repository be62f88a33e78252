"""What a word says about being part of a person's name: shapes, Vietnamese syllables, family names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from sukien.extractors.blanks import Blanks, closed
from sukien.rules import Pack
from sukien.rules.kinds.names import NameWords
from sukien.rules.kinds.words import at_word, either

_TONES = str.maketrans("", "", "\u0300\u0301\u0303\u0309\u0323")
_LETTER = r"[^\W\d_]"
_LATIN = [c for c in map(chr, range(0x41, 0x1F00)) if unicodedata.name(c, "").startswith("LATIN")]
_UPPER = "".join(c for c in _LATIN if c.isupper())
_LOWER = "".join(c for c in _LATIN if c.islower())
_INNER = re.compile(rf"[{_LOWER}](?=[{_UPPER}])")
_TAIL = re.compile(rf"-(?=[{_LOWER}])")
_LONGEST = 24
"""Letters beyond which a word is neither a Vietnamese syllable nor a form of address."""
_MOST_SYLLABLES = 6
_FULL_NAME = 3
"""Syllables that a person's full name has at least; a province has two, but for those that are listed."""


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
        self.lists = lists
        self._shortest: dict[str, list[str]] = {}
        self.surname = lists["surname"]
        self.any_surname = lists["surname"] | lists["rare_surname"]
        self.middle = lists["middle"]
        self.given = lists["given"]
        self.foreign_given = lists["foreign_given"]
        self.suffix = lists["suffix"]
        self.generations = frozenset(word.lower().rstrip(".") for word in self.suffix)
        """The suffixes in small letters and without dots (jr, iii)."""
        self.particle = lists["particle"] | lists["homograph_particle"]
        self.homograph_particle = lists["homograph_particle"]
        self.never = lists["never"]
        self.never_alone = self.never - self.given
        self.courtesy = lists["courtesy"]
        self.courtesy_more = lists["courtesy_more"]
        self.titles = lists["noun"] | lists["honorific"]
        self.glued = lists["glued"]
        particles = either(self.particle)
        # An initial (J.), a suffix (Jr.), or a capitalised word with inner hyphens and apostrophes (Hee-sang, O'Brien),
        # which an article may precede (al-Sisi, d'Arbois).
        initial = rf"[{_UPPER}]\.(?= |[{_UPPER}])"
        article = rf"(?:(?:{either(lists['article'])})-|(?:{either(lists['elided'])})')?"
        plain = rf"{_LETTER}*(?:['-]{_LETTER}+)*"
        word = rf"(?:(?:{either(self.suffix)})(?=\W|$)|{initial}|{article}[{_UPPER}]{plain})"
        # The first letter comes first: the engine then skips to the next capital by itself.
        first = rf"[{_UPPER}](?<![^\W_{_LOWER}].)(?<![{_UPPER}\d]\..)(?:\.(?= |[{_UPPER}])|{plain})"
        more = rf"(?: (?:(?:{particles}) ){{0,3}}{word}|(?<=\.){word})*"
        self._run, self._more = re.compile(first + more), re.compile(more)
        self._article_before = re.compile(
            rf"(?<!\w)(?:(?:{either(lists['article'])})-|(?:{either(lists['elided'])})')$"
        )
        self._word = re.compile(rf"[{_UPPER}]\.(?=[{_UPPER}])|\S+")
        self._particles_before = re.compile(rf"{at_word(self.particle)} (?:(?:{particles}) ){{0,2}}$")
        onset = "|".join(sorted(lists["onset"], key=len, reverse=True))
        rime = "|".join(sorted(lists["rime"], key=len, reverse=True))
        self._syllable = re.compile(rf"(?:{onset})?(?:{rime})")
        self.is_vietnamese: Callable[[str], bool] = lru_cache(maxsize=20_000)(self._is_vietnamese)
        self.korean_surname = lists["korean_surname"]
        self._blanks = Blanks(lists, _UPPER, self.is_vietnamese)
        self._parts: Callable[[str], tuple[str, ...]] = lru_cache(maxsize=20_000)(self._split)

    def _is_vietnamese(self, word: str) -> bool:
        """Whether a word has the form of one Vietnamese syllable, with at most one tone."""
        if len(word) > _LONGEST:
            return False
        lower = word.lower()
        bare = unicodedata.normalize("NFC", unicodedata.normalize("NFD", lower).translate(_TONES))
        return self._syllable.fullmatch(bare) is not None

    def runs(self, text: str) -> Iterator[list[Word]]:
        """Runs of capitalised words with single blanks and particles (bin, van der) between them."""
        done = 0
        for match in self._run.finditer(text):
            base, end = match.span()
            if base < done:
                continue
            start = self._with_article(text, base)
            if start is None:
                continue
            run = text[base:end]
            broken = text.startswith(self._blanks.signs, end)
            if not broken and start == base and " " not in run and len(self._parts(run)) == 1:
                yield [Word(base, end, run)]
                continue
            words = self._words(text, base, end)
            if start < base:
                words[0] = Word(start, words[0].end, closed(text[start : words[0].end]))
            if broken:
                self._mend(text, words)
                done = words[-1].end
            texts = [word.text for word in words]
            if self.particle.isdisjoint(texts) and max(map(len, map(self._parts, texts))) == 1:
                yield words
            else:
                yield from self._cut(words)

    def _words(self, text: str, base: int, end: int) -> list[Word]:
        """The words of a run, an initial apart from what it is tied to (J.K. Rowling)."""
        run = text[base:end]
        if "." in run:
            return [Word(w.start(), w.end(), w.group()) for w in self._word.finditer(text, base, end)]
        words = []
        for part in run.split(" "):
            words.append(Word(base, base + len(part), part))
            base += len(part) + 1
        return words

    def _with_article(self, text: str, base: int) -> int | None:
        """Where a run begins with the article before it (al-Sisi); nowhere where it goes on with another word."""
        if not base or text[base - 1] not in "-'":
            return self._blanks.before(text, base) if text.endswith("- ", 0, base) else base
        article = self._article_before.search(text, max(0, base - 6), base)
        return None if article is None else article.start()

    def _mend(self, text: str, words: list[Word]) -> None:
        """Take what stands behind blanks around a hyphen or apostrophe into a run that goes on there."""
        while True:
            last, end = words[-1], words[-1].end
            before = words[-2].text if len(words) > 1 else ""
            start, past = last.start, self._blanks.past(text, before, last.text, end)
            if past > end:
                words.pop()
            else:
                start, past = end + 1, self._blanks.next(text, end)
            if past == end:
                return
            words.append(Word(start, past, closed(text[start:past])))
            more = self._more.match(text, past)
            if more is not None and more.end() > past + 1:
                words += self._words(text, past + 1, more.end())

    def _cut(self, words: list[Word]) -> Iterator[list[Word]]:
        """Cut a run at blanks that were lost and at small words that are no particles."""
        part: list[Word] = []
        for index, word in enumerate(words):
            if word.text in self.particle:
                if not self._links(words, index):
                    yield from _unless_empty(part)
                    part = []
                elif part:
                    part.append(word)
                continue
            pieces = self._parts(word.text)
            if len(pieces) == 1:
                part.append(word)  # whole, with the blanks around its hyphen: "bin Mohammed al - Attiyah"
                continue
            start = word.start
            for number, piece in enumerate(pieces):
                if number and piece[0].isupper():
                    yield from _unless_empty(part)
                    part = []
                if number == 0 or piece[0].isupper():
                    part.append(Word(start, start + len(piece), piece))
                else:
                    yield from _unless_empty(part)
                    part = []
                start += len(piece)
        yield from _unless_empty(part)

    def closed(self, words: list[Word]) -> Iterator[list[Word]]:
        """The words up to an initial or dash that closes a Vietnamese name (Nguyễn Văn A. Ông …), and the rest."""
        begin = 0
        for index, word in enumerate(words):
            if not 2 <= index - begin <= _MOST_SYLLABLES:
                continue
            head = word.text[0] if _initial(word.text) else _TAIL.split(word.text, maxsplit=1)[0]
            if head == word.text or not (self.is_vietnamese(head) or _initial(word.text)):
                continue
            if self.vietnamese_name([w.text for w in words[begin:index]]):
                yield [*words[begin:index], Word(word.start, word.start + len(head), head)]
                begin = index + 1
        yield from _unless_empty(words[begin:])

    def _links(self, words: Sequence[Word], index: int) -> bool:
        """Whether a small word between two capitalised ones is a particle of a foreign name (bin, not "do")."""
        left, right = index - 1, index + 1
        while left >= 0 and words[left].text in self.particle:
            left -= 1
        while right < len(words) and words[right].text in self.particle:
            right += 1
        if left < 0 or right >= len(words):
            return False
        if len(words[left].text) > 1 and words[left].text.isupper() and not words[right].text.isupper():
            return False  # 5 tỷ USD do Trump đề xuất
        before = not self.is_vietnamese(words[left].text) or words[left].text in self.foreign_given
        after = not self.is_vietnamese(words[right].text)
        if words[index].text not in self.homograph_particle:
            return before or after
        return before and (after or words[index].text in ("de", "da"))

    def _split(self, word: str) -> tuple[str, ...]:
        """The parts of a word in which a blank was lost (BàMarise, Senđi), else the word."""
        parts: list[str] = []
        begin = 0
        for match in _INNER.finditer(word):
            head = word[begin : min(match.end(), begin + _LONGEST + 1)]
            if head in self.glued or (not head.isascii() and self.is_vietnamese(head)):
                parts.append(head)
                begin = match.end()
        return *parts, *self._split_small(word[begin:])

    def _split_small(self, word: str) -> tuple[str, ...]:
        """The same where a small letter follows the lost blank."""
        if len(word) > 2 * _LONGEST or word.isascii() or not word[1:].islower() or self.is_vietnamese(word):
            return (word,)
        for at in range(len(word) - 2, 1, -1):
            head, tail = word[:at], word[at:]
            # A rare family name begins many a foreign word (Koné, Mané).
            known = head in self.given or head in self.surname or tail in self.glued
            if known and not tail.isascii() and self.is_vietnamese(head) and self.is_vietnamese(tail):
                return head, tail
        return (word,)

    def speaks_of(self, role: str, lower: str) -> bool:
        """Whether a text in small letters has any of the words of a list, be it inside others."""
        shortest = self._shortest.get(role)
        if shortest is None:
            words = self.lists[role]
            # A text without these has none of those either that hold one of them.
            shortest = [word for word in words if not any(other in word for other in words - {word})]
            self._shortest[role] = shortest
        return any(map(lower.__contains__, shortest))

    def particles_before(self, text: str, start: int) -> int:
        """Where the particles begin that lead up to a name (de Kermadec); `start` where there are none."""
        match = self._particles_before.search(text, max(0, start - 14), start)
        return match.start() if match else start

    def vietnamese_name(self, words: Sequence[str]) -> bool:
        """Whether words read as a full Vietnamese name: a family name and one to four more syllables."""
        if not 2 <= len(words) <= _MOST_SYLLABLES or not all(map(self.is_vietnamese, words)):
            return False
        head = words[0].title() if words[0].isupper() else words[0]
        return head in self.any_surname or (len(words) >= 3 and words[1].title() in self.middle)

    def full_name(self, words: Sequence[str]) -> bool:
        """Whether words are a whole Vietnamese name of a person, as no province is called: Lê Văn Nam."""
        whole = len(words) >= _FULL_NAME and words[0] in self.surname
        return whole and all(map(self.is_vietnamese, words))

    def all_given(self, words: Sequence[str]) -> bool:
        """Whether every word is a syllable of Vietnamese given names."""
        return all((word.title() if word.isupper() else word) in self.given for word in words)


def _initial(word: str) -> bool:
    return len(word) == 2 and word[1] == "."


def _unless_empty(part: list[Word]) -> Iterator[list[Word]]:
    if part:
        yield part


JOINT = r"\s*(?:\([^()\n]{1,40}\)\s*)?(?:[,;&/-]|(?:,\s*)?{and})\s*"
"""What joins the items of a list, and what may stand in brackets behind one, as a pattern of a pack."""


def list_patterns(names: Names) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands between an office with its states and the names of those who hold it; words for several states."""
    number, begins, several = (either(names.lists[x]) for x in ("number", "list_begins", "several_states"))
    return (
        re.compile(rf"(?:\s*[,:(-]\s*(?:{begins})?|\s+(?:{begins}))\s*:?\s*(?:(?:{number})(?!\w)\s*)?"),
        re.compile(rf"\s(?:{several})(?!\w)\s?"),
    )


def names_of(pack: Pack) -> Names:
    """The names lexicon of a pack."""
    table = pack.tables.get(Names)
    if table is None:
        table = pack.tables[Names] = Names(pack)
    assert isinstance(table, Names)
    return table
