"""Makes ``lunar.txt``, years of :mod:`db.dates.calendars.lunar`, by computing each of them:
``python -m db.dates.calendars.data.make_lunar``.

A line is a year: its number; the first day of its first month; its months in order, each by its
number (negated for a leap month) and its length; the days of the month on which its 24 solar terms
fall, two terms to a month from 小寒 on.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from db.dates.calendars.astronomy import computed_year

YEARS: Final = range(1850, 2101)
"""From the late Qing on, whose reigns and festivals are dated most, to the end of this century."""


def line_of(year: int) -> str:
    """The year as a line of the table."""
    months, terms = computed_year(year)
    lengths = ",".join(f"{number}:{length}" for number, (_, length) in months.items())
    days = ",".join(str(terms[place].day) for place in range(24))
    return f"{year} {months[1][0]} {lengths} {days}"


def main() -> None:
    """Write the table beside this script."""
    lines = "".join(f"{line_of(year)}\n" for year in YEARS)
    Path(__file__).with_name("lunar.txt").write_text(lines, encoding="utf-8")


if __name__ == "__main__":
    main()
