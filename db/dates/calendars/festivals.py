"""Festivals and days of remembrance by the true calendar.

Fixed days have a month and a day; days of the lunar calendar and solar terms move; others fall on
the n-th weekday of a month (父亲节: the third Sunday of June).
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from db.dates.calendars import lunar
from db.dates.calendars.eras import YEAR_BEFORE_REPUBLIC

if TYPE_CHECKING:
    from collections.abc import Callable

_FIXED: Final = """
元旦节 元旦 新年 = 1 1
情人节 = 2 14
女生节 = 3 7
国际妇女节 三八国际妇女节 三八妇女节 妇女节 三八节 = 3 8
植树节 = 3 12
消费者权益日 国际消费者权益日 = 3 15
愚人节 = 4 1
世界读书日 = 4 23
国际劳动节 五一国际劳动节 五一劳动节 劳动节 五一节 五一 = 5 1
五四青年节 青年节 = 5 4
世界水日 = 3 22
世界气象日 = 3 23
世界卫生日 = 4 7
世界地球日 = 4 22
中国航天日 = 4 24
世界知识产权日 = 4 26
世界红十字日 = 5 8
国际博物馆日 = 5 18
世界计量日 = 5 20
世界无烟日 = 5 31
国际档案日 = 6 9
世界献血者日 = 6 14
全国土地日 = 6 25
世界人口日 = 7 11
全民健身日 = 8 8
世界旅游日 = 9 27
烈士纪念日 = 9 30
世界粮食日 = 10 16
国际志愿者日 = 12 5
跨年夜 = 12 31
国际护士节 护士节 = 5 12
六一国际儿童节 六一儿童节 国际儿童节 儿童节 六一 = 6 1
世界环境日 = 6 5
国际禁毒日 = 6 26
建党节 七一建党节 = 7 1
八一建军节 建军节 = 8 1
教师节 = 9 10
国庆节 十一国庆节 国庆日 国庆 = 10 1
双十节 = 10 10
光复节 台湾光复节 = 10 25
扶贫日 国家扶贫日 全国扶贫日 国际消除贫困日 = 10 17
程序员节 = 10 24
万圣节前夜 万圣节 = 10 31
记者节 = 11 8
光棍节 双十一 双11 = 11 11
国家宪法日 宪法日 = 12 4
双十二 双12 = 12 12
国家公祭日 = 12 13
平安夜 圣诞夜 = 12 24
圣诞节 圣诞 = 12 25
"""

_LUNAR: Final = """
春节 大年初一 农历新年 = 1 1
元宵节 元宵 上元节 = 1 15
龙抬头 = 2 2
上巳节 = 3 3
妈祖诞 = 3 23
浴佛节 佛诞节 佛诞日 佛诞 = 4 8
端午节 端午 端阳节 = 5 5
七夕节 七夕 乞巧节 = 7 7
中元节 盂兰盆节 盂兰节 = 7 15
中秋节 中秋 仲秋节 = 8 15
重阳节 重阳 = 9 9
下元节 = 10 15
"""

_NTH_WEEKDAY: Final = """
母亲节 = 5 2 7
父亲节 = 6 3 7
感恩节 = 11 4 4
"""
"""Month, n-th, weekday (Monday 1)."""

_WEATHER: Final = "大雪 小雪 雨水 大寒 小寒 大暑 小暑 白露 霜降 小满 清明"
AMBIGUOUS_TERMS: Final = frozenset(_WEATHER.split())
"""Terms that are also weather or ordinary words: alone they are read only after a year."""


def _rows(table: str) -> list[tuple[list[str], list[int]]]:
    rows = []
    for line in table.strip().splitlines():
        names, _, numbers = line.partition(" = ")
        rows.append((names.split(), [int(number) for number in numbers.split()]))
    return rows


def _rules() -> dict[str, Callable[[int], date | None]]:
    rules: dict[str, Callable[[int], date | None]] = {}
    for names, (month, number) in _rows(_FIXED):
        rules.update(dict.fromkeys(names, _fixed(month, number)))
    for names, (month, number) in _rows(_LUNAR):
        rules.update(dict.fromkeys(names, _lunar(month, number)))
    for names, (month, nth, weekday) in _rows(_NTH_WEEKDAY):
        rules.update(dict.fromkeys(names, _nth_weekday(month, nth, weekday)))
    rules.update(dict.fromkeys(("除夕夜", "除夕", "大年三十"), lunar.new_years_eve))
    rules["小年"] = _lunar(12, 23, year_offset=-1)
    rules["腊八"] = rules["腊八节"] = _lunar(12, 8, year_offset=-1)
    rules["寒食节"] = lambda year: _day_before(lunar.solar_term(year, "清明"))
    for term in lunar.SOLAR_TERMS:
        for name in (f"{term}节气", f"{term}时节", f"{term}节"):
            rules[name] = _solar_term(term)
        rules[term] = rules[f"{term}日"] = _solar_term(term)
    for number, name in enumerate("二三四五六七八九十", 2):
        rules[f"大年初{name}"] = _lunar(1, number)
    rules.update(_days_about_new_year())
    rules["复活节"] = _easter
    rules.update(dict.fromkeys(("国庆节", "国庆", "国庆日"), _national_day))
    return rules


def _national_day(year: int) -> date:
    """10 October in the Republic's years on the mainland (1931年国庆), then 1 October."""
    return date(year, 10, 10 if YEAR_BEFORE_REPUBLIC < year < _PEOPLES_REPUBLIC else 1)


