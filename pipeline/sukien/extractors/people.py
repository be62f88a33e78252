"""Names of people: runs of capitalised words, cut at other mentions and judged by what stands beside them.

Three passes over the runs of an article: names that their own cues prove, names joined to proven ones in a list,
and short or capital forms of names that are known by then.
"""

from __future__ import annotations

from sukien.extractors.beside import Beside
from sukien.extractors.capitals import find_loud, is_loud
from sukien.extractors.known import FAIR, STRONG, Known
from sukien.extractors.name_cues import cues_of
from sukien.extractors.names import Names, Word, names_of
from sukien.extractors.pieces import Cutter, Piece
from sukien.extractors.respelt import respell
from sukien.extractors.rows import Rows
from sukien.extractors.shape import Shape
from sukien.extractors.weigh import weigh
from sukien.mention import PERSON, Mention, Seen
from sukien.rules import Pack
from sukien.text import Text

_TITLED = {"rank", "role", "honorific"}
_NAMED = {*_TITLED, "noun"}

_SENT = r"(?:^|\n|[.!?] ){from} [^,.\n]{2,24}\Z"
"""What a place from which somebody reports stands behind: "Từ Vũng Tàu, Trung tá X cho hay …"."""

_FAR = 36
"""How many characters before the end of such a place its sentence may begin."""


def find_people(text: Text, pack: Pack, seen: Seen) -> list[Mention]:
    """Every name of a person, without rank, role or form of address."""
    names = names_of(pack)
    beside = Beside(text, cues_of(pack, names), seen)
    search = _Search(text, names, beside, seen)
    sent = pack.pattern(_SENT)
    return [
        Mention(PERSON, p.start, p.end, p.rule, {}, p.priority)
        for p in search.people()
        if p.end not in beside.place_ends or not sent.search(text.lower, max(0, p.end - _FAR), p.end)
    ]


