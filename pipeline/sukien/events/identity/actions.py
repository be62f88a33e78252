"""Events that a verb or noun tells of ("đã hội đàm", "chuyến thăm"): new, or known already."""

from __future__ import annotations

from collections.abc import Collection

from sukien import mention as m
from sukien.events.days.saying import intended
from sukien.events.days.some_time_off import before_that
from sukien.events.days.stay_edges import edge_of_stay
from sukien.events.days.still_open import still_open
from sukien.events.identity.among import among_others
from sukien.events.identity.identity import is_same
from sukien.events.model.draft import Draft, When
from sukien.events.model.time import distance, overlap, status_of
from sukien.events.people.inviting import accepts, is_invited
from sukien.events.people.presiding import presides
from sukien.events.people.receiving import at_home
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.dating import LONG
from sukien.events.sentence.ordinal import times_told
from sukien.events.story.story import LEAD, Story, are_facing
from sukien.events.story.unsettled import is_unsettled
from sukien.events.story.wishing import denied, doubted, hoped, passing, refused
from sukien.mention import Mention
from sukien.people import Person

_AFTER = r"(?<!\w){after}(?: {when})?(?!\w)"
"""What opens a clause that only tells since when: "sau khi được bầu"."""
_PURPOSE = r"(?<!\w){purpose} $"
"""What stands before what a journey is for."""
_STAY = 7
"""Days after somebody came within which a base that he sees is a stop of the same visit."""
_DURING = r"^[^,;:.]* {during} $"
"""What stands between words for being somewhere and the visit: "tại Lào trong"."""
_NTH = r"(?<!\w){nth} \w"
"""What numbers an event."""
_REPEATED = ("talks", "call", "visit", "exercise", "meeting")
"""Types of events of which there are many between the same two."""
_MANY = r"(?<!\w){plural}(?: [^\W\d_]+)? $"
"""What stands before a word for one of many events."""
_ASKED = ("agreement", "exercise", "ceremony", "appointment")
"""Types of events that a question without a day does not tell of."""
_LATELY = 3
"""How many sentences back talks may be told of on another day than that of the story."""
_WHEN = r", {when} "
"""What stands behind a month and tells what took place in it: "từ tháng 4, khi X dự ADSOM"."""
_OPENS = 20
"""How many characters ("Trước đó, hồi") may stand before the month with which a sentence opens."""
_MONTH = 7
"""The length of a date that is a month."""
_BESIDE = 30
"""How many characters before a word the words that stage it may stand."""


