"""Words of time that stand within other words by chance: 说明天气, 合同日期, 春运.

The tables hold characters that may not stand before or after a word. Texts are in the canonical
spelling.
"""

from __future__ import annotations

import re
from typing import Final

from db.dates.recognition import standing

_STOP: Final = {
    # word: (characters that may not stand before it, characters that may not follow it)
    "明天": ("说声表证透文光黎分简鲜聪发昆英阐查注标写指申公开", ""),
    "明日": ("说声表证透文光黎分简鲜聪发昆英阐查注标写指申公开", "期程本"),
    "明年": ("说声表证透文光黎分简鲜聪发昆英阐查注标写指申公开", ""),
    "明晚": ("说声表", ""),
    "后天": ("之以然最今往", "气空性然赋"),
    "后日": ("之以然最今往", "本期常"),
    "后年": ("之以然最今往记日月", "龄轻代级满"),
    "前天": ("之以目先", "气"),
    "前日": ("之以目先年月天日当眼空生面日午", "本"),
    "前年": ("之以目先年日月", "龄轻代级度满"),
    "今天": ("当", ""),
    "今日": ("", "头条说法"),
    "本日": ("日基根资成版样原", ""),
    "本年": ("日基根资成版样原", "会级龄鉴"),
    "本月": ("日基根资成版样原", ""),
    "本周": ("日基根资成版样原", "围边期岁年刊报"),
    "去年": ("过失逝死", "代"),
    "上年": ("以及马晚早身", "纪龄级轻货满"),
    "上月": ("以马晚早身", "球"),
    "上周": ("以马晚早身", "围边期岁年刊转长密"),
    "下周": ("以天之乡地旗", "围边期岁年刊转长密"),
    "下月": ("以天之乡地旗", "球"),
    "同日": ("", "本期"),
    "同年": ("", "级龄代"),
    "同月": ("", "球"),
    "同周": ("合共相如不胡协", "围边期岁年刊转"),
    "当年": ("相应适担承", "轻满"),
    "当日": ("相应适担承", "本"),
    "当月": ("", "球"),
    "当天": ("", "命心"),
    "当周": ("", "围边期岁年"),
    "前一天": ("赛核试会动式礼学课幕业展演团提", ""),
    "前一日": ("赛核试会动式礼学课幕业展演团提", ""),
    "次日": ("首每多几一两三数此历层人批场频其再二四五六七八九十百", "本"),
    "次年": ("首每多几一两三数此历层人批场频其再二四五六七八九十百", "龄轻会"),
    "次月": ("首每多几一两三数此历层人批场频其再二四五六七八九十百", "球"),
    "次周": ("首每多几一两三数此历层人批场频其再二四五六七八九十百", "期岁"),
    "该日": ("应活", "本"),
    "该年": ("应活", "轻龄级"),
    "该月": ("应活", ""),
    "来年": ("近以几多十一数年百原未归迎", "轻龄"),
    "上元": ("以", ""),
    "日前": ("昨今明当同次前后今往生平近节假期天作举票", "往后"),
    "现在": ("出体表实呈展发重浮", ""),
    "马上": ("", "海"),
    "最近": ("", "的距处邻"),
    "近日": ("", "点"),
    "前一年": ("提", ""),
    "五一": ("十百第〇一二三四五六七八九", "村路翁泉十百千万〇一二三四五六七八九个名年月日号"),
    "六一": ("十百第〇一二三四五六七八九", "翁泉居先村路十百千万〇一二三四五六七八九个名年月日号"),
    "新年": ("创", "代龄度级"),
    "国庆": (
        "李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕",
        "",
    ),
    "圣诞": ("", "岛"),
    "第二年": ("续连", ""),
    "小年": ("", "轻夜纪级"),
    "首季": ("", "度"),
    "年头": ("个些多", ""),
    "周末": ("每用", ""),
    "月中": ("", "国央共华止断"),
    "年中": ("", "国央共华小学药医程期间止断"),
}

_OUR_HOUSE: Final = re.compile(r"本(?:会(?!议)|社(?!会)|部(?!队)|[校馆院县市镇乡局厂站区村所刊])")
"""翌日本会派粥: the next day and our society, where 日本会议 is a name of Japan's."""

