"""Rules to begin with, one file a kind: each loads, and keeps what its examples promise."""