def action(
    story: Story,
    anchor: Anchor,
    when: When | None,
    parties: list[Person],
    states: Collection[str] = (),
    *,
    own: bool,
) -> Draft | None:
    """The event that a verb or noun tells of: known already, or new. `states`: those of sides that are not named."""
    trigger = anchor.trigger
    assert trigger is not None
    begin, end = story.text.sentences[anchor.sentence]
    if trigger.dated and (when is None or (trigger.dated == "day" and not when.days)):
        return None
    invited = not own and is_invited(story, anchor)
    if invited and not accepts(story, anchor):
        return None
    if not own and (hoped(story, anchor, begin) or refused(story, anchor, begin, end) is not None):
        return None
    if doubted(story, anchor) or (not own and anchor.type in _ASKED and story.text.text[end - 1] == "?"):
        return None  # "Có phải lần nào cũng ra được tuyên bố chung?"
    if denied(story, anchor) or is_unsettled(story, anchor, when):
        return None  # "Không văn kiện nào được thông qua", "hiệp định đang chờ ký"
    only_said = anchor.spoken is not None and anchor.spoken.norm["value"] in ("remark", "judged")
    if anchor.type == "appointment" and presides(story, anchor):
        return None  # "ông ngồi ghế đồng chủ tịch Hội nghị"
    if anchor.type == "appointment" and only_said:
        return None  # "Ông nói không biết gì về việc Bộ trưởng sẽ từ chức"
    if anchor.type == "appointment" and not (own and when and when.days) and _looks_back(story, anchor, begin):
        return None
    if anchor.type == "appointment" and not own and _tells_of_guest(story, anchor, parties):
        return None
    if not own and _in_passing(story, anchor, when, begin, end):
        return None
    absent = story.cues.ending_at("status", anchor.start, "absent")
    if absent is not None and anchor.type == "exercise" and when is None:
        return None  # "Philippines sẽ không tuần tra chung với Mỹ nữa"
    if anchor.type != "visit" or anchor.form != "verb":
        absent = None
    if absent is not None and not _called_off(story, absent, when, end):
        return None
    call = _as_call(story, anchor, when if own or anchor.form == "verb" else None, parties)
    if call is not None:
        return call
    ceremony = _at_ceremony(story, anchor)
    if ceremony is not None:
        ceremony.add_people(parties)
        return ceremony
    told = (d for d in story.drafts if d.type == anchor.type and not (invited and d.status != "planned"))
    same = [d for d in told if is_same(story, d, anchor, when, parties, states)]
    if same:
        draft = next((d for d in same if when is None or d.when is not None), same[0])
        draft.by_ship |= trigger.by_ship
        draft.held |= _staged(story, anchor, begin)
        draft.signed |= trigger.outcome == "signed"
        if draft.host is None and len(draft.people) == 1:
            draft.host = at_home(story, anchor, parties)  # "… đến chào lãnh đạo tỉnh. Tiếp đoàn, ông X …"
        draft.add_people(parties)
        return draft
    if not own and (passing(story, anchor, parties, begin, end) or among_others(story, anchor, begin)):
        return None
    off = story.cues.first("status", anchor.end, end, "cancelled")  # "Theo lịch cũ, còn có cuộc gặp, nhưng X rút lui"
    supposed = story.cues.first("supposed", begin, anchor.start) if off is None else None
    if not own and anchor.type in ("talks", "call") and supposed is not None:
        return None  # "Lẽ ra hai người đã gặp nhau tại Hà Nội": the day that the story has reached is another's
    topic = story.cues.first("topic", max(begin, anchor.start - 25), anchor.start)
    if topic is not None and (trigger.dated == "day" or (anchor.form == "noun" and not own)):
        return None
    if trigger.dated == "day" and when is not None and _spoken_of(story, anchor, when):
        return None
    if topic is not None and topic.norm["value"] == "open" and anchor.type == "exercise" and not (when and when.days):
        return None
    if anchor.type == "exercise" and _part_of_main(story, anchor):
        return None
    if anchor.type == "exercise" and when is None and intended(story, anchor, begin):
        return None  # "Nga có thể sẽ tiến hành các cuộc tập trận lớn hơn"
    shown = anchor.type == "visit" and story.cues.starting_at("site", anchor.end) is not None
    if shown and (story.above is not None or _on_visit(story, when, parties)):
        return None
    if when is None and not invited and not _told_as_event(story, anchor, parties):
        return None
    mode = "online" if anchor.type == "call" else trigger.mode
    status = "planned" if invited or anchor.ahead else trigger.status
    draft = Draft(anchor.type, story.section, anchor.sentence, mode=mode, status=status)
    if absent is not None:
        draft.status = "cancelled"
        draft.prove("status", absent)
    past = story.cues.first("past", begin, end) or anchor.spoken or intended(story, anchor, begin)
    if past is not None and past.norm["value"] == "yearly" and _numbered(story, anchor):
        past = None
    earlier = before_that(story, anchor, parties, begin)
    draft.earlier = earlier is not None
    past = past or earlier
    draft.host = at_home(story, anchor, parties)
    draft.of_main, draft.of_visit, draft.by_ship = trigger.of_main, trigger.of_visit, trigger.by_ship
    draft.apart = trigger.apart
    # not "hai Bộ trưởng chứng kiến biên phòng tuần tra chung"
    draft.roving = trigger.roving and story.cues.first("witness", begin, anchor.start) is None
    draft.by_ship |= anchor.type == "visit" and story.cues.first("ship", begin, anchor.end + _BESIDE) is not None
    leaves = story.cues.first("sets_out", begin, anchor.start) if draft.by_ship else None
    draft.leaving = leaves is not None and when is not None and when.days and when.start == when.end
    draft.held, draft.signed = _staged(story, anchor, begin), trigger.outcome == "signed"
    draft.ended = anchor.type in LONG and story.cues.closing(begin, anchor.start) is not None
    underway = story.cues.ending_at("underway", anchor.start) or _is_there(story, anchor, begin)
    if when is None and underway is not None and story.reference is not None:
        draft.when, draft.status = When(story.reference, story.reference, story.reference, None), "ongoing"
        draft.prove("date.start", underway)
        past = past or Mention("CUE", anchor.start, anchor.end, anchor.rule, {})
    undated = invited or (anchor.type == "exercise" and story.count > LEAD)
    if draft.when is None and when is None and past is None and not undated:
        reason = _reason(story, anchor, begin)
        month = _that_month(story, anchor) if reason is None else None
        known = reason or month
        day = known.when if known is not None else _day_of_those(story, parties, anchor.sentence) or story.day_here()
        if reason is None and still_open(story, anchor, day):
            day = None
        day = edge_of_stay(story, anchor, day)
        draft.place = month.place if month is not None else None
        draft.when, draft.inherited = day, day is not None
        draft.status = "planned" if reason is not None else draft.status
        if day is not None:
            draft.prove("date.start", day.mention, "date.inherited")
    evidence = Mention("TRIGGER", anchor.start, anchor.end, anchor.rule, {})
    draft.prove("type", evidence)
    if trigger.mode:
        draft.prove("mode", evidence)
    draft.add_people(parties)
    story.drafts.append(draft)
    return draft


