"""Who is meant in a sentence: by name, by a role that stands alone, by a pronoun."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from sukien import mention as m
from sukien.events.model.draft import HOME
from sukien.events.sentence.bynames import bynames, epithets
from sukien.events.sentence.cues import Cues
from sukien.events.sentence.meant_state import MEANT, of_meant
from sukien.events.sentence.named import RESIDENT, Named, leads
from sukien.events.sentence.pronouns import add_pronouns
from sukien.events.sentence.several import Several
from sukien.mention import Mention
from sukien.people import Person
from sukien.rules.kinds.roles import Role
from sukien.text import Text

_SIDE = r" {friends}(?!\w)"
"""What may close the position of somebody of the other side ("Trạm trưởng phía bạn")."""
_GLOSS = re.compile(r" ?\([^()\n]{1,40}\)")
"""What may stand in brackets behind a name, or its titles: another spelling, an age, a place in the picture."""
_CREDIT = r"(?<!\w){credit}\s?:\s*$"
"""What stands before the name of a photographer or reporter."""
_CREDIT_REACH = 25
"""How many characters before a name those words may begin."""
_BEFORE_HIM = r"(?:^|[.!?\n] ?){before|after}(?: {address})? ?$"
"""What stands at the head of a clause before somebody who only came first: "Trước ông X, Y đã thăm Lào"."""
_NEWLY = r"^{newly} "
_ORDER = 12
"""How many characters before a name the words may begin that tell of who came before or after."""
_POST = 75
"""The longest rest of a position, in characters."""
_AT_TALKS = (
    r"(?: [^\W_][^\s,.;:()]*){0,3} {says} {during|at|after} (?:{plural} )?[^\W\d_]+ [^,.;:()\n\d]{2,30} {with}(?!\w)"
)
"""What stands behind whoever is quoted with what he said at talks: "dẫn lời X hôm qua nói trong cuộc hội đàm với Y"."""
_PRESENT = ("attended_by", "witness", "invited")
"""Slots of words before those who are there, or who invite, that end as words for whose office another fills do."""
_CLOSING = " .!?\"'\n"
_CLAUSE = (",", "-", '"')
"""What stands before somebody who is named with his verb at the end of what he says."""


def find_named(text: Text, cues: Cues, settled: Sequence[Mention], people: Sequence[Person]) -> dict[int, list[Named]]:
    """The people of each sentence (by its index), in order: by name, by a role that stands alone, by pronoun."""
    out: dict[int, list[Named]] = {}
    if not text.sentences:
        return out
    told = [p for p in people if p.section != "related" and not _only_recalled(cues, p)]
    states = {x.end: x for x in settled if x.label == m.COUNTRY}
    begins = {x.start: x for x in states.values()}
    for person in people:
        for mention, (start, end) in zip(person.mentions, person.extents, strict=True):
            if _is_credit(cues, mention):
                continue
            # "Australia Penny Wong": in a list the state alone may stand before the name.
            state = states.get(start - 1 if text.text[start - 1 : start] == " " else start)
            begin = state.start if state is not None and state.norm["alpha_2"] == person.country else start
            gloss = _GLOSS.match(text.text, end)
            stop = gloss.end() if gloss is not None else end
            of = cues.starting_at("of", stop)
            nation = begins.get(of.end + 1) if of is not None else None
            stop = nation.end if nation is not None and nation.norm["alpha_2"] == person.country else stop
            side = cues.pack.pattern(_SIDE).match(text.lower, stop)
            stop = side.end() if side is not None else stop
            out.setdefault(text.sentence_at(mention.start), []).append(Named(person, mention, begin, stop))
    led = sorted((n for rows in out.values() for n in rows if leads(cues, n)), key=lambda n: n.start)
    for role in settled:
        if role.label != m.ROLE or text.section_at(role.start).kind == "related":
            continue
        rows = out.setdefault(text.sentence_at(role.start), [])
        if any(n.start < role.end and role.start < n.end for n in rows):
            continue
        office, rest = role, told
        if (cue := cues.starting_at(MEANT, role.end)) is not None:  # "Ông gặp Bộ trưởng Quốc phòng nước này"
            beside = [n.person for n in rows]
            office, rest = of_meant(cues, role, cue, beside, settled), [p for p in told if p not in beside]
        holder = _by_role(cues, office, rest, states) or _head(cues, office, led, rest)
        if holder is not None and cues.ending_at("plural", role.start) is None:
            rows.append(Named(holder, role, role.start, role.end))
    for role in bynames(cues, begins):
        rows = out.setdefault(text.sentence_at(role.start), [])
        holder = _by_role(cues, role, told, {})
        if holder is not None and not any(n.start < role.end and role.start < n.end for n in rows):
            rows.append(Named(holder, role, role.start, role.end))
    for role, holder in epithets(cues, settled, begins, told):
        rows = out.setdefault(text.sentence_at(role.start), [])
        if not any(n.start < role.end and role.start < n.end for n in rows):
            rows.append(Named(holder, role, role.start, role.end))
    for rows in out.values():
        rows.sort(key=lambda n: n.start)
    for rows in out.values():
        rows[:] = [n for n in rows if not _sends(text, cues, n)]
    add_pronouns(text, cues, out)
    _add_several(text, cues, settled, out)
    for index, rows in out.items():
        acting = (rows[:1], (n for other, n in pairwise(rows) if not _explains(text, cues, other, n)))
        rows[:] = [n for n in chain(*acting) if not _quoted(text, cues, n, text.sentences[index][1])]
    return out


def _is_credit(cues: Cues, name: Mention) -> bool:
    """Whether a name only tells who took a picture: "(Ảnh: X - TTXVN)", "Ảnh: X"."""
    left = max(0, name.start - _CREDIT_REACH)
    return cues.pack.pattern(_CREDIT).search(cues.text.lower, left, name.start) is not None


def _only_recalled(cues: Cues, person: Person) -> bool:
    """Whether somebody is nowhere meant in person ("trong nhiệm kỳ của Thủ tướng X"): no role alone stands for him."""
    places = zip(person.mentions, person.extents, strict=True)
    return all(
        any(cues.ending_at("namesake", at) is not None for at in {start, mention.start})
        for mention, (start, _) in places
    )


def _explains(text: Text, cues: Cues, other: Named, last: Named) -> bool:
    """Whether the second only tells who the first is: "Tướng X, đặc phái viên của Chủ tịch Y, sẽ gặp"."""
    of = cues.ending_at("of", last.start)
    if of is None or of.norm["value"] == "by" or text.text[last.end : last.end + 1] != ",":
        return False
    if any(cues.ending_at(slot, last.start) is not None for slot in _PRESENT):
        return False  # "X chủ trì hội nghị với sự tham dự của Y, …"
    gap = text.text[other.end : of.start].strip(" ,")
    if not gap:
        return other.end > other.mention.end
    return len(gap) <= _POST and "," not in gap and ";" not in gap


def _sends(text: Text, cues: Cues, named: Named) -> bool:
    """Whether somebody only tells whose office another fills: "Với tư cách đặc phái viên của Tổng thống Y, X đã"."""
    begin, _ = text.sentences[text.sentence_at(named.start)]
    if cues.ending_at("of", named.start) is None or text.text[named.end : named.end + 1] != ",":
        return False
    capacity = cues.starting_at("capacity", begin)
    return capacity is not None and "," not in text.text[capacity.end : named.start]


def _stands_for(cues: Cues, named: Named) -> bool:
    """Whether a name is that of a government, a memory or a thing: "chính quyền X", "viếng Chủ tịch Y"."""
    if any(cues.ending_at("namesake", at) is not None for at in {named.start, named.mention.start}):
        return True
    # "Trước ông X, Y đã thăm Lào": X is only who came before.
    if not cues.text.text.startswith(",", named.end):
        return False
    begin = max(0, named.start - _ORDER)
    return cues.pack.pattern(_BEFORE_HIM).search(cues.text.lower, begin, named.start) is not None


def _quoted(text: Text, cues: Cues, named: Named, end: int) -> bool:
    """Whether somebody only says it ("Theo bà X, hai bên đã gặp nhau"), or is not meant in person."""
    written = text.text
    if _stands_for(cues, named):
        return True
    if cues.ending_at("source", named.start) is not None:
        if cues.starting_at("attends", named.end) is not None:
            return False  # "dẫn lời X phát biểu tại hội nghị ADMM"
        return cues.pack.pattern(_AT_TALKS).match(text.lower, named.end) is None
    stop = named.end + (written[named.end : named.end + 1] == ",")
    says = cues.starting_at("says", stop)
    if says is None or written[says.end : end].strip(_CLOSING):
        return False
    return written[: named.start].rstrip()[-1:] in _CLAUSE


def _add_several(text: Text, cues: Cues, settled: Sequence[Mention], named: dict[int, list[Named]]) -> None:
    """As in "hai Bộ trưởng sẽ dự lễ đón": each of those whom the words mean, at their place."""
    if cues.first("several", 0, len(text.text)) is None:
        return
    meant = {i: [(n.start, n.person) for n in rows if not _stands_for(cues, n)] for i, rows in named.items()}
    several = Several(text, cues, settled, meant)
    for index in range(len(text.sentences)):
        for cue, people in several.meant(index):
            rows = named.setdefault(index, [])
            rows += [Named(person, cue, cue.start, cue.end) for person in people]
            rows.sort(key=lambda n: n.start)
        for cue, first in several.listed(index):
            rows = named.get(index, [])
            rows[:] = [replace(n, start=cue.start) if n.mention.start == first else n for n in rows]


def _by_role(cues: Cues, role: Mention, people: Sequence[Person], states: Mapping[int, Mention]) -> Person | None:
    """The person whom a role without a name stands for: who holds it in that state, named last or to be named next."""
    newly = cues.pack.pattern(_NEWLY)  # "tân Tổng Thư ký" is whoever is the Tổng Thư ký
    words = newly.sub("", str(role.norm.get("role", "")).casefold())
    country = role.norm.get("country")
    best: tuple[bool, bool, int, Person] | None = None
    for person in people:
        if not person.role or (country and person.country != country):
            continue
        held = [newly.sub("", part) for part in person.role.casefold().split(", ")]
        office = _office(role, states)
        same = bool(country) and any(_office(title, states) == office for title in person.titles)
        same = same or any(_holds(part, words) for part in held)
        # Somebody named before, the nearest first; else somebody who is introduced later.
        last = max((x.start for x in person.mentions if x.start < role.start), default=-person.mentions[0].start)
        # "Chủ tịch Cuba" for short: Chủ tịch Hội đồng Nhà nước Cuba, who was told before.
        short = bool(country) and last >= 0 and any(part.startswith(f"{office} ") for part in held)
        if not same and not short:
            continue
        # Without its state a position is one of the outlet's own state ("Thủ tướng tiếp Thủ tướng Lào …").
        home = person.country == HOME and last >= 0
        if best is None or (same, home, last) > best[:3]:
            best = same, home, last, person
    if best is None or (best[2] < 0 and best[3].country != HOME):
        # "Đại tướng X thăm Nhật Bản. Bộ trưởng hội đàm với Bộ trưởng Y": not the one who is met
        return _only_one_of_us(role, people) or (best[3] if best else None)
    return best[3]


def _only_one_of_us(role: Mention, people: Sequence[Person]) -> Person | None:
    """The only one of the outlet's own state who was named before, by a rank alone: "Đại tướng X …. Bộ trưởng …"."""
    if role.norm.get("country") not in (None, HOME) or role.norm.get("plural"):
        return None
    before = [p for p in people if p.country == HOME and p.mentions[0].start < role.start]
    return before[0] if len(before) == 1 and before[0].rank and not before[0].role else None


