"""Lines that tell which number of a paper a text is, who put it up and when.

A newsletter has its number and date below its name (``第31期　2016年7月5日``, ``No. 31 / July 5,
2016``), an English page the date and the writer (``Posted on July 5, 2016 by Ann Lee | 5 min
read``), a record of what people told the names of all who had a hand in it (``口述 甲　整理 乙
2016年7月``). A line is one of these only if nothing else is left in it.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from db.dates.calendars.eras import STEM_AND_BRANCH
from db.ingest.labels import Moment, first_moment, first_month
from db.text.fold import fold

_NUMERAL: Final = r"(?:\d{1,4}|[○零一二三四五六七八九十百]{1,5})"
_ISSUE: Final = re.compile(
    rf"(?:\d{{4}}年 ?)?(?:总|累计)?第 ?{_NUMERAL} ?[期号辑](?: ?\((?:总|累计)[^()]{{1,12}}\))?"
    r"|(?:总|累计)(?:第 ?)?\d{1,5} ?期|(?:增|特|创|合)刊号?"
    r"|内部(?:资料|刊物|交流|使用)|免费(?:交流|赠阅)|注意保存"
    r"|(?<![a-z])(?:issue|no\.?|number|vol\.?|volume) ?(?:no\. ?)?#?"
    r"(?:\d{1,4}|[ivxlc]{1,6})(?![a-z\d])"
    r"|(?<![a-z])(?:newsletter|bulletin|gazette|quarterly)(?= (?:no|issue|vol|number))"
    r"|(?<![a-z])(?:spring|summer|autumn|fall|winter)(?: issue| \d{4})"
)
_PAPER: Final = re.compile(
    r"[\u4e00-\u9fff]{2,8}(?:报|周刊|月刊|季刊|新闻|通讯)(?:数字报|电子报|数字版|电子版)?"
)
_PAGE: Final = re.compile(
    r"(?:第? ?[a-d]?\d{1,3} ?版|第[一二三四五六七八九十]版)(?: ?[:·] ?[\u4e00-\u9fff·]{2,8})?"
)
_WEEKDAY: Final = re.compile("(?:星期|礼拜|周)[一二三四五六日天]")
_ALMANAC: Final = re.compile(
    r"(?:星期|礼拜|周)[一二三四五六日天]|(?:今日|本期|共) ?\d{1,3} ?版"
    rf"|(?:农历|夏历|阴历)?(?:{STEM_AND_BRANCH}年)?"
    r"闰?[正一二三四五六七八九十冬腊]{1,2}月(?:初|十|廿|二十|三十)[一二三四五六七八九十]?"
)
"""What papers print beside their number: 星期五　癸巳年十月初六　今日8版."""
_SEPARATORS: Final = re.compile(r"[\s/|·•,，、;；:()\[\]【】〔〕*_—–-]+")
_POSTED: Final = re.compile(
    r"(?<![a-z])(?:(?:first|last|originally) )?"
    r"(?:posted|published|updated|modified|written|issued|released|filed|created|added)"
    r"(?: (?:on|at|in))?(?![a-z])"
)
_ASIDES: Final = re.compile(
    r"(?<![a-z\d])(?:\d{1,3}[ -]min(?:ute)?s?(?: read)?|read(?:ing)? time:? \d{1,3} min(?:ute)?s?"
    r"|\d{1,2}:\d{2}(?: ?[ap]\.?m\.?)?(?: (?:utc|gmt|est|edt|pst|pdt|cst|bst|cet))?"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|(?:no|\d[\d,]{0,6}) (?:comments?|views?|shares?)|leave a comment|share this|print)(?![a-z])"
)
_WRITER: Final = re.compile(
    r"(?<![a-z])by (?:the )?(?P<name>[a-z][\w.'’&-]*(?: (?!in )[a-z&][\w.'’&-]*){0,4})"
    r"(?: in [a-z][\w &/-]{2,30})?"
)
_NAME: Final = re.compile(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,2}")
_NO_WORD_OF_NAMES: Final = frozenset(
    (
        *("the", "of", "in", "for", "news", "report", "review", "notes", "minutes", "events"),
        *("chronicle", "annual", "newsletter", "festival", "meeting"),
    )
)

_HAND: Final = (
    r"(?P<hand>口述|讲述|采访|记录|整理|撰稿|撰文|执笔|编辑|编写|编印|审校|校对|摄影|供稿|录音)"
    r"[者人]?"
)
_CREDIT: Final = re.compile(
    rf"{_HAND}(?: *: *|[ \u3000]+)"
    r"(?P<name>[\u4e00-\u9fff·]{2,14}(?:、[\u4e00-\u9fff·]{2,4}){0,3})"
    r"(?:[ \u3000]*[(]?[\d一二三四五六七八九十]{1,4}岁[)]?)?"
)
_WRITES: Final = frozenset(map(fold, ("整理", "撰稿", "撰文", "执笔", "编写", "编印", "供稿")))
_EDITS: Final = fold("编辑")
_LONGEST: Final = 100
_IN_BOTH_LANGUAGES: Final = 2


class Issue(NamedTuple):
    """What such a line says; ``published`` is an ISO month, date or datetime."""

    author: str | None = None
    editor: str | None = None
    source: str | None = None
    published: str | None = None


def read_issue(text: str) -> Issue | None:
    """What a line of an issue, a posting or credits says; ``None`` where the line is none."""
    if len(text) > _LONGEST:
        return None
    folded = fold(text)
    moments = _moments(text)
    published = moments[0].iso if moments else None
    rest = _without(folded, moments)
    beside = _ALMANAC.sub(" ", _ASIDES.sub(" ", rest))
    if _ISSUE.search(rest) and not _left(_ISSUE.sub(" ", beside)):
        return Issue(published=published)
    if len(moments) == _IN_BOTH_LANGUAGES and not _left(rest):
        return Issue(published=published) if moments[0].iso == moments[1].iso else None
    if paper := _read_paper(text, rest, published):
        return paper
    if hands := _read_credits(text, rest, published):
        return hands
    return _read_posting(text, rest, published) if moments else None


def _read_paper(text: str, rest: str, published: str | None) -> Issue | None:
    """``山城日报　2019年6月3日　星期一　第2版：要闻``: the head of a page of a newspaper."""
    beside = _ISSUE.sub(" ", _PAGE.sub(" ", _WEEKDAY.sub(" ", rest)))
    name = _PAPER.fullmatch(_left(beside))
    if name is None or published is None or beside == rest:
        return None
    start = rest.find(name.group())
    return Issue(source=text[start : start + len(name.group())], published=published)


def _moments(text: str) -> list[Moment]:
    """All dates of a line in order, or its months where it has no date."""
    found = []
    start = 0
    while (moment := first_moment(text, start)) is not None:
        found.append(moment)
        start = moment.end
    rest = text
    while not found or len(found[0].iso) == len("YYYY-MM"):
        month = first_month(rest)
        if month is None:
            break
        found.append(month)
        rest = rest[: month.start] + " " * (month.end - month.start) + rest[month.end :]
    return found


def _without(folded: str, moments: list[Moment]) -> str:
    """The line with blanks in the place of its dates, each offset as it was."""
    for moment in moments:
        folded = folded[: moment.start] + " " * (moment.end - moment.start) + folded[moment.end :]
    return folded


def _left(rest: str) -> str:
    return _SEPARATORS.sub("", rest)


def _read_credits(text: str, rest: str, published: str | None) -> Issue | None:
    """``口述 甲 八十三岁 整理 乙 2023年7月``: two at least, or one and when."""
    hands = list(_CREDIT.finditer(rest))
    if len(hands) + (published is not None) < 2 or not hands or _left(_CREDIT.sub("", rest)):
        return None
    author = editor = None
    for hand in hands:
        name = text[slice(*hand.span("name"))].replace("、", ", ")
        if hand["hand"] in _WRITES:
            author = author or name
        elif hand["hand"] == _EDITS:
            editor = editor or name
    return Issue(author, editor, None, published)


def _read_posting(text: str, rest: str, published: str | None) -> Issue | None:
    """``Posted on … by …``: a date and whose text it is, and what a page counts beside them."""
    plain = _ASIDES.sub(_blank, _POSTED.sub(_blank, rest))
    if writer := _WRITER.search(plain):
        beside = plain[: writer.start()] + plain[writer.end() :]
        name = text[slice(*writer.span("name"))]
        return None if _left(beside) else Issue(author=name, published=published)
    return Issue(published=published) if plain != rest and not _left(plain) else None


def read_signed(text: str) -> Issue | None:
    """``Ann Lee, July 5, 2016``: a name and a date, which mean this only below a title."""
    moment = first_moment(text)
    if moment is None or len(text) > _LONGEST:
        return None
    name = (text[: moment.start] + text[moment.end :]).strip(" ,|·•–—-")
    if not _NAME.fullmatch(name) or _NO_WORD_OF_NAMES & set(name.lower().split()):
        return None
    return Issue(author=name, published=moment.iso)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())
