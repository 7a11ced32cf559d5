"""The words by which a date is a limit or asks somebody to act by it: 截止, 请于, 报送."""

from __future__ import annotations

import re
from typing import Final

from db.dates.cues.verbs import EVENT_VERB

LASTS_UNTIL: Final = re.compile(
    r"(?:有效期|试行|施行|持续|延续|一直|延长|展期|展出?|维持|保持|直|运营|营运|经营|封闭|停[用业驶水电航]"
    r"|合约|合同|租约|保固|保修|质保)[至到]\s*$"
)
"""有效期至2027年底, 将持续到6月30日: the end of what is in force or goes on until then."""

UP_TO: Final = re.compile(r"(?:自|从)[^,;。]{1,16}(?:起|开始|日)[至到]\s*$")
"""自立项之日起至2025年3月31日: the end of a time whose start has no date."""

EXTENDED: Final = re.compile(r"(?:延长|延期|展期|展延|顺延|延后)[至到]\s*$")
"""截止日期现延长至9月30日，逾期不受理: what may be done until then may not be done later."""

REGISTRATION: Final = re.compile(
    r"(?:报名|申报|征稿|投稿|投票|登记)(?:时间|期限|日期)?(?:为|自|从|于)?\s*$"
)
"""报名从即日起至18日: the time in which one may hand something in, which ends in a limit."""

HANDING_IN: Final = re.compile(
    r"(?:报名|申[报请]|征[稿集订]|收件|投[稿票]|登记|预[约订]|订购|认购|缴[费款]|提名|推荐|注册)(?:时间|日期|期限)?\s*$"
)
"""作品征集截止5月10日: what is handed in until then, be it over or not."""

HANDED_IN: Final = re.compile(
    r"止?,?(?:均可|可)?(?:开放|受理|接受|开始)?(?:线上|网上|现场|电话|网络)?"
    r"(?:报名|登记|申报|投稿|征稿|征集|收件|申请)|止?,?以邮戳为[凭准]"
)
"""即日起至18日开放线上报名: what may be handed in from the day of writing up to a last one."""

LIMIT: Final = re.compile(
    r"(?=[d截报逾不最至限期死])(?:(?:最[后终终]|截止|交[\u4e00-\u9fff]{1,2}|报名|申请)(?:限期|期限|日期|日)(?:为|是|至|到|于|[:])?\s*$|(?<!无)限期(?:为|是|至)?\s*$|死线(?:为|是|[:])?\s*$|\bdeadline\b[^.;]{0,40}$|截(?:止|标|件|投|单|稿)(?:日期|时间|日)?(?:\([^()]{0,20}\))?(?:[原现已]定?)?(?:为|是|至|到|于)?[:]?\s*$|截稿|最[后终](?:限期|期限|时限|一天|日期)(?:为|是|至|到|于)?[:]?\s*$|报名(?:时间)?(?:截止|至)|逾期|截止[\u4e00-\u9fff]{0,6}(?:[】\]]|[】\]]?:)\s*$|"
    r"(?:不晚于|不迟于|最迟|最晚|至迟|不得?逾|不得?超过|不得?晚于|不得?迟于)(?:于|在)?\s*$)"
)
LIMIT_MOVED: Final = re.compile(
    r"(?:放宽|宽限|宽延)[至到]\s*$"
    r"|(?:期限|限期|时限|截止[日时]?[期间]?|截稿[日时]?[期间]?|到期日|[还归]书日|归还日|缴[费款交]|报名|收件|投稿|征[稿件集]|申[请报]|登记|填报|办理)"
    r"(?:时间|日期|期|日)?[^,;。:]{0,6}?(?:顺延|[延展]期|展延|延长|放宽|宽限|延后|[延改展])[至到为]\s*$"
)
"""留学人员可放宽至12月31日, 还书日一律延至6月10日: the day to which a limit was moved."""
"""报名截止时间为8月31日, 最迟于3月5日: a limit set before the date."""

LIMIT_AFTER: Final = re.compile(
    r"^\s*(?:\([^()]{0,10}\))?\s*(?:止|截止|为止|前截止|截稿|(?:下班|放学|收市|闭馆|营业结束|日终)之?前)"
)
"""8月31日截止: a limit set after the date."""

