"""The one of another year, told by the year beside its noun: "Hội nghị năm 2020 bị hoãn", "Năm ngoái, hội nghị …"."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.identity.others import once_more
from sukien.events.model.draft import Draft, When
from sukien.events.model.stretches import when_of
from sukien.events.model.time import overlap
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story

_YEAR = 4
"""The length of a date that is a year."""
_BEFORE = 2
"""How many characters (", ") may stand between a year and the noun behind it."""


def of_another_year(story: Story, anchor: Anchor, when: When | None) -> list[Draft]:
    """The meeting, talks or exercise of a series that was told, in a year other than that one's."""
    if anchor.type not in ("meeting", "talks", "exercise") or anchor.form not in ("reference", "again"):
        return []
    year, series = _year_beside(story, anchor), series_meant(story, anchor)
    if year is None or year.start is None or series is None or _year_of(story, series) in (None, year.start):
        return []
    if when is None or not overlap(when, year):
        when = year
    same = (d for d in story.drafts if d.type == series.type and d.meeting == series.meeting)
    known = [d for d in same if _year_of(story, d) == year.start]
    if known:
        return known[:1]
    other = once_more(story, anchor, series, when)
    other.status = None  # for the words around it to tell: "hội nghị năm 2020 bị hoãn"
    return [other]


def series_meant(story: Story, anchor: Anchor) -> Draft | None:
    """The event of a series that a noun means: one with it in its name, told just before, else what the text is about.

    None where only an event of another type has that noun in its name ("đối thoại" beside a dialogue and a meeting).
    """
    kind = " ".join(story.text.lower[anchor.start : anchor.end].split()[-2:])
    series = [d for d in story.drafts if d.meeting is not None]
    named = [d for d in series if any(kind in story.text.lower[p.start : p.end] for p in d.proofs if p.field == "type")]
    fit = [d for d in named or series if d.type == anchor.type]
    near = [d for d in fit if d.sentence in (anchor.sentence - 1, anchor.sentence)]
    main = story.main()
    return next(iter([*near[-1:], *(d for d in fit if d is main), *fit]), None)


def _year_beside(story: Story, anchor: Anchor) -> When | None:
    """The year directly behind a noun ("hội nghị năm ngoái"), or with which the sentence opens before it."""
    begin, _ = story.text.sentences[anchor.sentence]
    years = (x for x in story.mentions(anchor.sentence, m.DATE) if len(str(x.norm.get("value"))) == _YEAR)
    for mention in years:
        opens = mention.start == begin and 0 <= anchor.start - mention.end <= _BEFORE
        if opens or 0 <= mention.start - anchor.end <= 1:
            return when_of([mention])
    return None


def _year_of(story: Story, draft: Draft) -> str | None:
    """The year of an event; of one without a day that of the article."""
    if draft.when is None:
        return (story.reference or "")[:_YEAR] or None
    return (draft.when.known or "")[:_YEAR] or None
