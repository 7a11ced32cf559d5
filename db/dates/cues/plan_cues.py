"""The words by which a dated clause plans: 将, 计划于, 力争, 下次, 第一阶段."""

from __future__ import annotations

import re
from typing import Final

from db.dates.cues.verbs import VERB

PLAN_BEFORE: Final = re.compile(
    r"(?:(?:(?<!化)计划|拟定?|预[计料期][“「『\"][^“”「」『』\"]{1,10}[”」』\"]|(?<![现请])将|将(?=[于在由])|预计|预期|预料|(?<![材资原史涂燃饮])料|可望|最快|准备|打算|有望|暂定|初定|即将|原定|原订|预定|力争|争取|安排|[改延推][至到]|"
    r"(?:改期|推迟|延期|延迟|调整|变更|顺延)[至到]|(?:调整|变更|更改|改期)为|(?<![修制签校审增])谨?订(?=于)|谨定(?=于)|承诺|答应|保证|约定|约好|说好|议定|展望)(?:于|在|到|至|从|自|由|是|为)?|"
    r"(?:定|确定|商定|拟定|可)[于在为]|(?:^|[,;。])定|冀)\s*$"
)
"""计划于8月份举行, 定于10月17日, 预计年底, 施工方承诺6月12日: a plan word or a promise directly
before the date."""

PUT_OFF: Final = re.compile(r"(?:推迟|顺?延|延[期后]|改期|押后|改)[至到]\s*$")
"""因雨延至7月12日: the day to which a thing was put off."""

MEANT: Final = re.compile(r"原(?:本|先)?(?:定|订|拟|计划|预计|预定|安排)(?:于|在|是)?\s*$")
CAME_OTHERWISE: Final = re.compile(
    r"[,;]\s*(?:后|但|却|惟|唯)?[^,;。]{0,3}?(?:因|由于|受|实际|延|推迟|改|未|至今|仍)"
    r"|[,;]\s*(?:后|现)?[应经][^,;。]{1,10}(?:要求|请求|建议|申请|同意)[^,;。]{0,2}(?:延|推|改|展|顺延|提前)"
    r"|^[^,;。]{0,16}的[^,;。]{1,24}?(?:改期|取消|延期|推迟|暂停|暂缓|停办)"
)
"""原定二月动工，因…延误, 原定2月3日的开庭改期: what was meant for then, and has mostly come
otherwise."""

NEXT_TIME: Final = re.compile(
    r"^[^,;。]{0,10}下(?:次|一次|届|一届|轮|一轮|期|一期)|下(?:次|一次|届|一届|轮|一轮|期|一期)[^,;。]{0,8}$"
)
"""7月5日召开下次会议: an occasion that is yet to come when the text is written."""

RESOLVED: Final = re.compile(r"议定|商定|会议(?:决定|要求|明确|确定)|承诺|责成")
"""议定：…，7月份提交: what the minutes of a meeting say that somebody is to do."""

TERM: Final = re.compile(
    r"(?:建设|实施|执行|施工|起止|合同|规划|服务|改造)(?:年限|期限|周期|工期|时间|年度|期)(?:为|是|自|从|[:])?\s*$"
)
"""建设年限2022—2024年: the term that a plan gives a project."""

WILL: Final = re.compile(r"(?<![大议委协学商总理董监])会[于在]\s*$")
"""当局会于2027年检讨: will, as Hong Kong and Taiwan write it, and no meeting."""

FORECAST: Final = re.compile(
    r"(?:预报|预测|天气(?:展望|趋势|形势))(?:显示|分析|称|指出|,|:|说)[^。;]{0,12}$"
)
"""据市气象台预报，今天…: what is foretold for the rest of the day or later."""

CONDITION: Final = re.compile(
    r"\s*(?:倘若?|假[如使若]|一旦|万一|要是|只要|除非|若(?!干|虫|尔)"
    r"|如果?(?![期下何今此皋东同意常前法一数实愿])|(?:if|unless|once)\b)"
)
"""如获批准, 若年内未能…: what only may be."""

AHEAD_LABEL: Final = re.compile(
    r"^[^,;。]{0,4}(?:未来|展望|计划|目标|下一步|规划|愿景)[^,;。]{0,4}:\s*$"
)
"""未来：2026年前建成三大基地: the label of an entry says that it is yet to come."""

