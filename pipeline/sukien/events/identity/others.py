"""Events told by way of others: another time of the same, talks of sides that are not named."""

from __future__ import annotations

import re

from sukien import mention as m
from sukien.events.identity.actions import action
from sukien.events.identity.another_office import another_office
from sukien.events.identity.earlier_talks import same_two
from sukien.events.model.draft import PAIR, Draft, When
from sukien.events.model.time import distance, is_after, overlap, status_of
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.ordinal import counted, many_before
from sukien.events.states.states import add_states, day_of, groups_in
from sukien.events.states.unnamed import Side, known, several_states, sides_of
from sukien.events.story.sides import sides
from sukien.events.story.story import Story
from sukien.mention import Mention

_BOTH = 30
"""How many characters before a verb "hai bên" may begin."""
_WHOSE = 8
"""How many characters ("của", "giữa") may stand between words for another time and those whose it was."""
_SESSION = 3
"""Days within which those who have come to a meeting are received together."""
_PAIR = 2
"""How many states have talks."""
_MONTH = 7
"""The length of a date that is a month."""
_NUMBERED = r" [^,.;:()\n\d]{0,60}(?<!\w){nth} \w"
"""What stands behind words for talks of which a number tells that they are one of a series of the two states."""
_RESOLVED = r" {resolves} [^.;:()\n]{1,120}(?:,|(?<!\w){and}) (?:{auxiliary} )?"
"""What stands between "hai nước" and the last thing that they are at one about."""
_FURTHER = 4
"""How many sentences may lie between what is told by its number and the next time of it."""
_NOUN = 2
"""How many words the noun of a meeting has: "hội nghị", "cuộc họp"."""
_YEAR = 4
"""The length of a date that is a year."""
_BREAK = re.compile(r"[.,;:\n]")
"""What parts a cue from the anchor that it could belong to."""


def another_time(story: Story, anchor: Anchor, when: When | None, *, own: bool) -> list[Draft]:
    """Another time of what the article is about, on a date of its own: "Lần gần nhất diễn ra tại Huế tháng 6/2023".

    By its number it is one of what was told last: "… hoàn thành chuyến thứ 55; chuyến thứ 56 được ấn định vào tháng 3".
    Where several were summed up without a day it is the one to log: "đã tuần tra chung 7 đợt, đợt gần nhất hôm 18/11".
    """
    assert anchor.trigger is not None
    if _other_kind_before(story, anchor):
        return []
    number = counted(story.pack, story.text, story.text.sentences[anchor.sentence][0], anchor.start, anchor.end)
    near = [
        d
        for d in reversed(story.drafts)
        if d.type == anchor.type and d.sentence in (anchor.sentence - 1, anchor.sentence)
    ]
    series = next((d for d in near if d.meeting or anchor.trigger.counted), None)
    main = _before_it(story, number, anchor.sentence) or _named_alike(story, anchor) or series or story.main()
    if (main is None or main.type != anchor.type) and not anchor.trigger.counted:
        main = next(iter(near), main)  # "ký hiệp định rồi hội đàm. Lần gặp trước là hồi tháng 4"
    only = anchor.type == "meeting" and all(rule.type == "meeting" for rule in anchor.others)
    if only and (main is None or main.type != "meeting"):
        # "lễ kỷ niệm …, mở đầu Hội nghị thượng đỉnh NATO. … Hội nghị kế tiếp": the only one that was told
        held = [d for d in story.drafts if d.type == "meeting" and d.status not in ("planned", "cancelled")]
        main = held[0] if len(held) == 1 else main
    missing = main is None or (anchor.type == "visit" and main.type != "visit")
    if anchor.type in ("visit", "exercise") and missing:
        # "Tàu Ấn Độ thăm Đà Nẵng. … Lần trước tàu nước này đến đây là vào tháng 5"; what is to come is no main event
        main = next((d for d in story.drafts if d.type == anchor.type and d.section == story.section), main)
    summed = next((d for d in near if d.when is None and _sums_up(story, d)), None)
    if summed is not None and when is not None and own:
        summed.when, summed.own, summed.status = when, True, status_of(when, story.reference, False)
        summed.prove("date.start", when.mention)
        return [summed]
    own = own or _opens(story, when, anchor.sentence)
    if (
        main is not None
        and main.when is None
        and main.meeting
        and main.sentence == anchor.sentence
        and number
        and when
        and own
    ):
        # "ADMM+ đã họp ba lần: lần thứ nhất tại Hà Nội (10/2010), lần thứ hai …"
        main.when, main.own, main.edition, main.status = when, True, number, status_of(when, story.reference, False)
        main.prove("date.start", when.mention)
        return [main]
    if main is None or main.type != anchor.type or when is None or not own or main.when is None:
        return []
    known = [d for d in story.drafts if d.type == anchor.type and d.when is not None and overlap(d.when, when)]
    if _is_ahead(story, anchor, when):  # "kết thúc chuyến thứ nhất …; chuyến thứ hai dự kiến vào cuối năm"
        known = [d for d in known if d.status == "planned"]
    if known:
        return []
    other = once_more(story, anchor, main, when)
    other.edition = number if anchor.trigger.counted and main.meeting else None
    if main.meeting is None and main.type in ("talks", "call"):
        other.add_people(same_two(story, anchor, when) if other.status == "occurred" else [])
    # "Lần gặp trước của hai bộ trưởng": of those who face each other now
    meant = [n.person for n in story.named(anchor.sentence) if 0 <= n.start - anchor.end <= _WHOSE]
    if len(meant) > 1 and {p.id for p in meant} <= {p.id for p in main.people}:
        other.add_people(meant)
    return [other]


