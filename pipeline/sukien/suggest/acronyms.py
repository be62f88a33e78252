"""Acronyms after a word for a meeting or an exercise, and series that are told by their form alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sukien import mention as m
from sukien.rules.kinds.meetings import Meeting
from sukien.suggest.cues import load_cues
from sukien.suggest.finding import Finding
from sukien.suggest.scene import Scene

_ROMAN = re.compile(r"[IVXLC]+")
_SHORTEST = 3


def find_acronyms(scene: Scene) -> Iterator[Finding]:
    """Each becomes a rule of kind meeting."""
    cues = load_cues()
    for match in cues.acronym.finditer(scene.text.text):
        acronym, (start, end) = match["acronym"].rstrip("-"), match.span("acronym")
        plain = re.sub(r"-\d+$", "", acronym)
        if len(plain) < _SHORTEST or _ROMAN.fullmatch(plain) or plain.lower() in cues.no_acronym:
            continue
        if scene.taken(start, end):
            continue
        exercise = match["head"].lower() in cues.exercise_heads
        yield _meeting(scene, plain, plain, start, end, "exercise" if exercise else "forum")
    for one in scene.settled:
        unlisted = one.label == m.MEETING and not isinstance(scene.pack.rules.get(one.rule), Meeting)
        words = scene.text.text[one.start : one.end]
        if unlisted and " " not in words:
            level = str(one.norm.get("level") or "forum")
            yield _meeting(scene, words, str(one.norm.get("name") or words), one.start, one.end, level)


def _meeting(scene: Scene, acronym: str, name: str, start: int, end: int, level: str) -> Finding:
    id_ = re.sub(r"[^A-Z0-9]+", "_", acronym.upper().replace("Đ", "D").replace("+", "_PLUS")).strip("_")
    evidence = "session" if level != "exercise" else "near"
    fields = {"level": level, "name": name, "acronyms": [acronym], "evidence": evidence}
    return scene.finding("meeting", f"meeting.{id_}", start, end, **fields)
