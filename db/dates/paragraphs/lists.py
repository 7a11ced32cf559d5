"""Which dates side by side are one list (6月28日、29日), and which stand each for itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.model import Bound

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.dates.model import Recognised

# Asked for at every date: see on members of enumerations in db.dates.model.
_SINCE: Final = Bound.SINCE


def groups_of(dates: Sequence[Recognised], folded: str) -> list[list[Recognised]]:
    """The dates with those of a list as one; what took place 分别于12月9日、4月28日, or 12月9日、
    4月28日两次, took place on each of them, and what began 1月1日至28日及11月5日起 goes on in its
    own way. ``folded`` is the paragraph's text folded."""
    groups: list[list[Recognised]] = []
    apart, each = 0, "分别" in folded
    for number, one in enumerate(dates):
        start = one.span.start
        if each and "分别" in folded[max(0, start - _LONGEST_LIST) : start]:
            apart = max(apart, _end_of_list(folded, start))
        if one.group is not None and one.day is not None:
            apart = max(apart, _end_of_times(dates, folded, number))
        listed = bool(groups) and one.group is not None and groups[-1][-1].group == one.group
        since = one.bound is _SINCE and bool(groups) and groups[-1][-1].bound is None
        alone = start < apart or (listed and _is_of_its_own(groups[-1][-1], one, folded))
        if listed and not since and not (alone and one.month is not None):
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _is_of_its_own(last: Recognised, one: Recognised, folded: str) -> bool:
    """7月31日及8月24日停课: two days joined by a word, each with a month of its own, that do not
    follow each other."""
    joint = folded[last.span.end : one.span.start].strip()
    if joint not in _AND or _OWN_MONTH.search(one.text) is None or one.year is not None:
        return False
    if last.day is None or one.day is None or last.month == one.month:
        return False
    return not (one.day == 1 and last.day >= _LATE)


_AND: Final = frozenset(("及", "和", "与", "以及"))
_OWN_MONTH: Final = re.compile(r"[月/]")
_LATE: Final = 28


def _end_of_list(folded: str, start: int) -> int:
    """Where the list ends that 分别于 begins before ``start``, if it does."""
    begun = folded.rfind("分别", max(0, start - _LONGEST_LIST), start)
    return start + 1 if _EACH_ON.fullmatch(folded, begun, start) else 0


def _end_of_times(dates: Sequence[Recognised], folded: str, number: int) -> int:
    """Where the list that holds ``dates[number]`` ends, if so many times follow as it has days."""
    group, last = dates[number].group, number
    # Bounded, so that a list without end costs no more than its length.
    while last - number < _MANY and last + 1 < len(dates) and dates[last + 1].group == group:
        last += 1
    end = dates[last].span.end
    times = _TIMES.match(folded, end)
    members = sum(one.group == group for one in dates[max(0, number - _MANY) : last + 1])
    return end if times is not None and _NUMBERS.find(times[1]) == members else 0


_MANY: Final = 6
_NUMBERS: Final = "〇一两三四五六"
_TIMES: Final = re.compile(r"[,\s]?(?:先后|共|分别|曾)?([两三四五六])次(?![会会])")
"""5月9日、6月1日两次询问."""
_LONGEST_LIST: Final = 60
_EACH_ON: Final = re.compile(
    r"分别[于在](?:[\d一二三四五六七八九十〇年月日号、,和及与同翌次当]|上午|下午|晚)*"
)