YEAR_OF_ACCOUNTS: Final = re.compile(r"止.{0,6}(?:年度|财年|期间|个月|季度)")
"""截至二零二三年十二月三十一日止年度, as every annual report in Hong Kong has it."""

EXPIRES: Final = re.compile(r"\s*(?:到期|期满|届满|失效)(?!前)")
"""合同2月28日到期后不再续签: the last day of what is in force, a limit for nobody."""

BEFORE_SEASON: Final = re.compile(r"(?:旺季|淡季|高峰|热潮|行情|档期|[那这][几段一])")
"""冬至前旺季: a time of the year by the feast that it comes before."""

HAND_IN: Final = re.compile(
    r"[^,;。]{0,4}?(?:上?交(?![通流接工错])|缴|报[送给到名备]|送[至到交达]|寄|填[报写妥])"
)
OVERDUE: Final = re.compile(r"逾期|过期|逾时|超期")
"""3月15日前交行政部，过期作废: asked of the readers in so many words."""

OFFERED: Final = re.compile(r"有效|下单|购[买票]|报名|预[订约]|缴|提交|优惠|申请|登记|交")
"""预售价6月14日前下单有效: a limit that a bracket sets."""

AIMED: Final = re.compile(r",?(?:确保|力争|争取|将|全部|全面|基本|如期|陆续)")
"""年底前全部完成重建, 9月1日前确保开学: what those told of mean to do; 年底前报送 asks for it."""

RAN_OUT: Final = re.compile(r"已[经]?[于在]?\s*$")
"""该政策已于2022年12月31日到期: it ran out then."""

IMPERATIVE: Final = re.compile(
    r"(?<![申邀聘])请|可[于在](?=[\d一二三四五六七八九十])|欢迎|敬请|务必|必须|须|不得|(?<![供响反效适相感照因])应(?!邀|对|急|用|届|聘|征|战)|需(?!求)|要(?!求|闻|点|素|塞|地)|报送|报至|上报|提交|报名(?!表|费)|"
    r"交至|送至|寄至|发送至|反馈|填报(?!系统|平台|软件)|申报(?!书|表|系统|平台)|落实|确保|力争|争取|责任单位|牵头单位|各(?:市|县|区|单位|部门|有关|地)|"
    r"(?:^|[.!?]\s+)(?:write|send|return|submit|apply|register|contact|bring|sign|reply|hand|book)\b|"
    r"\b(?:must|shall|should|please|required?|submit|deadline|due|apply|register|asked|no later)\b"
)
"""What asks somebody to act by a day."""

REQUESTED: Final = re.compile(
    r"(?:(?<![申邀聘])请(?:[^,;。]{0,14})|须|务必|务请|务|应|应当)(?:于|在)\s*$|(?:要求|责令|责成|限|限于|限期)(?:在|于)?\s*$"
    r"|(?:责令|责成|限令|勒令|命令|下令)[^,;。]{1,14}(?:于|在)?\s*$"
    r"|要求[^,;。]{1,14}(?:于|在|务必|必须)\s*$"
    r"|(?:叫|催|嘱咐?|吩咐|通知|要求)(?:[我你您他她]|大家|居民|住户|学生|家长|员工|租户|商户)[们哋]?(?:在|于)?\s*$"
)
"""请于3月5日报送, 叫我们25号前签字: a request directly before the date."""

DONE_BY: Final = re.compile(
    rf"^(?:已[^,;:。应须要将]{{1,12}}|{EVENT_VERB}|购买|预订|订购|申请|登记|办理|签发|入住|参保|入职|出生)的"
    r"(?!是|时候)"
)
"""2000年底前建成的小区, 2012年3月前已建且超高的棚屋: what a noun had done by then."""

OWN_ACT: Final = re.compile(
    r"^[^,;。]{0,6}(?:公示|公告|公布|揭晓|恢复(?:供[水电气热暖]|通[行车航]|运[行营]|正常|营业))"
)
"""5月底前公示名单: what the issuer of a notice means to do himself."""

ON_OR_BEFORE: Final = re.compile(r"[或及]其?[之以]前$")
"""4月30日或之前, as offices write that bind themselves or others."""

