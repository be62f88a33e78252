"""What a sentence holds: words that announce events, cues, who is named, which date belongs to what."""
