"""Lines that label what they say: ``来源：…``, ``發佈時間：…``, ``Editor: …``.

Labels are looked for in folded text (:func:`db.text.fold.fold`), so one spelling here stands for
both scripts, for full-width colons and for capitals.
"""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache
from typing import Final, NamedTuple

from db.dates.calendars.eras import YEAR_BEFORE_REPUBLIC
from db.text.fold import fold

_LABELS: Final[dict[str, str]] = {
    "title": "标题 文章标题 法规标题 法规名称 信息名称 文件名称 title",
    "source": """
        来源 文章来源 信息来源 消息来源 新闻来源 稿件来源 资料来源 稿源 出处 转载自 发布机构
        发文机关 发表单位 发文单位 发布单位 发布部门 颁布部门 颁布单位 制定机关 source from""",
    "author": """
        作者 原作者 发信人 撰稿 撰稿人 撰文 执笔 文 图文 文图 记者 本报记者 通讯员 供稿 author
        authors by reporter written_by""",
    "editor": """
        编辑 责任编辑 责编 本文编辑 网络编辑 文字编辑 美编 编校 主编 editor edited_by
        responsible_editor editor_in_charge""",
    "published": """
        发布时间 发布日期 发表时间 发表日期 发稿时间 刊登日期 刊登时间 刊发时间 上传时间 公布日期
        公告日期 颁布日期 颁布时间
        出版日期 出版时间 出刊日期 发行日期 公开日 公开日期 公开时间 上网日期
        发稿日期 时间 日期 发布于 发表于 出版 刊登 刊出 张贴 张贴日 张贴日期 张贴时间 张贴于
        刊载日期 刊载时间 登载日期 登载时间 date time published
        publish_time publish_date release_time release_date posted posted_on""",
    # When an office made a text, which counts where no page says when it was put up.
    "written": "发文日期 成文日期 生成日期 印发日期 写作日期",
    # When a law comes into force is a fact of it, and no day on which a page was put up.
    "effective": "实施日期 实施时间 施行日期 施行时间 生效日期 生效时间 失效日期",
    # A notice names the time and place of a meeting with labels that pages use for themselves, so
    # 地点 is no label here. These here name nothing that a document is asked for, but end a value.
    "": """
        原标题 来自 公告人 张贴人 张贴者 有效期限 档名 档案名称 建档 建档日期 下载次数
        更新 更新时间 更新日期 更新于 最新更新 最后更新 最近更新 最后更新时间 版面 版次 浏览次数
        浏览量 浏览 浏览人次 浏览人数 浏览数 点阅 点阅数 点阅次数 点阅率
        阅读次数 阅读量 阅读 访问量 访问次数 最后修改 最后编辑 最后异动
        索取号 信息索引 点击数
        点击量
        点击 人气 评论 字号 字体 字体大小 文字大小 打印 校对 责任校对 审核 审校 初审 复审 终审
        签发 监制 摄影 图 视频 索引号 文号 发文字号 主题词 主题分类
        时效性 效力级别 效力等级 法规类别 关键词 关键字 标签 分类 栏目
        频道 信区 发信站 信息分类 公开方式 有效性 体裁分类 发布人 发布者 上传者 录入 信息员 views
        hits keywords tags category click clicks
        updated font_size share reading visitcount visit_count clicktimes click_times pageviews
        edit""",
}
"""The fields of a document and the labels that name them, ``_`` for a blank."""

_FIELD_OF: Final = {
    fold(name.replace("_", " ")): field
    for field, names in _LABELS.items()
    for name in names.split()
}
_SLASHED: Final = "文|图文|文图|图|摄影"


def _spaced(name: str) -> str:
    """``来源`` is often set as ``来 源``; Latin names keep their spaces."""
    return re.escape(name) if name.isascii() else " {0,3}".join(name)


