"""On which day a text was written, as far as its own first and last lines say.

News begin with a dateline: a time alone on its line, with the section of the paper beside it
(2021-12-29 02:00　港聞) or its tag before it (【本报讯】2020年6月2日); the place, day and agency at
the head of the lead (SHENZHEN, China, March 14, 2024 /PRNewswire/ --; 新华社北京2024年1月14日电),
as the style guides of the wire services have it. Pages that are kept up say at their foot when they
were last changed (※最後更新：2017/12/12). A notice has its day behind a label or as a signature.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from db.dates.cues import limit_cues, verbs, writing_cues
from db.dates.english.datelines import is_dateline
from db.dates.model import Frame
from db.dates.resolve import resolve
from db.dates.setting.hours_listed import is_listed_hour
from db.dates.setting.lines import is_date_line
from db.dates.values.intervals import day_of
from db.dates.values.point import Point
from db.dates.values.units import Base, Unit
from db.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from db.dates.model import Block, Recognised

_EDGE_BLOCKS: Final = 3
_HEAD_BLOCKS: Final = 5
_FOOT_BLOCKS: Final = 4
_SHORT_LINE: Final = 50
_LONGEST_FOOT: Final = 80
_LONGEST_DATELINE: Final = 90
_LONGEST_BESIDE: Final = 24
_LONGEST_PLACE: Final = 40
_COMPILER: Final = re.compile(r"(?:整理|记录|記錄|口述|撰稿|执笔|執筆|采写|採寫|编写|編寫|供稿)")
_MEETING_LABEL: Final = re.compile(
    r"\s*(?:[(（]?[一二三四五六七八九十壹貳贰叁參肆伍\d]{1,2}[)）、.．]\s?)?(?:会议|會議|开会|開會)?(?:[时時]\s{0,4}[间間]|日\s{0,4}期|Date|When)\s*[：:]",
    re.IGNORECASE,
)
_UPDATED_BEFORE: Final = re.compile(
    r"[\s\W_]{0,6}(?:[\u4e00-\u9fff]{0,6}(?:(?:最后|最近|上次|本次)(?:更新|修[改订正]|编辑|校订)|更新|修订)"
    r"(?:时间|日期|日)?|(?:(?:this )?page(?: was)? )?(?:last )?(?:updated|revised|modified|edited))"
    r"(?: ?[于在至到]| on| to)?\s*[:|]?\s*"
)
"""※最後更新：, 修订于, Last updated: what stands before the day when a page was changed."""
_LAST_FIELD: Final = re.compile(
    r"[\s|)\]】](?:(?:最后|最近|上次|本页|页面)(?:更新|修[改订]|编辑)(?:于|时间|日期|日)?|更新(?:于|时间|日期|[:：]))"
    r"\s*[:：]?\s*$"
)
"""活动记录 记录人：各期领队 最后更新 2019-1-6: the last field of a line of several."""
_REVISED_AFTER: Final = re.compile(r"\s*(?:最后|最近)?(?:更新|修订|修改|校订|增补)[)\]】]?\s*")
"""（2023年7月修订）."""
_STATE: Final = re.compile(
    r"[\s\W_]{0,6}(?:目前|当前)?(?:现况|现状|近况|状态|进度|进展|最新(?:消息|动态|情况)|status|news|progress)\s*[(\[【]\s*"
)
"""現況（2022-10-02 更新）: the heading under which a page says how things stand."""
_SECTION: Final = re.compile(
    r"(?:即时|本地|本港|国内|国际|两岸|中国|地方|社会|政治|财经|经济|生活|文化|教育|体育|娱乐|健康|科技|综合|时事|"
    r"焦点|突发|都会|区域)?(?:港闻|要闻|新闻|时事|消息|快讯|即时|社会|财经|国际|两岸|地方|生活|文化|教育|体育|"
    r"娱乐|政治|本地|综合|突发|副刊|评论)|[\u4e00-\u9fff]{2,6}(?:日报|晚报|时报|早报|报|新闻网|新闻|网|社|台|周刊)"
)
"""The name of a section or of a paper, alone beside a day."""
_PUT_UP: Final = (
    r"(?:发布|发表|更新|刊登|上传|播出|首播|发文|发稿|公告|出刊|登载|张贴|公布)(?:时间|日期|日)?"
)
_PUBLISHING_LABEL: Final = re.compile(rf"(?:^|.*[\s|(]){_PUT_UP} ?:? ?$")
"""播出时间：, 更新日期：: what says of the day behind it that the text was put up then."""
_CHANGED_BEFORE: Final = re.compile(r"(?:更新|修改|编辑|updated|modified)[^\d]{0,6}$")
"""2023-05-06 10:00 更新：2023-05-06 10:05: the second day is that of the last change."""
_OTHER_LABEL: Final = re.compile(r"[^\s:]{1,8}: ?$")
_FURNITURE: Final = re.compile(
    rf"(?:最后|最近)?{_PUT_UP}:?|[^\s:]{{1,10}}:[^\s:]{{0,16}}|(?:阅读|浏览|点击|点阅|人气|评论|分享|共|字号)[\d.万条次字:]*"
    r"|发布于[\u4e00-\u9fff]{0,8}|ip(?:属地)?:?[\u4e00-\u9fff]{0,8}|[\d.,万:+]+(?:次?(?:阅读|浏览|播放)|评论|回复|人?(?:看过|点?赞|收藏|参与|跟贴))?|[a-z]{2,5}|[ap]\.?m\.?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|原创|转载"
)
"""A label with its value, a counter, a zone of time: what stands beside a time without a word."""
_TAG: Final = re.compile(
    r"\b(?:for immediate release|(?:press|news|media) release|(?:first |last )?(?:published|posted"
    r"|updated|released|issued)(?: on)?|news)\b:?"
    r"|(?<![\u4e00-\u9fff])(?:编辑|记者|撰文|采访|报道|责编|作者|供稿|综合报道)(?![\u4e00-\u9fff])"
    r"|[a-z]?\d{1,2}版|第[\d一二三四五六七八九十]{1,3}版"
)
"""Press release, 編輯, A3版: what says of a line that it is the head of a report."""
_ACCOUNT: Final = re.compile(r"[\u4e00-\u9fff]{2,8}(?:发布|播报|快报|资讯)")
"""江州发布: the name of an office's own page."""
_WEEKDAY: Final = re.compile(r"(?:星期|礼拜|周)[一二三四五六日天]")
_PARTS: Final = re.compile(r"[\s|｜/·()\[\]【】,，—–-]+")
_SIGNED_BEFORE: Final = re.compile(
    r"[\s(]*(?P<place>于?[\u4e00-\u9fff]{2,6}[,， \u3000]\s*|(?:[完终]|ends)\s?[/／|]\s*)?"
)
_SIGNED_AFTER: Final = re.compile(
    r"\s*(?P<act>公告|公布|发布|印发|谨[启识订]|启|立|识|撰|于[\u4e00-\u9fff]{2,4})?[)。]?\s*"
)
"""香港，二零二四年三月二十八日; 113年3月27日公告: how notices and reports are signed; the press
notices of Hong Kong's offices end in 完／2023年10月17日（星期二） or Ends/Tuesday, October 17,
2023."""
_ENDS: Final = re.compile(r"\s*(?:[完終终]|ends)\s?[/／|]", re.IGNORECASE)
"""What a page may put below such a line: the hour of issue, a summary in another language."""
_SENTENCE: Final = re.compile(r"[。；;！!？?，,]")
_STOP: Final = re.compile(r"[。；;！!？?]")


