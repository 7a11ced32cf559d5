"""The words that set a bound on a date: 截至, 之前, 起, 以来, 前后, 约."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from db.dates.model import Bound
from db.dates.recognition import standing
from db.dates.recognition.assembly import COMMAS
from db.dates.values.compound import Bounded, Range
from db.dates.values.units import Part, Unit

if TYPE_CHECKING:
    from db.dates.values.point import Point

_NO_FORE: Final = (
    # 前 opens a word of its own: 前往, 前任, 前夕; but 前来函 is 前 and 来函, 前提交 前 and 提交,
    # 前一并报送 前 and 一并.
    r"(?!来(?![函电信稿])|提(?![交出供请报前升送呈问名货取议案])|一(?![并律起同块齐次直])|[后任夕身沿景往端年月日天半期台线进途锋苏方言第几两三四五六十届总首副南民国者列美]|导(?![出入购论读致]))"
)
_NO_AFTER: Final = (
    # 后 opens a word of its own: 后来, 后期, 后勤.
    r"(?![来面者方台勤续期备半果代人世天年裔院卫街海])"
)
_NO_RISE: Final = (
    # 起 opens a word of its own: 起义, 起草, 起诉, 起兵, 起事.
    r"(?![好楼屋桥义点草床飞源诉火因初步伏用身码跑立家兵事获吊锚]|登(?![记記录錄陆陸报報])|(?<=晨起)[进梳盥洗沐读觉练散喝食饮诵临])"
)
_NO_PART: Final = (
    "(?! [前后](?:[殿厅堂楼墙牆院埕座栋棟房落埔坡坝壩塔廊]|门(?!诊)|进[重修落建]"
    "|(?<=前)(?:[社会校市县院部局理董事议乡镇]{1,2}长|总统|主席|立委|议员)))"
)
"""八月 后殿修复: behind the blank of an entry 后 and 前 say which part of a building, or whose
office is over (1月10日 前社長餐敘)."""
_INCLUDED: Final = r"\(含(?:[当本该][日天月年])?\)"
"""1989年1月1日（含）以后."""

BY_AFTER: Final = re.compile(
    rf"{_NO_PART}"
    r"[ \n]?(?:\((?:北京|当地|本地)时间\) ?)?(?:(?P<inclusive>下班[之以]?前"
    r"|[或及和含](?:其|者)?在?[之以]前|为止|止(?![痛血咳损步境水于])"
    rf"|{_INCLUDED} ?[之以]?前(?![来后夕往])"
    r"|截(?:止(?![日时到至])|[收件表单單标標](?![日时到至]))|之?内(?=[,，。;；完成报将办必要]))"
    rf"|[之以]前(?![所后])|前{_NO_FORE})"
)
"""What closes a date that is the last: 7月底前, 8月15日止, 1月4日或之前, 4月15日下班前."""

_SINCE_AFTER: Final = re.compile(
    rf"{_NO_PART} ?"
    rf"(?:(?P<inclusive>[或及和]其?在?[之以]后|{_INCLUDED} ?(?:[之以]后|后(?!来)|起)|以来"
    rf"|(?:[首头][班趟]车?)?起{_NO_RISE}"
    r"|开始(?!的时候)|始(?=[,，])|至今)"
    rf"|[之以]后(?!来)|后{_NO_AFTER})"
)
_AROUND_AFTER: Final = re.compile(r" ?(?:前后|左右|前[夕夜]|许(?![多可久诺昌])|上下(?=[,，。]))")
_BY_BEFORE: Final = re.compile(
    r"(?:截至到?|截止[到至于]?|不晚于|不迟于|最迟(?:不得逾|不超过|于|在)?"
    r"|不得(?:逾|晚于|迟于|超过)) ?$"
)
_GOAL_BEFORE: Final = re.compile(
    r"(?:^|(?<=[,，。;；:：、!?！？\s(“「])|(?<=力争|争取|确保|计划|预计|目标))到 ?$"
)
"""到2025年底，建成…, at the head of a clause: all that is done until then; 到了2025年 has come."""
DONE_IN_ALL: Final = re.compile(
    r"[,，]?(?:[^,，。;；\d]{0,8}?[\d.]{1,8}[万萬]?[家座处處户戶人个個所台臺件名][^,，。;；\d]{0,8}?|[^,，。;；\d]{0,8}?)"
    r"(?:全部|全线|全線|全数|全數|悉数|悉數|均已?|共(?![有计計同产產和为為达達约約])|先后|先後)"
    r"(?![为為有])[\u4e00-\u9fff]"
)
"""至1961年6月全线停工, 至2020年末，36家作坊全部关停, 至10月20日共运出三万锭: what had been done by
then to the last; 至2020年共有六所 only counts."""
_UNTIL_BEFORE: Final = re.compile(r"(?:^|(?<=[,，。;；：:]))至 ?$")
_LASTS_BEFORE: Final = re.compile(r"(?<=[期同约证照格])[至到] ?$")
_RUNS_OUT: Final = ("届满", "期满", "到期", "失效")
"""任期至2019年5月届满: in office or in force until then."""
_DONE_AFTER: Final = re.compile(
    r"[,，]?(?:共|累计|已|全部|全面|基本|圆满|如期|全县|全市|全镇)?(?:计|有)?"
    r"(?:完成|建成|实现|达到?|收到|征|发放|办理|办结|签约|到位|清运|拆除|接待|售出|查处|排查)"
)
"""至10月29日完成审核: all that was done until then; 至3月5日结束 is the end of a stretch."""
_SINCE_BEFORE: Final = re.compile(r"(?:自从|自|从) ?$")
_FROM_BEFORE: Final = re.compile(r"(?:自从|自|从|由) ?$")
_AROUND_BEFORE: Final = re.compile(r"(?:大约|大概|(?<![租合签条契预履违毁赴解])约[于在]?|大致) ?$")


_LAST_BEFORE: Final = frozenset("至到止于迟逾过在了从约概致 \n\u3000")
_FIRST_AFTER: Final = re.compile(
    "\\([北当本含]|[ \\n]?[前后起止下或及和含为截之以内开始至左许上首头]"
)
"""What the words before a date end with, and those behind it begin with."""


class Bounding(NamedTuple):
    """A reading with its bound, and the span that the words of the bound widen it to."""

    start: int
    end: int
    reading: Bounded | Range | Point
    remark: str


def bounded(text: str, start: int, end: int, point: Point) -> Bounding:
    """``point`` with the bound that the words around ``[start, end)`` set, if they set one."""
    if text[start - 1 : start] not in _LAST_BEFORE and _FIRST_AFTER.match(text, end) is None:
        return Bounding(start, end, point, "")
    before = standing.back(text, start, 5)
    if (by := _BY_BEFORE.search(before)) is not None:
        return Bounding(start - len(by[0]), end, Bounded(point, Bound.BY), "up to: ")
    if not point.only_time or point.clock is not None:
        after = BY_AFTER.match(text, end)
        if after is not None:
            inclusive = after["inclusive"] is not None or _is_edge(point)
            return Bounding(start, after.end(), Bounded(point, Bound.BY, inclusive), "before: ")
        after = _SINCE_AFTER.match(text, end)
        if after is not None:
            reading = Bounded(point, Bound.SINCE, after["inclusive"] is not None)
            return Bounding(_opening(_SINCE_BEFORE, text, start), after.end(), reading, "since: ")
    after = _AROUND_AFTER.match(text, end)
    if after is not None:
        return Bounding(start, after.end(), Bounded(point, Bound.AROUND), "about: ")
    if (until := _UNTIL_BEFORE.search(before)) is not None and (
        _DONE_AFTER.match(text, end) or _is_done_in_all(text, end, point)
    ):
        return Bounding(start - len(until[0]), end, Bounded(point, Bound.BY), "up to: ")
    if (lasts := _LASTS_BEFORE.search(before)) is not None and text.startswith(_RUNS_OUT, end):
        return Bounding(start - len(lasts[0]), end, Bounded(point, Bound.BY), "up to: ")
    clause = text[end : end + 1] in COMMAS
    goal = _GOAL_BEFORE.search(before) if _is_coarse(point, clause=clause) else None
    if goal is not None:
        return Bounding(start - len(goal[0]), end, Bounded(point, Bound.BY), "up to: ")
    if before.rstrip().endswith("自从"):
        opening = _opening(_SINCE_BEFORE, text, start)
        return Bounding(opening, end, Bounded(point, Bound.SINCE), "since: ")
    about = _AROUND_BEFORE.search(before)
    if about is not None and not point.only_time:
        return Bounding(start - len(about[0]), end, Bounded(point, Bound.AROUND), "about: ")
    return Bounding(start, end, point, "")


def _is_done_in_all(text: str, end: int, point: Point) -> bool:
    """至1961年6月全线停工; of a day only where what was done by then is counted: 至3月31日全部返回
    says when the last came."""
    done = DONE_IN_ALL.match(text, end)
    return done is not None and (point.day is None or "共" in done[0])


def bounded_range(text: str, start: int, end: int, reading: Range) -> Bounding:
    """A range with the 从 before it, or the 前后 behind it."""
    start = _opening(_FROM_BEFORE, text, start)
    after = _AROUND_AFTER.match(text, end)
    if after is not None:
        return Bounding(start, after.end(), Bounded(reading, Bound.AROUND), "range, about: ")
    return Bounding(start, end, reading, "range: ")


def _opening(pattern: re.Pattern[str], text: str, start: int) -> int:
    """Where the expression begins with the preposition before it."""
    match = pattern.search(standing.back(text, start, 4))
    return start - len(match[0]) if match is not None else start


def _is_coarse(point: Point, *, clause: bool) -> bool:
    """Whether a year or a part of it is named, which a goal is set for (到2025年底); the end of a
    month too where it is a ``clause`` of its own (到4月底，完成九成)."""
    if point.day or point.festival or point.ordinal or point.clock:
        return False
    if point.month is not None:
        # 到6月底, but not 到6月, which may be when somebody came.
        settled = point.year is not None or point.shift is not None
        return point.part is Part.MONTH_END and (settled or clause)
    if point.part is not None:
        return point.part.within in ("year", "edge")
    of_year = point.shift is not None and point.shift.unit is Unit.YEAR
    return of_year or point.year is not None


def _is_edge(point: Point) -> bool:
    """Whether the end of a unit is named (7月底前): the bound then includes it."""
    return point.part is not None and point.part.within in ("edge", "brim", "month")