_LABEL: Final = re.compile(
    r"(?:^|(?<=[\s|│/(\[【;,，、。)\]】]))[\[【(]?(?:("
    + "|".join(_spaced(name) for name in sorted(_FIELD_OF, key=len, reverse=True))
    + rf")(?:[\]】)]? *[:|] *\t?|(?<=[^\[【]{{3}})】 *)|({_SLASHED}) ?[:/] *)"
)
_STAFF: Final = re.compile(
    r"\((?:[^()]{0,20} )?(?P<label>责任编辑|责编|编辑|作者|撰稿|供稿) +"
    r"(?P<names>[\u4e00-\u9fff]{2,4}(?:[ 、,][\u4e00-\u9fff]{2,4}){0,3})\)"
)
"""A line in brackets needs no colon: ``（编辑 甲）``."""

_BOARD_HEAD: Final = re.compile(
    r"(?:(?P<title>标题) +(?P<named>[\[［(【].+)"
    r"|(?P<author>作者) +(?P<writer>[a-z]\w{1,20}) ?\([^()]{0,40}\)"
    r"|(?P<published>时间) +(?P<moment>[a-z]{3}\.? [a-z]{3}\.? [\d ]\d \d\d:\d\d.{0,20})"
    r"|看板 +[\w-]{2,20})(?: +看板 +[\w-]{2,20})?"
)
"""The head of an article on a board: ``標題 [心得] …``, ``時間 Sat Mar 16 22:41:07 2024``."""

_LABEL_SIGN: Final = re.compile(r"[:：︰﹕|｜/／(（]|^[bB][yY] ")

_OTHER_LABEL: Final = re.compile(r" [^\s:,，。]{2,8}:")
_BYLINE: Final = re.compile(r"(?:^|(?<=\| ))by (?=[a-z])")

_MONTH_NAMES: Final = (
    "january february march april may june july august september october november december"
)
_MONTHS: Final = {
    form: number
    for number, name in enumerate(_MONTH_NAMES.split(), 1)
    for form in (name, name[:3], name[:4])
}
_MONTH: Final = "|".join(sorted(_MONTHS, key=len, reverse=True))
_CLOCK: Final = (
    r"(?:[t\s,]*(?:\(?(?:星期|周|礼拜)?[一二三四五六日天]\)?\s+)?(?P<hour>\d{1,2})\s?[:时]\s?(?P<minute>\d{2})"
    r"(?:\s?[:分]\s?(?P<second>\d{2})秒?)?分?)?"
)
_NUMERAL: Final = "[0-9○零一二三四五六七八九十]"
_MOMENTS: Final = (
    re.compile(
        r"(?<!\d)(?P<year>\d{4})\s?[-/.年]\s?(?P<month>\d{1,2})\s?[-/.月]\s?"
        rf"(?P<day>\d{{1,2}})(?!\d)\s?日?{_CLOCK}"
    ),
    re.compile(
        rf"(?P<republic>民国)?(?P<year>{_NUMERAL}{{1,4}})年 ?(?P<month>{_NUMERAL}{{1,3}})月"
        rf" ?(?P<day>{_NUMERAL}{{1,3}})日"
    ),
    re.compile(
        r"(?:(?<=:)|(?<=: ))(?P<year>1[01]\d)[-/.](?P<month>\d{1,2})[-/.]"
        rf"(?P<day>\d{{1,2}})(?!\d){_CLOCK}"
    ),
    re.compile(
        rf"(?P<month>{_MONTH})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})(?!\d)"
    ),
    re.compile(
        rf"(?<![a-z])(?P<month>{_MONTH}) {{1,2}}(?P<day>\d{{1,2}}) (?P<hour>\d{{2}}):"
        r"(?P<minute>\d{2}):(?P<second>\d{2})(?: [a-z]{3,4})? (?P<year>\d{4})(?!\d)"
    ),
    re.compile(
        rf"(?<![a-z])(?P<month>{_MONTH}) {{1,2}}(?P<day>\d{{1,2}}),? "
        r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? (?P<year>\d{4})(?!\d)"
        r"(?: (?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?)?"
    ),
    re.compile(
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{_MONTH})\.?,?"
        r" (?P<year>\d{4})(?!\d)"
    ),
)
_YEAR: Final = re.compile(r"\d{4}|年|: ?1[01]\d[-/.]\d")
"""What every date has; most lines have neither."""
_MONTHS_ALONE: Final = (
    re.compile(rf"(?P<year>{_NUMERAL}{{4}}) ?年 ?(?P<month>{_NUMERAL}{{1,3}}) ?月"),
    re.compile(rf"(?<![a-z])(?P<month>{_MONTH})\.?,? (?P<year>\d{{4}})(?!\d)"),
)

