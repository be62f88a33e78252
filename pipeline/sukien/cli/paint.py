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
