"""Countries: gazetteer hits, with names that are also other words (Anh, Nga, Đức, Thái) read in their context."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sukien.extractors.country_names import REACH, Candidate, Tables, Verdict
from sukien.mention import COUNTRY, Mention, Seen
from sukien.rules import Pack
from sukien.rules.kinds.countries import Country
from sukien.rules.kinds.decoys import Decoy
from sukien.rules.kinds.places import Places
from sukien.rules.scan import Hit
from sukien.text import Text

_DASH = re.compile(r" ?[-/] ?")
_PAIR = re.compile(r" ?[-/] ?[^\W\d_]")
_GAP = 12
"""Characters between two countries of one list or chain."""
_PAIRED = re.compile(r"\w ?[-/] ?$")


_FROM_NEED = {"nothing": Verdict.WEAK, "evidence": Verdict.EVIDENCE, "link": Verdict.LINK}


def find_countries(text: Text, pack: Pack, seen: Seen) -> list[Mention]:
    """Every country that the text names, one mention for each member of a chain (Mỹ-Nhật-Hàn)."""
    tables = pack.tables.get(Tables)
    if tables is None:
        tables = pack.tables[Tables] = Tables(pack)
    hits = pack.scanner.scan(text)
    blocks = _blocks(hits)
    named = list(_longest(hits.get(Country, ()), blocks))
    closed = {block.end for block in blocks} | {
        hit.end for hit in named if hit.phrase.text.lower() not in tables.homographs
    }
    candidates = [Candidate(text, hit, tables, closed) for hit in named]
    for one in candidates:
        one.verdict = Verdict.NO if _framed(one, tables) else _judge(one, tables)
    _unlist(candidates, tables)
    _link(candidates, tables)
    return [_mention(one, tables) for one in candidates if one.verdict >= Verdict.WEAK]


def _blocks(hits: dict[type, list[Hit]]) -> list[Hit]:
    return [*hits.get(Places, ()), *hits.get(Decoy, ())]


def _longest(hits: Sequence[Hit], blocks: Sequence[Hit]) -> Iterator[Hit]:
    """Hits that lie in no longer hit of a country, place or decoy (Nhật in Nhật Bản, Ấn Độ in Ấn Độ Dương)."""
    spans = sorted({(one.start, one.end) for one in (*hits, *blocks)}, key=lambda span: (span[0], -span[1]))
    reach: list[tuple[int, int]] = []
    furthest = -1
    for start, end in spans:
        if end > furthest:
            furthest = end
            reach.append((start, end))
    index = 0
    last = -1
    for hit in hits:
        while index + 1 < len(reach) and reach[index + 1][0] <= hit.start:
            index += 1
        start, end = reach[index]
        inside = start <= hit.start and hit.end <= end and (start, end) != (hit.start, hit.end)
        if not inside and hit.start >= last:
            last = hit.end
            yield hit


def _framed(one: Candidate, tables: Tables) -> bool:
    """Whether words around the name swallow it (tiếng Anh, eo biển Đài Loan, Việt kiều, Singapore Airlines)."""
    if one.after and one.after[0].lower() in tables.frames_after:
        # An English word has its capital there (Singapore Airlines), a Vietnamese one needs none (Việt kiều).
        return one.after[0][0].isupper() or not one.after[0].isascii()
    phrase = one.ends(tables.frames)
    if phrase is None:
        return False
    frame = tables.frames[phrase]
    if frame.only and one.country.alpha_2 not in frame.only:
        return False
    if frame.capital and not one.before[-1][0].isupper():
        return False
    rest = [word.lower() for word in one.before[: -len(phrase.split())]]
    return not any(" ".join(rest[-size:]) in frame.unless_before for size in (1, 2) if rest)


def _unlist(candidates: Sequence[Candidate], tables: Tables) -> None:
    """Take no country of a list whose first name is swallowed (ba thứ tiếng Trung, Nhật, Anh; tiếng Anh và Pháp)."""
    for at, one in enumerate(candidates):
        phrase = one.ends(tables.frames) if one.verdict is Verdict.NO else None
        listed = tables.frames[phrase].listed if phrase is not None else "no"
        if listed == "no":
            continue
        last, closed = at, listed == "all"
        for first, second in pairwise(candidates[at:]):
            gap = one.text.text[first.end : second.start]
            if not tables.list.fullmatch(gap):
                break
            last, closed = last + 1, closed or tables.ends_list.fullmatch(gap) is not None
        for other in candidates[at + 1 : last + 1] if closed else ():
            other.verdict = Verdict.NO


def _judge(one: Candidate, tables: Tables) -> Verdict:
    rule = one.homograph
    if one.hit.phrase.case == "exact" and one.start and one.text.text[one.start - 1] in "./@_&":
        return Verdict.NO
    if one.syllable:
        return Verdict.NO
    if rule is None and not one.english:
        return Verdict.SURE
    after = one.after[0] if one.after else ""
    before = one.before[-1] if one.before else ""
    if rule is not None:
        if after.lower() in rule.not_after and not one.chained and " ".join(one.after).lower() not in tables.verb:
            return Verdict.NO
        if one.ends(rule.not_before):
            # "nước Việt" alone is none, "hai nước Việt - Trung" are two.
            paired = one.ends(tables.licence) is not None and _PAIR.match(one.text.text, one.end) is not None
            return Verdict.LINK if paired else Verdict.NO
    if one.ends(tables.address) in tables.honorific and not _of_foreigner(one, tables):
        return Verdict.NO
    if one.pen_name and before in tables.names.given:
        return Verdict.NO
    licensed = one.ends(tables.licence) is not None
    shouted = _shouted(one)
    if shouted and after.title() in tables.names.given and one.text.section_at(one.start).kind == "byline":
        return Verdict.NO  # "NGỌC QUỲNH - ANH NGỌC"
    if not shouted and _part_of_name(one, tables, licensed, before, after):
        return Verdict.NO
    if licensed:
        return Verdict.SURE
    if one.ends(tables.place):
        return _FROM_NEED[rule.inside] if rule else Verdict.WEAK
    if shouted:
        # A name in capitals after a colon is a signature's (Ảnh: VIỆT DŨNG).
        signed = one.opens and one.text.text[max(0, one.start - 4) : one.start].rstrip().endswith(":")
        return Verdict.LINK if signed or (rule and rule.inside == "link") else Verdict.EVIDENCE
    if rule is None:
        return Verdict.WEAK
    return _FROM_NEED[rule.opens if one.opens else rule.inside]


def _of_foreigner(one: Candidate, tables: Tables) -> bool:
    """Whether a foreign name follows (Đại tá Nga Igor Popov), so that the state cannot be a part of it."""
    latin = one.homograph is None or one.homograph.latin
    if latin or len(one.after) < 2 or not all(word[0].isupper() for word in one.after):
        return False
    return not all(map(tables.names.is_vietnamese, one.after))


def _shouted(one: Candidate) -> bool:
    """Whether the name stands in a line in capitals, where capitals say nothing."""
    around = [word for word in (*one.before[-1:], *one.after[:1]) if len(word) > 1]
    return (
        one.hit.end - one.hit.start > 0
        and one.text.text[one.start : one.end].isupper()
        and any(word.isupper() for word in around)
    )


def _part_of_name(one: Candidate, tables: Tables, licensed: bool, before: str, after: str) -> bool:
    """Whether capitalised words next to it make the name part of a person's or place's name."""
    names, written = tables.names, one.hit.phrase.text
    latin = one.english or (one.homograph is not None and one.homograph.latin)
    following = " ".join(one.after).lower()
    begins = one.signed or after in tables.begins or following in tables.sentence or following in tables.couples
    if after and after[0].isupper() and not _abbreviation(after) and not begins:
        # What follows is foreign: a foreign person of that country, unless the form is a foreign given name too.
        foreign = one.transcribed or any(word[0].isupper() and not names.is_vietnamese(word) for word in one.after)
        if latin is foreign and (not licensed or written in names.any_surname) and not _posted(one, tables):
            return True
    if not before or not before[0].isupper() or _abbreviation(before) or licensed or one.closed:
        return False
    if not names.is_vietnamese(before):
        return latin  # Michael Jordan, but Lockheed Martin Mỹ
    # A capital at the start of a sentence says nothing; what is common in names does (Thanh Nga), but for Bên, Do, Từ.
    if one.pen_name:
        return before.lower() not in tables.place
    if one.second:
        return before.lower() not in tables.opener and before in names.given | names.any_surname
    return before.lower() not in tables.head


def _posted(one: Candidate, tables: Tables) -> bool:
    """Whether it closes the position of whose whole name follows (Đại sứ tại Lào, Hội Việt - Lào Nguyễn Văn An)."""
    named = len(one.after) > 1 and one.after[0] in tables.names.surname and one.after[1][:1].isupper()
    paired = _PAIRED.search(one.text.text, max(0, one.start - 4), one.start) is not None
    return named and (paired or bool(one.ends(tables.place)))


def _abbreviation(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _link(candidates: Sequence[Candidate], tables: Tables) -> None:
    """Let neighbours in a chain or list, and the rest of the article, decide what a name's surroundings left open."""
    pairs = list(pairwise(candidates))
    for first, second in (*pairs, *reversed(pairs)):
        _join(first, second, tables)
    people = {one.hit.phrase.text for one in candidates if one.verdict is Verdict.NO and _closes_name(one, tables)}
    for one in candidates:
        if one.hit.phrase.text in people and _officer(one, tables):
            one.verdict = Verdict.NO
    sure = {one.country.alpha_2 for one in candidates if one.verdict is Verdict.SURE}
    listed = {one.hit.phrase.text for one in _listed(candidates, people, tables)}
    for one in candidates:
        if one.verdict in (Verdict.LINK, Verdict.EVIDENCE) and _has_partner(one, tables):
            one.verdict = Verdict.SURE
        elif one.verdict is Verdict.EVIDENCE and one.country.alpha_2 in sure:
            one.verdict = Verdict.WEAK
        elif one.hit.phrase.text in people - listed and one.country.alpha_2 not in sure and _bare(one, tables):
            one.verdict = Verdict.NO


