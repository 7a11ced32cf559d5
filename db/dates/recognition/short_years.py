"""Years of two or three digits: 84年, 五八年, 108年, where they are years and no lengths.

Two digits are a year behind a preposition, where a clause begins, or where they go on from years
told before; three are a year of the Republic. Texts are in the canonical spelling.
"""

from __future__ import annotations

import re
from typing import Final

from db.dates.recognition.guards import no_year_after
from db.dates.recognition.numerals import number
from db.dates.recognition.standing import back, opens

_SEASON_OR_END: Final = re.compile(r"[，,春夏秋冬初底末至-]")


def is_short_year(text: str, numeral: str, start: int, end: int) -> bool:
    """Whether two digits before 年 are a year and not a length.

    于98年, 84年，…, 五八年; but not 七八年 (seven or eight years) nor 30年.
    """
    if start and text[start - 1] in "在于自从到至截":
        return True
    if not numeral.isdecimal() and "〇一二三四五六七八九".find(numeral) < 0:
        # 是八一年修的 says when.
        return opens(text, start) or text[start - 1] == "是"
    if numeral.isdecimal() and int(numeral) >= _OLDEST and _RECALLED.search(back(text, start, 3)):
        return _CLOSES.match(text, end) is not None
    opening = start == 0 or text[start - 1] in "\n。；;，,、 \u3000"
    heads = not numeral.isdecimal() and (start == 0 or text[start - 1] == "\n")
    if heads and text[end : end + 1] == "\u3000":
        # 六七年　擴建: the head of an entry, which a wide blank sets off.
        return True
    return opening and _SEASON_OR_END.match(text, end) is not None


_RECALLED: Final = re.compile("(?:那|就|肯定|应该|大概|好像|记得|可能|还|也)是$")
_CLOSES: Final = re.compile("[。,，！？!?]|的|吧|$")
_OLDEST: Final = 49
"""那肯定是76年。 So many years few things last."""
_WHOLE_YEAR: Final = re.compile(r"(?<!\d)(19\d\d|一九[〇一二三四五六七八九]{2})年")
_YEAR_OF_REPUBLIC: Final = re.compile(r"民国?(\d{2})(?:年|\(\d{4}\)年|[./]\d)")
_THIS_CENTURY: Final = 1900
"""民国68年停驶，88年震损: two digits go on from a year of the Republic by their number."""
_NO_YEAR_OF_MANY: Final = re.compile(
    # 60年来, 70年风雨, 90年过去了 are lengths.
    "[来前后间多里中内的余以历风光戎弹一不过岁月沧巨变华如之征薪代]"
)
_NEIGHBOURS: Final = 120
"""How far back the years may stand that a year of two digits goes on from."""

_LIFE: Final = 50
_AGE: Final = 75

_RECENT_IN_REPUBLIC: Final = range(101, 120)
_SOON_IN_REPUBLIC: Final = range(120, 140)
_FINISHES: Final = re.compile(
    "[底初前]?(?:全[线面部])?(?:完[工成]|通[车航]|启[用动]|落成|竣工|营运|上路|达标|投产)"
)
"""預計年底動工，123年完工通車: the years to come in which works are to be done."""
_BEFORE_YEAR: Final = frozenset("，,。；;、自于在从至迄")
_PLAN_BEFORE_YEAR: Final = re.compile(
    "(?:预[计定估期]|[有可]望|最[快迟晚]|力[拼拚争]|目标|[拟订定将]于|[改延]至|暂[定订])$"
)


def is_year_of_republic(text: str, value: int, start: int, end: int) -> bool:
    """Whether three figures alone are a year of the Republic, as Taiwan's papers write it
    (5年前規劃，108年爭取經費; 自110年起; 預計115年發包), and no length (百年老店, 108年歷史)."""
    near = value in _RECENT_IN_REPUBLIC or (
        value in _SOON_IN_REPUBLIC and _FINISHES.match(text, end) is not None
    )
    if not near:
        return False
    opening = (
        (start > 0 and text[start - 1] in _BEFORE_YEAR)
        or _PLAN_BEFORE_YEAR.search(back(text, start, 3)) is not None
        # 其中112年起首度納入: nothing lasts from a length of years on.
        or _BEGINS.match(text, end) is not None
        or _is_of_deed(text, start, end)
    )
    if not opening:
        return False
    return _NO_YEAR_OF_MANY.match(text, end) is None and not no_year_after(text, end)


