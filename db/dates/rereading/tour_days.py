"""Days in figures behind the place of each stop of a tour: 重庆 04.11-04.13, 成都 04.18-04.20."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.recognise import recognise
from db.dates.recognition.canonical import DASHES
from db.dates.recognition.digits import DAY, MONTH
from db.text.alignment import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.dates.model import Recognised

_STOP: Final = re.compile(
    r"\s*(?:[^\w\s]{1,2}\s?)?[\u4e00-\u9fff·]{2,10}(?:[\s\u3000|｜]+|[：:]\s?)"
    rf"(?P<date>(?P<month>{MONTH})[./](?P<day>{DAY})"
    rf"(?:\s?[{DASHES}]\s?(?:(?P<to_month>{MONTH})[./])?(?P<to>{DAY}))?)"
    r"(?![\d./%％])(?=\s*(?:$|[(（\[【|｜]|[\s\u3000][\u4e00-\u9fff]))"
)
_FEWEST: Final = 3
_LONGEST: Final = 60


def with_days_of_tour(
    texts: Sequence[str], dates: Sequence[list[Recognised]]
) -> list[list[Recognised]]:
    """``dates``, those of each text, with the days of the stops, where three lines or more that
    stand one below the other have them and one at least lasts from a day to another."""
    found = list(dates)
    run: list[tuple[int, re.Match[str]]] = []
    for number, text in enumerate((*texts, "")):
        match = _STOP.match(text) if 0 < len(text) <= _LONGEST else None
        if match is not None and not found[number]:
            run.append((number, match))
            continue
        if len(run) >= _FEWEST and any(one["to"] for _, one in run):
            for stop, one in run:
                found[stop] = _read(one)
        run = []
    return found


def _read(match: re.Match[str]) -> list[Recognised]:
    spelled = f"{int(match['month'])}月{int(match['day'])}日"
    if match["to"]:
        spelled += f"至{int(match['to_month'] or match['month'])}月{int(match['to'])}日"
    return [
        one._replace(span=Span(*match.span("date")), text=match["date"])
        for one in recognise(spelled)[:1]
    ]
