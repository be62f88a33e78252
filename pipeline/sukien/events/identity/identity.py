"""Whether a verb or noun tells of an event that is known already."""

from __future__ import annotations

from collections.abc import Collection

from sukien import mention as m
from sukien.events.days.live import in_other_entry
from sukien.events.days.saying import was_done
from sukien.events.identity.another_office import another_office
from sukien.events.identity.legs import is_leg, is_station
from sukien.events.identity.other_signers import names_signers, signed_by_others
from sukien.events.model.draft import Draft, When
from sukien.events.model.time import distance, just_before, near, overlap
from sukien.events.people.host_speaks import is_received
from sukien.events.places.places import place_near
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.dating import ends
from sukien.events.states.fronts import whose
from sukien.events.states.states import listed, subjects
from sukien.events.states.visitor_states import visiting
from sukien.events.story.story import Story, are_facing
from sukien.people import Person

_NEXT = r"(?:{afterwards})(?!\w)"
"""What opens a sentence that goes on to what came next."""
_STAY = 2
"""Days after the last that was told on which a visitor who is named again is still on the same visit."""
_RECENT = 10
"""Days within which something told without a date can be what was told before."""
_EVE = 2
"""Days before an event within which something is told to have been done before it."""
_TRIP = 15
"""Days that no visit lasts longer than."""
_VOYAGE = 30
"""Days within which a ship that has left comes to a port."""
_ANSWERED = 2
"""Sentences behind an invitation within which the day is told that was agreed on."""
_MANOEUVRES = 60
"""Days that no exercise lasts longer than."""
_LONG = 30
"""Days before the end of an exercise that was just told on which it began."""
_JUST = 2
"""Sentences behind that end within which the first day is told."""
_AHEAD = 12
"""How many characters ("sẽ", "dự kiến") before a verb the word may begin that puts it ahead."""
_WITH = r" (?:{together} )?{with} "
"""What stands between an exercise and with whom it is held."""
_SIDES = 2
"""How many states at least exercise together."""


