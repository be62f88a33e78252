"""Who is told to attend beside the name of an event: before it, behind it, or in front of the clause."""

from __future__ import annotations

import re

from sukien import mention as m
from sukien.events.model.draft import Draft
from sukien.events.people.acting_there import acts_there
from sukien.events.people.meet_again import meet_again
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.named import Named
from sukien.events.states.stagers import stagers
from sukien.events.states.states import add_states, day_of, groups_in, subjects
from sukien.events.story.absent import deputies, stays_away
from sukien.events.story.sides import only_joints, sides
from sukien.events.story.story import Story
from sukien.mention import Mention
from sukien.people import Person

_NEXT_ACT = r"(?<!\w){before|after|then} (?:\w+ )?$"
"""What makes attending the next thing that the same people do: "trước khi dự"."""
_WHERE = r", {where}\s*(?:{address}\s*)?$"
"""What stands before who is told to be at what was named."""
_WITH = r"(?: ?\([^()\n]{2,20}\))? {with} ?"
"""What stands between the name of a meeting and whom it was with."""
_WHO = r",? {who}(?!\w)[^,;:.()\n]*"
"""What stands between somebody and what a clause about him tells: "X, người tháng trước vừa phát biểu tại …"."""
_BESIDE = 60
"""How many characters may stand between "dự" and the name of what is attended."""
_WAY = 90
"""How many characters ("rời Hà Nội, lên đường sang Lào") may stand between whoever sets out and "dự"."""
_STOPS_BY = re.compile(r" [^\W\d_][^,;:()\n]*, ?")
"""What stands between a subject and the second of its verbs: "ông dừng chân tại Svay Rieng, dự lễ khánh thành"."""
_GROUP = 8
"""How many characters ("sẽ", "cùng") may stand between a group of states and the word that tells that it attends."""
_TOGETHER = r" (?:{auxiliary} )?{with|and} "
"""What joins two groups of states that attend: "10 nước ASEAN sẽ cùng 8 đối tác họp ADMM+"."""
_EDITION = r"(?: ?-\d{1,3}| \(?{nth|turn} \w+)?\)?"
"""What may stand behind the name of a meeting that belongs to it."""
_AT = r"(?<!\w)(?!{before} $)(?:{at}|{during}) $"
"""What stands before a meeting at which somebody speaks."""
_SPEAKS = r" {takes_stand}(?!\w)"
"""What stands behind whoever speaks there."""
_NOT = 12
"""How many characters before a word for attending a word may begin that tells of who stays away."""


def attending(story: Story, draft: Draft, anchor: Anchor, limit: int) -> None:
    """Those who are told to attend, also of what is only announced: "X sẽ dự …", "… với sự tham dự của X và Y"."""
    begin, _ = story.text.sentences[anchor.sentence]
    coming = [n for n in story.named(anchor.sentence) if not stays_away(story, n)]
    before, _ = sides(coming, story.text, story.cues, anchor.start, anchor.start)
    before = [n for n in before if ";" not in story.text.text[n.end : before[0].start]]
    if draft.type == "meeting":
        draft.add_people([n.person for n in deputies(story, anchor.sentence)])
    rows = story.cues.all("attends", max(begin, anchor.start - _BESIDE), anchor.start)
    rows = rows or [cue for cue in [story.cues.ending_at("sits", anchor.start)] if cue is not None]
    attends = rows[-1] if rows and "," not in story.text.text[rows[-1].end : anchor.start] else None
    near = max(begin, attends.start - _NOT) if attends is not None else begin
    denied = attends is not None and story.cues.first("status", near, attends.start, "absent") is not None
    if attends is not None and not before:
        add_states(draft, story.pack, _sending(story, anchor.sentence, begin, attends.start), None)
        draft.add_people([] if denied else _subject_behind(story, anchor) or _on_trip(story, attends, anchor.sentence))
    if draft.status != "planned" or draft.type in ("talks", "ceremony"):
        add_states(draft, story.pack, stagers(story, anchor), None)
    if (
        attends is not None
        and before
        and not denied
        and _comes(story, _past_apposition(story, before[0]), attends.start)
    ):
        goers = _goers(story, anchor.sentence, before, attends.start)
        draft.add_people([n.person for n in goers if not stays_away(story, n)])
    elif attends is None and draft.type == "meeting" and not draft.people:
        draft.add_people(_gone_before(story, anchor))
    draft.add_people(_there(story, anchor, limit))
    draft.add_people(_speaks_at(story, anchor, limit))
    draft.add_people(acts_there(story, anchor) if draft.status != "planned" else [])
    if draft.type == "meeting":
        draft.add_people(_met_with(story, anchor))
    draft.add_people(meet_again(story, anchor) if not draft.people else [])
    _held_by(story, draft, anchor, limit)
    by = story.cues.first("attended_by", anchor.end, limit)
    if by is not None:
        named = [n for n in story.named(anchor.sentence) if by.end <= n.start < limit and n.mention.label == m.PERSON]
        draft.add_people([n.person for n in named if not stays_away(story, n)])
        rows = [*story.mentions(anchor.sentence, m.COUNTRY), *groups_in(story.mentions(anchor.sentence))]
        add_states(draft, story.pack, [x for x in rows if by.end <= x.start < limit], day_of(story, draft))


