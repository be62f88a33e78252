"""Events that a verb or noun tells of ("đã hội đàm", "chuyến thăm"): new, or known already."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.anchors import Anchor
from sukien.events.dating import ends
from sukien.events.draft import Draft, When
from sukien.events.places import place_near
from sukien.events.states import listed, subjects, visiting
from sukien.events.story import LEAD, Story
from sukien.events.time import distance, near, overlap
from sukien.mention import Mention
from sukien.people import Person

_STAY = 2
"""Days after the last that was told on which a visitor who is named again is still on the same visit."""
_RECENT = 10
"""Days within which something told without a date can be what was told before."""
_TRIP = 15
"""Days that no visit lasts longer than."""
_AFTER = r"(?<!\w){after}(?: {when})?(?!\w)"
"""What opens a clause that only tells since when: "sau khi được bầu"."""
_PURPOSE = r"(?<!\w){purpose} $"
"""What stands before what a journey is for."""
_BESIDE = 30
"""How many characters before a word the words that stage it may stand."""


def action(
    story: Story,
    anchor: Anchor,
    when: When | None,
    index: int,
    section: str,
    parties: list[Person],
    state: str | None = None,
    *,
    own: bool,
) -> Draft | None:
    """The event that a verb or noun tells of: known already, or new. `state`: that of a side that is not named."""
    trigger = anchor.trigger
    assert trigger is not None
    begin, end = story.text.sentences[index]
    if trigger.dated and (when is None or (trigger.dated == "day" and not when.days)):
        return None
    if anchor.type == "visit" and not own and _only_invited(story, anchor, begin):
        return None
    if anchor.type == "appointment" and not (own and when and when.days) and _looks_back(story, anchor, begin):
        return None
    call = _as_call(story, anchor, when if own else None, parties)
    if call is not None:
        return call
    ceremony = _at_ceremony(story, anchor)
    if ceremony is not None:
        ceremony.add_people(parties)
        return ceremony
    for draft in story.drafts:
        if draft.type == anchor.type and _same(story, draft, anchor, when, parties, index, state):
            draft.by_ship |= trigger.by_ship
            draft.held |= _staged(story, anchor, begin)
            draft.signed |= trigger.outcome == "signed"
            draft.add_people(parties)
            return draft
    topic = story.cues.first("topic", max(begin, anchor.start - 25), anchor.start)
    if topic is not None and (trigger.dated == "day" or (anchor.form == "noun" and not own)):
        return None
    if trigger.dated == "day" and when is not None and _spoken_of(story, anchor, when):
        return None
    if topic is not None and topic.norm["value"] == "open" and anchor.type == "exercise" and not (when and when.days):
        return None
    if anchor.type == "exercise" and _part_of_main(story, anchor):
        return None
    if anchor.type == "visit" and story.cues.starting_at("site", anchor.end) is not None and _on_visit(story, when):
        return None
    if when is None and not _told_as_event(story, anchor, index):
        return None
    draft = Draft(anchor.type, section, index, mode=trigger.mode, status=trigger.status)
    past = story.cues.first("past", begin, end)
    if trigger.host is not None and len(parties) > 1:
        draft.host = parties[0] if trigger.host == "subject" else parties[-1]
    draft.of_main, draft.of_visit, draft.by_ship = trigger.of_main, trigger.of_visit, trigger.by_ship
    draft.by_ship |= anchor.type == "visit" and story.cues.first("ship", begin, anchor.end + _BESIDE) is not None
    draft.held, draft.signed = _staged(story, anchor, begin), trigger.outcome == "signed"
    draft.ended = anchor.type == "visit" and story.cues.closing(begin, anchor.start) is not None
    underway = story.cues.ending_at("underway", anchor.start)
    if when is None and underway is not None and story.reference is not None:
        draft.when, draft.status = When(story.reference, story.reference, story.reference, None), "ongoing"
        draft.prove("date.start", underway)
        past = past or Mention("CUE", anchor.start, anchor.end, anchor.rule, {})
    if draft.when is None and when is None and past is None and not (anchor.type == "exercise" and story.count > LEAD):
        reason = _reason(story, anchor, begin)
        day = reason.when if reason is not None else story.day_here()
        draft.when, draft.inherited = day, day is not None
        draft.status = "planned" if reason is not None else draft.status
        if day is not None:
            draft.prove("date.start", day.mention, "date.inherited")
    evidence = Mention("TRIGGER", anchor.start, anchor.end, anchor.rule, {})
    draft.prove("type", evidence)
    if trigger.mode:
        draft.prove("mode", evidence)
    draft.add_people(parties)
    story.drafts.append(draft)
    return draft


def _reason(story: Story, anchor: Anchor, begin: int) -> Draft | None:
    """The journey ahead of which something is told to be what it is for: "ngày 5/4 bay sang Nhật Bản để gặp X"."""
    ahead = story.told[-1] if story.told else None
    if ahead is None or ahead.type != "visit" or ahead.status != "planned":
        return None
    return ahead if story.pack.pattern(_PURPOSE).search(story.text.lower, begin, anchor.start) is not None else None


def _spoken_of(story: Story, anchor: Anchor, when: When) -> bool:
    """Whether a day is that on which something is said or asked for: "Ngày 4/6, ông cho biết hai nước đã phê chuẩn"."""
    if when.mention is None or when.mention.end > anchor.start:
        return False
    told = when.mention.end, anchor.start
    return any(story.cues.first(slot, *told) is not None for slot in ("says", "to", "agrees"))


def _as_call(story: Story, anchor: Anchor, when: When | None, parties: list[Person]) -> Draft | None:
    """The call that "cuộc trao đổi" means, of the two who were just told to speak by phone. `when`: its own date."""
    call = story.facing
    if anchor.type != "talks" or call is None or call.type != "call":
        return None
    same = when is not None and call.when is not None and when.value == call.when.value and len(parties) > 1
    if not (same or (anchor.form == "noun" and when is None)):
        return None
    return call if {p.id for p in parties} <= {p.id for p in call.people} else None


def _staged(story: Story, anchor: Anchor, begin: int) -> bool:
    """Whether the words around an anchor tell of it as held: "đã tổ chức …", "… lần này"."""
    held = story.cues.first("held", max(begin, anchor.start - _BESIDE), anchor.start)
    return held is not None or story.cues.starting_at("this_time", anchor.end) is not None


def _at_ceremony(story: Story, anchor: Anchor) -> Draft | None:
    """The ceremony of which the sentence tells already what is done there: "Tại buổi lễ, X trao quyết định"."""
    if anchor.type != "ceremony" or anchor.form != "verb":
        return None
    return next((d for d in story.told if d.type == "ceremony"), None)


def _looks_back(story: Story, anchor: Anchor, begin: int) -> bool:
    """Whether a clause only tells since when: "chuyến thăm đầu tiên kể từ khi ông được bầu làm thủ tướng"."""
    since = story.cues.all("since_when", begin, anchor.start)
    after = story.pack.pattern(_AFTER).search(story.text.lower, begin, anchor.start)
    if after and after.end() + 1 == anchor.start and story.cues.starting_at("passive", anchor.start) is not None:
        after = None  # "các đồng chí sau được thăng quân hàm": the following ones
    end = max(since[-1].end if since else -1, after.end() if after else -1)
    return end >= 0 and not set(",;") & set(story.text.text[end : anchor.start])


def _only_invited(story: Story, anchor: Anchor, begin: int) -> bool:
    """Whether somebody is only asked to come: "mời Bộ trưởng X sớm thăm Việt Nam"."""
    invites = story.cues.all("invites", begin, anchor.start)
    return bool(invites) and not any(invites[-1].end <= a.start < anchor.start for a in story.anchors[anchor.sentence])


def _on_visit(story: Story, when: When | None) -> bool:
    """Whether somebody is on a visit that day, as the text has told."""
    visits = [d for d in story.drafts if d.type == "visit" and d.when is not None]
    return any(when is None or (d.when is not None and overlap(d.when, when)) for d in visits)


def _part_of_main(story: Story, anchor: Anchor) -> bool:
    """Whether an exercise is only part of the one that the article is about: "nội dung gồm diễn tập cứu nạn"."""
    main = story.main()
    if main is None or main.type != "exercise" or anchor.form != "noun":
        return False
    listed = story.cues.ending_at("takes_part", anchor.start)
    return listed is not None and listed.norm["value"] == "parts"


def _told_as_event(story: Story, anchor: Anchor, index: int) -> bool:
    """Whether something without a date of its own is told as having happened."""
    begin, _ = story.text.sentences[index]
    if story.cues.first("topic", max(begin, anchor.start - 40), anchor.start) is not None:
        return False
    if anchor.type == "agreement" and story.cues.first("assembled", begin, anchor.start) is not None:
        return story.main() is not None or story.count <= LEAD
    if anchor.type == "appointment" and story.count > LEAD:
        return any(d.type in ("appointment", "ceremony") for d in story.drafts)
    if anchor.type == "exercise" and story.cues.starting_at("this_time", anchor.end) is not None:
        return True
    if anchor.type == "exercise":
        return story.count < LEAD or story.cues.first("held", max(begin, anchor.start - 30), anchor.start) is not None
    if anchor.type == "talks" and story.cues.first("margin", anchor.end, story.text.sentences[index][1]) is not None:
        return True
    if anchor.form == "noun":
        return story.count <= LEAD or (anchor.type in ("talks", "ceremony") and story.day is not None)
    return story.day is not None or story.count <= LEAD


def _goes_on(story: Story, when: When | None) -> bool:
    """Whether a date only closes what the sentence began to tell ("… cập cảng hôm 10.6 … kéo dài đến ngày 14.6")."""
    mention = when.mention if when is not None else None
    return mention is not None and story.cues.ending_at("closing", mention.start) is not None


def _until(story: Story, draft: Draft, anchor: Anchor, when: When | None) -> bool:
    """Whether a date is the last day of a visit whose first was told ("Chuyến thăm của hai tàu … đến ngày 15/4")."""
    known = draft.when.start if draft.when is not None else None
    if when is None or not ends(story.cues, anchor, when):
        return False
    return known is not None and when.start is not None and known <= when.start and distance(known, when.start) < _TRIP


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


def _elsewhere(story: Story, draft: Draft, anchor: Anchor, index: int) -> bool:
    """Whether a visit goes to another state than the one that is known."""
    begin, end = story.text.sentences[index]
    limit = min((a.start for a in story.anchors[index] if a.start >= anchor.end), default=end)
    places = story.mentions(index, m.LOCATION, m.COUNTRY)
    place = place_near(story.text, story.cues, places, begin, anchor.start, anchor, limit)
    known = draft.place.country if draft.place is not None else None
    return place is not None and None not in (place.country, known) and place.country != known


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


def _others(story: Story, draft: Draft, anchor: Anchor, index: int) -> bool:
    """Whether a sentence tells of an exercise of two or more states of which none takes part in the known one."""
    begin, end = story.text.sentences[index]
    states = [*subjects(story, index, begin, anchor.start), *listed(story, index, begin, end)]
    codes = {str(c.norm["alpha_2"]) for c in states}
    return len(codes) > 1 and bool(draft.countries) and not codes & draft.countries


def _signed_apart(draft: Draft, anchor: Anchor, parties: list[Person]) -> bool:
    """Whether two sign something of their own, after a paper that a whole meeting has adopted."""
    signed = anchor.trigger is not None and anchor.trigger.outcome == "signed"
    return signed and len(parties) > 1 and not draft.people and not draft.signed


def _same(
    story: Story,
    draft: Draft,
    anchor: Anchor,
    when: When | None,
    parties: list[Person],
    index: int,
    state: str | None,
) -> bool:
    """Whether an anchor tells of an event that is known already."""
    if state is not None and len(draft.countries) > 1 and state not in draft.countries:
        return False
    if anchor.type == "visit" and draft in story.told and _goes_on(story, when):
        return True
    if anchor.type == "exercise" and draft in story.told and _until(story, draft, anchor, when):
        return True
    if anchor.type == "visit" and _began(draft, when, parties) and not _elsewhere(story, draft, anchor, index):
        return True
    if anchor.type == "visit" and parties and _sails(story, draft, when, anchor):
        return False
    if anchor.type == "visit" and not parties:
        visitors = visiting(story, anchor, index)
        if visitors is not None and draft.countries and visitors[0] not in draft.countries:
            return False
        if visitors is not None and _until(story, draft, anchor, when):
            return True
    if when is None and anchor.form == "verb" and _long_ago(story, draft):
        return False
    if anchor.type == "visit" and _stays(story, draft, when, parties) and not _elsewhere(story, draft, anchor, index):
        return True
    if when is not None:
        if draft.when is None and not near(when, story.reference):
            return False
        if draft.when is not None and not overlap(draft.when, when):
            return False
    if draft.status == "cancelled":
        return False
    if anchor.type == "agreement" and _signed_apart(draft, anchor, parties):
        return False
    if anchor.type == "visit" and _elsewhere(story, draft, anchor, index):
        return False
    if anchor.type == "meeting" and draft.meeting is not None:
        return False
    day = when or (story.day if anchor.form == "verb" else None)
    if anchor.type == "talks" and draft.meeting is not None and _within(draft.when, day):
        return False  # on one of the days of an exchange the two sides sit down to talks
    if anchor.type == "exercise" and _others(story, draft, anchor, index):
        return False
    if anchor.type == "ceremony" and anchor.trigger is not None and draft.of_visit != anchor.trigger.of_visit:
        return False
    if draft.of_visit and draft.inherited and when is not None and draft.when and when.start != draft.when.start:
        return False  # the welcome of other guests: that of the first was on the day they came
    if anchor.type == "appointment":
        named = {n.person.id for n in story.named(index)}
        others = bool(parties) and not any(p.id == q.id for q in draft.people for p in parties)
        known = draft.sentence == index or (not others and bool(named & {p.id for p in draft.people}))
        return known or (when is not None and when == draft.when) or (when is None and draft.inherited)
    shared = sum(any(p.id == q.id for q in draft.people) for p in parties)
    if not anchor.trigger or not anchor.trigger.parties:
        return not (parties and draft.people and not shared)
    if not parties or not draft.people:
        return anchor.form == "noun"
    return shared >= min(2, len(parties))
