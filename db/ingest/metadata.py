"""What a document says about itself: title, source, author, editor, date and place of publishing.

A field that the page leaves empty stays ``None``: a label without a value never takes the words
behind it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from db.ingest.labels import first_moment, labelled_values
from db.ingest.surnames import is_person
from db.model import Role
from db.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from db.ingest.classify import Page
    from db.ingest.lines import Line

_LEAD_LINES: Final = 4
"""A dateline or the reporters' names stand in one of the first lines of text."""

_REPORTERS: Final = re.compile(
    r"[(【\[]((?:[^()\[\]【】]{0,12}?(?:记者|通讯员|特约记者|见习记者|实习生|作者|撰稿|文))[^()\[\]【】]{2,60})[)】\]]"
)
_PLAIN_REPORTERS: Final = re.compile(
    r"^(?:本报|本台|本刊|本网|[\u4e00-\u9fff]{2,6}[社网报])?(?:讯|电)?[ \u3000]*(?:记者|通讯员)[ \u3000]*"
    r"((?:[\u4e00-\u9fff·]{2,4}[ \u3000、,]*){1,4})(?:报道|摄影)?$"
)
_ROLE_WORDS: Final = re.compile(
    r"(?:本报|本台|本刊|本网|特约|首席|见习|实习|驻[\u4e00-\u9fff]{1,4}|[\u4e00-\u9fff]{0,4}[报网社台])?"
    r"(?:全媒体)?(?:记者|通讯员|作者|撰稿|摄影|报道|实习生)[:/ ]*|(?:文图|图文|文|图)[:/]"
)
_SIGNATURE: Final = re.compile(r"\(([^()]{2,40})\)[。.]?$")
_DATELINE: Final = re.compile(
    r"^(?P<agency>新华社|中新社|中新网|中央社|人民网|新华网|本报|本刊|本台)"
    r"(?P<place>[\u4e00-\u9fff]{2,8}?)(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:电|讯|消息)"
)
_ENGLISH_DATELINE: Final = re.compile(
    r"^(?P<place>[A-Z][A-Z]+(?: [A-Z]+)?), (?:[A-Z][a-z]{2,8}\.? \d{1,2})"
)
_BYLINE: Final = re.compile(r"^By ([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3})$")
_SEPARATORS: Final = re.compile(r"[\s\u3000、，,；;/和与與]+")
_NOTHING: Final = re.compile(
    r"^(?:无|暂无|未知|佚名|不详|null|none|n/a|unknown|admin|管理员|[-—_/.*]+)$"
)
_AGENCIES: Final = frozenset("新华社 中新社 中新网 中央社 人民网 新华网".split())
_DATE_ALONE: Final = re.compile(
    r"(?:[\d〇○零一二三四五六七八九]{4}年)(?:\d{1,2}|[一二三四五六七八九十]{1,3})月"
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})日"
)
_NUMERALS: Final = {
    character: str(value) for value, character in enumerate("零一二三四五六七八九")
} | {
    "〇": "0",
    "○": "0",
}


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a document; ``None`` where it does not say.

    ``published`` is an ISO date or datetime as exact as the page gives it. Several authors or
    editors are joined with ``", "``.
    """

    title: str | None = None
    source: str | None = None
    author: str | None = None
    editor: str | None = None
    published: str | None = None
    place: str | None = None
    language: str | None = None


def read_metadata(lines: Sequence[Line], page: Page) -> Metadata:
    """Read the fields that a page's own lines name. The title is for others to choose.

    Lines of the page that turn out to be nothing but metadata are given that role.
    """
    found: dict[str, str] = {}
    for index, role in enumerate(page.roles):
        if role is Role.METADATA:
            for name, value in _labelled(lines[index].text).items():
                found.setdefault(name, value)
    for name, value in _from_lead(lines, page).items():
        found.setdefault(name, value)
    if "author" not in found and (author := _signature(lines, page)):
        found["author"] = author
    if "published" not in found and (published := _signed_date(lines, page)):
        found["published"] = published
    return Metadata(**found)


def given_metadata(values: Mapping[str, str | None]) -> Metadata:
    """The fields that a front matter or a JSON line names, dates brought into ISO form."""
    cleaned = {key: " ".join(value.split()) for key, value in values.items() if value}
    named = {key: value for key, value in cleaned.items() if key in _FIELDS and value}
    if published := named.pop("published", None):
        moment = first_moment(fold(published))
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


_FIELDS: Final = tuple(Metadata.__dataclass_fields__)


def _labelled(text: str) -> dict[str, str]:
    folded = fold(text)
    found: dict[str, str] = {}
    for name, start, end in labelled_values(folded):
        value = text[start:end].strip(" \u3000\u00a0\t")
        if not name or not value or _NOTHING.match(folded[start:end]):
            continue
        if name == "published":
            moment = first_moment(folded, start)
            if moment is not None and moment.start - start <= 2:
                found.setdefault(name, moment.iso)
        elif name in ("author", "editor"):
            found.setdefault(name, _people(value))
        elif name == "source":
            found.setdefault(name, value)
    if "published" not in found and (moment := first_moment(folded)) is not None:
        found["published"] = moment.iso
    return {name: value for name, value in found.items() if value}


def _from_lead(lines: Sequence[Line], page: Page) -> dict[str, str]:
    found: dict[str, str] = {}
    texts = [
        (index, lines[index].text)
        for index in range(min(len(lines), page.head + _LEAD_LINES))
        if page.roles[index] is None
    ]
    for index, text in texts:
        folded = fold(text[:200])
        if (reporters := _REPORTERS.search(folded)) and reporters.start() < 60:
            found.setdefault("author", _people(text[slice(*reporters.span(1))]))
        if index < page.head and (byline := _byline(text, folded)):
            found.setdefault("author", byline)
            page.roles[index] = Role.METADATA
        if dateline := _DATELINE.match(folded):
            found.setdefault("place", text[slice(*dateline.span("place"))])
            if dateline["agency"] in _AGENCIES:
                found.setdefault("source", text[slice(*dateline.span("agency"))])
        elif dateline := _ENGLISH_DATELINE.match(text):
            found.setdefault("place", dateline["place"].title())
    return {name: value for name, value in found.items() if value}


def _byline(text: str, folded: str) -> str | None:
    if match := _PLAIN_REPORTERS.match(folded):
        return _people(text[slice(*match.span(1))])
    if match := _BYLINE.match(text):
        return match.group(1)
    return None


def _signature(lines: Sequence[Line], page: Page) -> str | None:
    """The name in brackets that closes the last paragraph."""
    for index in range(page.foot - 1, max(-1, page.foot - 3), -1):
        if not 0 <= index < len(lines) or page.roles[index] is not None:
            continue
        text = lines[index].text
        tail = text[-60:]
        match = _SIGNATURE.search(fold(tail))
        if match is None:
            return None
        inner = tail[slice(*match.span(1))]
        names = _names(inner)
        if names and all(is_person(name) for name in names):
            return ", ".join(names)
        return None
    return None


def _signed_date(lines: Sequence[Line], page: Page) -> str | None:
    """The date that closes a notice, alone on its line below the name of who issued it."""
    text_lines = [index for index, role in enumerate(page.roles) if role is None]
    for index in reversed(text_lines[-3:]):
        folded = fold(lines[index].text)
        if index >= page.head and _DATE_ALONE.fullmatch(folded.replace(" ", "")):
            moment = first_moment(_western(folded.replace(" ", "")))
            if moment is not None:
                page.roles[index] = Role.METADATA
                return moment.iso
    return None


def _western(folded: str) -> str:
    """``二〇二〇年十月二十一日`` with the digits that a machine reads."""

    def number(match: re.Match[str]) -> str:
        numeral = match.group()
        if "十" not in numeral:
            return "".join(_NUMERALS.get(character, character) for character in numeral)
        tens, _, ones = numeral.partition("十")
        return str(10 * int(_NUMERALS.get(tens, "1")) + int(_NUMERALS.get(ones, "0")))

    return re.sub("[〇○零一二三四五六七八九十]+", number, folded)


def _people(value: str) -> str:
    return ", ".join(_names(value)) or value


def _names(value: str) -> list[str]:
    """The names in a list of people, without the words that say what each of them did."""
    spans: list[tuple[int, int]] = []
    folded = fold(value)
    begin = 0
    for match in _ROLE_WORDS.finditer(folded):
        spans.append((begin, match.start()))
        begin = match.end()
    spans.append((begin, len(value)))
    if value.isascii():
        return [value.strip()]
    names: list[str] = []
    for start, end in spans:
        for name in _SEPARATORS.split(value[start:end]):
            stripped = name.strip(" :：。.()（）")
            if stripped and stripped not in names:
                names.append(stripped)
    return names