def _subject_behind(story: Story, anchor: Anchor) -> list[Person]:
    """Whose attending is told in front of the clause: "Trong lần đầu dự ADMM, chính Đại tướng X …"."""
    named = next((n for n in story.named(anchor.sentence) if n.start >= anchor.end), None)
    if named is None or named.start - anchor.end > _BESIDE:
        return []
    before, comma, emphasis = story.text.text[anchor.end : named.start].rpartition(",")
    return [named.person] if comma and ";" not in before and len(emphasis.split()) < 2 else []


def _on_trip(story: Story, attends: Mention, index: int) -> list[Person]:
    """Who attends what the journey just told is for: "Mục đích của chuyến đi là dự ADMM"."""
    trips = [d for d in story.drafts if d.type == "visit" and index - 1 <= d.sentence <= index]
    return trips[-1].people if trips and story.cues.ending_at("trip_aim", attends.start) is not None else []


def _gone_before(story: Story, anchor: Anchor) -> list[Person]:
    """Who attends the meeting before, where nothing but its day stands between: "dự ADMM ngày 5 và ADMM+ ngày 6/6"."""
    first = next((a for a in reversed(story.anchors[anchor.sentence]) if a.end <= anchor.start), None)
    if first is None or first.type != "meeting":
        return []
    named = max([first.end, *(twin.end for twin in first.twins)])  # "dự AMM lần thứ 47 (AMM-47) ngày 8 và ARF …"
    edition = story.pack.pattern(_EDITION).match(story.text.lower, named)
    if not only_joints(story, edition.end() if edition is not None else named, anchor.start, anchor.sentence):
        return []
    attended = (d for d in reversed(story.told) if d.type == "meeting" and d.people)
    return next((d.people for d in attended if any(p.start == first.start for p in d.proofs)), [])


def _there(story: Story, anchor: Anchor, limit: int) -> list[Person]:
    """Who is told to be where a meeting is: "Đối thoại Shangri-La (30/5-1/6), nơi ông X được cho là sẽ phát biểu"."""
    for named in (n for n in story.named(anchor.sentence) if anchor.end <= n.start < limit):
        if story.pack.pattern(_WHERE).search(story.text.lower, anchor.end, named.start) is None:
            continue
        attends = story.cues.first("attend", named.end, named.end + _BESIDE)
        return [named.person] if attends is not None and attends.end <= limit else []
    return []


def _speaks_at(story: Story, anchor: Anchor, limit: int) -> list[Person]:
    """Who spoke at a meeting with which the clause opens: "Tại Đối thoại Shangri-La hồi tháng 6, X đã cảnh báo …"."""
    before = max(0, anchor.start - _WAY)
    if anchor.type != "meeting" or story.pack.pattern(_AT).search(story.text.lower, before, anchor.start) is None:
        return []
    named = next((n for n in story.named(anchor.sentence) if anchor.end <= n.start < limit), None)
    if named is None or not story.text.text[anchor.end : named.start].rstrip().endswith(","):
        return []
    speaks = story.pack.pattern(_SPEAKS).match(story.text.lower, _past_apposition(story, named))
    return [named.person] if speaks is not None else []


def _met_with(story: Story, anchor: Anchor) -> list[Person]:
    """Whoever stands behind a name and "với": "Cuộc gặp … ASEAN - Nhật Bản với Bộ trưởng X kéo dài một giờ"."""
    behind = next((n for n in story.named(anchor.sentence) if n.start >= anchor.end), None)
    if behind is None or story.pack.pattern(_WITH).fullmatch(story.text.lower, anchor.end, behind.start) is None:
        return []
    return [behind.person]


