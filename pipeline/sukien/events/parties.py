"""Who stands beside a word: the sides of talks, visitors, those who sign or are given a post."""

from __future__ import annotations

from collections.abc import Sequence

from sukien import mention as m
from sukien.events.anchors import Anchor
from sukien.events.coordination import coordinated
from sukien.events.cues import Cues
from sukien.events.draft import HOME
from sukien.events.named import Named
from sukien.events.rosters import opens_list
from sukien.events.several import goes_on
from sukien.events.states import visiting
from sukien.events.story import Story, are_facing
from sukien.events.unnamed import unnamed, unnamed_subject
from sukien.events.visitors import guests, visitors
from sukien.mention import Mention
from sukien.people import Person
from sukien.text import Text

_SUBJECT = 40
"""How many characters may stand between a subject and its verb."""
_OBJECT = 8
"""How many characters may stand between "ký" and who signs too ("ký với …")."""
_SIDE = 70
"""How many characters behind a word for talks the state of who is met may stand."""
_NEAR = 30
"""How many characters ("với đoàn đại biểu") may stand between a word for talks and who is met."""
_ADDRESS = 20
"""How many characters ("cho đồng chí") may stand between the word before whoever is appointed and the name."""
_GIVEN = 100
"""How many characters ("từ Trung tướng lên …") may stand between a word for appointing and whoever it is given to."""
_SET_APART = r", [^,.;:]{1,100}, (?:{auxiliary|lately} )?"
_GIVES = r"(?<!\w){gives} (?:{plural} )?(?:{decision} )?$"
_OTHERS = r"(?<!\w){plural} [^\W\d_]+(?: [^\W\d_]+){0,2}? ?$"
"""Several who are given a post, of whom somebody only speaks: "X chúc mừng các sĩ quan được thăng cấp"."""
_INSTEAD = r"(?<!\w){instead} ?$"
_BETWEEN = 40
"""How many characters ("đầu tiên", a date) may stand between a word for talks and "giữa"."""
_TURN = 60
"""How many characters may stand between who is met first and the word for the next who is met."""
_ALSO = r"(?:,|\b{and|then})\s*{auxiliary|also|whereas}?\s*$"
_THEN = r"(?:[\s,;()]|\b{and|then|auxiliary|also|at|on}\b)*"


def sides(named: Sequence[Named], text: Text, cues: Cues, start: int, end: int) -> tuple[list[Named], list[Named]]:
    """The people nearest before and behind a word, each with those coordinated with them."""
    before = [n for n in named if n.mention.end <= start]
    behind = [n for n in named if n.mention.start >= end]
    return _chain(list(reversed(before)), text, cues, back=True), _chain(behind, text, cues, back=False)


def _chain(named: Sequence[Named], text: Text, cues: Cues, *, back: bool) -> list[Named]:
    out: list[Named] = []
    for one in named:
        if out:
            left, right = (one, out[-1]) if back else (out[-1], one)
            if left.mention != right.mention and not coordinated(text, cues, left.end, right.start):
                break
        out.append(one)
    return out


