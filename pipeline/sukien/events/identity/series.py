"""Events of a series by its name or acronym."""

from __future__ import annotations

import re
from dataclasses import replace

from sukien import mention as m
from sukien.events.model.draft import Draft, When
from sukien.events.model.time import distance, near, overlap
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.dating import ends
from sukien.events.standing.only_named import framed, of_group
from sukien.events.states.states import day_of, inside, listed
from sukien.events.story.story import LEAD, Story
from sukien.rules.kinds.groups import members
from sukien.rules.kinds.meetings import Meeting

_TWO_EDITIONS = (
    r"(?: {nth|turn} |-)(?P<first>\d{1,3})(?:,| {and}|\s?-|\s?–|/) ?(?:{nth|turn} )?(?P<second>\d{1,3})(?![\d/-])"
)
"""Two editions of one series that are held together: "lần thứ 44 và 45"."""
_ACRONYM = 8
"""A name longer than this is no bare acronym, which may just as well mean the body."""
_NAMED_YEAR = re.compile(r"[\"']?[ -]{1,3}(?:\d{1,2}-)?(?P<year>20\d\d)(?![\d/.-]*\d)")
"""The year in the name of an exercise (AMNEX 2-2023)."""
_YEAR_LONG = 4
"""The length of a date that is a year."""
_TOPIC = 45
"""How many characters before the name of an exercise the words may stand by which it is only proposed."""
_LONGEST = 60
"""Days that no exercise lasts longer than."""
_SESSION = 5
"""Days within which one edition of a meeting is in session."""
_BESIDE = 30
"""How many characters around a meeting's name the words that stage it may stand."""
_AT = 20
"""How many characters before a session's name ("tại phiên họp") the words for where something took place may begin."""
_OFTEN = 45
"""How many characters ("được tổ chức ba năm một lần") behind a series words for how often it is held may end."""
_ROLL = 3
"""So many states that are listed beside an edition are all that took part in it."""
_LEAD = 1
"""The last sentence of the lead, counted from 0."""


def editions(story: Story, anchor: Anchor) -> list[Anchor]:
    """An anchor for each edition that a name announces: "Hội nghị Cấp cao ASEAN lần thứ 44 và 45"."""
    assert anchor.meeting is not None
    match = story.pack.pattern(_TWO_EDITIONS).match(story.text.lower, anchor.end)
    if match is None or int(match["second"]) != int(match["first"]) + 1:
        return [anchor]
    norm = anchor.meeting.norm
    numbers = (int(match["first"]), int(match["second"]))
    return [replace(anchor, meeting=anchor.meeting._replace(norm={**norm, "edition": n})) for n in numbers]


def series_event(story: Story, anchor: Anchor, when: When | None) -> Draft | None:
    """The event of a series that a name or acronym tells of: known already, or new."""
    assert anchor.meeting is not None
    id_, edition = _identity(story, anchor), anchor.meeting.norm.get("edition")
    same = [d for d in story.drafts if d.meeting == id_ and d.type == anchor.type]
    same = [d for d in same if edition is None or d.edition is None or d.edition == edition]
    partners = {str(c.norm["alpha_2"]) for c in inside(story, anchor)}
    same = [d for d in same if not partners or not d.partners or d.partners == partners]
    year = _year_of(story, anchor)
    same = [d for d in same if year is None or d.when is None or d.when.known is None or d.when.known[:4] == year]
    for draft in same:
        known = when is None or (draft.when is None and near(when, story.reference)) or _agree(draft, when, anchor)
        known |= year is not None and draft.when is not None and (draft.when.known or "")[:4] == year
        if known or same_session(draft, when, edition) or _last_day(story, draft, anchor, when):
            if edition is not None and draft.edition is None:
                draft.edition = int(edition)
                draft.prove("meeting.edition", anchor.meeting)
            return draft
    if held := _held_at(story, anchor, when, partners) or _unnamed_yet(story, anchor, when):
        held.meeting, held.edition = id_, edition
        held.meeting_name, held.level = anchor.meeting.norm.get("name"), anchor.meeting.norm.get("level")
        for name in ("meeting.id", *(("meeting.edition",) if edition is not None else ())):
            held.prove(name, anchor.meeting)
        return held
    bound = anchor.ahead and not anchor.ready
    announced = bound or (_announced(story, anchor, edition) and not _comes_round(story, anchor, edition))
    if when is None and year is None and not announced:
        return None
    draft = Draft(
        anchor.type,
        story.section,
        anchor.sentence,
        meeting=id_,
        edition=edition,
        status="planned" if anchor.ahead else None,
    )
    draft.meeting_name, draft.level = anchor.meeting.norm.get("name"), anchor.meeting.norm.get("level")
    rule = story.pack.rules.get(f"meeting.{id_}")
    if isinstance(rule, Meeting) and id_ != anchor.meeting.norm.get("meeting_id"):
        draft.meeting_name, draft.level = rule.name, rule.level
    draft.partners = partners
    earlier = next((d for d in story.drafts if d.meeting == id_ and d.type in ("talks", "exercise")), None)
    own = listed(story, anchor.sentence, *story.text.sentences[anchor.sentence]) if earlier is not None else []
    if earlier is not None and not partners and len(own) < _ROLL:
        draft.countries |= earlier.countries
    for mention in (anchor.meeting, *anchor.twins):
        draft.prove("type", mention)
        draft.prove("meeting.id", mention)
        if edition is not None:
            draft.prove("meeting.edition", mention)
    if when is None and year is not None:
        draft.when, draft.inherited = When(year, year, year, anchor.meeting), True
    elif when is None and (coming := _coming(story, anchor)) is not None:
        draft.when, draft.inherited, draft.status = coming, True, "planned"
        draft.prove("date.start", coming.mention, "date.inherited")
    elif when is None and _is_of_today(story, anchor, id_, edition):
        assert story.day is not None
        draft.when, draft.inherited = story.day, True
        draft.prove("date.start", story.day.mention, "date.inherited")
    story.drafts.append(draft)
    return draft


