"""The texts that reading dates and events takes longest for, and whether time keeps step.

    python -m tests.bench.worst_dates [CHARACTERS]

Each building block of the grammar is repeated and alternated with each other one, and the slowest
of these texts are read again at full length (1,000,000 characters) and at half of it.
"""

from __future__ import annotations

import sys
from datetime import date
from itertools import product
from time import process_time
from typing import TYPE_CHECKING, Final

from db.dates.events import read_events
from db.dates.model import Block
from tests.db.dates.building_blocks import CHINESE, ENGLISH, repeated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PUBLISHED: Final = date(2021, 1, 14)
_SAMPLE: Final = 2_000
_LENGTH: Final = 1_000_000
_SHOWN: Final = 12


def seconds(text: str) -> float:
    """The processor's time that reading one paragraph of ``text`` takes."""
    begin = process_time()
    read_events([Block(text)], title=None, published=_PUBLISHED)
    return process_time() - begin


def slowest(units: Iterable[str], shown: int, length: int) -> Iterator[str]:
    """A line for each of the slowest units: characters a second, and how much longer twice the
    text takes."""
    sampled = sorted(units, key=lambda unit: -seconds(repeated(unit, _SAMPLE)))
    yield f"{'characters/s':>14}{'time(2n)/time(n)':>20}  n = {length // 2:,}"
    for unit in sampled[:shown]:
        half, whole = (seconds(repeated(unit, size)) for size in (length // 2, length))
        yield f"{length / whole:14,.0f}{whole / half:20.2f}  {unit!r}"


def main(arguments: list[str]) -> None:
    """Print the slowest of all blocks, and of all pairs of blocks of one language."""
    length = int(arguments[0]) if arguments else _LENGTH
    pairs = [a + b for blocks in (CHINESE, ENGLISH) for a, b in product(blocks, repeat=2) if a != b]
    for name, units in (("one block", [*CHINESE, *ENGLISH]), ("two in turn", pairs)):
        sys.stdout.write(f"{name}, the slowest of {len(units):,}\n")
        for line in slowest(units, _SHOWN, length):
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
