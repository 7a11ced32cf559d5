"""What a document says about itself."""

from __future__ import annotations

from datetime import date

import pytest

from db.ingest.metadata import Metadata, day_of_publishing, given_metadata, merged
from db.ingest.people import is_person, names_in
from db.ingest.segment import segment

BODY = "山城图书馆今年共办讲座四十二场，来听的有老人也有孩子，最多的一场坐了三百人。"


def _read(*lines: str) -> Metadata:
    return segment("\n\n".join(lines)).metadata


def test_a_news_page_names_all_its_fields() -> None:
    assert _read(
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
    assert _read(
        "山城图书馆工作回顾",
        "发布时间： 来源： 作者： 字号：大 中 小",
        BODY,
        "作者：     责任编辑：",
    ) == Metadata(title="山城图书馆工作回顾")


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
    metadata = _read("当前位置：首页 > 专题 > 山城大事记（1986—1990年）", "1986年", BODY)
    assert metadata.title == "山城大事记（1986—1990年）"


def test_a_path_that_ends_in_a_word_for_any_page_names_no_title() -> None:
    assert _read("首页 > 要闻 > 正文", BODY).title is None


def test_a_text_that_begins_with_a_paragraph_has_no_title() -> None:
    assert _read(BODY, BODY).title is None


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
    assert _read(*lines).title == title


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
    assert _read("山城图书馆工作回顾", BODY, last).author == author


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
    assert _read("山城图书馆工作回顾", line, BODY, BODY) == merged(
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


def test_the_date_that_closes_a_notice_is_when_it_was_published() -> None:
    metadata = _read(
        "关于闭馆的通知", "各位读者：", BODY, "特此通知。", "山城图书馆", "2020年7月25日"
    )
    assert metadata.published == "2020-07-25"


def test_a_number_and_a_date_below_the_name_of_a_paper_are_those_of_the_issue() -> None:
    raw = f"山城简报\nShancheng Bulletin\n第47期 / No. 47　　2016年7月5日\n\n一、来访\n{BODY}"
    segmented = segment(raw)
    assert segmented.metadata == Metadata(title="山城简报", published="2016-07-05")
    assert [p.role.value for p in segmented.passages if p.line == 3] == ["metadata"]


def test_the_day_between_file_number_and_text_is_when_a_notice_was_issued() -> None:
    metadata = _read("关于开会的通知", "山教发〔2020〕12号", "2020年6月1日", "各学校：", BODY)
    assert metadata == Metadata(title="关于开会的通知", published="2020-06-01")


def test_the_head_of_an_official_letter_is_not_its_title() -> None:
    metadata = _read("山城县教育局文件", "山教发〔2020〕12号　2020年6月1日", "关于开会的通知", BODY)
    assert metadata == Metadata(title="关于开会的通知", published="2020-06-01")


def test_a_letter_is_dated_by_its_signature_above_what_it_encloses() -> None:
    raw = (
        "山城县教育局文件\n山教发〔2020〕12号\n\n山城县教育局\n关于印发方案的通知\n\n各学校：\n"
        f"{BODY}\n\n　　山城县教育局\n　　2020年6月1日\n\n工作方案\n\n一、安排\n{BODY}"
    )
    assert segment(raw).metadata == Metadata(
        title="山城县教育局关于印发方案的通知", published="2020-06-01"
    )


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
    assert _read(line, "山城图书馆工作回顾", BODY) == merged(
        Metadata(title="山城图书馆工作回顾"), expected
    )


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "本报记者 舒白 实习生 林墨 文/图　2020-06-01 07:22　来源：山城晚报　B02版",
            Metadata(author="舒白, 林墨", source="山城晚报", published="2020-06-01T07:22:00"),
        ),
        (
            "微信公众号“山城发布”　2020-06-01　原创：县志办　　阅读 10万+",
            Metadata(published="2020-06-01"),
        ),
        (
            "出版：2020-06-01 06:00　更新：2020-06-01 11:27",
            Metadata(published="2020-06-01T06:00:00"),
        ),
        ("發行日期：109年6月1日", Metadata(published="2020-06-01")),
        ("公開日：2020-06-01　最後更新：2020-06-03", Metadata(published="2020-06-01")),
        (
            "山城县人民政府　www.example.gov.cn　2020-06-01　来源：县文旅局",
            Metadata(author="山城县人民政府", source="县文旅局", published="2020-06-01"),
        ),
    ],
)
def test_a_line_of_furniture_with_a_time_says_when_a_page_was_put_up(
    line: str, expected: Metadata
) -> None:
    assert _read("山城图书馆工作回顾", line, BODY) == merged(
        Metadata(title="山城图书馆工作回顾"), expected
    )


