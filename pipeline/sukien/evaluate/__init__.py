"""Scores a run against gold articles: mentions, people, events, and how well confidence tells right from wrong."""
