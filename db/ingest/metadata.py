"""What a document says about itself: source, author, editor, date and place of publishing.

A field that the page leaves empty stays ``None``: a label without a value never takes the words
behind it.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from db.ingest.classify import heads_entries
from db.ingest.entries import begins_with_day
from db.ingest.headings import time_form
from db.ingest.imprint import Imprint, is_issuer, read_imprint
from db.ingest.issues import read_issue
from db.ingest.labelled_fields import labelled_fields
from db.ingest.labels import describes_only, first_moment, labelled_values
from db.ingest.people import is_person, names_in
from db.ingest.posts import post_of
from db.model import Role
from db.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from db.ingest.classify import Page
    from db.ingest.lines import Line

_LEAD_LINES: Final = 4
"""A dateline or the reporters' names stand in one of the first lines of text."""

_REPORTERS: Final = re.compile(
    r"[(【\[]([^()\[\]【】]{0,12}(?:记者|通讯员|作者(?![是为系现曾单])|撰稿)[^()\[\]【】]{2,60})[)】\]]"
)
_PLAIN_REPORTERS: Final = re.compile(
    r"(?:[\u4e00-\u9fff]{1,6}[社网报台刊])?(?:讯|电)?[ ]*(?:记者|通讯员)[ ]*"
    r"(?:[\u4e00-\u9fff·]{2,4}[ 、,]*){1,4}(?:报道|摄影)?"
)
_BYLINE: Final = re.compile(r"By ([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3})")
_SIGNATURE: Final = re.compile(r"\(([^()]{2,40})\)[。.]?$")
_DATELINE: Final = re.compile(
    r"(?P<agency>新华社|中新社|中新网|中央社|人民网|新华网|本报|本刊|本台)"
    r"(?P<place>[\u4e00-\u9fff]{2,8}?)(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:电|讯|消息)"
)
_DATED_LEAD: Final = re.compile(
    r"(?:[\[【(][^\[\]【】()。,，]{0,10}(?:讯|电|报道)[\]】)]|本[报刊台网站]讯) ?"
    r"\((?P<day>[^()]{6,40})\)"
)
"""``【本报专讯】（2020年6月2日）``: the day of writing in brackets of its own, or with a name."""
_REPORTER: Final = re.compile(
    r"(?:(?:特派|本[报刊台网站])?(?:记者|通讯员)[\u4e00-\u9fff·、 ]{2,24}[,， ]*)?"
)
_AGENCIES: Final = frozenset({"新华社", "中新社", "中新网", "中央社", "人民网", "新华网"})
_ENGLISH_DATELINE: Final = re.compile(
    r"(?P<place>[A-Z]{3,}(?: [A-Z]{3,})?)(?:, [A-Z][a-z]{2,8}\.? \d{1,2}\b.{0,20})? ?(?:--|[—–])"
)
_YEAR: Final = re.compile(r"(?<!\d)[12]\d{3}(?!\d)|[○零一二三四五六七八九]{4}年")
_FURTHEST_IMPRINT: Final = 3
_FURTHEST_ABOVE: Final = 10
_MOST_SIGNERS: Final = 5
_CLOSES_NOTICE: Final = re.compile(
    r"(?:(?:遵照|贯彻|参照|认真)执行|贯彻落实|组织实施|特此(?:通[知告报]|公告|函[告复达]|批复)|此[复令])[。.!]?$"
)
_FIRST_ARTICLE: Final = re.compile(
    r"第一[条章节] |第一[条章节](?=[\u4e00-\u9fff])|附件 ?[一1]?[:、]?$"
)
_SEAL: Final = re.compile(fold(r"\((?:盖章|公章|签章|印章|代章|印)\)"))
_LONGEST_DATE: Final = 24
_LONGEST_COUNTERS: Final = 80
_LONGEST_TABLE_OF_FACTS: Final = 60
_DAY_LABEL: Final = re.compile(r"(?:发布|发表|公布|公告|刊登|上传|成文|印发|发文)(?:日期|时间) ?:?")
_DAY_OF_VISIT: Final = re.compile(
    r"\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日 ?(?:星期|周)[一二三四五六日天]"
)
_CLOCK_OF_SITE: Final = re.compile(r"\W*(?:今天|今日|现在|当前|北京时间|today|now)")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a document; ``None`` where it does not say.

    ``published`` is an ISO month, date or datetime, as the page gives it. Several authors or
    editors are joined with ``", "``.
    """

    title: str | None = None
    source: str | None = None
    author: str | None = None
    editor: str | None = None
    published: str | None = None
    place: str | None = None
    language: str | None = None


_FIELDS: Final = tuple(Metadata.__dataclass_fields__)


def read_metadata(lines: Sequence[Line], page: Page, title: Sequence[int] = ()) -> Metadata:
    """Read the fields that a page's own lines name, beside the title at the lines ``title``.

    Lines of the text that turn out to describe the document are given that role in ``page``.
    """
    found: dict[str, str] = {}
    for index, role in enumerate(page.roles):
        if role is Role.METADATA and not _is_day_of_visit(lines[index].text, index):
            issue = read_issue(lines[index].text)
            _add(found, issue._asdict() if issue else labelled_fields(lines[index].text))
    _add(found, _from_lead(lines, page))
    _add(found, _imprint(lines, page, title))
    _add(found, _above(lines, page, title))
    _add(found, _signed(lines, page))
    _add(found, _closing(lines, page))
    _add(found, _beside_counters(lines, page))
    _add(found, _below_label(lines, page))
    if "published" not in found and lines and page.roles[0] is Role.METADATA:
        _add(found, labelled_fields(lines[0].text))
    _set_signers_apart(lines, page)
    if "published" not in found and (post := post_of(lines)) is not None:
        page.roles[post.line] = Role.METADATA
        found["published"] = post.published
    _add(found, _changed(lines, page))
    for less in ("written", "updated"):
        if day := found.pop(less, None):
            found.setdefault("published", day)
    return Metadata(**found)


def day_of_publishing(metadata: Metadata) -> date | None:
    """The day on which a text speaks, as far as it tells when it was published.

    For a month it is the last day, so that what is told of that month lies behind it, and only
    where the title names no year: a month is enough to say what 今年 is, and too little to say
    which month a bare day belongs to.
    """
    published = metadata.published
    if published is None:
        return None
    try:
        if len(published) == len("YYYY-MM"):
            year, month = int(published[:4]), int(published[5:])
            names_year = _YEAR.search(fold(metadata.title or "")) is not None
            return None if names_year else date(year, month, monthrange(year, month)[1])
        return date.fromisoformat(published[:10])
    except ValueError:
        return None


def given_metadata(values: Mapping[str, str | None]) -> Metadata:
    """The fields that a front matter or a JSON line names, dates brought into ISO form."""
    cleaned = {key: " ".join(value.split()) for key, value in values.items() if value}
    named = {key: value for key, value in cleaned.items() if key in _FIELDS and value}
    if published := named.pop("published", None):
        moment = first_moment(published)
        if moment is not None:
            named["published"] = moment.iso
        elif re.fullmatch(r"\d{4}(?:-\d{2})?", published):
            named["published"] = published
    return Metadata(**named)


def merged(first: Metadata, second: Metadata) -> Metadata:
    """``first`` with what it leaves open taken from ``second``."""
    return replace(
        first,
        **{
            name: getattr(second, name)
            for name in _FIELDS
            if getattr(first, name) is None and getattr(second, name) is not None
        },
    )


def _add(found: dict[str, str], more: Mapping[str, str | None]) -> None:
    for name, value in more.items():
        if value:
            found.setdefault(name, value)


def _from_lead(lines: Sequence[Line], page: Page) -> dict[str, str]:
    """Reporters' names, and the place and agency of a dateline."""
    found: dict[str, str] = {}
    for index in range(min(len(lines), page.head + _LEAD_LINES)):
        if page.roles[index] is not None:
            continue
        text = lines[index].text
        folded = fold(text[:200])
        if (reporters := _REPORTERS.search(folded)) and reporters.start() < 60:
            found.setdefault("author", names_in(_without_date(text[slice(*reporters.span(1))])))
        if index < page.head and (byline := _byline(text, folded)):
            found.setdefault("author", byline)
            page.roles[index] = Role.METADATA
        if dateline := _DATELINE.match(folded):
            found.setdefault("place", text[slice(*dateline.span("place"))])
            if dateline["agency"] in _AGENCIES:
                found.setdefault("source", text[slice(*dateline.span("agency"))])
        elif dated := _DATED_LEAD.match(folded):
            day = text[slice(*dated.span("day"))]
            moment = first_moment(day)
            if moment is not None and _REPORTER.fullmatch(fold(_without_date(day))):
                found.setdefault("published", moment.iso)
        elif dateline := _ENGLISH_DATELINE.match(text):
            found.setdefault("place", dateline["place"].title())
    return found


