"""Days that a log writes month and day with a dash for: 06-15 老粮站租下来了, below its year.

03-12 may be a number, a score or a range of ages. Where several lines of a document open with two
such pairs of digits, all of them months and days, they are days as in the dates of ISO 8601 whose
year a heading says, and so are those that open a clause of these lines (整改，11-29 重开).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.recognise import recognise
from db.dates.recognition.canonical import DASHES
from db.dates.recognition.digits import TWO_DIGIT_DAY, TWO_DIGIT_MONTH
from db.dates.rereading.days_below_months import hour_behind
from db.dates.rereading.places import Places, in_order
from db.text.alignment import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.dates.model import Recognised

_FEWEST: Final = 3
_PAIR: Final = rf"{TWO_DIGIT_MONTH}[-–‐]{TWO_DIGIT_DAY}"
_DATE: Final = (
    rf"(?P<date>(?P<first>{_PAIR})(?:\s?(?:[{DASHES}]{{1,2}}|至|到)\s?(?P<last>{_PAIR}))?)"
    r"(?![\d.:/%％–-]|\s?(?:[万萬亿億元个個人名岁歲分届屆号號期版页頁]|公里|米))"
)
_OPENING: Final = re.compile(
    rf"\s*(?:[^\w\s]{{1,3}}\s*|\d{{1,3}}[.、)）]\s*)?{_DATE}"
    r"(?=[\s:：,，、|()（）\]】]|[\u4e00-\u9fff])"
)
_CLAUSE: Final = re.compile(rf"(?:(?<=[,，。；;、（(])|(?<=[从從自于於至到]))\s?{_DATE}")


def with_dashed_days(
    texts: Sequence[str], dates: Sequence[list[Recognised]]
) -> list[list[Recognised]]:
    """``dates``, those of each text, with the days that dashes part from their months."""
    found = list(dates)
    opened = [
        (number, match)
        for number, text in enumerate(texts)
        if text.lstrip(_SIGNS)[:1].isdecimal() and (match := _OPENING.match(text)) is not None
    ]
    if len(opened) < _FEWEST:
        return found
    for number, opening in opened:
        text = texts[number]
        days: list[Recognised] = []
        for match in (opening, *_CLAUSE.finditer(text, opening.end())):
            days += _read(text, match)
        taken = Places(days)
        kept = [one for one in found[number] if taken.are_free(*one.span)]
        found[number] = in_order([*days, *kept])
    return found


_SIGNS: Final = " \t\u3000·•●■◆○◎▲△*[【（(-–—"


def _read(text: str, match: re.Match[str]) -> list[Recognised]:
    """The day, or the days from one to another, with the hour or weekday behind it."""
    start, end = match.span("date")
    spelled = _spelled(match["first"])
    if match["last"]:
        spelled = f"{spelled}至{_spelled(match['last'])}"
    read = recognise(spelled + hour_behind(text, end))[:1]
    if not read or read[0].span.start or read[0].span.end < len(spelled):
        return []
    end += read[0].span.end - len(spelled)
    return [read[0]._replace(span=Span(start, end), text=text[start:end])]


def _spelled(pair: str) -> str:
    return f"{int(pair[:2])}月{int(pair[3:])}日"
