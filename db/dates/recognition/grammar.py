"""How points make expressions: ranges, lists, bounds, and the words that stand alone.

Two points with a dash between are a range, a day after 、 joins the date before it, and words
around set a bound.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.model import Recognised
from db.dates.recognition import guards, standing
from db.dates.recognition.assembly import COMMAS, LISTED, PINYIN, Assembler, Draft
from db.dates.recognition.bounds import BY_AFTER, bounded, bounded_range
from db.dates.recognition.later_days import goes_on_from_day, in_month_before
from db.dates.recognition.pieces import Kind, Level, Token
from db.dates.recognition.rule_names import rule_name
from db.dates.recognition.sharing import can_range, inherited, range_of, with_year_of
from db.dates.recognition.vocabulary import NOW, SHIFTS
from db.dates.values.compound import Bounded, Range
from db.dates.values.offsets import Offset, Stretch, Vague
from db.dates.values.point import Point
from db.dates.values.units import Unit
from db.text.alignment import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

# Asked for at every date: see on members of enumerations in db.dates.model.
_NOTHING: Final = Kind.NOTHING
_NUMBER: Final = Kind.NUMBER
_DAY: Final = Level.DAY

_CONNECTOR: Final = re.compile(
    rf"[ \n]?(?:-{{1,3}}|~{{1,2}}|(?:(?:起|始|开始)[,，]?)?(?:至|到)|to){PINYIN}[ \n]?"
)
_LONGEST_CONNECTOR: Final = 16
_SET_OFF: Final = re.compile(r"[ \n]-{1,3}[ \n]")
_AND: Final = re.compile(r" ?[和与及跟] ?")
_BETWEEN_AFTER: Final = re.compile(r" ?之?间(?![谍断接隔距])")
_COMPARED: Final = re.compile(r"(?:(?<=^)|(?<=\s))[=≥≤><] ?$")
_ALSO: Final = re.compile(r" ?[、&] ?")
_DAY_GOES_ON: Final = re.compile(r"[、，,。；;：:\s(]|$")
_DEED_OF_EACH: Final = re.compile(r"[^，,。；;：:！？!?\n\d、]{1,16}、(?:于|在)?")
_LONGEST_DEED: Final = 18
"""每年2月底前定名单、5月底前发书: what is done every year by another day."""
_LAST_DAY: Final = 31
_EARLIEST_BARE_YEAR: Final = 1800
"""Two bare numbers with a dash between are years only from here on."""

_EARLIEST_HEADING_YEAR: Final = 1500
_LATEST_BARE_YEAR: Final = 2100
"""Bare digits that head a line are a year between these."""

_APART: Final = frozenset({Kind.NOTHING, Kind.VAGUE, Kind.OFFSET, Kind.STRETCH})

_Answer = tuple[list[Recognised], int]
"""What was read from some piece on, and the index of the piece to go on with."""


class Parser:
    """Reads the pieces of one text into expressions, left to right, each piece once."""

    def __init__(self, original: str, text: str, pieces: Sequence[Token]) -> None:
        self._original = original
        self._text = text
        self._pieces = pieces
        self._assembler = Assembler(text, pieces)
        self._told: Draft | None = None
        """The point read last, from which a following member of a list takes its month and year."""
        self._before: Recognised | None = None
        """The expression found last, from whose day a bare one may go on."""
        self._recurring_end = -1
        """Where a list of recurring dates stands so far (每年四月、七月和十月)."""

    def expressions(self) -> list[Recognised]:
        """Every expression, in reading order."""
        found: list[Recognised] = []
        index = 0
        while index < len(self._pieces):
            expressions, index = self._expression(index, found[-1] if found else None)
            if expressions and expressions[0].group is not None and found:
                found[-1] = found[-1]._replace(group=expressions[0].group)
            found.extend(expressions)
            while found and index < len(self._pieces) and self._begins_within(index, found[-1]):
                index += 1
        return found

    def _begins_within(self, index: int, told: Recognised) -> bool:
        """Whether the words of a bound (the 前 of 下月前晚) took the head of the next piece."""
        return self._pieces[index].start < told.span.end

    def _expression(self, index: int, before: Recognised | None) -> _Answer:
        piece = self._pieces[index]
        self._before = before
        if piece.kind in _APART:
            return self._apart(index)
        told_end = self._told.end if self._told is not None else -1
        first = self._assembler.point(index, told_end) or self._bare_year(index)
        first = first or self._bare_day(index)
        if first is None and "ordinal" in piece.parts and piece.amount < 0:
            # 前两周 without a year or month before it counts from now.
            return self._recent(piece), index + 1
        if first is None or self._is_told_by_next(first):
            return [], index + 1
        named = first.point.month is not None
        first, group = self._in_list(first, before)
        answer = self._range(first)
        if answer is None:
            if self._refused(first):
                return [], first.next
            first = in_month_before(self._text, first, self._before)
            start, end, reading, remark = bounded(self._text, first.start, first.end, first.point)
            rule = remark + rule_name(first.point)
            answer = [self._made(start, end, reading, first.point, rule)], first.next
        found, following = answer
        if group is not None and found and not (named and _are_ranges(before, found[0])):
            found = [found[0]._replace(group=group)]
        return found, following

    def _apart(self, index: int) -> _Answer:
        """A piece that is no part of a point."""
        piece = self._pieces[index]
        if piece.kind is _NOTHING:
            return [], self._past_dependants(index)
        if piece.kind is Kind.VAGUE:
            return self._vague(index)
        return [self._distance(piece)], index + 1

    # -- ranges -------------------------------------------------------------------------------

    def _range(self, first: Draft) -> _Answer | None:
        if first.next >= len(self._pieces):
            return None
        start = self._pieces[first.next].start
        if start - first.end > _LONGEST_CONNECTOR:
            return None
        connector = _CONNECTOR.match(self._text, first.end)
        if connector is not None and connector.end() == start:
            if _SET_OFF.fullmatch(connector[0]) and self._tells_festival(first):
                return None
            return self._ranged(first, connector[0].strip())
        joint = _AND.match(self._text, first.end)
        if joint is not None and joint.end() == start:
            return self._between(first)
        return None

    def _tells_festival(self, first: Draft) -> bool:
        """9月21日、22日 — 中秋假期: an entry of a list whose text begins with a festival."""
        return first.point.festival is None and "festival" in self._pieces[first.next].parts

    def _ranged(self, first: Draft, connector: str) -> _Answer | None:
        """6月8日至9日, 1月1日起至31日止, 自1月1日起，至31日止; not 14日起到9月14日之前, whose end
        has its own bound, and behind a comma only where 止 closes the time."""
        last = self._assembler.end_of_range(first) or self._now(first.next)
        if last is None or not can_range(first, last):
            return None
        limit = BY_AFTER.match(self._text, last.end)
        stop = limit is not None and limit[0].strip() in ("止", "为止")
        parted = "," in connector or "，" in connector
        if connector[0] in "起始开" and not stop and (parted or limit is not None):
            return None
        if self._refused(first._replace(end=last.end, weak=False, next=last.next)):
            return [], last.next
        reading = range_of(first.point, last.point)
        closing = _BETWEEN_AFTER.match(self._text, last.end)
        end = closing.end() if closing is not None else last.end
        end = limit.end() if stop and limit is not None else end
        start, end, whole, remark = bounded_range(self._text, first.start, end, reading)
        rule = remark + rule_name(first.point)
        self._told = last._replace(end=end, point=with_year_of(reading.last, reading.first))
        return [self._made(start, end, whole, reading.first, rule)], last.next

    def _between(self, first: Draft) -> _Answer | None:
        """2015年和2018年之间."""
        last = self._assembler.end_of_range(first)
        closing = _BETWEEN_AFTER.match(self._text, last.end) if last is not None else None
        if last is None or closing is None:
            return None
        start = first.start - (standing.back(self._text, first.start, 1) == "在")
        reading = range_of(first.point, last.point)
        rule = f"range: {rule_name(first.point)}"
        return [self._made(start, closing.end(), reading, reading.first, rule)], last.next

    # -- lists --------------------------------------------------------------------------------

    def _in_list(self, draft: Draft, before: Recognised | None) -> tuple[Draft, int | None]:
        """``draft`` with what it takes from the date it is listed with, and the list's group.

        6月28日、29日; 2019年3月、5月; each member stays an expression of its own.
        """
        told, self._told = self._told, draft
        if told is None or before is None or before.span.end != told.end:
            return draft, None
        joint = LISTED.match(self._text, told.end)
        if joint is None or joint.end() != draft.start:
            return draft, None
        if draft.point.month is not None and joint[0].strip() in COMMAS:
            # 3月2日，5月8日 are two clauses; 3月8日，22日 is a list.
            return draft, None
        if draft.point.festival is not None and joint[0].strip() in COMMAS:
            # 二月，春节前夕: the second says when in the first.
            return draft, None
        if draft.last is told.last is Level.YEAR and joint[0].strip() not in COMMAS:
            # 2021、2023、2025年 share their unit, 2016年和2018年 what is told.
            if self._text[told.end - 1] == "年":
                return draft, None
            return draft, before.group if before.group is not None else before.span.start
        point = inherited(draft.point, told.point)
        if point is None:
            return draft, None
        draft = self._told = draft._replace(point=point)
        return draft, before.group if before.group is not None else before.span.start

    def _recurs(self, draft: Draft) -> bool:
        """Whether the point comes again and again, by 每 before it or by the list it is in."""
        recurs = guards.recurs(self._text, draft.start)
        if not recurs and self._recurring_end >= 0:
            joint = LISTED.match(self._text, self._recurring_end)
            recurs = joint is not None and joint.end() == draft.start
            recurs = recurs or (
                not draft.point.names_year
                and draft.start - self._recurring_end <= _LONGEST_DEED
                and _DEED_OF_EACH.fullmatch(self._text, self._recurring_end, draft.start)
                is not None
            )
        if recurs:
            self._recurring_end = draft.end
        return recurs

    # -- what stands alone --------------------------------------------------------------------

    def _bare_year(self, index: int) -> Draft | None:
        """Four digits without 年 where only a year fits: = 2019; (2016-2020); 2023中国…报告."""
        piece, text = self._pieces[index], self._text
        if piece.kind is not _NUMBER or not 1000 <= piece.amount <= 2200:
            return None
        if guards.is_code(text, piece.start, piece.end):
            return None
        year = int(piece.amount)
        draft = Draft(piece.start, piece.end, Point(year=year), index + 1, Level.YEAR)
        if standing.heads_line(text, piece.start, piece.end) and year <= _LATEST_BARE_YEAR:
            return draft if year >= _EARLIEST_HEADING_YEAR else None
        if _EARLIEST_BARE_YEAR <= year <= _LATEST_BARE_YEAR and standing.opens_deed(
            text, piece.start, piece.end
        ):
            return draft
        compared = _COMPARED.search(standing.back(text, piece.start, 3))
        if compared is not None:
            return draft._replace(start=piece.start - len(compared[0]))
        connector = _CONNECTOR.match(text, piece.end)
        if connector is None or index + 1 >= len(self._pieces) or year < _EARLIEST_BARE_YEAR:
            return None
        last = self._pieces[index + 1]
        if connector.end() == last.start and last.level is Level.YEAR and "year" in last.parts:
            return draft
        ranges = last.kind is _NUMBER and year < last.amount <= min(2200, year + 200)
        if connector.end() != last.start or not ranges:
            return None
        return None if guards.is_code(text, last.start, last.end) else draft

    def _bare_day(self, index: int) -> Draft | None:
        """The 18 of 2018/11/17、18: a further day of a date in figures."""
        piece, told = self._pieces[index], self._told
        if piece.kind is not _NUMBER or told is None or told.last is not _DAY:
            return None
        day = told.point.day or _LAST_DAY
        if not day < piece.amount <= _LAST_DAY or "/" not in self._text[told.start : told.end]:
            return None
        joint = _ALSO.match(self._text, told.end)
        if joint is None or joint.end() != piece.start:
            return None
        if _DAY_GOES_ON.match(self._text, piece.end) is None:
            return None
        return Draft(piece.start, piece.end, Point(day=int(piece.amount)), index + 1, _DAY)

    def _is_told_by_next(self, draft: Draft) -> bool:
        """Whether a festival follows that names the same day better (明天元旦节)."""
        shift = draft.point.shift
        if shift is None or shift.unit is not Unit.DAY or draft.next >= len(self._pieces):
            return False
        following = self._pieces[draft.next]
        return following.start == draft.end and "festival" in following.parts

    def _vague(self, index: int) -> _Answer:
        """近日, 最近, 现在; and the range that begins now (从现在到八点)."""
        piece = self._pieces[index]
        now = self._now(index)
        answer = self._range(now) if now is not None else None
        if answer is not None:
            return answer
        rule = "about the time of writing"
        reading = Vague(now is not None)
        return [self._made(piece.start, piece.end, reading, Point(), rule, vague=True)], index + 1

    def _now(self, index: int) -> Draft | None:
        """现在 as an end of a range (从现在到八点, 2018年到现在)."""
        piece = self._pieces[index]
        if self._text[piece.start : piece.end] not in NOW:
            return None
        moment = Point(shift=SHIFTS["今天"], now=True)
        return Draft(piece.start, piece.end, moment, index + 1, Level.CLOCK)

    def _recent(self, piece: Token) -> list[Recognised]:
        """前两周, 前3天, where a phrase begins; 头三天 are the first three of something."""
        recent = self._text[piece.start] == "前" and standing.opens(self._text, piece.start)
        return [self._distance(piece)] if recent else []

    def _distance(self, piece: Token) -> Recognised:
        """3天前, 近三年."""
        unit = piece.unit or Unit.DAY
        if piece.kind is Kind.OFFSET:
            rule = "so long before" if piece.amount < 0 else "so long after"
            offset = Offset(piece.amount, unit)
            return self._made(piece.start, piece.end, offset, Point(), rule)
        rule = f"the {'last' if piece.amount < 0 else 'next'} {unit}s"
        return self._made(piece.start, piece.end, Stretch(piece.amount, unit), Point(), rule)

    # -- what is none -------------------------------------------------------------------------

    def _past_dependants(self, index: int) -> int:
        """Past the pieces that lean on one that is none (17日 after the 2023月 of 2023月17日)."""
        end = self._pieces[index].end
        index += 1
        while index < len(self._pieces) and self._pieces[index].start == end:
            end = self._pieces[index].end
            index += 1
        return index

    def _refused(self, draft: Draft) -> bool:
        """Whether a point that parses is none by what stands around it."""
        point, text = draft.point, self._text
        if draft.next < len(self._pieces):
            following = self._pieces[draft.next]
            if following.kind is _NOTHING and following.start == draft.end:
                return True
        if draft.weak and not (
            point.only_time and standing.opens_entry(text, draft.start, draft.end)
        ):
            return True
        if self._recurs(draft):
            return True
        timed = point.clock is not None or point.day_part is not None
        if timed:
            # 休業一日，下午二時…: a length of days, and an hour in the next clause.
            parted = "," in text[draft.start : draft.end] and not text[draft.start].isdecimal()
            return parted and point.month is None and not standing.opens(text, draft.start)
        settled = point.month is not None or point.shift is not None or point.weekday is not None
        if point.day is None or settled:
            return False
        length = guards.is_length_of_days(text, draft.start, draft.end) and not goes_on_from_day(
            self._text, draft, self._before
        )
        return length or guards.no_day_after(text, draft.end)

    def _made(
        self,
        start: int,
        end: int,
        reading: Point | Range | Bounded | Offset | Stretch | Vague,
        point: Point,
        rule: str,
        *,
        vague: bool = False,
    ) -> Recognised:
        return Recognised(
            span=Span(start, end),
            text=self._original[start:end],
            rule=rule,
            reading=reading,
            needs=reading.needs,
            year=point.year,
            month=None if point.lunar else point.month,
            day=None if point.lunar else point.day,
            bound=reading.bound if isinstance(reading, Bounded) else None,
            vague=vague,
        )


def _are_ranges(before: Recognised | None, found: Recognised) -> bool:
    """Whether two stretches, each with a month of its own, follow each other: 3月15日—5月31日、
    9月15日—11月15日 are two seasons, no list of days."""
    return (
        before is not None
        and isinstance(before.reading, Range)
        and isinstance(found.reading, Range)
    )
