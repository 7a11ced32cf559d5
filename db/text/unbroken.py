"""What stays in one line although its characters would let it break: dates, times, amounts.

GB/T 15835 writes dates and times as one expression, and *Requirements for Chinese Text Layout* (W3C
clreq, 3.1.3) keeps numbers with their units; so do careful printers with the year, month or part of
the day that an expression leans on (今年10月17日, 本月8日至9日, 上午9时30分).
"""

from __future__ import annotations

import re
from typing import Final

_DIGIT: Final = "[0-9０-９]"
_NUMERAL: Final = "[0-9０-９〇○零一二三四五六七八九十廿卅]"
_NUMBER: Final = rf"{_DIGIT}+(?:[.,:．：/—–－～]{_DIGIT}+)*"
_TO: Final = "[—–―－~～至到-]"

_UNIT_NAME: Final = (
    "[美日欧歐港]元|人民[币幣]|人次|公里|千米|平方(?:米|公里)|立方米|公斤|千克|公[顷頃]|小[时時]|分[钟鐘]|"
    "周年|週年|月份?|世[纪紀]|[个個名人位户戶家次项項条條件元角分米吨噸克岁歲天周週年日号號时時点點秒届屆期批章节節"
    "辆輛座所篇本册冊页頁亩畝倍度级級]"
)
_UNIT: Final = (
    r"%|‰|[℃㎡㎞㎏㎝㎜]|°C?|[A-Za-zμΩ]+[²³]?|"
    rf"[余餘多]?[十百千]?[万萬亿億兆]*(?:{_UNIT_NAME})?"
)

_ERA: Final = "(?:民[国國]|公元前?|西元前?|昭和|平成|令和|大正|明治) ?"
_DAY: Final = f"{_NUMERAL}{{1,3}} ?[日号號]"
_DAYS: Final = (
    # 8日, 8、9日, 8-9日, 8日至9日, 28日至10月3日
    f"{_NUMERAL}{{1,3}}(?:[、—–―－~～至到-]{_NUMERAL}{{1,3}}){{0,3}} ?[日号號]"
    f"(?:{_TO}{{1,2}}(?:{_NUMERAL}{{1,3}} ?月 ?)?{_DAY})?"
)
_PART: Final = "初(?![中级級步])|中(?![国國央华華共心医醫学學文外小山])|[底末]"
_MONTH: Final = (
    f"(?:{_NUMERAL}{{1,3}}|[本上下当當同次翌是正冬腊臘]|[闰閏]{_NUMERAL}{{1,2}}) ?月"
    f"(?: ?{_DAYS}|初{_NUMERAL}{{1,2}}|份|[上中下]旬|{_PART})?"
)
_PART_OF_YEAR: Final = f"度|[上下]半年|第?[一二三四1-4]季度|{_PART}"
_NUMBERED_YEAR: Final = f"(?:{_ERA})?{_NUMERAL}{{2,4}} ?年"
_NAMED_YEAR: Final = "[今去明前后後当當同次翌本上来來]年"
_LIMIT: Final = (
    "(?:[以之][前后後]|前(?![一二三四几幾十半后後線线往来來进進列期任])|[后後](?![半勤来來])|"
    "起(?![草来來义義诉訴])|止)"
)
_DATE: Final = (
    f"(?:(?:(?:{_NUMBERED_YEAR}|{_NAMED_YEAR}) ?)?{_MONTH}"
    f"|{_NUMBERED_YEAR}(?:{_TO}{{1,2}}{_NUMERAL}{{2,4}} ?年)?(?:{_PART_OF_YEAR})?"
    f"|{_NAMED_YEAR}(?:{_PART_OF_YEAR})){_LIMIT}?"
)
_PART_OF_DAY: Final = "(?:[上下]午|凌晨|清晨|早[晨上]|[中正]午|傍晚|晚上|夜[间間里]) ?"
_TIME: Final = (
    f"(?:{_PART_OF_DAY})?{_NUMERAL}{{1,3}} ?[时時点點]"
    f"(?:{_NUMERAL}{{1,3}} ?分(?:{_NUMERAL}{{1,3}} ?秒)?|[半整]|[一三]刻)?"
)
_IN_WORDS: Final = "[一二三四五六七八九十百千万萬亿億两兩几幾零〇]{2,8}[余餘多]?[万萬亿億]{0,2}"
_AMOUNT: Final = (
    f"(?:第 ?{_NUMERAL}{{1,6}}|(?:{_PART_OF_DAY})?{_NUMBER} ?|{_IN_WORDS})(?:{_UNIT})"
    f"|百分之{_NUMERAL}{{1,6}}"
)
_BEGINS: Final = (
    "[0-9０-９〇○零一二三四五六七八九十廿卅百千万萬亿億两兩几幾民公西昭平令大明今去前后後当當同次翌"
    "本上来來下是正冬腊臘闰閏第凌清早中傍晚夜]"
)
"""What any of it begins with: most characters are passed over at one glance."""

UNBROKEN: Final = re.compile(f"(?={_BEGINS})(?:{_DATE}|{_TIME}|{_AMOUNT})")
"""Every part is bounded or digits alone, so that no text makes the search slow."""

LONGEST: Final = 128
"""Code points from which on a match can only be digits."""
