"""How long an event lasts, told as a number of days: "kéo dài 4 ngày", "bế mạc sau 4 ngày làm việc"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from sukien import mention as m
from sukien.events.model.draft import Draft, When
from sukien.events.model.stretches import when_of
from sukien.events.model.time import status_of
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.dating import LONG
from sukien.events.sentence.ordinal import days_after
from sukien.events.story.story import Story
from sukien.mention import Mention

_BESIDE = 30
"""How many characters may stand between a noun and the place behind which the number of days is told."""
_SOON = 3
"""Sentences behind the beginning of an exercise within which its days are told."""
_SPENT = r"(?<!\w){spent}(?= )"
"""What the days stand behind at the end of which a meeting closes: "sau 4 ngày làm việc"."""
_SAT = r" {sat}(?!\w| {of} )"
"""What follows the days on which a meeting sat ("sau 4 ngày làm việc"), not others ("… của mười bộ trưởng")."""
_CLOSED = r"\s*(?:[,.;)\n]|$| {at} | {with} )"
"""What follows them where a word for closing stands before: "bế mạc sau 4 ngày.", "… sau 4 ngày với 36 nước dự"."""
_DURING = r"{during}(?= )"
"""What the days of a stay stand behind at the head of a sentence: "Trong ba ngày ở Việt Nam, …"."""
_SITTING = r"(?:{during}|{spent})(?= )"
"""What opens a sentence that tells of the days of a meeting."""
_BRACKET = r" (?:{sat} )?\((?:{on} )?"
"""What stands between their number and the days."""
_LED = r"[^,;]*, {spent} (?:[^\s,;]+ ){1,3}{sat}(?: [^,;]{1,50})?, (?:{meeting} )?"
"""What a sentence opens with that tells of the last day of a meeting: "Ngày 28/4, sau 2 ngày làm việc, …"."""


class _Length(NamedTuple):
    """A number of days, where the words for it end, and whether the day that is told is the last of them."""

    days: int
    end: int
    last: bool


def fill_days(story: Story, draft: Draft, anchor: Anchor, limit: int) -> None:
    """First and last day, where one of them is told with the number of days.

    "Cập cảng ngày 11/5 … kéo dài 4 ngày"; "tối 4/4 rời Lào, khép lại chuyến thăm hai ngày"; "bế mạc chiều 28/7 sau 4
    ngày làm việc".
    """
    when = draft.when
    if when is None or not when.days or when.start is None or when.start != when.end:
        return
    sits = draft.type == "meeting" or (draft.type == "talks" and draft.meeting is not None)
    if not sits and draft.type not in LONG:
        return
    dates = story.mentions(anchor.sentence, m.DATE)
    if any("/" in str(x.norm.get("value")) for x in dates):
        return
    told = _session if sits else _journey
    length = next((x for x in told(story, draft, anchor, limit) if not _in_date(dates, x)), None)
    if length is None:
        return
    if _of_tour(story, draft, anchor, length):
        draft.on_tour = True
        return
    _stretch(story, draft, when, length, Mention("CUE", anchor.start, length.end, anchor.rule, {}))


def _of_tour(story: Story, draft: Draft, anchor: Anchor, length: _Length) -> bool:
    """Whether the days are those of a whole tour: "đến Hà Nội, chặng đầu trong chuyến công du châu Á dài 9 ngày"."""
    if draft.type != "visit" or draft.place is None or draft.place.country is None:
        return False
    places = (p for p in story.places(anchor.sentence) if anchor.start <= p.start < length.end)
    return any(p.norm.get("sort") == "region" for p in places)


def _stretch(story: Story, draft: Draft, when: When, length: _Length, evidence: Mention) -> None:
    """Make so many days of the first or the last."""
    assert when.start is not None
    day, rest = date.fromisoformat(when.start), timedelta(days=length.days - 1)
    start, end = (day - rest, day) if length.last else (day, day + rest)
    draft.when = When(start.isoformat(), end.isoformat(), f"{start}/{end}", when.mention)
    draft.prove("date.start" if length.last else "date.end", evidence)
    draft.status = status_of(draft.when, story.reference, False)


def fill_stay(story: Story, index: int) -> None:
    """First and last day of a visit that was told by one of them: "Trong ba ngày ở Việt Nam, ông sẽ gặp …"."""
    if not story.drafts:
        return
    begin, _ = story.text.sentences[index]
    opens = story.pack.pattern(_DURING).match(story.text.lower, begin)
    found = days_after(story.pack, story.text, opens.end()) if opens is not None else None
    if found is None:
        return
    days, end = found
    if _fill_drill(story, index, found):
        return
    state = next((p for p in story.places(index) if 0 < p.start - end <= _BESIDE), None)
    if state is None or not story.cues.leads_to_place(begin, state.start):
        return
    country = state.norm.get("alpha_2") or state.norm.get("country")
    visits = [d for d in story.drafts if d.type == "visit" and d.when is not None and d.status != "cancelled"]
    visit = next((d for d in reversed(visits) if d.place is not None and d.place.country == country), None)
    if visit is None or not (visit.ended or _arrived(story, visit)):
        return
    if visit.when is not None and visit.when.days and visit.when.start == visit.when.end:
        _stretch(story, visit, visit.when, _Length(days, end, visit.ended), Mention("CUE", begin, end, "stay", {}))


def fill_sitting(story: Story, index: int) -> None:
    """All days of the meeting told by one, where brackets name them: "Trong ba ngày làm việc (23 đến 25-10), …"."""
    begin, _ = story.text.sentences[index]
    opens = story.pack.pattern(_SITTING).match(story.text.lower, begin) if story.drafts else None
    found = days_after(story.pack, story.text, opens.end()) if opens is not None else None
    sat = story.pack.pattern(_BRACKET).match(story.text.lower, found[1]) if found is not None else None
    if sat is None:
        return
    close = story.text.text.find(")", sat.end())
    dates = [x for x in story.mentions(index, m.DATE) if sat.end() <= x.start and x.end <= close]
    whole = when_of(dates) if dates else None
    if whole is None or not whole.days or whole.start is None or whole.end is None:
        return
    for draft in reversed(story.drafts):
        when = draft.when
        if draft.type != "meeting" or when is None or not when.days or when.start is None or when.start != when.end:
            continue
        if whole.start <= when.start <= whole.end:
            draft.when, draft.status = whole, status_of(whole, story.reference, draft.status == "planned")
            draft.prove("date.start", whole.mention)
            draft.prove("date.end", whole.mention)
        return


def _fill_drill(story: Story, index: int, found: tuple[int, int]) -> bool:
    """The last day of an exercise that the sentence before began: "Trong tám ngày, ba bên thao dượt săn ngầm"."""
    days, end = found
    begin, _ = story.text.sentences[index]
    drill = story.drafts[-1]
    if story.text.text[end : end + 1] != "," or drill.type != "exercise" or index - drill.sentence > _SOON:
        return False
    when = drill.when
    if any(d is not drill for d in story.told) or when is None or not when.days or when.start != when.end:
        return False
    top, stop = story.text.sentences[drill.sentence]
    if when.start is None or drill.status == "cancelled" or story.cues.first("closing", top, stop) is not None:
        return False
    _stretch(story, drill, when, _Length(days, end, False), Mention("CUE", begin, end, "stay", {}))
    return True


def _arrived(story: Story, visit: Draft) -> bool:
    """Whether a verb told the day of a visit, which is then its first: not "Nhân chuyến thăm, sáng 29/6 bà đã …"."""
    begin = next((proof.start for proof in visit.proofs if proof.field == "type"), None)
    return any(a.start == begin and a.form == "verb" for a in story.anchors[visit.sentence])


def last_day(draft: Draft) -> When | None:
    """The day on which a meeting closed that is told by it: what it adopted, it adopted then."""
    when = draft.when
    if not draft.ended or when is None or when.end is None:
        return when
    return When(when.end, when.end, when.end, when.mention)


def _in_date(dates: list[Mention], length: _Length) -> bool:
    """Whether the number is that of a date: "kéo dài 4 ngày" is none, "diễn ra 4 ngày 5/6" may be."""
    return any(x.start < length.end < x.end for x in dates)


def _journey(story: Story, draft: Draft, anchor: Anchor, limit: int) -> Iterator[_Length]:
    """Of a visit or exercise: behind a word for lasting, the noun or its place; those after which it ends."""
    begin, end = story.text.sentences[anchor.sentence]
    day = draft.when.mention if draft.when is not None else None
    ended = day is not None and story.cues.ending_at("closing", day.start) is not None
    last = ended or story.cues.closing(begin, anchor.start) is not None
    cue = story.cues.first("lasting", anchor.end, limit)
    stops = [cue.end] if cue is not None else []
    if anchor.form == "noun":
        place = draft.place.mention if draft.place is not None else None
        beside = place is not None and 0 <= place.start - anchor.end <= _BESIDE
        stops += [anchor.end, *([place.end] if place is not None and beside else [])]
    for stop in stops:
        if (found := days_after(story.pack, story.text, stop)) is not None:
            yield _Length(
                *found, last or (cue is not None and _then_closes(story, draft, anchor.sentence, found[1], limit))
            )
    yield from _days_of(story, anchor, begin, last=last)
    closing = story.cues.first("closing", begin, end)
    if closing is not None and _on_last_day(story, draft, begin, end):
        yield from _spent(story, closing, begin, end, last=True)


def _then_closes(story: Story, draft: Draft, index: int, start: int, limit: int) -> bool:
    """Whether what lasted some days is told to be over: "Ngày 23/11, cuộc tuần tra kéo dài ba ngày vừa kết thúc"."""
    begin, end = story.text.sentences[index]
    day = draft.when.mention if draft.when is not None else None
    closing = story.cues.first("closing", start, limit)
    if closing is None or day is None or set(",;:()") & set(story.text.text[start : closing.start]):
        return False
    begun = story.cues.first("opening", begin, closing.start) is not None
    return not begun and _on_last_day(story, draft, begin, end)


def _days_of(story: Story, anchor: Anchor, begin: int, *, last: bool) -> Iterator[_Length]:
    """The days that are told before what is done on them: "bắt đầu ba ngày tuần tra chung", "kết thúc 5 ngày …"."""
    if anchor.type != "exercise":
        return
    for slot in ("opening", "closing"):
        cue = story.cues.first(slot, max(begin, anchor.start - _BESIDE), anchor.start)
        found = days_after(story.pack, story.text, cue.end) if cue is not None else None
        if found is not None and story.text.text[found[1] : anchor.start].isspace():
            yield _Length(*found, last or slot == "closing")


def _session(story: Story, draft: Draft, anchor: Anchor, limit: int) -> Iterator[_Length]:
    """Of a meeting: the days after which it closes, or those that it lasts from the one that is told."""
    begin, end = story.text.sentences[anchor.sentence]
    closing = story.cues.first("closing", begin, end)
    draft.ended |= closing is not None and _on_last_day(story, draft, begin, end)
    if closing is not None or draft.ended or _led_by_days(story, anchor, begin):
        yield from _spent(story, closing, begin, end, last=closing is None or draft.ended)
    cue = story.cues.first("lasting", begin if draft.ended else anchor.start, limit)
    if cue is not None and (found := days_after(story.pack, story.text, cue.end)) is not None:
        yield _Length(*found, draft.ended)


def _led_by_days(story: Story, anchor: Anchor, begin: int) -> bool:
    """Whether nothing stands before a meeting but days that have passed: "Ngày 28/4, sau 2 ngày làm việc, ADMM …"."""
    return (
        anchor.form == "name" and story.pack.pattern(_LED).fullmatch(story.text.lower, begin, anchor.start) is not None
    )


def _on_last_day(story: Story, draft: Draft, begin: int, end: int) -> bool:
    """Whether the day that a sentence gives is that of the closing it tells of, which is not only foreseen."""
    day = draft.when.mention if draft.when is not None else None
    if day is None or not begin <= day.start < end:
        return False
    if story.cues.ending_at("closing", day.start) is not None:
        return True  # "dự kiến kết thúc vào ngày mai sau ba ngày làm việc"
    if draft.status == "planned":
        return False
    foreseen = story.cues.first("status", begin, end, "planned") is not None
    return not foreseen and story.cues.ending_at("opening", day.start) is None


def _spent(story: Story, closing: Mention | None, begin: int, end: int, *, last: bool) -> Iterator[_Length]:
    """The days that were spent: "sau 4 ngày làm việc", also without what was done on them behind a word for closing."""
    text = story.text
    for spent in story.pack.pattern(_SPENT).finditer(text.lower, begin, end):
        found = days_after(story.pack, text, spent.end())
        if found is None:
            continue
        sat = story.pack.pattern(_SAT).match(text.lower, found[1])
        closed = closing is not None and closing.start <= spent.start()
        if sat or (closed and story.pack.pattern(_CLOSED).match(text.lower, found[1], end)):
            yield _Length(*found, last)
