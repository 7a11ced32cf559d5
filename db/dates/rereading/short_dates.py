"""Dates in figures alone that only the company of other dates makes dates.

3.12 植树节 may be a number of a section; in a chronicle or a plan, at the head of a paragraph, with
a slash or a day of two figures, it is a day. 3/7 may be a fraction; in a text that writes other
days with a slash, or after a day or month of the same month (3月复工，3/7 发布), it is a day.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.recognise import recognise
from db.dates.recognition.canonical import DASHES
from db.dates.recognition.digits import DAY, MONTH, TWO_DIGIT_DAY
from db.dates.recognition.guards import is_code
from db.dates.recognition.slashes import is_one_of_many
from db.dates.rereading.places import Places
from db.text.alignment import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.dates.model import Block, Recognised

_SHORT: Final = re.compile(
    r"\s*(?:[^\w\s(（《“「『\"']{1,3}\s*)?"
    rf"(?P<date>(?P<month>{MONTH})(?:/(?P<slash>{DAY})|\.(?P<dot>{TWO_DIGIT_DAY}))"
    rf"(?:\s?[{DASHES}]\s?(?:(?P<to_month>{MONTH})[./])?(?P<to>{DAY}))?)"
    r"(?=[\s\u3000:：、，(（|】〕]|[\u4e00-\u9fff])(?!\s*(?:万|亿|元(?![宵旦月])|%|％|公里|倍|级|米|吨|版|分|岁|折|个|人))"
)


def opening_short_date(text: str) -> Recognised | None:
    """The date in figures that opens ``text``, read as 3月12日 is; ``None`` if there is none."""
    match = _SHORT.match(text)
    if match is None:
        return None
    spelled = f"{int(match['month'])}月{int(match['slash'] or match['dot'])}日"
    if match["to"]:
        month = f"{int(match['to_month'])}月" if match["to_month"] else ""
        spelled += f"至{month}{int(match['to'])}日"
    found = recognise(spelled)
    if len(found) != 1:
        return None
    return found[0]._replace(span=Span(*match.span("date")), text=match["date"])


def with_opening_day(block: Block, dates: list[Recognised]) -> list[Recognised]:
    """The dates of a paragraph with the one in bare figures that may open it (3.12 植树节)."""
    if block.is_title or block.heading_level is not None or not block.text[:12].strip():
        return dates
    dates = _with_days_of_places(block.text, dates)
    first = opening_short_date(block.text)
    if first is None or any(one.span.start < first.span.end for one in dates):
        return dates
    return [first, *dates]


_AT_A_PLACE: Final = re.compile(
    rf"(?<=[。；;，,、：:])\s?(?P<date>(?P<month>{MONTH})\.(?P<day>{TWO_DIGIT_DAY}))"
    r"(?=[在于於到赴][\u4e00-\u9fff])"
)
_SEVERAL: Final = 2


def _with_days_of_places(text: str, dates: list[Recognised]) -> list[Recognised]:
    """``dates`` with the days in figures that open clause after clause and say what was where
    (科技下乡。5.24在白荡村，5.26在新丰村)."""
    if text.count(".") < _SEVERAL:
        return dates
    matches = list(_AT_A_PLACE.finditer(text))
    if len(matches) < _SEVERAL:
        return dates
    places = Places(dates)
    added: list[Recognised] = []
    for match in matches:
        span = Span(*match.span("date"))
        read = recognise(f"{int(match['month'])}月{int(match['day'])}日")
        if len(read) == 1 and places.are_free(*span):
            added.append(read[0]._replace(span=span, text=match["date"]))
    return sorted([*dates, *added], key=lambda one: one.span.start) if added else dates


_FEWEST_OPENED: Final = 5
_AT_ONCE: Final = 2


def opens_by_days(dates: Sequence[Sequence[Recognised]]) -> bool:
    """Whether so many paragraphs open with a day that they are entries, as those of a journey are
    whatever it is called."""
    opened = (found[0] for found in dates if found and found[0].span.start <= _AT_ONCE)
    return sum(one.day is not None for one in opened) >= _FEWEST_OPENED


_TIMED: Final = re.compile(
    r"\s*(?:[^\w\s(（《“「『\"']{1,3}\s*)?"
    rf"(?P<date>(?P<month>{MONTH})[./](?P<day>{DAY})\s?"
    r"(?P<time>[(（]?(?:周|週|星期|礼拜|禮拜)[一二三四五六日天][)）]?(?:\s*\d{1,2}[:：]\d\d(?!\d))?"
    rf"|\d{{1,2}}[:：]\d\d(?!\d)(?:\s?[{DASHES}]\s?\d{{1,2}}[:：]\d\d(?!\d))?))"
)


def with_timed_openings(
    texts: Sequence[str], dates: Sequence[list[Recognised]]
) -> list[list[Recognised]]:
    """``dates`` with the days in figures that open a line and have their weekday or their hour
    beside them (05.18 20:30 济南; 5.25 周六 西安): no number of a section has."""
    found = list(dates)
    for number, text in enumerate(texts):
        match = _TIMED.match(text)
        if match is None:
            continue
        start, end = match.span("date")
        if any(one.span.start <= start and one.month is not None for one in found[number]):
            continue
        spelled = f"{int(match['month'])}月{int(match['day'])}日 {match['time']}"
        read = recognise(spelled)
        if len(read) == 1 and read[0].span.end == len(spelled):
            day = read[0]._replace(span=Span(start, end), text=match["date"])
            found[number] = [day, *(one for one in found[number] if one.span.start >= end)]
    return found


_DEED: Final = (
    r"[進进][場场駐驻]|[開开][工始學学幕會会館馆放標标]|[動动]工|完[成工]|[啟启][用動动]|[舉举][行辦办]"
    r"|召[開开]|[發发][布佈表]|上[線线]|[驗验]收|[簽签][約约署]|送[達达]|[復复][工課课]|停[工課课業业水電电]"
)
_DEED_BEHIND: Final = re.compile(_DEED)
"""廠商8/28進場."""
_SLASHED: Final = re.compile(
    r"(?:(?<![^\s\u3000，,、;；:：(（｜|于於。！？!?」”迟遲晚])|(?<=[今去明本]年)"
    r"|(?<=[\u4e00-\u9fff])(?=[\d/]{3,5}\s?(?:[之以]?前|起|[上下]午|[(（][周週一二三四五六日]|"
    + _DEED
    + rf")))(?P<date>(?P<month>{MONTH})/(?P<day>{DAY})"
    rf"(?:\s?[{DASHES}]\s?(?P<to_month>{MONTH})/(?P<to>{DAY})|(?P<bound>[之以]?前(?!往|来|來|后|後)|起(?!伏|来|來)))?)"
    r"(?![\d/%％]|\.\d|\s?由|[的万亿倍成票分级者强]|决赛|\s*以[上下])"
)
_SURE: Final = re.compile(r"(?:\d{2,4}/)?\d{1,2}/\d{1,2}(?!\d)")
"""3/7, 105/3/7: a day that is one in any case."""
_ENOUGH_COMPANY: Final = 2
_ROOM_FOR_HOUR: Final = 12


def with_slashed(texts: Sequence[str], dates: Sequence[list[Recognised]]) -> list[list[Recognised]]:
    """``dates``, those of each text, with the slashed days that their company makes sure."""
    sure = sum(
        "/" in one.text and _SURE.match(one.text) is not None for found in dates for one in found
    )
    if 0 < sure < _ENOUGH_COMPANY:
        # 4/4～4/7 runs from day to day, as no fraction does.
        ranges = (match for text in texts if "/" in text for match in _SLASHED.finditer(text))
        sure += sum(match["to"] is not None for match in ranges)
    return [
        _with_days_behind(text, _with_slashed(text, found, company=sure >= _ENOUGH_COMPANY))
        if "/" in text
        else found
        for text, found in zip(texts, dates, strict=True)
    ]


def _with_slashed(text: str, found: list[Recognised], *, company: bool) -> list[Recognised]:
    added: list[Recognised] = []
    places = Places(found)
    months: set[int | None] = set()
    told = iter(found)
    following = next(told, None)
    company = company or any(map(_is_sure_range, _SLASHED.finditer(text)))
    for match in _SLASHED.finditer(text):
        start, end = match.span("date")
        if not places.are_free(start, end):
            continue
        while following is not None and following.span.end <= start:
            months.add(following.month)
            following = next(told, None)
        if is_one_of_many(text, start) or _may_be_part(text, match):
            continue
        year = text[max(0, start - len("今年")) : start] if text[start - 1 : start] == "年" else ""
        if company or year or int(match["month"]) in months:
            start -= len(year)
            spelled = f"{year}{int(match['month'])}月{int(match['day'])}日"
            if match["to"]:
                spelled += f"至{int(match['to_month'])}月{int(match['to'])}日"
            elif match["bound"]:
                spelled += match["bound"][-1]
            whole = bool(match["to"] or match["bound"])
            # 6/1上午9時: the hour behind the figures is of that day.
            read = recognise(spelled if whole else spelled + text[end : end + _ROOM_FOR_HOUR])
            for first in read[:1]:
                end += max(0, first.span.end - len(spelled))
                added.append(first._replace(span=Span(start, end), text=text[start:end]))
    if not added:
        return found
    taken = Places(added)
    return _listed(text, [*added, *(one for one in found if taken.are_free(*one.span))])


_DAY_BEHIND: Final = re.compile(
    rf"\s?[、及和]\s?(?P<day>{DAY})(?![\d/.:：%％日号號-])(?=[\u4e00-\u9fff\s,，。、;；)）(（]|$)"
)
_ONE_SLASH: Final = re.compile(rf"{MONTH}/{DAY}")


def _with_days_behind(text: str, found: list[Recognised]) -> list[Recognised]:
    """``found`` with the later days of one month behind a slashed one (10/28、29完成加固)."""
    added: list[Recognised] = []
    for position, one in enumerate(found):
        if one.day is None or one.month is None or not _ONE_SLASH.fullmatch(one.text):
            continue
        last, end = one.day, one.span.end
        group = one.span.start if one.group is None else one.group
        first = len(added)
        for _ in range(_MOST_DAYS_BEHIND):
            match = _DAY_BEHIND.match(text, end)
            if match is None or int(match["day"]) <= last or is_code(text, *match.span("day")):
                break
            last, end = int(match["day"]), match.end("day")
            read = recognise(f"{one.month}月{last}日")
            added += (
                day._replace(span=Span(*match.span("day")), text=match["day"], group=group)
                for day in read[:1]
            )
        if len(added) > first:
            found = [*found[:position], one._replace(group=group), *found[position + 1 :]]
    if not added:
        return found
    taken = Places(found)
    added = [one for one in added if taken.are_free(*one.span)]
    return sorted([*found, *added], key=lambda one: one.span.start)


_MOST_DAYS_BEHIND: Final = 8


def _is_sure_range(match: re.Match[str]) -> bool:
    """9/3-9/4 runs from day to day and is no fraction, which is less than one."""
    if not match["to"]:
        return False
    first = int(match["month"]), int(match["day"])
    last = int(match["to_month"]), int(match["to"])
    return first < last and first[0] >= first[1] and last[0] - first[0] <= 1


def _may_be_part(text: str, match: re.Match[str]) -> bool:
    """工程2/3完成, where no blank sets the figures off from a word before them: a fraction."""
    month, day = int(match["month"]), int(match["day"])
    before = text[match.start() - 1 : match.start()]
    glued = "\u4e00" <= before <= "\u9fff" and before != "年" and not match["bound"]
    deed = glued and _DEED_BEHIND.match(text, match.end("date")) is not None
    return deed and month < day <= _MONTHS_OF_YEAR and "0" not in match["date"]


_MONTHS_OF_YEAR: Final = 12


def _listed(text: str, found: list[Recognised]) -> list[Recognised]:
    """The dates in order; slashed days with 、 between them are one list (6/28、7/5)."""
    ordered: list[Recognised] = []
    for one in sorted(found, key=lambda one: one.span.start):
        before = ordered[-1] if ordered else None
        beside = before is not None and text[before.span.end : one.span.start].strip() == "、"
        if before is not None and beside and "/" in before.text and one.month and one.year is None:
            group = before.span.start if before.group is None else before.group
            ordered[-1] = before._replace(group=group)
            ordered.append(one._replace(group=group))
        else:
            ordered.append(one)
    return ordered