def test_the_head_of_an_article_on_a_board_names_writer_title_and_time() -> None:
    head = ("作者  amber88 (琥珀)", "看板  Hiking", "標題  [心得] 第一次走古道")
    assert _read(*head, "時間  Mon Jun  1 16:30:07 2020", BODY) == Metadata(
        title="[心得] 第一次走古道", author="amber88", published="2020-06-01T16:30:07"
    )


def test_those_who_sign_a_notice_are_no_part_of_its_text() -> None:
    signers = "山城县教育局　山城县文化局\n（盖章）"
    segmented = segment(f"关于开会的通知\n{BODY}\n特此通知。\n\n{signers}\n2020年6月1日")
    assert segmented.metadata == Metadata(title="关于开会的通知", published="2020-06-01")
    assert [p.text for p in segmented.passages if p.role.value == "body"] == [BODY, "特此通知。"]


def test_an_office_above_the_date_below_a_title_is_the_source() -> None:
    metadata = _read("山城县统计公报", "山城县统计局", "2020年6月1日", BODY)
    assert metadata == Metadata(
        title="山城县统计公报", source="山城县统计局", published="2020-06-01"
    )


@pytest.mark.parametrize(
    "raw",
    [
        f"山城纪事\n\n1月14日\n{BODY}\n2月3日\n{BODY}",
        f"山城纪事\n\n1906.09.18\n{BODY}\n1907.03.02\n{BODY}",
        f"山城纪事\n\n1982年3月\n18日{BODY}\n20日{BODY}",
    ],
)
def test_days_and_months_that_head_the_entries_of_a_chronicle_are_not_when_it_was_published(
    raw: str,
) -> None:
    assert segment(raw).metadata.published is None


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


@pytest.mark.parametrize(
    ("published", "day"),
    [
        (None, None),
        ("2020-02", date(2020, 2, 29)),
        ("2020-06-01", date(2020, 6, 1)),
        ("2020-06-01T09:15:00", date(2020, 6, 1)),
        ("2020", None),
        ("2020-13", None),
    ],
)
def test_a_text_of_a_month_speaks_on_its_last_day(published: str | None, day: date | None) -> None:
    assert day_of_publishing(Metadata(title="山城纪事", published=published)) == day


def test_the_month_of_publishing_says_nothing_of_days_where_the_title_names_the_year() -> None:
    assert day_of_publishing(Metadata(title="2020年山城纪事", published="2020-02")) is None


def test_the_time_of_a_meeting_is_not_when_its_notice_was_published() -> None:
    metadata = _read("关于开会的通知", "时间：2020年7月25日上午", "地点：县图书馆三楼", BODY)
    assert metadata.published is None


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
    metadata = _read("山城图书馆重新开馆", lead)
    assert (metadata.place, metadata.source) == (place, source)


def test_given_fields_are_brought_into_form_and_win() -> None:
    given = given_metadata(
        {"title": " 题  目 ", "published": "2020年4月14日", "author": "", "x": "y", "source": None}
    )
    assert given == Metadata(title="题 目", published="2020-04-14")
    assert merged(given, Metadata(title="别的", source="县报")) == Metadata(
        title="题 目", source="县报", published="2020-04-14"
    )


