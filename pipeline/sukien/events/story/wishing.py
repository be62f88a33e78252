"""What is no event of its own: only hoped for, refused, played, or the background of a story."""

from __future__ import annotations

from collections.abc import Sequence

from sukien import mention as m
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story
from sukien.mention import Mention
from sukien.people import Person

_WANTED = ("talks", "call", "visit", "meeting", "exercise")
"""Types of events that somebody can only hope for."""
_ELSEWHERE = r"[,;:]|(?<!\w){after|when|during|at|aside|has}(?!\w)"
"""What parts a hope from what was really done: "bày tỏ hy vọng khi tiếp ông X"."""
_OFFER = r" (?:(?:{one}|{plural}) )?(?:{offer} (?:[^,;:]* )?)?"
"""What stands between a word for refusing and what is refused: "khước từ lời mời để Bộ trưởng X gặp"."""
_WHY = r" {after|when}(?!\w)[^,;:.]*"
"""What stands between a word for a strained relation and what strained it: "căng thẳng sau khi ông …"."""
_SEVERAL = r"(?<!\w){plural} $"
"""What stands before what is told as several: "các cuộc tiếp xúc"."""
_STAGED = 30
"""How many characters before it the words may stand that stage an exercise: "tiến hành các cuộc tập trận"."""
_HELD = 60
"""How many characters behind it they may begin: "các cuộc tuần tra chung với X tiếp tục được tiến hành"."""
_BESIDE = 12
"""How many characters before an anchor these words may begin."""
_UNLIKELY = r"[^,;:.()\n]{0,70}(?<!\w){unlikely} {held}(?!\w)"
"""What stands behind talks of which somebody says that they will hardly be held."""
_BUT = r"(?<!\w){but}(?!\w)[^,;:.]{0,25}$"
"""What stands between a wish and the words that say that it was refused: "nhưng bị từ chối"."""


def doubted(story: Story, anchor: Anchor) -> bool:
    """Whether it is told that something will hardly be held: "cuộc gặp giữa Nga và Mỹ khó có thể diễn ra năm nay"."""
    if anchor.type not in _WANTED or anchor.form != "noun":
        return False
    return story.pack.pattern(_UNLIKELY).match(story.text.lower, anchor.end) is not None


def hoped(story: Story, anchor: Anchor, begin: int) -> bool:
    """Whether a verb only tells what somebody hopes for: "Ông hy vọng được đón Thủ tướng tại Tokyo"."""
    if anchor.type not in _WANTED or anchor.form != "verb":
        return False
    cue = next(reversed(story.cues.all("hopes", begin, anchor.start)), None)
    if cue is None:
        return False
    return story.pack.pattern(_ELSEWHERE).search(story.text.lower, cue.end, anchor.start) is None


def passing(story: Story, anchor: Anchor, parties: Sequence[Person], begin: int, end: int) -> bool:
    """Whether something without a day of its own is only a match, a habit, or why a relation has gone bad.

    "X gặp Y ở chung kết"; "Các cuộc tiếp xúc giữa Mỹ và Nga đáng theo dõi"; "các cuộc tuần tra của Mỹ gây bất ổn";
    "căng thẳng sau khi ông điện đàm với X".
    """
    lower, pattern = story.text.lower, story.pack.pattern
    if anchor.type == "talks" and story.cues.first("played", begin, end) is not None:
        return not any(title.label == m.ROLE for person in parties for title in person.titles)
    if anchor.type in _WANTED and anchor.form == "verb":
        strained = next(reversed(story.cues.all("strained", begin, anchor.start)), None)
        if strained is not None and pattern(_WHY).fullmatch(lower, strained.end, anchor.start) is not None:
            return True
    several = pattern(_SEVERAL).search(lower, max(begin, anchor.start - _BESIDE), anchor.start) is not None
    if anchor.type == "exercise" and several:
        near = max(begin, anchor.start - _STAGED), anchor.start
        return not any(story.cues.first(slot, *near) for slot in ("held", "copula"))
    return anchor.type == "talks" and anchor.form == "noun" and several and not parties


def refused(story: Story, anchor: Anchor, begin: int, end: int) -> Mention | None:
    """The word by which somebody refuses what an anchor tells, or by which his wish for it was refused."""
    if anchor.type not in _WANTED or anchor.form == "name":
        return None
    lower, pattern = story.text.lower, story.pack.pattern
    cue: Mention | None = next(reversed(story.cues.all("refuses", begin, anchor.start)), None)
    if cue is not None and pattern(_OFFER).fullmatch(lower, cue.end, anchor.start) is not None:
        return cue
    back = story.cues.first("refuses", anchor.end, end, "refused")
    if back is None or pattern(_BUT).search(lower, anchor.end, back.start) is None:
        return None
    return back if any(story.cues.first(slot, begin, anchor.start) for slot in ("hopes", "intends")) else None


def denied(story: Story, anchor: Anchor) -> bool:
    """Whether words that deny a plan or a report stand in a clause before what it tells.

    "Ông chưa có kế hoạch gặp X", "Nga bác tin Tổng thống sẽ gặp Y".
    """
    begin, _ = story.text.sentences[anchor.sentence]
    cues = story.cues.all("past", begin, anchor.start, "denied")
    return any(not set(",;:()") & set(story.text.text[cue.end : anchor.start]) for cue in cues)
