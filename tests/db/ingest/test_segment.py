"""Cutting a raw text into passages that lead back to it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.ingest.lines import BLANK, line_number, line_starts
from db.ingest.segment import LONGEST_PASSAGE, Segment, segment
from db.model import Role
from db.text.alignment import Alignment

PIECES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "当前位置：首页 > 要闻 > 正文",
                "青溪县大事记（2020年）",
                "发布时间：2021-01-06 来源：",
                "放大",
                "2020年",
                "一九五〇年",
                "5月",
                "　　1月7日，县里召开会议，",
                "研究产业发展。",
                "會(huì)議(yì)於6月8",
                "日舉(jǔ)行。",
                "一、指导思想",
                "（一）总结",
                "# 标题",
                "> 引文",
                "- 条目",
                "---",
                "```",
                "| 甲 | 乙 |",
                "<!-- 注",
                "-->",
                "Copyright 2020 版权所有",
                "责任编辑：何岸",
                "The library opened in May.",
                "。。，，\x00\x1b[0m",
            ]
        ),
        st.text(st.characters(codec="utf-8"), max_size=20),
    ),
    max_size=14,
)
TEXTS = st.builds(
    lambda pieces, joint: joint.join(pieces),
    PIECES,
    st.sampled_from(["\n", "\n\n", "\r\n", "\r", ""]),
)


def assert_leads_back(raw: str, passages: list[Segment]) -> None:
    """Passages are in order, lie apart, cover what is not blank and say how they were cleaned."""
    starts = line_starts(raw)
    end = 0
    for passage in passages:
        assert end <= passage.start < passage.end
        assert not raw[end : passage.start].strip(BLANK + "\r\n")
        assert passage.line == line_number(starts, passage.start)
        assert passage.text.strip()
        slice_ = raw[passage.start : passage.end]
        source = target = 0
        for edit in Alignment.from_json(passage.edits).edits:
            assert slice_[source : edit.source_start] == passage.text[target : edit.target_start]
            source, target = edit.source_end, edit.target_end
        assert slice_[source:] == passage.text[target:]
        end = passage.end
    assert not raw[end:].strip(BLANK + "\r\n")


@given(TEXTS, st.booleans())
@settings(max_examples=300)
def test_every_passage_leads_back_to_the_raw_text(raw: str, is_markdown: bool) -> None:
    assert_leads_back(raw, segment(raw, is_markdown=is_markdown).passages)


def _shape(raw: str) -> list[tuple[str, int | None, str]]:
    return [(passage.role.value, passage.level, passage.text) for passage in segment(raw).passages]


def test_a_chronicle_has_years_months_and_entries() -> None:
    raw = """山城图书馆大事记

1986年

5月

4日 老馆奠基，县长到场培土。

10日 动工。

1987年

3月

老馆落成，藏书两万册。
"""
    assert _shape(raw) == [
        ("title", None, "山城图书馆大事记"),
        ("heading", 1, "1986年"),
        ("heading", 2, "5月"),
        ("body", None, "4日 老馆奠基，县长到场培土。"),
        ("body", None, "10日 动工。"),
        ("heading", 1, "1987年"),
        ("heading", 2, "3月"),
        ("body", None, "老馆落成，藏书两万册。"),
    ]


def test_short_lines_between_paragraphs_are_headings_and_imprints_are_not() -> None:
    raw = """山城改造方案出台

县建设局　编

这份方案今年初开始起草，先后征求了四次意见，最近终于定稿。

先修路再修房

老城的七条巷子都要先修好路面和排水，再动房屋，免得返工。

留住老住户

