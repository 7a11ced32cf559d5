"""Dates and times in figures alone: 2010-01-29, 10:30-11:30, 9/15~16, 1995-1997年."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.calendars.eras import YEAR_BEFORE_REPUBLIC
from db.dates.recognition import guards, standing
from db.dates.recognition.counted import UNIT_AFTER, read_counted
from db.dates.recognition.digits import MONTH
from db.dates.recognition.pieces import Kind, Level, Token
from db.dates.recognition.plain_units import plain_units
from db.dates.recognition.slashes import slash_is_date
from db.dates.recognition.spans_of_years import century
from db.dates.values.parts import Clock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from db.dates.values.point import Parts


_ATOM: Final = re.compile(
    r"(?P<ymd>(?P<y>\d{4})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2}))(?!\d)"
    r"|(?P<republic>(?P<y6>1[01]\d)(?P<s6>[-/.])(?P<m6>\d{1,2})(?P=s6)(?P<d6>\d{1,2}))(?!\d)"
    r"|(?P<dmy>(?P<d2>\d{1,2})(?P<s2>[-/.])(?P<m2>\d{1,2})(?P=s2)(?P<y2>\d{4}))(?!\d)"
    r"|(?P<short>(?P<y3>\d\d)(?P<s3>[-/.])(?P<m3>\d\d)(?P=s3)(?P<d3>\d\d))(?!\d)"
    r"|(?P<clock>(?P<h>\d{1,2}):(?P<min>\d\d)(?::(?P<sec>\d\d)(?:\.\d{1,6})?)?)(?!\d)"
    r"|(?P<ym>(?P<y4>\d{4})[-/.](?P<m4>\d{1,2}))(?!\d)"
    rf"|(?P<my>(?P<m7>{MONTH})/(?P<y7>(?:19|20)\d\d))(?![\d/.])"
    r"|(?P<md>(?P<m5>\d{1,2})(?P<s5>[/.])(?P<d5>\d{1,2}))(?!\d)"
    r"|(?P<compact>(?:19|20)\d{6})(?!\d)"
    r"|(?P<n>\d{1,4})(?!\d)"
)

_DASHED_DAY: Final = re.compile(r"(?P<md>(?P<m5>\d\d)(?P<s5>-)(?P<d5>\d\d))(?![-\d])")
"""The month and day that end a range, written like the date before (2020-06-08~06-10)."""

_BETWEEN_ATOMS: Final = re.compile(r" ?[-~]{1,3} ?")

_LONGEST_CLUSTER: Final = 48
_LONGEST_NUMBER: Final = 4
_MOST_ATOMS: Final = 2
_MOST_MONTHS: Final = 12
_CENTURY: Final = 100


def read_figures(text: str, start: int, end: int) -> Iterable[Token]:
    """Digits with signs between: 2010-01-29, 10:30-11:30, 1995-1997年, 9/15~16."""
    if end - start <= _LONGEST_NUMBER and text[start:end].isdecimal():
        return plain_units(text, start) or read_counted(text, start, end)
    return _read_cluster(text, start, end)


def _read_cluster(text: str, start: int, end: int) -> Iterator[Token]:
    """More than one number, or one of too many digits to be counted."""
    if end - start > _LONGEST_CLUSTER:
        return
    numbered = _LIST_NUMBER.match(text, start)
    if numbered is not None and standing.opens_line(text, start):
        yield from read_figures(text, numbered.end(), end)
        return
    two_years = _TWO_YEARS.match(text, start) or _entry_of_two_years(text, start, end)
    if two_years is not None and (int(two_years["y"]) + 1) % 100 == int(two_years["next"]):
        parts: Parts = {"year": int(two_years["y"]), "year_span": 2}
        yield Token(start, two_years.end(), Kind.PLAIN, Level.YEAR, parts)
        return
    few_years = _FEW_YEARS.match(text, start)
    if few_years is not None and (ending := _last_of_few(few_years)) is not None:
        parts = {"year": int(few_years["y"])}
        yield Token(*few_years.span("y"), Kind.PLAIN, Level.YEAR, parts)
        last_end = few_years.end()
        yield Token(few_years.start("to"), last_end, Kind.PLAIN, Level.YEAR, {"year": ending})
        return
    atoms = _atoms(text, start, end)
    if not atoms:
        return
    last = atoms[-1]
    if text.startswith("\u3000", last.end()) and "/" in text[start:end]:
        # 11/4-5　日月潭: the wide blank sets the figures off from what follows.
        text = text[:end]
    if len(atoms) == 1 and _begins_with_list_number(text, last):
        yield from read_counted(text, last.start("d5"), end)
    elif last.lastgroup == "n":
        counted = list(read_counted(text, last.start(), last.end(), cluster_start=start))
        if len(atoms) == _MOST_ATOMS:
            yield from _beside(text, atoms[0], counted)
        yield from counted
    else:
        yield from _read_atoms(text, atoms)


def _read_atoms(text: str, atoms: list[re.Match[str]]) -> Iterator[Token]:
    """One or two atoms, the last of which needs no unit."""
    last = atoms[-1]
    unit_end = _redundant_unit(text, last)
    if len(atoms) == _MOST_ATOMS and last.lastgroup == "dmy":
        yield from _first_day(atoms[0], _PARTS["dmy"](last))
    ranged = _is_range_of_days(text, atoms)
    for atom in atoms:
        if atom.lastgroup != "n":
            atom_end = unit_end if atom is last else atom.end()
            yield from _numeric(text, atom, atom_end, ranged=ranged)


_LIST_NUMBER: Final = re.compile(
    r"\d{1,2}\.(?=(?:19|20)\d\d(?: ?年|(?P<sign>[-/.])\d{1,2}(?P=sign)\d{1,2}(?!\d))"
    r"|(?:[1-9]|1[0-2])[-~](?:[2-9]|1[0-2]) ?月)"
)
"""4.2024年上半年, 1.2009.4.18, 2.1—6月份: the number of a list, its dot and a year, a day or a
range of months."""

_TWO_YEARS: Final = re.compile(
    r"(?P<y>1[89]\d\d|20\d\d)[/-](?P<next>\d\d)"
    r"(?: ?(?:学年度?|财政?年度?|年度?(?!代))"
    r"|(?= ?[、,和与及] ?(?:1[89]|20)\d\d[/-]\d\d ?(?:学年|年度)))"
)
"""1976/77年度, 1998-99学年: a year of an office or a school, which runs over two."""


_BARE_TWO_YEARS: Final = re.compile(r"(?P<y>1[89]\d\d|20\d\d)[/-](?P<next>\d\d)")


_FEW_YEARS: Final = re.compile(
    r"(?P<y>1[5-9]\d\d|20\d\d) ?[-~]{1,2} ?(?P<to>\d\d) ?(?:年度(?![计計])|年(?![代度级前后来内]))"
)
"""1965—68年: the years from one to another of the same century."""


def _last_of_few(years: re.Match[str]) -> int | None:
    """The second of two years whose century is told once; ``None`` where it is no later one."""
    first, last = int(years["y"]), int(years["to"])
    return first - first % _CENTURY + last if first % _CENTURY < last else None


def _entry_of_two_years(text: str, start: int, end: int) -> re.Match[str] | None:
    """1971/72　推行學兄制: at the head of an entry, and no month of 1971."""
    match = _BARE_TWO_YEARS.fullmatch(text, start, end)
    if match is None or int(match["next"]) <= _MOST_MONTHS:
        return None
    return match if standing.fills_cell(text, start, end) else None


def _atoms(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The one or two dates, times or numbers that a cluster is; none if it is something else."""
    atoms: list[re.Match[str]] = []
    position = start
    while position < end:
        atom = _ATOM.match(text, position, end)
        if atoms and atoms[0].lastgroup == "ymd":
            atom = _DASHED_DAY.match(text, position, end) or atom
        if atom is None or len(atoms) == _MOST_ATOMS:
            return []
        atoms.append(atom)
        position = atom.end()
        joint = _BETWEEN_ATOMS.match(text, position, end)
        if position < end and joint is None:
            return []
        position = joint.end() if joint is not None else end
    return atoms


