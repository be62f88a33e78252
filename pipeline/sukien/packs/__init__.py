"""Looking after rule packs: checking, counting, showing and beginning them."""
