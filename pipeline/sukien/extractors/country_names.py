"""A name that may be a country's with the words around it, and what the rules about countries say of such words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container
from enum import IntEnum

from sukien.extractors.names import Names, names_of
from sukien.rules import Pack
from sukien.rules.kinds.countries import Country, CountryCue, CountryFrame, CountryStyle, Homograph
from sukien.rules.kinds.ranks import Rank
from sukien.rules.scan import Hit
from sukien.text import Text

REACH = 40
"""How many characters before and after a name are looked at; longer than any cue."""
_LAST = re.compile(r"\w+$")
_AFTER = re.compile(r" (\w+)(?: (\w+))?")
_OPENING = re.compile(r"(?:\A|[.!?…:;\n]|(?:\A|\n)\s*[-*+•])[\s\"'(\[]*\Z")
_HYPHENED = re.compile(r"-(?![A-Z])")
_SYLLABLES = re.compile(r"(?:-[^\W\d_A-ZĐ]+)+ (?=[^\W\d_a-zđ])")
_JOINED = re.compile(r"(?:^|[\s\"(])([^\W\d_]+)-$")
_STOP = re.compile(r"[.!?…:>] ")
_LIST = r"[,;] (?:{and|with|or} )?| {and|with|or|besides} "


class Verdict(IntEnum):
    """How surely a name that is also another word is the country, from its own surroundings."""

    NO = 0
    LINK = 1
    EVIDENCE = 2
    WEAK = 3
    SURE = 4


class Tables:
    """What the rules about countries say, made once a pack."""

    def __init__(self, pack: Pack) -> None:
        self.names: Names = names_of(pack)
        self.homographs = {rule.form.lower(): rule for rule in pack.of(Homograph)}
        cues: dict[str, set[str]] = defaultdict(set)
        for cue in pack.of(CountryCue):
            cues[cue.use].update(cue.words)
        self.licence, self.place, self.opener = cues["licence"], cues["place"], cues["opener"]
        self.ranks = frozenset(form.lower() for rule in pack.of(Rank) for form in rule.wordings if " " in form)
        """Ranks in full: "tướng Đức" is a German general, "Thiếu tướng Đức" may be a Vietnamese one."""
        self.part = cues["part"]
        self.pair, self.verb, self.bare = cues["pair"], cues["verb"], cues["bare"]
        self.honorific, self.address = cues["honorific"], cues["honorific"] | cues["not_honorific"]
        self.head, self.sentence = cues["head"], cues["sentence"]
        names = self.names
        self.begins = names.never | (names.lists["opener"] - names.given - names.any_surname)
        """Words whose capital opens a sentence, though its full stop was lost (với Mỹ Hôm 28/1)."""
        self.couples = frozenset(p.text.lower() for rule in pack.of(Country) for p in rule.phrases() if " " in p.text)
        """Names of countries in two words, which may follow another's (của Pháp Trung Quốc đang)."""
        self.list = pack.pattern(_LIST)
        self.ends_list = pack.pattern(r"[,;]? {and} ")
        partner = "|".join(re.escape(word) for word in sorted(cues["partner"]))
        self.partner_before = re.compile(rf"(?<!\w)(?:{partner}) ?[-/] ?$")
        self.partner_after = re.compile(rf" ?[-/] ?(?:{partner})(?!\w)")
        frames = pack.of(CountryFrame)
        self.frames = {word: frame for frame in frames for word in frame.before}
        self.frames_after = {word for frame in frames for word in frame.after}
        self.styles = [_style(rule) for rule in pack.of(CountryStyle)]
        # The last words of all styles: without one of them before a name there is nothing to look for.
        self.style_ends = {word.split()[-1] for rule in pack.of(CountryStyle) for word in (*rule.heads, *rule.middles)}


def _style(rule: CountryStyle) -> tuple[re.Pattern[str], frozenset[str]]:
    heads, middles, barred = (
        "|".join(re.escape(w) for w in words) for words in (rule.heads, rule.middles, rule.not_before)
    )
    middle = f"(?: (?:{middles}))*" if middles else ""
    guard = f"(?<!\\w)(?P<barred>(?:{barred}) )?" if barred else "(?P<barred>(?!))?"
    return re.compile(rf"{guard}(?<!\w)(?P<style>(?:{heads}){middle}) $"), frozenset(rule.unless)


