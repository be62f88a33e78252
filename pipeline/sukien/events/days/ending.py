"""The last day of what the sentences before told by its first: "… cập cảng sáng 4/6. Tàu nhổ neo ngày 8/6".

Told of what goes on ("tàu", "hội thao"), or of the visitor by what he does: "Ông lưu lại đến 9/1", "rời Lào ngày 5/3".
"""

from __future__ import annotations

from sukien import mention as m
from sukien.events.model.draft import HOME, Draft, When
from sukien.events.model.stretches import when_of
from sukien.events.model.time import distance, is_after, status_of
from sukien.events.story.story import Story
from sukien.mention import Mention

_TYPES = {"visit": ("visit",), "exercise": ("exercise",), "session": ("meeting", "talks")}
"""What the words can mean that stand for what goes on, by their value; those without one mean any."""
_SOON = 2
"""Sentences within which such words mean what was told."""
_LONGEST = 31
"""How many days it takes at the most."""
_TRIP = 15
"""Days that no visit lasts longer than."""
_BEHIND = 45
"""How many characters behind a word for staying or leaving its day may begin."""
_BEGUN = 12
"""How many characters before the first day of a visit that is over the word may begin that tells it to be that."""
_LATER = 4
"""Sentences behind a visit within which its end is told."""
_LEAVES = 30
"""How many characters before the last day of a visit a word for leaving may begin: "tàu rời Đà Nẵng hôm 8/6"."""


def fill_end(story: Story, index: int) -> None:
    """Stretch what was told by one day, or a visit, to the last day that a sentence tells of it."""
    _fill_whole(story, index)
    _fill_stay(story, index)
    _fill_begun(story, index)


def _fill_begun(story: Story, index: int) -> None:
    """The last day of a visit that a sentence tells to end then, where only its first stands with it.

    "Sáng 15/4, tàu rời cảng Muara, kết thúc chuyến thăm bắt đầu hôm 12/4".
    """
    for draft in story.told:
        when = draft.when
        if not draft.ended or when is None or when.mention is None or when.start != when.end or not when.days:
            continue
        if story.cues.first("opening", when.mention.start - _BEGUN, when.mention.end) is None:
            continue
        date = next((x for x in story.mentions(index, m.DATE) if x.end <= when.mention.start), None)
        last = when_of([date]) if date is not None else None
        if date is None or last is None or not last.days or last.start != last.end or not _lies_behind(draft, last):
            continue
        _stretch(story, draft, last, date)
        if not is_after(last, story.reference):
            draft.status = "occurred"


def _fill_whole(story: Story, index: int) -> None:
    """Stretch what was just told by one day to the last, where this sentence tells of nothing but its end."""
    if not story.drafts:
        return
    begin, end = story.text.sentences[index]
    stand_in = story.cues.first("goes_on", begin, end) if index else None
    stand_in = stand_in or _in_next_clause(story, index)
    if stand_in is None:
        return
    draft = _meant(story, index, stand_in)
    if draft is None or any(told is not draft for told in story.told):
        return
    for date in story.mentions(index, m.DATE):
        last = when_of([date])
        if date.start < stand_in.end or not _ends(story, draft, stand_in, date):
            continue
        if last.days and last.start == last.end and _lies_behind(draft, last):
            _stretch(story, draft, last, date)
            return


def _in_next_clause(story: Story, index: int) -> Mention | None:
    """What stands for it behind a semicolon: "Thứ Hai: Khai mạc Hội nghị X tại Y; hội nghị kéo dài tới hết thứ Ba"."""
    begin, end = story.text.sentences[index]
    mark = story.text.text.find(";", begin, end)
    if mark < 0:
        return None
    again = (a for a in story.anchors[index] if a.start > mark and a.form == "reference" and a.type == "meeting")
    anchor = next(again, None)
    if anchor is None:
        return story.cues.first("goes_on", mark, end)
    return Mention("CUE", anchor.start, anchor.end, anchor.rule, {"value": "session"})


def _meant(story: Story, index: int, stand_in: Mention) -> Draft | None:
    """The event of one day that words like "tàu", "hội thao" stand for."""
    types = _TYPES.get(str(stand_in.norm["value"]), ("visit", "exercise", "meeting", "talks"))
    for draft in reversed(story.drafts):
        if index - draft.sentence > _SOON:
            return None
        if draft.type not in types or (draft.type == "talks" and draft.meeting is None) or draft.status == "cancelled":
            continue
        when = draft.when
        single = when is not None and when.days and when.start == when.end
        return draft if single and (not draft.ended or draft.sentence == index) else None
    return None


