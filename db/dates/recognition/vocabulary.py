"""The words of time: what each names, in the canonical spelling.

Tables only; how the words combine is the grammar's business.
"""

from __future__ import annotations

from typing import Final

from db.dates.values.units import Base, DayPart, Part, Shift, Unit


def _shifts() -> dict[str, Shift]:
    words: dict[str, Shift] = {}

    def add(unit: Unit, amount: int, names: str, base: Base = Base.REFERENCE) -> None:
        for name in names.split():
            words[name] = Shift(unit, amount, base)

    previous = Base.PREVIOUS
    add(Unit.DAY, -3, "大前天 大前日")
    add(Unit.DAY, -2, "前天 前日")
    add(Unit.DAY, -1, "昨天 昨日 昨儿")
    add(Unit.DAY, 0, "今天 今日 今儿 本日 即日")
    add(Unit.DAY, 1, "明天 明日 明儿")
    add(Unit.DAY, 2, "后天 后日")
    add(Unit.DAY, 3, "大后天 大后日")
    add(Unit.DAY, 0, "同日 当日 当天 是日 同一天 同天 该日 这一天 这天", previous)
    add(Unit.DAY, 1, "次日 翌日 隔天 隔日 第二天 第二日 后一天 后一日", previous)
    add(Unit.DAY, 2, "第三天", previous)
    add(Unit.DAY, -1, "前一天 前一日", previous)
    add(Unit.MONTH, -2, "上上个月 上上月")
    add(Unit.MONTH, -1, "上个月 上月 上一个月 上一月")
    add(Unit.MONTH, 0, "本月 这个月 本月份")
    add(Unit.MONTH, 1, "下个月 下月 下一个月 下一月")
    add(Unit.MONTH, 2, "下下个月 下下月")
    add(Unit.MONTH, 0, "同月 是月 当月 该月", previous)
    add(Unit.MONTH, 1, "次月 翌月", previous)
    add(Unit.YEAR, -3, "大前年")
    add(Unit.YEAR, -2, "前年")
    add(Unit.YEAR, -1, "去年 上年 昨年 去年度 上年度 上一年 上一年度")
    add(Unit.YEAR, 0, "今年 本年 今年度 本年度 年内")
    add(Unit.YEAR, 1, "明年 来年 下年度 明年度 下一年 下一年度")
    add(Unit.YEAR, 2, "后年")
    add(Unit.YEAR, 3, "大后年")
    add(Unit.YEAR, 0, "同年 是年 是岁 其年 当年 该年 同一年 这年 这一年 那年", previous)
    add(Unit.YEAR, 1, "次年 翌年 隔年 第二年", previous)
    add(Unit.YEAR, -1, "前一年", previous)
    add(Unit.QUARTER, -1, "上季度 上个季度 上一季度")
    add(Unit.QUARTER, 0, "本季度 这个季度 本季")
    add(Unit.QUARTER, 1, "下季度 下个季度 下一季度")
    for week in ("周", "星期", "礼拜"):
        for amount, names in (
            (-2, "上上 上上个"),
            (-1, "上 上个 上一 上一个"),
            (0, "本 这 这个 这一"),
            (1, "下 下个 下一 下一个"),
            (2, "下下 下下个"),
        ):
            add(Unit.WEEK, amount, " ".join(name + week for name in names.split()))
        add(Unit.WEEK, 0, f"当{week} 同{week}", previous)
        add(Unit.WEEK, 1, f"次{week}", previous)
    return words


SHIFTS: Final = _shifts()

