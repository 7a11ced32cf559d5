"""Which lines may be the title of a document, by their own words."""

from __future__ import annotations

import re
from typing import Final

from db.ingest import furniture
from db.ingest.headings import BULLETS, time_form
from db.ingest.imprint import read_imprint
from db.ingest.paragraphs import begins_with_hour
from db.text.fold import fold

_LONGEST_TITLE: Final = 400
_OPENS_TIMELINE: Final = re.compile(r"(?:[—–-]{1,3}|【)?\s?[12]\d{3}(?:\s?[:：]|——|】)")
"""``——2001：上线``, ``2003——迁址``: an entry of a chronicle by years."""
_ORIGINAL: Final = re.compile(r"原[创創] +[^\s|｜:：]{2,8}(?: +[^\s|｜:：]{2,12})?")
"""``原创 阿远 云州慢生活``: who wrote a post and on which account, below its title."""
_DATELINE: Final = re.compile(
    r"[\u4e00-\u9fff]{2,12} ?(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:电|讯|消息) ?"
    r"(?:\([^()]{2,24}\))?"
)
"""``新华社江州8月24日电（记者 某某）`` alone on its line."""
_ENDS_SENTENCE: Final = re.compile(r"[。；，、：,;:]$|[a-z]\.$|[…·.]{2,}\s*\d{1,4}$")
"""Also the page that a line of contents leads to."""
_LABELLED_KIND: Final = re.compile(r"[【\[][^【】\[\]]{1,6}[】\]]\S{4}")
"""``【往事】老电厂的六十年``: the kind of text in brackets before its title."""
_FORM_FIELD: Final = re.compile(
    r"(?:[\u4e00-\u9fff]{0,4}(?:时 ?间|地 ?点|日 ?期|电话|方式|对象|票价|费用|单位|人员|期限|截止)"
    r"|主 ?持人?|[发收][件信]人|抄送|主 *题|参会|出席|列席|记录|联系人|报名|附件|开幕式?|闭幕式?"
    r"|证券(?:代码|简称)|股票(?:代码|简称)|公告编号"
    r"|present|attendees|in attendance|apologies"
    r"|when|where|date|time|venue|place|location|hours|admission|tickets?|contact|opening hours) ?:"
)
_NAMES_TIME: Final = re.compile(r"(?:时间|日期) ?: ?\d{1,4} ?[年月日/.-] ?\d")
"""``市直单位会议时间：12月28日``: a line of particulars, whoever it is for."""
_COUNTER: Final = re.compile(
    r"(?:(?:人气|阅读|浏览|点击|点阅|评论|回复|回响|留言|播放|收藏|点赞|转发)[量数次人]{0,2}"
    r"\W*[\d.,]+[万w]?\W*)+"
)
"""``人氣(2016)``, ``阅读 1.2万　评论 35``: how often a page was read."""
_BLOG_FIELD: Final = re.compile(
    r"(?:文章|全站|个人|本文)?(?:标签|分类|归档|专栏|合集|关键词|关键字)\s?:|创作者介绍\s?:|作者介绍\s?:|"
    r"(?:热门|大家正在)?(?:搜索|搜寻|热搜)\s?:|(?:检索|搜索)词\s?:"
)
"""Lines in which blogs and search pages file a text."""
_GAP: Final = re.compile(r"[ \u00a0]{2,}|[\u3000\t]+")
_FEWEST_WORDS: Final = 3
_LONGEST_WORD: Final = 8
_PART_OF_WORK: Final = re.compile(
    r"卷(?:[首末终]|之?[\d一二三四五六七八九十百]{1,4})|[上中下][卷册编篇集]|附录[\d一二三四五六七八九十]?"
    r"|第[\d一二三四五六七八九十百]{1,4}[卷册编篇章辑集部]"
)
"""``白石縣志　卷首　大事年表``: a book, its volume and its chapter, and no buttons."""


def may_be_title(text: str) -> bool:
    """Whether a line may be a title by what it says itself."""
    if not 2 <= len(text) <= _LONGEST_TITLE or time_form(text) is not None or text[0].islower():
        return False
    if (
        _ENDS_SENTENCE.search(text)
        or _FORM_FIELD.match(fold(text))
        or _NAMES_TIME.search(fold(text))
        or begins_with_hour(text)
        or _OPENS_TIMELINE.match(text)
        or text[0] in BULLETS
        or (text[-1] in "电電讯訊)）" and _DATELINE.fullmatch(fold(text)))
        or furniture.is_page_of_paper(fold(text.partition("·")[0]))
        or _COUNTER.fullmatch(fold(text))
        or _BLOG_FIELD.match(fold(text))
        or _is_row_of_words(text)
        or (text.startswith(("原创 ", "原創 ")) and _ORIGINAL.fullmatch(text))
        or (
            text.startswith(("(", "（", "[", "【", "注", "附件")) and not _LABELLED_KIND.match(text)
        )
    ):
        return False
    return any(character.isalpha() for character in text) and read_imprint(text) is None


def _is_row_of_words(text: str) -> bool:
    """Whether three short words or more stand side by side, far apart, as buttons do
    (``进入词条   全站搜索   帮助``); letterspaced titles have single characters."""
    words = [word for word in _GAP.split(text) if any(map(str.isalnum, word))]
    return (
        len(words) >= _FEWEST_WORDS
        and all(len(word) <= _LONGEST_WORD for word in words)
        and sum(map(len, words)) >= 2 * len(words)
        and not any(_PART_OF_WORK.fullmatch(fold(word)) for word in words)
    )
