"""What looks like a date and is none.

Each pattern says by its comment what it keeps out. Texts are in the canonical spelling; all looks
around are of bounded length.
"""

from __future__ import annotations

import re
from typing import Final

from db.dates.recognition.standing import back, goes_on_from_limit, is_listed, opens, opens_line

_NO_YEAR_AFTER: Final = re.compile(
    # 2020年级 is a class, 5000年历史 and 1000年前后 are spans of time.
    r"级|龄|薪|票房|(?:多|余|来)?(?:的)?(?:历史|文明|寿命|之久|时间|工龄|教龄)"
)

_DURATION_BEFORE: Final = re.compile(
    # 历时3日, 入狱10月, 为期5日, 历三月乃成 and the like count time, they name none.
    r"(?:少于|多于|大于|小于|低于|高于|超出|公示|公告|历时|为期|长达|达|满|共|共计|累计|近|约|超|超过|逾|不到|不足|不超过|至少|最多|延长|缩短|提前|推迟|延期|连续|持续|"
    r"每|每隔|隔|入狱|徒刑|刑期|判刑|判处|拘役|监禁|有期徒刑|怀孕|怀胎|孕|保质期|有效期|期限|工期|任期|学制|龄|年龄|仅|"
    r"用了|用时|耗时|费时|相隔|时隔|第|(?<![底末日年月之以天时分])[前后]|等了|住了|待了|干了|做了|过了"
    r"|(?:^|(?<=[,，。;；]))[历阅越经])\s?$"
)

_RECURRING_BEFORE: Final = re.compile(
    # 每年10月17日, 每周五, 每逢春节 come again and again.
    r"(?:每(?:年|月|个?季度|个?周|个?星期|个?礼拜|个|逢|到|隔|当)?|逢|历年|例年)(?:的|度)?\s?$"
)

_RECURRING_ENDS: Final = frozenset("年月度周期拜个逢到隔当每的")
"""The last characters of these words, white space aside."""

_ORDINAL_BEFORE: Final = re.compile(
    # 第28个国际消除贫困日 counts festivals; 第10号 is a number in a row.
    r"第\s?[\d〇一二三四五六七八九十百]{1,5}\s?(?:个|届|次)?(?:全国|国际|世界|中国|国家)?$"
)

_TEMPLATE_BEFORE: Final = re.compile(
    # 20XX年3月5日, ××年×月5日, ____年3月 are forms to fill in.
    r"(?:[xX*Xx×＊_·●]|[^\d]\d{1,3}[xX×＊*]{1,3}|\(\s*\)|_)\s?(?:年|年度|月)\s?$"
)

_NUMBER_BEFORE: Final = re.compile(
    # GB 2010, No.2010-05, ICP备05026319, 电话 010-…, ￥2010, A2019: parts of codes and sums.
    r"(?:[A-Za-z#№$€£¥￥@_%+.]|备|备案号|编号|号码|电话|手机|传真|邮编|热线|证号|账号|帐号|账户|帐户|卡号|单号|群号|群|QQ|"
    r"标准|版本|型号|代码|总第)[:.]?\s?$"
)

_GROUPED_BEFORE: Final = re.compile(r"\d[,.]$")
"""1,441 and 3.2010: the rest of a number."""

_NUMBER_AFTER: Final = re.compile(
    # 1388号, 2087个, 1441万元, 2010%: amounts and addresses; 2010-A is a code.
    r"\s?(?:[个名位人家户所项条件台套辆艘架只头匹株棵座栋幢间层楼室幅册本卷篇页字份张块片颗粒包袋瓶箱桶吨克斤里米亩元角分万亿千百多余"
    r"余次届期批场班组队级等岁倍折度℃%‰㎡毫厘]|平[方米]|公[里斤顷分尺吨升克引]|海里|英[里尺亩寸磅镑]|美[元金分]|号|点|人民币|欧元|港元|[.,:/]\d|-[A-Za-z]|(?<=\d)[A-Za-z_])"
)

AMOUNT_AFTER: Final = re.compile(
    r"\s?(?:公[里斤顷分尺吨]|平方|立方|[万亿]|元(?![旦宵月])|美元|欧元|[%℃％‰㎡]|千[米克瓦]|毫[米克升]|吨|亩|米|倍)"
)
"""What makes an amount even of figures that open an entry."""

_HOUSE_NUMBER_BEFORE: Final = re.compile(
    # 中山路12号, 第12号, (2020)12号, 京A12号: numbers, not days.
    r"(?:[路街道巷弄村里胡同园区院寓厦楼苑坊庄镇乡县社组段幢栋座字第令函发文办通告编代邮信尾卡线站门牌车机床井矿洞炉船舰艇"
    r"型款名位员选手学编号序列总]|[)A-Za-z#\-./])\s?$"
)

