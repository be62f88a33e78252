"""All that was read from one article."""

from __future__ import annotations

from pydantic import PrivateAttr

from sukien import display
from sukien.records.base import Record
from sukien.records.document import Document
from sukien.records.event import Event


class ArticleRecord(Record):
    """All that was read from one article."""

    document: Document
    events: tuple[Event, ...] = ()
    _text: str | None = PrivateAttr(default=None)

    @property
    def text(self) -> str | None:
        """The article text that the offsets count in, where it is known; it is no part of what is written."""
        return self._text if self._text is not None else self.document.text

    def with_text(self, text: str | None) -> ArticleRecord:
        """The same records, knowing their text."""
        record = self.model_copy()
        record._text = text
        return record

    def _repr_html_(self) -> str:
        """The text with its mentions, then the events; a table of mentions where the text is not known."""
        entities = self.document.entities
        if self.text is None:
            body = display.table(("label", "text", "rule"), ((e.label, e.text, e.rule) for e in entities))
        else:
            body = display.marked(self.text, (display.Mark(e.start, e.end, e.label, e.rule) for e in entities))
        columns = ("type", "status", "date", "meeting", "place", "people", "countries", "confidence")
        rows = (
            (
                one.type,
                one.status,
                "/".join(dict.fromkeys(filter(None, (one.date.start, one.date.end)))) if one.date else None,
                (one.meeting.id or one.meeting.name) if one.meeting else None,
                one.location.country if one.location else None,
                "; ".join(person.name for person in one.participants),
                " ".join(one.countries),
                one.confidence,
            )
            for one in self.events
        )
        return body + display.table(columns, rows, caption=self.document.doc_id)

    def verify(self, text: str) -> None:
        """Make sure that every span says what stands in the text. Raises ValueError naming the first that does not."""
        for entity in self.document.entities:
            if text[entity.start : entity.end] != entity.text:
                raise ValueError(f"entity {entity.id} is not text[{entity.start}:{entity.end}]: {entity.text!r}")
        for event in self.events:
            for line in event.evidence:
                if text[line.start : line.end] != line.text:
                    raise ValueError(f"evidence of {line.field} is not text[{line.start}:{line.end}]: {line.text!r}")
