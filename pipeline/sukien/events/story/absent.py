"""Who is told not to come, and who comes instead: "vắng Bộ trưởng X", "Y thay X dự", "X không dự; Y đi thay"."""

from __future__ import annotations

from collections.abc import Iterator

from sukien.events.sentence.named import Named
from sukien.events.story.story import Story
from sukien.mention import Mention

_SECOND_VERB = 60
"""How many characters behind somebody a second verb may begin that he is the subject of."""
_STOPS = ",;:()"
"""What parts whoever comes from the words for it."""
_JOURNEY = 40
"""How many characters ("Washington") may stand between words for not going there and one for attending."""
_BEFORE = 12
"""How many characters ("sẽ", "được cử") may stand between whoever comes and the words for coming instead."""
_BEHIND = 90
"""How many characters ("một đoàn của Đại học Quốc phòng do") may stand between such words and whoever comes."""


def stays_away(story: Story, named: Named) -> bool:
    """Whether somebody is told not to come: "Bộ trưởng X lại vắng mặt tại Đối thoại Shangri-La"."""
    if any(story.cues.ending_at("missing", at) is not None for at in (named.start, named.mention.start)):
        return True
    stop = named.end + story.text.text.startswith(",", named.end)
    away = story.cues.starting_at("away", stop)
    if (away is not None and _is_meant(story, away)) or _is_replaced(story, named):
        return True
    # "X đã rời Manila và không dự hội nghị": the subject of a second verb
    index = story.text.sentence_at(named.start)
    away = story.cues.first("away", named.end, min(named.end + _SECOND_VERB, story.text.sentences[index][1]))
    if away is None or not _is_meant(story, away) or set(_STOPS) & set(story.text.text[named.end : away.start]):
        return False
    return not any(named.end <= n.start < away.start for n in story.people(index))


def _is_meant(story: Story, away: Mention) -> bool:
    """Whether words for not going somewhere are said of what is attended there: "sẽ không tới Washington dự …"."""
    if away.norm["value"] is None:
        return True
    attends = story.cues.first("attends", away.end, away.end + _JOURNEY)
    return attends is not None and not set(_STOPS) & set(story.text.text[away.end : attends.start])


def _is_replaced(story: Story, named: Named) -> bool:
    """Whether another goes for somebody: "Y sẽ thay X dự", "Y đi thay X"."""
    replaced = any(story.cues.ending_at("replaced", at) is not None for at in (named.start, named.mention.start))
    return replaced and story.cues.starting_at("attends", named.end) is not None


def deputies(story: Story, index: int) -> Iterator[Named]:
    """Those of a sentence who come instead of others."""
    begin, end = story.text.sentences[index]
    for cue in story.cues.all("stands_in", begin, end):
        one = _behind(story, index, cue) if cue.norm["value"] == "is" else _before(story, index, cue)
        if one is not None:
            yield one
    for cue in story.cues.all("namesake", begin, end, "represented"):
        one = _before(story, index, cue) if _attends(story, index, cue) else None
        if one is not None:
            yield one
    for named in story.people(index):
        if _is_replaced(story, named):
            first = next((n for n in reversed(story.people(index)) if n.end < named.start), None)
            if first is not None and not set(_STOPS) & set(story.text.text[first.end : named.start]):
                yield first


def _attends(story: Story, index: int, cue: Mention) -> bool:
    """Whether words for acting for somebody lead to a meeting: "đại diện cho X tại Hội nghị cấp cao APEC"."""
    meeting = next((a for a in story.anchors[index] if a.form == "name" and a.start >= cue.end), None)
    if meeting is None or meeting.start - cue.end > _BEHIND:
        return False
    return not set(_STOPS) & set(story.text.text[cue.end : meeting.start])


def _before(story: Story, index: int, cue: Mention) -> Named | None:
    """Whose coming instead is told behind: "Ngoại trưởng X đi thay"."""
    rows = (n for n in reversed(story.people(index)) if 0 <= cue.start - n.end <= _BEFORE)
    return next(rows, None)


def _behind(story: Story, index: int, cue: Mention) -> Named | None:
    """Whose coming instead is told before: "dự thay ông là X", "thay vào đó là một đoàn do X dẫn đầu"."""
    named = next((n for n in story.people(index) if n.start >= cue.end), None)
    if named is None or named.start - cue.end > _BEHIND:
        return None
    return None if set(_STOPS) & set(story.text.text[cue.end : named.start]) else named
