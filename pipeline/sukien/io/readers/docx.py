"""Word documents: paragraphs and tables in their order. Needs the extra `docx`."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from sukien.errors import InputError
from sukien.io.article import Article, Page
from sukien.io.extras import missing
from sukien.io.fields import given_of
from sukien.limits import Limits

_MOST_TIMES = 8
"""What the XML of a document may have more than `page_bytes`: the text is a small part of it."""

_NO_MEMORY = 2
"""What libxml2 says where memory has come to its end (XML_ERR_NO_MEMORY)."""


def read_docx(page: Page, limits: Limits) -> Article:
    """The one article of a `.docx` file; its text is written into the record, where its offsets point."""
    try:
        from docx import Document
        from docx.opc.constants import RELATIONSHIP_TYPE as RT
        from docx.opc.exceptions import PackageNotFoundError
    except ImportError as error:
        raise missing("Word documents", "python-docx", "docx") from error
    try:
        _check_size(page.data, limits)
        document = Document(io.BytesIO(page.data))
        lines = list(_lines(document))
        # Without properties of its own, a document is given some by python-docx: its title is then "Word Document".
        own = any(one.reltype == RT.CORE_PROPERTIES for one in document.part.package.rels.values())
        title = (own and document.core_properties.title) or None
    except (InputError, MemoryError):
        raise
    except (PackageNotFoundError, zipfile.BadZipFile) as error:
        raise InputError("not a Word document", code="input.docx", remedy="save it as .docx again") from error
    except Exception as error:  # python-docx lets errors of XML, archives and missing parts through as they come
        if getattr(error, "code", None) == _NO_MEMORY:
            raise MemoryError from error
        told = f"not a readable Word document: {type(error).__name__}"
        raise InputError(told, code="input.docx", remedy="save its text as .txt") from error
    return given_of(page, "\n".join(lines), title=title)


def _check_size(data: bytes, limits: Limits) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        size = sum(info.file_size for info in archive.infolist() if info.filename.endswith((".xml", ".rels")))
    if size > limits.page_bytes * _MOST_TIMES:
        raise InputError(f"unpacks to {size:,} bytes", code="input.bomb", remedy="save its text as .txt")


def _lines(document: Any) -> Iterator[str]:
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                cells = dict.fromkeys(cell.text.strip() for cell in row.cells)
                yield " | ".join(cell for cell in cells if cell)
        else:
            yield block.text
