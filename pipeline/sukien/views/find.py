"""What an id stands for."""

from __future__ import annotations

import unicodedata

from sukien.errors import UsageError
from sukien.io.tables import RunTables
from sukien.joined import Person
from sukien.records import Record

_NAMED = 5
"""So many of several are named."""
_REMEDY = "take an id of documents, events, happenings or people, the name of a person, or the id of a series"


def find(run: RunTables, id_: str) -> Record:
    """The article, event, happening or person of an id, or of the beginning of one.

    Raises UsageError where there is none, or several.
    """
    for document in run.files.documents:
        if document.doc_id == id_:
            return run.article(id_)
    named: list[tuple[str, Record]] = [(one.event_id, one) for one in run.files.events]
    named += [(one.happening_id, one) for one in run.files.happenings]
    named += [(one.person_id, one) for one in run.files.people]
    exact = [record for name, record in named if name == id_]
    found = exact or [record for name, record in named if name.startswith(id_)]
    if len(found) == 1:
        return found[0]
    if not found and (people := _called(run, id_)):
        if len(people) == 1:
            return people[0]
        several = ", ".join(f"{one.person_id} {one.name}" for one in people[:_NAMED])
        raise UsageError(f"{len(people)} people are called so", where=run.path.as_posix(), remedy=f"one of {several}")
    told = f"{len(found)} ids begin with '{id_}'" if found else f"nothing has the id '{id_}'"
    raise UsageError(told, where=run.path.as_posix(), remedy=_REMEDY)


def series(run: RunTables, name: str) -> str | None:
    """The id of the series of events of the run that has this id or name; None where it is the id of an article.

    Ids of series are in capitals, as ids of events never are.
    """
    if any(one.doc_id == name for one in run.files.documents):
        return None
    meetings = (one.meeting for one in run.files.events if one.meeting and one.meeting.id)
    return next((m.id for m in meetings if m.id == name or (m.name or "").casefold() == name.casefold()), None)


def _called(run: RunTables, name: str) -> list[Person]:
    """The people of that name, else those whose name has it as a part."""
    wanted = unicodedata.normalize("NFC", name).casefold()
    exact = [one for one in run.files.people if one.name.casefold() == wanted]
    return exact or [one for one in run.files.people if wanted in one.name.casefold()]
