"""Making the sample corpus when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.ingest.pipeline import ingest
from db.sample import sample_corpus as kept_sample_corpus

if TYPE_CHECKING:
    from pathlib import Path


def sample_corpus() -> Path:
    """The sample corpus, made now if need be."""
    return kept_sample_corpus(lambda corpus, documents: ingest(corpus, [documents]))