def _begins_with_list_number(text: str, atom: re.Match[str]) -> bool:
    """1.25日 at the head of a line, and 3.6月27日 anywhere, begin with the number of a list."""
    if atom.lastgroup != "md" or atom["s5"] != "." or UNIT_AFTER.match(text, atom.end()) is None:
        return False
    return standing.opens_line(text, atom.start()) or text.startswith("月", atom.end())


def _is_range_of_days(text: str, atoms: list[re.Match[str]]) -> bool:
    """2009/1/5~2/20, 8/1~8/15 and, where a line or a cell is nothing else, 11.8~11.10."""
    kinds = [atom.lastgroup for atom in atoms]
    if kinds in (["ymd", "md"], ["republic", "md"]):
        return True
    if kinds == ["republic", "republic"]:
        # 110.5.19-110.7.2
        return standing.fills_cell(text, atoms[0].start(), atoms[1].end())
    if kinds == ["md", "md"] and all(atom["s5"] == "/" for atom in atoms):
        (month, day), (to_month, to_day) = [(int(one["m5"]), int(one["d5"])) for one in atoms]
        days = max(day, to_day) > _MOST_MONTHS and (month, day) < (to_month, to_day)
        if days and to_month <= _MOST_MONTHS:
            return True
    if kinds != ["md", "md"]:
        return False
    start, end = atoms[0].start(), atoms[1].end()
    if standing.fills_cell(text, start, end):
        return True
    # （5.21-5.25）; 3.19——4.28，封着: days in their order, alone in a bracket or before a comma.
    (month, day), (to_month, to_day) = [(int(one["m5"]), int(one["d5"])) for one in atoms]
    follow = (
        (month, day) < (to_month, to_day)
        and max(day, to_day) > _MOST_MONTHS
        and to_month - month <= 1
        and not text[start - 2 : start - 1].isdecimal()
    )
    opens_clause = standing.opens_line(text, start) and text[end : end + 1] in _SETS_OFF_HEAD
    return follow and (opens_clause or standing.fills_bracket(text, start, end))


