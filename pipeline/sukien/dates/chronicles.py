"""Days that head the lines of a look back, in order: "15-1: …", "27-5: …", "8-10: …", published on 31 December.

The last of them tells the year of all: none that stands above it is of the next one.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from sukien.dates.calendar import Reference
from sukien.dates.frames import heads_line
from sukien.dates.moment import Found
from sukien.dates.years import nearest_year
from sukien.text import Text


def chronicle(text: Text, found: Sequence[Found], reference: Reference | None) -> set[int]:
    """Where the days begin that head lines in the order of the year of the article, and are over by then."""
    if reference is None or reference.month is None or reference.day is None or reference.yearless:
        return set()
    heads = [one for one in found if one.until is None and _is_plain(one) and heads_line(text, one)]
    days = [(one.moment.month or 0, one.moment.day or 0) for one in heads]
    if len(days) <= 1 or any(later < earlier for earlier, later in pairwise(days)):
        return set()
    if days[-1] > (reference.month, reference.day) or nearest_year(*days[-1], reference, None) != reference.year:
        return set()
    return {one.start for one in heads}


def _is_plain(one: Found) -> bool:
    """Whether it is a day with its month, and nothing else."""
    moment = one.moment
    return bool(moment.day and moment.month) and moment.year is None and not moment.lunar and moment.shift_unit is None