愿意留下的住户可以申请补助，补助按面积计算，逐年发放。
"""
    assert [(role, text) for role, _, text in _shape(raw)][1:5] == [
        ("metadata", "县建设局　编"),
        ("body", "这份方案今年初开始起草，先后征求了四次意见，最近终于定稿。"),
        ("heading", "先修路再修房"),
        ("body", "老城的七条巷子都要先修好路面和排水，再动房屋，免得返工。"),
    ]


def test_a_list_of_short_lines_is_no_row_of_headings() -> None:
    items = "采购清单\n\n书架\n\n桌椅\n\n阅览灯\n\n"
    raw = items + "以上物品由后勤科统一采购，月底以前送到新馆，逾期不候。"
    assert [role for role, _, _ in _shape(raw)].count("heading") <= 1


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


def test_a_year_above_a_month_is_a_heading_where_no_date_was_broken() -> None:
    raw = "山城纪事\n\n一八九八年\n六月九日　县里立碑。\n\n一九三七年\n九月二日　风灾。"
    assert [text for role, _, text in _shape(raw) if role == "heading"] == [
        "一八九八年",
        "一九三七年",
    ]


def test_a_date_that_heads_several_days_is_not_joined_with_the_first() -> None:
    raw = "山城纪事\n\n1982年3月\n18日分田到户。\n20日学校开学。"
    assert [(role, text) for role, _, text in _shape(raw)][1:] == [
        ("heading", "1982年3月"),
        ("body", "18日分田到户。"),
        ("body", "20日学校开学。"),
    ]


def test_the_date_that_answers_a_numbered_heading_heads_nothing() -> None:
    raw = (
        "关于读书节的通知\n\n一、时间\n\n4月20日至5月10日\n\n二、地点\n\n镇文化广场，雨天改在礼堂。"
    )
    assert [(role, text) for role, _, text in _shape(raw)][1:4] == [
        ("heading", "一、时间"),
        ("body", "4月20日至5月10日"),
        ("heading", "二、地点"),
    ]


def test_an_item_that_is_only_a_date_heads_the_items_nested_in_it() -> None:
    raw = "# 年表\n\n## 早年\n\n- 2014：\n  - 2 月，立项\n- 2015：停工\n- 2016\n"
    assert [
        (passage.role.value, passage.level, passage.text)
        for passage in segment(raw, is_markdown=True).passages
    ][1:] == [
        ("heading", 1, "早年"),
        ("heading", 2, "2014："),
        ("body", None, "2 月，立项"),
        ("body", None, "2015：停工"),
        ("body", None, "2016"),
    ]


def test_the_last_item_of_a_list_heads_nothing_even_above_the_next_section() -> None:
    raw = "要点\n\n一、监督\n1．听取防汛报告（5月）\n2．检查消防（9月）\n\n"
    raw += "二、代表\n组织视察，写出报告。"
    assert [(role, text) for role, _, text in _shape(raw)] == [
        ("title", "要点"),
        ("heading", "一、监督"),
        ("body", "1．听取防汛报告（5月）"),
        ("body", "2．检查消防（9月）"),
        ("heading", "二、代表"),
        ("body", "组织视察，写出报告。"),
    ]


def test_text_wrapped_at_a_width_is_one_paragraph_again() -> None:
    sentence = (
        "山城老图书馆建成以后一直没有扩建过书库里早就放不下新书只好把旧报纸搬到后院的仓房里去"
    )
    wrapped = "\n".join(sentence[i : i + 14] for i in range(0, len(sentence), 14)) + "。"
    raw = f"{wrapped}\n\n{wrapped}"
    assert [passage.text for passage in segment(raw).passages] == [sentence + "。"] * 2


def test_a_half_converted_page_reads_as_text() -> None:
    raw = (
        "<p>&nbsp;&nbsp;山城纪事</p>\n<p>2020年<strong>3月5日</strong>，新馆开馆。<br/>读者三百。</p>\n"
        "<p>2020年4月6日&mdash;8日，书展举行。</p>\n"
    )
    segmented = segment(raw)
    assert segmented.metadata.title == "山城纪事"
    assert [passage.text for passage in segmented.passages] == [
        "山城纪事",
        "2020年3月5日，新馆开馆。 读者三百。",
        "2020年4月6日—8日，书展举行。",
    ]
    assert_leads_back(raw, segmented.passages)


def test_pinyin_notes_of_a_broken_conversion_are_removed_with_a_way_back() -> None:
    raw = "本館舉(jǔ)辦會(huì)議，發(fā)布計劃，請各單位(wèi)參加。"
    (passage,) = segment(raw).passages
    assert passage.text == "本館舉辦會議，發布計劃，請各單位參加。"
    start = passage.text.index("發布")
    span = Alignment.from_json(passage.edits).span_to_source(start, start + 2)
    assert raw[span.start : span.end] == "發(fā)布"


def test_a_paragraph_too_long_to_show_is_cut_behind_sentences() -> None:
    sentence = "县图书馆每周六上午为读者讲一个小时的地方历史。"
    raw = sentence * 1000
    passages = segment(raw).passages
    assert_leads_back(raw, passages)
    assert all(len(passage.text) <= LONGEST_PASSAGE for passage in passages)
    assert all(passage.text.endswith("。") for passage in passages)
    assert "".join(passage.text for passage in passages) == raw


@pytest.mark.parametrize(
    "piece",
    [
        "县",
        "a",
        "2020年",
        "1月",
        " ",
        "\u3000甲",
        "，",
        "第",
        "(fā)",
        "发(fā)",
        "*a",
        ">",
        "\n",
        "一、",
        "甲\n",
    ],
)
def test_a_big_paragraph_of_anything_takes_no_more_than_linear_time(piece: str) -> None:
    started = time.process_time()
    segment(piece * (60_000 // len(piece)))
    assert time.process_time() - started < 5


def test_roles_are_those_of_the_model() -> None:
    assert {
        passage.role for passage in segment("当前位置：首页 > 要闻\n\n题\n\n正文在此。").passages
    } <= set(Role)


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


@pytest.mark.parametrize("closing", ["2019年5月于河湾", "2019年5月"])
def test_the_date_that_closes_a_text_heads_no_remark_below_it(closing: str) -> None:
    body = "我小时候住在河湾，屋后有一棵老榆树，夏天一家人在树下吃饭。"
    remark = "（作者是镇上的退休教师，现居县城。）"
    shape = _shape(f"河湾往事\n\n{body}\n\n后来修了水库，老屋拆了。\n\n{closing}\n\n{remark}")
    assert "heading" not in [role for role, _, _ in shape]


def test_a_date_broken_inside_a_numbered_item_is_joined() -> None:
    raw = """校对组工作纪要

