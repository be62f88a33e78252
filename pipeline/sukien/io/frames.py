"""Records as pandas tables, for a notebook: the rows of `events.csv` and `mentions.csv`."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from sukien.io.writers.sheet import EVENT_COLUMNS, MENTION_COLUMNS, event_rows, mention_rows
from sukien.records import ArticleRecord


def event_frame(records: Iterable[ArticleRecord]) -> pd.DataFrame:
    """A row for each event; lists are joined by "; "."""
    return pd.DataFrame.from_records([row for one in records for row in event_rows(one)], columns=EVENT_COLUMNS)


def mention_frame(records: Iterable[ArticleRecord]) -> pd.DataFrame:
    """A row for each mention."""
    return pd.DataFrame.from_records([row for one in records for row in mention_rows(one)], columns=MENTION_COLUMNS)
