"""Who faces whom at talks: the sides beside a word for them, or those whom the words before tell of."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from sukien import mention as m
from sukien.events.model.draft import HOME
from sukien.events.people.aboard import callers
from sukien.events.people.apart import met_apart
from sukien.events.people.cleft import just_named, other_is
from sukien.events.people.just_told import acting_before, at_dialogue, met_there, once_more, whom
from sukien.events.people.office_met import office_met
from sukien.events.people.receiving import calls_on_host, met_by_ours, receives_guest, visited
from sukien.events.people.timetable import on_programme
from sukien.events.people.told_to import told_to
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.named import Named
from sukien.events.states.unnamed import unnamed, unnamed_subject
from sukien.events.story.sides import Sides, acted_on, sides, with_whom
from sukien.events.story.story import Story, are_facing
from sukien.people import Person

_STATE = 40
"""How many characters behind a word for talks the state of a counterpart may stand who is not named."""
_OBJECT = 8
"""How many characters ("với ông") may stand between a noun and who is met."""
_ROLE = 40
"""How many characters behind a word for talks the office of who is met may stand."""
_SIDE = 70
"""How many characters may stand between a subject and a word for what the two do together."""
_NEAR = 30
"""How many characters ("với đoàn đại biểu") may stand between a word for talks and who is met."""
_MET = 25
"""How many characters behind a verb its object is named at the farthest."""
_PRESS = r"\s*(?:{at|on|after|occasion|one}\s*)*"
"""What may stand around a press conference, between who speaks and the talks after which he does."""
_WHEN = 25
"""How many characters ("hôm qua", "sáng 5/6") may stand between who speaks and the word for speaking."""
_MARK = re.compile(r"[,;:()]|\.(?!\d)")
"""What parts who speaks from the word for speaking."""
_BETWEEN = 40
"""How many characters ("đầu tiên", a date) may stand between a word for talks and "giữa"."""


def talking(story: Story, anchor: Anchor, near: Sides, pair: Sequence[Person]) -> list[list[Person] | None]:
    """The people on both sides of a word for talks, once for each side met in turn; [None] where that fails.

    `near`: the people around the anchor; `pair`: who "hai bên" are.
    """
    trigger = anchor.trigger
    assert trigger is not None
    between = _between(story, anchor)
    if between:
        return [between]
    if _only_attend(story, anchor, near) or at_dialogue(story, anchor):
        return [None]
    if trigger.together:
        return [_together(story, anchor, near)]
    if not trigger.parties:
        called = trigger.host == "object" and near.before and near.before[0].mention.label in (m.PERSON, m.ROLE)
        return [
            near.ahead if called else callers(story, anchor) if trigger.host == "object" and not near.before else []
        ]
    if received := calls_on_host(story, anchor, near):
        return [received]
    beside = anchor.form == "noun" and bool(near.behind) and near.behind[0].start - anchor.end <= _OBJECT
    acting = anchor.form == "verb" and near.before and near.before[0].person in pair and not near.behind
    both = acting and story.cues.first("both", near.before[0].end, anchor.start)
    # "Qua điện đàm ngày 8/1, hai bộ trưởng A và B …": not those who talked before
    others = {n.person.id for n in story.people(anchor.sentence) if n.start >= anchor.end} - {p.id for p in pair or ()}
    if pair and (both or not near.before) and not beside and len(others) < len(pair) and not trigger.dated:
        return [list(pair)]
    hosts = _received(story, anchor, near)
    if hosts:
        return list(hosts)
    if met_apart(story, anchor, near):
        return [[*near.ahead, other] for other in near.back]
    if cleft := other_is(story, anchor):
        return [cleft]
    if trigger.dated:
        return [_stated(story, anchor, near) or _fronted(story, anchor, near) or just_named(story, anchor) or None]
    for reading in _READINGS:
        people = reading(story, anchor, near)
        if people:
            return [people]
    if _two_sided(story, anchor, near):
        same = near.before and near.behind and {p.id for p in near.ahead} == {p.id for p in near.back}
        return [None if same else near.ahead + near.back]
    return [_met_before(story, anchor) or just_named(story, anchor) or None]


def _only_attend(story: Story, anchor: Anchor, near: Sides) -> bool:
    """Whether a noun means talks that were told, of which its sentence lists who else came ("Cùng dự … có A, B")."""
    if anchor.form != "noun" or near.before or not near.behind or not _is_listed(story, near.behind[0]):
        return False
    begin, _ = story.text.sentences[anchor.sentence]
    return story.cues.first("attends", begin, anchor.start) is not None


def _together(story: Story, anchor: Anchor, near: Sides) -> list[Person] | None:
    """Those of several states who do something together that tells of talks, where none were told of."""
    if any(d.type in ("talks", "call") for d in story.told):
        return None
    beside = bool(near.before) and anchor.start - near.before[0].end < _SIDE
    ahead = near.ahead if len(near.before) > 1 else _with_subject(story, near, anchor.sentence) or near.ahead
    return ahead if beside and _are_of_states(ahead) else None


def _with_subject(story: Story, near: Sides, index: int) -> list[Person]:
    """Who does something and with whom: "X sáng nay đã cùng Y thảo luận"."""
    subject = with_whom(story, near.before[0], index) if near.before else None
    both = [subject.person, near.before[0].person] if subject is not None else []
    return both if are_facing(both) and all(map(_is_public, both)) else []


def _stated(story: Story, anchor: Anchor, near: Sides) -> list[Person] | None:
    """Both sides of what is talks only with a day: "ngày 5/6, A và B trao đổi về …"."""
    assert anchor.trigger is not None
    if not _two_sided(story, anchor, near):
        return None
    people = near.ahead + near.back
    home = anchor.trigger.needs_abroad and near.before and near.behind and not _are_of_states(people)
    return None if home else people


def _received(story: Story, anchor: Anchor, near: Sides) -> list[list[Person]]:
    """Host and guest of a passive, once for each host: "X được A và B tiếp"."""
    if anchor.form != "verb":
        return []
    if near.behind and near.behind[0].start - anchor.end < _MET and _is_object(story, anchor, near.behind[0]):
        return []
    guests = [n.person for n in acted_on(story, near.before, anchor.sentence)]
    return [[host, *guests] for host in reversed(near.ahead)] if guests else []


def _is_object(story: Story, anchor: Anchor, named: Named) -> bool:
    """Whether neither a comma nor another word for an event parts somebody from the verb before him."""
    if "," in story.text.text[anchor.end : named.start]:
        return False
    return not any(anchor.end <= a.start < named.start for a in story.anchors[anchor.sentence])


def _one_named(story: Story, anchor: Anchor, near: Sides) -> list[Person]:
    """The one side that is named, where the other is told by its office alone."""
    if near.before and not near.behind and unnamed(story, anchor):
        return near.ahead
    if not near.before and near.behind and unnamed_subject(story, anchor) is not None:
        return near.back[:1]
    return []


def _with_office(story: Story, anchor: Anchor, near: Sides) -> list[Person]:
    """Who speaks at talks with an office, of whose words others may be the content."""
    return office_met(story, anchor) if anchor.form == "noun" and not near.before else []


def _both_before(story: Story, anchor: Anchor, near: Sides) -> list[Person]:
    """Both sides of a verb behind another that they share: "X đã cùng Y duyệt đội danh dự, rồi hội đàm"."""
    if anchor.form != "verb" or near.behind:
        return []
    last = sides(story.named(anchor.sentence), story.text, story.cues, anchor.start, anchor.end)
    return _with_subject(story, last, anchor.sentence) if len(last.before) == 1 else []


def _listed(story: Story, anchor: Anchor, near: Sides) -> list[Person]:
    """Both sides behind a copula: "Hội đàm là A và B"."""
    if anchor.form != "verb" or near.before or not near.behind:
        return []
    copula = story.cues.ending_at("copula", near.behind[0].start)
    return near.back if copula is not None and copula.norm["value"] == "is" and are_facing(near.back) else []


def _met_before(story: Story, anchor: Anchor) -> list[Person] | None:
    """Those who faced each other before, where a noun and its sentence tell of them again."""
    known = {n.person.id for n in story.named(anchor.sentence)}
    for other in (story.facing, story.main()) if anchor.form == "noun" else ():
        if other is None or other.type not in ("agreement", "visit", "talks"):
            continue
        if are_facing(other.people) and known & {p.id for p in other.people}:
            return (other.chairs or other.people)[:2]
    return None


def _between(story: Story, anchor: Anchor) -> list[Person]:
    """Both sides of talks "giữa đoàn Lào do X dẫn đầu với đoàn Nga do Y dẫn đầu", whatever their positions are."""
    assert anchor.trigger is not None
    if anchor.type not in ("talks", "call") or not anchor.trigger.parties:
        return []
    cue = story.cues.first("between", anchor.end, anchor.end + _BETWEEN)
    if cue is None or "," in story.text.text[anchor.end : cue.start]:
        return []
    limit = min(
        (a.start for a in story.anchors[anchor.sentence] if a.start > anchor.start), default=len(story.text.text)
    )
    people = list(
        {n.person.id: n.person for n in story.named(anchor.sentence) if anchor.end <= n.start < limit}.values()
    )
    other = next((i for i, p in enumerate(people) if p.country not in (None, people[0].country)), 0)
    return people[: other + 1] if other and people[0].country is not None else []


def beside(story: Story, anchor: Anchor) -> list[Person]:
    """Both sides, of whom one stands directly behind a reference: "Tại buổi tiếp X, ông Y", "sau hội đàm với X"."""
    if anchor.type != "talks" or anchor.trigger is None or not anchor.trigger.opens:
        return []
    near = sides(story.named(anchor.sentence), story.text, story.cues, anchor.start, anchor.end)
    before, behind = near
    guest = visited(story, anchor, near)
    if guest:
        return guest
    if not behind or "," in story.text.text[anchor.end : behind[0].start + 1] or behind[0].start - anchor.end > _NEAR:
        return []
    if len(behind) > 1 and are_facing([n.person for n in behind]):
        # "Cùng dự hội đàm có A và B" tells who else was there.
        listed = _is_listed(story, behind[0])
        return [] if listed else [n.person for n in behind]
    if before:
        # "ông nói tại cuộc gặp với Thứ trưởng X"
        both = [before[0].person, behind[0].person]
        return both if are_facing(both) and _speaks(story, before[0].end, anchor.start) else []
    return _other_side(story, anchor, near)


def _is_listed(story: Story, first: Named) -> bool:
    """Whether a copula stands before those who were there, too, at talks that were told of."""
    known = story.facing is not None or any(d.type in ("talks", "call") for d in story.drafts)
    return known and story.cues.ending_at("copula", first.start) is not None


def _speaks(story: Story, start: int, end: int) -> bool:
    """Whether nothing but a word for speaking, when and to whom stands between who speaks and where.

    As in "X hôm qua nói trong họp báo sau cuộc hội đàm với Y".
    """
    says = story.cues.first("says", start, end)
    if says is None or _MARK.search(story.text.text, start, says.start) or says.start - start > _WHEN:
        return False
    to_press = next(iter(story.cues.all("speech", says.end, end)), None)
    gaps = [(says.end, to_press.start), (to_press.end, end)] if to_press is not None else [(says.end, end)]
    joint = story.pack.pattern(_PRESS)
    return all(joint.fullmatch(story.text.lower, *gap) for gap in gaps)


def _told_to(story: Story, anchor: Anchor, _near: Sides) -> list[Person]:
    """Both sides before a noun: "X nói với Y trong cuộc hội kiến"."""
    return told_to(story, anchor)


def _spoken(story: Story, anchor: Anchor, near: Sides) -> list[Person]:
    """Both sides where one speaks to the other: "Trong cuộc điện thoại hôm 10/5, X nói với người đồng cấp Y"."""
    if anchor.form != "noun" or near.before:
        return []
    people = [n for n in story.people(anchor.sentence) if n.start > anchor.end]
    if len(people) != 2 or not are_facing([n.person for n in people]):
        return []
    gap = people[0].end, people[1].start
    return [n.person for n in people] if story.cues.first("counterpart", *gap) or story.cues.first("to", *gap) else []


def _other_side(story: Story, anchor: Anchor, near: Sides) -> list[Person]:
    """Both sides of a noun with one beside it: "Tại buổi tiếp X, ông Y nói"; "cuộc gặp với X" of who met before."""
    if anchor.form == "verb" or near.before or not near.behind or len({p.country for p in near.back}) > 1:
        return []
    if _is_listed(story, near.behind[0]):
        return []  # "Cùng dự hội đàm có Đại sứ X"
    other, last = near.behind[0], near.behind[-1]
    dates = sum(x.end - x.start for x in story.mentions(anchor.sentence, m.DATE) if anchor.end <= x.start < other.start)
    same_office = story.cues.ending_at("counterpart", other.start)
    words = same_office.end - same_office.start if same_office is not None and same_office.start > anchor.end else 0
    if other.start - anchor.end - dates - words > _OBJECT:
        return []
    met = other.person
    # "… cuộc điện đàm với A (chiều 4-6, có B cùng dự), C nói": B is no side
    closed = story.text.text.find(")", last.end) if story.text.text.startswith("(", last.end + 1) else last.end
    rest = [n.person for n in story.named(anchor.sentence) if n.start > closed and n.person.id != met.id]
    if rest and rest[0].country and rest[0].country != met.country:
        return [rest[0], *near.back]
    if last is not other:
        return []
    trip = next((d for d in reversed(story.drafts) if d.type == "visit" and d.people and d.when is not None), None)
    earlier = story.facing or trip
    known = earlier.people[0] if earlier is not None else None
    if earlier is not None and trip is not None and trip.people[0] in earlier.people:
        known = trip.people[0]  # on a tour whoever makes it meets the next host, not the last one
    acting = None if story.facing is not None and met in story.facing.people else acting_before(story, anchor.sentence)
    known = acting if acting is not None and not rest else known
    if not rest and known is not None and known.id != met.id and known.country != met.country:
        return [known, met]
    return []


def _fronted(story: Story, anchor: Anchor, near: Sides) -> list[Person]:
    """Both sides behind a verb that opens the sentence: "Gặp nhau hôm 1/6, A và B …", "Chào từ biệt A, B nói …"."""
    begin, end = story.text.sentences[anchor.sentence]
    comma = story.text.text.find(",", anchor.end, end)
    named = story.named(anchor.sentence)
    if anchor.form != "verb" or not near.behind or comma < 0 or named[0].start < anchor.end:
        return []
    first = near.behind[0].start
    if story.text.text[begin : anchor.start].strip(" \"'-") and first > comma:
        return []
    both = near.back
    if first - anchor.end <= _NEAR:
        both = list({n.person.id: n.person for n in reversed(named)}.values())[-2:]
    return both if are_facing(both) and all(map(_is_public, both)) else []


def _are_of_states(people: Sequence[Person]) -> bool:
    """Whether people of public life face each other of whom one serves another state than the outlet's."""
    abroad = any(p.country not in (None, HOME) for p in people)
    return abroad and are_facing(people) and all(map(_is_public, people))


