"""The words that head what a page holds beside its article."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.ingest.regions.heads import Kind, heads
from db.text.fold import fold


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("相关新闻", Kind.LINKS),
        ("■ 相關新聞：", Kind.LINKS),
        ("▽ 往期推荐", Kind.LINKS),
        ("24小时热点", Kind.LINKS),
        ("热点排行　日榜 | 周榜 | 月榜", Kind.LINKS),
        ("新闻资讯 NEWS                                        MORE+", Kind.LINKS),
        ("猜你想问", Kind.LINKS),
        ("你可能还喜欢", Kind.LINKS),
        ("看過這篇的人還看", Kind.LINKS),
        ("You may also like", Kind.LINKS),
        ("Most Read", Kind.LINKS),
        ("更早的发行版", Kind.RELEASES),
        ("网友评论　文明上网 理性发言", Kind.COMMENTS),
        ("精选留言", Kind.COMMENTS),
        ("【读者评论】（12条）", Kind.COMMENTS),
        ("參考文獻[編輯]", Kind.REFERENCES),
        ("參考資料：", Kind.REFERENCES),
        ("External links", Kind.REFERENCES),
        ("相關檔案：", Kind.FILES),
        ("▾ 资源 5", Kind.FILES),
        ("时间戳：", Kind.CHAPTERS),
        ("━━ 弹幕列表 ━━  展开", Kind.CHAPTERS),
        ("文章归档", Kind.FIGURES),
    ],
)
def test_a_line_of_these_words_heads_a_region(text: str, kind: Kind) -> None:
    assert any(head.kind is kind and head.certain for head in heads(fold(text)))


@pytest.mark.parametrize(
    "text", ["评论 418    最热 | 最新", "新闻", "通知公告", "迴響 (4)", "News"]
)
def test_words_that_may_head_a_part_of_the_text_are_uncertain(text: str) -> None:
    assert heads(fold(text))
    assert not any(head.certain for head in heads(fold(text)))


@pytest.mark.parametrize(
    "text",
    [
        "相关新闻发布会在县礼堂举行",
        "新闻办",
        "评论家沈默来访",
        "大事年表",
        "附录：大事年表",
        "2019年",
        "1998",
        "——————",
        "推荐他为先进工作者",
        "公告发布",
        "",
    ],
)
def test_other_lines_head_none(text: str) -> None:
    assert heads(fold(text)) == []


@given(st.text(alphabet="相关新闻评论更多more0123456789 ,.|（）-—·条", max_size=60))
def test_any_line_is_answered(text: str) -> None:
    assert isinstance(heads(fold(text)), list)


@pytest.mark.parametrize("tail", [" 1" * 19, " a" * 19, "更多" * 18, " 1 a" * 9, "·" * 38])
def test_no_line_is_read_in_ever_so_many_ways(tail: str) -> None:
    begun = time.process_time()
    heads(fold(f"新闻{tail}中"))
    assert time.process_time() - begun < 1