_PEOPLES_REPUBLIC: Final = 1949


def _days_about_new_year() -> dict[str, Callable[[int], date | None]]:
    """年廿八, 年二十八, 年三十 and 年初三, as the south calls the days about the lunar new year."""
    rules: dict[str, Callable[[int], date | None]] = {"年三十晚": lunar.new_years_eve}
    for number, name in enumerate("四五六七八九", 24):
        for tens in ("廿", "二十"):
            rules[f"年{tens}{name}"] = _lunar(12, number, year_offset=-1)
    for number, name in enumerate("一二三四五六七八九十", 1):
        rules[f"年初{name}"] = _lunar(1, number)
    return rules


def _fixed(month: int, number: int) -> Callable[[int], date | None]:
    return lambda year: date(year, month, number)


def _lunar(month: int, number: int, year_offset: int = 0) -> Callable[[int], date | None]:
    return lambda year: lunar.day(year + year_offset, month, number)


def _solar_term(term: str) -> Callable[[int], date | None]:
    return lambda year: lunar.solar_term(year, term)


def _nth_weekday(month: int, nth: int, weekday: int) -> Callable[[int], date | None]:
    def rule(year: int) -> date | None:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))

    return rule


def _day_before(day: date | None) -> date | None:
    return day - timedelta(days=1) if day else None


def _easter(year: int) -> date | None:
    """Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * m + 114, 31)
    return date(year, month, day + 1)


_RULES: Final = _rules()

FESTIVALS: Final = frozenset(name for name in _RULES if name[0] != "年")
"""Every name, in the canonical spelling, but for those that other words hold by chance (年初一)."""

_AT_YEARS_END: Final = frozenset(
    name
    for name in _RULES
    if name.startswith(("年廿", "年二十"))
    or name in ("除夕夜", "除夕", "大年三十", "年三十晚", "小年", "腊八", "腊八节")
)
"""Days of the twelfth lunar month, which falls in the next Gregorian year."""


def is_at_years_end(words: str) -> bool:
    """Whether words, canonically spelled, name one of the last days of the lunar year (除夕)."""
    return words in _AT_YEARS_END


@lru_cache(maxsize=2048)
def festival(name: str, year: int, *, lunar_year: bool = False) -> date | None:
    """The day of a festival in a Gregorian year; ``None`` beyond the calendars' reach.

    2020年除夕 is 24 January 2020, by the Gregorian year; with ``lunar_year`` (光绪二十八年除夕) it
    is the last day of that lunar year, in the next January or February.
    """
    if lunar_year and name in _AT_YEARS_END:
        year += 1
    if not 1 <= year <= 9998:
        return None
    return _RULES[name](year)
