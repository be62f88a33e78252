"""Names that no single mention proves: what all mentions of the same words in an article say together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sukien.extractors.beside import Beside
from sukien.extractors.known import FAIR, STRONG
from sukien.extractors.names import Names
from sukien.extractors.pieces import Piece

_SPEAKS, _OPENS, _ACTS, _MET, _TAKEN_UP = 3, 2, 1, 1, 2
"""What a mention says for a person: only people do what follows; it opens a clause and acts; acts; somebody is met;
the next sentence goes on with a pronoun."""
_ENOUGH = 3
_ENOUGH_GIVEN = 2
"""For two or more syllables that are all of Vietnamese given names."""


@dataclass
class _Form:
    """The mentions of the same words."""

    pieces: list[Piece]
    weight: int = 0
    human: bool = False
    """Whether something was said of it that is said of people alone."""
    things: int = 0
    """How many mentions follow the noun of a thing, a preposition of place or a kind of company."""


def weigh(pieces: Sequence[Piece], before: Sequence[str], names: Names, beside: Beside) -> None:
    """Settle names by the sum of their mentions, and give up likely ones that the article calls things elsewhere."""
    forms: dict[tuple[str, ...], list[tuple[Piece, str]]] = defaultdict(list)
    for piece, lead in zip(pieces, before, strict=True):
        forms[tuple(piece.texts)].append((piece, lead))
    for texts, mentions in forms.items():
        # What nothing speaks for once is not weighed, and what is proven stands.
        if len(mentions) == 1 and not mentions[0][0].rule:
            continue
        form = _Form([piece for piece, _ in mentions])
        if any(piece.priority == STRONG for piece in form.pieces):
            continue
        found = any(piece.rule for piece in form.pieces)
        for piece, lead in mentions:
            form.things += lead == "thing" or (not piece.rule and beside.placed(piece.start))
            form.things += 2 * (not piece.rule and beside.after_company(piece.start))
        vietnamese = all(map(names.is_vietnamese, texts))
        # The less a name shows by its own form, the more a thing of that name counts.
        doubt = 4 if not vietnamese else 3 if len(texts) == 2 else 2
        if found and form.things * doubt > len(form.pieces):
            for piece in form.pieces:
                piece.rule, piece.priority = "", 0
        elif not found and not form.things and _may_be_name(form.pieces[0], names, beside):
            _count(form, beside)
            enough = _ENOUGH_GIVEN if vietnamese and names.all_given(texts) else _ENOUGH
            if form.weight >= enough and (form.human or vietnamese):
                for piece in form.pieces:
                    piece.rule, piece.priority = "person.weighed", FAIR


def _may_be_name(piece: Piece, names: Names, beside: Beside) -> bool:
    """Whether words have the shape of a name: foreign ones, or two to four syllables of Vietnamese given names."""
    texts = piece.texts
    if len(texts) > 4 or piece.loud or any(len(t) > 1 and t[:2].isupper() for t in texts):
        return False
    if not beside.cues.organization_word.isdisjoint(texts) or " ".join(texts) in beside.cues.namesake:
        return False
    words = " ".join(texts).lower()
    if words in beside.cues.compound or words in beside.cues.countries:
        return False
    if not all(map(names.is_vietnamese, texts)):
        return len(texts[-1]) > 2
    return len(texts) > 1 and (names.all_given(texts) or names.vietnamese_name(texts)) and texts[-1] in names.given


def _count(form: _Form, beside: Beside) -> None:
    for piece in form.pieces:
        opens, acts = beside.opens(piece.start), beside.acts(piece.end)
        if beside.speaks(piece.end):
            form.weight += _SPEAKS
        elif acts:
            form.weight += _OPENS if opens else _ACTS
        elif beside.introduced(piece.start):
            form.weight += _MET
        if opens and acts and beside.taken_up(piece.start):
            form.weight += _TAKEN_UP
            form.human = True
