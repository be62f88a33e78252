"""Hints: words too common to announce an event, which tell of one where two sides and a day stand beside them."""

from __future__ import annotations

from collections.abc import Sequence

from sukien import mention as m
from sukien.events.sentence.anchors import Anchor, tests_of
from sukien.mention import Mention, Stretches
from sukien.rules import Pack
from sukien.rules.kinds.triggers import Trigger
from sukien.text import Text


def find_hints(text: Text, pack: Pack, settled: Sequence[Mention]) -> dict[int, list[Anchor]]:
    """The words of each sentence that only hint at an event, in order."""
    busy = Stretches(x for x in settled if x.label != m.RANK)
    tests = tests_of(pack)
    out: dict[int, list[Anchor]] = {}
    for start, end, rule, _ in pack.scanner.scan(text).get(Trigger, ()):
        assert isinstance(rule, Trigger)
        if rule.form != "hint" or busy.touch(start, end):
            continue
        sentence = text.sentence_at(start)
        begin, stop = text.sentences[sentence]
        if begin <= start < stop and tests[rule.id].fits(text.lower, begin, start, end, stop):
            out.setdefault(sentence, []).append(Anchor(rule.type, "verb", start, end, sentence, rule.id, rule))
    return out
