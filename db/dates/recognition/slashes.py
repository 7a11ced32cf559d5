"""Figures with a slash between them: which are a month and a day (9/15), and which a fraction."""

from __future__ import annotations

import re
from typing import Final

from db.dates.recognition.standing import back, opens_line


def slash_is_date(text: str, start: int, end: int, day: int) -> bool:
    """Whether 9/15 is a date and not a fraction, a score or a section number.

    Only a slash before a day above twelve, or before a weekday or a clock time, is believed, and
    at the head of a line one with a zero that no fraction has (07/04).
    """
    if "/" not in text[start:end] or is_one_of_many(text, start):
        return False
    if _YEAR_BEFORE.search(back(text, start, 3)) and not _PART_AFTER.match(text, end):
        return True
    if _SLASH_DAY_AFTER.match(text, end):
        return True
    if start and text[start - 1] in "，,。；;" and _DEED_AFTER.match(text, end):
        return True
    if _SLASHES_AFTER.match(text, end) and (day > 12 or _LATE_DAY_AFTER.match(text, end)):
        return True
    alone = start == 0 or text[start - 1] in " \u3000\n(,，、;；:于在自至"
    closed = end == len(text) or text[end] in " \u3000\n),，、;；:。("
    padded = (text[start] == "0" or "/0" in text[start:end]) and opens_line(text, start)
    return (day > 12 or padded) and alone and (closed or text[end] > "\u3400")


_YEAR_BEFORE: Final = re.compile(r"\d\d年 ?$")
_PART_AFTER: Final = re.compile(r"\s?(?:[的以多强弱是为]|票|数|人|时间|收入|产)")
"""2001年7/21，扩大为两天; 2020年1/3的时间 is a part of the year."""
_SLASHES_AFTER: Final = re.compile(r"(?:[、,] ?\d{1,2}/\d{1,2}(?![\d/%])){2}")
_LATE_DAY_AFTER: Final = re.compile(
    r"(?:[、,] ?\d{1,2}/\d{1,2}){0,9}?[、,] ?\d{1,2}/(?:1[3-9]|2\d|3[01])(?!\d)"
)
"""分别为1/20、3/24、6/23: three in a row with a day above twelve are no fractions."""
_DEED_AFTER: Final = re.compile(
    # 春节后复工，3/7 发布 opens a clause with a deed.
    " ?(?:发布|上线|完成|开[工业幕馆会]|举行|启[动用]|通车|召开|签约|成立|出版|抵达"
    "|起|晚|上午|下午|中午)"
)
_COUNTED_BEFORE: Final = re.compile(
    r"(?:[页頁](?:[次码碼数數])?|[张張]次?|版[次本]|比[分例率]|[规規]格|型[号號]|卷次?)[:： ]{0,2}$"
)


def is_one_of_many(text: str, start: int) -> bool:
    """Whether a label before figures with a slash counts pages or scores by them (页次：1/12)."""
    return _COUNTED_BEFORE.search(back(text, start, 4)) is not None


_SLASH_DAY_AFTER: Final = re.compile(
    r" ?[(]?(?:周|星期|礼拜)|\([一二三四五六日]\)|[,， ]{1,2}\d{1,2}:\d\d"
    r"| ?[-~](?! ?\d{1,2}/(?:\d|1[0-2])(?!\d))"
)
