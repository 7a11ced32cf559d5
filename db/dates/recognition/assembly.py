"""Putting pieces together to points: 2020年 6月 8日 (周一) 上午 10:30, ever finer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from db.dates.calendars.eras import STEM_AND_BRANCH, YEAR_BEFORE_REPUBLIC
from db.dates.recognition import standing
from db.dates.recognition.fitting import add, fits, goes_beside, goes_on, moves_day
from db.dates.recognition.glosses import says_again
from db.dates.recognition.numerals import NUMERALS
from db.dates.recognition.pieces import Kind, Level, Token
from db.dates.recognition.vocabulary import COMMON_CALENDARS
from db.dates.values.point import Parts, Point

if TYPE_CHECKING:
    from collections.abc import Sequence

# Asked for at every date: see on members of enumerations in db.dates.model.
_NUMBER: Final = Kind.NUMBER
_TAIL: Final = Kind.TAIL
_WEAK: Final = Kind.WEAK
_DAY: Final = Level.DAY
_WEEKDAY: Final = Level.WEEKDAY
_YEAR: Final = Level.YEAR

PINYIN: Final = r"(?:\([a-zà-üāēīōūǎěǐǒǔǖǘǚǜ]{1,6}\))?"
"""A reading in brackets, as damaged pages have it: 1月(yuè)14日."""

LISTED: Final = re.compile(r" ?(?:[、,，]|和|及|与|以及|或) ?")
"""What stands between the members of a list."""

_BLANK: Final = r"[ \n\u3000]{0,2}"
_HOUR_OF_ENTRY: Final = r"\u3000(?=\d{1,2}:\d\d|凌晨|清晨|上午|中午|下午|傍晚|晚上|深夜|夜间)"
"""2日　07:40　超过警戒: an entry may set its hour off as it does its words."""
_APART: Final = rf"(?:[,，][ \n]{{0,2}}|的|{_HOUR_OF_ENTRY}|[ \n]{{0,2}})"
_GAPS: Final = {
    Level.CALENDAR: re.compile(rf"{PINYIN}{_BLANK}"),
    Level.YEAR: re.compile(rf"{PINYIN}{_BLANK}"),
    Level.MONTH: re.compile(rf"{PINYIN}{_BLANK}的?[ \n]{{0,2}}"),
    Level.DAY: re.compile(rf"{PINYIN}{_BLANK}[的份]? ?"),
    Level.WEEKDAY: re.compile(rf"{PINYIN} ?[,，、]? ?\(? ?"),
    Level.DAY_PART: re.compile(rf"{PINYIN}{_APART}"),
    Level.CLOCK: re.compile(rf"{PINYIN}(?:T|{_APART})"),
}
"""What may stand before a piece of each level; the full-width space separates a date from prose."""

_UP_TO: Final = re.compile(r"[至到]")
_OTHER_YEAR: Final = re.compile(r" ?\(")
_BRACKET: Final = ("(", " (")
_RECKONING: Final = re.compile(
    rf"[,、;/= ]{{0,2}}(?:{STEM_AND_BRANCH}年?[,、;/= ]{{1,2}})?"
    r"(?:公元|西元|[前大]?[清明宋元唐]|日本?|即|合)?"
)
"""What may stand before a further year within a bracket."""
_CLOSING: Final = re.compile(r"\s?\)")
_CLOSING_OF_YEAR: Final = re.compile(rf"(?:[,、;/ ]{{1,2}}{STEM_AND_BRANCH}年?)?\s?\)")
"""1905年（光绪三十一年，乙巳）"""
_CLOSING_OF_WEEKDAY: Final = re.compile(
    rf"(?:[,、/ ]{{1,2}}[农阴旧夏]?历?闰?[正腊冬{NUMERALS}]{{1,2}}月[初{NUMERALS}]{{1,3}}日?)?\s?\)"
)
"""二日（星期五、正月十五）: the day of the lunar calendar behind the weekday."""
_WEEKDAYS_IN_BRACKET: Final = re.compile(
    r" ?\((?:(?:周|星期|礼拜)[一二三四五六日天](?:(?:[、,，和及与至到~-]|以及)|(?=\)))){2,7}\)"
)
"""1月27日、28日（周六、周日）."""
COMMAS: Final = frozenset(",，")
_DAY_OFF: Final = re.compile(
    r"(?:[、及和与與至][^,，;；。\d、]{1,4}){0,3}(?:均|都)?(?:公休|[闭閉休][馆館园園息诊診市业業]|不[开開]放)"
)
"""展至12月29日，周一休馆: behind a comma the weekday on which a house is closed, and not that of
the day before it."""
_CLAUSE_BEFORE: Final = "\n。；;，,、!！?？ \u3000("
_BEFORE_MONTHS: Final = frozenset("在于自从至到每约")
"""在11、12月: behind a preposition stands no number of a list."""
_CLAUSE_MARKS: Final = frozenset("。；;，,")
_NUMBERED: Final = re.compile(r"(?<![\d月])[1-9]、")
_FURTHEST_NUMBER: Final = 120
_MONTHS_TOGETHER: Final = re.compile("之?间(?![谍断接隔距])|之交")
_LARGEST_LIST_NUMBER: Final = 9
_LONGEST_LIST: Final = 8
"""How many numbers may share the unit of the last."""

NOT_IN_POINTS: Final = frozenset({Kind.OFFSET, Kind.STRETCH, Kind.VAGUE, Kind.NUMBER, Kind.NOTHING})


class Draft(NamedTuple):
    """A point as far as it is read: its span, its parts, and the index of the next piece.

    ``last`` is the finest level named; ``weak`` tells that the words are too slight to stand alone.
    """

    start: int
    end: int
    point: Point
    next: int
    last: Level
    weak: bool = False


class Assembler:
    """Assembles the points of one text from its pieces."""

    def __init__(self, text: str, pieces: Sequence[Token]) -> None:
        self._text = text
        self._pieces = pieces

    def point(self, index: int, told_end: int, *, glossed: bool = True) -> Draft | None:
        """The run of ever finer pieces that begins at ``index``.

        ``told_end`` is where the point read last ended; a number that a list joins to it may take
        its unit from a later member (6月8、9日). ``glossed`` allows a bracket that says the day
        again.
        """
        piece = self._lent_unit(index, told_end)
        if piece.kind in NOT_IN_POINTS:
            return None
        if piece.kind is _TAIL and not (
            "day" in piece.parts and self._lists(told_end, piece.start)
        ):
            # 三月初三、初四 are two days, 初四 alone is none.
            return None
        parts = piece.parts.copy()
        level, end, weak = piece.level, piece.end, piece.kind is _WEAK
        index += 1
        while True:
            if index < len(self._pieces) and goes_on(parts, level, end, self._pieces[index]):
                following = self._pieces[index]
                parts.update(following.parts)
                level, end, weak = following.level, following.end, False
                index += 1
                continue
            if level is _YEAR:
                index, end = self._past_other_year(parts, index, end)
            elif glossed and level in (_DAY, _WEEKDAY):
                index, end = self._past_gloss(parts, index, end)
            if index >= len(self._pieces):
                break
            following = self._lent_unit(index, told_end)
            if not self._joins(parts, level, end, following):
                break
            add(parts, following, century=piece.amount)
            weak = weak and following.level is _WEEKDAY
            end = self._closing(end, following)
            level = max(level, following.level)
            index += 1
        return Draft(piece.start, end, Point(**parts), index, level, weak)

    def end_of_range(self, first: Draft) -> Draft | None:
        """The second end of a range; a bare number takes the unit the first end closes with."""
        piece = self._pieces[first.next]
        if piece.kind is _TAIL and "day" in piece.parts and first.point.day is not None:
            # 農曆二月初二日至初四日: the second day is of the same month.
            day = Point(day=piece.parts["day"])
            return Draft(piece.start, piece.end, day, first.next + 1, _DAY)
        if piece.kind is not _NUMBER:
            return self._cut_at_space(first, self.point(first.next, -1))
        parts = _with_unit(int(piece.amount), first.last)
        if not parts or (first.last is _DAY and first.point.day is None):
            return None
        return Draft(piece.start, piece.end, Point(**parts), first.next + 1, first.last)

    def _cut_at_space(self, first: Draft, last: Draft | None) -> Draft | None:
        """Of "2016年-2020年 6月8日" the range is one of years; the date after the space its own."""
        opening = self._pieces[first.next]
        if (
            last is not None
            and first.last is _YEAR < last.last
            and "year" in opening.parts
            and self._text.startswith(" ", opening.end)
        ):
            point = Point(**opening.parts)
            return Draft(opening.start, opening.end, point, first.next + 1, _YEAR)
        return last

    def _joins(self, parts: Parts, level: Level, end: int, following: Token) -> bool:
        if following.kind in NOT_IN_POINTS:
            return False
        if following.level <= level and not goes_beside(parts, level, following):
            return False
        if moves_day(following):
            return following.start == end and fits(parts, following)
        if "festival" in following.parts and "day" in parts and self._text[end] == "\u3000":
            # 4月8日　清明连假后… is a date and what is told of it.
            return False
        gap = _GAPS[following.level].match(self._text, end)
        off = following.level is _WEEKDAY and _DAY_OFF.match(self._text, following.end)
        if gap is not None and off and gap[0].strip() in COMMAS:
            return False
        return gap is not None and gap.end() == following.start and fits(parts, following)

    def _closing(self, before: int, piece: Token) -> int:
        """The end of a piece; of a weekday in brackets the end of the bracket."""
        if piece.level is _WEEKDAY and "(" in self._text[before : piece.start]:
            closing = _CLOSING_OF_WEEKDAY.match(self._text, piece.end)
            if closing is not None:
                return closing.end()
        return piece.end

    def _past_other_year(self, parts: Parts, index: int, end: int) -> tuple[int, int]:
        """Past a bracket that says the year in another reckoning (平成元年（1989年）) or in several
        (明治二十八年（清光绪二十一年，1895年）, 乾隆三十年（乙酉，1765年）).

        The year of the common era wins, because it is the exact one.
        """
        if not self._text.startswith(_BRACKET, end):
            return index, end
        opening = _OTHER_YEAR.match(self._text, end)
        exact: int | None = None
        at, following = opening.end() if opening is not None else -1, index
        while opening is not None and following < len(self._pieces):
            other = self._pieces[following]
            year = _year_named(other)
            if year is None or not _RECKONING.fullmatch(self._text, at, other.start):
                break
            if abs(year - parts.get("year", year)) > 1:
                break
            if "lunar" not in other.parts:
                exact = year
            at, following = other.end, following + 1
            closing = _CLOSING_OF_YEAR.match(self._text, at)
            if closing is not None:
                if exact is not None:
                    parts["year"] = exact
                    parts.pop("sexagenary", None)
                    parts.pop("doubt", None)
                return following, closing.end()
        return index, end

    def _past_gloss(self, parts: Parts, index: int, end: int) -> tuple[int, int]:
        """Past a bracket that says the day again: 昨天（7日）, 1月25日（正月初一）."""
        if not self._text.startswith(_BRACKET, end):
            return index, end
        weekdays = _WEEKDAYS_IN_BRACKET.match(self._text, end)
        if weekdays is not None:
            return self._next_from(index, weekdays.end()), weekdays.end()
        opening = _OTHER_YEAR.match(self._text, end)
        if opening is None or index >= len(self._pieces):
            return index, end
        if self._pieces[index].start != opening.end():
            return index, end
        gloss = self.point(index, -1, glossed=False)
        closing = _CLOSING.match(self._text, gloss.end) if gloss is not None else None
        if gloss is None or closing is None:
            return index, end
        same = says_again(parts, gloss.point, calendar=self._names_calendar(index))
        return (gloss.next, closing.end()) if same else (index, end)

    def _next_from(self, index: int, end: int) -> int:
        """The first piece from ``index`` on that begins at ``end`` or behind it."""
        while index < len(self._pieces) and self._pieces[index].start < end:
            index += 1
        return index

    def _names_calendar(self, index: int) -> bool:
        """Whether 國曆 or 公曆 stands at the piece, which shows that what it glosses is lunar."""
        return self._text.startswith(COMMON_CALENDARS, self._pieces[index].start)

    def _lent_unit(self, index: int, told_end: int) -> Token:
        """The piece at ``index``; a number takes the unit of those it is listed with.

        6月8、9日; 2018、2019年; 2020年5、6月; 1至9月; but not a list's own number (1、1月31日).
        """
        piece = self._pieces[index]
        if piece.kind is not _NUMBER:
            return piece
        lender, ranged = self._lender(index), False
        if lender is None:
            lender, ranged = self._end_of_range(index), True
        if lender is None:
            return piece
        parts = _with_unit(int(piece.amount), lender.level) or _of_republic(piece, lender, ranged)
        if not parts.keys() & lender.parts.keys():
            return piece
        if ranged:
            fits = piece.amount < (_value(lender) or lender.parts.get("year", 0))
        else:
            before = self._pieces[index - 1].end if index else -1
            between = self._text[before : min(piece.start, before + 2)]
            anchored = (
                (index > 0 and not between.strip(" \n的"))
                or self._opens_pair(piece, lender)
                or self._opens_run(index)
            )
            fits = lender.level is _YEAR or anchored or self._lists(told_end, piece.start)
        if not fits:
            return piece
        return Token(piece.start, piece.end, Kind.PLAIN, lender.level, parts)

    def _opens_pair(self, piece: Token, lender: Token) -> bool:
        """Whether 13 of 以及13、14日 is a day: less than the one behind it, no number of a list."""
        if lender.level is not _DAY or not 0 < piece.amount < _value(lender):
            return False
        before = self._text[max(0, piece.start - 1) : piece.start]
        return "\u3400" <= before <= "\u9fff" and before not in "第共约近每百千万满"

    def _opens_run(self, index: int) -> bool:
        """Whether an entry begins with days one after the other (19、20日　开展检测), or a clause
        with months that 间 closes (六、七月间) or a preposition opens; 1、2日 is the number of a
        list and a day."""
        pieces, at = self._pieces, index
        while pieces[at].kind is _NUMBER:
            following = pieces[at + 1]
            value = following.amount if following.kind is _NUMBER else _value(following)
            if value != pieces[at].amount + 1:
                return False
            at += 1
        start, end = pieces[index].start, pieces[at].end
        if pieces[at].level is Level.MONTH:
            opening = start == 0 or self._text[start - 1] in _CLAUSE_BEFORE
            counted = self._text[end - 2 : end - 1] == "两"
            if opening and (counted or _MONTHS_TOGETHER.match(self._text, end) is not None):
                return True
            if start > 0 and self._text[start - 1] in _BEFORE_MONTHS:
                return True
            # ；7、8月，: behind a clause and with no other number of a list before it.
            amid = start > 0 and self._text[start - 1] in _CLAUSE_MARKS
            numbered = _NUMBERED.search(standing.back(self._text, start, _FURTHEST_NUMBER))
            return amid and numbered is None and self._text[end : end + 1] in COMMAS
        large = pieces[index].amount > _LARGEST_LIST_NUMBER
        alone = standing.fills_cell(self._text, start, end)
        return alone or (large and standing.opens_line(self._text, start))

    def _lender(self, index: int) -> Token | None:
        """The first piece with a unit after the numbers of a list."""
        end = self._pieces[index].end
        for piece in self._pieces[index + 1 : index + _LONGEST_LIST]:
            if not self._lists(end, piece.start):
                return None
            if piece.kind is not _NUMBER:
                return piece
            end = piece.end
        return None

    def _end_of_range(self, index: int) -> Token | None:
        """The piece with a unit that 至 joins to a bare number (1至9月)."""
        if index + 1 >= len(self._pieces):
            return None
        joint = _UP_TO.match(self._text, self._pieces[index].end)
        following = self._pieces[index + 1]
        return following if joint is not None and joint.end() == following.start else None

    def _lists(self, end: int, start: int) -> bool:
        """Whether 、 or 和, but no comma, is all that stands between two places."""
        joint = LISTED.match(self._text, end) if end >= 0 else None
        return joint is not None and joint.end() == start and joint[0].strip() not in COMMAS


def _with_unit(value: int, level: Level) -> Parts:
    """A bare number as a year, month or day; nothing where it cannot be one."""
    if level is _YEAR and 1000 <= value <= 2200:
        return {"year": value}
    if level is Level.MONTH and 1 <= value <= 12:
        return {"month": value}
    if level is _DAY and 1 <= value <= 31:
        return {"day": value}
    return {}


def _of_republic(piece: Token, lender: Token, ranged: bool) -> Parts:
    """The 109 of 109至113年, years of the Republic in three figures."""
    last = lender.parts.get("year", 0)
    year = int(piece.amount) + YEAR_BEFORE_REPUBLIC
    told = lender.kind is Kind.PLAIN and "doubt" in lender.parts
    if not ranged or not told or piece.amount < _THREE_FIGURES:
        return {}
    return {"year": year, "doubt": "?"} if year < last else {}


_THREE_FIGURES: Final = 90


def _value(piece: Token) -> int:
    """The month or day that a piece names, 0 if neither."""
    return piece.parts.get("month") or piece.parts.get("day") or 0


def _year_named(piece: Token) -> int | None:
    if piece.kind is _NUMBER:
        return int(piece.amount) if 1000 <= piece.amount <= 2200 else None
    if piece.level is _YEAR and piece.parts.keys() <= {"year", "lunar", "doubt"}:
        return piece.parts.get("year")
    return None
