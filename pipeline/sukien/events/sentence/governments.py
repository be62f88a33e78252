"""Capitals that stand for their governments: "Tokyo và Seoul ký thoả thuận", "Bắc Kinh hôm 7/3 tập trận".

To the story they are states, as if it had their names; a place ("tại Tokyo", "TOKYO - ", "Tokyo đón …") stays one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from sukien import mention as m
from sukien.events.model.draft import HOME
from sukien.events.sentence.anchors import Anchor
from sukien.extractors.names import JOINT
from sukien.mention import Mention
from sukien.rules import Pack
from sukien.rules.kinds.places import Places
from sukien.text import Text

_ACTS = ("exercise", "agreement", "call", "talks")
"""Types of events that a government has: a meeting or ceremony may just as well be held in its capital."""
_JOINED = rf"{JOINT}|\s?[-–]\s?|\s{{with}}\s"
"""What joins two governments."""
_HEAD = r"(?:^[\s\"*]*|[,;:\"] ?|(?<!\w){passive|that|content|when|after|before|whereas|then|tells} )(?:{side} )?$"
"""What stands before a subject: nothing, a mark, or what leads into a clause."""
_DOES = r"\s(?!(?:{seat})(?!\w))[^\W\d_A-Z]"
"""What stands behind a subject: a verb, but none of what a city does."""
_BEGINS = r"\s(?:[^\W\d_]+\s){0,4}"
"""What stands between one subject and the word for what it does."""
_WITH = r"(?:\s(?!{and} )[^\W_][^\s,;:.()]*){0,3}\s(?:{with|between})\s"
"""What stands between a word for an event and its sides: "tập trận thường niên giữa", "hội đàm với"."""
_SIGNED = r"(?:\s(?!(?:{and|with|between}) )[^\W_][^\s,;:.()]*){1,7}\s{with}\s"
"""What stands between a word for signing and the other side: the document and what it is about."""
_OF_ROW = r"(?:\s(?!(?:{and|with|between|at|from|about}) )[^\W_][^\s,;:.()]*){0,3}\s"
"""What stands between a word for talks and whose they are: "đàm phán hạt nhân Washington - Tehran"."""
_HYPHEN = re.compile(r"\s?[-–]\s?")
_TREATY = r"(?<!\w){state_paper}(?: (?!{and|with|between|city_ties} )[^\W_][^\s,;:.()]*){0,8} {between} $"
"""What stands before two governments whose paper is signed: "Hiệp định phòng thủ chung giữa Tokyo và Manila"."""


def governments(text: Text, pack: Pack, found: Sequence[Mention], anchors: Sequence[Anchor]) -> list[Mention]:
    """The mentions of a sentence, in which the capitals that act beside its anchors are states."""
    capitals = {x.start for x in found if is_capital(pack, x)} if anchors else ()
    if not capitals:
        return list(found)
    rows = (row for row in _rows(text, pack, found) if any(x.start in capitals for x in row))
    acting = {x.start for row in rows if _act(text, pack, row, found, anchors) for x in row}
    return [_state(x) if x.start in acting and is_capital(pack, x) else x for x in found]


def is_capital(pack: Pack, mention: Mention) -> bool:
    """Whether a place is the capital of a state, by whose name its government goes as well."""
    rule = pack.rules.get(mention.rule) if mention.label == m.LOCATION else None
    return isinstance(rule, Places) and mention.norm["name"] in rule.capitals


def _state(capital: Mention) -> Mention:
    return Mention(m.COUNTRY, capital.start, capital.end, capital.rule, {"alpha_2": capital.norm["country"]})


def _rows(text: Text, pack: Pack, found: Sequence[Mention]) -> Iterator[list[Mention]]:
    """The places and states that nothing but what joins them parts, a day aside: "Tokyo hôm 7/3 và Seoul"."""
    joint, row = pack.pattern(_JOINED), list[Mention]()
    for mention in found:
        if mention.label not in (m.LOCATION, m.COUNTRY):
            continue
        gap = _without_dates(text, found, row[-1].end, mention.start) if row else ""
        apart = row and "," in gap and row[-1].label == m.LOCATION and not is_capital(pack, row[-1])
        if row and (apart or not joint.fullmatch(gap)):  # "gần đảo Natuna, Jakarta tập trận"
            yield row
            row = []
        row.append(mention)
    if row:
        yield row


def _without_dates(text: Text, found: Sequence[Mention], start: int, end: int) -> str:
    """The words between two offsets less the dates among them."""
    dates = [x for x in found if x.label == m.DATE and start <= x.start and x.end <= end]
    stops = [start, *chain.from_iterable((x.start, x.end) for x in dates), end]
    pieces = (text.text[a:b] for a, b in zip(stops[::2], stops[1::2], strict=True))
    return re.sub(r"\s+", " ", "".join(pieces))


def _act(text: Text, pack: Pack, row: list[Mention], found: Sequence[Mention], anchors: Sequence[Anchor]) -> bool:
    """Whether a row of places and states acts: as the subject of a clause, or as those with whom something is done."""
    begin, end = text.sentences[anchors[0].sentence]
    first, last = row[0], row[-1]
    near = (a for a in anchors if a.type in _ACTS and a.end < first.start)
    joint = pack.pattern(_WITH)
    signed = pack.pattern(_SIGNED)
    for anchor in near:
        gap = _without_dates(text, found, anchor.end, first.start)
        hyphen = len(row) > 1 and _HYPHEN.search(text.text, row[0].end, row[1].start) is not None
        if hyphen and pack.pattern(_OF_ROW).fullmatch(gap):
            return True
        if joint.fullmatch(gap) or (anchor.type == "agreement" and signed.fullmatch(gap)):
            return True
    if any(a.type in _ACTS for a in anchors) and pack.pattern(_TREATY).search(text.lower, begin, first.start):
        return len(row) > 1 or first.norm.get("country") != HOME
    if not pack.pattern(_HEAD).search(_without_dates(text, found, begin, first.start).lower()):
        return False
    if not pack.pattern(_DOES).match(_without_dates(text, found, last.end, end)):
        return False
    if len({x.norm.get("country") or x.norm.get("alpha_2") for x in row}) > 1:
        return True
    behind = next((a for a in anchors if a.start >= last.end), None)
    if behind is None or behind.type not in _ACTS or first.norm.get("country") == HOME:
        return False  # "Hà Nội tổ chức diễn tập phòng cháy": the city
    gap = _without_dates(text, found, last.end, behind.start)
    return pack.pattern(_BEGINS).fullmatch(gap) is not None
