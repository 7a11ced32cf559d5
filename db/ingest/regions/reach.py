"""How far a region beside the article reaches, told by the shapes of its lines.

A region needs both: words that head it and lines that look as its kind's do. It ends where the
article resumes: at a sentence, a heading of the outline, a line of another shape behind a blank
one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from db.ingest import furniture
from db.ingest.headings import numbered_form, time_form
from db.ingest.labels import describes_only
from db.ingest.regions import shapes
from db.ingest.regions.comments import end_of_comments
from db.ingest.regions.heads import Head, Kind, heads

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from db.ingest.regions.folded import FoldedLine

_LONGEST_LINE: Final = 240
_DEEPEST_CHAPTER: Final = 5
"""Headings down to （一） go on with the outline; 1. may be a rank."""
_MOST_TITLES: Final = 6
_OPENS: Final = 60
"""The first chapter of a recording begins within its first minute."""
_FEWEST_CHAPTERS: Final = 2
_ROUND: Final = 5
"""Seconds, or minutes where the places are hours after all."""


def end_of_region(lines: Sequence[FoldedLine], head: int, found: Head) -> int:
    """The index behind the last line of the region that the line ``head`` heads; ``head + 1`` where
    what stands below is not of its kind."""
    match found.kind:
        case Kind.COMMENTS:
            return end_of_comments(lines, head)
        case Kind.LINKS:
            return _end_of_links(lines, head)
        case Kind.REFERENCES:
            return _end_of_references(lines, head, certain=found.certain)
        case Kind.CHAPTERS:
            after = end_of_chapters(lines, head + 1, certain=found.certain)
            return after if after > head + 1 else _end_of_parts(lines, head + 1)
        case Kind.FILES:
            return _end_while(lines, head, shapes.is_file)
        case Kind.RELEASES:
            return _end_while(lines, head, shapes.is_release)
        case Kind.FIGURES:
            return max(_end_while(lines, head, _is_figure), _end_of_edits(lines, head))


def _end_while(lines: Sequence[FoldedLine], head: int, test: Callable[[str], bool]) -> int:
    after = head + 1
    while after < len(lines) and test(lines[after].folded):
        after += 1
    return after


def _end_of_edits(lines: Sequence[FoldedLine], head: int) -> int:
    """The index behind the days on which a page was changed, one of which says so of a page."""
    after = _end_while(lines, head, shapes.begins_with_day)
    edited = any(shapes.is_edit(line.folded) for line in lines[head + 1 : after])
    return after if edited else head + 1


def _is_figure(folded: str) -> bool:
    return shapes.is_archive(folded) or shapes.is_count(folded)


def resumes(line: FoldedLine) -> bool:
    """Whether a line is a heading of the outline or the foot of the page, so that a list ends."""
    text = line.text
    folded = line.folded
    form = numbered_form(text)
    if form is not None and form.depth <= _DEEPEST_CHAPTER:
        return True
    if time_form(text) is not None and not shapes.is_day(folded):
        return True
    return (
        furniture.is_legal(folded)
        or furniture.is_contact(folded)
        or furniture.links_neighbour(folded)
        or furniture.is_decoration(folded)
        or (describes_only(text) and not shapes.is_day(folded))
    )


def _end_of_links(lines: Sequence[FoldedLine], head: int) -> int:
    spaced = _is_spaced(lines, head)
    after = head + 1
    shaped = 0
    while after < len(lines):
        line = lines[after]
        folded = line.folded
        if len(line.text) > _LONGEST_LINE or resumes(line) or heads(line.folded):
            break
        if not shaped and shapes.opens_entry(folded):
            break
        if is_link(folded):
            shaped += 1
        elif shapes.is_teaser(folded):
            if after == head + 1:
                break
        elif not shapes.is_titled(folded) or (line.gap and after > head + 1 and not spaced):
            break
        after += 1
    if shaped or _is_below_text(lines, after):
        return after
    return after if _is_set_apart(lines, head, after) else head + 1


def is_link(folded: str) -> bool:
    """A title of another page that looks like one: with a day, a rank, a bullet or a count."""
    return (
        shapes.is_dated_title(folded)
        or shapes.is_day(folded)
        or shapes.is_ranked(folded)
        or shapes.is_bulleted(folded)
        or shapes.is_counted(folded)
    )


def _is_set_apart(lines: Sequence[FoldedLine], head: int, after: int) -> bool:
    """Whether blank lines part a head and the few titles below it from all around."""
    return (
        lines[head].gap > 0
        and after - head - 1 <= _MOST_TITLES
        and after < len(lines)
        and lines[after].gap > 0
        and not any(line.gap for line in lines[head + 1 : after])
        and not any(shapes.begins_with_time(line.folded[:24]) for line in lines[head + 1 : after])
    )


def _is_spaced(lines: Sequence[FoldedLine], head: int) -> bool:
    """Whether a blank line parts all lines around, so that it ends no list."""
    around = lines[max(1, head - 6) : head + 4]
    return all(line.gap for line in around)


def _is_below_text(lines: Sequence[FoldedLine], index: int) -> bool:
    """Whether no sentence follows: plain titles are links where the article has ended."""
    return not any(
        furniture.ends_sentence(line.text) and not furniture.is_legal(line.folded)
        for line in lines[index : index + 40]
    )


def _end_of_references(lines: Sequence[FoldedLine], head: int, *, certain: bool) -> int:
    after = head + 1
    cited = 0
    while after < len(lines):
        line = lines[after]
        folded = line.folded
        if _cites(folded):
            cited += 1
        elif not (cited and _goes_on_citing(line, folded)) and not (
            after == head + 1
            and certain
            and shapes.is_bulleted(folded)
            and "外部" in lines[head].folded
        ):
            break
        after += 1
    return (
        after
        if cited and (certain or cited > 1)
        else after
        if _links_out(lines, head, after)
        else head + 1
    )


def _links_out(lines: Sequence[FoldedLine], head: int, after: int) -> bool:
    return after > head + 1 and "外部" in lines[head].folded


def _cites(folded: str) -> bool:
    if not shapes.is_citation(folded) or time_form(folded) is not None:
        return False
    return shapes.is_numbered_note(folded) or not shapes.begins_with_year(folded)


def _goes_on_citing(line: FoldedLine, folded: str) -> bool:
    """A note without pages or year among the others, or the rest of one that was broken."""
    if line.gap or resumes(line) or heads(line.folded):
        return False
    return shapes.is_numbered_note(folded) and shapes.is_titled(folded)


def end_of_chapters(lines: Sequence[FoldedLine], first: int, *, certain: bool) -> int:
    """The index behind the last line that begins with a later place of a recording than the one
    above it; ``first`` where these are hours of the day or nothing of the kind.

    The names of the columns may stand first. Where no word tells for certain, the recording begins
    at its very start, and hardly at full minutes all the way, as the hours of a day do.
    """
    begin = first
    if certain and first + 1 < len(lines) and _played(lines[first]) is None:
        begin = first + 1
    places: list[int] = []
    for index in range(begin, len(lines)):
        place = _played(lines[index])
        if place is None or place < (places[-1] if places else 0):
            break
        places.append(place)
    if len(places) < _FEWEST_CHAPTERS or places[0] >= (_OPENS if certain else 1):
        return first
    if not certain and not any(place % _ROUND for place in places):
        return first
    return begin + len(places)


def _end_of_parts(lines: Sequence[FoldedLine], first: int) -> int:
    """The index behind the last of the numbered parts of a recording with their lengths."""
    lasting: list[int] = []
    for index in range(first, len(lines)):
        seconds = shapes.seconds_lasting(lines[index].folded)
        if seconds is None:
            break
        lasting.append(seconds)
    is_recorded = len(lasting) >= _FEWEST_CHAPTERS and any(part % _ROUND for part in lasting)
    return first + len(lasting) if is_recorded else first


def _played(line: FoldedLine) -> int | None:
    return shapes.seconds_played(line.folded[:24])
