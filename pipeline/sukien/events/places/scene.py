"""The day and place that the story has reached: headings, opening dates, and the way back from the background."""

from __future__ import annotations

import re

from sukien import mention as m
from sukien.events.model.draft import Draft, When
from sukien.events.model.placing import place_of
from sukien.events.model.stretches import when_of
from sukien.events.model.time import distance, is_after, overlap
from sukien.events.places.places import until_elsewhen
from sukien.events.sentence.dating import Dated
from sukien.events.story.sides import is_next
from sukien.events.story.story import Story
from sukien.mention import Mention

LONG_AGO = 60
"""Days before the reference beyond which a date is that of the background, not of the story."""
_HEAD = 60
"""A date in the first characters of a sentence moves the day of the story."""
_LEAD_HEAD = 110
"""The same of the first sentence, which has the dateline and often a setting in front of its day."""
_ITEM = re.compile(r"\s*(?:[-–+*•]\s|\d{1,2} ?[^\W\d]{1,3} ?(?:\d\d)?[^\n:]{0,6}:\s)")
"""What an item of a list opens with: "- X tiếp Y", "8 giờ 30: X tiếp Y"."""
_OCCASION = r"{on_occasion}(?!\w)"
"""What a sentence opens with that tells of what is done while a meeting sits."""
_EVE = 5
"""Days before a meeting on which it is prepared."""
_STOPS = ".!?;,…"
"""What a line that heads what stands below does not end with."""
_THEN = r"(?<!\w){back_then}(?!\w)"
"""What a sentence says that goes on with what was just recalled."""
_RECALLS = r"(?<!\w){recalls} $"
"""What stands before a day that somebody only thinks of."""
_LEAD = 12
"""How many characters ("Tại cuộc") may stand before the word that a sentence opens with."""


def heads(story: Story, dates: list[Mention], begin: int, end: int) -> bool:
    """Whether a sentence is only a date, which then holds for its paragraph, or alone on a line for the next one."""
    written = story.text.text
    if len(dates) != 1 or not _is_all(written, dates[0], begin, end):
        return False
    when = when_of(dates)
    stop = written.find("\n", end)
    if stop >= 0 and not written[end:stop].strip():
        following = len(written) - len(written[stop:].lstrip())
        stop = _list_end(written, following)
    story.heading = (stop if stop >= 0 else len(written)), when
    if when.days and not is_after(when, story.reference):
        story.day = when
    return True


def dateline(story: Story, index: int) -> Mention | None:
    """The day that is all that a line says at the top of a list: "Thứ Hai (17-11)"."""
    dates = story.mentions(index, m.DATE)
    alone = len(dates) == 1 and _is_all(story.text.text, dates[0], *story.text.sentences[index])
    return dates[0] if alone and "/" not in str(dates[0].norm.get("value")) else None


def _is_all(written: str, date: Mention, begin: int, end: int) -> bool:
    return not any(c.isalnum() for c in written[begin : date.start] + written[date.end : end])


def set_theatre(story: Story, index: int) -> None:
    """The state that a line of its own heads what stands below with: "MYANMAR: Thủ tướng Ấn Độ tới sau 25 năm".

    A line that heads something else ("ASEAN: Các bộ trưởng họp ở Phnom Penh") is where it says, or nowhere.
    """
    begin, end = story.text.sentences[index]
    written = story.text.text
    if written[end - 1] in _STOPS or not (written.startswith("\n", end) and story.is_parted(index)):
        return
    states = [p for p in story.places(index) if p.label == m.COUNTRY and p.start == begin]
    heads = bool(states) and (states[0].end == end or written.startswith(":", states[0].end))
    if not heads and ":" not in written[begin:end]:
        return
    story.chronicle |= heads
    led = (p for p in story.places(index) if story.cues.leads_to_place(begin, p.start))
    place = states[0] if heads else next(led, None)
    where = place_of(story.text, place, story.places(index)) if place is not None else None
    story.theatres.append((index, where))


def _list_end(written: str, start: int) -> int:
    """The end of the line that begins at an offset, and of the items of a list behind it; -1 at the end of the text."""
    stop = written.find("\n", start)
    while stop >= 0 and _ITEM.match(written, start) and _ITEM.match(written, stop + 1):
        start, stop = stop + 1, written.find("\n", stop + 1)
    return stop


def headed(story: Story, offset: int) -> When | None:
    """The date that heads the paragraph of an offset."""
    return story.heading[1] if story.heading is not None and offset <= story.heading[0] else None


def move_on(story: Story, dated: Dated, index: int) -> None:
    """The day of the story moves with the dates that open clauses, and begins with the first event."""
    begin, _ = story.text.sentences[index]
    for start, when in dated.clause:
        if when.days and is_after(when, story.reference) and not story.told:
            story.coming = index, when
        if not when.days or is_after(when, story.reference) or _only_recalled(story, index, when):
            continue
        head = _LEAD_HEAD if story.count == 0 else _HEAD
        if story.told or (start - begin < head and not long_ago(story, when)):
            story.day = when
    if story.day is None and story.count == 0 and not story.told:
        story.day = _only_day(story, dated)
    opened = _opened(story, dated, index)
    if opened is not None:
        story.day = opened
    if story.day is None:
        held = (d.when for d in story.told if d.status != "planned")
        story.day = next((when for when in held if when is not None and when.days and when.mention is not None), None)


