"""Whether an event has taken place, is under way, is to come, or was called off."""

from __future__ import annotations

from sukien.dates.contexts import SAID
from sukien.events.days.saying import intended
from sukien.events.model.draft import Draft, When
from sukien.events.model.time import days_apart, distance, status_of
from sukien.events.people.inviting import invitation
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.dating import LONG
from sukien.events.story.calling_off import called_off
from sukien.events.story.story import Story
from sukien.mention import Mention

_AT_ONCE = ("agreement", "ceremony", "appointment")
"""Types of events that are done at one time, though it may be any of several days."""
_LEADS_TO = 45
"""How many characters before the name of an exercise its noun may begin."""
_NOUN = r"(?<!\w){drill} (?:[^\W\d]+ ){0,6}[\"']?$"
"""What stands before the name of an exercise: "khai mạc cuộc tập trận X", "khai mạc diễn tập hiệp đồng có tên "X"."""
_AGO = r"(?<!\w){ago} $"
"""What stands before a day, month or year that lies behind."""
_BY = 40
"""How many characters before an anchor the words may begin that tell that it was done."""
_DONE = r"(?<!\w){has} (?:[^\W\d]+ ){0,4}$"
"""What stands before what is told as done: "đã chứng kiến cuộc duyệt binh"."""
_HAS = r"(?<!\w){has} (?:{passive} )?$"
"""What stands before a word for beginning: "đã được khởi động"."""
_RELATIVE = r", {who} [^,]*$"
"""What opens a clause about somebody: "tiếp Đại sứ X, người sắp mãn nhiệm"."""
_JUDGES = r",[^,;:\n]* {judges} "
"""What stands between an event and what somebody thinks of: "Sau cuộc gặp, X ca ngợi dự án sẽ …"."""
_AFTER = r"(?<!\w){after} (?:{when} )?"
"""What opens a clause that may look back."""
_OVER = r"(?<!\w)(?:{has}|{ago})(?!\w)"
"""What tells that a clause does look back: "sau khi đã thăm Lào", "sau hội nghị hồi tháng 2"."""
_BACK = 60
"""How many characters behind an anchor these words may end."""
_BEFORE = 15
"""How many characters ("bốn ngày") may stand between a word for beginning and one for visiting."""
_HELD = 12
"""How many characters ("cuộc") may stand between a word for holding and what it is agreed to hold."""
_WEEK = 6
"""The days from the first of a week to its last."""
_DAY = 10
"""The length of a date that is a day."""


def fill_status(story: Story, draft: Draft, anchor: Anchor, begin: int, end: int, limit: int) -> None:
    """The status from the words of the clause that an anchor stands in; a cancelled event stays so."""
    if draft.status == "cancelled":
        return
    begin, end = _clause(story, anchor, begin, end)
    cancelled = called_off(story, anchor, begin, end)
    if cancelled is not None:
        draft.status = "cancelled"
        draft.prove("status", cancelled)
        return
    stop = min(end, limit) if anchor.trigger is None or not anchor.trigger.prepares else anchor.end
    planned = _announced(story, anchor, begin, stop)
    begun = planned is not None and _has_begun_before(story, draft, planned, begin)
    planned = None if begun else planned
    ahead = story.cues.first("status", begin, anchor.start, "planned") if planned is None else None
    draft.recalled |= ahead is not None and _looks_back(story, anchor, ahead.end, end)
    if planned is not None and _recalled(story, draft):
        planned = None
    if planned is None and story.cues.first("status", begin, stop, "done") is None:
        hosting = story.cues.all("status", begin, stop, "hosting")
        planned = next((cue for cue in hosting if not _in_speech(story, anchor, cue)), None)
    agenda = story.agenda or (story.above is not None and story.above.ahead)
    announced = planned is not None or (agenda and story.cues.first("status", begin, stop, "done") is None)
    now = story.measure(draft.when)
    if draft.status == "planned" and len(now or "") < _DAY:
        # Without a day to measure by, what was announced stays so until it is told as done.
        announced |= story.cues.first("status", begin, stop, "done") is None
    status = status_of(draft.when, now, announced)
    if status == "planned" and done_on_its_day(story, anchor, draft.when, begin, own=not draft.inherited):
        status = "occurred"
    if planned is not None and planned.start <= anchor.start and draft.inherited and draft.type != "visit":
        # "Khi rời cảng, tàu hai nước sẽ luyện tập": not on the day, or days, that the story has reached
        status = "planned"
    if status == "ongoing" and (draft.type in _AT_ONCE or _in_week(draft, planned) or _met_once(draft)):
        status = "planned" if announced else "occurred"
    if status == "planned" and planned is None and not agenda and _goes_on(story, draft):
        status = "ongoing"
    if draft.on_tour and status == "occurred" and draft.when is not None and draft.when.end == story.reference:
        status = "ongoing"  # "hôm nay đến Hà Nội, chặng đầu của chuyến công du châu Á dài 9 ngày"
    if begun and status == "occurred" and draft.type in (*LONG, "meeting") and _one_day(draft):
        status = "ongoing"
    if status == "ongoing" and story.text.meta.published is None and draft.type in LONG and _is_done(story, anchor):
        status = "occurred"  # "đã thăm Việt Nam từ ngày 6 đến 8/3", in an article of which nobody knows the day
    if status == "ongoing" and draft.ended and draft.when is not None and draft.when.end == story.reference:
        status = "occurred"  # who has left on the day of publication has been there
    if status == "occurred" and not draft.ended and _underway(story, draft, anchor, end):
        status = "ongoing"
    if draft.status is None or (draft.status != status and draft.when is not None and not draft.inherited):
        draft.status = status
        if status == "planned" and planned is not None:
            draft.prove("status", planned)


