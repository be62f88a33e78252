"""Runs on many machines: inputs in slices, of each slice a part, the parts merged into the files of a run."""