@pytest.mark.parametrize(
    ("word", "person"),
    [
        ("舒白", True),
        ("張禹", True),
        ("欧阳远", True),
        ("全文完", False),
        ("县图书馆", False),
        ("阿不都·热依木", True),
        ("A", False),
    ],
)
def test_people_are_told_by_their_surnames(word: str, person: bool) -> None:
    assert is_person(word) is person


def test_names_are_listed_without_their_offices() -> None:
    assert names_in("本报记者 舒白 通讯员 林墨、高远") == "舒白, 林墨, 高远"
    assert names_in("Lin Shu") == "Lin Shu"


@pytest.mark.parametrize("tag", ["【本报专讯】", "（本報訊）", "本报讯"])
def test_the_day_in_brackets_behind_the_tag_of_a_report_is_its_day_of_writing(tag: str) -> None:
    metadata = _read("山城渡口重开", f"{tag}（2020年6月2日）渡口昨日重开。{BODY}")
    assert metadata.published == "2020-06-02"


def test_the_day_of_a_deed_in_brackets_is_no_day_of_writing() -> None:
    metadata = _read("山城渡口重开", f"【本报专讯】渡口（2020年6月2日封闭）昨日重开。{BODY}")
    assert metadata.published is None


def test_a_news_line_tells_when_a_page_without_a_title_was_published() -> None:
    metadata = _read("2021/4/8 09:30　记者 舒白／山城报道", BODY)
    assert (metadata.title, metadata.published) == (None, "2021-04-08T09:30:00")


def test_a_year_of_the_republic_without_its_name_dates_an_imprint() -> None:
    metadata = _read("山城文史館年度館務", "（館訊編輯室整理，106年1月5日）", BODY)
    assert metadata.published == "2017-01-05"


@pytest.mark.parametrize("title", ["山城图书馆闭馆通知", "山城图书馆会议纪要"])
def test_the_distribution_line_of_a_notice_or_of_minutes_dates_it(title: str) -> None:
    distribution = "抄送：甲局　各科室　　2023年2月20日印"
    document = segment(f"{title}\n\n地点：二楼茶室\n\n{BODY}\n\n{distribution}")
    assert document.metadata.published == "2023-02-20"
    assert document.passages[-1].role == "metadata"


def test_a_headline_with_a_colon_is_a_title_above_the_labels_of_the_page() -> None:
    metadata = _read("山野归来：护林员小传", "来源：山城园林　作者：舒白", BODY)
    assert (metadata.title, metadata.source) == ("山野归来：护林员小传", "山城园林")


