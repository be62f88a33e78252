"""Telling: the sentences one after the other, each anchor a new event or more about one already told."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.actions import action
from sukien.events.anchors import Anchor
from sukien.events.attendance import add_people, echo
from sukien.events.dating import Dated, assign_dates, ends, finest, group_dates, in_year_of, when_of, whole
from sukien.events.draft import Draft, When
from sukien.events.fill import fill, share
from sukien.events.others import another_time, between_states, stop_over
from sukien.events.parties import beside, parties, stands
from sukien.events.places import place_of
from sukien.events.series import by_its_kind, editions, framed, in_year, made_ready, refer, series_event, set_out_for
from sukien.events.story import Story, are_facing
from sukien.events.time import distance, is_after, overlap, status_of
from sukien.events.unnamed import comer, toured, unnamed
from sukien.mention import Mention
from sukien.people import Person

_BEHIND = 30
"""How many characters behind "bên lề" the words may begin for what something takes place at."""
_LONG_AGO = 60
"""Days before the reference beyond which a date is that of the background, not of the story."""
_RECENT = 10
"""Days around the reference within which a day belongs to what the lead tells."""
_YEAR = 4
"""The length of a date that is a year."""
_AFTER = r"(?:^|, ?){after}\s+$"
_ANOTHER_CLAUSE = r"[,;:]|(?<!\w){after|before|when|auxiliary}(?!\w)"
_HEAD = 60
"""A date in the first characters of a sentence moves the day of the story."""


def may_tell(story: Story) -> bool:
    """Whether any anchor stands by one of its triggers: where none does, no sentence tells of an event."""
    return any(
        stands(story, anchor, trigger, index)
        for index, anchors in enumerate(story.anchors)
        for anchor in anchors
        for trigger in (anchor.trigger, *anchor.others)
    )


def tell(story: Story, index: int, section: str) -> None:
    """Read one sentence: its events are new or known already, and their slots are filled from it."""
    begin, end = story.text.sentences[index]
    told = story.mentions(index, m.DATE)
    outside = (a for a in story.anchors[index] if not any(d.start <= a.start < d.end for d in told))
    anchors = [a for a in outside if _stands(story, a, index) and _refers(story, a)]
    anchors = story.anchors[index] = [
        a for a, b in zip(anchors, [None, *anchors], strict=False) if not _goes_to(story, a, b)
    ]
    dates = _valid(story, told, begin, end)
    if _heads(story, dates, begin, end):
        return
    dated = assign_dates(story.text, story.cues, begin, anchors, dates)
    story.told = []
    _come_back(story, index)
    previous: list[Draft] = []
    for number, anchor in enumerate(anchors):
        found = _anchor(story, anchor, number, dated, index, section)
        if anchor.joined:
            if not anchor.ahead:
                _pair(previous, found)
            share(previous, found, dates=not anchor.ahead)
        previous = found
        if not anchor.ready:
            story.told += [draft for draft in found if draft not in story.told]
    _around(story, index)
    _late_date(story, dated, index)
    _move_on(story, dated, begin)
    _set_scene(story, dated, index)
    add_people(story, index)
    story.facing = next((d for d in story.told if are_facing(d.people)), story.facing)
    story.count += 1


def _goes_to(story: Story, anchor: Anchor, previous: Anchor | None) -> bool:
    """Whether a word for coming only tells where a journey goes: "chuyến thăm đầu tiên của ông tới Việt Nam"."""
    if previous is None or (previous.type, previous.form, anchor.type) != ("visit", "noun", "visit"):
        return False
    gap = story.text.lower[previous.end : anchor.start]
    comes = anchor.trigger is not None and anchor.trigger.abroad
    return comes and story.pack.pattern(_ANOTHER_CLAUSE).search(gap) is None


def _stands(story: Story, anchor: Anchor, index: int) -> bool:
    """Whether an anchor has what its trigger asks of the sentence, or another trigger of the same words has."""
    while not stands(story, anchor, anchor.trigger, index):
        if not anchor.others:
            return False
        rule = anchor.others.pop(0)
        anchor.type, anchor.form, anchor.rule, anchor.trigger = rule.type, rule.form, rule.id, rule
    return True


def _refers(story: Story, anchor: Anchor) -> bool:
    """Whether there is something that a word like "đối thoại" can refer to; if not, no date is its own."""
    if anchor.form != "reference" or (anchor.trigger is not None and anchor.trigger.opens):
        return True
    types = {anchor.type, *(rule.type for rule in anchor.others)}
    return any(d.type in types for d in story.drafts) or any(r.opens or r.form != "reference" for r in anchor.others)


def tell_again(story: Story, index: int) -> None:
    """Read a headline or caption: people of it join the events that they speak of; one with a day tells its own."""
    if story.anchors[index] and _dated_caption(story, index):
        tell(story, index, "body")
    elif story.drafts:
        echo(story, index, story.drafts[0])
    elif story.anchors[index]:
        tell(story, index, "body")


def _dated_caption(story: Story, index: int) -> bool:
    """Whether a caption tells the day or month of what it shows ("Lễ tiễn tàu, chiều 5/11. Ảnh: …")."""
    kind = story.text.section_at(story.text.sentences[index][0]).kind
    return kind in ("caption", "headline") and any(
        len(str(x.norm.get("value"))) > _YEAR for x in story.mentions(index, m.DATE)
    )


def _around(story: Story, index: int) -> None:
    """What is told without a day takes that of what it is told to take place at: "gặp X bên lề ADMM+ hôm 4/11".

    Or of the visit that it is part of ("hội đàm trong khuôn khổ chuyến thăm từ 1 đến 3/3").
    """
    begin, end = story.text.sentences[index]
    frames = story.cues.all("framework", begin, end)
    for cue in (*story.cues.all("margin", begin, end), *frames):
        rows = (d for d in story.told if d.type == "visit" or cue not in frames)
        around = next((d for d in rows if _anchored(d, cue.end, cue.end + _BEHIND)), None)
        told = next((d for d in reversed(story.told) if _anchored(d, begin, cue.start)), None)
        if around is None or told is None or told is around or around.when is None:
            continue
        if told.when is not None and (not told.inherited or overlap(told.when, around.when)):
            continue
        part = around.type == "visit" and around.when.days
        if part or around.when.start == around.when.end or (around.when.days and around.status == "planned"):
            told.when, told.inherited, told.status = around.when, True, around.status
            told.prove("date.start", around.when.mention, "date.inherited")


def _late_date(story: Story, dated: Dated, index: int) -> None:
    """The only date of a sentence, told in another clause: "Lào chủ trì ARF: sáng 2/7 …", "Kết thúc chuyến thăm …"."""
    if dated.own or len(dated.clause) != 1:
        return
    (start, when), (begin, _) = dated.clause[0], story.text.sentences[index]
    for draft in story.told:
        anchor = next((a for a in story.anchors[index] if _anchored(draft, a.start, a.end)), None)
        if anchor is None or draft.when is not None or anchor.start > start or draft.sentence != index:
            continue
        gap = story.text.text[anchor.end : start]
        ended = anchor.type == "visit" and story.cues.first("closing", begin, anchor.start) is not None
        if ended or (anchor.type in ("meeting", "agreement") and (":" in gap or ";" in gap)):
            draft.when, draft.status = when, status_of(when, story.reference, draft.status == "planned")
            draft.prove("date.start", when.mention)


def _anchored(draft: Draft, begin: int, end: int) -> bool:
    """Whether the words that tell of an event begin in a stretch."""
    return any(proof.field == "type" and begin <= proof.start < end for proof in draft.proofs)


def _heads(story: Story, dates: list[Mention], begin: int, end: int) -> bool:
    """Whether a sentence is only a date, which then holds for its paragraph, or alone on a line for the next one."""
    written = story.text.text
    if len(dates) != 1 or any(c.isalnum() for c in written[begin : dates[0].start] + written[dates[0].end : end]):
        return False
    when = when_of(dates)
    stop = written.find("\n", end)
    if stop >= 0 and not written[end:stop].strip():
        following = len(written) - len(written[stop:].lstrip())
        stop = written.find("\n", following)
    story.heading = (stop if stop >= 0 else len(written)), when
    if when.days and not is_after(when, story.reference):
        story.day = when
    return True


def _headed(story: Story, offset: int) -> When | None:
    """The date that heads the paragraph of an offset."""
    return story.heading[1] if story.heading is not None and offset <= story.heading[0] else None


def _move_on(story: Story, dated: Dated, begin: int) -> None:
    """The day of the story moves with the dates that open clauses, and begins with the first event."""
    for start, when in dated.clause:
        if not when.days or is_after(when, story.reference):
            continue
        if story.told or (start - begin < _HEAD and not _long_ago(story, when)):
            story.day = when
    if story.day is None:
        held = (d.when for d in story.told if d.status != "planned")
        story.day = next((when for when in held if when is not None and when.days and when.mention is not None), None)


def _long_ago(story: Story, when: When) -> bool:
    """Whether a day belongs to the background of the story ("thiết lập quan hệ ngoại giao ngày 5/9/1962")."""
    known = when.start is not None and story.reference is not None
    return known and distance(when.start, story.reference) > _LONG_AGO


def _come_back(story: Story, index: int) -> None:
    """A new paragraph goes on with the story, where the one before told of something long ago."""
    sentences = story.text.sentences
    parted = index > 0 and "\n" in story.text.text[sentences[index - 1][1] : sentences[index][0]]
    if parted and story.day is not None and _long_ago(story, story.day):
        story.day = story.present or story.day
    if story.day is not None and not _long_ago(story, story.day):
        story.present = story.day


def _set_scene(story: Story, dated: Dated, index: int) -> None:
    """The day and place that a sentence opens with ("Sáng 7-8, ở Kuala Lumpur, …")."""
    begin, _ = story.text.sentences[index]
    if not dated.clause or not dated.clause[0][1].days:
        return
    places = story.mentions(index, m.LOCATION, m.COUNTRY)
    for mention in places:
        if story.cues.leads_to_place(begin, mention.start):
            place = place_of(story.text, mention, places)
            if place.country is not None:
                story.scenes.append((dated.clause[0][1], place))
            return


def _valid(story: Story, dates: list[Mention], begin: int, end: int) -> list[Mention]:
    """The dates of a sentence that still hold: of a meeting that was put off only those behind the word for it."""
    moved = story.cues.first("postponed", begin, end)
    return [x for x in dates if moved is None or x.start > moved.start] or dates


def _pair(left: list[Draft], right: list[Draft]) -> None:
    """Events told in one breath: "cuộc họp" means them all."""
    for one in left:
        for other in right:
            if one is not other and other not in one.twins:
                one.twins.append(other)
                other.twins.append(one)


def _anchor(story: Story, anchor: Anchor, number: int, dated: Dated, index: int, section: str) -> list[Draft]:
    """The events that an anchor announces or refers to, their slots filled from the sentence."""
    if anchor.form == "name" and story.cues.starting_at("founded", anchor.end) is not None:
        return []
    anchor.ready = made_ready(story, anchor, index)
    anchor.ahead = anchor.ready or set_out_for(story, anchor, index)
    anchors, end = story.anchors[index], story.text.sentences[index][1]
    before = anchors[number - 1].end if number else None
    # The frame of an exercise is no event beside it: "diễn tập trong khuôn khổ ADMM+ dự kiến vào tháng 9".
    limit = next((a.start for a in anchors[number + 1 :] if anchor.form != "noun" or not framed(story, a)), end)
    whens, own = _whens(story, anchor, number, dated)
    stops = toured(story, anchor, index, whens)
    if any(stop.when is not None for stop in stops):
        whens = [stops[0].when]
    out: list[Draft] = []
    for when in (in_year(story, anchor, when) for when in whens):
        for draft in _events(story, anchor, when, index, section, own=own):
            fill(story, draft, anchor, when, index, (before, limit), own=own)
            _come_from(story, draft, anchor, index)
            out += [draft] if draft not in out else []
    if len(out) == 1 and out[0].sentence == index:
        stop_over(story, out[0], stops)
    return out


def _come_from(story: Story, draft: Draft, anchor: Anchor, index: int) -> None:
    """The state of visitors of whom nobody is named, where nothing else gives it ("một tàu của nước này ghé …")."""
    if draft.type != "visit" or draft.people or len(draft.countries) > 1 or anchor.form != "verb":
        return
    comes = comer(story, anchor, index)
    if comes is not None and comes[0] is not None:
        draft.countries.add(comes[0])
        draft.prove("countries", comes[1])


def _whens(story: Story, anchor: Anchor, number: int, dated: Dated) -> tuple[list[When | None], bool]:
    """The dates of an anchor, one event each, and whether they stand with it or at the head of its clause."""
    own: list[When | None] = list(dated.own.get(number, ()))
    if anchor.form == "name" and len(own) > 1:
        own = whole(_from_to(story, finest(own)))
    opening = (
        dated.opening(story.text, anchor.start) or _headed(story, anchor.start) or _right_after(story, anchor, dated)
    )
    if not own:
        return [None if anchor.ahead or framed(story, anchor) else opening or _told_next(story, anchor)], False
    if len(own) > 1 and anchor.form != "name":
        own = _from_to(story, own)
    if anchor.ahead:
        return own, True
    if opening is not None and len(own) == 1:
        own = _with_opening(story, anchor, opening, own)
    opening = in_year_of(own[0], opening)
    if opening is not None and opening.days and all(w and not w.days and overlap(w, opening) for w in own):
        return [opening], False
    return own, True


def _right_after(story: Story, anchor: Anchor, dated: Dated) -> When | None:
    """The day of what the sentence opens with, if this comes after it: "Sau lễ đón sáng 26/8, X sẽ hội đàm với Y"."""
    anchors = story.anchors[anchor.sentence]
    begin, _ = story.text.sentences[anchor.sentence]
    first, days = anchors[0], dated.own.get(0, ())
    if first is anchor or anchor.form == "name" or len(days) != 1 or not days[0].days or days[0].mention is None:
        return None
    after = story.pack.pattern(_AFTER).search(story.text.lower, begin, first.start)
    comma = story.text.text.find(",", first.end, anchor.start)
    return days[0] if after and days[0].start == days[0].end and days[0].mention.end <= comma else None


def _told_next(story: Story, anchor: Anchor) -> When | None:
    """The day in the next sentence, where that tells nothing else: "… vừa được thượng cờ. X đọc lệnh hôm 6/2"."""
    index = anchor.sentence + 1
    if (
        (anchor.form not in ("verb", "noun") and anchor.type != "exercise")
        or story.count > 0
        or index >= len(story.text.sentences)
    ):
        return None
    if any(_stands(story, a, index) for a in story.anchors[index]):
        return None
    groups = group_dates(story.text, story.pack, story.mentions(index, m.DATE))
    when = when_of(groups[0]) if len(groups) == 1 else None
    near = when is not None and when.days and distance(when.start, story.reference) <= _RECENT
    return when if near else None


def _with_opening(story: Story, anchor: Anchor, opening: When, own: list[When | None]) -> list[When | None]:
    """First and last day as one stretch: "mở màn ngày 1-9, diễn tập kéo dài tới 11-9"."""
    other = own[0]
    if other is None:
        return own
    begun = _begins(story, anchor, opening) and ends(story.cues, anchor, other)
    ended = story.cues.ending_at("closing", anchor.start) is not None and _opening(story, other)
    return _from_to(story, [opening, other]) if begun or ended else own


def _begins(story: Story, anchor: Anchor, when: When) -> bool:
    """Whether a date is told as the one on which something begins, as the day of a visit's verb always is."""
    if anchor.type == "visit" and when.start == when.end:
        return True
    return _opening(story, when)


