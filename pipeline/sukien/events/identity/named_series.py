"""A session of the series that was named last, told by its number or by the words for such a series.

"ADMM+ họp hôm nay. Cơ chế này họp phiên đầu tiên tại Hà Nội năm 2010", "Tư lệnh các nước đã có ACDFM. Hội nghị này họp
lần thứ ba vào cuối năm nay", "Lần đầu các Bộ trưởng gặp nhau theo cơ chế này là ở Kuala Lumpur tháng 5/2006".
"""

from __future__ import annotations

from sukien import mention as m
from sukien.events.model.draft import Draft, When
from sukien.events.model.time import overlap, status_of
from sukien.events.sentence.anchors import LEVELS, Anchor, session_number
from sukien.events.story.story import Story
from sukien.mention import Mention

_LATE = "10"
"""The month from which the end of a year has come."""


def session_of_named(story: Story, anchor: Anchor, when: When | None) -> list[Draft]:
    """The session of the series that was named last before such words, or of the group that acts in them."""
    if of_two_who_met(story, anchor):
        return []
    series, main = _named_last(story, anchor), story.main()
    type_, states = anchor.type, set[str]()
    if series is not None:
        id_, name, level = (series.norm.get(key) for key in ("meeting_id", "name", "level"))
    elif main is not None and main.type in (anchor.type, "talks"):  # "hai bên nhất trí nhóm họp lần thứ 3"
        type_, states = main.type, set(main.countries) if main.type == "talks" else set()
        id_, name, level = main.meeting, main.meeting_name, main.level
    else:
        return []
    if when is None or id_ is None:
        return []
    number = session_number(story.pack, story.text, anchor)
    known = [d for d in story.drafts if d.meeting == id_ and d.type == type_]
    known = [d for d in known if d.when is not None and overlap(d.when, when)]
    if any(number is None or d.edition in (None, number) for d in known):
        return []
    draft = Draft(type_, story.section, anchor.sentence, str(id_), name, level, number, when=when, countries=states)
    draft.own, draft.held, draft.recalled = True, True, True
    draft.status = "planned" if _is_late(story, when) else status_of(when, story.reference, False)
    evidence = Mention("TRIGGER", anchor.start, anchor.end, anchor.rule, {})
    draft.prove("type", evidence)
    draft.prove("meeting.id", series or evidence)
    draft.prove("date.start", when.mention)
    story.drafts.append(draft)
    return [draft]


def of_two_who_met(story: Story, anchor: Anchor) -> bool:
    """Whether two have just met beside a series: "X gặp Y bên lề ADMM. Cuộc gặp đầu tiên diễn ra ở Huế" is theirs."""
    near = (d for d in story.drafts if d.type == "talks" and anchor.sentence - d.sentence <= 1)
    return any(d.meeting is None and len(d.people) > 1 for d in near)


def _is_late(story: Story, when: When) -> bool:
    """Whether it is at the end of the year in which the article was written, and that has not come yet."""
    end = when.mention is not None and when.mention.norm.get("mod") == "END"
    now = story.reference or ""
    return end and len(now) > len(when.value) and now.startswith(when.value) and now[5:7] < _LATE


def _named_last(story: Story, anchor: Anchor) -> Mention | None:
    """The series that its sentence or the one before named last; the article's own where the words name a group."""
    begin, _ = story.text.sentences[anchor.sentence]
    if anchor.start > begin and story.text.text[anchor.start].isupper():  # "nơi Nhóm họp phiên đầu tiên"
        return None
    for at in (anchor.sentence, anchor.sentence - 1):
        names = story.mentions(at, m.MEETING) if at >= 0 else []
        before = [x for x in names if x.end <= anchor.start and str(x.norm.get("level")) not in LEVELS]
        if before:
            return before[-1]
    return None