class Candidate:
    """A name of a country with the words around it."""

    __slots__ = (
        "after", "before", "closed", "country", "end", "hit", "homograph", "signed", "start", "tails", "text",
        "transcribed", "verdict",
    )  # fmt: skip

    def __init__(self, text: Text, hit: Hit, tables: Tables, closed: set[int]) -> None:
        assert isinstance(hit.rule, Country)
        self.text, self.hit, self.country = text, hit, hit.rule
        self.start, self.end = hit.start, hit.end
        written = text.text
        self.before = _words_before(written[max(0, hit.start - REACH) : hit.start])
        """Up to three words before the name, the nearest last."""
        self.tails = [" ".join(self.before[count:]).lower() for count in range(len(self.before))]
        """The phrases that end right before the name, in small letters, the longest first."""
        match_after = _AFTER.match(written, hit.end, hit.end + REACH)
        self.after = [word for word in match_after.groups() if word] if match_after else []
        self.transcribed = match_after is not None and _HYPHENED.match(written, match_after.end(1)) is not None
        """Whether a hyphenated word follows, as in transcribed names (Lào Bun-nhăng)."""
        closes = match_after is not None and written[match_after.end() : match_after.end() + 1] in ("", "\n")
        named = closes and bool(self.before) and len(self.after) > 1 and all(word.istitle() for word in self.after)
        self.signed = named and _STOP.search(written, written.rfind("\n", 0, self.start) + 1, self.start) is not None
        """Whether a writer's name of two syllables closes the paragraph behind it (… tranh chấp với Nga Phương Anh)."""
        form = tables.homographs.get(hit.phrase.text.lower())
        self.homograph = form if form is not None and form.form == hit.phrase.text else None
        self.closed = hit.start - 1 in closed
        """Whether the name of a place or country ends right before it (Hạm đội Thái Bình Dương Nga)."""
        self.verdict = Verdict.SURE

    @property
    def chained(self) -> bool:
        """Whether a hyphen joins it to a name before it (Pháp-Anh), not to a common noun (Đại tá-Anh hùng)."""
        left = _JOINED.search(self.text.text, max(0, self.start - 16), self.start)
        return left is not None and left[1][0].isupper()

    @property
    def syllable(self) -> bool:
        """Whether it is the first syllable of a transcribed name, with more of the name behind (Phi-líp Nuy-xi)."""
        match = _SYLLABLES.match(self.text.text, self.end) if " " not in self.hit.phrase.text else None
        return match is not None and match.group().islower() and self.text.text[match.end()].isupper()

    @property
    def pen_name(self) -> bool:
        """Whether it closes a name of two words with which an article is signed (… Nam Anh; … Thiếu Anh/VOV)."""
        written, end = self.text.text, self.end
        last = written[end : end + 1] == "/" or not written[end:].strip()
        return last and self.second and self.before[0].istitle()

    @property
    def english(self) -> bool:
        """Whether the name is one that the Vietnamese press writes mostly inside English names."""
        return self.hit.phrase.text in self.country.english

    def ends(self, words: Container[str]) -> str | None:
        """The phrase of `words` that stands right before the name, if there is one."""
        for phrase in self.tails:
            if phrase in words:
                return phrase
        return None

    @property
    def opens(self) -> bool:
        """Whether the name is the first word of a sentence or quotation."""
        return not self.before and self._opening(self.start)

    @property
    def second(self) -> bool:
        """Whether just one word of the sentence stands before the name."""
        return len(self.before) == 1 and self._opening(self.start - len(self.before[0]) - 1)

    def _opening(self, place: int) -> bool:
        return _OPENING.search(self.text.text, max(0, place - 4), place) is not None


def _words_before(left: str) -> list[str]:
    """The last words, at most three, of a text that ends in a blank; none where punctuation stands last."""
    out: list[str] = []
    if left.endswith(" "):
        for part in reversed(left[:-1].rsplit(" ", 3)[-3:]):
            if part.isalnum():
                out.append(part)
                continue
            if last := _LAST.search(part):
                out.append(last.group())
            break
    return out[::-1]
