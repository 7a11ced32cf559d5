"""Who lends a date its year and month, and what anchored words lean on."""

from __future__ import annotations

from datetime import date

from tests.db.dates.documents import events, told


def test_a_day_to_come_is_the_next_of_its_name_though_a_later_year_was_told() -> None:
    assert told(
        "市里要求明年5月底前通车。路面摊铺计划11月20日启动。",
        title="北环大桥合龙",
        published=date(2020, 10, 2),
    ) == [("../2021-05-31~", "deadline"), ("2020-11-20", "planned")]


def test_a_year_goes_on_from_an_exact_day_in_the_same_sentence() -> None:
    assert told(
        "计划明年3月1日开工，11月30日完工。", title="北环大桥立项", published=date(2020, 10, 2)
    ) == [("2021-03-01", "planned"), ("2021-11-30", "planned")]


def test_the_same_day_is_the_last_exact_day_and_no_month() -> None:
    assert told(
        "4月2日上午，师生祭扫陵园。",
        "上月底，清淤全部完成。",
        "当天下午，小学举行诗会。",
        title="清明祭扫",
        published=date(2021, 4, 4),
    )[-1] == ("2021-04-02", "happened")


def test_the_eve_of_a_festival_has_come_some_days_before_it() -> None:
    assert told("重阳节前夕，社区慰问老人。", title="敬老", published=date(2023, 10, 20)) == [
        ("2023-10-23~", "happened")
    ]


def test_a_clause_with_a_subject_of_its_own_tells_of_its_day() -> None:
    assert told("7月5日至9日连降暴雨，桥东站7月8日5时水位31米。", title="某县2016年大事记") == [
        ("2016-07-05/2016-07-09", "happened"),
        ("2016-07-08T05:00:00", "happened"),
    ]


def test_an_hour_of_the_day_told_dates_another_deed() -> None:
    assert told(
        "渡口昨日重开，头班船清晨六时由东岸开出。", title="渡口重开", published=date(2020, 6, 2)
    ) == [("2020-06-01", "happened"), ("2020-06-01T06:00:00", "happened")]


def test_what_readers_are_asked_for_counts_from_the_day_of_writing() -> None:
    assert told(
        "2021年11月6日，系统升级，部分记录延迟入库。如查询不到，请于12月20日前到窗口登记。",
        title="缴费问答",
        published=date(2022, 10, 19),
    )[-1] == ("../2022-12-20", "deadline")


def test_what_is_said_in_passing_of_an_earlier_year_lends_news_nothing() -> None:
    assert told(
        "The hall, surveyed last October, will close in March, the council said yesterday.",
        '"We asked in 2012," he said. In November it voted the money. Work began on 19 January, '
        "and roofs came off last week.",
        title="Hall to close",
        published=date(2018, 2, 12),
    )[-3:-1] == [("2017-11", "happened"), ("2018-01-19", "happened")]


def test_neither_years_nor_stretches_lend_a_month() -> None:
    assert told(
        "报告4月22日发布，该项目始于2013年，每两年一次。",
        "专家建议，今后五年补齐短板。活动将从23日开始。",
        title="报告发布",
        published=date(2021, 4, 22),
    )[-1] == ("2021-04-23/..", "planned")


def test_a_month_named_with_its_year_goes_on_in_its_sentence() -> None:
    assert told(
        "服务由2021年9月起恢复，惟2022年2月疫情再起，至5月初重开。大会定于2022年10月15日举行，提名截止日期为6月30日。",
        title="家长会2021年工作报告",
    )[-1] == ("../2022-06-30", "deadline")


def test_a_clause_that_plans_behind_the_day_makes_it_one_to_come() -> None:
    assert told(
        "到2024年水质全面达标。4月3日至5日清明假期，将安排志愿者值守。",
        title="护水",
        published=date(2022, 3, 30),
    )[-1] == ("2022-04-03/2022-04-05", "planned")


def test_a_later_year_that_is_said_of_a_noun_lends_nothing_beyond_its_sentence() -> None:
    assert told(
        "做好明年预算。各村10月20日前上报2025年修渠项目，11月中旬集中评审。",
        title="河西镇2024年上半年工作总结",
        published=date(2024, 7, 4),
    ) == [("../2024-10-20", "deadline"), ("2024-11-11/2024-11-20", "planned")]