def parties(story: Story, anchor: Anchor, index: int) -> list[list[Person] | None]:
    """The people on both sides of a word for talks, once for each side met in turn; [None] where that fails."""
    trigger = anchor.trigger
    assert trigger is not None
    begin, end = story.text.sentences[index]
    before, behind = sides(story.named(index), story.text, story.cues, anchor.start, anchor.end)
    before = _subject(story, anchor, before, index)
    # "… hội đàm với X; Đại sứ Y cùng dự": who only attends is no side of its own.
    behind = behind[:1] + [n for n in behind[1:] if not _only_attends(story, n)]
    if anchor.form == "noun" and before and ";" in story.text.text[before[0].end : anchor.start]:
        before = []
    ahead, back = [n.person for n in before], [n.person for n in behind]
    if trigger.outcome in ("adopted", "issued"):
        return [[]]
    between = _between(story, anchor, index)
    if between:
        return [between]
    both = story.cues.first("both", begin, end if anchor.form == "noun" else anchor.start)
    if trigger.together:
        met = any(d.type in ("talks", "call") for d in story.told)
        near = bool(before) and anchor.start - before[0].end < _SIDE
        return [ahead if near and not met and _are_of_states(ahead) else None]
    if trigger.dated and anchor.type not in ("visit", "appointment"):
        if anchor.type == "agreement":
            return [_signing(anchor, before, behind)]
        if not trigger.parties:
            return [[]]
        if ahead and len(back) > 1 and story.cues.first("each", begin, anchor.end + 15) is not None:
            return [[*ahead, other] for other in back]
        two = _two_sided(story, anchor, before, behind, index)
        if trigger.needs_abroad:
            two = two and (not before or not behind or _are_of_states(ahead + back))
        return [ahead + back if two else None]
    several = len(before) > 1 and before[0].mention == before[1].mention and are_facing(ahead)
    if anchor.type == "visit" and several:
        # "hai Bộ trưởng đánh giá cao chuyến thăm của tàu …", "hai Bộ trưởng thăm trường học"
        return [visitors(story, anchor, [], behind) if anchor.form == "noun" else None]
    if anchor.type == "visit":
        others = anchor.form == "noun" and not behind and visiting(story, anchor, index) is not None
        return [visitors(story, anchor, [] if others else guests(story, anchor, before, index), behind)]
    bodies = anchor.type == "talks" and both is not None and story.cues.ending_at("bodies", both.start) is not None
    pair = _both(story, both, index) if both is not None and not bodies else []
    if anchor.type == "agreement" and trigger.parties:
        return [ahead if len(ahead) > 1 and anchor.start - before[0].end < _OBJECT else None]
    if anchor.type == "agreement" and (several or (pair and not ahead)):
        return [ahead or pair]
    if anchor.type == "appointment" and not trigger.subject and back and _appointed(story, anchor, behind[0]):
        return [back]
    if anchor.type in ("agreement", "appointment", "ceremony"):
        near = anchor.form == "verb" and bool(before) and _beside(story, before[0].end, anchor.start)
        several_others = before and story.pack.pattern(_OTHERS).search(story.text.lower, before[0].end, anchor.start)
        if anchor.type == "appointment" and several_others:
            return [[] if opens_list(story, index) else None]
        if anchor.type == "appointment" and before and _of_another(story, before[0], anchor, index):
            return [[]] if near else [None]
        signed = back if anchor.type == "agreement" and behind and behind[0].start - anchor.end < _OBJECT else []
        return [(ahead if near or signed else []) + signed]
    if not trigger.parties:
        return [[]]
    named_beside = anchor.form == "noun" and bool(behind) and behind[0].start - anchor.end <= _OBJECT
    if pair and not ahead and not named_beside:
        return [pair]
    each = trigger.each or story.cues.first("each", begin, anchor.end + 15) is not None
    if ahead and len(back) > 1 and (each or len({p.country for p in back}) == len(back)):
        return [[*ahead, other] for other in back]
    if anchor.form == "verb" and before and not (behind and behind[0].start - anchor.end < 25):
        host = before[0]
        passive = story.cues.first("passive", max(begin, host.start - 8), host.start)
        guest = next((n for n in reversed(story.named(index)) if n.end <= host.start), None)
        if passive is not None and guest is not None:
            return [[host.person, guest.person]]
    if ahead and not back and unnamed(story, anchor, index):
        return [ahead]
    if not ahead and back and unnamed_subject(story, anchor, index) is not None:
        return [back[:1]]
    copula = story.cues.ending_at("copula", behind[0].start) if behind and not ahead else None
    if copula is not None and copula.norm["value"] == "is" and anchor.form == "verb" and are_facing(back):
        return [back]
    guest_talks = _receives_guest(story, anchor, before, index)
    if guest_talks:
        return [guest_talks]
    facing = _fronted(story, anchor, behind, index) or _other_side(story, anchor, before, behind, index)
    if facing:
        return [facing]
    spoken = _spoken(story, anchor, index) if anchor.form == "noun" and not before else []
    if spoken:
        return [spoken]
    if _two_sided(story, anchor, before, behind, index):
        both_same = ahead and back and {p.id for p in ahead} == {p.id for p in back}
        return [None if both_same else ahead + back]
    if anchor.form == "noun":
        known = {n.person.id for n in story.named(index)}
        for other in (story.facing, story.main()):
            if other is None or other.type not in ("agreement", "visit", "talks"):
                continue
            if are_facing(other.people) and known & {p.id for p in other.people}:
                return [(other.chairs or other.people)[:2]]
    return [None]