PLAN_AFTER: Final = re.compile(
    r"(?=[,;。计预暂打拟力争有即准将])(?:(?:(?:(?:^|[,;。])计划|计划(?:在|于|对|由|将|会|到|以|今|明|再|新)|预计|预期|预定|暂定|打算|(?<!模)拟(?!(?:聘用?|录[用取]?|推荐|表彰|提拔|任职?|立项|认定|入[选围]|资助|补助|奖励)(?:人|名单|对象|干部|项目|单位|企业|考生|学生|公示))|力争|争取|有望|"
    r"即将|准备(?=在|于|对|由|将))[^,;。”」》的]{0,12}?"
    + VERB
    + r")|将(?:会|要|于|在|继续|正式|陆续|全面|统一|首次|再次|再|分别|分批|分期|同步|"
    r"集中|公开|重新|逐步|"
    r"另|每[日天周月年]|面向|与|由|从|对外|重点|有(?!关)|改[为建作成]|派|成为|迎来|加开|增设|新增|新建|进入|讲|播|试|刊登|放映|关闭|封闭|限"
    r"|(?:" + VERB + r")(?!情况|材料|方案|工作|经费|资金|细则|意见|报告|清单"
    r"|台账|结果|名单|总结|进展|数据|信息)))"
)
"""10月将在京举行: a plan word after the date, 将 as the object marker (将材料列入) left aside."""

PLAN_CLAUSE: Final = re.compile(
    r"^\s*(?:计划|拟|预计|力争|争取|准备|有望|即将|将(?!军|(?![向对为把给被以])[^,;。]{2,10}?"
    r"(?:捐|赠|献给|移交|交给|送给|让给|并入|划归|改称|改为|命名为|列入|迁)))"
)
"""2026年2月，计划…: the clause after the date's own begins with a plan word, 将 as the object
marker (将藏书捐给) left aside."""

DECIDED: Final = re.compile(
    r"(?:(?:议决|决议|决定|商定|议定|通过决定)(?:于|在|自|从)?|[延展改](?:期|会)?[至到])\s*$"
)
"""理事会议决明年二月…: what was decided then is yet to come, as is what is put off (展至下月)."""

ORDERED: Final = re.compile(
    r"(?:[训通饬咨]?令|饬|通[告知饬]|谕)[^,;。]{0,2}(?:各|所属|全)[^,;。]{0,6},?\s*(?:自|从)?$|(?:议决|决议)(?:自|从)?\s*$"
)
"""教育部令各省区，自本年秋季起试行; 大会议决自四月一日起实行."""

TO_COME: Final = re.compile(r"明[年春夏秋冬天日]|后年|下(?:个)?[月周年]|翌年")
"""公布计划，明年三月底前报部: yet to come even in a chronicle."""

PLANNING: Final = re.compile(
    r"计划(?:在|于|到|将|用|建|完成|今|明|下[月周半]|下个[月星])|按计划|拟(?:于|在|将)|预计|力争|争取|有望|打算(?![,;、。]|$)|目标是|"
    r"\b(?:plans? to|hopes? to|aims? to|expects? to)\b"
)
"""计划在6月底前…, 力争年底前完工: an aim that somebody sets for himself."""

TURN: Final = re.compile(
    r"(?:^|[。;!?])\s*(?:在?新的?一年|下一?年度|展望(?:未来|新的?一年)|下一?步|下一?阶段)(?=[里中,:]|我|工作|将|要|重点|打算)"
)
"""新的一年，重点抓好…: from here on a review of a year speaks of the next."""

STAGE: Final = re.compile(
    r"(?:阶段|环节)(?:\s*[:、]?\s*[^,;。!?()]{0,16})?\s*\($"
    r"|^\s*(?:\([一二三四五六七八九十\d]{1,2}\)|[一二三四五六七八九十\d]{1,2}[、.])\s*[\u4e00-\u9fff、]{2,12}\s*\($"
)
"""准备阶段(1月—3月), 第一阶段:宣传发动(3月—4月), (三)检查评比(4月下旬): the time that a plan
gives a stage or a step."""

NOTED: Final = re.compile(
    r"\s*[(\[](?:暂定|预定|预计|计划中?|拟定?|目标|待定|筹备中|规划中|planned|expected|scheduled|tentative|target"
    r"|tb[acd]|est\.?)[)\]]"
)
"""2022 Q4（預定）, May 2026 (tbc): what the bracket behind a date says of it."""

CALLED_PLANNED: Final = re.compile(
    r"(?:[(（]|^)\s*(?:预计|预期|计划|拟|预定|目标"
    r"|expected|planned|scheduled|due|targeted?|forecast|eta)"
    r"(?:于|在|为|:| for| in| by| to)?\s*$"
)
"""移除旧接口（预计 2024 Q3）, a tower (planned for May 2031), （ETA: 6月）: all that stands between
a bracket and its date. The words of English stand here too: Chinese pages write them as well."""
