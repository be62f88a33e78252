"""Whether an event has taken place, is under way, is to come, or was called off."""

from __future__ import annotations

from sukien.dates.contexts import SAID
from sukien.events.anchors import Anchor
from sukien.events.dating import LONG
from sukien.events.draft import Draft, When
from sukien.events.inviting import invitation
from sukien.events.saying import intended
from sukien.events.story import Story
from sukien.events.time import days_apart, distance, status_of
from sukien.mention import Mention

_AT_ONCE = ("agreement", "ceremony", "appointment")
"""Types of events that are done at one time, though it may be any of several days."""
_CALLED_OFF = r" {undertaking}(?: {and|that} |[,.;!?]|$)"
"""What stands behind a word for calling off, where it means what was just told: "hủy kế hoạch"."""
_IS_OFF = r"(?<!\w){undertaking} (?:{has} )?$"
"""What stands before such a word: "chuyến thăm đã bị hoãn"."""
_AGO = r"(?<!\w){ago} $"
"""What stands before a day, month or year that lies behind."""
_DRILLS = (
    r" (?:(?!{after|before|when|during} )[^\W\d]+ ){0,3}{drill}(?!\w)"
    r"(?: (?!{after|before|when|during|with} )[^\s.,;:()]+)* $"
)
"""What stands between a word for calling off and the name of an exercise: "ngừng tiến hành hai cuộc tập trận …"."""
_NAME = 120
"""How many characters before the name of an exercise the words may begin that call it off."""
_BY = 40
"""How many characters before an anchor the words may begin that tell that it was done."""
_DONE = r"(?<!\w){has} (?:[^\W\d]+ ){0,4}$"
"""What stands before what is told as done: "đã chứng kiến cuộc duyệt binh"."""
_AFTER = r"(?<!\w){after} (?:{when} )?"
"""What opens a clause that may look back."""
_OVER = r"(?<!\w)(?:{has}|{ago})(?!\w)"
"""What tells that a clause does look back: "sau khi đã thăm Lào", "sau hội nghị hồi tháng 2"."""
_BACK = 60
"""How many characters behind an anchor these words may end."""
_BEFORE = 15
"""How many characters ("bốn ngày") may stand between a word for beginning and one for visiting."""
_OBJECT = 8
"""How many characters may stand between a word for calling off and what is called off."""
_CONCEDED = r"(?<!\w){although} [^,;:.]*$"
"""What opens a concession: "dù tiếp xúc trực tiếp bị gián đoạn"."""
_HELD = 12
"""How many characters ("cuộc") may stand between a word for holding and what it is agreed to hold."""
_MOVED = 20
"""How many characters behind a word for calling off the words may end that put it off to another day."""
_WEEK = 6
"""The days from the first of a week to its last."""
_DAY = 10
"""The length of a date that is a day."""


def fill_status(story: Story, draft: Draft, anchor: Anchor, begin: int, end: int, limit: int) -> None:
    """The status from the words of the clause that an anchor stands in; a cancelled event stays so."""
    if draft.status == "cancelled":
        return
    begin, end = _clause(story, anchor, begin, end)
    rows = story.cues.all("status", max(begin, anchor.start - 30), end, "cancelled")
    cancelled = next((cue for cue in rows if not _of_another(story, anchor, cue)), None) or _halted(
        story, anchor, begin
    )
    if cancelled is not None:
        draft.status = "cancelled"
        draft.prove("status", cancelled)
        return
    stop = min(end, limit) if anchor.trigger is None or not anchor.trigger.prepares else anchor.end
    planned = _announced(story, anchor, begin, stop)
    ahead = story.cues.first("status", begin, anchor.start, "planned") if planned is None else None
    draft.recalled |= ahead is not None and _looks_back(story, anchor, ahead.end, end)
    if planned is not None and _recalled(story, draft):
        planned = None
    if planned is None and story.cues.first("status", begin, stop, "done") is None:
        planned = story.cues.first("status", begin, stop, "hosting")
    agenda = story.agenda or (story.above is not None and story.above.ahead)
    announced = planned is not None or (agenda and story.cues.first("status", begin, stop, "done") is None)
    if draft.status == "planned" and len(story.reference or "") < _DAY:
        # Without a day to measure by, what was announced stays so until it is told as done.
        announced |= story.cues.first("status", begin, stop, "done") is None
    status = status_of(draft.when, story.reference, announced)
    if status == "planned" and done_on_its_day(story, anchor, draft.when, begin, own=not draft.inherited):
        status = "occurred"
    if planned is not None and planned.end <= anchor.start and draft.inherited and draft.type != "visit":
        # "Khi rời cảng, tàu hai nước sẽ luyện tập": not on the day, or days, that the story has reached
        status = "planned"
    if status == "ongoing" and (draft.type in _AT_ONCE or _in_week(draft, planned) or _met_once(draft)):
        status = "planned" if announced else "occurred"
    if status == "planned" and planned is None and not agenda and _goes_on(story, draft):
        status = "ongoing"
    if status == "ongoing" and draft.ended and draft.when is not None and draft.when.end == story.reference:
        status = "occurred"  # who has left on the day of publication has been there
    if status == "occurred" and not draft.ended and _underway(story, draft, anchor, end):
        status = "ongoing"
    if draft.status is None or (draft.status != status and draft.when is not None and not draft.inherited):
        draft.status = status
        if status == "planned" and planned is not None:
            draft.prove("status", planned)


