"""Who makes a visit: not whoever is visited, invites, or only tells of it."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.model.draft import Draft
from sukien.events.people.coming import fronted_subject
from sukien.events.people.own_visit import own_visit, quoted
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.named import Named, leads
from sukien.events.states.visitor_states import visiting
from sukien.events.story.sides import Sides, acted_on, is_next
from sukien.events.story.story import Story
from sukien.people import Person

_MET = 8
"""How many characters may stand between a word for talks and who is met."""
_DIRECTLY = r" (?:(?:{auxiliary}|{lately}|{also}) )*"
"""What may stand between the office of who visits and the verb."""
_OF = 80
"""How many characters behind a word for a visit the words may stand that tell whose it is."""


def visitors(story: Story, anchor: Anchor, near: Sides) -> list[Person] | None:
    """Who makes a visit of which a word tells; None where several who face each other only go somewhere.

    "Hai Bộ trưởng đánh giá cao chuyến thăm của tàu …" tells of others' visit, "hai Bộ trưởng thăm trường học" of none.
    """
    noun = anchor.form == "noun"
    near = near._replace(behind=_from_abroad(story, anchor, _before_next(story, anchor, near.behind)))
    if own := own_visit(story, anchor, near.before, near.behind):
        return own
    if noun and quoted(story, anchor, near.behind):
        near = near._replace(behind=[])
    if near.are_several:
        return _who(story, anchor, [], near.behind) if noun else None
    if noun and not (near.before or near.behind) and anchor.trigger is not None and anchor.trigger.abroad:
        return _on_the_way(story)
    others = noun and not near.behind and visiting(story, anchor) is not None
    trip = _earlier_leg(story, anchor.sentence, near) if noun and not (others or near.behind) else None
    if trip is not None:
        return trip.people[:1]
    return _who(story, anchor, [] if others else _guests(story, anchor, near.before), near.behind)


def _before_next(story: Story, anchor: Anchor, behind: list[Named]) -> list[Named]:
    """Those behind a visit who are not of the next one: "chuyến thăm của Chủ tịch nước và chuyến thăm của ông X"."""
    others = (a.start for a in story.anchors[anchor.sentence] if a.type == "visit" and a.start > anchor.end)
    end = next(others, None)
    if end is None or story.cues.first("of", anchor.end, end) is None:
        return behind
    return [n for n in behind if n.start < end]


def _earlier_leg(story: Story, index: int, near: Sides) -> Draft | None:
    """The visit on whose way somebody is met: "X sang Nhật gặp Y và kết thúc chuyến đi ở Mông Cổ" tells it of X."""
    if not near.before:
        return None
    start = near.before[0].start
    met = any(a.type == "talks" and 0 <= start - a.end <= _MET for a in story.anchors[index])
    trips = [d for d in story.told if d.type == "visit" and d.people] if met else []
    return next((d for d in reversed(trips) if _told_by(d) < start), None)


def _on_the_way(story: Story) -> list[Person]:
    """Whose journey a leg is that names nobody: "Còn Yonhap quan tâm hơn chặng Bình Nhưỡng (18-19/6)"."""
    trips = (d for d in reversed(story.drafts) if d.type == "visit" and d.people)
    return next((d.people[:1] for d in trips), [])


def _told_by(draft: Draft) -> int:
    """Where the word stands that tells of a visit."""
    return next((p.start for p in draft.proofs if p.field == "type"), 0)


def _guests(story: Story, anchor: Anchor, before: list[Named]) -> list[Named]:
    """Those before a word for a visit who are not of the state that is visited ("A gặp B trong chuyến thăm Lào")."""
    state = _visited(story, anchor)
    if state is None or state not in {n.person.country for n in before}:
        return before
    rest = [n for n in before if n.person.country != state]
    others = (n for n in reversed(story.named(anchor.sentence)) if n.end <= anchor.start and n.person.country != state)
    return rest or list(others)[:1]


def _from_abroad(story: Story, anchor: Anchor, behind: list[Named]) -> list[Named]:
    """Those behind a visit who may make it: "Trong chuyến thăm Berlin, Thủ tướng Đức nhắn nhủ ông X" tells it of X."""
    state = _visited(story, anchor) if anchor.form == "noun" else None
    return behind if state is None else [n for n in behind if n.person.country != state]


def _visited(story: Story, anchor: Anchor) -> str | None:
    """The state that stands right behind a word for a visit, or whose city does."""
    place = next((x for x in story.places(anchor.sentence) if 0 <= x.start - anchor.end <= 1), None)
    return (place.norm.get("alpha_2") or place.norm.get("country")) if place is not None else None


def _who(story: Story, anchor: Anchor, before: list[Named], behind: list[Named]) -> list[Person]:
    """Whoever makes a visit: the subject of the verb, or who stands behind "của" after the noun; nobody who invites."""
    if behind and story.cues.ending_at("invited", behind[0].start) is not None:
        behind = []
    received = acted_on(story, before, anchor.sentence)
    if received and anchor.form == "verb":
        return [n.person for n in received]  # "X được Y đón ở sân bay"
    if before and (_reported(story, anchor, before[0].end) or _by_office(story, anchor, before[-1].end)):
        before = []
    trip = next((d for d in story.told if d.type == "visit" and d.people), None)
    if trip is not None and before and (received or story.cues.ending_at("invited", before[0].start) is not None):
        return trip.people[:1]  # "thăm Trung Quốc theo lời mời của X và kết thúc chuyến đi ở Mông Cổ"
    host = next((d.host for d in story.told if d.type == "talks" and d.host is not None), None)
    if host is not None and host.id in {n.person.id for n in before} and not is_next(story, anchor.start):
        met = next(d for d in story.told if d.host is host)
        return [p for p in met.people if p.id != host.id]  # "được X đón tiếp trong chuyến thăm"
    if before and before[0].mention.norm.get("value") in ("delegation", "head"):
        return _who_came(story, before[0], anchor.sentence)
    near = anchor.form == "noun" and bool(behind) and behind[0].start - anchor.end < _OF
    if near and story.cues.ending_at("of", behind[0].start) is not None:
        return [n.person for n in behind]
    if before or anchor.form != "noun":
        ahead = fronted_subject(story, anchor) if not before else None
        return [n.person for n in before] or ([ahead.person] if ahead is not None else [])
    return [n.person for n in behind if n.person.country == behind[0].person.country]


def _who_came(story: Story, named: Named, index: int) -> list[Person]:
    """Whom "đoàn" stands for: the visitor of whom the article tells, or its head, if only others were told to come.

    Or who leads it in the words before: "X dẫn đầu đoàn thăm Lào".
    """
    ahead = [n for n in story.people(index) if n.end <= named.start][-1:]
    if ahead and leads(story.cues, ahead[0]):
        return [ahead[0].person]
    trips = [d for d in story.drafts if d.type == "visit" and d.people]
    others = bool(trips) and all(p.id != named.person.id for d in trips for p in d.people)
    if others and named.mention.norm["value"] == "head":
        return [named.person]
    return trips[0].people[:1] if trips else []


def _by_office(story: Story, anchor: Anchor, start: int) -> bool:
    """Whether it is the holder of an office who visits, and is not named: "X nhắc tới việc Tổng Bí thư Lào thăm Mỹ"."""
    offices = [x for x in story.mentions(anchor.sentence, m.ROLE) if start <= x.start and x.end <= anchor.start]
    titles = {(t.start, t.end) for n in story.named(anchor.sentence) for t in n.person.titles}
    if anchor.form != "verb" or not offices or (offices[-1].start, offices[-1].end) in titles:
        return False
    apposed = "," in story.text.text[start : offices[-1].start]
    gap = story.pack.pattern(_DIRECTLY).fullmatch(story.text.lower, offices[-1].end, anchor.start)
    return gap is not None and not apposed


def _reported(story: Story, anchor: Anchor, start: int) -> bool:
    """Whether somebody only says that others come: "Thứ trưởng cho biết, tàu USS John S. McCain thăm Đà Nẵng"."""
    says = story.cues.first("says", start, anchor.start) or story.cues.first("agrees", start, anchor.start)
    return says is not None and story.cues.first("ship", says.end, anchor.start) is not None
