"""Words of other regions."""

from __future__ import annotations

from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.text.data import make_regional
from db.text.regional import MOST_WORDINGS, Region, other_regions


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("软件", ["软体"]),
        ("软体", ["软件"]),
        ("出租车", ["计程车", "的士"]),
        ("网络软件", ["网络软体", "网路软件", "网路软体"]),
        ("扶贫", []),
        ("支持", []),
    ],
)
def test_texts_are_put_in_the_words_of_other_regions(text: str, others: list[str]) -> None:
    assert [one.text for one in other_regions(text)] == others


def test_words_that_are_ordinary_in_both_regions_are_given_only_when_asked_for() -> None:
    assert other_regions("支持", ordinary=True) == [("支援", Region.ELSEWHERE)]
    assert other_regions("支援", ordinary=True) == [("支持", Region.MAINLAND)]


@given(st.text(st.sampled_from("软件网络信息程序出租车支持 a")))
def test_wordings_are_few_and_none_is_the_text_itself(text: str) -> None:
    others = other_regions(text)
    assert len(others) <= MOST_WORDINGS
    assert text not in {one.text for one in others}


def test_the_table_is_the_one_that_its_script_makes() -> None:
    table = resources.files("db.text.data").joinpath("regional.txt").read_text("utf-8")
    assert table.split("\n") == make_regional.lines()