def call_off(story: Story, index: int) -> None:
    """What the sentence before announced is called off in this one: "Tuy nhiên, ông đã thông báo hủy kế hoạch"."""
    draft = next((d for d in reversed(story.drafts) if d.sentence == index - 1), None)
    if draft is None or draft.status != "planned" or any(d.sentence == index for d in story.drafts):
        return
    begin, end = story.text.sentences[index]
    cue = story.cues.first("status", begin, end, "cancelled")
    if cue is None or story.is_parted(index) or story.cues.first("postponed", begin, end) is not None:
        return
    lower = story.text.lower
    behind = story.pack.pattern(_CALLED_OFF).match(lower, cue.end, end)
    before = story.pack.pattern(_IS_OFF).search(lower, max(begin, cue.start - _MOVED), cue.start)
    if behind is not None or before is not None:
        draft.status = "cancelled"
        draft.prove("status", cue)


def _halted(story: Story, anchor: Anchor, begin: int) -> Mention | None:
    """The word that calls off exercises whose names follow: "quyết định ngừng tiến hành hai cuộc tập trận X và Y"."""
    if anchor.form != "name" or anchor.type != "exercise":
        return None
    rows = story.cues.all("status", max(begin, anchor.start - _NAME), anchor.start, "cancelled")
    drills = story.pack.pattern(_DRILLS)
    return next((cue for cue in rows if drills.fullmatch(story.text.lower, cue.end, anchor.start)), None)


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


def _recalled(story: Story, draft: Draft) -> bool:
    """Whether a date looks back, whatever is ahead beside it: "sẽ tuân thủ thỏa thuận đạt được hồi 2015"."""
    date = draft.when.mention if draft.when is not None else None
    if date is None:
        return False
    return story.pack.pattern(_AGO).search(story.text.lower, max(0, date.start - _BEFORE), date.start) is not None


def _goes_on(story: Story, draft: Draft) -> bool:
    """Whether only the last day of a stay or exercise is told, which nothing says is still to begin."""
    mention = draft.when.mention if draft.when is not None and draft.when.start == draft.when.end else None
    return draft.type in LONG and mention is not None and story.cues.ending_at("till", mention.start) is not None


def _met_once(draft: Draft) -> bool:
    """Whether two met on one of the days that the story tells of: "bên lề hội nghị (2-4/6), ông gặp X"."""
    return draft.meeting is None and (draft.type == "call" or (draft.type == "talks" and draft.inherited))


def _in_week(draft: Draft, planned: Mention | None) -> bool:
    """Whether it is on some day of a week: "đầu tuần này, ông tiếp X", "ông sẽ tới Moscow giữa tuần này"."""
    when, once = draft.when, draft.type in ("talks", "call") or planned is not None
    return once and when is not None and distance(when.start, when.end) == _WEEK


def _of_another(story: Story, anchor: Anchor, cue: Mention) -> bool:
    """Whether it is something else, or another day, that is called off: "hai bên nhất trí hủy cuộc tập trận"."""
    if story.cues.first("postponed", cue.start, max(cue.end + _MOVED, _clause_end(story, cue))) is not None:
        return True  # "bị hoãn sang ngày 22/7", "hoãn hội nghị ngày 10/5 sang tháng 7": it is to be on another day
    if _conceded(story, anchor, cue):
        return True
    if cue.start < anchor.end:
        return False
    if story.cues.ending_at("agrees", cue.start) is not None:
        return True
    behind = (a.start for a in story.anchors[anchor.sentence] if a.start >= cue.end)
    return next(behind, cue.end + _OBJECT) - cue.end < _OBJECT


