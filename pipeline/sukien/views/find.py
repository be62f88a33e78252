"""What an id stands for."""

from __future__ import annotations

from sukien.errors import UsageError
from sukien.io.tables import RunTables
from sukien.records import Record


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
    told = f"{len(found)} ids begin with '{id_}'" if found else f"nothing has the id '{id_}'"
    raise UsageError(told, where=run.path.as_posix(), remedy="take an id of documents, events, happenings or people")