_UNDER_HEAVEN: Final = re.compile(r"[今当]天下(?![午雨雪班达发课车飞令])")
"""今天下 and 当天下 are now and to be "all under heaven" in classical texts."""
_CEILING: Final = re.compile("花(?:板|已|上|有水|[渗漏剥塌掉脱裂滴])")
"""大雨后天花渗水: after the rain the ceiling leaked, where 后天花市开锣 is in two days."""

_PLACED: Final = frozenset("会會议議礼禮式坛壇场場席台臺网網报報课課典院庭")
_TITLED: Final = re.compile(
    r"[\u4e00-\u9fff]{1,2}(?:[议議委][员員]|先生|女士|小姐|教授|主[席任]"
    r"|[局处處科院校部厅廳省市县縣镇鎮乡鄉会會馆館所][长長]|博士|老[师師]|同[学學]|同志|律[师師]|代表|法官|[书書][记記]|[经經]理"
    r"|[总總]裁|董事|秘[书書])"
)


def _is_surname(text: str, start: int, end: int) -> bool:
    """Whether 周 begins a name with its title (在立法会会议上周志恒议员的提问), and 上 ends where
    somebody spoke."""
    placed = start > 0 and text[start - 1] in _PLACED
    return placed and text[end - 1 : end] == "周" and _TITLED.match(text, end) is not None


_TELLS: Final = re.compile(
    "[上下中]午|晚间|[开揭启]|举行|举办|召开|宣布|抵达|签[署约订]|发[布表出]|成立"
)
_BODY_BEFORE: Final = re.compile("[局署处厅馆院会社所司校部队组团]$")
_ACTS: Final = re.compile("已|即|就|便|再|又|也|派|到|在|向|将|[上下中]午|晚|" + _TELLS.pattern)
_NEED_OPENING: Final = frozenset("同是即")
"""同日, 是月, 即日 are read only where a phrase begins: 合同日期 holds one by chance."""
_SAME: Final = frozenset({"同日", "同月", "同年"})
_ENDS_IN_SAME: Final = frozenset(
    "合不共相如会會协協陪随隨连連伙夥等混雷趋趨认認赞贊异異大胡衚一偕苟约約带帶携攜可其况若年月日期史"
)
"""合同, 不同, 会同: before these characters' 同 no day begins, nor in 去年同月 and 历史同日."""


_OF_LIKENESS: Final = re.compile("[而论論乎之者同票]|进士|進士|[好友谊誼]")
"""不可同年而语, 同年进士, 同日论功: what is like, or who passed in one year."""
_DATE_GOES_ON: Final = re.compile(r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})[月日]")


def _is_day_of_deed(text: str, word: str, start: int, end: int) -> bool:
    """Whether 同日 and 翌日 are sure by the verb that follows (校史馆同日开馆), or by who acts and
    the adverb or verb that follows (水务署翌日已派员)."""
    if word == "同日" and text[start - 1] != "合" and _TELLS.match(text, end):
        return True
    acts = word in ("同日", "翌日") and _BODY_BEFORE.search(standing.back(text, start, 2))
    return bool(acts) and _ACTS.match(text, end) is not None


_TODAY: Final = frozenset({"今天", "今日"})
_OF_OTHER_YEAR: Final = ("年的", "年前的", "年后的")
"""六年前的今天, 到明年的今天: the same day of another year."""


def _is_of_other_year(text: str, word: str, start: int) -> bool:
    return word in _TODAY and text.endswith(_OF_OTHER_YEAR, 0, start)


_FIGURE: Final = re.compile(
    r"[会将更定也必]{0,3}(?:(?:更加?|越来越|无限|一片|充满)(?:美好|美丽|辉煌|灿烂|光明|精彩|希望|好))"
)


def _is_figure(text: str, word: str, start: int, end: int) -> bool:
    """祖国的明天, 明天会更好: the time to come, and no day."""
    if word != "明天":
        return False
    after_noun = start > 1 and text[start - 1] == "的" and text[start - 2] not in "天日年月号"
    return after_noun or _FIGURE.match(text, end) is not None


