"""Which lines of a document are its text, and which belong to the page that it was taken from.

A page has a head (before the first paragraph), a body and a foot (after the last paragraph).
Evidence of furniture counts at the head and the foot, where pages put it; in the body only buttons
and paging do. A line without evidence is text: better a stray link shown than a paragraph of a
chronicle lost.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from db.ingest import furniture
from db.ingest.aligned import aligned_rows
from db.ingest.beside import beside_text, heads_comments
from db.ingest.breadcrumbs import path_segments
from db.ingest.headings import holds_sentences, numbered_form, time_form
from db.ingest.imprint import is_issuer, read_imprint
from db.ingest.issues import read_issue
from db.ingest.labels import describes_only, first_moment, labelled_values, may_label
from db.ingest.regions import find_regions
from db.ingest.regions.shapes import opens_entry
from db.ingest.spam import is_spam
from db.ingest.tables import dated_rows, table_rows
from db.model import Role
from db.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from db.ingest.lines import Line
    from db.ingest.regions import Regions

_HEAD_LINES: Final = 60
_FOOT_LINES: Final = 80
_SHORT_DOCUMENT_EDGE: Final = 12
"""How far head and foot reach where no paragraph ends them."""

_LONGEST_FURNITURE: Final = 600
_FEWEST_IN_MENU: Final = 3
_FEWEST_TIMES: Final = 4
_FEWEST_DAYS: Final = 3
_MONTH_DEPTH: Final = 3
"""How deep months lie among the headings by time."""
_LONGEST_DAY: Final = 24

_DATED_ENTRY: Final = re.compile(
    r"[\W\d]{0,6}(?:(?:公元)?[\d〇零一二三四五六七八九]{4} ?年 ?)?"
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?月 ?(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?日"
)
_FILE_NUMBER: Final = re.compile(
    r"[\u4e00-\u9fff]{0,12}[〔\[(]\d{4}[〕\])] ?(?:第 ?)?\d{1,5} ?号"
    r"(?:\s+\d{4}年\d{1,2}月\d{1,2}日)?"
)
_GLUED: Final = re.compile(
    r"[^。;!?]{4,80}(?:公告|通知|通告|公示|报告|决议|简报|公报|启事|意见书|说明书)\d{4}-\d{2}-\d{2}"
)
"""``某某股份：董事会决议公告2019-05-30``: a title run together with the day of its publishing."""
_BEGINS_WITH_TIME: Final = re.compile(r"[\W_]{0,3}[0-9○一二三四五六七八九十]{1,4} ?[年月日]")
_HOLDS_SENTENCE: Final = re.compile(r"[。！？]|[a-z)\"”]\. [A-Z][^.]+[a-z)\"”]\. |[a-z)\"”]\.$")
_HEADLINE: Final = re.compile(
    r"[【\[](?![标標主][题題]|[问問答])[^【】\[\]]{1,6}[】\]][^。，,；;]{4,40}[！？!?]"
)
"""``【提醒】明天开始限行！你家在内吗？``: a headline may cry out or ask, its kind in brackets."""
_MEETING_PLACE: Final = re.compile(
    r"^(?:会议|活动|培训)?地[ \u3000]{0,4}[点址] ?:|^(?:place|venue|location) ?:"
)


@dataclass(slots=True)
class Page:
    """What the lines of a document are.

    ``roles`` has an entry for each line: boilerplate, metadata, or ``None`` for a line of text.
    ``head`` is the number of lines before the first paragraph, ``foot`` the index of the first line
    after the last one. ``path`` holds the segments of a breadcrumb, outermost first. ``by_days``
    says that days stand alone on their lines, as headings of what is written below them;
    ``of_meeting``, that the head names a meeting's place. ``rows`` are the lines that are rows of a
    table or entries of a list by dates; those whose cells blanks alone set apart are in
    ``aligned``, with the number of empty cells in each gap.
    """

    roles: list[Role | None]
    head: int
    foot: int
    path: list[str] = field(default_factory=list)
    by_days: bool = False
    of_meeting: bool = False
    rows: frozenset[int] = frozenset()
    aligned: Mapping[int, tuple[int, ...]] = field(default_factory=dict)


def classify(lines: Sequence[Line]) -> Page:
    """Tell the furniture of a page and the lines that describe the document from its text."""
    aligned = aligned_rows(lines)
    regions = find_regions(lines)
    rows = (table_rows(lines) | dated_rows(lines) | aligned.keys()) - regions.lines
    page = Page([None] * len(lines), *_body(lines, rows, regions), rows=rows, aligned=aligned)
    page.foot = _above_tail(lines, page, regions)
    page.by_days = _is_by_days(lines, page)
    page.of_meeting = any(_MEETING_PLACE.match(fold(line.text)) for line in lines[: page.head])
    _classify_head(lines, page)
    _classify_body(lines, page)
    _classify_foot(lines, page, regions)
    _drop_running_heads(lines, page)
    for index in (*beside_text(lines), *regions.lines):
        page.roles[index] = Role.BOILERPLATE
    return page


def is_dated_entry(text: str) -> bool:
    """Whether a line begins with a day of the calendar and goes on."""
    match = _DATED_ENTRY.match(text)
    if match is None or len(text) - match.end() < 3:
        return False
    if text[0] in "(（" and text[-1] in ")）":
        return False
    return read_imprint(text) is None and not describes_only(text)


def _body(lines: Sequence[Line], rows: frozenset[int], regions: Regions) -> tuple[int, int]:
    """The index of the first paragraph or row of the article and the index after the last one."""
    count = len(lines)
    own = [index for index in range(count) if index not in regions.lines]
    heads = own[:_HEAD_LINES]
    first = next((i for i in heads if i in rows or _is_text(lines[i])), None)
    feet = reversed(own[-_FOOT_LINES:])
    last = next((i for i in feet if i in rows or _is_text(lines[i])), None)
    if first is None:
        first = min(count, _SHORT_DOCUMENT_EDGE)
    if last is None or last < first:
        return first, max(first, count - _SHORT_DOCUMENT_EDGE)
    return first, last + 1


def _above_tail(lines: Sequence[Line], page: Page, regions: Regions) -> int:
    """Where the foot begins: behind the last paragraph, or where readers speak below the text, or
    where nothing is the article's any more."""
    foot = max(page.head, min(page.foot, regions.tail))
    below = range(page.head + 1, foot)
    return next((i for i in below if heads_comments(lines[i].text)), foot)