def _without_date(text: str) -> str:
    moment = first_moment(text)
    if moment is None:
        return text
    return f"{text[: moment.start]}{text[moment.end :]}".strip(" \u3000,，")


def _byline(text: str, folded: str) -> str | None:
    if _PLAIN_REPORTERS.fullmatch(folded):
        return names_in(text)
    match = _BYLINE.fullmatch(text)
    return match.group(1) if match else None


def _imprint(lines: Sequence[Line], page: Page, title: Sequence[int]) -> dict[str, str]:
    """Who issued a text and when, in the lines right below its title: ``县志办公室 编``."""
    found: dict[str, str] = {}
    if not title:
        return found
    below = range(title[-1] + 1, min(title[-1] + 1 + _FURTHEST_IMPRINT, page.head, len(lines)))
    for index in below:
        if page.roles[index] is not None:
            continue
        text = lines[index].text
        imprint = read_imprint(text)
        if imprint is None and is_issuer(text) and _is_date(lines, index + 1):
            imprint = Imprint(source=text)
        if imprint is None or heads_entries(lines, page, index) or _heads_days(lines, index):
            break
        _add(found, imprint._asdict())
        page.roles[index] = Role.METADATA
    return found


def _above(lines: Sequence[Line], page: Page, title: Sequence[int]) -> dict[str, str]:
    """The same above a title, as feeds have it: ``县档案馆 2022-05-06 16:30 发表于云州``.

    Where a page has no title, a line counts that names who wrote or issued the text as well.
    """
    found: dict[str, str] = {}
    if page.by_days:
        return found
    after = title[0] if title else min(page.head, len(lines))
    for index in range(max(0, after - _FURTHEST_ABOVE), after):
        imprint = read_imprint(lines[index].text) if page.roles[index] is None else None
        if imprint is not None and imprint.published and (title or any(imprint[:3])):
            _add(found, imprint._asdict())
            page.roles[index] = Role.METADATA
    return found


