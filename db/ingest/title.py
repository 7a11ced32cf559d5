"""Which line of a page is the title of its document."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from db.ingest import furniture
from db.ingest.clean import Change
from db.ingest.headings import (
    holds_sentences,
    is_short,
    list_number,
    numbered_form,
    time_form,
)
from db.ingest.imprint import is_issuer, read_imprint
from db.ingest.paragraphs import begins_entry
from db.ingest.title_candidates import may_be_title
from db.model import Role
from db.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.ingest.classify import Page
    from db.ingest.lines import Line
    from db.ingest.paragraphs import Continuation

_GENERIC: Final = frozenset(
    fold(
        "正文 内容 详情 详细内容 文章 文章内容 新闻 新闻详情 信息详情 浏览文章 查看 "
        "content details article"
    ).split()
)
_BRACKETS: Final = {"[": "]", "【": "】"}
_SITE_SUFFIX: Final = re.compile(
    r"\s*(?:[_|｜]+| [-–—] )\s*"
    r"[^_|｜]{2,24}(?:网|网站|在线|新闻|频道|日报|晚报|门户|平台|政府|百科|\.com|\.cn)$"
)
_ISSUING_BODY: Final = re.compile(
    r"(?:办公厅|办公室|委员会|人民政府|政府|厅|局|部|院|会|处|社|中心|公司)$"
)
_SUBJECT: Final = re.compile(r"^(?:关于|印发|转发|批转)")
_SUBTITLE: Final = re.compile(r"^(?:[—–─\-]{2,}|──|―+)(?!\s?[12]\d{3}\s?[:：])")
_MASTHEAD: Final = re.compile(
    r"(?:网|网站|频道|日报|晚报|在线|门户|公众号|讯)(?: ?[-—|·] ?[^-—|·]{2,10})*$"
    r"|[局委府厅部院会办室](?:红头)?文件$"
    r"|第 ?\d+ ?期|总第|〔\d{4}〕 ?\d+ ?号$"
    r"|vol\. ?\d|no\. ?\d"
    r"|^for (?:immediate )?release\b|^(?:press|news|media) release$|^embargoed\b"
    r"|^(?:供?即时发布|新闻稿)$"
)
_KIND_AND_YEARS: Final = re.compile(
    r"(?:.{0,40}\b(?:annual report|annual review|report|review|chronology|chronicle|timeline|"
    r"history|highlights|milestones|yearbook|year book|newsletter)\b.{0,12}?"
    r"\b[12]\d{3}(?: ?[-–—/] ?\d{2,4})?|[12]\d{3} in (?:review|pictures|brief))\)?"
)
"""``Annual Report 2019–20``, ``A Chronology, 1898-2021``: beside an organisation's name."""
_NOTE_MARK: Final = re.compile(r" ?(?:\[\d{1,2}\]|［\d{1,2}］|[①-⑩¹²³*＊※])$")
_SITE_JOINT: Final = re.compile(r"\s*[_|｜]+\s*| [-–—] ")
_FURTHEST_PAGE_TITLE: Final = 3
_SHORTEST_HEADLINE: Final = 4
_FURTHEST_TITLE: Final = 3
_MOST_LINES: Final = 3
_FURTHEST_SECTION: Final = 60
_NAMED_BY_MENU: Final = 3.0
_FURTHER_DOWN: Final = 0.35
"""What a candidate loses for each one above it."""
_YEARS_OF_TIMELINE: Final = 3
_DATE_ALONE: Final = re.compile(r"[^\w]{0,3}(?:1[89]|20)\d\d\s?年[^\w]{0,2}")
_YEAR_FIRST: Final = re.compile(r"(?:\d{2,4}|[○零一二三四五六七八九]{2,4})年")
_FIELD: Final = re.compile(r"[\u4e00-\u9fff]{2,6} ?:.")
_SIGN: Final = re.compile(r"[^\w\s()（）\[\]【】《》〈〉「」『』“”‘’\"'—–-]")
"""What may stand before each item of a list: ▍ ◎ ※."""
_GENRES: Final = fold(
    """
        大事 往事 大事记 大事纪 村史 校史 馆史 镇史 乡史 市史 县史 厂史 社史 院史 家史 史话
        年表 年鉴 年谱 记事 纪事 纪要 纪年 日志 日记 记录 实录 自述 口述 简介 概况 展讯 简讯
        快讯 通讯 简报 公报 公告 通告 通知 通报 启事 预告 告示 报告 总结 要点 计划 方案 规划
        章程 条例 办法 前言 序言 后记 附录 寄语 致辞 倡议 倡议书 公开信 chronicle timeline
        diary minutes notice history"""
).split()
_GENRE: Final = re.compile("(?:" + "|".join(_GENRES) + ")$")
"""How a title ends that says only what kind of text it is."""

