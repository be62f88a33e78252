"""Strings made comparable."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """The text in NFC, in small letters, with single blanks.

    >>> fold("NGUYỄN  Văn A")
    'nguyễn văn a'
    """
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
