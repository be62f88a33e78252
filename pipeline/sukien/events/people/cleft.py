"""Both sides of talks around a copula, and those whom the sentences before have brought together.

"Người tiếp ông, hôm 17-4, là Trung tướng X", "Tiếp chuyện A chiều 17-4 là B"; "Ở đầu cầu Hà Nội là X; ở Stockholm là Y.
Buổi gặp trực tuyến hôm qua …".
"""

from __future__ import annotations

import re
from itertools import pairwise

from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.named import Named
from sukien.events.story.story import Story, are_facing
from sukien.people import Person

_LEAD = 20
"""How many characters ("Người đến", "Tại") may stand before words for talks with which a sentence opens."""
_BACK = 3
"""Sentences before the words for talks that bring two people together."""
_SIDES = 2
"""How many states have talks."""
_STOPS = re.compile(r"[;:]|\.(?!\d)")
"""What parts one of them from the other."""
_TALKS = ("talks", "call")


def other_is(story: Story, anchor: Anchor) -> list[Person]:
    """Who meets somebody and whom, where a copula stands before the subject; nobody where none does."""
    begin, _ = story.text.sentences[anchor.sentence]
    if anchor.start - begin > _LEAD:
        return []
    behind = [n for n in story.named(anchor.sentence) if n.start >= anchor.end]
    if len(behind) == 1 and (guest := _meant_before(story, anchor)) is not None:
        copula = story.cues.ending_at("copula", behind[0].start)
        both = [behind[0].person, guest]
        return both if copula is not None and copula.norm["value"] == "is" and are_facing(both) else []
    return next(([b.person, a.person] for a, b in pairwise(behind) if _is_joined(story, a, b)), [])


def _meant_before(story: Story, anchor: Anchor) -> Person | None:
    """Whom a pronoun right behind the words means: the only one whom the sentence before names."""
    pronoun = story.cues.starting_at("pronoun", anchor.end)
    there = {n.person.id: n.person for n in story.people(anchor.sentence - 1)} if anchor.sentence else {}
    return next(iter(there.values())) if pronoun is not None and len(there) == 1 else None


def _is_joined(story: Story, one: Named, other: Named) -> bool:
    """Whether nothing but a day and a copula stands between two people of whom each faces the other."""
    copula = story.cues.ending_at("copula", other.start)
    if copula is None or copula.norm["value"] != "is" or not are_facing([one.person, other.person]):
        return False
    return _STOPS.search(story.text.text, one.end, copula.start) is None


def just_named(story: Story, anchor: Anchor) -> list[Person]:
    """The two whom the sentences right before name, where no talks were told of yet, and here nobody else is named."""
    begin, _ = story.text.sentences[anchor.sentence]
    if (
        anchor.form == "verb"
        or not anchor.sentence
        or anchor.start - begin > _LEAD
        or any(d.type in _TALKS for d in story.drafts)
    ):
        return []
    there: dict[str, Person] = {}
    for back in range(1, min(_BACK, anchor.sentence) + 1):
        if not _kind(story, anchor.sentence - back) == _kind(story, anchor.sentence) == "body":
            break
        there |= {n.person.id: n.person for n in story.people(anchor.sentence - back)}
        if len(there) > 1:
            break
    both = list(there.values())
    here = {n.person.id for n in story.named(anchor.sentence)}
    if anchor.form == "reference" and not here:
        return []  # "Sau cuộc gặp, Lầu Năm Góc cho biết …"
    return both if len(both) == len({p.country for p in both} - {None}) == _SIDES and here <= set(there) else []


def _kind(story: Story, index: int) -> str:
    """The kind of part of the article in which a sentence stands; its lead is a part of its body."""
    kind = story.text.section_at(story.text.sentences[index][0]).kind
    return "body" if kind == "lead" else kind