_BEFORE_MEETING: Final = re.compile(
    r"\s*在[^，。,;；]{4,60}(?:会议|大会|全会|會議|大會|全會)[上的讲話话报告]{0,5}[)）]?\s*"
)
"""在某县第十七届人民代表大会第四次会议上."""


class Writing(NamedTuple):
    """A day of writing and the block that names it; ``alone`` if the block says nothing else."""

    day: date
    block: int
    alone: bool


def dateline(blocks: Sequence[Block], dates: Sequence[Sequence[Recognised]]) -> Writing | None:
    """The day of writing that a news report gives in one of its first lines."""
    head = [number for number, block in enumerate(blocks) if not block.is_title][:_HEAD_BLOCKS]
    for number in head:
        text, found = blocks[number].text, dates[number]
        first = next(iter(found), None)
        day = _full_day(first) if first is not None else None
        if first is None or day is None or is_listed_hour(number, dates):
            continue
        if _is_delivered(text, first):
            return Writing(day, number, alone=True)
        alone = is_date_line(text, [one.span for one in found]) and _speaks_of_today(dates)
        if len(text) <= _LONGEST_DATELINE and (alone or _heads_report(text, found)):
            listed = any(
                _opens_as(first, blocks[other], dates[other])
                for other in range(len(blocks))
                if other != number
            )
            if not listed:
                return Writing(day, number, alone=True)
        start, end = first.span
        before, after = text[:start], text[end : end + _LONGEST_PLACE]
        if len(before) <= _LONGEST_PLACE and _leads_report(fold(before), fold(after)):
            return Writing(day, number, alone=False)
    return None


