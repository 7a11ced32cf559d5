"""Posts of a forum: the first one is the article, and so is what its author adds further down; what
others answer, and what is quoted from them, is not.

The head of a post names its author and says when it was written, on one line (``3楼　某某
2018-3-18 21:30``) or on several (``[沙发]``, ``某某``, ``发表于 2018-7-30 22:31:40``).
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from db.ingest import furniture
from db.ingest.regions.heads import heads

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from db.ingest.regions.folded import FoldedLine

_MOMENT: Final = (
    r"(?:(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|昨天|今天|前天|\d{1,3} ?(?:小时|天)前)"
    r"(?: ?\d{1,2}:\d{2}(?::\d{2})?)?"
)
_FLOOR: Final = r"(?:第? ?\d{1,5} ?[楼层#]|# ?\d{1,5}|楼主|沙发|板凳|地板|地下室|\d{1,5}f)"
_FLOOR_ALONE: Final = re.compile(rf"\W*{_FLOOR}\W*")
_ONE_LINE: Final = re.compile(
    rf"\W*(?P<floor>{_FLOOR})[\s:|·]+(?P<author>[^\s|:]{{1,24}})(?P<op>\s*[\[(]?楼主[\])]?)?[\s|:]+"
    rf"(?:发表于|发布于|回复于|于|@)?[:\s]*{_MOMENT}"
)
_POSTED: Final = re.compile(
    rf"\W*(?:(?P<author>[^\s|:]{{1,24}})\s+)?"
    rf"(?:发表于|发布于|回复于|posted (?:on|at)?)[:\s]*{_MOMENT}"
)
_PROFILE: Final = re.compile(
    r"积分|帖子|主题|注册时间|最后登录|lv\.?\d|级会员|新手上路|等级|来自:|威望|金钱|在线时间|精华"
    r"|头衔|阅读权限|joined|posts:"
)
_ENDS_POST: Final = re.compile(
    rf"(?:来自\S{{1,16}}\s+|ip属地:\S{{1,8}}\s+)?第?\d{{1,6}}楼\s+{_MOMENT}(?:\s+回复.{{0,12}})?"
)
"""``来自手机贴吧　3楼　2016-07-03 08:12``: what closes a post where its name stands above it."""
_QUOTE: Final = re.compile(r"\W*(?:引用|引文|quote|原帖由.{1,40}|回复.{1,20}的帖子)\W*")
_LONGEST_HEAD: Final = 120
_LONGEST_NAME: Final = 30
_FURTHEST_NAME: Final = 5
_FEWEST_POSTS: Final = 2
_STOPS: Final = re.compile(r"[。！？!?，,；;…]")
_FIRST_LINES: Final = 16


class _Post(NamedTuple):
    """Where a post begins, the line behind its head, and who wrote it, ``None`` if unknown."""

    first: int
    body: int
    author: str | None


def posts_of_others(lines: Sequence[FoldedLine]) -> Iterator[int]:
    """The indexes of the lines of posts that somebody else wrote than the first post's author, and
    of what the author quotes."""
    yield from _closed_posts_of_others(lines)
    quoted = set(_quotes(lines))
    posts = list(_posts(lines, quoted))
    if len(posts) < _FEWEST_POSTS:
        return
    opener = posts[0]
    if opener.author is None or opener.first > _FIRST_LINES:
        return
    yield from quoted
    ends = [post.first for post in posts[1:]] + [_end_of_thread(lines, posts[-1].body)]
    for post, end in zip(posts, ends, strict=True):
        if post.author is not None and post.author != opener.author:
            yield from range(post.first, end)


def _closed_posts_of_others(lines: Sequence[FoldedLine]) -> Iterator[int]:
    """The lines of others' posts on a page where each post ends in its number and time."""
    ends = [
        index
        for index, line in enumerate(lines)
        if len(line.text) <= _LONGEST_HEAD and _ENDS_POST.fullmatch(line.folded)
    ]
    if len(ends) < _FEWEST_POSTS:
        return
    own = {_name(line.folded) for line in lines[: ends[0]] if len(line.text) <= _LONGEST_NAME}
    for above, end in pairwise(ends):
        first = next((index for index in range(above + 1, end) if lines[index].gap), above + 1)
        if _STOPS.search(lines[first].text) is None and _name(lines[first].folded) not in own:
            yield from range(first, end + 1)


def _name(folded: str) -> str:
    return folded.split(maxsplit=1)[0]


def _posts(lines: Sequence[FoldedLine], quoted: set[int]) -> Iterator[_Post]:
    behind = 0
    for index, line in enumerate(lines):
        if index in quoted or len(line.text) > _LONGEST_HEAD:
            continue
        folded = line.folded
        if one := _ONE_LINE.match(folded):
            yield _Post(index, index + 1, one["author"])
            behind = index + 1
        elif posted := _POSTED.match(folded):
            first, author = _name_above(lines, behind, index)
            if posted["author"] is not None:
                author = posted["author"]
                if author == "楼主" or ":" in author:
                    author = None
            yield _Post(first, index + 1, author)
            behind = index + 1


def _name_above(lines: Sequence[FoldedLine], behind: int, head: int) -> tuple[int, str | None]:
    """The first line of a post's head and the name in it; ``behind`` is the line below the head of
    the post before."""
    first = head
    name: str | None = None
    for index in range(head - 1, max(behind, head - _FURTHEST_NAME) - 1, -1):
        folded = lines[index].folded
        if _FLOOR_ALONE.fullmatch(folded):
            return index, name
        if _PROFILE.search(folded) and not _STOPS.search(lines[index].text):
            words = folded.split()
            if "lv" in folded or "级" in folded:
                name = name or (words[0] if _PROFILE.search(words[0]) is None else None)
            first = index
        elif (
            name is None
            and len(lines[index].text) <= _LONGEST_NAME
            and not _STOPS.search(lines[index].text)
        ):
            first, name = index, _name(folded)
            if lines[index].gap:
                return first, name
        else:
            break
    return first, name


def _quotes(lines: Sequence[FoldedLine]) -> Iterator[int]:
    """What an author quotes: set in below the word that says so, or the head of the post quoted and
    the line below it."""
    index = 0
    while index < len(lines):
        if len(lines[index].text) > _LONGEST_NAME or not _QUOTE.fullmatch(lines[index].folded):
            index += 1
            continue
        after = index + 1
        while after < len(lines) and lines[after].indent > lines[index].indent:
            after += 1
        if after == index + 1 and after < len(lines) and _POSTED.match(lines[after].folded):
            after = min(after + 2, len(lines))
        if after > index + 1:
            yield from range(index, after)
        index = after


def _end_of_thread(lines: Sequence[FoldedLine], body: int) -> int:
    """Where the last post ends, above the page's foot."""
    for index in range(body, len(lines)):
        folded = lines[index].folded
        if (
            furniture.is_legal(folded)
            or furniture.is_navigation(folded)
            or furniture.is_decoration(folded)
            or heads(lines[index].folded)
        ):
            return index
    return len(lines)
