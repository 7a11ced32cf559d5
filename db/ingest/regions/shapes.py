"""What the lines look like that stand in the regions beside an article.

Each test answers for one line alone. Where a region begins and how far it reaches is for
:mod:`db.ingest.regions.reach` to say.
"""

from __future__ import annotations

import re
from typing import Final

from db.ingest.headings import BULLETS
from db.ingest.regions.naming import names_pages

_MONTH: Final = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_DAY: Final = (
    rf"(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}} {_MONTH},? \d{{4}}|"
    r"(?:(?:19|20)?\d{2}|1[01]\d)[-/.年] ?\d{1,2}[-/.月] ?\d{1,2}(?![\d.])日?"
    r"|(?<![\d.])(?:1[0-2]|0?[1-9])[-/](?:3[01]|[12]\d|0?[1-9])(?![\d/-])"
    r"|(?<!\d)(?:1[0-2]|0?[1-9])月(?:3[01]|[12]\d|0?[1-9])日"
    r"|(?<![\d.])(?:1[0-2]|0\d)\.(?:3[01]|[0-2]\d)(?![\d.%]))"
)
_CLOCK: Final = (
    r"(?:[t ]{0,3}|,? at )(?:\([^()]{1,3}\) ?)?(?:(?:周|星期)[一二三四五六日] ?)?"
    r"(?:(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|深夜) ?)?\d{1,2}:\d{2}(?::\d{2})?"
    r"(?: ?[ap]\.?m\.?)?"
)
_AGO: Final = (
    r"(?:刚刚|(?:昨天|今天|前天)(?: ?\d{1,2}:\d{2})?"
    r"|\d{1,3} ?(?:秒钟?|分钟|小时|天|日|周|个?月|年)[之以]?前"
    r"|\d{1,3} (?:second|minute|hour|day|week|month|year)s? ago|yesterday)"
)
STAMP: Final = rf"(?:{_DAY}(?:{_CLOCK})?|{_AGO})"
_LEAD: Final = rf"[\s{re.escape(BULLETS)}▸▹▶►»›>*+–—-]*"
_TAG: Final = r"(?:[\[【(<][^\[\]【】()<>]{1,10}[\]】)>]\s*)?"
_DATED_FIRST: Final = re.compile(
    rf"{_LEAD}{_TAG}(?:[\[(【]\s*{STAMP}\s*[\])】]\s*|{STAMP}(?:[\s:|·]+|$))"
)
_DATED_LAST: Final = re.compile(
    rf"(?:[\s.…·|]+|(?<=[\])】》”]))[\[(【]?\s*{STAMP}\s*[\])】]?"
    r"(?:\s*(?:阅读|浏览|评论|点击|播放|回复|比较|查看|\d)[^。]{0,12})?\W{0,3}$|[\[(【]\s*"
    rf"{STAMP}\s*[\])】]\W{{0,2}}$"
)
_ONLY_DAY: Final = re.compile(rf"\W{{0,3}}(?:发布时间:|日期:|时间:)?\s*{STAMP}\W{{0,3}}")
_IN_NUMBERS: Final = re.compile(r"(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}|(?<!\d)\d{2}-\d{2}(?!\d)")
_RANK: Final = re.compile(
    r"(?:(?:no\.?|top|第) ?)?\d{1,2}(?:[.、:)\s]\s*|(?=[\u4e00-\u9fff《“【]))\S"
)
_BULLET: Final = re.compile(
    rf"[{re.escape(BULLETS)}▸▹▶►»›>*+–—·-]\s*\S|[\[【][^\[\]【】]{{1,8}}[\]】]\s*\S"
)
_TEASER: Final = re.compile(
    r"(?:…|\.{3,}|。。。)\W{0,2}$"
    r"|[\[【(]?(?:查看)?(?:详情|详细|全文|阅读全文|阅读更多|更多|read more|继续阅读)\W{0,4}$"
)
_AMOUNT: Final = re.compile(
    r"\d[\d.,]*[万亿k]?(?:次?(?:播放|阅读|浏览|观看|评论|回复|点赞|赞|人|讨论))?\+?\W*$"
)
_STOPS: Final = re.compile(r"[。;；](?!\W*$)|[。;；，,、:：]\W{0,2}$")
_INNER_CLAUSES: Final = re.compile(r"[，,][^，,]{6,}[，,]")
_LONGEST_TITLE: Final = 64
_HAN: Final = re.compile(r"[\u3400-\u9fff]")

