"""Which year a title names, and whether the text plays in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.calendars.eras import YEAR_BEFORE_REPUBLIC
from db.dates.model import Recognised
from db.dates.recognition.canonical import DASHES
from db.dates.setting.genre import Genre
from db.dates.setting.naming import OF_ACCOUNTS
from db.dates.values.point import Point
from db.text.alignment import Span
from db.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

_FEW_ENTRIES: Final = 3
_THREE_FIGURES: Final = re.compile(
    rf"(?<!\d)(?:(1[0-4]\d|[89]\d)年?\s?[{DASHES}至]\s?)?(1[0-4]\d|[89]\d)"
    r"(?:年度|學年度(?! ?第?[一二上下12]學期)|年)(?![來以前後紀史])"
)
_REPORT_ON_YEAR: Final = re.compile(r"[公年][报報]|[报報]告|总结|總結|回[顾顧]")
_REVIEWED_AFTER: Final = re.compile(r"[^,，;；。]{0,16}?(?:总结|小结|回顾|报告|述职)")
_PLANNED_AFTER: Final = re.compile(r"[^,，;；。]{0,16}?(?:计划|打算|安排|思路|要点|设想|规划|展望)")
_NOTICE: Final = re.compile(
    r"(?:通知|公告|通告|公示|启事|啟事|告知书|告知書)(?:[（(][^（）()]{1,12}[）)])?$"
)
_OF_ITS_YEAR: Final = re.compile(
    r"计划|計[劃畫]|要点|要點|安排|日程|日历|日曆|行事[历曆]|赛程|賽程|规划|規劃|放假|假期|[节節展]"
)
"""关于做好2024年度参保缴费工作的通知, put up in October 2023, is about the year to come and asks
for what is due before it begins; 2024年工作要点 and 2024年放假安排 play in it."""
_REVIEW_AND_PLAN: Final = 2
"""A title may name two years, the one reviewed and the one planned."""


_HAN_DIGITS: Final = {digit: str(value) for value, digit in enumerate("〇一二三四五六七八九")} | {
    "零": "0",
    "○": "0",
}
_YEAR_ALONE: Final = re.compile(
    r"(?:^|(?<=[的—–·|｜：:,，！!、\s致])|(?<=回[望首顾顧看])|(?<=[走度][过過])|(?<=再[见見])|(?<=告[别別])"
    r"|(?<=[盘盤][点點])|(?<=[难難]忘))"
    r"(?P<year>(?:19|20)\d\d|(?:一九|二[〇零○])[〇零○一二三四五六七八九]{2})"
    r"(?=$|[，,！!。？?：:|｜—–·、\s])"
    r"|(?<![\w.-])(?P<of>(?:19|20)\d\d)(?=全[国國球]|世界|国际|國際|巡[演回迴展]|[春夏秋冬]季|暑期|寒假)"
)
"""县博物馆的二〇二一, 再见，2021, 《渡口》2025全国巡演: a year without its 年, which a title has to
itself."""


def with_years_alone(title: str, found: Sequence[Recognised]) -> list[Recognised]:
    """The dates ``found`` in a title, and the years that stand in it alone among Han words."""
    more = []
    for match in _YEAR_ALONE.finditer(title):
        digits = match["year"] or match["of"]
        span = Span(*match.span())
        if any(one.span.start < span.end and span.start < one.span.end for one in found):
            continue
        year = int("".join(_HAN_DIGITS.get(digit, digit) for digit in digits))
        point = Point(year=year)
        more.append(Recognised(span, digits, "year in a title", point, year=year))
    return sorted([*found, *more], key=lambda one: one.span.start)


def credible(year: int, title: str, genre: Genre, published: date | None, entries: int) -> bool:
    """Whether the year in the title is the year the text plays in. A news title may name another
    (某馆获2019年度奖, 2035年远景目标); a chronicle, a review or a plan names its own."""
    if genre is Genre.PLAN and published is not None and OF_ACCOUNTS.search(title):
        return year >= published.year
    if genre is Genre.PLAN and published is not None and year == published.year + 1:
        return _NOTICE.search(title) is None or _OF_ITS_YEAR.search(title) is not None
    if published is None or genre is not Genre.OTHER or year == published.year:
        return True
    if year == published.year - 1 and _REPORT_ON_YEAR.search(title):
        return True
    return year == published.year - 1 and entries >= _FEW_ENTRIES


def year_reviewed(title: str, found: Sequence[Recognised]) -> int | None:
    """The year that a title reviews, where it plans the next in the same breath
    (2018年工作总结及2019年工作打算)."""
    named = [one for one in found if one.year is not None]
    if len(named) != _REVIEW_AND_PLAN:
        return None
    first, second = named
    between, after = fold(title[first.span.end : second.span.start]), fold(title[second.span.end :])
    if first.year is None or second.year != first.year + 1:
        return None
    both = _REVIEWED_AFTER.match(between) and _PLANNED_AFTER.match(after)
    return first.year if both else None


def minguo_year(title: str | None) -> frozenset[int]:
    """112年度館務紀要, 105～106年度: three figures in a Traditional title count from 1911."""
    match = _THREE_FIGURES.search(title or "")
    if match is None or title is None or fold(title) == title:
        return frozenset()
    return frozenset(int(year) + YEAR_BEFORE_REPUBLIC for year in match.groups() if year)
