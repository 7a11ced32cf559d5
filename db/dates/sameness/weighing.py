"""Whether two tellings speak of the same event: what speaks for it, and what forbids it.

Two tellings are of one event when their times agree and they share enough of what is *rare*: names,
numbers and things, not the words that every report uses. Containment counts, not likeness, since a
headline tells what a paragraph tells. How much is enough depends on the times: the same day in two
documents says much by itself, the same year little.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING, Final

from db.dates.sameness.concepts import CONCEPT_WEIGHT
from db.dates.sameness.rarity import NOTHING_LEARNED, Rarity
from db.dates.sameness.traits import Telling, Traits

if TYPE_CHECKING:
    from collections.abc import Iterator

_PHENOMENON: Final = re.compile(r"地震|海啸|台风|飓风|earthquake|tsunami|typhoon|hurricane")
_AFTERMATH: Final = re.compile(r"(?:地震|台风|飓风|海啸)(?:发生)?(?:后|影响|灾)")
"""What an earthquake or a storm did comes after it: 地震后恢复供电 may be an event of its own."""


@dataclass(frozen=True, slots=True)
class _Demand:
    """How much that is rare two tellings must share: in all, and of what the shorter one says."""

    weight: float
    share: float


_SAME_DAY_ELSEWHERE: Final = _Demand(1.5, 0.16)
_SAME_STRETCH_ELSEWHERE: Final = _Demand(2.0, 0.3)
_SAME_DOCUMENT: Final = _Demand(3.0, 0.45)
_WITHIN: Final = _Demand(2.7, 0.35)
_FIRST_DAY: Final = _Demand(2.0, 0.3)
_OTHER_BODY: Final = _Demand(5.0, 0.6)
_PERHAPS_OTHER_BODY: Final = _Demand(2.4, 0.3)
_CONTAINED: Final = 0.8
"""So much of the shorter telling stands in the longer one that less is called for."""

_CONTAINED_FACTOR: Final = 0.8
_OTHER_LANGUAGE_FACTOR: Final = 0.8
"""Fewer words can be compared between languages."""

_SKY_FACTOR: Final = 1.6
_BODY_CORE: Final = 3
_LONGEST_DAYS: Final = 366
_SHORT_DAYS: Final = 15
"""Of a time so short its first day stands for the whole (6月8日至9日, 6月8日)."""

_MONTH: Final = 31
_YEAR_DAYS: Final = 300
_YEAR_FACTOR: Final = 1.2
"""A year holds so many events that two of it need that much more in common."""

_SKY_SHARE: Final = 0.25
_NUMBER_WEIGHT: Final = 1.2
_BIG_NUMBER_WEIGHT: Final = 1.6
_BIG_NUMBER: Final = 100
_NAME_WEIGHT: Final = 1.0
_SOUND_WEIGHT: Final = 0.9
_PHENOMENON_WEIGHT: Final = 2.5
_AFTERMATH_WEIGHT: Final = 0.8
_CONTEXT_SHARE: Final = 0.5
_OWN_SHARE: Final = 0.5
"""What the tellings themselves must share of what is called for; the rest may stand beside them."""

_OTHER_NUMBERS: Final = 0.8
_MOST_CONTEXT: Final = 1.6
_MOST_COMMON_SUBJECT: Final = 1.0
_CROWD_WEIGHT: Final = 0.4
_KIN_WEIGHT: Final = 1.2
_MOST_MINUTES_APART: Final = 60


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What is known beside the two tellings.

    ``rarity`` weighs their words; ``crowd`` is how many other events the corpus has at the time;
    ``kin`` says that the two documents tell so many of the same times that one retells the other.
    """

    rarity: Rarity = NOTHING_LEARNED
    crowd: int = 0
    kin: bool = False


ALONE: Final = Circumstances()


def tells_same(a: Telling, b: Telling, circumstances: Circumstances = ALONE) -> bool:
    """Whether ``a`` and ``b`` tell the same event."""
    return likeness(Traits(a), Traits(b), circumstances) > 0