def _only_attends(story: Story, named: Named) -> bool:
    """Whether the words behind somebody say that he was there too: "cùng dự"."""
    return story.cues.starting_at("attends", named.end) is not None


def _of_another(story: Story, named: Named, anchor: Anchor, index: int) -> bool:
    """Whether whoever stands before a word for appointing gives the post, or goes ("thay Thiếu tướng X nghỉ hưu").

    Whoever goes on a day of his own is told of apart.
    """
    begin, end = story.text.sentences[index]
    gives = story.pack.pattern(_GIVES).search(story.text.lower, named.end, anchor.start)
    if gives is not None:
        return story.cues.ending_at("passive", gives.start()) is None
    goes = story.pack.pattern(_INSTEAD).search(story.text.lower, begin, named.start) is not None
    return goes and not any(anchor.end <= x.start < end for x in story.mentions(index, m.DATE))


def _signing(anchor: Anchor, before: list[Named], behind: list[Named]) -> list[Person]:
    """Who signs, directly beside the words for it: "văn bản do A và B ký", "mang chữ ký của A và B"."""
    near = behind if behind and behind[0].start - anchor.end < _OBJECT else []
    near = before if before and anchor.start - before[0].end < _OBJECT else near
    return [n.person for n in near]


def _beside(story: Story, start: int, end: int) -> bool:
    """Whether a subject stands beside its verb, with nothing but what a pair of commas sets apart between them."""
    return end - start < _SUBJECT or story.pack.pattern(_SET_APART).fullmatch(story.text.text, start, end) is not None


def _between(story: Story, anchor: Anchor, index: int) -> list[Person]:
    """Both sides of talks "giữa đoàn Lào do X dẫn đầu với đoàn Nga do Y dẫn đầu", whatever their positions are."""
    trigger = anchor.trigger
    if anchor.type not in ("talks", "call") or trigger is None or not trigger.parties:
        return []
    cue = story.cues.first("between", anchor.end, anchor.end + _BETWEEN)
    if cue is None or "," in story.text.text[anchor.end : cue.start]:
        return []
    limit = min((a.start for a in story.anchors[index] if a.start > anchor.start), default=len(story.text.text))
    people = list({n.person.id: n.person for n in story.named(index) if anchor.end <= n.start < limit}.values())
    other = next((i for i, p in enumerate(people) if p.country not in (None, people[0].country)), 0)
    return people[: other + 1] if other and people[0].country is not None else []


def _appointed(story: Story, anchor: Anchor, named: Named) -> bool:
    """Whether somebody behind a word for appointing is given the post: beside it, or behind "đối với", "cho"."""
    gap = named.start - anchor.end
    if story.pack.pattern(_INSTEAD).search(story.text.lower, anchor.end, named.start):
        return False
    cue = story.cues.first("appointee", max(anchor.end, named.start - _ADDRESS), named.start)
    return gap < _SUBJECT or (cue is not None and gap < _GIVEN)