_WEEKDAYS: Final = re.compile(
    r"(?:.{0,24}\s)?\W*(?:(?:日 一 二 三 四 五 六|一 二 三 四 五 六 日)"
    r"|su?n? mo?n? tu?e? we?d? th?u? fr?i? sa?t?|mo?n? tu?e? we?d? th?u? fr?i? sa?t? su?n?)\W*"
)
_DAYS_OF_MONTH: Final = re.compile(r"[«»<>‹›\s]*(?:(?:3[01]|[12]\d|0?[1-9])(?:\s+|$))+[«»<>‹›\s]*")
_MONTH_OF_GRID: Final = re.compile(
    r"\W*(?:(?:19|20)\d{2} ?[年/.-] ?\d{1,2} ?月?|[\u4e00-\u9fff]{1,3}月 (?:19|20)\d{2}"
    r"|(?:19|20)\d{2} [\u4e00-\u9fff]{1,3}月|[a-z]{3,9} (?:19|20)\d{2})\W*"
)
_MONTH_COUNT: Final = re.compile(
    r"(?:(?:19|20)\d{2} ?年? ?)?(?:\d{1,2}|[一二三四五六七八九十正]{1,3}) ?月(?:份)? ?\(\d{1,4}\)"
    r"|(?:19|20)\d{2}[-/.]\d{1,2} ?\(\d{1,4}\)|[a-z]{3,9} (?:19|20)\d{2} ?\(\d{1,4}\)"
    r"|(?:19|20)\d{2}年? ?\(\d{1,4}\)"
)
_LEFT_OF_ARCHIVE: Final = re.compile(
    r"[\W_]*(?:[\u4e00-\u9fff]{2,4}|archives?)?[\W_]*(?:(?:19|20)\d{2}年?)?[\W_]*"
)

_FILE_NAME: Final = (
    r"\.(?:pdf|docx?|xlsx?|pptx?|wps|et|ofd|od[tsp]|rtf|txt|csv|zip|rar|7z|tar|gz|tgz|xz|deb|rpm|exe|msi|dmg"
    r"|apk|jpe?g|png|gif|tiff?|mp[34]|wav|sig|asc|sha256|whl|jar|appimage)(?![a-z])"
)
_SIZE: Final = r"(?<![\d.])\d[\d.,]* ?(?:b|[kmg]i?b|[kmg]|bytes|字节)(?![a-z])"
_FILE: Final = re.compile(rf"{_FILE_NAME}|{_SIZE}|\((?:zip|tar\.gz)\)|sha\d+sums?")
_PLAYED: Final = re.compile(r"[\W_]*(\d{1,2}):(\d{2})(?::(\d{2}))?(?!\d)[\W_]*\S")

_CITING: Final = re.compile(
    r"\[[jmcdnrspag](?:/ol)?\]|isbn|issn|(?<![a-z])doi(?![a-z])|https?:/|www\."
    r"|(?:19|20)\d{2}[,，] ?\d+ ?[(:]|[\[(](?:引用|访问|存取|检索|查阅|查询|浏览)日?期?"
    r"|\[(?:19|20)\d{2}-\d{1,2}-\d{1,2}\]|存档|archived|retrieved|accessed"
    r"|出版社|出版公司|书局|印书馆|书店,|》[^。]{0,12}第[\d一二三四五六七八九十百]+[期卷版号辑]"
    r"|第[\d一二三四五六七八九十百]+[期卷版页]|(?<![a-z])(?:vol|no|pp?)\. ?\d|页 ?\d|\d页"
    r"|: ?\d+[-–—]\d+|[．.][^．.]{2,20}[．.] ?(?:19|20)\d{2}|\(\d{4}\)\. "
    r"|《[^《》]+》[^。]{0,24}(?:19|20)\d{2}"
    r"|[\u4e00-\u9fff][.．][^.．]{2,30}[.．] ?[^.．]{2,20}[.．,，] ?(?:19|20)\d{2}"
)
_NOTED: Final = re.compile(r"[\[(【^↑]*\d{1,3}[\])】.、．^\s]|[\^↑•·*▪-] ?|\[\d{1,3}\]")
_CATEGORIES: Final = re.compile(r"(?:隐藏)?(?:分类|categor(?:y|ies)|hidden categories)_?: ?\S.*")
_EDIT: Final = re.compile(
    r"更正|勘误|误植|笔误|错别?字|首次上传|(?:上传|补充|更换)(?:图|照片|附件)"
    r"|修复?(?:链接|连结)|corrected|correction|typos?|first uploaded"
)
_LABELLED_COUNT: Final = re.compile(
    r"[^。]{0,8}(?:次数|总?量|人数|人气|统计|更新|创建者?|贡献榜?|版本) ?:.{1,40}|[^。]{0,12}\d次"
    r"|[^。]{0,8}(?:全文|摘要|阅读|下载|浏览|访问) ?:? ?\d[\d, ]*(?:[^\d。]{0,8}\d[\d,]*)?"
)
_RELEASE: Final = re.compile(
    r"v?\d{1,4}(?:\.\d+){1,4}(?:[-.]?(?:rc|alpha|beta|dev|pre|a|b)\.?\d*)?"
)
_BUTTON_OF_RELEASE: Final = re.compile(
    r"比较|下载|预发行|预览|正式|稳定|查看|说明|标签|版本?|最新|compare|download|notes?|pre-?release|latest|assets?"
)


