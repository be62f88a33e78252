"""What came out of an event: documents adopted, signed or issued, how many; and its theme."""

from __future__ import annotations

import re

from sukien.events.model.draft import Draft, Outcome, Topic
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.context import either
from sukien.rules import Pack
from sukien.rules.kinds.groups import GroupWords
from sukien.rules.kinds.triggers import Cue
from sukien.rules.kinds.words import at_word
from sukien.text import Text

_LONGEST = 160
"""The longest name of a document, in characters."""
_QUOTED = r"\s*(?:{is}\s+)?\"(?P<theme>[^\"\n]{3,200})\""
"""A theme in quotation marks, with or without "là" before it."""


class Outcomes:
    """Reads outcomes and themes with the words of a pack; made once a pack by `outcomes_of`."""

    def __init__(self, pack: Pack) -> None:
        words = {value: [] for value in ("document", "end", "theme")}  # type: dict[str, list[str]]
        for rule in pack.of(Cue):
            if rule.slot == "outcome" and rule.value in words:
                words[rule.value] += rule.wordings()
        self._numbers = {word: n for rule in pack.of(GroupWords) for word, n in rule.numbers.items()}
        number = rf"(?:(?P<count>\d{{1,3}}|{either(list(self._numbers))}) +)?"
        documents = either(words["document"])
        self._document = pack.pattern(rf"(?:.{{0,12}}? )??{number}(?:{{draft}} +)?(?:{documents})(?!\w)")
        self._quoted = pack.pattern(_QUOTED)
        self._end = re.compile(rf"[.;:(\n]|,|{at_word(map(str.lower, words['end']))}(?!\w)")
        self._theme = re.compile(rf"{at_word(map(str.lower, words['theme']))}")

    def read(self, draft: Draft, text: Text, anchor: Anchor, end: int) -> Outcome | None:
        """The document behind a word for adopting or signing, up to the end of its name."""
        trigger = anchor.trigger
        kind = trigger.outcome if trigger is not None else None
        match = self._document.match(text.lower, anchor.end, min(end, anchor.end + _LONGEST)) if kind else None
        if match is None or kind is None:
            return None
        begin = match.start("count") if match["count"] else match.start()
        stop = self._end.search(text.lower, match.end(), min(end, match.end() + _LONGEST))
        close = stop.start() if stop else min(end, match.end() + _LONGEST)
        words = text.text[begin:close]
        begin += len(words) - len(words.lstrip())
        count = match["count"]
        return Outcome(
            kind, begin, begin + len(words.strip()),
            None if count is None else int(count) if count.isdigit() else self._numbers[count], anchor.rule,
        )  # fmt: skip

    def theme(self, text: Text, begin: int, end: int) -> Topic | None:
        """The theme that a sentence quotes: "với chủ đề "Đoàn kết vì an ninh hài hòa""."""
        for cue in self._theme.finditer(text.lower, begin, end):
            match = self._quoted.match(text.text, cue.end(), end)
            if match is not None:
                return Topic(match.start("theme"), match.end("theme"), "cue.outcome.theme")
        return None


def outcomes_of(pack: Pack) -> Outcomes:
    """The reader of outcomes of a pack."""
    table = pack.tables.get(Outcomes)
    if table is None:
        table = pack.tables[Outcomes] = Outcomes(pack)
    assert isinstance(table, Outcomes)
    return table
