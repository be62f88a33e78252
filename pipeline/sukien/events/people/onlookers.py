"""Who only speaks of an event that his sentence does not tell: onlookers, critics and analysts were not there."""

from __future__ import annotations

import re

from sukien import mention as m
from sukien.events.model.draft import Draft
from sukien.events.people.elsewhere import speaks_elsewhere
from sukien.events.people.settings import is_around
from sukien.events.sentence.named import Named
from sukien.events.story.absent import stays_away
from sukien.events.story.story import LEAD, Story, are_facing
from sukien.mention import Mention
from sukien.people import Person
from sukien.people.service import AFFILIATION
from sukien.rules.kinds.groups import members
from sukien.rules.kinds.meetings import Meeting
from sukien.rules.kinds.roles import Role

_PAPER = re.compile(r"[^,.;:]{0,30},[^,.;:]{0,25}")
"""What stands between the word for a paper and who speaks to it: its name, and a title ("thạc sĩ")."""
_FORMER = r"{former} "
"""What makes a position a former one."""
_WHERE = r",? {where}(?!\w)[^,;:.()\n]*$"
"""What opens a clause about what was named right before it."""
_FORCES = ("military", "police")
"""Levels of the posts of those who exercise."""
_AGAIN = 2
"""How many sentences tell of an event that the story comes back to."""
_TELLS = 45
"""How many characters ("nhận xét với Tuổi Trẻ") behind somebody's titles the paper may be named to which he speaks."""


def is_there(story: Story, draft: Draft, named: Named, index: int, *, told: bool) -> bool:
    """Whether somebody takes part: not who only tells of it, nor of whom nothing but a comment is told."""
    if (
        is_recalled(story, named)
        or (bool(draft.people) and story.cues.ending_at("replaced", named.start) is not None)
        or stays_away(story, named)
        or _is_elsewhere(story, draft, named, index)
        or _is_spoken_of(story, draft, named)
        or (_tells_media(story, named) and not _has_come(story, named, index))
    ):
        return False
    begin, end = story.text.sentences[index]
    if told and draft.type == "exercise" and _only_around(story, draft, begin):
        return _exercises(draft, named.person)
    beside = not told or story.cues.first("margin", begin, named.start) is not None
    if beside and (_is_outsider(story, draft, named) or (draft.type == "meeting" and speaks_for(named.person))):
        return False
    if not told and story.cues.starting_at("once_said", named.end) is not None:
        return False
    if not told:
        away = speaks_for(named.person) or speaks_elsewhere(story, draft, named, index)
        return not (away or _looks_on(story, draft, named, index))
    if draft.type in ("exercise", "talks", "call") and _looks_on(story, draft, named, index):
        return False
    person = named.person
    known = person.rank or person.role or person.country or person.international
    return bool(known) or story.cues.first("attend", begin, end) is not None or not _comments(story, named)


def _only_around(story: Story, draft: Draft, begin: int) -> bool:
    """Whether a sentence tells what is done before or after an event: "ông X kêu gọi …, trước cuộc tập trận"."""
    return all(is_around(story, at, begin) for at, d in story.anchored if d is draft)


def _is_elsewhere(story: Story, draft: Draft, named: Named, index: int) -> bool:
    """Whether a clause about another state tells of somebody: "Hội nghị bàn về Niger, nơi Tổng thống X vừa …"."""
    begin, _ = story.text.sentences[index]
    where = story.pack.pattern(_WHERE).search(story.text.lower, begin, named.start)
    here = draft.place.country if draft.place is not None else None
    if where is None or here is None or draft.type != "meeting":
        return False
    return any(c.end == where.start() and c.norm["alpha_2"] != here for c in story.mentions(index, m.COUNTRY))


def _is_spoken_of(story: Story, draft: Draft, named: Named) -> bool:
    """Whether only somebody's own words name another: '"Tôi đã hát với ca sĩ X", ông Y nói tại hội nghị'."""
    if not story.is_quoted(named.start):
        return False
    return not any(d is draft and story.is_quoted(at) for at, d in story.anchored)


def _is_outsider(story: Story, draft: Draft, named: Named) -> bool:
    """Whether somebody is of a state that has no seat at a meeting: "Bên lề Cấp cao ASEAN, Cố vấn Mỹ X nhấn mạnh"."""
    rule = story.pack.rules.get(f"meeting.{draft.meeting}") if draft.type == "meeting" else None
    if not isinstance(rule, Meeting) or rule.members is None or named.person.country is None:
        return False
    day = draft.when.known if draft.when is not None else None
    return named.person.country not in {*members(story.pack, rule.members, day), *draft.countries}


