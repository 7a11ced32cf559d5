"""Lines that tell who issued a text and when, in no more words: ``县志办公室 2019年10月编``."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

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

_ORIGINAL: Final = re.compile(r"原创 .{0,30}")
_EDITORS: Final = ("编辑部", "編輯部")
_BRACKETS_AND_BLANKS: Final = "()（）[]〔〕 \u3000\u00a0,，"
_LONGEST: Final = 48


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
    if len(text) > _LONGEST:
        return None
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
    if issue := read_issue(text) or read_signed(text):
        return Imprint(*issue)
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
    if _ORIGINAL.fullmatch(fold(text)) and moment.end == len(text):
        return Imprint(published=moment.iso)
    rest = (text[: moment.start] + text[moment.end :]).strip()
    match = _NEWS_LINE.fullmatch(fold(rest))
    if not rest or match is None or (moment.start and not match["names"]):
        return None
    paper, names, place = (
        rest[slice(*match.span(part))] or None for part in ("paper", "names", "place")
    )
    return Imprint(names and names_in(names), None, paper, moment.iso, place)
