"""What a change of rules, or of anything else, adds to the records, takes from them and alters."""

from sukien.compare.changes import Difference
from sukien.compare.difference import difference
from sukien.compare.readings import Reading

__all__ = ["Difference", "Reading", "difference"]
