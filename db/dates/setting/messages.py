"""Messages within a document, each with the day on which somebody wrote it.

Pages of questions and answers, boards, comments and mails say above each message, or behind it, who
wrote it and when (留言时间：2023-02-09 22:14; 3楼 2019-5-28 某某：…; On 5 Aug 2024 at 10:22, Ann
wrote:; 推 某某: … 03/16 22:58 on a Taiwanese board). Such a time tells nothing that happened, and
what follows counts from it: 昨天 in an answer is the day before the answer.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from db.dates.model import Frame, Need
from db.dates.resolve import resolve
from db.dates.values.intervals import date_or_none, day_of
from db.dates.values.point import Point

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from db.dates.model import Recognised

_LONGEST_HEAD: Final = 90
_LONGEST_BEFORE: Final = 60
_SEVERAL: Final = 2
_YEAR: Final = timedelta(days=365)
_NAME: Final = r"[^\s:,。;!?、|\[\]]{1,20}(?: ?\([^()]{1,24}\))?"
_STOP: Final = re.compile(r"[。！!；;]|[？?](?=.)")
_LABELLED: Final = re.compile(
    r"(?:^|[\s|\[(【,;])(?:(?:留言|[答回][复覆应]|提问|问询|咨询|询问|来[信函件]|去信|写信|[发寄收]信|[发跟回]帖|发言|"
    r"评论|点评|投诉|反映|反馈|[发寄收]件|发送|解答|追问|追评|评价|受理|办结|交办)(?:时间|日期|于)"
    r"|sent|date sent|(?:asked|answered|commented|replied|submitted|received)(?: on)?)"
    r"[】\])]? ?: ?$"
)
"""留言时间：, 答复日期：, Sent: — what stands before the time of a message."""
_POSTED: Final = re.compile(
    rf"\W*(?:(?:楼主|作者|网友|发帖人|发表人) ?: ?)?(?:{_NAME} ){{0,3}}(?:{_NAME})? {{0,4}}"
    r"(?:发[表布]|回[复覆]|评论|留言|提问)[于於:] ?:? ?$"
)
"""某某 发表于 2023-2-9 22:14, as boards have it."""
_FLOOR: Final = re.compile(
    r"\W{0,6}(?:(?:回[复覆帖]|跟帖|[评留][论言]) ?[(\[]?)?(?:第? ?\d{1,4} ?[楼f]|#\d{1,4}"
    r"|[bp]\d{1,3}|楼主|沙发|板凳|地板)[)\]]?"
    rf"[ :|·]*(?:{_NAME})?[ :|·]*(?:发表|回复)?于?[ :|·]*"
)
"""3楼, #12, 沙发, 回复（2楼）: a place in a board, before the day."""
_WROTE: Final = re.compile(rf"[ ,]*(?:{_NAME} ?){{1,3}}(?:写道|说道?|wrote|writes) ?:")
_WROTE_BEFORE: Final = re.compile(r"[>\s]*(?:在|于|on)? ?")
_NAMED_BEFORE: Final = re.compile(rf"\s*(?:{_NAME}\s{{1,8}})?\[?")
_NAMED_AFTER: Final = re.compile(rf"\]?(?:\s{{1,8}}{_NAME})?\s*")
_SPEAKER: Final = re.compile(rf"\]?\s{{0,4}}{_NAME} ?:")
_SECONDS: Final = re.compile(r"\d{1,2}:\d{2}:\d{2}")
_BOARD_COMMENT: Final = re.compile(r"\s*[推嘘→↑↓] ?[\w.-]{2,20} ?:")
"""推 某某: on boards of the kind of PTT."""
_STAMP: Final = re.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2} {1,3}\d{1,2}:\d{2}(?::\d{2})?"
    r"(?P<button> ?(?:回[复覆]|举报|引用|点赞|赞).{0,12})?"
)
_NOW: Final = ("今", "昨", "本日", "本月", "本周", "本週")
_COMMENT: Final = re.compile(rf"\s*{_NAME} ?:")
_ENDED: Final = re.compile(r"[。！？!?~…）)]\s*[（(\[]?$|\s{2}[（(\[]?$")
_AFTER_TAIL: Final = " \u3000)）]】"


class Message(NamedTuple):
    """A block with the time of a message, which stands before ``head`` or from ``tail`` on.

    ``day`` is when it was written, ``None`` where that is not known. ``alone`` says that the block
    only heads what is written below.
    """

    day: date | None
    head: int
    tail: int
    alone: bool


class _Found(NamedTuple):
    head: int
    tail: int
    stamp: Recognised
    sure: bool
    form: str


def messages_of(
    texts: Sequence[str],
    folded: Sequence[str],
    dates: Sequence[Sequence[Recognised]],
    published: date | None,
) -> dict[int, Message]:
    """The messages in ``texts`` by their numbers; ``folded`` are the texts folded, ``published`` is
    when the page was written."""
    found = {
        number: one
        for number, of_text in enumerate(dates)
        if of_text and (one := _message_in(texts[number], folded[number], of_text)) is not None
    }
    forms = [one.form for one in found.values()]
    messages = _reports(texts, dates)
    last = published
    for number, one in found.items():
        if not one.sure and forms.count(one.form) < _SEVERAL:
            continue
        last = _day_of(one.stamp, last) or last
        alone = one.head == one.tail == len(texts[number])
        messages[number] = Message(last, one.head, one.tail, alone)
    return dict(sorted(messages.items()))


