"""Groups of events that tell the same thing, kept up to date as documents come and go.

``event.same_as`` is the first event of a group, which represents it. A new event is compared with
the representatives near it in time only, and of these with the few that share most with it, so that
a corpus in which ten thousand documents name one day costs no more than ten thousand comparisons.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from itertools import islice
from typing import TYPE_CHECKING, Final

from db.dates.groups import Rarity, Telling, grams, tells_same

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

_MOST_NEARBY: Final = 500
"""So many representatives are looked at for one interval of time."""

_MOST_HOLDERS: Final = 400
"""What more events hold than so many tells nothing apart, and is not followed."""

_MOST_COMPARED: Final = 8
"""Of the events near in time, those that share most with a new one are compared with it."""

_LONGEST_CONTAINED: Final = timedelta(days=31)
"""Within a longer interval only events of the same interval are looked for."""

_LONGEST_CONTAINING: Final = timedelta(days=366)

_COLUMNS: Final = 'id, document, start, "end", text, date_text, kind'
_REPRESENTS: Final = "same_as = id AND kind <> 'mention' AND id < :before"
_AFTER_ITS_DAY: Final = "~"
"""Behind a day, this sorts after every time of that day."""


def dissolve(connection: sqlite3.Connection, document: int) -> None:
    """Take the events of ``document`` out of their groups; the next member represents the rest."""
    heirs = connection.execute(
        "SELECT same_as, min(id) FROM event WHERE document <> ?1"
        " AND same_as IN (SELECT id FROM event WHERE document = ?1) GROUP BY same_as",
        (document,),
    ).fetchall()
    connection.executemany(
        "UPDATE event SET same_as = ? WHERE same_as = ? AND document <> ?",
        ((heir, gone, document) for gone, heir in heirs),
    )


def join(connection: sqlite3.Connection, first: int, last: int) -> None:
    """Find for the events ``first`` to ``last``, just stored, the groups that they belong to."""
    new = [
        telling
        for row in connection.execute(
            f"SELECT {_COLUMNS} FROM event WHERE id BETWEEN ? AND ? AND kind <> 'mention'"
            " ORDER BY id",
            (first, last),
        )
        if (telling := _telling(row)) is not None
    ]
    groups = _Groups(_nearby(connection, new, first))
    found = groups.place(new)
    connection.executemany(
        "UPDATE event SET same_as = ? WHERE id = ?",
        ((group, event) for event, group in found.items() if group != event),
    )


class _Groups:
    """Events that may represent a group, by the grams they hold."""

    def __init__(self, representatives: Sequence[Telling]) -> None:
        self._known = {telling.event: telling for telling in representatives}
        self._holders: defaultdict[str, list[int]] = defaultdict(list)

    def place(self, new: Sequence[Telling]) -> dict[int, int]:
        """For each event of ``new`` the event that represents its group."""
        rarity = Rarity.learned(telling.text for telling in [*self._known.values(), *new])
        for telling in [*self._known.values()]:
            self._hold(telling, _grams(telling))
        found: dict[int, int] = {}
        for telling in new:
            held = _grams(telling)
            same = next(
                (
                    other.event
                    for other in self._closest(telling, held, rarity)
                    if tells_same(telling, other, rarity)
                ),
                telling.event,
            )
            found[telling.event] = found.get(same, same)
            self._known[telling.event] = telling
            self._hold(telling, held)
        return found

    def _hold(self, telling: Telling, held: frozenset[str]) -> None:
        for gram in held:
            self._holders[gram].append(telling.event)

    def _closest(self, telling: Telling, held: frozenset[str], rarity: Rarity) -> Iterator[Telling]:
        """The events whose times may agree, those first that share most of what is rare."""
        shared: defaultdict[int, float] = defaultdict(float)
        for gram in held:
            holders = self._holders.get(gram, ())
            if len(holders) <= _MOST_HOLDERS:
                weight = rarity.of(gram)
                for event in holders:
                    shared[event] += weight
        likely = (self._known[event] for event in sorted(shared, key=lambda event: -shared[event]))
        return islice((other for other in likely if _may_agree(telling, other)), _MOST_COMPARED)


def _nearby(connection: sqlite3.Connection, new: Sequence[Telling], before: int) -> list[Telling]:
    """Representatives stored before whose times may agree with those of ``new``."""
    rows = {}
    for start, end in {(telling.start, telling.end) for telling in new}:
        for condition, order in _conditions(start, end):
            parameters = {
                "start": start and start.isoformat(),
                "end": end and end.isoformat(),
                "start_over": start and start.isoformat() + _AFTER_ITS_DAY,
                "end_over": end and end.isoformat() + _AFTER_ITS_DAY,
                "earliest": start and _days_before(start, _LONGEST_CONTAINING),
                "before": before,
                "limit": _MOST_NEARBY,
            }
            for row in connection.execute(
                f"SELECT {_COLUMNS} FROM event WHERE {condition} AND {_REPRESENTS}"
                f" ORDER BY {order} LIMIT :limit",
                parameters,
            ):
                rows[row[0]] = row
    return [telling for _, row in sorted(rows.items()) if (telling := _telling(row)) is not None]


def _conditions(start: date | None, end: date | None) -> Iterator[tuple[str, str]]:
    """SQL for what may tell the same as an event of this interval, each with its order."""
    if start is None:
        yield 'start IS NULL AND "end" >= :end AND "end" < :end_over', '"end"'
        return
    if end is None:
        yield 'start >= :start AND start < :start_over AND "end" IS NULL', "start"
        return
    if end - start > _LONGEST_CONTAINED:
        yield 'start = :start AND "end" = :end', "id"
        return
    yield "start >= :start AND start < :end_over", "start"
    yield (
        'start < :start AND start >= :earliest AND "end" >= :end'
        ' AND substr(start, 1, 10) <> substr("end", 1, 10)',
        "start DESC",
    )


def _may_agree(a: Telling, b: Telling) -> bool:
    """Whether one interval is the other or lies within it."""
    if (a.start, a.end) == (b.start, b.end):
        return True
    if a.start is None or a.end is None or b.start is None or b.end is None:
        return False
    return (a.start <= b.start and b.end <= a.end) or (b.start <= a.start and a.end <= b.end)


def _grams(telling: Telling) -> frozenset[str]:
    return grams(telling.text.replace(telling.date_text, ""))


def _telling(row: tuple[int, int, str | None, str | None, str, str, str]) -> Telling | None:
    event, document, start, end, text, date_text, kind = row
    try:
        return Telling(event, document, _day(start), _day(end), text, date_text, kind)
    except ValueError:
        return None


def _day(moment: str | None) -> date | None:
    return None if moment is None else date.fromisoformat(moment[:10])


def _days_before(day: date, span: timedelta) -> str:
    return (day - span).isoformat() if day - date.min > span else date.min.isoformat()
