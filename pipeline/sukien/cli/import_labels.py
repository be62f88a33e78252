"""`sukien import-labels`: corrections come back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sukien.cli.errors import told


def import_labels(
    run: Annotated[Path, typer.Argument(help="Folder that `sukien run` wrote.")],
    file: Annotated[
        Path, typer.Argument(help="Export of Label Studio (.json), or an edited events table (.csv, .xlsx).")
    ],
    who: Annotated[str | None, typer.Option(help="Who corrected, where the file does not say.")] = None,
    when: Annotated[str | None, typer.Option(help="ISO time of the corrections; now if none.")] = None,
    corrections: Annotated[
        Path | None, typer.Option(help="File to keep them in; corrections.jsonl in the folder of the run if none.")
    ] = None,
) -> None:
    """Take corrections over: into the files of the run now, and into every later run over the same texts.

    In an events table, change cells, write `delete` into the column `type`, or add rows without an event_id.
    """
    from datetime import UTC, datetime

    from sukien.io.tables import read_run
    from sukien.project import packs
    from sukien.review import labelstudio, sheet
    from sukien.review.apply import correct_run
    from sukien.review.corrections import FILE, add_corrections
    from sukien.review.values import value_of
    from sukien.rules import load_pack
    from sukien.rules.codes import codes
    from sukien.rules.kinds.countries import Country

    with told():
        records = read_run(run).records
        if file.suffix.lower() == ".json":
            from sukien.pipeline import load

            nlp = load(rules=packs(None))
            found, doubts = labelstudio.corrections_of(file, records, lambda *what: value_of(nlp, *what), who)
        else:
            # The clock says when a person decided; no output is read from it.
            time = when or datetime.now(UTC).isoformat(timespec="seconds")
            states = codes(load_pack(packs(None)).of(Country))
            found, doubts = sheet.corrections_of(file, records, who, time, states)
        path = corrections or run / FILE
        correct_run(run, add_corrections(path, found))
    for doubt in doubts:
        typer.echo(f"left out: {doubt}", err=True)
    typer.echo(f"{len(found)} correction{'' if len(found) == 1 else 's'}, kept in {path.as_posix()}")
    if found and corrections is None:
        typer.echo(f"rules from them: sukien suggest --corrections {run.as_posix()} --out my-pack")
    if doubts:
        raise typer.Exit(1)
