"""Names in lines in capitals, where a capital says nothing: how far a name goes, and what it follows."""

from __future__ import annotations

from collections.abc import Iterator

from sukien.extractors.beside import Beside
from sukien.extractors.known import STRONG
from sukien.extractors.names import Names, Word
from sukien.extractors.pieces import Piece

_TITLES = {"rank", "role", "honorific", "counterpart", "country"}


def is_loud(run: list[Word]) -> bool:
    """Whether a run of words is in capitals and longer than an acronym."""
    if len(run) == 1 or not run[0].text.isupper():
        return False
    return all(w.text.isupper() for w in run) and sum(len(w.text) > 1 for w in run) >= 2


def find_loud(piece: Piece, names: Names, beside: Beside, joined: bool) -> Iterator[Piece]:
    """The names inside a piece in capitals. `joined`: whether a name and a comma or "và" stand before it."""
    words = piece.words
    before = beside.before(piece.start)
    starts = [0] if before in _TITLES or joined or beside.titled(piece.end) else []
    for index, word in enumerate(words[:-1]):
        if word.text.lower() in names.lists["honorific"] and not beside.compounds(word.start, word.end):
            starts.append(index + 1)
    for at in starts:
        rest = words[at:]
        if " ".join(word.text for word in rest[:2]).lower() in beside.cues.compound:
            continue  # ẤN ĐỘ BÀN GIAO XUỒNG
        titled = beside.titled(piece.end)
        count = _foreign(rest, names, beside)
        if not count and not (joined and not at and before):
            count = _vietnamese(rest, names, beside, titled)
        if count and (count > 1 or before == "honorific"):
            yield Piece(rest[:count], "person.capitals", STRONG)
            return


def _foreign(words: list[Word], names: Names, beside: Beside) -> int:
    """How many words a foreign name takes: up to a Vietnamese word with its marks, or a verb."""
    if names.is_vietnamese(words[0].text) and words[0].text.title() in names.any_surname:
        return 0
    count = 0
    for word in words:
        vietnamese = names.is_vietnamese(word.text)
        if vietnamese and (not word.text.isascii() or _verb(word, beside)):
            break
        count += 1
    return count if count > 1 and any(not names.is_vietnamese(w.text) for w in words[:count]) else 0


def _vietnamese(words: list[Word], names: Names, beside: Beside, titled: bool) -> int:
    """How many words a Vietnamese name takes: all where a title follows; up to a verb; else three."""
    texts = [w.text.title() for w in words]
    if not names.vietnamese_name(texts[:3]):
        return 0
    limit = next((i for i in range(len(words)) if not names.is_vietnamese(texts[i])), len(words))
    if limit <= 3 or (titled and limit == 4 == len(words)):
        return limit
    verbs = [i for i in range(2, min(limit, 5)) if _verb(words[i], beside) and not (i == 2 and texts[2] in names.given)]
    if verbs:
        return verbs[0]
    return 4 if limit == 4 and names.all_given(texts[2:]) else 3


def _verb(word: Word, beside: Beside) -> bool:
    return beside.acts(word.start - 1) or beside.speaks(word.start - 1)
