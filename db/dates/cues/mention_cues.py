"""The words by which a date only names a time: inside a phrase, a figure, a name, a habit."""

from __future__ import annotations

import re
from typing import Final

from db.dates.cues.verbs import EVENT_VERB, VERB

SHORT_RELATIVE: Final = re.compile(
    r"(?![以用凭在由因为从与和被把将])[\u4e00-\u9fff]{2,6}的(?=[\u4e00-\u9fff]{2}|\d)"
)

IN_RELATIVE_CLAUSE: Final = re.compile(
    r"^[^,;:。!?、()《》\n]{0,10}?"
    + VERB
    + r"(?:并实施|并施行|实施|以来)?的(?!是|时候|通知$|决定$)"
)
"""3月5日印发的通知, 2018年市里成立的基金会: the date belongs to the noun behind 的."""

RECEIVED: Final = re.compile(
    r"^(?:已|顺利|成功|首次|正式|又|再次?)*"
    r"(?:通过|获得?|荣获|取得|收到|接到|接受|参[加与]|出席|领取|列席)(?:了)?(?!并|和|且|后)"
    r"[^,;:。!?、()《》\n的]{2,16}?" + VERB + r"的[^,;:。!?()的\n]{2,12}(?=[,;。!?]|$)"
)
"""10月14日通过市局组织的验收, 收到省厅颁发的证书: the clause's own verb stands before its object,
to which 的 ties another's deed; 通过审查的项目 has no such subject."""

MODAL: Final = re.compile(
    r"(?:会(?![议员场展所馆长费址晤谈客诊面考演师审计徽旗刊堂报上中前后期务籍歌徒])|将会)"
    r"(?!的)[\u4e00-\u9fff](?!的)[\u4e00-\u9fff](?!的)"
)
"""下周一会约见承建商的管理层: 会 before what somebody is to do, and no clause tied to a noun."""

AT_MEETING: Final = re.compile(
    r"的[^,;。]{0,16}?(?:会|会议|大会|仪式|典礼|论坛|活动|比赛|[决预复初]赛|联赛|对决|晚宴|讲座)[上中](?!的)"
)
"""下周三的区议会会议上提出动议, 14日的百米决赛中夺冠: the meeting's day is that of its acts."""

OCCASION_TELLS: Final = re.compile(
    r"的[^,;。的]{0,10}?(?:[决预复初]?赛|[首次末]?回合|战役?|会议?|大会|典礼|仪式|演出|音乐会|讲座|考试|演练|庭审|拍卖)"
    r",(?!是|为|由|指|即|其|该|此|因)[^,;。]{4}"
)
"""10月19日的半决赛，又靠点球过关: the day of an occasion opens the sentence that tells of it."""

ANNIVERSARY: Final = re.compile(
    r"[^,;。\d]{1,16}?(?:\d{1,3}|[一二三四五六七八九十百两]{1,4})(?:周年|年祭)(?:之际|当天|当日)?$"
)
"""2016年8月14日大火三周年: what was so many years ago."""

DAILY: Final = re.compile(
    r"每[天日][^。;]{0,20}$"
    r"|(?:每[个逢]?|逢)(?:周|星期|礼拜)[一二三四五六日天][一二三四五六日天、至到和及]*[^,;。\d]{0,6}$"
    r"|每(?:个?月(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]|工作日|班|月末|月底|季末)[^,;。\d]{0,6}$|(?:工作|办公|上班|开放|营业|开馆|参观|服务|受理|作息|施工|上课|门诊|接待)时间(?:为|是|[:])?[^,;。]{0,24}$"
)
"""工作时间为8:30—12:00、14:00—17:30, 每日上午9时至12时，下午2时至5时: the hours of every day;
每周五下午17:00前报送: those of a day of every week."""

