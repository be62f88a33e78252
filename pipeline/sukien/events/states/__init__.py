"""Which states take part: by their people, bodies, forces and delegations, by lists, groups and tours."""
