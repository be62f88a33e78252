"""Rules are data: loaded from YAML, validated, compiled into one scanner and a few tables."""

from sukien.rules.pack import Pack, load_pack

__all__ = ["Pack", "load_pack"]
