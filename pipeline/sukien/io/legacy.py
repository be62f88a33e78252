"""Vietnamese in encodings from before Unicode: windows-1258, and the fonts of TCVN3 (ABC) and VNI."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from importlib import resources
from typing import Any, NamedTuple

import yaml

_TELLS = re.compile("[\u1ea0-\u1ef9]")
_HIGH = re.compile("[\xa1-\xff]")
_WORD = re.compile(r"[^\W\d_]*[^\W\d_a-zA-Z][^\W\d_]*")
_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_SAMPLE = 20_000
_LEAST_WORDS = 3
_LEAST_SHARE = 0.8


class Mended(NamedTuple):
    """A text with the letters that were meant, and the encoding in which they were written."""

    text: str
    encoding: str


class _Table(NamedTuple):
    name: str
    letters: dict[str, str]
    pattern: re.Pattern[str]

    def read(self, text: str) -> str:
        return self.pattern.sub(lambda found: self.letters[found[0]], text)


def mend(text: str) -> Mended | None:
    """The text read as TCVN3 or VNI, where that makes Vietnamese of it and it is none as it stands.

    `text` is what a reader that knew nothing of such fonts has made of them: "§¹i t­íng", "Ñaïi töôùng".
    """
    head = text[:_SAMPLE]
    if _TELLS.search(head) or not _HIGH.search(head) or _TELLS.search(unicodedata.normalize("NFC", head)):
        return None
    best = _best(text, {table.name: table.read for table in _tables()})
    return best if best is not None and _share(head, any_letters=True) < _share(best.text[:_SAMPLE]) else None


def decode_legacy(data: bytes) -> Mended | None:
    """The text of bytes that are no UTF-8, where one of the encodings makes Vietnamese of them."""
    readers = {table.name: table.read for table in _tables()}
    readers["windows-1258"] = lambda text: text.encode("latin-1").decode("cp1258", "replace")
    return _best(data.decode("latin-1"), readers)


def _best(text: str, readers: dict[str, Any]) -> Mended | None:
    head = text[:_SAMPLE]
    shares = {name: _share(read(head)) for name, read in readers.items()}
    name = max(shares, key=lambda one: shares[one])
    return Mended(readers[name](text), name) if shares[name] >= _LEAST_SHARE else None


def _share(text: str, *, any_letters: bool = False) -> float:
    """Of the words with letters beyond ASCII, how many have the form of a Vietnamese syllable; 0 for too few.

    Unless `any_letters`, one of them must have a letter that only Vietnamese has.
    """
    words = _WORD.findall(unicodedata.normalize("NFC", text).lower())
    if len(words) < _LEAST_WORDS or not (any_letters or any(_TELLS.search(word) for word in words)):
        return 0.0
    return sum(_is_syllable(word) for word in words) / len(words)


@lru_cache(maxsize=4096)
def _is_syllable(word: str) -> bool:
    bare = unicodedata.normalize("NFC", unicodedata.normalize("NFD", word).translate(_TONES))
    return _syllable().fullmatch(bare) is not None


@lru_cache(maxsize=1)
def _data() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((resources.files("sukien.io") / "encodings.yaml").read_text("utf-8"))
    return loaded


@lru_cache(maxsize=1)
def _syllable() -> re.Pattern[str]:
    return re.compile(_data()["syllable"])


@lru_cache(maxsize=1)
def _tables() -> list[_Table]:
    out = []
    for row in _data()["tables"]:
        tokens = row["pairs"].split()
        pairs = {_written(old): new for old, new in zip(tokens[::2], tokens[1::2], strict=True)}
        if row["capitals"]:
            pairs |= {old.upper(): new.upper() for old, new in pairs.items()}
            pairs |= {old[0].upper() + old[1:]: new.upper() for old, new in pairs.items() if old.islower()}
        longest_first = sorted(pairs, key=len, reverse=True)
        out.append(_Table(row["name"], pairs, re.compile("|".join(map(re.escape, longest_first)))))
    return out


def _written(token: str) -> str:
    return chr(int(token, 16)) if re.fullmatch("[0-9A-F]{2}", token) else token
