"""The same text in several outlets: MinHash over runs of syllables, compared with all articles before.

An article is linked to the first that it resembles; only firsts are remembered. Short ones that resemble each other
and yet tell otherwise (another day, another name) are firsts, each of its own.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
import zlib
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from sukien.batch.wording import tell_otherwise
from sukien.joining.shelf import scratch

Signature = npt.NDArray[np.uint32]

_WORD = re.compile(r"\w+")
_MARKS = "\n.,:;-–()\"“”'%/?!…"
"""Nearly all that stands in news beside words and blanks."""
_RUN = 3
"""Syllables in a shingle."""
_HASHES, _ROWS = 64, 4
"""Values of a signature, and how many of them make a band: texts that share a band are compared."""
_ALIKE = 0.6
"""Share of shingles that two texts have in common (Jaccard) from which one is a copy of the other."""
_SHORT = 20
"""Shingles below which only the same text is a copy."""
_SIBLINGS = 8
"""Firsts that are remembered for one band: news of every day has more siblings than are worth a look."""
_LARGEST = np.uint32(0xFFFFFFFF)
_KEPT = 65_536
"""Firsts whose signatures are in memory, 256 bytes each; those after them are read from disk."""
_CACHE = 16_384
"""KiB of memory for the index of articles."""
_TOGETHER = 200
"""Firsts that are written at a time."""
# Multipliers and addends of the hash functions: fixed, so that a signature is the same everywhere and for ever.
_A, _B = (
    np.array([zlib.crc32(f"{kind}{number}".encode()) | 1 for number in range(_HASHES)], dtype=np.uint32)[:, None]
    for kind in "ab"
)
_PIECE = 2048
"""Shingles at a time: what fits into the cache of a core."""


def signature(text: str) -> Signature:
    """What tells whether texts are alike: 64 numbers, independent of case, blanks and punctuation."""
    bare = lower = unicodedata.normalize("NFC", text).lower()
    # Where no other marks are left, what stands between blanks are the words: told so faster than each is found.
    for mark in _MARKS:
        bare = bare.replace(mark, " ")
    words = bare.split()
    if not all(map(str.isalnum, words)):
        words = _WORD.findall(lower)
    written = " ".join(words).encode("utf-8", "replace")
    if len(words) < _SHORT + _RUN:
        shingles = np.array([zlib.crc32(written)], dtype=np.uint32)
    else:
        hashes = np.fromiter(map(zlib.crc32, written.split(b" ")), dtype=np.uint32, count=len(words))
        shingles = (hashes[:-2] * np.uint32(0x9E3779B1) + hashes[1:-1]) * np.uint32(0x85EBCA6B) + hashes[2:]
        shingles ^= shingles >> np.uint32(15)
    lowest = np.full(_HASHES, _LARGEST, dtype=np.uint32)
    for start in range(0, len(shingles), _PIECE):
        mixed = shingles[start : start + _PIECE] * _A
        mixed += _B
        mixed ^= mixed >> np.uint32(16)
        mixed *= np.uint32(0xC2B2AE35)
        np.minimum(lowest, mixed.min(axis=1), out=lowest)
    return lowest


def likeness(one: Signature, other: Signature) -> npt.NDArray[np.float64]:
    """The share of shingles that two texts have in common, estimated within about 0.06; of each in a table of them."""
    shares: npt.NDArray[np.float64] = np.count_nonzero(one == other, axis=-1) / _HASHES
    return shares


def bands_of(signature: Signature) -> list[int]:
    """A hash for each band; texts with one in common are compared."""
    # Numbers are hashed the same in every process, other than words.
    numbers: list[int] = signature.tolist()
    return [hash((start, *numbers[start : start + _ROWS])) for start in range(0, _HASHES, _ROWS)]


class Duplicates:
    """The articles of a run so far, to find the first that a new one resembles; kept on disk beyond some megabytes."""

    def __init__(self) -> None:
        self._base = scratch(_CACHE)
        self._base.execute("CREATE TABLE band (hash INTEGER, number INTEGER, PRIMARY KEY (hash, number)) WITHOUT ROWID")
        self._base.execute("CREATE TABLE first (number INTEGER PRIMARY KEY, name TEXT, signature BLOB, words TEXT)")
        self._kept: Signature = np.empty((_KEPT, _HASHES), dtype=np.uint32)
        self._count = 0
        # The last firsts, which are written together.
        self._firsts: list[tuple[int, str, bytes, str]] = []
        self._bands: dict[int, list[int]] = {}

    def first_like(self, name: str, new: Signature, words: str = "") -> str | None:
        """The name of the first article that this one is a copy of; None for one that is new, which is remembered.

        `words` are those of a short article, as `wording` gives them.
        """
        bands = bands_of(new)
        if words:
            # However many siblings it has, a copy word for word is found.
            bands.append(int.from_bytes(hashlib.blake2b(words.encode(), digest_size=8).digest(), signed=True))
        near = self._near(bands)
        if near:
            alike = self._alike(new, sorted({number for _, number in near}))
            if words:
                alike |= {number for band, number in near if band == bands[-1]}
            for known, said in self._named(sorted(alike)):
                if not (words and said) or said == words or not tell_otherwise(said, words):
                    return known
        self._remember(name, new, words, bands, near)
        return None

    def close(self) -> None:
        """Let go of what was kept."""
        self._kept = self._kept[:0].copy()
        self._base.close()

    def _near(self, bands: Sequence[int]) -> list[tuple[int, int]]:
        """The firsts that have a band in common with an article: band and number."""
        marks = ", ".join("?" * len(bands))
        near = self._base.execute(f"SELECT hash, number FROM band WHERE hash IN ({marks})", bands).fetchall()
        near += [(band, number) for band in set(bands) & self._bands.keys() for number in self._bands[band]]
        return near

    def _remember(
        self, name: str, new: Signature, words: str, bands: Iterable[int], near: Iterable[tuple[int, int]]
    ) -> None:
        """Keep an article as a first."""
        number, siblings = self._count, Counter(band for band, _ in near)
        for band in dict.fromkeys(bands):
            if siblings[band] < _SIBLINGS:
                self._bands.setdefault(band, []).append(number)
        self._firsts.append((number, name, new.tobytes(), words))
        if number < _KEPT:
            self._kept[number] = new
        self._count += 1
        if len(self._firsts) >= _TOGETHER:
            self._write()

    def _write(self) -> None:
        # In the order of the index, which is the fastest to write.
        rows = sorted((band, number) for band, numbers in self._bands.items() for number in numbers)
        self._base.executemany("INSERT INTO band VALUES (?, ?)", rows)
        self._base.executemany("INSERT INTO first VALUES (?, ?, ?, ?)", self._firsts)
        self._bands.clear()
        self._firsts.clear()

    def _named(self, numbers: Sequence[int]) -> Iterable[tuple[str, str]]:
        """Name and words of each of the firsts of those numbers, in their order."""
        if not numbers:
            return ()
        self._write()
        marks = ", ".join("?" * len(numbers))
        rows = self._base.execute(f"SELECT name, words FROM first WHERE number IN ({marks}) ORDER BY number", numbers)
        return ((str(name), str(words)) for name, words in rows)

    def _alike(self, new: Signature, numbers: Sequence[int]) -> set[int]:
        """Which of the firsts of those numbers, in their order, are alike enough."""
        kept = bisect_left(numbers, _KEPT)
        known, rest = self._kept[list(numbers[:kept])], numbers[kept:]
        if rest:
            self._write()
            marks = ", ".join("?" * len(rest))
            rows = self._base.execute(f"SELECT signature FROM first WHERE number IN ({marks}) ORDER BY number", rest)
            read = np.frombuffer(b"".join(row for (row,) in rows), dtype=np.uint32).reshape(-1, _HASHES)
            known = np.concatenate([known, read])
        shares = likeness(known, new)
        return {number for number, share in zip(numbers, shares.tolist(), strict=True) if share >= _ALIKE}