def _is_of_today(story: Story, anchor: Anchor, id_: str, edition: object) -> bool:
    """Whether a meeting without a date is on the day of the lead: not the next edition of one that was told before."""
    if story.count >= LEAD or story.day is None or anchor.ahead or anchor.spoken:
        return False
    told = (d for d in story.drafts if d.meeting == id_ and d.sentence < anchor.sentence)
    return not any(d.edition != edition for d in told if edition is not None and d.edition is not None)


def _coming(story: Story, anchor: Anchor) -> When | None:
    """The day ahead of what is named next: "Ngày 6/2 tới, mười bộ trưởng sẽ gặp nhau. Đó là ADMM hẹp"."""
    if story.coming is None or story.coming[0] != anchor.sentence - 1:
        return None
    return story.coming[1] if story.cues.ending_at("this_is", anchor.start) is not None else None


def _held_at(story: Story, anchor: Anchor, when: When | None, partners: set[str]) -> Draft | None:
    """The talks of two who sit in session: "hội đàm với X tại phiên họp Ủy ban Hợp tác Việt - Lào lần thứ 5"."""
    if anchor.type != "talks" or len(partners) != 2:
        return None
    begin = story.text.sentences[anchor.sentence][0]
    at = story.cues.first("held", max(begin, anchor.start - _AT), anchor.start)
    told = (d for d in story.told if d.type == "talks" and d.meeting is None and d.countries == partners)
    same = (d for d in told if when is None or d.when is None or overlap(d.when, when))
    return next(same, None) if at is not None else None


def _unnamed_yet(story: Story, anchor: Anchor, when: When | None) -> Draft | None:
    """What the lead told of without its name: "… sẽ diễn tập tại Ukraine. Cuộc diễn tập Clear Sky …".

    A meeting of just those states whose ministers, or the like, have met.
    """
    first = story.drafts[0] if story.drafts else None
    if first is None or first.type != anchor.type or first.meeting is not None or _is_open(first):
        return None
    if first.sentence > _LEAD or story.count > LEAD or (when and first.when and not overlap(first.when, when)):
        return None
    if anchor.type == "meeting":
        rule = story.pack.rules.get(anchor.meeting.rule) if anchor.meeting is not None else None
        group = rule.members if isinstance(rule, Meeting) else None
        return first if group and first.countries == set(members(story.pack, group, day_of(story, first))) else None
    if anchor.type != "exercise":
        return None
    bare_year = first.when is not None and len(first.when.value) == _YEAR_LONG
    if when is None and first.when is not None and bare_year and first.when.value != _year_of(story, anchor):
        return None  # "Binh sĩ hai nước trong một cuộc tập trận năm 2017. …, ngừng cuộc tập trận X"
    states = {str(c.norm["alpha_2"]) for c in story.mentions(anchor.sentence, m.COUNTRY)}
    return first if not states or not first.countries or states & first.countries else None


def _is_open(draft: Draft) -> bool:
    """Whether it is a meeting ahead, of which nobody knows who will come."""
    return draft.type == "meeting" and draft.status == "planned"