def _is_text(line: Line) -> bool:
    """Whether a line is a paragraph of the document for certain."""
    text = line.text
    if is_dated_entry(text):
        return True
    if len(text) < 12 or not _HOLDS_SENTENCE.search(text):
        return False
    if len(text) < 24 and not furniture.ends_sentence(text):
        return False
    if _HEADLINE.fullmatch(text):
        return False
    if len(text) > _LONGEST_FURNITURE:
        return True
    folded = fold(text)
    return not (
        furniture.is_disclaimer(folded)
        or furniture.is_wrapper(folded)
        or _is_mark(folded)
        or furniture.ends_article(folded)
        or describes_only(line.text)
    )


def _is_mark(folded: str) -> bool:
    """A legal line that is more than a sentence about law."""
    return furniture.is_legal(folded) and not (
        folded.endswith("。") and not furniture.is_disclaimer(folded)
    )


def _classify_head(lines: Sequence[Line], page: Page) -> None:
    last_furniture = -1
    for index in range(page.head):
        line = lines[index]
        folded = fold(line.text[:_LONGEST_FURNITURE])
        if _is_issue(line.text):
            page.roles[index] = Role.METADATA
        elif segments := path_segments(line.text):
            page.path = page.path or segments
            page.roles[index] = Role.BOILERPLATE
            last_furniture = index
        elif (
            furniture.is_navigation(folded)
            or furniture.is_masthead(folded)
            or furniture.is_row_of_links(folded)
        ):
            page.roles[index] = Role.BOILERPLATE
            # The bar for sharing stands below the title, as no other links do.
            if not furniture.offers_to_share(folded):
                last_furniture = index
        elif _is_page_furniture(folded) or _is_mark(folded) or _is_wrapping(folded):
            page.roles[index] = Role.BOILERPLATE
        elif (
            _GLUED.fullmatch(folded)
            or _FILE_NUMBER.fullmatch(folded)
            or (
                describes_only(line.text)
                and not (page.of_meeting and _is_only_time(line.text))
                and not heads_entries(lines, page, index)
            )
        ):
            page.roles[index] = Role.METADATA
        elif index < 2 and not is_dated_entry(line.text) and is_spam(lines, index):
            page.roles[index] = Role.BOILERPLATE
    last_furniture = max(last_furniture, _classify_menus(lines, page))
    _sweep_above(lines, page, last_furniture)


def _classify_menus(lines: Sequence[Line], page: Page) -> int:
    """Menus that were scraped a word to a line; the index of the last such line, or -1.

    A short title right below a menu has a blank line above it that the menu's lines have not.
    """
    last = -1
    first = 0
    while first < page.head:
        after = first
        while after < page.head and furniture.may_be_menu_line(fold(lines[after].text)):
            after += 1
        known = [i for i in range(first, after) if furniture.is_menu_line(fold(lines[i].text))]
        if len(known) >= _FEWEST_IN_MENU and 2 * len(known) >= known[-1] - first + 1:
            for index in range(first, known[-1] + 1):
                page.roles[index] = Role.BOILERPLATE
            last = known[-1]
        first = after + 1
    return last


def _sweep_above(lines: Sequence[Line], page: Page, last_furniture: int) -> None:
    """A site's name above its navigation is furniture too, if a title follows below."""
    below = any(
        page.roles[i] is None and time_form(lines[i].text) is None
        for i in range(last_furniture + 1, page.head)
    )
    if below:
        for index in range(last_furniture):
            if page.roles[index] is None and numbered_form(lines[index].text) is None:
                page.roles[index] = Role.BOILERPLATE


