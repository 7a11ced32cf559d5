"""Groups of tellings of the same event, in one document or in several.

An event is told again in the abstract and the body of one document, or by several documents in
other words, in the other script or language. A telling joins the group of the telling that it
shares most with. Rarity is learned from the texts at hand, so that an organisation named in every
entry of its own chronicle does not make all entries of a day one event.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from heapq import nlargest
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from db.dates.sameness.rarity import Rarity, grams
from db.dates.sameness.traits import Telling, Traits
from db.dates.sameness.weighing import (
    Circumstances,
    bodies_differ,
    contradict,
    likeness,
    tells_same,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

__all__ = ["Groups", "Telling", "cluster", "tells_same"]

_MOST_HOLDERS: Final = 400
"""What more events hold than so many tells nothing apart, and is not followed."""

_MOST_COMPARED: Final = 10
"""Of the events near in time, those that share most with a new one are compared with it."""

_MOST_UNLIKE: Final = 40
"""Where no more events than so many are about a time, those without a gram in common are looked at.
"""

_MOST_LOOKED_AT: Final = 40
_MOST_MONTHS: Final = 12
_CHINESE: Final = " in Chinese"
_ENGLISH: Final = " in English"

_KIN_TIMES: Final = 4
_KIN_SHARE: Final = 0.4
"""Documents that have so many times in common, and that share of the fewer, retell one another."""


def cluster(new: Sequence[Telling], known: Sequence[Telling] = ()) -> dict[int, int]:
    """For each event of ``new`` the event that represents its group, itself if it stands alone."""
    return Groups({telling: telling.event for telling in known}).place(new)


class Groups:
    """Tellings with the groups they are in, to which others are added.

    ``known`` gives for each telling the event that represents its group, ``times`` the number of
    events of documents of which ``known`` has only some. ``others`` are tellings of other times, to
    learn from them what is common.
    """

    def __init__(
        self,
        known: Mapping[Telling, int],
        times: Mapping[int, int] | None = None,
        others: Iterable[str] = (),
    ) -> None:
        self._traits: dict[int, Traits] = {}
        self._group: dict[int, int] = {}
        self._members: defaultdict[int, list[int]] = defaultdict(list)
        self._holders: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        self._kin: dict[tuple[int, int], bool] = {}
        self._days: Counter[tuple[date | None, date | None]] = Counter()
        self._times: defaultdict[int, set[tuple[date, date]]] = defaultdict(set)
        self._all_times = times or {}
        self._others = [grams(text) for text in others]
        for telling, group in known.items():
            self._note_time(telling)
            self._add(Traits(telling), group)

    def place(self, new: Sequence[Telling]) -> dict[int, int]:
        """For each event whose group changes, and each of ``new``, the first event of its group.

        A new telling may show that two groups known before tell the same; they become one.
        """
        traits = [Traits(telling) for telling in new]
        texts = [one.grams for one in (*self._traits.values(), *traits)]
        rarity = Rarity.learned(chain(texts, self._others))
        before = dict(self._group)
        for telling in new:
            self._note_time(telling)
        self._kin.clear()
        for one in traits:
            self._join(one, self._groups_of(one, rarity), rarity)
        return {event: group for event, group in self._group.items() if before.get(event) != group}

    def _groups_of(self, new: Traits, rarity: Rarity) -> list[int]:
        """The groups that a telling may belong to, the likeliest first."""
        telling = new.telling
        found: dict[int, float] = {}
        for other in self._closest(new, rarity):
            group = self._group[other.telling.event]
            others = self._days[telling.start, telling.end] - len(self._members[group]) - 1
            kin = self._are_kin(telling.document, other.telling.document)
            alike = likeness(new, other, Circumstances(rarity, max(0, others), kin))
            if alike > found.get(group, 0.0) and self._fits(new, group, rarity):
                found[group] = alike
        return sorted(found, key=lambda group: -found[group])

    def _join(self, new: Traits, groups: Sequence[int], rarity: Rarity) -> None:
        event = new.telling.event
        self._add(new, groups[0] if groups else event)
        for other in groups[1:]:
            group = self._group[event]
            if all(self._fits(self._traits[one], group, rarity) for one in self._members[other]):
                kept, gone = sorted((group, other))
                for one in self._members.pop(gone):
                    self._group[one] = kept
                    self._members[kept].append(one)

    def _fits(self, new: Traits, group: int, rarity: Rarity) -> bool:
        """Whether no member speaks against it: most of all another entry of the same document."""
        members = [self._traits[event] for event in self._members[group][:_MOST_COMPARED]]
        return all(
            likeness(new, member, Circumstances(rarity)) > 0
            if member.telling.document == new.telling.document or bodies_differ(new, member)
            else not contradict(new, member)
            for member in members
        )

    def _are_kin(self, first: int, second: int) -> bool:
        pair = (first, second) if first < second else (second, first)
        known = self._kin.get(pair)
        if known is None:
            one, other = self._times[first], self._times[second]
            common = len(one & other)
            fewer = min(
                max(len(one), self._all_times.get(first, 0)),
                max(len(other), self._all_times.get(second, 0)),
            )
            known = common >= _KIN_TIMES and common >= _KIN_SHARE * fewer
            self._kin[pair] = known
        return known

    def _note_time(self, telling: Telling) -> None:
        self._days[telling.start, telling.end] += 1
        if telling.start is not None and telling.end is not None:
            self._times[telling.document].add((telling.start, telling.end))

    def _add(self, traits: Traits, group: int) -> None:
        event = traits.telling.event
        self._traits[event] = traits
        self._group[event] = group
        self._members[group].append(event)
        for shelf in _kept_on(traits.telling):
            for mark in _marks(traits):
                self._holders[shelf, mark].append(event)

    def _closest(self, new: Traits, rarity: Rarity) -> list[Traits]:
        """The events whose times may agree that share most of what is rare with ``new``."""
        shared: defaultdict[int, float] = defaultdict(float)
        for shelf in _looked_for_on(new.telling):
            for gram in new.grams:
                holders = self._holders.get((shelf, gram), ())
                if len(holders) <= _MOST_HOLDERS:
                    weight = rarity.of(gram)
                    for event in holders:
                        shared[event] += weight
            for language in (_CHINESE, _ENGLISH):
                holders = self._holders.get((shelf, language), ())
                if len(holders) <= _MOST_UNLIKE:
                    for event in holders:
                        shared[event] += self._common_ideas(new, event)
        found = (
            self._traits[event] for event in nlargest(_MOST_LOOKED_AT, shared, shared.__getitem__)
        )
        return list(
            islice((one for one in found if may_agree(new.telling, one.telling)), _MOST_COMPARED)
        )

    def _common_ideas(self, new: Traits, event: int) -> float:
        """How much a telling in other words has in common, by ideas, numbers and names."""
        other = self._traits[event]
        return (
            len(new.concepts.keys() & other.concepts.keys())
            + len(new.numbers & other.numbers)
            + (len(new.sounds & other.sounds) if new.is_english != other.is_english else 0)
        )


def may_agree(a: Telling, b: Telling) -> bool:
    """Whether one interval is the other or lies within it."""
    if a.start == b.start:
        return True
    if a.start is None or a.end is None or b.start is None or b.end is None:
        return a.end is not None and a.end == b.end
    return (a.start <= b.start and b.end <= a.end) or (b.start <= a.start and a.end <= b.end)


def _marks(traits: Traits) -> Iterator[str]:
    """By what an event is found again: what it holds, and its language."""
    yield from traits.grams
    yield _ENGLISH if traits.is_english else _CHINESE


def _kept_on(telling: Telling) -> Iterator[str]:
    """The shelves of an event: its day and month, or the months of its longer time."""
    if _is_day(telling):
        yield f"day {telling.start}"
        yield from (f"days of {month}" for month in _months(telling))
    else:
        yield from (f"long {month}" for month in _months(telling))


def _looked_for_on(telling: Telling) -> Iterator[str]:
    """Where the events stand whose times may agree: of the same day, or about it."""
    if _is_day(telling):
        yield f"day {telling.start}"
    else:
        yield from (f"days of {month}" for month in _months(telling))
    yield from (f"long {month}" for month in _months(telling))


def _is_day(telling: Telling) -> bool:
    return telling.start is not None and telling.start == telling.end


def _months(telling: Telling) -> Iterable[int]:
    """The months that a time touches, the first and the last where there are many."""
    start, end = telling.start or telling.end, telling.end or telling.start
    if start is None or end is None:
        return ()
    first, last = start.year * 12 + start.month, end.year * 12 + end.month
    return range(first, last + 1) if last - first < _MOST_MONTHS else (first, last)
