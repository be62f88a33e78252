"""Names in rows: joined to a proven one by a comma or "và", facing it over a dash, or in a roster."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise

from sukien.extractors.beside import Beside
from sukien.extractors.known import FAIR, Known
from sukien.extractors.names import Names
from sukien.extractors.pieces import Piece
from sukien.extractors.shape import Shape
from sukien.text import Text

_ROW = 3
"""So many surnames may stand beside each other by chance; more are a list."""


class Rows:
    """Names beside other names of one text; `Piece.rule` is set where a row proves one."""

    def __init__(self, text: Text, names: Names, beside: Beside) -> None:
        self.text, self.names, self.beside = text, names, beside
        self.joint = beside.cues.joint

    def join_lists(self, pieces: list[Piece], before: list[str]) -> None:
        """Names joined to a proven one by a comma or "và", and rosters of names that nothing else proves."""
        for index, (left, right) in enumerate(pairwise(pieces)):
            thing = before[index] == "thing" and right.priority <= FAIR and self._joined(left, right)
            if thing and self._foreign(left) == self._foreign(right):
                # "các đường Nguyễn Huệ, Lê Lợi", but: "nhờ học bổng Fulbright, Nguyễn Thị Hoa …"
                before[index + 1], right.rule = "thing", ""
            elif left.rule and not right.rule:
                self.join(left, right, before[index + 1])
                self.meet(left, right)
        for index in range(len(pieces) - 1, 0, -1):
            if pieces[index].rule and not pieces[index - 1].rule:
                self.join(pieces[index], pieces[index - 1], before[index - 1])
        for index, piece in enumerate(pieces):
            if not piece.rule and len(piece.texts) >= 2:
                self.pair(pieces, index, before[index])

    def join(self, proven: Piece, other: Piece, before: str) -> None:
        """Take a piece into the list of a proven name."""
        if proven.rule in ("person.byline", "person.short") or before == "thing" or len(other.texts) < 2 or other.loud:
            return
        first, second = sorted((proven, other), key=lambda p: p.start)
        if len(proven.texts) == 1 and first is proven and self.text.text[proven.end : proven.end + 1] == ",":
            return  # "Theo ông Lân, Sony …"
        if before == "country" and second is other:
            # "Australia Penny Wong, Nhật Bản Kamikawa Yoko": each behind a state.
            if self.beside.before(first.start) in ("country", "role") and self.beside.ends_with_state(first.start):
                self._join_behind_state(first, other)
            return
        shape = Shape(self.names, other)
        fits = shape.full or shape.given or (shape.foreign and len(other.texts) <= 4)
        if fits and not shape.thing(self.beside) and self._joined(first, second):
            other.rule, other.priority = "person.listed", FAIR

    def meet(self, proven: Piece, other: Piece) -> None:
        """Take a foreign name whom somebody meets or succeeds ("Wang Jun gặp Somsak Chai", not a club that plays)."""
        verb = self.text.lower[proven.end : other.start].strip()
        shape = Shape(self.names, other)
        fits = not other.rule and shape.foreign and 2 <= len(other.texts) <= 4 and not other.loud
        if fits and verb in self.names.lists["meets"] and not shape.thing(self.beside):
            other.rule, other.priority = "person.met", FAIR

    def _join_behind_state(self, first: Piece, other: Piece) -> None:
        shape = Shape(self.names, other)
        fits = shape.full or (shape.foreign and len(other.texts) <= 4)
        state = self.beside.state_before(other.start)
        joined = (
            state is not None and self.joint.fullmatch(self.text.text, first.end, max(first.end, state)) is not None
        )
        if fits and joined and not shape.thing(self.beside):
            other.rule, other.priority = "person.listed", FAIR

    def face(self, pieces: list[Piece], known: Known) -> None:
        """Two surnames with a dash between them, of which one is settled: thượng đỉnh Trump - Kim, Tập-Biden."""
        for left, right in pairwise(pieces):
            if bool(left.rule) == bool(right.rule) or len(left.texts) + len(right.texts) > 2:
                continue
            if self.text.text[left.end : right.start] not in ("-", " - "):
                continue
            other = right if left.rule else left
            if other.texts in known or other.texts[0].lower() in known.families:
                other.rule, other.priority = "person.short", FAIR

    def line_up(self, pieces: list[Piece]) -> None:
        """Surnames in a row of four or more of which one is known (Cech; Ivanovic, Cahill, Terry)."""
        for single, group in groupby(pieces, lambda piece: len(piece.texts) == 1):
            if single and len(names := list(group)) > _ROW and any(name.rule for name in names):
                self._line_up(names)

    def _line_up(self, names: list[Piece]) -> None:
        row: list[Piece] = []
        for piece in [*names, None]:
            single = piece is not None and self._foreign(piece)
            if piece is not None and single and row and self._joined(row[-1], piece):
                row.append(piece)
                continue
            if len(row) > _ROW and any(p.rule for p in row):
                for other in row:
                    if not other.rule:
                        other.rule, other.priority = "person.listed", FAIR
            row = [piece] if piece is not None and single else []

    def _foreign(self, piece: Piece) -> bool:
        return not self.names.is_vietnamese(piece.texts[0]) and Shape(self.names, piece).foreign

    def _joined(self, first: Piece, second: Piece) -> bool:
        return self.joint.fullmatch(self.text.text, first.end, second.start) is not None

    def pair(self, pieces: list[Piece], index: int, before: str) -> None:
        """Given names that are joined at the start of a sentence and act together, or fill a roster."""
        chain = list(self._chain(pieces, index))
        named = before == "roster" or self.beside.introduced(chain[0].start) if chain else False
        roster = named and len(chain) >= 3
        together = len(chain) >= 2 and self.beside.opens(chain[0].start) and self.beside.acts(chain[-1].end)
        if roster or together:
            for piece in chain:
                piece.rule, piece.priority = "person.listed", FAIR

    def _chain(self, pieces: list[Piece], index: int) -> Iterator[Piece]:
        """The piece and those joined to it that have the form of a Vietnamese name or given name."""
        last: Piece | None = None
        for piece in pieces[index : index + 30]:
            if piece.rule or not 2 <= len(piece.texts) <= 4:
                return
            shape = Shape(self.names, piece)
            if not (shape.given or shape.full) or not shape.given_last:
                return
            if last is not None and not self._joined(last, piece):
                return
            yield piece
            last = piece