RULED_OUT: Final = re.compile(
    r"^[^,;:。]{1,24}的,?[^,;:。的]{0,8}?(?:不得|不再|须|应当|应|可|需|均|要|享受)"
)
"""2022年获特等奖的节目不得申报: a rule about what a year marked out."""

RATE: Final = re.compile(
    r"^,?[^,;。]{0,14}?(?:同比|环比|由[负正降升]转[负正降升]|比上[年月]|增速|涨幅|降幅"
    r"|(?:增长|下降|上涨|回落|回升|增|降)了?\d[\d.]*%)"
)
"""9月份，CPI同比上涨2.8%; 6月份由负转正: how a figure of that month moved."""

AFTER_DISASTER: Final = re.compile(
    r"^[^,;。]{0,14}(?:地震|洪水|洪灾|水灾|大水|火灾|大火|台风|疫情|事故|海啸|暴雨|矿难|泥石流)[」”]?"
    r"(?:发生)?(?:[以之过]?后|期间),[^;。]{0,40}?\d+[月日]"
)
"""2008年汶川地震后，5月14日…: the year names the disaster, the later date tells."""

AFTER_ACT: Final = re.compile(r"(?:自|从)[^,;。\d]{1,12}$")
"""自验收合格次日起: the day after an act, whenever it may be."""

AS_BASE: Final = re.compile(
    r"(?:[^,;。]|(?<=\d),(?=\d)){1,40}?(?:为|作为)(?:计算|测算|评估|审计)?(?:基数|基准|基期|基础|准|界|限|依据)"
)
"""以2023年12月31日总股本为基数: the day that a sum is taken of."""

OF_ACT: Final = re.compile(r"之日的?\s*$")
"""自收到通知之日的次日起: a day that a rule counts from, whenever it may be."""

BELOW_IS: Final = re.compile(r"(?:以下|下文|下列|兹附|后附)(?:是|为)$")
SAID_AT: Final = re.compile(
    r"[^。;]{0,24}?(?:[于在][^。;]{2,24}?(?:上|中|后|时))[^。;]{0,40}?(?:致[辞词]|讲话|发言|答[复覆]|谈话|声明|演[辞讲词]|提问|开场)"
)
"""以下是今日（6月12日）在立法会会议上某议员的提问和局长的书面答复, as press notices begin."""

CLEFT: Final = re.compile(r"^[^,;。]{0,8}[\u4e00-\u9fff]的(?=[\u4e00-\u9fff]{0,4}(?:[,;。\s]|$))")
"""水库是1971年开的工: 是…的 tells when."""

PERIOD: Final = re.compile(
    r"(?:前|头|上|下|全|一|二|三|四|[1-4]|第)*(?:个)?(?:季度|半年)(?:末)?$|年末$|全年$|^\d{1,2}\s?[-—–~至到]\s?\d{1,2}\s?月份?$"
)
AMOUNT: Final = re.compile(
    r"^,?(?!(?:集中|专项|突击|专门|先后|共同|联合)[^,;。\d]{2,}|(?:对|为|给|向|组织|发动|邀请|走访|慰问|深入|到|赴|在)[^,;。\d]{0,8}\d|完成[^,;。\d]{0,8}(?:改造|整治|安装|修缮|清淤|搬迁)\d)[^,;。\d]{0,16}\d[\d.,]*\s*(?:万|亿|千)*\s*"
    r"(?:元|美元|人|户|吨|%|亩|公顷|平方|公里|个|座|家|所|册|名|种|台|头|株|千瓦|辆|件|斤)"
)
"""前三季度生产总值1203亿元, 年末人口31万人: the period that an amount is of;
对132个书屋逐一检查 is a deed."""

FOUNDED: Final = re.compile(
    r"(?:始建|创[办建立始]|开办|肇始|草创|设立|成立|落成|竣工|诞生|组建|筹建|创刊|开业|源起|发端)于(?:[\u4e00-\u9fff]{1,2}(?<=[唐宋元明清]))?\s*$"
)
"""本会成立于1917年: the age of a thing, told as its beginning; a house that is 建于 some year is
only described."""

