"""Where the year and the month come from: one test for each rule, with its example."""

from __future__ import annotations

from datetime import date

from tests.db.dates.documents import events, told


def test_a_bare_year_as_heading_gives_the_year() -> None:
    assert told("# 2021", "* 3月4日：立项", "# 2022", "* 1月15日：发布") == [
        ("2021-03-04", "happened"),
        ("2022-01-15", "happened"),
    ]


def test_a_bare_year_alone_on_its_line_gives_the_year() -> None:
    assert told("1998", "5月4日，会堂开放。", "2014：", "6月2日，新楼落成。") == [
        ("1998-05-04", "happened"),
        ("2014-06-02", "happened"),
    ]


def test_a_year_told_in_passing_is_not_the_year_of_a_notice_with_a_date_of_its_own() -> None:
    found = told(
        "展览时间：2024年9月15日至10月20日",
        "展品于2021年底由海外捐赠。",
        "9月21日起开讲。",
        title="展讯｜山水之间",
    )
    assert found == [
        ("2024-09-15/2024-10-20", "planned"),
        ("2021-12~", "happened"),
        ("2024-09-21/..", "planned"),
    ]


def test_a_promise_means_the_next_such_day() -> None:
    found = told("施工方承诺6月12日进场。", published=date(2023, 6, 9))
    assert found == [("2023-06-12", "planned")]


def test_a_next_meeting_is_yet_to_come() -> None:
    found = told("7月5日召开下次会议。", published=date(2023, 6, 9))
    assert found == [("2023-07-05", "planned")]


def test_a_day_of_the_next_weeks_in_the_news_is_the_coming_one() -> None:
    found = told("6月17日，老街封路施工，行人改走河堤。", published=date(2024, 6, 12))
    assert [edtf for edtf, _ in found] == ["2024-06-17"]
    found = told("清明前夕，全镇为古柏培土。4月1日，学生到场帮忙。", published=date(2021, 4, 2))
    assert [edtf[:10].rstrip("~") for edtf, _ in found] == ["2021-04-04", "2021-04-01"]


def test_a_day_of_the_last_weeks_in_the_news_is_not_of_the_year_looked_back_on() -> None:
    found = told(
        "2019年9月，古井修缮完成。", "3月29日，护河队清出垃圾两车。", published=date(2021, 4, 2)
    )
    assert [edtf for edtf, _ in found] == ["2019-09", "2021-03-29"]


def test_a_day_of_months_ago_in_the_news_stays_in_the_past() -> None:
    found = told("11月17日，老街封路施工。", published=date(2024, 6, 12))
    assert [edtf for edtf, _ in found] == ["2023-11-17"]


def test_who_compiled_a_text_says_in_which_month_it_was_written() -> None:
    found = told("今年五月，新桥通车。", "桥头有碑。", "老张口述，小李整理 2023年7月")
    assert found[0] == ("2023-05", "happened")


def test_hours_below_a_heading_of_a_day_are_of_that_day() -> None:
    found = told(
        "# 2021年7月19日",
        "08:00　开始值守。",
        "当夜，转移群众。",
        "# 7月20日",
        "上午9点　开闸泄洪。",
        title="暴雨应对日志",
    )
    assert found == [
        ("2021-07-19T08:00:00", "happened"),
        ("2021-07-19", "happened"),
        ("2021-07-20T09:00:00", "happened"),
    ]


def test_a_report_that_goes_back_to_a_day_means_the_one_it_told_of() -> None:
    found = told(
        "1998年6月25日，水位超过警戒线。",
        "7月1日，解除紧急状态。",
        "# 险情",
        "25日23时，堤脚出现管涌。",
        title="洪水调查报告",
    )
    assert found[2][0] == "1998-06-25T23:00:00"


def test_the_third_day_counts_from_the_first() -> None:
    found = told("1986年5月2日，客人到访，第二天参观，第三天登山。")
    assert [edtf for edtf, _ in found] == ["1986-05-02", "1986-05-03", "1986-05-04"]


def test_a_year_that_an_entry_names_outright_carries_its_neighbours_past_the_lead() -> None:
    found = told(
        "2020年，全馆上下一心。", "2021年1月5日，开馆。", "1月8日，首讲开讲。", title="某馆大事记"
    )
    assert found[-1] == ("2021-01-08", "happened")


