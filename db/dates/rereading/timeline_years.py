"""The years and months of a timeline, in bare figures alone on their lines or opening them.

A number on a line of its own may be that of a page, one before a few words may count something:
only several of them, in their order, are the years (or, below a year, the months) of a timeline.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.recognise import recognise
from db.dates.recognition.digits import TWO_DIGIT_MONTH
from db.text.alignment import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.dates.model import Recognised

_SPELLED_YEAR: Final = re.compile(r"\s*(?P<year>[一二][〇○零Ｏ一二三四五六七八九]{3})\s*")
_LONGEST_SPELLED: Final = 8
_SPELLED_YEARS: Final = range(1500, 2101)


def with_spelled_years(
    texts: Sequence[str], dates: Sequence[list[Recognised]]
) -> list[list[Recognised]]:
    """``dates`` with the years in Chinese numerals, or in brackets, that are all of a line
    (二〇〇八 or （2008） above 更名)."""
    found = list(dates)
    for number, text in enumerate(texts):
        match = _SPELLED_YEAR.fullmatch(text) if len(text) <= _LONGEST_SPELLED else None
        read = recognise(f"{match['year']}年") if match is not None and not found[number] else []
        if match is not None and read and read[0].year in _SPELLED_YEARS:
            span = Span(*match.span("year"))
            found[number] = [read[0]._replace(span=span, text=match["year"])]
    return _with_framed_years(texts, found)


_FRAMED: Final = re.compile(
    r"(?:(?P<bracket>[(（\[［【〔〖])|[^\w\s]{1,6}) ?(?P<year>(?:1[5-9]|20)\d\d) ?[^\w\s]{1,6}"
)
_FEWEST_FRAMED: Final = 2
_LONGEST_FRAMED: Final = 16


def _with_framed_years(
    texts: Sequence[str], dates: Sequence[list[Recognised]]
) -> list[list[Recognised]]:
    """``dates`` with the years in figures that are all of a line but brackets or signs around
    them (（2012）, —— 2012 ——); one alone may be a number, several in their order, up or down, are
    years. Between dashes stand pages too: they are years where most have a day or month below."""
    found = list(dates)
    lines = [
        (number, match)
        for number, text in enumerate(texts)
        if len(text) <= _LONGEST_FRAMED and (match := _FRAMED.fullmatch(text.strip())) is not None
    ]
    years = [int(match["year"]) for _, match in lines]
    if len(set(years)) < _FEWEST_FRAMED or sorted(years) not in (years, years[::-1]):
        return found
    below = (found[number + 1][:1] for number, _ in lines if number + 1 < len(texts))
    heads = sum(one.month is not None and one.year is None for first in below for one in first)
    if 2 * heads <= len(lines) and not all(match["bracket"] for _, match in lines):
        return found
    for number, match in lines:
        start = texts[number].index(match["year"])
        read = recognise(f"{match['year']}年")[0]
        span = Span(start, start + len(match["year"]))
        found[number] = [read._replace(span=span, text=match["year"])]
    return found


_YEAR_ALONE: Final = re.compile(r"\s*[12]\d{3}\s*年?\s*")
_MONTH_ALONE: Final = re.compile(rf"\s*(?P<month>{TWO_DIGIT_MONTH})\s*")
_OPENING_MONTH: Final = re.compile(
    rf"\s*(?P<month>{TWO_DIGIT_MONTH})[\s\u3000]+(?=[A-Z“‘《「\u4e00-\u9fff])(?![个個年月日号號级版])"
)
_MONTHS_OF_TIMELINE: Final = 2


def with_bare_months(
    texts: Sequence[str], dates: Sequence[list[Recognised]]
) -> list[list[Recognised]]:
    """``dates`` with the months of a timeline whose lines are 2022, 09, what happened, 03, ….

    A figure of two digits alone on its line below a year is a month where several such lines are.
    """
    found = _with_opening_months(texts, dates)
    headed = False
    months: list[int] = []
    for number, text in enumerate(texts):
        headed = headed or _YEAR_ALONE.fullmatch(text) is not None
        if headed and _MONTH_ALONE.fullmatch(text):
            months.append(number)
    if len(months) < _MONTHS_OF_TIMELINE:
        return found
    for number in months:
        text = texts[number]
        match = _MONTH_ALONE.fullmatch(text)
        if match is not None:
            read = recognise(f"{int(match['month'])}月")
            span = Span(*match.span("month"))
            found[number] = [one._replace(span=span, text=match["month"]) for one in read[:1]]
    return found


def _with_opening_months(
    texts: Sequence[str], dates: Sequence[list[Recognised]]
) -> list[list[Recognised]]:
    """``dates`` with the months in two figures that open the entries below their year (2021 above
    05　挂牌 and 11　封顶), unless they number the lines (01, 02, 03)."""
    below: dict[int, list[tuple[int, re.Match[str]]]] = {}
    headed: int | None = None
    for number, text in enumerate(texts):
        if len(text) <= _LONGEST_SPELLED and _YEAR_ALONE.fullmatch(text):
            headed = number
        elif headed is not None and text[:1] in _MAY_OPEN_MONTH:
            match = _OPENING_MONTH.match(text)
            if match is not None:
                below.setdefault(headed, []).append((number, match))
    found = list(dates)
    groups = [[int(match["month"]) for _, match in group] for group in below.values()]
    several = sum(map(len, groups)) >= _MONTHS_OF_TIMELINE
    if not several or any(_are_numbers(group) for group in groups):
        return found
    for number, match in (one for group in below.values() for one in group):
        month = recognise(f"{int(match['month'])}月")[0]
        month = month._replace(span=Span(*match.span("month")), text=match["month"])
        found[number] = [month, *(one for one in found[number] if one.span.start >= match.end())]
    return found


def _are_numbers(months: Sequence[int]) -> bool:
    return len(months) > 1 and list(months) == list(range(1, len(months) + 1))


_MAY_OPEN_MONTH: Final = frozenset("01 \u3000")
_OPENING_YEAR: Final = re.compile(
    r"\s*(?P<sign>[—–•·●■◆★▶►◎○*-]{1,3}\s?|【)?(?P<year>(?:1[5-9]|20)\d\d)"
    r"(?: ?[/|｜:：] ?|—{1,2}|】 ?| )(?=[(（“\"‘「《A-Za-z\u4e00-\u9fff])(?!年|[级届版名个元万])"
)
_MAY_OPEN: Final = frozenset("12 \u3000—–•·●■◆★▶►◎○*-【")
_YEARS_OF_TIMELINE: Final = 3


def with_opening_years(
    texts: Sequence[str], dates: Sequence[list[Recognised]]
) -> list[list[Recognised]]:
    """``dates`` with the years in figures that open the lines of a timeline (1963 Bought by …,
    ——2001：上线, ● 2003 / 迁址).

    Such a figure may count something or stand in a name; three different ones in their order, up
    or down, are years.
    """
    found = list(dates)
    opening = [
        (number, match)
        for number, text in enumerate(texts)
        if text[:1] in _MAY_OPEN and (match := _OPENING_YEAR.match(text)) is not None
    ]
    years = [int(match["year"]) for _, match in opening]
    if len(set(years)) < _YEARS_OF_TIMELINE or sorted(years) not in (years, years[::-1]):
        return found
    for number, match in opening:
        first = found[number][0] if found[number] else None
        if first is None or first.span.start >= match.end("year"):
            read = recognise(f"{match['year']}年")[0]
            year = read._replace(span=Span(*match.span("year")), text=match["year"])
            found[number] = [year, *found[number]]
    return found