EXPERIENCED: Final = re.compile(
    r"^[^,;。]{0,12}(?<![长席授师员记任理])曾(?!任|用名|祖|孙)|^[^,;。]{0,4}[那这](?:场|次|年|一)"
)
"""1987年曾发生地震, 1998年那场洪水: looked back on from elsewhere; 校长曾某 has a surname."""

FORERUNNER: Final = re.compile(r"(?:前身|前生)(?:即|就)?[是为]\s*$")
WAS_FOUNDED: Final = re.compile(
    r"[^,;。]{0,8}?(?:创[办建立设]|成立|设立|建立|开办|组建|筹建|兴办|始建)的"
)
"""前身是1986年创办的长跑: a history begins with what came before its subject."""

DESCRIBED: Final = re.compile(
    r"(?:(?:出现|发生|定格|安排)在|(?:始?建|写|创[办建立始]?|开办|肇始|草创|设立|成立|落成|作|编|刻|摄|竣工|出版|印|铸|源|追溯)于(?:[\u4e00-\u9fff]{1,2}(?<=[唐宋元明清]))?)\s*$"
)
"""老馆建于1986年: a thing described by its age."""

SOURCE_OF_AUTHORITY: Final = re.compile(
    r"(?:根据|依据|按照|依照|遵照|(?<![数证收票占凭单字])据|参照|参见|详见|引自|摘自|载于|(?<![看听遇望碰])见(?!于\s*$))[^,;。]{0,6}$|(?:^|[\u4e00-\u9fff\d,;])按\s*$"
)
"""根据2019年3月5日印发的…: the date of the paper that is cited. What is 见于 a day was seen."""
SEEN_IN: Final = re.compile(r"见于\s*$")
NAMED_PAPER: Final = re.compile(r"[^,;。]{0,4}[《〈]")
"""见于1936年5月1日《申报》: in a paper of that day."""

COMPARISON: Final = re.compile(r"(?:比|较|同|与|和|跟|超过|超越|低于|高于|相比|相较于?|从)\s*$")
"""比2019年增长, 与2019年相比."""

RECURRING: Final = re.compile(r"(?:每[天日晚周月季年逢到]?|逢|历年|往年|常年)\s*$")
"""每年3月: no point in time."""

SOME_DAY: Final = re.compile(
    r"(?<![第头前这那])(?:[一某哪]|有一?)[天日]\s*$|最[早晚多]的?时候?\s*$"
)
"""最早的一天凌晨四点就到岗: on a day that nobody names."""

OF_PERIOD: Final = re.compile(r"[^,;。]{1,10}的")
"""1月1日至12月31日期间形成的文件."""

QUANTITY: Final = re.compile(
    r"^\s*\d[\d.,]*\s*(?:个|名|万|亿|元|家|项|人|户|次|件|例|台|套|吨|公里|亩|%|所|座|条|批|期|起|种|篇|册|部|处|辆|架|艘)"
)
"""2019年102个1500万元项目: the budget or programme of a year."""

OF_SUM: Final = re.compile(
    r"^份?的?(?:工资|薪[资水金酬]|月薪|奖金|绩效|[水电气]费|燃气费|取暖费|房租|租金|账单|物业费|话费|养老金|补贴|津贴|会费)"
)
"""12月份工资, 6月电费: what is paid for a month."""

NOUN_SUFFIX: Final = re.compile(
    r"^(?:度(?!过)|年度(?![过计])|第[一二三四五\d]次(?:临时)?股东|份?的|版|级(?!别)|届|款|型|式|产(?!量[^,;。]{0,4}(?:突破|首[次破]|跃居))|间(?=的)|代|中央|全[国省市县区](?!恢复|实[行现施]|[推普]行|取消|停|普及|解放)|工作|上半年|下半年|末存|数据|口径)"
)
"""2020年度, 2018级, 2020年全国会议: a coarse date as part of a name; 1984年全县恢复 and 86年产量
突破万吨 tell."""