def test_the_year_of_a_disaster_is_the_year_of_what_came_after_it() -> None:
    found = told("2003年春，新楼落成。2008年汶川地震后，5月14日师生捐款。", title="校史")
    assert found[-1] == ("2008-05-14", "happened")
    assert "2008" not in [edtf for edtf, _ in found]


def test_a_day_counted_from_the_day_of_writing_is_not_what_this_year_counts_from() -> None:
    found = told("去年10月1日开业，今年3月扩建。", published=date(2022, 11, 16))
    assert [edtf for edtf, _ in found] == ["2021-10-01", "2022-03"]


def test_only_a_winter_belongs_to_the_year_it_begins_in() -> None:
    found = told("1975年5月24日开工，次日停工，翌年完工。")
    assert [edtf for edtf, _ in found] == ["1975-05-24", "1975-05-25", "1976"]


def test_two_years_later_does_not_make_a_text_speak_of_this_year() -> None:
    found = told("1948年建厂，两年后搬迁。", "2008年，新厂投产。", title="厂史")
    assert found[-1] == ("2008", "happened")


def test_last_week_in_minutes_counts_from_the_meeting_and_not_from_the_print() -> None:
    found = told(
        "时间：2023年2月15日",
        "上周三，走访了校友。",
        title="第三次会议纪要",
        published=date(2023, 2, 20),
    )
    assert ("2023-02-08", "happened") in found


def test_this_same_year_below_a_heading_is_the_year_of_the_heading() -> None:
    found = told(
        "# 1955年",
        "5月，礼堂落成。",
        "# 1956年",
        "是年，学校改名。",
        "3月，操场竣工。这年，添建书库。",
    )
    assert [edtf for edtf, _ in found] == ["1955-05", "1956", "1956-03", "1956"]


def test_years_that_open_one_paragraph_after_the_other_are_no_lead() -> None:
    """May is of the entry before it, not of the first year that the text names."""
    found = told("1956年，建厂。", "1958年，扩建。", "1961年，停产。", "5月，工人返乡。")
    assert [edtf for edtf, _ in found][-1] == "1961-05"


def test_what_is_hoped_for_by_the_end_of_another_year_is_not_the_year_of_the_text() -> None:
    found = events(
        "A review of the year 2021 at the press. We hope to be done by the end of 2022.",
        "In May, the bindery moved to the mill.",
    )
    assert found[-1].expression.value is not None
    assert found[-1].expression.value.edtf == "2021-05"


def test_short_lines_without_stops_below_a_month_are_each_an_entry_of_it() -> None:
    found = told("# 2019", "# March", "Leeds: book fair", "York: dance", "# May", "Hull: regatta")
    assert [edtf for edtf, _ in found] == ["2019-03", "2019-03", "2019-05"]
    found = told("# 2019", "# 3月", "苏州书展开幕后，读者很多。", "展期延长。")
    assert [edtf for edtf, _ in found] == ["2019-03"]


def test_a_holiday_in_the_name_of_what_a_line_above_dates_dates_nothing() -> None:
    found = told("# 2019年", "# 10月", "长沙：第三届1024程序员节市集", "武汉：开源年会")
    assert [edtf for edtf, _ in found] == ["2019-10", "2019-10"]


def test_a_year_alone_on_a_line_dates_what_is_below_up_to_the_next_year() -> None:
    found = told(
        "建安五年（公元200年）", "设县，治所在城关。", "武德四年，分县。", "贞观元年，并县。"
    )
    assert [edtf for edtf, _ in found] == ["0200", "0621", "0627"]
    found = told("1950年", "1951年，设邮局。", "3月，通邮。")
    assert [edtf for edtf, _ in found] == ["1951", "1951-03"]


def test_the_age_beside_a_year_is_no_part_of_a_telling() -> None:
    found = told(
        "# 1893年（光绪十九年癸巳）　七岁", "入家塾读书。", "# 1894年　八岁", "是冬，丧父。"
    )
    assert [edtf for edtf, _ in found] == ["1893", "1894-24"]


