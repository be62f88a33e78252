"""HTML: the main text of a page, without menus and advertisements. Needs the extra `html`."""

from __future__ import annotations

from typing import Any

from sukien.errors import InputError
from sukien.io.article import Article, Page
from sukien.io.decode import known_text
from sukien.io.extras import missing
from sukien.io.fields import given_of
from sukien.io.readers.around import with_surroundings
from sukien.io.readers.tags import require_bounded_tags
from sukien.limits import Limits


def read_html(page: Page, limits: Limits) -> Article:
    """The one article of an `.html` file; its extracted text is written into the record, where its offsets point.

    The lead that many outlets set apart from the main text stands before it, the headlines of related news behind it.
    A date later than the file itself is not taken: it is a page's own clock, and no publication date.
    """
    try:
        from lxml import etree
        from trafilatura import bare_extraction, load_html
    except ImportError as error:
        raise missing("HTML", "trafilatura", "html") from error
    source, warnings = known_text(page.data)
    require_bounded_tags(source, limits.tag_attributes)
    # The default of htmldate is today: the same page would be read otherwise tomorrow.
    dates = {"original_date": True, "extensive_search": False, "max_date": page.day or "2100-01-01"}
    found: Any = bare_extraction(
        source, url=page.url, with_metadata=True, include_comments=False, include_tables=False,
        date_extraction_params=dates,
    )  # fmt: skip
    known = {} if found is None else found if isinstance(found, dict) else found.as_dict()
    if not (known.get("text") or "").strip():
        raise InputError("no article in this page", code="input.no_text", remedy="save the article's text as .txt")
    tree = load_html(source)
    text = known["text"]
    if tree is not None:
        etree.strip_elements(tree, "script", "style", "noscript", etree.Comment, with_tail=False)
        text = with_surroundings(tree, text, known.get("title"))
    article = given_of(
        page,
        text,
        title=known.get("title"),
        url=known.get("url"),
        published=known.get("date"),
        publisher=known.get("sitename"),
    )
    return article._replace(warnings=warnings)