_BROKEN_OFF: Final = re.compile(
    r"[\u4e00-\u9fff](?:\d{4}|[○零一二三四五六七八九]{2,4})年(?:\d{1,2}月)?$"
)
_BEGINS_SUBJECT: Final = re.compile(
    r"(?:办公[厅室]|委员会|政府|[厅局部院会处社]|中心|公司)?(?:关于|印发|转发|批转)[^。;:]{6,}$"
)
_ENDS_SUBJECT: Final = re.compile(
    r"[^关]{2,}的(?:[\u4e00-\u9fff]{0,4})"
    r"(?:通知|公告|通告|意见|决定|决议|批复|复函|函|报告|方案|办法|规定|通报|请示|公示|命令|细则)"
    r"(?: ?\([^()]{2,12}\))?$"
)
"""``某某局关于做好汛期水库`` above ``安全管理工作的通知``: a subject broken over two lines."""
_BLANK_STOPS: Final = 3
_LONGEST_GENRE: Final = 3
"""A masthead or an office has a name of its own beside ``讯`` or ``局``."""
_HAN: Final = re.compile(r"[\u3400-\u9fff\U00020000-\U000323af]")
_LETTERSPACED: Final = re.compile(r"[\u3400-\u9fff](?: [\u3400-\u9fff])+")
_BLANKS: Final = re.compile(r"[ \u3000]+")
_WIDE_BLANKS: Final = re.compile(r" *\u3000[ \u3000]*")


def title_lines(lines: Sequence[Line], page: Page, continuation: Continuation) -> list[int]:
    """The indexes of the line or lines at the head that make the title; empty if there is none."""
    timeline = _first_of_timeline(lines)
    candidates = [
        index
        for index in range(min(page.head, len(lines)))
        if page.roles[index] is None
        and may_be_title(lines[index].text)
        and not _is_field(lines, page, index)
        and not _is_item(lines, index)
        and not _heads_first_section(lines, index)
        and not _is_unfinished(lines, index)
        and not timeline < index
        and not (
            index + 1 < len(lines)
            and page.roles[index + 1] is None
            and continuation.goes_on(lines[index], lines[index + 1])
        )
    ]
    if not candidates:
        return []
    body = fold("\n".join(line.text for line in lines[page.head : page.head + 120])[:20_000])
    best = max(
        candidates,
        key=lambda index: (
            _score(lines[index].text, body)
            + _is_above_metadata(lines, page, index)
            + _NAMED_BY_MENU * _is_named_by_page(lines, page, index)
            - _is_told_above(lines, page, index)
            - _FURTHER_DOWN * candidates.index(index)
        ),
    )
    return _with_kind(lines, page, best) or _with_neighbours(lines, page, best)


def repeated_headline(lines: Sequence[Line], page: Page) -> int | None:
    """The headline, where the page's own title above it says the same before the site's name."""
    for first in range(min(_FURTHEST_PAGE_TITLE, len(lines))):
        headline, *rest = _SITE_JOINT.split(lines[first].text)
        if rest and len(headline) >= _SHORTEST_HEADLINE:
            for index in range(min(page.head + 1, len(lines)) - 1, first, -1):
                if lines[index].text == headline:
                    return index
    return None


def lines_of_title(lines: Sequence[Line], page: Page, title: str) -> list[int]:
    """The lines of text at the head that together say ``title``; empty if there are none."""
    wanted = "".join(title.split())
    for first in range(min(page.head + _FURTHEST_TITLE, len(lines))):
        said = ""
        for after in range(first, min(first + _MOST_LINES, len(lines))):
            if page.roles[after] is not None:
                break
            said += "".join(lines[after].text.split())
            if said == wanted:
                return list(range(first, after + 1))
    return []


def title_text(texts: Sequence[str]) -> str:
    """The title that lines make, a site's name and the mark of a note behind it left out."""
    title = ""
    for text in texts:
        part = " ".join(text.split())
        if _LETTERSPACED.fullmatch(part):
            part = part.replace(" ", "")
        joint = " " if title[-1:].isascii() and part[:1].isascii() and title else ""
        title += joint + part
    return _SITE_SUFFIX.sub("", _NOTE_MARK.sub("", title)) or title


