"""The words by which a dated clause tells what took place: 了, 已, 先后, 于…成立."""

from __future__ import annotations

import re
from typing import Final

from db.dates.cues.verbs import EVENT_VERB, any_of

HAN: Final = re.compile(r"[\u3400-\u9fff]")

FIGURE: Final = re.compile(
    r"^(?!(?:获|经|由|蒙)[^,;。\d]{0,14}(?:拨款|批拨|拨出|批出|批准|注资|资助|补助|捐[赠款助]|贷款|奖励|赞助))"
    r"(?:全年(?!的)|(?:同比|比|较|增长|下降|增加|减少|上升|回落|占|为|达|达到|累计|共|实现)[^,;。]{0,12}\d|[^,;。]{0,12}\d[\d.]*(?:万|亿)?[人户元%]"
    r"|[^,;。\d]{0,8}?(?:数量|总量|总数|人数|产量|数值|均值|面积|余额|存栏|(?<![参指系多无函少])数)(?:约?[为达是])?约?\d)"
)
"""上半年增长5.6%, 2023年末全县人口31万人: a figure of a period; 2017年获市里拨款4亿元 is a deed."""

FIGURES: Final = re.compile(
    r"^,?[^。;]{0,40}?(?:分别|依次|各)(?:约)?(?:为|是|有|达)?[一二三四五六七八九十百零〇\d、,.%和及与]{2,40}"
    r"(?:宗|件|起|人|个|户|次|元|万|亿|名|例|吨|%)"
)
"""2019至2023年，事故分别为十四、十一、九宗: the figures of a period, one by one."""

DONE_BEFORE: Final = re.compile(r"(?:已经?|业经|业已|已于|经|曾经?[于在])\s*$")
"""《办法》已经6月17日会议通过，现予印发, 本项目曾于2月11日公告: done, even in a notice."""

FINER_DAY: Final = re.compile(
    r"[^,;:。!?\d一二三四五六七八九十]{1,10}[于在](?:[一二三四五六七八九十]{1,2}|\d{1,2})月"
)
"""去年大会于8月21日举行."""

MOVED_TO: Final = re.compile(
    r"(?:(?:提早|提前|推迟|延期|顺延|改期|改)[至到]|(?:因|受|由于)[^,;。]{1,12}延[至到]"
    r"|(?:讲坐|会议?|[决初复]?赛|赛事|[考笔面]试|活动|典礼|仪式|演出|展览|培训|课程?|[开闭]幕式?|开学"
    r"|报到|健行|踏查|研习|[班营])(?:一律|均|皆|则|也|亦)?延[至到])\s*$"
)
"""假期提早至3月7日开始, 講座延至10/19: the day to which a thing was moved."""

CAUSE_BEFORE: Final = re.compile(r"(?:因为?|由于)\s*$")
CAUSED: Final = re.compile(
    r"[^,;。的]{1,12}?(?:引致|导致|造成|引发|酿成|发生|坍塌|倒塌|冲毁|受损|中断|停工|停摆)"
)
"""因去年9月暴雨引致坍塌: what happened then is told as the cause of what follows."""

RECURRENT: Final = re.compile(
    r"(?=[每历常逢按定eadw])(?:(?<![人户亩台位名家件册])每(?:年|月|日|天|周|季|逢|晚|星期|隔)"
    r"(?!\d[\d.,]*(?:万|亿)?[元斤吨])|历年|常年|逢年|按期|定期|"
    r"\b(?:every|each|annually|daily|weekly)\b)"
)
"""2017年起，这个年会每年换一个县举办: a habit, no single event. 每人每月300元 is a rate."""

CHANGED: Final = re.compile(
    r"改为|改成|改由|提高|提至|上调|下调|增至|增加到|增为|减至|调整|实行|试行|恢复|开始|启动|推行|执行"
)
"""五月起，改为每月两次: a new habit begins, which is an event."""

OBJECT: Final = re.compile(
    r"[\u4e00-\u9fff]了\s*$|(?:审议|审查|通报|汇报|总结|回顾|研究|听取|部署|核定|公布|提供|提交|出具|附具|附上)了?\s*$"
)
"""研究了1月至4月…情况: the date belongs to what the verb before it speaks of."""

COMPLETED: Final = re.compile(
    r"全部|均已|已(?:经|全|完|建|通|开)|完成|建成|竣工|落成|结束|完工|完毕|办[竣妥讫]|告竣|修竣|[^为除得到]了(?!解)|completed|finished"
)
"""Something done for good, where 达到, 共有 and 累计 only give a figure."""

SURELY_DONE: Final = re.compile(
    r"(?<![为除])了(?!解)|已(?:经|于|由|在|全|有|达|累|向|建|完|成|开|连|被|将|实)|曾(?!任)|均已|^[方才](?![能可面])"
)
"""Signs that a thing is done even in a plan, where 完毕 and 完成 say how it is to end."""