_SETS_OFF_HEAD: Final = frozenset(",，:：")


def _first_day(atom: re.Match[str], last: Parts) -> Iterator[Token]:
    """The 26 of 26-27/11/1976, as Hong Kong writes days of one month."""
    if atom.lastgroup == "n" and 1 <= int(atom[0]) < last["day"]:
        parts: Parts = {"month": last["month"], "day": int(atom[0])}
        yield Token(*atom.span(), Kind.PLAIN, Level.DAY, parts)


def _beside(text: str, atom: re.Match[str], following: list[Token]) -> Iterator[Token]:
    """The first of two numbers that share the unit of the second: 8-9日, 1995-1997年."""
    if atom.lastgroup != "n":
        yield from _numeric(text, atom, atom.end())
        return
    value = int(atom[0])
    named: Parts = following[0].parts if following else {}
    parts: Parts = {}
    kind, level = Kind.PLAIN, Level.YEAR
    if len(atom[0]) == 4 and named.keys() & {"year", "month"}:
        parts = {"year": value}
    elif "month" in named and 1 <= value <= 12:
        level, parts = Level.MONTH, {"month": value}
    elif "day" in named and 1 <= value <= 31:
        level, parts = Level.DAY, {"day": value}
    elif "clock" in named and value <= 24:
        kind, level, parts = Kind.TAIL, Level.CLOCK, {"clock": Clock(value)}
    else:
        kind, level = Kind.NUMBER, Level.CALENDAR
    yield Token(*atom.span(), kind, level, parts, value)


_DAYS: Final = frozenset(("ymd", "short", "md", "republic"))
_WEEKDAY_IN_BRACKET: Final = re.compile(r" ?\([一二三四五六日]\)")


def _redundant_unit(text: str, atom: re.Match[str]) -> int:
    """Where the atom ends with the unit or weekday that repeats what its place says (2020.6.8日,
    2020.6月, 112/3/5（日）).
    """
    unit = {"ym": "月"}.get(atom.lastgroup or "", "日号")
    end = atom.end()
    weekday = _WEEKDAY_IN_BRACKET.match(text, end) if atom.lastgroup in _DAYS else None
    if weekday is not None:
        return weekday.end()
    if atom.lastgroup not in _DAYS | {"ym"}:
        return end
    return end + 1 if end < len(text) and text[end] in unit and unit else end


def _numeric(text: str, atom: re.Match[str], end: int, *, ranged: bool = False) -> Iterator[Token]:
    """A date or clock time in figures alone; ``ranged`` if it is an end of a believable range."""
    start = atom.start()
    if atom.lastgroup == "clock":
        hour, minute, second = int(atom["h"]), int(atom["min"]), int(atom["sec"] or 0)
        if hour <= 24 and minute < 60 and second < 60:
            clock = Clock(hour, minute, second, fixed=len(atom["h"]) == 2 and hour < 10)
            yield Token(start, end, Kind.WEAK, Level.CLOCK, {"clock": clock})
        return
    parts = _PARTS[atom.lastgroup or ""](atom)
    with_unit = end > atom.end()
    if _plausible(parts) and (ranged or with_unit or not _is_other(text, atom, parts)):
        level = Level.DAY if "day" in parts else Level.MONTH
        yield Token(start, end, Kind.PLAIN, level, parts)


