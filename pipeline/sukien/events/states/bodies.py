"""Whose the bodies of a sentence are: units that name no state are the outlet's own, unless their place tells another.

"BĐBP Lào Cai phối hợp với Chi đội Vân Nam (Trung Quốc) tuần tra", "Công an tỉnh Điện Biên ký với Công an tỉnh X (Lào)".
"""

from __future__ import annotations

import re

from sukien import mention as m
from sukien.events.model.draft import HOME, Draft
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.coordination import coordinated
from sukien.events.story.story import Story
from sukien.mention import Mention
from sukien.rules import Pack
from sukien.rules.kinds.organizations import OrganizationHead, OrganizationWords
from sukien.rules.kinds.words import either

_FACING = ("talks", "call", "exercise", "agreement")
"""Types of events in which bodies of two states face each other."""
_HELD = ("meeting", "ceremony", "exercise", "other")
"""Types of events that bodies of two states hold together."""
_TOGETHER = 2
"""How many bodies hold something together."""
_BESIDE = 12
"""How many characters ("sẽ cùng") may stand between the second of them and the word for holding."""
_BEHIND = 70
"""How many characters behind a word for an event its body may begin."""
_MORE = re.compile(r"(?: [A-ZĐ][^\W\d_]+(?: [^\W\d_]+)?){1,2}(?=[ ,(])")
"""What a name goes on with that no list knows: "Tổng cục Cảnh sát Hoàng gia Lào", "Cục Chính sách Phòng vệ, …"."""
_PLACE = re.compile(r",? ?[-–(]? ?")
"""What stands between a place and the larger one that it is in."""
_OWNERS = (m.COUNTRY, m.LOCATION, m.ORGANIZATION)
"""What tells whose a body is."""
_SAYS = 30
"""How many characters behind a body the word may begin by which it only says what is told."""


def add_bodies(story: Story, draft: Draft, anchor: Anchor) -> None:
    """The outlet's own state where a body of its own faces one of another state, and that other's."""
    if draft.type not in _FACING or anchor.form == "name" or HOME in draft.countries:
        return
    bodies = (x for x in story.mentions(anchor.sentence, m.ORGANIZATION) if acts(story, x, anchor))
    acting = [(x, state) for x in bodies if (state := state_of(story, x, anchor.sentence))]
    own = next((x for x, state in acting if state == HOME), None)
    others = {state: x for x, state in acting if state != HOME}
    if own is None or not (others or draft.countries) or any(p.country == HOME for p in draft.people):
        return
    draft.countries.add(HOME)
    draft.prove("countries", own)
    if len(draft.countries) == 1:
        for state, body in others.items():
            draft.countries.add(state)
            draft.prove("countries", body)


def add_organizers(story: Story, draft: Draft, anchor: Anchor) -> None:
    """The states of bodies that hold something together: "khóa học do Cục X phối hợp với Bộ Quốc phòng Lào tổ chức"."""
    if draft.type not in _HELD or anchor.form == "verb":
        return
    if draft.type == "ceremony":
        _held_by(story, draft, anchor)
    _, end = story.text.sentences[anchor.sentence]
    bodies = [x for x in story.mentions(anchor.sentence, m.ORGANIZATION) if x.start >= anchor.end]
    for host in story.cues.all("host", anchor.end, end):
        rows = [x for x in bodies if x.end <= host.start]
        if len(rows) < _TOGETHER or host.start - rows[-1].end > _BESIDE:
            continue
        first, second = rows[-_TOGETHER:]
        joint = story.cues.first("takes_part", first.end, second.start, "joint")
        joined = joint is not None or coordinated(story.text, story.cues, first.end, second.start)
        states = [state_of(story, x, anchor.sentence) for x in (first, second)]
        if joined and story.cues.ending_at("takes_part", first.start) is not None and None not in states:
            draft.countries |= {str(state) for state in states}
            draft.prove("countries", first)
            draft.prove("countries", second)


def _held_by(story: Story, draft: Draft, anchor: Anchor) -> None:
    """The state of a body that holds a ceremony, as a mission abroad does: "Đại sứ quán Nga tại Lào tổ chức lễ …"."""
    bodies = story.mentions(anchor.sentence, m.ORGANIZATION)
    for at, body in enumerate(bodies):
        hosts = story.cues.starting_at("hosts", body.end) is not None or _holds(story, body, anchor)
        # "Đại sứ quán Nga phối hợp với Bộ Quốc phòng Lào tổ chức lễ …": both of them
        other = bodies[at + 1] if at + 1 < len(bodies) else None
        with_other = other is not None and other.end <= anchor.start and _holds(story, other, anchor)
        hosts |= other is not None and with_other and _helped(story, body, other)
        if body.end <= anchor.start and body.norm.get("country") and hosts and acts(story, body, anchor):
            where = (
                draft.place.country if draft.place is not None and draft.place.mention.start < anchor.start else None
            )
            draft.countries |= {str(body.norm["country"]), *filter(None, [where])}
            draft.prove("countries", body)


