"""Groups of events that tell the same thing, kept up to date as documents come and go.

``event.same_as`` is the first event of a group, which represents it. A new event is compared with
the representatives near it in time only, and of these with the few that share most with it, so that
a corpus in which ten thousand documents name one day costs no more than ten thousand comparisons.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from typing import TYPE_CHECKING, Final

from db.dates.groups import Rarity, Telling, grams, tells_same

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

_MOST_NEARBY: Final = 2_000
"""Representatives of one month that are looked at, the newest first."""

_MOST_COMPARED: Final = 8
"""Of these, the ones that share most with an event are compared with it."""

_MOST_HOLDERS: Final = 200
"""A gram that more events of a month hold tells nothing apart, and is not followed."""

_COLUMNS: Final = 'id, document, start, "end", text, date_text, kind'


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
    months = {month for telling in new for month in _months(telling)}
    groups = _Groups(_representatives(connection, months, first))
    found = groups.place(new)
    connection.executemany(
        "UPDATE event SET same_as = ? WHERE id = ?",
        ((group, event) for event, group in found.items() if group != event),
    )


class _Groups:
    """Representatives by the months they touch and the grams they hold."""

    def __init__(self, representatives: Sequence[Telling]) -> None:
        self._known = {telling.event: telling for telling in representatives}
        self._holders: defaultdict[tuple[str, str], list[int]] = defaultdict(list)

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
                    other
                    for other in self._closest(telling, held)
                    if tells_same(telling, other, rarity)
                ),
                None,
            )
            found[telling.event] = (
                telling.event if same is None else found.get(same.event, same.event)
            )
            self._known[telling.event] = telling
            self._hold(telling, held)
        return found

    def _hold(self, telling: Telling, held: frozenset[str]) -> None:
        for month in _months(telling):
            for gram in held:
                self._holders[month, gram].append(telling.event)

    def _closest(self, telling: Telling, held: frozenset[str]) -> Iterator[Telling]:
        shared: Counter[int] = Counter()
        for month in _months(telling):
            for gram in held:
                holders = self._holders.get((month, gram), ())
                if len(holders) <= _MOST_HOLDERS:
                    shared.update(holders)
        for event, _ in shared.most_common(_MOST_COMPARED):
            yield self._known[event]


def _grams(telling: Telling) -> frozenset[str]:
    return grams(telling.text.replace(telling.date_text, ""))


def _representatives(
    connection: sqlite3.Connection, months: Iterable[str], before: int
) -> list[Telling]:
    rows = {}
    for month in sorted(months):
        for edge in ("start", '"end"'):
            for row in connection.execute(
                f"SELECT {_COLUMNS} FROM event WHERE {edge} >= ? AND {edge} < ? AND id < ?"
                " AND same_as = id AND kind <> 'mention' ORDER BY id DESC LIMIT ?",
                (month, month + "~", before, _MOST_NEARBY),
            ):
                rows[row[0]] = row
    return [telling for _, row in sorted(rows.items()) if (telling := _telling(row)) is not None]


def _telling(row: tuple[int, int, str | None, str | None, str, str, str]) -> Telling | None:
    event, document, start, end, text, date_text, kind = row
    try:
        return Telling(event, document, _day(start), _day(end), text, date_text, kind)
    except ValueError:
        return None


def _day(moment: str | None) -> date | None:
    return None if moment is None else date.fromisoformat(moment[:10])


def _months(telling: Telling) -> set[str]:
    return {day.isoformat()[:7] for day in (telling.start, telling.end) if day is not None}
