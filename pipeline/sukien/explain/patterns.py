"""How far the token patterns and templates of packs came at a place, for those that found nothing there."""

from __future__ import annotations

from collections.abc import Iterator

from sukien.explain.article import Asked
from sukien.extractors.patterns import Patterns
from sukien.mention import Mention, Seen
from sukien.rules import Pack
from sukien.rules.kinds.patterns import Pattern, Template, TokenTest
from sukien.rules.slots import wordings
from sukien.stages import by_label


def pattern_notes(asked: Asked, start: int, end: int, label: str | None) -> Iterator[str]:
    """One note for each pattern or template that begins to fit words of the place and does not fit them all."""
    found = {one.rule for _, one in asked.candidates if one.start < end and start < one.end}
    seen = by_label(one for key, one in asked.candidates if key != "patterns")
    for rule in asked.pack.rules.values():
        if isinstance(rule, Pattern | Template) and rule.id not in found and label in (None, rule.label):
            if isinstance(rule, Pattern):
                yield from _tokens(asked, rule, seen, start, end)
            else:
                yield from _wording(asked, rule, seen, start, end)


def _tokens(asked: Asked, rule: Pattern, seen: Seen, start: int, end: int) -> Iterator[str]:
    """The longest beginning of a pattern that fits words of the place, and the token that does not fit."""
    best: tuple[int, int, Mention] | None = None
    for number, tokens in enumerate(rule.pattern):
        for count in range(len(tokens) - 1, best[0] if best else 0, -1):
            one = _match(asked, rule, tokens[:count], seen, start, end)
            if one is not None:
                best = count, number, one
                break
    if best is not None:
        count, number, one = best
        tokens = rule.pattern[number]
        after = asked.text.text[one.end : one.end + 20].split()
        words = asked.words(one.start, one.end)[2]
        told = f"'{after[0]}'" if after else "the end"
        yield (
            f"pattern: {rule.id} fits '{words}' with {count} of {len(tokens)} tokens; then {_test(tokens[count])} "
            f"does not fit {told}"
        )


def _match(
    asked: Asked, rule: Pattern, tokens: tuple[TokenTest, ...], seen: Seen, start: int, end: int
) -> Mention | None:
    part = rule.model_copy(update={"pattern": (tokens,), "lead": 0, "tail": 0})
    found = Patterns(Pack({part.id: part})).find(asked.text, seen)
    return next((one for one in found if one.start < end and start < one.end), None)


def _test(token: TokenTest) -> str:
    given = token.model_dump(exclude_defaults=True, exclude_none=True, by_alias=True)
    return "{" + ", ".join(f"{key}: {value}" for key, value in given.items()) + "}"


def _wording(asked: Asked, rule: Template, seen: Seen, start: int, end: int) -> Iterator[str]:
    """What the sentence lacks of the wording of a template that has words at the place and lacks least."""
    begin, stop = asked.text.sentences[asked.text.sentence_at(start)]
    lower = asked.text.lower[begin:stop]
    least: list[str] | None = None
    for wording in (items for template in rule.templates for items in wordings(template)):
        words = [item.strip() for item in wording if isinstance(item, str) and item.strip()]
        if not any(one in lower and _touches(lower, one, start - begin, end - begin) for one in words):
            continue
        lacks = [f"the words '{one}'" for one in words if one not in lower]
        labels = [item.label for item in wording if not isinstance(item, str) and item.label in seen]
        lacks += [f"a {x}" for x in labels if not any(begin <= one.start < stop for one in seen[x])]
        if least is None or len(lacks) < len(least):
            least = lacks
    if least is not None:
        told = f"lacks {' and '.join(least)} in this sentence" if least else "has all its parts, but not side by side"
        yield f"template: {rule.id} {told}"


def _touches(lower: str, words: str, start: int, end: int) -> bool:
    at = lower.find(words)
    while at >= 0:
        if at < end and start < at + len(words):
            return True
        at = lower.find(words, at + 1)
    return False
