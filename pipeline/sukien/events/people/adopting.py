"""Documents that a whole meeting adopts: they are the meeting's, with its states, its place and its day."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.model.draft import PAIR, Draft
from sukien.events.model.time import distance, overlap
from sukien.events.people.lasting import last_day
from sukien.events.story.story import Story

_YEAR = 4
"""The length of a date that is a year."""
_RECENT = 10
"""Days around the reference within which an event belongs to the story of the article."""
_MINISTERS = r"{ministers}(?!\w)"
"""Who acts in a sentence that opens with them."""
_OFFICIALS = ("senior official", "working group")
"""Levels of the meetings that prepare those of ministers."""
_SESSION = r"(?<!\w){plenary}(?!\w)"
"""A session of a meeting."""


def adopted(story: Story, draft: Draft, index: int) -> None:
    """A document that a whole meeting adopts belongs to that meeting, with its states and place."""
    if draft.main is not None and draft.sentence < index:
        return  # "Ngay sau lễ ký, …" of what a meeting told before has adopted
    begin, end = story.text.sentences[index]
    told = [d for d in story.told if d.meeting is not None and d is not draft]
    told.sort(key=lambda d: d is not story.main())
    by = _agent(story, draft)
    here = by or _of_that_day(story, draft)
    here = here or next((d for d in told if d is story.main() or not in_passing(story, d)), None)
    before = (d for d in reversed(story.here(begin)) if d.type == "meeting" and d.sentence == index - 1)
    held = ("occurred", "ongoing", *(["planned"] if draft.status == "planned" else ()))
    just_told = next((d for d in before if d.meeting and d.status in held), None)
    if just_told is not None and _by_ministers(story, just_told, index):
        just_told = None
    main = here or just_told or story.main()
    soon = story.ahead() if main is None and draft.status == "planned" else None
    main = main or soon
    if main is None or main.type not in ("meeting", "talks") or not main.meeting or draft.people:
        return
    if by is None and (_of_another_time(draft, main) or (main.type == "meeting" and _of_two(story, draft))):
        return
    if by is None and _of_ministers(story, draft, main, index):
        return
    if story.cues.first("assembled", begin, end) is None and main not in story.told and main not in (just_told, soon):
        return
    belong_to(draft, main)
    if by is not None and main.place is None:
        main.place = draft.place  # "văn kiện được ADMM thông qua tại Lào": there it sat
    if main.when is None:
        main.when, main.inherited = draft.when, True
    carried = draft.inherited and not _at_session(story, draft, main, index)
    if draft.when is None or carried or _only_its_year(draft, main):
        draft.when, draft.inherited = last_day(main), True


def belong_to(draft: Draft, main: Draft) -> None:
    """A document is that of the meeting that adopted it, and of its states."""
    draft.meeting, draft.meeting_name = main.meeting, main.meeting_name
    draft.level, draft.edition = main.level, main.edition
    draft.countries |= main.countries
    draft.main = main


def _by_ministers(story: Story, prepared: Draft, index: int) -> bool:
    """Whether ministers adopt what only their officials were told to have prepared before."""
    main = story.main()
    if prepared.level not in _OFFICIALS or main is None or main is prepared or main.level != "minister":
        return False
    return story.pack.pattern(_MINISTERS).match(story.text.lower, story.text.sentences[index][0]) is not None


def _agent(story: Story, draft: Draft) -> Draft | None:
    """The meeting by which a document was adopted: "văn kiện được ADMM thông qua ngày 19-2"."""
    rows = zip(story.anchored, story.anchored[1:], strict=False)
    pairs = ((at, by) for (at, by), (_, one) in rows if one is draft and by.meeting is not None)
    return next((by for at, by in pairs if story.cues.ending_at("passive", at) is not None), None)


def _of_that_day(story: Story, draft: Draft) -> Draft | None:
    """The meeting that adopted a document on its day, told before it in the same sentence."""
    day = draft.when.mention if draft.when is not None else None
    same = (d for d in story.told if d.type == "meeting" and d.meeting is not None and d.when is not None)
    return next((d for d in same if day is not None and d.when is not None and d.when.mention == day), None)


def _of_two(story: Story, draft: Draft) -> bool:
    """Whether two states are told to have signed: "… Ý định thư mà hai nước ký tháng 8/2024"."""
    at = next((at for at, one in story.anchored if one is draft), None)
    if at is None or not draft.signed:
        return False
    return any(story.cues.ending_at(slot, at) is not None for slot in PAIR)


def _of_ministers(story: Story, draft: Draft, main: Draft, index: int) -> bool:
    """Whether the ministers of named states issue it, not all of them the meeting's: "Ngoại trưởng Mỹ, Nhật ra …"."""
    at = next((at for at, one in story.anchored if one is draft), None)
    if at is None or main.type != "meeting":
        return False
    begin, _ = story.text.sentences[index]
    row = [c for c in story.mentions(index, m.COUNTRY) if c.end <= at]
    heads = any(r.start == begin for r in story.mentions(index, m.ROLE))
    all_of_it = bool(main.countries) and main.countries <= {str(c.norm["alpha_2"]) for c in row}
    return heads and len(row) > 1 and not all_of_it


def _of_another_time(draft: Draft, main: Draft) -> bool:
    """Whether the date of a document is not that of a meeting: "bên lề ADMM, nhắc lại Bản ghi nhớ ký năm 2015"."""
    if draft.when is None or main.when is None or draft.inherited or main.inherited:
        return False
    known = draft.when.start and main.when.start and not overlap(draft.when, main.when)
    return bool(known) and distance(draft.when.start, main.when.start) > _RECENT


def _only_its_year(draft: Draft, main: Draft) -> bool:
    """Whether a year only tells which document is meant: "Tuyên bố chung năm nay được … thông qua"."""
    year, sat = draft.when, main.when
    whole = year is not None and year.start == year.end and len(year.value) == _YEAR
    return whole and year is not None and sat is not None and sat.days and overlap(year, sat)


def _at_session(story: Story, draft: Draft, main: Draft, index: int) -> bool:
    """Whether it was done at a session of a meeting of several days, on the day that the story has reached.

    "Phiên toàn thể diễn ra sáng 20-9 … Kết thúc phiên họp, hội nghị thông qua Tuyên bố chung".
    """
    day, whole = draft.when, main.when
    if day is None or whole is None or not (day.days and day.start == day.end) or not overlap(day, whole):
        return False
    return story.pack.pattern(_SESSION).search(story.text.lower, *story.text.sentences[index]) is not None


def in_passing(story: Story, draft: Draft) -> bool:
    """Whether an event is only recalled or announced beside the story: its people are those at its own words."""
    if draft.when is None or draft.when.start is None:
        return draft.when is None and draft.type == "exercise" and draft is not story.main()
    if story.reference is None:
        return not draft.when.days and draft.type == "meeting"
    if draft.status == "ongoing" or (draft.when.days and draft.status != "planned"):
        return abs(distance(draft.when.start, story.reference)) > _RECENT
    return True
