"""The words that say what a dated clause does: tells, plans, sets a limit or only names a time.

All words stand in the folded form of :func:`db.text.fold.fold` (Simplified, half-width, lower
case), so that one list serves both scripts. Each group says with an example what it is for. Where
one begins with ``(?=[…])``, all its words begin with these characters: other text is soon passed.
"""

from __future__ import annotations

import re
from typing import Final

from db.dates.kinds.verbs import EVENT_VERB, VERB, any_of

HAN: Final = re.compile(r"[\u3400-\u9fff]")

FIGURE: Final = re.compile(
    r"^全年(?!的)|^(?:同比|比|较|增长|下降|增加|减少|上升|回落|占|为|达|达到|累计|共|实现)[^,;。]{0,12}\d|^[^,;。]{0,12}\d[\d.]*(?:万|亿)?[人户元%]"
)
"""上半年增长5.6%, 2023年末全县人口31万人: a figure of a period."""

SHORT_RELATIVE: Final = re.compile(
    r"(?![以用凭在由因为从与和被把将])[\u4e00-\u9fff]{2,6}的(?=[\u4e00-\u9fff]{2}|\d)"
)

IN_RELATIVE_CLAUSE: Final = re.compile(
    r"^[^,;:。!?、()《》\n]{0,10}?"
    + VERB
    + r"(?:并实施|并施行|实施|以来)?的(?!是|时候|通知$|决定$)"
)
"""3月5日印发的通知, 2018年市里成立的基金会: the date belongs to the noun behind 的."""

PLAN_BEFORE: Final = re.compile(
    r"(?:(?:(?<!化)计划|拟定?|(?<!现)将|将(?=[于在])|预计|预期|预料|(?<![材资原史涂燃饮])料|可望|最快|准备|打算|有望|暂定|初定|即将|原定|原订|预定|力争|争取|安排|[改延推][至到]|"
    r"(?:改期|推迟|延期|延迟)[至到]|谨?订(?=于)|谨定(?=于)|承诺|答应|保证|约定|约好|说好|议定|展望)(?:于|在|到|至|从|自|是|为)?|"
    r"(?:定|确定|商定|拟定|可)[于在为]|(?:^|[,;。])定|冀)\s*$"
)
"""计划于8月份举行, 定于10月17日, 预计年底, 施工方承诺6月12日: a plan word or a promise directly
before the date."""

NEXT_TIME: Final = re.compile(
    r"^[^,;。]{0,10}下(?:次|一次|届|一届|轮|一轮|期|一期)|下(?:次|一次|届|一届|轮|一轮|期|一期)[^,;。]{0,8}$"
)
"""7月5日召开下次会议: an occasion that is yet to come when the text is written."""

RESOLVED: Final = re.compile(r"议定|商定|会议(?:决定|要求|明确|确定)|承诺|责成")
"""议定：…，7月份提交: what the minutes of a meeting say that somebody is to do."""

LASTS_UNTIL: Final = re.compile(r"(?:有效期|持续|延续|一直|延长|展期|展|维持|保持|直)[至到]\s*$")
"""有效期至2027年底, 将持续到6月30日: the end of what is in force or goes on until then."""

AT_MEETING: Final = re.compile(
    r"的[^,;。]{0,16}?(?:会|会议|大会|仪式|典礼|论坛|活动|比赛|晚宴|讲座)[上中](?!的)"
)
"""下周三的区议会会议上提出动议, 3月5日的职代会上通过: the meeting's day is that of its acts."""

DAILY: Final = re.compile(
    r"每[天日][^。;]{0,20}$|(?:工作|办公|上班|开放|营业|开馆|参观|服务|受理|作息|施工|上课|门诊|接待)时间(?:为|是|[:])?[^,;。]{0,24}$"
)
"""工作时间为8:30—12:00、14:00—17:30, 每日上午9时至12时，下午2时至5时: the hours of every day."""

DONE_BEFORE: Final = re.compile(r"(?:已经?|业经|业已|已于|经)\s*$")
"""《办法》已经6月17日会议通过，现予印发: done, even in a notice."""

RULED_OUT: Final = re.compile(
    r"^[^,;:。]{1,24}的,?[^,;:。的]{0,8}?(?:不得|不再|须|应当|应|可|需|均|要|享受)"
)
"""2022年获特等奖的节目不得申报: a rule about what a year marked out."""

