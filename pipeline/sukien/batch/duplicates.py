"""The same text in several outlets: MinHash over runs of syllables, compared with all articles before.

An article is linked to the first that it resembles; only firsts are remembered, in less than 2 KB each.
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from functools import lru_cache

import numpy as np
import numpy.typing as npt

Signature = npt.NDArray[np.uint32]

_WORD = re.compile(r"\w+")
_RUN = 3
"""Syllables in a shingle."""
_HASHES, _ROWS = 64, 4
"""Values of a signature, and how many of them make a band: texts that share a band are compared."""
_ALIKE = 0.6
"""Share of shingles that two texts have in common (Jaccard) from which one is a copy of the other."""
_SHORT = 20
"""Shingles below which only the same text is a copy."""
_LARGEST = np.uint32(0xFFFFFFFF)
# Multipliers and addends of the hash functions: fixed, so that a signature is the same everywhere and for ever.
_A, _B = (
    np.array([zlib.crc32(f"{kind}{number}".encode()) | 1 for number in range(_HASHES)], dtype=np.uint32)[:, None]
    for kind in "ab"
)
_PIECE = 2048
"""Shingles at a time: what fits into the cache of a core."""


def signature(text: str) -> Signature:
    """What tells whether texts are alike: 64 numbers, independent of case, blanks and punctuation."""
    words = _WORD.findall(unicodedata.normalize("NFC", text).lower())
    if len(words) < _SHORT + _RUN:
        shingles = np.array([_hash(" ".join(words))], dtype=np.uint32)
    else:
        hashes = np.fromiter(map(_hash, words), dtype=np.uint32, count=len(words))
        shingles = (hashes[:-2] * np.uint32(0x9E3779B1) + hashes[1:-1]) * np.uint32(0x85EBCA6B) + hashes[2:]
        shingles ^= shingles >> np.uint32(15)
    lowest = np.full(_HASHES, _LARGEST, dtype=np.uint32)
    for start in range(0, len(shingles), _PIECE):
        mixed = shingles[start : start + _PIECE] * _A + _B
        mixed ^= mixed >> np.uint32(16)
        np.minimum(lowest, (mixed * np.uint32(0xC2B2AE35)).min(axis=1), out=lowest)
    return lowest


@lru_cache(maxsize=16_384)
def _hash(word: str) -> int:
    return zlib.crc32(word.encode("utf-8", "replace"))


def likeness(one: Signature, other: Signature) -> float:
    """The share of shingles that two texts have in common, estimated within about 0.06."""
    return float((one == other).mean())


class Duplicates:
    """The articles of a run so far, to find the first that a new one resembles."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._signatures: list[Signature] = []
        self._bands: dict[bytes, int] = {}

    def first_like(self, name: str, new: Signature) -> str | None:
        """The name of the first article that this one is a copy of; None for one that is new, which is remembered."""
        bands = [bytes([n]) + new[n * _ROWS : (n + 1) * _ROWS].tobytes() for n in range(_HASHES // _ROWS)]
        for number in sorted({self._bands[band] for band in bands if band in self._bands}):
            if likeness(self._signatures[number], new) >= _ALIKE:
                return self._names[number]
        for band in bands:
            self._bands.setdefault(band, len(self._names))
        self._names.append(name)
        self._signatures.append(new)
        return None
