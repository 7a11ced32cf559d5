"""Groups of events that tell the same thing, kept up to date as documents come and go.

``event.same_as`` is the first event of a group, which represents it. A new event is compared with
events near it in time only, and of these with the few that share most with it, so that a corpus in
which ten thousand documents name one day costs no more than ten thousand comparisons.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from db.dates.groups import Groups, Telling

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    _Row = tuple[int, int, str | None, str | None, str, str, str, str | None, str, int, int]

_MOST_NEARBY: Final = 500
"""So many events are looked at for one interval of time."""

_MOST_OTHERS: Final = 500

_LONGEST_CONTAINED: Final = timedelta(days=92)
"""Within a longer interval only events of the same interval are looked for."""

_LONGEST_CONTAINING: Final = timedelta(days=366)

_AROUND: Final = 120
"""So many characters before the sentence of an event are its surroundings."""

_COLUMNS: Final = (
    'event.id, event.document, event.start, event."end", event.text, date_text, kind, title,'
    f" substr(passage.text, max(1, text_start + 1 - {_AROUND}), min(text_start, {_AROUND})),"
    " same_as, document.events"
)
# A cross join keeps SQLite from beginning with the documents: few events are asked for.
_TABLES: Final = (
    "event JOIN document ON document.id = event.document JOIN passage ON passage.id = event.passage"
)
_KNOWN: Final = "kind <> 'mention' AND event.id < :before"
_GROUP: Final = 9
_EVENTS: Final = 10
_DAY_LENGTH: Final = 10
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
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM {_TABLES} WHERE event.id BETWEEN ? AND ? AND kind <> 'mention'"
        " ORDER BY event.id",
        (first, last),
    ).fetchall()
    new = [telling for row in rows if (telling := _telling(row)) is not None]
    nearby = _nearby(connection, new, first)
    known = {telling: row[_GROUP] for row in nearby if (telling := _telling(row)) is not None}
    others = _others(connection, {row[0] for row in nearby}, first)
    groups = Groups(known, {row[1]: row[_EVENTS] for row in nearby}, others)
    placed = groups.place(new)
    absorbed = {
        (placed[telling.event], group)
        for telling, group in known.items()
        if telling.event in placed
    }
    connection.executemany("UPDATE event SET same_as = ? WHERE same_as = ?", absorbed)
    connection.executemany(
        "UPDATE event SET same_as = ? WHERE id = ?",
        ((placed[telling.event], telling.event) for telling in new),
    )


def _nearby(connection: sqlite3.Connection, new: Sequence[Telling], before: int) -> list[_Row]:
    """Events stored before whose times may agree with those of ``new``."""
    rows: dict[int, _Row] = {}
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
                f"SELECT {_COLUMNS} FROM {_TABLES} WHERE {condition} AND {_KNOWN}"
                f" ORDER BY {order} LIMIT :limit",
                parameters,
            ):
                rows[row[0]] = row
    return [row for _, row in sorted(rows.items())]


def _others(connection: sqlite3.Connection, known: set[int], before: int) -> Iterator[str]:
    """What was told lately of other times: it shows which words are common in this corpus."""
    for event, text in connection.execute(
        "SELECT id, text FROM event WHERE id < ? AND kind <> 'mention' ORDER BY id DESC LIMIT ?",
        (before, _MOST_OTHERS),
    ):
        if event not in known:
            yield text


def _conditions(start: date | None, end: date | None) -> Iterator[tuple[str, str]]:
    """SQL for what may tell the same as an event of this interval, each with its order."""
    if start is None:
        yield (
            'event.start IS NULL AND event."end" >= :end AND event."end" < :end_over',
            'event."end"',
        )
        return
    if end is None:
        yield "event.start >= :start AND event.start < :start_over", "event.start"
        return
    if end - start > _LONGEST_CONTAINED:
        yield 'event.start = :start AND event."end" = :end', "event.id"
        return
    yield "event.start >= :start AND event.start < :end_over", "event.start"
    yield (
        'event.start < :start AND event.start >= :earliest AND event."end" >= :end'
        ' AND substr(event.start, 1, 10) <> substr(event."end", 1, 10)',
        "event.start DESC",
    )


def _telling(row: _Row) -> Telling | None:
    event, document, start, end, text, date_text, kind, title, around, *_ = row
    try:
        days = _day(start), _day(end)
        minute = _minute(start)
    except ValueError:
        # A year before the common era, of which no day is known: it joins no group, for many
        # things happened in it.
        return None
    return Telling(event, document, *days, text, date_text, kind, title or "", around, minute)


def _minute(moment: str | None) -> int | None:
    if moment is None or len(moment) <= _DAY_LENGTH:
        return None
    time = datetime.fromisoformat(moment)
    return time.hour * 60 + time.minute


def _day(moment: str | None) -> date | None:
    return None if moment is None else date.fromisoformat(moment[:10])


def _days_before(day: date, span: timedelta) -> str:
    return (day - span).isoformat() if day - date.min > span else date.min.isoformat()
