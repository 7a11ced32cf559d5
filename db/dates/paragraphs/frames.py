"""Dates that only frame another one, or the paragraph, and tell nothing themselves."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from db.dates.kinds.judgement import Judgement
from db.dates.model import Kind, Precision
from db.dates.paragraphs.judged import holds, is_event, is_within, share_sentence

if TYPE_CHECKING:
    from db.dates.model import Value
    from db.dates.paragraphs.judged import Judged

# Asked for at every date: see on members of enumerations in db.dates.model.
_MENTION: Final = Kind.MENTION
_PLAN_PERIOD: Final = Precision.PLAN_PERIOD
_YEAR: Final = Precision.YEAR

_FIGURE: Final = re.compile(r"[\d一二三四五六七八九十][月日]")
_HELD_ON: Final = "it names a holiday; the line above dates the entry"
_PAIR: Final = 2


def without_frames(text: str, judged: list[Judged]) -> list[Judged]:
    """春，正月，大赦: a date that is followed at once by a finer one in it only frames that one."""
    if len(judged) < _PAIR:
        return judged
    found = list(judged)
    for position, (one, finer) in enumerate(pairwise(judged)):
        between = text[one.span.end : finer.span.start]
        if _is_feast_of(one, finer, between) or _is_year_of_day(one, finer, between):
            found[position] = one._replace(judgement=Judgement(_MENTION, _FRAMES))
            if is_event(one) and finer.judgement.repeated and _is_same(one, finer):
                # 国庆假期（10月1日至7日），停航: the days tell what their name would.
                found[position + 1] = finer._replace(judgement=one.judgement)
            continue
        if not (is_event(one) and is_event(finer)) or len(between) > _PAIR:
            continue
        if not between.strip(" ,，、\u3000\t") and holds(one.placed.value, finer.placed.value):
            found[position] = one._replace(judgement=Judgement(_MENTION, _FRAMES))
    return found


def _is_feast_of(feast: Judged, days: Judged, between: str) -> bool:
    if "festival" not in feast.placed.recognised.rule or _HELD_IN.fullmatch(between) is None:
        return False
    if not is_event(days) and _is_same(feast, days) and "/" not in days.placed.value.edtf:
        # 春节（5日）轮休 tells by its name.
        return False
    return is_within(feast, days)


def _is_same(one: Judged, other: Judged) -> bool:
    return one.placed.value.edtf == other.placed.value.edtf


_HELD_IN: Final = re.compile(r"[”」』\"]?(?:期间|期間|假期|[长長]假|[连連]假|黄金周)?\s*[(（]")
"""“五一”假期（5月1日至5日）: the days behind the feast's name tell."""
_FRAMES: Final = "it frames the date behind it"
_OF_THAT_YEAR: Final = re.compile(
    r"[当當同是该該]年\s?(?:\d{1,2}|[一二三四五六七八九十正]{1,2})\s?月"
)
_UP_TO_DAY: Final = re.compile(r"[，,][^，,；;。：:！？!?]{1,24}[于於在]")


def _is_year_of_day(year: Judged, day: Judged, between: str) -> bool:
    """1962年，校友於當年11月15日成立分會: the year that opens the sentence only says which 当年 is,
    where nothing is told of it before that day."""
    told = is_event(year) and is_event(day) and share_sentence(year.setting, day.setting)
    if year.placed.value.precision is _PLAN_PERIOD:
        # “一五”期间因工程所需，于1956年4月迁至今址
        return told and holds(year.placed.value, day.placed.value)
    coarse = year.placed.value.precision is _YEAR and year.placed.value.bound is None
    if not (coarse and told and _OF_THAT_YEAR.match(day.placed.recognised.text)):
        return False
    return _UP_TO_DAY.fullmatch(between) is not None


def without_relatives(judged: list[Judged]) -> list[Judged]:
    """年中取消的活动，改在次年举行: the first date belongs to a noun if another one tells."""
    if not judged or not judged[0].judgement.relative:
        return judged
    first = judged[0]
    if not any(is_event(one) and share_sentence(one.setting, first.setting) for one in judged[1:]):
        return judged
    reason = "it dates what a noun behind it did before"
    return [first._replace(judgement=Judgement(_MENTION, reason)), *judged[1:]]


def without_holidays(judged: list[Judged], dated: Value) -> list[Judged]:
    """2月 above 长沙：第三届元宵灯会: a holiday within the name of what a line above dates."""
    return [
        one._replace(judgement=Judgement(_MENTION, _HELD_ON))
        if is_event(one)
        and "festival" in one.placed.recognised.rule
        and _FIGURE.search(one.placed.recognised.text) is None
        and not one.setting.opens_clause
        and holds(dated, one.placed.value)
        else one
        for one in judged
    ]


def without_days_of_writing(judged: list[Judged]) -> list[Judged]:
    """【五月五日】圖書館昨晚試燈: where an entry says 昨, its own date is the day of writing."""
    if len(judged) < _PAIR or not judged[0].setting.opens_block:
        return judged
    first, second = judged[0], judged[1]
    day_before = second.placed.recognised.text.startswith("昨") and is_event(second)
    if not (day_before and is_event(first) and second.setting.sentence_number == 0):
        return judged
    reason = "the entry was written on that day and tells of the day before"
    return [first._replace(judgement=Judgement(_MENTION, reason)), *judged[1:]]