def _named_alike(story: Story, anchor: Anchor) -> Draft | None:
    """The meeting of whose series the words say what it is about: "Hội nghị tình báo kế tiếp", of several series."""
    words = story.text.lower[anchor.start : anchor.end].split()
    kinds = {" ".join(words[_NOUN:end]) for end in range(_NOUN + 1, len(words))} if anchor.type == "meeting" else set()
    held = [d for d in story.drafts if d.type == "meeting" and d.meeting is not None]
    alike = [d for d in held if any(kind in _told_by(story, d) for kind in kinds)]
    return alike[-1] if len({d.meeting for d in alike}) == 1 else None


def _told_by(story: Story, draft: Draft) -> str:
    """The words, in small letters, that told what an event is."""
    return next((story.text.lower[p.start : p.end] for p in draft.proofs if p.field == "type"), "")


def _other_kind_before(story: Story, anchor: Anchor) -> bool:
    """Whether what stands before it in its sentence is of another of the kinds that its words may tell of.

    "Đây là lần thứ hai tàu Ấn Độ ghé cảng này; lần trước là vào tháng 5" is a visit, whatever else was told.
    """
    last = next(
        (a for a in reversed(story.anchors[anchor.sentence]) if a.end <= anchor.start and a.form != "again"), None
    )
    if last is None or last.type not in ("visit", "exercise") or last.type == anchor.type:
        return False
    return any(rule.type == last.type for rule in anchor.others)


def _is_ahead(story: Story, anchor: Anchor, when: When) -> bool:
    """Whether only the month or year is told of what is to come."""
    if when.days or when.mention is None:
        return False
    return story.cues.first("status", anchor.end, when.mention.start, "planned") is not None


def _opens(story: Story, when: When | None, index: int) -> bool:
    """Whether a sentence opens with a year: "Năm sau, Washington sẽ là nơi tổ chức"."""
    year = when.mention if when is not None and len(when.value) == _YEAR else None
    return year is not None and year.start == story.text.sentences[index][0]


def _sums_up(story: Story, draft: Draft) -> bool:
    """Whether words tell of several at once, of which only one has a day: "đã tiến hành 7 đợt tuần tra chung"."""
    begin = next((p.start for p in draft.proofs if p.field == "type"), None)
    return begin is not None and many_before(story.pack, story.text, begin)


def once_more(story: Story, anchor: Anchor, main: Draft, when: When) -> Draft:
    """A further event of the same kind, and of the same series, on a day, in a month or a year of its own."""
    other = Draft(
        main.type,
        story.section,
        anchor.sentence,
        main.meeting,
        main.meeting_name,
        main.level,
        when=when,
        own=True,
        held=True,
    )
    other.partners = main.partners
    other.status = status_of(when, story.reference, False)
    if other.type != "meeting" or "planned" not in (main.status, other.status):
        other.countries = set(main.countries)  # who will come to a conference ahead nobody knows
    other.prove("type", Mention("TRIGGER", anchor.start, anchor.end, anchor.rule, {}))
    other.prove("date.start", when.mention)
    story.drafts.append(other)
    return other


