"""Fuzz target: whatever the bytes, a reader gives articles and failures, and no exception escapes.

The first byte chooses the format; it begins with a whole file of each and with the nasty ones. Run by `make fuzz`, or
python tests/fuzz/readers.py -max_total_time=60
"""

import io
import sys
from pathlib import Path

import atheris
from samples import nasty, samples

with atheris.instrument_imports(include=["sukien.io", "sukien.text.normalize", "trafilatura", "feedparser", "pypdf"]):
    from sukien.errors import InputError
    from sukien.io.article import Page
    from sukien.io.file import Budget, File
    from sukien.io.inputs import KINDS, mended, open_file, read_page
    from sukien.limits import Limits
    from sukien.records import Failure, Skipped

LIMITS = Limits(expanded_bytes=2**22, page_bytes=2**18, line_bytes=2**16, file_bytes=2**20, members=50)
CORPUS = Path("build/fuzz/readers")
"""Where inputs are kept from one run to the next."""


def test(data: bytes) -> None:
    if not data:
        return
    kind = KINDS[data[0] % len(KINDS)]
    for item in open_file(File(f"x{kind}", kind, io.BytesIO(data[1:]), Budget(LIMITS))):
        if isinstance(item, Failure | Skipped):
            assert item.model_dump_json()
            continue
        try:
            article = mended(read_page(item, LIMITS) if isinstance(item, Page) else item)
        except InputError:
            continue
        assert isinstance(article.text, str)


def plant(folder: Path) -> None:
    """Write what the fuzzer begins with."""
    for name, data in ({f"x{kind}": data for kind, data in samples().items()} | nasty()).items():
        if len(data) < 20_000:
            kind = Path(name).suffix
            (folder / name).write_bytes(bytes([KINDS.index(kind)]) + data)


if __name__ == "__main__":
    CORPUS.mkdir(parents=True, exist_ok=True)
    plant(CORPUS)
    atheris.Setup([*sys.argv, str(CORPUS)], test)
    atheris.Fuzz()