def _head(cues: Cues, role: Mention, led: Sequence[Named], people: Sequence[Person]) -> Person | None:
    """The head of a state's delegation, or of the outlet's own, for whom "Trưởng đoàn Lào" stands: whoever led it.

    Where nobody was told to, the only one of that state who was named before; not an ambassador, who serves there.
    """
    rule = cues.pack.rules.get(str(role.norm.get("head")))
    if not (isinstance(rule, Role) and rule.leads):
        return None
    state = role.norm.get("country") or HOME
    leader = next((n.person for n in reversed(led) if n.end <= role.start and n.person.country == state), None)
    before = [p for p in people if p.country == state and p.mentions[0].start < role.start]
    before = [p for p in before if p.titles and not any(t.norm.get("level") in RESIDENT for t in p.titles)]
    return leader or (before[0] if len(before) == 1 else None)


def _office(role: Mention, states: Mapping[int, Mention]) -> str:
    """A position without the state that closes it: "Thủ tướng Đức", "Thủ tướng Cộng hòa Liên bang Đức"."""
    words, state = str(role.norm.get("role", "")), states.get(role.end)
    return words[: len(words) - (state.end - state.start)].strip().casefold() if state is not None else words.casefold()


def _holds(part: str, words: str) -> bool:
    return part == words or part.startswith(words + " ") or words.startswith(part + " ")
