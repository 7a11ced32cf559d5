"""Where something stands: what begins or fills its line, its cell or its clause.

Texts are in the canonical spelling; all looks around are of bounded length.
"""

from __future__ import annotations

import re
from typing import Final

_LOOK: Final = 12
"""How far to look back for the words that change what follows."""


def back(text: str, start: int, length: int = _LOOK) -> str:
    """The ``length`` characters of ``text`` before ``start``."""
    return text[start - length if start > length else 0 : start]


_OPENERS: Final = frozenset("在于到至从自截迄及和与并且而但则后的我你他她它们故乃")


def opens(text: str, start: int) -> bool:
    """Whether a phrase can begin at ``start``: after no Chinese character, or a preposition."""
    if not start:
        return True
    before = text[start - 1]
    return not "\u3400" <= before <= "\u9fff" or before in _OPENERS


_PREPOSITION: Final = re.compile(
    r"(?:^|[\s(])"
    r"(?:on|by|before|after|until|till|from|to|since|of|in|and|due|dated|between|through) $"
)


def follows_preposition(text: str, start: int) -> bool:
    """Whether an English preposition makes figures a date (due on 2024/04/20)."""
    return _PREPOSITION.search(back(text, start)) is not None


def fills_bracket(text: str, start: int, end: int) -> bool:
    """Whether ``[start, end)`` is all that a bracket holds."""
    return text[start - 1 : start] in _BRACKETS and text[end : end + 1] in _CLOSING


_BRACKETS: Final = frozenset("([【〔")
_CLOSING: Final = frozenset(")]】〕")

_PLACE_ENDS: Final = re.compile(r"[)\]，,、;；。\s\u3000]|$")


def fills_place(text: str, start: int, end: int) -> bool:
    """Whether figures stand alone in a bracket, a cell or a clause, as 9/1971 for a month does and
    a scale of 1/2000 hardly."""
    opening = start == 0 or text[start - 1] in "(\n\u3000"
    return opening and _PLACE_ENDS.match(text, end) is not None


_BULLETS: Final = "·•●○◎⊙◆◇■□▲△▼▶►▸▪★☆※▏▎▍▌▋"
_BEFORE_A_LINE: Final = " \t\u3000*#>|-" + _BULLETS


def opens_line(text: str, start: int) -> bool:
    """Whether only spaces and signs stand before ``start`` on its line."""
    line = back(text, start).rpartition("\n")
    return (bool(line[1]) or start <= _LOOK) and not line[2].strip(_BEFORE_A_LINE)


_AFTER_BOLD: Final = frozenset(("", "\n", " ", "\u3000", ":", "："))
_HEADING_AFTER: Final = re.compile(r"[ \t\u3000]*(?:$|[:：|\n,，]|[\u3400-\u9fff])")


def heads_line(text: str, start: int, end: int) -> bool:
    """Whether a bare number heads the text (2023中国…报告) or its line (2009 通车), also in bold
    (**2009** 通车), or is all that stands there behind a bullet (▎2024)."""
    if text.startswith("**", end) and text[start - 2 : start] == "**":
        return opens_line(text, start) and text[end + 2 : end + 3] in _AFTER_BOLD
    if _HEADING_AFTER.match(text, end) is None:
        return False
    before = back(text, start).rpartition("\n")[2].strip()
    if before and not before.strip(_BULLETS):
        return fills_line(text, start, end)
    return start == 0 or (text[start - 1] == "\n" and text[end : end + 1] in " \t\u3000\n|:：")


_DEED_AFTER: Final = re.compile(
    r"(?:成立|[创設设建]立|[兴興新重改扩擴始]建|开[设業业]|改[名制称]|更名|易名|迁[至往入]|升[入格]|降[入级]|冲超|夺冠"
    r"|获[得颁]|荣获|加入|落成|竣工|完工|通车|投产|上市|出版|创刊|毕业|逝世|去世|当选|出任)"
)


def opens_deed(text: str, start: int, end: int) -> bool:
    """Whether a bare number opens a clause and a deed follows at once (，1953兴建教堂)."""
    return text[start - 1 : start] in "，,；;。" and _DEED_AFTER.match(text, end) is not None


