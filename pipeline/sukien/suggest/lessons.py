"""Lessons as a pack: rules with their example, and with what was wished and what they change as comments."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml

from sukien.compare.changes import EventChange, MentionChange
from sukien.errors import UsageError
from sukien.excerpt import excerpt
from sukien.suggest.trial import Lesson

_SHOWN = 4
"""So many changes elsewhere are told with a rule."""


def write_lessons(lessons: Iterable[Lesson], folder: Path) -> list[Path]:
    """Write `<kind>.yaml` for each kind of rule into a folder that has none of them; the paths.

    A rule that changes other articles is switched off until somebody has looked. Raises UsageError where a file is
    there already, or where the folder is named like a file.
    """
    if folder.suffix in (".yaml", ".yml"):
        raise UsageError("candidates of several kinds are a folder", where=folder.as_posix(), remedy="name a folder")
    kinds: dict[str, list[str]] = defaultdict(list)
    for lesson in lessons:
        for place, (kind, rule) in enumerate(lesson.rules):
            kinds[kind] += _rule(lesson, rule, first=place == 0)
    files = {folder / f"{kind}.yaml": lines for kind, lines in sorted(kinds.items())}
    taken = next((path for path in files if path.exists()), None)
    if taken is not None:
        raise UsageError("the file is there already", where=taken.as_posix(), remedy="name another folder with --out")
    for path, lines in files.items():
        folder.mkdir(parents=True, exist_ok=True)
        head = [f"# Rules of kind {path.stem} from corrections. Look at each, delete what is not general enough;",
                "# take the line `enabled: false` away from what changes other articles rightly.",
                f"kind: {path.stem}", "rules:"]  # fmt: skip
        path.write_text("".join(f"{line}\n" for line in (*head, *lines)), encoding="utf-8", newline="\n")
    return list(files)


def _rule(lesson: Lesson, rule: dict[str, Any], first: bool) -> Iterator[str]:
    wish, changes = lesson.signed.wish, lesson.changes
    said = ", ".join(part for part in (lesson.signed.doc_id, lesson.signed.who, lesson.signed.when) if part)
    yield f"  # wanted: {wish.told} ({said})"
    yield f"  #   - {excerpt(wish.sentence, wish.words, 104)}"
    if changes is not None and first:
        yield from (f"  # {line}" for line in effects(lesson))
    off = {} if lesson.alone else {"enabled": False}
    for place, (field, value) in enumerate({"id": rule["id"], **off, **rule}.items()):
        yield f"  {'- ' if place == 0 else '  '}{field}: {_scalar(value)}"


def effects(lesson: Lesson) -> list[str]:
    """What the rules of a lesson do besides, in lines."""
    assert lesson.changes is not None
    own = lesson.signed.doc_id
    changes: Sequence[MentionChange | EventChange] = (*lesson.changes.mentions, *lesson.changes.events)
    other = [one for one in changes if one.doc_id != own]
    said = sum(one.doc_id == own for one in changes)
    lines = [f"does what was wanted ({said} changes in {own})"]
    if len(lesson.rules) > 1:
        lines.append(f"takes the wording from {', '.join(rule['of'] for _, rule in lesson.rules[1:])}")
    if not other:
        return [*lines, f"changes nothing in other articles ({lesson.changes.documents} with these words)"]
    lines.append(f"changes {len(other)} more in {len({one.doc_id for one in other})} other articles:")
    lines += [f"  {_change(one)}" for one in other[:_SHOWN]]
    return lines + [f"  … and {len(other) - _SHOWN} more"] * (len(other) > _SHOWN)


def _change(one: MentionChange | EventChange) -> str:
    sign = {"added": "+", "removed": "-", "altered": "~"}[one.change]
    if isinstance(one, MentionChange):
        return (
            f"{one.doc_id} {sign} {one.label} {' '.join(one.text.split())}: {excerpt(one.sentence or '', one.text, 60)}"
        )
    return f"{one.doc_id} {sign} event {one.type} {one.date or ''}: {excerpt(one.sentence or '', '', 60)}"


def _scalar(value: Any) -> str:
    text = yaml.safe_dump(value, allow_unicode=True, default_flow_style=True, width=10_000)
    return text.removesuffix("\n").removesuffix("\n...")