def _past_apposition(story: Story, named: Named) -> int:
    """Where a name ends with its titles, past the comma that closes them: "X, Thứ trưởng Bộ Quốc phòng, sẽ dự …"."""
    apposed = named.end > named.mention.end and story.text.text.startswith(",", named.end)
    return named.end + 1 if apposed else named.end


def _comes(story: Story, start: int, end: int) -> bool:
    """Whether whoever stands before a word for attending does so: beside it, or "nhận lời mời của …, sang dự"."""
    if 0 <= end - start <= _BESIDE and not set(",;") & set(story.text.text[start:end]):
        return True
    if end - start <= _WAY and story.cues.first("sets_out", start, end) is not None:
        return ";" not in story.text.text[start:end]
    if 0 <= end - start <= _WAY and _STOPS_BY.fullmatch(story.text.text, start, end):
        return True
    if 0 <= end - start <= _WAY and _is_where(story, start, end):
        return True
    if 0 <= end - start <= _WAY and story.pack.pattern(_WHO).fullmatch(story.text.lower, start, end):
        return True
    accepts = story.cues.starting_at("accepts", start)
    return accepts is not None and end - accepts.end <= _BESIDE and ";" not in story.text.text[start:end]


def _is_where(story: Story, start: int, end: int) -> bool:
    """Whether nothing but where somebody is stands in a stretch: "cùng có mặt tại Penang, Malaysia, (dự …)"."""
    there = story.cues.first("attend", start, end, "presence")
    if there is None or set(",;:()") & set(story.text.text[start : there.end]):
        return False
    places = (p for p in story.places(story.text.sentence_at(start)) if there.end <= p.start and p.end <= end)
    return any(not story.text.text[p.end : end].strip(" ,)") for p in places)


def _held_by(story: Story, draft: Draft, anchor: Anchor, limit: int) -> None:
    """Those who hold a dialogue, by name or as a state: "Đối thoại lần thứ 5 do X cùng phía Lào tổ chức"."""
    by = next(iter(story.cues.all("of", anchor.end, limit, "by")), None)
    if by is None or draft.type != "talks" or anchor.form != "name":
        return
    stop = next((c.start for slot in ("host", "chair") if (c := story.cues.first(slot, by.end, limit))), None)
    if stop is None or ";" in story.text.text[by.end : stop]:
        return
    draft.add_people([n.person for n in story.people(anchor.sentence) if by.end <= n.start < stop])
    rows = [c for c in story.mentions(anchor.sentence, m.COUNTRY) if by.end <= c.start < stop]
    begin, _ = story.text.sentences[anchor.sentence]
    add_states(draft, story.pack, [c for c in rows if not story.cues.leads_to_place(begin, c.start)], None)


def _goers(story: Story, index: int, before: list[Named], end: int) -> list[Named]:
    """Who attends: "A hội đàm với B ở Singapore trước khi dự G20", "A gặp B ngày 20/6 và dự G20" tell it of A."""
    acts = [a for a in story.anchors[index] if a.form == "verb" and a.end <= before[0].start]
    acts = [a for a in acts if ";" not in story.text.text[a.end : before[0].start]]  # "X tiếp Y; Z dự lễ kỷ niệm"
    then = story.pack.pattern(_NEXT_ACT).search(story.text.lower, before[0].end, end) is not None
    if not acts or not (then or (acts[-1].type == "talks" and only_joints(story, before[0].end, end, index))):
        return before
    first, _ = sides(story.named(index), story.text, story.cues, acts[-1].start, acts[-1].end)
    return first or before


def _sending(story: Story, index: int, begin: int, end: int) -> list[Mention]:
    """The state whose delegation attends, or the group of states, where nobody is named, unless it does not come."""
    groups = groups_in(story.mentions(index))
    near = [g for g in groups if 0 <= end - g.end <= _GROUP][-1:]
    for group in reversed(groups if near else ()):
        if story.pack.pattern(_TOGETHER).fullmatch(story.text.lower, group.end, near[0].start):
            near.insert(0, group)
    acting = near or subjects(story, index, begin, end)[-1:]
    denied = acting and story.cues.first("status", acting[0].end, end, "absent") is not None
    return [] if denied else acting