def _ends(story: Story, draft: Draft, stand_in: Mention, date: Mention) -> bool:
    """Whether a date is told as the last day: "kéo dài đến 4/9", "rời cảng ngày 8/6"."""
    if story.cues.ending_at("closing", date.start) is not None:
        return True
    left = max(stand_in.end, date.start - _LEAVES)
    leaves = story.cues.first("leaves", left, date.start) if draft.type == "visit" else None
    return leaves is not None and not set(",;:") & set(story.text.text[leaves.end : date.start])


def _lies_behind(draft: Draft, last: When) -> bool:
    """Whether a day lies behind the one that is told, and not too far."""
    first = draft.when.start if draft.when is not None else None
    return first is not None and is_after(last, first) and distance(first, last.end) <= _LONGEST


def _stretch(story: Story, draft: Draft, last: When, date: Mention) -> None:
    assert draft.when is not None
    draft.when = When(draft.when.start, last.end, f"{draft.when.start}/{last.end}", draft.when.mention)
    draft.prove("date.end", date)
    draft.status = status_of(draft.when, story.reference, draft.status == "planned")
    begin, _ = story.text.sentences[story.text.sentence_at(date.start)]
    if last.end == story.reference and story.cues.first("status", begin, date.start, "planned") is None:
        draft.status = "occurred"  # who has left on the day of publication has been there


def _fill_stay(story: Story, index: int) -> None:
    """The last day of the visit that was told last, from a sentence that tells how long the visitor stays."""
    if not any(d.type == "visit" for d in story.drafts):
        return
    for cue in story.cues.all("stays", *story.text.sentences[index]):
        day = _day(story, cue, index)
        if day is not None and cue.norm["value"] and not _till(story, day):
            continue
        visit = _visit(story, cue, day.mention, index) if day is not None and day.mention is not None else None
        if visit is None or visit.when is None or day is None or day.end is None:
            continue
        first = visit.when.start
        if first is None or not first < day.end or distance(first, day.end) > _TRIP or visit.when.end == day.end:
            continue
        if visit.when.start != visit.when.end and visit.when.end is not None and visit.when.end > day.end:
            continue
        visit.when = When(first, day.end, f"{first}/{day.end}", visit.when.mention)
        visit.prove("date.end", day.mention)
        visit.status = status_of(visit.when, story.reference, False)


def _till(story: Story, day: When) -> bool:
    """Whether a day is told as the last: "ghé Đà Nẵng đến ngày 8/3", not "ghé Đà Nẵng ngày 8/3"."""
    return day.mention is not None and story.cues.ending_at("till", day.mention.start) is not None


def _day(story: Story, cue: Mention, index: int) -> When | None:
    """The day that a word for staying or leaving is told with: "lưu lại đến ngày 9/1", "rời Lào chiều 5/3"."""
    behind = (x for x in story.mentions(index, m.DATE) if 0 <= x.start - cue.end <= _BEHIND)
    date = next(behind, None)
    if date is None or set(",;:()") & set(story.text.text[cue.end : date.start]):
        return None
    when = when_of([date])
    return when if when.days and when.start == when.end else None


def _visit(story: Story, cue: Mention, date: Mention, index: int) -> Draft | None:
    """The visit of which it is the end: the last, of the same visitor and state, if the sentence names any."""
    visits = [d for d in story.drafts if d.type == "visit" and d.status != "cancelled" and not d.recalled]
    visit = visits[-1] if visits else None
    if visit is None or visit.when is None or not visit.when.days:
        return None
    who = [n.person.id for n in story.named(index) if n.end <= cue.start]
    if who and visit.people and who[-1] not in {p.id for p in visit.people}:
        return None
    place = next((p for p in story.places(index) if cue.end <= p.start < date.start), None)
    state = (place.norm.get("alpha_2") or place.norm.get("country")) if place is not None else None
    known = visit.place.country if visit.place is not None else None
    if index - visit.sentence > _LATER and state in (None, HOME):
        return None  # "Trong thời gian lưu lại Songkhla đến ngày mai, …" tells where, however late
    return None if state is not None and known is not None and state != known else visit
