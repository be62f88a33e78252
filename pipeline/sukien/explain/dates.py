"""What the forms of dates made of a place: its tokens, the forms that fit, and the contexts that refused them."""

from __future__ import annotations

from collections.abc import Iterator

from sukien.dates.contexts import Contexts
from sukien.dates.grammar import Candidate, Grammar
from sukien.dates.lexer import NUMBERS, Chunk, Lexer
from sukien.explain.article import Asked
from sukien.mention import DATE

_PARTS = (Lexer, Grammar, Contexts)


def date_notes(asked: Asked, start: int, end: int) -> Iterator[str]:
    """One note for each form that fits tokens of the span and made no date; one for tokens that no form fits."""
    pack = asked.pack
    lexer, grammar, contexts = (pack.tables.setdefault(("explain", part), part(pack)) for part in _PARTS)
    dates = [one for _, one in asked.candidates if one.label == DATE]
    for chunk in lexer.chunks(asked.text):
        tokens = [token for token in chunk if token.start < end and start < token.end]
        if not tokens or not any(token.name not in ("COMMA", "AND", "OPEN", "CLOSE", "TO") for token in tokens):
            continue
        found = [c for c in _candidates(grammar, chunk) if chunk[c.start].start < end and start < chunk[c.end - 1].end]
        spans = {(c.form.id, chunk[c.start].start, chunk[c.end - 1].end): c for c in found}
        for (form, begin, stop), candidate in spans.items():
            words = asked.words(begin, stop)[2]
            if any(one.rule == form and one.start < stop and begin < one.end for one in dates):
                continue
            why = _refusal(asked, contexts, candidate, begin, stop)
            if why or not any(one.start <= begin and stop <= one.end for one in dates):
                yield f"date: {form} fits '{words}', but {why or 'a longer form was read, or its value is no date'}"
        counted = any(token.name in NUMBERS for token in tokens)
        if counted and not found and not any(one.start < end and start < one.end for one in dates):
            names = " ".join(token.name for token in chunk)
            yield f"date: no form fits the tokens {names}"


def _candidates(grammar: Grammar, chunk: Chunk) -> Iterator[Candidate]:
    letters = grammar.letters(chunk)
    if not grammar.barren(letters):
        for index in range(len(chunk)):
            yield from grammar.candidates(letters, index)


def _refusal(asked: Asked, contexts: Contexts, candidate: Candidate, start: int, end: int) -> str | None:
    form, text = candidate.form, asked.text
    if text.lower[start:end] in form.never:
        return f"never of {form.id} names just these words"
    for name in form.tags:
        if contexts.holds(name, text, start, end):
            return f"the context '{name}' forbids it (tags of {form.id})"
    if form.needs and not any(contexts.holds(name, text, start, end) for name in form.needs):
        return f"it needs one of the contexts {', '.join(form.needs)} (needs of {form.id})"
    return None