def _identity(story: Story, anchor: Anchor) -> str:
    """The id of the series; with partner states at its side ("… ASEAN và 8 nước") it is the "Plus" meeting."""
    assert anchor.meeting is not None
    id_ = str(anchor.meeting.norm.get("meeting_id"))
    plus = f"meeting.{id_}_PLUS" in story.pack.rules and story.cues.starting_at("plus", anchor.end) is not None
    return f"{id_}_PLUS" if plus else id_


def _comes_round(story: Story, anchor: Anchor, edition: int | None) -> bool:
    """Whether it is only told how often a series is held: "Hội nghị … được tổ chức ba năm một lần"."""
    if edition is not None:
        return False
    end = story.text.sentences[anchor.sentence][1]
    often = story.cues.first("past", anchor.end, min(end, anchor.end + _OFTEN), "yearly")
    return often is not None and not set(",;:") & set(story.text.text[anchor.end : often.start])


def _announced(story: Story, anchor: Anchor, edition: object) -> bool:
    """Whether a meeting without a date is told of as an event: in the lead, by its edition, or as held."""
    if framed(story, anchor):
        return False
    if anchor.type == "exercise" and story.cues.first("topic", anchor.start - _TOPIC, anchor.start, "open") is not None:
        return False
    begin, _ = story.text.sentences[anchor.sentence]
    held = story.cues.first("held", max(begin, anchor.start - _BESIDE), anchor.start)
    if of_group(anchor) and held is not None and held.norm["value"] == "chair":
        return False
    if edition is not None and _recalled(story, anchor, edition):
        return False
    if edition is None and held is None and story.drafts and _owns(story, anchor):
        return False
    if story.count < LEAD or edition is not None:
        return True
    return held is not None and anchor.end - anchor.start > _ACRONYM


def _owns(story: Story, anchor: Anchor) -> bool:
    """Whether a name only says whose something is: "kết quả của ADMM", "logo của ARF"."""
    of = story.cues.ending_at("of", anchor.start)
    return of is not None and of.norm["value"] is None


def _recalled(story: Story, anchor: Anchor, edition: object) -> bool:
    """Whether an earlier edition is named only for what it left behind: "khuyến nghị của HACGAM lần thứ 17"."""
    later = any(
        d.meeting == _identity(story, anchor) and d.edition is not None and d.edition > int(str(edition))
        for d in story.drafts
    )
    return later and story.cues.ending_at("of", anchor.start) is not None


def in_year(story: Story, anchor: Anchor, when: When | None) -> When | None:
    """The date of an exercise with the year that its name bears: "Ngày 5/5, … Komodo 2018 bắt đầu"."""
    year = _year_of(story, anchor)
    if year is None or when is None or when.known is not None:
        return when
    days = [day.replace("XXXX", year) for day in when.value.split("/")]
    known = all(re.fullmatch(r"\d{4}(?:-\d\d){1,2}", day) for day in days)
    return When(days[0], days[-1], "/".join(days), when.mention) if known else when


def _year_of(story: Story, anchor: Anchor) -> str | None:
    """The year that the name of an exercise bears."""
    if anchor.form != "name" or anchor.type != "exercise":
        return None
    match = _NAMED_YEAR.match(story.text.text, max([anchor.end, *(x.end for x in anchor.twins)]))
    return match["year"] if match is not None else None


def same_session(draft: Draft, when: When | None, edition: object) -> bool:
    """Whether a date within a few days is that of another day of the same edition."""
    if edition is None or draft.edition != edition or draft.when is None or when is None:
        return False
    return draft.when.days and when.days and distance(draft.when.start, when.start) <= _SESSION


def _last_day(story: Story, draft: Draft, anchor: Anchor, when: When | None) -> bool:
    """Whether a date is told as the last day of what is known to begin before ("… kéo dài tới hết ngày 4/8")."""
    if when is None or draft.when is None or draft.when.start is None or when.start is None:
        return False
    if not (draft.when.days and when.days and ends(story.cues, anchor, when)):
        return False
    return draft.when.start <= when.start and distance(draft.when.start, when.start) <= _LONGEST


def _agree(draft: Draft, when: When, anchor: Anchor) -> bool:
    """Whether a date can be that of a known meeting; a coordinated, coarser one tells of another ("cuối năm")."""
    if draft.when is None or not overlap(draft.when, when):
        return False
    coarser = when.start is not None and draft.when.start is not None and len(when.start) < len(draft.when.start)
    return not (coarser and anchor.joined)
