"""What expressions of time and the sentences around them are built of, for texts of nothing else.

Each piece repeated, and each two in turn, are the texts that reading takes longest for.
"""

from __future__ import annotations

from typing import Final

_CHINESE: Final = """
2019年 二〇二〇年 今年 去年 同年 3月 8月 十二月 本月 8日 21日 十五日 次日 当日 今（12）日 近日 10:30
下午3时 上午 至 到 - ~ 、 ， 。 ； ： （ ） 《 》 “ ” . / 年初 月底 上旬 第一季度 Q3 上半年 80年代
世纪 十三五 期间 前 后 起 以来 约 每年 正月初三 闰四月 春节 清明节 民國109年 昭和20年 光绪二十六年
甲子年 公元前221年 周一 上周五 3天前 近三年 截至 计划于 将 请于 不得 召开 印发的 已建成 了 9/15
2016/2~6 2020.3.12 2020-03-12 20260101 1、 （一） 第 号 个 2010 3 二 十 七八年 时 分 年 月 日
"""
_ENGLISH: Final = """
in 2019, on, August 20, 8-9 June 2020, since, by, Monday, last year, next week, Q1 2020, early,
the first quarter of, mid-2018, the 1980s, 19th century, from 2016 to 2020, between, and, c. 1900,
AD 618, three years ago, at 10.30 am, noon, Christmas, in May, May, the end of the month,
10/10/2021, fiscal year 2019-20, the following day, Spring 2019, opened, will, the, was held,
must be submitted, plans to, the hall, which, 12, ; , . A, (, )
"""
CHINESE: Final = (*_CHINESE.split(), "\u3000", " ")
ENGLISH: Final = (*(f"{words.strip()} " for words in _ENGLISH.split(",")), ", ")


def repeated(unit: str, length: int) -> str:
    """A text of nothing but ``unit``, ``length`` characters long."""
    return (unit * (length // len(unit) + 1))[:length]
