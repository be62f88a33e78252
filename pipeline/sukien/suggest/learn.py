"""Rules from corrections: what reviewers changed becomes candidates, each tried on the articles of the run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from sukien.records import ArticleRecord
from sukien.review.corrections import Correction
from sukien.suggest.marked import mention_wishes
from sukien.suggest.page import Page
from sukien.suggest.told import event_wishes
from sukien.suggest.trial import Lesson, Trials
from sukien.suggest.wish import Signed


def learn(
    records: Sequence[ArticleRecord], corrections: Sequence[Correction], below: Sequence[Path] = ()
) -> Iterator[Lesson]:
    """A lesson for each thing that corrections say of articles whose text is at hand; those of one rule follow once.

    `below` are the rule packs that the run was made with.
    """
    trials = Trials([one for one in records if one.text is not None], below)
    by_text = {one.document.text_sha256: one for one in trials.records.values()}
    known: set[tuple[str, str]] = set()
    for correction in corrections:
        record = by_text.get(correction.text_sha256)
        if record is None:
            continue
        page = Page(trials.base, record)
        wishes = event_wishes(page, correction) if correction.entities is None else mention_wishes(
            page, correction.entities)  # fmt: skip
        for wish in wishes:
            lesson = trials.lesson(Signed(wish, record.document.doc_id, correction.who, correction.when))
            ids = {(kind, rule["id"]) for kind, rule in lesson.rules}
            if not ids or not ids <= known:
                yield lesson
            known |= ids