def test_what_is_done_already_lies_behind_a_notice() -> None:
    """A limit in the same sentence goes on from it."""
    assert told(
        "多收的水费已于7月31日退回；未收到的，请于9月底前与窗口联系。",
        title="关于2023—2024年度水费的通知",
        published=date(2023, 8, 20),
    ) == [("2023-07-31", "happened"), ("../2023-09-30~", "deadline")]


def test_a_review_that_plans_the_next_year_tells_of_the_year_it_reviews() -> None:
    assert told(
        "# 一、完成情况",
        "国庆节前全部迁入。食堂3月动工、10月20日启用。",
        "# 二、2022年工作计划",
        "编制《章程（2022—2030年）》，上半年报审。6月底前建成操场。",
        title="青溪小学2021年工作总结及2022年工作计划",
        published=date(2021, 12, 30),
    ) == [
        ("../2021-10-01", "happened"),
        ("2021-03", "happened"),
        ("2021-10-20", "happened"),
        ("2022-40", "planned"),
        ("../2022-06-30~", "deadline"),
    ]


def test_a_notice_at_the_end_of_a_year_still_sets_its_limits_in_the_next() -> None:
    assert told(
        "材料请于1月15日前报送。", title="2020年度创新项目申报", published=date(2020, 12, 20)
    ) == [("../2021-01-15", "deadline")]


def test_this_month_is_that_of_the_heading_in_a_year_named_above() -> None:
    assert told(
        "二〇一八年堂务纪要",
        "# 【四月】",
        "五日　掃墓。",
        "# 【五月】",
        "本月起，詩班改為星期六練習。",
    )[-1] == ("2018-05/..", "happened")


def test_what_is_announced_for_the_month_of_writing_lies_no_year_ahead() -> None:
    found = told(
        "# 活动预告",
        "10月28日　水稻田导赏，10月20日截止报名。",
        "1月6日　年会。",
        title="观鸟会通讯",
        published=date(2023, 10, 31),
    )
    assert [edtf for edtf, _ in found] == ["2023-10-28", "../2023-10-20", "2024-01-06"]


def test_the_same_day_behind_an_entry_of_several_days_is_the_last_of_them() -> None:
    assert told("2020年5月", "7日—9日　庙会举行。", "同日　新桥通车。", title="大事记")[-1] == (
        "2020-05-09",
        "happened",
    )


def test_years_below_a_heading_of_the_future_are_planned() -> None:
    found = told(
        "2015年　建厂", "# 未来", "2031年　新厂投产", "到2033年　产值翻番", title="发展历程"
    )
    assert found[1:] == [("2031", "planned"), ("../2033", "planned")]
    assert told("# 未来学校", "2015年　建校", title="发展历程") == [("2015", "happened")]


def test_a_line_that_looks_ahead_heads_what_is_below_without_a_sign() -> None:
    found = told(
        "3月　书屋开放",
        "展望崭新的一年",
        "今年7月　重办运动会",
        title="2019年度回顾",
        published=date(2020, 1, 12),
    )
    assert found == [("2019-03", "happened"), ("2020-07", "planned")]


def test_a_year_named_behind_the_date_of_an_entry_leaves_the_title_its_year() -> None:
    text = "【6月】　2014年入学的小周入选县队，7月9日首场获胜。"
    assert told(text, title="2019年度回顾")[-1] == ("2019-07-09", "happened")
    opening = told("2014年，小周入学，7月9日获奖。", title="2019年度回顾")
    assert opening[-1] == ("2014-07-09", "happened")


def test_two_years_later_in_a_life_counts_from_what_was_told() -> None:
    found = told("1936年3月，入滇，后二年成书。", title="某先生年谱")
    assert found == [("1936-03", "happened"), ("1938", "happened")]
    assert told("前二年学基础，后二年学专业。", title="章程") == []


