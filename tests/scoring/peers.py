"""Other date readers on the same lines, every date they find taken for an event."""

from __future__ import annotations

from datetime import datetime, time
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

from tests.scoring.documents import ScoredEvent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from tests.scoring.documents import ScoredDocument

PEERS: Final = ("jionlp", "dateparser")


def installed_peers() -> list[str]:
    """The peers that can be imported here."""
    return [name for name in PEERS if find_spec(name) is not None]


def read_with(peer: str, document: ScoredDocument) -> list[ScoredEvent]:
    """Every date that ``peer`` finds in the document, as an event that happened."""
    reader: Callable[[str, date | None], Iterator[tuple[str, str, str]]] = {
        "jionlp": _with_jionlp,
        "dateparser": _with_dateparser,
    }[peer]
    found = []
    for number, block in enumerate(document.blocks):
        if block.is_title:
            continue
        for text, start, end in reader(block.text, document.published):
            offset = max(0, block.text.find(text))
            found.append(
                ScoredEvent(
                    path=document.path.name,
                    line=document.line_of(number, offset),
                    start=start,
                    end=end,
                    kind="happened",
                    bound=None,
                    basis=None,
                    form=peer,
                    text=text,
                )
            )
    return found


def _with_jionlp(text: str, published: date | None) -> Iterator[tuple[str, str, str]]:
    base = (
        {"year": published.year, "month": published.month, "day": published.day}
        if published
        else None
    )
    extract = import_module("jionlp").ner.extract_time
    try:
        items = extract(text, time_base=base) if base else extract(text)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError):
        return
    for item in items:
        times = item["detail"].get("time")
        if isinstance(times, list) and len(times) == 2:
            yield item["text"], str(times[0])[:10], str(times[1])[:10]


def _with_dateparser(text: str, published: date | None) -> Iterator[tuple[str, str, str]]:
    search: Callable[..., list[tuple[str, datetime]] | None]
    search = import_module("dateparser.search").search_dates
    settings: dict[str, object] = {"PREFER_DATES_FROM": "past"}
    if published is not None:
        settings["RELATIVE_BASE"] = datetime.combine(published, time())
    for words, moment in search(text, languages=["zh", "en"], settings=settings) or []:
        day = moment.date().isoformat()
        yield words, day, day