def done_on_its_day(story: Story, anchor: Anchor, when: When | None, begin: int, *, own: bool = True) -> bool:
    """Whether a clause tells that an event was done on a day of its own: "Ngày 15/4/2017, ông đã chứng kiến …".

    Or that it is done on the day of which the article tells: "hôm nay tới Lào".
    """
    if when is None or when.mention is None or not own:
        return False
    if anchor.form == "verb" and anchor.type == "visit" and days_apart(when) is not None:
        return _announced(story, anchor, begin, anchor.end) is None
    left = max(begin, when.mention.end, anchor.start - _BY)
    done = story.pack.pattern(_DONE).search(story.text.lower, left, anchor.start)
    slots = ("intends", "status", "agrees", "says", "tells", "topic")
    return done is not None and not any(story.cues.first(slot, done.start(), anchor.start) for slot in slots)


def _is_done(story: Story, anchor: Anchor) -> bool:
    """Whether a verb is told as done: "đã thăm"."""
    before = max(0, anchor.start - _BY)
    return anchor.form == "verb" and story.pack.pattern(_HAS).search(story.text.lower, before, anchor.start) is not None


def _one_day(draft: Draft) -> bool:
    """Whether no more than the first day of an event is known."""
    return draft.when is None or draft.when.start == draft.when.end


def _has_begun_before(story: Story, draft: Draft, planned: Mention, begin: int) -> bool:
    """Whether only the end is ahead of what has begun: "hôm nay bắt đầu, dự kiến kéo dài đến 5/9", "sẽ lưu lại"."""
    cues = story.cues
    if draft.type == "visit" and cues.starting_at("stays", planned.end) is not None:
        return True
    ends = any(cues.starting_at(slot, planned.end) is not None for slot in ("closing", "lasting"))
    if not ends or cues.starting_at("opening", planned.end) is not None:
        return False
    first = draft.when.start if draft.when is not None and draft.when.days else None
    if first is not None and story.reference is not None and first <= story.reference:
        return True
    today = draft.when is not None and days_apart(draft.when) is not None
    opening = cues.first("opening", begin, planned.start)
    if opening is None:
        return False
    done = story.pack.pattern(_HAS).search(story.text.lower, max(begin, opening.start - _BEFORE), opening.start)
    return today or done is not None


def _recalled(story: Story, draft: Draft) -> bool:
    """Whether a date looks back, whatever is ahead beside it: "sẽ tuân thủ thỏa thuận đạt được hồi 2015"."""
    date = draft.when.mention if draft.when is not None else None
    if date is None:
        return False
    return story.pack.pattern(_AGO).search(story.text.lower, max(0, date.start - _BEFORE), date.start) is not None


def _goes_on(story: Story, draft: Draft) -> bool:
    """Whether only the last day of a stay or exercise is told, which nothing says is still to begin."""
    mention = draft.when.mention if draft.when is not None and draft.when.start == draft.when.end else None
    if draft.type not in LONG or mention is None:
        return False
    return any(story.cues.ending_at(slot, mention.start) is not None for slot in ("till", "closing"))


def _met_once(draft: Draft) -> bool:
    """Whether two met on one of the days that the story tells of: "bên lề hội nghị (2-4/6), ông gặp X"."""
    return draft.meeting is None and (draft.type == "call" or (draft.type == "talks" and draft.inherited))


def _in_week(draft: Draft, planned: Mention | None) -> bool:
    """Whether it is on some day of a week: "đầu tuần này, ông tiếp X", "ông sẽ tới Moscow giữa tuần này"."""
    when, once = draft.when, draft.type in ("talks", "call") or planned is not None
    return once and when is not None and distance(when.start, when.end) == _WEEK


