"""Dates behind what they tell: those at the end of an entry, mostly in brackets, that date it."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Final

from db.dates.kinds.judgement import Judgement, is_long
from db.dates.model import Kind, Precision
from db.dates.paragraphs.judged import is_event, share_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.dates.paragraphs.judged import Judged

# Asked for at every date: see on members of enumerations in db.dates.model.
_MENTION: Final = Kind.MENTION
_YEAR: Final = Precision.YEAR

_PAIR: Final = 2
_WHOLE_YEARS: Final = frozenset({Precision.YEAR, Precision.PLAN_PERIOD})


def entries_of(judged: Sequence[Judged]) -> list[list[Judged]]:
    """The dates of each entry: one ends with a date in brackets behind its full stop."""
    entries: list[list[Judged]] = [[]]
    for one in judged:
        entries[-1].append(one)
        if one.setting.closes_entry and one.judgement.tail:
            entries.append([])
    return entries if entries[-1] else entries[:-1]


def without_opening_year(judged: list[Judged]) -> list[Judged]:
    """2021年度考评结束。（18日）: a year that opens an entry without a comma belongs to the noun
    behind it, if a date in brackets closes the entry."""
    if len(judged) < _PAIR or not judged[-1].judgement.tail:
        return judged
    first, last = judged[0], judged[-1]
    whole = first.placed.value.precision is _YEAR and first.placed.value.bound is None
    told = first.judgement.kind is Kind.HAPPENED and not first.setting.separated
    if not (whole and told and last.setting.closes_entry):
        return judged
    reason = "it belongs to the noun behind it; the date in brackets tells"
    return [first._replace(judgement=Judgement(_MENTION, reason)), *judged[1:]]


def _is_one_of_glosses(judged: Sequence[Judged], position: int) -> bool:
    """Whether a stretch of years in a bracket follows others of its sentence, all of which say how
    long something was so (稱「甲校」(1920.12-1927.5)、「乙校」(1915.8-1923.7)。)."""
    one = judged[position]
    if not _is_gloss_of_years(one):
        return False
    before = (judged[earlier] for earlier in range(position - 1, -1, -1))
    beside = takewhile(lambda other: share_sentence(other.setting, one.setting), before)
    return any(map(_is_gloss_of_years, beside))


def _is_apart(judged: Sequence[Judged], one: Judged) -> bool:
    """Whether a day told amid an entry leaves room for the one in brackets at its end (驻堤抢险，
    9月4日撤离。（8月5日）)."""
    last = judged[-1]
    closes = last.judgement.tail and last.setting.enclosing[:1] == "("
    ends = last.setting.closes_block or last.setting.closes_entry
    return closes and not one.setting.opens_block and ends


def _is_span_of_life(one: Judged) -> bool:
    """Whether a bracket of English holds the years of a life: named after Ann Lee (1931-2017)."""
    return one.setting.ascii and _is_gloss_of_years(one) and is_long(one.placed.value)


def _is_gloss_of_years(one: Judged) -> bool:
    value = one.placed.value
    bracketed = one.setting.enclosing[:1] in ("(", "（") and not is_event(one)
    return bracketed and value.first_year != value.last_year


def closing_date(judged: Sequence[Judged], *, alone: bool) -> int | None:
    """Which date of an entry without one in front dates it: the last that stands behind what it
    tells or, where ``alone``, the only one that it has."""
    if any(is_event(one) and not _is_apart(judged, one) for one in judged):
        return None
    for position in range(len(judged) - 1, -1, -1):
        one = judged[position]
        exact = one.placed.value.precision not in _WHOLE_YEARS
        only = alone and exact and one.judgement.weak and len(judged) == 1
        if _is_one_of_glosses(judged, position) or _is_span_of_life(one):
            continue
        if one.judgement.tail or only:
            return position
    return None