TERM: Final = re.compile(
    r"(?:建设|实施|执行|施工|起止|合同|规划|服务|改造)(?:年限|期限|周期|工期|时间|年度|期)(?:为|是|自|从|[:])?\s*$"
)
"""建设年限2022—2024年: the term that a plan gives a project."""

UP_TO: Final = re.compile(r"(?:自|从)[^,;。]{1,16}(?:起|开始|日)[至到]\s*$")
"""自立项之日起至2025年3月31日: the end of a time whose start has no date."""

REGISTRATION: Final = re.compile(
    r"(?:报名|申报|征稿|投稿|投票|登记)(?:时间|期限|日期)?(?:为|自|从|于)?\s*$"
)
"""报名从即日起至18日: the time in which one may hand something in, which ends in a limit."""

HANDED_IN: Final = re.compile(
    r"止?,?(?:均可|可)?(?:开放|受理|接受|开始)?(?:线上|网上|现场|电话|网络)?"
    r"(?:报名|登记|申报|投稿|征稿|征集|收件|申请)|止?,?以邮戳为[凭准]"
)
"""即日起至18日开放线上报名: what may be handed in from the day of writing up to a last one."""

RATE: Final = re.compile(
    r"^,?[^,;。]{0,14}?(?:同比|环比|由[负正降升]转[负正降升]|比上[年月]|增速|涨幅|降幅"
    r"|(?:增长|下降|上涨|回落|回升|增|降)了?\d[\d.]*%)"
)
"""9月份，CPI同比上涨2.8%; 6月份由负转正: how a figure of that month moved."""

COMPILED: Final = re.compile(
    r"(?:^|(?:^|,)本[文志书稿刊表][^,。]{0,24},?|(?:整理|编[写撰辑纂]|撰[写稿]|执笔|汇整|校订),)$"
)
FINISHED: Final = re.compile(r"(?:定稿|脱稿|截稿|完稿|校毕)[。.)]?\s*$")
"""本文由文史组整理，113年9月定稿: when the text itself was written."""

HEARD: Final = re.compile(r"^\s*(?:从[^,;。]{1,20})?(?:获悉|了解到|得知|获知)")
LATER_DAY: Final = re.compile(r"\d[日号时月]|[今昨][日天晚]|[前明][日天]|上午|下午")
"""记者昨天获悉，夜市15日恢复营业: the reporter's own day, where the news has one too."""

FINER_DAY: Final = re.compile(
    r"[^,;:。!?\d一二三四五六七八九十]{1,10}[于在](?:[一二三四五六七八九十]{1,2}|\d{1,2})月"
)
"""去年大会于8月21日举行."""

MOVED_TO: Final = re.compile(r"(?:提早|提前|推迟|延期|顺延|改期|改)[至到]\s*$")
"""假期提早至3月7日开始: the day to which a thing was moved."""

AFTER_DISASTER: Final = re.compile(
    r"^[^,;。]{0,14}(?:地震|洪水|洪灾|水灾|大水|火灾|大火|台风|疫情|事故|海啸|暴雨|矿难|泥石流)[」”]?"
    r"(?:发生)?(?:[以之过]?后|期间),[^;。]{0,40}?\d+[月日]"
)
"""2008年汶川地震后，5月14日…: the year names the disaster, the later date tells."""

AFTER_ACT: Final = re.compile(r"(?:自|从)[^,;。\d]{1,12}$")
"""自验收合格次日起: the day after an act, whenever it may be."""

AHEAD_LABEL: Final = re.compile(
    r"^[^,;。]{0,4}(?:未来|展望|计划|目标|下一步|规划|愿景)[^,;。]{0,4}:\s*$"
)
"""未来：2026年前建成三大基地: the label of an entry says that it is yet to come."""

OF_ACT: Final = re.compile(r"之日的?\s*$")
"""自收到通知之日的次日起: a day that a rule counts from, whenever it may be."""

CLEFT: Final = re.compile(r"^[^,;。]{0,8}[\u4e00-\u9fff]的(?=[\u4e00-\u9fff]{0,4}(?:[,;。\s]|$))")
"""水库是1971年开的工: 是…的 tells when."""