def _underway(story: Story, draft: Draft, anchor: Anchor, end: int) -> bool:
    """Whether a visit or exercise begins on the day of publication, or is told as under way where no day is known."""
    when = draft.when
    if draft.type == "meeting":
        there = when is None and anchor.form == "name" and _is_there_now(story, anchor)
        return there or (_of_now(story, draft) and is_now(story, anchor))
    if draft.type not in LONG:
        return False
    if when is None or when.start is None or len(story.reference or "") < _DAY:
        if draft.status == "ongoing" or is_now(story, anchor):
            return True
        apart = days_apart(when)
        if apart is None and _has_begun(story, draft, anchor):
            return True
    else:
        apart = distance(when.start, story.reference) if when.start == when.end else None
    if _since(story, draft, anchor):
        return True
    if apart is None:
        return False
    if is_now(story, anchor):
        return apart <= (0 if draft.own else 1)  # "đang có chuyến thăm Việt Nam, hôm nay …"
    opens = _opens(story, anchor)
    if draft.type == "exercise" and when is not None and when.mention is not None and not draft.inherited:
        opens |= _opens_on(story, anchor, when.mention)
    if apart:
        return opens and apart == 1 and draft.type == "exercise"  # "hôm qua khai mạc cuộc diễn tập"
    if opens:
        return True
    # "cập cảng sáng nay, bắt đầu bốn ngày thăm": it goes on.
    return draft.type == "visit" and story.cues.first("opening", anchor.start - _BEFORE, end) is not None


def _since(story: Story, draft: Draft, anchor: Anchor) -> bool:
    """Whether it has been going on since a day: "đang tiến hành tập trận kể từ hôm 8/11"."""
    day = draft.when.mention if draft.when is not None and draft.when.start == draft.when.end else None
    if day is None or story.cues.ending_at("since", day.start) is None:
        return False
    return story.cues.leading_into("underway", anchor.start) is not None


def _opens(story: Story, anchor: Anchor) -> bool:
    """Whether a word for opening stands before an event, or before the noun that leads to its name."""
    if story.cues.ending_at("opening", anchor.start) is not None:
        return True
    noun = story.pack.pattern(_NOUN).search(story.text.lower, max(0, anchor.start - _LEADS_TO), anchor.start)
    return noun is not None and anchor.form == "name" and story.cues.ending_at("opening", noun.start()) is not None


def _opens_on(story: Story, anchor: Anchor, day: Mention) -> bool:
    """Whether an exercise is told behind its name to open on a day: "X bắt đầu diễn ra hôm qua"."""
    if story.cues.ending_at("opening", day.start) is not None:
        return True
    if anchor.end > day.start:
        return False
    opening = story.cues.first("opening", anchor.end, day.end)
    if opening is not None and opening.start < day.start:
        between = story.text.text[opening.end : day.start]
        return len(between) <= _HELD and not set(",;:.") & set(between)
    return story.cues.starting_at("opening", day.end) is not None


def _has_begun(story: Story, draft: Draft, anchor: Anchor) -> bool:
    """Whether an exercise is told to have begun on a day, and nobody knows of its end: "Ngày 8/6, … đã bắt đầu …"."""
    if draft.type != "exercise" or draft.section != "body" or draft.when is None or not draft.when.days:
        return False
    return draft.when.start == draft.when.end and story.cues.ending_at("opening", anchor.start) is not None


def told_underway(story: Story, draft: Draft, anchor: Anchor) -> bool:
    """Whether a visit or exercise of which no day is known is told again, as under way: "… các nước đang diễn tập"."""
    if draft.status != "occurred":
        return False
    if draft.type == "meeting":
        return _of_now(story, draft) and is_now(story, anchor)
    return draft.type in LONG and draft.when is None and anchor.form != "reference" and is_now(story, anchor)


def is_now(story: Story, anchor: Anchor) -> bool:
    """Whether words beside an anchor tell of it as under way: "đang tổ chức hội nghị", "… đang diễn ra"."""
    if story.cues.leading_into("underway", anchor.start) is not None:
        return True
    behind = story.cues.first("underway", anchor.end, anchor.end + _BACK, "goes_on")
    return behind is not None and not set(",;:.") & set(story.text.text[anchor.end : behind.start])


def _of_now(story: Story, draft: Draft) -> bool:
    """Whether nothing is known of a meeting's days but, if anything, that it sat yesterday or today."""
    when = draft.when
    if when is None:
        return True
    return when.days and when.start == when.end and distance(when.start, story.reference) <= 1