_DOTTED_DEED: Final = re.compile(
    r"(?![万亿元倍个米吨分度公平千百号版级岁秒小届层寸折次位人户亩斤升])[\u3400-\u9fff]{0,6}?"
    r"(?:开[庭工业幕馆会学标]|宣判|完[成工]|竣工|动工|启[动用]|举[行办]|召开|验收|签[约署]|送达|复[工课业]"
    r"|停[工课业水电]|提交|交付|进场|挂牌|投产|通车|到[货账位])(?!率)"
)


def opens_dotted_deed(text: str, start: int, end: int) -> bool:
    """Whether figures with a dot open a clause and somebody's deed follows, as no amount does
    (诉讼一案，8.23区法院开庭)."""
    return text[start - 1 : start] in "，,；;。" and _DOTTED_DEED.match(text, end) is not None


def fills_cell(text: str, start: int, end: int) -> bool:
    """Whether ``[start, end)`` is all that a line or a table's cell begins with."""
    return opens_line(text, start) and (end == len(text) or text[end] in " \t\n|\u3000")


def fills_line(text: str, start: int, end: int) -> bool:
    """Whether ``[start, end)`` is all that its line holds."""
    return opens_line(text, start) and not text[end : end + _LOOK].partition("\n")[0].strip()


_DATE_LABEL: Final = re.compile(r"(?:日期|时间|更新|发布) ?[:：] ?$")
_WORDS_AFTER: Final = re.compile(r"[ \u3000]+[\u3400-\u9fff]|[\u3400-\u9fff]")


def stands_for_date(text: str, start: int, end: int) -> bool:
    """Whether figures stand where a date does: behind a label (更新日期：113-07-19), or at the head
    of a line with words behind them (106.10.14　支援…)."""
    if _DATE_LABEL.search(back(text, start)):
        return True
    return opens_line(text, start) and _WORDS_AFTER.match(text, end) is not None


_COMPACT_BEFORE: Final = re.compile(
    r"(?:[(\[【「『“\"'《|\t\u3000,，、。;；!！?？~～—–]|[于在自从至到前]|截[至止]"
    r"|(?:日期?|时间|更新|发布|发表|修[订改]|date|updated|posted|published|modified) ?[:：]?)\s?$",
    re.IGNORECASE,
)
_COMPACT_AFTER: Final = re.compile(r"[A-Za-z_#@%&=+]|[./-]\w| ?[号號元人件]|[)\]] ?号")


def stands_for_compact_date(text: str, start: int, end: int) -> bool:
    """Whether eight figures are a date in the basic form of ISO 8601 (20200315): at the head of a
    line or clause, in a bracket, behind a preposition or a word for a date. Part of a name
    (19310212_03.tif) or behind another word (划拨19940318, 订单：20200315) they are a number."""
    if _COMPACT_AFTER.match(text, end):
        return False
    before = back(text, start)
    return (
        opens_line(text, start)
        or _COMPACT_BEFORE.search(before) is not None
        or _PREPOSITION.search(before) is not None
    )


_LIST_NUMBER: Final = re.compile(r"[\s*#>|-]*[(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)、.] ?")
_DEED_BEHIND: Final = re.compile(r"[\u3400-\u9fff]{2}")


def opens_item(text: str, start: int, end: int) -> bool:
    """Whether figures open an item with its number before and words behind ((一)110.2.26召开…)."""
    line = back(text, start).rpartition("\n")
    whole = bool(line[1]) or start <= _LOOK
    number = _LIST_NUMBER.fullmatch(line[2]) if whole else None
    return number is not None and _DEED_BEHIND.match(text, end) is not None


_LIST_NUMBER_BEFORE: Final = re.compile(r"(?:^|\n)[\s>*-]{0,4}\d{1,3}\. ?$")
"""Shorter than what :func:`back` gives: ``^`` is the beginning of the text."""


def is_listed(text: str, start: int) -> bool:
    """Whether the number of an item stands before ``start`` (3. 2009.4.18 开馆)."""
    return _LIST_NUMBER_BEFORE.search(back(text, start)) is not None


