"""Reading events from any text at all: no exception, exact offsets, time in step with length."""

from __future__ import annotations

import sys
import time
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.dates.events import read_events
from db.dates.groups import Telling, cluster, tells_same
from db.dates.model import Block, Kind
from tests.db.dates.building_blocks import CHINESE, ENGLISH, repeated

if TYPE_CHECKING:
    from types import FrameType

_PIECES: Final = st.sampled_from(
    [
        *"年月日号至到、，。；：（）《》“”-—~/.|\t\n　 0123456789〇一二三十零前后底起的了在于将请",
        *(
            "2020年",
            "5月8日",
            "同日",
            "次日",
            "本月",
            "去年",
            "上午",
            "截至",
            "计划于",
            "以来",
            "底前",
        ),
        *(
            "民國109年",
            "光绪二十六年",
            "召开会议",
            "In 2019",
            "May 5",
            "by",
            "\x00",
            "\ud800",
            "\u202e",
        ),
    ]
)
_TEXT: Final = st.lists(_PIECES, max_size=40).map("".join)
_BLOCK: Final = st.builds(
    Block,
    _TEXT,
    heading_level=st.none() | st.integers(1, 4),
    is_title=st.booleans(),
    is_item=st.booleans(),
)
_UNITS: Final = st.lists(st.sampled_from([*CHINESE, *ENGLISH]), min_size=1, max_size=3).map("".join)
_DAY: Final = st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31))


@settings(max_examples=150, deadline=None)
@given(st.lists(_BLOCK, max_size=6), st.none() | _TEXT, _DAY)
def test_any_blocks_are_read_and_every_offset_is_exact(
    blocks: list[Block], title: str | None, published: date | None
) -> None:
    for event in read_events(blocks, title=title, published=published):
        text = blocks[event.block].text
        dated = text if event.date_block is None else blocks[event.date_block].text
        assert text[slice(*event.sentence)] == event.text
        assert dated[slice(*event.expression.span)] == event.expression.text
        assert event.expression.value is not None
        assert event.reasons
        assert event.kind in Kind


@settings(max_examples=50, deadline=None)
@given(_TEXT, _TEXT, _DAY, _DAY)
def test_any_two_tellings_are_compared_alike_from_both_sides(
    one: str, other: str, start: date | None, end: date | None
) -> None:
    a, b = Telling(1, 1, start, end, one), Telling(2, 2, start, end, other)
    assert tells_same(a, b) == tells_same(b, a)
    assert set(cluster([a, b], [])) == {1, 2}


@pytest.mark.parametrize(
    "unit",
    [
        "5月8日",
        "年月日",
        "2020",
        "（",
        "《5月8日",
        "截止到",
        "5月8日，召开会议，",
        "上午",
        "“",
        "- ",
        "5月8日前请将计划于",
        "On May 5, 2020 ",
    ],
)
def test_time_grows_in_step_with_length(unit: str) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        best = 9.0
        for _ in range(2):
            begin = time.process_time()
            read_events([Block(text)])
            best = min(best, time.process_time() - begin)
        return best

    seconds(1_000)
    short, long = seconds(4_000), seconds(32_000)
    assert long < 0.1 + 8 * 3 * short


def test_many_short_blocks_take_time_in_step_with_their_number() -> None:
    blocks = [Block("5月8日"), Block("第一季度", 1), Block("召开会议。")] * 1_500
    begin = time.process_time()
    read_events(blocks, title="2020年大事记")
    assert time.process_time() - begin < 5


def _calls(text: str) -> int:
    """How many calls reading the events of ``text`` takes: time that no load can shake."""
    calls = 0

    def count(_: FrameType, event: str, __: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        read_events([Block(text)])
    finally:
        sys.setprofile(None)
    return calls


@settings(max_examples=40, deadline=None)
@given(_UNITS)
def test_work_grows_in_step_with_length_whatever_is_repeated(unit: str) -> None:
    # What counts as too crowded to tell anything may turn on where the text breaks off.
    rate = max(_calls(repeated(unit, length)) / length for length in (500, 600, 700))
    long = _calls(repeated(unit, 2_000))
    assert long <= 1.1 * 2_000 * rate + 600
    assert long <= 100 * 2_000
