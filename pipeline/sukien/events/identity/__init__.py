"""Which event words tell of: a new one, one that is known already, another edition or another time of it."""