def _classify_body(lines: Sequence[Line], page: Page) -> None:
    for index in range(page.head, page.foot):
        text = lines[index].text
        if len(text) > 60 or index in page.rows:
            continue
        folded = fold(text)
        if _is_page_furniture(folded):
            page.roles[index] = Role.BOILERPLATE
        elif len(text) <= 40 and may_label(text) and describes_only(text) and _names_staff(text):
            page.roles[index] = Role.METADATA


def _classify_foot(lines: Sequence[Line], page: Page, regions: Regions) -> None:
    ended = False
    for index in range(page.foot, len(lines)):
        ended = ended or index in regions.endings or index >= regions.tail
        text = lines[index].text
        folded = fold(text[:_LONGEST_FURNITURE])
        if _is_issue(text) or (describes_only(text) and not heads_entries(lines, page, index)):
            page.roles[index] = Role.METADATA
        elif _is_mark(folded) or furniture.ends_article(folded) or heads_comments(text):
            page.roles[index] = Role.BOILERPLATE
            ended = True
        elif (
            (ended and not (index < regions.tail and opens_entry(folded)))
            or (_is_linking(folded) and not _BEGINS_WITH_TIME.match(folded))
            or _is_page_furniture(folded)
            or _is_wrapping(folded)
        ):
            page.roles[index] = Role.BOILERPLATE


def heads_entries(lines: Sequence[Line], page: Page, index: int) -> bool:
    """Whether a month or day alone on its line is one of the dates that head the entries of a
    chronicle: sentences stand below it, and other such lines, if only of years, above."""
    text = lines[index].text
    form = time_form(text) if len(text) <= _LONGEST_DAY else None
    if form is None or form.depth < _MONTH_DEPTH:
        return False
    if page.by_days and is_day(text):
        return True
    below = lines[index + 1].text if index + 1 < len(lines) else ""
    above = sum(time_form(line.text) is not None for line in lines[:index])
    return above > 1 and holds_sentences(below)


def _is_issue(text: str) -> bool:
    return read_issue(text) is not None and time_form(text) is None


def _is_linking(folded: str) -> bool:
    return furniture.is_contact(folded) or furniture.is_navigation(folded)


def _is_page_furniture(folded: str) -> bool:
    return (
        furniture.is_widget(folded)
        or furniture.is_page_of_paper(folded)
        or furniture.is_decoration(folded)
        or furniture.is_opening_hours(folded)
        or furniture.links_neighbour(folded)
    )


def _is_wrapping(folded: str) -> bool:
    return (
        furniture.is_disclaimer(folded) or furniture.is_wrapper(folded) or furniture.is_call(folded)
    )


def _is_only_time(text: str) -> bool:
    """``时间：…`` beside ``地点：…`` tells when a meeting is, not when a page was published."""
    return {value.field for value in labelled_values(text)} <= {"published"}


def _is_by_days(lines: Sequence[Line], page: Page) -> bool:
    """Whether days head entries: several do, or two of which one stands amid the text, or one
    among other dates alone on their lines, as a company's page has them (2021.05, 2019-03-18).

    A notice has two as well, its own at the head and the one below the name of who signed it.
    """
    if sum(time_form(line.text) is not None for line in lines) >= _FEWEST_TIMES:
        return True
    days = [index for index, line in enumerate(lines) if is_day(line.text)]
    amid = (
        page.head <= index < page.foot - 1 and not is_issuer(lines[index - 1].text)
        for index in days[1:]
    )
    return len(days) >= _FEWEST_DAYS or any(amid)


def is_day(text: str) -> bool:
    """Whether a line is a full date and nothing else."""
    form = time_form(text) if len(text) <= _LONGEST_DAY else None
    return form is not None and first_moment(text) is not None


def _names_staff(text: str) -> bool:
    return any(value.field in ("editor", "source") for value in labelled_values(text))


def _drop_running_heads(lines: Sequence[Line], page: Page) -> None:
    """Page numbers, and lines of furniture that a paged original repeats on every page."""
    if len(lines) < 6:
        return
    numbers = [
        i
        for i, line in enumerate(lines)
        if len(line.text) < 24 and furniture.is_page_number(fold(line.text))
    ]
    if len(numbers) >= 3:
        for index in numbers:
            page.roles[index] = Role.BOILERPLATE
    times = Counter(line.text for line in lines if len(line.text) <= 60)
    repeated = {text for text, count in times.items() if count >= 3}
    furnished = {text for text in repeated if _is_repeated_furniture(fold(text))}
    if furnished:
        for index, line in enumerate(lines):
            if line.text in furnished:
                page.roles[index] = Role.BOILERPLATE


def _is_repeated_furniture(folded: str) -> bool:
    return (
        furniture.is_navigation(folded)
        or _is_mark(folded)
        or furniture.ends_article(folded)
        or furniture.is_page_number(folded)
    )
