"""How many attributes a tag of HTML has, told before a parser sees it: its time grows with their square."""

from __future__ import annotations

import re

from sukien.errors import InputError

# As browsers read a tag. Nothing gives back what it took, and each part takes something or ends: no text makes it slow.
_END = r"\t\n\f\r />"
_BLANK = r"[\t\n\f\r ]*+"
_VALUE = rf"""{_BLANK}={_BLANK}(?:"[^"]*+"?|'[^']*+'?|[^\t\n\f\r >]*+)"""
_ATTRIBUTE = rf"[\t\n\f\r /]*+[^{_END}][^{_END}=]*+(?:{_VALUE})?"
_COMMENT = r"<!--(?:-?>|(?:(?!--!?>).)*+)"
_SCRIPT = rf"<(script|style)(?=[{_END}])(?P<script>(?:{_ATTRIBUTE})*+)(?:(?!</\1).)*+"
_TAG = rf"<[a-z][^{_END}]*+(?P<tag>(?:{_ATTRIBUTE})*+)"
_PIECE = re.compile(rf"{_COMMENT}|{_SCRIPT}|{_TAG}", re.IGNORECASE | re.DOTALL)
_EACH = re.compile(_ATTRIBUTE)


def require_bounded_tags(source: str | bytes, most: int) -> None:
    """Raises InputError for a page where a tag has more than `most` attributes; scripts and comments hold no tags."""
    text = source if isinstance(source, str) else source.decode("latin-1")
    for piece in _PIECE.finditer(text):
        attributes = piece["script"] or piece["tag"] or ""
        if len(attributes) > most and sum(1 for _ in _EACH.finditer(attributes)) > most:
            told = f"a tag with more than {most:,} attributes"
            raise InputError(told, code="input.size", remedy="save the article's text as .txt")
