"""Extractors and exporters of other distributions: what they declare, how they are found, what is checked.

A distribution names them under the entry-point groups `sukien.extractors` and `sukien.exporters`; each entry point
leads to an `Extractor` or an `Exporter`. They take part in every `sukien.load()` and every run of the environment that
they are installed in.
"""

from sukien.plugins.declare import Exporter, Extractor

__all__ = ["Exporter", "Extractor"]
