"""Pages made of a few lines, and what they are read as."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from db.ingest.segment import segment

if TYPE_CHECKING:
    from db.ingest.metadata import Metadata

BODY: Final = "山城图书馆今年共办讲座四十二场，来听的有老人也有孩子，最多的一场坐了三百人。"


def read(*lines: str) -> Metadata:
    """What a page of these lines, each a paragraph, says about itself."""
    return segment("\n\n".join(lines)).metadata


def shape_of(raw: str) -> list[tuple[str, int | None, str]]:
    """Role, level and text of each passage of a page."""
    return [(passage.role.value, passage.level, passage.text) for passage in segment(raw).passages]