PERIOD: Final = re.compile(
    r"(?:前|头|上|下|全|一|二|三|四|[1-4]|第)*(?:个)?(?:季度|半年)(?:末)?$|年末$|全年$|^\d{1,2}\s?[-—–~至到]\s?\d{1,2}\s?月份?$"
)
AMOUNT: Final = re.compile(
    r"^,?[^,;。\d]{0,16}\d[\d.,]*\s*(?:万|亿|千)*\s*"
    r"(?:元|美元|人|户|吨|%|亩|公顷|平方|公里|个|座|家|所|册|名|种|台|头|株|千瓦|辆|件|斤)"
)
"""前三季度生产总值1203亿元, 年末人口31万人: the period that an amount is of."""

PLAN_AFTER: Final = re.compile(
    r"(?=[,;。计预暂打拟力争有即准将])(?:(?:(?:(?:^|[,;。])计划|计划(?:在|于|对|由|将|会|到|以|今|明|再|新)|预计|预期|预定|暂定|打算|(?<!模)拟|力争|争取|有望|"
    r"即将|准备(?=在|于|对|由|将))[^,;。”」》的]{0,12}?"
    + VERB
    + r")|将(?:会|要|于|在|继续|正式|陆续|全面|统一|首次|再次|再|分别|分批|分期|同步|"
    r"集中|公开|重新|逐步|"
    r"另|每[日天周月年]|面向|与|由|从|对外|重点|有(?!关)|改[为建作成]|派|成为|迎来|加开|增设|新增|新建|进入|讲|播|试|刊登|放映|关闭|封闭|限"
    r"|(?:" + VERB + r")(?!情况|材料|方案|工作|经费|资金)))"
)
"""10月将在京举行: a plan word after the date, 将 as the object marker (将材料列入) left aside."""

PLAN_CLAUSE: Final = re.compile(
    r"^\s*(?:计划|拟|预计|力争|争取|准备|有望|即将|将(?!军|(?![向对为把给被以])[^,;。]{2,10}?"
    r"(?:捐|赠|献给|移交|交给|送给|让给|并入|划归|改称|改为|命名为|列入|迁)))"
)
"""2026年2月，计划…: the clause after the date's own begins with a plan word, 将 as the object
marker (将藏书捐给) left aside."""

FOUNDED: Final = re.compile(
    r"(?:始建|创[办建立始]|开办|肇始|草创|设立|成立|落成|竣工|诞生|组建|筹建|创刊|开业|源起|发端)于\s*$"
)
"""本会成立于1917年: the age of a thing, told as its beginning; a house that is 建于 some year is
only described."""

RECURRENT: Final = re.compile(
    r"(?=[每历常逢按定eadw])(?:(?<![人户亩台位名家件册])每(?:年|月|日|天|周|季|逢|晚|星期|隔)"
    r"(?!\d[\d.,]*(?:万|亿)?[元斤吨])|历年|常年|逢年|按期|定期|"
    r"\b(?:every|each|annually|daily|weekly)\b)"
)
"""2017年起，这个年会每年换一个县举办: a habit, no single event. 每人每月300元 is a rate."""

EXPERIENCED: Final = re.compile(
    r"^[^,;。]{0,12}曾(?!任|用名|祖|孙)|^[^,;。]{0,4}[那这](?:场|次|年|一)"
)
"""1987年曾发生地震, 1998年那场洪水: looked back on from elsewhere."""

CHANGED: Final = re.compile(
    r"改为|改成|改由|提高|提至|上调|下调|增至|增加到|增为|减至|调整|实行|试行|恢复|开始|启动|推行|执行"
)
"""五月起，改为每月两次: a new habit begins, which is an event."""

DESCRIBED: Final = re.compile(
    r"(?:(?:出现|发生|定格|安排)在|(?:始?建|写|创[办建立始]?|开办|肇始|草创|设立|成立|落成|作|编|刻|摄|竣工|出版|印|铸|源|追溯)于)\s*$"
)
"""老馆建于1986年: a thing described by its age."""

OBJECT: Final = re.compile(
    r"[\u4e00-\u9fff]了\s*$|(?:审议|审查|通报|汇报|总结|回顾|研究|听取|部署|核定|公布)了?\s*$"
)
"""研究了1月至4月…情况: the date belongs to what the verb before it speaks of."""

