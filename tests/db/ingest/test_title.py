"""Which lines of a page are its title."""

from __future__ import annotations

import pytest

from db.ingest.segment import segment
from tests.db.ingest.pages import BODY, read


def test_the_headline_that_the_page_title_repeats_is_the_title_and_the_menu_between_is_none() -> (
    None
):
    menu = "Skip to content\n\n首页\n\n卷首\n\n专栏"
    raw = f"山城图书馆纪事 | 山城在线\n\n{menu}\n\n山城图书馆纪事\n\n{BODY}"
    segmented = segment(raw)
    assert segmented.metadata.title == "山城图书馆纪事"
    assert [passage.text for passage in segmented.passages if passage.role != "boilerplate"] == [
        "山城图书馆纪事",
        BODY,
    ]


def test_a_page_without_a_title_takes_the_last_name_of_its_path() -> None:
    metadata = read("当前位置：首页 > 专题 > 山城大事记（1986—1990年）", "1986年", BODY)
    assert metadata.title == "山城大事记（1986—1990年）"


def test_a_path_that_ends_in_a_word_for_any_page_names_no_title() -> None:
    assert read("首页 > 要闻 > 正文", BODY).title is None


def test_a_text_that_begins_with_a_paragraph_has_no_title() -> None:
    assert read(BODY, BODY).title is None


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            ("山城县人民政府办公室", "关于图书馆搬迁的通知", BODY),
            "山城县人民政府办公室关于图书馆搬迁的通知",
        ),
        (("山城图书馆工作回顾", "——2020年纪事", BODY), "山城图书馆工作回顾——2020年纪事"),
        (("山城图书馆工作回顾_山城新闻网", BODY), "山城图书馆工作回顾"),
        (("山城图书馆工作回顾[1]", BODY), "山城图书馆工作回顾"),
        (
            (
                "山城茶讯　第47期",
                "图书馆讲座座无虚席",
                "2020-05-01 来源：山城茶讯",
                "图书馆讲座今年四十二场，场场座无虚席，最多的一场来了三百人。",
            ),
            "图书馆讲座座无虚席",
        ),
        (("信息名称：山城图书馆工作回顾", "发布日期：2021-01-12", BODY), "山城图书馆工作回顾"),
    ],
)
def test_titles_are_found_whole_and_alone(lines: tuple[str, ...], title: str) -> None:
    assert read(*lines).title == title


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (("展讯", "展览时间：2020年9月15日至10月7日", "地点：县图书馆", BODY), "展讯"),
        (("口述村史", "我们村1958年\n办食堂 大家都在祠堂里吃 后来散了"), "口述村史"),
        (("大事记", "六二年修渠 六三年通水 后来年年丰收 再没缺粮"), "大事记"),
        (("会　议　纪　要", BODY), "会议纪要"),
        (("山城简史　上卷", BODY), "山城简史 上卷"),
        (
            ("我家的大事\n一九七九年 哥哥上大学 全村看电影\n八二年 买了收音机\n那年雪很大",),
            "我家的大事",
        ),
        (("关于闭馆的通知", "尊敬的读者：", BODY), "关于闭馆的通知"),
        (("【往事】老电厂的六十年", "尊敬的读者：", BODY), "【往事】老电厂的六十年"),
        (
            ("THE LONG WAY HOME", "By Lin Shu", "The last train left. It was cold."),
            "THE LONG WAY HOME",
        ),
    ],
)
def test_a_short_title_does_not_lose_to_the_line_below(lines: tuple[str, ...], title: str) -> None:
    segmented = segment("\n\n".join(lines))
    assert segmented.metadata.title == title
    assert [p.text for p in segmented.passages if p.role.value == "title"] == [title]


def test_a_headline_with_a_colon_is_a_title_above_the_labels_of_the_page() -> None:
    metadata = read("山野归来：护林员小传", "来源：山城园林　作者：舒白", BODY)
    assert (metadata.title, metadata.source) == ("山野归来：护林员小传", "山城园林")


def test_what_a_press_office_writes_above_its_title_is_none() -> None:
    metadata = read(
        "FOR IMMEDIATE RELEASE",
        "5 June 2023",
        "Harbour Library Reopens After Repairs",
        "The library opened its doors again on Friday after eleven months. Many came.",
    )
    assert metadata.title == "Harbour Library Reopens After Repairs"
    assert metadata.published == "2023-06-05"


