"""What mkdocs asks for while it builds: the order of the pages, and a search that needs no web."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

SHIM = "assets/javascripts/iframe-worker.js"
"""What the theme loads for the search of pages on disk."""
ELSEWHERE = "https://unpkg.com/iframe-worker/shim"
"""Where the theme would load it from; the site must not need the web."""
HOW_TO = tuple(f"how-to/{name}.md" for name in ("inputs", "report", "look", "correct", "export", "python", "measure"))


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """The pages in their order; pages beyond those named here come in with the folder that they lie in."""
    folder = Path(config.docs_dir)
    others = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.md"))
    named = {"index.md", "tutorial.md", "gallery.md", "architecture.md", *HOW_TO}
    left = [one for one in others if one not in named and not one.startswith("plugin-example/")]
    rules = [one for one in left if one.startswith("rules/")]
    more = [one for one in left if one.startswith("how-to/")]
    inside = [one for one in left if one not in rules and one not in more]
    config.nav = [
        {"Start": "index.md"},
        {"Tutorial": "tutorial.md"},
        {"How to": [*HOW_TO, *more]},
        *([{"Rules": rules}] if rules else []),
        {"Reference": [{"Records": "reference/records.md"}, {"Commands": "reference/commands.md"}]},
        {"Inside": ["architecture.md", *inside]},
        {"Gallery": "gallery.md"},
    ]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """The files of the site, with the shim."""
    files.append(File.generated(config, SHIM, abs_src_path=str(Path(__file__).parent / "iframe-worker.js")))
    return files


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """The page with its own copy of the shim."""
    return output.replace(ELSEWHERE, get_relative_url(SHIM, page.url))


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """The page for what is not found, likewise."""
    return output.replace(ELSEWHERE, f"/{SHIM}")
