"""The texts that reading dates and events takes longest for, and whether time keeps step.

    python -m tests.bench.worst_dates [CHARACTERS]

Each building block of the grammar is repeated and alternated with each other one. There are ten
thousand such pairs, and a million characters of the slowest of them take a minute; so there are
three heats. All are read at a thousand characters and at four thousand. Those that take longest,
and those whose time grows most from the one to the other, are read again at a fortieth and a tenth
of the full length, and the slowest of these at half of it and in full (1,000,000 characters).
Growth is how much longer a text takes than its length makes it: 1.0 where time keeps step, and
as often as the text is longer where it grows with the square. It is a quotient of two short times
in the first heat, which anything on the machine disturbs, and sure in the last.
"""

from __future__ import annotations

import sys
from datetime import date
from itertools import product
from operator import attrgetter
from time import process_time
from typing import TYPE_CHECKING, Final, NamedTuple

from db.dates.events import read_events
from db.dates.model import Block
from tests.db.dates.building_blocks import CHINESE, ENGLISH, repeated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_PUBLISHED: Final = date(2021, 1, 14)
_SAMPLE: Final = 4_000
_LENGTH: Final = 1_000_000
_SHOWN: Final = 10
_KEPT: Final = 40
"""How many of the slowest, and how many of the steepest, go on from the first heat."""
_STEPS: Final = 4
"""How many times longer the longer text of the first heats is."""


class _Timed(NamedTuple):
    """The seconds that ``size`` characters of a unit take, and how they have grown."""

    unit: str
    size: int
    seconds: float
    growth: float

    def __str__(self) -> str:
        return f"{self.size / self.seconds:14,.0f}{self.growth:14.2f}  {self.unit!r}"


def seconds(text: str) -> float:
    """The processor's time that reading one paragraph of ``text`` takes."""
    begin = process_time()
    read_events([Block(text)], title=None, published=_PUBLISHED)
    return process_time() - begin


def _timed(unit: str, size: int, steps: int, times: int = 1) -> _Timed:
    """``size`` characters of ``unit`` beside a part of it that is so many ``steps`` shorter, each
    as quick as in the best of so many ``times``."""
    texts = (repeated(unit, length) for length in (size // steps, size))
    part, whole = (min(seconds(text) for _ in range(times)) for text in texts)
    return _Timed(unit, size, whole, whole / (part * steps))


def slowest(units: Iterable[str], shown: int, length: int) -> Iterator[str]:
    """A line for each of the slowest units, and one for the steepest of the second heat:
    characters a second, and the growth of the time."""
    first = [_timed(unit, _SAMPLE, _STEPS) for unit in units]
    kept = {one.unit for one in (*_first(first, "seconds"), *_first(first, "growth"))}
    second = [_timed(unit, length // 10, _STEPS, times=2) for unit in sorted(kept)]
    yield f"{'characters/s':>14}{'growth':>14}  in {length:,} characters"
    for one in _first(second, "seconds")[:shown]:
        yield str(_timed(one.unit, length, 2))
    yield f"{max(second, key=attrgetter('growth'))}, the steepest in {length // 10:,}"


def _first(timed: Sequence[_Timed], by: str) -> list[_Timed]:
    return sorted(timed, key=attrgetter(by), reverse=True)[:_KEPT]


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