EDITION: Final = re.compile(
    r"[\u4e00-\u9fff]{0,8}?(?:[刻刊抄钞稿]|[石铅排影景油翻重活]印|活字|[校增补]刊)本"
    r"(?![^,;。]{0,4}(?:出版|问世|[付印刊刻]成|[印刻]竣|完成|发行|发现|入藏))"
)
"""民國二十二年鉛印本, 光绪八年刻本: the year by which a printing or a copy of a book is known."""

STRETCH: Final = re.compile(r"未来|今后|接下来|近|过去|以来|年来|多年|数年|历来|的?这")
"""过去一年, 近40年: years counted back from now."""

SO_FAR: Final = re.compile(r"[^,;。]{0,20}?(以来|至今(?![址名所地]))")
FROM: Final = re.compile(r"(?:自|自从|从)$")
"""自1978年设阅览室以来, 2020年融资至今: all the time since."""

PERIOD_SO_FAR: Final = re.compile(r"^(?:以来|来(?=[,的]|$)|至今|迄今|以后|之后|后(?=[,的]))")
"""2016年以来: the period under review, begun but not dated by it."""

THENCEFORTH: Final = re.compile(r"^,?(?:便|就|才)?(?:不再?|停|改|开始|取消|免)")
"""2006年元旦以后不交农业税了: what changed on that day."""

AMENDED: Final = re.compile(r"(?:修正|修订|修改|通过|公布|废止)")
"""(2019年修订): what was done to a paper."""

NUMBERED_PAPER: Final = re.compile(r"[^,;。]{0,12}第?\s*\d+\s*号")
AUTHORITY: Final = re.compile(r"(?:根据|依据|依照|按照|遵照|奉)[:]?[^,;。]{0,20}$")
"""依据:农业部1月9日某字第12号函: the day of the paper, which its number follows."""

ENACTED: Final = re.compile(
    r"[^,;。]{0,40}?号\s?令\s?(?:会同)?(?:制定|订定|修正|增订|删除|废止|发布|公布)"
)
"""1.中华民国…部台内字第…号令订定发布全文十条: the history of a law,
as the code of Taiwan has it."""

PAPER: Final = re.compile(
    r"[^,;。\d]{0,16}字第?\s?\d+\s?号(?:公?函|书函|令|公告|通知|解释)?(?:[,;。()]|$|办理|规定|在案|意旨)"
)
"""112年5月22日某国字第1120063412号函: the day of a paper by its number."""

OF_PAPER: Final = re.compile(
    r"[^,;。]{0,16}?(?:印发|下发|发布|公布|颁布|施行|实施|签发|出台|通过|修订|核定|公告)的"
    r"|[^,;。]{0,16}的[^,;。]{0,8}(?:《|通知|办法|规定|方案|文件|公函|决定|来函|报道|要求|原则|渠道)"
)
"""3月5日印发的…: the relative clause that dates a paper, or what was settled in one."""

RULE_SINCE: Final = re.compile(
    r"(?:一律|均|都)?(?:不得|不可|不予|须|应当?(?![急对届])|必须|方可|可以?(?=[申凭按在向]))"
)
"""2016年1月1日后不得…: what a rule forbids or asks from then on."""

DEED: Final = re.compile(
    rf"(?!出生)(?:正式|首次|率先|全面|顺利|由[^,;。]{{2,10}})?{EVENT_VERB}(?!的)|(?:入伙|动土|启钥|开埠|取得|登录为?)"
)
"""1980年8月落成: the deed right behind the date."""

NAMED_BEFORE_BRACKET: Final = re.compile(
    r"[\u4e00-\u9fff」』”\"](?<![日号年月时分])\s*\((?:即|亦即|也就是|下称|自|从)?$"
)
"""三级警戒(, 锁定期满后两年内(即: a name before the bracket, no other date."""