PARTS: Final = {
    "上半年": Part.FIRST_HALF,
    "下半年": Part.SECOND_HALF,
    "前三季度": Part.THREE_QUARTERS,
    "前三个季度": Part.THREE_QUARTERS,
    "首季度": Part.FIRST_QUARTER,
    "首季": Part.FIRST_QUARTER,
    "末季": Part.FOURTH_QUARTER,
    "上旬": Part.FIRST_XUN,
    "中旬": Part.SECOND_XUN,
    "下旬": Part.THIRD_XUN,
    "上、下半年": Part.WHOLE_YEAR,
    "一、二季度": Part.FIRST_HALF,
    "二、三季度": Part.MIDDLE_QUARTERS,
    "三、四季度": Part.SECOND_HALF,
    "第一、二季度": Part.FIRST_HALF,
    "第二、三季度": Part.MIDDLE_QUARTERS,
    "第三、四季度": Part.SECOND_HALF,
    "上、中旬": Part.FIRST_TWO_XUN,
    "中、下旬": Part.LAST_TWO_XUN,
    "上中旬": Part.FIRST_TWO_XUN,
    "中上旬": Part.FIRST_TWO_XUN,
    "中下旬": Part.LAST_TWO_XUN,
    "上半月": Part.FIRST_HALF_MONTH,
    "上半个月": Part.FIRST_HALF_MONTH,
    "下半月": Part.SECOND_HALF_MONTH,
    "下半个月": Part.SECOND_HALF_MONTH,
    "上半周": Part.FIRST_HALF_WEEK,
    "下半周": Part.SECOND_HALF_WEEK,
    "年初": Part.YEAR_START,
    "年头": Part.YEAR_START,
    "岁首": Part.YEAR_START,
    "年中": Part.YEAR_MIDDLE,
    "年底": Part.YEAR_END,
    "年末": Part.YEAR_END,
    "年终": Part.YEAR_END,
    "年尾": Part.YEAR_END,
    "岁末": Part.YEAR_END,
    "岁暮": Part.YEAR_END,
    "岁杪": Part.YEAR_END,
    "岁阑": Part.YEAR_END,
    "年末岁初": Part.TURN_OF_YEAR,
    "岁末年初": Part.TURN_OF_YEAR,
    "年终岁首": Part.TURN_OF_YEAR,
    "秋季学期": Part.AUTUMN,
    "春季学期": Part.SPRING,
    "暑假": Part.HIGH_SUMMER,
    "暑期": Part.HIGH_SUMMER,
    "寒假": Part.WINTER_HOLIDAYS,
    "汛期": Part.FLOOD_SEASON,
    "主汛期": Part.HIGH_SUMMER,
    "月初": Part.MONTH_START,
    "月中": Part.MONTH_MIDDLE,
    "月底": Part.MONTH_END,
    "月末": Part.MONTH_END,
    "月杪": Part.MONTH_END,
    "周末": Part.WEEKEND,
}

TWO_MONTHS: Final = {
    "一二": Part.JANUARY_AND_FEBRUARY,
    "二三": Part.FEBRUARY_AND_MARCH,
    "三四": Part.MARCH_AND_APRIL,
    "四五": Part.APRIL_AND_MAY,
    "五六": Part.MAY_AND_JUNE,
    "六七": Part.JUNE_AND_JULY,
    "七八": Part.JULY_AND_AUGUST,
    "八九": Part.AUGUST_AND_SEPTEMBER,
    "九十": Part.SEPTEMBER_AND_OCTOBER,
    "十一二": Part.NOVEMBER_AND_DECEMBER,
}
"""Two months named in one breath: 六七月间."""

SEASONS: Final = {
    "春夏": Part.SPRING_AND_SUMMER,
    "夏秋": Part.SUMMER_AND_AUTUMN,
    "秋冬": Part.AUTUMN_AND_WINTER,
    "冬春": Part.WINTER_AND_SPRING,
    "春": Part.SPRING,
    "夏": Part.SUMMER,
    "秋": Part.AUTUMN,
    "冬": Part.WINTER,
}

_DAWN = DayPart(4, 8, afternoon=False)
_MORNING = DayPart(8, 12, afternoon=False)
_NOON = DayPart(11, 13, afternoon=True)
_AFTERNOON = DayPart(12, 16, afternoon=True)
_EVENING = DayPart(16, 20, afternoon=True)
_NIGHT = DayPart(20, 24, afternoon=True)

