"""How far long work is, in words: counts, rate and time left."""

from __future__ import annotations


def progress_sentence(
    what: str, done: int, total: int, unit: str, rate: str, seconds_left: float | None
) -> str:
    """``Ingest: 12 of 40 documents, 3.1 MB/s, 0:09 left``."""
    left = f", {_duration(seconds_left)} left" if seconds_left is not None else ""
    return f"{what}: {done:,} of {total:,} {unit}, {rate}{left}"


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