def likeness(a: Traits, b: Traits, circumstances: Circumstances = ALONE) -> float:
    """What speaks for ``a`` and ``b`` being one, 0 where it is less than their times call for."""
    demand = _demand(a, b)
    if demand is None or contradict(a, b):
        return 0.0
    rarity = circumstances.rarity
    shared = sum(_shared(a, b, rarity)) - _OTHER_NUMBERS * _counts_differ(a, b)
    if shared <= 0:
        return 0.0
    smaller = min(_told(a, b, rarity), _told(b, a, rarity))
    contained = shared >= smaller * _CONTAINED
    called_for = demand.weight * _factor(a, b, contained=contained)
    likely = shared + _beside(a, b, circumstances)
    enough = (
        (contained or shared >= called_for * _OWN_SHARE)
        and likely >= called_for
        and max(shared, likely) >= smaller * demand.share
    )
    return likely if enough else 0.0


def _demand(one: Traits, other: Traits) -> _Demand | None:
    """What times and bodies of the two call for; ``None`` if the times disagree."""
    a, b = one.telling, other.telling
    if not _same_time(a, b) and not _within(a, b):
        return None
    if (body := _other_body(one, other)) is not None:
        return body
    if a.document == b.document and not (one.is_summary or other.is_summary):
        return _longer(_SAME_DOCUMENT, a, b)
    if _same_time(a, b):
        one_day = a.start is not None and a.start == a.end
        return _SAME_DAY_ELSEWHERE if one_day else _longer(_SAME_STRETCH_ELSEWHERE, a, b)
    return _FIRST_DAY if a.start == b.start and _is_short(a, b) else _longer(_WITHIN, a, b)


def _factor(a: Traits, b: Traits, *, contained: bool) -> float:
    """How much more or less than usual is called for."""
    factor = 1.0
    if (a.sky or b.sky) and not _have_to_do(a, b):
        factor *= _SKY_FACTOR
    if a.is_english != b.is_english:
        return factor * _OTHER_LANGUAGE_FACTOR
    return factor * _CONTAINED_FACTOR if contained and _other_body(a, b) is None else factor


def _beside(a: Traits, b: Traits, circumstances: Circumstances) -> float:
    """What speaks for the two beside their own words."""
    crowd = _CROWD_WEIGHT * log(1 + circumstances.crowd)
    if a.telling.document == b.telling.document:
        return -crowd
    kin = _KIN_WEIGHT if circumstances.kin else 0.0
    return _context(a, b, circumstances.rarity) + kin - crowd


def _is_short(a: Telling, b: Telling) -> bool:
    return max(_length(a), _length(b)) < _SHORT_DAYS


def _same_time(a: Telling, b: Telling) -> bool:
    return (a.start, a.end) == (b.start, b.end)


def _longer(demand: _Demand, a: Telling, b: Telling) -> _Demand:
    if max(_length(a), _length(b)) < _YEAR_DAYS:
        return demand
    return _Demand(demand.weight * _YEAR_FACTOR, demand.share)


def _within(a: Telling, b: Telling) -> bool:
    """Whether one time lies within the other.

    A beginning (since May) holds its first day, a limit (by the end of May) its last month.
    """
    if a.start is None or b.start is None:
        limit, closed = (a, b) if a.start is None else (b, a)
        return closed.start is not None and closed.end == limit.end and _length(closed) <= _MONTH
    if a.end is None or b.end is None:
        closed, open_ended = (a, b) if b.end is None else (b, a)
        return closed.start == open_ended.start and closed.start == closed.end
    longer, shorter = sorted((a, b), key=_length, reverse=True)
    if longer.start is None or shorter.start is None or longer.end is None or shorter.end is None:
        return False
    inside = longer.start <= shorter.start and shorter.end <= longer.end
    return inside and _length(longer) <= _LONGEST_DAYS


def _length(telling: Telling) -> int:
    if telling.start is None or telling.end is None:
        return 0
    return (telling.end - telling.start).days


def contradict(a: Traits, b: Traits) -> bool:
    """Whether the two cannot be one: other halves of the day, other hours, another 第…次.

    What was only planned for a month is not yet what happened in it.
    """
    if a.telling.kind != b.telling.kind and not _same_time(a.telling, b.telling):
        return True
    if a.session and b.session and a.session != b.session:
        return True
    first, second = a.telling.minute, b.telling.minute
    if first is not None and second is not None and abs(first - second) > _MOST_MINUTES_APART:
        return True
    return any(
        numbers.isdisjoint(b.ordinals.get(unit, numbers)) for unit, numbers in a.ordinals.items()
    )


def bodies_differ(a: Traits, b: Traits) -> bool:
    """Whether two bodies do what is told, as far as the tellings and their titles say."""
    return _other_body(a, b) is not None


