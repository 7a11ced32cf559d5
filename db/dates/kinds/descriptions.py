"""Times that only describe or name a thing: its age, its year, its festival, its column."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.cues import verbs
from db.dates.kinds.judgement import TODAY, Judgement, mention, names_festival
from db.dates.setting.genre import Genre

if TYPE_CHECKING:
    from db.dates.kinds.judgement import Circumstances
    from db.dates.model import Recognised, Value
    from db.dates.setting.clause import Setting

# Asked for at every date: see on members of enumerations in db.dates.model.
_CHRONICLE: Final = Genre.CHRONICLE

_COLUMN: Final = re.compile(
    r"(?:新闻|要闻|头条|头版|热点|热榜|天气|行情|推荐|精选|话题|看点|视点|排行榜?|关注|快讯)\s*"
)
"""即日新闻｜昨日新闻, 今日头条, where that is all that stands between two marks."""
_FESTIVITY: Final = re.compile(
    r"(?:[、与和及](?:元旦|春节|元宵|清明|五一|劳动|端午|中秋|国庆|重阳|六一|圣诞)节?){1,4}"
    r"(?:系列|庆祝|主题|文艺|群众)?(?:活动|晚会|联欢|演出|游园|文艺|值班|放假|方案|物资|福利|礼品|优惠|档期|市场)"
)
"""国庆、中秋活动: two festivals with one noun."""
_UNDERTAKING: Final = re.compile(
    rf"(?!{verbs.EVENT_VERB})[^,;。\d]{{4,30}}?"
    r"(?:工作|项目|申报|评选|招[生聘考]|缴费|征缴|参保|年检|普查|考核)"
    r"(?:已经?|正式|即将|正在|现已|全面|开始|启动|结束|完成)"
)
"""2024年度医疗保险集中缴费工作已经启动: begun in another year than that by which it goes."""
_IS: Final = re.compile(
    r"[\u4e00-\u9fff」”》)](?<![关联体派院水山根世谱星语母菜维科专干直嫡旁])系\s*$"
)
_MADE: Final = re.compile(
    r"[^,;。]{0,8}?(?:[制订]定|制订|修订|颁布|核定|建造?|兴建|购置|购[入买]|公告|指定|登录|生产|出厂"
    r"|印[制刷]|铺设|安装|栽[种植])(?![^,;。]{1,12}时)"
)
"""现行标准系2011年制定, outside a history of it."""


def described(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """昨日新闻 among links, 国庆、中秋活动, 2024年度缴费工作已经启动, 现行标准系2011年制定."""
    del value
    if setting.words in TODAY and _COLUMN.fullmatch(setting.after):
        return mention("it is part of the name of a column")
    if names_festival(recognised) and _FESTIVITY.match(setting.following):
        return mention("it names an occasion, not a day")
    of_year = setting.opens_clause and setting.words.endswith("年度")
    if of_year and _UNDERTAKING.match(setting.after):
        return mention("it says of which year an undertaking is")
    if not setting.lead.endswith("系") or known.genre is _CHRONICLE or known.historical:
        return None
    made = _IS.search(setting.lead) is not None and _MADE.match(setting.after) is not None
    return mention("it says how old something is") if made else None
