"""Ranks and positions that an article says somebody is given: promotions and appointments."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping

from sukien import mention as m
from sukien.extractors.names import names_of
from sukien.mention import Mention
from sukien.rules import Pack
from sukien.rules.kinds.words import either
from sukien.text import Text

_REACH = 90
"""How many characters after a name a new rank or role may stand."""
_BETWEEN = 30
"""How many characters may stand between a new rank and the words that lead to those who receive it."""
_JOINT = re.compile(r"\s*(?:,|-|\(|:)\s*")
_BY = r"{passive} ?$"
"""What stands before the one who gives: "người được <name> đề cử làm bộ trưởng"."""
_FIRST = r"[^,;:.()\n]{0,40}(?<!\w)(?:{first}|{ordinal} \w+)(?!\w)"
"""What stands behind "người đứng đầu" where it only counts those who did something."""
_PARAPHRASE = "role.heads"
"""The rule of words that paraphrase an office."""
_RAISED = r"[,:]? {from} "
_UP = r" {upward} "
_FROM = r"(?<!\w){from}\s+$"
_WEIGHED = r"(?<!\w){weighed} (?:\w+ ){0,2}$"
"""What stands before a verb for taking a post that nobody has given yet: "được cân nhắc cử làm đại sứ"."""


class Gains:
    """The new titles of one text."""

    def __init__(
        self,
        text: Text,
        pack: Pack,
        title_at: Mapping[int, Mention],
        title_to: Mapping[int, Mention],
        state_to: Container[int],
    ) -> None:
        self.text = text
        self.title_at, self.title_to, self.state_to = title_at, title_to, state_to
        self._titles = [*title_at.values()]
        self.promoted, self.appointed, self.listing, self.confers = _patterns_of(pack)
        self.origin, self.by, self.weighed = (pack.pattern(x) for x in (_FROM, _BY, _WEIGHED))
        self.first = pack.pattern(_FIRST)
        self.origin_behind, self.up = pack.pattern(_RAISED), pack.pattern(_UP)
        # Most articles promote and appoint nobody: one look spares one for each name.
        names, lower = names_of(pack), text.lower
        self.promotes = names.speaks_of("promoted", lower)
        self.appoints = names.speaks_of("appointed", lower)

    def after(
        self, start: int, end: int, limit: int, leads: Callable[[Mention], bool]
    ) -> tuple[Mention | None, list[Mention]]:
        """The rank and the positions that are given to the person whose name and titles stand at `start` to `end`.

        `limit` is where the next person's titles begin; `leads` tells whether a title leads up to another name.
        """
        if not (self.promotes or self.appoints) or self.by.search(self.text.lower, max(0, start - 8), start):
            return None, []
        if self.text.sentences:
            limit = min(limit, self.text.sentences[self.text.sentence_at(max(end - 1, 0))][1])
        limit = min(limit, end + _REACH)
        stop = self.text.text.find(";", end, limit)
        limit = stop if stop >= 0 else limit
        match = self.promoted.search(self.text.lower, end, limit) if self.promotes else None
        rank = self._rank(match.end(), limit) if match and not self._confers(end, match.start()) else None
        rank = rank or (self._raised(end) if self.promotes else None)
        roles: list[Mention] = []
        title = self._office(end, limit) if self.appoints else None
        while title is not None and not (title.label != m.ROLE or leads(title)):
            roles.append(title)
            joint = _JOINT.match(self.text.text, title.end)
            title = self.title_at.get(joint.end()) if joint else None
        return rank, roles

    def _raised(self, end: int) -> Mention | None:
        """The second of two ranks right behind a name in a list of promotions: "<name>: từ Đại tá lên Thiếu tướng"."""
        led = self.origin_behind.match(self.text.lower, end)
        first = self.title_at.get(led.end()) if led is not None else None
        up = self.up.match(self.text.lower, first.end) if first is not None and first.label == m.RANK else None
        second = self.title_at.get(up.end()) if up is not None else None
        return second if second is not None and second.label == m.RANK else None

    def _confers(self, start: int, end: int) -> bool:
        """Whether somebody gives the rank to others: "X công bố quyết định thăng quân hàm", not "X được trao …"."""
        return any(not match["passive"] for match in self.confers.finditer(self.text.lower, start, end))

    def _office(self, start: int, limit: int) -> Mention | None:
        """The first position right behind a verb that gives it; the verb may have another sense before (làm việc)."""
        verbs = (x for x in self.appointed.finditer(self.text.lower, start, limit) if self._takes(start, x.start()))
        found = (self._first(x.end(), x.end() + 3, m.ROLE) for x in verbs)
        return next((title for title in found if title is not None and not self._counts(title)), None)

    def _counts(self, title: Mention) -> bool:
        """Whether a paraphrase only counts who did something: "trở thành người đứng đầu … đầu tiên thăm Kiev"."""
        return title.rule == _PARAPHRASE and self.first.match(self.text.lower, title.end) is not None

    def _takes(self, start: int, verb: int) -> bool:
        """Whether a person takes the post, not a state ("năm Lào làm Chủ tịch ASEAN"), and it is not just weighed."""
        return verb not in self.state_to and self.weighed.search(self.text.lower, start, verb + 1) is None

    def listed(self, start: int) -> Mention | None:
        """The rank of a list that is promoted: "thăng quân hàm … lên Trung tướng gồm: <name>, …; <name>, …"."""
        if not self.promotes:
            return None
        begin = self.text.sentences[self.text.sentence_at(start)][0] if self.text.sentences else 0
        if self.promoted.search(self.text.lower, begin, start) is None:
            return None
        rank = None
        for match in self.listing.finditer(self.text.lower, begin, start):
            rank = self._rank_to(match.start()) or rank
        return rank

    def _rank_to(self, stop: int) -> Mention | None:
        """The rank right before an offset, or a few words of the same clause before it."""
        for at in range(stop, max(0, stop - _BETWEEN), -1):
            title = self.title_to.get(at)
            if title is not None and title.label == m.RANK:
                return title
            if self.text.text[at - 1 : at] in ",;.:":
                break
        return None

    def _rank(self, start: int, limit: int) -> Mention | None:
        """The rank that is reached: not the one after "từ" (từ Thiếu tướng lên Trung tướng)."""
        for rank in (x for x in m.between(self._titles, start, limit) if x.label == m.RANK):
            if self.origin.search(self.text.lower, max(0, rank.start - 8), rank.start) is None:
                return rank
        return None

    def _first(self, start: int, limit: int, label: str) -> Mention | None:
        return next((x for x in m.between(self._titles, start, limit + 1) if x.label == label), None)


def _patterns_of(pack: Pack) -> tuple[re.Pattern[str], ...]:
    table = pack.tables.get(Gains)
    if table is None:
        lists = names_of(pack).lists
        roles = ("promoted", "appointed", "promoted_list")
        table = pack.tables[Gains] = (
            *(re.compile(rf" ?(?<!\w)(?:{either(lists[role])})(?!\w)\s*:?") for role in roles),
            pack.pattern(rf"(?<!\w)(?P<passive>{{passive}} )?(?:{either(lists['confers'])})(?!\w)"),
        )
    assert isinstance(table, tuple)
    return table
