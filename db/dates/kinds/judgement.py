"""What a judgement on a dated clause knows and says, and what it asks of times and settings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from db.dates.cues import mention_cues, verbs
from db.dates.model import Bound, Kind, Need, Precision
from db.dates.values.intervals import day_of
from db.dates.values.point import Point

if TYPE_CHECKING:
    from datetime import date

    from db.dates.model import Recognised, Value
    from db.dates.setting.clause import Setting
    from db.dates.setting.genre import Genre

# Asked for at every date: see on members of enumerations in db.dates.model.
_AROUND: Final = Bound.AROUND
_DAY: Final = Need.DAY
_QUARTER: Final = Precision.QUARTER

_COARSE: Final = frozenset(
    {Precision.YEAR, Precision.HALF, Precision.QUARTER, Precision.PLAN_PERIOD}
)
_EXACT: Final = frozenset({Precision.DAY, Precision.TIME})
_SEASONS: Final = frozenset({"21", "22", "23", "24"})
_DASHES_OF_DAYS: Final = 4
_LONGEST_SEASON: Final = 120
_DECADE: Final = 10
_EVE: Final = timedelta(days=7)
_WEEKS: Final = timedelta(days=60)
_NO_TIME: Final = timedelta(0)
_MOST_OF_A_YEAR: Final = 300
TODAY: Final = frozenset({"今天", "今日", "昨天", "昨日", "明天", "明日"})
CLAUSE: Final = re.compile(r"[,;:。!?]")
NEAR: Final = 30
REACH: Final = 80
"""How far behind a date, in a clause without punctuation, words may speak of it."""


@dataclass(slots=True, eq=False)
class Circumstances:
    """What a judgement needs to know beyond the clause.

    ``told_in_sentence`` is true where an event stands before it in the same sentence,
    ``looks_ahead`` where that one is planned or a limit, ``beside_date`` where a date stands
    directly before it, ``in_plan`` where the document or section speaks of days to come.
    ``reviewed`` are the years that the whole document is about, which its text names without
    telling anything by them; ``plan_begins`` is the first year that the title of a plan names,
    ``this_year`` the year of writing, ``occasions`` the folded title, which may name a festival.
    ``historical`` says that the document tells of times long past.

    Nothing changes it once it is made; like the setting it is not frozen only because one is made
    for every date.
    """

    genre: Genre
    published: date | None
    reviewed: frozenset[int]
    in_plan: bool
    told_in_sentence: bool
    historical: bool = False
    looks_ahead: bool = False
    beside_date: bool = False
    plan_begins: int | None = None
    this_year: int | None = None
    occasions: str = ""


class Judgement(NamedTuple):
    """The kind of a dated clause, and why.

    ``tail`` marks a bare date in brackets or at the end, which dates the entry before it if the
    entry has no other date. ``weak`` marks a date inside a clause that nothing speaks against,
    ``frames`` a year in which the rest of its sentence takes place, ``relative`` one that opens
    the paragraph but belongs to a noun (年中取消的活动，改在次年举行), ``repeated`` one that would
    tell, had the paragraph not told of it before.
    """

    kind: Kind
    reason: str
    tail: bool = False
    weak: bool = False
    relative: bool = False
    frames: bool = False
    repeated: bool = False


def mention(reason: str) -> Judgement:
    """The judgement that a date only names a time."""
    return Judgement(Kind.MENTION, reason)


def predicated(setting: Setting) -> bool:
    """Whether a verb phrase follows the date directly."""
    return verbs.PREDICATE.match(setting.after) is not None


def in_relative_clause(setting: Setting) -> bool:
    """Whether what follows the date is a clause that 的 ties to a noun (2018年成立的基金会)."""
    if "的" not in setting.after or mention_cues.RECEIVED.match(setting.after):
        return False
    return mention_cues.IN_RELATIVE_CLAUSE.match(setting.after) is not None


def is_predicate(setting: Setting) -> bool:
    """Whether 学校成立于1950年。 is the sentence itself: 成立于1950年的某厂 describes a noun, and
    （成立于1985年） a name."""
    if setting.enclosing[:1] == "(":
        return False
    return not (setting.after.lstrip().startswith("的") or in_relative_clause(setting))


def next_clause(setting: Setting) -> str:
    """The words between the next two marks of punctuation."""
    return first_clause(setting.following)


def first_clause(text: str) -> str:
    """The words up to the first mark of punctuation behind any; all behind the third mark."""
    for clause in CLAUSE.split(text, maxsplit=3):
        if clause.strip():
            return clause
    return ""


def has_figures(recognised: Recognised) -> bool:
    """Whether a date says its day, month or year by number (五一 does not)."""
    return (
        recognised.day is not None
        or recognised.month is not None
        or (recognised.year is not None and not recognised.needs)
        or any(one.isdigit() for one in recognised.text)
    )


def names_festival(recognised: Recognised) -> bool:
    """Whether the day is known by a name (春节, 2022年元旦) and not by its number."""
    if "festival" not in recognised.rule:
        return False
    if isinstance(recognised.reading, Point) and recognised.reading.moved:
        # 中秋隔天 is a day beside the feast.
        return False
    numbered = recognised.month is not None or recognised.day is not None
    return not (numbered or recognised.anchored or Need.REFERENCE in recognised.needs)


def is_clock(recognised: Recognised) -> bool:
    """Whether the words name an hour and leave the day to the context."""
    return _DAY in recognised.needs


def is_coarse(value: Value) -> bool:
    """Whether a time is a quarter or longer, which tells of an event only beside its verb; a
    season is as good as a month."""
    precision = value.precision
    if precision not in _COARSE:
        return False
    if precision is _QUARTER and _is_lunar_season(value):
        return False
    return value.edtf[5:7] not in _SEASONS


def _is_lunar_season(value: Value) -> bool:
    """Whether a season is that of the lunar calendar, which EDTF can only write as its days."""
    if "/" not in value.edtf or value.start is None or value.end is None:
        return False
    days = (day_of(value.end) - day_of(value.start)).days
    return value.edtf.count("-") == _DASHES_OF_DAYS and days < _LONGEST_SEASON


def is_exact(value: Value) -> bool:
    """Whether a time is known to the day."""
    return value.precision in _EXACT


def is_within_year(value: Value) -> bool:
    """Whether a time begins and ends in one year."""
    return value.first_year is not None and value.first_year == value.last_year


def lasts_years(value: Value) -> bool:
    """Whether a time is about a year long or longer."""
    if value.start is None or value.end is None:
        return value.first_year is not None and value.last_year is not None
    return (day_of(value.end) - day_of(value.start)).days >= _MOST_OF_A_YEAR


def is_long(value: Value) -> bool:
    """Whether the time named is a decade or more."""
    start, end = value.start, value.end
    if start is not None and end is not None:
        return end.year - start.year >= _DECADE - 1
    first, last = value.first_year, value.last_year
    return first is not None and last is not None and last - first >= _DECADE - 1


def is_this_year(value: Value, known: Circumstances) -> bool:
    """Whether a time begins in the year of writing."""
    return value.start is not None and value.start.year == known.this_year


def is_past(value: Value, known: Circumstances) -> bool:
    """Whether a time was over on the day of writing; never where that is not known."""
    return (
        known.published is not None
        and value.end is not None
        and day_of(value.end) < known.published
    )


def is_future(value: Value, known: Circumstances) -> bool:
    """Whether a time lies wholly ahead of the day of writing; never where that is not known."""
    first, published = value.start or value.end, known.published
    if published is None or first is None or day_of(first) <= published:
        return False
    # 清明节前夕 has come when the festival itself is some days ahead.
    eve = value.bound is _AROUND and is_exact(value)
    return not eve or day_of(first) - _EVE > published


def is_recent(value: Value, known: Circumstances) -> bool:
    """Whether an exact day lies in the last weeks before the publish date: news, no memory."""
    if known.published is None or value.end is None or not is_exact(value):
        return False
    return _NO_TIME <= known.published - day_of(value.end) <= _WEEKS


def is_mostly_to_come(value: Value, known: Circumstances) -> bool:
    """Whether no more than a sixth of a longer period had passed on the publish date."""
    if known.published is None or value.start is None or value.end is None:
        return False
    first, last = day_of(value.start), day_of(value.end)
    return first <= known.published < last and 6 * (known.published - first) <= last - first