def title_changes(raw: str) -> list[Change]:
    """How the text of a title is to be shown: wide blanks as one, ``纪　要`` closed up."""
    if _LETTERSPACED.fullmatch(" ".join(raw.split())):
        return [Change(*match.span(), "") for match in _BLANKS.finditer(raw)]
    return [Change(*match.span(), " ") for match in _WIDE_BLANKS.finditer(raw)]


def title_from_path(path: Sequence[str]) -> str | None:
    """The last telling segment of a breadcrumb: the page's own name, not just ``正文``."""
    if len(path) < 2:
        return None
    last = path[-1].strip(" 　:：")
    if last[:1] in _BRACKETS and last.endswith(_BRACKETS[last[0]]):
        last = last[1:-1].strip()
    folded = fold(last)
    if folded in _GENERIC or len(last) < 6 or time_form(last) is not None:
        return None
    return last


def _is_broken_subject(lines: Sequence[Line], index: int) -> bool:
    """Whether the subject of an official paper begins on a line and ends on the next."""
    if index + 1 >= len(lines) or lines[index + 1].gap:
        return False
    first, second = fold(lines[index].text), fold(lines[index + 1].text)
    return (
        _BEGINS_SUBJECT.search(first) is not None
        and _ENDS_SUBJECT.search(first) is None
        and _ENDS_SUBJECT.fullmatch(second) is not None
    )


def _is_field(lines: Sequence[Line], page: Page, index: int) -> bool:
    """Whether a line is one of several that give the particulars of an occasion, each labelled.

    Labels of the page itself (来源：) do not count: a headline with a colon may stand above them.
    """
    neighbours = (i for i in (index - 1, index + 1) if 0 <= i < len(lines))
    beside = (lines[i].text for i in neighbours if page.roles[i] is None)
    return _FIELD.match(fold(lines[index].text)) is not None and any(
        _FIELD.match(text) for text in map(fold, beside)
    )


def _is_item(lines: Sequence[Line], index: int) -> bool:
    """Whether a line begins with the same sign as the one above or below it: an item of a list
    (``▍時間：…`` over ``▍地點：…``)."""
    sign = lines[index].text[0]
    neighbours = (i for i in (index - 1, index + 1) if 0 <= i < len(lines))
    return _SIGN.match(sign) is not None and any(lines[i].text[0] == sign for i in neighbours)


