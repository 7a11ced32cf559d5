"""The dateline of an English report: where and when it was written, and who carries it.

The forms are those of the Associated Press, Reuters, Xinhua and the release services (PR Newswire,
Business Wire, GlobeNewswire): LEEDS, May 5, 2020 —; BEIJING, May 5 (Xinhua) --; SHENZHEN, China,
March 14, 2024 /PRNewswire/ --; LONDON--(BUSINESS WIRE)--May 5, 2020--; Taipei, 5 May 2020 –.
"""

from __future__ import annotations

import re
from typing import Final

_NAME: Final = r"[a-z][a-z.'’&-]{1,20}(?: [a-z][a-z.'’&-]{0,20}){0,4}"
_AGENCY: Final = r"[(/][a-z][a-z .-]{1,24}[)/]"
_DASH: Final = r"(?:-{1,3}|[–—])"
_BEFORE: Final = re.compile(
    rf"\s*{_NAME}(?:,\s*{_NAME}){{0,2}}(?:,\s*|\s*{_DASH}\s*(?:{_AGENCY}\s*{_DASH}\s*)?|\s*{_AGENCY}\s*{_DASH}\s*)"
)
_AFTER: Final = re.compile(
    rf"\s*(?:(?:{_DASH}\s*)?{_AGENCY}\s*)?{_DASH}(?:\s|(?=[a-z\"“]))|\s*{_AGENCY}:\s"
)


def is_dateline(before: str, after: str) -> bool:
    """Whether a place before a date and a dash behind it head a report; both in folded form."""
    return _AFTER.match(after) is not None and _BEFORE.fullmatch(before) is not None
