"""Dates: words to tokens (lexer), tokens to forms (grammar), forms to the calendar (resolve)."""
