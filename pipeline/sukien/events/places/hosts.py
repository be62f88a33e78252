"""The state that hosts an event: whoever "đăng cai", "tổ chức" or "đón" tells of, and the seat of a series."""

from __future__ import annotations

import re

from sukien import mention as m
from sukien.events.model.draft import HOME, Draft, Place
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.coordination import coordinated
from sukien.events.states.stagers import stagers
from sukien.events.states.states import LIST, titled
from sukien.events.story.story import Story
from sukien.mention import Mention
from sukien.rules.kinds.meetings import Meeting

_JOINED = 3
"""How many states at least take part in an exercise that others join."""
_OWNER = 40
"""How many characters ("lớn nhất") may stand between a word for an exercise and whose it is."""
_SHARED = rf"{LIST}|\s?[-–]\s?|\s{{with}}\s"
"""What joins a second state whose exercise it is as well."""
_BESIDE = r"(?<!\w){with|and} $"
"""What stands before a state that only helps the host."""
_APPOSITION = re.compile(r"^, [^,;:.()\n]{2,60},")
"""What a pair of commas sets apart behind a state."""
_JOINT = 12
"""How many characters before a state such words may begin."""
_HOST = 12
"""How many characters may stand between a host state and the word for hosting."""
_OPENS = 60
"""The same where the state opens its clause ("Lào sẽ tiếp nhận vai trò Chủ tịch và tổ chức …")."""
_GIVEN = 40
"""How many characters may stand between an event and the state that is given it ("… trao quyền đăng cai … cho Lào")."""
_SEATED = ("meeting", "exercise")
"""Types of events of which a series may always be held in the same state."""
_OF_BOTH = ("talks", "agreement")
"""Types of events that two states may hold together, neither of them as the host."""
_RECEIVES = 20
"""How many characters ("hôm 25/3 đã") may stand between an office and the word for receiving."""
_MEANT = 20
"""How many characters may stand between "nước này" and the word for hosting."""


def host_of(story: Story, anchor: Anchor) -> Mention | None:
    """The mention of the state that hosts what an anchor announces, up to the next that is announced."""
    if anchor.trigger is not None and anchor.trigger.passes_on:
        return None  # "Cờ luân lưu được chuyển cho Lào, nước đăng cai năm sau": it is not handed on there
    begin, end = story.text.sentences[anchor.sentence]
    behind = [a.start for a in story.anchors[anchor.sentence] if a.start > anchor.start and a.form != "reference"]
    limit = min(behind, default=end)
    places: list[Mention] = story.places(anchor.sentence)
    states: list[Mention] = [x for x in reversed(places) if x.label == m.COUNTRY or x.norm.get("country")]
    for cue in story.cues.all("host", begin, limit, "named"):
        named = next((x for x in states if x.label == m.COUNTRY and 0 <= x.start - cue.end <= 1), None)
        if named is not None and story.cues.ending_at("counterpart", cue.start) is None:
            return named  # "… có Mỹ, Nhật Bản và nước chủ nhà Indonesia"
    for cue in story.cues.all("host", begin, limit):
        bound = next((a for a in story.anchors[anchor.sentence] if 0 <= a.start - cue.end <= 1), None)
        if bound is not None and bound is not anchor:
            continue
        given = story.cues.ending_at("hosting_right", cue.start) is not None
        for state in states:
            if given:
                if 0 <= state.start - anchor.end <= _GIVEN and story.cues.ending_at("given_to", state.start):
                    return state
            elif _hosts(story, state, cue, anchor.sentence, begin):
                both = anchor.type in _OF_BOTH and stagers(story, anchor)
                return None if both and len(both) > 1 else state
        if not given:
            meant = meant_state(story, anchor.sentence, cue.start - _MEANT, cue.start + 1)
            if meant is not None:
                return meant
    return None


def _hosts(story: Story, country: Mention, cue: Mention, index: int, begin: int) -> bool:
    """Whether a state is the subject of a word for hosting, or stands behind it ("đăng cai tại Lào")."""
    if 0 <= country.start - cue.end <= 1:
        return story.cues.leads_to_place(begin, country.start)
    gap = story.text.text[country.end : cue.start]
    if country.end > cue.start or "(" in gap or titled(story, country, index):
        return False
    if any(story.cues.first(slot, country.end, cue.start) is not None for slot in ("passive", "objects")):
        return False  # "Triều Tiên cảnh báo việc Mỹ tổ chức tập trận"
    if story.pack.pattern(_BESIDE).search(story.text.lower, max(begin, country.start - _JOINT), country.start):
        return False  # "Thái Lan cùng Mỹ tổ chức Hổ mang Vàng": the first of them is at home
    if _second_of_two(story, country, index):
        return False  # "Bộ Quốc phòng Nga và Bộ Quốc phòng Lào tổ chức lễ ký": both of them
    partner = story.cues.first("takes_part", country.end, cue.start, "joint")
    if partner is not None:
        gap = story.text.text[country.end : partner.start]
    elif _is_partner(story, country, begin):
        return False  # "Quân y Lào phối hợp với Quân y Thái Lan tổ chức hội nghị"
    if len(_APPOSITION.sub("", gap)) <= _HOST:
        return True  # "Việt Nam, Chủ tịch ASEAN 2020, đăng cai …"
    opens = country.start == begin or story.text.text[country.start - 2 : country.start] in (", ", "; ")
    return opens and len(gap) <= _OPENS and not any(mark in gap for mark in ",;:")


