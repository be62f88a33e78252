"""The text stage: normalisation with an offset map, sections, sentences and the syllable tokenizer."""

from sukien.text.sections import Section
from sukien.text.text import Meta, Text

__all__ = ["Meta", "Section", "Text"]
