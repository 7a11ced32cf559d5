"""What a document says about itself."""

from __future__ import annotations

import pytest

from db.ingest.metadata import Metadata, given_metadata, merged
from db.ingest.segment import segment
from tests.db.ingest.pages import BODY, read


def test_a_news_page_names_all_its_fields() -> None:
    assert read(
        "首页 > 文化 > 正文",
        "山城图书馆工作回顾",
        "2021-01-12 09:20:31 来源：山城新闻网",
        f"山城新闻网讯（记者 舒白 通讯员 林墨）{BODY}",
        "编辑：何岸",
    ) == Metadata(
        title="山城图书馆工作回顾",
        source="山城新闻网",
        author="舒白, 林墨",
        editor="何岸",
        published="2021-01-12T09:20:31",
    )


def test_empty_fields_stay_empty() -> None:
    assert read(
        "山城图书馆工作回顾",
        "发布时间： 来源： 作者： 字号：大 中 小",
        BODY,
        "作者：     责任编辑：",
    ) == Metadata(title="山城图书馆工作回顾")


@pytest.mark.parametrize(
    ("last", "author"),
    [
        (f"{BODY}(舒白)", "舒白"),
        (f"{BODY}（本报记者 舒白 林墨）", "舒白, 林墨"),
        (f"{BODY}（欧阳远山）", "欧阳远山"),
        (f"{BODY}（完）", None),
        (f"{BODY}（责任单位：县图书馆）", None),
        (f"{BODY}（下转第二版）", None),
    ],
)
def test_a_name_in_brackets_at_the_end_is_the_author(last: str, author: str | None) -> None:
    assert read("山城图书馆工作回顾", BODY, last).author == author


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("县志办公室　2019年10月编", Metadata(author="县志办公室", published="2019-10")),
        ("山城水利学会主办　2021年7月5日", Metadata(source="山城水利学会", published="2021-07-05")),
        ("（2011年7月8日教导处制）", Metadata(published="2011-07-08")),
        (
            "October 2, 2020 | By Lin Shu | Source: The Weekly",
            Metadata(author="Lin Shu", source="The Weekly", published="2020-10-02"),
        ),
        ("By Lin Shu", Metadata(author="Lin Shu")),
        ("本报记者 舒白 林墨", Metadata(author="舒白, 林墨")),
    ],
)
def test_the_lines_below_a_title_say_who_and_when(line: str, expected: Metadata) -> None:
    assert read("山城图书馆工作回顾", line, BODY, BODY) == merged(
        Metadata(title="山城图书馆工作回顾"), expected
    )


def test_the_table_above_an_official_notice_names_it_and_when_it_was_put_up() -> None:
    raw = """索 引 号：	000/2020-00123	主题分类：	民政
发文机关：	山城县人民政府	成文日期：	2020年06月01日
标　　题：	山城县人民政府关于印发防汛方案的通知
发文字号：	山政发〔2020〕12号	发布日期：	2020年06月08日
山城县人民政府关于印发
防汛方案的通知
山政发〔2020〕12号
各乡镇人民政府：
　　方案已经批准，现印发给你们，请执行。
　　　　　　　　山城县人民政府
　　　　　　　　2020年6月1日
　　一、总体要求
　　6月15日前，各乡镇完成隐患排查。
"""
    segmented = segment(raw)
    assert segmented.metadata == Metadata(
        title="山城县人民政府关于印发防汛方案的通知",
        source="山城县人民政府",
        published="2020-06-08",
    )
    roles = {passage.line: passage.role.value for passage in segmented.passages}
    assert (roles[5], roles[7], roles[11], roles[12]) == (
        "title",
        "metadata",
        "metadata",
        "heading",
    )


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "2019-10-28 14:05 聯合報 記者林小棠／竹圳報導",
            Metadata(
                source="聯合報", author="林小棠", published="2019-10-28T14:05:00", place="竹圳"
            ),
        ),
        (
            "記者林小棠／竹圳報導 2019-10-28 14:05",
            Metadata(author="林小棠", published="2019-10-28T14:05:00", place="竹圳"),
        ),
        ("更新：2021年3月15日", Metadata(published="2021-03-15")),
        ("原创 山城教育 山城教育发布 2021-01-03", Metadata(published="2021-01-03")),
        ("Published 9:15 AM, Monday, October 5, 2020", Metadata(published="2020-10-05")),
        ("2021年3月15日 （星期一）", Metadata(published="2021-03-15")),
        ("发布人：办公室 发布时间：2020-09-28 浏览：128次", Metadata(published="2020-09-28")),
    ],
)
def test_the_time_line_of_news_pages_is_read(line: str, expected: Metadata) -> None:
    title = "山城图书馆工作回顾"
    metadata = segment(f"{title}\n\n{line}\n\n{BODY}\n\n{BODY}").metadata
    assert metadata == merged(Metadata(title=title), expected)


