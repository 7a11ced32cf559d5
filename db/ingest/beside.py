"""What a page holds beside its text wherever it stands: readers' comments, the table of a paper's
own revisions, the notes of an encyclopedia."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.ingest.lines import Line

_COMMENTS: Final = re.compile(
    r"\W*(?:(?:网友|全部|最新|热门|精彩|最赞|用户|读者|所有|文章){1,2}"
    r"(?:评论|回应|回复|留言|跟帖|跟贴)"
    r"|(?:评论|回应|回复|留言|跟帖)(?:列表|区)|(?:共|已有)?\d{1,6} ?条(?:评论|回应|回复|留言)"
    r"|\d{1,6} (?:comments?|replies|responses)|leave a (?:comment|reply))"
    r"\W*(?:共?\d{1,6}条?\W*)?"
)
_LONGEST_HEADING: Final = 24

_REVISIONS: Final = re.compile(
    r"(?=.*(?:版[本次号]|version|rev\b))(?=.*(?:日期|时间|date))"
    r"(?=.*(?:修[订改]|编制|变更|审[核批]|author|changed|revised))[^\d。]{6,60}"
)
"""The names of the columns: ``版本　修订日期　修订人　修订内容``. Without who changed it or that it
was changed, a table of versions is the history of a product."""
_REVISION: Final = re.compile(r"\W*(?=.*(?<!\d)\d{4}[-/.年]\d)(?=.*(?<![\d.-])v?\d{1,2}\.\d)")
_RULE: Final = re.compile(r"[\W_]*")
_NOTE: Final = re.compile(r"[\^↑] ?\S")
"""``^ 某某志. 某某出版社. 1988年6月.``: a note of an encyclopedia leads back to its place."""


def heads_comments(text: str) -> bool:
    """Whether readers speak below a line: ``网友评论（12）``, ``3 Comments``."""
    return len(text) <= _LONGEST_HEADING and _COMMENTS.fullmatch(fold(text)) is not None


def beside_text(lines: Sequence[Line]) -> list[int]:
    """The indexes of the lines that are notes, or rows of the table of a paper's revisions."""
    found = []
    in_table = False
    for index, line in enumerate(lines):
        text = line.text
        if in_table and (_REVISION.match(fold(text[:80])) or _RULE.fullmatch(text)):
            found.append(index)
            continue
        in_table = (
            len(text) <= 60 and ("版" in text or text.isascii()) and _heads_table(lines, index)
        )
        if in_table or _NOTE.match(text):
            found.append(index)
    return found


def _heads_table(lines: Sequence[Line], index: int) -> bool:
    if _REVISIONS.fullmatch(fold(lines[index].text)) is None:
        return False
    below = (line.text for line in lines[index + 1 : index + 3])
    return any(_REVISION.match(fold(text[:80])) for text in below)