LIMIT: Final = re.compile(
    r"(?=[d截报逾不最至])(?:\bdeadline\b[^.;]{0,40}$|截(?:止|标|件|投|单|稿)(?:日期|时间|日)?(?:\([^()]{0,20}\))?(?:为|是|至|到|于)?[:]?\s*$|截稿|报名(?:时间)?(?:截止|至)|逾期|截止[\u4e00-\u9fff]{0,6}(?:[】\]]|[】\]]?:)\s*$|"
    r"(?:不晚于|不迟于|最迟|最晚|至迟|不得?逾|不得?超过|不得?晚于|不得?迟于)(?:于|在)?\s*$)"
)
"""报名截止时间为8月31日, 最迟于3月5日: a limit set before the date."""

LIMIT_AFTER: Final = re.compile(
    r"^\s*(?:\([^()]{0,10}\))?\s*(?:止|截止|为止|到期|前截止|截稿|(?:下班|放学|收市|闭馆|营业结束|日终)之?前)"
)
"""8月31日截止: a limit set after the date."""

YEAR_OF_ACCOUNTS: Final = re.compile(r"止.{0,6}(?:年度|财年|期间|个月|季度)")
"""截至二零二三年十二月三十一日止年度, as every annual report in Hong Kong has it."""

RAN_OUT: Final = re.compile(r"已[经]?[于在]?\s*$")
"""该政策已于2022年12月31日到期: it ran out then."""

IMPERATIVE: Final = re.compile(
    r"(?<![申邀聘])请|可[于在](?=[\d一二三四五六七八九十])|欢迎|敬请|务必|必须|须|不得|应(?!邀|对|急|用|届|聘|征|战)|需(?!求)|要(?!求|闻|点|素|塞|地)|报送|报至|上报|提交|报名(?!表|费)|"
    r"交至|送至|寄至|发送至|反馈|填报(?!系统|平台|软件)|申报(?!书|表|系统|平台)|落实|确保|力争|争取|责任单位|牵头单位|各(?:市|县|区|单位|部门|有关|地)|"
    r"(?:^|[.!?]\s+)(?:write|send|return|submit|apply|register|contact|bring|sign|reply|hand|book)\b|"
    r"\b(?:must|shall|should|please|required?|submit|deadline|due|apply|register|asked|no later)\b"
)
"""What asks somebody to act by a day."""

REQUESTED: Final = re.compile(
    r"(?:请(?:[^,;。]{0,14})|须|务必|务请|务|应|应当)(?:于|在)\s*$|(?:要求|责令|责成|限|限于|限期)(?:在|于)?\s*$"
)
"""请于3月5日报送: a request directly before the date."""

DONE_BY: Final = re.compile(rf"^(?:已[^,;:。应须要将]{{1,12}}|{EVENT_VERB})的(?!是|时候)")
"""2000年底前建成的小区, 2012年3月前已建且超高的棚屋: what a noun had done by then."""

OWN_ACT: Final = re.compile(r"^[^,;。]{0,6}(?:公示|公告|公布|揭晓)")
"""5月底前公示名单: what the issuer of a notice means to do himself."""

ASKING: Final = re.compile(r"请|须|应|务必|各|要求|责成|提醒|通知")
ASKED_OF_OTHERS: Final = re.compile(r"(?<=[^,;。]),[\u4e00-\u9fff]{1,8}请[^,;。]*")
OFFER: Final = re.compile(r"^[^,;。]{0,10}可(?:获|享|以|凭|领|减|免)")
"""3月5日前购票可享优惠: an offer that ends then."""
MINUTES: Final = re.compile(r"纪要|会议|minutes")

TO_COME: Final = re.compile(r"明[年春夏秋冬天日]|后年|下(?:个)?[月周年]|翌年")
"""公布计划，明年三月底前报部: yet to come even in a chronicle."""

PLANNING: Final = re.compile(
    r"计划(?:在|于|到|将|用|建|完成|今|明)|按计划|拟(?:于|在|将)|预计|力争|争取|有望|打算|目标是|"
    r"\b(?:plans? to|hopes? to|aims? to|expects? to)\b"
)
"""计划在6月底前…, 力争年底前完工: an aim that somebody sets for himself."""

COMPLETED: Final = re.compile(
    r"全部|均已|已(?:经|全|完|建|通|开)|完成|建成|竣工|落成|结束|完工|完毕|[^为除得到]了(?!解)|completed|finished"
)
"""Something done for good, where 达到, 共有 and 累计 only give a figure."""