def _is_public(person: Person) -> bool:
    """Whether the text says whom somebody serves, or as what."""
    return bool(person.country or person.role or person.rank)


def _two_sided(story: Story, anchor: Anchor, near: Sides) -> bool:
    """Whether two people, or two states, stand around a word for talks."""
    before, behind, people = near.before, near.behind, near.ahead
    mine = {p.country for p in people}
    if before and behind:
        return True
    for role in story.mentions(anchor.sentence, m.ROLE, m.ORGANIZATION):
        if before and 0 <= role.start - anchor.end < _ROLE and role.norm.get("country") not in (None, *mine):
            return True
    if len(before) > 1 and are_facing(people) and all(map(_is_public, people)):
        return True
    states = [c for c in story.mentions(anchor.sentence, m.COUNTRY) if 0 <= c.start - anchor.end < _STATE]
    cue = story.cues.starting_at("counterpart", anchor.end)
    if before and cue is not None and any(0 <= c.start - cue.end <= 1 for c in states):
        return True
    codes = {c.norm["alpha_2"] for c in states if c.start - anchor.end < _NEAR}
    return anchor.form == "noun" and (len(behind) > 1 or len(codes) > 1)


_READINGS: tuple[Callable[[Story, Anchor, Sides], list[Person]], ...] = (
    whom,
    _told_to,
    _one_named,
    _with_office,
    _both_before,
    once_more,
    _listed,
    receives_guest,
    met_there,
    _fronted,
    _other_side,
    visited,
    _spoken,
    on_programme,
    met_by_ours,
)
"""What the words beside tell of who faces whom, tried in this order before two sides are taken as they stand."""
