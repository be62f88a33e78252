"""Who takes part in an event, from the sentences that tell of it."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.model.draft import Draft
from sukien.events.model.time import overlap
from sukien.events.people.adopting import adopted, in_passing
from sukien.events.people.at_ceremonies import at_ceremony, doing, to_speak
from sukien.events.people.chairing import CHAIRED, chairs, commands
from sukien.events.people.delegates import add_delegates
from sukien.events.people.host_speaks import add_host
from sukien.events.people.inviting import invite
from sukien.events.people.item_people import coming_up, item_people
from sukien.events.people.joined_later import acted_later, joined_later, told_alike
from sukien.events.people.led_there import add_led_there
from sukien.events.people.onlookers import is_there, speaks_for
from sukien.events.people.retinue import come_along, go_with, joined_by_retinue, sent_to, sit_in
from sukien.events.people.signing import signers
from sukien.events.people.which_time import apportion, came_then, then_told
from sukien.events.people.witnesses import witnessed
from sukien.events.sentence.named import Named
from sukien.events.sentence.outcomes import outcomes_of
from sukien.events.states.forces import joining
from sukien.events.states.fronts import bloc_beside
from sukien.events.states.rosters import enlist, is_item, opened
from sukien.events.states.states import add_states, day_of, groups_in, inside, listed
from sukien.events.states.unnamed import sending
from sukien.events.story.clauses import told_apart
from sukien.events.story.sides import sides
from sukien.events.story.story import Story
from sukien.mention import Mention

_GIVES = r"(?<!\w){gives} (?:{plural} )?{decision}(?!\w)"
"""Words for appointing whose subject is not appointed."""
_OTHER_SIDE = r"(?:{about} )?{side} [^,.:;()\n]{2,40},? {there_is}(?!\w)"
"""What opens a sentence that lists the people of the other side."""
_NAMED = 8
"""How many characters (": ông") may stand between those words and the first of them."""
_NEAR = 40
"""How many characters ("sẽ thay mặt Việt Nam") may stand between somebody and what he does at a ceremony."""
_ABSENT = 12
"""How many characters ("không", "sẽ không") before a word for attending it may be told that somebody does not."""
_SOON = 2
"""Sentences behind a visit that is only announced or recalled within which others are told to be on it."""
_SPEAKS = 20
"""How many characters a sentence opens with in which it is told who speaks."""
_CLAUSE = r"[,;] ?(?:{whereas} ?)?$"
"""What parts two clauses each of which has a subject of its own."""
_ANSWERS = 20
"""How many characters ("thì lập tức") may stand between who speaks in the second and what he does."""
_NAMED_SOON = 4
"""Sentences behind those that tell who attends within which what they attend is named."""


def add_people(story: Story, index: int) -> None:
    """Who chairs, who takes part, which states: from a sentence to the events that it tells of."""
    begin, end = story.text.sentences[index]
    told = story.told
    if not told and story.text.text[end - 1] == "?":
        return  # "Ngoại trưởng X có nêu đề xuất trong cuộc gặp không?" tells of nobody that he was there
    if not (told or story.drafts):
        _expect(story, index)
        return
    if is_item(story, index):
        for draft in enlist(story, index):
            if draft.type == "appointment":
                _handed_over(story, draft)
        if not told:
            return
    else:
        story.rosters = opened(story, index)
    _listed_below(story, index)
    come_along(story, index)
    go_with(story, index)
    sit_in(story, index)
    add_led_there(story, index)
    add_delegates(story, index)
    add_host(story, index)
    witnessed(story, index)
    signers(story, index)
    _come_as_told(story, next((d for d in told if d.type == "meeting"), None))
    for draft in told:
        if draft.type == "ceremony" and draft.sentence == index and in_passing(story, draft):
            draft.add_people(to_speak(story, draft, index))
    _speak_there(story, index)
    came_then(story, index)
    if then_told(story, index):
        return
    held = [d for d in told if d.status != "planned" or d.type in ("visit", "talks")]
    chairs(story, index, held if any(d.type in CHAIRED and d.status != "planned" for d in held) else told)
    commands(story, index)
    attends = story.cues.first("attend", begin, end) is not None or _has_floor(story, index)
    if item_people(story, index) and not any(d.type not in ("meeting", "ceremony") for d in told):
        return
    coming = sent_to(story, index)
    for draft in coming:
        draft.add_people([n.person for n in story.people(index)[: 1 if told else None]])
    if coming and not told:
        return
    trips = joined_by_retinue(story, index) if attends and not told else []
    later = next(iter(trips), None) or (joined_later(story, index) if attends and not told else None)
    later = later or (acted_later(story, index) if not told else None)
    other_side = _other_side(story, index) if not told else None
    attends |= other_side is not None
    target = _target(story, held) or other_side or later
    ahead = coming_up(story, index) if target is None else None
    if ahead is not None and ahead.sentence < index and told in ([], [ahead]):
        ahead.add_people([n.person for n in _will_attend(story, index)])
        add_states(ahead, story.pack, _will_come(story, index), day_of(story, ahead))
    if target is None:
        drill = next((d for d in reversed(story.drafts) if d.type == "exercise"), None) if not told else None
        if (
            drill is not None and drill.last_told == index - 1
        ):  # "… bế mạc tại Huế. Đội Lào và chủ nhà xử trí tình huống"
            joined = joining(story, index)
            add_states(drill, story.pack, joined, None)
            host = drill.place.country if drill.place is not None else None
            if joined and host is not None and story.cues.first("host", begin, end, "named") is not None:
                drill.countries.add(host)
        for draft in (d for d in told if d.type == "agreement"):
            adopted(story, draft, index)
        return
    story.joined = index, target
    _about(story, target, index)
    target.add_people(doing(story, target, index))
    for draft in told:
        if draft.type == "agreement":
            adopted(story, draft, index)
        elif draft.type == "visit":
            invite(story, draft, index)
        elif draft.type == "appointment":
            _handed_over(story, draft)
        elif draft.type == "ceremony" and draft is not target and not in_passing(story, draft):
            draft.add_people(at_ceremony(story, draft, index))
    if target.type == "visit":  # who speaks of a visit need not be on it
        attends = story.cues.first("attend", begin, end, "presence") is not None
    if _joined_by_all(story, target, attends):
        others = {p.id for d in told if d.type in ("talks", "call") and d is not target for p in d.people}
        there = story.people(index) if told else _speaking_or_there(story, target, index)
        there = [n for n in there if n.person.id not in others]
        there = there if target is story.main() else _of_all(story, index, there)
        there = apportion(story, index, there, target)
        there = [n for n in there if target.type != "talks" or not told_apart(story, target, n.start, index)]
        for draft in (target, *trips[1:], *(told_alike(story, target) if not told else ())):
            draft.add_people(
                [n.person for n in there if draft is other_side or is_there(story, draft, n, index, told=draft in told)]
            )
    elif target in trips and index - target.sentence <= _SOON:
        home = {None, *(p.country for p in target.people[:1])}
        target.add_people([n.person for n in story.people(index) if n.person.country in home])
    seen = story.cues.first("attend", begin, end, "presence") if target.type == "ceremony" else None
    if seen is not None and not in_passing(story, target):
        add_states(target, story.pack, sending(story, seen.end, index), None)
        delegates = [g for g in groups_in(story.mentions(index)) if story.cues.ending_at("officials", g.start)]
        add_states(target, story.pack, delegates, day_of(story, target))
    if target.type == "exercise" and not told:
        present = story.cues.first("attend", begin, end, "presence")
        add_states(target, story.pack, listed(story, index, present.end, end) if present else [], day_of(story, target))
        add_states(target, story.pack, joining(story, index), None)
    if target.type == "meeting" and attends:
        groups = groups_in(story.mentions(index))
        if story.cues.first("attend", begin, end, "presence") is None:
            groups = _speaking(story, groups, index)
        says = story.cues.first("says", begin, end) or story.cues.first("agrees", begin, end)
        come = listed(story, index, begin, says.start if says is not None else end)
        states = [*groups, *come, *bloc_beside(story, come)]
        for draft in (target, *target.twins):
            add_states(draft, story.pack, states, day_of(story, draft))
    for twin in target.twins:
        if twin in told or (attends and not told and target.type == "meeting"):
            twin.add_people(target.people)


def _speak_there(story: Story, index: int) -> None:
    """Who speaks at a meeting that was told in passing: "Phát biểu ở cả hai diễn đàn, X đề nghị …"."""
    for anchor in (a for a in story.anchors[index] if a.form == "reference" and a.type == "meeting"):
        begin = max(story.text.sentences[index][0], anchor.start - _NEAR)
        if story.cues.first("attend", begin, anchor.start) is None or "," in story.text.text[begin : anchor.start]:
            continue
        behind = next((n for n in story.named(index) if n.start >= anchor.end), None)
        if behind is None or story.text.text[anchor.end : behind.start].strip() != ",":
            continue
        for draft in (d for at, d in story.anchored if at == anchor.start and d.type == "meeting"):
            if in_passing(story, draft) and draft.status != "planned":
                draft.add_people([behind.person])


def _of_all(story: Story, index: int, there: list[Named]) -> list[Named]:
    """Of several meetings each has its own people: "AMIM-13, với phần tham luận của X; và AMOM-6, …"."""
    several = [d.type for d in story.told].count("meeting") > 1
    own = story.cues.first("attended_by", *story.text.sentences[index]) if several else None
    return [n for n in there if own is None or n.start < own.start]


def _expect(story: Story, index: int) -> None:
    """Who is told to attend what is named only later: "Ba bộ trưởng tham dự. Hội nghị ADMM …"."""
    begin, end = story.text.sentences[index]
    if story.cues.first("attend", begin, end) is None:
        return
    story.awaiting += groups_in(story.mentions(index))
    story.awaited = story.count
    if any(story.cues.first(slot, begin, end) is not None for slot in ("attended_by", "attends")):
        story.expected += [n.person for n in story.people(index) if not speaks_for(n.person)]


def _come_as_told(story: Story, meeting: Draft | None) -> None:
    """Those who were told to attend before the meeting was named take part in the first that is."""
    if meeting is None:
        return
    if story.count - story.awaited <= _NAMED_SOON:
        add_states(meeting, story.pack, story.awaiting, day_of(story, meeting))
        meeting.add_people(story.expected)
    meeting.host = meeting.host or story.greeter
    story.awaiting, story.expected, story.greeter = [], [], None


def _will_attend(story: Story, index: int) -> list[Named]:
    """Who is to attend what is only announced: "Thủ tướng X dự và phát biểu khai mạc"."""
    rows = story.cues.all("attends", *story.text.sentences[index])
    rows = [cue for cue in rows if story.cues.first("status", cue.start - _ABSENT, cue.start, "absent") is None]
    goers = (sides(story.named(index), story.text, story.cues, cue.start, cue.start).before for cue in rows)
    beside = (row if row and _is_beside(story, row[0], cue) else [] for cue, row in zip(rows, goers, strict=True))
    return [n for row in beside for n in row]


def _is_beside(story: Story, named: Named, cue: Mention) -> bool:
    """Whether nothing but a small word stands between a name with its titles and what is told of it."""
    return len(story.text.text[named.end : cue.start].strip(" ,")) <= _NAMED - 2


def _will_come(story: Story, index: int) -> list[Mention]:
    """The states that are to attend what is only announced: "Thành phần: 120 đại biểu đến từ 10 nước ASEAN"."""
    begin, end = story.text.sentences[index]
    if story.cues.first("attend", begin, end, "presence") is None:
        return []
    says = story.cues.first("says", begin, end) or story.cues.first("agrees", begin, end)
    stop = says.start if says is not None else end
    return [*(g for g in groups_in(story.mentions(index)) if g.end <= stop), *listed(story, index, begin, stop)]


def _speaking_or_there(story: Story, target: Draft, index: int) -> list[Named]:
    """Who is told to be there; of a sentence that only tells what is said those who say it."""
    begin, end = story.text.sentences[index]
    if story.cues.first("attend", begin, end, "presence") is not None:
        return story.people(index)
    cues = [*story.cues.all("floor", begin, end), *story.cues.all("attend", begin, end)]
    named = story.named(index)
    first = next((c for c in sorted(cues, key=lambda c: c.start) if any(n.end <= c.start for n in named)), None)
    if target.type == "meeting" and first is None and all(c.start - begin > _SPEAKS for c in cues):
        return []  # "Đó là điều mà Washington đã hứa hồi tháng 9 nếu X đạt được thỏa thuận với Y": neither speaks
    return [n for n in story.people(index) if first is None or n.end <= first.start or _answers(story, n, cues)]


def _answers(story: Story, named: Named, cues: list[Mention]) -> bool:
    """Whether somebody speaks in a clause of his own: "X cảnh báo đồng minh, Ngoại trưởng Lào Y gọi đó là …"."""
    opens = story.pack.pattern(_CLAUSE).search(story.text.lower, max(0, named.start - _NAMED), named.start) is not None
    return opens and any(0 <= cue.start - named.end <= _ANSWERS for cue in cues)


def _other_side(story: Story, index: int) -> Draft | None:
    """What a sentence goes on to tell the people of: "Dự hội đàm có X. Về phía Lào, có Y", "Phía bạn có Y"."""
    if story.joined is None or story.joined[0] != index - 1:
        return None
    begin, end = story.text.sentences[index]
    opens = story.pack.pattern(_OTHER_SIDE).match(story.text.lower, begin, end)
    first = next(iter(story.named(index)), None)
    return story.joined[1] if opens and first is not None and first.start - opens.end() <= _NAMED else None


def _listed_below(story: Story, index: int) -> None:
    """Who is appointed, where the next sentence lists them: "Ba tướng được bổ nhiệm … Đó là X, Y và Z"."""
    begin, _ = story.text.sentences[index]
    last = story.drafts[-1] if story.drafts else None
    if last is None or last.type != "appointment" or last.people or last.sentence != index - 1:
        return
    if story.cues.starting_at("they_are", begin) is not None:
        last.add_people([n.person for n in story.people(index)])


def _target(story: Story, held: list[Draft]) -> Draft | None:
    """Of the events that a sentence tells to have been held the one whose people it names."""
    main = story.main() if held else None
    return main if main in held else next(iter(held), None)


def _speaking(story: Story, groups: list[Mention], index: int) -> list[Mention]:
    """Of groups of states those that act in a sentence which only tells what is said: not those spoken of.

    "Các nước ASEAN nhấn mạnh …", not: "Các hành động ép buộc các nước ASEAN làm tăng nghi ngờ, thông cáo nêu thêm".
    """
    said = story.cues.first("attend", *story.text.sentences[index])
    return [
        x for x in groups if said is None or (x.end <= said.start and "," not in story.text.text[x.end : said.start])
    ]


def _has_floor(story: Story, index: int) -> bool:
    """Whether somebody speaks or commands at the exercise or ceremony that the article is about."""
    if story.cues.first("floor", *story.text.sentences[index]) is None:
        return False
    main = story.main()
    about = main is not None and main.type in ("exercise", "ceremony", "meeting")
    return about and all(d is main for d in story.told)


def _joined_by_all(story: Story, target: Draft, attends: bool) -> bool:
    """Whether everybody whom a sentence names takes part in the event that it tells of."""
    main = story.main()
    if in_passing(story, target):
        return False
    if target.type == "meeting" and main is not None and target is not main:
        return attends
    if target.type == "visit":
        return attends and len(story.told) < 2
    if any(d.type == "agreement" for d in story.told) and target.type == "talks" and len(target.people) > 1:
        return False  # "Kết thúc hội đàm, trước sự chứng kiến của hai Bộ trưởng, X và Y đã ký …"
    if target.type == "appointment":
        begin, end = story.text.sentences[target.sentence]
        return not target.people and story.pack.pattern(_GIVES).search(story.text.lower, begin, end) is None
    return target.type in ("meeting", "ceremony") or (attends and target.type != "agreement")


def _about(story: Story, draft: Draft, index: int) -> None:
    """The theme, and the organisations that stand in the sentence beside the people's own."""
    begin, end = story.text.sentences[index]
    theme = outcomes_of(story.pack).theme(story.text, begin, end)
    for one in (draft, *draft.twins):
        if theme is not None and theme not in one.topics:
            one.topics.append(theme)
    if draft.type not in ("meeting", "agreement", "exercise"):
        return
    mentions = story.mentions(index)
    for org in (x for x in mentions if x.label == m.ORGANIZATION):
        inside = any(x.covers(org) for x in mentions if x.label in (m.ROLE, m.MEETING, m.DOCUMENT))
        known = {x.norm.get("organization") for x in draft.organizations}
        if not inside and org.norm.get("organization") not in known and story.cues.ending_at("takes_part", org.start):
            draft.organizations.append(org)


def _handed_over(story: Story, draft: Draft) -> None:
    """Whoever is appointed by a decision takes part in the ceremony of that day at which it is handed over."""
    main = story.main()
    if main is None or main.type != "ceremony" or main.sentence == draft.sentence or draft.place is not None:
        return
    if draft.when is not None and main.when is not None and overlap(draft.when, main.when):
        main.add_people(draft.people)


def echo(story: Story, index: int, first: Draft) -> None:
    """People of a headline or caption join the event that it speaks of."""
    begin, end = story.text.sentences[index]
    anchors = story.anchors[index]
    spoken = any(a.type == first.type for a in anchors)
    if spoken or story.cues.first("attend", begin, end) or story.cues.first("chair", begin, end):
        chairs(story, index, [first])
        for anchor in anchors:
            if first.meeting and anchor.meeting is not None and anchor.meeting.norm.get("meeting_id") == first.meeting:
                add_states(first, story.pack, inside(story, anchor), day_of(story, first))
        if first.type == "meeting":
            there = (n for n in story.named(index) if is_there(story, first, n, index, told=spoken))
            first.add_people([n.person for n in there])