def _is_delivered(text: str, first: Recognised) -> bool:
    """Whether a line below the title says before whom a report was given (——2020年1月8日在
    某县第十七届人民代表大会第四次会议上): it speaks from that day."""
    opens = len(text) <= 2 * _SHORT_LINE and not text[: first.span.start].strip(" \u3000—–-(（")
    return opens and _BEFORE_MEETING.fullmatch(text[first.span.end :]) is not None


def _speaks_of_today(dates: Sequence[Sequence[Recognised]]) -> bool:
    """Whether the text counts days from its own (昨午, 今早, 周日), as news does."""
    return any(
        isinstance(one.reading, Point)
        and one.reading.shift is not None
        and one.reading.shift.unit is Unit.DAY
        and one.reading.shift.base is Base.REFERENCE
        for found in dates
        for one in found
    )


def last_change(blocks: Sequence[Block], dates: Sequence[Sequence[Recognised]]) -> Writing | None:
    """The day when the page says that it was last changed, at its foot or its head."""
    texts = [number for number, block in enumerate(blocks) if not block.is_title]
    for number in [*texts[-_FOOT_BLOCKS:][::-1], *texts[:_EDGE_BLOCKS]]:
        text = blocks[number].text
        # 最近更新：2024-06-12: 最近 is no date of its own there.
        exact = [one for one in dates[number] if not one.vague]
        if not exact or len(text) > _LONGEST_FOOT:
            continue
        one = exact[-1]
        beside = text[: one.span.start] + text[one.span.end :].rstrip(" 。.")
        if len(beside) > _SHORT_LINE or _SENTENCE.search(beside):
            continue
        if len(exact) > 1 and not (
            _is_full(one) and _LAST_FIELD.search(fold(text[: one.span.start]))
        ):
            continue
        before, after = fold(text[: one.span.start]), fold(text[one.span.end :])
        labelled = (
            _UPDATED_BEFORE.fullmatch(before) is not None
            or (not after.strip() and _LAST_FIELD.search(before) is not None)
            or (not before.strip(" (【[") and _REVISED_AFTER.fullmatch(after) is not None)
        )
        day = _full_day(one, month_is_enough=True) if labelled else None
        if day is not None:
            return Writing(day, number, alone=True)
    return _state_dated(blocks, dates)


def _state_dated(blocks: Sequence[Block], dates: Sequence[Sequence[Recognised]]) -> Writing | None:
    """The day up to which a heading says how things stand (現況（2022-10-02 更新）)."""
    for number, block in enumerate(blocks):
        if block.heading_level is None or len(dates[number]) != 1 or len(block.text) > _SHORT_LINE:
            continue
        one = dates[number][0]
        before, after = fold(block.text[: one.span.start]), fold(block.text[one.span.end :])
        day = (
            _full_day(one) if _STATE.fullmatch(before) and _REVISED_AFTER.fullmatch(after) else None
        )
        if day is not None:
            return Writing(day, number, alone=False)
    return None


def day_stated(
    blocks: Sequence[Block], dates: Sequence[Sequence[Recognised]], *, of_occasion: bool = False
) -> date | None:
    """The day named by a label at the head (时间：2022年3月16日), by a signature at the foot, or by
    who compiled the text (整理 某某 2023年7月, to the end of the month). In a notice the label
    names the day of its occasion (``of_occasion``)."""
    texts = [number for number, block in enumerate(blocks) if not block.is_title]
    head, foot = texts[:_EDGE_BLOCKS], texts[-_EDGE_BLOCKS:][::-1]
    for number in [*head, *foot]:
        text = blocks[number].text
        compiled = number in foot and _COMPILER.search(text) is not None
        exact = [one for one in dates[number] if one.year and one.month and (one.day or compiled)]
        if len(exact) != 1 or len(text) > _SHORT_LINE:
            continue
        value = resolve(exact[0], Frame())
        labelled = not of_occasion and _MEETING_LABEL.match(text) is not None
        signed = number in foot and is_date_line(text, [exact[0].span])
        if value and value.end and compiled and not text[exact[0].span.end :].strip("）)。 \u3000"):
            return day_of(value.end)
        if value and value.start and (labelled or signed):
            return day_of(value.start)
    return None