def _join(first: Candidate, second: Candidate, tables: Tables) -> None:
    gap = first.text.text[first.end : second.start]
    if len(gap) > _GAP or Verdict.NO in (first.verdict, second.verdict):
        if gap == " " and first.homograph and second.homograph and first.ends(tables.pair) and not second.syllable:
            _blank_pair(first, second)
        return
    if _DASH.fullmatch(gap):
        first.verdict = second.verdict = Verdict.SURE
    elif tables.list.fullmatch(gap) and max(first.verdict, second.verdict) >= Verdict.WEAK:
        first.verdict = max(first.verdict, Verdict.WEAK)
        second.verdict = max(second.verdict, Verdict.WEAK)


def _blank_pair(first: Candidate, second: Candidate) -> None:
    if not (second.after and second.after[0][0].isupper()):
        first.verdict = second.verdict = Verdict.SURE


def _has_partner(one: Candidate, tables: Tables) -> bool:
    lower = one.text.lower
    if tables.partner_after.match(lower, one.end):
        return True
    return tables.partner_before.search(lower, max(0, one.start - REACH), one.start) is not None


def _listed(candidates: Sequence[Candidate], people: set[str], tables: Tables) -> Iterator[Candidate]:
    """The names in lists of countries, one of which at least is nobody's name: "Pháp, Anh, Australia"."""
    for first, second in pairwise(candidates):
        gap = first.text.text[first.end : second.start]
        if len(gap) > _GAP or min(first.verdict, second.verdict) < Verdict.WEAK or not tables.list.fullmatch(gap):
            continue
        if not people.issuperset((first.hit.phrase.text, second.hit.phrase.text)):
            yield from (first, second)


