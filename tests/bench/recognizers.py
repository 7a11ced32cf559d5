"""Score ``dashiji dates --format jsonl`` against the public specifications of Recognizers-Text.

    python -m tests.bench.recognizers GOLD.jsonl [ANSWERS.jsonl]

GOLD has one case a line: ``id``, ``text``, ``reference`` and ``gold`` (``start``, ``end``,
``values`` with ``start`` and ``end``, ``disputed``). Without ANSWERS this program's own reading is
scored. In GOLD the end of a range is the first day (or moment) after it, ours is the last within
it; a value counts as right where both ends agree in either sense, or, printed apart, where only
the unit that closes a range is counted in by us and left out by the specification (1995-1997年).
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from db.dates.find import find

if TYPE_CHECKING:
    from db.dates.model import Value

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Answer:
    """One predicted span; the ends are ISO strings, ``None`` where open or unplaced."""

    start: int
    end: int
    first: str | None
    last: str | None


def _iso(value: Value | None, *, end: bool) -> str | None:
    when = (value.end if end else value.start) if value is not None else None
    return when.isoformat() if when is not None else None


def read_ourselves(case: dict[str, Any]) -> list[Answer]:
    """The program's own reading of a case."""
    reference = datetime.fromisoformat(case["reference"])
    return [
        Answer(
            *expression.span, _iso(expression.value, end=False), _iso(expression.value, end=True)
        )
        for expression in find(case["text"], reference)
    ]


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text is not None else None


def value_agrees(answer: Answer, accepted: list[dict[str, Any]]) -> str:
    """``right``, ``closing unit`` or ``wrong``."""
    first, last = _moment(answer.first), _moment(answer.last)
    verdict = "wrong"
    for value in accepted:
        start, end = _moment(value["start"]), _moment(value["end"])
        if (start is None) != (first is None) or (end is None) != (last is None):
            continue
        if start != first:
            continue
        if end is None or last is None or end == last or end - last in (_DAY, timedelta(seconds=1)):
            return "right"
        if end < last and value["timex"].startswith("("):
            verdict = "closing unit"
    return verdict


def _write(*words: object) -> None:
    sys.stdout.write(" | ".join(map(str, words)) + "\n")


def count(
    cases: list[dict[str, Any]], answers: dict[str, list[Answer]], *, show: bool = False
) -> Counter[str]:
    """How many spans and values are found and how many predictions are spurious."""
    counts: Counter[str] = Counter()
    for case in cases:
        predicted = answers.get(case["id"], [])
        gold = case["gold"]
        for answer in predicted:
            counts["predicted"] += 1
            if not any(answer.start < g["end"] and g["start"] < answer.end for g in gold):
                counts["spurious"] += 1
                if show:
                    _write("SPURIOUS", case["text"], case["text"][answer.start : answer.end])
        for expected in gold:
            counts["gold"] += 1
            exact = [
                a for a in predicted if (a.start, a.end) == (expected["start"], expected["end"])
            ]
            near = [a for a in predicted if a.start < expected["end"] and expected["start"] < a.end]
            counts["span"] += bool(exact)
            if not exact and show:
                got = [case["text"][a.start : a.end] for a in near]
                _write("SPAN", case["text"], expected["text"], "got", got)
            if expected["disputed"] or not expected["values"]:
                continue
            counts["valued"] += 1
            verdicts = {value_agrees(a, expected["values"]) for a in exact or near}
            verdict = next((v for v in ("right", "closing unit") if v in verdicts), "wrong")
            counts[verdict] += 1
            if verdict != "right" and show:
                ends = [(a.first, a.last) for a in exact or near]
                wanted = [(v["start"], v["end"]) for v in expected["values"]]
                _write("VALUE", case["text"], case["reference"], expected["text"], ends, wanted)
    return counts


def report(counts: Counter[str]) -> None:
    """Print the shares."""
    _write(f"spans      {counts['span']}/{counts['gold']} = {counts['span'] / counts['gold']:.1%}")
    valued = counts["valued"]
    _write(f"values     {counts['right']}/{valued} = {counts['right'] / valued:.1%}")
    lenient = counts["right"] + counts["closing unit"]
    _write(f"  with the closing unit counted in {lenient}/{valued} = {lenient / valued:.1%}")
    predictions = max(1, counts["predicted"])
    _write(
        f"spurious   {counts['spurious']}/{predictions} = {counts['spurious'] / predictions:.1%}"
    )


def main(arguments: list[str]) -> None:
    """Entry point; ``--show`` before the files lists what disagrees."""
    show = "--show" in arguments
    paths = [Path(argument) for argument in arguments if argument != "--show"]
    cases = [json.loads(line) for line in paths[0].read_text("utf-8").splitlines() if line]
    if len(paths) > 1:
        answers = {
            row["id"]: [
                Answer(span["start"], span["end"], span["from"], span["to"])
                for span in row["spans"]
            ]
            for row in map(json.loads, paths[1].read_text("utf-8").splitlines())
        }
    else:
        answers = {case["id"]: read_ourselves(case) for case in cases}
    report(count(cases, answers, show=show))


if __name__ == "__main__":
    main(sys.argv[1:])
