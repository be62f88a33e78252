"""Words that refer back to an event ("hội nghị", "buổi lễ"), or to another edition of it ("đối thoại lần hai")."""

from __future__ import annotations

from collections.abc import Sequence

from sukien import mention as m
from sukien.events.identity.others import another_time, once_more
from sukien.events.identity.series import same_session
from sukien.events.identity.yearly import series_meant
from sukien.events.model.draft import Draft, When
from sukien.events.model.time import is_after, near, overlap
from sukien.events.places.other_place import is_held_elsewhere
from sukien.events.places.scene import foreground
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.ordinal import ordinal_after
from sukien.events.standing.called import series_called
from sukien.events.story.sides import sides
from sukien.events.story.story import LEAD, Story, are_facing
from sukien.mention import Mention
from sukien.people import Person

_TWO = 2
"""How many face each other at talks."""
_NTH_TIME = r" {nth} "
"""What stands behind the word for a meeting whose number is told, not that of one of its sessions."""
_SOON = 3
"""Sentences within which what was told without a day is what a word for it means."""


def refer(story: Story, anchor: Anchor, when: When | None) -> list[Draft]:
    """Events already told: "hội nghị", "buổi lễ"; another edition of a series ("giao lưu lần thứ ba vào năm 2027")."""
    last = story.drafts[-1] if story.drafts and when is not None else None
    if (
        last is not None
        and last.type == anchor.type
        and last.meeting
        and last.when is None
        and anchor.sentence - last.sentence <= _SOON
    ):
        return [last]  # "họp trù bị cho Giao lưu … Giao lưu sẽ được tổ chức vào tháng 3"
    same = _not_recalled(story, anchor) if when is None else []
    held = [d for d in story.drafts if d.status not in ("planned", "cancelled") and not d.recalled]
    held = [d for d in held if d.type == anchor.type]
    same = same or _announced_again(story, held) or _announced_first(story, anchor, held)
    same = same or held or series_called(story, anchor)
    if when is not None and not any(d.meeting for d in same):
        ahead = series_meant(story, anchor)
        told = [ahead] if ahead is not None and ahead.status == "planned" else []
        if other := another_edition(story, anchor, when, told):
            return other  # "Đối thoại lần thứ tư sẽ diễn ra …. Đối thoại lần thứ ba đã họp tháng 11-2022"
    if not same:
        same = _announced_before(story, anchor, when)
    opens = anchor.trigger is not None and anchor.trigger.opens
    if opens and when is None and _goes_on(story, anchor):
        return [d for d in story.drafts if d is story.facing]
    if opens:
        same = [d for d in same if d.meeting is None]
    if not same and anchor.type == "talks":
        same = [d for d in story.drafts if d.type == "call" and d is story.facing]
    if not same:
        if when is not None and when.days and story.count < LEAD and not is_after(when, story.reference):
            story.day = story.day or when
        return _first_talks(story, anchor, when) if opens else []
    if when is not None:
        same = [d for d in same if d.when is not None and overlap(d.when, when)] or same
    same = _called_so(story, anchor, same) if anchor.type == "meeting" else same
    same = [d for d in same if not is_held_elsewhere(story, anchor, d)]
    if not same:
        return []
    here = [d for d in same if d in story.here(anchor.start)] if anchor.type == "meeting" else same
    draft = here[-1] if here else same[0]
    if when is not None and when.mention is not None:
        at = when.mention.start
        if story.cues.ending_at("closing", at) is not None or story.cues.ending_at("opening", at) is not None:
            return [draft]
    if when is not None:
        other = another_edition(story, anchor, when, same)
        if other or (draft.when is not None and not overlap(draft.when, when)):
            return other or _of_year(story, anchor, when) or _supposed(story, anchor, draft, when)
    return [draft, *(d for d in draft.twins if d in same)]


def _not_recalled(story: Story, anchor: Anchor) -> list[Draft]:
    """What a paragraph is about that has gone back: "ADMM+ khai mạc. Năm ngoái ADMM+ họp ở Lào. X chủ trì hội nghị"."""
    here, now = story.here(anchor.start), foreground(story, anchor.sentence)
    return [] if now == here else [d for d in now if d.type == anchor.type and d.status != "cancelled"]