def _only_recalled(story: Story, index: int, when: When) -> bool:
    """Whether a sentence amid a paragraph only looks back: "Hai năm trước, ngày 4/6/2018, …", "Nhớ lại ngày 12/3/2018".

    The next one goes on with the story.
    """
    begin, _ = story.text.sentences[index]
    today = story.day if story.day is not None and not long_ago(story, story.day) else None
    if today is None or when.mention is None or story.is_parted(index):
        return False
    if story.pack.pattern(_RECALLS).search(story.text.lower, begin, when.mention.start) is not None:
        return True
    if not long_ago(story, when):
        return False
    first = story.mentions(index, m.DATE)[0]
    year = len(str(first.norm.get("value"))) == len("2018") and first.start == begin
    return year and story.text.text[first.end : when.mention.start] == ", "


def _only_day(story: Story, dated: Dated) -> When | None:
    """The one day of a lead that stands with words which tell of nothing: "…, ngay trong phát biểu sáng 21/8"."""
    whens = [when for row in dated.own.values() for when in row]
    if len(whens) != 1 or not whens[0].days or whens[0].start != whens[0].end:
        return None
    return None if is_after(whens[0], story.reference) or long_ago(story, whens[0]) else whens[0]


def _opened(story: Story, dated: Dated, index: int) -> When | None:
    """The day of what a sentence opens with: "Tại buổi làm việc trưa nay với X, hai bên …". What comes next is then."""
    when = next(iter(dated.own.get(0, ())), None)
    if not story.told or when is None or not when.days or when.start != when.end or is_after(when, story.reference):
        return None
    first, (begin, _) = story.anchors[index][0], story.text.sentences[index]
    opens = first.start - begin < _LEAD and first.form in ("reference", "noun")
    return when if opens and not long_ago(story, when) else None


def come_back(story: Story, index: int) -> None:
    """A new paragraph goes on with the story, where the one before told of something long ago."""
    if story.day is None:
        return
    back = _on_occasion(story, index)
    if back is not None:
        story.day = back
    if long_ago(story, story.day) and story.is_parted(index):
        story.day = story.present or story.day
    if not long_ago(story, story.day):
        story.present = story.day


def _on_occasion(story: Story, index: int) -> When | None:
    """The day of the meeting that an article is about, to which a sentence comes back from a day before it.

    "Trước đó, hôm 8/5, các quan chức đã họp. Nhân dịp này, X đã gặp Y" tells of the day on which the meeting sat.
    """
    begin, end = story.text.sentences[index]
    main = story.main()
    when = main.when if main is not None and main.type == "meeting" else None
    if when is None or not when.days or when.start != when.end or story.day is None or not story.day.days:
        return None
    earlier = (story.day.start or "") < (when.start or "") and distance(story.day.start, when.start) <= _EVE
    words = story.pack.pattern(_OCCASION).match(story.text.lower, begin, end) if earlier else None
    return when if words is not None else None


def long_ago(story: Story, when: When) -> bool:
    """Whether a day belongs to the background of the story ("thiết lập quan hệ ngoại giao ngày 5/9/1962")."""
    known = when.start is not None and story.reference is not None
    return known and distance(when.start, story.reference) > LONG_AGO


def is_past(story: Story, draft: Draft) -> bool:
    """Whether an event lies long before the day of the article."""
    when = draft.when
    return when is not None and not is_after(when, story.reference) and long_ago(story, when)


def foreground(story: Story, index: int) -> list[Draft]:
    """What the paragraph is about, less what it recalls: "ADMM+ khai mạc. Năm ngoái ADMM+ họp ở Lào. X đến dự".

    Unless the sentence itself looks back ("Khi đó, Y dẫn đầu đoàn Lào").
    """
    begin, end = story.text.sentences[index]
    here = story.here(begin)
    about = bool(here) and here[0].type in ("meeting", "exercise") and not is_past(story, here[0])
    now = [d for d in here if not is_past(story, d)] if about else here
    return now if now == here or not story.pack.pattern(_THEN).search(story.text.lower, begin, end) else here


def told_before(story: Story, index: int) -> list[Draft]:
    """What the sentence before told of, or the one before that, where it only recalls something."""
    if not story.drafts:
        return []
    begin, _ = story.text.sentences[index]
    here = foreground(story, index)
    recalled = {d.sentence for d in story.here(begin) if d not in here}
    last = index - 2 if index - 1 in recalled else index - 1
    return [d for d in story.drafts if d.sentence == last]


def set_scene(story: Story, dated: Dated, index: int) -> None:
    """The day and place that a sentence opens with ("Sáng 7-8, ở Kuala Lumpur, …")."""
    begin, end = story.text.sentences[index]
    if not dated.clause or not dated.clause[0][1].days:
        return
    since = story.cues.first("since_when", begin, end)
    places = story.places(index)
    limit = until_elsewhen(story, story.anchored[0][0], end) if story.anchored else end
    onward = (a.start for a in story.anchors[index] if a.type == "visit" and is_next(story, a.start))
    limit = min(limit, next(onward, end))
    for mention in (p for p in places if p.end <= limit and (since is None or p.end <= since.start)):
        if story.cues.leads_to_place(begin, mention.start):
            place, when = place_of(story.text, mention, places), dated.clause[0][1]
            if place.country is not None and not _of_another_day(story, mention, when):
                story.scenes.append((when, place))
            return


def _of_another_day(story: Story, place: Mention, day: When) -> bool:
    """Whether a place is that of something told beside, of another day: "nêu ra từ ADMM ở Bali năm ngoái"."""
    held = (d.when for d in story.told if d.place is not None and d.place.mention == place)
    return any(when is not None and not overlap(when, day) for when in held)