def _opening(story: Story, when: When) -> bool:
    return when.mention is not None and story.cues.ending_at("opening", when.mention.start) is not None


def _from_to(story: Story, whens: list[When | None]) -> list[When | None]:
    """Dates of which one begins or ends an event are one stretch ("bắt đầu hôm 29/4 và sẽ khép lại ngày 5/5")."""
    rows = [w for w in whens if w is not None and w.mention is not None and w.days and w.start and w.end]
    starts = [w.mention.start for w in rows if w.mention is not None]
    edges = any(story.cues.ending_at(slot, at) is not None for at in starts for slot in ("opening", "closing", "till"))
    if not edges or len(rows) < len(whens):
        return whens
    start, end = min(str(w.start) for w in rows), max(str(w.end) for w in rows)
    return [When(start, end, f"{start}/{end}", rows[0].mention)]


def _events(story: Story, anchor: Anchor, when: When | None, index: int, section: str, *, own: bool) -> list[Draft]:
    """The events of the first trigger of an anchor that tells any."""
    found = _told(story, anchor, when, index, section, own=own)
    for rule in anchor.others:
        if not found:
            anchor.type, anchor.form, anchor.rule, anchor.trigger = rule.type, rule.form, rule.id, rule
            found = _told(story, anchor, when, index, section, own=own)
    return found


