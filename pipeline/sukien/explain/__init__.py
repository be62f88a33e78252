"""Why anything was extracted, and why not: every rule that looked at a place, and the evidence of an event."""

from sukien.explain.explanation import explain
from sukien.explain.shape import Explanation

__all__ = ["Explanation", "explain"]
