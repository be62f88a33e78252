"""The people beside a word for an event: those whom its sentence names nearest before and behind it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from sukien import mention as m
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.coordination import coordinated
from sukien.events.sentence.cues import Cues
from sukien.events.sentence.named import Named
from sukien.events.story.story import Story, are_facing
from sukien.mention import Mention
from sukien.people import Person
from sukien.text import Text

_SUBJECT = 40
"""How many characters may stand between a verb and the subject that it shares with the next."""
_TURN = 60
"""How many characters may stand between who is met first and the word for the next who is met."""
_PASSIVE = 8
"""How many characters ("được", a title) before those who act the word may begin that makes a verb passive."""
_ALSO = r"(?:,|\b{and|then})\s*{auxiliary|also|whereas}?\s*$"
"""What stands before a second verb of the same subject: "đã hội kiến A và gặp B"."""
_THEN = r"(?:[\s,;()]|\b{and|then|auxiliary|also|at|on|few}\b|\b{nth} \w+)*"
"""The joints between two verbs of one subject: "gặp A; sau đó tiếp B"."""


_NEXT = r"(?:^|[\s,]){after|before} {when}(?: \w+){0,2} $"
"""What opens a clause without a subject of its own: "gặp A trước khi thăm", "gặp A trước khi có chuyến thăm"."""


_FRONT = r"(?:{after|before|following}) "
"""What stands at the head of a sentence before that of its subject: "Ngay sau khi", "Tiếp nối cuộc hội đàm với"."""
_LISTED = r" {and|with} "
"""What goes on with a list."""
_BESIDE = r"(?<!\w){alongside} ?$"
"""What stands before somebody with whom the subject does something."""
_NEAR = 12
"""How many characters ("cùng") before a name that word may begin."""
_OPENS = r"(?:{before|after} {when}|{then})(?!\w)"
"""What such a clause opens with, where that is part of the word itself: "rồi sang", "trước khi bay tới"."""
_LATER = r"(?:^|[\s,])(?:{before} {when}|{then})(?: \w+){0,2} $"
"""What stands before what comes only then: "rồi", "trước khi ông"."""
_ORDER = 30
"""How many characters before a word for an event those words may begin."""
_DAY = r"(?:[,;]|\b{and|then})\s*(?:{and|then} )?(?:{on} )?$"
"""What stands before the day of another verb of the same subject."""
_CLAUSE_MARK = r";\s*{auxiliary|also|then}?\s*$"
"""What parts verbs of one subject, however long the title behind the object of the first is."""
_ACTS = r"\s*(?:{auxiliary|lately|also}\s*)*"
"""What stands between a subject and its verb."""
_JOINED = r"(?:,|\b{and|then})\s*{auxiliary|also|then}?\s*$"
"""What stands before a passive that the same subject goes on with."""
_MEETS = r"\s*{with}?\s*"
"""What stands between a verb and its object."""


_WHO = r", (?:{who}|{is}) (?:(?:{has}|{auxiliary}|{is}|{then}) )*(?:[^\W\d_]+ )?{instead}(?: {address})? ?$"
"""What stands between somebody and whom he succeeds: "X, người vừa lên thay ông"."""
_CLAUSE = 60
"""How many characters before a name those words may begin."""


class Sides(NamedTuple):
    """The people before and behind a word, the nearest first, each side with those coordinated with the nearest."""

    before: list[Named]
    behind: list[Named]

    @property
    def ahead(self) -> list[Person]:
        """Who stands before the word."""
        return [n.person for n in self.before]

    @property
    def back(self) -> list[Person]:
        """Who stands behind the word."""
        return [n.person for n in self.behind]

    @property
    def are_several(self) -> bool:
        """Whether one word for several of two sides stands before the anchor: "hai Bộ trưởng"."""
        return len(self.before) > 1 and self.before[0].mention == self.before[1].mention and are_facing(self.ahead)


def sides(named: Sequence[Named], text: Text, cues: Cues, start: int, end: int) -> Sides:
    """The people nearest before and behind a word, each with those coordinated with them."""
    before = [n for n in named if n.mention.end <= start and not _is_succeeded(text, cues, n, start)]
    while len(before) > 1 and cues.ending_at("invited", before[-1].start) is not None:
        before.pop()  # "X thăm Lào theo lời mời của Y và gặp Z"
    before = _but_witnesses(before, text, cues)
    behind = [n for n in named if n.mention.start >= end]
    chain = _unseen(_chain(list(reversed(before)), text, cues, back=True), text, cues)
    return Sides(chain, _chain(behind, text, cues, back=False))


def _but_witnesses(before: list[Named], text: Text, cues: Cues) -> list[Named]:
    """Those before a word, less those whom commas set apart: "A và B, trước sự chứng kiến của C, đã ký"."""
    for at, (left, right) in enumerate(pairwise(before), 1):
        witness = cues.first("witness", left.end, right.start)
        apart = witness is not None and witness.norm["value"] is None and "," in text.text[left.end : witness.start]
        if apart and text.text.startswith(",", before[-1].end):
            return before[:at]
    return before


def _unseen(chain: list[Named], text: Text, cues: Cues) -> list[Named]:
    """Those before a word, less those who only see what they do: "trước sự chứng kiến của A và B, X hội đàm với Y"."""
    seen = (cues.ending_at("witness", n.start) for n in chain)
    if not any(cue is not None and cue.norm["value"] is None for cue in seen):
        return chain
    for at in range(1, len(chain)):
        if text.text[chain[at].end : chain[at - 1].start].strip() == ",":
            return chain[:at]
    return chain


def _is_succeeded(text: Text, cues: Cues, named: Named, start: int) -> bool:
    """Whether commas set apart somebody whom the subject only succeeds: "X, người kế nhiệm Y, thăm Lào"."""
    if "," not in text.text[named.end : start]:
        return False
    return cues.pack.pattern(_WHO).search(text.lower, max(0, named.start - _CLAUSE), named.start) is not None


def sides_of(story: Story, anchor: Anchor) -> Sides:
    """The people nearest around an anchor; before a verb its subject, behind it nobody who only attends.

    Nobody whom a semicolon parts from a noun stands before it.
    """
    found = sides(story.named(anchor.sentence), story.text, story.cues, anchor.start, anchor.end)
    before, behind = found.before, _objects(story, anchor, found.behind)
    if anchor.form == "verb" or (before and _leaves_out(story, before[0], anchor.start)):
        before = _subject(story, anchor.start, _subjects(story, anchor, before), anchor.sentence)
    elif before and (attends := story.cues.ending_at("attends", anchor.start)) is not None:
        before = _subject(story, attends.start, before, anchor.sentence)  # "hội đàm với A và dự lễ ký"
    # "… hội đàm với X; Đại sứ Y cùng dự": who only attends is no side of its own.
    behind = behind[:1] + [n for n in behind[1:] if not _only_attends(story, n)]
    if anchor.type == "talks" and anchor.form == "verb" and before:
        # "X gặp riêng Y; Thượng tướng đề nghị …": X once more
        behind = [n for n in behind if n.person.id != before[0].person.id]
    parted = anchor.form == "noun" and before and ";" in story.text.text[before[0].end : anchor.start]
    return Sides([] if parted else before, behind)


def _chain(named: Sequence[Named], text: Text, cues: Cues, *, back: bool) -> list[Named]:
    out: list[Named] = []
    for one in named:
        if out:
            left, right = (one, out[-1]) if back else (out[-1], one)
            if left.mention != right.mention and not coordinated(text, cues, left.end, right.start):
                break
            if _closes_front(text, cues, left, right):
                break
        out.append(one)
    return out


def _closes_front(text: Text, cues: Cues, left: Named, right: Named) -> bool:
    """Whether a comma closes the clause that a sentence opens with: "Trước khi đến chào A, B đã hội đàm với C"."""
    if text.text[left.end : right.start].strip() != "," or not text.text[right.end + 1 : right.end + 2].islower():
        return False
    begin, _ = text.sentences[text.sentence_at(left.start)]
    if "," in text.text[begin : left.start] or cues.pack.pattern(_FRONT).match(text.lower, begin, left.start) is None:
        return False
    return cues.pack.pattern(_LISTED).match(text.lower, right.end) is None


def _objects(story: Story, anchor: Anchor, behind: list[Named]) -> list[Named]:
    """Those behind a verb but for the subject of the next clause: "X gặp A; Y làm việc với B"."""
    acts = story.pack.pattern(_ACTS)
    later = [a for a in story.anchors[anchor.sentence] if a.form == "verb" and a.start > anchor.start]
    verbs = [a.start for a in later if not _calls_on_receiver(anchor, a)]
    verbs = [v for v in verbs if not opens_clause(story, v)]
    if anchor.form == "verb" and behind and _meets_an_office(story, anchor, behind[0]):
        return []
    if anchor.form == "verb" and behind and _receives_next(story, anchor, behind[0], verbs):
        return []
    if anchor.form == "verb" and behind and ";" in story.text.text[anchor.end : behind[0].start]:
        return []  # "X tiếp Tùy viên Y đến chào từ biệt; Z dự lễ kỷ niệm"
    for at in range(1, len(behind)):
        if any(behind[at].end <= v and acts.fullmatch(story.text.lower, behind[at].end, v) for v in verbs):
            return behind[:at]
    return behind


def _calls_on_receiver(anchor: Anchor, later: Anchor) -> bool:
    """Whether a verb only tells why somebody is received: "tiếp Đại sứ A và Đại sứ B đến chào xã giao"."""
    receives = anchor.trigger is not None and anchor.trigger.host == "subject"
    return receives and later.trigger is not None and later.trigger.host == "object"


def _meets_an_office(story: Story, anchor: Anchor, behind: Named) -> bool:
    """Whether who stands behind is the object of another verb: "hội đàm với Ngoại trưởng Lào, ngày 12/6 gặp X"."""
    between = (a for a in story.anchors[anchor.sentence] if anchor.end <= a.start and a.end <= behind.start)
    verb = next((a for a in between if a.form == "verb" and a.type in ("talks", "call")), None)
    if verb is None or anchor.type not in ("talks", "call"):
        return False
    offices = story.mentions(anchor.sentence, m.ROLE)
    return any(anchor.end <= o.start and o.end <= verb.start and o.norm.get("country") for o in offices)


def _receives_next(story: Story, anchor: Anchor, behind: Named, verbs: Sequence[int]) -> bool:
    """Whether who stands behind acts in a passive of its own: "gặp Ngoại trưởng Lào, sau đó được Thủ tướng X tiếp"."""
    if anchor.type not in ("talks", "call") or not any(v >= behind.end for v in verbs):
        return False
    passive = story.cues.first("passive", max(anchor.end, behind.start - _PASSIVE), behind.start)
    return (
        passive is not None
        and story.pack.pattern(_JOINED).search(story.text.lower, anchor.end, passive.start) is not None
    )


def _subjects(story: Story, anchor: Anchor, before: list[Named]) -> list[Named]:
    """Those before a verb but for the objects of the clause before it, if only one of them is the subject."""
    follows = story.pack.pattern(_MEETS)
    verbs = [a.end for a in story.anchors[anchor.sentence] if a.form == "verb" and a.end < anchor.start]
    for at in range(1, len(before)):
        if any(v <= before[at].start and follows.fullmatch(story.text.lower, v, before[at].start) for v in verbs):
            return before[:1]
    return before


def _only_attends(story: Story, named: Named) -> bool:
    """Whether the words behind somebody say that he was there too: "cùng dự"."""
    return story.cues.starting_at("attends", named.end) is not None


def acted_on(story: Story, agents: Sequence[Named], index: int) -> list[Named]:
    """Those of whom a passive speaks, by who acts in it, the nearest first: X of "X được A và B tiếp"."""
    if not agents:
        return []
    begin, start = story.text.sentences[index][0], agents[-1].start
    cue = story.cues.first("passive", max(begin, start - _PASSIVE), start)
    if cue is None:
        return []
    before = sides(story.named(index), story.text, story.cues, cue.start, cue.start).before
    return _subject(story, cue.start, before, index)


def _subject(story: Story, start: int, before: list[Named], index: int) -> list[Named]:
    """The subject of a verb; of a second verb that of the first ("hội kiến A và gặp B", "dự họp với A, rồi gặp B").

    `before`: who stands nearest before the verb, which begins at `start`.
    """
    if not before:
        return before
    verbs = [a for a in story.anchors[index] if a.form == "verb"]
    later = (a for a in story.anchors[index] if before[0].end <= a.start and a.end <= start)
    inner = [a for a in later if a.form == "verb" or _leaves_out(story, before[0], a.start)]
    if inner and (_leaves_out(story, before[0], inner[0].start) or opens_clause(story, inner[0].start)):
        start = inner[0].start  # "gặp A trước khi thăm Lào và gặp B": one subject for all
    elif inner:
        # "X được A tiếp, hội đàm với B", but: "X được A đón và chủ trì hội đàm"
        talks = any(a.start == start and a.type == "talks" for a in verbs)
        alone = talks and not any(n.start > start for n in story.named(index))
        subject = with_whom(story, before[0], index) if len(before) == 1 else None
        return ([] if alone else acted_on(story, before, index)) or ([subject] if subject else before)
    earlier = [a for a in story.anchors[index] if a.end <= before[0].start]
    previous = [a for a in earlier if a.form == "verb" or story.cues.ending_at("attends", a.start) is not None]
    far = bool(previous) and _far(story, previous[-1].end, before[-1].start, index)
    if not previous or (far and not opens_clause(story, start)):
        return before
    if not inner and story.cues.first("passive", before[-1].start - _PASSIVE, before[-1].start) is not None:
        return before  # "X thăm Lào và được Y, Tổng Tham mưu trưởng, tiếp": it is Y who acts
    gap = story.text.lower[before[0].end : start]
    if not gap.strip() and not opens_clause(story, start):
        return before  # "tiếp X sang thăm": it is X who visits
    second = len(gap) <= _TURN and story.pack.pattern(_ALSO).search(gap) is not None
    second |= story.pack.pattern(_CLAUSE_MARK).search(gap) is not None
    second |= _leaves_out(story, before[0], start) or _next_day(story, before[0].end, start, index)
    second |= _by_office(story, before[0].end, start, index)
    if not (second or only_joints(story, before[0].end, start, index)):
        return before
    first = sides(story.named(index), story.text, story.cues, previous[-1].start, previous[-1].end).before
    return (_subject(story, previous[-1].start, first, index) if previous[-1].form == "verb" else first) or before


def _next_day(story: Story, end: int, start: int, index: int) -> bool:
    """Whether a verb stands right behind a day on which its subject goes on: "gặp A về …, và ngày mai sẽ gặp"."""
    days = [x for x in story.mentions(index, m.DATE) if end <= x.start and x.end <= start]
    if not days or story.pack.pattern(_DAY).search(story.text.lower, end, days[-1].start) is None:
        return False
    return story.pack.pattern(_ACTS).fullmatch(story.text.lower, days[-1].end, start) is not None


def _by_office(story: Story, end: int, start: int, index: int) -> bool:
    """Whether a subject goes on with a passive in which an office acts: "gặp A, rồi được Tổng thống Nga tiếp"."""
    office = acting_office(story, start, index)
    passive = story.cues.ending_at("passive", office.start) if office is not None else None
    if passive is None or passive.start < end:
        return False
    return story.pack.pattern(_JOINED).search(story.text.lower, end, passive.start) is not None


def acting_office(story: Story, start: int, index: int) -> Mention | None:
    """The office right before a verb, which begins at `start`, that acts in a passive: "được Tổng thống Nga tiếp"."""
    for office in story.mentions(index, m.ROLE):
        if office.end <= start and story.pack.pattern(_ACTS).fullmatch(story.text.lower, office.end, start):
            return office if story.cues.ending_at("passive", office.start) is not None else None
    return None


def _far(story: Story, end: int, start: int, index: int) -> bool:
    """Whether more words than those of a title stand between a verb and somebody: not "với Tư lệnh Lục quân Lào, "."""
    titles = story.mentions(index, m.ROLE, m.RANK)
    return start - end - sum(x.end - x.start for x in titles if end <= x.start and x.end <= start) > _SUBJECT


def with_whom(story: Story, named: Named, index: int) -> Named | None:
    """The subject that somebody does something with: X of "X sáng nay đã cùng Y duyệt đội danh dự, rồi hội đàm"."""
    begin, _ = story.text.sentences[index]
    beside = story.pack.pattern(_BESIDE).search(story.text.lower, max(begin, named.start - _NEAR), named.start)
    before = [n for n in story.named(index) if beside is not None and n.end <= beside.start()]
    if beside is None or not before or not only_joints(story, before[-1].end, beside.start(), index):
        return None
    return before[-1]


def _leaves_out(story: Story, named: Named, start: int) -> bool:
    """Whether the clause that begins between somebody and a word has the subject of the one before it."""
    if start - named.end > _TURN:
        return False
    return opens_clause(story, start) or bool(story.pack.pattern(_NEXT).search(story.text.lower, named.end, start))


def is_next(story: Story, start: int) -> bool:
    """Whether a word for an event is told to come only after what stands before it: "rồi sang", "trước khi ông tới"."""
    later = story.pack.pattern(_LATER)
    return opens_clause(story, start) or later.search(story.text.lower, start - _ORDER, start) is not None


def opens_clause(story: Story, start: int) -> bool:
    """Whether a word for an event itself opens a clause without a subject of its own: "rồi sang"."""
    return story.pack.pattern(_OPENS).match(story.text.lower, start) is not None


def only_joints(story: Story, start: int, end: int, index: int) -> bool:
    """Whether nothing but joints and a day or place stands between two offsets: "gặp A; ngày 24/8 tiếp B"."""
    at, out = start, []
    for mention in story.mentions(index, m.DATE, m.LOCATION, m.COUNTRY, m.MEETING):
        if at <= mention.start and mention.end <= end:
            out.append(story.text.lower[at : mention.start])
            at = mention.end
    return story.pack.pattern(_THEN).fullmatch(" ".join([*out, story.text.lower[at:end]])) is not None