def _helped(story: Story, body: Mention, other: Mention) -> bool:
    """Whether a body holds something with another that is named behind it."""
    joint = story.cues.first("takes_part", body.end, other.start, "joint")
    return joint is not None and not set(",;:") & set(story.text.text[body.end : other.start])


def _holds(story: Story, body: Mention, anchor: Anchor) -> bool:
    """Whether a word for holding stands between a body and what it holds, with nothing but a few words before it."""
    host = story.cues.first("host", body.end, anchor.start)
    return host is not None and host.start - body.end <= _BESIDE and host.end + 1 == anchor.start


def acts(story: Story, body: Mention, anchor: Anchor) -> bool:
    """Whether a body stands before a word for an event or is led to behind it, and is no place and no mere source."""
    begin, end = story.text.sentences[anchor.sentence]
    if body.start >= anchor.end:
        led = any(story.cues.ending_at(slot, body.start) is not None for slot in ("between", "takes_part"))
        led |= story.text.lower[anchor.end : body.start].isspace()
        if not led or body.start - anchor.end >= _BEHIND:
            return False
    if story.text.text.endswith("(", 0, body.start):
        return False  # the agency of a dateline, "HÀ NỘI (TTXVN) -", or the short name of a body
    if story.cues.leads_to_place(begin, body.start) or ";" in story.text.text[body.end : anchor.start]:
        return False
    if any(role.covers(body) for role in story.mentions(anchor.sentence, m.ROLE)):
        return False
    return story.cues.first("says", body.end, min(end, body.end + _SAYS)) is None


def state_of(story: Story, body: Mention, index: int) -> str | None:
    """The state of a body: in its name, of the place or state right behind it; of a unit without one, the outlet's."""
    if body.norm.get("country"):
        return str(body.norm["country"])
    owner = owner_of(story, body, index)
    if owner is not None:
        return str(owner.norm.get("alpha_2") or owner.norm["country"])
    return HOME if isinstance(story.pack.rules.get(body.rule), OrganizationHead) else None


def owner_of(story: Story, body: Mention, index: int) -> Mention | None:
    """The state, place or body that tells whose a body is: "Cục X (Quân đội Lào)", "Tổng cục Y Hoàng gia Lào"."""
    rows = [
        x for x in story.mentions(index, *_OWNERS) if x != body and (x.norm.get("alpha_2") or x.norm.get("country"))
    ]
    inside = next((x for x in rows if body.covers(x)), None)
    return inside or next((x for x in rows if _is_of(story, body, x)), None)


def stated_end(story: Story, body: Mention, index: int) -> int:
    """Where the words for a body end, with those that tell whose it is: "Chi đội Văn Sơn (Vân Nam, Trung Quốc)"."""
    owners = story.mentions(index, *_OWNERS)
    owner = max((x for x in owners if _is_of(story, body, x)), key=lambda x: x.end, default=None)
    if owner is None:
        return body.end
    for larger in owners:
        if larger.start >= owner.end and _lies_in(story, owner, larger):
            owner = larger
    return owner.end + story.text.text.startswith(")", owner.end)


def _lies_in(story: Story, place: Mention, larger: Mention) -> bool:
    """Whether a place is told with the state that it is in, right behind it: "Vân Nam (Trung Quốc)"."""
    states = {x.norm.get("alpha_2") or x.norm.get("country") for x in (place, larger)}
    return len(states - {None}) == 1 and _PLACE.fullmatch(story.text.text, place.end, larger.start) is not None


def _is_of(story: Story, body: Mention, other: Mention) -> bool:
    """Whether a state, place or larger body stands right behind a body, as that which it is of."""
    if other.start < body.end:
        return False
    more = _MORE.match(story.text.text, body.end, other.start)
    behind, ends = _joint(story.pack), (body.end, more.end() if more is not None else body.end)
    return any(behind.fullmatch(story.text.lower, end, other.start) for end in ends)


def _joint(pack: Pack) -> re.Pattern[str]:
    """What stands between a body and the place or state that it is of: "BĐBP tỉnh Lào Cai", "… X (Lào)"."""
    table = pack.tables.get("events.body_joint")
    if table is None:
        kinds = either([word for rule in pack.of(OrganizationWords) for word in rule.places])
        table = pack.pattern(rf"[\s,(]*(?:{{of}} )?(?:(?:{kinds}) )?(?:{{state}} )?")
        pack.tables["events.body_joint"] = table
    assert isinstance(table, re.Pattern)
    return table
