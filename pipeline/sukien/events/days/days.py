"""Which days an anchor has: its own, those that open its clause or head its paragraph, or the next sentence's."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.days.adopted_at import adopted_at
from sukien.events.days.adopted_there import adopted_there
from sukien.events.days.beside_told import beside_told
from sukien.events.days.counted_days import counted_day, counted_from
from sukien.events.days.decided import decided_before, decided_next
from sukien.events.days.departure import is_departure
from sukien.events.days.live import heading_of
from sukien.events.days.moved import moved_from
from sukien.events.days.occasions import opens_with_visit, signed_there
from sukien.events.days.paragraph_day import paragraph_day
from sukien.events.days.saying import spoken_of
from sukien.events.days.signed_at import signed_at
from sukien.events.days.some_time_off import set_apart
from sukien.events.days.stay_days import day_of_stay
from sukien.events.days.stop_days import day_of_stop
from sukien.events.days.that_occasion import that_occasion
from sukien.events.days.told_next import told_next
from sukien.events.days.where_held import where_held
from sukien.events.model.draft import Draft, When
from sukien.events.model.finest import finest, in_year_of, lies_in, whole
from sukien.events.model.stretches import group_dates, when_of
from sukien.events.model.time import distance, status_of
from sukien.events.people.inviting import accepts
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.dating import LONG, Dated, ends
from sukien.events.standing.come_home import came_home
from sukien.events.standing.only_named import framed
from sukien.events.story.sides import only_joints
from sukien.events.story.story import Story
from sukien.mention import Mention

_PERIOD = 12
"""How many characters ("định kỳ") may stand between talks and the quarter or year of which they are."""
_DAY = 10
"""The length of a date that is a day."""
_YEAR = 4
"""The length of a date that is a year."""
_RECENT = 10
"""Days before a second date within which a day is the first of the same stretch."""
_NEXT = ("", ",", ";")
"""What stands before "sang ngày" where that only goes on to the next one."""
_ACTS = ("agreement", "ceremony")
"""Types of events that are done at one time."""
_OPENED = 12
"""How many characters ("cuộc") may stand between a ceremony and what it opens."""
_SESSIONS = ("meeting", "exercise", "talks")
"""Types of events that go on until a day."""
_DURING = r",? {during} "
"""What stands between the day of an act and the visit on which it was done."""
_MATTER = r"(?<!\w){about} [^;:.()]{0,80}(?<!\w)(?:{passive}|{when}|{has}) [^;:.()]{0,60}$"
"""What stands between words for talks and the date of what they are about: "về vụ máy bay bị bắn hạ hôm"."""
_AFTER = r"(?:^|, ?){after}\s+$"
"""What stands before the welcome or the like that the rest of the sentence comes after."""


def days_of(story: Story, anchor: Anchor, number: int, dated: Dated) -> tuple[list[When | None], bool]:
    """The dates of an anchor, one event each, and whether they stand with it or at the head of its clause."""
    own: list[When | None] = list(dated.own.get(number, ()) or _of_verb(story, anchor, number, dated))
    own = own or _listed(story, anchor) or _of_what_opens(story, anchor, number, dated)
    own = own or adopted_at(story, anchor, number, dated)
    if anchor.form == "name" and len(own) > 1:
        own = whole(_from_to(story, finest(own)))
    elif anchor.form == "reference":
        own = finest(own)  # "Hội nghị năm 2022 sẽ diễn ra vào tháng 8/2022"
    opening = dated.opening(story.text, anchor.start)
    anchor.spoken = spoken_of(story, anchor, opening)
    if anchor.spoken is not None:
        opening = None
    if (home := came_home(story, anchor)) is not None:
        anchor.spoken, opening = home, None
        own = [w for w in own if w is not None and w.mention is not None and w.mention.start >= anchor.end]
        if not own:
            return [None], False
    if (
        anchor.trigger is not None and anchor.trigger.outcome == "adopted"
    ):  # "sau bốn ngày họp bắt đầu từ 6/6, các trưởng đoàn thông qua …"
        own = [w for w in own if w is None or not (w.days and _opening(story, w))]
        opening = opening if opening is None or not _opening(story, opening) else None
    if opening is not None and opening.days and _of_matter(story, anchor, own):
        own = []
    if not own and (counted := counted_day(story, anchor, opening)) is not None:
        return [counted], True
    if (apart := set_apart(story, anchor, opening)) is not None:
        opening = None
        if not own or apart.norm["value"] == "before":
            anchor.spoken = apart
        if not own and apart.norm["value"] == "before" and number - 1 in dated.own:
            return [dated.own[number - 1][0]], False  # "trước khi thăm Lào trong tháng này và hội đàm với X"
        if not own:
            return [None], False
    if not own and (there := _by_what_was_told(story, anchor, opening)) is not None:
        return [there], True
    opening = opening or heading_of(story, anchor) or _right_after(story, anchor, dated)
    if not own and (during := _during(story, anchor, number, dated)) is not None:
        return [during], False
    if not own and (later := counted_from(story, anchor, number, dated)) is not None:
        return [later], True
    if not own and (signed := signed_at(story, anchor, number, dated)) is not None:
        return [signed], True
    if not own and opening is None and (sat := adopted_there(story, anchor)) is not None:
        return [sat], True
    if not own and opening is None and (there := where_held(story, anchor, number, dated)) is not None:
        return [there], True
    if not own and opening is None and (then := that_occasion(story, anchor)) is not None:
        return [then], True
    if not own and accepts(story, anchor):
        return [None], False  # "Ngày 9/6, X nhận lời mời thăm Lào": the day of the answer
    if not own and opening is None:
        opening = signed_there(story, anchor, number, dated) or _on_visit(story, anchor, dated)
    if not own:
        none = anchor.ahead or framed(story, anchor)
        if none:
            return [None], False
        opening = opening or paragraph_day(story, anchor) or decided_next(story, anchor) or told_next(story, anchor)
        return [opening or _at_meeting_ahead(story, anchor)], False
    if (decided := decided_before(story, anchor, own[0])) is not None:
        return [decided], True
    if len(own) > 1 and anchor.form != "name":
        own = _of_one_act(story, anchor, own)
        own = _brief(anchor, own) or _from_to(story, own)
    if anchor.ahead:
        return (own, True) if not is_departure(story, anchor, own[0]) else ([None], False)
    if opening is not None and len(own) == 1:
        own = _with_opening(story, anchor, opening, own)
    elif opening is None and len(own) == 1:
        own = _since_before(story, anchor, own)
    opening = in_year_of(own[0], opening)
    finer = opening is not None and opening.days and all(w and not w.days and lies_in(opening, w) for w in own)
    finer |= opening is not None and opening.days and len(own) == 1 and _of_a_quarter(anchor, own[0])
    if opening is not None and finer and not _agreed_on(story, opening, anchor):
        return [opening], False
    return own, True


def _of_matter(story: Story, anchor: Anchor, own: list[When | None]) -> bool:
    """Whether a date is that of what two spoke about: "hôm qua điện đàm về vụ máy bay bị bắn nhầm hôm 17/9"."""
    date = own[0].mention if len(own) == 1 and own[0] is not None else None
    if date is None or anchor.type not in ("talks", "call") or anchor.form != "verb" or date.start < anchor.end:
        return False
    return story.pack.pattern(_MATTER).search(story.text.lower, anchor.end, date.start) is not None


def _of_one_act(story: Story, anchor: Anchor, own: list[When | None]) -> list[When | None]:
    """The days of talks without one of what is done next: "hội đàm với X ngày 26/4 và phát biểu một ngày sau đó"."""
    first, second = (when.mention if when is not None else None for when in own[:2])
    if anchor.type not in ("talks", "call") or first is None or second is None or first.end > second.start:
        return own
    if first.start < anchor.start or any(first.end <= n.start < second.start for n in story.named(anchor.sentence)):
        return own
    return own if only_joints(story, first.end, second.start, anchor.sentence) else own[:1]


def _brief(anchor: Anchor, own: list[When | None]) -> list[When | None]:
    """The first of two days that lie too far apart for an act: "lễ trao búa tối nay, Lào chủ trì từ ngày 1/1"."""
    first, last = own[0], own[-1]
    if anchor.type not in _ACTS or first is None or last is None or not (first.days and last.days):
        return []
    far = distance(first.start, last.end) > _RECENT
    return own[:1] if far and not (first.yearless or last.yearless) else []


def _by_what_was_told(story: Story, anchor: Anchor, opening: When | None) -> When | None:
    """The day that the head of a sentence tells by an event that was told before."""
    found = beside_told(story, anchor, opening) or day_of_stay(story, anchor, opening)
    return found or day_of_stop(story, anchor, opening)


def _of_a_quarter(anchor: Anchor, when: When | None) -> bool:
    """Whether a quarter or year only tells which talks these are: "Ngày 27/4, … tổ chức hội đàm định kỳ quý I"."""
    if when is None or when.days or when.mention is None or anchor.type not in ("talks", "meeting"):
        return False
    return anchor.form in ("noun", "verb") and 0 <= when.mention.start - anchor.end <= _PERIOD and _is_long(when)


def _is_long(when: When) -> bool:
    """Whether a date is longer than a month."""
    return when.start != when.end or len(when.value) == _YEAR


def _agreed_on(story: Story, day: When, anchor: Anchor) -> bool:
    """Whether it was only agreed to on a day: "Ngày 28/10, X hội đàm với Y, nhất trí tuần tra chung cuối năm nay"."""
    return day.mention is not None and story.cues.first("agrees", day.mention.end, anchor.start) is not None


def _of_verb(story: Story, anchor: Anchor, number: int, dated: Dated) -> list[When]:
    """The dates of the verb behind the meeting that acts in it: "Tuyên bố được ADMM thông qua ngày 19-2" dates both."""
    behind = story.anchors[anchor.sentence][number + 1 : number + 2]
    if anchor.form != "name" or story.cues.ending_at("passive", anchor.start) is None:
        return []
    adopts = any(a.trigger is not None and a.trigger.outcome == "adopted" for a in behind)
    return dated.own.get(number + 1, []) if adopts else []


def _of_what_opens(story: Story, anchor: Anchor, number: int, dated: Dated) -> list[When | None]:
    """The day that stands behind what a ceremony opens or closes: "Lễ khai mạc Diễn tập VINBAX diễn ra sáng 11/6"."""
    behind = next(iter(story.anchors[anchor.sentence][number + 1 : number + 2]), None)
    if anchor.type != "ceremony" or anchor.form != "noun" or behind is None or behind.type not in _SESSIONS:
        return []
    gap = story.text.text[anchor.end : behind.start if behind.noun is None else behind.noun]
    if len(gap) > _OPENED or set(",;:.()") & set(gap):
        return []
    whens = dated.own.get(number + 1, [])
    return [*whens] if len(whens) == 1 and whens[0].days and whens[0].start == whens[0].end else []


def _during(story: Story, anchor: Anchor, number: int, dated: Dated) -> When | None:
    """The day of what was done on a visit, right before it: "ký ngày 24/10/2011, trong chuyến thăm Nhật Bản của X"."""
    before = dated.own.get(number - 1, ())
    if anchor.type != "visit" or anchor.form != "noun" or len(before) != 1 or before[0].mention is None:
        return None
    gap = story.pack.pattern(_DURING).fullmatch(story.text.lower, before[0].mention.end, anchor.start)
    return before[0] if gap is not None else None


def _listed(story: Story, anchor: Anchor) -> list[When | None]:
    """The day at the head of the list of those whom a verb tells of: "tiếp hai vị khách: sáng 13/4 là X, rồi tới Y"."""
    if anchor.form != "verb":
        return []
    _, end = story.text.sentences[anchor.sentence]
    colon = story.text.text.find(": ", anchor.end, end)
    first = next((x for x in story.mentions(anchor.sentence, m.DATE) if colon >= 0 and x.start == colon + 2), None)
    when = when_of([first]) if first is not None else None
    return [when] if when is not None and when.days else []


def _right_after(story: Story, anchor: Anchor, dated: Dated) -> When | None:
    """The day of what the sentence opens with, if this comes after it: "Sau lễ đón sáng 26/8, X sẽ hội đàm với Y"."""
    anchors = story.anchors[anchor.sentence]
    begin, _ = story.text.sentences[anchor.sentence]
    first, days = anchors[0], dated.own.get(0, ())
    if first is anchor or anchor.form == "name" or len(days) != 1 or not days[0].days or days[0].mention is None:
        return None
    after = story.pack.pattern(_AFTER).search(story.text.lower, begin, first.start)
    comma = story.text.text.find(",", first.end, anchor.start)
    return days[0] if after and days[0].start == days[0].end and days[0].mention.end <= comma else None


def _on_visit(story: Story, anchor: Anchor, dated: Dated) -> When | None:
    """The date of the visit that a sentence opens with, of what was signed on it; of whom one meets who comes then.

    As in "Sang Seoul ngày 17/3, X có hai cuộc gặp".
    """
    visit, whens = story.anchors[anchor.sentence][0], dated.own.get(0, ())
    if visit.type != "visit" or len(whens) != 1:
        return None
    if anchor.type == "talks" and visit.form == "verb":
        return whens[0] if _comes_first(story, visit, anchor, whens[0]) else None
    if anchor.type != "agreement":
        return None
    return whens[0] if opens_with_visit(story, visit.start, anchor.start) else None


def _comes_first(story: Story, visit: Anchor, talks: Anchor, when: When) -> bool:
    """Whether a sentence opens with a word for coming and a day, behind whose comma the talks are told."""
    begin, _ = story.text.sentences[visit.sentence]
    if visit.start != begin or when.mention is None or when.start != when.end or not when.days:
        return False
    return story.text.text.startswith(",", when.mention.end) and when.mention.end < talks.start


def _at_meeting_ahead(story: Story, anchor: Anchor) -> When | None:
    """The days of a meeting ahead, just told, at which a ceremony is to be: "… họp ADMM+. X sẽ trao búa chủ tịch"."""
    index = anchor.sentence
    begin, end = story.text.sentences[index]
    planned = story.cues.first("status", begin, end, "planned")
    if anchor.type != "ceremony" or planned is None or anchor.trigger is None or anchor.trigger.of_visit:
        return None
    if story.is_parted(index) and not story.told:
        return None
    meetings = [d for d in story.told if d.type == "meeting"]
    meetings = meetings or [d for d in story.drafts if d.type == "meeting" and d.sentence == index - 1]
    ahead = meetings[-1].when if meetings and meetings[-1].status == "planned" else None
    if ahead is None or not ahead.days:
        return ahead
    closes, opens = (story.cues.first(slot, begin, end) is not None for slot in ("closing", "opening"))
    day = ahead.end if closes else ahead.start
    return When(day, day, str(day), ahead.mention) if closes or opens else ahead


def _with_opening(story: Story, anchor: Anchor, opening: When, own: list[When | None]) -> list[When | None]:
    """First and last day as one stretch: "mở màn ngày 1-9, diễn tập kéo dài tới 11-9"."""
    other = own[0]
    if other is None:
        return own
    lasts = _lasts(story, anchor, other) and opening.days and opening.start == opening.end
    begun = (lasts or _begins(story, anchor, opening)) and ends(story.cues, anchor, other)
    ended = story.cues.ending_at("closing", anchor.start) is not None and _opening(story, other)
    return _from_to(story, [opening, other]) if begun or ended else own


def _lasts(story: Story, anchor: Anchor, when: When) -> bool:
    """Whether a day is the last of a session or drill that is told to go on until then: "kéo dài đến hết 5/3"."""
    if when.mention is None or not when.days or anchor.type not in _SESSIONS:
        return False
    return story.cues.ending_at("closing", when.mention.start, "lasts") is not None


def _since_before(story: Story, anchor: Anchor, own: list[When | None]) -> list[When | None]:
    """The days from that of the sentence before: "Sáng nay đến lượt các đối tác. Cuộc họp, kéo dài đến ngày mai, …"."""
    last, before = own[0], anchor.sentence - 1
    if last is None or before < 0 or story.is_parted(anchor.sentence) or not _lasts(story, anchor, last):
        return own
    groups = group_dates(story.text, story.pack, story.mentions(before, m.DATE))
    days = {when.value: when for when in map(when_of, groups)}
    first = next(iter(days.values())) if len(days) == 1 else None
    if first is None or not first.days or first.start != first.end or distance(first.start, last.end) > _RECENT:
        return own
    return _from_to(story, [first, last])


def _begins(story: Story, anchor: Anchor, when: When) -> bool:
    """Whether a date is told as the one on which something begins, as the day of a visit's verb always is.

    Or of which the verb is one for beginning: "ngày 19/8 bắt đầu cuộc tập trận, dự kiến kéo dài đến 29/8".
    """
    if anchor.type == "visit" and when.start == when.end:
        return True
    if when.mention is not None and anchor.type in LONG:
        begun = story.cues.first("opening", when.mention.end, anchor.start)
        return begun is not None or _opening(story, when)
    return _opening(story, when)


def _opening(story: Story, when: When) -> bool:
    return when.mention is not None and story.cues.ending_at("opening", when.mention.start) is not None


def _from_to(story: Story, whens: list[When | None]) -> list[When | None]:
    """Dates of which one begins or ends an event are one stretch ("bắt đầu hôm 29/4 và sẽ khép lại ngày 5/5")."""
    told = [w for w in whens if w is not None and w.mention is not None and w.start and w.end]
    # "khởi động hôm 1/3 và kéo dài tới cuối tháng 4"
    months = [w for w in told[1:] if w.mention and story.cues.ending_at("till", w.mention.start) is not None]
    rows = [w for w in told if w.days or (w in months and told[0].days and str(told[0].start) < str(w.start))]
    starts = [w.mention.start for w in rows if w.mention is not None]
    edges = any(story.cues.ending_at(slot, at) is not None for at in starts for slot in ("opening", "closing", "till"))
    if not edges or len(rows) < len(whens):
        return whens
    start, end = min(str(w.start) for w in rows), max(str(w.end) for w in rows)
    return [When(start, end, f"{start}/{end}", rows[0].mention)]


def still_valid(story: Story, dates: list[Mention], begin: int, end: int) -> list[Mention]:
    """The dates of a sentence that still hold: of a meeting that was put off only those behind the word for it.

    Where that stands before both ("dời từ ngày 11/6 sang 16/6"), the first of them no longer does.
    """
    if not dates:
        return dates
    moved = story.cues.first("postponed", begin, end)
    off = story.cues.first("status", begin, moved.start, "cancelled") if moved is not None else None
    if moved is not None and off is None and story.text.text[begin : moved.start].rstrip()[-1:] in _NEXT:
        moved = None  # "Ngày 20/6 là ADSOM WG; sang ngày 21/6 là ADSOM+ WG"
    if moved is not None and moved.norm["value"] == "from":
        gone = next((x for x in dates if x.start >= moved.start), None)
        return [x for x in dates if x is not gone] or dates
    if moved is None and (gone := moved_from(story, dates, begin)) is not None:
        return [x for x in dates if x is not gone]
    planned = story.cues.starting_at("as_planned", begin) if moved is None else None
    if planned is not None and planned.norm["value"] == "first":
        if story.cues.first("status", dates[-1].end, end, "cancelled") is not None:
            return dates  # "Theo lịch cũ, thứ Năm còn có cuộc tiếp xúc X - Y, nhưng phía Y đã rút lui": told here alone
        return []  # "Theo kế hoạch ban đầu, cuộc tập trận khởi động hôm 23/3"
    return [x for x in dates if moved is None or x.start > moved.start] or dates


def late_date(story: Story, dated: Dated, index: int) -> None:
    """The only date of a sentence, told in another clause: "Lào chủ trì ARF: sáng 2/7 …", "Kết thúc chuyến thăm …"."""
    if dated.own or len(dated.clause) != 1:
        return
    (start, when), (begin, _) = dated.clause[0], story.text.sentences[index]
    for draft in story.told:
        anchor = next((a for a in story.anchors[index] if anchored(story, draft, a.start, a.end)), None)
        if anchor is None or draft.when is not None or anchor.start > start or draft.sentence != index:
            continue
        gap = story.text.text[anchor.end : start]
        ended = anchor.type == "visit" and story.cues.first("closing", begin, anchor.start) is not None
        if ended or (anchor.type in ("meeting", "agreement") and (":" in gap or ";" in gap)):
            draft.when, draft.status = when, status_of(when, story.reference, draft.status == "planned")
            draft.prove("date.start", when.mention)


def anchored(story: Story, draft: Draft, begin: int, end: int) -> bool:
    """Whether the words by which the sentence tells of an event begin in a stretch."""
    return any(other is draft and begin <= start < end for start, other in story.anchored)