_END_OF_VALUE: Final = re.compile(r"[ \u00a0]{2,}|[\u3000\t|｜│]")
_FILLING: Final = re.compile(
    r"(?:星期|周)[一二三四五六日天]|\([一二三四五六日]\)|发布$|发[表布]于|(?:最[后近])?(?:更新|修改)(?=\W*$)|楼主|只看(?:该作者|楼主|他)|"
    r"(?<![a-z])(?:published|posted|updated|issued|last|on|at|by|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}:\d{2}|am|pm|a\.m\.|p\.m\.)(?![a-z])"
)
"""What may stand beside a date of publishing without telling anything."""

_UNKNOWN_LABEL: Final = re.compile(r"[^\s:]{2,6}:[^\s:]{0,12}")
_BRACKETS: Final = {")": "(", "）": "（", "]": "[", "】": "【"}
_YEARS_OF_REPUBLIC: Final = range(100, 150)
"""``106年1月5日`` was written in Taiwan in 2017: nobody dates a page to the second century."""
_LASTS: Final = re.compile(
    r"(?:星期|周)?[一二三四五六日天]?\)? ?[-–—~～至到]+ ?"
    r"(?:\d{4} ?[-/.年] ?)?\d{1,2} ?[-/.月日]"
)
"""``时间：2025.04.18-04.20``: what lasts from a day to another is no publishing."""
_LONGEST_VALUE: Final = 40
_LONGEST_TITLE: Final = 120
_LONGEST_LINE: Final = 400


class Labelled(NamedTuple):
    """A label's field (empty where nobody asks for it) and the span of its value in the line."""

    field: str
    start: int
    end: int


class Moment(NamedTuple):
    """A date or time of publishing in ISO 8601 and its span in the line.

    It is a date where the line gives no time of day.
    """

    iso: str
    start: int
    end: int


def may_label(text: str) -> bool:
    """Whether a line has any of the signs that a label needs; most lines have none."""
    return _LABEL_SIGN.search(text) is not None


def labelled_values(text: str) -> list[Labelled]:
    """The labels of a line with their values; an empty value has an empty span.

    A value ends at the next label, known or not, at two blanks in a row or a wide one, at a tab or
    at ``|``.
    """
    folded = fold(text)
    if staff := _STAFF.fullmatch(folded):
        return [Labelled(_FIELD_OF[staff["label"]], *staff.span("names"))]
    if board := _BOARD_HEAD.fullmatch(folded):
        groups = (("title", "named"), ("author", "writer"), ("published", "moment"))
        named = [Labelled(field, *board.span(value)) for field, value in groups if board[field]]
        return named or [Labelled("", len(text), len(text))]
    matches = sorted(
        [*_LABEL.finditer(folded), *_BYLINE.finditer(folded)], key=lambda match: match.start()
    )
    found = []
    for position, match in enumerate(matches):
        limit = matches[position + 1].start() if position + 1 < len(matches) else len(folded)
        start = match.end()
        stops = (
            _END_OF_VALUE.search(text, start, limit),
            _OTHER_LABEL.search(folded, start, limit),
        )
        end = min((stop.start() for stop in stops if stop), default=limit)
        found.append(Labelled(_field(match), *_trimmed(text, start, end)))
    return found


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A value without blanks, commas, or the closing bracket of a bracket before its label."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and (
        text[end - 1] in " \u3000\u00a0;,，、；[【(（"
        or (
            (pair := _BRACKETS.get(text[end - 1])) is not None
            and text.count(pair, start, end) < text.count(text[end - 1], start, end)
        )
    ):
        end -= 1
    return start, end


