"""What a document is called, where its first line does not say so itself.

Notices put the kind of paper on a line of its own over the title (展览预告 / 山水之间特展), and
official papers begin with their number (某政发〔2021〕7号附件) or with the name of the office or
school that issues them, the title below it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from db.dates.setting.genre import Genre, genre_of
from db.dates.setting.important_dates import calls
from db.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.dates.model import Block, Recognised

_HEAD_BLOCKS: Final = 4
_FOOT_BLOCKS: Final = 3
_LONGEST_TITLE: Final = 60
_LONGEST_LINE: Final = 80
_NUMBER: Final = re.compile(
    r"\s*(?:附件\s*\d*\s*[:：]?\s*)?[\u4e00-\u9fff]{1,12}\s*[〔\[【(（]\s*(?:19|20)\d\d\s*[〕\]】)）]\s*"
    r"第?\s*\d{1,5}\s*号(?:\s*附件\s*\d*)?\s*"
)
"""某政办发〔2020〕12号, 某发改〔2021〕44号附件: the number of a paper and nothing else."""
_OFFICE: Final = re.compile(
    r"[\u4e00-\u9fff]{2,20}(?:国?[中小大]学?|学[校院]|幼[儿稚]园|政府|办公[厅室]|委员会|公司|中心|[局厅馆])"
)
"""某县某镇国民小学 alone on the first line."""
_OF_YEAR: Final = re.compile(r"\d{2,4}\s?[年學学]")
OF_ACCOUNTS: Final = re.compile(
    r"年年度|年度(?:权益分派|權益分派|利润分配|利潤分配|分红|分紅|股东大?会|股東|业绩|業績|决算|決算|审计|審計)"
)
"""2023年年度权益分派公告: a year of accounts, after which the notice plays."""
_ANNOUNCEMENT: Final = re.compile(
    r"[\s【\[]*(?:展讯|(?:展览|活动|演出|讲座|放映|课程|节目|赛事|新展|特展)(?:预告|公告)|(?:活动|志愿者)招募)[\s】\]]*"
)
"""展覽預告, alone on its line: what a page says of all that stands on it."""
_SIGN_UP: Final = re.compile(
    r"\W{0,6}(?:[\u4e00-\u9fff]{1,4}:[^。;]{0,24}?,)?"
    r"(?:报名|征稿|投稿|征件|收件|购票|订票|预约|登记)(?:截止|期限|时间|日期|至){1,2}\s*:|"
    r"\W{0,6}(?:registration|sign-?up|applications?) (?:deadline|closes?|closing date)\b",
    re.IGNORECASE,
)
"""报名截止：7月31日 at the head of a line: what only those ask whose occasion is yet to come."""
_GIVES_NOTICE: Final = re.compile(
    r"(?:^|[,;。])(?:现|兹)(?:将|就|把)?[^。;]{0,48}(?:通知|通告|公告)如下\W*$|^\W*特此(?:通知|通告)\W*$"
)
"""现将有关事项通知如下：, 特此通告: what only a notice says, whatever the page calls it."""
_ON_THE_PAST: Final = re.compile(
    r"(?:情况|结果|名单|决定|决议|处罚|处分|成绩|问题|案例)[^,;。]{0,12}(?:通知|通告|公告)如下"
)
_OF_RECORDS: Final = re.compile(
    r"(?:[活行]动|赛事|比赛|训练|演出|出[海行队]|历[次届年]\S{2,6}?|大事|值班|施工|观测)(?:记录|纪录|日志|纪事|一览|汇总|流水)表?"
    r"\s*(?:[(\[【][^)\]】]{0,24}[)\]】])?\s*$"
)
"""历次活动记录（2018秋季学期）: a caption that the entries of a page stand under."""
_FIELD: Final = re.compile(
    r"[\s|｜](?=[^\s:：|｜]{2,8}[:：]|(?:最后|最近|上次)?(?:更新|修[订訂改]))"
)
"""What parts a caption from who keeps the page, and when it was changed."""
_SENTENCE: Final = re.compile(r"[。；;！!？?，,：:]")


def called(title: str | None, blocks: Sequence[Block]) -> str | None:
    """``title`` as a reader takes it together with the lines around it."""
    if title is None:
        number = caption(blocks)
        return None if number is None else _words_of_caption(blocks[number].text)
    head = [block.text for block in blocks[:_HEAD_BLOCKS]]
    if _NUMBER.fullmatch(fold(title)):
        return next((line for line in head if _is_name(line)), title)
    if _OFFICE.fullmatch(fold(title.strip())) and title in head:
        below = head[head.index(title) + 1 :][:1]
        named = bool(below) and _OF_YEAR.search(below[0]) is not None and _is_name(below[0])
        return below[0] if named else title
    if genre_of(title) is Genre.OTHER:
        label = next((line for line in head if _ANNOUNCEMENT.fullmatch(fold(line))), None)
        return title if label is None else f"{label.strip(' 　【】[]')}：{title}"
    return title


def caption(blocks: Sequence[Block]) -> int | None:
    """The number of the first line that says of which records a page without a title is."""
    for number, block in enumerate(blocks[:_HEAD_BLOCKS]):
        words = _words_of_caption(block.text)
        if len(words) > _LONGEST_TITLE or _SENTENCE.search(words):
            continue
        if block.heading_level is None and _OF_RECORDS.search(fold(words)):
            return number
    return None


def _words_of_caption(line: str) -> str:
    return _FIELD.split(line, maxsplit=1)[0].strip()


def _is_name(line: str) -> bool:
    """Whether a line below the number of a paper is its title: a plan, a notice, a review."""
    if len(line) > _LONGEST_TITLE or _SENTENCE.search(line):
        return False
    return genre_of(line.strip()) is not Genre.OTHER


_TICKETS: Final = re.compile(
    r"\W{0,4}(票档|票价|购票须知|观演须知|场次|退票|取票|售票中|选座|演出时长|余票)(?=\W|$)"
)
_FEWEST_OF_TICKETS: Final = 3


def _sells_tickets(blocks: Sequence[Block]) -> bool:
    """Whether a page sells tickets: 场次, 票档, 购票须知 each at the head of a line."""
    found = {match[1] for block in blocks if (match := _TICKETS.match(fold(block.text[:12])))}
    return len(found) >= _FEWEST_OF_TICKETS


def invites(blocks: Sequence[Block], dates: Sequence[Sequence[Recognised]]) -> bool:
    """Whether a line of its own says by when to sign up, or that notice is given of what follows,
    as a notice does whatever it is called."""
    folded = [fold(block.text) for block in [*blocks[:_HEAD_BLOCKS], *blocks[-_FOOT_BLOCKS:]]]
    if any(_GIVES_NOTICE.search(one) and not _ON_THE_PAST.search(one) for one in folded):
        return True
    if calls(blocks) or _sells_tickets(blocks):
        return True
    return any(
        bool(found) and len(block.text) <= _LONGEST_LINE and _SIGN_UP.match(fold(block.text))
        for block, found in zip(blocks, dates, strict=True)
    )