_HOUSE_NUMBER_AFTER: Final = re.compile(
    # 12号楼, 3号线, 8号台风, 10号令, 5号机组, 1号种子; 1号、3号闸门 number two.
    r"\s?(?:(?:[、,和及与至到~-]|以及) ?第?\d{1,3}号 ?){0,6}+"
    r"[楼线闸阀泵渠堤隧匝仓窗田沟渡区墙牌泊缆排院馆门房室文令机井坑车厅仓库墓台风病床桌队员选公铁路国省高弄码站口种球试样靶窟洞桥塔柜箱店坝矿厂炉桩轴宿舍单元层座栋栏"
    r"梯橡汽柴冷油电池信卫火飞导潜舰艇工程项目地块主厨嘉展会文物主席首首长卡段]"
)

_NO_DAY_AFTER: Final = re.compile(
    # 3日本 is Japan, 5日游 a tour, 10日内 and 30日均线 lengths, 7日龄 an age; 一日　本会 is none.
    r"(?!\u3000)\s?(?:本(?![会校院馆镇县乡局])|元|圆|均|产(?!出|下|[仔犊崽子卵])|式|游|线|龄|夜|(?:之|以)?内|间|以上|以下|左右|期限|常|程|用|光|照|语|"
    r"军|伪|寇|籍|裔|侨|企|资|系|货|志|记(?!者)|历|报(?![道告送名请批备到称]))"
)

_CLAUSE_CLOSES: Final = re.compile(
    r"[,，、:：\s(-]|至|到|起(?![租售订飞])|[上下中]午|晨|晚|早|凌|夜|$"
)

_DAY_TELLS_AFTER: Final = re.compile(
    # 记者11日获悉, 国家文物局5日在京召开: in news the bare day stands behind who acts.
    r"\s?(?:[上下中]午|凌晨|清晨|傍晚|晚|在|发布|发表|发出|公布|召开|表示|宣布|通报|通过|获悉|获|说|称|电|讯|举行|停[运航课电水]|复[运航课]|恢复|中断|抢通|通车|启运|"
    r"开幕|开始|出席|抵达|赴|向|对|会见|就|将|已|与|同|致|签|视察|考察|报道|消息|透露|介绍|证实|强调|指出|印发)"
)

_ANOTHER_DAY: Final = re.compile(r"(?<=日)[、和及与] ?\d{1,2}日(?![^\n]{0,2}[内间])")
"""火车站26日、27日停运: nobody counts days by one number and another."""

_DAY_LENGTH_AFTER: Final = re.compile(r"\s?(?:后|之后|以后|前(?![后夕])|之前|以前)")

_ASKED_BEFORE_DAY: Final = re.compile(
    r"于$|要求$|必?须$|应$|务必$|最[迟晚]$|力争$|限$|(?:^|[^申邀聘])请$"
)
"""要求20日前提出: whoever asks for something does not count back from now."""

_BOUNDED_DAY_AFTER: Final = re.compile(r"\s?(?:[之以]?前(?![后夕面门])|起(?=[,，至到]))")
"""廿五号前交: a number is not counted in 号, so 前 sets a limit by the day."""

_NO_MONTH_AFTER: Final = re.compile(
    # 10月龄 and 3月大 are ages, 3月12天 is a length.
    r"\s?(?:龄|大(?=[的婴幼])|(?:之|以)?内|以上|以下|(?:零|又|〇)?\s?\d{1,2}\s?天)"
)

_RIGHTS_BEFORE: Final = re.compile(
    # Copyright 1996-2020 dates a claim, not an event.
    r"(?:copyright|\(c\)|©|版权所有|版权)[^\n]{0,30}$",
    re.IGNORECASE,
)

_DOCUMENT_NUMBER: Final = re.compile(
    # 国发(2020)12号, 2020年第12号: numbers of documents.
    r"\)?\s?第?\s?\d{1,5}\s?号"
)


_PARTING: Final = frozenset("。,;；:、)")


def _stands_apart(text: str, start: int) -> bool:
    """Whether nothing stands right before ``start`` that words can change it from."""
    return not start or text[start - 1] in _PARTING


def counts_time(text: str, start: int) -> bool:
    """Whether the words before ``start`` make the number there a length of time."""
    if _stands_apart(text, start):
        return False
    return _DURATION_BEFORE.search(back(text, start, 8)) is not None


