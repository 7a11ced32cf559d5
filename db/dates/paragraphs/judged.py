"""The judged dates of one paragraph, and what they make of each other."""

from __future__ import annotations

import re
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from db.dates.cues import limit_cues, telling_cues
from db.dates.kinds.judgement import Judgement
from db.dates.model import Kind, Need, Precision, Value
from db.dates.values.intervals import day_of, until

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from db.dates.model import Recognised
    from db.dates.setting.clause import Setting
    from db.dates.setting.progress import Placed
    from db.text.alignment import Span

# Asked for at every date: see on members of enumerations in db.dates.model.
_DEADLINE: Final = Kind.DEADLINE
_MENTION: Final = Kind.MENTION
_PLANNED: Final = Kind.PLANNED
_DAY_NEED: Final = Need.DAY
_REFERENCE: Final = Need.REFERENCE
_YEAR: Final = Precision.YEAR

_DAY: Final = timedelta(days=1)
_PAIR: Final = 2
_CLAUSE_MARK: Final = re.compile(r"[，,；;：:。！？!?\n|｜]")
_ENGLISH: Final = re.compile(r"[A-Za-z][A-Za-z]{2}")
_PARTS: Final = frozenset(
    {Precision.MONTH, Precision.XUN, Precision.QUARTER, Precision.APPROXIMATE}
)


class Judged(NamedTuple):
    """A date of a paragraph with all that was found out about it."""

    placed: Placed
    span: Span
    setting: Setting
    judgement: Judgement


def is_event(one: Judged) -> bool:
    """Whether a date tells, plans or limits something, and does not only name a time."""
    return one.judgement.kind is not _MENTION


def share_sentence(a: Setting, b: Setting) -> bool:
    """Whether two dates of one paragraph stand in the same sentence."""
    return a.sentence_number == b.sentence_number


def joined(values: Sequence[Value]) -> Value:
    """Several days as one interval: a range where they follow each other, else an EDTF set."""
    ordered = sorted(
        (value for value in values if value.start is not None and value.end is not None),
        key=lambda value: day_of(value.start) if value.start else day_of(value.end),  # type: ignore[arg-type]
    )
    if len(ordered) < 2:
        return values[0]
    first, last = ordered[0], ordered[-1]
    running = all(
        before.end is not None
        and after.start is not None
        and day_of(after.start) - day_of(before.end) <= _DAY
        for before, after in pairwise(ordered)
    )
    edtf = (
        f"{first.edtf.partition('/')[0]}/{last.edtf.rpartition('/')[2]}"
        if running
        else "{" + ",".join(value.edtf.replace("/", "..") for value in ordered) + "}"
    )
    return Value(first.start, last.end, edtf, first.precision, values[0].bound)


def limited(
    placed: Placed, judgement: Judgement, setting: Setting, *, column: str | None = None
) -> Placed:
    """最迟不得逾11月30日, 截止时间为2月底, 自立项之日起至3月31日: where the words before the day
    or the name of its ``column`` make it a limit, so is its value."""
    value = placed.value
    if value.bound is not None or judgement.kind not in (_DEADLINE, _PLANNED):
        return placed
    if judgement.kind is _PLANNED and telling_cues.RESUMED.match(setting.after):
        # 展至下月三日再开
        return placed
    ends = limit_cues.LASTS_UNTIL.search(setting.lead) is not None
    if judgement.kind is _PLANNED and not (ends or limit_cues.UP_TO.search(setting.lead)):
        return placed
    lasting = (value.start != value.end or value.years is not None) and not ends
    labelled = column is not None or limit_cues.LIMIT.search(setting.before) is not None
    if lasting and (value.precision not in _PARTS or not labelled):
        return placed
    limit = until(value, inclusive=True)
    return placed if limit is None else placed._replace(value=limit)


class Times:
    """The times that a paragraph has told of, so that naming one again tells nothing new."""

    def __init__(self) -> None:
        self._new: list[Judged] = []
        """Events of which nothing was asked yet: most paragraphs tell of one and ask nothing."""
        self._told: set[tuple[object, ...]] = set()
        self._days: set[tuple[int, date, bool]] = set()

    def add(self, one: Judged) -> None:
        """Remember the time of an event."""
        self._new.append(one)

    def _hear_of(self, one: Judged) -> None:
        value = one.placed.value
        self._told.add(_time_of(one))
        unspecific = value.precision is Precision.DAY and "午" not in one.placed.recognised.text
        day = _single_day(value)
        if unspecific and day is not None:
            self._days.add((one.setting.sentence_number, day, is_in_english(one.placed.recognised)))

    def repeats(self, one: Judged) -> bool:
        """Whether ``one`` names a time told before. Another session of a day is another time, and
        同日 or 当晚 begin another event; a holiday's name beside its date does not."""
        if one.setting.opens_sentence or one.placed.recognised.anchored or _is_done_apart(one):
            return False
        while self._new:
            self._hear_of(self._new.pop())
        if not self._told:
            return False
        value = one.placed.value
        if _time_of(one) in self._told:
            return True
        if value.precision is Precision.TIME and (one.setting.before or _is_session(one)):
            # 昨日重开，首班船清晨六时开出: an hour of the day told, for another deed.
            return False
        day = _single_day(value)
        told = (one.setting.sentence_number, day, is_in_english(one.placed.recognised))
        return day is not None and told in self._days


