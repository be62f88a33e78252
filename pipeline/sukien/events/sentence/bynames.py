"""Other words for somebody who is named elsewhere: an office by its seat or field, an epithet, a bare rank.

"Ông chủ Lầu Năm Góc", "người đứng đầu ngành ngoại giao Pháp"; "vị khách Mỹ", "vị tướng Nga"; "Trung tướng đã tiếp".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sukien import mention as m
from sukien.events.model.draft import HOME
from sukien.events.sentence.cues import Cues
from sukien.mention import Mention
from sukien.people import Person

_ANY = "-"
"""What stands for the state in the value of a byname that needs none behind it."""
_OPENS = r"(?:^|[,.;:!?\n]) ?(?:{one} )?$"
"""What stands before a bare rank that acts: nothing of its own clause."""
_LEAD = 8
"""How many characters before a rank these words may begin."""
_NUMBER = re.compile(r"(?<![\d/.,-])\d+ $")
"""What counts those whom a word behind it means, none of whom is anybody in particular."""
_DIGITS = 8
"""How many characters before such a word its number may begin."""


def bynames(cues: Cues, states: Mapping[int, Mention]) -> Iterator[Mention]:
    """The offices that bynames stand for, as positions: of the state that the rule tells, or of the one behind it.

    `states`: the states by where they begin. The value of the rule is the state and the titles: "US: tổng thống".
    """
    for cue in cues.all("byname", 0, len(cues.text.text)):
        home, _, titles = str(cue.norm["value"]).partition(":")
        state = states.get(cue.end + 1)
        code = home if home not in ("", _ANY) else (state.norm["alpha_2"] if state is not None else None)
        end = cue.end if code == home or state is None else state.end
        for title in titles.split(",") if code or home == _ANY else ():
            yield Mention(m.ROLE, cue.start, end, cue.rule, {"role": title.strip(), "country": code})


def epithets(
    cues: Cues, settled: Iterable[Mention], states: Mapping[int, Mention], people: Sequence[Person]
) -> Iterator[tuple[Mention, Person]]:
    """Epithets and bare ranks with whom they stand for: of those named before one of that state, rank or office."""
    for cue in cues.all("epithet", 0, len(cues.text.text)):
        if _NUMBER.search(cues.text.lower, max(0, cue.start - _DIGITS), cue.start):
            continue  # "trục xuất 10 nhà ngoại giao Nga"
        state = states.get(cue.end + 1)
        code = state.norm["alpha_2"] if state is not None else None
        end = state.end if state is not None else cue.end
        kind = str(cue.norm["value"])
        known = [p for p in _named_before(people, cue.start) if _fits(p, kind, code)]
        if known and (state is not None or _goes_on(cues, end)):
            beside = _heads_clause(cues, cue.start) and _named_here(cues, known[-1], cue.start)
            first = min(known, key=lambda p: p.mentions[0].start)
            meant = first if kind == "guest" and not beside else known[-1]
            yield Mention(m.ROLE, cue.start, end, cue.rule, {"country": code}), meant
    for rank in settled:
        if rank.label == m.RANK and _goes_on(cues, rank.end) and _heads_clause(cues, rank.start):
            held = str(rank.norm.get("rank", "")).casefold()
            known = [p for p in _named_before(people, rank.start) if (p.rank or "").casefold() == held]
            if known:
                yield Mention(m.ROLE, rank.start, rank.end, rank.rule, {"country": None}), known[-1]


def _named_before(people: Sequence[Person], offset: int) -> list[Person]:
    """Those who are named before an offset, whoever was named last at the end."""
    last = {p.id: max((x.start for x in p.mentions if x.start < offset), default=-1) for p in people}
    return sorted((p for p in people if last[p.id] >= 0), key=lambda p: last[p.id])


def _fits(person: Person, kind: str, code: str | None) -> bool:
    """Whether somebody is of the state, rank or office that an epithet tells of; of another state than ours if none."""
    theirs = person.international if person.country is None else person.country != HOME
    if person.country != code if code is not None else not theirs:
        return False
    if kind == "rank":
        return person.rank is not None
    if kind in ("anyone", "guest"):
        return True
    held = [part.strip() for part in (person.role or "").casefold().split(",")]
    return any(part.startswith(title.strip()) for part in held for title in kind.split(","))


def _named_here(cues: Cues, person: Person, offset: int) -> bool:
    """Whether the sentence names somebody before an offset: "X tiếp Đại sứ Y; vị khách đề nghị …"."""
    begin, _ = cues.text.sentences[cues.text.sentence_at(offset)]
    return any(begin <= x.start < offset for x in person.mentions)


def _goes_on(cues: Cues, offset: int) -> bool:
    """Whether a word in small letters follows: neither a name nor the end of a clause."""
    rest = cues.text.text[offset : offset + 2]
    return rest[:1] == " " and rest[1:].islower()


def _heads_clause(cues: Cues, start: int) -> bool:
    begin, _ = cues.text.sentences[cues.text.sentence_at(start)]
    return cues.pack.pattern(_OPENS).search(cues.text.lower, max(begin, start - _LEAD), start) is not None