def recurs(text: str, start: int) -> bool:
    """Whether what stands at ``start`` comes again and again (每年10月17日)."""
    if not start or not (text[start - 1] in _RECURRING_ENDS or text[start - 1].isspace()):
        return False
    return _RECURRING_BEFORE.search(back(text, start, 8)) is not None


def is_numbered(text: str, start: int) -> bool:
    """Whether an ordinal before ``start`` makes a name of the day a count of days."""
    return _ORDINAL_BEFORE.search(back(text, start)) is not None


def fills_template(text: str, start: int) -> bool:
    """Whether the year or month before ``start`` is a blank to be filled in."""
    if not start or not (text[start - 1] in "年月度" or text[start - 1].isspace()):
        return False
    if text[start - 2 : start - 1].isdecimal():
        return False
    return _TEMPLATE_BEFORE.search(back(text, start, 8)) is not None


def no_year_after(text: str, end: int) -> bool:
    """Whether what follows 年 makes the number a count of years or a class."""
    return _NO_YEAR_AFTER.match(text, end) is not None


def no_month_after(text: str, end: int) -> bool:
    """Whether what follows 月 makes the number an age or a length."""
    return _NO_MONTH_AFTER.match(text, end) is not None


def no_day_after(text: str, end: int) -> bool:
    """Whether what follows 日 makes it another word (日本) or a length of time."""
    return _NO_DAY_AFTER.match(text, end) is not None


_BLANKS: Final = frozenset(" \u3000")


def is_length_of_days(text: str, start: int, end: int) -> bool:
    """Whether a bare number of days counts them: 三日后, 历时三日, 一日.

    In Chinese numerals a bare day is believed only where a clause begins and closes with it.
    在31日前 is a limit: nobody counts back so many days in 日.
    """
    if text[end - 1] == "号" and _BOUNDED_DAY_AFTER.match(text, end):
        return False
    limit = (
        (text[start].isdecimal() and _ASKED_BEFORE_DAY.search(back(text, start, 3)) is not None)
        or (text[start : start + 2].isdecimal() and text[start - 1 : start] == "在")
        or goes_on_from_limit(text, start, end)
    )
    if limit and _DAY_LENGTH_AFTER.match(text, end):
        return False
    if is_counted(text, start, end):
        return True
    if text[start].isdecimal():
        told = _DAY_TELLS_AFTER.match(text, end) or _ANOTHER_DAY.match(text, end)
        return not (opens(text, start) or told is not None)
    if text.startswith("一日", start) and start and text[start - 1] != "\n":
        # 　一日　本會…: set in by a blank, as the entries below a month are.
        return not (opens_line(text, start) and text[end : end + 1] in _BLANKS)
    return not (opens(text, start) and _CLAUSE_CLOSES.match(text, end) is not None)


def is_counted(text: str, start: int, end: int) -> bool:
    """Whether the words around a number of days say that it counts them (三日后, 历时三日)."""
    return counts_time(text, start) or _DAY_LENGTH_AFTER.match(text, end) is not None


def is_code(text: str, start: int, end: int) -> bool:
    """Whether a bare number is part of a code, a sum, an address or a claim of rights."""
    return (
        follows_code(text, start)
        or _GROUPED_BEFORE.search(back(text, start, 2)) is not None
        or _NUMBER_AFTER.match(text, end) is not None
        or _DOCUMENT_NUMBER.match(text, end) is not None
    )


def follows_code(text: str, start: int) -> bool:
    """Whether what stands before makes figures part of a code or of a claim of rights."""
    coded = _NUMBER_BEFORE.search(back(text, start)) is not None
    return (coded and not is_listed(text, start)) or claims_rights(text, start)


_EDITION: Final = re.compile(r"[”’』」\"']?版(?!本?[于在])")


def is_version(text: str, end: int) -> bool:
    """Whether a dotted number is that of an edition of a program (2016.3.12版)."""
    return _EDITION.match(text, end) is not None


def claims_rights(text: str, start: int) -> bool:
    """Whether a claim of copyright stands on the line before ``start``."""
    return _RIGHTS_BEFORE.search(back(text, start, 48)) is not None


_LISTED_NUMBER: Final = re.compile(r"\d号?[、和及与] ?$")
_DAY_BEFORE_DASH: Final = re.compile(r"月 ?\d{1,2}[日号]? ?[-~]{1,2} ?$")
_TELLS_AFTER_LIST: Final = re.compile(
    r"[,，、。;；:：)\s\n]|[和及与至到~-]|[上下中]午|[前后晚早凌夜之以当开出举到去来回又再就才是有在两三]|$"
)


