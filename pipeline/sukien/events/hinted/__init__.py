"""What no rule tells by its words: read from who stands in a sentence, and when, beside words that only hint at it."""