def _is_other(text: str, atom: re.Match[str], parts: Parts) -> bool:
    """Whether the figures are a code, a version, an amount or a fraction."""
    start, end = atom.span()
    named = atom.lastgroup == "ymd" and standing.follows_preposition(text, start)
    if guards.follows_code(text, start) and not named:
        return True
    if atom.lastgroup == "republic" and atom["s6"] == ".":
        # 106.10.14　支援…: with dots only where it opens an entry and a blank sets it off, or is
        # all that a bracket says (上次會議（112.8.18）).
        entry = standing.fills_cell(text, start, end) or standing.opens_item(text, start, end)
        return not (entry or standing.fills_bracket(text, start, end))
    if atom.lastgroup == "republic":
        if atom["s6"] != "/":
            return not standing.stands_for_date(text, start, end)
        return not (standing.opens(text, start) or _is_glued_day(text, start, end))
    if atom.lastgroup == "compact":
        return not standing.stands_for_compact_date(text, start, end)
    if atom.lastgroup == "ymd":
        return atom["s"] == "." and guards.is_version(text, end)
    if atom.lastgroup == "ym" and standing.fills_cell(text, start, end):
        # 2008.6 公司成立: a blank behind the figures that open an entry; 2008.6 公里 has none.
        return guards.AMOUNT_AFTER.match(text, end) is not None
    if atom.lastgroup == "ym":
        return guards.is_code(text, start, end)
    if atom.lastgroup == "my":
        return not standing.fills_place(text, start, end)
    if atom.lastgroup == "md" and atom["s5"] == "." and parts["day"] > _MOST_MONTHS:
        return not standing.opens_dotted_deed(text, start, end)
    return atom.lastgroup == "md" and not slash_is_date(text, start, end, parts["day"])


_GLUED: Final = re.compile(r"[\u4e00-\u9fff](?<![號号字卷第页頁编編型比压壓])$")
_BESIDE_GLUED: Final = re.compile(r"[\u4e00-\u9fff,，、;；。)）（(\s]|$")


def _is_glued_day(text: str, start: int, end: int) -> bool:
    """Whether three figures with slashes stand behind a word and before another or a mark, as in
    細部設計送審114/6/20，審查意見… A file has more of them (檔號：114/3/1/12)."""
    before = text[start - 1 : start]
    return _GLUED.match(before) is not None and _BESIDE_GLUED.match(text, end) is not None


def _compact(atom: re.Match[str]) -> Parts:
    """20200608."""
    digits = atom[0]
    return {"year": int(digits[:4]), "month": int(digits[4:6]), "day": int(digits[6:])}


def _two_digit_year(atom: re.Match[str]) -> Parts:
    """12-11-10 is 10 November 2012, with a doubt."""
    year, month, day = int(atom["y3"]), int(atom["m3"]), int(atom["d3"])
    return {
        "year": century(year),
        "short_year": True,
        "month": month,
        "day": day,
        "doubt": "?",
    }


def _of_republic(atom: re.Match[str]) -> Parts:
    """112/3/5 is 5 March 2023, as Taiwan writes it, with a doubt."""
    year, month, day = int(atom["y6"]) + YEAR_BEFORE_REPUBLIC, int(atom["m6"]), int(atom["d6"])
    return {"year": year, "month": month, "day": day, "doubt": "?"}


def _day_month(first: int, second: int, year: int) -> Parts:
    """13.5.2015 is day, month, year; 5/13/2015 can only be month, day, year; else a doubt."""
    if second > 12:
        return {"year": year, "month": first, "day": second}
    parts: Parts = {"year": year, "month": second, "day": first}
    if first <= 12 and first != second:
        parts["doubt"] = "?"
    return parts


def _plausible(parts: Parts) -> bool:
    """Whether the figures can be a date at all."""
    year, month = parts.get("year", 2000), parts.get("month", 0)
    return 1000 <= year <= 2200 and 1 <= month <= 12 and 1 <= parts.get("day", 1) <= 31


_PARTS: Final[dict[str, Callable[[re.Match[str]], Parts]]] = {
    "ymd": lambda atom: {"year": int(atom["y"]), "month": int(atom["m"]), "day": int(atom["d"])},
    "dmy": lambda atom: _day_month(int(atom["d2"]), int(atom["m2"]), int(atom["y2"])),
    "short": _two_digit_year,
    "republic": _of_republic,
    "ym": lambda atom: {"year": int(atom["y4"]), "month": int(atom["m4"])},
    "my": lambda atom: {"year": int(atom["y7"]), "month": int(atom["m7"])},
    "md": lambda atom: {"month": int(atom["m5"]), "day": int(atom["d5"])},
    "compact": _compact,
}
"""What each numeric form names; 12-11-10 is a year of two digits first, by its specification."""
