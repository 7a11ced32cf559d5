"""The names of lists of other pages are put together from parts; a part of a text has none."""

from __future__ import annotations

import pytest

from db.ingest.regions.heads import Head, Kind, heads
from db.ingest.regions.naming import names_pages
from db.text.fold import fold


@pytest.mark.parametrize(
    "name",
    [
        *(
            "其他通告",
            "往期公告",
            "歷史公告",
            "延伸閱讀",
            "最Hit文章",
            "本月最多人閱讀",
            "早前報道",
        ),
        *("24小时点击排行", "热门帖子", "即時新聞", "今日最热话题", "茶山吧 热门帖子", "更多短片"),
        *("更多山城日报报道", "查看公司最新公告", "股吧热帖", "进入【老街】其他主题", "往期回看"),
        *("Other notices", "Previous newsletters", "This week's top stories"),
    ],
)
def test_a_relation_to_the_page_and_a_kind_of_page_name_a_list(name: str) -> None:
    assert names_pages(fold(name)) is True


@pytest.mark.parametrize("name", ["近期事項", "校園公告", "其他事项", "會訊重溫", "最新讯息"])
def test_what_a_text_may_have_parts_about_leaves_the_name_open(name: str) -> None:
    assert names_pages(fold(name)) is False


@pytest.mark.parametrize(
    "name",
    [
        *(
            "十大新闻",
            "历史沿革",
            "历史回顾",
            "重要会议",
            "一月",
            "最后阶段",
            "历史",
            "年度新闻回顾",
        ),
        *("旧馆拆除", "推荐名单", "Our history", "Recent years", ""),
    ],
)
def test_a_heading_of_a_text_is_no_such_name(name: str) -> None:
    assert names_pages(fold(name)) is None


@pytest.mark.parametrize(
    "line",
    [
        "◆即時新聞",
        "【其他通告】",
        "### 最新帖子",
        "■ 往期公告 Past notices",
        "« 热门帖子 »",
        "相關文章：",
    ],
)
def test_marks_and_an_english_name_around_a_name_change_nothing(line: str) -> None:
    assert Head(Kind.LINKS, certain=True) in heads(fold(line))
