"""Patterns written as lists of words, so that what a page may say can be read down a column."""

from __future__ import annotations

from db.text.fold import fold


def alternatives(patterns: str) -> str:
    """A group of the patterns between the blanks of ``patterns``, ``_`` standing for a blank.

    It is for folded text (:func:`db.text.fold.fold`). Folding makes small letters of capitals, so
    that no pattern may hold one: ``\\W`` would become ``\\w``.
    """
    return "(?:" + "|".join(pattern.replace("_", " ?") for pattern in fold(patterns).split()) + ")"