def beside(story: Story, anchor: Anchor, index: int) -> list[Person]:
    """Both sides, of whom one stands directly behind a reference: "Tại buổi tiếp X, ông Y", "sau hội đàm với X"."""
    if anchor.type != "talks" or anchor.trigger is None or not anchor.trigger.opens:
        return []
    before, behind = sides(story.named(index), story.text, story.cues, anchor.start, anchor.end)
    if not behind or "," in story.text.text[anchor.end : behind[0].start + 1] or behind[0].start - anchor.end > _NEAR:
        return []
    if len(behind) > 1 and are_facing([n.person for n in behind]):
        # "Cùng dự hội đàm có A và B" tells who else was there.
        listed = story.facing is not None and story.cues.ending_at("copula", behind[0].start) is not None
        return [] if listed else [n.person for n in behind]
    if before:
        # "ông nói tại cuộc gặp với Thứ trưởng X"
        both = [before[0].person, behind[0].person]
        return both if are_facing(both) and _speaks(story, before[0].end, anchor.start) else []
    return _other_side(story, anchor, before, behind, index)


def _speaks(story: Story, start: int, end: int) -> bool:
    """Whether nothing but a word for speaking stands between who speaks and where."""
    says = story.cues.starting_at("says", start)
    return says is not None and not story.text.text[says.end : end].strip()


def _spoken(story: Story, anchor: Anchor, index: int) -> list[Person]:
    """Both sides where one speaks to the other: "Trong cuộc điện thoại hôm 10/5, X nói với người đồng cấp Y"."""
    people = [n for n in story.people(index) if n.start > anchor.end]
    if len(people) != 2 or not are_facing([n.person for n in people]):
        return []
    gap = people[0].end, people[1].start
    return [n.person for n in people] if story.cues.first("counterpart", *gap) or story.cues.first("to", *gap) else []


def _receives_guest(story: Story, anchor: Anchor, before: list[Named], index: int) -> list[Person]:
    """Who receives "Đoàn", and the visitor it stands for: "Trung tướng X tiếp Đoàn", "Tiếp đoàn, ông X …"."""
    if anchor.form != "verb" or story.cues.starting_at("guest", anchor.end) is None:
        return []
    visit = next((d for d in story.drafts if d.type == "visit" and d.people), None)
    named = [n for n in before or story.named(index) if n.mention.label == m.PERSON]
    host = next((n for n in named if before or n.start > anchor.end), None)
    if visit is None or host is None or host.person.id == visit.people[0].id:
        return []
    return [host.person, visit.people[0]]


def _other_side(story: Story, anchor: Anchor, before: list[Named], behind: list[Named], index: int) -> list[Person]:
    """Both sides of a noun with one beside it: "Tại buổi tiếp X, ông Y nói"; "cuộc gặp với X" of who met before."""
    if anchor.form == "verb" or before or len(behind) != 1:
        return []
    dates = sum(x.end - x.start for x in story.mentions(index, m.DATE) if anchor.end <= x.start < behind[0].start)
    if behind[0].start - anchor.end - dates > _OBJECT:
        return []
    met = behind[0].person
    rest = [n.person for n in story.named(index) if n.start > behind[0].end and n.person.id != met.id]
    if rest and rest[0].country and rest[0].country != met.country:
        return [rest[0], met]
    trip = next((d for d in reversed(story.drafts) if d.type == "visit" and d.people and d.when is not None), None)
    earlier = story.facing or trip
    known = earlier.people[0] if earlier is not None else None
    if not rest and known is not None and known.id != met.id and known.country != met.country:
        return [known, met]
    return []


def _fronted(story: Story, anchor: Anchor, behind: list[Named], index: int) -> list[Person]:
    """Both sides behind a verb that opens the sentence: "Gặp nhau hôm 1/6, A và B …", "Chào từ biệt A, B nói …"."""
    begin, end = story.text.sentences[index]
    comma = story.text.text.find(",", anchor.end, end)
    named = story.named(index)
    if anchor.form != "verb" or not behind or comma < 0 or named[0].start < anchor.end:
        return []
    if story.text.text[begin : anchor.start].strip(" \"'-") and behind[0].start > comma:
        return []
    both = [n.person for n in behind]
    if behind[0].start - anchor.end <= _NEAR:
        both = list({n.person.id: n.person for n in reversed(named)}.values())[-2:]
    return both if are_facing(both) and all(map(_is_public, both)) else []