def _conceded(story: Story, anchor: Anchor, cue: Mention) -> bool:
    """Whether a word for calling off is that of a concession beside what is told.

    "Từ sau đối thoại tại Praha, dù tiếp xúc bị gián đoạn, …", "Dù từng bị hoãn hai lần, hội nghị …"; but of "Mặc dù Mỹ
    đã hủy cuộc tập trận X, …" it is the exercise.
    """
    begin, _ = story.text.sentences[anchor.sentence]
    opens = story.pack.pattern(_CONCEDED).search(story.text.lower, max(begin, cue.start - _NAME), cue.start)
    if opens is None:
        return False
    return anchor.start < opens.start() or "," in story.text.text[cue.end : anchor.start]


def _clause_end(story: Story, cue: Mention) -> int:
    """Where the sentence of a word for calling off ends, or the part of it before a semicolon."""
    _, end = story.text.sentences[story.text.sentence_at(cue.start)]
    right = story.text.text.find(";", cue.end, end)
    return right if right >= 0 else end


def _underway(story: Story, draft: Draft, anchor: Anchor, end: int) -> bool:
    """Whether a visit or exercise begins on the day of publication, or is told as under way where no day is known."""
    when = draft.when
    if draft.type == "meeting" and when is None and anchor.form == "name":
        return _is_there_now(story, anchor)
    if draft.type not in LONG:
        return False
    if when is None or when.start is None or len(story.reference or "") < _DAY:
        if draft.status == "ongoing" or story.cues.leading_into("underway", anchor.start) is not None:
            return True
        apart = days_apart(when)
        if apart is None and _has_begun(story, draft, anchor):
            return True
    else:
        apart = distance(when.start, story.reference) if when.start == when.end else None
    if apart is None:
        return False
    if not draft.own and story.cues.leading_into("underway", anchor.start) is not None:
        return apart <= 1
    opens = story.cues.ending_at("opening", anchor.start) is not None
    if apart:
        return opens and apart == 1 and draft.type == "exercise"  # "hôm qua khai mạc cuộc diễn tập"
    if opens:
        return True
    # "cập cảng sáng nay, bắt đầu bốn ngày thăm": it goes on.
    return draft.type == "visit" and story.cues.first("opening", anchor.start - _BEFORE, end) is not None


def _has_begun(story: Story, draft: Draft, anchor: Anchor) -> bool:
    """Whether an exercise is told to have begun on a day, and nobody knows of its end: "Ngày 8/6, … đã bắt đầu …"."""
    if draft.type != "exercise" or draft.section != "body" or draft.when is None or not draft.when.days:
        return False
    return draft.when.start == draft.when.end and story.cues.ending_at("opening", anchor.start) is not None


def told_underway(story: Story, draft: Draft, anchor: Anchor) -> bool:
    """Whether a visit or exercise of which no day is known is told again, as under way: "… các nước đang diễn tập"."""
    if draft.type not in LONG or draft.when is not None or draft.status != "occurred":
        return False
    return anchor.form != "reference" and story.cues.leading_into("underway", anchor.start) is not None


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
    said = story.pack.pattern(SAID).search(story.text.lower, anchor.end, end)
    for cue in story.cues.all("status", begin, end, "planned"):
        if cue.end <= anchor.start and _looks_back(story, anchor, cue.end, end):
            continue
        if cue.start < anchor.end:
            return cue
        if (said is not None and said.end() <= cue.start) or _says(story, anchor.end, cue.start):
            return None
        invites = anchor.type != "visit" and story.cues.starting_at("invites", cue.start) is not None
        if not invites and story.cues.ending_at("agrees", cue.start) is None:
            return cue
    return _agreed(story, anchor, begin) or intended(story, anchor, begin) or invitation(story, anchor)


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


def _agreed(story: Story, anchor: Anchor, begin: int) -> Mention | None:
    """The word by which it is agreed to hold an event: "Hai bên nhất trí tổ chức diễn tập cuối năm nay"."""
    agrees = next(reversed(story.cues.all("agrees", begin, anchor.start)), None)
    held = story.cues.starting_at("held", agrees.end) if agrees is not None else None
    return agrees if held is not None and held.end <= anchor.start <= held.end + _HELD else None


def _says(story: Story, start: int, end: int) -> bool:
    """Whether somebody says what is to come: "Phát biểu tại hội nghị, X nói Mỹ sẽ …", not: "hội nghị, X nói, sẽ …"."""
    says = story.cues.first("says", start, end)
    return says is not None and story.text.text[says.end : end].strip() != ","


def _clause(story: Story, anchor: Anchor, begin: int, end: int) -> tuple[int, int]:
    """The part of a sentence between semicolons that an anchor stands in."""
    left = story.text.text.rfind(";", begin, anchor.start)
    right = story.text.text.find(";", anchor.end, end)
    return (left + 1 if left >= 0 else begin), (right if right >= 0 else end)
