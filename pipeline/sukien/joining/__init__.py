"""Joining articles: the same event and the same person told by several becomes one entry. No merge on doubt."""
