"""The events of the sample, and of the seeds where they are at hand, against a careful reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.scoring.documents import SAMPLE
from tests.scoring.events import form_table, report, score_folder

if TYPE_CHECKING:
    from pathlib import Path

    from tests.scoring.matching import Score

_F1: Final = 0.97
_KIND: Final = 0.95


def _explained(score: Score) -> str:
    return "\n".join([report("", score), *score.remarks, form_table(score)])


def test_the_events_of_the_sample_are_those_that_a_careful_reader_finds() -> None:
    score = score_folder(SAMPLE, "sample")
    assert score.f1 >= _F1, _explained(score)
    assert score.kind_accuracy >= _KIND, _explained(score)


def test_the_events_of_the_seeds_are_those_that_a_careful_reader_finds(seeds: Path) -> None:
    score = score_folder(seeds, "seeds")
    assert score.f1 >= _F1, _explained(score)
    assert score.kind_accuracy >= _KIND, _explained(score)