一、走访组汇报：1月
16日看望了老人，收到照片五十张；

二、印务组汇报：厂房2月6日复工，
6月
30日前必须竣工，夏天布展。
"""
    texts = [text for role, _, text in _shape(raw) if role == "body"]
    assert texts == [
        "一、走访组汇报：1月16日看望了老人，收到照片五十张；",
        "二、印务组汇报：厂房2月6日复工，6月30日前必须竣工，夏天布展。",
    ]


def test_a_numbered_year_above_its_months_is_a_heading() -> None:
    raw = "山城大事\n\n一、1958年\n3月，修渠，全村出工。\n二、1959年\n5月，通水，开庆功会。"
    assert [text for role, _, text in _shape(raw) if role == "heading"] == [
        "一、1958年",
        "二、1959年",
    ]


def test_an_item_that_says_a_day_or_an_hour_heads_nothing() -> None:
    raw = """茶艺班简章

二、日程：

（一）开班：7/1（一）8:00～9:00

（二）成果展：8月17日上午

三、5月20日起报名，额满为止。
"""
    assert [text for role, _, text in _shape(raw) if role == "heading"] == []


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (("山城新闻网 > 本网原创", "老茶馆的第三个春天"), "老茶馆的第三个春天"),
        (
            (
                "【招募】古道巡護隊（第2期）",
                "◎時間：6月1日",
                "◎地點：鎮公所",
                "◎名額：20人，額滿為止",
            ),
            "【招募】古道巡護隊（第2期）",
        ),
        (
            (
                "山城慢生活  2020-06-01 16:30  发表于 云州",
                "【提醒】周末这些路段要限行！你家在内吗？",
            ),
            "【提醒】周末这些路段要限行！你家在内吗？",
        ),
    ],
)
def test_paths_items_of_lists_and_lines_of_feeds_are_no_titles(
    head: tuple[str, ...], title: str
) -> None:
    body = "山城的老茶馆开了三十年，来的都是街坊。如今第三代接了班，茶客仍旧满座。"
    assert segment("\n".join((*head, "", body, body))).metadata.title == title


def test_a_numbered_line_above_the_next_number_is_an_item() -> None:
    text = (
        "某院大事记\n\n一、诊所开业，坐堂四人。（1952年）\n二、新楼破土（1981.3）\n"
        "三、购入第一台机器。（1983年）\n四、并入县院（1985年）\n\n五、评审通过。（1996年）\n"
    )
    assert not [one.text for one in segment(text).passages if one.role is Role.HEADING]
    text = (
        "规划\n\n一、总体要求\n坚持以人为本，统筹推进各项工作。\n"
        "二、主要任务\n完成新区道路建设，改善出行条件。\n"
    )
    assert len([one for one in segment(text).passages if one.role is Role.HEADING]) == 2


def test_an_entry_of_a_month_that_a_blank_sets_off_is_no_heading() -> None:
    raw = (
        "厂史\n\n2016\n04月　新车间投用\n05月—07月　停产检修\n8月2日　与外商签约，出口部件\n\n"
        "2015\n秋　试制成功\n"
    )
    assert [text for role, _, text in _shape(raw) if role == "heading"] == ["2016", "2015"]


def test_an_entry_of_several_years_or_months_is_not_the_end_of_the_line_above() -> None:
    raw = (
        "厂史\n\n2010年　新厂区启用，占地九十亩\n2007~2008年　原料涨价，改用国产钢\n"
        "3-5月　停产检修，更换窑炉\n"
    )
    texts = [passage.text for passage in segment(raw).passages]
    assert "2007~2008年　原料涨价，改用国产钢" in texts
    assert "3-5月　停产检修，更换窑炉" in texts


def test_what_the_years_of_a_timeline_brought_is_no_title() -> None:
    """The line over the first of them is."""
    years = (
        "2021年",
        "推行「敬老同路」照顾者支援计划及流动图书车服务",
        "2019年",
        "社区中心迁入新厦",
        "2015年",
        "注册成立",
    )
    text = "\n".join(("首页 > 关于我们 > 发展里程", "发展里程", *years))
    assert segment(text).metadata.title == "发展里程"


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


def test_an_entry_of_a_list_by_dates_without_a_full_stop_is_no_heading() -> None:
    raw = (
        "白鹿厂大事\n\n一、初创\n\n1958年4月，县里决定建厂，由工业局筹办。\n"
        "1960年 合并铁工社\n1961年5月1日，正式投产，职工三十人。\n1970.8　改名农机厂\n"
        "1972年3月，扩建铸工车间，增炉两座。\n八十年代初　开办技工班\n"
        "1988年12月，产品获省优称号，厂长赴会。\n\n二、改制\n\n2000年3月5日，改制方案经会议通过。\n"
        "2009/10学年　技校并入职教中心\n2011年5月2日，迁入新址，当年投产。\n"
    )
    headings = [text for role, _, text in _shape(raw) if role == "heading"]
    assert headings == ["一、初创", "二、改制"]


def test_the_year_of_a_chapter_is_a_heading_still() -> None:
    raw = (
        "镇史\n\n1999年12月30日，新楼落成，各界来贺。\n\n2000年 大事记\n\n"
        "2000年3月5日，改制方案经职工会议通过。\n"
    )
    assert "2000年 大事记" in [text for role, _, text in _shape(raw) if role == "heading"]
