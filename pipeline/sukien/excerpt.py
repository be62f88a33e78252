"""The part of a sentence around some words, for people to read."""

from __future__ import annotations


def excerpt(sentence: str, words: str, width: int = 160) -> str:
    """About `width` characters of a sentence around some words, cut at blanks; the whole where it is no longer.

    >>> excerpt("Đoàn đại biểu đến thăm và làm việc tại Lào", "làm việc", 20)
    '… và làm việc tại Lào'
    """
    at = max(0, sentence.find(words))
    start = max(0, at - (width - len(words)) // 2)
    end = min(len(sentence), start + max(width, len(words)))
    if start:
        start = sentence.find(" ", start, at) + 1 or start
    if end < len(sentence):
        end = max(sentence.rfind(" ", at + len(words), end), at + len(words))
    return f"{'… ' if start else ''}{sentence[start:end]}{' …' if end < len(sentence) else ''}"
