"""Groups of tellings of the same event, in one document or in several.

An event is told again in the abstract and the body of one document, or by several documents in
other words, in the other script or language. A telling joins the group of the telling that it
shares most with. Rarity is learned from the texts at hand, so that an organisation named in every
entry of its own chronicle does not make all entries of a day one event.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from db.dates.rarity import Rarity
from db.dates.sameness import Circumstances, contradict, likeness, tells_same
from db.dates.traits import Telling, Traits

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

__all__ = ["Groups", "Telling", "cluster", "tells_same"]

_MOST_HOLDERS: Final = 400
"""What more events hold than so many tells nothing apart, and is not followed."""

_MOST_COMPARED: Final = 12
"""Of the events near in time, those that share most with a new one are compared with it."""

_MOST_MONTHS: Final = 6

_KIN_TIMES: Final = 4
_KIN_SHARE: Final = 0.4
"""Documents that have so many times in common, and that share of the fewer, retell one another."""


def cluster(new: Sequence[Telling], known: Sequence[Telling] = ()) -> dict[int, int]:
    """For each event of ``new`` the event that represents its group, itself if it stands alone."""
    return Groups({telling: telling.event for telling in known}).place(new)


class Groups:
    """Tellings with the groups they are in, to which others are added.

    ``known`` gives for each telling the event that represents its group, ``times`` the number of
    events of documents of which ``known`` has only some.
    """

    def __init__(
        self, known: Mapping[Telling, int], times: Mapping[int, int] | None = None
    ) -> None:
        self._traits: dict[int, Traits] = {}
        self._group: dict[int, int] = {}
        self._members: defaultdict[int, list[int]] = defaultdict(list)
        self._holders: defaultdict[str, list[int]] = defaultdict(list)
        self._days: Counter[tuple[date | None, date | None]] = Counter()
        self._times: defaultdict[int, set[tuple[date, date]]] = defaultdict(set)
        self._all_times = times or {}
        for telling, group in known.items():
            self._note_time(telling)
            self._add(Traits(telling), group)

    def place(self, new: Sequence[Telling]) -> dict[int, int]:
        """For each event of ``new`` the event that represents its group: its first member."""
        traits = [Traits(telling) for telling in new]
        rarity = Rarity.learned(one.grams for one in (*self._traits.values(), *traits))
        for telling in new:
            self._note_time(telling)
        for one in traits:
            self._add(one, self._group_for(one, rarity))
        return {telling.event: self._group[telling.event] for telling in new}

    def _group_for(self, new: Traits, rarity: Rarity) -> int:
        telling = new.telling
        best, most = telling.event, 0.0
        for other in self._closest(new, rarity):
            group = self._group[other.telling.event]
            others = self._days[telling.start, telling.end] - len(self._members[group]) - 1
            kin = self._are_kin(telling.document, other.telling.document)
            found = likeness(new, other, Circumstances(rarity, max(0, others), kin))
            if found > most and self._fits(new, group, rarity):
                best, most = group, found
        return best

    def _fits(self, new: Traits, group: int, rarity: Rarity) -> bool:
        """Whether no member speaks against it: most of all another entry of the same document."""
        members = [self._traits[event] for event in self._members[group][:_MOST_COMPARED]]
        return all(
            likeness(new, member, Circumstances(rarity)) > 0
            if member.telling.document == new.telling.document
            else not contradict(new, member)
            for member in members
        )

    def _are_kin(self, first: int, second: int) -> bool:
        one, other = self._times[first], self._times[second]
        common = len(one & other)
        fewer = min(
            max(len(one), self._all_times.get(first, 0)),
            max(len(other), self._all_times.get(second, 0)),
        )
        return common >= _KIN_TIMES and common >= _KIN_SHARE * fewer

    def _note_time(self, telling: Telling) -> None:
        self._days[telling.start, telling.end] += 1
        if telling.start is not None and telling.end is not None:
            self._times[telling.document].add((telling.start, telling.end))

    def _add(self, traits: Traits, group: int) -> None:
        event = traits.telling.event
        self._traits[event] = traits
        self._group[event] = group
        self._members[group].append(event)
        for mark in _marks(traits):
            self._holders[mark].append(event)

    def _closest(self, new: Traits, rarity: Rarity) -> Iterator[Traits]:
        """The events whose times may agree, those first that share most of what is rare."""
        shared: defaultdict[int, float] = defaultdict(float)
        for mark in _marks(new):
            holders = self._holders.get(mark, ())
            if len(holders) <= _MOST_HOLDERS:
                weight = rarity.of(mark)
                for event in holders:
                    shared[event] += weight
        compared = 0
        for event in sorted(shared, key=lambda event: -shared[event]):
            other = self._traits[event]
            if may_agree(new.telling, other.telling):
                yield other
                compared += 1
                if compared == _MOST_COMPARED:
                    return


def may_agree(a: Telling, b: Telling) -> bool:
    """Whether one interval is the other or lies within it."""
    if a.start == b.start:
        return True
    if a.start is None or a.end is None or b.start is None or b.end is None:
        return a.end is not None and a.end == b.end
    return (a.start <= b.start and b.end <= a.end) or (b.start <= a.start and a.end <= b.end)


def _marks(traits: Traits) -> Iterator[str]:
    """By what an event is found again: grams, and its time for tellings in the other language."""
    yield from traits.grams
    telling = traits.telling
    if telling.start is not None and telling.end is not None:
        yield telling.start.isoformat()
        yield from _months(telling.start, telling.end)


def _months(start: date, end: date) -> Iterator[str]:
    """The months of an interval, the first and the last where there are many."""
    first, last = start.year * 12 + start.month, end.year * 12 + end.month
    months = range(first, last + 1) if last - first < _MOST_MONTHS else (first, last)
    for month in months:
        yield f"month {month}"