def is_house_number(text: str, start: int, end: int) -> bool:
    """Whether N号 is the number of a house, a line, a decree, a typhoon, or one of several things
    (1号、3号泄洪闸).
    """
    if _DAY_BEFORE_DASH.search(back(text, start, 8)):
        # 7月9-10号
        return _HOUSE_NUMBER_AFTER.match(text, end) is not None
    listed = _LISTED_NUMBER.search(back(text, start, 5)) is not None
    if listed and "月" not in back(text, start) and not _TELLS_AFTER_LIST.match(text, end):
        return True
    return (
        _HOUSE_NUMBER_BEFORE.search(back(text, start, 4)) is not None
        or _HOUSE_NUMBER_AFTER.match(text, end) is not None
    )


_HOUR_BEFORE: Final = re.compile(
    r"[\d一二三四五六七八九十][时点]|\d:\d\d|日(?:[上下]午|凌晨|清晨|早晨?|中午|傍晚|晚上?|夜里?)"
)
_HOURS_APART: Final = 80


def goes_on_in_hours(text: str, start: int) -> bool:
    """Whether an hour opens a clause after another hour was told (12时许，…，16时排除)."""
    if not start or text[start - 1] not in "，,。；;":
        return False
    return _HOUR_BEFORE.search(back(text, start, _HOURS_APART)) is not None


_LIMIT_BEFORE: Final = re.compile(r"(?:截至|截止|截止到|至|到) ?$")


def is_limit(text: str, start: int) -> bool:
    """Whether words for "up to" stand before ``start``."""
    return _LIMIT_BEFORE.search(back(text, start, 4)) is not None


_TERM_AFTER: Final = re.compile(r"$|[，,。、；;)）\s]|前|后|时|当|期间")


def is_term(text: str, start: int, end: int) -> bool:
    """Whether 清明 alone names the day (到清明。)."""
    return (
        text[start:end] == "清明"
        and opens(text, start)
        and _TERM_AFTER.match(text, end) is not None
    )


_FIRST_OF_MANY: Final = re.compile(r" ?(?:免[费費票]|[优優]惠|[试試]|半[价價]|为|内免)")


def counts_from_opening(text: str, end: int) -> bool:
    """Whether 前三个月 are the first three of what opens, not the last (前三个月免费参观)."""
    return _FIRST_OF_MANY.match(text, end) is not None


_LEAD_TIME_AFTER: Final = re.compile(
    r"\s?(?:登|预[约订訂]|申[请請]|报名|提出|提交|告知|通知|取消|[办辦]理|函)"
)


def is_lead_time(text: str, end: int) -> bool:
    """Whether so many days before something are what a rule asks for (参观7天前登记)."""
    return _LEAD_TIME_AFTER.match(text, end) is not None


_EVENT_BEFORE: Final = frozenset(
    "的满届束始开布示议作达送付毕施成表起续缴期止后前日内提运工会票为行"
)


def hangs_on_event(text: str, start: int) -> bool:
    """Whether a length before or after counts from something told (届满三个月前), not from now."""
    return start > 0 and text[start - 1] in _EVENT_BEFORE


_INTERVAL_BEFORE: Final = re.compile(
    r"(?:[时事相间]隔|阔别|[暌睽]违|历[时经]|隔|[耗用]时)了?(?:近|约|整整|长达|将近|大约)?$"
    r"|(?:短短|仅仅|才|仅|不到|不足|不出|过了)$"
    r"|(?<![已曾财途])经(?:过|(?![理济销营贸典纪验费历常])[\u4e00-\u9fff]{2})$"
)


def is_interval(text: str, start: int) -> bool:
    """Whether words before a length say how long nothing was (时隔11年后再次出现), or how short it
    was (短短两个月后又变卦, 经救治98天后放飞): it counts from no day that is named."""
    return _INTERVAL_BEFORE.search(back(text, start, 5)) is not None


_OBSERVED: Final = re.compile(
    r"(?:之?前|之?后|前后|前夕|当天|当日|当晚|期间|这天|这一天|来临|到来|到了|之际|[,，。]"
    r"|(?:正式|对外)?(?:开放|启用|启动|开馆|开园|揭牌|投用|上线|举行|举办|召开|发布|办(?![公法理])))"
)


def is_observed(text: str, end: int) -> bool:
    """Whether a day of remembrance (扶贫日) is its date, not a name (扶贫日活动方案)."""
    return _OBSERVED.match(text, end) is not None


def counts_weeks(text: str, start: int) -> bool:
    """Whether 周一 is really 一周一次 or comes every week."""
    return recurs(text, start) or (
        start > 0 and text[start - 1] in "〇一二两三四五六七八九十半几数每0123456789逢四"
    )