PAPER_BEFORE_BRACKET: Final = re.compile(
    r"(?:笔录|记录|报告|凭[证条]|票据|收据|照片|截图|发票|合同|协议|证明|证词|单据|清单|函件?|公函|通知书?|决定书?|告知书|回执|账[册单]|图纸)"
    r"[」』》”]?\s*\($"
)
"""询问笔录（3月9日、15日）: the days of papers that are evidence."""

NO_DEED: Final = re.compile(
    r"[》〉\d日号月年]\s*$|(?:见|据|根据|依|依据|参[见照考]|附[件表图]|来源)"
)
AMOUNT_ENDS: Final = re.compile(
    r"\d[\d.,]*\s?[万亿]?\s?(?:元|[人户]次?|%|吨|亩|公顷|平方米|公里|个|件|家|台|辆|册|只|头|株)$"
)
"""31万人(2020年11月): what a bracket says of a figure and not of a deed."""

CLOSING: Final = re.compile(r"(?:散|闭|休)会(?:时间)?:\s*$")
"""散会：下午4时35分: the hour at which the meeting that minutes tell of ended."""

MINUTES_CONFIRMED: Final = re.compile(
    r"(?:确认|宣读|备查|通过)?(?:前|上)(?:次|一次|届)会议(?:纪录|记录|纪要)[^,;。]{0,12}:\s*$"
)
"""确认前次会议纪录：7月26日第3次会议纪录: the day of an earlier meeting."""

EARLIER_MINUTES: Final = re.compile(
    r"(?:的)?(?:第[\d一二三四五六七八九十]{1,4}次)[^,;。]{0,8}?(?:会议)?(?:纪要|纪录|记录)(?=[^,;。])"
)
"""3月17日第六次会议纪要经修订后通过: the day of an earlier meeting, by which its minutes go."""

APPOINTED: Final = re.compile(
    r"\s*(?:获|经|被)?(?:委任|任命|选任|推选|退任|辞任|上任|就任|离任|接任|调任|履新)"
)
"""某女士（于6月1日获委任）: what the bracket behind a name tells of the person."""

ENDED: Final = re.compile(
    r"\s*(?:被)?(?:终止|停[办刊业用产工航播牌演]|撤[销并除]|裁撤|解散|拆[除毁]|废[止除]|关[闭停]|倒闭|[归并]入|合并|"
    r"改[名称建制组隶]|更名|易名|析置|迁[往至入出]?(?=\W|$)|移交|摘牌|退市|注销|复[办刊业牌课工航](?!期))"
)
"""在新三板挂牌（2020年7月终止挂牌）: what became later of what an entry of a chronicle tells."""

OCCASION: Final = re.compile(
    r"(?:^|[,;:。!?])[^,;:。!?()]{0,10}(?:期间|当天|当日|连假|长假|假期|黄金周"
    r"|(?:开学|结业|毕业|校庆|投票|开标|截稿|发布|首映|首演|首发|揭幕|开幕|闭幕|颁奖|报到|注册)[日夜礼]|首[日夜映演])\s*\($"
)
"""暑假期间(7月5日—8月31日)，延时开放; 开学日(2/22)首航: the bracket says when that was."""

BRACKET_CLOSES: Final = re.compile(r"^[^()]{0,80}\)\s*[。.]?\s*$")
BORN: Final = re.compile(r"(?:出生|生)(?=[,;。)、]|$|[于在])")
"""罗某，1941年生: what is said of a person in passing."""

OF_FIGURES: Final = re.compile(
    r"\s*\),?[^。;]{0,40}?(?:(?:同比|环比|比|较)[^。;]{0,12}?(?:增长|下降|上升|减少|增加|回落|上涨|提高)"
    r"|(?:增长|下降|上升|上涨)\d[\d.]*%)"
)
"""“五一”假期（5月1日至5日），销售额比上年增长18.4%: figures of the days in the bracket."""

