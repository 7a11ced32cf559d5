"""Dates that only show what a date looks like, or how things were: no times of what is told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.kinds.judgement import Judgement, mention
from db.dates.model import Need

if TYPE_CHECKING:
    from db.dates.kinds.judgement import Circumstances
    from db.dates.model import Recognised, Value
    from db.dates.setting.clause import Setting

_EXAMPLE: Final = re.compile(
    r"(?:例如|比如|譬如|诸如|形如|格式(?:为|如)|(?:^|[,;。:( ])如)[:,]? ?"
    r"(?:[“\"「『'‘`][^”\"」』'’`]{1,24}[”\"」』'’`][、,或和])*[“\"「『'‘`]$"
)
"""候选栏显示农历，如“二月十四”: what an example looks like."""
_TYPED: Final = re.compile(
    r"(?:输入|键入|打出|敲入|填写?)[^,;。]{1,20}?(?:得到|显示|输出|返回|变[为成]|转[为成]|即得|可得)[^;。]{0,60}$"
    r"|(?:返回值?|输出|格式|样例|示例)(?:为|如|是)?[::] ?[“\"「'‘`]?$"
)
"""输入 rq 得到 2023-03-05、2023年3月5日: what a program writes."""
_ENDS: Final = frozenset("“\"「『'‘`: \n")
_TYPING: Final = re.compile("[入打填]")
"""Words that show end with one of those signs or hold one of these, as hardly any others do."""
_YEARS_AGO: Final = re.compile(r"[一二两三四五六七八九十几数百\d]{1,3}(?:多|余|来)?年(?:以|之)?前")
_STATE: Final = re.compile(
    r",?[^,;。]{0,10}?(?:还|仍|尚|只|曾|都|全)(?:只)?(?:是|为|没有?|在|叫|属|不|有)(?!期|此前)"
)
"""五年前这里还是黑臭水体: how things were then, which nothing has brought about."""


def shown(
    recognised: Recognised, value: Value, setting: Setting, known: Circumstances
) -> Judgement | None:
    """What an example or a program writes, and the state of things years ago."""
    del value, known
    head = setting.head
    may_show = head and (head[-1] in _ENDS or _TYPING.search(head))
    if may_show and (_EXAMPLE.search(head) or _TYPED.search(head)):
        return mention("it shows what a date looks like")
    ago = Need.REFERENCE in recognised.needs and _YEARS_AGO.fullmatch(setting.words)
    if ago and _STATE.match(setting.following):
        return mention("it says how things were then")
    return None