def _reports(texts: Sequence[str], dates: Sequence[Sequence[Recognised]]) -> dict[int, Message]:
    """The times alone on their lines above or below reports that speak of 今日 and 昨日, as feeds
    put them together: 2026-01-10 08:39 is when one was put up. An incident's log is told
    otherwise."""
    stamps = [
        number
        for number, found in enumerate(dates)
        if len(found) == 1
        and found[0].year is not None
        and _is_timed(found[0])
        and _STAMP.fullmatch(texts[number].strip())
    ]
    several = len(stamps) >= _SEVERAL or any(_SECONDS.search(texts[number]) for number in stamps)
    buttons = any(
        (match := _STAMP.fullmatch(texts[number].strip())) and match["button"] for number in stamps
    )
    if not buttons and not (several and any(map(_speaks_of_now, dates))):
        return {}
    texts_stand_above = stamps[-1] == len(texts) - 1
    return {
        number: Message(
            None if texts_stand_above else _day_of(dates[number][0], None),
            len(texts[number]),
            len(texts[number]),
            alone=True,
        )
        for number in stamps
    }


def _speaks_of_now(found: Sequence[Recognised]) -> bool:
    return any(Need.REFERENCE in one.needs and one.text.startswith(_NOW) for one in found)


def without_times(
    dates: Sequence[list[Recognised]], messages: Mapping[int, Message]
) -> list[list[Recognised]]:
    """``dates`` but those that say when a message was written."""
    found = list(dates)
    for number, message in messages.items():
        found[number] = [
            one
            for one in dates[number]
            if one.span.start >= message.head and one.span.end <= message.tail
        ]
    return found


def first_day(
    messages: Mapping[int, Message], dates: Sequence[Sequence[Recognised]]
) -> date | None:
    """The day of the message that opens the document, nothing dated standing above it."""
    number = next(iter(messages), None)
    if number is None or any(dates[:number]):
        return None
    return messages[number].day


def _message_in(text: str, folded: str, dates: Sequence[Recognised]) -> _Found | None:
    first, last = dates[0], dates[-1]
    if first.day is not None and first.span.start <= _LONGEST_BEFORE:
        found = _headed(text, folded, first)
        if found is not None:
            return found
    if last.day is not None and _is_timed(last) and not text[last.span.end :].strip(_AFTER_TAIL):
        before = folded[:_LONGEST_BEFORE]
        if _BOARD_COMMENT.match(before):
            return _Found(0, last.span.start, last, sure=True, form="board")
        ended = _ENDED.search(text[: last.span.start]) is not None
        if last.year is not None and ended and _COMMENT.match(before):
            return _Found(0, last.span.start, last, sure=False, form="comment")
    return None


def _headed(text: str, folded: str, first: Recognised) -> _Found | None:
    """The time of a message before its words."""
    start, end = first.span
    if first.year is None:
        return None
    before, after = folded[:start], folded[end : end + _LONGEST_HEAD]
    timed = _is_timed(first)
    if _LABELLED.search(before) or (timed and _POSTED.fullmatch(before)):
        whole = len(text) <= _LONGEST_HEAD and _STOP.search(folded) is None
        head = len(text) if whole else end
        return _Found(head, len(text), first, sure=True, form="label")
    said = ":" in after and _WROTE_BEFORE.fullmatch(before) is not None
    if said and (wrote := _WROTE.match(after)):
        return _Found(end + wrote.end(), len(text), first, sure=True, form="wrote")
    speaker = _SPEAKER.match(after) if ":" in after else None
    if _FLOOR.fullmatch(before) and (timed or speaker or not after.strip()):
        head = end + speaker.end() if speaker else end
        return _Found(head, len(text), first, sure=timed, form="floor")
    if not timed or not _NAMED_BEFORE.fullmatch(before):
        return None
    if _SECONDS.search(text, start, end) is None:
        return None
    if speaker:
        return _Found(end + speaker.end(), len(text), first, sure=False, form="speaker")
    if _NAMED_AFTER.fullmatch(after) and (before.strip(" [") or after.strip(" ]")):
        return _Found(len(text), len(text), first, sure=False, form="stamp")
    return None


def _is_timed(one: Recognised) -> bool:
    return isinstance(one.reading, Point) and one.reading.clock is not None


def _day_of(stamp: Recognised, last: date | None) -> date | None:
    """The day of a stamp; one without a year is the first of its name after ``last``."""
    if stamp.year is not None:
        value = resolve(stamp, Frame())
        return day_of(value.start) if value is not None and value.start is not None else None
    if last is None or stamp.month is None or stamp.day is None:
        return None
    ahead = (
        day
        for year in (last.year - 1, last.year, last.year + 1)
        if (day := date_or_none(year, stamp.month, stamp.day)) is not None and day >= last
    )
    day = min(ahead, default=None)
    # The page may itself have been changed after the first of them.
    return day if day is None or day - last < _YEAR else last
