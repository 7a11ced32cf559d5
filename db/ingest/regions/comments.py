"""What readers say below a text: names, times and words, and how far that goes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.ingest import furniture
from db.ingest.regions.heads import heads
from db.ingest.regions.shapes import STAMP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.ingest.regions.folded import FoldedLine

_REACTION: Final = re.compile(
    r"(?:\[|\s|^)(?:回复|赞同?|点赞|顶|踩|举报|支持|反对|删除)(?:\]|\s|\W*\d|\W*$)|\d{1,6} ?赞\b"
    r"|[👍❤♥]|ip属地|来自[\u4e00-\u9fff]{2,6}|\d{1,5} ?(?:楼|#)(?!\w)|#\d{1,5}(?!\w)|★★|☆☆"
    r"|沙发|板凳|地板|(?<!\w)reply(?!\w)"
)
_STAMP: Final = re.compile(STAMP)
_STAMP_ENDS: Final = re.compile(
    rf"(?:^|[\s:|·(\[,]){STAMP}\W{{0,3}}(?:[\u4e00-\u9fff]{{2,8}}|来自.{{1,10}}|ip属地.{{1,10}})?\W*$"
)
_NAMED: Final = re.compile(
    rf"\W*(?:\d{{1,4}} ?[楼#]\s*)?[^\s。，,:;]{{1,20}}\s+{STAMP}\s*(?::|说|写道)"
)
_SAID: Final = re.compile(
    rf"\W*(?:\d{{1,4}} ?楼|#\d{{1,4}}|\d{{1,4}} ?#)\s+(?:\S{{1,20}}\s+(?:于|发表于)? ?)?{STAMP}"
)
_SAYS_WHEN: Final = re.compile(r".{0,40}(?:留言|答复|回复|评论|提交|点评)(?:时间|日期) ?: ?\S")
_PUSH: Final = re.compile(r"(?:推|嘘|→) ?[a-z]\w{1,14} ?:.*\s\d{1,2}/\d{1,2}(?: \d{1,2}:\d{2})?")
"""``推 amigo: …　03/16 22:50``, how readers of a board answer."""
_REPLY: Final = re.compile(rf"[^\s:。，,]{{1,20}} ?: ?\S.*\s{STAMP}\s*(?:回复|举报|收起回复)\W*")
_SPEAKS: Final = re.compile(r"[^\s:。，,]{1,12} ?: ?[^。]{1,48}")
_LONGEST_MARK: Final = 72
_REACH: Final = 6
"""So many lines a comment may have between its name or time and that of the next."""
_LONGEST_LINE_OF_NAME: Final = 48
_LONGEST_ANSWER: Final = 160
_DIGITS: Final = re.compile(r"\d+")


def marks_comment(line: FoldedLine) -> bool:
    """Whether a line holds the name, time or buttons of a comment."""
    folded = line.folded[:_LONGEST_MARK]
    if _opens_comment(folded):
        return True
    if len(line.text) > _LONGEST_MARK:
        return False
    if _SAYS_WHEN.match(folded):
        return True
    if _STAMP.search(folded) is None or furniture.is_legal(folded) or folded.endswith("。"):
        return False
    if _REACTION.search(folded):
        return True
    return len(folded) <= _LONGEST_LINE_OF_NAME and _STAMP_ENDS.search(folded) is not None


def _opens_comment(folded: str) -> bool:
    return _NAMED.match(folded) is not None or _SAID.match(folded) is not None


def end_of_comments(lines: Sequence[FoldedLine], head: int) -> int:
    """The index behind the last comment below the head; ``head + 1`` if there is none.

    Comments go on while another one's name or time is near. Behind the last of these its words may
    still stand, as far as no blank line parts them.
    """
    last = head
    index = head + 1
    while index < len(lines) and index - last <= _REACH:
        if _ends_comments(lines, head, index):
            break
        if marks_comment(lines[index]):
            last = index
        index += 1
    if last == head:
        return _end_of_sayings(lines, head)
    after = last + 1
    while after < len(lines) and not (
        lines[after].gap or _ends_comments(lines, head, after) or _is_foot(lines[after].folded)
    ):
        after += 1
    if after == last + 1 < len(lines) and _has_answer(lines, last):
        after += 1
    return after


def is_answer(folded: str) -> bool:
    """Whether a line is an answer wherever it stands: a push on a board, a reply with its time and
    button."""
    if len(folded) > _LONGEST_ANSWER or ":" not in folded:
        return False
    return _PUSH.fullmatch(folded) is not None or _REPLY.fullmatch(folded) is not None


def _end_of_sayings(lines: Sequence[FoldedLine], head: int) -> int:
    """The index behind the last of the names and words beside each other, without times, that a
    column of comments shows."""
    after = head + 1
    while (
        after < len(lines)
        and not (lines[after].gap and after > head + 1)
        and _SPEAKS.fullmatch(lines[after].folded[:_LONGEST_MARK])
    ):
        after += 1
    return after if after > head + 2 else head + 1


def _has_answer(lines: Sequence[FoldedLine], last: int) -> bool:
    """Whether the words of the last comment stand below its name behind a blank line, as on pages
    where one parts all lines."""
    below = lines[last + 1]
    above = [line.gap for line in lines[max(0, last - 2) : last + 1]]
    return below.gap == 1 and all(above) and not _is_foot(below.folded) and not heads(below.folded)


def _ends_comments(lines: Sequence[FoldedLine], head: int, index: int) -> bool:
    """Whether another region begins, or the page goes on to the next of the things it lists
    (``条目 2 / 3`` as ``条目 1 / 3`` above)."""
    line = lines[index]
    if index > head + 1 and any(found.certain for found in heads(line.folded)):
        return not marks_comment(line)
    if not line.gap or len(line.text) > _LONGEST_LINE_OF_NAME:
        return False
    skeleton, numbers = _DIGITS.subn("0", line.text)
    return numbers > 0 and any(
        _DIGITS.sub("0", other.text) == skeleton
        for other in lines[max(0, head - 200) : head]
        if len(other.text) <= _LONGEST_LINE_OF_NAME
    )


def _is_foot(folded: str) -> bool:
    return furniture.is_legal(folded) or furniture.is_navigation(folded)
