"""Hard-wrapped text: where an editor or a mail program broke the lines, a line end is only a blank."""

from __future__ import annotations

from collections.abc import Sequence

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
    Lines broken by hand have no one width: there the paragraphs between blank lines tell.
    """
    if text.count("\n") < _MIN_BREAKS:
        return text
    lines = text.split("\n")
    # An address cannot be broken: it does not tell the width.
    width = max((len(line) for line in lines if " " in line), default=0)
    if not _MIN_WIDTH <= width <= _MAX_WIDTH:
        return text
    apart = "\n\n" in text
    joined = _at_width(lines, width, apart=apart) | (_by_hand(lines) if apart else set())
    out: list[str] = []
    for index, line in enumerate(lines[:-1]):
        out += (line, " " if index in joined else "\n")
    return "".join(out) + lines[-1]


def _at_width(lines: Sequence[str], width: int, *, apart: bool) -> set[int]:
    """The lines that are broken where the next word would not have fitted; none where the text is not wrapped so.

    `apart`: whether blank lines part its paragraphs; else only a line end behind a full stop can tell where one ends.
    """
    breaks = full = inside = 0
    wrapped = set[int]()
    for index in range(len(lines) - 1):
        line, following = lines[index], lines[index + 1]
        if not line or not following or _is_address(line) or _is_address(following):
            continue
        breaks += 1
        if len(line) + 1 + len(following.split(" ", 1)[0]) > width - _SLACK:
            full += 1
            inside += _inside(line, following)
            if apart or line[-1] not in _STOPS or not following[0].isupper():
                wrapped.add(index)
    return wrapped if full >= _MIN_BREAKS and 5 * full >= 3 * breaks and 4 * inside >= full else set()


def _by_hand(lines: Sequence[str]) -> set[int]:
    """The lines of paragraphs that are broken at no single width, most of them inside a sentence; not behind a stop."""
    joined, inside = set[int](), 0
    begin = 0
    for end in [i for i, line in enumerate(lines) if not line] + [len(lines)]:
        pairs = [i for i in range(begin, end - 1) if not _stands_alone(lines[i]) and not _stands_alone(lines[i + 1])]
        begin = end + 1
        broken = sum(_inside(lines[i], lines[i + 1]) for i in pairs)
        if broken and (2 * broken >= len(pairs) or (4 * broken >= len(pairs) and _are_even(lines, pairs))):
            inside += broken
            joined |= {i for i in pairs if lines[i][-1] not in _ENDS}
    return joined if inside >= _MIN_BREAKS else set()


def _are_even(lines: Sequence[str], indices: Sequence[int]) -> bool:
    """Whether lines are long and of about one width: they may break before names as well, which begin with capitals."""
    widths = [len(lines[i]) for i in indices]
    return min(widths) >= _MIN_WIDTH and 2 * min(widths) >= max(widths)


def _stands_alone(line: str) -> bool:
    """Whether a line is an item of a list or an address."""
    return line[0] in _ITEMS or _is_address(line)


def _inside(line: str, following: str) -> bool:
    """Whether a line ends inside a sentence."""
    return following[0].islower() and line[-1] not in _ENDS


def _is_address(line: str) -> bool:
    return len(line) > _MIN_WIDTH and " " not in line
