"""What holds for every text whatever."""

from __future__ import annotations

import sys
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from db.dates.find import find
from db.dates.recognise import recognise
from db.dates.recognition import canonical
from db.dates.values import edtf
from db.dates.values.intervals import day_of, moment

if TYPE_CHECKING:
    from types import FrameType

EARLIEST = datetime.fromisoformat("0001-01-01")
LATEST = datetime.fromisoformat("9999-12-31T23:59:59")

_VOCABULARY = """
1 2 12 30 31 99 2020 1949 9999 一 二 十 廿三 二〇二〇 正 闰 腊 年 月 日 号 號 时 点 分 周 星期
季度 旬 世纪 年代 前 后 起 底 初 中 末 上 下 本 同 次 今 去 明 每 第 个 半 多 至 到 、 和 - — ~
/ . : ： ( ) （ ） , ， 。 的 民国 光绪 昭和 公元 公元前 庚子 农历 春节 冬至 除夕 上旬 上半年
上午 晚 现在 近日 同日 截至 自 从 约 之间 以来 年间 十三五 “ ” Q1 June May 8th in since
the last year T Z \ud800 \U0010ffff é fā
"""
_PIECES = st.sampled_from([*_VOCABULARY.split(), " ", "\n", "\t", "\x00", "\u3000"])
_FIGURES = st.text(alphabet="0123456789-/.:~ 年月日号至、(T", max_size=24)
_TEXTS = st.one_of(st.text(max_size=60), _FIGURES, st.lists(_PIECES, max_size=25).map("".join))
_REFERENCES = st.one_of(
    st.none(),
    st.datetimes(),
    st.sampled_from([EARLIEST, LATEST, datetime.fromisoformat("2020-02-29")]),
)


@settings(max_examples=300, deadline=None)
@given(_TEXTS, _REFERENCES)
@example("3-2020-06-08", LATEST)
@example("9999年12月31日后", LATEST)
@example("公元前1年正月", EARLIEST)
@example("999年前", EARLIEST)
@example("明年第一周", LATEST)
def test_any_text_is_read_and_every_answer_is_sound(text: str, reference: datetime | None) -> None:
    """No exception; spans in order, in the text, exact; from ≤ to; EDTF that EDTF can read."""
    end = 0
    for expression in find(text, reference):
        assert end <= expression.span.start < expression.span.end <= len(text)
        assert text[expression.span.start : expression.span.end] == expression.text
        end = expression.span.end
        value = expression.value
        if value is None:
            continue
        interval = edtf.parse(value.edtf)
        assert interval is not None, value
        if value.start is not None and value.end is not None:
            assert moment(value.start) <= moment(value.end, at_end=True)
            assert interval.start is not None
        for ours, written in ((value.start, interval.start), (value.end, interval.end)):
            if ours is not None and written is not None:
                assert abs((day_of(ours) - day_of(written)).days) <= 1 or "X" in value.edtf


@given(st.text())
def test_the_canonical_spelling_keeps_every_offset(text: str) -> None:
    spelled = canonical.canonical(text)
    assert len(spelled) == len(text)
    assert canonical.canonical(spelled) == spelled


def _work(text: str) -> int:
    """How many Python calls reading ``text`` takes: a measure of time that no load can shake."""
    calls = 0

    def count(_: FrameType, event: str, __: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        recognise(text)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize(
    "unit",
    [
        "1",
        "年",
        "年月日",
        "1年",
        "1月1日",
        "2020年",
        "1-",
        "1、",
        "6月8、",
        "6月8日至",
        "十",
        "初一",
        "前1",
        "(",
        "(周一)",
        "May 5, ",
        "公元前1",
        "2020~2021 ",
        "\n",
        "昨天(",
        "1、2",
        "1至",
    ],
)
def test_work_grows_with_the_length_and_not_faster(unit: str) -> None:
    short = _work(unit * 200)
    assert _work(unit * 800) <= 4.4 * short + 200


@pytest.mark.parametrize("unit", ["1", "年月日", "1年", "2020-", "一", "十月", "6月8日至", "1 - "])
def test_a_long_run_is_read_in_bounded_steps(unit: str) -> None:
    """Sixty thousand characters without a sentence's end; were it quadratic, it would not end."""
    text = unit * (60_000 // len(unit))
    assert all(found.span.end <= len(text) for found in recognise(text))
