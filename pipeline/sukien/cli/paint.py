"""Colour in the terminal, and none in a file, in a pipe or where NO_COLOR is set."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial

import typer

Paint = Callable[[str], str]
green: Paint = partial(typer.style, fg="green")
red: Paint = partial(typer.style, fg="red")
yellow: Paint = partial(typer.style, fg="yellow")
blue: Paint = partial(typer.style, fg="cyan")
bold: Paint = partial(typer.style, bold=True)
dim: Paint = partial(typer.style, dim=True)


def say(line: str = "") -> None:
    """Print a line; colours are left out where nobody sees them."""
    typer.echo(line, color=False if os.environ.get("NO_COLOR") else None)


def marked(sentence: str, words: str, paint: Paint) -> str:
    """A sentence with the first occurrence of some words painted."""
    before, found, after = sentence.partition(words)
    return f"{before}{paint(found)}{after}" if found else sentence


def shortened(sentence: str, words: str, width: int = 160) -> str:
    """A sentence cut to about `width` characters around some words, at blanks."""
    at = max(0, sentence.find(words))
    start = max(0, at - (width - len(words)) // 2)
    end = min(len(sentence), start + max(width, len(words)))
    if start:
        start = sentence.find(" ", start, at) + 1 or start
    if end < len(sentence):
        end = max(sentence.rfind(" ", at + len(words), end), at + len(words))
    return f"{'… ' if start else ''}{sentence[start:end]}{' …' if end < len(sentence) else ''}"
