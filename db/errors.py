"""Errors that are meant for people: one sentence each, saying what, where and what to do."""

from __future__ import annotations


class DashijiError(Exception):
    """A failure that a person can act on; ``str(error)`` is the sentence to show.

    ``exit_status`` is what a command ends with when nothing catches the error.
    """

    exit_status = 2


class CorpusError(DashijiError):
    """The corpus is missing, foreign, newer than this program, locked, truncated or corrupt."""


class UnreadableDocumentError(DashijiError):
    """A file offered to ingest cannot be read as text; nothing of it was stored."""

    exit_status = 1
