"""The parts of a run: jobs, workers, the ledger of what is done, duplicates, and the folder where drafts wait."""