def _is_done_apart(one: Judged) -> bool:
    """伤者已于前天出院: a day counted from that of writing, and another deed done on it, behind a
    subject that opens a sentence."""
    counted = _REFERENCE in one.placed.recognised.needs
    opening = one.setting.before == one.setting.head
    return counted and opening and telling_cues.DONE_BEFORE.search(one.setting.lead) is not None


def _time_of(one: Judged) -> tuple[object, ...]:
    """What makes two dates name one time in one language."""
    value = one.placed.value
    return value.start, value.end, value.years, value.bound, is_in_english(one.placed.recognised)


def is_in_english(date: Recognised) -> bool:
    """Whether a month or word of English is in the date: June 10 beside 6月10日 is the same told
    in another language."""
    return _ENGLISH.search(date.text) is not None


def _is_session(one: Judged) -> bool:
    """6月26日举行，　9:00—11:00　职业能力: from one hour to another, set off by blanks."""
    value = one.placed.value
    set_off = one.setting.opens_clause and one.setting.following[:1].isspace()
    return set_off and value.start != value.end and bool(one.setting.following.strip())


def _single_day(value: Value) -> date | None:
    if value.start is None or value.end is None or value.bound is not None:
        return None
    day = day_of(value.start)
    return day if day == day_of(value.end) else None


def is_within(one: Judged, last: Judged) -> bool:
    """Whether the time of ``one`` lies within that of ``last``, or is the same."""
    return one.placed.value.edtf == last.placed.value.edtf or holds(
        last.placed.value, one.placed.value
    )


def holds(longer: Value, shorter: Value) -> bool:
    """Whether the time ``shorter`` lies within ``longer`` and is not the same."""
    if longer.start is None or longer.end is None or shorter.start is None or shorter.end is None:
        return False
    mine = day_of(longer.start), day_of(longer.end)
    others = day_of(shorter.start), day_of(shorter.end)
    return mine != others and mine[0] <= others[0] and others[1] <= mine[1]


def is_hour_of(text: str, day: Judged, hour: Judged) -> bool:
    """Whether a time of day stands in the clause that the day before it opens: 3月8日　县长于10时
    剪彩 is one event, and so is 1月4日：晚上六时许，客车起火."""
    between = text[day.span.end : hour.span.start].strip(" :：\u3000\t")
    if _is_of_each_day(between, day, hour):
        return True
    if _DAY_NEED not in hour.placed.recognised.needs or _CLAUSE_MARK.search(between):
        return False
    same = _single_day(day.placed.value) is not None
    return same and day.placed.value.precision is Precision.DAY


def _is_of_each_day(between: str, day: Judged, hour: Judged) -> bool:
    """5月6日至8日（9:00—12:00，14:30—17:00）: the hours in a bracket behind days from first to last
    are those of each."""
    value = day.placed.value
    several = value.start is not None and value.end is not None and value.start != value.end
    if not several or value.precision is not Precision.DAY:
        return False
    clock = _DAY_NEED in hour.placed.recognised.needs
    return clock and _HOURS_OF_EACH.fullmatch(between) is not None


_HOURS_OF_EACH: Final = re.compile(
    r"[(（]\s*(?:每[日天])?(?:[\d:：时時点點分半上下午中晚\s—–~～至到-]+[，,、;；])?\s*"
)


def as_mention(one: Judged, reason: str) -> Judged:
    """``one`` as a mere mention."""
    return one._replace(judgement=Judgement(_MENTION, reason))


def stands_beside(text: str, judged: Sequence[Judged], span: Span) -> bool:
    """Whether nothing but a space or a mark is between a date and the one before it."""
    if not judged or span.start - judged[-1].span.end > _PAIR:
        return False
    between = text[judged[-1].span.end : span.start]
    return not between.strip(" \t\u3000,，、(（")


_TOGETHER: Final = re.compile(
    r"\s*(?:[(（][^()（）]{1,10}[)）])?(?:[、和及与與暨]|以及)\s*(?:于|於|在)?"
)
_NEXT_YEAR: Final = re.compile(r"\s?[,，]\s?(?=(?:\d{4}|[〇零○一二三四五六七八九]{4})年[,，、])")


def told_together(text: str, judged: Sequence[Judged], span: Span) -> bool:
    """Whether a date is joined to one that tells (1964年、1975年两次洪水; 2020年7月和去年9月;
    1986年，1988年，大旱)."""
    if not judged or not is_event(judged[-1]):
        return False
    end = judged[-1].span.end
    if judged[-1].placed.value.precision is _YEAR and _NEXT_YEAR.match(text, end):
        return span.start - end <= _PAIR + 1
    return _TOGETHER.fullmatch(text, end, span.start) is not None