def _day_of_those(story: Story, parties: list[Person], index: int) -> When | None:
    """The day on which the same people just talked, if that lies before the story's: "… hội đàm hôm 9-7. Biên bản …".

    Told in the same paragraph, of another day than the story had reached, which then is only what led to it.
    """
    begin, _ = story.text.sentences[index]
    known = {p.id for p in parties}
    for draft in reversed(story.here(begin)):
        when = draft.when
        if draft.type != "talks" or when is None or not when.days or draft.inherited or draft.status != "occurred":
            continue
        if index - draft.sentence > _LATELY or story.day is None:
            return None
        stay = story.day.start != story.day.end and (when.start or "") <= (story.day.end or "")
        if not (stay or (when.start or "") < (story.day.start or "")):
            return None
        return when if known & {p.id for p in draft.people} and are_facing(draft.people) else None
    return None


def _that_month(story: Story, anchor: Anchor) -> Draft | None:
    """What the sentence before tells of a month with which it opens: "Tháng 4, X dự ADSOM. Ông gặp riêng Y"."""
    index = anchor.sentence
    told = any(d.sentence == index for d in story.told)
    if anchor.type not in ("talks", "agreement") or told or index == 0 or story.is_parted(index):
        return None
    begin, end = story.text.sentences[index - 1]
    dates = story.mentions(index - 1, m.DATE)
    last = [d for d in story.drafts if d.sentence == index - 1]
    when = last[-1].when if last and all(d.status == "occurred" for d in last) else None
    if when is None or when.mention is None or len(dates) != 1 or len(when.value) != _MONTH:
        return None
    opens = dates[0].start - begin < _OPENS or story.pack.pattern(_WHEN).match(story.text.lower, dates[0].end, end)
    return last[-1] if opens and dates[0] == when.mention else None


def _is_there(story: Story, anchor: Anchor, begin: int) -> Mention | None:
    """The words for being somewhere now on a visit: "đang có mặt tại Lào trong chuyến thăm chính thức"."""
    if anchor.type != "visit":
        return None
    there = next(reversed(story.cues.all("underway", begin, anchor.start, "there")), None)
    if there is None and anchor.trigger is not None and anchor.trigger.abroad:
        return story.cues.first("underway", anchor.start, anchor.end, "there")
    gap = story.text.lower[there.end : anchor.start] if there is not None else ""
    during = story.pack.pattern(_DURING).search(gap)
    return there if during is not None else None


def _numbered(story: Story, anchor: Anchor) -> bool:
    """Whether a number tells which of several is meant: "hội đàm thường niên lần thứ 17"."""
    return story.pack.pattern(_NTH).search(story.text.lower, anchor.end, anchor.end + _BESIDE) is not None


