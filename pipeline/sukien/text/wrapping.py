"""Hard-wrapped text: where an editor or a mail program broke the lines, a line end is only a blank."""

from __future__ import annotations

_MIN_BREAKS = 3
_MIN_WIDTH, _MAX_WIDTH = 30, 200
_STOPS = frozenset('.!?…:"')
_SLACK = 6
"""How many columns short of the width a line may be broken: widths were counted in bytes, marks or tabs."""
_BULLETS = frozenset("-+*•–")


def unwrap(text: str) -> str:
    """The text with the line ends inside its paragraphs as blanks, if it is hard-wrapped; its length stays.

    A line is wrapped when the first word of the next one would not have fitted on it. A text is taken for wrapped
    when most of its single line ends are such breaks and many of them fall inside a sentence, before a small letter.
    Where blank lines part the paragraphs, the lines may be of any length (copied from a page, or wrapped with marks
    that are gone): then most of the single line ends have to fall inside a sentence.
    """
    if text.count("\n") < _MIN_BREAKS:
        return text
    lines = text.split("\n")
    # An address cannot be broken: it does not tell the width.
    width = max((len(line) for line in lines if " " in line), default=0)
    if not _MIN_WIDTH <= width <= _MAX_WIDTH:
        return text
    # Without blank lines only a line end behind a full stop can tell where a paragraph ends.
    apart = "\n\n" in text
    breaks = full = inside = ragged = 0
    wrapped, single = [], []
    for index in range(len(lines) - 1):
        line, following = lines[index], lines[index + 1]
        if not line or not following or _is_address(line) or _is_address(following):
            continue
        breaks += 1
        single.append(index)
        ragged += _inside(line, following)
        if len(line) + 1 + len(following.split(" ", 1)[0]) > width - _SLACK:
            full += 1
            inside += _inside(line, following)
            if apart or line[-1] not in _STOPS or not following[0].isupper():
                wrapped.append(index)
    if apart and ragged >= _MIN_BREAKS and 3 * ragged >= 2 * breaks:
        wrapped = [i for i in single if _inside(lines[i], lines[i + 1]) or _goes_on(lines[i], lines[i + 1])]
    elif full < _MIN_BREAKS or 5 * full < 3 * breaks or 4 * inside < full:
        return text
    joined = set(wrapped)
    out: list[str] = []
    for index, line in enumerate(lines[:-1]):
        out += (line, " " if index in joined else "\n")
    return "".join(out) + lines[-1]


def _inside(line: str, following: str) -> bool:
    """Whether a line ends inside a sentence: no stop, and the next begins with a small letter."""
    return following[0].islower() and line[-1] not in _STOPS


def _goes_on(line: str, following: str) -> bool:
    """Whether a line that is long enough to have been broken goes on before a capital or a figure, and no new item."""
    return len(line) >= _MIN_WIDTH and following[0] not in _BULLETS


def _is_address(line: str) -> bool:
    return len(line) > _MIN_WIDTH and " " not in line