ASKING: Final = re.compile(r"请|须|(?<![供响反效适相感照因])应|务必|各|要求|责成|提醒|通知")
ASKED_OF_OTHERS: Final = re.compile(r"(?<=[^,;。]),[\u4e00-\u9fff]{1,8}请[^,;。]*")
OFFER: Final = re.compile(r"^[^,;。]{0,10}可(?:获|享|以|凭|领|减|免|按)")
"""3月5日前购票可享优惠: an offer that ends then."""
MAY_DO: Final = re.compile(
    r"均?可[^,;。]{0,12}?(?:申[请领报办]|报名|领[取回]|办理|兑[换付]|预[约订]|登记|提交|缴[纳费]|补[办交缴]|享受|退[票款换]|投[票稿])"
)
"""补贴5月31日前可在网上申请: until then the readers may do it."""
MINUTES: Final = re.compile(r"纪要|会议|minutes")

SUBMISSION: Final = re.compile(
    r"报送|报至|上报|提交|报名|交至|送至|寄至|发送至|发至|反馈|填报|申报|缴纳|缴清|办理|函告|函送|回复|汇总|备案|"
    r"\b(?:submit|apply|register|send|return)\b"
)
"""What must have arrived by a day: with 请于 and no 前 it sets a limit all the same."""

AS_OF: Final = re.compile(r"(?:截至|截止|截止到|截至到|截止至|止于|迄|as of)\s*$")
"""截至12月底: a count taken on a day, no limit set for anybody."""

ADDRESSED: Final = re.compile(r"欢迎(?:您|大家|读者|网友|来|留|在|于)|敬请|恭请|请您|读者朋友|网友")
"""欢迎在1月10日前留言: asked of those who read it now, whatever year the text is about."""

OCCASION_BEFORE: Final = re.compile(
    r"^[\u4e00-\u9fff]{2,4}(?<![目以之提从面眼生跟上日])前(?![后夕夜])(?=[^,;。]{0,6}?"
    + EVENT_VERB
    + ")"
)
"""11月15日供暖前完成: before what the day is known for."""

OF_RECORD: Final = re.compile(
    r"^[^。;]{0,60}?(?:登记在册|在册的|持有(?:本公司)?股[份票]的|名下(?:持有|登记))"
)
"""截止6月12日收市后，登记在册的股东: whom a count on that day will find."""

PROMISED: Final = re.compile(r"(?:承诺|保证|约定|答应)(?:于|在)?\s*$")
PAYS: Final = re.compile(
    r"[^,;。]{0,10}?(?:付清|还清|结清|缴清|清偿|偿还|归还|还款|付款|支付|返还|交付|交货|履行)"
)
"""承诺当年12月31日前付清: what a party owes by then."""

COUNTED_TO: Final = re.compile(
    r"(?:计算|累计|核算|折算|统计|年龄|工龄|年限|经历|资历)[^。;:]{0,6}截(?:止|至)(?:时间|日期|日|期)?(?:为|是|至|到|:)*\s*$"
)
"""工作年限按足年累计，截止时间为3月11日: up to when something is counted, asked of nobody."""

END_OF_DISPLAY: Final = re.compile(
    r"(?:公示|公告|展[出览示期]|公开|有效|陈列|展播)[^,;。:]{0,4}(?:截止|截至|结束|终止)(?:日期|时间|期|日)?:\s*$"
)
DISPLAY: Final = re.compile(r"公示|公告|公开展?阅?览|阅览|展出|展览|展示|陈列|展播|试映|试营")
LASTING: Final = re.compile(r"[\u4e00-\u9fff]{2}[至到]\s*$")
HANDED_OVER: Final = re.compile(
    r"[报申征投收缴交领兑办登填订购售寄送]|预约|受理|推荐|提名|意见|异议|反馈|选课|内测"
)
"""Whatever somebody hands in or takes up: its end is a limit for him."""

WORKS: Final = re.compile(
    r"[^,;。]{0,4}?(?:展开|动工|开工|施工|完成|完工|竣工|落成|启用|投入|投产|通车|开通|开放|恢复|实现|达到|入伙)"
)
"""工程可于年底前展开: what works can come to, and no offer."""