def test_a_bare_day_that_only_the_day_of_writing_places_is_of_its_year() -> None:
    """The title is about the year before."""
    assert told(
        "市统计局28日发布公报。", title="2019年公报里的新变化", published=date(2020, 3, 2)
    ) == [("2020-02-28", "happened")]
    assert told(
        "3月28日，统计站成立。", title="2019年公报里的新变化", published=date(2020, 3, 2)
    ) == [("2019-03-28", "happened")]


def test_a_year_told_later_in_the_sentence_goes_on() -> None:
    assert told(
        "縣府於109年9月公告文件，去年2月8日動工，因7月24日至25日颱風沖毀便橋停工。",
        title="舊橋新聞",
        published=date(2024, 11, 20),
    )[-1][0].startswith("202")


def test_a_day_says_better_than_a_bare_year_when_a_text_plays() -> None:
    assert told(
        "理事会于2020年10月31日召开，通过2021年预算和2021年改选流程。", "七月底章程已送审。"
    ) == [("2020-10-31", "happened"), ("2020-07-21~/2020-07-31~", "happened")]


def test_years_to_come_or_where_things_began_lend_nothing() -> None:
    assert told("场馆预计2025年启用，跑道已于今年11月决标，预计2024年开工、2030年完工。") == [
        ("2025", "planned"),
        ("2024", "planned"),
        ("2030", "planned"),
    ]
    assert told("大桥从2009年年底开工。", "大桥将于本年年底通车。") == [("2009-12~", "happened")]
    assert told("庆典连续不断，11月9日花毯节登场，迎接2025年的到来。") == []


def test_a_day_of_news_is_not_of_the_month_of_an_earlier_year_named_amid_the_report() -> None:
    found = events(
        "西环路北段于2017年4月3日通车。",
        "截至9日6时，积水已全部排除。",
        title="西环路积水",
        published=date(2021, 8, 9),
    )
    value = found[-1].expression.value
    assert value is not None
    assert value.edtf.startswith("../2021-08-09")


def test_a_year_long_ago_named_amid_a_diary_lends_the_next_paragraph_nothing() -> None:
    found = told(
        "今年元旦，和老友回到林场，那是1971年4月我们报到的地方。",
        "5月，报名学书法。",
        title="退休手记",
        published=date(2018, 12, 30),
    )
    assert found[-1] == ("2018-05", "happened")


def test_a_story_of_a_year_gone_by_goes_on_for_some_days() -> None:
    assert told(
        "市交通局昨日表示，老桥将于6月通车。",
        "2021年8月20日夜，老桥被冲垮。8月21日清晨，渔船接送学生。8月23日，浮桥架起。",
        title="老桥重建",
        published=date(2024, 3, 12),
    )[2:] == [
        ("2021-08-20", "happened"),
        ("2021-08-21", "happened"),
        ("2021-08-23", "happened"),
    ]


def test_news_of_the_last_weeks_follows_a_story_of_a_year_gone_by() -> None:
    assert told(
        "2021年8月20日夜，老桥被冲垮。3月5日，新桥合龙。",
        title="老桥重建",
        published=date(2024, 3, 12),
    )[1] == ("2024-03-05", "happened")


def test_a_month_between_two_dates_of_one_year_is_of_that_year() -> None:
    told_of = told(
        "2021年8月20日夜，老桥被冲垮。",
        "“我正在桥头。”老周说。",
        "9月中旬，勘测队进场，2021年底完成设计。",
        title="老桥重建",
        published=date(2024, 3, 12),
    )
    assert told_of[1] == ("2021-09-11/2021-09-20", "happened")


def test_a_list_of_what_is_to_come_goes_on_in_the_year_of_its_entry_before() -> None:
    assert told(
        "去年3月，两社合并。",
        "2024年7月1日前　收集街坊意见",
        "8月　公布定案",
        "11月3日（日）　改道",
        title="巴士改道一再延期",
        published=date(2024, 6, 6),
    )[-2:] == [("2024-08", "planned"), ("2024-11-03", "planned")]
    assert told(
        "2024年3月1日前　已收集街坊意见",
        "8月　定案",
        title="巴士改道一再延期",
        published=date(2024, 6, 6),
    )[-1:] == [("2023-08", "happened")]
