"""Days in figures below their month: 3.6, 3.25/26 at the head of an entry below a line 3月.

3.6 may be the number of a section or an amount. Where the line that heads the entries is a month
and the figures begin with its number, they are days of it, as in diaries and logs.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.recognise import recognise
from db.dates.recognition.canonical import canonical
from db.dates.recognition.digits import DAY, MONTH
from db.text.alignment import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.dates.model import Recognised

_LONGEST_HEADING: Final = 12
_HEADING: Final = re.compile(
    r"[^\w]{0,4}(?:\d{4}年)?\s?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?[^\w]{0,4}"
)
_DAYS: Final = re.compile(
    rf"\s*(?:[^\w\s]{{1,2}}\s*)?(?P<date>(?P<month>{MONTH})[./](?P<day>{DAY})"
    rf"(?:\s?(?P<joint>[-~至到/、])\s?(?:(?P<again>\d{{1,2}})[./])?(?P<last>{DAY}))?)"
    r"(?![\d./%]|\s?(?:[万亿元倍级米吨度岁折个公厘平]|cm|km|kg))"
    r"(?=[\s:,、|)(\]]|[\u3400-\u9fff]|$)"
)
_ROOM: Final = 12
_HOUR: Final = re.compile(r"\s?(?:\d{1,2}[:：]\d\d|[(（]?(?:周|週|星期))|[^\s\d.、,，]")


def hour_behind(text: str, end: int) -> str:
    """What may be the weekday or hour of figures that end at ``end``: behind a blank only what
    cannot be a word of what is told (4.2 起风)."""
    return text[end : end + _ROOM] if _HOUR.match(text, end) else ""


def with_days_below_months(
    texts: Sequence[str], dates: Sequence[list[Recognised]]
) -> list[list[Recognised]]:
    """``dates``, those of each text, with the days in figures that open the entries of a month."""
    found = list(dates)
    headed: int | None = None
    for number, text in enumerate(texts):
        if len(text) <= _LONGEST_HEADING and dates[number]:
            heading = _HEADING.fullmatch(canonical(text)) is not None
            headed = dates[number][0].month if heading else headed
        if headed is None or not text[: len(text) - len(text.lstrip()) + 4].strip():
            continue
        match = _DAYS.match(canonical(text[:_LONGEST]))
        if match is None or int(match["month"]) != headed:
            continue
        days = _read(text, match)
        if days:
            rest = [one for one in found[number] if one.span.start >= days[-1].span.end]
            found[number] = [*days, *rest]
    return found


_LONGEST: Final = 40


def _read(text: str, match: re.Match[str]) -> list[Recognised]:
    """The day, or the days that a dash or a stroke joins, with the hour behind them."""
    start, end = match.span("date")
    month, day, last = int(match["month"]), int(match["day"]), match["last"]
    spelled = f"{month}月{day}日"
    if last:
        month = int(match["again"] or month)
        spelled = f"{spelled}{'、' if match['joint'] in '/、' else '至'}{month}月{int(last)}日"
    read = recognise(spelled + hour_behind(text, end))
    if not read or read[0].span.start:
        return []
    if last and match["joint"] in "/、":
        middle = match.end("day")
        spans = [Span(start, middle), Span(match.start("again" if match["again"] else "last"), end)]
        return [
            one._replace(span=span, text=text[span.start : span.end], group=start)
            for one, span in zip(read, spans, strict=False)
        ]
    end += max(0, read[0].span.end - len(spelled))
    return [read[0]._replace(span=Span(start, end), text=text[start:end])]