def _is_full(one: Recognised) -> bool:
    return bool(one.year and one.month and one.day)


def _full_day(one: Recognised, *, month_is_enough: bool = False) -> date | None:
    if not (_is_full(one) or (month_is_enough and one.year and one.month)):
        return None
    value = resolve(one, Frame())
    if value is None or value.start is None or value.end is None:
        return None
    return day_of(value.end if month_is_enough else value.start)


def _opens_as(first: Recognised, block: Block, found: Sequence[Recognised]) -> bool:
    """Whether the block is an entry of a list by full dates, none of which heads a report; a day
    with its hour and minute (2024/05/13 05:30) is none beside days alone."""
    if not found or block.text[: found[0].span.start].strip() or not _is_full(found[0]):
        return False
    return _is_timed(found[0]) or not _is_timed(first)


def _is_timed(one: Recognised) -> bool:
    return isinstance(one.reading, Point) and one.reading.clock is not None


def _heads_report(text: str, found: Sequence[Recognised]) -> bool:
    """Whether a line is a day with the tag of a paper before it, the section of one or a weekday
    beside it, a label of publishing before it, or a time with nothing but furniture and names
    (2021-12-29 02:00　港聞; 江州客户端　2024-04-18 08:32　阅读 10.2万)."""
    one = found[0]
    start, end = one.span
    before = fold(text[:start])
    if limit_cues.LIMIT.search(before):
        return False
    rests, position = [], 0
    for other in found:
        changed = _CHANGED_BEFORE.search(fold(text[: other.span.start])) is not None
        if other is not one and _is_full(other) and not changed:
            return False
        rests.append(fold(text[position : other.span.start]))
        position = other.span.end
    rests.append(fold(text[position:]))
    if writing_cues.BYLINE_BEFORE.fullmatch(before) and not fold(text[end:]).strip(")】] \u3000"):
        return True
    published = _PUBLISHING_LABEL.match(before) is not None
    tagged = _TAG.search(before) is not None
    if _OTHER_LABEL.search(before) and not (published or tagged):
        return False
    beside = " ".join(rests)
    if _STOP.search(beside):
        return False
    parts = _PARTS.split(_TAG.sub(" ", beside))
    words = [part for part in parts if part and not _FURNITURE.fullmatch(part)]
    words = [word for word in words if not _ACCOUNT.fullmatch(word)]
    if sum(map(len, words)) > _LONGEST_BESIDE or any(map(verbs.ANY_VERB.search, words)):
        return False
    timed = _is_timed(one)
    of_paper = len(words) == 1 and _SECTION.fullmatch(words[0]) is not None
    dated = _WEEKDAY.search(text) is not None and _is_words_of_count(words)
    something = bool(beside.strip())
    tagged = tagged or _TAG.search(beside) is not None
    return published or tagged or (something and timed) or of_paper or (something and dated)


def _is_words_of_count(words: Sequence[str]) -> bool:
    """Whether nothing but weekdays stand beside a day."""
    return all(_WEEKDAY.fullmatch(word) for word in words)


def signed_off(blocks: Sequence[Block], dates: Sequence[Sequence[Recognised]]) -> Writing | None:
    """The day in one of the last lines with its place before it or the act of signing behind."""
    texts = [number for number, block in enumerate(blocks) if not block.is_title]
    foot = set(texts[-_FOOT_BLOCKS:])
    for number in texts[::-1]:
        text = blocks[number].text
        if len(dates[number]) != 1 or len(text) > _SHORT_LINE:
            continue
        if number not in foot and _ENDS.match(text) is None:
            continue
        one = dates[number][0]
        before = _SIGNED_BEFORE.fullmatch(fold(text[: one.span.start]))
        after = _SIGNED_AFTER.fullmatch(fold(text[one.span.end :]))
        day = _full_day(one) if before and after and (before["place"] or after["act"]) else None
        if day is not None:
            return Writing(day, number, alone=True)
    return None


def _leads_report(before: str, after: str) -> bool:
    """Whether place and agency stand around the day that opens the lead."""
    if is_dateline(before, after):
        return True
    return not _SENTENCE.search(before) and writing_cues.DATELINE.match(after) is not None


def is_of_paper_itself(block: Block, first: Recognised) -> bool:
    """收稿日期：2020-11-17 above a paper says nothing of the years that it is about."""
    label = fold(block.text[max(0, first.span.start - _SHORT_LINE) : first.span.start])
    return writing_cues.OF_PAPER_ITSELF.search(label) is not None
