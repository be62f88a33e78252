"""What one process may take of the machine's memory."""

from __future__ import annotations

import gc

_OBJECTS = 50_000
"""Objects after which those that hold each other are looked for: an article leaves a few dozen of them."""


def collect_seldom() -> None:
    """Look for what holds each other and nothing else less often than Python does: rules are many objects that stay."""
    gc.set_threshold(_OBJECTS)


def bound_memory(most: int) -> None:
    """Hold this process to so many bytes: what asks for more gets a MemoryError. Only Linux counts them so."""
    try:
        import resource
    except ImportError:  # Windows has no such limits
        return
    hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (most, hard))
