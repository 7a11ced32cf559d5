"""The public Chinese specifications of Recognizers-Text, where the corpora are at hand."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.bench.recognizers import count, read_ourselves

if TYPE_CHECKING:
    from pathlib import Path


def test_spans_values_and_spurious_dates_hold_their_goals(corpora: Path) -> None:
    """Spans 97 %, values 92 % by the letter of the specification, at most 2 % spurious."""
    lines = (corpora / "recognizers-zh-dev.jsonl").read_text("utf-8").splitlines()
    cases = [json.loads(line) for line in lines]
    counts = count(cases, {case["id"]: read_ourselves(case) for case in cases})
    assert counts["span"] >= 0.97 * counts["gold"]
    assert counts["right"] >= 0.92 * counts["valued"]
    assert counts["spurious"] <= 0.02 * counts["predicted"]