def _signed(lines: Sequence[Line], page: Page) -> dict[str, str]:
    """The date below an office or the end of a notice amid the text: signed above an enclosure."""
    for index in range(max(1, page.head), min(page.foot, len(lines))):
        text = lines[index].text
        if (
            len(text) <= _LONGEST_DATE
            and _is_date(lines, index)
            and (is_issuer(lines[index - 1].text) or _signs_notice(lines, page, index))
        ):
            for signature in (index - 1, index):
                if page.roles[signature] is None and len(lines[signature].text) <= _LONGEST_DATE:
                    page.roles[signature] = Role.METADATA
            moment = first_moment(text)
            return {"written": moment.iso} if moment else {}
    return {}


def _signs_notice(lines: Sequence[Line], page: Page, index: int) -> bool:
    """Whether a day alone on its line closes a notice above the paper that it sends along."""
    if page.by_days or not lines[index].text.endswith(("日", "号", "號")):
        return False
    if _CLOSES_NOTICE.search(fold(lines[index - 1].text[-12:])):
        return True
    below = lines[index + 1 : index + 1 + _MOST_SIGNERS]
    return any(_FIRST_ARTICLE.match(fold(line.text)) for line in below)


def _beside_counters(lines: Sequence[Line], page: Page) -> dict[str, str]:
    """The time in a line of furniture above the text: ``江州客户端 2024-04-18 08:32 阅读 10万``."""
    for index in range(min(page.head, len(lines))):
        text = lines[index].text
        if page.roles[index] is Role.BOILERPLATE and len(text) <= _LONGEST_COUNTERS:
            moment = first_moment(text)
            if moment is not None and "T" in moment.iso and not _CLOCK_OF_SITE.match(fold(text)):
                return {"published": moment.iso}
    return {}


