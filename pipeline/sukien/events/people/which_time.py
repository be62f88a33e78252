"""Who came to which of several meetings: another time of the same, one just recalled, one of two in a sentence."""

from __future__ import annotations

from sukien.events.model.draft import Draft
from sukien.events.people.adopting import in_passing
from sukien.events.sentence.named import Named
from sukien.events.story.absent import stays_away
from sukien.events.story.story import Story

_SENDS = r"(?<!\w){sends}(?!\w)"
"""What stands between a state and whom it sends."""
_BACK_THEN = r"(?<!\w){back_then}(?!\w)"
"""What a sentence says that goes on with what was just recalled."""
_NEAR = 40
"""How many characters ("khi ấy là") may stand between a word for the chair and who held it."""
_NAMED = 8
"""How many characters may stand between somebody and the word that tells that he chaired."""


def came_then(story: Story, index: int) -> None:
    """Who came to another time of a meeting: "Tại kỳ họp trước, năm 2019, Mỹ chỉ cử Trợ lý Bộ trưởng X"."""
    begin, end = story.text.sentences[index]
    again = {a.start for a in story.anchors[index] if a.form == "again"}
    drafts = [d for at, d in story.anchored if at in again and d.type == "meeting" and d.sentence == index]
    if len(drafts) != 1 or len(story.told) > 1:
        return
    if drafts[0].status == "planned":  # "Hẹn gặp lại năm sau, ông X nói": who speaks of it need not come
        drafts[0].add_people([n.person for n in story.people(index) if _will_come(story, n)])
        return
    sent = story.pack.pattern(_SENDS).search(story.text.lower, begin, end) is not None
    if sent or story.cues.first("attend", begin, end, "presence") is not None:
        drafts[0].add_people([n.person for n in story.people(index) if not stays_away(story, n)])


def _will_come(story: Story, named: Named) -> bool:
    """Whether somebody is told behind his name to attend."""
    return story.cues.first("attends", named.end, named.end + _NEAR) is not None and not stays_away(story, named)


def then_told(story: Story, index: int) -> bool:
    """Take in who chaired and came to a past meeting just told: "Chủ tọa khi ấy là X, còn trưởng đoàn ta là Y"."""
    begin, end = story.text.sentences[index]
    here = [d for d in story.here(begin) if d.type == "meeting"]
    if story.told or len(here) != 1 or not in_passing(story, here[0]) or here[0].status == "planned":
        return False
    if story.pack.pattern(_BACK_THEN).search(story.text.lower, begin, end) is None:
        return False
    heads = [c for c in story.cues.all("chair", begin, end) if c.norm["value"] != "by"]
    for number, named in enumerate(story.people(index)):
        chair = number == 0 and bool(heads) and 0 <= named.start - heads[0].end <= _NEAR
        chair |= any(0 <= c.start - named.end <= _NAMED for c in heads)
        here[0].add_people([named.person], chair=chair)
    return True


def apportion(story: Story, index: int, there: list[Named], target: Draft) -> list[Named]:
    """Of meetings that a semicolon parts each has its own people; those that are left come to the one meant."""
    begin, _ = story.text.sentences[index]
    meetings = [(story.text.text.count(";", begin, at), d) for at, d in story.anchored if d.type == "meeting"]
    if len({part for part, _ in meetings}) < 2:
        return there
    left = []
    for named in there:
        part = story.text.text.count(";", begin, named.start)
        own = [draft for at, draft in meetings if at == part]
        if own and target not in own:
            own[-1].add_people([named.person])
        else:
            left.append(named)
    return left
