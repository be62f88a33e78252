"""Who acts in what is signed, in appointments and in ceremonies: whoever signs, or is given a post."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sukien import mention as m
from sukien.events.model.draft import PAIR
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.coordination import coordinated
from sukien.events.sentence.named import Named
from sukien.events.states.rosters import opens_list
from sukien.events.story.sides import Sides, acted_on, only_joints
from sukien.events.story.story import Story, are_facing
from sukien.mention import Mention
from sukien.people import Person

_SUBJECT = 40
"""How many characters may stand between a subject and its verb."""
_OBJECT = 8
"""How many characters may stand between "ký" and who signs too ("ký với …")."""
_ADDRESS = 20
"""How many characters ("cho đồng chí") may stand between the word before whoever is appointed and the name."""
_GIVEN = 100
"""How many characters ("từ Trung tướng lên …") may stand between a word for appointing and whoever it is given to."""
_SET_APART = r", [^,.;:]{1,100},\s+(?:{at|on|auxiliary|lately}\s+)*"
"""What a pair of commas sets apart between a subject and its verb: "X, thừa ủy quyền của Chủ tịch nước, đã …"."""
_GIVES = r"(?<!\w){gives} (?:{plural} )?(?:{decision} )?$"
"""What makes whoever stands before it the one who gives a post: "X trao quyết định …"."""
_OTHERS = r"(?<!\w){plural} [^\W\d_]+(?: [^\W\d_]+){0,2}? ?$"
"""Several who are given a post, of whom somebody only speaks: "X chúc mừng các sĩ quan được thăng cấp"."""
_BESIDE = r"(?<!\w){with}(?: {address})? ?$"
"""What stands before whoever signs with the subject."""
_JOINED = r",? {and} "
_ALSO = r"(?<!\w){and|then} (?:{auxiliary} )?$"
"""What stands before a second verb of the same subject: "và sẽ"."""
_INSTEAD = r"(?<!\w){instead} ?$"
"""What stands before whoever goes: "thay Thiếu tướng X"."""
_CLAUSE = r"(?<!\w){after|before} "
"""What opens another clause: "trở thành Thủ tướng sau khi được Vua Y bổ nhiệm"."""
_AS_STATE = r" (?:(?:{auxiliary}|{lately}) )*"
"""What stands between a state and the seat that it takes."""
_SUCCEEDS = r"(?:{who} (?:(?:{auxiliary|has}) )?)?{instead}"
"""Words for taking a place that tell of an appointment themselves: "kế nhiệm", "người vừa thay"."""
_IS = r"(?<!\w)(?:{is}|{replaced_with})(?: {address})? ?$"
"""What stands before whoever comes, where whoever goes is told first: "kế nhiệm X là Đại tá Y", "thay X bằng ông Y"."""


def actors(story: Story, anchor: Anchor, near: Sides, pair: Sequence[Person]) -> list[Person] | None:
    """Who signs, is given a post or is told of in a ceremony; none where nobody is told, None where that fails.

    `near`: the people around the anchor; `pair`: who "hai bên" are.
    """
    trigger = anchor.trigger
    assert trigger is not None
    if trigger.outcome in ("adopted", "issued"):
        together = trigger.parties > 1 and len(near.before) > 1 and anchor.start - near.before[0].end < _OBJECT
        return near.ahead if together else []
    if anchor.type == "appointment":
        return _appointed(story, anchor, near)
    if trigger.dated:
        signing = anchor.type == "agreement"
        return _signing(story, anchor, near) if signing else _meant_by_pronoun(story, anchor, near)
    if anchor.type == "agreement":
        ahead = [] if _only_tells(story, anchor, near) else near.ahead
        if trigger.parties:
            return ahead if len(ahead) > 1 and anchor.start - near.before[0].end < _OBJECT else None
        if near.are_several or (pair and not ahead):
            return ahead or list(pair)
        if both := _met_and_signed(story, anchor):
            return both
        beside = near.behind and _with(story, anchor, near.behind[0])
        signed = near.back if beside or _signers(story, near) else []
        subject = _is_subject(story, anchor, near) or _with_office(story, anchor, near) is not None
        return (ahead if signed or subject else []) + signed or _between_whom(story, anchor)
    return near.ahead if _is_subject(story, anchor, near) else []


def _meant_by_pronoun(story: Story, anchor: Anchor, near: Sides) -> list[Person]:
    """Who does what a ceremony is told by, where the sentence does not name him: "đoàn đã dâng hương tại …"."""
    spoken_of = near.before and near.before[0].mention.label not in (m.PERSON, m.ROLE)
    return near.ahead if spoken_of and _is_subject(story, anchor, near) else []


def _only_tells(story: Story, anchor: Anchor, near: Sides) -> bool:
    """Whether somebody before a verb only tells what two states do: "Ông X cho biết hai nước sẽ ký …"."""
    if not near.before:
        return False
    says = story.cues.first("says", near.before[0].end, anchor.start)
    return says is not None and any(story.cues.first(slot, says.end, anchor.start) is not None for slot in PAIR)


def _met_and_signed(story: Story, anchor: Anchor) -> list[Person]:
    """Both sides of talks who go on to sign something: "X hội đàm với Y, Bộ trưởng Bộ Công an Lào, và cùng ký …"."""
    met = story.told[-1] if story.told else None
    before = [n for n in story.named(anchor.sentence) if n.end <= anchor.start]
    if (
        met is None
        or met.type != "talks"
        or met.sentence != anchor.sentence
        or not are_facing(met.people)
        or not before
    ):
        return []
    behind = [n for n in story.named(anchor.sentence) if n.start >= anchor.end]
    if before[-1].person not in met.people or any(_with(story, anchor, n) for n in behind):
        return []
    return list(met.people) if only_joints(story, before[-1].end, anchor.start, anchor.sentence) else []


def _with(story: Story, anchor: Anchor, named: Named) -> bool:
    """Whether somebody behind a word for signing signs, too: "ký X", "ký Kế hoạch hợp tác với X"."""
    near = story.pack.pattern(_BESIDE).search(story.text.lower, max(anchor.end, named.start - _ADDRESS), named.start)
    return named.start - anchor.end < _OBJECT or near is not None


def _signers(story: Story, near: Sides) -> bool:
    """Whether a copula stands before those behind the verb, who then sign: "Thay mặt hai bên ký văn kiện là A và B"."""
    copula = story.cues.ending_at("copula", near.behind[0].start) if near.behind and not near.before else None
    return copula is not None and copula.norm["value"] == "is"


def _appointed(story: Story, anchor: Anchor, near: Sides) -> list[Person] | None:
    """Who is given a post or a rank."""
    assert anchor.trigger is not None
    succeeds = story.pack.pattern(_SUCCEEDS).fullmatch(story.text.lower, anchor.start, anchor.end) is not None
    if succeeds and (successor := _successor(story, anchor)) is not None:
        return [successor]
    if patients := acted_on(story, near.before, anchor.sentence):
        return [n.person for n in patients]  # "X được Quốc vương Y bổ nhiệm", "X được Y ký sắc lệnh thăng lên …"
    if not succeeds and not anchor.trigger.subject and near.behind and _is_given(story, anchor, near.behind[0]):
        return [*near.back, *_given_too(story, anchor, near.behind[-1])]
    if not near.before:
        return []
    if _of_state(story, anchor, near.before[0].end):
        return None
    if story.pack.pattern(_OTHERS).search(story.text.lower, near.before[0].end, anchor.start):
        return [] if opens_list(story, anchor.sentence) else None
    subject = _is_subject(story, anchor, near)
    if _of_another(story, near.before[0], anchor):
        # "X nhậm chức ngày 27/1, thay Y về hưu": one breath, one event
        return [] if subject and not any(d.type == "appointment" for d in story.told) else None
    return near.ahead if subject else []


def _of_state(story: Story, anchor: Anchor, start: int) -> bool:
    """Whether a state takes a seat, of which somebody speaks: "X chúc mừng Lào đảm nhiệm cương vị Ủy viên …"."""
    roles, acts = story.mentions(anchor.sentence, m.ROLE, m.ORGANIZATION), story.pack.pattern(_AS_STATE)
    states = [c for c in story.mentions(anchor.sentence, m.COUNTRY) if start < c.start and c.end <= anchor.start]
    states = [c for c in states if acts.fullmatch(story.text.lower, c.end, anchor.start)]
    return any(not any(r.covers(c) for r in roles) for c in states)


def _successor(story: Story, anchor: Anchor) -> Person | None:
    """Whoever comes, where whoever goes is told before him: "kế nhiệm ông X là Đại tá Y"."""
    behind = (n for n in story.people(anchor.sentence) if n.start >= anchor.end)
    told = story.pack.pattern(_IS)
    return next((n.person for n in behind if told.search(story.text.lower, anchor.end, n.start)), None)


def _given_too(story: Story, anchor: Anchor, last: Named) -> list[Person]:
    """Who else is given a rank: "… lên Trung tướng đối với X; từ Đại tá lên Thiếu tướng đối với Y"."""
    _, end = story.text.sentences[anchor.sentence]
    limit = min((a.start for a in story.anchors[anchor.sentence] if a.start > last.end), default=end)
    out: list[Person] = []
    for named in (n for n in story.named(anchor.sentence) if last.end <= n.start < limit):
        cue = story.cues.first("appointee", max(last.end, named.start - _ADDRESS), named.start)
        ranks = [
            x for x in story.mentions(anchor.sentence, m.RANK) if cue is not None and last.end <= x.start < cue.start
        ]
        if not ranks:
            break
        out.append(named.person)
        last = named
    return out


def _is_subject(story: Story, anchor: Anchor, near: Sides) -> bool:
    """Whether a subject stands beside its verb, with nothing but what a pair of commas sets apart between them."""
    if anchor.form != "verb" or not near.before:
        return False
    start, end = near.before[0].end, anchor.start
    if end - start < _SUBJECT:
        return True
    if story.pack.pattern(_ALSO).search(story.text.lower, start, end) is not None:
        # "X được thăng quân hàm ngày 14/11 và sẽ nghỉ hưu": whoever the first verb is told of
        verbs = (a for a in story.anchors[anchor.sentence] if a.form == "verb" and a.type == anchor.type)
        if any(0 <= a.start - start < _SUBJECT and a.end <= end for a in verbs):
            return True
    # "X, đang ở thăm Nhật, hôm 24-10 tại Tokyo đã ký": when and where is set apart, too
    whens = (x for x in story.mentions(anchor.sentence, m.DATE, m.LOCATION) if start <= x.start and x.end <= end)
    gap = "".join(_outside(story.text.text, start, end, whens))
    return story.pack.pattern(_SET_APART).fullmatch(gap) is not None


def _outside(text: str, start: int, end: int, mentions: Iterable[Mention]) -> Iterator[str]:
    """The parts of a stretch outside some mentions in it."""
    for mention in mentions:
        yield text[start : mention.start]
        start = mention.end
    yield text[start:end]


def _with_office(story: Story, anchor: Anchor, near: Sides) -> Mention | None:
    """The office, without its holder's name, that signs with who is named before it: "X và Giám đốc … Ghana ký"."""
    if anchor.form != "verb" or not near.before:
        return None
    offices = [
        x for x in story.mentions(anchor.sentence, m.ROLE) if near.before[0].end < x.start and x.end <= anchor.start
    ]
    joint = story.pack.pattern(_JOINED)
    last = offices[-1] if offices and anchor.start - offices[-1].end < _OBJECT else None
    return last if last and joint.fullmatch(story.text.lower, near.before[0].end, last.start) else None


