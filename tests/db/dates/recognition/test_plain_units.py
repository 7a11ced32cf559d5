"""Plain units are read as the full reader of counted units reads them."""

from __future__ import annotations

from itertools import product

import pytest

from db.dates.recognition.counted import read_counted
from db.dates.recognition.plain_units import plain_units

_BEFORE = ["", *"\n，,。；:、(“《在由自从据至"]
_AFTER = [
    *["", *",。、)”》\n\u3000至~- (底初中末份度代级龄内间起前来的号游本"],
    *["之内", "以内", "以上", "大的", "12天", "零3天", "历史", "甲子", "岁次甲子"],
    *["十五", "5日", "3月", "上旬"],
]
_NO_DATE = "2020年13月"
_DATES = [
    *["2020年6月8日", "2020年6月", "2020年", "6月8日", "12月31日", "06月", "8日", "2199年"],
    _NO_DATE,
]


def _general(text: str, start: int) -> list[object]:
    """What the full reader makes of the units that stand one behind the other."""
    found: list[object] = []
    while start < len(text) and text[start].isdecimal():
        end = start
        while end < len(text) and text[end].isdecimal():
            end += 1
        read = list(read_counted(text, start, end))
        if not read:
            break
        found += [(one.start, one.end, one.kind, one.level, one.parts) for one in read]
        start = read[-1].end
    return found


@pytest.mark.parametrize("date", _DATES)
def test_plain_units_are_what_the_full_reader_finds_whatever_stands_beside_them(date: str) -> None:
    read = 0
    for before, after in product(_BEFORE, _AFTER):
        text = before + date + after
        plain = plain_units(text, len(before))
        if plain is not None:
            told = [(one.start, one.end, one.kind, one.level, one.parts) for one in plain]
            assert told == _general(text, len(before))[: len(told)], text
            read += 1
    assert read or date == _NO_DATE


def test_units_that_their_surroundings_can_change_are_left_to_the_full_reader() -> None:
    for text, start in (("民国20年", 2), ("少于6月", 2), ("每到2020年", 3), ("昭和2020年", 2)):
        assert plain_units(text, start) is None
    for text in ("2020年底", "6月底", "6月份", "3月12天", "8日内", "2020年级", "2020年代"):
        assert plain_units(text, 0) is None