def test_a_school_year_as_a_heading_lends_both_its_years() -> None:
    lines = ("# 2004–2005年度", "礼堂启用。（9月3日）", "毕业礼。（7月）")
    assert told(*lines, title="某校校史") == [("2004-09-03", "happened"), ("2005-07", "happened")]
    lines = ("# 2004-2005學年", "9月3日　礼堂启用。", "3月　校庆。")
    assert told(*lines, title="纪事") == [("2004-09-03", "happened"), ("2005-03", "happened")]


def test_another_sentence_goes_on_from_the_end_of_last_year_to_this_one() -> None:
    found = told("筹备去年底启动。2月7日，渡船下水。", published=date(2024, 4, 18))
    assert found == [("2023-12~", "happened"), ("2024-02-07", "happened")]
    found = told("工程去年9月启动。11月，主体完工。", published=date(2024, 4, 18))
    assert found[1] == ("2023-11", "happened")


def test_a_day_is_of_the_year_in_which_it_is_that_day_of_the_week() -> None:
    found = told("下次例會：5月18日（六）上午10時", published=date(2024, 3, 23))
    assert found == [("2024-05-18T10:00:00", "planned")]


def test_the_last_day_of_a_lunar_year_comes_after_its_autumn() -> None:
    found = told("# 1937年", "8月13日，避居乡间。", "除夕，作诗四首。")
    assert [edtf for edtf, _ in found] == ["1937-08-13", "1938-01-30"]
    found = told("# 2020年", "除夕，封城。", "2月3日，复工推迟。")
    assert [edtf for edtf, _ in found] == ["2020-01-24", "2020-02-03"]


def test_last_month_lends_no_month_to_the_day_of_another_sentence() -> None:
    found = told("上个月，电梯终于装成了。20日，街道办验收。", published=date(2024, 6, 21))
    assert found == [("2024-05", "happened"), ("2024-06-20", "happened")]


def test_the_hour_in_the_clause_that_a_day_opens_is_no_event_of_its_own() -> None:
    found = told("1914/03/21　飞行家于10点37分驾机升空，观者如堵。", title="航空大事记")
    assert [edtf for edtf, _ in found] == ["1914-03-21"]


def test_last_year_counts_from_the_day_of_writing_in_another_sentence_than_an_old_day() -> None:
    found = told(
        "2016年6月19日，山洪冲垮桥墩。镇上次年报修，资金则在去年11月到位。",
        "3月12日起，车辆绕行。",
        published=date(2021, 3, 10),
    )
    assert found == [
        ("2016-06-19", "happened"),
        ("2017", "happened"),
        ("2020-11", "happened"),
        ("2021-03-12/..", "planned"),
    ]


def test_the_number_of_a_day_on_a_journey_stands_before_its_date() -> None:
    found = told(
        "# DAY1 9/3(六) 山城→溪口",
        "早上六点出发。",
        "# Day 2-3：9/4~9/5 溪口、海边",
        "# 第四天　9/6 海边→山城",
        published=date(2022, 9, 20),
    )
    assert [edtf for edtf, _ in found] == [
        "2022-09-03",
        "2022-09-03T06:00:00",
        "2022-09-04/2022-09-05",
        "2022-09-06",
    ]


def test_a_year_that_answers_when_is_that_of_what_follows_in_a_text_that_looks_back() -> None:
    asked = ("时间：2016年9月3日", "问：您哪年进的厂？", "答：一九六一年三月。四月就上了夜班。")
    assert told(
        *asked, "问：哪次最难？", "答：应该是75年。8月8号夜里，水进了车间。", title="老厂长口述"
    )[1:] == [
        ("1961-03", "happened"),
        ("1961-04", "happened"),
        ("1975-08-08", "happened"),
    ]
    found = told("大桥通车是2003年。3月5日，封桥检修。", published=date(2024, 4, 2))
    assert found[-1] == ("2024-03-05", "happened")


def test_an_hour_of_some_day_dates_nothing() -> None:
    lines = ("8月3日至22日，下沉社区，最早的一天凌晨四点就到岗。", "9月，返岗。")
    assert told(*lines, title="卫生所2021年大事记") == [
        ("2021-08-03/2021-08-22", "happened"),
        ("2021-09", "happened"),
    ]