def _heads_first_section(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is the first of numbered sections, the second of which stands below."""
    number = list_number(lines[index].text)
    if number is None or number[1] != 1:
        return False
    second = (number[0], 2)
    below = lines[index + 1 : index + 1 + _FURTHEST_SECTION]
    return any(list_number(line.text) == second for line in below)


def _first_of_timeline(lines: Sequence[Line]) -> int:
    """The first of several years alone on their lines, below which no title stands: what does is
    what the year brought. The number of lines where there are no such years."""
    dates = [i for i, line in enumerate(lines) if _DATE_ALONE.fullmatch(line.text)]
    return dates[0] if len(dates) >= _YEARS_OF_TIMELINE else len(lines)


def _is_unfinished(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is a piece of a text that was broken anywhere or has blanks for its stops.

    ``我们村1958年`` goes on in the line below; ``五零年办社 五三年修渠 后来散了`` is no title,
    nor is one of several lines that begin with their years.
    """
    text = fold(lines[index].text)
    goes_on = index + 1 < len(lines) and not lines[index + 1].gap
    if goes_on and _BROKEN_OFF.search(text) and not begins_entry(lines[index + 1].text):
        return True
    year = _YEAR_FIRST.match(text)
    if year and text[year.end() : year.end() + 1].isspace():
        beside = (lines[i].text for i in (index - 1, index + 1) if 0 <= i < len(lines))
        return any(_YEAR_FIRST.match(fold(other)) for other in beside)
    words = text.split()
    return len(words) > _BLANK_STOPS and _HAN.match(text) is not None and min(map(len, words)) > 2


def is_masthead(text: str) -> bool:
    """Whether a line names a paper, a site or a file's number, which stand above titles."""
    return len(text) <= 30 and _MASTHEAD.search(fold(text)) is not None


def _score(text: str, body: str) -> float:
    """A title has a title's length, shares words with the text, and is no masthead."""
    long_enough = 6 <= len(text) <= 80 or _GENRE.search(fold(text)) is not None
    score = float(long_enough)
    score += _overlap(fold(text), body) * (1.0 if long_enough else 0.3)
    score -= 1.5 * (len(text) > _LONGEST_GENRE and (is_masthead(text) or is_issuer(text)))
    score -= bool(_SUBTITLE.match(text))
    score -= 0.5 * (numbered_form(text) is not None)
    return score


def _is_named_by_menu(lines: Sequence[Line], page: Page, index: int) -> bool:
    """Whether a line is said again that stands among others above it and is the last such: the menu
    of a site names the page that is shown, and the page repeats the name over its text."""
    named = {
        line.text
        for above, line in pairwise(lines[: index - 1])
        if furniture.may_be_menu_line(fold(line.text))
        and is_short(above.text)
        and not holds_sentences(above.text)
    }
    return lines[index].text in named and not any(
        lines[below].text in named for below in range(index + 1, min(page.head, len(lines)))
    )


def _is_named_by_page(lines: Sequence[Line], page: Page, index: int) -> bool:
    """Whether the menu of a page or its path, which leads to it, has a line's words."""
    last = "".join(page.path[-1].split()) if page.path else ""
    return last == "".join(lines[index].text.split()) or _is_named_by_menu(lines, page, index)


def _is_told_above(lines: Sequence[Line], page: Page, index: int) -> bool:
    """Whether a line only says in Latin letters what the line above it says, as sites do."""
    return (
        index > 0
        and page.roles[index - 1] is None
        and may_be_title(lines[index - 1].text)
        and _is_translation(lines[index - 1], lines[index])
    )


def _is_above_metadata(lines: Sequence[Line], page: Page, index: int) -> bool:
    """Sites print where a text is from and when right below its title."""
    below = index + 1
    if is_masthead(lines[index].text):
        return False
    if below < len(lines) and _is_translation(lines[index], lines[below]):
        below += 1
    if below >= len(page.roles):
        return False
    imprint = read_imprint(lines[below].text) if page.roles[below] is None else None
    return page.roles[below] is Role.METADATA or bool(imprint and imprint.published)


def _is_translation(above: Line, below: Line) -> bool:
    """Whether the title is told once more below, in Latin letters."""
    return (
        not below.gap
        and below.text.isascii()
        and len(below.text.split()) > 1
        and len(_HAN.findall(above.text)) * 2 > len(above.text)
    )


def _overlap(folded: str, body: str) -> float:
    han = "".join(_HAN.findall(folded))
    pieces = {han[i : i + 2] for i in range(len(han) - 1)}
    if len(pieces) < 2:
        pieces = set(folded.split())
    return sum(piece in body for piece in pieces) / len(pieces) if pieces else 0.0


def _with_kind(lines: Sequence[Line], page: Page, best: int) -> list[int]:
    """The lines of a title beside whose organisation stands what it is and of which years.

    ``Annual Report 2019–20`` above the name is the title; below it, it completes the name.
    """
    if best and page.roles[best - 1] is None and lines[best].gap <= 1:
        above = fold(lines[best - 1].text)
        if _KIND_AND_YEARS.fullmatch(above):
            return [best - 1]
        if (
            _KIND_AND_YEARS.fullmatch(fold(lines[best].text))
            and not lines[best].gap
            and may_be_title(lines[best - 1].text)
            and not is_masthead(lines[best - 1].text)
        ):
            return [best - 1, best]
    below = best + 1
    if (
        below < min(page.head, len(lines))
        and page.roles[below] is None
        and not lines[below].gap
        and _KIND_AND_YEARS.fullmatch(fold(lines[below].text))
    ):
        return [best, below]
    return []


def _with_neighbours(lines: Sequence[Line], page: Page, best: int) -> list[int]:
    """The line with the issuing body above it or the subject and subtitle below it."""
    indexes = [best]
    above = best - 1
    if (
        above >= 0
        and page.roles[above] is None
        and _SUBJECT.match(fold(lines[best].text))
        and _ISSUING_BODY.search(fold(lines[above].text))
    ) or (above >= 0 and page.roles[above] is None and _is_broken_subject(lines, above)):
        indexes.insert(0, above)
    elif page.roles[best] is None and _is_broken_subject(lines, best):
        indexes.append(best + 1)
    below = indexes[-1] + 1
    while below < min(page.head, len(lines)) and page.roles[below] is None:
        text = fold(lines[below].text)
        subject = _SUBJECT.match(text) and _ISSUING_BODY.search(fold(lines[below - 1].text))
        if not subject and not _SUBTITLE.match(lines[below].text):
            break
        indexes.append(below)
        below += 1
    return indexes
