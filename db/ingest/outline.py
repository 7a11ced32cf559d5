"""Which paragraphs of a document are headings, and of which level."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from db.ingest import furniture, headings
from db.ingest.classify import is_dated_entry
from db.ingest.entries import begins_with_day, goes_on_by_dates, is_entry_of_month
from db.ingest.headings import PLAIN, HeadingForm
from db.ingest.imprint import is_issuer
from db.ingest.labels import first_moment, first_month
from db.ingest.markdown import Mark
from db.model import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.ingest.lines import Line
    from db.ingest.markdown import Block
    from db.ingest.paragraphs import Paragraph

_NO_HEADING: Final = "（(【[〔〈*#|-—~_" + headings.BULLETS
_PARTICULARS: Final = re.compile(r"[:：][^:：]{0,16}?\d ?(?:日|[/:：时時点點] ?\d)")
"""``（三）成果发表：8/17（六）9:00``: a day or an hour is what an item says, and heads nothing.

``一、准备阶段：1月—3月`` stands over what was prepared in these months.
"""
_FEWEST_ABOVE_CLOSING: Final = 3
_LONGEST_CLOSING: Final = 40
_BRACKETED: Final = re.compile(r"【[^【】]{2,30}】|\[[^\[\]]{2,30}\]")


def mark_headings(
    lines: Sequence[Line], blocks: Sequence[Block | None], found: Sequence[Paragraph]
) -> None:
    """Give those of the paragraphs ``found`` that are headings that role and a level."""
    texts = [paragraph for paragraph in found if paragraph.role in (Role.BODY, Role.TITLE)]
    for paragraph in texts:
        if paragraph.role is Role.BODY:
            paragraph.form = _own_form(lines, blocks, paragraph)
    _drop_lists(lines, texts)
    _set_signatures_apart(lines, texts)
    _find_plain_headings(lines, blocks, texts)
    _drop_closing_date(lines, texts)
    chosen = [(paragraph, paragraph.form) for paragraph in texts if paragraph.form is not None]
    ranks = headings.levels([form for _, form in chosen])
    for (paragraph, _), level in zip(chosen, ranks, strict=True):
        paragraph.role = Role.HEADING
        paragraph.level = level


def _own_form(
    lines: Sequence[Line], blocks: Sequence[Block | None], paragraph: Paragraph
) -> HeadingForm | None:
    """The form of a heading that says itself that it is one."""
    block = blocks[paragraph.first]
    if block is not None and block.mark is Mark.HEADING:
        return HeadingForm("markdown", block.level)
    if block is not None:
        return _form_of_item(lines, blocks, paragraph) if block.mark is Mark.ITEM else None
    if paragraph.after - paragraph.first > 1:
        return None
    if paragraph.is_row:
        return None
    text = lines[paragraph.first].text
    form = headings.time_form(text) or headings.numbered_form(text)
    if form is not None and form.family == "number" and _PARTICULARS.search(text):
        return None
    return form


def _form_of_item(
    lines: Sequence[Line], blocks: Sequence[Block | None], paragraph: Paragraph
) -> HeadingForm | None:
    """An item of a list that is only a date (``- 2014：``) heads the items nested in it."""
    if paragraph.after - paragraph.first > 1 or paragraph.after >= len(lines):
        return None
    item, below = lines[paragraph.first], lines[paragraph.after]
    block = blocks[paragraph.after]
    if block is None or block.mark is not Mark.ITEM or below.indent <= item.indent:
        return None
    return headings.time_form(item.text)


def _drop_lists(lines: Sequence[Line], texts: Sequence[Paragraph]) -> None:
    """A numbered line or a year heads something only if something else follows, and not the next
    number of the same list (``十一、新楼破土（1981.3）`` above ``十二、购入X光机。（83年初）``).
    """
    forms = [paragraph.form for paragraph in texts]
    for position, (paragraph, form) in enumerate(zip(texts, forms, strict=True)):
        following = forms[position + 1] if position + 1 < len(texts) else None
        if form is None or form.family == "markdown":
            continue
        above = forms[position - 1] if position else None
        is_last = position + 1 == len(texts) or (
            following is not None
            and following.family == form.family
            and following.depth <= form.depth
        )
        # 一、时间 / 3月5日 / 二、地点: all that the section says.
        is_answer = form.family == "time" and above is not None and above == following
        if is_last or is_answer or _goes_on_below(lines, texts, position):
            paragraph.form = None


def _goes_on_below(lines: Sequence[Line], texts: Sequence[Paragraph], position: int) -> bool:
    """Whether the next paragraph, which is no heading, has the next number."""
    below = texts[position + 1] if position + 1 < len(texts) else None
    if below is None or below.form is not None:
        return False
    mine, next_one = (
        headings.list_number(lines[one.first].text) for one in (texts[position], below)
    )
    return mine is not None and next_one == (mine[0], mine[1] + 1)


def _set_signatures_apart(lines: Sequence[Line], texts: Sequence[Paragraph]) -> None:
    """The day below the name of who issued a text closes it and heads nothing."""
    for above, paragraph in pairwise(texts):
        if (
            paragraph.form is not None
            and paragraph.form.family == "time"
            and above.form is None
            and above.role is Role.BODY
            and is_issuer(lines[above.first].text)
            and first_moment(lines[paragraph.first].text) is not None
        ):
            paragraph.form = None
            paragraph.role = Role.METADATA


def _drop_closing_date(lines: Sequence[Line], texts: Sequence[Paragraph]) -> None:
    """When and where a text was written, above no more than a remark at its end, heads nothing.

    ``2019年5月于河湾`` above ``（作者是镇上的退休教师，现居县城。）``.
    """
    if len(texts) < _FEWEST_ABOVE_CLOSING:
        return
    closing, remark = texts[-2:]
    form = closing.form
    if form is None or form.family not in ("time", "plain") or remark.form is not None:
        return
    text, below = lines[closing.first].text, lines[remark.first].text
    alone = form == PLAIN or sum(1 for other in texts if other.form == form) == 1
    if (
        alone
        and remark.after - remark.first == 1
        and len(text) <= _LONGEST_CLOSING
        and below[0] in "（([【"
        and (first_moment(text) or first_month(text)) is not None
    ):
        closing.form = None


def _find_plain_headings(
    lines: Sequence[Line], blocks: Sequence[Block | None], texts: Sequence[Paragraph]
) -> None:
    plain: list[int] = []
    for position, (paragraph, below) in enumerate(pairwise(texts)):
        if paragraph.role is Role.BODY and paragraph.form is None:
            above = texts[position - 1] if position else None
            if (
                blocks[paragraph.first] is None
                and _is_plain_heading(lines, above, paragraph, below)
                and not _goes_on_below(lines, texts, position)
            ):
                paragraph.form = PLAIN
                plain.append(position)
    # One such line right below the title is an imprint or a motto, not the first of its kind.
    if len(plain) == 1 and plain[0] <= 1:
        texts[plain[0]].form = None


def _is_plain_heading(
    lines: Sequence[Line], above: Paragraph | None, paragraph: Paragraph, below: Paragraph
) -> bool:
    """A short line without the punctuation of sentences over a paragraph that has it."""
    if below.role is not Role.BODY or below.form is not None:
        return False
    if (
        paragraph.is_row
        or paragraph.after - paragraph.first > 1
        or (above is not None and above.form == PLAIN)
    ):
        return False
    line = lines[paragraph.first]
    if not line.gap and above is not None and not _closes(lines, above):
        return False
    text = line.text
    if _BRACKETED.fullmatch(text):
        text = text[1:-1]
    if (
        len(text) < 2
        or not any(map(str.isalpha, text))
        or headings.holds_sentences(text)
        or not headings.is_short(text)
    ):
        return False
    if is_dated_entry(text) or begins_with_day(text) or is_entry_of_month(text):
        return False
    if above is not None and goes_on_by_dates(text, lines[above.first].text):
        return False
    if text[0] in _NO_HEADING or text[0].islower():
        return False
    following = lines[below.first].text
    return len(following) > len(text) and len(following) >= 12 and _reads_on(following)


def _closes(lines: Sequence[Line], above: Paragraph) -> bool:
    """Whether a paragraph is done, so that the line right below it can be a heading."""
    is_open = above.role is Role.BODY and above.form is None
    return not is_open or furniture.ends_sentence(lines[above.after - 1].text)


def _reads_on(text: str) -> bool:
    return (
        furniture.ends_sentence(text)
        or headings.holds_sentences(text)
        or is_dated_entry(text)
        or len(text) > 60
    )
