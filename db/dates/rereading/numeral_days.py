"""Days in Chinese numerals amid the entries of a chronicle that writes its days so.

四日 alone may count days or number one. Where the entries below a month open with such days
(一日　…, 廿二日　…), one later than the entry's own that opens a clause goes on from it
(一日　行開幕禮。四日開課), and so do the members of a list that share their 日 (廿八、廿九兩日).
Where the entries open with full dates in such numerals (光绪廿五年三月初七日　…), a later day of
the month in a clause of its own goes on from the date before it (…，初九日敗回).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.recognise import recognise
from db.dates.recognition.numerals import number
from db.dates.rereading.places import Places, in_order
from db.dates.values.point import Point
from db.text.alignment import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.dates.model import Recognised

_DAY: Final = r"(?:[廿卅][一二三四五六七八九]?|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_OPENING: Final = re.compile(
    rf"[ \n\u3000]{{0,4}}+(?=[廿卅一二三四五六七八九十上中下])"
    rf"(?:(?P<first>{_DAY})日(?:[至到-](?P<last>{_DAY})日)?|(?P<xun>[上中下])旬)"
    r"(?=[起 \u3000,、:])"
)
_LIST: Final = re.compile(
    rf"[ \n\u3000]{{0,4}}(?P<list>(?P<first>{_DAY})(?P<joint>[、及和与])(?P<last>{_DAY})两?日)"
    r"(?=[ \u3000,:])"
)
_GOES_ON: Final = re.compile(
    rf"(?<=[,，。;；])(?P<date>初?(?P<day>{_DAY})日)"
    r"(?![\u3000\s,，、。;；:：前后内间本均多余不未无之以]|(?:始|而|乃|方|才|即)?[毕完止竣]|至|到)"
)
_BEGINS: Final = {"上": 1, "中": 11, "下": 21}
_FEWEST: Final = 3
_LATEST: Final = 31


def with_numeral_days(
    texts: Sequence[str], spelled: Sequence[str], dates: Sequence[list[Recognised]]
) -> list[list[Recognised]]:
    """``dates``, those of each text, with the further days in numerals of a chronicle by days;
    ``spelled`` are the texts in the canonical spelling."""
    heads = [whole[:_HEAD] for whole in spelled]
    openings = [_OPENING.match(head) for head in heads]
    if sum(one is not None and one["first"] is not None for one in openings) < _FEWEST:
        if sum(bool(found) and _opens_in_numerals(found[0]) for found in dates) < _FEWEST:
            return list(dates)
        return [_after_dates(*one) for one in zip(texts, spelled, dates, strict=True)]
    return [
        _further_days(text, whole, opening, _LIST.match(head), found)
        for text, whole, head, opening, found in zip(
            texts, spelled, heads, openings, dates, strict=True
        )
    ]


_HEAD: Final = 24
_OPENS: Final = 8
_NEAR: Final = 80
_IN_NUMERALS: Final = re.compile(rf".*月初?(?:{_DAY})日", re.DOTALL)


def _opens_in_numerals(one: Recognised) -> bool:
    return one.span.start <= _OPENS and one.year is not None and _is_in_numerals(one)


def _is_in_numerals(one: Recognised) -> bool:
    """Whether it is one day, whose number is written in Chinese numerals."""
    point = one.reading
    whole = isinstance(point, Point) and point.month is not None and point.day is not None
    return whole and _IN_NUMERALS.fullmatch(one.text.partition("（")[0]) is not None


def _after_dates(text: str, spelled: str, found: list[Recognised]) -> list[Recognised]:
    """``found`` with the later days of the months of dates in numerals."""
    if not any(_is_in_numerals(one) for one in found):
        return found
    added: list[Recognised] = []
    taken = Places(found)
    told = iter(found)
    following = next(told, None)
    month, reached, end = None, None, 0
    for match in _GOES_ON.finditer(spelled):
        span = Span(*match.span("date"))
        while following is not None and following.span.end <= span.start:
            if isinstance(following.reading, Point):
                month = following.reading if following.reading.month is not None else month
                reached, end = following.reading.day, following.span.end
            following = next(told, None)
        if month is None or month.day is None or reached is None or span.start - end > _NEAR:
            continue
        day = number(match["day"]) or 0
        if reached < day <= _LATEST and taken.are_free(*span):
            later = Point(month=month.month, leap=month.leap, lunar=month.lunar, day=day)
            reached, end = day, span.end
            added += [
                one._replace(span=span, text=text[span.start : span.end], reading=later)
                for one in recognise(f"{month.month}月{day}日")
            ]
    return in_order([*found, *added]) if added else found


def _further_days(
    text: str,
    spelled: str,
    opening: re.Match[str] | None,
    listed: re.Match[str] | None,
    found: list[Recognised],
) -> list[Recognised]:
    read: list[Recognised] = []
    reached = 0
    if listed is not None:
        days = [number(listed[name]) or 0 for name in ("first", "last")]
        reached = days[1] if days[0] < days[1] <= _LATEST else 0
        if reached:
            read += _members(text, listed)
    elif opening is not None:
        named = opening["last"] or opening["first"]
        reached = (number(named) or 0) if named else _BEGINS[opening["xun"]]
    if not reached:
        return found
    taken = Places(one for one in found if not (listed and one.span.end <= listed.end("list")))
    for match in _GOES_ON.finditer(spelled):
        day = number(match["day"]) or 0
        if reached < day <= _LATEST and taken.are_free(*match.span("date")):
            read += _placed(text, Span(*match.span("date")), day, None)
            reached = day
    if not read:
        return found
    own = Places(read)
    return in_order([*read, *(one for one in found if own.are_free(*one.span))])


def _members(text: str, listed: re.Match[str]) -> list[Recognised]:
    """The two days of a list, the last with the unit that they share."""
    start = listed.start("first")
    first = Span(*listed.span("first"))
    last = Span(listed.start("last"), listed.end("list"))
    return [
        *_placed(text, first, number(listed["first"]) or 0, start),
        *_placed(text, last, number(listed["last"]) or 0, start),
    ]


def _placed(text: str, span: Span, day: int, group: int | None) -> list[Recognised]:
    """The day by its number at ``span``."""
    return [
        one._replace(span=span, text=text[span.start : span.end], group=group)
        for one in recognise(f"{day}日")
    ]