_ENTRY_AFTER: Final = re.compile(r"(?:许|左右|起|前后|整)?(?:[ \u3000]+|[,，、:\n]|$)")


def opens_entry(text: str, start: int, end: int) -> bool:
    """Whether a time of day opens an entry of a log (08:00　开始值守。 下午　工作组到达。)."""
    if opens_line(text, start) and _ENTRY_AFTER.match(text, end) is not None:
        return True
    return _follows_entry(text, start, end)


def _follows_entry(text: str, start: int, end: int) -> bool:
    """Whether a stop and a wide blank set figures of a clock off within a line of a log
    (8:00　退出警戒水位。18:00　终止响应。), or a part of the day opens what is told of its rest
    (上午开会；下午，新局挂牌。晚上把沙袋搬上堤)."""
    if start == 0 or text[start - 1] not in "。；;":
        return False
    if ":" in text[start:end]:
        return text.startswith("\u3000", end)
    return not text[end - 1].isdecimal() and _REST_OF_DAY.match(text, end) is not None


_REST_OF_DAY: Final = re.compile(r"[,，]|[把将][^,，。；;]{2,16}[上下进出回到往至在给完好]")


def is_clause(text: str, start: int, end: int) -> bool:
    """Whether ``[start, end)`` opens a sentence and a comma or a space closes it (春，…), or is all
    that stands in bold (**秋** …)."""
    if text[start - 1 : start] == text[end : end + 1] == "*":
        return True
    opening = start == 0 or text[start - 1] in "\n。；;!?！？\u3000 \t】])"
    return opening and end < len(text) and text[end] in "，,、\u3000 "


_AIM_BEFORE: Final = re.compile(
    "[^有无期年]?限|[预暂拟初商议]定|要求|力争|争取|确保|预计|计划|有望|即将|打算|必须"
)

_BODIES: Final = frozenset("局院馆厅所司站厂镇乡校室处科会办队组店社团")


_PLAN_BEFORE: Final = re.compile("计划|预[计定]|打算|准备|有望|力争|争取|.[拟将]|最快")


def opens_aim(text: str, start: int) -> bool:
    """Whether a phrase can begin at ``start``, behind a word of aim too (计划明春动工)."""
    return opens(text, start) or _PLAN_BEFORE.match(back(text, start, 2)) is not None


def opens_edge(text: str, start: int) -> bool:
    """Whether 年底 or 月初 can be a time at ``start``: also behind a word of aim or limit
    (力争年底前, 限年底前) or the name of a body (旅游局年底挂牌).
    """
    return (
        opens(text, start)
        or text[start - 1] in _BODIES
        or _AIM_BEFORE.match(back(text, start, 2)) is not None
    )


_LIMIT_TOLD: Final = re.compile(r"月(\d{1,2})[日号][之以]?前([^！？!?\n]{0,40})[,，;；、。]$")
_FURTHEST_LIMIT: Final = 56
_FEWEST_SURE: Final = 10
_HANDED_IN: Final = re.compile(
    r"[之以]?前(?:向[^,，。;；]{1,10})?(?:提[出交]|[上填申]?报|[上补]?交|缴|寄|送|[回答]复|反馈|完成|办[理妥结]|登记|备[齐妥]|申请|确认|预约|领)"
)


def goes_on_from_limit(text: str, start: int, end: int) -> bool:
    """3月14日前动员，18日前报名单: the limit of a later day of the month just told; of any day of
    two figures by which something is to be handed in (31日前交材料。需延期的，25日前提出)."""
    number = text[start:end].rstrip("日号")
    if not number.isdecimal() or text[start - 1 : start] not in ",，;；、。":
        return False
    before = back(text, start, _FURTHEST_LIMIT)
    told = _LIMIT_TOLD.search(before) if "每" not in before else None
    if told is None:
        return False
    if int(told[1]) < int(number) and "。" not in told[2] and text[start - 1] != "。":
        return True
    return int(number) >= _FEWEST_SURE and _HANDED_IN.match(text, end) is not None
