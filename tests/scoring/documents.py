"""Documents and gold as the scorers need them: events with the raw line of their date."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from db.dates.events import read_events
from db.dates.model import Block
from db.dates.setting.lines import is_list_item
from db.ingest.decode import decode
from db.ingest.metadata import day_of_publishing
from db.ingest.segment import segment
from db.model import Role
from db.text.alignment import Alignment

if TYPE_CHECKING:
    from datetime import date

GOLD: Final = Path(__file__).parents[1] / "gold"
SAMPLE: Final = Path(__file__).parents[2] / "sample_data" / "documents"

_LINE_BREAK: Final = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class ScoredEvent:
    """An event reduced to what is compared; ``start`` and ``end`` are ISO, ``line`` is 1-based."""

    path: str
    line: int
    start: str | None
    end: str | None
    kind: str
    bound: str | None
    basis: str | None
    form: str
    text: str = ""
    reason: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class ScoredDocument:
    """A document as the ingest reads it: blocks of text, and the raw line of each offset."""

    path: Path
    blocks: tuple[Block, ...]
    title: str | None
    published: date | None
    starts: tuple[int, ...]
    alignments: tuple[Alignment, ...]
    line_starts: tuple[int, ...]

    def line_of(self, block: int, offset: int) -> int:
        """The 1-based raw line on which ``offset`` of the block stands."""
        raw = self.starts[block] + self.alignments[block].to_source(offset)
        return bisect_right(self.line_starts, raw) + 1


def load(path: Path) -> ScoredDocument:
    """Decode and segment a file; boilerplate and metadata are left out."""
    raw = decode(path.read_bytes()).text
    found = segment(raw, is_markdown=path.suffix == ".md")
    passages = [one for one in found.passages if one.role not in (Role.BOILERPLATE, Role.METADATA)]
    return ScoredDocument(
        path=path,
        blocks=tuple(
            Block(
                one.text,
                heading_level=one.level if one.role is Role.HEADING else None,
                is_title=one.role is Role.TITLE,
                is_item=is_list_item(raw[one.start : one.end][:40]),
            )
            for one in passages
        ),
        title=found.metadata.title,
        published=day_of_publishing(found.metadata),
        starts=tuple(one.start for one in passages),
        alignments=tuple(Alignment.from_json(one.edits) for one in passages),
        line_starts=tuple(match.end() for match in _LINE_BREAK.finditer(raw)),
    )


def events_of(document: ScoredDocument) -> list[ScoredEvent]:
    """What the program reads in ``document``."""
    found = []
    for event in read_events(document.blocks, title=document.title, published=document.published):
        value = event.expression.value
        if value is None:
            continue
        block = event.block if event.date_block is None else event.date_block
        found.append(
            ScoredEvent(
                path=document.path.name,
                line=document.line_of(block, event.expression.span.start),
                start=value.start.isoformat() if value.start else None,
                end=value.end.isoformat() if value.end else None,
                kind=event.kind.value,
                bound=value.bound.value if value.bound else None,
                basis=event.expression.basis.value,
                form=event.expression.rule,
                text=event.expression.text,
                reason=event.reasons[-1],
            )
        )
    return found


def gold_of(name: str) -> dict[str, list[ScoredEvent]]:
    """The gold events of ``tests/gold/<name>.jsonl`` by file name."""
    by_path: dict[str, list[ScoredEvent]] = {}
    for row in (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        item = json.loads(row)
        by_path.setdefault(item["path"], []).append(
            ScoredEvent(
                path=item["path"],
                line=item["line"],
                start=item["start"],
                end=item["end"],
                kind=item["kind"],
                bound=item["bound"],
                basis=item["basis"],
                form=item["form"],
                text=item.get("date_text", ""),
                optional=item.get("optional", False),
            )
        )
    return by_path
