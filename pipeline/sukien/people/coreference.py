"""Joining the mentions of a person: the full name, its short forms and its form in capitals."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from sukien.extractors.blanks import closed
from sukien.extractors.names import Names
from sukien.extractors.respelt import RESPELT
from sukien.mention import Mention
from sukien.text import Text

Form = tuple[str, ...]
"""The words of a name in small letters, less its dots."""
_SPLIT = re.compile(r"[\s.]+|(?<=\bal)-")

_ROMAN = re.compile(r"[ivx]+")
_TWO = 2


@dataclass(slots=True)
class Cluster:
    """The mentions of one person, in order; `forms` are the words of each, without repetition."""

    mentions: list[Mention] = field(default_factory=list)
    forms: list[Form] = field(default_factory=list)

    def add(self, mention: Mention, form: Form) -> None:
        """One more mention of this person."""
        self.mentions.append(mention)
        if form not in self.forms:
            self.forms.append(form)


def cluster(text: Text, mentions: Sequence[Mention], names: Names) -> list[Cluster]:
    """One cluster a person, in order of first mention.

    A short form joins the person named last before it that it can stand for. Before any such name it points ahead
    only from a headline, lead or caption, where news names people before introducing them.
    """
    forms, vietnamese = [_form_of(text, mention, names) for mention in mentions], names.is_vietnamese
    clusters: list[Cluster] = []
    latest: dict[Form, Cluster] = {}
    spelled: dict[Form, Cluster] = {}
    pending: list[int] = []
    for index, (mention, form) in enumerate(zip(mentions, forms, strict=True)):
        again = latest.get(forms[index - 1]) if index and mention.rule == RESPELT else None
        home = again or latest.get(form) or spelled.get(_syllables(form)) or _home(form, clusters, vietnamese)
        if home is None and len(form) == 1 and _returns(form, forms[index + 1 :], vietnamese):
            pending.append(index)
            continue
        if home is None:
            clusters.append(home := Cluster())
        home.add(mention, form)
        latest[form] = home
        if len(form) > 1:
            spelled[_syllables(form)] = home
        # A full name is again the one that its short forms mean.
        for other in home.forms:
            latest[other] = home
    for index in pending:
        mention, form = mentions[index], forms[index]
        ahead = _ahead(text, mention) or _only_one(form, clusters, vietnamese)
        home = _home(form, clusters[::-1], vietnamese) if ahead else latest.get(form)
        if home is None:
            clusters.append(home := Cluster())
            latest[form] = home
        home.add(mention, form)
    for one in clusters:
        one.mentions.sort(key=lambda x: x.start)
    return sorted(clusters, key=lambda c: c.mentions[0].start)


def _form_of(text: Text, mention: Mention, names: Names) -> Form:
    """The form of a mention."""
    words = tuple(w for w in _SPLIT.split(closed(text.lower[mention.start : mention.end])) if w)
    # "Benigno S. Aquino III" and "Benigno Aquino" are one.
    generation = len(words) > 1 and words[-1] in names.generations
    # "ông Marcos Jr." for short, but "Elizabeth II" is a whole name
    return words[:-1] if generation and (len(words) > _TWO or not _ROMAN.fullmatch(words[-1])) else words


def _syllables(form: Form) -> Form:
    """A full name without its hyphens (Kim Jong-un, Kim Jong Un)."""
    return tuple(" ".join(form).replace("-", " ").split()) if len(form) > 1 else ()


def _ahead(text: Text, mention: Mention) -> bool:
    kind = text.section_at(mention.start).kind
    return kind in ("headline", "lead", "caption") or text.sentence_at(mention.start) <= 1


def _returns(form: Form, later: Sequence[Form], vietnamese: Callable[[str], bool]) -> bool:
    """Whether a single word is short for a name that comes later."""
    return any(_stands_for(form, full, vietnamese) or _family(form, full) for full in later)


def _only_one(form: Form, clusters: list[Cluster], vietnamese: Callable[[str], bool]) -> bool:
    """Whether a family name can be that of one person alone, whom the text introduces later (Macron; ông Tập)."""
    closes = [one for one in clusters if any(other[-1:] == form for other in one.forms)]
    if not vietnamese(form[0]):
        return len(closes) == 1
    return not closes and sum(any(_family(form, other) for other in one.forms) for one in clusters) == 1


def _home(form: Form, clusters: list[Cluster], vietnamese: Callable[[str], bool]) -> Cluster | None:
    """The cluster with the latest mention that a form belongs to; a family name alone comes last (ông Tập)."""
    recent = sorted(clusters, key=lambda c: -c.mentions[-1].start)
    for one in recent:
        for other in one.forms:
            if len(other) > len(form):
                if _stands_for(form, other, vietnamese):
                    return one
            elif len(form) > len(other) and _stands_for(other, form, vietnamese) and _fits(form, one, vietnamese):
                return one
    if len(form) > 1:
        return None
    return next((one for one in recent if any(_family(form, other) for other in one.forms)), None)


def _fits(form: Form, one: Cluster, vietnamese: Callable[[str], bool]) -> bool:
    """Whether a full name may be that of a person whose short form it contains, not that of a namesake (two Kims)."""
    fullest = max(one.forms, key=len)
    short, full = sorted((form, fullest), key=len)
    return len(fullest) == 1 or short == full or _stands_for(short, full, vietnamese)


def _family(short: Form, full: Form) -> bool:
    """Whether one word is the family name with which a Chinese or Korean name begins."""
    return len(short) == 1 and len(full) in (2, 3) and full[0] == short[0]


def _stands_for(short: Form, full: Form, vietnamese: Callable[[str], bool]) -> bool:
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
