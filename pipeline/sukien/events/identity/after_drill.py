"""Talks of those who have just patrolled or drilled together, told as those of both: "Kết thúc tuần tra, hai bên …"."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.identity.actions import action
from sukien.events.model.draft import HOME, Draft, When
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story, are_facing

_TWO = 2
"""How many states drill together that then hold talks."""
_NEAR = 4
"""How many sentences back the drill may be told that they follow."""
_TALKS = r"(?<!\w){holds_talks}"
"""Words for talks that need nobody's name."""
_OVER = r"{after_drill}(?!\w)"
"""What a sentence opens with that comes after a drill."""


def after_drill(story: Story, anchor: Anchor, when: When | None, *, own: bool) -> list[Draft | None]:
    """The talks of the two states whose forces have just been told to patrol or drill, one of them the outlet's."""
    if anchor.type not in ("talks", "call") or anchor.form not in ("verb", "noun"):
        return []
    if story.pack.pattern(_TALKS).search(story.text.lower, anchor.start, anchor.end) is None:
        return []
    drill = next((d for d in reversed(story.drafts) if d.type == "exercise"), None)
    if drill is None or drill.status not in ("occurred", "ongoing"):
        return []
    if anchor.sentence - drill.last_told > _NEAR and not _comes_next(story, anchor.sentence):
        return []
    if len(drill.countries) != _TWO or HOME not in drill.countries or not _tells_of_both(story, anchor, drill):
        return []
    people = drill.people if are_facing(drill.people) else []
    draft = action(story, anchor, when or _its_day(drill), people, drill.countries - {HOME}, own=own)
    if draft is not None:
        draft.countries |= drill.countries
    if draft is not None and draft.when is None and when is None:
        draft.when, draft.inherited = _its_day(drill), True
        draft.prove("date.start", draft.when.mention if draft.when is not None else None, "date.inherited")
    return [draft]


def drill_over(story: Story, index: int) -> None:
    """A drill that was only told to begin on a day gone by is over where its end is told: "Kết thúc tuần tra, …"."""
    if not _comes_next(story, index):
        return
    drill = next((d for d in reversed(story.drafts) if d.type == "exercise"), None)
    if drill is None or drill.status != "ongoing" or drill.when is None or not drill.when.days:
        return
    if drill.when.end is not None and story.reference is not None and drill.when.end < story.reference:
        drill.status = "occurred"


def _its_day(drill: Draft) -> When | None:
    """The day on which a drill ended, which is that of the talks that follow it."""
    when = drill.when
    if when is None or not when.days or when.start == when.end:
        return when
    return When(when.end, when.end, str(when.end), when.mention)


def _tells_of_both(story: Story, anchor: Anchor, drill: Draft) -> bool:
    """Whether the sentence has those who drilled as its subject, and names nobody else: "hai bên", "đoàn Việt Nam"."""
    begin, _ = story.text.sentences[anchor.sentence]
    known = {p.id for p in drill.people}
    if any(n.person.id not in known for n in story.named(anchor.sentence) if n.end <= anchor.start):
        return False
    states = {c.norm["alpha_2"] for c in story.mentions(anchor.sentence, m.COUNTRY)}
    if not states <= drill.countries:
        return False
    both = story.cues.first("both", begin, anchor.start) or story.cues.first("delegation", begin, anchor.start)
    return both is not None or _comes_next(story, anchor.sentence)


def _comes_next(story: Story, index: int) -> bool:
    """Whether a sentence opens with the end of the drill."""
    return story.pack.pattern(_OVER).match(story.text.lower, story.text.sentences[index][0]) is not None
