"""The year that the name of an exercise bears, where nothing else tells one: "Balikatan (Vai kề vai) 2018 mở hôm qua".

A day that counts from one that nobody knows tells less than that year does.
"""

from __future__ import annotations

import re

from sukien import mention as m
from sukien.events.model.draft import Draft, When
from sukien.events.model.time import is_open
from sukien.events.story.story import Story

_YEAR = re.compile(r"(?: ?\([^()\d]{2,40}\))?[\"']?[ -]{1,3}(?P<year>20\d\d)(?![\d/.-]*\d)")
"""The year behind a name, which words in brackets may put otherwise."""


def in_year_of_name(story: Story, draft: Draft) -> None:
    """An exercise of no known day is of the year in its name, where all that name it agree and no other is told."""
    if draft.type != "exercise" or draft.meeting is None or not (draft.when is None or is_open(draft.when)):
        return
    if any(d is not draft and d.meeting == draft.meeting for d in story.drafts):
        return
    named = (x for index in range(len(story.text.sentences)) for x in story.mentions(index, m.MEETING))
    of_series = [x for x in named if x.norm.get("meeting_id") == draft.meeting]
    years = {match["year"]: x for x in of_series if (match := _YEAR.match(story.text.text, x.end)) is not None}
    if len(years) == 1:
        year, name = next(iter(years.items()))
        draft.when, draft.inherited = When(year, year, year, name), True
        draft.prove("date.start", name)
