"""Those who come with others: on all legs of a journey, and to the talks of which their sentence tells.

"… thăm Lào từ ngày 7 đến 10-10 và dự ADMM. Tham gia đoàn có X": X is on the visit and at the meeting.
"""

from __future__ import annotations

from sukien.events.model.draft import Draft
from sukien.events.people.item_people import rite_ahead
from sukien.events.places.scene import is_past, told_before
from sukien.events.story.story import Story
from sukien.mention import Mention

_STOPS = ("", ".", ",", ";", "\n")
"""What stands behind "cùng dự" that names nothing else to attend."""

_THERE = r"(?<!\w){there_is}(?!\w)"
"""What stands before those who are told to be somewhere."""
_ESCORTS = r"(?:\d{1,2}[.)] )?{escorting} "
"""What a sentence opens with that tells whom its subject travels with."""
_INTRODUCES = r"(?<!\w){introduces} ?(?:{address} ?)?$"
"""What stands before whoever is brought along."""
_SINCE = 2
"""Sentences behind a meeting ahead within which a new paragraph may tell who leads whom there."""


def joined_by_retinue(story: Story, index: int) -> list[Draft]:
    """What the people attend whom a sentence tells to travel with a visitor; nothing where it tells of no retinue."""
    begin, end = story.text.sentences[index]
    if story.cues.first("retinue", begin, end) is None:
        return []
    last = next((d for d in reversed(story.drafts) if d.type == "visit" and not d.inherited), None)
    if last is None:
        held = [d for d in told_before(story, index) if d.type in ("talks", "meeting")]
        if len(held) == 1 and not story.is_parted(index):
            return held  # "X và Y chủ trì Đối thoại …. Trong thành phần đoàn của bà Y có Z"
        main = story.main()
        return [main, *main.twins] if main is not None else []
    trips = [d for d in story.drafts if d.sentence == last.sentence and _of_one_trip(d, last)]
    here = [d for d in trips if _place_of(d) in _places(story, index)]
    return here or trips


def come_along(story: Story, index: int) -> None:
    """Those who travel with a visitor, of whom the sentence then tells more: "Tháp tùng có X; ngày mai, ông gặp Y"."""
    begin, _ = story.text.sentences[index]
    if not story.told or story.cues.starting_at("retinue", begin) is None:
        return
    stop = story.text.text.find(";", begin, min(a.start for a in story.anchors[index]))
    before = [d for d in reversed(story.drafts) if d not in story.told and not is_past(story, d)]
    visit = next((d for d in before if d.type == "visit" and not d.inherited), None)
    if visit is not None:
        visit.add_people([n.person for n in story.people(index) if n.end <= stop])


def go_with(story: Story, index: int) -> None:
    """The subject behind words for going with a visitor: "Tháp tùng Thủ tướng X thăm Lào, Bộ trưởng Y đã gặp Z"."""
    begin, _ = story.text.sentences[index]
    if story.pack.pattern(_ESCORTS).match(story.text.lower, begin) is None:
        return
    people = story.people(index)
    for at, visit in story.anchored:
        led = visit.type == "visit" and any(n.person in visit.people and n.end <= at for n in people)
        behind = next((n for n in people if n.start > at and n.person not in visit.people), None)
        if led and behind is not None and story.text.text[at : behind.start].rstrip().endswith(","):
            visit.add_people([behind.person])


def sit_in(story: Story, index: int) -> None:
    """Who is told at the end to have been there too joins the talks: "X hội đàm với Y; Đại sứ Z cùng dự"."""
    talks = [d for d in story.told if d.type in ("talks", "call") and d.people]
    _sitting_by(story, index, talks)
    _at_both(story, index, talks)
    _introduced(story, index, talks)
    for named in story.people(index) if talks else ():
        cue = story.cues.starting_at("attends", named.end)
        if cue is not None and story.text.text[cue.end : cue.end + 1] in _STOPS:
            before = [d for d in talks if any(p.field == "type" and p.start < named.start for p in d.proofs)]
            for draft in before[-1:]:
                draft.add_people([named.person])


def _sitting_by(story: Story, index: int, talks: list[Draft]) -> None:
    """Those whom words for it tell to be at talks: "X sẽ tiếp Y; cùng dự có Đại sứ Z", or the next sentence."""
    begin, end = story.text.sentences[index]
    there = story.cues.first("attended_by", begin, end)
    if there is None or story.text.text[begin : there.start].strip()[-1:] not in ("", ";", ","):
        return
    last = [] if story.told or story.is_parted(index) else told_before(story, index)[-1:]
    before = [d for d in talks if any(p.field == "type" and p.start < there.start for p in d.proofs)]
    ahead = [d for d in last if d.type in ("talks", "call") and d.status == "planned" and d.people]
    for draft in before[-1:] or ahead:
        draft.add_people([n.person for n in story.people(index) if n.start >= there.end])


