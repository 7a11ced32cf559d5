"""When a page says that it was published."""

from __future__ import annotations

from datetime import date

import pytest

from db.ingest.metadata import Metadata, day_of_publishing, merged
from db.ingest.segment import segment
from tests.db.ingest.pages import BODY, read


def test_the_date_that_closes_a_notice_is_when_it_was_published() -> None:
    metadata = read(
        "关于闭馆的通知", "各位读者：", BODY, "特此通知。", "山城图书馆", "2020年7月25日"
    )
    assert metadata.published == "2020-07-25"


def test_a_number_and_a_date_below_the_name_of_a_paper_are_those_of_the_issue() -> None:
    raw = f"山城简报\nShancheng Bulletin\n第47期 / No. 47　　2016年7月5日\n\n一、来访\n{BODY}"
    segmented = segment(raw)
    assert segmented.metadata == Metadata(title="山城简报", published="2016-07-05")
    assert [p.role.value for p in segmented.passages if p.line == 3] == ["metadata"]


def test_the_day_between_file_number_and_text_is_when_a_notice_was_issued() -> None:
    metadata = read("关于开会的通知", "山教发〔2020〕12号", "2020年6月1日", "各学校：", BODY)
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
    assert read("山城图书馆工作回顾", line, BODY) == merged(
        Metadata(title="山城图书馆工作回顾"), expected
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
    metadata = read("关于开会的通知", "时间：2020年7月25日上午", "地点：县图书馆三楼", BODY)
    assert metadata.published is None


@pytest.mark.parametrize("tag", ["【本报专讯】", "（本報訊）", "本报讯"])
def test_the_day_in_brackets_behind_the_tag_of_a_report_is_its_day_of_writing(tag: str) -> None:
    metadata = read("山城渡口重开", f"{tag}（2020年6月2日）渡口昨日重开。{BODY}")
    assert metadata.published == "2020-06-02"


def test_the_day_of_a_deed_in_brackets_is_no_day_of_writing() -> None:
    metadata = read("山城渡口重开", f"【本报专讯】渡口（2020年6月2日封闭）昨日重开。{BODY}")
    assert metadata.published is None


def test_a_news_line_tells_when_a_page_without_a_title_was_published() -> None:
    metadata = read("2021/4/8 09:30　记者 舒白／山城报道", BODY)
    assert (metadata.title, metadata.published) == (None, "2021-04-08T09:30:00")


def test_a_year_of_the_republic_without_its_name_dates_an_imprint() -> None:
    metadata = read("山城文史館年度館務", "（館訊編輯室整理，106年1月5日）", BODY)
    assert metadata.published == "2017-01-05"


@pytest.mark.parametrize("title", ["山城图书馆闭馆通知", "山城图书馆会议纪要"])
def test_the_distribution_line_of_a_notice_or_of_minutes_dates_it(title: str) -> None:
    distribution = "抄送：甲局　各科室　　2023年2月20日印"
    document = segment(f"{title}\n\n地点：二楼茶室\n\n{BODY}\n\n{distribution}")
    assert document.metadata.published == "2023-02-20"
    assert document.passages[-1].role == "metadata"


def test_a_time_beside_a_counter_is_when_the_page_was_published() -> None:
    metadata = read("渡口复航", "山城客户端　2021-04-18 08:32　阅读 10.2万", BODY)
    assert metadata.published == "2021-04-18T08:32:00"


def test_a_label_makes_figures_a_day_of_the_republic() -> None:
    metadata = read("換卡問答", "發布單位：長青科　　更新日期：110-07-19　　點閱數：113", BODY)
    assert metadata.published == "2021-07-19"


def test_a_label_set_wide_names_when_a_meeting_is_and_not_the_day_of_publishing() -> None:
    lines = ("讀書會會議紀錄", "時　　間：110年3月23日上午10時", "地　　點：交誼廳", BODY)
    assert read(*lines).published is None


def test_a_month_that_heads_the_last_entries_of_a_chronicle_is_not_when_it_was_published() -> None:
    lines = ("某校大事记", "1955年", "5月，礼堂建成。", "1956年", "3月，操场竣工。")
    below = ("是月，暴雨，围墙倒塌三十米。", "同年，校办工厂开工。")
    assert read(*lines, "1957年8月", *below).published is None
    assert read(*lines, "1957年8月").published == "1957-08"


def test_a_day_among_other_dates_alone_on_their_lines_is_not_when_it_was_published() -> None:
    entries = ("2021.05", "完成股改。", "2019-03-18", "一号车间投产。", "2018年", "2015.09")
    assert read("远帆科技发展历程", "", *entries, "收购北江纺织。").published is None


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
    assert read("山城图书馆工作回顾", line, BODY).published == "2021-05-23"


def test_an_occasion_with_its_day_below_the_title_is_none() -> None:
    assert read("山城图书馆工作回顾", "新馆奠基 2021-05-23", BODY).published is None


def test_the_day_of_a_visit_gives_way_to_that_of_publishing() -> None:
    assert read(
        "2025年07月17日 星期四", "山城图书馆工作回顾", "第78版：艺术 2021-09-20", BODY
    ).published == ("2021-09-20")
    assert read("2025年07月17日 星期四", "山城图书馆工作回顾", BODY).published == "2025-07-17"


def test_a_label_may_stand_above_its_date() -> None:
    assert read("山城年报", BODY, "發佈日期", "2020年2月28日", BODY).published == "2020-02-28"


def test_a_title_may_run_into_the_day_of_publishing() -> None:
    found = read(
        "山城水务：第五届董事会决议公告2019-05-30", "证券代码：600001", "第五届董事会决议公告", BODY
    )
    assert (found.published, found.title) == ("2019-05-30", "第五届董事会决议公告")


def test_labels_of_counters_do_not_hide_the_day() -> None:
    assert (
        read("山城放假通知", "Edit: Date:2023-09-28 Visitcount:10", BODY).published == "2023-09-28"
    )
    assert (
        read("山城放假通知", "│發表單位:研究處 │發表日期:2008-12-01", BODY).published
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
    assert read("山城大会延期", line, BODY).published == "2017-08-30T09:02:37"


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
    found = read(*head, "老码头改造通车", f"本报讯（记者 舒白）{BODY}")
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
    metadata = read("山城借书点管理规定", *head, BODY)
    assert (metadata.title, metadata.published) == ("山城借书点管理规定", published)


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
    metadata = read("山城图书馆工作回顾", line, BODY)
    assert (metadata.title, metadata.published) == ("山城图书馆工作回顾", published)


def test_a_blog_gives_the_weekday_between_day_and_year() -> None:
    assert read("Mar 14 Mon 2016 23:18", "山城图书馆", BODY).published == "2016-03-14T23:18:00"


def test_a_time_that_lasts_is_no_publishing() -> None:
    assert read("话剧《书架》", "时间：2025.04.18-04.20", "票价：80元", BODY).published is None


def test_the_foot_of_a_page_says_when_it_changed() -> None:
    metadata = read(
        "山城图书馆", BODY, BODY, "© 2024 山城图书馆", "最近更新：2024/09/05　瀏覽人次：113"
    )
    assert metadata.published == "2024-09-05"
