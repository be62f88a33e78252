"""Extractors: plain functions `find(text, pack, seen) -> mentions`, one small file each.

`seen` holds the mentions of the extractors that ran before, by label. An extractor proposes; overlaps with other
labels are settled once, in `sukien.resolve`.
"""

from __future__ import annotations

from collections.abc import Callable

from sukien.extractors.countries import find_countries
from sukien.extractors.dates import find_dates
from sukien.extractors.groups import find_groups
from sukien.extractors.locations import find_locations
from sukien.extractors.meetings import find_meetings
from sukien.extractors.organizations import find_organizations
from sukien.extractors.people import find_people
from sukien.extractors.ranks import find_ranks
from sukien.extractors.roles import find_roles
from sukien.mention import Mention, Seen
from sukien.rules import Pack
from sukien.text import Text

Find = Callable[[Text, Pack, Seen], list[Mention]]


def _find_patterns(text: Text, pack: Pack, seen: Seen) -> list[Mention]:
    """What the patterns of packs find. spaCy's matcher is loaded for packs that have some: it takes a second."""
    from sukien.extractors.patterns import find_patterns

    return find_patterns(text, pack, seen)


EXTRACTORS: dict[str, tuple[Find, tuple[str, ...]]] = {
    "ranks": (find_ranks, ()),
    "countries": (find_countries, ()),
    "locations": (find_locations, ("countries",)),
    "groups": (find_groups, ("countries",)),
    "dates": (find_dates, ()),
    "meetings": (find_meetings, ("countries", "dates")),
    "organizations": (find_organizations, ("countries", "locations", "meetings")),
    "roles": (find_roles, ("ranks", "countries", "locations", "meetings", "organizations")),
    "people": (find_people, ("ranks", "countries", "locations", "dates", "meetings", "organizations", "roles")),
    "patterns": (
        _find_patterns,
        ("ranks", "countries", "locations", "groups", "dates", "meetings", "organizations", "roles", "people"),
    ),
}
"""Name -> the function and the extractors whose mentions it asks for; in the order in which they run."""
