"""Entries are written in every format, as they come, in columns that do not slip."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.text.width import width
from tui.cli.options import Format
from tui.cli.records import Record, _aligned, write

if TYPE_CHECKING:
    from collections.abc import Iterator

ENTRIES = [
    Record({"id": 1, "title": "扶贫日"}, ("1", "扶贫日", "a.txt")),
    Record({"id": 22, "title": None}, ("22", "", "b.txt")),
]


@pytest.mark.parametrize("output_format", Format)
def test_the_number_of_entries_is_returned(output_format: Format) -> None:
    assert write(ENTRIES, output_format, ("id", "title")) == 2
    assert write([], output_format, ("id", "title")) == 0


def test_columns_stand_under_each_other_by_cells(capsys: pytest.CaptureFixture[str]) -> None:
    write(ENTRIES, Format.TEXT, ("id", "title"))
    assert capsys.readouterr().out == "1   扶贫日  a.txt\n22          b.txt\n"


def test_json_formats_keep_the_values(capsys: pytest.CaptureFixture[str]) -> None:
    write(ENTRIES, Format.JSON, ("id", "title"))
    assert json.loads(capsys.readouterr().out) == [entry.values for entry in ENTRIES]
    write(ENTRIES, Format.JSONL, ("id", "title"))
    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line) for line in lines] == [entry.values for entry in ENTRIES]


def test_csv_has_its_header_without_entries(capsys: pytest.CaptureFixture[str]) -> None:
    write([], Format.CSV, ("id", "title"))
    assert list(csv.reader(io.StringIO(capsys.readouterr().out))) == [["id", "title"]]


def test_a_long_entry_pushes_only_its_own_row_aside() -> None:
    long = "长" * 40
    assert list(_aligned([("短", "a"), (long, "b"), ("中等", "c")])) == [
        "短    a",
        f"{long}  b",
        "中等  c",
    ]


def test_the_first_lines_do_not_wait_for_the_last() -> None:
    def endless() -> Iterator[tuple[str, str]]:
        while True:
            yield ("行", "x")

    assert next(_aligned(endless())) == "行  x"


@given(st.lists(st.tuples(st.text(max_size=12), st.text(max_size=12)), max_size=5))
def test_the_second_column_begins_in_the_same_cell(rows: list[tuple[str, str]]) -> None:
    marked = [(first, f"|{second}") for first, second in rows]
    begins = {width(line[: line.rindex("|")]) for line in _aligned(marked) if line.count("|") == 1}
    assert len(begins) <= 1
