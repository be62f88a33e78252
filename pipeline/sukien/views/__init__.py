"""What a person looks at in a terminal: articles, cards, tables, answers to SQL and figures of a run."""