def _is_of_deed(text: str, start: int, end: int) -> bool:
    """县府101年将其登录: behind whoever did it and before what was done."""
    before = text[start - 1] if start else ""
    after_name = "\u3400" <= before <= "\u9fff" and before not in _OF_LENGTH
    return after_name and _DEED.match(text, end) is not None


_OF_LENGTH: Final = "历歷经經过過达達满滿近约約逾超共了有前后後第每隔的为為是是时時费費用花"
_DEED: Final = re.compile(
    "(?:[将將把]其|[获獲][得颁頒选選评評]|公告|登[录錄][为為]|指定[为為]|改制|奉准"
    "|[经經][^，,。；;]{1,8}(?:核定|公告|指定|通[过過]|同意)"
    "|完[成工]|核[定准]|[动動]工|[开開]工|[启啟]用|落成|竣工|通[车車]|成立|提出|拆除|停[驶駛办辦用])"
)
_BEGINS: Final = re.compile("度?起(?![来伏落点])")
_COMMON_ERA_BEFORE: Final = re.compile(r"(?:公元前?|西元前?|前|汉|晋|帝)[^,，。；;]{0,2}$")


def is_common_era(text: str, start: int) -> bool:
    """Whether a year of three figures is said to be of the common era, or of old times."""
    return _COMMON_ERA_BEFORE.search(back(text, start, 6)) is not None


def is_of_many(text: str, end: int) -> bool:
    """Whether what follows 年 makes the number before it a count (平10年来新低)."""
    return _NO_YEAR_OF_MANY.match(text, end) is not None


def follows_years(text: str, year: int, start: int, end: int) -> bool:
    """Whether two digits before 年 go on from the years told before (1955年…，58年入党).

    They must open a clause, and the last year before them be one of the same century, not later.
    """
    opening = start > 0 and text[start - 1] in "\n。；;，,、 \u3000"
    if not opening or _NO_YEAR_OF_MANY.match(text, end) is not None:
        return False
    first = max(0, start - _NEIGHBOURS)
    republic = _YEAR_OF_REPUBLIC.findall(text, first, start) if "民" in text[first:start] else []
    if republic:
        after = year - _THIS_CENTURY - int(republic[-1])
        # 38年起安置，94年迁出: lengths of so many years are round.
        return 0 <= after <= _LIFE or (_LIFE < after <= _AGE and year % 10 != 0)
    before = _WHOLE_YEAR.findall(text, first, start)
    return bool(before) and 0 <= year - (number(before[-1]) or 0) <= _LIFE


_COUNTED_FROM: Final = "自从至於于到"
_NO_LENGTH: Final = re.compile(
    r"(?!\s?(?:[前后来间内中里多余馀有的之历以如过光岁寿])|代)[\u3400-\u9fff]"
)
_FROM_THEN: Final = re.compile(r"[之以]?[前后来]|起")
_FEWEST_FOR_REIGN: Final = 20


def counts_on(text: str, value: int, start: int, end: int) -> bool:
    """Whether a number is a later year of the reign told before: 民國四十六年建校…，六十二年改制,
    自五十八年以後. Lengths are round (三十年如一日) or say so (二十五年间)."""
    before = text[start - 1 : start]
    if value < _FEWEST_FOR_REIGN or not before:
        return False
    if before in _COUNTED_FROM:
        from_then = before in "自从" and _FROM_THEN.match(text, end) is not None
        return from_then or _NO_LENGTH.match(text, end) is not None or text[end : end + 1] in "，,"
    then = text.endswith("于是", max(0, start - 2), start)
    apart = (then or before in "。；;，,、") and value % 10 != 0
    return apart and _NO_LENGTH.match(text, end) is not None
