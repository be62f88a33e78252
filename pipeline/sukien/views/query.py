"""SQL over the tables of a run, by DuckDB."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sukien.errors import UsageError
from sukien.io.relations import Relation, relations
from sukien.io.run_files import RunFiles
from sukien.io.texts import texts

if TYPE_CHECKING:
    import duckdb
    import pandas as pd


def query(files: RunFiles, sql: str) -> pd.DataFrame:
    """The answer to a query. Raises UsageError for a query that cannot be run, or where DuckDB is not installed."""
    try:
        import duckdb
    except ImportError as error:
        remedy = "pip install 'sukien[query]'"
        raise UsageError("DuckDB is not installed", code="extra.missing", remedy=remedy) from error
    with duckdb.connect() as connection:
        for one in relations(files, texts(files.documents)):
            _fill(connection, one)
        try:
            return connection.execute(sql).df().rename(columns={"count_star()": "count(*)"})
        except duckdb.Error as error:
            names = ", ".join(row[0] for row in connection.execute("SHOW TABLES").fetchall())
            message = str(error).split("\n\n")[0].strip()
            raise UsageError(message, code="query.invalid", remedy=f"the tables are {names}") from error


def _fill(connection: duckdb.DuckDBPyConnection, one: Relation) -> None:
    import pyarrow

    types = {"text": pyarrow.string(), "integer": pyarrow.int64(), "real": pyarrow.float64()}
    schema = pyarrow.schema([(name, types[one.type_of(name)]) for name in one.columns])
    columns = list(zip(*one.rows, strict=True)) if one.rows else [()] * len(one.columns)
    arrays = [pyarrow.array(column, field.type) for column, field in zip(columns, schema, strict=True)]
    rows = pyarrow.Table.from_arrays(arrays, schema=schema)
    connection.register("incoming", rows)
    connection.execute(f'CREATE TABLE "{one.name}" AS SELECT * FROM incoming')
    connection.unregister("incoming")
