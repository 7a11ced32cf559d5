"""The blocks of a Markdown document, line by line, and its marks as changes to be made for display.

The block structure follows CommonMark 0.31 (headings, fences, quotes, lists, thematic breaks, HTML
comments) with the front matter and tables that everyone writes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from db.ingest.clean import Change

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from db.ingest.lines import Line

_FRONT_KEYS: Final = {
    "title": "title",
    "标题": "title",
    "標題": "title",
    "source": "source",
    "来源": "source",
    "來源": "source",
    "author": "author",
    "authors": "author",
    "作者": "author",
    "editor": "editor",
    "编辑": "editor",
    "編輯": "editor",
    "date": "published",
    "published": "published",
    "publishdate": "published",
    "pubdate": "published",
    "日期": "published",
    "发布时间": "published",
    "發佈時間": "published",
    "place": "place",
    "地点": "place",
    "地點": "place",
    "lang": "language",
    "language": "language",
}

_ATX: Final = re.compile(r"(#{1,6})(?:[ \t\u3000]+|$)")
_SETEXT: Final = re.compile(r"(?:=+|-{2,})")
_FENCE: Final = re.compile(r"(`{3,}(?=[^`]*$)|~{3,})")
_RULE: Final = re.compile(r"(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}")
_ITEM: Final = re.compile(r"(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)")
_QUOTE: Final = re.compile(r"^(?:>[ \t]?)+")
_TABLE_RULE: Final = re.compile(
    r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?|\|[ \t]*:?-+:?[ \t]*\|"
)
_PAIR: Final = re.compile(r"([\w\u3400-\u9fff]+)[ \t]*:[ \t]*(.*)")

_MARKED: Final = re.compile(r"[\\`*_\[<>#~=-]")
"""Cheap evidence that there is something to change; most paragraphs have none."""

_LINE_MARKS: Final = re.compile(
    r"(?m)^[ \t]*(?:>[ \t]?)*(?:[-*+][ \t]+(?:\[[ xX]\][ \t]+)?)?(?:#{1,6}(?:[ \t\u3000]+|$))?"
)
_CLOSING_MARKS: Final = re.compile(r"[ \t]+#+[ \t]*$")
_UNDERLINE: Final = re.compile(r"(?:\r\n|\r|\n)[ \t]*(?:=+|-{2,})[ \t]*$")
_INLINE: Final = re.compile(
    r"\\([!-/:-@\[-`{-~])"  # an escaped mark
    r"|(`+)([^`]{1,2000})\2(?!`)"  # code
    r"|!?\[([^\[\]]{0,1000})\]\(\s*<?([^()\s<>]{0,2000}(?:\([^()\s]{0,200}\)[^()\s<>]{0,2000})?)>?"
    r"(?:\s+(?:\"[^\"]{0,300}\"|'[^']{0,300}'))?\s*\)"  # a link or a picture
    r"|\[\^[^\[\]\s]{1,40}\](?!:)"  # a footnote's mark
    r"|<((?:https?|mailto):[^<>\s]{1,2000})>"  # a bare address
)
_EMPHASIS: Final = re.compile(
    r"(\*{1,3}|~~)(?=[^\s*~])(?P<inner>[^*~]{1,2000}?)(?<=[^\s*~])\1"
    r"|(?<![A-Za-z0-9_])(_{1,3})(?=[^\s_])[^_]{1,2000}?(?<=[^\s_])\3(?![A-Za-z0-9_])"
)


_CELL_BLANKS: Final = re.compile(r"(?<=\S) {2,}(?=\S)")
_CELL_BORDER: Final = re.compile(r"(?:(?<!\\)[ \t]*\|)+[ \t]*")
CELL_GAP: Final = "\u3000"
"""What stands between the cells of a row: the blank that Chinese text sets apart with."""


class Mark(Enum):
    """What a line is in the block structure."""

    FRONT_MATTER = auto()
    HEADING = auto()
    COMMENT = auto()
    RULE = auto()
    CODE = auto()
    TABLE = auto()
    ITEM = auto()
    UNDERLINE = auto()


@dataclass(frozen=True, slots=True)
class Block:
    """The mark of a line and, for a heading, its level."""

    mark: Mark
    level: int = 0


@dataclass(slots=True)
class Structure:
    """The lines with their marks left out of ``text``, what each is, and the front matter."""

    lines: list[Line]
    blocks: list[Block | None]
    front_matter: dict[str, str | None] = field(default_factory=dict)


_HEADING_BELOW: Final = re.compile(r"#{2,6}[ \t\u3000]+[^\s#]")
_FEWEST_HEADINGS: Final = 2
_CERTAIN: Final = re.compile(r"\[[^\[\]]{1,200}\]\([^()\s]{0,500}\)|^\*\*[^*]{1,200}\*\*\s*$")
"""A link, or a line in bold, beside headings of hashes."""


def is_markdown(lines: Sequence[Line]) -> bool:
    """Whether lines are Markdown whatever their file is called: they begin with a front matter
    whose keys are known, or have headings of hashes below the first level and links or bold lines
    beside them, as pages have that a program wrote out as text."""
    if _has_front_matter(lines):
        return True
    headings = certain = 0
    for line in lines:
        if line.text[:1] == "#":
            headings += _ATX.match(line.text) is not None
            certain += _HEADING_BELOW.match(line.text) is not None
    if headings < _FEWEST_HEADINGS or not certain:
        return False
    return any(_CERTAIN.search(line.text) for line in lines)


def _has_front_matter(lines: Sequence[Line]) -> bool:
    if not lines or lines[0].text != "---" or lines[0].number != 1:
        return False
    for line in lines[1:_LONGEST_FRONT_MATTER]:
        if line.text in ("---", "..."):
            return False
        pair = _PAIR.fullmatch(line.text)
        if pair is not None and pair[1].lower() in _FRONT_KEYS:
            return any(one.text in ("---", "...") for one in lines[1:_LONGEST_FRONT_MATTER])
    return False


_LONGEST_FRONT_MATTER: Final = 200


def read_structure(lines: Sequence[Line]) -> Structure:
    """Find the blocks of a Markdown document."""
    structure = Structure([], [])
    begin = _read_front_matter(lines, structure)
    scanner = _Scanner()
    for line in lines[begin:]:
        block, text = scanner.read(line)
        if block is not None and block.mark is Mark.UNDERLINE:
            structure.blocks[-1] = Block(Mark.HEADING, block.level)
        elif block == Block(Mark.RULE) and "|" in line.text and _is_open_row(structure):
            structure.blocks[-1] = Block(Mark.TABLE)
        structure.lines.append(line._replace(text=text or line.text))
        structure.blocks.append(block)
    return structure


def _is_open_row(structure: Structure) -> bool:
    """Whether the last line can be the head of a table whose rows have no bars at their ends."""
    return (
        bool(structure.lines) and structure.blocks[-1] is None and "|" in structure.lines[-1].text
    )


def inline_changes(raw: str, *, is_code: bool = False) -> list[Change]:
    """What to change in a raw block so that it reads as text: marks go, links stay as words."""
    if is_code or not _MARKED.search(raw):
        return []
    changes = [
        Change(match.start(), match.end(), "")
        for pattern in (_LINE_MARKS, _CLOSING_MARKS, _UNDERLINE)
        for match in pattern.finditer(raw)
        if match.end() > match.start()
    ]
    for match in _INLINE.finditer(raw):
        changes += _inline(match)
    for match in _EMPHASIS.finditer(raw):
        width = len(match.group(1) or match.group(3))
        changes.append(Change(match.start(), match.start() + width, ""))
        changes.append(Change(match.end() - width, match.end(), ""))
    return changes


def row_changes(raw: str) -> list[Change]:
    """What to change in a raw row of a table so that its cells stand side by side without marks."""
    return [
        Change(start, end, CELL_GAP if start and end < len(raw) else "")
        for start, end in (match.span() for match in _CELL_BORDER.finditer(raw))
    ]


def _inline(match: re.Match[str]) -> Iterator[Change]:
    start, end = match.span()
    for group in (1, 3, 4, 5 + 1):
        if match.group(group) is not None:
            yield Change(start, match.start(group), "")
            yield Change(match.end(group), end, "")
            return
    yield Change(start, end, "")


def _read_front_matter(lines: Sequence[Line], structure: Structure) -> int:
    """The number of lines that the front matter takes, its fences included."""
    if not lines or lines[0].text != "---" or lines[0].number != 1:
        return 0
    closing = next(
        (
            i
            for i, line in enumerate(lines[1:_LONGEST_FRONT_MATTER], 1)
            if line.text in ("---", "...")
        ),
        None,
    )
    if closing is None:
        return 0
    key: str | None = None
    for index in range(closing + 1):
        line = lines[index]
        structure.lines.append(line)
        structure.blocks.append(Block(Mark.FRONT_MATTER))
        if pair := _PAIR.fullmatch(line.text):
            key = _FRONT_KEYS.get(pair[1].lower())
            if key is not None and not line.indent:
                structure.front_matter.setdefault(key, _scalar(pair[2]))
        elif key is not None and line.text.startswith("- "):
            value = _scalar(line.text[2:])
            before = structure.front_matter.get(key)
            structure.front_matter[key] = f"{before}, {value}" if before and value else value
    return closing + 1


def _scalar(value: str) -> str | None:
    """A YAML scalar or flow list as text; the rest of YAML is not read."""
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        return ", ".join(filter(None, (_scalar(item) for item in value[1:-1].split(",")))) or None
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1]
    else:
        value = re.split(r"(?:^|\s)#", value, maxsplit=1)[0].strip()
    return None if value in ("", "null", "~", "|", ">", "''", '""') else value


class _Scanner:
    """Reads one line after another, knowing which block is open."""

    def __init__(self) -> None:
        self._fence = ""
        self._in_comment = False
        self._may_underline = False
        self._table = False

    def read(self, line: Line) -> tuple[Block | None, str]:
        text = line.text
        if self._fence:
            if text.startswith(self._fence) and not text.strip(self._fence[0]):
                self._fence = ""
            return Block(Mark.CODE), text
        if self._in_comment or text.startswith("<!--"):
            self._in_comment = "-->" not in text
            self._may_underline = False
            return Block(Mark.COMMENT), text
        if fence := _FENCE.match(text):
            self._fence = fence[1]
            self._may_underline = False
            return Block(Mark.CODE), text
        return self._read_text(line, _QUOTE.sub("", text) if text[0] == ">" else text)

    def _read_text(self, line: Line, text: str) -> tuple[Block | None, str]:
        may_underline, self._may_underline = self._may_underline and not line.gap, False
        table, self._table = self._table and not line.gap, False
        if heading := _ATX.match(text):
            return Block(Mark.HEADING, len(heading[1])), _plain(text)
        if may_underline and _SETEXT.fullmatch(text):
            return Block(Mark.UNDERLINE, 1 if text[0] == "=" else 2), text
        if _TABLE_RULE.fullmatch(text):
            self._table = True
            return Block(Mark.RULE), text
        if table or (text.startswith("|") and text.endswith("|") and len(text) > 2):
            self._table = True
            return Block(Mark.TABLE), _plain(text)
        if _RULE.fullmatch(text):
            return Block(Mark.RULE), text
        if _ITEM.match(text):
            return Block(Mark.ITEM), _plain(text)
        self._may_underline = True
        # The cells of a table that blanks alone align show only with all their blanks.
        return None, text if len(_CELL_BLANKS.findall(text)) > 1 else _plain(text)


def _plain(text: str) -> str:
    """A line without its marks, for telling what it is."""
    if len(text) > 4000:
        return text
    from db.ingest.clean import clean

    return clean(text, (), inline_changes(text)).text.strip() or text
