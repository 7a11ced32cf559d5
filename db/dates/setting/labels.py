"""A year or month set apart at the head of a paragraph whose dates it heads.

**1982年** 1月1日，…；年末，…, 【1998年】5月8日，…, 2001年：12月11日…: chronicles in posts and
feature pages print the year in bold, in a bracket or before a colon, and the day behind it. Such a
label is the heading of its paragraph, and no event beside the day.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.model import Need
from db.dates.setting.lines import prefix_length
from db.dates.setting.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.dates.model import Recognised

_OPENING: Final = re.compile(r"[\W_]{0,8}")
_SET_APART: Final = re.compile(r"[*_]{0,3}[】〕\]］）)》]?[*_]{0,3}\s{0,3}[：:|｜—–-]{0,2}\s{0,4}")
_FURTHEST: Final = 24
_PAIR: Final = 2


def label_length(text: str, dates: Sequence[Recognised]) -> int:
    """How much of ``text`` the label takes that its first date is; 0 where that is none."""
    if len(dates) < _PAIR:
        return 0
    label, following = dates[0], dates[1]
    start, end = label.span
    if _heads_english_entry(text, label, dates[1:]):
        return end
    if start > _FURTHEST or label.year is None or label.needs or label.bound is not None:
        return 0
    if label.day is not None or following.span.start == end:
        return 0
    opens = prefix_length(text[:start]) == start or _OPENING.fullmatch(text, 0, start)
    if not opens or not _SET_APART.fullmatch(text, end, following.span.start):
        return 0
    return following.span.start if _is_headed(text, label, following) else 0


_FIGURES: Final = re.compile(r"(?:1[5-9]|20)\d\d")
_ENGLISH: Final = re.compile(r"\s*(?:[-–—:|]+\s*)?[\"“(]?[A-Za-z]")


def _heads_english_entry(text: str, label: Recognised, others: Sequence[Recognised]) -> bool:
    """Whether a year in figures opens an English entry that dates itself within the year in its
    first sentence: 1989 The firm moved to Leith in July; 2016: On 3 May, ….

    English sets the date of a sentence where it likes, so that no comma need stand between."""
    start, end = label.span
    if _FIGURES.fullmatch(label.text) is None or _ENGLISH.match(text, end) is None:
        return False
    if prefix_length(text[:start]) != start and not _OPENING.fullmatch(text, 0, start):
        return False
    first = sentences(text)[0]
    return any(_is_within(one, label) for one in others if one.span.end <= first.end)


def _is_within(one: Recognised, label: Recognised) -> bool:
    if one.anchored or one.vague or Need.REFERENCE in one.needs or Need.MONTH in one.needs:
        return False
    return Need.YEAR in one.needs or (one.year == label.year and one.month is not None)


_CLOSED: Final = re.compile(r"[\s，,、：:]|起")
"""1979年　国庆节，… but not 1984年　春节联欢晚会, which belongs to the noun."""


def _is_headed(text: str, label: Recognised, date: Recognised) -> bool:
    """Whether ``date`` is a day or part of the year or month that the label names."""
    if date.anchored or Need.REFERENCE in date.needs or date.year not in (None, label.year):
        return False
    if label.month is not None:
        return date.day is not None and date.month in (None, label.month)
    if date.month is not None:
        return True
    if Need.MONTH in date.needs:
        return False
    return Need.YEAR in date.needs and _CLOSED.match(text, date.span.end) is not None


def blank(text: str, length: int) -> str:
    """``text`` with its label blanked out, so that what is behind it opens the paragraph."""
    return " " * length + text[length:]
