"""What a pipeline finds in a sentence, with its events, as the examples of rules are compared with it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sukien import pipeline
from sukien.doc import read, text_of
from sukien.mention import Mention
from sukien.rules.check import PUBLISHED
from sukien.rules.markup import CUE, EVENT
from sukien.text import Meta

if TYPE_CHECKING:
    from spacy.language import Language


def find(nlp: Language, sentence: str) -> list[Mention]:
    """The settled mentions of a sentence, its events and the words that filled their slots, in its own offsets.

    An event lies on the words that announce it; its value is {type, status, mode, meeting, start, country, chairs,
    people, countries}, the last three each as one text, in order and parted by "; ".
    """
    doc = pipeline.article(nlp, sentence, Meta(PUBLISHED)._asdict())
    text = text_of(doc)
    spans = ((one, text.to_source(one.start, one.end)) for one in read(doc, pipeline.SETTLED))
    out = [one._replace(start=start, end=end) for one, (start, end) in spans]
    for row in doc.user_data.get(pipeline.EVENTS, ()):
        meeting, date, place = (row.get(key) or {} for key in ("meeting", "date", "location"))
        value = {
            "type": row["type"], "status": row["status"], "mode": row.get("mode"), "meeting": meeting.get("id"),
            "start": date.get("start"), "country": place.get("country"),
            "chairs": "; ".join(sorted(x["name"] for x in row["chairs"])),
            "people": "; ".join(sorted(x["name"] for x in row["participants"])),
            "countries": "; ".join(row["countries"]),
        }  # fmt: skip
        out += _lines(row.get("evidence", ()), value)
    return out


def _lines(evidence: list[dict[str, object]], value: dict[str, object]) -> Iterator[Mention]:
    for line in evidence:
        start, end, rule = line["start"], line["end"], line["rule"]
        assert isinstance(start, int)
        assert isinstance(end, int)
        if line["field"] == "type":
            yield Mention(EVENT, start, end, str(rule), value)
        elif str(rule).startswith("cue."):
            yield Mention(CUE, start, end, str(rule), {"field": line["field"]})