def _is_day_of_visit(text: str, index: int) -> bool:
    """``2025年07月17日 星期四`` on the first line: perhaps when somebody looked at the page."""
    return index == 0 and _DAY_OF_VISIT.fullmatch(fold(text)) is not None


def _below_label(lines: Sequence[Line], page: Page) -> dict[str, str]:
    """The day below the label that names it, as tables of facts have it (發佈日期 over a date)."""
    for index in range(min(len(lines) - 1, _LONGEST_TABLE_OF_FACTS)):
        if _DAY_LABEL.fullmatch(fold(lines[index].text)) and _is_date(lines, index + 1):
            page.roles[index] = page.roles[index + 1] = Role.METADATA
            return labelled_fields(lines[index + 1].text)
    return {}


def _is_date(lines: Sequence[Line], index: int) -> bool:
    """Whether there is such a line, with nothing but a date."""
    text = lines[index].text if index < len(lines) else ""
    return first_moment(text) is not None and describes_only(text)


def _heads_days(lines: Sequence[Line], index: int) -> bool:
    """Whether a month alone on its line stands over days of it: it heads a chronicle."""
    return (
        index + 1 < len(lines)
        and time_form(lines[index].text) is not None
        and begins_with_day(lines[index + 1].text)
    )


def labelled_title(lines: Sequence[Line], page: Page) -> str | None:
    """The title that one of the lines of metadata names: ``信息名称：…``."""
    for index in range(min(page.head, len(lines))):
        if page.roles[index] is Role.METADATA:
            for name, start, end in labelled_values(lines[index].text):
                if name == "title" and (title := lines[index].text[start:end].strip()):
                    return title
    return None


def _changed(lines: Sequence[Line], page: Page) -> dict[str, str]:
    """When the page was changed last, as its foot says amid its furniture."""
    for index in range(len(lines) - 1, page.foot - 1, -1):
        if page.roles[index] is Role.BOILERPLATE:
            day = labelled_fields(lines[index].text).get("updated")
            if day is not None:
                return {"updated": day}
    return {}


def _closing(lines: Sequence[Line], page: Page) -> dict[str, str]:
    """What the last lines say: the writer's name in brackets, or when a notice was issued."""
    found: dict[str, str] = {}
    text_lines = [index for index, role in enumerate(page.roles) if role is None]
    for index in reversed(text_lines[-_FURTHEST_IMPRINT:]):
        text = lines[index].text
        if index < page.head < page.foot or heads_entries(lines, page, index):
            break
        if (signature := _signature(text)) is not None:
            found["author"] = signature
            break
        imprint = read_imprint(text)
        if imprint is not None and imprint.published and index > 0:
            if not _heads_days(lines, index):
                page.roles[index] = Role.METADATA
                _add(found, imprint._asdict())
            break
    return found


def _set_signers_apart(lines: Sequence[Line], page: Page) -> None:
    """The offices that signed a notice stand right above its date, each on its line."""
    for date_line in range(page.foot, len(lines)):
        if page.roles[date_line] is not Role.METADATA or not _is_date(lines, date_line):
            continue
        for index in range(date_line - 1, max(page.foot, date_line - _MOST_SIGNERS) - 1, -1):
            if page.roles[index] is not None or not _are_issuers(lines[index].text):
                break
            page.roles[index] = Role.METADATA


def _are_issuers(text: str) -> bool:
    """Whether a line names one office or several side by side, or stands for their seal."""
    return (
        is_issuer(text)
        or all(map(is_issuer, text.split()))
        or _SEAL.fullmatch(fold(text)) is not None
    )


def _signature(text: str) -> str | None:
    """The names in the brackets that close a paragraph."""
    tail = text[-60:]
    match = _SIGNATURE.search(fold(tail))
    if match is None:
        return None
    names = names_in(tail[slice(*match.span(1))])
    return names if all(is_person(name) for name in names.split(", ")) else None
