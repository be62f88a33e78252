"""Who is who: the people of an article, one entry each, with rank, role, organisation and country."""

from sukien.people.identify import identify
from sukien.people.person import Person, person_from

__all__ = ["Person", "identify", "person_from"]
