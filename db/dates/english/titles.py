"""What English titles and headings say: the year they name, what kind of text they head.

In a title a year stands bare (The Year in Review 2019, 2019 in Pictures, Annual Report 2019), where
in running text a preposition must stand before it (2019 visitors came).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.english.words import YEAR
from db.dates.model import Recognised
from db.dates.values.point import Point
from db.text.alignment import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_BARE_YEAR: Final = re.compile(rf"(?<![\w./#-]){YEAR}(?![\w/-])")
_YEARS: Final = re.compile(
    rf"(?<![\w./#-])(?:1\d|20)\d\d\s?[-–—]\s?(?:{YEAR}|\d\d|present)(?![\w/-])"
)
"""1898-2021, behind which a subtitle names the genre."""
_NUMBERED: Final = re.compile(
    r"(?:\b(?:no|nr|nos|number|vol|issue|room|box|act)\.?|#|§)\s*$", re.IGNORECASE
)
_LATIN_WORD: Final = re.compile(r"[A-Za-z]{2}")
_HAN: Final = re.compile(r"[\u3400-\u9fff]")
_BESIDE: Final = 2
_LONGEST_SUBTITLE: Final = 80

_CHRONICLE: Final = re.compile(
    r"\b(?:in review|year in|looking back|look back|in retrospect|highlights of|timeline"
    r"|chronicle|chronology|"
    r"milestones|annals|history|log ?book|diary of|annual (?:report|review)|year book|yearbook"
    r"|a short life|"
    r"biography|obituary|activity report|work report|in pictures)\b"
)
_PLAN: Final = re.compile(
    r"\b(?:(?:project|work|action|strategic|implementation|development|business|delivery|five-year|"
    r"master|annual|conservation|management) (?:plan|programme|program)|roadmap|"
    r"schedule of|programme of|agenda|call for|invitation to|notice of|what's on|"
    r"diary dates|forthcoming|upcoming|term dates|holiday dates|"
    r"(?:important|key) (?:dates|deadlines)|"
    r"(?:school|academic|events?|term|parish) calendar|calendar of events|timetable)\b"
)
_AHEAD: Final = re.compile(
    r"\b(?:looking (?:ahead|forward|to \d{4})|the (?:year|months|season|road) ahead|(?:dates"
    r"|diary) for (?:your|the)|"
    r"diary dates|coming (?:up|soon)|save the date|what(?:'s| is| comes) (?:on|next)"
    r"|next (?:meeting|steps?|year|"
    r"issue)|future (?:plans?|events)|forthcoming|upcoming|outlook|our plans|plans for|timetable|"
    r"actions?(?: points)?$|work ?plan|deadlines?|important dates|key dates)\b"
)
_BEHIND: Final = re.compile(
    r"\b(?:looking back|review|achievements|background|history|highlights|minutes of the (?:last"
    r"|previous)"
    r"|matters arising|progress so far|what we did|what happened)\b"
)


def with_bare_years(title: str, found: Sequence[Recognised]) -> list[Recognised]:
    """The dates ``found`` in a title, and the years that stand in it bare among Latin words."""
    if _LATIN_WORD.search(title) is None:
        return list(found)
    more = [
        Recognised(Span(*match.span()), match[0], "year in a title", point, year=int(match[0]))
        for match in _BARE_YEAR.finditer(title)
        if (point := Point(year=int(match[0]))) and _stands_bare(title, match.span(), found)
    ]
    return sorted([*found, *more], key=lambda one: one.span.start)


def _stands_bare(title: str, span: tuple[int, int], found: Sequence[Recognised]) -> bool:
    start, end = span
    if any(one.span.start < end and start < one.span.end for one in found):
        return False
    beside = title[max(0, start - _BESIDE) : start] + title[end : end + _BESIDE]
    return _HAN.search(beside) is None and _NUMBERED.search(title[:start]) is None


def with_subtitle(title: str | None, lines: Sequence[str]) -> str | None:
    """``title`` with the line beside it that says of which year an English text tells: Hollybank
    Orchard / 2022 in Review; Annual Report 2019 / Millbrook Museum."""
    if title is None or _BARE_YEAR.search(title) or _LATIN_WORD.search(title) is None:
        return title
    for line in lines:
        if line == title or len(line) > _LONGEST_SUBTITLE or line.rstrip().endswith("."):
            continue
        says = tells_what_was(line.lower()) or tells_what_is_planned(line.lower())
        if says and (_BARE_YEAR.search(line) or _YEARS.search(line)):
            return f"{title}: {line}"
    return title


def tells_what_was(folded_title: str) -> bool:
    """Whether an English title is that of a review, a chronicle or a report on a year."""
    return _CHRONICLE.search(folded_title) is not None


def tells_what_is_planned(folded_title: str) -> bool:
    """Whether an English title is that of a plan, a programme or an announcement."""
    return _PLAN.search(folded_title) is not None


def looks_ahead(folded_heading: str) -> bool:
    """Whether an English heading stands over what is to come (Looking ahead, Next meeting)."""
    return _AHEAD.search(folded_heading) is not None


def looks_back(folded_heading: str) -> bool:
    """Whether an English heading stands over what has been (Background, Looking back)."""
    return _BEHIND.search(folded_heading) is not None
