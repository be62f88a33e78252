"""The page: template, styles, scripts and data in one HTML text that loads nothing.

Words of articles reach the page only as JSON inside an inert <script>, and the scripts put them there as text, never
as markup. The content security policy names each script by its hash, so that nothing else could run.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from sukien.errors import UsageError
from sukien.report.data import payload
from sukien.report.languages import LANGUAGES, words

STYLES = ("page.css", "views.css", "print.css")
SCRIPTS = (
    "vendor/echarts.min.js",
    "base.js",
    "words.js",
    "model.js",
    "figure.js",
    "charts.js",
    "table.js",
    "annotate.js",
    "views/overview.js",
    "views/review.js",
    "views/events.js",
    "views/meetings.js",
    "views/people.js",
    "views/articles.js",
    "views/event.js",
    "main.js",
)
"""In the order in which they build on each other."""

_INERT = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def report(run: Path, language: str = "vi", since: Path | None = None) -> str:
    """The HTML report of the run in a folder, the same bytes for the same files.

    `since` is the folder of an earlier run: the list of what to review then tells what is new and what is settled.

    `language` is the one that the page opens in. Raises UsageError where the folder holds no run, or for a language
    that there is not.
    """
    if language not in LANGUAGES:
        raise UsageError(f"no language '{language}'", remedy=f"one of {', '.join(LANGUAGES)}")
    return render(payload(run, since), language)


def render(data: Mapping[str, Any], language: str) -> str:
    """The page for data as `payload` gives them."""
    scripts = [_static(name) for name in SCRIPTS]
    page = Environment(
        loader=PackageLoader("sukien.report"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    ).get_template("page.html.j2")
    return page.render(
        language=language,
        title=data["run"]["name"] or "sukien",
        policy=_policy(scripts),
        styles=Markup("\n".join(_static(name) for name in STYLES)),
        data=Markup(inert_json(data)),
        words=Markup(inert_json(words())),
        scripts=[Markup(script) for script in scripts],
    )


def inert_json(value: Any) -> str:
    r"""JSON that may stand inside a <script> element: nothing in it can end the element or begin another.

    >>> inert_json({"a": "</script>"})
    '{"a":"\\u003c/script\\u003e"}'
    """
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_INERT)


def _policy(scripts: list[str]) -> str:
    hashes = " ".join(f"'sha256-{_hash(script)}'" for script in scripts)
    # Inline styles: the chart library sets style attributes on what it draws.
    return f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def _hash(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def _static(name: str) -> str:
    return (resources.files("sukien.report") / "static" / name).read_text(encoding="utf-8")