class _Search:
    def __init__(self, text: Text, names: Names, beside: Beside, seen: Seen) -> None:
        self.text, self.names, self.beside = text, names, beside
        self.joint = beside.cues.joint
        self.cutter = Cutter(names, beside, seen)
        self.rows = Rows(text, names, beside)

    def people(self) -> list[Piece]:
        pieces: list[Piece] = []
        for run in self.names.runs(self.text.text):
            if len(run) == 1 and run[0].text in self.names.never_alone:
                continue
            if not is_loud(run):
                pieces += self.cutter.cut(run)
                continue
            for piece in self.cutter.cut(run):
                pieces += self.judge_loud(piece, pieces)
        before = [self.judge(piece) for piece in pieces]
        self.rows.join_lists(pieces, before)
        weigh(pieces, before, self.names, self.beside)
        respell(pieces, self.names, self.text.text)
        known = Known(self.names, [p for p in pieces if p.rule])
        for piece in pieces if known.forms else ():
            if not piece.rule:
                known.recall(piece, self.beside)
            else:
                known.widen(piece, self.beside)
        self.rows.face(pieces, known)
        self.rows.line_up(pieces)
        found = [p for p in pieces if p.rule]
        return found + list(known.loud(self.beside, found))

    def judge_loud(self, piece: Piece, earlier: list[Piece]) -> list[Piece]:
        last = earlier[-1] if earlier else None
        joined = bool(last and last.rule and self.joint.fullmatch(self.text.text, last.end, piece.start))
        return list(find_loud(piece, self.names, self.beside, joined)) or [piece]

    def judge(self, piece: Piece) -> str:
        """Decide by what stands directly before and after, and by the form of the words; what stands before."""
        if piece.rule:
            return ""
        beside = self.beside
        before = beside.before(piece.start)
        if not before and not self.names.is_vietnamese(piece.texts[0]):
            before = self._with_particles(piece)
        if piece.addressed:
            before = before if before in ("rank", "role") else "honorific"
        if before == "role" and len(piece.texts) <= 2 and self._named_after(piece):
            before = "thing"
        count = len(piece.texts)
        if count == 1 and before not in _NAMED:
            if piece.texts[0] in beside.cues.famous and before != "thing" and not beside.in_body(piece.start):
                piece.rule, piece.priority = "person.famous", FAIR
            elif before == "counterpart" and Shape(self.names, piece).foreign and not piece.loud:
                piece.rule, piece.priority = "person.after_counterpart", FAIR  # người đồng cấp A.K.Antony
            return before
        shape = Shape(self.names, piece)
        rule = self._cued(piece, before, shape)
        if rule:
            # "tiền đạo Schalke" may be one of a club.
            likely = rule == "person.after_noun" and shape.foreign and (count == 1 or before == "expert")
            piece.rule, piece.priority = rule, FAIR if likely else STRONG
        elif before != "thing" and count > 1 and self._figure(piece):
            piece.rule, piece.priority = "person.figure", FAIR
        elif before != "thing" and not piece.loud and not shape.thing(beside):
            rule = self._likely(piece, before, shape)
            if rule and not beside.in_body(piece.start):
                piece.rule, piece.priority = rule, FAIR
        return before

    def _figure(self, piece: Piece) -> bool:
        """Whether a piece is the whole name of somebody of public life (Hun Sen), and no street's or school's."""
        beside, name = self.beside, " ".join(piece.texts)
        if beside.in_body(piece.start) or beside.placed(piece.start):
            return False
        # "học trò của Hồ Chí Minh", but not "thành phố Hồ Chí Minh"
        return name in beside.cues.figures or (name in beside.cues.namesake and beside.after_somebody(piece.start))

    def _named_after(self, piece: Piece) -> bool:
        """Whether a short name behind a position is that of its body (Giám đốc Bệnh viện Bạch Mai, đại diện Sony)."""
        if len(piece.texts) == 1 and not self.names.is_vietnamese(piece.texts[0]):
            return self.beside.after_spokesman(piece.start)
        if self.beside.introduced(piece.start):
            return False  # nhà báo Hữu Thọ is of no paper
        return all(map(self.names.is_vietnamese, piece.texts)) and self.beside.after_thing(piece.start)

    def _with_particles(self, piece: Piece) -> str:
        """Take the particles before a foreign name into it where a title stands before them (đại tá de Kermadec)."""
        start = self.names.particles_before(self.text.text, piece.start)
        if start == piece.start:
            return ""
        before = self.beside.before(start)
        if before in _TITLED:
            words = [Word(start, piece.words[0].end, self.text.text[start : piece.words[0].end]), *piece.words[1:]]
            piece.take(words, "", 0)
        return before if before in _TITLED else ""

    def _cued(self, piece: Piece, before: str, shape: Shape) -> str:
        """The rule by which a cue beside the piece proves it; none where there is none."""
        beside, count = self.beside, len(piece.texts)
        if beside.cues.thing_after.match(beside.lower, piece.end):
            return ""
        if before in _TITLED:
            if count == 1 and shape.vietnamese and not self._alone(piece, before):
                return ""
            compound = count == 2 and shape.vietnamese and beside.compounds(piece.start, piece.end)
            if compound and before != "rank":
                return ""  # cán bộ Phòng Hợp tác, tiến sĩ Trường Đại học Y
            if before == "role" and shape.foreign and self._body_of_state(piece, shape):
                return ""  # Tổng giám đốc Vietnam Airlines
            named = shape.first_name or shape.korean  # but: Dana White, Moon Jae In
            named = named or piece.texts[0] in self.names.korean_surname
            ends = {piece.texts[0], piece.texts[-1]}
            if before == "role" and count > 1 and not (named or beside.cues.organization_word.isdisjoint(ends)):
                return ""  # giám đốc điều hành Strategic Forum, Trưởng ban tổ chức Festival Trà
            if count == 1 and shape.foreign and before == "role" and beside.after_body(piece.start):
                return ""
            longest = 5 if before == "rank" and not shape.vietnamese else 6
            fits = shape.full or shape.foreign or (shape.given and count <= 3) or (before == "rank" and count == 2)
            fits = fits or (before == "honorific" and count <= 2 and shape.vietnamese)
            fits = fits or (before in ("honorific", "rank") and count == 3 and shape.given_but_first)
            fits = fits or (before == "rank" and count >= 3 and shape.vietnamese and self._spelled(piece))
            fits = fits or (before == "role" and 2 <= count <= 4 and shape.vietnamese and self._apart(piece, shape))
            return f"person.after_{before}" if fits and count <= longest and not piece.loud else ""
        if before == "noun" and not piece.loud and not shape.thing(beside):
            return "person.after_noun" if self._named(piece, shape) else ""
        if before == "expert" and 2 <= count <= 4 and shape.foreign and not piece.loud and not shape.thing(beside):
            return "person.after_noun"
        called = before in ("title_comma", "counterpart")
        if 2 <= count <= (4 if piece.loud else 6) and (shape.full or shape.given or shape.foreign):
            if shape.source(beside) and before != "counterpart":
                return ""
            if not before and self.signed(piece.start):
                no_name = self._is_desk(piece) or beside.compounds(piece.start, piece.end)  # Theo Tân Hoa xã
                return "" if no_name else "person.byline"
            if before == "credit" and not (shape.vietnamese and beside.compounds(piece.start, piece.end)):
                return "person.credit"  # not "Nguồn: Phòng Chính trị Vùng 3"
        behind = before in ("", "country") or beside.ends_with_state(piece.start)  # … trên chiến trường Syria Hoài Sa
        if behind and 2 <= count <= 3 and shape.vietnamese and self._signs(piece):
            return "person.byline"
        if called and count >= 2 and (shape.full or shape.foreign) and not piece.loud:
            return f"person.after_{before}"
        if (
            before == "country"
            and count >= 2
            and shape.foreign
            and (shape.first_name or beside.titled(piece.end) or beside.speaks(piece.end))
        ):
            return "person.after_country"
        return ""

    def _body_of_state(self, piece: Piece, shape: Shape) -> bool:
        """Whether a state's name opens the name of a body."""
        return piece.texts[0].lower() in self.beside.cues.countries and shape.thing(self.beside)

    def _named(self, piece: Piece, shape: Shape) -> bool:
        """Whether a piece behind a noun for people is the name of one (tay vợt Nadal, not cầu thủ Arsenal)."""
        if len(piece.texts) > 1:
            return len(piece.texts) <= 5 and (shape.full or shape.foreign or shape.given)
        if self.beside.one_of_several(piece.start) or self.beside.after_spokesman(piece.start):
            return False
        return shape.foreign or (shape.given and self._alone(piece, "noun"))

    def _alone(self, piece: Piece, before: str) -> bool:
        """Whether one Vietnamese syllable behind a title is a name, not the first of a word (Phó phòng Hợp tác)."""
        if self.beside.compounds(piece.start, piece.end):
            return False
        if before == "honorific":
            if piece.texts[0] in self.names.lists["opener"] and not self.beside.acts(piece.end):
                return self.beside.followed_by_capital_or_mark(piece.end)
            return piece.texts[0][0].isupper() and not piece.loud
        if piece.texts[0] not in self.names.given and piece.texts[0] not in self.names.any_surname:
            return False
        return self.beside.followed_by_capital_or_mark(piece.end) or self.beside.acts(piece.end)

    def _apart(self, piece: Piece, shape: Shape) -> bool:
        """Whether syllables behind a position are a foreign name (Hun Sen) and not the rest of the position."""
        state = self.beside.ends_with_state(piece.start)
        return state or shape.first_name or self.beside.followed_by_capital_or_mark(piece.end)

    def _spelled(self, piece: Piece) -> bool:
        """Whether syllables behind a rank are a foreign name as Vietnamese spells it (Ung Xam On), not a body's."""
        beside, end = self.beside, piece.end
        if beside.compounds(piece.start, end):
            return False
        joined = self.joint.match(self.text.text, end) is not None
        return joined or beside.followed_by_capital_or_mark(end) or beside.acts(end)

    def _signs(self, piece: Piece) -> bool:
        """Whether a pen name, of which one syllable is usual in names, signs an article (Hoài Sa, Huyền Lê)."""
        section, names = self.text.section_at(piece.start), self.names
        if self.beside.compounds(piece.start, piece.end):
            return False
        if section.kind == "byline" and section.start == piece.start:
            return any(word in names.given or word in names.surname for word in piece.texts)
        return piece.texts[-1] in names.given and self.beside.closes_headline(piece.start, piece.end)

    def _is_desk(self, piece: Piece) -> bool:
        """Whether it is a department that signs in capitals, which are surnames only by chance (PHÒNG TƯ LIỆU)."""
        first, last = piece.texts[0].title(), piece.texts[-1].title()
        return piece.loud and first in self.names.lists["rare_surname"] and last not in self.names.given

    def signed(self, start: int) -> bool:
        return self.text.section_at(start).kind == "byline"

    def _likely(self, piece: Piece, before: str, shape: Shape) -> str:
        """The rule by which the form of the words and what follows make a name likely."""
        beside, names, texts = self.beside, self.names, piece.texts
        count = len(texts)
        if shape.full and 3 <= count <= 5 and shape.certain:
            return "person.full_name"
        if not 2 <= count <= 6:
            return ""
        named = shape.full or shape.foreign or shape.given
        if named and beside.titled(piece.end):
            return "person.before_role"
        if named and beside.aged(piece.end):
            return "person.before_age"
        if shape.foreign and beside.after_company(piece.start):
            return ""
        if shape.foreign:
            told = beside.speaks(piece.end) or beside.described(piece.end) or texts[-1] in beside.cues.famous
            told = told or beside.speaks_between_commas(piece.start, piece.end)
            # Kihara Minoru, Sergio Mattarella: the first name may stand last.
            acts = texts[-1] in names.foreign_given and (beside.acts(piece.end) or beside.introduced(piece.start))
            return "person.foreign" if shape.first_name or shape.korean or told or acts else ""
        if not shape.vietnamese or count > 3 or not (shape.full or shape.given):
            return ""
        if beside.speaks(piece.end) or (beside.acts(piece.end) and beside.opens(piece.start) and shape.given_last):
            return "person.acts"
        if shape.full and shape.given_last and texts[0] in names.surname and beside.introduced(piece.start):
            return "person.introduced"
        return ""
