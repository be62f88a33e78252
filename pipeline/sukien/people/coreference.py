"""Joining the mentions of a person: the full name, its short forms and its form in capitals."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from sukien.mention import Mention
from sukien.text import Text

_SPLIT = re.compile(r"[\s.]+")


@dataclass(slots=True)
class Cluster:
    """The mentions of one person, in order; `forms` are the words of each in lower case."""

    mentions: list[Mention] = field(default_factory=list)
    forms: list[tuple[str, ...]] = field(default_factory=list)

    def add(self, mention: Mention, form: tuple[str, ...]) -> None:
        """One more mention of this person."""
        self.mentions.append(mention)
        self.forms.append(form)


def cluster(text: Text, mentions: Sequence[Mention], vietnamese: Callable[[str], bool]) -> list[Cluster]:
    """One cluster a person, in order of first mention.

    A short form joins the nearest full name before it that it can stand for; before any such name it points ahead
    only from a headline or lead, where news names people before introducing them.
    """
    forms = [form_of(text, mention) for mention in mentions]
    clusters: list[Cluster] = []
    fullest: list[tuple[str, ...]] = []
    pending: list[int] = []
    for index, (mention, form) in enumerate(zip(mentions, forms, strict=True)):
        home = _home(form, clusters, vietnamese)
        if home is not None:
            home.add(mention, form)
        elif len(form) == 1 and any(_stands_for(form, other, vietnamese) for other in forms[index + 1 :]):
            pending.append(index)
        else:
            clusters.append(Cluster([mention], [form]))
            fullest.append(form)
    for index in pending:
        mention, form = mentions[index], forms[index]
        ahead = text.section_at(mention.start).kind in ("headline", "lead", "caption") or text.sentence_at(mention.start) <= 1
        home = _home(form, list(reversed(clusters)), vietnamese) if ahead else None
        if home is None:
            clusters.append(Cluster([mention], [form]))
        else:
            home.add(mention, form)
    for one in clusters:
        order = sorted(range(len(one.mentions)), key=lambda i: one.mentions[i].start)
        one.mentions = [one.mentions[i] for i in order]
        one.forms = [one.forms[i] for i in order]
    return sorted(clusters, key=lambda c: c.mentions[0].start)


def form_of(text: Text, mention: Mention) -> tuple[str, ...]:
    """The words of a name in lower case, dots dropped."""
    return tuple(w for w in _SPLIT.split(text.lower[mention.start : mention.end]) if w)


def _home(form: tuple[str, ...], clusters: list[Cluster], vietnamese: Callable[[str], bool]) -> Cluster | None:
    for one in sorted(clusters, key=lambda c: -c.mentions[-1].start):
        if any(form == other for other in one.forms):
            return one
    for one in sorted(clusters, key=lambda c: -c.mentions[-1].start):
        if any(
            _stands_for(form, other, vietnamese) or _stands_for(other, form, vietnamese)
            for other in one.forms
            if len(other) > 1 or len(form) > 1
        ):
            return one
    return None


def _stands_for(short: tuple[str, ...], full: tuple[str, ...], vietnamese: Callable[[str], bool]) -> bool:
    """Whether a form is short for a fuller one: its last syllables in Vietnamese, any run or the ends elsewhere."""
    if len(short) >= len(full):
        return False
    if full[-len(short) :] == short:
        return True
    if all(map(vietnamese, full)):
        return False
    if any(full[i : i + len(short)] == short for i in range(len(full))):
        return True
    return len(short) >= 2 and short[0] == full[0] and short[-1] == full[-1]
