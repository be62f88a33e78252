"""Both ends of a run: readers turn inputs into articles, writers turn records into files; one file a format."""
