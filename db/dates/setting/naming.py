"""What a document is called, where its first line does not say so itself.

Notices put the kind of paper on a line of its own over the title (展览预告 / 山水之间特展), and
official papers begin with their number (某政发〔2021〕7号附件), the title below it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.setting.genre import Genre, genre_of
from db.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.dates.model import Block

_HEAD_BLOCKS: Final = 4
_LONGEST_TITLE: Final = 60
_NUMBER: Final = re.compile(
    r"\s*(?:附件\s*\d*\s*[:：]?\s*)?[\u4e00-\u9fff]{1,12}\s*[〔\[【(（]\s*(?:19|20)\d\d\s*[〕\]】)）]\s*"
    r"第?\s*\d{1,5}\s*号(?:\s*附件\s*\d*)?\s*"
)
"""某政办发〔2020〕12号, 某发改〔2021〕44号附件: the number of a paper and nothing else."""
_ANNOUNCEMENT: Final = re.compile(
    r"[\s【\[]*(?:展讯|(?:展览|活动|演出|讲座|放映|课程|节目|赛事|新展|特展)(?:预告|公告)|(?:活动|志愿者)招募)[\s】\]]*"
)
"""展覽預告, alone on its line: what a page says of all that stands on it."""
_SENTENCE: Final = re.compile(r"[。；;！!？?，,：:]")


def called(title: str | None, blocks: Sequence[Block]) -> str | None:
    """``title`` as a reader takes it together with the lines around it."""
    if title is None:
        return None
    head = [block.text for block in blocks[:_HEAD_BLOCKS]]
    if _NUMBER.fullmatch(fold(title)):
        return next((line for line in head if _is_name(line)), title)
    if genre_of(title) is Genre.OTHER:
        label = next((line for line in head if _ANNOUNCEMENT.fullmatch(fold(line))), None)
        return title if label is None else f"{label.strip(' 　【】[]')}：{title}"
    return title


def _is_name(line: str) -> bool:
    """Whether a line below the number of a paper is its title: a plan, a notice, a review."""
    if len(line) > _LONGEST_TITLE or _SENTENCE.search(line):
        return False
    return genre_of(line.strip()) is not Genre.OTHER
