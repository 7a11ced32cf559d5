"""Dates in English: August 20, 2019; 8–9 June 2020; since 2016; the first quarter of 2020.

English orders its pieces freely, so its forms are patterns, each tried where a month's name, a
year after a preposition, or a word of time stands. Month names count only with a capital, and
alone only after a preposition (may and march are verbs).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from db.dates.compound import Bounded, Range
from db.dates.model import Bound, Recognised
from db.dates.offsets import Offset
from db.dates.parts import Clock
from db.dates.point import Point
from db.dates.vocabulary import QUARTERS, Base, Part, Shift, Unit
from db.text.alignment import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_NAMES: Final = (
    "January February March April May June July August September October November December"
)
_MONTHS: Final = _NAMES.split()
_MONTH_NUMBERS: Final = {name[:3].lower(): number for number, name in enumerate(_MONTHS, 1)}
_WEEKDAY_NUMBERS: Final = {
    name: number for number, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), 1)
}

_MONTH: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\b\.?)"
)
_DAY: Final = r"\d{1,2}(?:st|nd|rd|th)?(?![\d.]*\d)"
_YEAR: Final = (
    r"(?:1\d|20|21)\d\d(?!\d|[.,]\d|-\d{3}|\s?(?:%|yuan|people|million|billion|cases|km|kg|RMB))"
)
_WEEKDAY: Final = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
_TO: Final = r"\s?(?:-{1,3}|~|to|through|until|till)\s?"
_CLOCK: Final = r"\d{1,2}(?::\d\d)?\s?(?:[ap]\.?m\.?|[AP]\.?M\.?)|\d{1,2}:\d\d"


def _at(group: str) -> str:
    """A clock time, or a range of them, after a date."""
    return rf"(?:,?\s(?:at\s|from\s)?(?P<{group}>{_CLOCK})(?:{_TO}(?P<{group}_end>{_CLOCK}))?)?"


_EDGE: Final = (
    r"(?P<edge>[Ee]arly|[Mm]id|[Ll]ate|(?:the\s)?(?:[Bb]eginning|[Ss]tart|[Mm]iddle|[Ee]nd)\sof)"
)
_SEASON: Final = r"(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
_ORDINALS: Final = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}
_COUNTS: Final = "a two three four five six seven eight nine ten eleven twelve"
_COUNT: Final = {name: number for number, name in enumerate(_COUNTS.split(), 1)} | {
    "an": 1,
    "one": 1,
}

_FORMS: Final = re.compile(
    # What any form can begin with, so that Chinese prose is passed over at once.
    r"(?=[0-9JFMASONDTWQHYCEBILUabcdefhilmnopstuyw])(?<![A-Za-z0-9])(?<!\d\.)(?:"
    # June 8, 2020; June 8-9, 2020; June 28 and 29; June 8 to July 9, 2020
    rf"(?P<month_day>(?:{_WEEKDAY},?\s)?(?P<m>{_MONTH})\s(?:the\s)?(?P<d>{_DAY})"
    rf"(?:(?:{_TO}|(?<=\d)\sand\s(?={_MONTH}))(?:(?P<m_end>{_MONTH})\s)?(?P<d_end>{_DAY})|\s(?:and|&)\s(?P<d_and>{_DAY}))?"
    rf"(?:,?\s(?P<y>{_YEAR}))?" + _at("at") + r")"
    # 8 June 2020; 8-9 June 2020; 8 June to 9 July 2020
    rf"|(?P<day_month>(?:{_WEEKDAY},?\s)?(?:(?P<d1>{_DAY})(?:\s(?P<m1>{_MONTH}))?{_TO})?"
    rf"(?P<d2>{_DAY})\s(?:of\s)?(?P<m2>{_MONTH})(?:,?\s(?P<y2>{_YEAR}))?" + _at("at2") + r")"
    # June 2020; June-August 2020; early June 2020
    rf"|(?P<month_year>(?:(?P<part>[Ee]arly|[Mm]id|[Ll]ate|(?:the\s)?(?:[Bb]eginning|[Mm]iddle|[Ee]nd)\sof)[\s-])?"
    rf"(?:(?P<m3>{_MONTH}){_TO})?(?P<m4>{_MONTH}),?\s(?:of\s)?(?P<y4>{_YEAR}))"
    # the first quarter of 2020; Q1 2020; the second half of last year
    rf"|(?P<fraction>(?:(?:[Tt]he\s)?(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th)\s(?P<of>quarter|half)(?:\sof\s(?P<y5>{_YEAR}|(?:this|last|next|the)\syear))?"
    rf"|(?:Q(?P<q>[1-4])|H(?P<h>[12])),?\s(?P<y12>{_YEAR})))"
    # spring 2019; the summer of 2019
    rf"|(?P<season_year>(?:[Tt]he\s)?{_SEASON}\s(?:of\s)?(?P<y6>{_YEAR}))"
    # early 2019; the end of 2020; by mid-2018; the early 1980s
    rf"|(?P<edge_year>(?:[Tt]he\s)?{_EDGE}[\s-](?:the\s)?(?P<y7>{_YEAR}(?P<decade>'?s)?|(?:this|last|next)\syear))"
    # the 1980s; the 19th century
    rf"|(?P<decades>(?:[Tt]he\s)?(?P<y8>(?:1\d|20)\d0)'?s\b)"
    r"|(?P<century>(?:[Tt]he\s)?(?P<c>\d{1,2})(?:st|nd|rd|th)\s[Cc]entury)"
    r"|(?P<plan>(?P<p>1?\d)th\s[Ff]ive-[Yy]ear\s[Pp]lan)"
    # from 2016 to 2020; between 2016 and 2020; in 2019; since 2016
    rf"|(?P<years>(?:(?:[Ff]rom|[Bb]etween)\s(?P<y9>{_YEAR})\s(?:to|and|through|until)\s(?P<y10>{_YEAR})))"
    rf"|(?P<year>(?P<preposition>(?:[Bb]eginning|[Ss]tarting)\s(?:in|from)|[Ii]n|[Bb]y|[Ss]ince|[Ff]rom|[Uu]ntil|[Bb]efore|[Aa]fter|[Dd]uring|[Tt]hroughout|[Oo]f|[Aa]round|[Cc]irca|[Ff]or|[Yy]ear|[Ii]n\sthe\syear)\s(?P<y11>{_YEAR}))(?!\s?-\s?\d)"
    # last year; this month; next Monday; last August; yesterday; three days ago
    rf"|(?P<relative>(?P<which>[Ll]ast|[Tt]his|[Nn]ext|[Tt]he\s(?:same|following|next|previous)|[Tt]hat\ssame|[Tt]hat)\s(?P<unit>day|week|month|year|quarter|weekend|{_WEEKDAY}|{_MONTH})\b)"
    r"|(?P<day_word>[Tt]oday|[Yy]esterday|[Tt]omorrow)\b"
    r"|(?P<offset>(?P<n>\d{1,3}|[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s(?P<n_unit>minute|hour|day|week|month|year)s?\s(?P<side>ago|later|earlier))\b"
    # in the spring: the year from context
    rf"|(?P<season_alone>(?<=[Ii]n\sthe\s)(?P<season2>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)\b(?!\sof))"
    # in August; by May: after a preposition alone
    rf"|(?P<month>(?P<before_month>(?:[Bb]eginning|[Ss]tarting)\s(?:in|from)|(?:[Tt]he\s)?(?:end|beginning|middle)\sof|[Ii]n|[Ff]or|[Tt]ill|[Bb]y|[Ss]ince|[Ff]rom|[Uu]ntil|[Bb]efore|[Aa]fter|[Dd]uring|[Oo]f|[Ee]arly|[Ll]ate|[Mm]id)[\s-](?P<m5>{_MONTH})(?:\sto\s(?P<m6>{_MONTH}))?(?!\.?,?\s(?:of\s)?\d{{4}}|\s\d|\s[A-Z]))"
    r")"
)

_BEFORE: Final = re.compile(
    r"(?:(?P<by>[Bb]y|[Bb]efore|[Uu]ntil|[Nn]ot? later than|[Pp]rior to|[Uu]p to|[Aa]s of)"
    r"|(?P<since>[Ss]ince|[Ff]rom|[Aa]fter|[Aa]s from"
    r"|(?:[Ss]tarting|[Bb]eginning|[Ee]ffective)(?: (?:in|from|on))?)"
    r"|(?P<around>[Aa]round|[Aa]bout|[Cc]irca|[Aa]pproximately))(?: the)?\s$"
)
_BOUNDS: Final = {"by": Bound.BY, "since": Bound.SINCE, "around": Bound.AROUND}
_EXCLUSIVE: Final = frozenset({"before", "prior to", "after"})
_PREPOSITIONS: Final = {
    "by": Bound.BY,
    "before": Bound.BY,
    "until": Bound.BY,
    "since": Bound.SINCE,
    "from": Bound.SINCE,
    "after": Bound.SINCE,
    "beginning in": Bound.SINCE,
    "beginning from": Bound.SINCE,
    "starting in": Bound.SINCE,
    "starting from": Bound.SINCE,
    "around": Bound.AROUND,
    "circa": Bound.AROUND,
}
_EDGES: Final = {
    "early": (Part.YEAR_START, Part.MONTH_START),
    "beginning": (Part.YEAR_START, Part.MONTH_START),
    "start": (Part.YEAR_START, Part.MONTH_START),
    "mid": (Part.YEAR_MIDDLE, Part.MONTH_MIDDLE),
    "middle": (Part.YEAR_MIDDLE, Part.MONTH_MIDDLE),
    "late": (Part.YEAR_END, Part.MONTH_END),
    "end": (Part.YEAR_END, Part.MONTH_END),
}
_SEASONS: Final = {
    "spring": Part.SPRING,
    "summer": Part.SUMMER,
    "autumn": Part.AUTUMN,
    "fall": Part.AUTUMN,
    "winter": Part.WINTER,
}
_UNITS: Final = {unit.value: unit for unit in Unit}
_AMOUNTS: Final = {
    "last": (-1, Base.REFERENCE),
    "this": (0, Base.REFERENCE),
    "next": (1, Base.REFERENCE),
    "the same": (0, Base.PREVIOUS),
    "that same": (0, Base.PREVIOUS),
    "that": (0, Base.PREVIOUS),
    "the following": (1, Base.PREVIOUS),
    "the next": (1, Base.PREVIOUS),
    "the previous": (-1, Base.PREVIOUS),
}
_HINT: Final = re.compile(r"[A-Za-z]{3}|[QH][1-4]")

_Span = tuple[int, int]
_Found = tuple[_Span, "Point | Range | Offset", str]


def recognise_english(text: str, original: str) -> list[Recognised]:
    """The English expressions of ``text`` (canonical spelling of ``original``) in reading order."""
    if _HINT.search(text) is None:
        return []
    found: list[Recognised] = []
    for match in _FORMS.finditer(text):
        form = match.lastgroup
        name = form if form in _READERS else next(n for n in _READERS if match[n])
        expressions = list(_READERS[name](match))
        if not expressions:
            continue
        group = expressions[0][0][0] if len(expressions) > 1 else None
        for index, (span, reading, rule) in enumerate(expressions):
            made = _made(span, reading, rule, original)
            if index == 0:
                made = _bounded(made, reading, match, text, original)
            found.append(replace(made, group=group))
    return found


def _made(
    span: _Span, reading: Point | Range | Offset | Bounded, rule: str, original: str
) -> Recognised:
    point = reading.reading if isinstance(reading, Bounded) else reading
    first = point.first if isinstance(point, Range) else point
    named = first if isinstance(first, Point) else Point()
    return Recognised(
        span=Span(*span),
        text=original[span[0] : span[1]],
        rule=rule,
        reading=reading,
        needs=reading.needs,
        year=named.year,
        month=named.month,
        day=named.day,
        bound=reading.bound if isinstance(reading, Bounded) else None,
    )


def _bounded(
    made: Recognised,
    reading: Point | Range | Offset,
    match: re.Match[str],
    text: str,
    original: str,
) -> Recognised:
    """``made`` with the bound that the words before it set (by June 30, since 2016)."""
    preposition = (match["preposition"] or match["before_month"] or "").lower()
    if preposition and not preposition.endswith((" of", "early", "mid", "late")):
        bound = _PREPOSITIONS.get(preposition)
        if bound is None:
            return made
        exclusive = preposition in _EXCLUSIVE
        return _made(
            (match.start(), made.span.end),
            Bounded(reading, bound, inclusive=not exclusive),
            f"{bound.value}: {made.rule}",
            original,
        )
    start = made.span.start
    before_match = _BEFORE.search(text[max(0, start - 20) : start])
    if before_match is None or isinstance(reading, Range):
        return made
    bound = _BOUNDS[before_match.lastgroup or ""]
    word = before_match[before_match.lastgroup or 0].lower()
    return _made(
        (start - len(before_match[0]), made.span.end),
        Bounded(reading, bound, inclusive=word not in _EXCLUSIVE or _names_edge(reading)),
        f"{bound.value}: {made.rule}",
        original,
    )


def _names_edge(reading: Point | Range | Offset) -> bool:
    """Whether the end or the middle of a unit is named (before the end of April)."""
    return isinstance(reading, Point) and reading.part is not None


def _month_number(name: str) -> int:
    return _MONTH_NUMBERS[name[:3].lower()]


def _number(day: str) -> int:
    return int(re.sub(r"\D", "", day))


def _year(text: str | None) -> Point:
    """A year in figures, or this, last and next year; nothing of neither."""
    if not text:
        return Point()
    if text.startswith("the "):
        return Point()
    if text[0].isdecimal():
        return Point(year=int(text[:4]))
    amount, base = _AMOUNTS[text.split()[0].lower()]
    return Point(shift=Shift(Unit.YEAR, amount, base))


def _clock(text: str) -> Clock:
    """10:30 a.m., 7 pm, 19:00."""
    digits = re.findall(r"\d+", text)
    hour, minute = int(digits[0]), int(digits[1]) if len(digits) > 1 else 0
    lower = text.lower()
    if "p" in lower and hour < 12:
        hour += 12
    elif "a" in lower and hour == 12:
        hour = 0
    return Clock(min(hour, 24), min(minute, 59), fixed=True)


def _timed(point: Point, match: re.Match[str], group: str) -> Point | Range:
    if not match[group]:
        return point
    first = replace(point, clock=_clock(match[group]))
    if not match[f"{group}_end"]:
        return first
    return Range(first, Point(clock=_clock(match[f"{group}_end"])))


def _month_day(match: re.Match[str]) -> Iterator[_Found]:
    """August 20, 2019; June 8-9, 2020; June 28 and 29, 2020."""
    year = int(match["y"]) if match["y"] else None
    month = _month_number(match["m"])
    first = Point(year=year, month=month, day=_number(match["d"]))
    rule = "month and day" + (" and year" if year else ", year from context")
    if match["d_and"]:
        split = match.end("d")
        second = Point(year=year, month=month, day=_number(match["d_and"]))
        yield (match.start("month_day"), split), first, rule
        yield (match.start("d_and"), match.end()), _timed(second, match, "at"), rule
    elif match["d_end"]:
        month_end = _month_number(match["m_end"]) if match["m_end"] else month
        last = Point(month=month_end, day=_number(match["d_end"]))
        yield match.span(), Range(first, last), f"range: {rule}"
    else:
        yield match.span(), _timed(first, match, "at"), rule


def _day_month(match: re.Match[str]) -> Iterator[_Found]:
    """20 August 2019; 8-9 June 2020; 8 June to 9 July 2020."""
    year = int(match["y2"]) if match["y2"] else None
    month = _month_number(match["m2"])
    last = Point(year=year, month=month, day=_number(match["d2"]))
    rule = "day and month" + (" and year" if year else ", year from context")
    if match["d1"]:
        month_first = _month_number(match["m1"]) if match["m1"] else month
        first = Point(month=month_first, day=_number(match["d1"]))
        if month_first <= month:
            first, last = replace(first, year=year), replace(last, year=None)
        yield match.span(), Range(first, last), f"range: {rule}"
    else:
        yield match.span(), _timed(last, match, "at2"), rule


def _month_year(match: re.Match[str]) -> Iterator[_Found]:
    """August 2019; June to August 2020; early June 2020."""
    year, month = int(match["y4"]), _month_number(match["m4"])
    if match["m3"]:
        first = Point(year=year, month=_month_number(match["m3"]))
        yield match.span(), Range(first, Point(month=month)), "range: months and year"
        return
    part = _edge(match["part"])[1] if match["part"] else None
    yield match.span(), Point(year=year, month=month, part=part), "month and year"


def _edge(words: str) -> tuple[Part, Part]:
    return _EDGES[next(word for word in words.lower().split() if word in _EDGES)]


def _fraction(match: re.Match[str]) -> Iterator[_Found]:
    """The first quarter of 2020; Q1 2020; H2 2020; the second half of last year."""
    year = _year(match["y5"] or match["y12"])
    if match["of"] == "half" and not match["y5"]:
        return
    number = _ORDINALS[match["nth"]] if match["nth"] else int(match["q"] or match["h"])
    if match["of"] == "half" or match["h"]:
        if number > 2:
            return
        part = Part.FIRST_HALF if number == 1 else Part.SECOND_HALF
    else:
        part = QUARTERS[number]
    yield match.span(), replace(year, part=part), "part of a year"


def _season_year(match: re.Match[str]) -> Iterator[_Found]:
    """Spring 2019; the summer of 2019."""
    point = replace(_year(match["y6"]), part=_SEASONS[match["season"].lower()])
    yield match.span(), point, "season and year"


def _season_alone(match: re.Match[str]) -> Iterator[_Found]:
    """In the spring: the year from context."""
    point = Point(part=_SEASONS[match["season2"].lower()])
    yield match.span(), point, "season, year from context"


def _edge_year(match: re.Match[str]) -> Iterator[_Found]:
    """Early 2019; the end of 2020; mid-2018; the early 1980s."""
    year = _year(match["y7"])
    if match["decade"]:
        yield match.span(), replace(year, year_span=10), "decade"
    else:
        yield match.span(), replace(year, part=_edge(match["edge"])[0]), "part of a year"


def _decades(match: re.Match[str]) -> Iterator[_Found]:
    """The 1980s."""
    yield match.span(), Point(year=int(match["y8"]), year_span=10), "decade"


def _century(match: re.Match[str]) -> Iterator[_Found]:
    """The 19th century: 1801 to 1900."""
    number = int(match["c"])
    if 1 <= number <= 22:
        yield match.span(), Point(year=100 * (number - 1) + 1, year_span=100), "century"


def _plan(match: re.Match[str]) -> Iterator[_Found]:
    """The 13th Five-Year Plan: 2016 to 2020."""
    yield match.span(), Point(year=1951 + 5 * int(match["p"]), year_span=5), "five-year plan"


def _years(match: re.Match[str]) -> Iterator[_Found]:
    """From 2016 to 2020; between 2016 and 2020."""
    first, last = Point(year=int(match["y9"])), Point(year=int(match["y10"]))
    yield match.span(), Range(first, last), "range of years"


def _single_year(match: re.Match[str]) -> Iterator[_Found]:
    """In 2019; since 2016."""
    yield match.span("y11"), Point(year=int(match["y11"])), "year after a preposition"


def _relative(match: re.Match[str]) -> Iterator[_Found]:
    """Last year; next Monday; last August; the same day."""
    amount, base = _AMOUNTS[re.sub(r"\s+", " ", match["which"].lower())]
    unit = match["unit"].lower()
    if match["which"].lower() == "that" and unit[:3] in _WEEKDAY_NUMBERS:
        return
    if unit in _UNITS:
        if unit == "day" and base is Base.REFERENCE:
            return
        point = Point(shift=Shift(_UNITS[unit], amount, base))
    elif unit == "weekend":
        point = Point(shift=Shift(Unit.WEEK, amount, base), part=Part.WEEKEND)
    elif unit[:3] in _WEEKDAY_NUMBERS:
        point = Point(shift=Shift(Unit.WEEK, amount, base), weekday=_WEEKDAY_NUMBERS[unit[:3]])
    else:
        point = Point(shift=Shift(Unit.YEAR, amount, base), month=_month_number(unit))
    yield match.span(), point, "relative words"


def _day_word(match: re.Match[str]) -> Iterator[_Found]:
    """Today, yesterday, tomorrow."""
    amount = {"today": 0, "yesterday": -1, "tomorrow": 1}[match[0].lower()]
    yield match.span(), Point(shift=Shift(Unit.DAY, amount)), "relative words"


def _offset(match: re.Match[str]) -> Iterator[_Found]:
    """Three days ago; two years later."""
    number = _COUNT.get(match["n"].lower()) or int(match["n"])
    sign = 1 if match["side"] == "later" else -1
    yield match.span(), Offset(sign * number, _UNITS[match["n_unit"]]), "so long before or after"


def _month_alone(match: re.Match[str]) -> Iterator[_Found]:
    """In August; by May; early March."""
    month = _month_number(match["m5"])
    rule = "month, year from context"
    if match["m6"]:
        last = Point(month=_month_number(match["m6"]))
        yield (match.start("m5"), match.end("m6")), Range(Point(month=month), last), rule
        return
    words = match["before_month"].lower().removesuffix(" of").split()
    edges = _EDGES.get(words[-1])
    start = match.start("before_month") if edges else match.start("m5")
    point = Point(month=month, part=edges[1] if edges else None)
    yield (start, match.end("m5")), point, rule


_READERS: Final[dict[str, Callable[[re.Match[str]], Iterator[_Found]]]] = {
    "month_day": _month_day,
    "day_month": _day_month,
    "month_year": _month_year,
    "fraction": _fraction,
    "season_year": _season_year,
    "season_alone": _season_alone,
    "edge_year": _edge_year,
    "decades": _decades,
    "century": _century,
    "plan": _plan,
    "years": _years,
    "year": _single_year,
    "relative": _relative,
    "day_word": _day_word,
    "offset": _offset,
    "month": _month_alone,
}
