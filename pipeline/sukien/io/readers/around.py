"""What stands around the main text of an HTML page and belongs to the article: its lead, and the news it points to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from sukien.text.cues import load_cues

_BLOCKS = ("p", "h2", "h3", "div", "td", "section", "strong", "b")
_HEADINGS = ("h2", "h3", "h4", "h5", "h6", "p", "div", "span", "strong", "b", "a", "header", "td")
_LEAST_LEAD = 8
"""Words of a paragraph between the headline and the main text that make it a lead, not a date line or a menu."""
_MOST_LEAD = 1_500
_LEAST_TEASER = 4
_MOST_TEASERS = 30
_LONGEST_HEADING = 60
_MOST_HEAD = 12
"""Lines of a page's menu that may come before the title."""
_OPENING = 40
"""Characters by which the beginning of the main text is known again."""
_END = re.compile(r"[.!?…\"”)]$")
_BLANKS = re.compile(r"\s+")


def with_surroundings(tree: Any, text: str, title: str | None) -> str:
    """The main text with its lead before it and the headlines of related news behind it, where it lacks them.

    `tree` is the page as lxml reads it. Lines of the page before its title are left out.
    """
    head, lines = _at_title(text.split("\n"), title)
    flat = _flat(" ".join(lines))
    lead = [one for one in _lead(tree, lines) if _flat(one) not in flat]
    heading, *teasers = _related(tree) or [""]
    teasers = [one for one in teasers if _flat(one) not in flat]
    return "\n".join([*head, *lead, *lines, *([heading, *teasers] if teasers else ())])


def _at_title(lines: list[str], title: str | None) -> tuple[list[str], list[str]]:
    """The title, where it is one of the first lines, and what follows it; what stands before it is the page's."""
    wanted = _flat(title or "")
    at = next((n for n, line in enumerate(lines[:_MOST_HEAD]) if wanted and _flat(line) == wanted), -1)
    return lines[at : at + 1] if at >= 0 else [], lines[at + 1 :]


def _lead(tree: Any, lines: list[str]) -> list[str]:
    """The paragraphs between the headline of a page and the beginning of its main text."""
    opening = _flat(next((line for line in lines if line.strip()), ""))[:_OPENING]
    heading = next(iter(tree.iter("h1")), None)
    if heading is None or not opening:
        return []
    inside, out, passed = set(heading.iter()), list[str](), False
    for element in tree.iter():
        passed = passed or element is heading
        if not passed or element in inside or element.tag not in _BLOCKS:
            continue
        if any(one.tag in _BLOCKS[:6] for one in element.iterdescendants()):
            continue  # of nested blocks the innermost
        words = _words(element)
        if _flat(words).startswith(opening):
            break
        if len(words.split()) >= _LEAST_LEAD and _END.search(words) and words not in out and not _linked(element):
            out.append(words)
        if sum(map(len, out)) > _MOST_LEAD:
            return []
    else:
        return []  # the main text was not met: nothing tells where a lead would end
    return out


def _related(tree: Any) -> list[str]:
    """The first heading of related news with the headlines that it stands over."""
    for element in tree.iter(_HEADINGS):
        words = _words(element, _LONGEST_HEADING)
        if not 0 < len(words) <= _LONGEST_HEADING or load_cues().related_block.match(words.lower()) is None:
            continue
        for around in islice(element.iterancestors(), 2):
            teasers = list(dict.fromkeys(_teasers(around, element)))
            if len(teasers) > 1:
                return [words, *teasers[:_MOST_TEASERS]]
    return []


def _teasers(around: Any, heading: Any) -> Iterator[str]:
    """The texts of the links behind a heading."""
    passed = False
    for element in around.iter():
        passed = passed or element is heading
        if passed and element.tag == "a" and len((words := _words(element)).split()) >= _LEAST_TEASER:
            yield words


def _linked(element: Any) -> bool:
    """Whether all of an element's words lie in links."""
    linked = sum(len(_words(one)) for one in element.iter("a"))
    return linked >= len(_words(element)) or any(one.tag == "a" for one in element.iterancestors())


def _words(element: Any, most: int = 10_000) -> str:
    """The text of an element, or so much of it that it shows to be longer than `most`."""
    parts: list[str] = []
    length = 0
    for part in element.itertext():
        # A place before the first sentence that only its style sets apart ("Hà Nội" "Sáng 7/7, …").
        if parts and parts[-1][-1:].islower() and part[:1].isupper():
            parts.append(" - ")
        parts.append(part)
        length += len(part.strip())
        if length > most:
            break
    return _BLANKS.sub(" ", "".join(parts)).strip()


def _flat(text: str) -> str:
    """A text without blanks and marks, to compare what was extracted in different ways."""
    return "".join(one for one in text.lower() if one.isalnum())