def _officer(one: Candidate, tables: Tables) -> bool:
    """Whether somebody's rank stands before the name, and a verb behind it: "Thiếu tướng Đức trả lời"."""
    return one.ends(tables.ranks) is not None and bool(one.after) and one.after[0][0].islower() and not one.closed


def _bare(one: Candidate, tables: Tables) -> bool:
    """Whether somebody's given name may stand here by itself: "Nga khai", "thì Đức", but not "hãng xe Đức"."""
    return one.verdict is Verdict.WEAK and (not one.before or one.before[-1].lower() in tables.bare)


def _closes_name(one: Candidate, tables: Tables) -> bool:
    """Whether the refused name is the last word of a person's name (Lường Văn Nga), so that it may stand for them."""
    if one.homograph is None or (one.after and one.after[0][0].isupper()):
        return False
    if one.ends(tables.address) in tables.honorific:
        return True
    return bool(one.before) and one.before[-1].istitle()


def _mention(one: Candidate, tables: Tables) -> Mention:
    start = one.start
    if one.before and one.before[-1].lower() in tables.style_ends:
        begin = max(0, start - 2 * REACH)
        lower = one.text.lower[begin:start]
        for style, unless in tables.styles:
            match = style.search(lower)
            if match and not match["barred"] and one.country.alpha_2 not in unless:
                start = min(start, begin + match.start("style"))
    country = one.country
    norm = {"alpha_2": country.alpha_2, "alpha_3": country.alpha_3, "name": country.name}
    return Mention(COUNTRY, start, one.end, one.homograph.id if one.homograph else country.id, norm)
