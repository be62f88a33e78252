"""Misprints of a meeting's acronym (ADNM+ for ADMM+), mended only where the article is about the subject."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.distance import OSA

from sukien.rules.kinds.meetings import Meeting, MeetingWords
from sukien.rules.template import expand
from sukien.text import Text

_CAPITALS = re.compile(r"[A-ZĐ]{4,}")
_LONGEST = 8
"""No acronym is longer, in letters."""


class Misprint(NamedTuple):
    """A token that is read as an acronym: its span with the acronym's suffix (ADNM+), and the rule of that."""

    start: int
    end: int
    rule: Meeting


class Misprints:
    """Finds misprints; made once for each pack."""

    def __init__(self, rules: list[Meeting], words: MeetingWords) -> None:
        self._real = set(words.other_acronyms)
        self._subject = words.misprint_subject
        self._writings: dict[str, list[tuple[str, Meeting]]] = {}
        bases = {r.acronyms[0] for r in rules if r.misprints and r.acronyms[0].isalpha()}
        for rule in rules:
            for writing in (w for template in rule.acronyms for w in expand(template)):
                base = re.split(r"[^A-Z]", writing, maxsplit=1)[0]
                self._real.add(base)
                if base in bases:
                    self._writings.setdefault(base, []).append((writing[len(base) :].lower(), rule))
        for writings in self._writings.values():
            writings.sort(key=lambda x: -len(x[0]))

    @property
    def hints(self) -> set[str]:
        """Letters in small of which every text has some in which a misprint is found."""
        return {max(self._subject, key=len), *map(str.lower, self._writings)}

    def find(self, text: Text) -> Iterator[Misprint]:
        """Every token one edit away from exactly one acronym, in an article that speaks of the subject."""
        lower, written = text.lower, text.text
        on_subject = all(word in lower for word in self._subject)
        if not on_subject and not any(base in written for base in self._writings):
            return
        read: dict[str, str | None] = {}
        for match in _CAPITALS.finditer(written):
            start, end = match.span()
            token = match.group()
            if end - start > _LONGEST or written[start - 1 : start].isupper():
                continue
            if written[end : end + 1].isalpha():
                # Capitals that run into the next word (ADMMvà) count when they are right.
                if token in self._writings and written[end].islower():
                    yield Misprint(start, end, self._writings[token][-1][1])
                continue
            if not on_subject or token in self._real or written[start - 1 : start].isalnum():
                continue
            if token not in read:
                read[token] = self._nearest(token)
            base = read[token]
            if base is not None:
                yield self._with_suffix(text, start, end, base)

    def _with_suffix(self, text: Text, start: int, end: int, base: str) -> Misprint:
        """The misprint with what follows it of the longest writing of its acronym (ADNM+, ADSON-Plus)."""
        for suffix, rule in self._writings[base]:
            stop = end + len(suffix)
            if text.lower.startswith(suffix, end) and not text.text[stop : stop + 1].isalpha():
                return Misprint(start, stop, rule)
        return Misprint(start, end, self._writings[base][-1][1])

    def _nearest(self, token: str) -> str | None:
        near = [base for base in self._writings if OSA.distance(token, base, score_cutoff=1) <= 1]
        return near[0] if len(near) == 1 else None