def is_same(
    story: Story,
    draft: Draft,
    anchor: Anchor,
    when: When | None,
    parties: list[Person],
    states: Collection[str],
) -> bool:
    """Whether an anchor tells of an event that is known already."""
    settled = len(draft.countries) > 1 or are_facing(draft.people)
    if settled and not draft.countries.issuperset(states):
        return False
    if anchor.type == "visit" and (is_leg(story, draft, anchor, when) or is_station(story, draft, anchor)):
        return False
    if anchor.type == "visit" and draft in story.told and _goes_on(story, when):
        return True
    if anchor.type == "visit" and not parties and _by_another(story, draft, anchor):
        return False
    if anchor.type == "visit" and _awaits_date(draft, when, parties, anchor.sentence):
        return not _elsewhere(story, draft, anchor)
    if anchor.type == "visit" and _arrives(draft, when, parties) and not _elsewhere(story, draft, anchor):
        return True
    edge = anchor.type == "exercise" and (
        _until(story, draft, anchor, when) or _since(story, draft, when, anchor.sentence)
    )
    edge |= anchor.type == "exercise" and _back_from(draft, when, anchor.sentence)
    if edge and (draft in story.told or (anchor.form == "noun" and not _others(story, draft, anchor))):
        return True
    if anchor.type == "visit" and _began(draft, when, parties) and not _elsewhere(story, draft, anchor):
        return True
    if anchor.type == "visit" and _ends_later(story, draft, anchor, when, parties):
        return True
    if anchor.type == "visit" and parties and _sails(story, draft, when, anchor):
        return False
    unnamed = anchor.type == "visit" and not parties and _until(story, draft, anchor, when)
    if unnamed and (
        visiting(story, anchor) is not None or _bare(story, draft, anchor) or _same_ship(story, draft, anchor)
    ):
        return True
    if when is None and anchor.form == "verb" and draft not in story.told and _long_ago(story, draft):
        return False
    if anchor.type == "visit" and _stays(story, draft, when, parties) and not _elsewhere(story, draft, anchor):
        return True
    if when is not None:
        if draft.when is None and not near(when, story.reference):
            return False
        if draft.when is not None and not overlap(draft.when, when) and not _dated_late(draft, anchor, when, parties):
            return False
    if draft.status == "cancelled" and not _off_as_well(story, draft, when, anchor.sentence):
        return False
    wished = draft.type == "talks" and draft.when is None and draft.status == "planned"
    if wished and when is not None and was_done(story, anchor):
        return False  # "Ông sẵn sàng gặp X. Ngày 12/6, hai ông đã gặp nhau"
    if len(parties) == 1 and another_office(story, draft, anchor):
        return False
    if draft.type == "talks" and len(parties) == 1 and _comes_next(story, draft, anchor):
        return False
    if anchor.type == "agreement" and (_signed_apart(draft, anchor, parties) or _issued_apart(draft, anchor)):
        return False
    if signed_by_others(story, draft, anchor, parties):
        return False
    if anchor.type == "visit" and _elsewhere(story, draft, anchor):
        return False
    if anchor.type == "meeting" and (draft.meeting is not None or in_other_entry(story, draft, anchor.sentence)):
        return False
    day = when or (story.day if anchor.form == "verb" else None)
    if anchor.type == "talks" and (draft.meeting or draft.meeting_name) and _within(draft.when, day):
        return False  # on one of the days of an exchange the two sides sit down to talks
    if anchor.type == "exercise" and (_others(story, draft, anchor) or _apart(story, draft, when, anchor.sentence)):
        return False
    if anchor.type == "ceremony" and anchor.trigger is not None and draft.of_visit != anchor.trigger.of_visit:
        return False
    if anchor.type == "ceremony" and anchor.trigger is not None and anchor.trigger.apart and not draft.apart:
        return False
    if anchor.type == "ceremony" and _is_next_rite(story, draft, anchor):
        return False
    if draft.of_visit and draft.inherited and when is not None and draft.when and when.start != draft.when.start:
        return False  # the welcome of other guests: that of the first was on the day they came
    if anchor.type == "appointment":
        named = {n.person.id for n in story.named(anchor.sentence)}
        others = bool(parties) and not any(p.id == q.id for q in draft.people for p in parties)
        known = draft.sentence == anchor.sentence or (not others and bool(named & {p.id for p in draft.people}))
        return known or (when is not None and when == draft.when) or (when is None and draft.inherited)
    if anchor.type == "agreement" and names_signers(draft, anchor, when):
        return True
    shared = sum(any(p.id == q.id for q in draft.people) for p in parties)
    if not anchor.trigger or not anchor.trigger.parties:
        return not (parties and draft.people and not shared) and not _by_others(story, draft, anchor)
    if not parties or not draft.people:
        if draft.people or not parties or anchor.form == "noun":
            return anchor.form == "noun"
        # "hội đàm Mỹ - Triều …; ông Trump gặp ông Kim": the states were told before those who stand for them
        return len(draft.countries) == _SIDES and draft.countries == {p.country for p in parties}
    if anchor.type == "talks" and anchor.form == "verb" and _face_another(draft, parties):
        return False
    at_once = when is None or draft.sentence == anchor.sentence
    if shared >= min(2, len(parties)) or (at_once and is_received(draft, anchor, parties)):
        return True
    # "hai bên hội đàm ngày 14/6 … Hội đàm với Y, X …": the same words tell who the other side was
    one_sided = shared == len(draft.people) == 1 and draft.countries == {p.country for p in parties}
    words = {story.text.lower[p.start : p.end] for p in draft.proofs if p.field == "type"}
    return one_sided and story.text.lower[anchor.start : anchor.end] in words


def _is_next_rite(story: Story, draft: Draft, anchor: Anchor) -> bool:
    """Whether a sentence goes on to another ceremony of the day: "… lễ kỷ niệm. Ngay sau đó, tại lễ bàn giao, …"."""
    begin, _ = story.text.sentences[anchor.sentence]
    if anchor.form != "noun" or draft.sentence == anchor.sentence:
        return False
    words = story.text.lower[anchor.start : anchor.end]
    told = (story.text.lower[p.start : p.end] for p in draft.proofs if p.field == "type")
    return story.pack.pattern(_NEXT).match(story.text.lower, begin) is not None and words not in told


