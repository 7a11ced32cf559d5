"""The dates of a call for papers or of a form, each under or before a line that says what is due.

Conferences and schools print a list of labels with a date line below each (Full paper submission /
10 June 2026), often in two languages. The label says what the date is: a limit (submission, early
bird registration) or a day to come (notification, conference). Where the dates stand above what
they date, the first line of the list is a date, and :mod:`db.dates.paragraphs.date_lines` reads it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from db.dates.setting.lines import is_date_line
from db.dates.setting.tables import Row

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from db.dates.model import Block, Recognised
    from db.text.alignment import Span

_LONGEST_LABEL: Final = 80
_CALLS: Final = re.compile(
    r"\W*(?:(?:important|key) (?:dates|deadlines)|call for (?:papers|abstracts|proposals"
    r"|submissions|applications|entries|nominations|participation)|dates to remember"
    r"|save the date|submission (?:guidelines|deadlines?))\b",
    re.IGNORECASE,
)
"""The headings that stand over what is to come."""
_LIMIT: Final = re.compile(
    r"\b(?:submissions?|deadline|due|registration|camera[- ]ready|closes|closing|last day|cut-?off"
    r"|early[- ]bird|abstracts?|full papers?|final (?:papers?|versions?|manuscripts?)|rsvp"
    r"|applications?|nominations?|payment)\b|截止|截稿|投稿|提交|报名|報名|缴费|繳費|终稿|終稿",
    re.IGNORECASE,
)
_DAY: Final = re.compile(
    r"\b(?:notifications?|acceptance|opens?|opening|conference|workshops?|symposium|tutorials?"
    r"|reviews?|decisions?|results|programme|program|meeting|begins?|starts?|interviews?|ceremony)\b"
    r"|录用|錄用|通知|会议|會議|开幕|開幕|公布",
    re.IGNORECASE,
)
_BESIDE: Final = re.compile(
    r"(?:<(?:del|s|strike)>[^<>]{1,80}</[a-z]+>|</?[a-z]{1,6}>|\s|[^\w\s<]|(?:by|before|on|from|until|to|and|extended|new|was|firm|hard"
    r"|deadline|aoe|utc|gmt|midnight|noon)\b|截止|前|之前|止|延期至?|延长至|延長至)*+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class LabelledLine(Row):
    """A line of dates below the ``label`` that says what they are."""

    label: str = ""

    def plan_of(self, span: Span) -> str | None:
        """The label, whose day is yet to come."""
        del span
        return self.label

    def limit_of(self, span: Span) -> str | None:
        """The label, where it names what has to be done by then."""
        del span
        return self.label if _is_limit(self.label) else None

    def filled_by(self, span: Span) -> str | None:
        """A line is no cell."""
        del span
        return None


def _is_limit(label: str) -> bool:
    return _LIMIT.search(label) is not None and (
        _DAY.search(label) is None or re.search(r"deadline|截止", label, re.IGNORECASE) is not None
    )


def calls(blocks: Sequence[Block]) -> bool:
    """Whether a line of its own heads what is to come: Important dates, Call for papers."""
    return any(
        len(block.text) <= _LONGEST_LABEL and _CALLS.match(block.text) is not None
        for block in blocks
    )


def labelled_lines(
    blocks: Sequence[Block], dates: Sequence[Sequence[Recognised]]
) -> Mapping[int, LabelledLine]:
    """The lines of dates, each with its label above it, in a text that :func:`calls`."""
    if not calls(blocks):
        return {}
    found: dict[int, LabelledLine] = {}
    for number in range(1, len(blocks)):
        label = blocks[number - 1].text
        if not _is_alone(blocks[number], dates[number]) or dates[number - 1]:
            continue
        says = _LIMIT.search(label) is not None or _DAY.search(label) is not None
        if len(label) > _LONGEST_LABEL or not says or _CALLS.match(label):
            continue
        above = number - 2
        dated_above = above >= 0 and _is_alone(blocks[above], dates[above])
        if dated_above and above not in found:
            # The dates of this list stand above what they date.
            continue
        found[number] = LabelledLine((), label=label)
    return found


def _is_alone(block: Block, dates: Sequence[Recognised]) -> bool:
    """Whether a line holds dates and what may stand beside them, be it struck out."""
    text = block.text
    if not dates or block.is_title or len(text) > _LONGEST_LABEL:
        return False
    spans = [one.span for one in dates]
    if is_date_line(text, spans):
        return True
    end = 0
    for span in spans:
        if _BESIDE.fullmatch(text, end, span.start) is None:
            return False
        end = max(end, span.end)
    return _BESIDE.fullmatch(text, end) is not None