def is_recalled(story: Story, named: Named) -> bool:
    """Whether somebody is only mourned or remembered: "lễ viếng Chủ tịch nước X", "việc cựu Thủ tướng Y qua đời"."""
    if any(story.cues.ending_at("namesake", at) is not None for at in {named.start, named.mention.start}):
        return True
    if story.cues.starting_at("dies", named.end) is not None:
        return True
    # "Thủ tướng X nhắc lại câu nói của cố Thủ tướng Y": somebody who lives is told of before him
    late = story.cues.ending_at("late", named.mention.start) is not None
    return late and any(n.end <= named.start for n in story.people(story.text.sentence_at(named.start)))


def _looks_on(story: Story, draft: Draft, named: Named, index: int) -> bool:
    """Whether nothing is told of somebody but what he says, which need not be said at the event."""
    begin, end = story.text.sentences[index]
    aside = _is_aside(story, draft, index)
    if aside and draft.type == "exercise":
        return True
    roles = story.mentions(index, m.ROLE)  # "Đại diện đặc biệt" tells nobody to be there
    present = story.cues.all("attend", begin, end, "presence")
    if any(not any(r.start <= cue.start and cue.end <= r.end for r in roles) for cue in present):
        return False
    if draft.type in ("talks", "call"):
        return draft.meeting is None and are_facing(draft.people)
    if draft.type == "exercise":
        return not _exercises(draft, named.person)
    if draft.type == "ceremony":
        return watches(story, named.person)
    return draft.type == "meeting" and (aside or watches(story, named.person))


def _exercises(draft: Draft, person: Person) -> bool:
    """Whether somebody may be with the forces that exercise: an officer, and of no state that is not told to do so."""
    serves = person.rank is not None or any(t.norm.get("level") in _FORCES for t in person.titles)
    return serves and (person.country is None or not draft.countries or person.country in draft.countries)


def watches(story: Story, person: Person) -> bool:
    """Whether somebody comments on what others do: "chuyên gia", "học giả", "nguyên Viện trưởng", "cựu Thủ tướng"."""
    roles = [t for t in person.titles if t.label == m.ROLE]
    return bool(roles) and all(t.rule == AFFILIATION or _only_comments(story, t) for t in roles)


def _only_comments(story: Story, title: Mention) -> bool:
    """Whether whoever has a position only comments: by what he does, or as he has it no more."""
    rule = story.pack.rules.get(title.rule)
    if isinstance(rule, Role) and rule.watches:
        return True
    return story.pack.pattern(_FORMER).match(story.text.lower, title.start) is not None


def _is_aside(story: Story, draft: Draft, index: int) -> bool:
    """Whether an event is only mentioned once, behind the lead, in another paragraph: the story is about else."""
    begin, _ = story.text.sentences[index]
    return (
        draft.sentence > LEAD
        and draft.tellings < _AGAIN
        and index - draft.sentence > 1
        and draft not in story.here(begin)
    )


def _comments(story: Story, named: Named) -> bool:
    """Whether a word for speaking stands right behind a name: "Giáo sư X (Viện Y) nhận xét …"."""
    return any(story.cues.starting_at(slot, named.end) is not None for slot in ("says", "floor"))


def _tells_media(story: Story, named: Named) -> bool:
    """Whether somebody tells something to a paper or station, be he far away: "Tướng X nói với đài NBC rằng …"."""
    media = story.cues.first("media", named.end, named.end + _TELLS)
    if media is not None:
        return not set(",;:") & set(story.text.text[named.end + 1 : media.start])
    # "Trao đổi với Tuổi Trẻ, thạc sĩ X nhận định …": nothing but the name of the paper between
    begin, _ = story.text.sentences[story.text.sentence_at(named.start)]
    media = story.cues.first("media", begin, min(named.start, begin + _TELLS))
    return media is not None and _PAPER.fullmatch(story.text.text, media.end, named.start) is not None


def _has_come(story: Story, named: Named, index: int) -> bool:
    """Whether a sentence opens with words for being there: "Có mặt tại đây với tư cách diễn giả, Thiếu tướng X …"."""
    begin, _ = story.text.sentences[index]
    present = story.cues.starting_at("attend", begin)
    return present is not None and present.norm["value"] == "presence" and named is story.people(index)[0]


def speaks_for(person: Person) -> bool:
    """Whether somebody is a spokesperson, who tells of events without having been there."""
    return any(title.norm.get("level") == "spokesperson" for title in person.titles)
