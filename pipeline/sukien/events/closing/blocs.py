"""The states of a bloc's meetings: all its members at its own session, and beside partners who meet with it."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.model.draft import Draft
from sukien.events.model.time import distance
from sukien.events.story.story import Story
from sukien.mention import Mention
from sukien.rules.kinds.groups import members
from sukien.rules.kinds.meetings import Meeting

_SAME_STORY = 10
"""Days around the reference within which an event is what the article tells of."""
_SAME_TRIP = 3
"""Days between a bloc's session and what is held along with it."""
_PARTNERS = 2
"""How many outside states meet with a bloc where it is the bloc's meeting."""


def all_members(story: Story, draft: Draft) -> None:
    """All states of a closed series meet where the article is about its session, or tells who chairs it."""
    rule = story.pack.rules.get(f"meeting.{draft.meeting}")
    if draft.type != "meeting" or not isinstance(rule, Meeting) or rule.members is None:
        return
    main = story.main()
    if draft.when is None:
        if draft is main and draft.status == "ongoing" and story.reference:
            _fill(story, draft, rule.members, story.reference)  # "khi Bangkok đang tổ chức AMM"
        return
    beside = main is not None and main.when is not None and distance(draft.when.start, main.when.start) <= _SAME_TRIP
    along = beside and (
        not draft.countries or (main is not None and draft in main.twins and draft.meeting == main.meeting)
    )
    told = draft.status in ("occurred", "ongoing") and (draft is main or along or bool(draft.chairs))
    if not told or (story.reference and distance(draft.when.start, story.reference) > _SAME_STORY):
        return
    draft.expected = set(members(story.pack, rule.members, draft.when.known))
    if not draft.countries or draft.absent or _all_came(story):
        _fill(story, draft, rule.members, draft.when.known)


def _all_came(story: Story) -> bool:
    """Whether the article tells of all who met ("các bộ trưởng"), not only of who spoke; names of series do not."""
    rows = story.cues.all("everybody", 0, len(story.text.text))
    return any(not _in_name(story, row) for row in rows)


def _in_name(story: Story, words: Mention) -> bool:
    """Whether words stand in the name of a series ("Hội nghị các Bộ trưởng …"), counting nobody there."""
    if words.norm["value"] == "counted":
        return False
    names = story.mentions(story.text.sentence_at(words.start), m.MEETING)
    return any(name.covers(words) for name in names)


def _fill(story: Story, draft: Draft, bloc: str, day: str | None) -> None:
    """All members of a bloc on a day meet, as the name of their series proves."""
    name = next((x for x in draft.proofs if x.field == "meeting.id"), None)
    if name is not None:
        draft.countries.update(members(story.pack, bloc, day))
        draft.proofs.append(name._replace(field="countries", rule="states.of_series"))


def with_bloc(story: Story, draft: Draft) -> None:
    """Partners alone meet with the members of the bloc whose session it is: "… họp với ba đối tác Nga, Nhật và Hàn"."""
    main = story.main()
    rule = story.pack.rules.get(f"meeting.{main.meeting}") if main is not None else None
    if draft.type != "meeting" or main is None or draft is main or not isinstance(rule, Meeting) or not rule.members:
        return
    if draft.when is None or main.when is None or len(draft.countries) < _PARTNERS:
        return
    bloc = set(members(story.pack, rule.members, draft.when.known))
    if distance(draft.when.start, main.when.start) <= _SAME_TRIP and _meets_bloc(story, draft, bloc):
        draft.countries |= bloc


def _meets_bloc(story: Story, draft: Draft, bloc: set[str]) -> bool:
    """Whether those of whom a meeting is told are partners of the bloc: alone, or two and more of a named series."""
    if draft.meeting is None:
        return not draft.countries & bloc
    rule = story.pack.rules.get(f"meeting.{draft.meeting}")
    if not isinstance(rule, Meeting) or rule.members is None or draft.status not in ("occurred", "ongoing"):
        return False
    partners = draft.countries - bloc
    day = draft.when.known if draft.when is not None else None
    everybody = set(members(story.pack, rule.members, day))
    return len(partners) >= _PARTNERS and partners <= everybody and bloc <= everybody