def first_moment(text: str, start: int = 0) -> Moment | None:
    """The first full date of a line, with its time of day where one follows."""
    folded = fold(text)
    if not _YEAR.search(folded, start):
        return None
    found = [
        moment
        for pattern in _MOMENTS
        if (match := pattern.search(folded, start)) and (moment := _moment(match))
    ]
    return min(found, key=lambda moment: (moment.start, -moment.end), default=None)


def first_month(text: str) -> Moment | None:
    """The first month of a named year in a line, as ``YYYY-MM``."""
    folded = fold(text)
    for pattern in _MONTHS_ALONE:
        match = pattern.search(folded)
        if match is not None:
            month = _MONTHS.get(match["month"]) or _number(match["month"])
            if 1 <= month <= 12:
                iso = f"{_number(match['year']):04}-{month:02}"
                return Moment(iso, match.start(), match.end())
    return None


def describes_only(text: str) -> bool:
    """Whether a line consists of labels, their values and a time of publishing alone."""
    return len(text) <= _LONGEST_LINE and _only_describes(text)


@lru_cache(maxsize=2048)
def _only_describes(text: str) -> bool:
    # Asked of a line anew wherever its place on the page is looked for.
    if _STAFF.fullmatch(fold(text)) or _BOARD_HEAD.fullmatch(fold(text)):
        return True
    labels = labelled_values(text)
    moment = first_moment(text)
    if not labels:
        return moment is not None and _is_nothing(_without_moments(text, moment))
    folded = fold(text)
    if moment is not None and _LASTS.match(folded[moment.end :].lstrip(" (")):
        return False
    begin = min(match.start() for pattern in (_LABEL, _BYLINE) if (match := pattern.search(folded)))
    head = text[:begin]
    if moment is not None and moment.end <= len(head):
        head = head[: moment.start] + head[moment.end :]
    if len(labels) > 1:
        head = _UNKNOWN_LABEL.sub("", fold(head))
    return _is_nothing(head) and all(
        value.end - value.start <= (_LONGEST_TITLE if value.field == "title" else _LONGEST_VALUE)
        for value in labels
    )


def _without_moments(text: str, moment: Moment) -> str:
    """A line without its times: ``2020/10/13 21:05 (2020/10/14 10:30 更新)`` has two."""
    parts = []
    begin = 0
    later: Moment | None = moment
    while later is not None:
        parts.append(text[begin : later.start])
        begin = later.end
        later = first_moment(text, begin)
    return " ".join([*parts, text[begin:]])


def _field(match: re.Match[str]) -> str:
    if match.re is _BYLINE:
        return "author"
    name = match.group(1) or match.group(2)
    return _FIELD_OF.get(name, "") or _FIELD_OF.get(name.replace(" ", ""), "")


def _is_nothing(rest: str) -> bool:
    return not re.sub(r"[\W_]", "", _FILLING.sub("", fold(rest)))


def _moment(match: re.Match[str]) -> Moment | None:
    groups = {name: value for name, value in match.groupdict().items() if value is not None}
    month = groups["month"]
    year = _number(groups["year"])
    if "republic" in groups or year in _YEARS_OF_REPUBLIC:
        year += YEAR_BEFORE_REPUBLIC
    try:
        moment = datetime(  # noqa: DTZ001 (a page gives its local time and no zone)
            year,
            _MONTHS.get(month) or _number(month),
            _number(groups["day"]),
            _number(groups.get("hour", "0")),
            _number(groups.get("minute", "0")),
            _number(groups.get("second", "0")),
        )
    except ValueError:
        return None
    if year < 1000:
        return None
    if "hour" not in groups:
        return Moment(moment.date().isoformat(), match.start(), match.end())
    return Moment(moment.isoformat(), match.start(), match.end())


_DIGITS: Final = {digit: str(value) for value, digit in enumerate("零一二三四五六七八九")} | {
    "○": "0"
}


def _number(numeral: str) -> int:
    """``2020``, ``二○二○`` or ``二十一`` as a number; 0 for what is none."""
    tens, ten, ones = numeral.partition("十")
    if ten:
        return 10 * (_number(tens) if tens else 1) + (_number(ones) if ones else 0)
    digits = "".join(_DIGITS.get(character, character) for character in numeral)
    return int(digits) if digits.isdecimal() else 0
