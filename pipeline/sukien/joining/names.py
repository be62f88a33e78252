"""Names as keys: what is the same name in another spelling, what is a short form, what is a transcription."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from sukien.joining.words import Words
from sukien.text.normalize import normalize

Key = tuple[str, ...]
_PARTS = re.compile(r"[\s.,]+")
_KEPT = 50_000
"""Names that are remembered at most."""
_ALIKE = 72.0
"""Similarity of two names without marks from which one can be a transcription of the other; tuned on joined gold."""
_SOUNDS = (("ph", "f"), ("kh", "k"), ("gh", "g"), ("ch", "s"), ("sh", "s"), ("th", "t"), ("x", "s"), ("y", "i"))
"""Letters of Vietnamese and foreign spelling that stand for one sound."""


def key_of(name: str, words: Words) -> Key:
    """The words of a name in lower case, without suffixes (Jr.) and single initials.

    Marks and the place of tones are unified, hyphens kept: Vôn-te Ga-xmin is two words.
    """
    # Names come again and again; what was read once is kept with the rules that it was read by.
    known: dict[str, Key] = words.pack.tables.setdefault("joining_names", {})
    key = known.get(name)
    if key is None:
        if len(known) > _KEPT:
            known.clear()
        key = known[name] = _read(name, words)
    return key


def _read(name: str, words: Words) -> Key:
    parts = [part for part in _PARTS.split(normalize(name).text.casefold()) if part]
    kept = [p for i, p in enumerate(parts) if not (i and (p in words.suffix or (len(p) == 1 and i < len(parts) - 1)))]
    return tuple(kept) or tuple(parts)


def letters_of(key: Key) -> str:
    """The letters of a name: Pak Chong-su and Pak Chong Su are one spelling.

    >>> letters_of(("pak", "chong-su"))
    'pakchongsu'
    """
    return "".join(key).replace("-", "")


def short_for(short: Key, full: Key, words: Words) -> bool:
    """Whether one name is a part of the other: its last words in Vietnamese, the first or last words elsewhere."""
    if not 0 < len(short) < len(full):
        return False
    if full[-len(short) :] == short:
        return True
    return full[: len(short)] == short and not is_vietnamese(full, words)


def is_vietnamese(key: Key, words: Words) -> bool:
    """Whether every word of a name is a Vietnamese syllable: such a name is shared by many."""
    return all(words.vietnamese(part) for part in key)


def alike(one: Key, other: Key, words: Words) -> float:
    """How alike two names sound, up to 100; 0 where one is no transcription of the other, or both are Vietnamese."""
    if is_vietnamese(one, words) and is_vietnamese(other, words):
        return 0.0
    likeness = ratio(_sound(one), _sound(other))
    return likeness if likeness >= _ALIKE else 0.0


@lru_cache(maxsize=4096)
def _sound(key: Key) -> str:
    plain = unicodedata.normalize("NFD", "".join(key).replace("-", "").replace("đ", "d"))
    letters = "".join(c for c in plain if c.isascii() and c.isalpha())
    for pattern, letter in _SOUNDS:
        letters = letters.replace(pattern, letter)
    return re.sub(r"(.)\1+", r"\1", letters)
