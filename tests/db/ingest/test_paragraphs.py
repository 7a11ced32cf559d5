"""Broken lines joined to paragraphs, and entries kept apart."""

from __future__ import annotations

import pytest

from db.ingest.segment import segment
from tests.db.ingest.pages import shape_of


@pytest.mark.parametrize(
    ("raw", "paragraphs"),
    [
        # A date broken over lines, even with a blank line between.
        ("新馆定于2020年9\n月27日开馆。", ["新馆定于2020年9月27日开馆。"]),
        ("新馆定于9月\n\n27日开馆，欢迎读者。", ["新馆定于9月27日开馆，欢迎读者。"]),
        ("稿件请于8月中\n旬寄到。", ["稿件请于8月中旬寄到。"]),
        # Also where the piece above looks like a heading.
        ("1982年3月\n18日分田到户。", ["1982年3月18日分田到户。"]),
        ("2001\n年修好防洪堤。", ["2001年修好防洪堤。"]),
        # A smaller unit goes on, another of the same or a greater does not; nor does a number
        # that would be no month.
        ("五月至六月\n\n5月18日，植树。", ["五月至六月", "5月18日，植树。"]),
        (
            "山城简讯\n2021年3月5日\n4月6日，书展举行。",
            ["山城简讯", "2021年3月5日", "4月6日，书展举行。"],
        ),
        ("电话 88123\n5月3日，书展举行。", ["电话 88123", "5月3日，书展举行。"]),
        # A sentence broken at a comma or before one.
        ("县里召开会议，\n研究产业发展。", ["县里召开会议，研究产业发展。"]),
        ("县里召开会议\n，研究产业发展。", ["县里召开会议，研究产业发展。"]),
        ("the new library\nwas opened in May.", ["the new library was opened in May."]),
        # Entries and lists are not broken sentences.
        ("1月7日，开会\n1月8日，闭会", ["1月7日，开会", "1月8日，闭会"]),
        ("（一）修路，\n（二）架桥。", ["（一）修路，", "（二）架桥。"]),
        ("会议开始。\n各馆发言。", ["会议开始。", "各馆发言。"]),
        (
            "那年七月发大水，水位一直涨到了\n23.4米，老桥没了。",
            ["那年七月发大水，水位一直涨到了23.4米，老桥没了。"],
        ),
        (
            "08:00　水位超过警戒，各村值守\n上午　巡查堤防，加高土坝。",
            ["08:00　水位超过警戒，各村值守", "上午　巡查堤防，加高土坝。"],
        ),
        (
            "2005/08/29 开工，首件是隧道\n2006/02/27 架梁",
            ["2005/08/29 开工，首件是隧道", "2006/02/27 架梁"],
        ),
        (
            "2029年　新校区启用\n到2031年　学生翻番",
            ["2029年 新校区启用", "到2031年　学生翻番"],
        ),
        ("‧今夏重办合唱节\n‧2031 Q2　新车上路", ["‧今夏重办合唱节", "‧2031 Q2　新车上路"]),
    ],
)
def test_broken_sentences_are_joined_and_entries_stay_apart(
    raw: str, paragraphs: list[str]
) -> None:
    assert [passage.text for passage in segment(raw).passages] == paragraphs


def test_a_date_that_heads_several_days_is_not_joined_with_the_first() -> None:
    raw = "山城纪事\n\n1982年3月\n18日分田到户。\n20日学校开学。"
    assert [(role, text) for role, _, text in shape_of(raw)][1:] == [
        ("heading", "1982年3月"),
        ("body", "18日分田到户。"),
        ("body", "20日学校开学。"),
    ]


def test_text_wrapped_at_a_width_is_one_paragraph_again() -> None:
    sentence = (
        "山城老图书馆建成以后一直没有扩建过书库里早就放不下新书只好把旧报纸搬到后院的仓房里去"
    )
    wrapped = "\n".join(sentence[i : i + 14] for i in range(0, len(sentence), 14)) + "。"
    raw = f"{wrapped}\n\n{wrapped}"
    assert [passage.text for passage in segment(raw).passages] == [sentence + "。"] * 2


def test_furniture_is_no_evidence_of_wrapped_text() -> None:
    raw = f"""首页 > 新闻 > 正文
山城老茶馆修缮开工 三代茶客回来看热闹
2021/4/8 09:30　记者 舒白／山城报道

{"山城的老茶馆立在河边，楼上楼下摆得下四十张方桌，逢集的日子从清早坐到天黑。" * 3}

相关新闻
　山城老城墙北门修缮工程完工 2020/11/30
　山城石板街铺设工程分三段施工 2020/12/02
山城新闻 版权所有 © 2011-2021 本站内容未经授权不得转载
"""
    segmented = segment(raw)
    assert segmented.metadata.title == "山城老茶馆修缮开工 三代茶客回来看热闹"
    assert segmented.metadata.published == "2021-04-08T09:30:00"


def test_a_date_broken_inside_a_numbered_item_is_joined() -> None:
    raw = """校对组工作纪要

一、走访组汇报：1月
16日看望了老人，收到照片五十张；

二、印务组汇报：厂房2月6日复工，
6月
30日前必须竣工，夏天布展。
"""
    texts = [text for role, _, text in shape_of(raw) if role == "body"]
    assert texts == [
        "一、走访组汇报：1月16日看望了老人，收到照片五十张；",
        "二、印务组汇报：厂房2月6日复工，6月30日前必须竣工，夏天布展。",
    ]


def test_an_entry_of_several_years_or_months_is_not_the_end_of_the_line_above() -> None:
    raw = (
        "厂史\n\n2010年　新厂区启用，占地九十亩\n2007~2008年　原料涨价，改用国产钢\n"
        "3-5月　停产检修，更换窑炉\n"
    )
    texts = [passage.text for passage in segment(raw).passages]
    assert "2007~2008年　原料涨价，改用国产钢" in texts
    assert "3-5月　停产检修，更换窑炉" in texts


def test_an_entry_set_in_below_its_year_is_no_broken_date() -> None:
    raw = (
        "某镇大事表\n\n一八九五年　光绪二十一年　乙未　明治二十八年\n　　五月八日　换约。\n"
        "一八九八年　明治三十一年　戊戌\n　　八月六日　暴雨成灾，冲毁房屋三百余间。\n"
    )
    assert "五月八日　换约。" in [passage.text for passage in segment(raw).passages]


def test_a_year_alone_above_its_beginning_or_end_stands_apart() -> None:
    raw = "某厂大事记\n\n1984\n年初，更名配件厂。\n1991\n年底，新车间投产。\n2003\n5月，迁址。\n"
    texts = [passage.text for passage in segment(raw).passages]
    assert "年初，更名配件厂。" in texts
    assert "年底，新车间投产。" in texts


def test_the_head_of_a_post_is_a_line_of_its_own() -> None:
    posts = [
        "楼主：阿槐　　发表于 2018-3-11 22:07　　查看：812　回复：9",
        "今天去看了旧仓库，屋顶漏雨，墙倒是直的，",
        "打算下个月开工。",
        "--- 2楼　阿槐　2018-3-18 21:30",
        "拆了隔墙，运走四车砖，邻居送来一壶茶，大家歇了会儿。",
        "--- 3楼　小满　2018-3-19 09:12",
        "跟着看，我家也要修屋顶，图纸还在画，慢慢来不着急。",
    ]
    texts = [passage.text for passage in segment("\n".join(posts)).passages]
    expected = [posts[0], posts[1] + posts[2], *posts[3:]]
    assert ["".join(text.split()) for text in texts] == ["".join(text.split()) for text in expected]