def _comes_next(story: Story, draft: Draft, anchor: Anchor) -> bool:
    """Whether somebody who met one is still to meet another: "Sáng 14/10, A tiếp B. Chiều nay, B sẽ gặp lãnh đạo …"."""
    if draft.status != "occurred" or draft.sentence == anchor.sentence or anchor.form != "verb":
        return False
    return bool(story.cues.all("status", anchor.start - _AHEAD, anchor.start, "planned"))


def _off_as_well(story: Story, draft: Draft, when: When | None, index: int) -> bool:
    """Whether what a sentence tells of is called off, too, with no day to tell it from what is known to be.

    Of that no day may be known yet; or it is told when it was to be: "hủy tập trận X năm nay. Cuộc tập trận lẽ ra diễn
    ra từ ngày 4 đến 15/5".
    """
    sentence = story.text.sentences[index]
    if story.cues.first("supposed", *sentence) is not None:
        return True
    undated = when is None or draft.when is None or not draft.when.days
    return undated and story.cues.first("status", *sentence, "cancelled") is not None


def _dated_late(draft: Draft, anchor: Anchor, when: When, parties: list[Person]) -> bool:
    """Whether talks of which only the day before was told have their own: "hôm qua …, trước hội đàm. … hôm nay"."""
    known = draft.when.start if draft.when is not None else None
    if anchor.type != "talks" or anchor.form != "noun" or parties or not draft.inherited or draft.of_visit:
        return False
    return when.days and known is not None and when.start is not None and 0 < distance(known, when.start) <= _EVE


def _by_another(story: Story, draft: Draft, anchor: Anchor) -> bool:
    """Whether those who visit are of a state that is no side of a visit that is known."""
    visitors = visiting(story, anchor)
    return visitors is not None and bool(draft.countries) and visitors[0] not in draft.countries


def _goes_on(story: Story, when: When | None) -> bool:
    """Whether a date only closes what the sentence began to tell ("… cập cảng hôm 10.6 … kéo dài đến ngày 14.6")."""
    mention = when.mention if when is not None else None
    return mention is not None and story.cues.ending_at("closing", mention.start) is not None


def _awaits_date(draft: Draft, when: When | None, parties: list[Person], index: int) -> bool:
    """Whether a date is that of a visit just announced without one: "… nhận lời; chuyến thăm dự kiến vào quý II"."""
    if when is None or draft.when is not None or draft.status != "planned" or index - draft.sentence > _ANSWERED:
        return False
    return not parties or any(p.id == q.id for q in draft.people for p in parties)


def _arrives(draft: Draft, when: When | None, parties: list[Person]) -> bool:
    """Whether a ship comes that was told to leave: "Ngày 8/9, tàu lên đường thăm Lào … sẽ cập cảng ngày 12/9"."""
    left = draft.when
    if not draft.leaving or left is None or when is None or not when.days or not (left.start and when.start):
        return False
    same = not parties or any(p.id == q.id for q in draft.people for p in parties)
    return same and left.start < when.start and distance(left.start, when.start) < _VOYAGE


def _since(story: Story, draft: Draft, when: When | None, index: int) -> bool:
    """Whether a date opens the exercise of which the last day was just told: "Khởi đầu ngày 13/11, diễn tập …"."""
    last = draft.when
    if when is None or when.mention is None or last is None or index - draft.sentence > _JUST:
        return False
    if not (when.days and last.days and when.start and last.start and when.start < last.start):
        return False
    states = {str(c.norm["alpha_2"]) for c in story.mentions(index, m.COUNTRY)}
    place = draft.place.country if draft.place is not None else None
    if states and not states & {place, *draft.countries}:
        return False
    opens = story.cues.ending_at("opening", when.mention.start) is not None
    return opens and draft.status == "occurred" and distance(when.start, last.start) < _LONG