def is_release(folded: str) -> bool:
    """The name of a version and its day, and nothing that it brought: ``v1.9.4　2023-01-28``."""
    rest, versions = _RELEASE.subn(" ", _ANY_STAMP.sub(" ", folded, count=1), count=1)
    rest = _BUTTON_OF_RELEASE.sub(" ", rest)
    return versions > 0 and len(folded) <= 80 and not any(c.isalnum() for c in rest)


def stamps(folded: str) -> bool:
    """Whether a line holds the time of a comment or page anywhere."""
    return _ANY_STAMP.search(folded) is not None


_ANY_STAMP: Final = re.compile(STAMP)


_FIGURES: Final = re.compile(r"\d+")


def is_day(folded: str) -> bool:
    """Whether a line is a day or a moment and nothing else."""
    return _ONLY_DAY.fullmatch(folded) is not None


def is_titled(text: str) -> bool:
    """Whether a line may be the title of a page: short, with no sentence in it that ends."""
    if len(text) > 3 * _LONGEST_TITLE or _STOPS.search(text):
        return False
    han = len(_HAN.findall(text))
    return (
        len(text) <= _LONGEST_TITLE or han <= _LONGEST_TITLE // 3
    ) and not _INNER_CLAUSES.search(text)


def is_dated_title(folded: str) -> bool:
    """A title with the day of its page before or behind it, set apart from it."""
    if not is_titled(folded):
        return False
    return _DATED_LAST.search(folded) is not None or _DATED_FIRST.match(folded) is not None


def begins_with_day(folded: str) -> bool:
    """Whether a line begins with a day in figures or in English, and goes on."""
    return _DATED_FIRST.match(folded) is not None and not is_day(folded)


def form_of_day(folded: str) -> str | None:
    """How the day that a line begins with is written: ``10/14 (一) 期中`` as ``0/0``."""
    first = _DATED_FIRST.match(folded)
    return None if first is None else _FIGURES.sub("0", first[0]).strip()


def ends_in_figures_of_day(folded: str) -> bool:
    """A title with its day behind it in figures: ``某某通知　　2021-05-20``."""
    last = _DATED_LAST.search(folded)
    return last is not None and is_titled(folded) and _IN_NUMBERS.search(last[0]) is not None


def is_ranked(folded: str) -> bool:
    """``3  某某事 10.2万``: a rank and a title."""
    return _RANK.match(folded) is not None and is_titled(folded)


def is_bulleted(folded: str) -> bool:
    """A title behind a bullet or the name of its section in brackets."""
    return _BULLET.match(folded) is not None and is_titled(folded)


def is_teaser(folded: str) -> bool:
    """The first words of another page, broken off: ``近日，……[详情]``."""
    return _TEASER.search(folded) is not None


def is_counted(folded: str) -> bool:
    """A title with how often it was seen behind it."""
    return _AMOUNT.search(folded) is not None and is_titled(folded)


def is_file(folded: str) -> bool:
    """The name of a file, or what has a size."""
    return len(folded) <= 120 and _FILE.search(folded) is not None and not _STOPS.search(folded)


def seconds_played(folded: str) -> int | None:
    """The place in a recording that a line begins with, in seconds: ``03:41 某某``."""
    match = _PLAYED.match(folded)
    if match is None:
        return None
    first, second, third = (int(part) if part else None for part in match.groups())
    if first is None or second is None:
        return None
    return first * 60 + second if third is None else (first * 60 + second) * 60 + third


_LASTING: Final = re.compile(
    r"\W*(?:第 ?)?\d{1,3}(?:[.、)\s集讲课期]).*\s\d{1,3}:(\d{2})(?::(\d{2}))?\W*"
)


def seconds_lasting(folded: str) -> int | None:
    """The seconds, beyond full minutes, of the length that closes a numbered part of a recording:
    ``03 某某 18:33``."""
    match = _LASTING.fullmatch(folded)
    return None if match is None else int(match[2] or match[1])


def is_citation(folded: str) -> bool:
    """A work cited, with its publisher, pages, the number of a journal or a link."""
    return len(folded) <= 400 and _CITING.search(folded) is not None


def is_numbered_note(folded: str) -> bool:
    """A line that begins as the notes of a list do: ``[3] …``, ``2. ^ …``."""
    return _NOTED.match(folded) is not None


