"""The story of an article as far as it is told; what its clauses say of an event: wished for, called off, online."""