def test_the_time_of_which_a_paper_speaks_heads_its_entries() -> None:
    found = told(
        "紀要期間：110年1月1日至6月30日",
        "# 一、會議",
        "⑴1月9日（六）　理事會，假學會會址召開。",
        "（2）110.3.6　專題演講，並通過112年承辦年會案。",
        "⑶五月中旬　協助整理檔案。",
        "⑷次月　寄送各校，會長生於民國21年。",
        title="溪口史學會 會務紀要",
        published=date(2021, 7, 20),
    )
    assert [edtf for edtf, _ in found] == [
        "2021-01-09",
        "2021-03-06",
        "2021-05-11/2021-05-20",
        "2021-06",
    ]
    assert told("记录时间：2021年5月6日", "5月8日，复查。", published=date(2021, 6, 1)) == [
        ("2021-05-06", "happened"),
        ("2021-05-08", "happened"),
    ]


def test_an_entry_of_a_log_looks_ahead_from_its_own_day() -> None:
    found = told(
        "# 7月18日",
        "10:00　气象台发布预警，预计未来两天有大雨。",
        "16:30　启动响应，预计未来24小时仍有雨。",
        "（截至7月31日18时统计：受灾人口1.2万）",
        title="抗洪时间轴",
        published=date(2016, 8, 2),
    )
    assert [edtf for edtf, _ in found][:3] == [
        "2016-07-18T10:00:00",
        "2016-07-19/2016-07-20",
        "2016-07-18T16:30:00",
    ]
    read = events(
        "（截至7月31日18时统计：受灾人口1.2万）", title="抗洪", published=date(2016, 8, 2)
    )
    assert [one.expression.value.edtf for one in read if one.expression.value] == [
        "../2016-07-31T18:00:00"
    ]


def test_the_last_lunar_month_in_a_notice_of_january_is_the_one_that_runs() -> None:
    found = told(
        "页次：1/1",
        "留守至腊月二十六，以便提货。",
        "2/6 停机，2/20 上班。元宵节（2月24日）晚聚餐。",
        "12月份工资已于1月10日发放。",
        "1月27日、28日（周六、周日）调休。",
        title="2024年春节放假通知",
        published=date(2024, 1, 12),
    )
    assert [edtf for edtf, _ in found] == [
        "2024-02-05",
        "2024-02-06",
        "2024-02-20",
        "2024-02-24",
        "2024-01-10",
        "2024-01-27/2024-01-28",
    ]


def test_this_month_in_the_annals_of_a_month_is_that_of_their_title() -> None:
    entries = ("3日 大桥合龙。", "本月 全县栽树三万株。")
    july = date(2022, 7, 4)
    assert told(*entries, title="清源县大事记（2022年6月）", published=july) == [
        ("2022-06-03", "happened"),
        ("2022-06", "happened"),
    ]
    assert told(entries[1], title="清源要闻", published=july) == [("2022-07", "planned")]


def test_that_year_opening_an_entry_is_the_year_of_the_entry_before() -> None:
    """And not the next year, to which that entry has looked ahead."""
    sent = "十月，某某赴沪学习，次年二月结业返校。"
    assert told("一九二六年", sent, "△　是年冬，社员增至二十人。", title="社史大事记") == [
        ("1926-10", "happened"),
        ("1927-02", "happened"),
        ("1926-24", "happened"),
    ]
    assert told("一九二六年", sent, "一九二八年三月，复社。", "同年秋，迁址。", title="社史大事记")[
        2:
    ] == [
        ("1928-03", "happened"),
        ("1928-23", "happened"),
    ]
    within = "十月，赴沪学习，次年二月结业，是年春返校。"
    assert told("一九二六年", within, title="社史大事记")[2] == ("1927-21", "happened")


def test_what_is_planned_behind_a_limit_of_december_is_of_the_next_year() -> None:
    assert told(
        "團體須於十二月十五日或之前交表。抽籤將於一月十日舉行，結果一月底前公布。",
        title="公告",
        published=date(2023, 11, 22),
    ) == [
        ("../2023-12-15", "deadline"),
        ("2024-01-10", "planned"),
        ("../2024-01-31~", "planned"),
    ]