def _second_of_two(story: Story, country: Mention, index: int) -> bool:
    """Whether a state is that of a body named beside one of another state."""
    bodies = story.mentions(index, m.ORGANIZATION)
    own = next((x for x in bodies if x.covers(country)), None)
    rows = (x for x in bodies if own is not None and x.end < own.start and x.norm.get("country"))
    first = next(reversed(list(rows)), None)
    if own is None or first is None or first.norm.get("country") == country.norm["alpha_2"]:
        return False
    return coordinated(story.text, story.cues, first.end, own.start)


def _is_partner(story: Story, country: Mention, begin: int) -> bool:
    """Whether a state is that of those with whom others do something: "phối hợp với Quân y Thái Lan tổ chức"."""
    near = max(begin, country.start - _OPENS)
    with_whom = next(reversed(story.cues.all("takes_part", near, country.start, "joint")), None)
    return with_whom is not None and not set(",;:") & set(story.text.text[with_whom.end : country.start])


def meant_state(story: Story, index: int, start: int, end: int, *, but: str | None = None) -> Mention | None:
    """The state that "nước này" or ", nước" between two offsets means: the last that was named before it.

    `but`: a state that it cannot be, as the own one of whoever is visiting.
    """
    cue = next(reversed(story.cues.all("that_state", max(0, start), end)), None)
    if cue is None:
        return None
    for at in (index, index - 1):
        before = (c for c in story.mentions(at, m.COUNTRY) if c.end <= cue.start) if at >= 0 else ()
        home = HOME if cue.norm["value"] == "abroad" else but
        named = [c for c in before if c.norm["alpha_2"] not in (but, home)]
        if named:
            return named[-1]
    return None


def owner_of(story: Story, draft: Draft, anchor: Anchor) -> Place | None:
    """The state whose exercise others join, where no place is told: "cuộc tập trận của Úc … với lính Mỹ, Fiji"."""
    if draft.type != "exercise" or len(draft.countries) < _JOINED:
        return None
    states, written = story.mentions(anchor.sentence, m.COUNTRY), story.text.text
    for state in states:
        near = anchor.start < state.start <= anchor.end + _OWNER
        if near and story.cues.ending_at("of", state.start) is not None:
            joint = story.pack.pattern(_SHARED)
            shared = any(joint.fullmatch(written, state.end, other.start) for other in states)
            return None if shared else Place(written[state.start : state.end], None, str(state.norm["alpha_2"]), state)
    return None


def seat_of(story: Story, draft: Draft, anchor: Anchor) -> Place | None:
    """The place of a series that is always held at the same ("Đối thoại Shangri-La": Singapore)."""
    if anchor.meeting is None:
        return None
    rule = story.pack.rules.get(anchor.meeting.rule)
    if not isinstance(rule, Meeting) or rule.seat is None or draft.type not in _SEATED:
        return None
    return Place(story.text.text[anchor.start : anchor.end], None, rule.seat, anchor.meeting)


def office_of(story: Story, draft: Draft, anchor: Anchor) -> Place | None:
    """The state whose office receives or summons somebody, where nobody of it is named: "Bộ Ngoại giao X triệu …"."""
    receives = anchor.trigger is not None and anchor.trigger.host == "subject" and anchor.form == "verb"
    if not receives or draft.type != "talks" or draft.people:
        return None
    for office in reversed(story.mentions(anchor.sentence, m.ORGANIZATION, m.ROLE)):
        if office.norm.get("country") and 0 <= anchor.start - office.end <= _RECEIVES:
            return Place(story.text.text[office.start : office.end], None, str(office.norm["country"]), office)
    return None


def at_seat(story: Story, draft: Draft) -> None:
    """The same for another time of it that only a noun tells: "Tới diễn đàn năm ngoái, …"."""
    rule = story.pack.rules.get(f"meeting.{draft.meeting}")
    words = next((p for p in draft.proofs if p.field in ("meeting.id", "type")), None)
    if draft.place is not None or draft.type != "meeting" or not isinstance(rule, Meeting) or words is None:
        return
    if rule.seat is not None:
        mention = Mention(m.MEETING, words.start, words.end, words.rule, {})
        draft.place = Place(story.text.text[words.start : words.end], None, rule.seat, mention)
        draft.prove("location.country", mention)