def test_the_head_of_an_official_letter_is_not_its_title() -> None:
    metadata = read("山城县教育局文件", "山教发〔2020〕12号　2020年6月1日", "关于开会的通知", BODY)
    assert metadata == Metadata(title="关于开会的通知", published="2020-06-01")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "山城日报　2020年6月1日　星期一　第2版",
            Metadata(source="山城日报", published="2020-06-01"),
        ),
        (
            "山城县档案馆 2020-06-01 16:30 发表于云州",
            Metadata(author="山城县档案馆", published="2020-06-01T16:30:00"),
        ),
        (
            "山城慢生活  2020-06-01 16:30  发表于 云州",
            Metadata(source="山城慢生活", published="2020-06-01T16:30:00"),
        ),
        (
            "山城慢生活 2020年6月1日 16:30 云州",
            Metadata(source="山城慢生活", published="2020-06-01T16:30:00"),
        ),
        (
            "原创 林墨 山城慢生活 2020-06-01 16:30 云州",
            Metadata(published="2020-06-01T16:30:00", place="云州"),
        ),
    ],
)
def test_the_line_above_a_title_says_who_printed_it_and_when(line: str, expected: Metadata) -> None:
    assert read(line, "山城图书馆工作回顾", BODY) == merged(
        Metadata(title="山城图书馆工作回顾"), expected
    )


def test_the_head_of_an_article_on_a_board_names_writer_title_and_time() -> None:
    head = ("作者  amber88 (琥珀)", "看板  Hiking", "標題  [心得] 第一次走古道")
    assert read(*head, "時間  Mon Jun  1 16:30:07 2020", BODY) == Metadata(
        title="[心得] 第一次走古道", author="amber88", published="2020-06-01T16:30:07"
    )


def test_those_who_sign_a_notice_are_no_part_of_its_text() -> None:
    signers = "山城县教育局　山城县文化局\n（盖章）"
    segmented = segment(f"关于开会的通知\n{BODY}\n特此通知。\n\n{signers}\n2020年6月1日")
    assert segmented.metadata == Metadata(title="关于开会的通知", published="2020-06-01")
    assert [p.text for p in segmented.passages if p.role.value == "body"] == [BODY, "特此通知。"]


def test_an_office_above_the_date_below_a_title_is_the_source() -> None:
    metadata = read("山城县统计公报", "山城县统计局", "2020年6月1日", BODY)
    assert metadata == Metadata(
        title="山城县统计公报", source="山城县统计局", published="2020-06-01"
    )


@pytest.mark.parametrize(
    ("lead", "place", "source"),
    [
        ("新华社昆明1月5日电 " + BODY, "昆明", "新华社"),
        ("本报昆明1月5日讯 " + BODY, "昆明", None),
        ("本报讯 " + BODY, None, None),
        ("KUNMING, Jan. 5 (Xinhua) -- The library reopened. It had been closed.", "Kunming", None),
    ],
)
def test_a_dateline_names_the_place(lead: str, place: str | None, source: str | None) -> None:
    metadata = read("山城图书馆重新开馆", lead)
    assert (metadata.place, metadata.source) == (place, source)


def test_given_fields_are_brought_into_form_and_win() -> None:
    given = given_metadata(
        {"title": " 题  目 ", "published": "2020年4月14日", "author": "", "x": "y", "source": None}
    )
    assert given == Metadata(title="题 目", published="2020-04-14")
    assert merged(given, Metadata(title="别的", source="县报")) == Metadata(
        title="题 目", source="县报", published="2020-04-14"
    )


def test_what_brackets_say_of_an_author_is_no_name() -> None:
    assert read("山城往事", BODY, "（作者是镇上的退休教师，现居县城。）").author is None


def test_a_reporter_may_stand_beside_the_day_of_writing() -> None:
    metadata = read("山城渡口重开", f"【本报讯】（记者舒白，2019年3月4日）渡口昨日重开。{BODY}")
    assert (metadata.author, metadata.published) == ("舒白", "2019-03-04")
