"""Parquet: one file a table, typed."""

from __future__ import annotations

from pathlib import Path

from sukien.io.export.files import draft
from sukien.io.relations import relations
from sukien.io.tables import RunTables


def write(run: RunTables, out: Path) -> None:
    """Write `<table>.parquet` for every table into the folder `out`."""
    import pyarrow
    from pyarrow import parquet

    types = {"text": pyarrow.string(), "integer": pyarrow.int64(), "real": pyarrow.float64()}
    out.mkdir(parents=True, exist_ok=True)
    for one in relations(run.files, run.texts):
        schema = pyarrow.schema([(name, types[one.type_of(name)]) for name in one.columns])
        columns = list(zip(*one.rows, strict=True)) if one.rows else [()] * len(one.columns)
        arrays = [pyarrow.array(column, field.type) for column, field in zip(columns, schema, strict=True)]
        with draft(out / f"{one.name}.parquet") as path:
            parquet.write_table(pyarrow.Table.from_arrays(arrays, schema=schema), path)
