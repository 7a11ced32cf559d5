"""The words that say when a text was written, published or heard of: 电, 讯, 更新时间."""

from __future__ import annotations

import re
from typing import Final

COMPILED: Final = re.compile(
    r"(?:^|(?:^|,)本[文志书稿刊表][^,。]{0,24},?|(?:整理|编[写撰辑纂]|撰[写稿]|执笔|汇整|校订),)$"
)
FINISHED: Final = re.compile(
    r"(?:定稿|脱稿|截稿|完稿|[校改]毕|[改写]定|[重增修]订|修改|草成|[缮誊]正)[。.)]?\s*$"
)
"""本文由文史组整理，113年9月定稿: when the text itself was written."""

HEARD: Final = re.compile(r"^\s*(?:从[^,;。]{1,20})?(?:获悉|了解到|得知|获知)")
LATER_DAY: Final = re.compile(r"\d[日号时月]|[今昨][日天晚]|[前明][日天]|上午|下午")
"""记者昨天获悉，夜市15日恢复营业: the reporter's own day, where the news has one too."""

CITATION: Final = re.compile(
    # Not 25日报告 nor 廿五日报名.
    r"(?:(?<![\d一二三四五六七八九十] )(?<![\d一二三四五六七八九十])日报|晚报|时报|新闻网"
    r"|新华社|通讯社|周刊|月刊|杂志|年鉴|档案|出版社|第\s*\d+\s*[版期卷]|来源|摘自|转自|载|"
    r"摄|编辑|记者|供稿|更新|发布时间|发布日期|责编|审核|copyright|©|retrieved|accessed)"
)
"""(人民日报2020年3月5日第3版): where something was printed."""

DATELINE: Final = re.compile(r"^\s*(?:讯|电|专电|综合电|消息)(?:\s|[(（:,/|]|$)")
"""新华社北京1月14日电, 中评社香港1月14日电/: the day of writing, on which
今天 in the text leans."""

AGENCY: Final = re.compile(r"\W*(?:据)?[\u4e00-\u9fff]{1,5}(?:社|网)[\u4e00-\u9fff]{2,10}$")
"""新华社北京8月30日电外交部…: behind an agency and its place no mark need follow 电."""

BYLINE_BEFORE: Final = re.compile(
    r"\s*(?:[【\[(][^】\])]{0,12}(?:讯|电|消息|报道)[】\])]|[^,;。]{0,10}讯"
    r"|[^,;。:]{0,12}(?:记者|[报社])[^,;。:]{1,6}摄(?: ?[一二三四五六七八九十]{2,3}年)?)\s*\(?$"
)
"""【本报讯】（2020年6月2日）, and 【本报讯】2020年6月2日 alone on a line: the day of writing behind
the tag of a paper, or behind the name of its photographer."""

PUBLISHING_LABEL: Final = re.compile(
    r"(?<![证单表函票绩果榜题额位])(?:发布|发表|更新|刊登|上传|录入|添加|编辑|打印|印发|发文|成文|公开|采集|访问|修[改订正]|[复覆]检|异动|出版|出刊|刊行|印刷|付印)"
    r"(?:时间|日期|日|年月)\s*[:]\s*$|^\s*(?:日期|date|time)\s*[:]\s*$|"
    r"(?<![\u4e00-\u9fff])(?:更新|异动|出版|出刊|刊行|印刷|付印)\s*[:]\s*$|"
    r"^\s*(?:first |last )?(?:posted|published|updated|modified)(?: on)?\s*[:]?\s*$"
)
"""发布时间:2020-10-15, 最后异动日期:113-05-02, 出版:2023年7月: data about the page or the
booklet, not its story. 准考证打印时间 and 成绩发布时间 are of what the text tells."""

FULL_DAY: Final = re.compile(
    r"\d{4} ?[-/.年] ?\d{1,2} ?[-/.月] ?\d{1,2}|[〇○零一二三四五六七八九]{4}年"
)
STAMPED: Final = re.compile(
    r"日?\s{0,3}[|(\[【]?\s?(?:(?:文章|信息|新闻|稿件)?来源|稿源|出处|作者|(?:责任|本文)?编辑|责编|记者|发布[人者]|"
    r"(?:浏览|阅读|点击|访问|点阅|关注)(?:次数|量|数)?|人气|字号|字体|我要评论)\s?[:(]"
    r"|日?\s{0,3}\|?\s?(?:只看(?:该作者|楼主|ta)|回帖奖励|显示全部楼层|来自(?:手机|iphone|安卓)|倒序浏览)"
)
"""2011-10-26 19:41 来源：某网 点击：: behind the time at which a page was put up stand its labels,
also where the page's head runs into its text."""

LETTER: Final = re.compile(r"(?:to|dear) [^.:]{2,60},\s+$")
ENGLISH_DAY: Final = re.compile(r"[a-z]{3,9}\.? \d{1,2},? \d{4}|\d{1,2} [a-z]{3,9}\.?,? \d{4}")
"""To all students,      Sep 26, 2023: the day of a letter at the end of the line that greets."""

SIGNED: Final = re.compile(
    r"(?:^|[。!?;])\s*(?![^\s]{0,24}[在于到为])(?:[\u4e00-\u9fff()]{1,24}(?:办公[厅室]|委员会|[人常]委会?|政府|董事会|监事会|公司|集团|中心|"
    r"[局部院处校厅会室组科所站馆队社]|大学|统战部)\s{1,4}){1,3}$"
)
"""…备案。某某市教育局　2020年1月27日: the office that signs a notice whose lines run together."""

OF_PAPER_ITSELF: Final = re.compile(
    r"(?:^|[\s,;。|【\[])(?:(?:(?:收|退|交|来|投)稿|(?:修|返)回|退修|录用|接[受收]|定稿|网络首发|网络出版"
    r"|出版|刊出|见刊)(?:日期|时间|日)|received|revised|accepted|available online)"
    r"\s*(?:[:]|[】\]]:?)\s*$"
)
"""收稿日期：2020-11-17　修回日期：…: when a paper came in, was changed and printed, which is no
part of what it tells."""

EDITED: Final = re.compile(
    r"\s*(?:被[^,;。]{1,24}?)?(?:最后|重新|再次)?(?:编辑|修改)过?\s*(?:[\])】。]|$)"
)
EDITED_BEFORE: Final = re.compile(
    r"(?:(?:本|此|该)?(?:帖|贴|楼|回复|日志|博文)子?[^,;。]{0,12}?(?:由|被|于|在)|最后由)[^,;。]{0,30}$"
)
"""本帖最后由 某某 于 2012-11-6 08:01 编辑; 此贴子已经被作者于2009-5-6 10:11编辑过."""