def _reason(story: Story, anchor: Anchor, begin: int) -> Draft | None:
    """The journey ahead of which something is told to be what it is for: "ngày 5/4 bay sang Nhật Bản để gặp X"."""
    ahead = story.told[-1] if story.told else None
    if ahead is None or ahead.type != "visit" or ahead.status != "planned":
        return None
    return ahead if story.pack.pattern(_PURPOSE).search(story.text.lower, begin, anchor.start) is not None else None


def _spoken_of(story: Story, anchor: Anchor, when: When) -> bool:
    """Whether a day is that on which something is said or asked for: "Ngày 4/6, ông cho biết hai nước đã phê chuẩn"."""
    if when.mention is None or when.mention.end > anchor.start:
        return False
    told = when.mention.end, anchor.start
    return any(story.cues.first(slot, *told) is not None for slot in ("says", "to", "agrees"))


def _called_off(story: Story, absent: Mention, when: When | None, end: int) -> bool:
    """Whether who does not come was to come: "sẽ không tới Lào trong tuần này", "không tới Lào như đã định"."""
    if story.cues.first("as_planned", absent.end, end) is not None:
        return True
    ahead = status_of(when, story.reference, announced=True) == "planned"
    return when is not None and ahead and story.cues.ending_at("status", absent.start) is not None


def _as_call(story: Story, anchor: Anchor, when: When | None, parties: list[Person]) -> Draft | None:
    """The call that words for talks mean, of two who were told to speak by phone. `when`: the date of its own.

    "Cuộc trao đổi" means the last; "sáng 5/6, trao đổi với X" the one of that day, or of days with that among them.
    """
    if anchor.type != "talks":
        return None
    ids = {p.id for p in parties}
    if when is not None:
        calls = (d for d in story.drafts if d.type == "call" and d.when is not None and overlap(d.when, when))
        return next((d for d in calls if len(ids) > 1 and ids <= {p.id for p in d.people}), None)
    call = story.facing
    if anchor.form != "noun" or call is None or call.type != "call":
        return None
    return call if ids <= {p.id for p in call.people} else None


def _staged(story: Story, anchor: Anchor, begin: int) -> bool:
    """Whether the words around an anchor tell of it as held: "đã tổ chức …", "… lần này"."""
    held = story.cues.first("held", max(begin, anchor.start - _BESIDE), anchor.start)
    return held is not None or story.cues.starting_at("this_time", anchor.end) is not None


def _at_ceremony(story: Story, anchor: Anchor) -> Draft | None:
    """The ceremony of which the sentence tells already what is done there: "Tại buổi lễ, X trao quyết định"."""
    if anchor.type != "ceremony" or anchor.form != "verb":
        return None
    apart = anchor.trigger is not None and anchor.trigger.apart
    return next((d for d in story.told if d.type == "ceremony" and not (apart and d.of_visit)), None)


def _in_passing(story: Story, anchor: Anchor, when: When | None, begin: int, end: int) -> bool:
    """Whether a verb or noun tells of no single event: what is done often, so many times, on condition, or since when.

    "Hai nước thường xuyên tập trận", "ông đã gặp X 4 lần", "nếu hai ông gặp nhau", "kể từ khi ông X gặp ông Y",
    "kết quả các đợt tuần tra chung trong những năm qua".
    """
    if anchor.type not in _REPEATED:
        return False
    many = story.pack.pattern(_MANY).search(story.text.lower, begin, anchor.start) if when is None else None
    if many is not None and story.cues.first("past", anchor.end, end) is not None:
        return True
    habit = next(reversed(story.cues.all("past", begin, anchor.start, "habit")), None)
    if when is None and habit is not None and not set(",;:") & set(story.text.text[habit.end : anchor.start]):
        return True
    if when is None and story.cues.first("past", begin, anchor.start, "if") is not None:
        return True
    once = story.cues.ending_at("past", anchor.start) if anchor.form == "verb" else None
    if when is None and once is not None and once.norm["value"] == "once":
        return True  # "Tàu này từng thăm Đà Nẵng"
    since = next(reversed(story.cues.all("since_when", begin, anchor.start)), None)
    if when is None and since is not None and not set(",;:") & set(story.text.text[since.end : anchor.start]):
        return True
    return anchor.form == "verb" and times_told(story.pack, story.text, begin, anchor.start, anchor.end, end)


