"""Sections: what an article tells itself, and what stands around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Literal, NamedTuple

from sukien.text.cues import Cues
from sukien.text.paragraphs import Paragraph, split_paragraphs
from sukien.text.related import find_related, glued_teaser
from sukien.text.signature import find_signature, is_signature

Kind = Literal["headline", "lead", "body", "caption", "byline", "related", "boilerplate"]


class Section(NamedTuple):
    """`start` (inclusive) and `end` (exclusive) count code points of the normalised text."""

    kind: Kind
    start: int
    end: int


_HEADLINE = 250
_LEAD = 600
"""Code points from which the only paragraph of an article is its body."""
_MOST_TITLES = 2
_TITLE_STOPS = "?!\"')…"


def find_sections(text: str, lower: str, cues: Cues, title: str | None = None) -> Sequence[Section]:
    """One section for each paragraph; more for one that ends with a signature or teaser. `lower`: in small letters."""
    sections = _of_paragraphs(text, lower, cues, title)
    if not any(words in lower for words in cues.teasers):
        return sections
    return [part for section in sections for part in _without_teaser(text, lower, section, cues)]


def _without_teaser(text: str, lower: str, section: Section, cues: Cues) -> list[Section]:
    """A section, and behind it the teaser that is glued to its end, as one of its own."""
    kind, start, end = section
    teaser = glued_teaser(text, lower, start, end, cues) if kind in ("lead", "body") else None
    if teaser is None:
        return [section]
    return [Section(kind, start, start + len(text[start:teaser].rstrip())), Section("related", teaser, end)]


def _of_paragraphs(text: str, lower: str, cues: Cues, title: str | None) -> Sequence[Section]:
    paragraphs = split_paragraphs(text, lower)
    if not paragraphs:
        return [Section("body", 0, len(text))]
    kinds = _kinds(text, paragraphs, cues, title)
    out = [Section(kind, p.start, p.end) for kind, p in zip(kinds, paragraphs, strict=True)]
    for index in reversed(range(len(out))):
        if kinds[index] not in ("lead", "body") or not paragraphs[index].prose:
            continue
        kind, start, end = out[index]
        signature = find_signature(text, start, end, cues)
        if signature is not None:
            # After the signature only captions follow, whose sentences end with a full stop in some papers.
            rest = [s._replace(kind="caption") if s.kind == "body" else s for s in out[index + 1 :]]
            body = start + len(text[start:signature].rstrip())
            return [*out[:index], Section(kind, start, body), Section("byline", signature, end), *rest]
        if not paragraphs[index].text:
            break
    return out


def _kinds(text: str, paragraphs: Sequence[Paragraph], cues: Cues, title: str | None) -> list[Kind]:
    """The kind of each paragraph: first what cues tell, then what its place tells."""
    kinds: list[Kind | None] = [None] * len(paragraphs)
    for index in find_related(paragraphs, cues):
        kinds[index] = "related"
    repeated = {
        line
        for line, count in Counter(p.text for p, k in zip(paragraphs, kinds, strict=True) if not k).items()
        if line and count > 1
    }
    for index, paragraph in enumerate(paragraphs):
        if not paragraph.text:
            continue
        if cues.boilerplate.match(paragraph.lower):
            kinds[index] = "boilerplate"
        elif kinds[index] is None:
            kinds[index] = _cued(paragraph, repeated, cues)
    return _placed(text, paragraphs, kinds, cues, title)


def _cued(paragraph: Paragraph, repeated: set[str], cues: Cues) -> Kind | None:
    """What the words of a short paragraph tell: a byline, a caption with its credit or one that is shown twice."""
    line, lower = paragraph.text, paragraph.lower
    if not paragraph.prose and len(line) <= 80 and cues.byline.match(lower) and "," not in line.partition(":")[2]:
        return "byline"
    if line in repeated or cues.has_credit(lower):
        return "caption"
    return None


def _placed(
    text: str, paragraphs: Sequence[Paragraph], kinds: list[Kind | None], cues: Cues, title: str | None
) -> list[Kind]:
    """What the place tells: titles before the first prose, the lead, captions and signatures between and after."""
    open_ = [i for i, kind in enumerate(kinds) if kind is None]
    prose = [i for i in open_ if paragraphs[i].prose and not _is_title(paragraphs, i, open_, title)]
    first = prose[0] if prose else len(paragraphs)
    final = prose[-1] if prose else -1
    out: list[Kind] = []
    late = open_[len(open_) // 2] if open_ else 0
    titles = 0
    for index, kind in enumerate(kinds):
        paragraph = paragraphs[index]
        if kind is not None:
            out.append(kind)
        elif index == first:
            out.append("lead" if len(prose) > 1 or paragraph.end - paragraph.start <= _LEAD else "body")
        elif paragraph.prose and index > first:
            out.append("body")
        elif (index >= late or titles) and is_signature(text, paragraph.start, paragraph.end, cues):
            out.append("byline")
        elif index < first and len(open_) > 1:
            titles += 1
            out.append("headline" if titles <= _MOST_TITLES else "body")
        elif (prose and index > final) or cues.caption_hint.search(paragraph.lower):
            out.append("caption")
        else:
            out.append("body")
    return out


def _is_title(paragraphs: Sequence[Paragraph], index: int, open_: Sequence[int], title: str | None) -> bool:
    """Whether the first paragraph is a headline although it ends like a sentence (a question, a quotation)."""
    paragraph = paragraphs[index]
    if index != open_[0] or not paragraph.text or len(open_) < 2 or paragraph.text[0] == "-":
        return False
    if title and paragraph.text == title.strip():
        return True
    return paragraph.text[-1] in _TITLE_STOPS and len(paragraph.text) <= _HEADLINE and paragraph.text.count(". ") == 0
