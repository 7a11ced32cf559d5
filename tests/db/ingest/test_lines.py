"""The lines of a raw text."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from db.ingest.lines import BLANK, content_lines, line_number, line_starts
from db.text.alignment import Span

TEXTS = st.text(st.sampled_from("甲乙a1，。 \t\u3000\u200b\ufeff\r\n"), max_size=60)


@given(TEXTS)
def test_every_character_that_is_not_blank_is_in_a_line(raw: str) -> None:
    covered = "".join(raw[line.start : line.end] for line in content_lines(raw))
    assert re.sub(rf"[{BLANK}\r\n]", "", covered) == re.sub(rf"[{BLANK}\r\n]", "", raw)


@given(TEXTS)
def test_lines_are_numbered_as_an_editor_numbers_them(raw: str) -> None:
    starts = line_starts(raw)
    for line in content_lines(raw):
        assert line_number(starts, line.start) == line.number
        assert raw[line.start : line.end] == line.text
        assert re.split(r"\r\n|\r|\n", raw)[line.number - 1].strip(BLANK) == line.text


def test_indents_and_gaps_tell_how_lines_are_set() -> None:
    lines = content_lines("甲\r\n\r\n \u3000乙\r丙")
    assert [(line.number, line.indent, line.gap) for line in lines] == [
        (1, 0, 0),
        (3, 2, 1),
        (4, 0, 0),
    ]


def test_spans_left_out_are_missing_in_the_text_but_not_in_the_offsets() -> None:
    raw = "一\n 發(fā)布時(shí)間\n二"
    lines = content_lines(raw, [Span(4, 8), Span(10, 15)])
    assert [line.text for line in lines] == ["一", "發布時間", "二"]
    assert raw[lines[1].start : lines[1].end] == "發(fā)布時(shí)間"
