"""Text on its ground reaches the contrast of WCAG AA (4.5), chart colours that of graphics (3), in both themes."""

import re
from pathlib import Path

import pytest

CSS = (Path(__file__).parent.parent.parent / "pipeline/sukien/report/static/page.css").read_text(encoding="utf-8")
LIGHT, DARK = (
    dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block))
    for block in re.findall(r":root[^{]*\{(.*?)\}", CSS, re.DOTALL)
)
TEXT = [(ink, ground) for ink in ("ink", "soft", "link", "warn", "low", "accent") for ground in ("ground", "raised")]
TEXT += [("warn", "warn-ground"), ("link", "warn-ground"), ("on-ink", "on"), ("raised", "accent")]
TEXT += [("heat-ink", "heat-low"), ("heat-ink", "heat-high")]
TEXT += [("ink", name) for name in LIGHT if name.startswith("label-")]
GRAPHICS = [(name, "raised") for name in LIGHT if name.startswith("type-")]


def contrast(one: str, two: str) -> float:
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_both_themes_have_all_colours() -> None:
    assert LIGHT.keys() == DARK.keys()
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_contrast(theme: dict[str, str]) -> None:
    ratios = {(a, b): contrast(theme[a], theme[b]) for a, b in TEXT}
    assert {pair: round(ratio, 2) for pair, ratio in ratios.items() if ratio < 4.5} == {}
    ratios = {(a, b): contrast(theme[a], theme[b]) for a, b in GRAPHICS}
    assert {pair: round(ratio, 2) for pair, ratio in ratios.items() if ratio < 3} == {}
