"""An article that asks for more memory than a worker may have fails, and the next is read."""

import io
import sys
import zipfile
from pathlib import Path

import pytest

from sukien.limits import Limits
from sukien.run import run

TEXT = "Ngày 7-7-2020, Việt Nam và Lào hội đàm tại Hà Nội."


def swollen(paragraphs: int) -> bytes:
    """A small Word document that is large once it is read."""
    docx = pytest.importorskip("docx")
    document, small, out = docx.Document(), io.BytesIO(), io.BytesIO()
    document.add_paragraph(TEXT)
    document.save(small)
    with zipfile.ZipFile(small) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/document.xml":
                data = data.replace(b"</w:body>", b"<w:p/>" * paragraphs + b"</w:body>")
            archive.writestr(name, data)
    return out.getvalue()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its memory")
def test_memory_of_a_worker_is_bounded(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.docx").write_bytes(swollen(1_200_000))
    (folder / "b.txt").write_text(TEXT, encoding="utf-8")
    info, (failure,) = run([str(folder)], tmp_path / "out", workers=1, limits=Limits(memory_bytes=2**28))
    assert (failure.source, failure.code) == (f"{folder.as_posix()}/a.docx", "article.memory")
    assert "memory_bytes" in failure.remedy
    assert info.counts.documents == 1