def _looks_back(story: Story, anchor: Anchor, begin: int) -> bool:
    """Whether a clause only tells since when: "chuyến thăm đầu tiên kể từ khi ông được bầu làm thủ tướng"."""
    since = story.cues.all("since_when", begin, anchor.start)
    after = story.pack.pattern(_AFTER).search(story.text.lower, begin, anchor.start)
    if after and after.end() + 1 == anchor.start and story.cues.starting_at("passive", anchor.start) is not None:
        after = None  # "các đồng chí sau được thăng quân hàm": the following ones
    end = max(since[-1].end if since else -1, after.end() if after else -1)
    return end >= 0 and not set(",;") & set(story.text.text[end : anchor.start])


def _tells_of_guest(story: Story, anchor: Anchor, parties: list[Person]) -> bool:
    """Whether it only tells of somebody who was met that he is new or goes: "tiếp Đại sứ X, người sắp mãn nhiệm"."""
    met = [(at, p.id) for at, d in story.anchored if d.type in ("talks", "call") for p in d.people]
    ids = {p.id for p in parties}
    return any(i in ids and "," in story.text.text[at : anchor.start] for at, i in met)


def _on_visit(story: Story, when: When | None, parties: list[Person]) -> bool:
    """Whether somebody is on a visit that day, as the text has told, or has come, or was received, within the week."""
    dated = [d for d in story.drafts if d.when is not None]
    visits = [d for d in dated if d.type == "visit"]
    if any(when is None or (d.when is not None and overlap(d.when, when)) for d in visits):
        return True
    ids = {p.id for p in parties}
    met = [d for d in dated if d.type == "talks" and d.host is not None and d.host.id not in ids]
    mine = [d for d in (*visits, *met) if ids & {p.id for p in d.people} and d.status != "planned"]
    days = [d.when.start for d in mine if d.when is not None]
    later = when.start if when is not None else None
    return any(day and later and day <= later and distance(day, later) <= _STAY for day in days)


def _part_of_main(story: Story, anchor: Anchor) -> bool:
    """Whether an exercise is only part of the one that the article is about: "nội dung gồm diễn tập cứu nạn"."""
    main = story.main()
    if main is None or main.type != "exercise" or anchor.form != "noun":
        return False
    listed = story.cues.ending_at("takes_part", anchor.start)
    return listed is not None and listed.norm["value"] == "parts"


def _of_others(story: Story, anchor: Anchor) -> bool:
    """Whether who is named only says who or what comes: "X nói hàng cứu trợ đã đến Lào"; not "cho biết sẽ đến Lào"."""
    last = max((n.end for n in story.named(anchor.sentence) if n.end <= anchor.start), default=anchor.start)
    says = story.cues.first("says", last, anchor.start)
    return says is not None and bool(story.text.text[says.end : anchor.start].strip())


def _told_as_event(story: Story, anchor: Anchor, parties: list[Person]) -> bool:
    """Whether something without a date of its own is told as having happened."""
    begin, _ = story.text.sentences[anchor.sentence]
    undated = story.text.meta.published is None
    if undated and anchor.type in ("talks", "call") and len({p.country for p in parties} - {None}) > 1:
        return True
    if anchor.trigger is not None and anchor.trigger.abroad:
        return undated and story.count <= LEAD and not _of_others(story, anchor)
    if story.cues.first("topic", max(begin, anchor.start - 40), anchor.start) is not None:
        return False
    if anchor.type == "agreement" and story.cues.first("assembled", begin, anchor.start) is not None:
        return story.main() is not None or story.count <= LEAD
    if anchor.type == "appointment" and story.count > LEAD:
        return any(d.type in ("appointment", "ceremony") for d in story.drafts)
    if anchor.type == "exercise" and story.cues.starting_at("this_time", anchor.end) is not None:
        return True
    if anchor.type == "exercise":
        return story.count < LEAD or story.cues.first("held", max(begin, anchor.start - 30), anchor.start) is not None
    if (
        anchor.type == "talks"
        and story.cues.first("margin", anchor.end, story.text.sentences[anchor.sentence][1]) is not None
    ):
        return True
    if anchor.form == "noun":
        return story.count <= LEAD or (anchor.type in ("talks", "ceremony") and story.day is not None)
    return story.day is not None or story.count <= LEAD
