"""Who receives a guest that is named elsewhere: "Tiếp đoàn, ông X …", "Tại cuộc hội đàm ở Jakarta, X nói …"."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.model.draft import HOME
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.sides import Sides
from sukien.events.story.story import Story
from sukien.people import Person

_LEAD = 12
"""How many characters ("Tại", "Trong") may stand before the word that a sentence opens with."""
_WHERE = r"[\s,]*(?:{on}\s+)?(?:{at} [^,.;:()\n]{2,45})?,\s*"
"""What stands between talks that a sentence opens with and who speaks at them, less the date."""

_LISTED = r"(?:,|\b{and}) ?$"
"""What stands before the next of those who are received."""
_WITH = r"(?:(?: [^\W\d_]{2,6}){1,4},)? {with}(?: {address})?\s*"
"""What stands between talks and who is met: "với", "khác, với ông", "cuối cùng trong ngày, với"."""


def at_home(story: Story, anchor: Anchor, parties: list[Person]) -> Person | None:
    """Who of those who meet is at home, as the words for it tell; also alone: "Tổng thống X tiếp Đại sứ Nga"."""
    side = anchor.trigger.host if anchor.trigger is not None else None
    if side is None or not parties:
        return None
    if len(parties) > 1:
        return parties[0] if side == "subject" else parties[-1]
    named = any(n.person is parties[0] and n.end <= anchor.start for n in story.named(anchor.sentence))
    return parties[0] if side == "subject" and anchor.form == "verb" and named else None


def calls_on_host(story: Story, anchor: Anchor, near: Sides) -> list[Person]:
    """Both sides of a guest who calls on whoever was told to receive him: "X tiếp Tùy viên Y đến chào …, với Z"."""
    if anchor.trigger is None or anchor.trigger.host != "object" or not near.before:
        return []
    told = story.told[-1] if story.told else None
    guest = near.before[0].person
    if told is None or told.type != "talks" or told.sentence != anchor.sentence or told.host in (None, guest):
        return []
    listed = story.pack.pattern(_LISTED)
    gap = story.text.lower[anchor.end : near.behind[0].start] if near.behind else ","
    if "," not in gap and listed.search(gap) is None:
        return []
    if guest in told.people:
        return list(told.people)
    # "X tiếp Tùy viên Y đến chào từ biệt và Đại sứ Z đến chào xã giao": one reception for each guest
    one = len(near.before) == 1 and listed.search(story.text.lower, 0, near.before[0].start) is not None
    assert told.host is not None
    return [guest, told.host] if one and guest.country not in (None, told.host.country) else []


def receives_guest(story: Story, anchor: Anchor, near: Sides) -> list[Person]:
    """Who receives "Đoàn", and the visitor it stands for: "Trung tướng X tiếp Đoàn", "Tiếp đoàn, ông X …"."""
    if anchor.form != "verb":
        return []
    if not (_is_guest(story, anchor) or _also_receives(story, anchor, near) or _left_out(story, anchor, near)):
        return []
    named = [n for n in near.before or story.named(anchor.sentence) if n.mention.label == m.PERSON]
    host = next((n.person for n in named if near.before or n.start > anchor.end), None)
    guest = (_caller(story, host, anchor.sentence) or _guest(story, host)) if host is not None else None
    return [host, guest] if host is not None and guest is not None and guest.id != host.id else []


def _is_guest(story: Story, anchor: Anchor) -> bool:
    """Whether "khách" or "đoàn" stands behind a word for receiving."""
    return story.cues.starting_at("guest", anchor.end) is not None


def _left_out(story: Story, anchor: Anchor, near: Sides) -> bool:
    """Whether it goes without saying who is received: "… đến thăm Học viện. Giám đốc Y chủ trì buổi tiếp."."""
    assert anchor.trigger is not None
    if anchor.trigger.host != "subject" or not near.before or near.behind:
        return False
    just_came = any(d.type == "visit" and d.people and d.sentence == anchor.sentence - 1 for d in story.drafts)
    return just_came and story.text.text[anchor.end : anchor.end + 1] in (".", ",", ";", "")


def _also_receives(story: Story, anchor: Anchor, near: Sides) -> bool:
    """Whether somebody else receives the same guest at another place: "X tiếp đoàn; sáng 3/11, Y tiếp tại …"."""
    assert anchor.trigger is not None
    told = story.told[-1] if story.told else None
    if told is None or told.type != "talks" or told.host is None or anchor.trigger.host != "subject" or near.behind:
        return False
    return bool(near.before) and story.cues.starting_at("place", anchor.end) is not None


def _caller(story: Story, host: Person, index: int) -> Person | None:
    """Who was just told to call on an office: "Đại sứ X đến chào lãnh đạo tỉnh. Tiếp đoàn, Phó Chủ tịch tỉnh Y …"."""
    near = (d for d in reversed(story.drafts) if d.type == "talks" and d.meeting is None and d.sentence == index - 1)
    called = next((d for d in near if len(d.people) == 1 and d.people[0].country != host.country), None)
    return called.people[0] if called is not None else None


def _guest(story: Story, host: Person) -> Person | None:
    """The visitor of whom the article tells; who heads the delegation that has come to a meeting abroad.

    Nobody receives a guest of his own state: "Điều đó đã được thống nhất khi Bộ trưởng Hungary thăm Hà Nội. Sáng nay,
    tiếp đoàn, Chủ tịch Quốc hội Hungary …".
    """
    trips = (d for d in story.drafts if d.type == "visit" and d.people)
    visit = next((d for d in trips if host.country is None or d.people[0].country != host.country), None)
    if visit is not None:
        return visit.people[0]
    come = [p for d in (story.facing, story.main()) if d is not None for p in d.people if p.country == HOME]
    return come[0] if come and host.country not in (None, HOME) else None


def visited(story: Story, anchor: Anchor, near: Sides) -> list[Person]:
    """The visitor, and who speaks for the state that is visited: "Tại cuộc hội đàm ngày 6/6 ở Jakarta, X nói …"."""
    begin, _ = story.text.sentences[anchor.sentence]
    if anchor.form == "verb" or near.before or not near.behind or anchor.start - begin > _LEAD:
        return []
    host = near.behind[0]
    dates = [x for x in story.mentions(anchor.sentence, m.DATE) if anchor.end <= x.start and x.end <= host.start]
    if len(dates) != 1 or any(d.type == "talks" and host.person in d.people for d in story.drafts):
        return []
    gap = story.text.lower[anchor.end : dates[0].start] + story.text.lower[dates[0].end : host.start]
    if "," not in gap or story.pack.pattern(_WHERE).fullmatch(gap) is None:
        return []
    trips = [d for d in story.drafts if d.type == "visit" and d.people and d.place is not None]
    trip = next((d for d in reversed(trips) if d.place is not None and d.place.country == host.person.country), None)
    guest = trip.people[0] if trip is not None else None
    return [guest, host.person] if guest is not None and guest.country not in (None, host.person.country) else []


def met_by_ours(story: Story, anchor: Anchor, near: Sides) -> list[Person]:
    """Who is met, and who heads the outlet's delegation: "… X dự ADSOM. Cuộc gặp với Thứ trưởng Nhật Bản Y …"."""
    if (
        anchor.form == "verb"
        or near.before
        or not near.behind
        or any(n.end <= anchor.start for n in story.named(anchor.sentence))
    ):
        return []
    other = near.behind[0]
    joint = story.pack.pattern(_WITH).fullmatch(story.text.lower, anchor.end, other.start)
    if joint is None or other.person.country in (None, HOME) or len(story.named(anchor.sentence)) > 1:
        return []
    come = (d for d in reversed(story.drafts) if d.type == "meeting" and not d.recalled)
    ours = next((p for d in come for p in d.people if p.country == HOME), None)
    if ours is None and "," in joint[0] and story.facing is not None and story.facing.type == "talks":
        # "X gặp Y. Cuộc trao đổi sau cùng, với Z, dành cho an ninh biển"
        ours = next((p for p in story.facing.people if p.country == HOME), None)
    return [ours, other.person] if ours is not None else []
