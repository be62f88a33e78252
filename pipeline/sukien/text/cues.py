"""Word lists of the text stage: cues that mark sections, and abbreviations. Data, read once when first asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache
from importlib import resources
from typing import Literal, NamedTuple, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from sukien.errors import RuleError
from sukien.text.normalize import normalize

_CREDIT = 90
"""Code points within which a photo credit lies at the end of a paragraph."""
_NEVER = re.compile(r"(?!)")


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    id: str = Field(pattern=r"^[a-z]+\.[a-z0-9_]+$")
    note: str | None = None
    examples: tuple[str, ...] = Field(min_length=1)
    counter_examples: tuple[str, ...] = ()


class Cue(_Entry):
    """Words that tell the section of a paragraph.

    `where`: the whole line, but for digits and punctuation around; its start; its end, but for a full stop; anywhere
    within; or a `word` that may stand among capitalised ones. `pattern` is a regular expression in small letters
    that is anchored in the same way. A `hint` counts only where no full stop ends the paragraph.
    """

    section: Literal["related", "boilerplate", "caption", "byline"]
    where: Literal["line", "start", "end", "within", "word"]
    strength: Literal["sure", "hint"] = "sure"
    phrases: tuple[str, ...] = ()
    pattern: str | None = None

    @property
    def expression(self) -> str:
        """The cue as a regular expression over a paragraph in small letters."""
        forms = [re.escape(normalize(phrase).text.lower()) for phrase in self.phrases]
        if self.pattern:
            forms.append(self.pattern)
        head, tail = {
            "line": (r"^[\W\d]*?", r"[\W\d]*$"),
            "start": (r"^\W*", r"(?!\w)"),
            "end": (r"(?<!\w)", r"[\s.)\]\"]*$"),
            "within": (r"(?<!\w)", r"(?!\w)"),
            "word": (r"^", r"$"),
        }[self.where]
        return f"{head}(?:{'|'.join(forms)}){tail}"

    def search(self, lower: str) -> bool:
        """Whether the cue is found in a paragraph in small letters."""
        return re.search(self.expression, lower) is not None


class Abbreviation(_Entry):
    """Words whose full stop does not end a sentence; those that `closes` says may do, before a capital.

    `lettered` are words after which a single capital is no initial (bảng E, độ C). `continues` are words with which
    the text goes on about what a numbered heading of the same paragraph names ("2. ADMM+ lần thứ 8. Diễn ra ngày …").
    """

    forms: tuple[str, ...] = ()
    closes: bool = False
    lettered: tuple[str, ...] = ()
    continues: tuple[str, ...] = ()


class Abbreviations(NamedTuple):
    """Abbreviations without their last stop -> whether a sentence may end with them; words before a lone letter.

    Also the words, each with the blank behind it, that go on about what a numbered heading names.
    """

    forms: Mapping[str, bool]
    lettered: frozenset[str]
    continues: tuple[str, ...]


class Cues:
    """The cues, compiled by what they tell."""

    def __init__(self, cues: Iterable[Cue]) -> None:
        self.all = tuple(cues)

    def _join(self, section: str, where: tuple[str, ...], strength: str = "sure") -> re.Pattern[str]:
        found = [c for c in self.all if c.section == section and c.where in where and c.strength == strength]
        return re.compile("|".join(c.expression for c in found)) if found else _NEVER

    @cached_property
    def related_block(self) -> re.Pattern[str]:
        """A heading after which related news follows."""
        return self._join("related", ("line",))

    @cached_property
    def related_line(self) -> re.Pattern[str]:
        """A line that is itself a teaser."""
        return self._join("related", ("start",))

    @cached_property
    def teasers(self) -> tuple[str, ...]:
        """The words in small letters that open a teaser, be it glued to the end of a paragraph ("xem thêm:")."""
        found = (c for c in self.all if c.section == "related" and c.where == "start")
        return tuple(normalize(phrase).text.lower() for c in found for phrase in c.phrases if phrase.endswith(":"))

    @cached_property
    def boilerplate(self) -> re.Pattern[str]:
        """A line that belongs to the page."""
        return self._join("boilerplate", ("line", "start"))

    @cached_property
    def _credit(self) -> re.Pattern[str]:
        return self._join("caption", ("end",))

    def has_credit(self, lower: str) -> bool:
        """Whether a paragraph in small letters ends with a photo credit."""
        return self._credit.search(lower, max(0, len(lower) - _CREDIT)) is not None

    @cached_property
    def caption_hint(self) -> re.Pattern[str]:
        """Words of captions, which count where no full stop ends the paragraph."""
        return self._join("caption", ("end", "start", "within"), "hint")

    @cached_property
    def byline(self) -> re.Pattern[str]:
        """The beginning of a line that signs the article."""
        return self._join("byline", ("line", "start"))

    @cached_property
    def byline_words(self) -> frozenset[str]:
        """Words of a signature that are written small."""
        return frozenset(w for c in self.all if c.section == "byline" and c.where == "word" for w in c.phrases)


Model = TypeVar("Model", bound=_Entry)
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _read(name: str, model: type[Model]) -> tuple[Model, ...]:
    data = (resources.files("sukien.text") / "data" / name).read_text(encoding="utf-8")
    try:
        return tuple(model.model_validate(row) for row in yaml.load(data, Loader=_LOADER)["rules"])
    except ValidationError as error:
        raise RuleError(str(error), where=name, remedy="see the fields of the model in sukien.text.cues") from error


@lru_cache(maxsize=1)
def load_cues() -> Cues:
    """The built-in cues, read once per process. Raises RuleError with the file and the field."""
    return Cues(_read("cues.yaml", Cue))


@lru_cache(maxsize=1)
def load_abbreviations() -> Abbreviations:
    """The built-in abbreviations, read once per process. Raises RuleError with the file and the field."""
    entries = read_abbreviations()
    return Abbreviations(
        {form: entry.closes for entry in entries for form in entry.forms},
        frozenset(word for entry in entries for word in entry.lettered),
        tuple(f"{word} " for entry in entries for word in entry.continues),
    )


def read_abbreviations() -> tuple[Abbreviation, ...]:
    """The entries of the abbreviation file. Raises RuleError with the file and the field."""
    return _read("abbreviations.yaml", Abbreviation)
