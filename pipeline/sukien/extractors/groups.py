"""Groups of states counted out in words: 10 nước ASEAN, 8 nước Cộng, 8 đối tác, ba nước Đông Dương."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from sukien.mention import COUNTRY, GROUP, Mention, Seen, between
from sukien.rules import Pack
from sukien.rules.kinds.groups import Group, GroupWords
from sukien.rules.kinds.words import either
from sukien.rules.scan import Hit
from sukien.text import Text

_REACH = 32
_START = attrgetter("start")
_CHAIN = r",? {and} |, "


class Tables:
    """The patterns around a head (nước, quốc gia, thành viên), made once a pack."""

    def __init__(self, pack: Pack) -> None:
        words = pack.of(GroupWords)
        self.rule = words[0].id if words else "group_words"
        self.numbers = {word: number for rule in words for word, number in rule.numbers.items()}
        self.groups = {group.group_id: group for group in pack.of(Group)}
        every, links, partners, barred, members, others, excepting = (
            either(word for rule in words for word in getattr(rule, field))
            for field in ("all_of", "links", "partners", "partners_not_after", "members", "others", "excepting")
        )
        number = rf"(?<!\d[-/.])\d{{1,3}}|{either(self.numbers)}"  # not the month of "chiều 11-10 bộ trưởng X …"
        # \Z: each pattern reads the text that ends right before the head.
        self.left = re.compile(rf"(?:(?<!\w)(?:{every}) )?(?:(?<!\w)(?P<number>{number}) )?\Z")
        self.right = re.compile(rf"(?: (?:{members})(?!\w))?(?P<partners> (?:{partners})(?!\w)(?! (?:{barred})))?")
        self.link = re.compile(rf" (?:(?:{links}) )?")
        self.others = re.compile(rf" (?:{others})(?!\w)")
        self.excepting = re.compile(rf",? \(?(?:{excepting}) ")
        self.member = re.compile(rf"(?<!\w)(?:{members})(?!\w)")
        self.chain = pack.pattern(_CHAIN)
        self.partner_heads = {word for rule in words for word in rule.partner_heads}
        self.offices = {word for rule in words for word in rule.offices}
        relations = either(word for rule in words for word in rule.relations)
        self.between = pack.pattern(r"(?<!\w){between} \Z")
        self.relation = pack.pattern(rf"(?<!\w)(?:{relations}) {{between}} \Z")
        self.facing = pack.pattern(r" {and|with} ")


def find_groups(text: Text, pack: Pack, seen: Seen) -> list[Mention]:
    """Every group of states; `norm`: `group_id`, `count`, `except`, `scope`, `others` (khác).

    The scope is members or partners, or "side" where the group as a whole faces a state ("giữa Trung Quốc và ASEAN").
    """
    tables = pack.tables.get(Tables)
    if tables is None:
        tables = pack.tables[Tables] = Tables(pack)
    hits = pack.scanner.scan(text)
    named = hits.get(Group, [])
    starts = {hit.start: hit for hit in reversed(named)}
    out: list[Mention] = []
    countries = seen.get(COUNTRY, ())
    # Names of a group that contain a head themselves: Hiệp hội các quốc gia Đông Nam Á.
    wide = [hit for hit in named if hit.phrase.text.count(" ") > 3 and not _direct(hit)]
    last = -1
    heads = hits.get(GroupWords, ())
    for index, head in enumerate(heads):
        shorter = index > 0 and heads[index - 1].start == head.start
        if head.start < last or shorter or any(hit.start < head.start and head.end <= hit.end for hit in wide):
            continue
        found = _counted(text, head, named, starts, tables)
        if found is not None:
            out.append(_mention(found, text, tables, countries))
            last = found.end
    for hit in named:
        assert isinstance(hit.rule, Group)
        scope = "members" if _direct(hit) else _scope(hit, text, tables, countries)
        if scope is not None and not any(o.start < hit.end and hit.start < o.end for o in out):
            out.append(_mention(Found(hit.start, hit.end, hit.rule, None, scope), text, tables, countries))
    return sorted(out, key=lambda one: one.start)


class Found(NamedTuple):
    """A phrase of states: where it stands, whose states, how many, and which of them."""

    start: int
    end: int
    group: Group
    number: int | None
    scope: str


def _counted(text: Text, head: Hit, named: Sequence[Hit], starts: dict[int, Hit], tables: Tables) -> Found | None:
    """The states that the words around a head count out, if they are those of a known group."""
    lower = text.lower
    begin = max(0, head.start - _REACH)
    left = tables.left.search(lower[begin : head.start])
    assert left is not None
    start = begin + left.start()
    right = tables.right.match(lower, head.end)
    assert right is not None
    written = left["number"]
    count = None if written is None else int(written) if written.isdigit() else tables.numbers[written]
    bare = start == head.start
    beside = head.phrase.text in tables.partner_heads
    if beside and written is None:
        return None  # "các đối tác": anybody
    if bare and head.phrase.text not in tables.offices:
        return None  # "nước": one state, not the group
    end = right.end()
    link = tables.link.match(lower, end)
    name = starts.get(link.end()) if link else None
    if name is not None and isinstance(name.rule, Group) and name.phrase.text not in name.rule.names:
        name = next((hit for hit in named if hit.start == name.start and _names(hit)), None)
    group = name.rule if name is not None and isinstance(name.rule, Group) else None
    if bare and group is None:
        return None  # "bộ trưởng quốc phòng": anybody's
    if name is not None:
        end = name.end
    if right["partners"] or beside:
        group = _partners(group, count, head, named, tables)
    elif group is None:
        group = _bare(count, right.end() > head.end or tables.member.search(head.phrase.text) is not None, head, named)
    if group is None or (count is not None and (count == 1 or not group.may_be(count))):
        return None  # "một thành viên NATO", "hai ngoại trưởng ASEAN" are of some of its states
    scope = "partners" if right["partners"] or beside else "members"
    return Found(start, end, group, count, scope)


def _direct(hit: Hit) -> bool:
    return isinstance(hit.rule, Group) and hit.phrase.text in hit.rule.direct


def _scope(hit: Hit, text: Text, tables: Tables, countries: Sequence[Mention]) -> str | None:
    """What the bare name of a group is: a side of something ("giữa Trung Quốc và ASEAN"), or the body (None)."""
    lower = text.lower
    if not _names(hit):
        return None
    before, behind = (between(countries, at - _REACH, at + _REACH) for at in (hit.start, hit.end))
    left = next((c for c in before if tables.facing.fullmatch(lower, c.end, hit.start)), None)
    right = next((c for c in behind if tables.facing.fullmatch(lower, hit.end, c.start)), None)
    first = left.start if left is not None else hit.start if right is not None else None
    words = lower[max(0, first - _REACH) : first] if first is not None else ""
    return "side" if tables.between.search(words) and not tables.relation.search(words) else None


def _names(hit: Hit) -> bool:
    return isinstance(hit.rule, Group) and hit.phrase.text in hit.rule.names


def _partners(group: Group | None, count: int | None, head: Hit, named: Sequence[Hit], tables: Tables) -> Group | None:
    """8 nước Cộng, các nước đối tác: the partners of the group that is named, here or before."""
    if group is None or group.partners is None:
        group = next((g for g in _before(head, named) if g.partners), None)
    if group is None or group.partners is None:
        return None
    partners = tables.groups[group.partners]
    return partners if count is None or count == len(partners.founders) + len(partners.members) else None


def _bare(count: int | None, members: bool, head: Hit, named: Sequence[Hit]) -> Group | None:
    """10 nước thành viên, 18 nước: the group that has so many, named anywhere before it or else after it."""
    if count is None:
        return next(_before(head, named), None) if members else None
    groups = (hit.rule for hit in named if _anchors(hit) and isinstance(hit.rule, Group))
    return next((g for g in groups if count in g.counts or (members and count + 1 in g.counts)), None)


def _before(head: Hit, named: Sequence[Hit]) -> Iterator[Group]:
    """The groups named before a head, the nearest first."""
    for hit in reversed(named[: bisect_left(named, head.start, key=_START)]):
        if isinstance(hit.rule, Group) and _anchors(hit):
            yield hit.rule


def _anchors(hit: Hit) -> bool:
    return isinstance(hit.rule, Group) and hit.phrase.text in hit.rule.anchors


def _mention(found: Found, text: Text, tables: Tables, countries: Sequence[Mention]) -> Mention:
    others = tables.others.match(text.lower, found.end)
    end = others.end() if others else found.end
    norm = {
        "group_id": found.group.group_id,
        "count": found.number,
        "except": _excepted(text, end, tables, countries),
        "scope": found.scope,
        "others": others is not None,
    }
    # Below a meeting of the same name (ASEAN+3), which may hold it.
    return Mention(GROUP, found.start, end, found.group.id, norm, priority=-1)


def _excepted(text: Text, end: int, tables: Tables, countries: Sequence[Mention]) -> list[str]:
    """The codes of the states that the words after the group leave out (trừ Myanmar và Lào)."""
    match = tables.excepting.match(text.lower, end)
    if match is None:
        return []
    out: list[str] = []
    place = match.end()
    for one in countries:
        if one.start == place:
            out.append(str(one.norm["alpha_2"]))
            chain = tables.chain.match(text.lower, one.end)
            if chain is None:
                break
            place = chain.end()
    return sorted(out)
