"""Words before a person's name, or in apposition to it, that look like a rank or a position that no rule has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sukien import mention as m
from sukien.rules.kinds.names import NameWords
from sukien.rules.kinds.ranks import Rank
from sukien.rules.kinds.roles import Role
from sukien.suggest.cues import Cues, load_cues
from sukien.suggest.finding import Finding
from sukien.suggest.names import slug
from sukien.suggest.scene import Scene

_WORD = re.compile(r"[^\W\d_]+")
_REACH = 40
"""No title that is looked for is longer."""
_MOST = 4
_APPOSED = re.compile(r", (?=[^\W\d_])")


class _Words(NamedTuple):
    start: int
    end: int
    texts: Sequence[str]


def find_titles(scene: Scene) -> Iterator[Finding]:
    """Each becomes a rule of kind rank or role."""
    cues, known = load_cues(), _known(scene)
    for person in (one for one in scene.settled if one.label == m.PERSON):
        before = _before(scene, person.start)
        rank = _rank(before, cues) if before else None
        if rank is not None and rank.texts and " ".join(rank.texts) not in known:
            yield _finding(scene, "rank", rank)
            continue
        for words in (before, _apposed(scene, person.end)):
            role = _role(words, cues, at_end=words is before) if words else None
            if role is not None and " ".join(role.texts) not in known:
                yield _finding(scene, "role", role)
                break


def _finding(scene: Scene, kind: str, words: _Words) -> Finding:
    title = " ".join(words.texts)
    title = title[0].upper() + title[1:]
    fields = {"rank": title} if kind == "rank" else {"heads": [title], "level": "descriptor", "needs": "name"}
    return scene.finding(kind, f"{kind}.{slug(title)}", words.start, words.end, **fields)


def _before(scene: Scene, offset: int) -> _Words | None:
    """Up to four free words right before a name, back to a sign, a mention or a word that is no title."""
    text = scene.text.text
    low = max([offset - _REACH, 0, *(one.end for one in scene.settled if one.end <= offset)])
    left = text[low:offset]
    if not left.endswith(" "):
        return None
    cut = max(left.rfind(sign) for sign in ".,;:()\"'\n-/?!…") + 1
    found = [w for w in _WORD.finditer(left, cut) if w.start() or not text[low - 1 : low].isalpha()][-_MOST:]
    no_title = load_cues().no_title
    words: list[re.Match[str]] = []
    for word in reversed(found):
        if word[0].lower() in no_title:
            break
        words.insert(0, word)
    return _Words(low + words[0].start(), low + words[-1].end(), [w[0].lower() for w in words]) if words else None


def _apposed(scene: Scene, end: int) -> _Words | None:
    """Up to four free words behind the comma after a name, up to a sign, a mention or a capital."""
    comma = _APPOSED.match(scene.text.text, end)
    if comma is None:
        return None
    start = comma.end()
    stop = min([start + _REACH, *(one.start for one in scene.settled if one.start >= start)])
    if any(one.start <= start < one.end for one in scene.settled):
        return None
    sign = re.search(r"[.,;:()\"'\n\-/?!…]", scene.text.text[start:stop])
    words = list(_WORD.finditer(scene.text.text, start, start + sign.start() if sign else stop))
    small: list[re.Match[str]] = []
    for word in words[:_MOST]:
        if small and word[0][0].isupper():
            break
        small.append(word)
    return _Words(small[0].start(), small[-1].end(), [w[0].lower() for w in small]) if small else None


def _rank(words: _Words, cues: Cues) -> _Words | None:
    """The last of the words that ranks are made of, if they have a core."""
    count = 0
    while count < len(words.texts) and words.texts[-count - 1] in cues.rank_syllables:
        count += 1
    texts = words.texts[len(words.texts) - count :]
    if not count or not cues.rank_cores & set(texts) or len(texts) < 2:
        return None
    return _part(words, texts, at_end=True)


def _role(words: _Words, cues: Cues, at_end: bool) -> _Words | None:
    """The words from the first that begins a position, else the two that end in a syllable of positions."""
    for index in range(len(words.texts) if at_end else 1):
        rest = words.texts[index:]
        if any(" ".join(rest).startswith(f"{first} ") for first in cues.role_first):
            return _part(words, rest, at_end)
    pair = words.texts[-2:] if at_end else words.texts[:2]
    return _part(words, pair, at_end) if len(pair) > 1 and pair[-1] in cues.role_last else None


def _part(words: _Words, texts: Sequence[str], at_end: bool) -> _Words:
    length = len(" ".join(texts))
    start = words.end - length if at_end else words.start
    return _Words(start, start + length, texts)


def _known(scene: Scene) -> set[str]:
    """Ranks, heads of positions and honorifics that the rules have, in small letters."""
    table = scene.pack.tables.get(_known)
    if table is None:
        phrases = {p.text.lower() for kind in (Rank, Role) for rule in scene.pack.of(kind) for p in rule.phrases()}
        words = {w.lower() for rule in scene.pack.of(NameWords) if rule.role == "honorific" for w in rule.words}
        table = scene.pack.tables[_known] = phrases | words
    assert isinstance(table, set)
    return table
