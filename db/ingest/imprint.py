"""Lines that tell who issued a text and when, in no more words: ``县志办公室 2019年10月编``."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from db.ingest import furniture
from db.ingest.issues import read_issue, read_signed
from db.ingest.labels import Moment, first_moment, first_month
from db.ingest.people import names_in
from db.text.fold import fold

_ISSUER: Final = (
    r"[\u4e00-\u9fff“”·《》]{0,30}(?:办公[厅室]|委员会|人民政府|政府|公所|编[写纂]室?组?|小组|编辑部|学会|协会|研究会|"
    r"博物[馆院]|图书馆|中心|公司|集团|大学|[党团工纪校县市区镇乡]委|支部|(?:调查|[总支大])队|[厅局部院会处社组室馆所站校])"
)
_IMPRINT: Final = re.compile(
    rf"(?P<issuer>{_ISSUER})?"
    r"(?P<act>(?:[编辑着撰记制]|编着|编写|编印|整理|汇编|供稿|主办|主编|发布|印发|出版)*)"
    r"(?:发表于[\u4e00-\u9fff]{2,4})?"
)
"""For folded text, in which 著 is 着."""
_PRINTED: Final = re.compile(r".{0,20}印发(?: *共印\d{1,6}份)?")
_DISTRIBUTED: Final = re.compile(r"(?:主送|抄[送报]|[报送发]送?) ?:.{1,40}印[发制]?")
"""The last line of minutes and notices: ``报：县委 发：各科室 2023年2月20日印``."""
_ISSUING: Final = frozenset({"主办", "发布", "印发"})
_NEWS_LINE: Final = re.compile(
    r"(?:(?P<paper>[\u4e00-\u9fff]{2,8}(?:[报社网台刊]|新闻))[ /]*)?"
    r"(?:(?:特派|本报)?记者 ?(?P<names>[\u4e00-\u9fff、·]{2,16}?)"
    r"(?:[ /](?P<place>[\u4e00-\u9fff]{2,6}?))?(?:综合)?(?:报[导道]|电)?)?"
)
"""What stands beside a time at the head of a news page: ``聯合報 記者甲／乙地報導``."""

_ROLE: Final = (
    r"(?:(?:本[报刊网台]|特[派约]|见习|实习|首席|全媒体|融媒体?)*(?:记者|通讯员|实习生)"
    r"|撰文|采写|文|图|文图|图文|摄影?|摄像|供图)"
)
_BYLINE: Final = re.compile(rf"{_ROLE}(?:[ /、,·]+(?:{_ROLE}|[\u4e00-\u9fff]{{2,4}}))*")
_PART: Final = re.compile(
    r"(?:来源|稿源|原创|转自|作者|责编|编辑|审核|校对|摄影|字号|分类|栏目) ?:? ?[^:。,;]{2,20}"
    r"|(?:参与)?评论 ?\(?\d*\)?[人条]?|\d+人参与"
    r"|(?:阅读|浏览|点击|点赞|评论|人气|播放)量? ?:? ?[\d.,]+[万w]?\+?次?"
    r"|(?:第 ?)?[a-z]?\d{1,2} ?版(?: ?[:：] ?[\u4e00-\u9fff]{2,6})?"
    r"|(?:微信)?(?:公众|视频|订阅)号 ?[:“「\"]?[^:。,;“”「」\"]{2,14}[”」\"]?"
    r"|[\u4e00-\u9fff]{2,6}(?:发布|客户端|融媒|网|日报|晚报|时报|头条号)"
)
"""What stands beside a time at the head of a page, each set off by blanks: 来源：某某晚报, A04版,
阅读 10万+, 微信公众号“某某发布”."""
_READERS: Final = re.compile(r"(?<=\s)\s*\d{3,7}\s*")
"""``2013-07-20 2461``: behind the day of a page how often it was read."""
_WEEKDAY: Final = re.compile(r"\(?(?:星期|礼拜|周)[一二三四五六日天]\)?")
_BETWEEN_PARTS: Final = re.compile(r"\s*[\u3000\t|]\s*|\s{2,}")
_BEFORE_LABEL: Final = re.compile(
    r" (?=(?:[来來]源|稿源|原[创創]|作者|[责責][编編]|[编編][辑輯]|审核|阅读|閱讀|浏览|点击)"
    r"(?: ?[:：]| \d))"
)

_FEED: Final = re.compile(
    r"[^:。,;!?\d]{2,24} (?:发表于 ?[\u4e00-\u9fff]{2,6}|[\u4e00-\u9fff]{2,3})"
)
"""``山城慢生活 2020-06-01 16:30 发表于云州``, once the time is taken out: as feeds head a post."""
_SITE_LINE: Final = re.compile(
    r"(?:第? ?[a-z]?\d{1,3} ?版 ?:? ?)?[\u4e00-\u9fffa-z\d·.「」【】\[\]-]{0,16}"
    r"(?:网|报|社|台|周刊|杂志|博客|论坛|传媒|汇总|频道|在线|资讯|新闻|要闻|快讯|简讯|动态|公告|通知|公示|财经|"
    r"融媒|头条|客户端|快报|"
    r"体育|娱乐|科技|文化|艺术|教育|健康|社会|国内|国际|本地|观察|视点|(?:第? ?[a-z]?\d{1,3} ?版))"
    r"[】\]]? *[|·-]? *"
)
"""``城市镜像.新闻汇总 2021-05-23``, ``第78版：艺术 2021-09-20``, ``通知公告 2020-05-06``: a site, a
section or a page of a paper before the day in figures on which it put up the text."""
_IN_FIGURES: Final = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d")
_PLACE: Final = re.compile(r"(?:发表于 ?)?[\u4e00-\u9fff]{0,4}")
_ORIGINAL_WITH_TIME: Final = re.compile(r"原创 .{0,30}")
"""原创 阿远 云州慢生活 2023-05-02 08:30: who wrote a post, where and when."""
_ORIGINAL_THEN_NAMES: Final = re.compile(r"原创(?:[ \u3000]+[^\s。,;!?:]{1,14}){1,3}")
_POSTED_BY: Final = re.compile(
    r"由 ?\S{1,16} ?(?:发[布表]|张贴|撰写|编辑)于?"
    r"|(?:posted |written |published )?by [a-z][\w.'-]*(?: [a-z][\w.'-]*){0,3}"
)
"""``2018年12月30日 由 阿远 发布``, ``May 2, 2019 by Ann Lee``: who put up a post of a blog."""
_SITE: Final = re.compile(r"(?:https?://)?[a-z\d.-]{3,40}\.[a-z]{2,4}/?")
_ADDRESS: Final = re.compile(r"https?://[\w./-]{4,60}\s+")
_EDITORS: Final = ("编辑部", "編輯部")
_BRACKETS_AND_BLANKS: Final = "()（）[]〔〕 \u3000\u00a0,，"
_LONGEST: Final = 48
_LONGEST_NAMES: Final = 24
_LONGEST_PARTS: Final = 100


class Imprint(NamedTuple):
    """What an imprint says: who wrote, edited or issued, and an ISO date or month."""

    author: str | None = None
    editor: str | None = None
    source: str | None = None
    published: str | None = None
    place: str | None = None


def is_issuer(text: str) -> bool:
    """Whether a line is the name of an office, a society or an institution and no more."""
    names = fold(text).split()
    return len(text) <= _LONGEST and all(re.fullmatch(_ISSUER, name) for name in names or [""])


def read_imprint(text: str) -> Imprint | None:
    """The imprint that a line is; ``None`` where it says more, or less than an imprint does."""
    if text.startswith("http"):
        # http://www.example.cn 2012年06月28日05:27 某某早报, as portals had it.
        text = _ADDRESS.sub("", text)
    if len(text) > _LONGEST:
        moment = first_moment(text) if len(text) <= _LONGEST_PARTS else None
        return _read_parts(text, moment) if moment else None
    moment = first_moment(text) or first_month(text)
    rest = text if moment is None else text[: moment.start] + text[moment.end :]
    rest = "".join(rest.strip(_BRACKETS_AND_BLANKS).split())
    match = _IMPRINT.fullmatch(fold(rest))
    if moment is not None and (
        (moment.start == 0 and _PRINTED.fullmatch(fold(text))) or _DISTRIBUTED.fullmatch(fold(text))
    ):
        return Imprint(published=moment.iso)
    if news := _read_news_line(text, moment):
        return news
    if (
        moment is not None
        and not text[: moment.start].strip()
        and _READERS.fullmatch(text, moment.end)
    ):
        return Imprint(published=moment.iso)
    if issue := read_issue(text) or read_signed(text):
        return Imprint(*issue)
    if match is None and moment is not None:
        return _read_feed_line(text, moment)
    if match is None or (moment is None and not (match["issuer"] and match["act"])):
        return None
    # In brackets stands which office made the text, for the reader of its files.
    named = match["issuer"] and text[0] not in "(（"
    issuer = rest[slice(*match.span("issuer"))] if named else None
    published = moment.iso if moment else None
    if match["act"] in _ISSUING:
        return Imprint(source=issuer, published=published)
    if issuer is not None and issuer.endswith(_EDITORS):
        return Imprint(editor=issuer, published=published)
    return Imprint(author=issuer, published=published)


def _read_news_line(text: str, moment: Moment | None) -> Imprint | None:
    if moment is None:
        return None
    after = text[moment.end :].strip()
    if _ORIGINAL_WITH_TIME.fullmatch(fold(text[: moment.end])) and _PLACE.fullmatch(after):
        return Imprint(published=moment.iso, place=after or None)
    rest = (text[: moment.start] + text[moment.end :]).strip()
    if _POSTED_BY.fullmatch(fold(rest)) or (
        len(after) <= _LONGEST_NAMES and _ORIGINAL_THEN_NAMES.fullmatch(fold(rest))
    ):
        return Imprint(published=moment.iso)
    match = _NEWS_LINE.fullmatch(fold(rest))
    if not rest or match is None or (moment.start and not match["names"]):
        return _read_parts(text, moment)
    paper, names, place = (
        rest[slice(*match.span(part))] or None for part in ("paper", "names", "place")
    )
    return Imprint(names and names_in(names), None, paper, moment.iso, place)


def _read_feed_line(text: str, moment: Moment) -> Imprint | None:
    before, after = text[: moment.start].strip(), text[moment.end :].strip()
    if (
        not after
        and _IN_FIGURES.match(text, moment.start)
        and _SITE_LINE.fullmatch(fold(text[: moment.start]))
    ):
        return Imprint(published=moment.iso)
    if "T" not in moment.iso or not before or not _FEED.fullmatch(fold(f"{before} {after}")):
        return None
    return Imprint(source=before, published=moment.iso)


def _read_parts(text: str, moment: Moment) -> Imprint | None:
    """A line of a time and of parts that each say where the text is from, or by whom; a page of a
    paper or its buttons (第A03版：本市新闻　2021年12月29日 星期三　放大 缩小) say enough."""
    beside = f"{text[: moment.start]}\u3000{text[moment.end :]}"
    source = author = None
    several = 0
    of_page = False
    for part in _BETWEEN_PARTS.split(_BEFORE_LABEL.sub("\u3000", beside)):
        folded = fold(part.strip(_BRACKETS_AND_BLANKS))
        if not folded:
            continue
        if _WEEKDAY.fullmatch(folded):
            continue
        several += 1
        if furniture.is_widget(folded) or furniture.is_page_of_paper(folded):
            of_page = True
            continue
        if _BYLINE.fullmatch(folded):
            author = author or _names_of_byline(part)
        elif is_issuer(folded):
            author = author or part.strip(_BRACKETS_AND_BLANKS)
        elif _PART.fullmatch(folded) is None and _SITE.fullmatch(folded) is None:
            return None
        elif folded.startswith("来源"):
            source = part.strip(_BRACKETS_AND_BLANKS)[len("来源") :].strip(" :：") or None
    says = several > 1 or of_page or author is not None or source is not None
    if not several or not says:
        return None
    return Imprint(author, None, source, moment.iso, None)


def _names_of_byline(part: str) -> str | None:
    words = re.split(r"[\s/、,，·]+", part)
    names = [word for word in words if word and not re.fullmatch(_ROLE, fold(word))]
    return ", ".join(names) or None