SUBMISSION: Final = re.compile(
    r"报送|报至|上报|提交|报名|交至|送至|寄至|发送至|发至|反馈|填报|申报|缴纳|缴清|办理|报到|函告|函送|回复|汇总|备案|"
    r"\b(?:submit|apply|register|send|return)\b"
)
"""What must have arrived by a day: with 请于 and no 前 it sets a limit all the same."""

SURELY_DONE: Final = re.compile(
    r"(?<![为除])了(?!解)|已(?:经|于|由|在|全|有|达|累|向|建|完|成|开|连|被|将|实)|曾(?!任)|均已|^[方才](?![能可面])"
)
"""Signs that a thing is done even in a plan, where 完毕 and 完成 say how it is to end."""

PERFECTED: Final = re.compile(
    r"(?=[了已曾全均累共总达获超顺如圆完])(?:(?<![为除])了(?!解)|已(?:经|有|全|完|达|累|向|建|成|对|开|在|连|被|与|将|实|为|于)?|曾|全部完成|均已|累计|共计|"
    r"总数达|达到了|获得|超额|顺利完成|如期完成|圆满|完毕)"
)
"""Signs that a thing is done (全部完成脱钩), which a limit alone does not say."""

AS_OF: Final = re.compile(r"(?:截至|截止|截止到|截至到|截止至|止于|迄|as of)\s*$")
"""截至12月底: a count taken on a day, no limit set for anybody."""

SOURCE_OF_AUTHORITY: Final = re.compile(
    r"(?:根据|依据|按照|依照|遵照|(?<![数证收票占凭单字])据|参照|参见|详见|引自|摘自|载于|见)[^,;。]{0,6}$"
)
"""根据2019年3月5日印发的…: the date of the paper that is cited."""

COMPARISON: Final = re.compile(r"(?:比|较|同|与|和|跟|超过|超越|低于|高于|相比|相较于?|从)\s*$")
"""比2019年增长, 与2019年相比."""

RESUMED: Final = re.compile(
    r"^才(?![能可])|^[始方才乃]?(?:复课|复工|复业|复航|重开|重新开|结束|停止|撤|告成|告竣)"
)
"""1966年6月停课，至1969年春复课: what took place at the end of that time."""

NOT_BEFORE: Final = re.compile(
    r"[^,;。]{0,16}?(?<![刚人口])(?:才(?![能华干智])|方(?=[始才可得获]))"
)
"""直到去年10月大桥才合龙: what took place then and not before."""

UNTIL: Final = re.compile(
    r"(?:持续|延续|一直|延长|推迟|延期|延至|展至|展期|直|维持|保持|进行|有效期|任期|服务)?(?:到|至)\s*$"
)
"""轰炸持续到1月17日: the end of something begun before."""

RECURRING: Final = re.compile(r"(?:每[天日晚周月季年逢到]?|逢|历年|往年|常年)\s*$")
"""每年3月: no point in time."""

CONNECTIVE: Final = re.compile(
    r"(?:(?>"
    + any_of(
        """
        并 而 又 且 其中 其 随后 此后 后 另 另外 此外 同时 到 到了 至 截至 截止 截止到 截至到
        自 从 自从 早在 就在 于 在 直到 直至 及至 约 大约 至于 即 就是 仅 仅在 特别是 尤其是 尤其
        但 但是 不过
        然而 因此 所以 当 待 及 以及 与 和 或 今 时 逮 会议决定 会议确定 该馆 我馆 本馆 我校 本校
        学校 公司 该校 该公司 该县 我县 我市 我省 全县 全市 全省 清 前清 大清
        南明 明 元 宋 北宋 南宋 辽 金 五代 唐 隋 晋 汉 东汉 西汉 伪满 是 这年 那年 次年
        翌年 同年 春 夏 秋 冬
        """
    )
    + r"|\b(?:on|in|at|by|from|since|beginning|starting|until|during|as|of|then|and|but|between|"
    r"early|late|mid|night|morning|evening|afternoon|eve|around|about|before|after|the|later|finally|meanwhile|also|so)\b)[\s,]*+)++$"
)
"""What may stand between the start of a clause and a date that still opens it."""

ADVERBIAL_BEFORE: Final = re.compile(
    r"(?:于|在|自|从|至|定于|迟至|早在|直到|先后于|又于|并于|后于|已于|曾于|也于|均于|最早于)\s*$"
)
"""公司于3月5日成立: a coverb before the date makes it an adverbial of the verb behind it."""

