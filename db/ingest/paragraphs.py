"""Which neighbouring lines are one paragraph.

Most scraped texts have one paragraph to a line. Others were wrapped at a width, or broken in the
middle of a sentence or a date by whatever converted them; there the lines are joined again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from db.ingest.furniture import ends_sentence
from db.ingest.headings import BULLETS, numbered_form, time_form
from db.ingest.markdown import Mark
from db.model import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from db.ingest.classify import Page
    from db.ingest.headings import HeadingForm
    from db.ingest.lines import Line
    from db.ingest.markdown import Block

_OPEN: Final = re.compile(r"[，、（《“‘「『〈(\[【—]$|[A-Za-z0-9],$")
_CLOSING: Final = re.compile(r"[，。、；：！？）》”’」』〉】,;!?)]")
_DIGIT: Final = "[0-9０-９〇○零一二三四五六七八九十]"
_BROKEN_DATES: Final = tuple(
    (re.compile(above), re.compile(below))
    for above, below in (
        (rf"{_DIGIT} ?年$", rf"{_DIGIT}{{1,3}} ?月"),
        (rf"{_DIGIT} ?月$", rf"{_DIGIT}{{1,3}} ?日"),
        (rf"{_DIGIT} ?日$", rf"{_DIGIT}{{1,3}} ?[时時点點]"),
        (rf"{_DIGIT} ?[时時点點]$", rf"{_DIGIT}{{1,3}} ?分"),
        (rf"{_DIGIT} ?[至到—–\-－~～]$", rf"{_DIGIT}{{1,3}} ?[月日时時点點分:：]"),
        (r"[年月日时時点點][至到—–\-－~～]$", rf"{_DIGIT}{{1,4}} ?[年月日时時点點:：]"),
        (r"月[上中下]$", "旬"),
        (r"[上下]$", "[午半]"),
        (r"[年月日]$", "[前底初末起间間之以]"),
    )
)
"""How a line ends and the next begins where a date was broken over them.