def _at_both(story: Story, index: int, talks: list[Draft]) -> None:
    """Who is told to attend the welcome and the talks behind it: "Dự lễ đón và hội đàm còn có X"."""
    begin, end = story.text.sentences[index]
    if not talks or story.cues.starting_at("attends", begin) is None:
        return
    for draft in talks:
        at = next((at for at, told in story.anchored if told is draft), begin)
        welcomes = [told for start, told in story.anchored if told.type == "ceremony" and start < at]
        are = story.pack.pattern(_THERE).search(story.text.lower, at, end) if welcomes else None
        for both in (draft, *welcomes) if are is not None else ():
            both.add_people([n.person for n in story.people(index) if are is not None and n.start >= are.end()])


def _introduced(story: Story, index: int, talks: list[Draft]) -> None:
    """Who is brought along by a guest: "tiếp Tùy viên X đến chào từ biệt và giới thiệu Trung tá Y, người kế nhiệm"."""
    begin, _ = story.text.sentences[index]
    introduces = story.pack.pattern(_INTRODUCES)
    for named in story.people(index) if talks else ():
        if introduces.search(story.text.lower, begin, named.start) is None:
            continue
        told = [d for at, d in story.anchored if at < named.start and d in talks]
        for draft in told[-1:]:
            draft.add_people([named.person])


def sent_to(story: Story, index: int) -> list[Draft]:
    """The meeting ahead, just told, to which this sentence tells who leads whom: "Dẫn đầu đoàn Mỹ là X".

    Where the sentence goes on with something else ("…, người tháng trước vừa …") it must open so. Two of one sentence
    and of the same days ("ADSOM và ADSOM+") are attended alike.
    """
    begin, end = story.text.sentences[index]
    leads = _stands_for(story, index) or story.cues.first("leads", begin, end)
    if leads is not None and not story.told and (rite := rite_ahead(story, index)) is not None:
        return [rite]  # "… tổ chức quốc tang ngày 27/9. X sẽ dẫn đầu đoàn Việt Nam tham dự"
    if index == 0 or leads is None or (leads.start > begin and (story.told or story.is_parted(index))):
        return []
    if story.is_parted(index):
        near = [d for d in story.drafts if index - _SINCE <= d.sentence < index]
        last = near[-1:] if near and all(d.type == "meeting" for d in near) else []
    else:
        last = [d for d in told_before(story, index) if d.type != "visit"]
    last = [d for d in last if d not in story.told]
    ahead = bool(last) and all(d.type == "meeting" and d.status == "planned" for d in last)
    if leads.start > begin and any(d.type == "meeting" and d.status != "planned" for d in story.here(begin)):
        return []  # "Nhóm làm việc ADSOM đã họp …. ADSOM sẽ họp cuối tháng 7. X dẫn đầu đoàn Việt Nam"
    if not ahead:
        return []
    if all(d in last[0].twins for d in last[1:]):
        return last
    return last[:1] if leads.start == begin else []


def _stands_for(story: Story, index: int) -> Mention | None:
    """What opens a sentence that tells who comes for a state: "Trưởng đoàn Việt Nam là X"."""
    cue = story.cues.starting_at("stands_for", story.text.sentences[index][0])
    first = next((n.mention.start for n in story.named(index)), 0)
    return cue if cue is not None and story.cues.first("copula", cue.end, first, "is") is not None else None


def _of_one_trip(draft: Draft, visit: Draft) -> bool:
    """Whether a visit or meeting told in one sentence with a visit is part of the same journey."""
    shared = {p.id for p in draft.people} & {p.id for p in visit.people}
    return draft is visit or (draft.type in ("visit", "meeting") and bool(shared))


def _place_of(draft: Draft) -> str | None:
    return draft.place.country if draft.place is not None else None


def _places(story: Story, index: int) -> set[str]:
    """The states in which the places of a sentence lie: "Cùng dự các hoạt động tại Praha có …"."""
    begin, _ = story.text.sentences[index]
    rows = (x for x in story.places(index) if story.cues.leads_to_place(begin, x.start))
    return {str(x.norm.get("alpha_2") or x.norm.get("country")) for x in rows}