OF_PARTY: Final = re.compile(r"[,、][男女],(?:[\u4e00-\u9fff]族,)?\s*$")
"""邓某某，男，1971年6月2日出生: how courts and lists name a person."""

STATISTICS: Final = re.compile(
    r"(?:统计|数据|概览|一览|报表|收支|账目|帐目|财政|财务|数字)[\u4e00-\u9fff]{0,4}\s*\($"
)
"""服务统计（2022年4月1日至2023年3月31日）: the time that figures are of."""

BRACKET_ENDS: Final = re.compile(r"\s*[)】〕\]］]\s*(?:[,;:。、]|$)")

SPEECH_ENDS: Final = (".", "。", ",", "!", "?")
"""What is said ends in a stop or comma within its quotation marks; a name does not."""

STOPS: Final = ("。", "!", "?", "！", "？")
"""A full stop within the quotation marks ends a sentence, however short."""

SPIRIT: Final = re.compile(
    r"[^,;。\d]{0,14}?(?:会议?|讲话|座谈会|全会|文件|通知|来函)(?:的)?(?:精神|要求|部署|安排|决定|纪要)"
)
"""根据…和某局2月20日会议精神: the day of a meeting whose word is followed."""

FOLLOWED: Final = re.compile(r"(?:根据|依据|按照?|依照|遵照|贯彻|落实|传达|结合|学习)[^;。]{0,60}$")

PERIODICAL: Final = re.compile(r"\s*(?:出刊|出版|发行|刊行|一|供|开放|轮)")
"""隔日出刊: every other day, not the next."""

TIME_NAMED: Final = re.compile(
    r"(?:时间|日期|日程|[\u4e00-\u9fff](?<![学日星假定长短周分])期|截止日|开放日|date|time)[^,;。]{0,4}$"
)
"""活动时间为10月17日: the day is what is said."""

FESTIVITY: Final = re.compile(
    r"$|[^,;。]{0,4}(?:活动|晚会|联欢|演出|座谈|文艺|游园|庆祝|期间|假期|长假|档|优惠|方案|系列|茶话)"
)
"""2019年国庆节活动, 2020年春节联欢晚会: what the festival is the name of."""

FESTIVAL_TELLS: Final = re.compile(
    r"(?:[那这当][天日晚夜]|抵(?=[\u4e00-\u9fff])(?![押制抗达触挡御消债])|前夕|前一天|全[校县市区村镇国省厂家馆院]|[本该我][校县市区村厂馆院社])(?!的)"
)
"""端午那天合龙, 中秋全校返抵: what follows a festival's name where that is the day meant."""

MOVED_FROM: Final = re.compile(r"(?:由|从|自)原?定?于?的?\s*$")
MOVED: Final = re.compile(r"(?:的?赛程)?(?:改期?|延期?|顺延|推迟|延后|提前|提早|押后)[至到为]")
"""由10月27日改至11月7日: the day from which a thing was moved."""

TREATY_BEFORE: Final = re.compile(
    r"(?:声明|声称|废[除止]|取消|否认|承认|依[据照]?|根据|按照?|援引|撤[销消]|违反|遵照?|修改|重申|宣布|遵循|奉)\s*$"
)
TREATY: Final = re.compile(
    r"[^,;。的]{0,6}?(?:条约|协约|协定|公约|换文|照会|命令|训令|指令|议定书|合同|契约|来函|公函|判决|决议案)"
    r"(?=[^,;。]{0,4}(?:无效|失效|作废|有效|规定|[,;。]|$))"
)
"""声明民国四年五月二十五日中日条约无效: the day of a treaty, by which it is known."""

ABOUT: Final = re.compile(r"前后|之前|之后|以前|以后|前|后|期间|当天|当日|来临")
"""What stands behind a festival's name without changing which it is."""
