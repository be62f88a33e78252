"""Misprints of a meeting's acronym (ADNM+ for ADMM+), mended only where the article is about the subject."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.distance import OSA

from sukien.rules.kinds.meetings import Meeting, MeetingWords
from sukien.rules.template import expand
from sukien.text import Text

_TOKEN = re.compile(r"(?<!\w)[A-ZĐ]{4,8}(?!\w)|(?<![A-ZĐ])[A-ZĐ]{4,8}(?=[^\W\d_A-ZĐ])")
"""An acronym; or capitals that run into the next word (ADMMvà), which count only when they are right."""


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

    def find(self, text: Text) -> Iterator[Misprint]:
        """Every token one edit away from exactly one acronym, in an article that speaks of the subject."""
        read: dict[str, str | None] = {}
        for match in _TOKEN.finditer(text.text):
            token = match.group()
            if text.text[match.end() : match.end() + 1].isalpha():
                if token in self._writings:
                    yield Misprint(match.start(), match.end(), self._writings[token][-1][1])
                continue
            if token in self._real:
                continue
            if token not in read:
                near = [base for base in self._writings if OSA.distance(token, base, score_cutoff=1) <= 1]
                read[token] = near[0] if len(near) == 1 else None
            base = read[token]
            if base is None or not all(word in text.lower for word in self._subject):
                continue
            for suffix, rule in self._writings[base]:
                end = match.end() + len(suffix)
                if text.lower.startswith(suffix, match.end()) and not text.text[end : end + 1].isalpha():
                    yield Misprint(match.start(), end, rule)
                    break
