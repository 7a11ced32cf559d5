"""Dates in which a page or a record tells about itself: when it was put up, changed, catalogued.

Index tables of offices (成文日期, 有效期), notices with the day of their taking down (下架日期),
catalogues of archives (著录时间), journals (收稿日期, 网络首发), feeds (pubDate) and printed pages
(打印时间) name such days with labels of their own, with a colon or without. None of them is one of
what the document tells, wherever on the page it stands.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from db.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from db.ingest.classify import Page
    from db.ingest.lines import Line

_LABELS: Final = {
    # What changes a page, or says when a machine made or read it.
    "updated": """
        最[后近新](?:一次)?(?:更新|修改|修订|编辑|修正|构建)(?:时间|日期|于|在)?
        (?:更新|修改|编辑|修正)(?:时间|日期|于) 修订时间
        last_?(?:updated|modified|edited|revised|build_?date)(?:_on)? date_modified""",
    "aside": """
        (?:覆检|检视|检阅|上架|下架|张贴|上版|下版|撤下|移除)(?:时间|日期|期限)
        (?:著录|编目|录入|扫描|挂接|采集|抓取|打印|列印|导出|下载|缓存|快照|存档|登录|登入)(?:时间|日期|于)
        数字化(?:时间|日期|状态)? 开放标识 最[后近](?:浏览|访问|登录|活动|检索)(?:时间|日期)?
        (?:引用|访问|检索|查阅|存取|浏览|取用)日期
        (?:收稿|修回|返修|退修|改回|录用|接受)(?:日期|时间)?
        received(?:_in_revised_form)? revised accepted retrieved(?:_on)? accessed(?:_on)?
        printed_on""",
    "published": """
        pubdate 网络(?:首发|出版)(?:日期|时间)? (?:优先|在线)(?:出版|发表)(?:日期|时间)?
        (?:first_)?published_online available_online""",
}
"""Labels that mean this wherever they stand, by what the day beside them is."""
_LABELS_AT_EDGES: Final = {
    "published": "(?:发布|发表|公布|公告|公开|刊登|上传|出版|挂网)(?:日期|时间)",
    "written": "(?:成文|发文|印发|制发|签发|生成|写作)(?:日期|时间)",
    "aside": """
        (?:实施|施行|生效|失效|废止|开放)(?:日期|时间) 有效期(?:限)?(?:至|到|截止)?(?:日期|时间)?
        有效时间""",
}
"""Labels that laws and products have as well, as facts that a document tells of them: they count
above and below the text, where pages describe themselves."""

_FIGURES: Final = "[0-9○零一二三四五六七八九十]"
_MONTHS: Final = "(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}"
_DAY: Final = (
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[,.]? )?"
    r"(?:(?<!\d)\d{4} ?[-/.年] ?\d{1,2} ?[-/.月] ?\d{1,2}(?!\d) ?日?"
    r"|(?<!\d)(?:民国 ?)?\d{2,3} ?[-/.年] ?\d{1,2} ?[-/.月] ?\d{1,2}(?!\d) ?日?"
    r"|(?<!\d)(?:19|20)\d{6}(?!\d)"
    r"|(?<!\d)\d{4} ?[-/.年] ?\d{1,2}(?![\d-]) ?月?"
    rf"|{_FIGURES}{{2,4}}年{_FIGURES}{{1,3}}月{_FIGURES}{{1,3}}日"
    rf"|(?<!\d)\d{{1,2}}[ -]{_MONTHS}\.?,?[ -]\d{{4}}|{_MONTHS}\.? \d{{1,2}}, \d{{4}}"
    r"|(?<!\d)\d{1,2}/\d{1,2}/\d{4})"
    r"(?: ?\((?:星期|周)?[一二三四五六日天]\)| ?(?:星期|周)[一二三四五六日天])?"
    r"(?:[t\s,]*\d{1,2}[:时]\d{2}(?:[:分]\d{2}秒?)?(?:\.\d{1,6})?"
    r"(?: ?(?:z|utc|gmt|[ap]m|[+-]\d{2}:?\d{2})(?![a-z\d]))?)?"
)
_POSTED: Final = re.compile(
    r"(?:^|(?<=[\s·|]))(?P<published>(?:发[布表](?:于|在)|posted(?: on)?|published(?: on)?) ?"
    rf"{_DAY}|由 ?\S{{1,24}} ?于 ?{_DAY} ?(?:签名|提交|推送|合并|上传|创建))(?=$|[\s·|,)])"
)
"""``@someone 发布于 2023年3月5日 · …``, ``由 某某 于 2023-03-05 03:12 UTC 签名``: who put up a page
or signed a version, above its text or below."""
_HANDLE: Final = re.compile(r"(?:@\S{1,40})?|.{0,40}(?:赞同|签名|验证|提交|标签).{0,20}")

_OTHER_TIME: Final = re.compile(
    r"\d ?年|\d ?月|(?<!\d)\d{4}[-/.]\d{1,2}[-/.]\d|[一二三四五六七八九十]月[一二三四五六七八九十]"
)
_SENTENCE: Final = re.compile(r"[。!?；]")
_TELLS: Final = re.compile(r"[。！]|[a-z]{2}[.!](?:$| [A-Z][a-z]* [a-z])")
_LONGEST: Final = 200
_LABEL_SIGN: Final = re.compile(
    r"[间間期于於在到至建订訂新改稿回用受发發版表化识識视視阅閱][^\d]{0,12}\d|[A-Za-z]{4}[^\d]{1,24}\d"
)
"""What stands before a day in all of these, for a quick look; for text that is not folded."""
_MOST_OF_ONE: Final = 3
"""A label at more lines than these stands in a list of what the document tells of."""


class OwnDate(NamedTuple):
    """A day that a page names of itself: ``field`` is ``published``, ``written``, ``updated`` or
    ``aside`` (no time of writing); the span is that of the label and the day, ``day`` its start."""

    field: str
    label: str
    start: int
    day: int
    end: int


def _pattern(labels: dict[str, str]) -> re.Pattern[str]:
    groups = []
    for field, patterns in labels.items():
        names = "|".join(
            name.replace("_", "[ _-]?") if name.isascii() and name[0].isalpha() else _spaced(name)
            for name in fold(patterns).split()
        )
        groups.append(f"(?P<{field}>{names})")
    return re.compile(
        rf"(?<![\w\u4e00-\u9fff》”」』])(?P<label>{'|'.join(groups)})"
        r"[\])】]?(?:(?:[\s:│┃|,为]|已[\u4e00-\u9fff]{1,4}(?= ))+|(?<=[间期至于在到]))"
        rf"(?P<day>{_DAY})"
        r"(?=$|[\s)\]】,;、│┃|·・。]|开放|[起止前])"
    )


def _spaced(pattern: str) -> str:
    """Offices space out the characters of their labels (``有 效 期``)."""
    return re.sub(r"(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])(?![^\[]*\])", " {0,3}", pattern)


_ANYWHERE: Final = _pattern(_LABELS)
_AT_EDGES: Final = _pattern(_LABELS_AT_EDGES)


def own_dates(text: str, *, at_edge: bool = True) -> list[OwnDate]:
    """The days in ``text`` that a page or record names of itself, in their order."""
    if len(text) > _LONGEST or _LABEL_SIGN.search(text) is None:
        return []
    return sorted(_found(fold(text), at_edge=at_edge), key=lambda found: found.start)


def _found(folded: str, *, at_edge: bool) -> Iterator[OwnDate]:
    for pattern in (_ANYWHERE, _AT_EDGES) if at_edge else (_ANYWHERE,):
        for match in pattern.finditer(folded):
            fields = (name for name in pattern.groupindex if name not in ("label", "day"))
            field = next(name for name in fields if match[name])
            yield OwnDate(field, match["label"], match.start(), match.start("day"), match.end())
    if at_edge:
        for match in _POSTED.finditer(folded):
            if _HANDLE.fullmatch(folded[: match.start()].strip()):
                yield OwnDate("published", "posted", match.start(), match.start(), match.end())


def own_lines(lines: Sequence[Line], page: Page) -> list[int]:
    """The lines of the text that hold days of the page itself and none of what it tells."""
    first, last = _told(lines)
    found: dict[int, list[OwnDate]] = {}
    for index, line in enumerate(lines):
        if page.roles[index] is None:
            own = own_dates(line.text, at_edge=index < first or index > last)
            if own and _says_no_more(line.text, own):
                found[index] = own
    at_edges = Counter(one.label for own in found.values() for one in own)
    return [
        index
        for index, own in found.items()
        if any(_ANYWHERE.match(fold(lines[index].text), one.start) for one in own)
        or all(at_edges[one.label] <= _MOST_OF_ONE for one in own)
    ]


def _told(lines: Sequence[Line]) -> tuple[int, int]:
    """The indexes of the first and the last line that hold sentences."""
    told = [index for index, line in enumerate(lines) if _TELLS.search(line.text)]
    return (told[0], told[-1]) if told else (len(lines), -1)


def _says_no_more(text: str, own: Sequence[OwnDate]) -> bool:
    rest = fold(text)
    for one in reversed(own):
        rest = rest[: one.start] + rest[one.end :]
    return _SENTENCE.search(rest) is None and _OTHER_TIME.search(rest) is None