def _back_from(draft: Draft, when: When | None, index: int) -> bool:
    """Whether days are those of an exercise just told by the day of the return: "… về cập cảng, kết thúc chuyến …"."""
    told = draft.ended and draft.when is not None and index - draft.sentence <= _JUST
    return told and when is not None and draft.when is not None and just_before(when, draft.when)


def _until(story: Story, draft: Draft, anchor: Anchor, when: When | None) -> bool:
    """Whether a date is the last day of what began on one that was told ("Chuyến thăm của hai tàu … đến ngày 15/4")."""
    known = draft.when.start if draft.when is not None else None
    if when is None or not ends(story.cues, anchor, when):
        return False
    if known is None or when.start is None or known > when.start:
        return False
    return distance(known, when.start) < (_MANOEUVRES if draft.type == "exercise" else _TRIP)


def _bare(story: Story, draft: Draft, anchor: Anchor) -> bool:
    """Whether words that name nobody mean the visit that was told last: "Chuyến thăm sẽ kết thúc vào ngày 15/8"."""
    if anchor.form != "noun" or story.named(anchor.sentence):
        return False
    last = next((d for d in reversed(story.drafts) if d.type == "visit"), None)
    return draft is last and not _elsewhere(story, draft, anchor)


def _same_ship(story: Story, draft: Draft, anchor: Anchor) -> bool:
    """Whether the ship that came is told to stay: "… cập cảng sáng 4/3. Con tàu ghé Đà Nẵng đến ngày 8/3"."""
    begin, _ = story.text.sentences[anchor.sentence]
    ship = draft.by_ship and story.cues.first("ship", begin, anchor.start) is not None
    return ship and not story.mentions(anchor.sentence, m.COUNTRY) and not _elsewhere(story, draft, anchor)


def _ends_later(story: Story, draft: Draft, anchor: Anchor, when: When | None, parties: list[Person]) -> bool:
    """Whether the same visitor's stay is told to end on a day to come: "Chuyến thăm của ông … kéo dài đến 29/10"."""
    same = any(p.id == q.id for q in draft.people[:1] for p in parties[:1])
    return same and draft.place is not None and _until(story, draft, anchor, when)


def _stays(story: Story, draft: Draft, when: When | None, parties: list[Person]) -> bool:
    """Whether the visitor is still there a day or two after the first that was told."""
    known = draft.when
    if (
        when is None
        or known is None
        or draft.place is None
        or not any(p.id == q.id for q in draft.people for p in parties)
    ):
        return False
    later = when.start is not None and known.end is not None and known.end < when.start <= (story.reference or "")
    return later and distance(when.start, known.end) <= _STAY


def _long_ago(story: Story, draft: Draft) -> bool:
    """Whether an event lies far from the day that the story has reached."""
    day = story.day_here()
    if draft.when is None or day is None or overlap(draft.when, day):
        return False
    return distance(draft.when.start, day.start) > _RECENT


def _elsewhere(story: Story, draft: Draft, anchor: Anchor) -> bool:
    """Whether a visit goes to another state than the one that is known."""
    known = draft.place.country if draft.place is not None else None
    if known is None:
        return False
    begin, end = story.text.sentences[anchor.sentence]
    limit = min((a.start for a in story.anchors[anchor.sentence] if a.start >= anchor.end), default=end)
    place = place_near(story.text, story.cues, story.places(anchor.sentence), begin, anchor.start, anchor, limit)
    return place is not None and place.country not in (None, known)


def _began(draft: Draft, when: When | None, parties: list[Person]) -> bool:
    """Whether a visit that was told by its end began on a day: "X khép lại chuyến thăm. Ông đến hôm 2/11"."""
    if not draft.ended or draft.when is None or when is None or not when.days:
        return False
    same = any(p.id == q.id for q in draft.people for p in parties)
    first, last = when.start, draft.when.start
    return same and first is not None and last is not None and first < last and distance(first, last) < _TRIP