def _announced_again(story: Story, held: Sequence[Draft]) -> list[Draft]:
    """What the article announces, where nothing was held yet but the last of the same series."""
    coming = story.ahead() if held and all(d.meeting is not None and story.comes_again(d) for d in held) else None
    return [coming] if coming is not None else []


def _announced_first(story: Story, anchor: Anchor, held: Sequence[Draft]) -> list[Draft]:
    """What the article opens with, still ahead, once a new paragraph is back from times long past."""
    first = story.drafts[0] if held else None
    if first is None or (first.type, first.status) != (anchor.type, "planned"):
        return []
    past = all(d.when is not None and not near(d.when, story.reference) for d in held)
    return [first] if past and not story.here(anchor.start) else []


def _of_year(story: Story, anchor: Anchor, when: When) -> list[Draft]:
    """The one of another year, which stands with its noun: "Hội nghị năm 2022 sẽ do Việt Nam chủ trì"."""
    beside = (d for d in story.mentions(anchor.sentence, m.DATE) if 0 <= d.start - anchor.end <= 1)
    year = next((str(d.norm.get("value")) for d in beside), "")
    named = year.isdigit() and when.start is not None and when.start.startswith(year)
    return another_time(story, anchor, when, own=True) if named else []


def _supposed(story: Story, anchor: Anchor, held: Draft, when: When) -> list[Draft]:
    """The time that was called off: "Hội nghị này lẽ ra diễn ra ở Pattaya hồi tháng 4 nhưng phải hủy bỏ"."""
    begin, end = story.text.sentences[anchor.sentence]
    supposed = story.cues.first("supposed", begin, end)
    off = story.cues.first("status", supposed.end, end, "cancelled") if supposed is not None else None
    if off is None or held.when is None or held.when.start is None or (when.start or "") > held.when.start:
        return []
    other = once_more(story, anchor, held, when)
    other.edition, other.status, other.countries = held.edition, "cancelled", set()
    other.prove("status", off)
    return [other]


def _announced_before(story: Story, anchor: Anchor, when: When | None) -> list[Draft]:
    """What is still ahead, of which the text goes on: what it announces, or what the sentence before told of."""
    if anchor.type == "meeting" and when is None:
        begin, end = story.text.sentences[anchor.sentence]
        ahead = story.cues.first("status", begin, end, "planned") is not None
        return [d for d in story.drafts[-1:] if ahead and d.type == "meeting" and d.sentence == anchor.sentence - 1]
    if when is None or not when.days or anchor.type not in ("meeting", "talks"):
        return []
    # What an article announces is what its days are told of: "Hội nghị diễn ra từ 8 đến 12/9".
    first = [d for d in story.drafts[:1] if d.type == anchor.type and (d.type == "meeting" or d.meeting is not None)]
    return [d for d in first if d.when is None or overlap(d.when, when)]


def _goes_on(story: Story, anchor: Anchor) -> bool:
    """Whether "tại buổi làm việc" means the dialogue that was just told, not talks beside it."""
    facing, trigger = story.facing, anchor.trigger
    if facing is None or facing.type != "talks" or facing.meeting is None:
        return False
    if trigger is None or trigger.host is not None:
        return False
    known = {p.id for p in facing.people}
    return all(n.person.id in known for n in story.people(anchor.sentence))


def by_its_kind(story: Story, anchor: Anchor, when: When | None) -> list[Draft]:
    """Another edition of a series by the noun of its name: "nhất trí tổ chức đối thoại lần thứ hai trong năm 2011"."""
    if when is None or anchor.type not in ("talks", "meeting") or anchor.form not in ("verb", "noun"):
        return []
    same = (d for d in story.drafts if d.type == anchor.type and d.meeting is not None)
    return another_edition(story, anchor, when, [d for d in same if _is_called(story, d, anchor)])


def _called_so(story: Story, anchor: Anchor, told: list[Draft]) -> list[Draft]:
    """Beside meetings with a name none without, unless it was told by this noun: "Đối thoại" is not a trilateral."""
    named = [d for d in told if d.meeting is not None or _is_called(story, d, anchor)]
    return named or told


def _is_called(story: Story, draft: Draft, anchor: Anchor) -> bool:
    """Whether the words that told of an event hold the noun of a reference."""
    noun = " ".join(story.text.lower[anchor.start : anchor.end].split()[-2:])
    return any(noun in story.text.lower[p.start : p.end] for p in draft.proofs if p.field == "type")


