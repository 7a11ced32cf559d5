"""The text of a passage as people read it, and the exact way back to the raw text.

Nothing is lost by cleaning: what was changed is kept as an alignment from the raw slice to the
cleaned text.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from db.text.alignment import Alignment, Edit, Span, from_removals

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_WIDE: Final = (
    "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\U00020000-\U000323af"
)

_SUSPECT: Final = re.compile(
    r"[\x00-\x1f\x7f-\xa0\xad\u061c\u180e\u2000-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
    r"|[  \u3000]{2}|([，。、；：,])\1|[，、]。|&[#a-zA-Z]|<[/!a-zA-Z]"
)
"""Cheap evidence that there is something to clean; most passages have none."""

# The look-behind keeps a long run of blanks without a break from being tried at each of its blanks.
_LINE_BREAK: Final = re.compile(
    r"(?<![ \t\u3000\u00a0])[ \t\u3000\u00a0]*(?:\r\n|\r|\n|\u2028|\u2029|\x85|\v|\f)[\s\u3000]*"
)
_INVISIBLE: Final = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    r"\ufff9-\ufffb]+"
)
_ODD_BLANKS: Final = r"\t\u00a0\u2000-\u200a\u202f\u205f\x1c-\x1f"
_BLANKS: Final = re.compile(rf"[ \u3000{_ODD_BLANKS}]{{2,}}|[{_ODD_BLANKS}]")
_DOUBLED: Final = re.compile(
    r"([，、；：])\1+|(?<!。)。。(?!。)|(?<=[\u3400-\u9fff]),,+|[，、](?=。)"
)
_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8}\d{0,2});")
_TAG: Final = re.compile(
    r"<!--[^<>]{0,500}-->|</?(?:a|b|big|blockquote|br|center|code|dd|div|dl|dt|em|font|h[1-6]|hr|i|img|li|ol|p|pre|s|"
    r"section|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]{0,500})?/?>",
    re.IGNORECASE | re.DOTALL,
)


class Change(NamedTuple):
    """Raw characters ``start`` to ``end`` are shown as ``text``."""

    start: int
    end: int
    text: str


class Cleaned(NamedTuple):
    """A cleaned text and its alignment, whose source is the raw slice."""

    text: str
    alignment: Alignment


def clean(raw: str, removed: Sequence[Span] = (), changes: Iterable[Change] = ()) -> Cleaned:
    """Clean one passage.

    Line breaks within it are closed up, doubled punctuation and runs of blanks become one,
    invisible characters, left-over tags and the spans ``removed`` disappear, and left-over
    character references are resolved. ``changes`` are further changes that a format asks for; where
    two overlap, the one that begins first is made.
    """
    suspect = _SUSPECT.search(raw) is not None
    if not suspect and not removed and not changes:
        return Cleaned(raw, _UNCHANGED)
    wanted = [Change(start, end, "") for start, end in removed]
    wanted += changes
    if suspect:
        wanted += _blemishes(raw)
    wanted.sort(key=lambda change: (change.start, -change.end))
    return _trimmed(apply(raw, wanted))


def apply(raw: str, changes: Iterable[Change]) -> Cleaned:
    """Make ``changes``, sorted by place; one that overlaps an earlier one is left out."""
    parts: list[str] = []
    edits: list[Edit] = []
    done = length = 0
    for start, end, text in changes:
        if start < done or raw[start:end] == text:
            continue
        parts += (raw[done:start], text)
        length += start - done
        edits.append(Edit(start, end, length, length + len(text)))
        length += len(text)
        done = end
    if not edits:
        return Cleaned(raw, _UNCHANGED)
    parts.append(raw[done:])
    return Cleaned("".join(parts), Alignment(tuple(edits)))


def _trimmed(cleaned: Cleaned) -> Cleaned:
    """Without the blanks that what was removed has left at the ends."""
    text = cleaned.text.strip()
    if len(text) == len(cleaned.text):
        return cleaned
    start = len(cleaned.text) - len(cleaned.text.lstrip())
    ends = (Span(0, start), Span(start + len(text), len(cleaned.text)))
    return Cleaned(text, cleaned.alignment.then(from_removals(ends)))


_UNCHANGED: Final = Alignment()


def _blemishes(raw: str) -> Iterator[Change]:
    for match in _LINE_BREAK.finditer(raw):
        yield Change(match.start(), match.end(), _joint(raw, match.start(), match.end()))
    for match in _INVISIBLE.finditer(raw):
        yield Change(match.start(), match.end(), "")
    for match in _BLANKS.finditer(raw):
        yield Change(match.start(), match.end(), " ")
    for match in _DOUBLED.finditer(raw):
        repeated = match.group()
        yield Change(match.start(), match.end(), repeated[0] if len(repeated) > 1 else "")
    if "<" in raw:
        for match in _TAG.finditer(raw):
            tag = match.group().lower()
            yield Change(match.start(), match.end(), " " if tag.startswith(("<br", "<td")) else "")
    if "&" in raw:
        for match in _ENTITY.finditer(raw):
            character = html.unescape(match.group())
            if character != match.group() and len(character) == 1:
                yield Change(match.start(), match.end(), _shown(character))


def _joint(raw: str, start: int, end: int) -> str:
    """What stands for a line break: nothing beside Chinese, a space between other words."""
    if start == 0 or end >= len(raw):
        return ""
    return "" if _is_wide(raw[start - 1]) or _is_wide(raw[end]) else " "


def _shown(character: str) -> str:
    if _INVISIBLE.match(character) or "\ud800" <= character <= "\udfff":
        return ""
    return " " if character.isspace() else character


def _is_wide(character: str) -> bool:
    return _WIDE_CHARACTER.match(character) is not None


_WIDE_CHARACTER: Final = re.compile(f"[{_WIDE}]")