def test_what_a_press_office_writes_above_its_title_is_none() -> None:
    metadata = _read(
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
    assert _read(*head, ENGLISH).title == title


def test_what_brackets_say_of_an_author_is_no_name() -> None:
    assert _read("山城往事", BODY, "（作者是镇上的退休教师，现居县城。）").author is None


def test_a_reporter_may_stand_beside_the_day_of_writing() -> None:
    metadata = _read("山城渡口重开", f"【本报讯】（记者舒白，2019年3月4日）渡口昨日重开。{BODY}")
    assert (metadata.author, metadata.published) == ("舒白", "2019-03-04")


def test_a_line_of_capitals_above_when_a_meeting_was_held_is_the_title_of_its_minutes() -> None:
    metadata = _read(
        "MINUTES OF THE LIBRARY COMMITTEE\nheld on 4 March 2020 in the reading room",
        "Present: J. Miller (chair), A. Ford",
        "The chair reported that the roof had been repaired. The meeting closed at noon.",
    )
    assert metadata.title == "MINUTES OF THE LIBRARY COMMITTEE"


def test_a_time_beside_a_counter_is_when_the_page_was_published() -> None:
    metadata = _read("渡口复航", "山城客户端　2021-04-18 08:32　阅读 10.2万", BODY)
    assert metadata.published == "2021-04-18T08:32:00"


def test_a_label_makes_figures_a_day_of_the_republic() -> None:
    metadata = _read("換卡問答", "發布單位：長青科　　更新日期：110-07-19　　點閱數：113", BODY)
    assert metadata.published == "2021-07-19"


def test_a_label_set_wide_names_when_a_meeting_is_and_not_the_day_of_publishing() -> None:
    lines = ("讀書會會議紀錄", "時　　間：110年3月23日上午10時", "地　　點：交誼廳", BODY)
    assert _read(*lines).published is None


def test_the_entry_of_the_menu_that_stands_again_over_the_text_is_the_title() -> None:
    found = _read(
        "首页 | 关于我们 | 产品中心 | 联系我们",
        "公司简介",
        "发展历程",
        "企业文化",
        "发展历程",
        "2021年3月",
        "迁入新址，职工增至八十人。",
    )
    assert found.title == "发展历程"


def test_a_month_that_heads_the_last_entries_of_a_chronicle_is_not_when_it_was_published() -> None:
    lines = ("某校大事记", "1955年", "5月，礼堂建成。", "1956年", "3月，操场竣工。")
    below = ("是月，暴雨，围墙倒塌三十米。", "同年，校办工厂开工。")
    assert _read(*lines, "1957年8月", *below).published is None
    assert _read(*lines, "1957年8月").published == "1957-08"


def test_a_day_among_other_dates_alone_on_their_lines_is_not_when_it_was_published() -> None:
    entries = ("2021.05", "完成股改。", "2019-03-18", "一号车间投产。", "2018年", "2015.09")
    assert _read("远帆科技发展历程", "", *entries, "收购北江纺织。").published is None


@pytest.mark.parametrize(
    "line",
    [
        "山城镜像.新闻汇总 2021-05-23",
        "第78版：艺术 2021-05-23",
        "通知公告 2021-05-23",
        "A04版 2021-05-23",
    ],
)
def test_a_site_or_section_stands_before_the_day_on_which_it_put_up_the_text(line: str) -> None:
    assert _read("山城图书馆工作回顾", line, BODY).published == "2021-05-23"


def test_an_occasion_with_its_day_below_the_title_is_none() -> None:
    assert _read("山城图书馆工作回顾", "新馆奠基 2021-05-23", BODY).published is None


def test_the_day_of_a_visit_gives_way_to_that_of_publishing() -> None:
    assert _read(
        "2025年07月17日 星期四", "山城图书馆工作回顾", "第78版：艺术 2021-09-20", BODY
    ).published == ("2021-09-20")
    assert _read("2025年07月17日 星期四", "山城图书馆工作回顾", BODY).published == "2025-07-17"


def test_a_label_may_stand_above_its_date() -> None:
    assert _read("山城年报", BODY, "發佈日期", "2020年2月28日", BODY).published == "2020-02-28"


def test_particulars_and_the_first_of_numbered_sections_are_no_title() -> None:
    assert _read("各科室会议时间：12月28日上午9:00", BODY).title is None
    assert _read(BODY, "一、放假时间", BODY, "二、相关要求", BODY).title is None
    assert _read("一、放假时间", BODY, "二、相关要求", BODY).title is None
    assert _read("山城图书馆改名", "原标题：县图书馆改名", BODY).title == "山城图书馆改名"


def test_a_title_may_run_into_the_day_of_publishing() -> None:
    found = _read(
        "山城水务：第五届董事会决议公告2019-05-30", "证券代码：600001", "第五届董事会决议公告", BODY
    )
    assert (found.published, found.title) == ("2019-05-30", "第五届董事会决议公告")


def test_labels_of_counters_do_not_hide_the_day() -> None:
    assert (
        _read("山城放假通知", "Edit: Date:2023-09-28 Visitcount:10", BODY).published == "2023-09-28"
    )
    assert (
        _read("山城放假通知", "│發表單位:研究處 │發表日期:2008-12-01", BODY).published
        == "2008-12-01"
    )


def test_a_notice_is_signed_by_its_day_above_the_paper_that_it_sends_along() -> None:
    letter = "现将办法印发给你们，请遵照执行。"
    enclosure = ["山城水务管理办法", "第一条 为加强管理，制定本办法。"]
    raw = "\n\n".join(
        ["山城办关于印发水务管理办法的通知", BODY, letter, "二〇〇八年九月二十二日", *enclosure]
    )
    found = segment(raw)
    assert found.metadata.published == "2008-09-22"
    assert [one.role for one in found.passages if one.text.startswith("二〇〇八")] == ["metadata"]


def test_a_counter_of_comments_stands_beside_the_time_and_the_site() -> None:
    line = "2017-08-30 09:02:37  山城新闻网    参与评论()人"
    assert _read("山城大会延期", line, BODY).published == "2017-08-30T09:02:37"


@pytest.mark.parametrize(
    "head",
    [
        ["第4版：要闻　　上一版　下一版　2019年6月12日 星期三　放大 缩小 默认"],
        ["第4版：要闻　　上一版　下一版", "2019年6月12日 星期三　放大 缩小 默认"],
        ["A06版：民生　　2019年6月12日　上一期　下一期"],
        ["東港時報　第A5版　地方新聞　2019年6月12日（星期三）"],
    ],
)
def test_the_page_of_a_paper_with_its_buttons_says_when_it_came_out(head: list[str]) -> None:
    found = _read(*head, "老码头改造通车", f"本报讯（记者 舒白）{BODY}")
    assert (found.title, found.published) == ("老码头改造通车", "2019-06-12")


@pytest.mark.parametrize(
    ("head", "published"),
    [
        (("【发布日期】2011.09.28", "【实施日期】2012.01.01", "【时效性】现行有效"), "2011-09-28"),
        (("发布部门：山城县 发布日期：2019-01-20 实施日期：2019-03-01",), "2019-01-20"),
        (("实施日期：2019-03-01 时效性：现行有效",), None),
        (("楼主 | 发表于 2011-3-14 21:08:33 | 只看该作者",), "2011-03-14T21:08:33"),
        (("2019-05-13 (一) 04:30 撰文：林墨",), "2019-05-13T04:30:00"),
        (
            ("http://www.example.cn 2012年06月28日05:27 山城晚报",),
            "2012-06-28T05:27:00",
        ),
    ],
)
def test_the_heads_of_law_sites_boards_and_portals_say_when_a_page_was_put_up(
    head: tuple[str, ...], published: str | None
) -> None:
    metadata = _read("山城借书点管理规定", *head, BODY)
    assert (metadata.title, metadata.published) == ("山城借书点管理规定", published)


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
    assert _read(*lines).title == title


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("2013年11月8日 星期五 癸巳年十月初六 第1245期 今日8版", "2013-11-08"),
        ("第88期 2019年6月3日 周一 农历五月初一 共4版", "2019-06-03"),
        ("来自：舒白 2020-06-18 14:22:10", "2020-06-18T14:22:10"),
        ("Posted on 3 October 2018 by admin in Library | 2 comments | 1,204 views", "2018-10-03"),
    ],
)
def test_a_paper_prints_its_day_beside_the_almanac_and_a_site_beside_its_counters(
    line: str, published: str
) -> None:
    metadata = _read("山城图书馆工作回顾", line, BODY)
    assert (metadata.title, metadata.published) == ("山城图书馆工作回顾", published)


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
    assert _read(*lines.split("\n\n"), BODY, BODY).title == title


def test_the_brackets_around_a_part_of_a_name_in_a_path_stay() -> None:
    metadata = _read("论坛 › 游记 › 【完结】一个人的环湖流水账", "发表于 2018-7-30 22:14:07", BODY)
    assert metadata.title == "【完结】一个人的环湖流水账"


def test_a_blog_gives_the_weekday_between_day_and_year() -> None:
    assert _read("Mar 14 Mon 2016 23:18", "山城图书馆", BODY).published == "2016-03-14T23:18:00"


def test_a_time_that_lasts_is_no_publishing() -> None:
    assert _read("话剧《书架》", "时间：2025.04.18-04.20", "票价：80元", BODY).published is None


def test_the_foot_of_a_page_says_when_it_changed() -> None:
    metadata = _read(
        "山城图书馆", BODY, BODY, "© 2024 山城图书馆", "最近更新：2024/09/05　瀏覽人次：113"
    )
    assert metadata.published == "2024-09-05"
