"""Excel: a workbook with one sheet a table, filters on, nothing in it that would run."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sukien.errors import UsageError
from sukien.io.export.files import draft
from sukien.io.tables import DOCUMENT_COLUMNS, RunTables, document_row
from sukien.io.writers.joined import HAPPENING_COLUMNS, PERSON_COLUMNS, happening_row, person_row
from sukien.io.writers.sheet import EVENT_COLUMNS, MENTION_COLUMNS, Cell, event_rows, mention_rows

_ROWS, _LETTERS, _WIDEST = 1_048_575, 32_767, 60
"""What a sheet and a cell can hold; the widest column."""


def write(run: RunTables, out: Path) -> None:
    """Write the workbook. Raises UsageError where a table has more rows than a sheet can hold."""
    from openpyxl import Workbook
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    for name, columns, found in _tables(run):
        rows = list(found)
        if len(rows) > _ROWS:
            raise UsageError(f"{name}: {len(rows):,} rows do not fit a sheet", remedy="use parquet or sqlite")
        sheet = book.create_sheet(name)
        sheet.freeze_panes = "B2"
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{len(rows) + 1}"
        for place, column in enumerate(columns):
            longest = max((len(str(row[place] or "")) for row in rows[:200]), default=0)
            sheet.column_dimensions[get_column_letter(place + 1)].width = min(max(len(column), longest) + 2, _WIDEST)
        head = [WriteOnlyCell(sheet, column) for column in columns]
        for cell in head:
            cell.font = Font(bold=True)
        sheet.append(head)
        for row in rows:
            cells: list[object] = []
            for value in row:
                if isinstance(value, str):
                    value = ILLEGAL_CHARACTERS_RE.sub("\ufffd", value)[:_LETTERS]
                cell = WriteOnlyCell(sheet, value)
                if isinstance(value, str):
                    cell.data_type = "s"  # never a formula, whatever it begins with
                cells.append(cell)
            sheet.append(cells)
    with draft(out) as path:
        book.save(path)


def _tables(run: RunTables) -> Iterable[tuple[str, tuple[str, ...], Iterable[tuple[Cell, ...]]]]:
    yield "events", EVENT_COLUMNS, (row for one in run.records for row in event_rows(one))
    yield "happenings", HAPPENING_COLUMNS, map(happening_row, run.files.happenings)
    yield "people", PERSON_COLUMNS, map(person_row, run.files.people)
    yield "documents", DOCUMENT_COLUMNS, map(document_row, run.files.documents)
    yield "mentions", MENTION_COLUMNS, (row for one in run.records for row in mention_rows(one))