ENGLISH = (
    "The Millbrook Library Trust opened a new reading room in May. The trust has forty members."
)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (("Annual Report 2019–20", "Millbrook Library Trust"), "Annual Report 2019–20"),
        (
            ("MILLBROOK LIBRARY TRUST\nA Chronology, 1898-2001",),
            "MILLBROOK LIBRARY TRUST A Chronology, 1898-2001",
        ),
        (
            ("MILLBROOK LIBRARY TRUST\nAnnual Report 2022",),
            "MILLBROOK LIBRARY TRUST Annual Report 2022",
        ),
        (("Millbrook Library Trust", "Reading Room"), "Millbrook Library Trust"),
    ],
)
def test_a_report_and_its_years_beside_an_organisation_are_in_the_title(
    head: tuple[str, ...], title: str
) -> None:
    assert read(*head, ENGLISH).title == title


def test_a_line_of_capitals_above_when_a_meeting_was_held_is_the_title_of_its_minutes() -> None:
    metadata = read(
        "MINUTES OF THE LIBRARY COMMITTEE\nheld on 4 March 2020 in the reading room",
        "Present: J. Miller (chair), A. Ford",
        "The chair reported that the roof had been repaired. The meeting closed at noon.",
    )
    assert metadata.title == "MINUTES OF THE LIBRARY COMMITTEE"


def test_the_entry_of_the_menu_that_stands_again_over_the_text_is_the_title() -> None:
    found = read(
        "首页 | 关于我们 | 产品中心 | 联系我们",
        "公司简介",
        "发展历程",
        "企业文化",
        "发展历程",
        "2021年3月",
        "迁入新址，职工增至八十人。",
    )
    assert found.title == "发展历程"


def test_particulars_and_the_first_of_numbered_sections_are_no_title() -> None:
    assert read("各科室会议时间：12月28日上午9:00", BODY).title is None
    assert read(BODY, "一、放假时间", BODY, "二、相关要求", BODY).title is None
    assert read("一、放假时间", BODY, "二、相关要求", BODY).title is None
    assert read("山城图书馆改名", "原标题：县图书馆改名", BODY).title == "山城图书馆改名"


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (("书箱换了四十二次", "原创 舒白 山城慢读", BODY), "书箱换了四十二次"),
        (("原创 舒白 山城慢读", "山城图书馆换书记", BODY), "山城图书馆换书记"),
        (("新华社山城8月24日电（记者 舒白）", BODY), None),
        (("山城发布8月24日电价新规", BODY), "山城发布8月24日电价新规"),
        (("原创歌曲大赛落幕", BODY), "原创歌曲大赛落幕"),
    ],
)
def test_neither_the_writer_of_a_post_nor_a_dateline_is_a_title(
    lines: tuple[str, ...], title: str | None
) -> None:
    assert read(*lines).title == title


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            "山城县水利局关于做好2024年汛期水库\n安全管理工作的通知",
            "山城县水利局关于做好2024年汛期水库安全管理工作的通知",
        ),
        ("发展历程\nCOURSE OF DEVELOPMENT", "发展历程"),
        ("进入词条   全站搜索   帮助\n\n山城图书馆", "山城图书馆"),
        ("人氣(2016)\n\n图书馆的旧书架，上个月搬走了", "图书馆的旧书架，上个月搬走了"),
        (
            "首页 > 演出 > 话剧《书架》巡演—山城站\n\n话剧《书架》巡演—山城站\n\n售票中 ｜ 98%想看",
            "话剧《书架》巡演—山城站",
        ),
    ],
)
def test_a_title_is_told_from_what_stands_around_it(lines: str, title: str) -> None:
    assert read(*lines.split("\n\n"), BODY, BODY).title == title


def test_the_brackets_around_a_part_of_a_name_in_a_path_stay() -> None:
    metadata = read("论坛 › 游记 › 【完结】一个人的环湖流水账", "发表于 2018-7-30 22:14:07", BODY)
    assert metadata.title == "【完结】一个人的环湖流水账"


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


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("白石縣志　卷首　大事年表", "白石縣志 卷首 大事年表"),
        ("白石县志　第三卷　大事记", "白石县志 第三卷 大事记"),
        ("白石县志  下册  附录", "白石县志 下册 附录"),
        ("进入词条　全站搜索　帮助", None),
        ("白石首页　县志卷宗　大事年表", None),
    ],
)
def test_a_book_with_its_volume_and_chapter_is_a_title_and_a_row_of_buttons_is_none(
    head: str, title: str | None
) -> None:
    entries = (
        "一八九八年\n六月九日　立碑。\n\n一九〇三年\n四月　设警所。\n\n一九一〇年\n五月　风灾。"
    )
    assert segment(f"{head}\n\n{entries}").metadata.title == title
