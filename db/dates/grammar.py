"""How pieces make expressions: points, ranges, lists, bounds.

A point is a run of pieces from coarse to fine (2020年 6月 8日 上午 10:30). Two points with a dash
between are a range, a day after 、 joins the date before it, and words around set a bound.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from db.dates import guards
from db.dates.compound import Bounded, Range
from db.dates.model import Bound, Need, Recognised
from db.dates.offsets import Offset, Stretch, Vague
from db.dates.pieces import Kind, Level, Token
from db.dates.point import Parts, Point
from db.dates.vocabulary import NOW, SHIFTS, Unit
from db.text.alignment import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_PINYIN: Final = r"(?:\([a-zà-üāēīōūǎěǐǒǔǖǘǚǜ]{1,6}\))?"
_BLANK: Final = r"[ \n\u3000]{0,2}"
_GAPS: Final = {
    Level.CALENDAR: re.compile(rf"{_PINYIN}{_BLANK}"),
    Level.YEAR: re.compile(rf"{_PINYIN}{_BLANK}"),
    Level.MONTH: re.compile(rf"{_PINYIN}{_BLANK}的?[ \n]{{0,2}}"),
    Level.DAY: re.compile(rf"{_PINYIN}{_BLANK}[的份]? ?"),
    Level.WEEKDAY: re.compile(rf"{_PINYIN} ?[,，、]? ?\(? ?"),
    Level.DAY_PART: re.compile(rf"{_PINYIN}\)?(?:[,，][ \n]{{0,2}}|的|[ \n]{{0,2}})"),
    Level.CLOCK: re.compile(rf"{_PINYIN}\)?(?:[,，][ \n]{{0,2}}|的|T|[ \n]{{0,2}})"),
}
_OTHER_YEAR: Final = re.compile(r" ?\((?:公元|西元)?")
"""The bracket that tells a regnal year by the common era or the other way round."""
_CONNECTOR: Final = re.compile(
    rf"[ \n]?(?:-{{1,3}}|~{{1,2}}|(?:起|始|开始)?(?:至|到)|to){_PINYIN}[ \n]?"
)
_AND: Final = re.compile(r" ?(?:和|与|及|跟) ?")
_BETWEEN_AFTER: Final = re.compile(r" ?之?间(?![谍断接隔距])")
_LISTED: Final = re.compile(r" ?(?:[、,，]|和|及|与|以及|或) ?")
_CLOSING: Final = re.compile(r"\s?\)")

_BY_AFTER: Final = re.compile(
    r"[ \n]?(?:(?P<inclusive>(?:或|及|和|含)(?:其|者)?(?:在)?(?:之|以)前|为止|止(?![痛血咳损步境水于])|截止(?!日|时|到|至))|"
    r"(?P<exclusive>(?:之|以)前(?!所|后)|前(?!来(?![函电信稿])|[后任夕身沿景往端年月日天半期提台线进途锋苏方言第几两三四五六十一届总首副南民国者列导美]))|(?P<within>之?内(?=[,，。;；完成报将办]|必|要)))"
)
_SINCE_AFTER: Final = re.compile(
    r" ?(?:(?P<inclusive>(?:或|及|和)(?:其)?(?:在)?(?:之|以)后|以来|起(?![义点草床飞源诉火因初步伏用身码跑立家])|开始(?!的时候)|始(?=[,，])|至今)|"
    r"(?P<exclusive>(?:之|以)后(?!来)|后(?![来面者方台勤续期备半果代人世天年裔院卫街海])))"
)
_AROUND_AFTER: Final = re.compile(r" ?(?:前后|左右|前夕|前夜|许(?![多可久诺昌])|上下(?=[,，。]))")
_SINCE_BEFORE: Final = re.compile(r"(?:自从|自|从) ?$")
_FROM_BEFORE: Final = re.compile(r"(?:自从|自|从|由) ?$")
_BY_BEFORE: Final = re.compile(
    r"(?P<by>截至|截止到|截止至|截止于|截止|截至到|不晚于|不迟于|最迟(?:不得逾|不超过|于|在)?|不得(?:逾|晚于|迟于|超过)) ?$"
)
_AROUND_BEFORE: Final = re.compile(r"(?:大约|大概|约|约于|约在|大致) ?$")
_COMPARED: Final = re.compile(r"[=≥≤><] ?$")


@dataclass(frozen=True, slots=True)
class _Draft:
    """A point as far as it is read: its span, its parts, and the index of the next piece."""

    start: int
    end: int
    point: Point
    next: int
    last: Level
    weak: bool


class Parser:
    """Reads the pieces of one text into expressions, left to right, each piece once."""

    def __init__(self, original: str, text: str, pieces: Sequence[Token]) -> None:
        self._original = original
        self._text = text
        self._pieces = pieces
        self._told: _Draft | None = None
        """The point read last, from which a following member of a list takes its month and year."""
        self._recurring_end = -1
        """Where a list of recurring dates stands so far (每年四月、七月和十月)."""

    def expressions(self) -> list[Recognised]:
        """Every expression, in reading order."""
        found: list[Recognised] = []
        index = 0
        while index < len(self._pieces):
            expressions, index = self._expression(index, found[-1] if found else None)
            if expressions and expressions[0].group is not None and found:
                found[-1] = replace(found[-1], group=expressions[0].group)
            found.extend(expressions)
        return found

    def _expression(self, index: int, before: Recognised | None) -> tuple[list[Recognised], int]:
        piece = self._pieces[index]
        match piece.kind:
            case Kind.NOTHING:
                return [], self._skip_rest(index)
            case Kind.VAGUE:
                return self._vague(index)
            case Kind.OFFSET:
                return self._offset(piece), index + 1
            case Kind.STRETCH:
                return self._stretch(piece), index + 1
        first = self._point(index) or self._bare_year(index)
        if first is None or self._is_told_by_next(first):
            return [], index + 1
        first, group = self._in_list(first, before)
        whole = self._range(first)
        if whole is not None:
            found, following = whole
        elif self._recurs(first):
            self._recurring_end = first.end
            return [], first.next
        elif self._refused(first):
            return [], first.next
        else:
            found, following = self._with_bound(first, first.point), first.next
        if group is not None:
            found = [replace(found[0], group=group)] if found else []
        return found, following

    # -- points -------------------------------------------------------------------------------

    def _point(self, index: int) -> _Draft | None:
        """The run of ever finer pieces that begins at ``index``."""
        piece = self._with_shared_unit(index)
        if piece.kind in _NOT_IN_POINTS or piece.kind is Kind.TAIL:
            return None
        parts: Parts = {}
        parts.update(piece.parts)
        level, end = piece.level, piece.end
        century = piece.amount if piece.parts.get("year_span") == 100 else 0
        weak = piece.kind is Kind.WEAK
        index += 1
        if level is Level.YEAR:
            index, end = self._past_other_year(parts, index, end)
        while index < len(self._pieces):
            following = self._with_shared_unit(index)
            if following.kind in _NOT_IN_POINTS or not self._joins(parts, level, end, following):
                break
            if century and "year_span" in following.parts and following.amount:
                parts.update(following.parts)
                parts["year"] = int(100 * (century - 1) + following.amount)
            else:
                parts.update(following.parts)
            weak = weak and following.level in (Level.WEEKDAY,)
            if following.level is Level.WEEKDAY:
                end = self._closing(end, following)
            else:
                end = following.end
            level = max(level, following.level)
            index += 1
            if level is Level.YEAR:
                index, end = self._past_other_year(parts, index, end)
        return _Draft(piece.start, end, Point(**parts), index, level, weak)

    def _past_other_year(self, parts: Parts, index: int, end: int) -> tuple[int, int]:
        """Past a year in brackets that says the same in another reckoning (平成元年（1989年）4月).

        The year of the common era wins, because it is the exact one.
        """
        if index >= len(self._pieces) or not ("year" in parts or "sexagenary" in parts):
            return index, end
        opening = _OTHER_YEAR.match(self._text, end)
        other = self._pieces[index]
        if opening is None or other.start not in (
            opening.end(),
            end + len(opening[0].rstrip("公元西")),
        ):
            return index, end
        if other.kind is Kind.NUMBER and 1000 <= other.amount <= 2200:
            year = int(other.amount)
        elif other.level is Level.YEAR and set(other.parts) <= {"year", "lunar", "doubt"}:
            year = other.parts.get("year", 0)
        else:
            return index, end
        closing = _CLOSING.match(self._text, other.end)
        if closing is None or not year or abs(year - parts.get("year", year)) > 1:
            return index, end
        if "lunar" not in other.parts:
            parts["year"] = year
            parts.pop("sexagenary", None)
            parts.pop("doubt", None)
        return index + 1, closing.end()

    def _joins(self, parts: Parts, level: Level, end: int, following: Token) -> bool:
        if following.level <= level and not self._same_level(parts, level, following):
            return False
        gap = _GAPS[following.level].match(self._text, end)
        if gap is None or gap.end() != following.start:
            return False
        return self._fits(parts, following)

    @staticmethod
    def _same_level(parts: Parts, level: Level, following: Token) -> bool:
        """A part of what is named: 3月上旬 is finer by level; 80年代初, 下周五 are not."""
        if following.level is Level.CALENDAR and following.kind is Kind.WEAK:
            return level is Level.YEAR
        if following.level is not level:
            return False
        if level is Level.MONTH:
            return (
                following.kind is Kind.TAIL
                and "month" not in following.parts
                and "month" not in parts
                and "part" not in parts
            )
        if level is Level.YEAR:
            return "sexagenary" in following.parts
        return False

    @staticmethod
    def _fits(parts: Parts, following: Token) -> bool:
        """Whether the piece makes sense after what is named so far."""
        if "month" in parts and "month" in following.parts:
            return False
        if "year" in parts and "year" in following.parts:
            return parts.get("year_span") == 100 and following.parts.get("year_span", 1) > 1
        part = following.parts.get("part")
        if part is not None and part.within in ("month", "brim"):
            return "month" in parts or _shift_unit(parts) is Unit.MONTH
        if part is not None and part.within == "week":
            return _shift_unit(parts) is Unit.WEEK
        if "ordinal" in following.parts:
            return "day" not in parts and "festival" not in parts
        if "day" in following.parts:
            return "month" in parts or _shift_unit(parts) is Unit.MONTH
        if following.level is Level.DAY and "shift" in following.parts:
            return False
        if following.level is Level.MONTH and "shift" in following.parts:
            return False
        if following.level is Level.DAY_PART or following.level is Level.CLOCK:
            return _names_day(parts) or "day_part" in parts
        if following.level is Level.WEEKDAY:
            return _names_day(parts) or _shift_unit(parts) is Unit.WEEK
        return True

    def _closing(self, before: int, weekday: Token) -> int:
        """The end of a weekday, with the bracket that closes behind it if one opened before it."""
        if "(" in self._text[before : weekday.start]:
            closing = _CLOSING.match(self._text, weekday.end)
            if closing is not None:
                return closing.end()
        return weekday.end

    # -- ranges and lists ---------------------------------------------------------------------

    def _range(self, first: _Draft) -> tuple[list[Recognised], int] | None:
        if first.next >= len(self._pieces):
            return None
        connector = _CONNECTOR.match(self._text, first.end)
        if connector is not None and connector.end() == self._pieces[first.next].start:
            last = self._point_after(first)
            if last is not None and connector[0].strip()[0] in "起始开":
                # 自6月14日起到9月14日之前: the second end has a bound of its own.
                last = None if _BY_AFTER.match(self._text, last.end) else last
            if last is not None and self._spans(first, last):
                return self._ranged(first, self._cut_at_space(first, last))
        joint = _AND.match(self._text, first.end)
        if joint is not None and joint.end() == self._pieces[first.next].start:
            last = self._point_after(first)
            if last is not None and (closing := _BETWEEN_AFTER.match(self._text, last.end)):
                whole = self._ranged(first, replace(last, end=closing.end()))
                if (
                    whole is not None
                    and whole[0]
                    and guards.back(self._text, first.start, 1) == "在"
                ):
                    return [self._widened(whole[0][0], 1)], whole[1]
                return whole
        return None

    def _widened(self, found: Recognised, by: int) -> Recognised:
        """``found`` with the ``by`` characters before it."""
        span = Span(found.span.start - by, found.span.end)
        return replace(found, span=span, text=self._original[span.start : span.end])

    def _point_after(self, first: _Draft) -> _Draft | None:
        """The second end of a range; a bare number takes the unit that the first end closes with."""
        piece = self._pieces[first.next]
        if piece.kind is not Kind.NUMBER:
            return self._point(first.next)
        value = int(piece.amount)
        parts: Parts
        if first.last is Level.DAY and first.point.day is not None and 1 <= value <= 31:
            parts = {"day": value}
        elif first.last is Level.MONTH and first.point.month is not None and 1 <= value <= 12:
            parts = {"month": value}
        elif first.last is Level.YEAR and 1000 <= value <= 2200:
            parts = {"year": value}
        else:
            return None
        return _Draft(
            piece.start, piece.end, Point(**parts), first.next + 1, first.last, weak=False
        )

    def _cut_at_space(self, first: _Draft, last: _Draft) -> _Draft:
        """Of "2016年-2020年 6月8日" the range is one of years; the date after the space its own."""
        opening = self._pieces[first.next]
        if first.last is Level.YEAR and last.last > Level.YEAR and "year" in opening.parts:
            if self._text[opening.end : opening.end + 1] == " ":
                point = Point(**opening.parts)
                return _Draft(
                    opening.start, opening.end, point, first.next + 1, Level.YEAR, weak=False
                )
        return last

    @staticmethod
    def _spans(first: _Draft, last: _Draft) -> bool:
        """Whether two points can be the ends of one range."""
        if first.point.only_time:
            return last.point.names_year or last.last is Level.CLOCK is first.last
        return True

    def _ranged(self, first: _Draft, last: _Draft) -> tuple[list[Recognised], int] | None:
        one, two = first.point, last.point
        if one.only_time and two.names_year:
            one = replace(one, shift=SHIFTS["今天"])
        reading = Range(one, _completed(two, one))
        whole = replace(first, end=last.end, weak=False, next=last.next)
        if self._refused(whole):
            return [], last.next
        opening = _FROM_BEFORE.search(guards.back(self._text, first.start, 4))
        start = first.start - len(opening[0]) if opening else first.start
        bound = _AROUND_AFTER.match(self._text, last.end)
        if bound is not None:
            bounded = Bounded(reading, Bound.AROUND)
            return [self._made(start, bound.end(), bounded, one, "range, about")], last.next
        return [self._made(start, last.end, reading, one, f"range: {_rule(one)}")], last.next

    def _in_list(self, draft: _Draft, before: Recognised | None) -> tuple[_Draft, int | None]:
        """``draft`` with what it takes from the date it is listed with, and the list's group.

        6月28日、29日; 2019年3月、5月; each member stays an expression of its own.
        """
        told, self._told = self._told, draft
        if told is None or before is None or before.span.end != told.end:
            return draft, None
        joint = _LISTED.match(self._text, told.end)
        if joint is None or joint.end() != draft.start:
            return draft, None
        own, other = draft.point, told.point
        if own.names_year or own.only_time or own.weekday is not None or other.only_time:
            return draft, None
        if own.day is not None and own.month is None:
            if other.day is None:
                return draft, None
            own = replace(own, month=other.month, lunar=other.lunar, leap=other.leap)
        elif other.month is None or (own.day is None) != (other.day is None):
            return draft, None
        inherited = replace(
            own,
            year=other.year,
            shift=other.shift if other.day is None or _unit(other) is not Unit.DAY else None,
            doubt=own.doubt or other.doubt,
        )
        draft = replace(draft, point=inherited)
        self._told = draft
        return draft, before.group if before.group is not None else before.span.start

    def _with_shared_unit(self, index: int) -> Token:
        """The piece at ``index``; a number takes the unit of those it is listed with.

        6月8、9日; 2018、2019年; 2020年5、6月; but not the number of a list (1、1月31日).
        """
        piece = self._pieces[index]
        if piece.kind is not Kind.NUMBER:
            return piece
        end, following = piece.end, index + 1
        while following < min(index + _LONGEST_LIST, len(self._pieces)):
            other = self._pieces[following]
            joint = _LISTED.match(self._text, end)
            if joint is None or joint.end() != other.start or joint[0].strip() in (",", "，"):
                return piece
            if other.kind is not Kind.NUMBER:
                return self._lent_unit(piece, index, other)
            end, following = other.end, following + 1
        return piece

    def _is_listed(self, piece: Token) -> bool:
        """Whether a comma of a list stands between the point read last and this piece."""
        if self._told is None:
            return False
        joint = _LISTED.match(self._text, self._told.end)
        return (
            joint is not None and joint.end() == piece.start and joint[0].strip() not in (",", "，")
        )

    def _lent_unit(self, piece: Token, index: int, lender: Token) -> Token:
        value = int(piece.amount)
        before = self._pieces[index - 1] if index else None
        follows = before is not None and before.end == piece.start
        listed = self._is_listed(piece)
        parts: Parts
        if lender.level is Level.YEAR and "year" in lender.parts and 1000 <= value <= 2200:
            parts = {"year": value}
        elif lender.level is Level.MONTH and "month" in lender.parts and 1 <= value <= 12:
            if not (follows or listed):
                return piece
            parts = {"month": value}
        elif lender.level is Level.DAY and "day" in lender.parts and 1 <= value <= 31:
            if not (follows or listed):
                return piece
            parts = {"day": value}
        else:
            return piece
        return Token(piece.start, piece.end, Kind.PLAIN, lender.level, parts)

    def _bare_year(self, index: int) -> _Draft | None:
        """Four digits without 年, where nothing but a year fits: = 2019; 从2016-2018; (2016-2020)."""
        piece = self._pieces[index]
        if piece.kind is not Kind.NUMBER or not 1000 <= piece.amount <= 2200:
            return None
        text = self._text
        if guards.is_code(text, piece.start, piece.end):
            return None
        year = int(piece.amount)
        draft = _Draft(piece.start, piece.end, Point(year=year), index + 1, Level.YEAR, weak=False)
        compared = _COMPARED.search(guards.back(text, piece.start, 3))
        if compared is not None:
            return replace(draft, start=piece.start - len(compared[0]))
        connector = _CONNECTOR.match(text, piece.end)
        if connector is None or index + 1 >= len(self._pieces):
            return None
        last = self._pieces[index + 1]
        if connector.end() != last.start or last.kind is not Kind.NUMBER:
            return None
        if not year < last.amount <= min(2200, year + 200) or year < _EARLIEST_BARE_YEAR:
            return None
        return None if guards.is_code(text, last.start, last.end) else draft

    def _is_told_by_next(self, draft: _Draft) -> bool:
        """Whether a festival follows that names the same day better (明天元旦节)."""
        if _unit(draft.point) is not Unit.DAY or draft.next >= len(self._pieces):
            return False
        following = self._pieces[draft.next]
        return following.start == draft.end and "festival" in following.parts

    # -- bounds -------------------------------------------------------------------------------

    def _with_bound(self, draft: _Draft, reading: Point) -> list[Recognised]:
        start, end, text = draft.start, draft.end, self._text
        before = guards.back(text, start, 5)
        rule = _rule(reading)
        by = _BY_BEFORE.search(before)
        if by is not None:
            bounded = Bounded(reading, Bound.BY)
            return [self._made(start - len(by[0]), end, bounded, reading, f"up to: {rule}")]
        after = _BY_AFTER.match(text, end)
        if after is not None and not reading.only_time:
            inclusive = after["exclusive"] is None
            bounded = Bounded(reading, Bound.BY, inclusive or _is_edge(reading))
            return [self._made(start, after.end(), bounded, reading, f"before: {rule}")]
        after = _SINCE_AFTER.match(text, end)
        if after is not None and not reading.only_time:
            opening = _SINCE_BEFORE.search(before)
            bounded = Bounded(reading, Bound.SINCE, after["inclusive"] is not None)
            at = start - len(opening[0]) if opening else start
            return [self._made(at, after.end(), bounded, reading, f"since: {rule}")]
        after = _AROUND_AFTER.match(text, end)
        if after is not None:
            bounded = Bounded(reading, Bound.AROUND)
            return [self._made(start, after.end(), bounded, reading, f"about: {rule}")]
        opening = _SINCE_BEFORE.search(before)
        if opening is not None and opening[0].startswith("自从"):
            bounded = Bounded(reading, Bound.SINCE)
            return [self._made(start - len(opening[0]), end, bounded, reading, f"since: {rule}")]
        about = _AROUND_BEFORE.search(before)
        if about is not None and not reading.only_time:
            bounded = Bounded(reading, Bound.AROUND)
            return [self._made(start - len(about[0]), end, bounded, reading, f"about: {rule}")]
        return [self._made(start, end, reading, reading, rule)]

    # -- the rest -----------------------------------------------------------------------------

    def _vague(self, index: int) -> tuple[list[Recognised], int]:
        """近日, 最近, 现在; and the range that begins now (从现在到八点)."""
        piece = self._pieces[index]
        now = self._text[piece.start : piece.end] in NOW
        if now:
            today = Point(shift=SHIFTS["今天"], now=True)
            draft = _Draft(piece.start, piece.end, today, index + 1, Level.CLOCK, weak=False)
            if (whole := self._range(draft)) is not None:
                return whole
        rule = "about the time of writing"
        return [
            self._made(piece.start, piece.end, Vague(now), Point(), rule, vague=True)
        ], index + 1

    def _offset(self, piece: Token) -> list[Recognised]:
        if piece.unit is None or guards.recurs(self._text, piece.start):
            return []
        side = "before" if piece.amount < 0 else "after"
        reading = Offset(piece.amount, piece.unit)
        return [self._made(piece.start, piece.end, reading, Point(), f"so long {side}")]

    def _stretch(self, piece: Token) -> list[Recognised]:
        if piece.unit is None:
            return []
        side = "last" if piece.amount < 0 else "next"
        reading = Stretch(piece.amount, piece.unit)
        return [self._made(piece.start, piece.end, reading, Point(), f"the {side} {piece.unit}s")]

    def _skip_rest(self, index: int) -> int:
        """Past the pieces that lean on one that is none (17日 after the 2023月 of 2023月17日)."""
        end = self._pieces[index].end
        index += 1
        while index < len(self._pieces) and self._pieces[index].start == end:
            end = self._pieces[index].end
            index += 1
        return index

    def _recurs(self, draft: _Draft) -> bool:
        """Whether the point comes again and again, by 每 before it or by the list it is in."""
        if guards.recurs(self._text, draft.start):
            return True
        joint = _LISTED.match(self._text, self._recurring_end) if self._recurring_end >= 0 else None
        return joint is not None and joint.end() == draft.start

    def _refused(self, draft: _Draft) -> bool:
        """Whether a point that parses is none by what stands around it."""
        point, text = draft.point, self._text
        if draft.next < len(self._pieces):
            following = self._pieces[draft.next]
            if following.kind is Kind.NOTHING and following.start == draft.end:
                return True
        if draft.weak or guards.recurs(text, draft.start):
            return True
        if point.clock is not None or point.day_part is not None:
            return False
        if point.day is not None and point.month is None and point.shift is None:
            return guards.is_length_of_days(text, draft.start, draft.end) or guards.no_day_after(
                text, draft.end
            )
        return False

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
        gregorian = not point.lunar
        return Recognised(
            span=Span(start, end),
            text=self._original[start:end],
            rule=rule,
            reading=reading,
            needs=reading.needs,
            year=point.year,
            month=point.month if gregorian else None,
            day=point.day if gregorian else None,
            bound=reading.bound if isinstance(reading, Bounded) else None,
            vague=vague,
        )


_EARLIEST_BARE_YEAR: Final = 1800
"""Two bare numbers with a dash between are years only from here on."""

_LONGEST_LIST: Final = 8
"""How many numbers may share the unit of the last."""

_NOT_IN_POINTS: Final = frozenset(
    {Kind.OFFSET, Kind.STRETCH, Kind.VAGUE, Kind.NUMBER, Kind.NOTHING}
)


def _shift_unit(parts: Parts) -> Unit | None:
    shift = parts.get("shift")
    return shift.unit if shift is not None else None


def _unit(point: Point) -> Unit | None:
    return point.shift.unit if point.shift is not None else None


def _names_day(parts: Parts) -> bool:
    return (
        "day" in parts
        or "festival" in parts
        or "weekday" in parts
        or _shift_unit(parts) is Unit.DAY
    )


def _completed(last: Point, first: Point) -> Point:
    """The second end with the month of the first, or the next month if its day comes before."""
    if last.names_year or last.month is not None or last.day is None or first.month is None:
        return last
    month = first.month
    if first.day is not None and last.day < first.day and not first.lunar:
        month = month % 12 + 1
    return replace(last, month=month, lunar=first.lunar, leap=first.leap)


def _is_edge(point: Point) -> bool:
    """Whether the end of a unit is named (7月底前): the bound then includes it."""
    return point.part is not None and point.part.within in ("edge", "brim", "month")


def _rule(point: Point) -> str:
    """What was read, for people: "month and day, year from context"."""
    named = [
        name
        for name, present in (
            ("era or year", point.year is not None),
            ("relative words", point.shift is not None),
            ("cyclic year", point.sexagenary is not None),
            ("lunar month" if point.lunar else "month", point.month is not None),
            ("part of it", point.part is not None),
            ("lunar day" if point.lunar else "day", point.day is not None),
            ("festival", point.festival is not None),
            ("ordinal", point.ordinal is not None),
            ("weekday", point.weekday is not None),
            ("part of day", point.day_part is not None),
            ("clock time", point.clock is not None),
        )
        if present
    ]
    words = " and ".join([", ".join(named[:-1]), named[-1]] if len(named) > 1 else named)
    lacking = [need.value for need in point.needs if need is not Need.REFERENCE]
    return f"{words}, {' and '.join(lacking)} from context" if lacking else words