def _is_there_now(story: Story, anchor: Anchor) -> bool:
    """Whether somebody is at a meeting of which no day is told: "… đang có mặt tại Nhật Bản dự hội nghị G20"."""
    begin, _ = story.text.sentences[anchor.sentence]
    attends = story.cues.ending_at("attends", anchor.start)
    start = attends.start if attends is not None else anchor.start
    present = next(reversed(story.cues.all("underway", begin, start, "there")), None)
    if story.cues.leading_into("underway", start) is not None:
        return True
    return present is not None and not set(",;:") & set(story.text.text[present.end : start])


def _announced(story: Story, anchor: Anchor, begin: int, end: int) -> Mention | None:
    """The word that puts an event ahead; not what was agreed at it ("nhất trí sẽ …"), or whom it invites."""
    eve = story.cues.ending_at("margin", anchor.start)
    if eve is not None and eve.norm["value"] == "before":
        return eve  # "Trước thềm cuộc gặp, ông cho biết sẽ …"
    said = story.pack.pattern(SAID).search(story.text.lower, anchor.end, end)
    for cue in story.cues.all("status", begin, end, "planned"):
        if _in_speech(story, anchor, cue):
            continue
        if cue.end <= anchor.start and (_looks_back(story, anchor, cue.end, end) or _was_done(story, anchor, cue.end)):
            continue
        if cue.start < anchor.end:
            return cue
        if (said is not None and said.end() <= cue.start) or _says(story, anchor.end, cue.start):
            return None
        if story.pack.pattern(_RELATIVE).search(story.text.lower, anchor.end, cue.start) is not None:
            continue
        invites = anchor.type != "visit" and story.cues.starting_at("invites", cue.start) is not None
        if not invites and story.cues.ending_at("agrees", cue.start) is None:
            return cue
    return _agreed(story, anchor, begin) or intended(story, anchor, begin) or invitation(story, anchor)


def _in_speech(story: Story, anchor: Anchor, cue: Mention) -> bool:
    """Whether a word is only what somebody says, not where: '"Anh sẽ gửi quân", Bộ trưởng X nói tại hội nghị ADMM'."""
    return story.is_quoted(cue.start) and not story.is_quoted(anchor.start)


def _looks_back(story: Story, anchor: Anchor, begin: int, end: int) -> bool:
    """Whether an event is told in a clause that looks back from what is ahead: "sẽ là … kể từ khi X gặp Y".

    "Sẽ thăm Lào sau khi dự hội nghị" may be ahead as a whole, "sau khi hội nghị hồi tháng 2 kết thúc" is not.
    """
    if story.cues.first("since_when", begin, anchor.start) is not None:
        return True
    lower = story.text.lower
    after = story.pack.pattern(_AFTER).search(lower, begin, anchor.start)
    if after is None or story.cues.first("status", after.end(), anchor.start, "planned") is not None:
        return False
    return story.pack.pattern(_OVER).search(lower, after.end(), min(end, anchor.end + _BACK)) is not None


def _was_done(story: Story, anchor: Anchor, begin: int) -> bool:
    """Whether a verb tells what was done behind what is ahead: "sẽ ở thăm Lào hai ngày và đã hội đàm với X"."""
    left = max(begin, anchor.start - _BY)
    return anchor.form == "verb" and story.pack.pattern(_DONE).search(story.text.lower, left, anchor.start) is not None


def _agreed(story: Story, anchor: Anchor, begin: int) -> Mention | None:
    """The word by which it is agreed to hold an event: "Hai bên nhất trí tổ chức diễn tập cuối năm nay"."""
    agrees = next(reversed(story.cues.all("agrees", begin, anchor.start)), None)
    held = story.cues.starting_at("held", agrees.end) if agrees is not None else None
    if agrees is None or held is None:
        return None
    there = story.cues.starting_at("attends", agrees.start)
    if there is not None and there.end > agrees.end:  # "nói tại hội nghị"
        return None
    within = held.start == anchor.start  # "tổ chức đàm phán" as one
    return agrees if within or held.end <= anchor.start <= held.end + _HELD else None


def _says(story: Story, start: int, end: int) -> bool:
    """Whether somebody says what is to come: "Phát biểu tại hội nghị, X nói Mỹ sẽ …", not: "hội nghị, X nói, sẽ …"."""
    says = story.cues.first("says", start, end)
    if says is not None and story.text.text[says.end : end].strip() != ",":
        return True
    return story.pack.pattern(_JUDGES).search(story.text.lower, start, end) is not None


def _clause(story: Story, anchor: Anchor, begin: int, end: int) -> tuple[int, int]:
    """The part of a sentence between semicolons that an anchor stands in."""
    left = story.text.text.rfind(";", begin, anchor.start)
    right = story.text.text.find(";", anchor.end, end)
    return (left + 1 if left >= 0 else begin), (right if right >= 0 else end)
