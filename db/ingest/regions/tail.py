"""The tail of a page: all that stands below the end of its article.

No list of patterns holds what sites put there: counters, categories, notes of editors, revisions,
archives, names of software. So the default turns over. Once a page has led its readers on (to the
page before, to share, to comments, to other pages), asked for no more of their trust than a
copyright line does, or spoken of itself, what follows is page matter, unless the article visibly
goes on: with a sentence, a numbered heading or item, a date that opens an entry, a row of a table.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.ingest import furniture
from db.ingest.alternatives import alternatives
from db.ingest.headings import list_number, numbered_form, time_form
from db.ingest.labels import describes_only
from db.ingest.regions import shapes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from db.ingest.regions.folded import FoldedLine

_SHORTEST_SENTENCE: Final = 16
_SHORTEST_TEXT: Final = 24
_SHORTEST_ENTRY: Final = 10
_FEWEST_SENTENCES: Final = 2
_FEWEST_ENTRIES: Final = 4
_MANY_ENTRIES: Final = 8
_LONGEST: Final = 240
_CLAUSES: Final = re.compile(r"[，,][^，,]{4,}[，,]")
_GAP: Final = re.compile(r"[ \u3000\t]{2,}|[|｜│]")
_FEWEST_GAPS: Final = 2
_DIGIT: Final = re.compile(r"[0-9]")


def _one_of(patterns: str) -> re.Pattern[str]:
    return re.compile(r"[\W_]{0,8}" + alternatives(patterns))


_CLOSES: Final = _one_of(
    r"""
    [《〈<]{0,2}_[上前下后]一[篇条页则期份章个][\s:】\])] 较[新旧]的?(?:文章|帖子|一篇)
    (?:newer|older)_posts? 取自_?[「“"(]?http retrieved_from_"?http
    本[页条站网]面?(?:最[后近]|上次)(?:修[订改]|编辑|更新) 最[后近](?:修[订改]|编辑|更新)[于在:]
    this_page_was_last (?:page_)?last_(?:updated|modified|edited) 张贴[者人]_: 发[布贴帖]者_:
    (?:总|累[计积])?(?:网页|页面)?(?:浏览|访问|点阅|造访)(?:量|次数?|人[次数]|数)
    分类_:_?[^ ].*[|｜、·] 隐藏分类 标签_:_?[^ ] (?:责任|本文)?编辑_: [\[【(]责任?编辑?
    分享[到至:] 打印本?[页文] 关闭本?[页窗] (?:友善)?列印 回(?:上一)?页 回列表
    返回(?:上一页|列表|目录) 订阅_?: subscribe (?:网站|网页)?(?:技术支持|设计|维护)_:
    powered_by built_with theme_by [上下][篇条则页期]_: end[^\w]*$ (?:全文|本文)?完[^\w]*$
    was_this_page_(?:useful|helpful) (?:本页|这篇).{0,8}(?:有帮助|有用)吗? 往期_?:
    本(?:主题|帖|贴)由.{1,24}于"""
)
"""What pages say of themselves, and with what they lead on, right below their article."""
_ANCHOR: Final = ":::"
"""What Taiwan's sites for all readers begin each part of a page with."""
_OF_PAGE: Final = _one_of(
    r"""
    本(?:网?站|页面?).{0,20}(?:您|访[问客]|浏览|会员|内容|文[章字]|资料|图片|转载|版权|投稿|采用|点击|更新)
    您?是第_?\d+_?位 \d+_?人_?(?:在线|线上) 在线(?:人数|用户) 线上使用者 今日(?:访问|人气|流量)
    最佳浏览 建议使用 (?:网站|站点)统计"""
)
"""How a page speaks of itself and of its visitors."""


def begin_of_tail(
    lines: Sequence[FoldedLine], beside: Collection[int], endings: Collection[int]
) -> int:
    """The index of the first line of the tail; the number of lines where a page has none.

    ``beside`` are the lines of regions beside the article, ``endings`` those that head regions
    which pages go on with once their article has ended.
    """
    first = first_below_text(lines, beside)
    if not holds_article(lines[index] for index in range(first) if index not in beside):
        return len(lines)
    return next(
        (
            index
            for index in range(first, len(lines))
            if index in endings or closes_article(lines[index])
        ),
        len(lines),
    )


def holds_article(lines: Iterable[FoldedLine]) -> bool:
    """Whether an article stands on the lines: two long sentences, one among several entries, or
    many entries."""
    long = sentences = entries = 0
    for line in lines:
        if len(line.text) < _SHORTEST_ENTRY or not carries_on(line):
            continue
        entries += 1
        if furniture.ends_sentence(line.text):
            sentences += 1
            long += len(line.text) >= _SHORTEST_TEXT
        if (
            long >= _FEWEST_SENTENCES
            or (sentences and entries >= _FEWEST_ENTRIES)
            or entries >= _MANY_ENTRIES
        ):
            return True
    return False


def first_below_text(lines: Sequence[FoldedLine], beside: Collection[int]) -> int:
    """The index behind the last line that carries the article on; 0 without any."""
    first = len(lines)
    while first and (first - 1 in beside or not carries_on(lines[first - 1])):
        first -= 1
    return first


def closes_article(line: FoldedLine) -> bool:
    """Whether a line stands below articles alone."""
    return (
        _CLOSES.match(line.folded) is not None
        or speaks_of_page(line.folded)
        or line.text == _ANCHOR
        or furniture.links_neighbour(line.folded)
        or furniture.ends_article(line.folded)
        or (furniture.is_legal(line.folded) and not line.folded.endswith("。"))
    )


def speaks_of_page(folded: str) -> bool:
    """Whether a line is what a page says of itself or of its visitors: ``您是第 318 位访客``."""
    return _OF_PAGE.match(folded) is not None


def carries_on(line: FoldedLine) -> bool:
    """Whether a line can only be the article's: a sentence, a heading or item by number, a date
    that opens an entry, a row of a table."""
    text, folded = line.text, line.folded
    if len(text) > _LONGEST:
        return True
    if _is_page_matter(line):
        return False
    if furniture.ends_sentence(text) and len(text) >= _SHORTEST_SENTENCE:
        return True
    return (
        numbered_form(text) is not None
        or list_number(text) is not None
        or time_form(text) is not None
        or shapes.begins_with_time(folded)
        or shapes.begins_with_day(folded)
        or shapes.opens_entry(folded)
        or _CLAUSES.search(text) is not None
        or _is_row(text)
    )


def _is_page_matter(line: FoldedLine) -> bool:
    folded = line.folded
    return (
        furniture.is_legal(folded)
        or furniture.is_contact(folded)
        or furniture.is_disclaimer(folded)
        or furniture.is_navigation(folded)
        or furniture.is_opening_hours(folded)
        or furniture.is_widget(folded)
        or furniture.is_call(folded)
        or furniture.is_notice_of_page(folded)
        or _CLOSES.match(folded) is not None
        or speaks_of_page(folded)
        or describes_only(line.text)
    )


def _is_row(text: str) -> bool:
    return len(_GAP.findall(text)) >= _FEWEST_GAPS and _DIGIT.search(text) is not None