def _other_body(a: Traits, b: Traits) -> _Demand | None:
    """What is called for where two bodies do what is told, not parts of one name.

    Where a telling names none, the one that its document is about does it.
    """
    first, second = a.body or a.subject.body, b.body or b.subject.body
    if not first or not second or _one_body(first, second):
        return None
    if a.body and b.body:
        return None if second in a.folded or first in b.folded else _OTHER_BODY
    if _mentions(a, second) or _mentions(b, first):
        return None
    return _PERHAPS_OTHER_BODY if a.body or b.body else _OTHER_BODY


def _have_to_do(a: Traits, b: Traits) -> bool:
    """Whether one speaks of the body that the other's document is about, or both are about one."""
    first, second = a.subject.body, b.subject.body
    if first and second and _one_body(first, second):
        return True
    return _mentions(a, second) or _mentions(b, first)


def _mentions(traits: Traits, body: str) -> bool:
    """Whether a telling speaks of a body, by the end of its name that tells what it is."""
    return bool(body) and body[-_BODY_CORE:] in traits.folded


def _one_body(first: str, second: str) -> bool:
    shorter, longer = sorted((first, second), key=len)
    return longer.endswith(shorter) or shorter[:2] == longer[:2] or shorter[1:] in longer


def _counts_differ(a: Traits, b: Traits) -> bool:
    """Whether both count the same thing and not alike: 二万人, 三万人."""
    return any(
        counts.isdisjoint(b.counts.get(unit, counts)) for unit, counts in a.counts.items() if unit
    )


def _shared(a: Traits, b: Traits, rarity: Rarity) -> Iterator[float]:
    """The weight of each thing that both tell."""
    sky = a.sky | b.sky
    for gram in a.grams & b.grams:
        yield rarity.of(gram) * (_SKY_SHARE if gram in sky else 1.0)
    for number in a.numbers & b.numbers:
        yield _BIG_NUMBER_WEIGHT if number >= _BIG_NUMBER or number % 1 else _NUMBER_WEIGHT
    yield _NAME_WEIGHT * len(a.names & b.names)
    for idea, word in a.concepts.items():
        if idea in b.concepts and word != b.concepts[idea]:
            yield CONCEPT_WEIGHT
    if a.is_english != b.is_english:
        yield _SOUND_WEIGHT * len(a.sounds & b.sounds)
    if _phenomena(a) & _phenomena(b):
        after = _AFTERMATH.search(a.folded) or _AFTERMATH.search(b.folded)
        yield _AFTERMATH_WEIGHT if after else _PHENOMENON_WEIGHT


def _told(a: Traits, b: Traits, rarity: Rarity) -> float:
    """The weight of all that ``a`` tells and ``b``, in its language, could tell too."""
    if a.is_english == b.is_english:
        return rarity.all_of(a.grams) + _NUMBER_WEIGHT * len(a.numbers)
    return CONCEPT_WEIGHT * len(a.concepts) + _NUMBER_WEIGHT * len(a.numbers)


def _context(a: Traits, b: Traits, rarity: Rarity) -> float:
    """What titles and the words before add: they name what the other telling names, or the same."""
    named = sum(_named_beside(one, other, rarity) for one, other in ((a, b), (b, a)))
    alike = rarity.all_of(a.subject.grams & b.subject.grams)
    if a.is_english != b.is_english:
        named += _SOUND_WEIGHT * len((a.sounds & b.subject.sounds) | (b.sounds & a.subject.sounds))
        alike += _SOUND_WEIGHT * len(a.subject.sounds & b.subject.sounds)
    return min(_MOST_CONTEXT, named) + min(_MOST_COMMON_SUBJECT, _CONTEXT_SHARE * alike)


def _named_beside(telling: Traits, other: Traits, rarity: Rarity) -> float:
    """The weight of what ``telling`` tells and only the surroundings of ``other`` name."""
    grams = (telling.grams - other.grams) & (other.subject.grams | other.around)
    ideas = (telling.concepts.keys() - other.concepts.keys()) & (
        other.subject.concepts | other.concepts_around
    )
    return _CONTEXT_SHARE * (rarity.all_of(grams) + CONCEPT_WEIGHT * len(ideas))


def _phenomena(traits: Traits) -> frozenset[str]:
    english = {"earthquake": "地震", "tsunami": "海啸", "typhoon": "台风", "hurricane": "飓风"}
    return frozenset(
        english.get(match[0], match[0]) for match in _PHENOMENON.finditer(traits.folded)
    )
