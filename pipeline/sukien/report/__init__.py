"""The report of a run: one HTML file that needs nothing else, made from the files of the run by plain functions."""
