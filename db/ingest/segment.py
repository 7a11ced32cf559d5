"""From a raw text to its passages: which lines belong together, what each is, its clean text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from db.ingest import aligned, markdown, tables
from db.ingest.calendars import calendars
from db.ingest.classify import classify
from db.ingest.clean import clean
from db.ingest.journals import journal_lines
from db.ingest.lines import content_lines
from db.ingest.markdown import Block, Mark
from db.ingest.metadata import Metadata, given_metadata, labelled_title, merged, read_metadata
from db.ingest.outline import mark_headings
from db.ingest.own_dates import own_lines
from db.ingest.paragraphs import Continuation, paragraphs
from db.ingest.running_heads import running_heads
from db.ingest.title import (
    is_masthead,
    lines_of_title,
    repeated_headline,
    title_changes,
    title_from_path,
    title_lines,
    title_text,
)
from db.model import Role
from db.text.alignment import Alignment, Span
from db.text.pinyin import bracketed_notes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from db.ingest.classify import Page
    from db.ingest.lines import Line
    from db.ingest.paragraphs import Paragraph

LONGEST_PASSAGE: Final = 8_000
"""Code points. A longer paragraph becomes several passages, so that no reader of passages need care
how long one may be."""

_FURTHEST_MASTHEAD: Final = 3

_BREAK: Final = re.compile(r"[。！？!?；;][”’」』》)）]*|[.] |\n|[，,、 ]")


@dataclass(frozen=True, slots=True)
class Segment:
    """A passage before it has a place in a corpus; see :class:`db.model.Passage`."""

    role: Role
    level: int | None
    line: int
    start: int
    end: int
    text: str
    edits: str | None


@dataclass(frozen=True, slots=True)
class Segmented:
    """The passages of a document, in order, and what the document says about itself."""

    passages: list[Segment]
    metadata: Metadata


def segment(raw: str, *, is_markdown: bool = False) -> Segmented:
    """Cut ``raw`` into passages that cover all its characters but blanks, and read its metadata."""
    notes = bracketed_notes(raw)
    lines = [_without_tags(line) for line in content_lines(raw, notes)]
    blocks: list[Block | None] = [None] * len(lines)
    given = Metadata()
    is_page = not is_markdown and markdown.is_markdown(lines)
    is_markdown = is_markdown or is_page
    if is_markdown:
        structure = markdown.read_structure(lines)
        is_page = is_page and not structure.front_matter
        lines, blocks = structure.lines, structure.blocks
        given = given_metadata(structure.front_matter)
    page = classify(lines)
    for index in [*calendars(lines), *running_heads(lines)]:
        page.roles[index] = Role.BOILERPLATE
    for index in [*own_lines(lines, page), *journal_lines(lines)]:
        page.roles[index] = Role.METADATA
    _obey_marks(page, blocks)
    continuation = Continuation(lines, page.roles)
    title = _title_of(lines, blocks, page, continuation, is_page=is_page)
    for index in title:
        page.roles[index] = Role.TITLE
    _set_mastheads_apart(lines, page, title)
    own = _metadata_of(lines, page, title)
    metadata = merged(_without_short_title(given, own), own)
    _drop_repeated_title(lines, page, metadata.title)
    found = list(paragraphs(lines, blocks, page, continuation, is_markdown=is_markdown))
    mark_headings(lines, blocks, found)
    passages = list(_segments(raw, lines, found, notes, page, is_markdown=is_markdown))
    return Segmented(passages, metadata)


def _without_tags(line: Line) -> Line:
    """A line of a half-converted page as it reads, for telling what it is."""
    if "<" not in line.text and "&" not in line.text:
        return line
    return line._replace(text=clean(line.text).text or line.text)


def _obey_marks(page: Page, blocks: Sequence[Block | None]) -> None:
    for index, block in enumerate(blocks):
        match block:
            case Block(Mark.FRONT_MATTER):
                page.roles[index] = Role.METADATA
            case Block(Mark.COMMENT | Mark.RULE):
                page.roles[index] = Role.BOILERPLATE
            case Block(Mark.HEADING | Mark.UNDERLINE | Mark.CODE | Mark.TABLE):
                page.roles[index] = None


def _title_of(
    lines: Sequence[Line],
    blocks: Sequence[Block | None],
    page: Page,
    continuation: Continuation,
    *,
    is_page: bool,
) -> list[int]:
    """The lines of the title; the first heading of a ``is_page``, one of the web written out as
    Markdown, is as a rule the name of the site."""
    first = next(
        (i for i, block in enumerate(blocks) if block and block.mark is Mark.HEADING), None
    )
    if first is not None and not is_page:
        block = blocks[first]
        only = sum(1 for other in blocks if other == block) == 1
        if block is not None and (block.level == 1 or only) and first <= page.head:
            return [first]
    headline = repeated_headline(lines, page)
    if headline is not None:
        # What stands between the page's title and the headline is the site's menu.
        page.roles[:headline] = [role or Role.BOILERPLATE for role in page.roles[:headline]]
        page.roles[headline] = None
        return [headline]
    named = labelled_title(lines, page)
    if named is not None:
        return lines_of_title(lines, page, named)
    return title_lines(lines, page, continuation)


def _set_mastheads_apart(lines: Sequence[Line], page: Page, title: Sequence[int]) -> None:
    """A paper's name and number, a file's number and the like stand above a title."""
    for index in range(min(title[0], _FURTHEST_MASTHEAD) if title else 0):
        if page.roles[index] is None and is_masthead(lines[index].text):
            page.roles[index] = Role.METADATA


def _metadata_of(lines: Sequence[Line], page: Page, title: Sequence[int]) -> Metadata:
    metadata = read_metadata(lines, page, title)
    if title:
        return replace(metadata, title=title_text([lines[index].text for index in title]))
    return replace(metadata, title=metadata.title or title_from_path(page.path))


def _without_short_title(given: Metadata, own: Metadata) -> Metadata:
    """``given`` without a title that is only the name of the site, where the heading over the text
    holds it and says more (拾穗基金會 above 拾穗基金會 110年度工作報告)."""
    short = given.title and own.title and given.title != own.title and given.title in own.title
    return replace(given, title=None) if short else given


def _drop_repeated_title(lines: Sequence[Line], page: Page, title: str | None) -> None:
    """Pages print their title twice, in the head of the page and over the text."""
    if title is None:
        return
    for index in range(min(len(lines), page.head + 3)):
        if page.roles[index] is None and lines[index].text == title:
            page.roles[index] = Role.BOILERPLATE


def _segments(
    raw: str,
    lines: Sequence[Line],
    found: Sequence[Paragraph],
    notes: Sequence[Span],
    page: Page,
    *,
    is_markdown: bool,
) -> Iterator[Segment]:
    next_note = 0
    for paragraph in found:
        whole = Span(lines[paragraph.first].start, lines[paragraph.after - 1].end)
        line = lines[paragraph.first].number
        before = whole.start
        for piece in _pieces(raw, whole):
            line += _line_breaks(raw, before, piece.start)
            before = piece.start
            inside = []
            while next_note < len(notes) and notes[next_note].start < piece.end:
                note = notes[next_note]
                if note.start >= piece.start:
                    inside.append(Span(note.start - piece.start, note.end - piece.start))
                next_note += 1
            source = raw[piece.start : piece.end]
            changes = (
                markdown.inline_changes(source)
                if is_markdown and not paragraph.is_code and paragraph.role is not Role.METADATA
                else []
            )
            if paragraph.is_row and paragraph.first in page.aligned:
                changes += aligned.row_changes(source, page.aligned[paragraph.first])
            elif paragraph.is_row:
                changes += (markdown if is_markdown else tables).row_changes(source)
            if paragraph.role is Role.TITLE:
                changes += title_changes(source)
            text, alignment = clean(source, inside, changes)
            role = paragraph.role
            if not text.strip():
                # Nothing but marks: kept as it stands, so that no passage is empty.
                text, alignment, role = source, Alignment(), Role.BOILERPLATE
            yield Segment(
                role,
                paragraph.level,
                line,
                piece.start,
                piece.end,
                text,
                alignment.to_json(),
            )


def _line_breaks(raw: str, start: int, end: int) -> int:
    text = raw[start:end]
    return text.count("\n") + text.count("\r") - text.count("\r\n")


def _pieces(raw: str, whole: Span) -> Iterator[Span]:
    """``whole`` in pieces of bearable length, cut behind a sentence where there is one."""
    start = whole.start
    while whole.end - start > LONGEST_PASSAGE:
        limit = start + LONGEST_PASSAGE
        cut = _last_break(raw, start + LONGEST_PASSAGE // 2, limit)
        yield Span(start, _rstrip(raw, start, cut))
        start = cut
        while start < whole.end and raw[start].isspace():
            start += 1
    yield Span(start, whole.end)


def _last_break(raw: str, start: int, limit: int) -> int:
    best, rank = limit, 9
    for match in _BREAK.finditer(raw, start, limit):
        own = 0 if match.group()[0] in "。！？!?；;." else 1 if match.group() == "\n" else 2
        if own <= rank:
            best, rank = match.end(), own
    return best


def _rstrip(raw: str, start: int, end: int) -> int:
    while end > start + 1 and raw[end - 1].isspace():
        end -= 1
    return end