def _signing(story: Story, anchor: Anchor, near: Sides) -> list[Person]:
    """Who signs, directly beside the words for it: "văn bản do A và B ký", "mang chữ ký của A và B".

    Or whoever is there: "A hội đàm với B và dự lễ ký biên bản".
    """
    attends = near.before and story.cues.ending_at("attends", anchor.start)
    if near.before and (attends or anchor.start - near.before[0].end < _OBJECT):
        return near.ahead
    beside = near.behind and near.behind[0].start - anchor.end < _OBJECT
    return near.back if beside else _between_whom(story, anchor)


def _between_whom(story: Story, anchor: Anchor) -> list[Person]:
    """Whose document it is, told behind: "Được ký hôm 4/6, bản tuyên bố chung giữa A và B …"."""
    between = story.cues.first("between", anchor.end, anchor.end + _GIVEN)
    named = [n for n in story.named(anchor.sentence) if between is not None and n.start >= between.end][:2]
    if between is None or not named or named[0].start - between.end > _SUBJECT:
        return []
    both = [n.person for n in named]
    joint = len(named) > 1 and coordinated(story.text, story.cues, named[0].end, named[1].start)
    return both if joint and are_facing(both) else []


def _is_given(story: Story, anchor: Anchor, named: Named) -> bool:
    """Whether somebody behind a word for appointing is given the post: beside it, or behind "đối với", "cho"."""
    gap = named.start - anchor.end
    for words in (_INSTEAD, _CLAUSE):
        if story.pack.pattern(words).search(story.text.lower, anchor.end, named.start):
            return False
    cue = story.cues.first("appointee", max(anchor.end, named.start - _ADDRESS), named.start)
    return gap < _SUBJECT or (cue is not None and gap < _GIVEN)


def _of_another(story: Story, named: Named, anchor: Anchor) -> bool:
    """Whether whoever stands before a word for appointing gives the post, or goes ("thay Thiếu tướng X nghỉ hưu").

    Whoever goes on a day of his own is told of apart.
    """
    begin, end = story.text.sentences[anchor.sentence]
    gives = story.pack.pattern(_GIVES).search(story.text.lower, named.end, anchor.start)
    if gives is not None:
        return story.cues.first("passive", named.end, gives.start()) is None
    goes = story.pack.pattern(_INSTEAD).search(story.text.lower, begin, named.start) is not None
    return goes and not any(anchor.end <= x.start < end for x in story.mentions(anchor.sentence, m.DATE))