def is_other_word(text: str, word: str, start: int, end: int) -> bool:
    """Whether the characters around make ``word`` part of other words (说明天下, 以后天气)."""
    stop = _STOP.get(word)
    ours = word[-1] == "日" and _OUR_HOUSE.match(text, end) is not None
    if stop is not None:
        before, after = stop
        if start and text[start - 1] in before:
            return True
        if end < len(text) and text[end] in after and not ours:
            return True
    ceiling = word == "后天" and _CEILING.match(text, end) is not None
    no_day = _is_of_other_year(text, word, start) or _is_figure(text, word, start, end)
    if ceiling or _UNDER_HEAVEN.match(text, start) or no_day:
        return True
    if _is_day_of_deed(text, word, start, end):
        return False
    # 公司同月成立专班: behind who acts, where 同 ends no word.
    acts = word in _SAME and text[start - 1 : start] not in _ENDS_IN_SAME
    acts = acts and _OF_LIKENESS.match(text, end) is None
    if word[0] in _NEED_OPENING and not (acts or standing.opens(text, start)):
        # 民宿同月15日诞生 is sure by what follows.
        return word not in ("同月", "同年") or _DATE_GOES_ON.match(text, end) is None
    if word[0] in "上下" and (text[max(0, start - 1)] == "以" or _is_surname(text, start, end)):
        return True
    last = word[-1]
    follower = text[end : end + 1]
    if last == "年":
        return follower != "" and follower in "级轻龄纪货薪华"
    if word == "是日" and follower and follower in _OF_JAPAN:
        return True
    if last == "日" and not ours:
        return (follower != "" and follower in "本元军语程志历益均常") or text.startswith(
            "报社", end
        )
    if last in "周期拜":
        return follower != "" and follower in "围边期岁刊转长密折恩旋遭"
    return False


_OF_JAPAN: Final = "治据占踞殖侨籍伪产系企资商式俄德韩美寇"
"""是日治时期的车站 is of the time of Japanese rule, and no "that day"."""

_DAY_PART_FOLLOWERS: Final = {
    "早": "会餐报市场班盘饭茶已就在日期年熟产教春秋稻退婚恋间晨上操读点该晚些于有",
    "晚": "会餐报宴期年市班饭清婚间上些于点稻唐明安辈育熟霞节",
    "夜": "市校间班色总景宵里晚大谈话深校",
}


def day_part_is_other_word(text: str, end: int) -> bool:
    """Whether 早, 晚 or 夜 begins another word (晚会, 早餐)."""
    followers = _DAY_PART_FOLLOWERS.get(text[end - 1], "")
    return end < len(text) and text[end] in followers


def weekday_is_other_word(text: str, end: int) -> bool:
    """Whether the character of 周一 belongs to what follows (周一围, 周六福, 周三多 are names)."""
    follower = text[end : end + 1]
    if text[end - 1] == "天" and "\u3400" <= follower <= "\u9fff":
        # 周天 is Sunday in speech alone; 周天子 is the king of Zhou.
        return follower not in "上下中早晚凌我你他去到有要的"
    return follower != "" and follower in "围福仙子王百千万〇一二三四五六七八九十级"


_SEASON_FOLLOWERS: Final = "节联晚运游茶装耕播种收分至眠令虫草瓜泳奥训衣粮捕防灌麦枣笋光风天宴酒"
_WORD_OF_ITS_OWN: Final = re.compile(
    "粮食|收[购复到回容归养治编支]|分[配别期批为设立建派两三四]|运[抵往到至行动输营]|联[合名络]|装[修机置配设]"
    "|种植|播[出放]|风[灾暴雨]|虫[灾害]|光复|草[拟创签]|游[行历击]|训练班|节[约省]|防[汛疫洪]"
)
"""次年秋粮食增产, 1945年秋光复: what such a character begins beside a season is no crop of it."""


_GOES_ON: Final = re.compile(r"\d|[次翌同来來隔]年|[〇零○一二三四五六七八九]{4}年")


def season_is_other_word(text: str, start: int, end: int) -> bool:
    """Whether a season's character belongs to another word or a name (春节, 春运, 长春)."""
    word = text[start:end]
    if text[end : end + 1] == "至" and _GOES_ON.match(text, end + 1):
        # 1928年秋至1931年 and 1944年秋至翌年6月 are ranges.
        return False
    if len(word) > 1 and word[-1] in "天季日末初":
        return start > 0 and text[start - 1] in "青长宜伊阳富千"
    if end >= len(text) or text[end] not in _SEASON_FOLLOWERS:
        return False
    return len(word) > 1 or _WORD_OF_ITS_OWN.match(text, end) is None
