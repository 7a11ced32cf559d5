"""The headings of a changelog, each a version with the day of its release.

Keep a Changelog writes ## [1.4.0] - 2020-05-03, others v1.4.0 (May 3, 2020), 1.4.0 / 2020-05-03 or
2020-05-03, Version 1.4.0. Such a heading tells of the release and dates what stands below it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from db.text.alignment import Span

_VERSION: Final = r"\[?(?:v|ver\.? |version |release |版本\s?)?\d{1,4}(?:\.\d{1,5}){1,3}[\w.+-]*\]?"
_BEFORE: Final = re.compile(
    rf"[#*\s]*(?:[A-Za-z][\w-]*\s){{0,3}}{_VERSION}(?:\([^()]{{1,60}}\))?[\s\W]{{0,6}}"
    r"(?:released(?: on)?|发布于|發布於)?[\s\W]{0,4}",
    re.IGNORECASE,
)
_NOTHING: Final = re.compile(r"[#*\s(\[（【]*")
_AFTER: Final = re.compile(
    rf"[\s\W]{{0,6}}(?:[A-Za-z][\w-]*\s){{0,3}}{_VERSION}[\s\W]*", re.IGNORECASE
)
_CLOSES: Final = re.compile(r"[\s)\]*）】]*(?:[-–—(\[（【]?\s?[\w .,'’\"“”!-]{0,40}[)\]）】]?\s*)?")


_SECTION: Final = re.compile(r"\s*\d{1,2}\.\d{1,2}\.?\s+")
_DAY: Final = re.compile(r"[日号號]|\d{8}|\d\W\d{1,2}\W\d|[A-Za-z]{3}")


def is_release(text: str, date: Span) -> bool:
    """Whether a heading names a version and the day on which it came out.

    A number of two parts before a date without its day is that of a section (1.1 1920–1945年).
    """
    before, after = text[: date.start], text[date.end :]
    if _SECTION.fullmatch(before) and not _DAY.search(text, date.start, date.end):
        return False
    if _BEFORE.fullmatch(before) is not None:
        return _CLOSES.fullmatch(after) is not None
    return _NOTHING.fullmatch(before) is not None and _AFTER.fullmatch(after) is not None