def _with(state: str, draft: Draft | None) -> Draft | None:
    if draft is not None:
        draft.countries.add(state)
    return draft


def _another(story: Story, anchor: Anchor, when: When | None, index: int) -> list[Person]:
    """The two who meet or call each other on another day, of whom only the states are named, if anything."""
    known = story.facing
    if known is None or known.type != anchor.type or story.people(index) or not _lately(known.when, when):
        return []
    states = {str(c.norm["alpha_2"]) for c in story.mentions(index, m.COUNTRY)}
    return known.people[:2] if not states or len(states & known.countries) > 1 else []


def _lately(one: When | None, other: When | None) -> bool:
    """Whether two days lie within two months, or both in a year that is not known."""
    if one is None or other is None or not (one.days and other.days):
        return False
    return one.start == other.start or distance(one.start, other.start) <= _LONG_AGO


def _told(story: Story, anchor: Anchor, when: When | None, index: int, section: str, *, own: bool) -> list[Draft]:
    if anchor.form == "again":
        return another_time(story, anchor, when, index, section, own=own)
    if anchor.form == "reference":
        facing = beside(story, anchor, index)
        if facing:
            anchor.form = "noun"
            new = action(story, anchor, when, index, section, facing, own=own)
            return [new] if new is not None else []
        return refer(story, anchor, when, index, section)
    if other := by_its_kind(story, anchor, when, index, section):
        return other
    if anchor.form == "name":
        found = [series_event(story, one, when, index, section) for one in editions(story, anchor)]
    else:
        found = []
        states = unnamed(story, anchor, index)
        for people in parties(story, anchor, index):
            if people is not None and len(states) > 1 and when is None:
                continue  # a lead that sums up ("lần lượt gặp lãnh đạo ba nước") what is told in full below
            if people is not None and states:
                for state in states:
                    found.append(_with(state, action(story, anchor, when, index, section, people, state, own=own)))
            elif people is not None:
                found.append(action(story, anchor, when, index, section, people, own=own))
            elif anchor.form == "noun":
                known = refer(story, anchor, when, index, section)
                again = _another(story, anchor, when, index) if own and not known else []
                found += known or ([action(story, anchor, when, index, section, again, own=own)] if again else [])
        if not any(found) and when is not None:
            found = between_states(story, anchor, when, index, section, own=own)
    return [draft for draft in found if draft is not None]
