"""Dates that stand before a noun and tell all the same: its beginnings, its word, its outcome."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.kinds.judgement import Judgement, is_exact, is_future
from db.dates.model import Kind

if TYPE_CHECKING:
    from db.dates.kinds.judgement import Circumstances
    from db.dates.model import Recognised, Value
    from db.dates.setting.clause import Setting

_ORIGIN: Final = re.compile(
    r"(?:^|[,;。的])(?:其|它|该\S)?[^,;。]{0,16}?(?:前身|历史|源头|渊源|起源|源流|办学史|校史|馆史)[^,;。]{0,4}?"
    r"(?:(?:可以?|能|最早)*(?:追溯|上溯|溯源?|回溯)[到至于]?|[是为系])$"
    r"|(?:发端|肇始|脱胎|发轫|起源|滥觞|[源始])于$"
)
_BEGAN: Final = re.compile(
    r"年?,?[^,;。的]{0,16}?(?:设立|成立|创办|创立|创建|开办|建立|组建|筹建|兴办|开设|始建|开设)的"
)
"""学院的前身可上溯到1953年设立的教研组: when what became the subject was founded."""
_SAID_IN: Final = re.compile(
    r"[^,;。《]{0,12}?(?:发[表布]|公布|印发|出版|提交|宣读|刊[发登载]|颁布)的?[^,;。《]{0,8}?《[^》]{1,40}》"
    r"(?:一?文?[中里内上]),?(?:首次|明确|正式|再次)?(?:公布|宣布|提出|指出|表示|承诺|要求|披露|强调|透露)"
)
"""于2019年10月16日发表的《施政报告》中公布设立基金: announced with the paper, on its day."""
_CAME_OF: Final = re.compile(
    r"份?的(?:那|这)?(?:一)?(?:次|场|项|起|轮|番)[^,;。的]{1,14}?"
    r"(?:发现|查出|查明|证实|揭示|揭开|暴露|议?决定|确定|议决|通过了|夺[走去]|造成|导致|摧毁|[烧冲震焚炸]毁)"
)
"""2019年春季的一次检测发现，吊杆锈蚀: what the occasion brought about, not the occasion alone."""

_DISASTER: Final = re.compile(
    r"[^,;。的]{0,6}?(?:水灾|洪水|大水|山洪|地震|台风|飓风|风灾|火灾|大火|雪灾|泥石流|海啸|爆炸)"
    r"[^,;。的]{0,4}?(?:冲[毁垮走断]|震[毁塌]|[烧焚]毁|摧毁|淹没|吹[倒毁]|毁[坏去]|压[垮塌])"
)
"""1959年八七水灾冲毁溪桥: what a disaster did."""
_WON_IN: Final = re.compile(
    r"[^,;。的]{1,10}的[^,;。的]{2,16}?[中上里](?:首次|再次|再度|又|一举|均|双双|共|荣|成功)?"
    r"(?:获|夺|摘|斩获|名列|位列|位居|入选|入围|通过|当选|胜出|落选|中标|晋级|列(?=第|[一二三甲优]))"
    r"(?![^,;。]{0,6}[者的])"
)
"""6月底公布的省级评审中获特等奖: what was won in what came out then."""


def told_of_noun(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """Whether the noun behind a date is told of with it."""
    del recognised
    if value.bound is not None or is_future(value, known) or known.in_plan:
        return None
    after = setting.after
    if _BEGAN.match(after) and _ORIGIN.search(setting.lead.rstrip()):
        return Judgement(Kind.HAPPENED, "it says when something began")
    if setting.opens_sentence and _DISASTER.match(after):
        return Judgement(Kind.HAPPENED, "it tells what a disaster did")
    if is_exact(value) and _SAID_IN.match(after):
        return Judgement(Kind.HAPPENED, "what a paper of that day says was said on it")
    if setting.opens_clause and "的" in after and _WON_IN.match(after):
        return Judgement(Kind.HAPPENED, "it is when that came out in which something was won")
    if setting.opens_clause and after.startswith(("的", "份的")) and _CAME_OF.match(after):
        return Judgement(Kind.HAPPENED, "it is when what brought that about took place")
    return None
