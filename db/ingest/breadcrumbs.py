"""The path of a page, which leads to it from the first page of its site: 首页 > 要闻 > 正文."""

from __future__ import annotations

import re
from typing import Final

from db.ingest.furniture import ends_sentence
from db.text.fold import fold

_PATH_SEPARATOR: Final = re.compile(r"\s*(?:>+|›|»|→|⟩|≫|\\| / )\s*")
_PATH_LABEL: Final = re.compile(
    r"[\[【]?(?:您?(?:现在|当前|目前|所在|的)*(?:位置|页面)是?|你?(?:现在|当前|所在|的)+位置|当前栏目|"
    r"you are here|position|location|current (?:location|position))[\]】]?\s*[:是]?\s*"
)
_PATH_START: Final = re.compile(r"(?:网站)?首页|主页|home|home ?page|front page")
_STEP_DOWN: Final = re.compile(r"\s*[>›»]+\s*")
_SITE_AND_SECTION: Final = re.compile(
    r"[\u4e00-\u9fff]{2,10}(?:网|网站|在线|频道|客户端|日报|晚报|时报|论坛|社区|新闻|图书馆|博物馆|学会|大学)"
)
"""某某新闻网 > 本网原创: a site and its section, a path of two steps."""
_LONGEST_STEPS: Final = 32


def path_segments(text: str) -> list[str]:
    """The segments of a breadcrumb line, outermost first; empty if it is none."""
    folded = fold(text)
    if len(folded) > 250 or ends_sentence(folded):
        return []
    label = _PATH_LABEL.match(folded)
    begin = label.end() if label else 0
    segments = []
    for separator in [*_PATH_SEPARATOR.finditer(folded, begin), None]:
        if segment := text[begin : separator.start() if separator else len(text)].strip():
            segments.append(segment)
        begin = separator.end() if separator else len(text)
    if len(segments) >= 3 or (label and segments and len(folded) < 80):
        return segments
    if len(segments) == 2 and (
        _PATH_START.fullmatch(fold(segments[0])) or _PATH_LABEL.search(folded)
    ):
        return segments
    if len(segments) == 2 and _STEP_DOWN.search(folded) and len(folded) < _LONGEST_STEPS:
        return segments if _SITE_AND_SECTION.fullmatch(fold(segments[0])) else []
    return []