def _before_it(story: Story, number: int | None, index: int) -> Draft | None:
    """What was told by the number before: "… Giao lưu biên giới Việt - Trung lần thứ 5 …, lần thứ 6 vào năm sau".

    Or by the one behind: "So với lần thứ 4 (tháng 6/2019), …".
    """
    if number is None:
        return None
    near = (
        d for d in story.drafts if d.edition in (number - 1, number + 1) and index - _FURTHER <= d.sentence <= index
    )
    return max(near, key=lambda d: d.sentence, default=None)


def between_states(story: Story, anchor: Anchor, when: When | None, *, own: bool) -> list[Draft | None]:
    """The talks of sides that are not all named, which count with a date: told already, or new."""
    found = with_all(story, anchor, when, own=own)
    if found:
        return found
    several = several_states(story, anchor)
    if several:
        return [_of_several(story, anchor, when, several, own=own)]
    for pair in sides_of(story, anchor):
        states = {side.state for side in pair}
        draft = known(story, anchor.type, states, when)
        if draft is None or another_office(story, draft, anchor):
            people = [side.person for side in pair if side.person is not None]
            draft = action(story, anchor, when, people, {pair[1].state}, own=own)
            if draft is not None:
                draft.countries |= states
        found.append(draft)
    if found or when is None:
        return found
    return [_of_both(story, anchor, when, own=own)]


def _of_several(story: Story, anchor: Anchor, when: When | None, several: list[Side], *, own: bool) -> Draft | None:
    """The meeting of sides of three states or more: the one that the sentence has told of already, or new."""
    states = {side.state for side in several}
    draft = next((d for d in story.told if d.type == "meeting" and d.countries == states), None)
    if draft is None:
        anchor.type = "meeting"
        people = [side.person for side in several if side.person is not None]
        draft = action(story, anchor, when, people, own=own)
    if draft is not None:
        draft.countries |= states
    return draft


def with_all(story: Story, anchor: Anchor, when: When | None, *, own: bool) -> list[Draft | None]:
    """Talks of one with a whole group, or with all who have come: on the day of the story if they have none."""
    found = _with_group(story, anchor, when, own=own)
    if found:
        return list(found)
    draft = _with_heads(story, anchor, when, own=own)
    return [draft] if draft is not None else []


def _of_both(story: Story, anchor: Anchor, when: When, *, own: bool) -> Draft | None:
    """Talks of bodies of the two states that the article is about: "ngày 24/8, tổ công tác hai bên đã gặp gỡ"."""
    trigger = anchor.trigger
    if trigger is None or not trigger.parties or anchor.type not in ("talks", "call"):
        return None
    if trigger.together:
        return None  # "… điện đàm với X; hai bên thống nhất cử chuyên gia"
    rows = [c for slot in PAIR for c in story.cues.all(slot, anchor.start - _BOTH, anchor.start)]
    beside = next((c.start for c in rows if not _BREAK.search(story.text.text, c.end, anchor.start)), None)
    beside = _resolved(story, anchor) if beside is None else beside
    ahead = is_after(when, story.reference) and len(when.value) >= _MONTH
    if ahead and story.pack.pattern(_NUMBERED).match(story.text.lower, anchor.end) is not None:
        beside = anchor.start if beside is None else beside  # "Đối thoại an ninh lần thứ 9 sẽ diễn ra tại Tokyo"
    elif anchor.form != "verb" or not (when.days or (ahead and trigger.of_states)):
        return None
    pair = next((d for d in reversed(story.drafts) if len(_states_of(d)) == _PAIR), None)
    if beside is None or pair is None or any(n.start > beside for n in story.people(anchor.sentence)):
        return None
    states = _states_of(pair)
    same = known(story, anchor.type, states, when)
    if same is not None:
        return same
    people = pair.people[:1] if pair.type == "visit" and not ahead else []
    draft = action(story, anchor, when, people, own=own)
    if draft is not None:
        draft.countries |= states
    return draft


