"""How a position goes on after its head: fields, organisations, states, posts and what somebody is in charge of."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from sukien import mention as m
from sukien.extractors.appositions import apposed
from sukien.extractors.bodies import ACRONYM, WORD, BodyReader, proper_body
from sukien.extractors.phrasebook import first_word
from sukien.extractors.serving import go_on
from sukien.mention import Mention
from sukien.rules.kinds.roles import Role

_ACRONYM = re.compile(r" \([A-Z]{2,8}\),")
_DASH = re.compile(r" ?- ?")
_SEVERAL = r"\d+ {counted}\b"
_SERVED = r" {of|at} "
_WEEKDAY = r" {weekday}\b|,? ?\(?\d"
_STATE_LEVELS = {"head_of_state", "head_of_government", "royal", "minister", "deputy_minister"}
_MEETING_LEVELS = {"chief", "secretary", "spokesperson"}
_PLACELESS_LEVELS = {*_STATE_LEVELS, "adviser", "descriptor", "profession"}
_COMMANDING_LEVELS = {"chief", "military", "police"}
_LONGEST_CHARGE = 14
_MOST_ATTRIBUTES = 6
_MOST_STEPS = 12
_HEAD = 16
"""How many characters before its end the head of a position may begin to tell a kind of body."""


@dataclass(slots=True)
class Span:
    """A position while it is read.

    `body` is where its organisation stands, `post` where its post begins, `topic` where that stands which somebody
    knows about; `generic`: it is nobody's; `several`: it is that of more than one person; `plain`: nothing but states
    stands in it; `unit`: a field follows the head of a unit (Cục trưởng Quân y); `ours`: it is told to be of the
    outlet's own state (Đại sứ nước ta).
    """

    end: int
    body: tuple[int, int] | None = None
    post: int | None = None
    topic: tuple[int, int] = (0, 0)
    state: bool = False
    meeting: bool = False
    generic: bool = False
    several: bool = False
    plain: bool = True
    unit: bool = False
    ours: bool = False


class Reader(BodyReader):
    """Reads positions in one text."""

    def read(self, start: int, end: int, rule: Role, opens: int | None = None) -> Span:
        """The position whose head stands at `start` to `end`. `opens`: where the words before it begin."""
        span = Span(end)
        # In a headline of capitals a capital says nothing.
        self.loud = self.text[start:end].isupper() and self.text[end : end + 6].upper() == self.text[end : end + 6]
        for _ in range(_MOST_STEPS):
            if not self._step(span, rule):
                break
        opens = start if opens is None else opens
        behind = self.text[max(0, opens - 2) : opens - 1] in (",", "-")
        if behind and not span.state and span.post is None:
            if rule.level == "profession" and span.body is None:
                self._attributes(span)
            elif rule.level in _COMMANDING_LEVELS:
                self._commanded(span)
        go_on(self, span, start, rule, behind_name=apposed(self, opens))
        return span

    def _step(self, span: Span, rule: Role) -> bool:
        """Take the next part into the span; False where the position ends."""
        end = span.end
        if self.lower.startswith(", ", end):
            if self.words.book["also"].match(self.lower, end + 2):
                return self._link(span, end + 2, rule)
            return self._parent(span, end + 2, rule)
        if not self.lower.startswith(" ", end):
            return False
        at = end + 1
        if self.words.book["generic"].match(self.lower, at) or self.words.pack.pattern(_SEVERAL).match(self.lower, at):
            # "tư lệnh không quân Mỹ trong khu vực": a state has told whose it is.
            span.generic = end not in self.state_ends
            return False
        if not span.state and (whose := self._told_whose(span, at)):
            span.end, span.state = whose, True
            return True
        if self._noun(span, at, rule):
            return True
        if span.body is not None and span.body[1] == end and (name := self.called_after(span.body[0], at)):
            span.body, span.end = (span.body[0], name), name
            return True
        return first_word(self.lower, at) in self.words.links and self._link(span, at, rule)

    def _told_whose(self, span: Span, at: int) -> int:
        """Where the words end that stand for its state: "nước ta" for the outlet's own, "nước bạn" for the other."""
        ours = self.words.book["ours"].match(self.lower, at)
        span.ours = ours > 0
        return ours or self.words.book["theirs"].match(self.lower, at)

    # -- what stands directly behind ------------------------------------------------------------------------------

    def _noun(self, span: Span, at: int, rule: Role) -> bool:
        part = self.parts.get(at)
        # A run may be longer than the organisation that was found at its beginning, but no state begins one.
        whole = part is not None and part.label == m.COUNTRY
        end = self.run(at) if rule.takes == "all" and not whole else 0
        if part is not None and end <= part.end and self._part(span, part, rule):
            return True
        if end:
            book = self.words.book
            if self.field(at) != end or book["unit"].match(self.lower, at) or book["place"].match(self.lower, at):
                span.body = (at, end)
            span.end, span.plain = end, False
            span.unit = span.body is None and rule.level == "chief"
            return True
        head = self.heads.get(at)
        if head is not None and rule.serves:
            self._nest(span, at, *head)
            return True
        return False

    def _part(self, span: Span, part: Mention, rule: Role) -> bool:
        if part.label == m.COUNTRY:
            if span.state and span.post is None:
                return False
            span.state = True
            partner = self._partner(part.end)
            if partner is not None:
                # "Bộ trưởng Quốc phòng Mỹ - Trung" are two; "Chủ tịch Hội Hữu nghị Việt Nam - Lào" is one.
                span.generic |= rule.level in _STATE_LEVELS
                part = partner
        elif part.label == m.GROUP:
            if ACRONYM.fullmatch(self.text, part.start, part.end) is None:
                span.generic = True
                return False
        elif part.label == m.MEETING:
            if rule.level not in _MEETING_LEVELS:
                return False
            span.meeting = True
        elif part.label == m.LOCATION:
            # "Thái tử Abu Dhabi <name>": an emirate; but "Tiểu vương Kuwait Sabah al-Sabah".
            realm = rule.level == "royal" and not span.state and self.name_follows(part.end)
            if rule.level in _PLACELESS_LEVELS and not realm and span.body is None and span.post is None:
                return False
        elif part.label == m.ORGANIZATION:
            span.body = (part.start, part.end)
        span.plain &= part.label == m.COUNTRY
        if part.label in (m.GROUP, m.LOCATION) and span.body is not None and span.body[1] == part.start - 1:
            span.body = (span.body[0], part.end)
        span.end = part.end
        return True

    def _partner(self, end: int) -> Mention | None:
        """The state that a dash joins to the one that ends at `end`."""
        dash = _DASH.match(self.text, end)
        partner = self.parts.get(dash.end()) if dash else None
        return partner if partner is not None and partner.label == m.COUNTRY else None

    def _nest(self, span: Span, start: int, end: int, rule: Role) -> None:
        inner = self.read(start, end, rule)
        span.end, span.state, span.generic = inner.end, span.state or inner.state, span.generic or inner.generic
        span.body, span.post = span.body or inner.body, span.post or inner.post
        span.plain &= inner.plain

    def _parent(self, span: Span, at: int, rule: Role) -> bool:
        """After a comma: the body that the one before belongs to (Cục Đối ngoại, Bộ Quốc phòng)."""
        if not self.higher(at):
            return False
        if span.body is None and not (self.text[at].isupper() and (span.unit or self._repeated(span, at, rule))):
            return False
        if span.body is not None and self._tops(span.body[0], span.end, at):
            return False
        part = self.parts.get(at)
        end = part.end if part is not None and part.label == m.ORGANIZATION else self.run(at)
        if not end:
            return False
        span.body, span.end = (span.body[0] if span.body else at, end), end
        return True

    def _repeated(self, span: Span, at: int, rule: Role) -> bool:
        """Whether the head tells the kind of body that follows: "Phó Viện trưởng, Viện Nghiên cứu Chiến lược"."""
        kind = first_word(self.lower, at)
        return rule.level == "chief" and self.lower.rfind(f"{kind} ", max(0, span.end - _HEAD), span.end) >= 0

    def _tops(self, start: int, end: int, at: int) -> bool:
        """Whether the body at `start` to `end` is a ministry, or one of the kind that follows: neither has a parent."""
        first = self.lower[start:end].split(" ", 1)[0]
        if first in self.words.ministry:
            return start + len(first) + 1 in self.fields
        return self.lower.startswith(first + " ", at)

    def _attributes(self, span: Span) -> None:
        """What closes the name of a profession before a comma: "sĩ quan huấn luyện của Australia"."""
        end, led = self._attributed(span.end)
        if self.text.startswith(",", end) or (end > span.end and _ACRONYM.match(self.text, end)):
            if led and span.post is None:
                span.post = led
            span.end = end

    def _commanded(self, span: Span) -> None:
        """What somebody leads, up to its state or body before a comma: "Chỉ huy trưởng biên đội tàu Ấn Độ,"."""
        end, _ = self._attributed(span.end)
        if end > span.end and end in self.part_ends and self.text.startswith(",", end):
            span.end, span.plain = end, False

    def _attributed(self, end: int) -> tuple[int, int]:
        """Where the words behind a profession end, and where those begin that tell where one serves (0: nowhere)."""
        for _ in range(_MOST_ATTRIBUTES):
            at = end + 1
            if not self.text.startswith(" ", end):
                break
            part = self.parts.get(at)
            if part is not None:
                end = part.end
                if part.label in (m.COUNTRY, m.ORGANIZATION):
                    break
                continue
            if to := self._led("belongs", at) or self._led("post", at):
                state = to in self.parts and self.parts[to].label == m.COUNTRY
                body = self.parts[to].end if state else self._body(to)
                # Of a state, or of a body that a state's name closes; who is in a state need not serve it.
                serves = body in self.state_ends if not state else not self._led("post", at)
                return body or end, 0 if serves else at
            word = WORD.match(self.text, at)
            if body := self.told_body(at):
                return body, 0
            if field := self.field(at):
                end = field
                continue
            if word is None or not word.group().islower() or self.words.book["stop"].match(self.lower, at):
                break
            end = word.end()
        return end, 0

    def _body(self, at: int) -> int:
        return proper_body(self.text, self.lower, self.words, self.parts, at, self.fields)

    def told_body(self, at: int) -> int:
        """Where a body of three words or more ends whose kind begins it (Trường Sĩ quan Hải quân); 0 for a name."""
        book = self.words.book
        kind = self.text[at].isupper() and (book["unit"].match(self.lower, at) or book["place"].match(self.lower, at))
        end = self._body(at) if kind and not self.names_somebody(at) else 0
        return end if self.text.count(" ", at, end) > 1 or (end and self.glossed(end)) else 0

    # -- what is led on by a small word ---------------------------------------------------------------------------

    def _link(self, span: Span, at: int, rule: Role) -> bool:
        end = self.words.book["suffix"].match(self.lower, at)
        if end and not self._weekday(end):
            span.end = end
            return True
        if rule.takes == "all" and (to := self._led("belongs", at)):
            former = replace(span)
            if self._names_another(to) or not self._noun(span, to, rule):
                return False
            if self._names_another(span.end + 1):
                # "Bộ trưởng Quốc phòng Mỹ của chính quyền Tổng thống <name>"
                span.end, span.body, span.plain, span.state = former.end, former.body, former.plain, former.state
                return False
            return True
        if rule.posted and (to := self._led("post", at)):
            before, span.post = span.post, span.post or at
            if self._noun(span, to, rule):
                return True
            span.post = before
            return False
        if to := self._led("also", at):
            return self._also(span, to, rule)
        if to := self._led("charge", at):
            return self._charge(span, to)
        if rule.about and (to := self._led("topic", at)):
            # "Trưởng ban Chỉ đạo về tham gia gìn giữ hòa bình": what a committee does is a verb.
            told = self.topical(to) and self._charge(span, to, verb=rule.level == "chief")
            if told and rule.level == "profession":
                # Where one serves is read as behind any profession (chuyên gia về biển tại Viện Hải dương học).
                served = self.words.pack.pattern(_SERVED).search(self.lower, to, span.end)
                span.end = served.start() if served else span.end
                span.topic = to, span.end
                return False
            return told
        return False

    def topical(self, at: int) -> bool:
        """Whether the words at `at` are what somebody knows about (về quan hệ quốc tế), not part of a clause."""
        other = self.words.book["not_topic"].match(self.lower, at)
        return not other or self.words.book["subject"].match(self.lower, at) > other

    def _led(self, part: str, at: int) -> int:
        """Where that begins to which a small word of `part` leads on; 0 where there is none."""
        end = self.words.book[part].match(self.lower, at)
        return end + 1 if end and self.lower.startswith(" ", end) else 0

    def _weekday(self, end: int) -> bool:
        """Whether an ordinal (thứ hai) is the day of the week of what follows."""
        return self.words.pack.pattern(_WEEKDAY).match(self.lower, end) is not None

    def _names_another(self, at: int) -> bool:
        """Whether a position begins at `at` that has a name behind it: then it is somebody else's."""
        head = self.heads.get(at)
        if head is None:
            return False
        return self.name_follows(self.read(at, *head).end)

    def name_follows(self, end: int) -> bool:
        """Whether a name may stand right behind `end`: a capital word that is no acronym and no known thing."""
        end = self.glossed(end) or end
        at = end + 1
        if self.text[end:at] != " " or not self.text[at : at + 1].isupper() or at in self.parts:
            return False
        return self.loud or not (ACRONYM.match(self.text, at) or self.field(at))

    def _also(self, span: Span, at: int, rule: Role) -> bool:
        """A second position of the same person, or the further states of an ambassador."""
        for modifiers, _ in self.words.modifiers:
            end = modifiers.match(self.lower, at)
            at = end + 1 if end and self.lower.startswith(" ", end) else at
        head = self.heads.get(at)
        if head is not None:
            self._nest(span, at, *head)
            return True
        part = self.parts.get(at)
        posted = span.post is not None or (rule.posted and span.state)  # "Tùy viên Quốc phòng Bỉ kiêm nhiệm Lào"
        if part is not None and posted:
            span.post = span.post or at
            return self._part(span, part, rule)
        return False

    def _charge(self, span: Span, at: int, *, verb: bool = False) -> bool:
        """What somebody is in charge of, or speaks for: words up to a stop word, a name or a mark.

        `verb`: whether any verb may come first.
        """
        last, first = 0, at if verb else -1
        for _ in range(_LONGEST_CHARGE):
            part = self.parts.get(at)
            end = max(self.field(at), part.end if part is not None and part.label != m.MEETING else 0)
            if not end:
                word = WORD.match(self.text, at)
                if word is None or at in self.heads or self.begins_name(word):
                    break
                if at != first and word.group().islower() and self.words.book["stop"].match(self.lower, at):
                    break
                end = word.end()
            if self.words.book["loose"].match(self.lower, at) != end:
                last = end
            if self.text.startswith(" - ", end):
                at = end + 3
            elif self.text.startswith(" ", end):
                at = end + 1
            else:
                break
        span.end = last or span.end
        return last > 0
