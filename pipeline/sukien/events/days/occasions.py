"""What was signed on a visit that the same sentence tells of, before or behind it.

"Ký năm 2011, trong chuyến thăm Nhật Bản của X"; "trong chuyến thăm Nhật Bản của X hồi tháng 6, hai nước ký …";
"từng thăm Nhật Bản năm 2011 và ký …".
"""

from __future__ import annotations

from sukien.events.model.draft import Draft, When
from sukien.events.model.time import overlap
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.dating import Dated
from sukien.events.story.story import Story

_DURING = r"(?<!\w){during} (?:\w+ )?$"
"""What stands before a visit on which something else was done: "nhân chuyến thăm"."""
_WHEN = r" [^,;:.()\n]{0,20}(?<!\w){when} [^,;:.()\n]{2,90} "
"""What stands between a document and the verb for a visit on which it was issued: "đưa ra khi X thăm"."""
_LEAD = 25
"""How many characters before the visit those words may begin."""
_OPENING = 40
"""How many characters ("Trước đó, trong") may stand before a visit that a sentence opens with."""
_AND = r",? ?(?:(?:{and}|{then}) )?(?:(?:{auxiliary}|{also}) )*"
"""What stands between the date of a visit and a word for signing with the same subject."""


def signed_there(story: Story, anchor: Anchor, number: int, dated: Dated) -> When | None:
    """The date of the verb for a visit right before one for signing: "từng thăm Lào năm 2003 và ký tại đó …"."""
    before = story.anchors[anchor.sentence][number - 1] if number else None
    whens = dated.own.get(number - 1, ())
    if before is None or len(whens) != 1 or whens[0].mention is None:
        return None
    if (before.type, before.form, anchor.type, anchor.form) != ("visit", "verb", "agreement", "verb"):
        return None
    gap = whens[0].mention.end, anchor.start
    return whens[0] if story.pack.pattern(_AND).fullmatch(story.text.lower, *gap) is not None else None


def signed_on_visit(story: Story, draft: Draft, *, fronted: bool) -> None:
    """A treaty of which nobody else is told to have signed it is that of the visitor, and of the states of the visit.

    `fronted`: whether the sentence opens with the visit, whose visitor may look like the one who signs.
    """
    if draft.type != "agreement" or (draft.people and not fronted):
        return
    here = [d for d in story.drafts if d.type == "visit" and d.sentence == draft.sentence and _then(d, draft)]
    named = (d for d in here if d.people or len(d.countries) > 1)
    visit = next((d for d in named if _frames(story, d, draft, fronted=fronted)), None)
    if visit is None or any(p.id not in {x.id for x in visit.people} for p in draft.people):
        return
    draft.add_people(visit.people)
    draft.countries |= visit.countries
    if draft.place is None and visit.place is not None:
        draft.place = visit.place
        draft.prove("location.country", visit.place.mention, "place.inherited")


def _then(visit: Draft, draft: Draft) -> bool:
    """Whether something was done on the days of a visit, or on one of them."""
    if visit.when is None or draft.when is None or visit.when == draft.when:
        return visit.when == draft.when
    return visit.when.days and draft.when.days and overlap(visit.when, draft.when)


def _frames(story: Story, visit: Draft, draft: Draft, *, fronted: bool) -> bool:
    """Whether a visit is told beside something as what went on meanwhile: not "ký trước chuyến thăm"."""
    own = next((proof.start for proof in draft.proofs if proof.field == "type"), None)
    start = next((proof.start for proof in visit.proofs if proof.field == "type"), None)
    if own is None or start is None or fronted != (start < own):
        return False
    if fronted:
        return opens_with_visit(story, start, own)
    if story.pack.pattern(_DURING).search(story.text.lower, max(own, start - _LEAD), start) is not None:
        return True
    words = next(proof.end for proof in draft.proofs if proof.field == "type")
    return story.pack.pattern(_WHEN).fullmatch(story.text.lower, words, start) is not None


def opens_with_visit(story: Story, visit: int, act: int) -> bool:
    """Whether a sentence opens with the visit on which something was done: "Nhân chuyến thăm Nga của X, hai nước …"."""
    begin, _ = story.text.sentences[story.text.sentence_at(visit)]
    if visit - begin > _OPENING or "," not in story.text.text[visit:act]:
        return False
    return story.pack.pattern(_DURING).search(story.text.lower, max(begin, visit - _LEAD), visit) is not None
