"""The first session of a series, recalled: "ADMM+ họp hôm nay. Cơ chế này họp phiên đầu tiên tại Hà Nội năm 2010"."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.model.draft import Draft, When
from sukien.events.model.time import overlap, status_of
from sukien.events.sentence.anchors import LEVELS, Anchor
from sukien.events.story.story import Story
from sukien.mention import Mention


def first_session(story: Story, anchor: Anchor, when: When | None, index: int, section: str) -> list[Draft]:
    """The session of the series that was named last before such words, or of the group that acts in them."""
    series, main = _named_last(story, anchor, index), story.main()
    if series is not None:
        id_, name, level = (series.norm.get(key) for key in ("meeting_id", "name", "level"))
    elif main is not None and main.type == anchor.type:
        id_, name, level = main.meeting, main.meeting_name, main.level
    else:
        return []
    if when is None or id_ is None:
        return []
    known = (d for d in story.drafts if d.meeting == id_ and d.type == anchor.type)
    if any(d.when is not None and overlap(d.when, when) for d in known):
        return []
    draft = Draft(anchor.type, section, index, str(id_), name, level, 1, when=when)
    draft.own, draft.held, draft.recalled = True, True, True
    draft.status = status_of(when, story.reference, False)
    evidence = Mention("TRIGGER", anchor.start, anchor.end, anchor.rule, {})
    draft.prove("type", evidence)
    draft.prove("meeting.id", series or evidence)
    draft.prove("date.start", when.mention)
    story.drafts.append(draft)
    return [draft]


def _named_last(story: Story, anchor: Anchor, index: int) -> Mention | None:
    """The series that its sentence or the one before named last; the article's own where the words name a group."""
    begin, _ = story.text.sentences[index]
    if anchor.start > begin and story.text.text[anchor.start].isupper():  # "nơi Nhóm họp phiên đầu tiên"
        return None
    for at in (index, index - 1):
        names = story.mentions(at, m.MEETING) if at >= 0 else []
        before = [x for x in names if x.end <= anchor.start and str(x.norm.get("level")) not in LEVELS]
        if before:
            return before[-1]
    return None
