"""Which words for events count, and which only name a body, a framework or something likened."""
