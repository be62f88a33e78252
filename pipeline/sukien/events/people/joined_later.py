"""What people attend whom a sentence names that tells of no event of its own."""

from __future__ import annotations

from sukien.events.model.draft import Draft
from sukien.events.people.adopting import in_passing
from sukien.events.places.scene import foreground, is_past
from sukien.events.story.story import Story

_BESIDE_A_CEREMONY = ("visit", "exercise")
"""What a sentence tells along with the ceremony that people attend: "lễ bế mạc Diễn tập …. X dự và phát biểu"."""
_BULLETS = ("*", "-", "•", "+", "–")
"""What the items of a digest begin with."""


def joined_later(story: Story, index: int) -> Draft | None:
    """What people attend whom a sentence names that tells of no event: the meeting of the paragraph, else the main."""
    begin, end = story.text.sentences[index]
    here = foreground(story, index)
    named = {n.person.id for n in story.people(index)}
    main = story.main()
    met = {p.id for d in story.drafts if d.type in ("talks", "call") and d is not main for p in d.people}
    if named and named <= met and not (here and here[-1] is _session(here, story.facing)):
        return None
    last = next((d for d in reversed(story.drafts) if d.type not in _BESIDE_A_CEREMONY), None)
    if (
        last is not None
        and last.type == "ceremony"
        and _just_told(story, last, index)
        and story.cues.all("attends", begin, end)
    ):
        return last
    facing = story.facing
    if facing is not None and facing.type == "agreement":  # "X gặp Y. Hai bên ký bản ghi nhớ. Cùng dự có Z"
        facing = next((d for d in reversed(story.here(begin)) if d.type == "talks"), facing)
    beside = facing is not None and (
        facing.type == "call" or _just_told(story, facing, index) or _alone_here(story, facing, begin)
    )
    if beside and story.cues.first("attends", begin, end) is not None:
        return facing
    listed = story.text.text.startswith(_BULLETS, story.paragraph(begin))
    if listed and here and story.main() not in here:
        return _session(here, story.facing)  # the items of a digest have their own people
    main = story.main()
    return _session(here, story.facing) or (here[0] if here and main is not None and is_past(story, main) else main)


def acted_later(story: Story, index: int) -> Draft | None:
    """The ceremony of which a sentence tells an act, without a day: "… lễ trao Huân chương. X gắn Huân chương"."""
    acts = any(a.type == "ceremony" and a.form == "verb" for a in story.anchors[index])
    last = next((d for d in reversed(story.drafts) if d.type not in _BESIDE_A_CEREMONY), None) if acts else None
    if last is None or last.type != "ceremony" or last.status == "planned" or not _just_told(story, last, index):
        return None
    return last


def _just_told(story: Story, draft: Draft, index: int) -> bool:
    """Whether the sentence before, of the same paragraph, told of an event and of nothing else but a journey."""
    besides = _BESIDE_A_CEREMONY if draft.type == "ceremony" else ("visit",)
    told = [d for d in story.drafts if d.sentence == index - 1 and d.type not in besides]
    return told == [draft] and not story.is_parted(index)


def _alone_here(story: Story, draft: Draft, begin: int) -> bool:
    """Whether a paragraph tells of an event and, beside it, of nothing that is attended.

    That are journeys, what is signed, what is still to come or mentioned in passing, and more talks told along with it.
    """
    here = [d for d in story.here(begin) if d.type not in ("visit", "agreement") and not in_passing(story, d)]
    rest = [d for d in here if d.status != "planned" and not (d.sentence == draft.sentence and d.type == draft.type)]
    return draft in here and not rest


def told_alike(story: Story, target: Draft) -> list[Draft]:
    """The other talks of those that a sentence tells at once: "X lần lượt gặp A và B. Đại sứ Y cùng dự"."""
    if target.type not in ("talks", "call"):
        return []
    same = [d for d in story.drafts if d.sentence == target.sentence and d.type == target.type and d is not target]
    return [d for d in same if d.status == target.status]


def _session(here: list[Draft], facing: Draft | None) -> Draft | None:
    """The meeting, or the exercise alone, that a paragraph tells of, where that is not the main event."""
    held = [d for d in reversed(here) if d.type == "meeting" and d.status in ("occurred", "ongoing")]
    # Three who meet beside a conference have no rostrum.
    held.sort(key=lambda d: d is facing)
    exercise = here[-1] if here and {d.type for d in here if d.sentence == here[-1].sentence} == {"exercise"} else None
    return next(iter(held), exercise)
