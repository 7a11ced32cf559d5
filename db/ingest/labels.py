"""Lines that label what they say: ``来源：…``, ``發佈時間：…``, ``Editor: …``.

Labels are looked for in folded text (:func:`db.text.fold.fold`), so one spelling here stands for
both scripts, for full-width colons and for capitals.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final, NamedTuple

from db.text.fold import fold

_LABELS: Final[dict[str, tuple[str, ...]]] = {
    "source": (
        *("来源", "文章来源", "信息来源", "消息来源", "新闻来源", "稿件来源", "资料来源", "稿源"),
        *("出处", "转载自", "source", "from"),
    ),
    "author": (
        *("作者", "原作者", "撰稿", "撰稿人", "撰文", "执笔", "文", "记者", "本报记者", "通讯员"),
        *("供稿", "author", "authors", "by", "reporter", "written by"),
    ),
    "editor": (
        *("编辑", "责任编辑", "责编", "本文编辑", "网络编辑", "文字编辑", "美编", "编校", "主编"),
        *("editor", "edited by", "responsible editor", "editor in charge"),
    ),
    "published": (
        *("发布时间", "发布日期", "发表时间", "发表日期", "发稿时间", "刊登日期", "刊发时间"),
        *("上传时间", "公布日期", "出版日期", "时间", "日期", "发布于", "发表于", "date", "time"),
        *("published", "publish time", "release time", "release date", "posted", "posted on"),
    ),
    "title": ("标题", "题目", "名称", "title"),
    # A notice names the place and time of a meeting with labels that pages use for themselves, so
    # 地点 is no label here. These say nothing that a document is asked for, but end the value before them.
    "": (
        *("更新时间", "更新日期", "成文日期", "发文日期", "浏览次数", "浏览量", "浏览", "阅读次数"),
        *("阅读量", "阅读", "访问量", "点击数", "点击量", "点击", "人气", "评论", "字号", "字体"),
        *("文字大小", "打印", "校对", "责任校对", "审核", "审校", "初审", "复审", "终审", "签发"),
        *("监制", "摄影", "图", "视频", "索引号", "文号", "发文字号", "发布机构", "发文机关"),
        *("发布单位", "主题词", "主题分类", "关键词", "关键字", "标签", "分类", "栏目", "频道"),
        *("信息分类", "有效性", "访问次数", "views", "hits", "keywords", "tags", "category"),
        *("click", "clicks", "updated", "font size", "share", "reading"),
    ),
}

_FIELD_OF: Final = {fold(name): field for field, names in _LABELS.items() for name in names}


def _spaced(name: str) -> str:
    """``来源`` is often set as ``来 源``; Latin names keep their spaces."""
    return re.escape(name) if name.isascii() else r"[ \u3000]?".join(name)


_LABEL: Final = re.compile(
    r"(?:^|(?<=[\s\u3000|/([【;,，、。)\]】]))[\[【(]?("
    + "|".join(_spaced(name) for name in sorted(_FIELD_OF, key=len, reverse=True))
    + r")[\]】)]?[ \u3000]*[:|][ \u3000]*"
)

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        "jan january,feb february,mar march,apr april,may,jun june,jul july,aug august,"
        "sep sept september,oct october,nov november,dec december".split(","),
        1,
    )
    for name in names.split()
}
_MONTH: Final = "|".join(sorted(_MONTHS, key=len, reverse=True))
_CLOCK: Final = r"(?:[tT\s\u3000,]*(\d{1,2})\s?[:时]\s?(\d{2})(?:\s?[:分]\s?(\d{2})秒?)?分?)?"
_MOMENTS: Final = (
    re.compile(rf"(\d{{4}})\s?[-/.年]\s?(\d{{1,2}})\s?[-/.月]\s?(\d{{1,2}})(?!\d)\s?日?{_CLOCK}"),
    re.compile(
        rf"(?P<month>{_MONTH})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})(?!\d)"
    ),
    re.compile(
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{_MONTH})\.?,? (?P<year>\d{{4}})"
    ),
)
_RUN_OF_BLANKS: Final = re.compile(r"[ \u3000\u00a0\t]{2,}|[|\t\u3000]")
_WEEKDAY: Final = re.compile(r"(?:星期|周)[一二三四五六日天]")


class Labelled(NamedTuple):
    """A label's field (empty where nobody asks for it) and the span of its value in the line."""

    field: str
    start: int
    end: int


class Moment(NamedTuple):
    """A date or time of publishing in ISO 8601, as exact as written, and its span in the line."""

    iso: str
    start: int
    end: int


def labelled_values(folded: str) -> list[Labelled]:
    """The labels of a folded line with their values; an empty value has an empty span.

    A value ends at the next label, at two blanks in a row, at a tab or at ``|``.
    """
    matches = list(_LABEL.finditer(folded))
    found = []
    for position, match in enumerate(matches):
        limit = matches[position + 1].start() if position + 1 < len(matches) else len(folded)
        # The bracket before a label belongs to the label.
        start = match.end()
        stop = _RUN_OF_BLANKS.search(folded, start, limit)
        end = stop.start() if stop else limit
        value = folded[start:end]
        start += len(value) - len(value.lstrip())
        end = start + len(value.strip(" \u3000;,，、()[]【】"))
        name = re.sub(r"(?<=[^\x00-\x7f])[ \u3000]", "", match.group(1))
        found.append(Labelled(_FIELD_OF.get(name, ""), start, max(start, end)))
    return found


def first_moment(folded: str, start: int = 0, end: int | None = None) -> Moment | None:
    """The first full date, with its time of day where one follows, in part of a folded line."""
    limit = len(folded) if end is None else end
    found = [
        moment
        for pattern in _MOMENTS
        if (match := pattern.search(folded, start, limit)) and (moment := _moment(match))
    ]
    return min(found, key=lambda moment: moment.start, default=None)


def says_nothing_else(folded: str) -> bool:
    """Whether a folded line consists of labels, their values and a time of publishing alone."""
    labels = labelled_values(folded)
    moment = first_moment(folded)
    if not labels:
        return moment is not None and _is_rest(folded[: moment.start] + folded[moment.end :])
    begin = _LABEL.search(folded)
    head = folded[: begin.start()] if begin else ""
    if moment is not None and moment.end <= len(head):
        head = head[: moment.start] + head[moment.end :]
    return _is_rest(head) and all(value.end - value.start <= _LONGEST_VALUE for value in labels)


_LONGEST_VALUE: Final = 40


def _is_rest(rest: str) -> bool:
    return not re.sub(r"[\W_]", "", _WEEKDAY.sub("", rest))


def _moment(match: re.Match[str]) -> Moment | None:
    groups = match.groupdict()
    if groups:
        parts = [int(groups["year"]), _MONTHS[groups["month"]], int(groups["day"])]
    else:
        parts = [int(part) for part in match.groups() if part is not None]
    try:
        moment = datetime(*parts)  # type: ignore[arg-type, misc]  # noqa: DTZ001
    except ValueError:
        return None
    timespec = {3: None, 5: "minutes", 6: "seconds"}[len(parts)]
    iso = moment.date().isoformat() if timespec is None else moment.isoformat(timespec=timespec)
    return Moment(iso, match.start(), match.end())
