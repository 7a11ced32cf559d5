"""Chinese text is set as Chinese."""

from __future__ import annotations

import re
from itertools import islice, pairwise
from time import perf_counter, process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from db.text.layout import wrap
from db.text.safety import visible
from db.text.width import Measure

_MEASURE = Measure()
_NEVER_FIRST = "，。、；：？！）》」』”’】〉…％"
_NEVER_LAST = "（《「『“‘【〈"

_MARKS = [*"，。”“《》（）'", "……", "——", " ", "\u3000", "\n", "e\u0301"]
_WORDS = ["大事记", "word", "2020年10月17日", "1441万元", "3.5%", "https://example.com/a-b"]
prose = st.lists(
    st.one_of(
        st.sampled_from([*_MARKS, *_WORDS]),
        st.text(max_size=4).map(lambda text: visible(text).text),
    ),
    max_size=40,
).map("".join)


def lines(text: str, cells: int, measure: Measure = _MEASURE) -> list[str]:
    return [text[start:end] for start, end in wrap(text, cells, measure)]


@given(prose, st.integers(1, 30))
@example("（" * 5, 2)
@example("\u0301", 2)
@example("", 2)
def test_lines_hold_the_whole_text_in_order(text: str, cells: int) -> None:
    read = 0
    for start, end in wrap(text, cells, _MEASURE):
        assert read <= start <= end
        assert not text[read:start].strip()
        read = end
    assert not text[read:].strip()


@given(prose, st.integers(1, 30), st.sampled_from([1, 2]))
def test_no_line_is_wider_than_the_column(text: str, cells: int, ambiguous: int) -> None:
    measure = Measure(ambiguous=2 if ambiguous == 2 else 1)
    for line in lines(text, cells, measure):
        single = sum(measure.width(character) > 0 for character in line) == 1
        assert measure.width(line) <= cells or single


@given(prose.map(lambda text: text.replace("\n", "")), st.integers(1, 30))
def test_no_line_begins_or_ends_with_a_mark_that_must_not(text: str, cells: int) -> None:
    """Unless the line before it has no place at all where it could have been broken instead."""
    for before, after in pairwise(lines(text, cells)):
        if re.search("[大事记，。”》）][大事记“《（]", before):
            assert after[:1] not in _NEVER_FIRST or not after
            assert before[-1:] not in _NEVER_LAST


@pytest.mark.parametrize(
    ("text", "cells", "expected"),
    [
        ("召开大会，发布", 8, ["召开大", "会，发布"]),
        ("他说：“大会闭幕了。”", 8, ["他说：", "“大会闭", "幕了。”"]),
        ("参观《大事记》展", 6, ["参观", "《大事", "记》展"]),
        ("他走了……", 7, ["他走", "了……"]),
        ("这是——家", 5, ["这是", "——家"]),
        ("用 dashiji 阅读", 10, ["用 dashiji", "阅读"]),
        ("拨款1441万元整", 9, ["拨款", "1441万元", "整"]),
        ("增长3.5%以上", 7, ["增长", "3.5%以", "上"]),
        ("于2020年10月17日召开", 15, ["于", "2020年10月17日", "召开"]),
        ("于2020年10月17日召开", 8, ["于", "2020年", "10月17日", "召开"]),
        ("定于今年10月17日召开", 14, ["定于", "今年10月17日召", "开"]),
        ("定于今年10月17日召开", 10, ["定于", "今年10月", "17日召开"]),
        ("从6月8日至9日起", 12, ["从", "6月8日至9日", "起"]),
        ("见https://example.com/abc", 14, ["见", "https://", "example.com/", "abc"]),
        ("well-known words", 10, ["well-known", "words"]),
        ("大会闭幕,2020年起", 10, ["大会闭幕,", "2020年起"]),
        ("参加ＤＩＹ课", 8, ["参加", "ＤＩＹ课"]),
        ("共20㎡地", 4, ["共", "20㎡", "地"]),
        ("we don’t know", 8, ["we don’t", "know"]),
        ("在1—4月份", 8, ["在", "1—4月份"]),
        ("从8日－9日起", 6, ["从", "8日－", "9日起"]),
        ("a  b", 2, ["a", "b"]),
        ("一\n\n二\n", 10, ["一", "", "二", ""]),
        ("大事记", 2, ["大", "事", "记"]),
        ("大事记", 1, ["大", "事", "记"]),
        ("　　开头空两格", 8, ["　　开头", "空两格"]),
        ("（ 注）", 6, ["（ 注", "）"]),
    ],
)
def test_lines_break_where_a_reader_expects(text: str, cells: int, expected: list[str]) -> None:
    assert lines(text, cells) == expected


def test_a_mark_goes_to_the_next_line_with_its_character() -> None:
    """The first line gives up a character rather than let the next begin with a comma."""
    for cells in range(4, 30):
        found = lines("全市动员大会召开，部署明年工作；代表们（共三十人）发言。" * 3, cells)
        assert not [line for line in found[1:] if line[0] in _NEVER_FIRST]
        assert not [line for line in found if line[-1] in _NEVER_LAST]


@pytest.mark.parametrize(
    "piece", ["大", "年", "1", "a", " ", "，", "（", "二", "1,", "第", "\u0301", "1 "]
)
def test_a_paragraph_without_end_takes_linear_time_and_starts_at_once(piece: str) -> None:
    text = piece * 300_000

    def seconds(length: int) -> float:
        begun = process_time()
        for _ in wrap(text[:length], 80, _MEASURE):
            pass
        return process_time() - begun

    seconds(10_000)
    small, large = seconds(20_000), seconds(160_000)
    assert large < 8 * 4 * max(small, 0.001)


def test_the_first_lines_do_not_wait_for_the_last() -> None:
    text = "大会召开。" * 2_000_000
    begun = perf_counter()
    assert len(list(islice(wrap(text, 60, _MEASURE), 40))) == 40
    assert perf_counter() - begun < 0.2


def test_blocks_leave_no_seam() -> None:
    """Long paragraphs are set in blocks; a line across their border is like any other."""
    text = "2020年10月17日，全市动员大会召开（共三十人）。" * 1_500
    found = lines(text, 37)
    assert not [line for line in found[1:] if line[0] in _NEVER_FIRST or line[-1] in _NEVER_LAST]
    assert all(_MEASURE.width(line) >= 37 - 15 for line in found[:-1])
    assert "".join(found) == text
