"""Fuzz target: whatever the text, its records hold: spans slice back, models validate, offsets rise.

Run by `make fuzz`, or python tests/fuzz/text.py -max_total_time=60
"""

import sys

import atheris

with atheris.instrument_imports(include=["sukien.text", "sukien.batch.language", "sukien.io.legacy"]):
    import sukien
    from sukien.batch.language import not_vietnamese
    from sukien.errors import InputError
    from sukien.io.legacy import mend

NLP = sukien.load()


def test(data: bytes) -> None:
    source = atheris.FuzzedDataProvider(data).ConsumeUnicode(4096)
    mend(source)
    not_vietnamese(source)
    try:
        record = sukien.extract(source, "2020-07-07", nlp=NLP)  # verifies every span
    except InputError:
        return
    document = record.document
    assert document.length == len(source)
    assert [(e.start, -e.end) for e in document.entities] == sorted((e.start, -e.end) for e in document.entities)
    assert document.model_dump_json()


if __name__ == "__main__":
    atheris.Setup(sys.argv, test)
    atheris.Fuzz()