PARALLEL: Final = re.compile(r"[、及和与暨或](?:于|在)?\s*$")
"""3月8日及22日: one of several dates told at once."""

OF_PERIOD: Final = re.compile(r"[^,;。]{1,10}的")
"""1月1日至12月31日期间形成的文件."""

QUANTITY: Final = re.compile(
    r"^\s*\d[\d.,]*\s*(?:个|名|万|亿|元|家|项|人|户|次|件|例|台|套|吨|公里|亩|%|所|座|条|批|期|起|种|篇|册|部|处|辆|架|艘)"
)
"""2019年102个1500万元项目: the budget or programme of a year."""

NOUN_SUFFIX: Final = re.compile(
    r"^(?:度(?!过)|份?的|版|级(?!别)|届|款|型|式|产|间(?=的)|代|中央|全国|全省|全市|全县|全区|工作|上半年|下半年|末存|数据|口径)"
)
"""2020年度, 2018级, 2020年全国会议: a coarse date as part of a name."""

STRETCH: Final = re.compile(r"未来|今后|接下来|近|过去|以来|年来|多年|数年|历来|的?这")
"""过去一年, 近40年: years counted back from now."""

SO_FAR: Final = re.compile(r"[^,;。]{0,20}?(以来|至今)")
FROM: Final = re.compile(r"(?:自|自从|从)$")
"""自1978年设阅览室以来, 2020年融资至今: all the time since."""

PERIOD_SO_FAR: Final = re.compile(r"^(?:以来|来(?=[,的]|$)|至今|迄今|以后|之后|后(?=[,的]))")
"""2016年以来: the period under review, begun but not dated by it."""

ASPECT: Final = re.compile(r"^[^,;。]{1,24}[\u4e00-\u9fff](?:了(?!解)|过(?![程渡于去后年]))")
"""去年加固过一回: 了 and 过 tell of something done, whatever the verb."""

ONE_BY_ONE: Final = re.compile(rf",[^,;。]{{0,8}}(?:先后|陆续|相继)[^,;。]{{0,6}}{EVENT_VERB}")
"""八十年代，先后建成三座桥: what was done over many years."""

COUNTED_ACTS: Final = re.compile(
    r"(?:间|期间)?,[^,;。]{0,10}?(?:[一二三四五六七八九十两多]|\d{1,2})[次度回][\u4e00-\u9fff]"
)
"""2005至2015年间，居民五次去信: acts that are counted over many years."""

IN_TIME_OF: Final = re.compile(
    rf"[^,;。]{{1,10}}(?:期间|之际|中),[^。]{{0,30}}?{EVENT_VERB}|"
    rf"[^,;。]{{1,10}}(?:期间|之际),[^。]{{0,20}}?(?:划归|划入|并入|停课|停工)"
)
"""1952年院系调整期间，附设的师范科划归…: a year, and what was going on in it."""

THENCEFORTH: Final = re.compile(r"^,?(?:便|就|才)?(?:不再?|停|改|开始|取消|免)")
"""2006年元旦以后不交农业税了: what changed on that day."""

NUMBERED_PAPER: Final = re.compile(r"[^,;。]{0,12}第?\s*\d+\s*号")
AUTHORITY: Final = re.compile(r"(?:根据|依据|依照|按照|遵照|奉)[:]?[^,;。]{0,20}$")
"""依据:农业部1月9日某字第12号函: the day of the paper, which its number follows."""

APPOINTED: Final = re.compile(
    r"\s*(?:获|经|被)?(?:委任|任命|选任|推选|退任|辞任|上任|就任|离任|接任|调任|履新)"
)
"""某女士（于6月1日获委任）: what the bracket behind a name tells of the person."""

STAGE: Final = re.compile(r"(?:阶段|环节)(?:\s*[:、]?\s*[^,;。!?()]{0,16})?\s*\($")
"""准备阶段(1月—3月), 第一阶段:宣传发动(3月—4月): the time that a plan gives a stage."""

OCCASION: Final = re.compile(
    r"(?:^|[,;:。!?])[^,;:。!?()]{0,10}(?:期间|当天|当日|连假|长假|假期|黄金周)\s*\($"
)
"""暑假期间(7月5日—8月31日)，延时开放: the bracket says when that was."""

BRACKET_ENDS: Final = re.compile(r"\s*\)\s*(?:[,;:。、]|$)")