def names_categories(folded: str) -> bool:
    """``分类：1924年启用的铁路线 | 已停用铁路线``, where an encyclopedia files its pages."""
    return _CATEGORIES.fullmatch(folded) is not None


def is_count(folded: str) -> bool:
    """A line that says how often a page was seen or changed, and by whom."""
    return len(folded) <= 60 and _LABELLED_COUNT.fullmatch(folded) is not None


def is_edit(folded: str) -> bool:
    """A day and what was mended on a page then: ``2022-04-06 更正图注误植``. How a rule was amended
    (``首次发布``, ``第2次修订``) is its history."""
    return _EDIT.search(folded) is not None and begins_with_day(folded)


def is_archive(folded: str) -> bool:
    """Months with the number of pages in each: ``2016 三月 (3)  2016 二月 (1)``."""
    if "(" not in folded:
        return False
    rest, count = _MONTH_COUNT.subn(" ", folded)
    return count > 0 and _LEFT_OF_ARCHIVE.fullmatch(rest) is not None


def names_weekdays(folded: str) -> bool:
    """The row above the days of a calendar."""
    if "三" not in folded and "we" not in folded:
        return False
    return _WEEKDAYS.fullmatch(" ".join(folded.split())) is not None


def is_row_of_days(folded: str) -> bool:
    """A week of a calendar: days of the month and nothing else."""
    return _DAYS_OF_MONTH.fullmatch(folded) is not None


def is_month_of_calendar(folded: str) -> bool:
    """The month that a calendar shows, alone on its line."""
    return _MONTH_OF_GRID.fullmatch(folded) is not None


_YEAR_FIRST: Final = re.compile(r"\W*(?:公元)?(?:(?:19|20)\d{2}|[一二三四五六七八九○〇]{4}) ?年")


def begins_with_year(folded: str) -> bool:
    """Whether a line begins with a year, as the entries of a chronicle do."""
    return _YEAR_FIRST.match(folded) is not None


_ENTRY: Final = re.compile(
    r"[\W_]{0,4}(?:公元)?(?:1[6-9]|20)\d{2} ?"
    r"(?:年(?: ?\d{1,2} ?月)?(?: ?\d{1,2} ?日)?[\s:,—–-]|[–—-] ?[a-z])"
)


def opens_entry(folded: str) -> bool:
    """Whether a line begins with a year or a day of one set off from what happened then, as links
    do not: ``1984年6月　扩建``, ``1965 – first concert``."""
    return _ENTRY.match(folded) is not None and not ends_in_figures_of_day(folded)


_MONTH_THEN_WEEK: Final = re.compile(
    r".{0,16}(?:[一二三四五六七八九十\d]{1,3}月|[a-z]{3,9})\W+(?:(?:19|20)\d{2}\W+)?"
    r"(?:日 一 二 三 四 五 六|一 二 三 四 五 六 日|su?n? mo?n? )"
)


def is_month_before_week(folded: str) -> bool:
    """A calendar on one line, of which only its month and the days of the week are left."""
    return _MONTH_THEN_WEEK.match(" ".join(folded.split())) is not None


def holds_figures_of_day(folded: str) -> bool:
    """Whether a day stands in figures at an end of a line, as lists of pages have it."""
    first = _DATED_FIRST.match(folded)
    if first is not None and _IN_NUMBERS.search(first[0]):
        return True
    last = _DATED_LAST.search(folded)
    return last is not None and _IN_NUMBERS.search(last[0]) is not None


_TIME_FIRST: Final = re.compile(
    r"\W*(?:公元)?[\d一二三四五六七八九十○]{1,4} ?(?:年|月|日|世纪)"
    r"|\W*(?:民国|清|明|同年|次年|当年)"
)


def begins_with_time(folded: str) -> bool:
    """Whether a line begins with a year, month or day in words, as entries do."""
    return _TIME_FIRST.match(folded) is not None


_LEADING: Final = re.compile(
    r"\W*(?:(?:相关|延伸|推荐|更多|前情|往期|扩展)(?:新闻|报道|阅读|文章|链接|连结|回顾|推荐|提要)"
    r"|read more|read also|related|see also|more) ?: ?\W{0,2}(?P<title>\S.{5,})"
)


_NAMED: Final = re.compile(
    r"\W*(?P<name>[^\W_][^:\[\]【】。，,]{1,14}?) ?[】\]:] ?\W{0,2}(?P<title>\S.{5,})"
)


def leads_elsewhere(folded: str) -> bool:
    """A link amid the text with the words that name it: ``▲相关新闻：某某事（2024/07/27）``,
    ``【此前报道】某某事``."""
    link = _LEADING.fullmatch(folded)
    if link is None:
        link = _NAMED.fullmatch(folded)
        if link is None or not names_pages(link["name"]) or begins_with_time(link["title"]):
            return False
    return is_titled(link["title"])
