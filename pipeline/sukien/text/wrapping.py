"""Hard-wrapped text: where an editor or a mail program broke the lines, a line end is only a blank."""

from __future__ import annotations

_MIN_BREAKS = 3
_MIN_WIDTH, _MAX_WIDTH = 30, 200
_STOPS = frozenset('.!?…:"')
_ENDS = _STOPS | {";"}
"""What a line of a list or a paragraph ends with."""
_ITEMS = frozenset("-–+*•")
"""What an item of a list opens with."""
_SLACK = 6
"""How many columns short of the width a line may be broken: widths were counted in bytes, marks or tabs."""


def unwrap(text: str) -> str:
    """The text with the line ends inside its paragraphs as blanks, if it is hard-wrapped; its length stays.

    A line is wrapped when the first word of the next one would not have fitted on it. A text is taken for wrapped
    when most of its single line ends are such breaks and many of them fall inside a sentence, before a small letter.
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
    breaks = full = inside = 0
    wrapped = []
    for index in range(len(lines) - 1):
        line, following = lines[index], lines[index + 1]
        if not line or not following or _is_address(line) or _is_address(following):
            continue
        breaks += 1
        if len(line) + 1 + len(following.split(" ", 1)[0]) > width - _SLACK:
            full += 1
            inside += following[0].islower() and line[-1] not in _STOPS
            if apart or line[-1] not in _STOPS or not following[0].isupper():
                wrapped.append(index)
    joined = _unevenly(lines) if apart else set()
    if full >= _MIN_BREAKS and 5 * full >= 3 * breaks and 4 * inside >= full:
        joined |= set(wrapped)
    if not joined:
        return text
    out: list[str] = []
    for index, line in enumerate(lines[:-1]):
        out += (line, " " if index in joined else "\n")
    return "".join(out) + lines[-1]


def _unevenly(lines: list[str]) -> set[int]:
    """The line ends of a text with blank lines between its paragraphs whose lines were broken at no single width.

    Where half of them or more fall inside a sentence, before a small letter, those behind no stop are none.
    """
    pairs = [
        index
        for index in range(len(lines) - 1)
        if lines[index] and lines[index + 1] and not (_is_address(lines[index]) or _is_address(lines[index + 1]))
    ]
    inside = [index for index in pairs if lines[index + 1][0].islower() and lines[index][-1] not in _ENDS]
    if len(inside) < 2 * _MIN_BREAKS or 2 * len(inside) < len(pairs):
        return set()
    return {index for index in pairs if lines[index][-1] not in _ENDS and lines[index + 1][0] not in _ITEMS}


def _is_address(line: str) -> bool:
    return len(line) > _MIN_WIDTH and " " not in line