PERFECTED: Final = re.compile(
    r"(?=[了已曾全均累共总达获超顺如圆完])(?:(?<![为除忘])了(?!解)|已(?:经|有|全|完|达|累|向|建|成|对|开|在|连|被|与|将|实|为|于)?|曾|全部完成|均已|累计(?!雨量|降[雨水雪]|面?雨量)|共计|"
    r"总数达|达到了|获得|超额|顺利完成|如期完成|圆满|完毕|共(?:接获|接到|收到|收件))"
)
"""Signs that a thing is done (全部完成脱钩), which a limit alone does not say."""

RESUMED: Final = re.compile(
    r"^才(?![能可])|^始(?![终建发末祖])|^乃(?!至)|^方(?=[始得获告])|^再(?:[开行议]|举行|召开)|^[始方才乃]?(?:复课|复工|复业|复航|重开|重新开|结束|停止|撤|告成|告竣)"
    r"|^(?:退休|离休|卸任|离任|辞职|病逝|逝世|去世|停刊|停办|停业|解散|关闭|拆除)"
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

_CONNECTIVES: Final = """
    并 而 又 且 其中 其 随后 此后 后 另 另外 此外 同时 到 到了 至 截至 截止 截止到 截至到
    自 从 自从 早在 就在 于 在 直到 直至 及至 约 大约 至于 即 就是 仅 仅在 特别是 尤其是 尤其
    踏入 步入 迈入 进入
    但 但是 不过 结果
    然而 因此 所以 当 待 及 以及 与 和 或 今 时 逮 会议决定 会议确定 该馆 我馆 本馆 我校 本校
    学校 公司 该校 该公司 该县 我县 我市 我省 全县 全市 全省 清 前清 大清
    国朝 本朝 皇清 皇明 前明 国初 有明 南明 明 元 宋 北宋 南宋 辽 金 五代 唐 隋 晋 汉 东汉 西汉
    西晋 东晋 曹魏 蜀汉 东吴 孙吴 三国 三国魏 三国蜀 三国吴 新朝 新莽 秦 西周 东周 战国 春秋
    前赵 后赵 后凉 西凉 南凉 西秦 西燕 南燕 北燕 前蜀 后蜀 北汉 南汉 大西 魏 吴 蜀
    北魏 东魏 西魏 北齐 北周 南齐 南梁 南朝 南朝宋 南朝齐 南朝梁 南朝陈 刘宋 后梁 后唐 后晋 后汉
    后周 南唐 武周 吴越 前秦 后秦 前燕 后燕 前凉 北凉 西夏 后金 蒙古 大明 大宋 大唐
    主后 伪满 是 这年 那年 次年 翌年 同年 春 夏 秋 冬
"""
CONNECTIVE: Final = re.compile(
    r"(?:(?>[\u4e00-\u9fff]{1,2}[帝宗祖](?=\s*$)|"
    + any_of(_CONNECTIVES)
    + r"|\b(?:on|in|at|by|from|since|beginning|starting|until|during|as|of|then|and|but|between|"
    r"early|late|mid|night|morning|evening|afternoon|eve|around|about|before|after|the|later|finally|meanwhile|also|so|subsequently|eventually|thereafter|afterwards|again|soon|only)\b)[\s,]*+)++$"
)
"""What may stand between the start of a clause and a date that still opens it."""
ENDS_OF_CONNECTIVES: Final = frozenset("帝宗祖").union(word[-1] for word in _CONNECTIVES.split())
"""The Chinese characters with which they end."""


ADVERBIAL_BEFORE: Final = re.compile(
    r"(?:于|在|自|从|至|定于|迟至|早在|直到|先后于|又于|并于|后于|已于|曾于|也于|均于|最早于)\s*$"
)
"""公司于3月5日成立: a coverb before the date makes it an adverbial of the verb behind it."""

ASPECT: Final = re.compile(r"^[^,;。]{1,24}[\u4e00-\u9fff](?:了(?!解)|过(?![程渡于去后年]))")
"""去年加固过一回: 了 and 过 tell of something done, whatever the verb."""

ONE_BY_ONE: Final = re.compile(rf",[^,;。]{{0,8}}(?:先后|陆续|相继)[^,;。]{{0,6}}{EVENT_VERB}")
"""八十年代，先后建成三座桥: what was done over many years."""

LIVED: Final = re.compile(
    r"(?: |间|期间)?[, ]\s?(?:他|她|其|先后|相继|陆续|曾(?!经?是)|历任|[担连兼]?任(?![务何意教])"
    r"|(?:被)?下放|插队|[口自]述|撰写|主[编持]|旅居|侨居|寓居|流亡|流落|[远入]?赴|就[读学]|执教"
    r"|教书|从[事艺医军教]|务农|行医|学[艺徒医戏]|服[役刑]|参加|投身"
    r"|中断|停[办刊演业课航]|沦[陷为]|在[^,;。]{1,14}?(?:任|工作|学习|读书|求学|服役|教书|务农|劳动|演出))"
)
"""1966年—1976年，下放苏北: what somebody did, or had to, over many years; 2010年至2020年，粮食产量
增长一倍 is a background."""

BUILT: Final = re.compile(
    r"(?:始|重|扩|改|增|新|兴|移|迁)?(?:建成|[修建立筑]|创建|创办|设立|落成|废[弃圮毁]?|毁于)(?![筑材议设期间时立的])(?:了)?(?=[,;。\u4e00-\u9fff]|$)"
)
"""清道光年间重修, 八十年代建成三座桥: what was built, whatever the year."""

COUNTED_ACTS: Final = re.compile(
    r"(?:间|期间)?,[^,;。]{0,10}?(?:[一二三四五六七八九十两多]|\d{1,2})[次度回][\u4e00-\u9fff]"
)
"""2005至2015年间，居民五次去信: acts that are counted over many years."""

IN_TIME_OF: Final = re.compile(
    rf"[^,;。]{{1,10}}(?:期间|之际|中),[^。]{{0,30}}?{EVENT_VERB}|"
    rf"[^,;。]{{1,10}}(?:期间|之际),[^。]{{0,20}}?(?:划归|划入|并入|停课|停工)"
)
"""1952年院系调整期间，附设的师范科划归…: a year, and what was going on in it."""

LATELY: Final = re.compile(
    r"近日|日前|近期|最近|新近|前不久|不久前|日来|recently|lately|the other day"
)
"""Words that date a report's event roughly; 目前, 现在 and their like date nothing."""

LAST_ONE: Final = re.compile(
    r"[\u4e00-\u9fff]{2,4}\W*$|的?一[次期批届轮场个回趟版封年月周天]|[两几数][次期批届轮场个回年月周天]|[的距离]"
)
"""最近一次汇入: the last of several, and 最近的一家 the nearest."""

ADMINISTERED: Final = re.compile(
    r"[,，]\s?(?:[析置废罢徙隶](?!\d)|[改升降省复割划更并]\S{0,12}?(?:[为名属置隶]|入)|[分移迁治从以]\S{0,30}?[置治于])"
)
"""乾元元年，改益昌郡为利州: what was done to a county or its seat, as its 沿革 has it."""

SHORT_VERB: Final = re.compile(
    r"[入进任调升迁购拆修获到返逝殁卒抵移废改立聘捐铺停复增开办编撰考奉受遭遇始初生死葬嫁娶婚](?!口|行|为|意|期|展)"
    r"[\u4e00-\u9fff]"
)
"""1921年考入…, 1915年入私塾: verbs of one character, trusted only at the start of a clause."""

RECORD: Final = re.compile(r"(?:情况|情形|[记纪]录|回[执证]|结果|经过)\s*:\s*$")
"""送达情况：10月27日直接送达 below a paper of the 24th: such a label heads what was put on record
later, and nothing to come."""

TIMES: Final = re.compile(
    r"(?:期?间)?(?:先后|共|分别|陆续|连续|曾)?(?:[两二三四五六七八九十\d]{1,2}|多|数|屡)次[\u4e00-\u9fff]"
    r"(?![^,;。]{0,8}会议的)"
)
"""3月、6月、9月三次带队巡河; 系统去年3月至5月间多次故障: how often it was done in that time."""

CAUSED_BY: Final = re.compile(
    r"(?:但|惟|却|后|又|曾|期间)?(?:因|由于|受)[\u4e00-\u9fff]{1,8}(?<![和与及的])$"
)
"""因疫情2020年4月至2023年9月期间冻结: nothing but the cause stands before it in its clause."""

CAUGHT: Final = re.compile(
    r"(?:被[\u4e00-\u9fff]{1,4}?|案发|归案|落网|到案|事发)(?:之?时|之?日|为止|$|[,;。止])"
)
"""至4月14日被查时止: what put an end to it on that day."""

HONOURED: Final = re.compile(
    r"(?:曾|先后|又|再度|首次|正式|一举)?(?:[初再重][版刊印]|获(?!得者|奖者|奖作品)|荣获|荣膺|入[选围]|被评|被列|被授|列入|通过|投产|出版|面世|问世|付梓|刊行"
    r"|发行|首演|上映|首映|开播|完成|竣工|启用|上市|定稿|脱稿|结集)(?!的)"
)
"""主持的“柑橘研究”1985年获国家科技进步奖: what became of a work that stands before the year."""
