"""Which event read is which event of the gold, and the figures that follow from it."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.scoring.documents import ScoredEvent

LOOSE_FORMS: Final = frozenset({"vague", "vague-year", "vague-month", "approximate"})
"""Forms of which careful readings differ: an overlap counts as the same time."""

MENTION: Final = "mention"


@dataclass(slots=True)
class Score:
    """Counts over any number of documents. A mention is no event and has a count of its own."""

    found: int = 0
    spurious: int = 0
    missed: int = 0
    right_kind: int = 0
    right_bound: int = 0
    right_basis: int = 0
    mentions: int = 0
    gold_mentions: int = 0
    by_form: defaultdict[str, Counter[str]] = field(
        default_factory=lambda: defaultdict(Counter[str])
    )
    remarks: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """The share of events read that are in the gold."""
        return self.found / max(1, self.found + self.spurious)

    @property
    def recall(self) -> float:
        """The share of the gold's events that were read."""
        return self.found / max(1, self.found + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def kind_accuracy(self) -> float:
        """The share of the events found that have the right kind."""
        return self.right_kind / max(1, self.found)


def compare(gold: Sequence[ScoredEvent], read: Sequence[ScoredEvent], score: Score) -> None:
    """Match the events of one document by line and days, and add the outcome to ``score``."""
    by_line: defaultdict[int, list[ScoredEvent]] = defaultdict(list)
    for event in read:
        by_line[event.line].append(event)
    for wanted in gold:
        candidates = [one for one in by_line[wanted.line] if _same_time(wanted, one)]
        got = min(candidates, key=lambda one: one.kind != wanted.kind, default=None)
        if got is not None:
            by_line[wanted.line].remove(got)
        _count(wanted, got, score)
    for left in by_line.values():
        for event in left:
            if event.kind != MENTION:
                score.spurious += 1
                score.remarks.append(f"spurious  {_shown(event)}")


def _count(wanted: ScoredEvent, got: ScoredEvent | None, score: Score) -> None:
    form = score.by_form[wanted.form]
    if wanted.kind == MENTION:
        score.gold_mentions += 1
        if got is None or got.kind == MENTION:
            score.mentions += got is not None
            return
        if not wanted.optional:
            score.spurious += 1
            form["spurious"] += 1
            score.remarks.append(f"no event  {_shown(got)}")
        return
    if got is None or got.kind == MENTION:
        if not wanted.optional:
            score.missed += 1
            form["missed"] += 1
            why = f" <- {got.reason}" if got else ""
            score.remarks.append(f"missed    {_shown(wanted)} ({wanted.basis}){why}")
        return
    score.found += 1
    form["found"] += 1
    score.right_kind += got.kind == wanted.kind
    score.right_bound += got.bound == wanted.bound
    score.right_basis += got.basis == wanted.basis
    if got.basis != wanted.basis:
        score.remarks.append(f"not {wanted.basis}  {_shown(got)} ({got.basis})")
    if got.kind != wanted.kind:
        form["other kind"] += 1
        score.remarks.append(f"not {wanted.kind}  {_shown(got)}")


def _same_time(wanted: ScoredEvent, got: ScoredEvent) -> bool:
    mine, others = _days(wanted), _days(got)
    if mine == others:
        return True
    if "since" in (wanted.bound, got.bound) and mine[0] == others[0]:
        # 10月20日起进入联调: the day on which something began, or all the time from it on.
        return True
    if wanted.form not in LOOSE_FORMS or None in mine or None in others:
        return False
    return (mine[0] or "") <= (others[1] or "") and (others[0] or "") <= (mine[1] or "")


def _days(event: ScoredEvent) -> tuple[str | None, str | None]:
    return event.start and event.start[:10], event.end and event.end[:10]


def _shown(event: ScoredEvent) -> str:
    times = f"{event.start or '..'}/{event.end or '..'}"
    return f"{event.path}:{event.line} “{event.text}” {times} {event.kind} {event.reason}".rstrip()
