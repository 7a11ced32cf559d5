"""Labelled lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.ingest.labels import describes_only, first_moment, first_month, labelled_values


def _values(text: str) -> list[tuple[str, str]]:
    return [(name, text[start:end]) for name, start, end in labelled_values(text)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("来源：县报　作者：舒白", [("source", "县报"), ("author", "舒白")]),
        ("來源:山城晚報  ", [("source", "山城晚報")]),
        ("作者:     責任編輯:林墨", [("author", ""), ("editor", "林墨")]),
        ("来源： 字号：大 中 小", [("source", ""), ("", "大 中 小")]),
        ("time: source:", [("published", ""), ("source", "")]),
        ("来 源： 县报 ｜ 编辑：何岸", [("source", "县报"), ("editor", "何岸")]),
        ("文／林小棠", [("author", "林小棠")]),
        ("（編輯：何岸）", [("editor", "何岸")]),
        ("（县志办供稿 责任编辑 何岸）", [("editor", "何岸")]),
        ("责任编辑：何岸　值班电话：0571-85210000", [("editor", "何岸")]),
        (
            "May 2, 2020 | By Lin Shu | Source: The Weekly",
            [("author", "Lin Shu"), ("source", "The Weekly")],
        ),
        ("这件事的来源，大家都知道。", []),
    ],
)
def test_each_label_has_its_own_value_and_an_empty_one_takes_no_other_words(
    text: str, values: list[tuple[str, str]]
) -> None:
    assert _values(text) == values


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2020-10-15", "2020-10-15"),
        ("2021-01-14 18:15:58", "2021-01-14T18:15:58"),
        ("2013/1/8 15:26", "2013-01-08T15:26:00"),
        ("2020年4月14日", "2020-04-14"),
        ("２０２０年４月１４日 9时05分", "2020-04-14T09:05:00"),
        ("二〇二〇年十月二十一日", "2020-10-21"),
        ("民國113年1月22日", "2024-01-22"),
        ("Published: January 20, 2020", "2020-01-20"),
        ("20 Jan. 2020", "2020-01-20"),
        ("2020-04-14T08:12:44", "2020-04-14T08:12:44"),
    ],
)
def test_dates_of_publishing_become_iso(text: str, iso: str) -> None:
    moment = first_moment(text)
    assert moment is not None
    assert moment.iso == iso


@pytest.mark.parametrize("text", ["2020-13-45", "2020年2月30日", "0571-85210318", "2020", "1.2.3"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert first_moment(text) is None


def test_a_month_alone_stays_a_month() -> None:
    month = first_month("县志办 一九九八年十月")
    assert month is not None
    assert month.iso == "1998-10"


@pytest.mark.parametrize(
    "text",
    [
        "2021-01-14 18:15:58   来源：山城报",
        "发布时间：2020-10-15 来源：",
        "2020年4月14日 星期二",
        "（资料来源：镇公所档案室）",
        "浏览次数：2012",
        "單位：學務處　張貼：2020-03-02　最後更新：109年4月5日　瀏覽人次：318",
        "2019/5/2 20:15　(2019/5/3 08:40 更新)",
        "公告人：文書組　張貼日：2019-05-02　有效期限：2020-05-01",
    ],
)
def test_a_line_of_labels_describes_the_document(text: str) -> None:
    assert describes_only(text)


@pytest.mark.parametrize(
    "text",
    [
        "1月14日，县图书馆开馆。",
        "来源复杂：有捐赠的，有购买的，有交换的，也有历年从各乡镇征集来的，还有从旧书摊上一本一本淘来的旧志。",
        "2020年10月17日是扶贫日",
        "2019/5/2 馆藏目录更新上线",
        "",
    ],
)
def test_a_line_that_tells_something_does_not(text: str) -> None:
    assert not describes_only(text)


@given(st.text(max_size=200))
def test_any_line_is_read_without_an_exception(text: str) -> None:
    for value in labelled_values(text):
        assert 0 <= value.start <= value.end <= len(text)
    first_moment(text)
    first_month(text)
    describes_only(text)