def another_edition(story: Story, anchor: Anchor, when: When, told: Sequence[Draft]) -> list[Draft]:
    """Another edition of a series that was told, by its number: "giao lưu lần thứ ba vào năm 2027"."""
    number = ordinal_after(story.pack, story.cues, story.text, anchor.end)
    kinds = (anchor.type, "talks") if anchor.type == "meeting" else (anchor.type,)
    series = next((d for d in told if d.meeting is not None and d.type in kinds), None)
    if number is None or series is None:
        return []
    series = _beside_number(story, anchor, series, number[0])
    known = [d for d in story.drafts if d.meeting == series.meeting and d.edition == number[0]]
    if known:
        return known[:1]
    if series.edition is None and series.when is not None and overlap(series.when, when):
        _number(story, anchor, series, number)
        return []
    if series.edition is not None and number[0] < series.edition and same_session(series, when, series.edition):
        return [series]  # "Trong phiên toàn thể đầu tiên sáng nay": the first of the days of the meeting itself
    other = Draft(series.type, story.section, anchor.sentence, meeting=series.meeting, edition=number[0])
    other.meeting_name, other.level, other.when = series.meeting_name, series.level, when
    other.prove("date.start", when.mention)
    if series.type == "talks":
        other.countries |= series.countries
    evidence = Mention("TRIGGER", anchor.start, number[1], anchor.rule, {})
    for name in ("type", "meeting.id", "meeting.edition"):
        other.prove(name, evidence)
    story.drafts.append(other)
    return [other]


def _beside_number(story: Story, anchor: Anchor, series: Draft, number: int) -> Draft:
    """The edition before or after it that its paragraph tells: "ADSOM họp. / … ADMM-4 ở Huế. Hội nghị lần thứ 5 …"."""
    if series.edition is not None or anchor.form != "reference":
        return series
    here = [d for d in story.here(anchor.start) if d.type == series.type and d.meeting is not None]
    return next((d for d in reversed(here) if d.edition is not None and abs(d.edition - number) == 1), series)


def _number(story: Story, anchor: Anchor, draft: Draft, number: tuple[int, int]) -> None:
    """The number of a meeting that stands behind a word for it: "ADMM+ họp sáng nay. Tại hội nghị lần thứ 5 …"."""
    told = anchor.form == "reference" and anchor.type == draft.type
    if told and story.pack.pattern(_NTH_TIME).match(story.text.lower, anchor.end) is not None:
        draft.edition = number[0]
        draft.prove("meeting.edition", Mention("TRIGGER", anchor.start, number[1], anchor.rule, {}))


def _first_talks(story: Story, anchor: Anchor, when: When | None) -> list[Draft]:
    """Talks that are told of only by reference: "Tại hội đàm chiều cùng ngày …" between those who met."""
    main = story.facing or story.main()
    known = main is not None and (main.type != "meeting" or main is not story.facing)
    people = main.people if main is not None and known and are_facing(main.people) else []
    if main is not None and people:
        people = (main.chairs if are_facing(main.chairs) else people)[:2]
    if not people and anchor.type == "talks":
        people = _subjects(story, anchor)
    if not people:
        return []
    draft = Draft("talks", story.section, anchor.sentence)
    draft.when, draft.inherited = when or story.day, when is None
    if draft.when is not None:
        draft.prove("date.start", draft.when.mention, "date.inherited" if when is None else None)
    draft.prove("type", Mention("TRIGGER", anchor.start, anchor.end, anchor.rule, {}))
    draft.add_people(people)
    story.drafts.append(draft)
    return [draft]


def _subjects(story: Story, anchor: Anchor) -> list[Person]:
    """The two whom a sentence names beside the words: "Tại cuộc gặp hôm 9/6, ông và Thủ tướng X nhất trí"."""
    near = sides(story.named(anchor.sentence), story.text, story.cues, anchor.start, anchor.end)
    joint = list({n.person.id: n.person for n in near.behind}.values())
    named = list({n.person.id: n.person for n in story.people(anchor.sentence) if n.start > anchor.end}.values())
    # "X và Y nhất trí điều này trong cuộc hội đàm hôm 9/6, Ngoại trưởng Z cho biết"
    ahead = list({n.person.id: n.person for n in reversed(near.before)}.values())
    return next((two for two in (joint, named, ahead) if len(two) == _TWO and are_facing(two)), [])
