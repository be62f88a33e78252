"""PDF files with a text layer. Needs the extra `pdf`."""

from __future__ import annotations

import io
import logging
from typing import Any

from sukien.errors import InputError
from sukien.io.article import Article, Page
from sukien.io.extras import missing
from sukien.io.fields import given_of
from sukien.limits import Limits


def read_pdf(page: Page, limits: Limits) -> Article:
    """The one article of a `.pdf` file, page after page; its text is written into the record."""
    try:
        from pypdf import PdfReader
        from pypdf.errors import FileNotDecryptedError
    except ImportError as error:
        raise missing("PDF", "pypdf", "pdf") from error
    # What pypdf has to say of a broken file is said once, as a failure.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(page.data))
        if len(reader.pages) > limits.pdf_pages:
            raise InputError(f"more than {limits.pdf_pages:,} pages", code="input.size", remedy="split the file")
        text = "\n".join(sheet.extract_text() for sheet in reader.pages)
        title = _plain(reader.metadata.title) if reader.metadata else None
    except (InputError, MemoryError):
        raise
    except FileNotDecryptedError as error:
        raise InputError("locked with a password", code="input.pdf", remedy="unlock the file") from error
    except Exception as error:  # pypdf lets errors of many kinds through on broken files
        told = f"not a readable PDF: {type(error).__name__}"
        raise InputError(told, code="input.pdf", remedy="save its text as .txt") from error
    if not text.strip():
        raise InputError(
            "a PDF without a text layer", code="input.no_text", remedy="recognise its text (OCR) and save it as .txt"
        )
    return given_of(page, text, title=title)


def _plain(value: Any) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
