"""Candidates for new rules, from what the rules did not take in a corpus."""
