"""Writers: records into the files of a run. Each file appears whole or not at all."""