COMMON_CALENDARS: Final = ("公历", "国历", "阳历", "西历", "新历")
"""Names of the calendar that holds anyway, 國曆 in Taiwan."""

DAY_PARTS: Final = {
    **dict.fromkeys(("凌晨", "清晨", "拂晓", "黎明", "破晓"), _DAWN),
    **dict.fromkeys(("早上", "早晨", "上午", "早间", "晨间", "午前", "早", "晨"), _MORNING),
    **dict.fromkeys(("一早", "清早", "大清早", "一大早"), _MORNING),
    **dict.fromkeys(("中午", "正午", "午间", "晌午"), _NOON),
    **dict.fromkeys(("下午", "午后", "后晌"), _AFTERNOON),
    **dict.fromkeys(("傍晚", "黄昏", "晚上", "晚间", "当晚", "晚"), _EVENING),
    **dict.fromkeys(("深夜", "半夜", "夜里", "夜间", "午夜", "夜晚", "夜", "深更半夜"), _NIGHT),
}

DAYS_WITH_PART: Final = {
    "今晨": (SHIFTS["今天"], _DAWN),
    "今早": (SHIFTS["今天"], _MORNING),
    "今午后": (SHIFTS["今天"], _AFTERNOON),
    "昨午后": (SHIFTS["昨天"], _AFTERNOON),
    "今午": (SHIFTS["今天"], _AFTERNOON),
    "昨午": (SHIFTS["昨天"], _AFTERNOON),
    "今晚": (SHIFTS["今天"], _EVENING),
    "今夜": (SHIFTS["今天"], _NIGHT),
    "昨晨": (SHIFTS["昨天"], _DAWN),
    "昨早": (SHIFTS["昨天"], _MORNING),
    "昨晚": (SHIFTS["昨天"], _EVENING),
    "昨夜": (SHIFTS["昨天"], _NIGHT),
    "明晨": (SHIFTS["明天"], _DAWN),
    "明早": (SHIFTS["明天"], _MORNING),
    "明晚": (SHIFTS["明天"], _EVENING),
    "前晚": (SHIFTS["前天"], _EVENING),
    "后晚": (SHIFTS["后天"], _EVENING),
    "次晨": (SHIFTS["次日"], _DAWN),
    "翌晨": (SHIFTS["次日"], _DAWN),
    "当晚": (SHIFTS["当日"], _EVENING),
    "是夜": (SHIFTS["当日"], _NIGHT),
    "当夜": (SHIFTS["当日"], _NIGHT),
}

YEARS_WITH_SEASON: Final = {
    f"{word}{season}": (SHIFTS[year], SEASONS[season])
    for word, year in (
        ("今", "今年"),
        ("去", "去年"),
        ("明", "明年"),
        ("昨", "去年"),
        ("是", "是年"),
    )
    for season in "春夏秋冬"
} | {
    "今冬明春": (SHIFTS["今年"], Part.WINTER_AND_SPRING),
    "去冬今春": (SHIFTS["去年"], Part.WINTER_AND_SPRING),
}
"""今春, 去冬; a winter with the spring after it; 是冬 is that of the year told."""

NOW: Final = frozenset(("现在", "马上", "这会儿", "此刻"))
"""Words for the very moment."""

VAGUE: Final = NOW | {"近日", "日前", "近期", "最近", "不久前"}
"""Words that point to the time of writing and name no day."""

WEEKDAYS: Final = {character: day for day, character in enumerate("一二三四五六", 1)} | {
    "日": 7,
    "天": 7,
    "末": 0,
}

UNITS: Final = {
    "秒": Unit.SECOND,
    "秒钟": Unit.SECOND,
    "分钟": Unit.MINUTE,
    "小时": Unit.HOUR,
    "钟头": Unit.HOUR,
    "天": Unit.DAY,
    "日": Unit.DAY,
    "周": Unit.WEEK,
    "星期": Unit.WEEK,
    "礼拜": Unit.WEEK,
    "旬": Unit.XUN,
    "月": Unit.MONTH,
    "季度": Unit.QUARTER,
    "年": Unit.YEAR,
}