def _sails(story: Story, draft: Draft, when: When | None, anchor: Anchor) -> bool:
    """Whether a visit is that of a ship of which nobody is named, on other days: not that of whoever comes."""
    if not draft.by_ship or draft.people or draft.when is None or draft in story.told:
        return False
    begin, _ = story.text.sentences[anchor.sentence]
    aboard = story.cues.first("ship", begin, anchor.end) or story.cues.first("captain", begin, anchor.end)
    return when != draft.when if when is not None else aboard is None


def _within(whole: When | None, when: When | None) -> bool:
    """Whether a date is a single day of a longer stretch."""
    if whole is None or when is None or not (whole.days and when.days):
        return False
    return whole.start != whole.end and when.start == when.end


def _others(story: Story, draft: Draft, anchor: Anchor) -> bool:
    """Whether a sentence tells of an exercise of two or more states of which none takes part in the known one.

    Or of one with another than those: "Mỹ và Hàn Quốc tập trận …. Mỹ có thể nối lại tập trận chung với Nhật Bản".
    """
    if not draft.countries:
        return False
    begin, end = story.text.sentences[anchor.sentence]
    partner = story.pack.pattern(_WITH).match(story.text.lower, anchor.end)
    behind = listed(story, anchor.sentence, anchor.end, end) if partner is not None else []
    if behind and len(draft.countries) >= _SIDES and draft.countries.isdisjoint(str(c.norm["alpha_2"]) for c in behind):
        return True
    states = [*subjects(story, anchor.sentence, begin, anchor.start), *listed(story, anchor.sentence, begin, end)]
    codes = {str(c.norm["alpha_2"]) for c in states}
    if (owner := whose(story, anchor)) is not None:
        return owner.norm["alpha_2"] not in draft.countries
    if any(story.cues.starting_at("comes", c.end) is not None for c in states):
        return False  # "Nhật Bản và Singapore cũng tham gia diễn tập": the same, with others
    return len(codes) > 1 and not codes & draft.countries


def _apart(story: Story, draft: Draft, when: When | None, index: int) -> bool:
    """Whether another paragraph tells of an exercise on other days of the week, of two or more states besides."""
    known = draft.when
    if (
        when is None
        or known is None
        or (when.start, when.end) == (known.start, known.end)
        or len(draft.countries) < _SIDES
    ):
        return False
    several = when.days and known.days and when.start != when.end and known.start != known.end
    states = {str(c.norm["alpha_2"]) for c in story.mentions(index, m.COUNTRY)}
    begin, _ = story.text.sentences[index]
    return several and len(states - draft.countries) >= _SIDES and draft not in story.here(begin)


def _by_others(story: Story, draft: Draft, anchor: Anchor) -> bool:
    """Whether two who face each other hold other talks than those that are known: "A và B đồng chủ trì …"."""
    if anchor.type != "talks" or len(draft.people) < 2:
        return False
    people = list({n.person.id: n.person for n in story.people(anchor.sentence) if n.end <= anchor.start}.values())
    if not are_facing(people):
        return False
    return len({p.id for p in people} & {p.id for p in draft.people}) < 2


def _face_another(draft: Draft, parties: list[Person]) -> bool:
    """Whether the same people meet somebody else of a state: "hai bộ trưởng hội đàm với A, rồi chào Tổng thống B"."""
    known = {p.id for p in draft.people}
    mine = {p.country for p in parties if p.id in known}
    others = {p.country for p in parties if p.id not in known} - mine
    return len(mine) == 1 and bool(others - {None}) and others <= {p.country for p in draft.people}


def _signed_apart(draft: Draft, anchor: Anchor, parties: list[Person]) -> bool:
    """Whether two sign something of their own, after a paper that a whole meeting has adopted."""
    signed = anchor.trigger is not None and anchor.trigger.outcome == "signed"
    return signed and len(parties) > 1 and not draft.people and not draft.signed


def _issued_apart(draft: Draft, anchor: Anchor) -> bool:
    """Whether a statement is issued beside what was signed: "… ký 14 văn kiện. Hai bên cũng ra Tuyên bố chung"."""
    issued = anchor.trigger is not None and anchor.trigger.outcome == "issued"
    return issued and draft.signed and draft.sentence != anchor.sentence