def _are_of_states(people: Sequence[Person]) -> bool:
    """Whether people of public life face each other of whom one serves another state than the outlet's."""
    abroad = any(p.country not in (None, HOME) for p in people)
    return abroad and are_facing(people) and all(map(_is_public, people))


def _is_public(person: Person) -> bool:
    """Whether the text says whom somebody serves, or as what."""
    return bool(person.country or person.role or person.rank)


def _both(story: Story, cue: Mention, index: int) -> list[Person]:
    """Who "hai bên" are: those who faced each other last, else the two whom the sentence before names."""
    people = story.facing.people[:3] if story.facing is not None else []
    if story.facing is None and index:
        people = list({n.person.id: n.person for n in story.people(index - 1)}.values())
        people = people if are_facing(people) else []
    # Not in "hai Bộ trưởng Quốc phòng Anh và Pháp".
    near = (c for c in story.mentions(index, m.COUNTRY) if 0 < c.start - cue.end <= _NEAR)
    states = {c.norm["alpha_2"] for c in near if goes_on(story.text, cue.end, c.start)}
    return people if states <= {p.country for p in people} else []


def _subject(story: Story, anchor: Anchor, before: list[Named], index: int) -> list[Named]:
    """The subject of a verb; of a second verb that of the first ("đã hội kiến A và gặp B")."""
    if anchor.form != "verb" or not before:
        return before
    previous = [a for a in story.anchors[index] if a.end <= before[0].start and a.form == "verb"]
    if not previous or before[0].start - previous[-1].end > _SUBJECT:
        return before
    gap = story.text.lower[before[0].end : anchor.start]
    if not gap.strip():
        return before  # "tiếp X sang thăm": it is X who visits
    also = story.pack.pattern(_ALSO)
    goes_on = _goes_on(story, before[0].end, anchor.start, index) or (len(gap) <= _TURN and also.search(gap))
    if not goes_on:
        return before
    first, _ = sides(story.named(index), story.text, story.cues, previous[-1].start, previous[-1].end)
    return _subject(story, previous[-1], first, index) or before


def _goes_on(story: Story, start: int, end: int, index: int) -> bool:
    """Whether nothing but joints and a day or place parts two verbs of one subject: "gặp A; ngày 24/8 tiếp B"."""
    at, out = start, []
    for mention in story.mentions(index, m.DATE, m.LOCATION, m.COUNTRY):
        if at <= mention.start and mention.end <= end:
            out.append(story.text.lower[at : mention.start])
            at = mention.end
    return story.pack.pattern(_THEN).fullmatch(" ".join([*out, story.text.lower[at:end]])) is not None


def _two_sided(story: Story, anchor: Anchor, before: list[Named], behind: list[Named], index: int) -> bool:
    """Whether two people, or two states, stand around a word for talks."""
    mine = {n.person.country for n in before}
    if before and behind:
        return True
    for role in story.mentions(index, m.ROLE, m.ORGANIZATION):
        if before and 0 <= role.start - anchor.end < 40 and role.norm.get("country") not in (None, *mine):
            return True
    people = [n.person for n in before]
    if len(before) > 1 and are_facing(people) and all(map(_is_public, people)):
        return True
    near = [c for c in story.mentions(index, m.COUNTRY) if 0 <= c.start - anchor.end < _SUBJECT]
    cue = story.cues.starting_at("counterpart", anchor.end)
    if before and cue is not None and any(0 <= c.start - cue.end <= 1 for c in near):
        return True
    countries = {str(c.norm["alpha_2"]) for c in story.mentions(index, m.COUNTRY) if 0 <= c.start - anchor.end < 30}
    return anchor.form == "noun" and (len(behind) > 1 or len(countries) > 1)