Each unit goes on with the next smaller one only: below ``五月至六月`` a line ``5月18日…`` is an
entry of its own.
"""

_NUMBER_ABOVE: Final = re.compile(rf"{_DIGIT}+$")
_NUMBER_BELOW: Final = re.compile(rf"({_DIGIT}{{0,3}}) ?([年月日时時点點分号號])")
_MOST: Final = {"年": 9999, "月": 12, "日": 31, "号": 31, "號": 31, "分": 59}
_MOST_HOURS: Final = 24
"""``20`` and ``21年`` are a broken year; the end of a phone number and ``5月3日`` are no month."""

_PART_OF_DATE: Final = re.compile(rf"{_DIGIT}{{1,3}} ?[月日](?=[\u3400-\u9fff])|[春夏秋冬][天季]")
_CLOCK_FIRST: Final = re.compile(
    r"[\W_]{0,3}(?:\d{1,2}[:：]\d{2}(?!\d)|"
    r"(?:凌晨|清晨|早上|早晨|上午|中午|正午|下午|傍晚|晚上|晚间|夜间|深夜|午夜|当晚|当夜|當晚|當夜)"
    r"(?=[\s\u3000，,：:\d一二三四五六七八九十]))"
)
"""An hour, or a part of the day that stands for itself, before what a log tells of it."""

_DATE_GOES_ON: Final = re.compile(r"[年月日](?![初中底末终終][，,、：:\s\u3000])")
"""1984 above 年初，… is the year that heads an entry, for 年初 is a word."""
_WHOLE_DATE: Final = re.compile(rf"{_DIGIT}{{2,4}} ?年 ?{_DIGIT}{{1,3}} ?月 ?{_DIGIT}{{1,3}} ?日")
_STARTS_ITEM: Final = re.compile(
    r"[(（]?[0-9一二三四五六七八九十]{1,3}[)）、.．](?!\d)|第[0-9一二三四五六七八九十百千]{1,5}[条章节编]|"
    rf"[①-⑳*○{BULLETS}]|——|(?:0[1-9]|1[0-2])(?: {{2,}}|[\t\u3000])"
)
"""Also 05 and 11 before a wide blank: the months of a timeline, or the numbers of a list."""
_DATE_FIRST: Final = re.compile(
    rf"[\W_]{{0,3}}(?:[\u3400-\u9fff]{{2}})?"
    rf"(?:{_DIGIT}{{1,4}} ?[-–—－~～至到]{{1,2}} ?)?{_DIGIT}{{1,4}} ?"
    r"(?:[年月日]|[-/.]\d{1,2}(?:[-/.]|\b))"
)
_UP_TO_FIRST: Final = re.compile(rf"[\W_]{{0,3}}[到至] ?{_DIGIT}{{4}} ?年[底末]?[\s\u3000]+\S")
"""``到2030年　产值翻番``: a blank sets the year of a goal off, as it does those of the entries."""
_LABELS: Final = re.compile(r"[\u3400-\u9fffA-Za-z]{2,8}[:：]")
_STAMP: Final = re.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[ \u3000]{1,3}\d{1,2}[:：]\d{2}(?:[:：]\d{2})?"
)
_CANNOT_BEGIN: Final = re.compile(r"[于於的和与與及并並而或等了至到将將把被由从從让讓给給所]")
_CANNOT_END: Final = re.compile(rf"{_CANNOT_BEGIN.pattern}|[，、]")
_LABEL_OR_CLAUSE: Final = re.compile(r"[：:，,；;].{0,20}$")
_ENDS_IN_YEAR: Final = re.compile(
    r"[\u3400-\u9fff](?:[12]\d{3}|[〇○零一二三四五六七八九]{2,4}) ?年$"
)
"""``我们村1958年``: the sentence has said when and not yet what."""
_CLAUSES: Final = re.compile(r"[，,；。]")
_ENDS: Final = re.compile(r"[。！？!?；;：:…”’」』》）)\]】.]$")

_WRAP_EVIDENCE: Final = 3
_WIDEST_WRAP: Final = 160
_SET_IN: Final = 2
_PROSE: Final = 12
"""So many characters without an end make a line that something cut off."""


@dataclass(slots=True)
class Paragraph:
    """Lines ``first`` up to ``after`` of a document and what they are together.

    ``form`` and ``level`` are those of a heading. Code stands as it is written; a row is one of a
    table.
    """

    first: int
    after: int
    role: Role
    form: HeadingForm | None = None
    level: int | None = None
    is_code: bool = False
    is_row: bool = False


class Continuation:
    """Tells where a sentence goes on in the next line, by how the whole document is written."""

    def __init__(self, lines: Sequence[Line], roles: Sequence[Role | None]) -> None:
        """Learn it from the lines of text; ``roles`` says which are the page's own.

        Related links and a line of copyright are as long as each other and end without a stop, and
        say nothing of how the text between them was wrapped.
        """
        neighbours = [
            (above, below)
            for (above, below), (role, other) in zip(pairwise(lines), pairwise(roles), strict=True)
            if role is None and other is None
        ]
        lines = [line for line, role in zip(lines, roles, strict=True) if role is None]
        wrapping = [
            above for above, below in neighbours if not below.gap and len(above.text) >= _PROSE
        ]
        lengths = sorted(len(line.text) for line in wrapping)
        self._width = lengths[len(lengths) * 8 // 10] if lengths else 0
        full = [line for line in wrapping if self._is_full(line)]
        broken = sum(1 for line in full if not ends_sentence(line.text))
        self._is_wrapped = (
            len(full) >= _WRAP_EVIDENCE
            and self._width <= _WIDEST_WRAP
            and len(full) * 2 >= len(wrapping)
            and broken * 2 >= len(full)
        )
        indented = sum(1 for line in lines if line.indent >= 2)
        self._is_indented = 0 < indented < len(lines)
        dated = sum(1 for line in lines if begins_entry(line.text))
        self._lists_dates = dated * 4 > len(lines)
        self._breaks_dates = any(
            not below.gap
            and _NUMBER_ABOVE.search(above.text)
            and _DATE_GOES_ON.match(below.text) is not None
            for above, below in neighbours
        )

    def goes_on(self, above: Line, below: Line) -> bool:
        """Whether the sentence of the line above continues below."""
        if below.gap > 1 or _STARTS_ITEM.match(below.text):
            return False
        if above.text.isdecimal():
            return _DATE_GOES_ON.match(below.text) is not None
        if _says_when_posted(above.text) or _says_when_posted(below.text):
            return False
        head, tail = above.text[-8:], below.text[:8]
        if _is_broken_number(head, tail):
            return True
        if _is_broken(above.text, below.text) and not self._is_set_in(above, below):
            return True
        if _OPEN.search(head) or _CLOSING.match(tail):
            return True
        if below.gap or (self._lists_dates and begins_entry(below.text)):
            return False
        if self._is_wrapped and self._is_full(above):
            return below.indent < 2 if self._is_indented else not ends_sentence(above.text)
        return self._is_cut_off(above.text, below)

    def _is_set_in(self, above: Line, below: Line) -> bool:
        """Whether the line below begins a paragraph of its own, set in below its year
        (一八九五年　明治二十八年 above 　　五月八日)."""
        return self._is_indented and not above.indent and below.indent >= _SET_IN

    def dates_paragraph(self, above: Line, below: Line, following: Line | None) -> bool:
        """Whether a date alone on its line begins the one sentence below instead of heading it.

        ``1982年3月`` above ``18日分田到户``, with a blank line before what follows: a chronicle
        sets its day apart from the words, and goes on with further days.
        """
        if below.gap:
            return False
        if above.text.isdecimal():
            return _DATE_GOES_ON.match(below.text) is not None
        if not _PART_OF_DATE.match(below.text):
            return False
        if following is not None and not following.gap and begins_entry(following.text):
            return False
        if above.text.endswith("年"):
            return self._breaks_dates
        return _WHOLE_DATE.match(above.text + below.text[:4]) is not None

    def _is_full(self, line: Line) -> bool:
        """Whether a line is about as long as the longest."""
        return self._width * 0.85 <= len(line.text) <= self._width * 1.2

    def _is_cut_off(self, above: str, below: Line) -> bool:
        """Whether a line that is no full one stops in the middle of a sentence all the same."""
        if _ENDS.search(above) or _LABELS.match(below.text):
            return False
        if above[-1].isascii():
            # MINUTES OF THE MEETING above "held on 4 March" is whole in itself.
            is_capitals = above.isascii() and above.isupper()
            return above[-1].isalnum() and below.text[0].islower() and not is_capitals
        if below.indent > 1 or begins_entry(below.text) or len(above) < _PROSE // 2:
            return False
        if _CANNOT_BEGIN.match(below.text) and len(below.text) > 1:
            return True
        if _ENDS_IN_YEAR.search(above):
            return True
        return (
            len(above) >= _PROSE
            and _CLAUSES.search(above) is not None
            and (ends_sentence(below.text) or _CLAUSES.search(below.text) is not None)
        )


def begins_entry(text: str) -> bool:
    """Whether a line begins with a date or an hour, as the entries of chronicles and logs do."""
    if _UP_TO_FIRST.match(text):
        return True
    return _DATE_FIRST.match(text) is not None or begins_with_hour(text)


def _says_when_posted(text: str) -> bool:
    """Whether a line is the head of a post: ``3楼　某某　2018-3-18 21:30``, ``楼主：某某 …``."""
    stamp = _STAMP.search(text)
    return stamp is not None and (stamp.end() == len(text) or _LABELS.match(text) is not None)


def begins_with_hour(text: str) -> bool:
    """Whether a line begins with an hour or a part of the day that stands for itself."""
    return _CLOCK_FIRST.match(text) is not None


def _is_broken_number(head: str, tail: str) -> bool:
    """Whether a number of a date was broken: ``12月2`` above ``6日``."""
    above, below = _NUMBER_ABOVE.search(head), _NUMBER_BELOW.match(tail)
    if above is None or below is None:
        return False
    number = above.group() + below[1]
    return not number.isdecimal() or int(number) <= _MOST.get(below[2], _MOST_HOURS)


def paragraphs(
    lines: Sequence[Line],
    blocks: Sequence[Block | None],
    page: Page,
    continuation: Continuation,
    *,
    is_markdown: bool,
) -> Iterator[Paragraph]:
    """The paragraphs that the lines make, in order, with the roles that their lines were given."""
    joiner = _Joiner(lines, blocks, page, continuation, is_markdown=is_markdown)
    first = 0
    for index in range(1, len(lines)):
        if not joiner.joins(first, index):
            yield _paragraph(first, index, blocks, page)
            first = index
    if lines:
        yield _paragraph(first, len(lines), blocks, page)


def _paragraph(first: int, after: int, blocks: Sequence[Block | None], page: Page) -> Paragraph:
    block = blocks[first]
    is_code = block is not None and block.mark in (Mark.CODE, Mark.COMMENT)
    is_row = first in page.rows if block is None else block.mark is Mark.TABLE
    return Paragraph(first, after, page.roles[first] or Role.BODY, is_code=is_code, is_row=is_row)


class _Joiner:
    """Decides line by line, knowing how the document as a whole is written."""

    def __init__(
        self,
        lines: Sequence[Line],
        blocks: Sequence[Block | None],
        page: Page,
        continuation: Continuation,
        *,
        is_markdown: bool,
    ) -> None:
        self._lines = lines
        self._blocks = blocks
        self._roles = page.roles
        self._rows = page.rows
        self._is_markdown = is_markdown
        self._continuation = continuation
        # A bullet that leads sentences leads no headings.
        self._item_bullets = {
            line.text[0] for line in lines if line.text[0] in BULLETS and len(line.text) > _PROSE
        }

    def joins(self, first: int, index: int) -> bool:
        """Whether the line at ``index`` belongs to the paragraph that began at ``first``."""
        role = self._roles[index]
        if self._roles[index - 1] is not role:
            return False
        above, below = self._lines[index - 1], self._lines[index]
        if self._is_markdown and (decided := self._joins_in_markdown(index)) is not None:
            return decided
        if role is not None:
            return role is Role.TITLE
        if index in self._rows or index - 1 in self._rows:
            return False
        if first == index - 1 and time_form(above.text) is not None:
            following = self._lines[index + 1] if index + 1 < len(self._lines) else None
            if self._continuation.dates_paragraph(above, below, following):
                return True
        if (first == index - 1 and self._is_heading(above)) or self._is_heading(below):
            return self._is_broken_date(above, below) or _is_broken_item(above, below)
        if self._is_markdown and not below.gap:
            return not ends_sentence(above.text) or above.text.isascii()
        return self._continuation.goes_on(above, below)

    def _joins_in_markdown(self, index: int) -> bool | None:
        """What the block structure says; ``None`` where it leaves the matter open."""
        above, below = (block and block.mark for block in self._blocks[index - 1 : index + 1])
        if below is Mark.UNDERLINE:
            return True
        if below in (Mark.CODE, Mark.COMMENT):
            return above is below
        if below is not None or above not in (None, Mark.ITEM):
            return False
        return None if not self._lines[index].gap else False

    def _is_heading(self, line: Line) -> bool:
        if line.text[0] in self._item_bullets:
            return False
        return time_form(line.text) is not None or numbered_form(line.text) is not None

    def _is_broken_date(self, above: Line, below: Line) -> bool:
        """A date alone on its line is a piece of a sentence where the line above has no end."""
        return (
            not below.gap
            and len(above.text) >= _PROSE // 2
            and not self._is_heading(above)
            and numbered_form(below.text) is None
            and _CANNOT_END.match(above.text[-1]) is not None
        )


def _is_broken_item(above: Line, below: Line) -> bool:
    """Whether a numbered line breaks off in a date: ``一、校史组：1月`` above ``16日走访``.

    ``一、1958年`` is a heading, and so is ``第三节 从建社到1958年``.
    """
    if below.gap or numbered_form(below.text) is not None or time_form(above.text) is not None:
        return False
    return _LABEL_OR_CLAUSE.search(above.text) is not None and _is_broken(above.text, below.text)


def _is_broken(above: str, below: str) -> bool:
    """Whether a date was broken between two lines."""
    head, tail = above[-8:], below[:8]
    return any(end.search(head) and begin.match(tail) for end, begin in _BROKEN_DATES)