def _resolved(story: Story, anchor: Anchor) -> int | None:
    """Where "hai nước" opens a sentence, who are at one about much, of which the last is to meet once more.

    As in "Hai nước cam kết không tăng quân dọc đường biên, tiếp tục ngừng bắn và họp lại trong tháng 9".
    """
    begin, _ = story.text.sentences[anchor.sentence]
    both = next((c for slot in PAIR for c in story.cues.all(slot, begin, begin + _BOTH)), None)
    if both is None or anchor.trigger is None or not anchor.trigger.of_states:
        return None
    resolved = story.pack.pattern(_RESOLVED).fullmatch(story.text.lower, both.end, anchor.start)
    others = (x for x in story.mentions(anchor.sentence, m.COUNTRY) if both.end <= x.start < anchor.start)
    return both.start if resolved is not None and next(others, None) is None else None


def _states_of(draft: Draft) -> set[str]:
    """The states of which an event was told to be; of a visit the guest's and that where it is."""
    there = draft.place.country if draft.type == "visit" and draft.place is not None else None
    return draft.countries | {there} if there is not None else draft.countries


def _with_heads(story: Story, anchor: Anchor, when: When | None, *, own: bool) -> Draft | None:
    """Talks of one with all who have come to a meeting: "tiếp chung các trưởng đoàn", "các Bộ trưởng chào X"."""
    day = when or story.day
    if anchor.form != "verb" or anchor.type != "talks" or day is None or not day.days:
        return None
    near = sides(story.named(anchor.sentence), story.text, story.cues, anchor.start, anchor.end)
    received = story.cues.first("heads", anchor.end, anchor.end + _BOTH) is not None
    calling = story.cues.first("heads", max(anchor.start - _BOTH, 0), anchor.start) is not None
    host = next(iter(near.before if received else near.behind if calling else ()), None)
    held = (d for d in reversed(story.drafts) if d.type == "meeting" and d.meeting and d.when is not None)
    meeting = next((d for d in held if d.when and distance(d.when.start, day.start) <= _SESSION), None)
    behind = [a for a in story.anchors[anchor.sentence] if a.meeting is not None and a.start >= anchor.end]
    receives = anchor.trigger is not None and anchor.trigger.host is not None  # no banquet
    named = receives and any(story.cues.ending_at(x, a.start) for a in behind for x in ("attend", "margin"))
    if host is None or (meeting is None and not named):
        return None
    draft = action(story, anchor, when, [host.person], own=own)
    if draft is not None:
        draft.main, draft.of_heads = meeting, meeting is None  # "tiếp các Trưởng đoàn dự ADMM+"
    return draft


def _with_group(story: Story, anchor: Anchor, when: When | None, *, own: bool) -> list[Draft]:
    """Talks of those of a whole group with one of another state, or several in turn.

    "Bộ trưởng Quốc phòng các nước ASEAN gặp Bộ trưởng Quốc phòng Mỹ X và Bộ trưởng Quốc phòng Trung Quốc Y".
    """
    trigger = anchor.trigger
    day = when or story.day
    if trigger is None or not trigger.parties or anchor.form != "verb" or anchor.type != "talks":
        return []
    if day is None or not day.days:
        return []
    near = sides(story.named(anchor.sentence), story.text, story.cues, anchor.start, anchor.end)
    rows = groups_in(story.mentions(anchor.sentence))
    before = next((g for g in reversed(rows) if _beside(story, g.end, anchor.start)), None)
    behind = next((g for g in rows if _beside(story, anchor.end, g.start)), None)
    group = before if near.behind else behind
    people = {n.person.country: n.person for n in reversed(near.behind or near.before)}
    if group is None or not people or None in people:
        return []
    found: list[Draft] = []
    for state, one in reversed(people.items()):
        same = known(story, anchor.type, {str(state)}, when)
        if same is not None and one in same.people:
            continue
        draft = action(story, anchor, when, [one], {str(state)}, own=own)
        if draft is not None:
            add_states(draft, story.pack, [group], day_of(story, draft))
            found.append(draft)
    return found


def _beside(story: Story, start: int, end: int) -> bool:
    """Whether nothing but a few words of a clause stands between a group and the verb."""
    return 0 <= end - start <= _BOTH and not _BREAK.search(story.text.text, start, end)
