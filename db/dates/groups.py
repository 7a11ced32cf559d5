"""Whether two tellings speak of the same event, and groups of those that do.

An event is told again in the abstract and the body of one document, or by several documents in
other words and in the other script. Two tellings are of one event when their times agree and they
share enough of what is *rare*: names, numbers and things, not the words that every report uses.
Rarity is learned from the texts at hand, so that an organisation named in every entry of its own
chronicle does not make all entries of a day one event.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING, Final

from db.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

_RUN: Final = re.compile(r"[\u3400-\u9fff]+|[a-z]{3,}|\d+(?:\.\d+)?")
_FUNCTION: Final = frozenset(
    "的了在和与于及等为是一二三四五六七八九十○日月年时分秒号上下午晨晚夜早个名次对从将被把有不也又并其这那此该各我"
    "本全已向由到至起后前中内外共以而之所者们"
)
_COMMON: Final = re.compile(
    r"会议|召开|举行|举办|工作|年度|开展|活动|全[市县省国]|主席|副主|书记|出席|讲话|主持|参加|有关|部门|负责|单位|组织|"
    r"进行|发布|通知|印发|推进|推动|服务|管理|建设|发展|落实|要求|开始|完成|实施|进一|一步|情况|精神|研究|部署|成立|"
    r"第一|正式|领导|小组|委员|政府|人民|公司|有限|学校|学生|群众|社会|经济|项目|同志|代表|人员|启动|仪式|"
    r"the|and|was|for|with|from|that|this|were|has|have|been|had|its|are"
)
"""Bigrams and words of every report: they say little, whatever the texts at hand."""

_COMMON_WEIGHT: Final = 0.3
_NUMBER_WEIGHT: Final = 2.0
_PHENOMENON: Final = re.compile(
    r"(?:地震|[日月](?:[全偏环]食|食)|凌日|海啸|earthquake|eclipse|tsunami)(?!(?:发生)?后|影响|灾)"
)
"""What happens once on a day, wherever it is seen: the same phenomenon is the same event."""


@dataclass(frozen=True, slots=True)
class _Demand:
    """How much that is rare two tellings must share: in all, and of what the shorter one says."""

    weight: float
    share: float


_HEAD: Final = 40
_BODY: Final = re.compile(
    r"[\u4e00-\u9fff]{1,12}?(?:馆|局|站|委|会|院|校|公司|厅|部|处|所|社|中心|政府|银行|医院|大学|集团|办)"
    r"(?=[召举印发公启组开派赴与和联在向为])"
)
_OTHER_ACTOR: Final = _Demand(4.0, 0.6)
_SAME_DAY_ELSEWHERE: Final = _Demand(1.4, 0.2)
_SAME_TIME: Final = _Demand(2.5, 0.35)
_WITHIN: Final = _Demand(2.5, 0.4)
_LONGEST_DAYS: Final = 366
_MORNING: Final = re.compile(r"上午|早上|早晨|清晨|凌晨")
_LATER: Final = re.compile(r"下午|傍晚|晚|夜")


@dataclass(frozen=True, slots=True)
class Telling:
    """One event as one place tells it.

    ``start`` and ``end`` are days, ``None`` where open; ``text`` is the telling sentence with its
    date, in any script; ``date_text`` the date expression; ``document`` and ``event`` identify it.
    """

    event: int
    document: int
    start: date | None
    end: date | None
    text: str
    date_text: str = ""
    kind: str = "happened"


@dataclass(frozen=True, slots=True)
class Rarity:
    """How much each bigram, word or number says, learned from a set of texts."""

    weights: Mapping[str, float]
    unknown: float

    @classmethod
    def learned(cls, texts: Iterable[str]) -> Rarity:
        """Inverse document frequency over ``texts``, cut to 0–1 so that few texts teach little."""
        counts: Counter[str] = Counter()
        number = 0
        for text in texts:
            counts.update(grams(text))
            number += 1
        scale = log(number + 2)
        weights = {
            gram: log((number + 2) / (count + 0.5)) / scale
            for gram, count in counts.items()
            if count > 1
        }
        return cls({gram: max(0.0, min(1.0, weight)) for gram, weight in weights.items()}, 1.0)

    def of(self, gram: str) -> float:
        """The weight of one gram."""
        weight = self.weights.get(gram, self.unknown)
        if _COMMON.fullmatch(gram):
            return weight * _COMMON_WEIGHT
        return weight * _NUMBER_WEIGHT if gram[0].isdigit() else weight


_UNLEARNED: Final = Rarity({}, 1.0)


def grams(text: str) -> frozenset[str]:
    """What identifies a telling: bigrams of content characters, words and numbers, folded."""
    return frozenset(_grams(fold(text)))


def tells_same(a: Telling, b: Telling, rarity: Rarity = _UNLEARNED) -> bool:
    """Whether ``a`` and ``b`` tell the same event.

    Their times must agree (the same interval, or one the month or year that the other falls in),
    their sessions must not differ (上午, 下午), neither may be a mere mention, and they must share
    enough that is rare: less where two documents name the same day than within one document, whose
    entries of a day differ.
    """
    demand = _demand(a, b)
    if demand is None or _sessions_differ(a, b) or "mention" in (a.kind, b.kind):
        return False
    if demand is _SAME_DAY_ELSEWHERE and _phenomenon(a) & _phenomenon(b):
        return True
    mine, others = grams(a.text.replace(a.date_text, "")), grams(b.text.replace(b.date_text, ""))
    shared = sum(map(rarity.of, mine & others))
    smaller = min(sum(map(rarity.of, mine)), sum(map(rarity.of, others)))
    if _actors_differ(a, b):
        demand = _OTHER_ACTOR
    return shared >= demand.weight and shared >= smaller * demand.share


def _actors_differ(a: Telling, b: Telling) -> bool:
    """Whether two bodies that share no part of their names do what is told (市图书馆, 县林业站)."""
    first, second = _actor(a), _actor(b)
    return bool(first and second) and first.isdisjoint(second)


def _actor(telling: Telling) -> frozenset[str]:
    """The bigrams of the body named behind the date, empty where none is."""
    head = fold(telling.text.replace(telling.date_text, "", 1)[:_HEAD]).lstrip(" ,、:\u3000\t")
    match = _BODY.match(head)
    return grams(match[0]) if match else frozenset()


def cluster(
    new: Sequence[Telling], candidates: Sequence[Telling], rarity: Rarity | None = None
) -> dict[int, int]:
    """For each event of ``new`` the event that represents its group, itself if it stands alone.

    ``candidates`` are representatives known before, whose times meet those of ``new``. A group is
    represented by its first member, known ones first.
    """
    learned = rarity or Rarity.learned(telling.text for telling in [*candidates, *new])
    by_month: defaultdict[tuple[int, int], list[Telling]] = defaultdict(list)
    for telling in candidates:
        for month in _months(telling):
            by_month[month].append(telling)
    group: dict[int, int] = {}
    for telling in new:
        nearby = {other.event: other for month in _months(telling) for other in by_month[month]}
        found = next(
            (other for other in nearby.values() if tells_same(telling, other, learned)), None
        )
        group[telling.event] = group.get(found.event, found.event) if found else telling.event
        for month in _months(telling):
            by_month[month].append(telling)
    return group


def _demand(a: Telling, b: Telling) -> _Demand | None:
    """What the times of ``a`` and ``b`` call for; ``None`` if they disagree."""
    if (a.start, a.end) == (b.start, b.end):
        one_day = a.start is not None and a.start == a.end
        return _SAME_DAY_ELSEWHERE if one_day and a.document != b.document else _SAME_TIME
    if a.start is None or b.start is None or a.end is None or b.end is None:
        return None
    longer, shorter = sorted((a, b), key=_length, reverse=True)
    within = longer.start <= shorter.start and shorter.end <= longer.end  # type: ignore[operator]
    return _WITHIN if within and _length(longer) <= _LONGEST_DAYS else None


def _phenomenon(telling: Telling) -> frozenset[str]:
    found = {match[0] for match in _PHENOMENON.finditer(fold(telling.text))}
    return frozenset(word[0] + word[-1] if word[0] in "日月" else word for word in found)


def _length(telling: Telling) -> int:
    if telling.start is None or telling.end is None:
        return 0
    return (telling.end - telling.start).days


def _sessions_differ(a: Telling, b: Telling) -> bool:
    first, second = _session(a), _session(b)
    return bool(first and second and first != second)


def _session(telling: Telling) -> str:
    head = telling.date_text or telling.text[:20]
    if _MORNING.search(head):
        return "morning"
    return "later" if _LATER.search(head) else ""


def _months(telling: Telling) -> Iterator[tuple[int, int]]:
    """The months that a telling touches, at most the first and last where it is long."""
    days = {day for day in (telling.start, telling.end) if day is not None}
    yield from {(day.year, day.month) for day in days}


def _grams(folded: str) -> Iterator[str]:
    for run in _RUN.findall(folded):
        if not "\u3400" <= run[0] <= "\u9fff":
            if not run.isdigit() or len(run) > 1:
                yield run
            continue
        pairs = ["".join(pair) for pair in pairwise(run)]
        common = [_COMMON.fullmatch(pair) is not None for pair in pairs]
        for position, pair in enumerate(pairs):
            # Between two common words stands no word of its own: 作会 in 工作会议.
            between = (
                0 < position < len(pairs) - 1 and common[position - 1] and common[position + 1]
            )
            if not between and _FUNCTION.isdisjoint(pair):
                yield pair