SPEECH_ENDS: Final = (".", "。", ",", "!", "?")
"""What is said ends in a stop or comma within its quotation marks; a name does not."""

CITATION: Final = re.compile(
    r"(?:日报|晚报|时报|新闻网|新华社|通讯社|周刊|月刊|杂志|年鉴|档案|出版社|第\s*\d+\s*[版期卷]|来源|摘自|转自|载|"
    r"摄|编辑|记者|供稿|更新|发布时间|发布日期|责编|审核|copyright|©|retrieved|accessed)"
)
"""(人民日报2020年3月5日第3版): where something was printed."""

DATELINE: Final = re.compile(r"^\s*(?:讯|电|专电|综合电|消息)(?:\s|[(（:,]|$)")
"""新华社北京1月14日电: the day of writing, which 今天 in the text leans on."""

BYLINE_BEFORE: Final = re.compile(
    r"\s*(?:[【\[(][^】\])]{0,12}(?:讯|电|消息|报道)[】\])]|[^,;。]{0,10}讯)\s*\(?$"
)
"""【本报讯】（2020年6月2日）, and 【本报讯】2020年6月2日 alone on a line: the day of writing behind
the tag of a paper."""

PERIODICAL: Final = re.compile(r"\s*(?:出刊|出版|发行|刊行|一|供|开放|轮)")
"""隔日出刊: every other day, not the next."""

PUBLISHING_LABEL: Final = re.compile(
    r"(?:发布|发表|更新|刊登|上传|录入|添加|编辑|打印|印发|发文|成文|公开|采集|访问|修改)"
    r"(?:时间|日期|日)\s*[:]\s*$|^\s*(?:日期|date|time)\s*[:]\s*$|"
    r"^\s*(?:first |last )?(?:posted|published|updated|modified)(?: on)?\s*[:]?\s*$"
)
"""发布时间:2020-10-15: data about the page, not its story."""

TIME_NAMED: Final = re.compile(
    r"(?:时间|日期|日程|[\u4e00-\u9fff](?<![学日星假定长短周分])期|截止日|开放日|date|time)[^,;。]{0,4}$"
)
"""活动时间为10月17日: the day is what is said."""

ADDRESSED: Final = re.compile(r"欢迎(?:您|大家|读者|网友|来|留|在|于)|敬请|恭请|请您|读者朋友|网友")
"""欢迎在1月10日前留言: asked of those who read it now, whatever year the text is about."""

OCCASION_BEFORE: Final = re.compile(
    r"^[\u4e00-\u9fff]{2,4}(?<![目以之提从面眼生跟上日])前(?![后夕夜])(?=[^,;。]{0,6}?"
    + EVENT_VERB
    + ")"
)
"""11月15日供暖前完成: before what the day is known for."""

FESTIVITY: Final = re.compile(
    r"$|[^,;。]{0,4}(?:活动|晚会|联欢|演出|座谈|文艺|游园|庆祝|期间|假期|长假|档|优惠|方案|系列|茶话)"
)
"""2019年国庆节活动, 2020年春节联欢晚会: what the festival is the name of."""

FESTIVAL_TELLS: Final = re.compile(
    r"(?:[那这当][天日晚夜]|前夕|前一天|全[校县市区村镇国省厂家馆院]|[本该我][校县市区村厂馆院社])(?!的)"
)
"""端午那天合龙, 中秋全校返抵: what follows a festival's name where that is the day meant."""

ABOUT: Final = re.compile(r"前后|之前|之后|以前|以后|前|后|期间|当天|当日|来临")
"""What stands behind a festival's name without changing which it is."""

TIME_LABEL: Final = re.compile(r"(?:时间|日期|日程|会期|档期|开放日|when|date)\s*[:]\s*$")
"""活动时间:10月17日 in a notice."""

LATELY: Final = re.compile(
    r"近日|日前|近期|最近|新近|前不久|不久前|日来|recently|lately|the other day"
)
"""Words that date a report's event roughly; 目前, 现在 and their like date nothing."""

SHORT_VERB: Final = re.compile(
    r"[入进任调升迁购拆修获到返逝殁卒抵移废改立聘捐铺停复增开办编撰考奉受遭遇始初生死葬嫁娶婚](?!口|行|为|意|期|展)"
    r"[\u4e00-\u9fff]"
)
"""1921年考入…, 1915年入私塾: verbs of one character, trusted only at the start of a clause."""
