"""How the entries of a chronicle begin, below the year or month that they are of."""

from __future__ import annotations

import re
from typing import Final

_DAY_FIRST: Final = re.compile(
    r"[\W_]{0,3}(?:[0-9〇○零一二三四五六七八九十]{1,5}[年月])*[0-9一二三四五六七八九十]{1,3}日"
)
_MONTH: Final = r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2}|[元正腊臘])"
_MONTH_SET_OFF: Final = re.compile(
    r"[\W_]{0,3}(?:(?:[0-9〇○零一二三四五六七八九]{4}年)?"
    rf"(?:{_MONTH}(?:月份?)?[-–—－~～至到]{{1,2}})?{_MONTH}月份?[初中下上]?[旬末底]?"
    r"|[春夏秋冬]季?|Q[1-4]|第?[一二三四]季度|[上下]半年|年[初中底末])(?:\u3000|\t| {2})\s*\S"
)


def begins_with_day(text: str) -> bool:
    """Whether a line begins with a day, of a month or not: ``5日`` in a chronicle by months."""
    return _DAY_FIRST.match(text) is not None


def is_entry_of_month(text: str) -> bool:
    """Whether a line begins with a month, several, a season or a quarter that a wide blank sets
    off: ``05月　泰国工厂投产``, ``7月—9月　厂区停电`` below its year."""
    return _MONTH_SET_OFF.match(text) is not None


_NUMERAL: Final = "[0-9０-９〇○零一二三四五六七八九十廿卅]"
_YEAR_FIRST: Final = (
    rf"(?:[\u4e00-\u9fff]{{2}}(?={_NUMERAL}{{1,3}} ?年|元年))?(?:{_NUMERAL}{{1,4}}|元) ?年"
)
_DATE_FIRST: Final = re.compile(
    rf"[\W_]{{0,3}}(?:{_YEAR_FIRST}|\d{{2,4}}[./-]\d{{1,2}}|{_NUMERAL}{{1,2}} ?月)"
)
_DATE_SET_OFF: Final = re.compile(
    rf"[\W_]{{0,3}}(?:{_YEAR_FIRST}代?(?: ?{_NUMERAL}{{1,3}} ?月)?[春夏秋冬初中末底上下半旬]{{0,3}}"
    rf"(?:前[后後]|[间間起])?|\d{{4}}[/-]\d{{2,4}} ?(?:[学學]年度?|年度)"
    r"|\d{2,4}[./-]\d{1,2}(?:[./-]\d{1,2})?)[ \u3000\t]+(?P<told>[\u3400-\u9fff“「『《].*)"
)
_NAMES_CHRONICLE: Final = re.compile(
    r"(?:[纪紀记記](?:事|要|实|實|略)|大事[记記]|[纪紀记記]|年表|年[谱譜]|[历歷]程|之路|[时時]期|[阶階]段"
    r"|回[顾顧]|[总總][结結]|[概简簡][况況述介]|工作|[情现現][况況])\W*$"
)


def goes_on_by_dates(text: str, above: str) -> bool:
    """Whether a line is the next entry of a list by years, months or days, as the line ``above``
    is one: ``2000年 组建公司``, ``七十年代末　开办夜校``, ``2009/10學年　轉為直資``, ``44.6.5
    分社成立``. What names a chapter (``2000年 大事记``) is none."""
    match = _DATE_SET_OFF.match(text)
    if match is None or _NAMES_CHRONICLE.search(match["told"]):
        return False
    return _DATE_FIRST.match(above) is not None
