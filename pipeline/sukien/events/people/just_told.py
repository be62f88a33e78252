"""Sides of talks that were told just before: who acts in the last sentence, those who met earlier in this one."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.sides import Sides, is_next
from sukien.events.story.story import Story, are_facing
from sukien.people import Person

_WHOM = r", {who} {whom} (?:{address} )?$"
"""What stands between somebody and whoever does something with him: "Y, người mà ông sẽ gặp"."""
_LINK = 16
"""How many characters before the subject these words may begin."""
_IN = r"(?<!\w)(?:{during}|{at}) $"
"""What stands before a noun that tells where something was done."""
_NEXT = 8
"""How many characters ("với ông") may stand between a noun and who is met."""
_ROLE = 40
"""How many characters behind a word for talks the office of who is met may stand."""

_AT = r" (?:[^\W\d]+ ){0,2}(?:{at}|{during}) (?:{occasion} )?"
"""What stands between a verb and the name of the dialogue at which it is done."""


def whom(story: Story, anchor: Anchor, near: Sides) -> list[Person]:
    """Both sides of a clause that tells whom somebody meets: "gửi lời thăm Y, người mà ông dự kiến gặp ngày 23/11"."""
    if anchor.form != "verb" or not near.before:
        return []
    subject = near.before[0]
    link = story.pack.pattern(_WHOM).search(story.text.lower, max(0, subject.start - _LINK), subject.start)
    meant = [n for n in story.named(anchor.sentence) if link is not None and n.end == link.start()]
    both = [subject.person, *(n.person for n in meant)]
    return both if are_facing(both) else []


def at_dialogue(story: Story, anchor: Anchor) -> bool:
    """Whether the verb only leads to talks of a series, by whose name they are told: "gặp nhau tại Đối thoại …"."""
    names = (a for a in story.anchors[anchor.sentence] if a.start > anchor.end and a.form == "name")
    name = next(names, None) if anchor.form == "verb" else None
    if name is None or name.type != "talks":
        return False
    return story.pack.pattern(_AT).fullmatch(story.text.lower, anchor.end, name.start) is not None


def acting_before(story: Story, index: int) -> Person | None:
    """Whom alone the sentence before names, where "hai bên" acts in this: one of the two.

    Where others were told of that face each other it is one of the same paragraph.
    """
    if index == 0 or (story.is_parted(index) and story.facing is not None):
        return None
    if story.cues.first("both", *story.text.sentences[index]) is None:
        return None
    people = {n.person.id: n.person for n in story.named(index - 1)}
    return next(iter(people.values())) if len(people) == 1 else None


def once_more(story: Story, anchor: Anchor, near: Sides) -> list[Person]:
    """Both sides of what they do next: "X ăn tối với Y trước khi hội đàm chính thức ngày mai"."""
    if anchor.form != "verb" or near.behind or not is_next(story, anchor.start):
        return []
    last = story.told[-1] if story.told else None
    met = (
        last is not None
        and last.type in ("talks", "call")
        and last.sentence == anchor.sentence
        and are_facing(last.people)
    )
    offices = (o for o in story.mentions(anchor.sentence, m.ROLE) if 0 <= o.start - anchor.end < _ROLE)
    other = story.cues.first("counterpart", anchor.end, anchor.end + _ROLE) or next(offices, None)
    return list(last.people) if last is not None and met and other is None else []


def met_there(story: Story, anchor: Anchor, near: Sides) -> list[Person]:
    """Both sides before a noun that a comma parts from who acts next: "X và Y đồng ý trong cuộc gặp ở Z, A nói"."""
    begin, _ = story.text.sentences[anchor.sentence]
    inside = story.pack.pattern(_IN).search(story.text.lower, begin, anchor.start) is not None
    if anchor.form != "noun" or not (inside and near.before and near.behind):
        return []
    parted = "," in story.text.text[anchor.end : near.behind[0].start]
    told = parted and near.behind[0].start - anchor.end > _NEXT
    return near.ahead if told and len({p.country for p in near.ahead} - {None}) > 1 else []
