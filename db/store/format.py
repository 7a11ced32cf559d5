"""What marks an SQLite file as a corpus; apart from the schema so that readers start fast."""

from __future__ import annotations

from typing import Final

APPLICATION_ID: Final = 0x44534A31
"""``DSJ1``: what ``PRAGMA application_id`` of every corpus says."""

FORMAT_VERSION: Final = 1
"""What ``PRAGMA user_version`` says; a reader refuses a corpus whose number is higher."""
