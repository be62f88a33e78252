"""The reference of the commands, from the command line itself."""

from __future__ import annotations

import re

import typer.main
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from typer.cli import get_docs_for_click

from sukien.cli import app


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """The files of the site, with this page."""
    files.append(File.generated(config, "reference/commands.md", content=page()))
    return files


def page() -> str:
    """Markdown: every command with its arguments and options, as Typer tells them."""
    command = typer.main.get_command(app)
    with command.make_context("sukien", [], resilient_parsing=True) as context:
        text = get_docs_for_click(obj=command, ctx=context, name="sukien")
    # One title on a page: the program's own heading becomes it.
    return re.sub(r"^# `sukien`", "# Commands", text, count=1)
