"""What journals print around an abstract: who wrote, with whose money, how to cite it.

``作者简介：某某（1978—），男，…2016年入选…`` tells of the author and not of what the paper is
about; ``基金项目：…（2018—2021）`` names a grant, ``关键词：…；1938年`` its subjects, ``引用本文``
the paper itself. Such lines begin with a label that nothing but a journal has, so they count
wherever they stand on its page; those that other pages have too (作者简介) count beside them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.ingest.lines import Line


def _labels(names: str) -> re.Pattern[str]:
    spaced = (" {0,3}".join(name) if not name.isascii() else name for name in fold(names).split())
    joined = "|".join(spaced).replace("_", " ")
    return re.compile(rf"[\[【(*•#\s]{{0,4}}(?:{joined})[\])】]?(?: ?:| ?】|\s{{2,}}|$)")


_OF_JOURNALS: Final = _labels(
    """
    中图分类号 中图法分类号 文献标识码 文献标志码 文章编号 收稿日期 修回日期 网络首发 网络首发日期
    基金项目 基金资助 资助项目 项目基金 通讯作者 通信作者 第一作者 引用本文 引用格式 本文引用格式
    链接本文 本文链接 doi clc_number article_id document_code corresponding_author
    """
)
_BESIDE_THEM: Final = _labels(
    """
    作者简介 作者介绍 关键词 关键字 作者单位 基金 项目 致谢 key_words keywords funding foundation
    foundation_item foundation_items about_the_author about_the_authors biography
    """
)
_CITED_BELOW: Final = re.compile(
    r"[\[【(]?(?:引用本文|(?:本文)?引用格式|cite this article)[\])】]? ?:?"
)
_CITATION: Final = re.compile(
    r"\[[a-z](?:/ol)?\]|\d{4}, ?\d{1,3} ?\(\d|vol\. ?\d|doi", re.IGNORECASE
)
_MAY_LABEL: Final = re.compile(r"[:：】\])］）]|\s{2}|\u3000|^.{3,12}$")
"""What stands behind a label, or that nothing does; for text that is not folded."""
_HEAD: Final = 40
_LONGEST: Final = 400
_FEWEST: Final = 2
_MOST_CITED: Final = 3


def journal_lines(lines: Sequence[Line]) -> list[int]:
    """The indexes of the lines that describe a paper of a journal; none where none is printed."""
    of_journals, beside, cited = [], [], []
    for index, line in enumerate(lines):
        if len(line.text) > _LONGEST or not _MAY_LABEL.search(line.text, 0, _HEAD):
            continue
        head = fold(line.text[:_HEAD])
        if _OF_JOURNALS.match(head):
            of_journals.append(index)
            if _CITED_BELOW.fullmatch(head):
                cited += _citations_below(lines, index)
        elif _BESIDE_THEM.match(head):
            beside.append(index)
    return sorted({*of_journals, *beside, *cited}) if len(of_journals) >= _FEWEST else []


def _citations_below(lines: Sequence[Line], index: int) -> list[int]:
    found = []
    for below in range(index + 1, min(index + 1 + _MOST_CITED, len(lines))):
        if not _CITATION.search(lines[below].text):
            break
        found.append(below)
    return found
