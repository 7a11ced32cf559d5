"""What a dated clause does: one test for each rule, with its example."""

from __future__ import annotations

from datetime import date

import pytest

from tests.db.dates.documents import events, told


def test_years_in_a_row_of_clauses_all_tell() -> None:
    found = told("1957年7月因言获咎，1958年下放农场，1959年返校。", title="某先生小传")
    assert [edtf for edtf, _ in found] == ["1957-07", "1958", "1959"]


@pytest.mark.parametrize("line", ["一九二六年间，校舍为驻军所占。", "1926年间，校舍被占用。"])
def test_a_year_and_jian_tell_when_something_was_so(line: str) -> None:
    assert told(line, title="校史") == [("1926", "happened")]


def test_what_a_plan_looks_back_on_happened() -> None:
    found = told("2017年建成艺术中心，2019年实现全覆盖。", title="文化发展规划（2021—2025年）")
    assert found == [("2017", "happened"), ("2019", "happened")]


def test_the_term_that_a_plan_gives_a_project_is_planned() -> None:
    found = told("展示馆：建设年限2022—2024年。", title="文化发展规划（2021—2025年）")
    assert found == [("2022/2024", "planned")]


def test_a_far_goal_is_planned() -> None:
    found = told("展望2035年，建成文化强县。", title="文化发展规划（2021—2025年）")
    assert found == [("2035", "planned")]


def test_a_rate_per_head_is_no_habit() -> None:
    found = told("4月1日起　提高标准，由每人每月480元提至520元。", title="某市2017年大事记")
    assert found == [("2017-04-01/..", "happened")]


@pytest.mark.parametrize(
    "line",
    [
        "11月3日，统计局公布，前三季度生产总值1203亿元。",
        "11月3日，项目上半年完成投资20亿元。",
        "11月3日，局里通报，年末全县人口31万人。",
    ],
)
def test_the_period_of_an_amount_is_no_event(line: str) -> None:
    assert told(line, title="某市2017年大事记") == [("2017-11-03", "happened")]


def test_the_day_on_which_the_reporter_heard_of_it_is_not_the_day_of_the_news() -> None:
    found = told("记者昨天获悉，夜市14日18时恢复营业。", published=date(2022, 11, 16))
    assert found == [("2022-11-14T18:00:00", "happened")]


def test_a_day_that_a_rule_counts_from_is_no_event() -> None:
    assert told("2019年3月1日印发通知。自收到责令之日的次日起，按日处罚。")[1:] == []


def test_a_cleft_sentence_tells_when() -> None:
    assert told("水库是1971年11月开的工。") == [("1971-11", "happened")]
    assert told("通电是1978年3月2日。") == [("1978-03-02", "happened")]


def test_a_range_in_which_to_register_has_a_deadline_whatever_its_ends() -> None:
    found = told("报名从4月1日至4月20日。", published=date(2022, 3, 15))
    assert found == [("2022-04-01/2022-04-20", "deadline")]


def test_an_occasion_of_next_year_is_planned_where_the_clause_behind_it_plans() -> None:
    found = told("明年春运期间，两地将每日开行列车。", published=date(2009, 12, 27))
    assert found == [("2010", "planned")]


def test_what_is_handed_in_from_one_day_to_another_has_a_deadline() -> None:
    found = told("报名从即日起至18日。", published=date(2023, 6, 9))
    assert found == [("2023-06-09/2023-06-18", "deadline")]


def test_a_limit_stated_before_a_part_of_a_month_ends_with_it() -> None:
    found = told("截止时间为2024年2月底。", published=date(2024, 2, 1))
    assert found == [("../2024-02-29~", "deadline")]


def test_the_end_of_a_term_without_a_dated_start_is_an_upper_bound() -> None:
    (event,) = events("实施期自立项之日起至2025年3月31日。", published=date(2024, 2, 20))
    assert event.expression.value is not None
    assert event.expression.value.bound == "by"


def test_a_label_amid_a_sentence_states_its_limit() -> None:
    found = told("夏令营将于7月18日举办，报名截止日期：7月10日。", published=date(2016, 7, 5))
    assert found == [("2016-07-18", "planned"), ("../2016-07-10", "deadline")]


def test_a_festival_before_a_subject_is_a_day() -> None:
    found = told("1946年5月4日复员典礼，中秋全校返抵旧址。", title="校史")
    assert found[1] == ("1946-09-10", "happened")


def test_what_was_done_one_by_one_in_a_decade_happened() -> None:
    assert told("八十年代，先后建成三座桥。", title="校史") == [("198X", "happened")]


def test_a_year_and_what_was_going_on_in_it_tell() -> None:
    found = told("1952年院系调整期间，附设师范科划归师范学校。", title="校史纲要")
    assert found == [("1952", "happened")]


def test_what_is_so_from_a_day_on_and_no_longer_tells() -> None:
    found = told("2006年元旦以后不交农业税了。")
    assert [kind for _, kind in found] == ["happened"]


def test_a_year_looked_ahead_to_outside_a_plan_tells_nothing() -> None:
    assert told("展望2024年，我们满怀信心。", title="2023年大事记") == []


def test_a_verb_with_guo_or_le_tells_whatever_the_verb() -> None:
    assert told("1956年社里出木料垫过一回。") == [("1956", "happened")]


def test_a_period_of_volumes_held_is_no_event() -> None:
    assert told("5月3日，开馆。年末馆藏100万册。", title="某馆2020年大事记") == [
        ("2020-05-03", "happened")
    ]


def test_a_noun_between_jiang_and_a_verb_of_giving_plans_nothing() -> None:
    assert told("1986年重阳节，将手稿捐给档案馆。") == [("1986-10-12", "happened")]


def test_what_a_noun_had_done_by_a_day_sets_no_limit() -> None:
    assert told("改造2000年底前建成的楼栋。", title="旧楼改造方案") == []


def test_what_the_issuer_means_to_publish_is_planned_and_what_he_asks_for_is_a_limit() -> None:
    found = told("5月底前公示名单；请于3月10日前报送材料。", title="2023年申报通知")
    assert [kind for _, kind in found] == ["planned", "deadline"]


def test_news_announces_by_when_something_is_done_and_an_offer_ends() -> None:
    published = date(2022, 11, 16)
    assert told("工程分两期，12月底前蓄到死水位。", published=published)[0][1] == "planned"
    assert told("12月20日前订票可享八折。", published=published)[0][1] == "deadline"


def test_a_review_looks_forward_by_a_year_to_come() -> None:
    found = told("5月3日公布草案，明年三月底前报部核定。", title="2016年大事记")
    assert found[1][1] == "planned"


def test_a_stage_and_an_occasion_take_the_time_in_the_bracket_behind_them() -> None:
    found = told("（一）准备阶段（1月—3月）。完成摸底。", title="2022年实施方案")
    assert found == [("2022-01/2022-03", "planned")]
    found = told("暑假期间（7月5日—8月31日），延长开放。", title="2021年大事记")
    assert found == [("2021-07-05/2021-08-31", "happened")]


def test_speech_in_quotation_marks_tells_and_a_quoted_name_does_not() -> None:
    assert told("“1988年，我进厂当了学徒。”他说。") == [("1988", "happened")]
    assert told("“1988年全国先进集体”奖牌尚在。") == []


def test_a_date_in_brackets_after_a_byline_is_the_day_of_writing() -> None:
    assert told("【本报专讯】（2020年6月2日）渡口昨日重开。") == [("2020-06-01", "happened")]


def test_the_paper_that_a_number_follows_is_only_cited() -> None:
    found = told("依据：某部2024年1月9日某字第12号函。", title="研习营简章")
    assert found == []


def test_what_resumed_at_the_end_of_a_time_tells() -> None:
    found = told("1966年6月停课，至1969年春复课。", title="校史")
    assert [kind for _, kind in found] == ["happened", "happened"]


def test_a_semicolon_begins_anew() -> None:
    found = told("甲线于2019年12月8日开通；乙桥12月30日合龙。", title="大事记")
    assert [edtf for edtf, _ in found] == ["2019-12-08", "2019-12-30"]


def test_acts_counted_over_many_years_tell() -> None:
    assert told("2005至2015年间，居民五次去信。") == [("2005/2015", "happened")]


def test_an_entry_of_a_chronicle_may_begin_a_habit() -> None:
    assert told("1991年起，每年办诗会。", title="某社纪事") == [("1991/..", "happened")]


def test_a_dynasty_before_its_reign_belongs_to_the_opening_of_the_clause() -> None:
    found = told("清光绪三十一年八月停考，次年正月改学堂。", title="校史")
    assert [edtf[:7] for edtf, _ in found] == ["1905-08", "1906-01"]


def test_a_numbered_line_that_gives_a_day_to_its_label_is_no_heading() -> None:
    found = told("# （三）成果展示：8月17日", "5月20日起报名。", title="2024年研习营简章")
    assert found == [("2024-08-17", "planned"), ("2024-05-20/..", "planned")]


def test_today_beside_what_is_planned_has_come() -> None:
    found = told("将于10月21日办节，今（18）日上午开记者会。", published=date(2023, 10, 18))
    assert [kind for _, kind in found] == ["planned", "happened"]


def test_an_occasion_in_front_of_its_clause_takes_the_time_in_brackets() -> None:
    found = told("高考期间（6月7—9日）停止施工。", title="2022年实施方案")
    assert found == [("2022-06-07/2022-06-09", "planned")]


def test_the_years_of_a_life_beside_a_name_date_nothing() -> None:
    assert told("首任站长是周仲和（1908—1979）。", title="历史沿革") == []


def test_a_step_of_a_plan_has_its_time_in_the_bracket_behind_its_name() -> None:
    assert told(
        "（三）检查评比（4月下旬）。组织交叉检查。",
        title="活动方案",
        published=date(2021, 3, 25),
    )[0] == ("2021-04-21/2021-04-30", "planned")


def test_what_befell_as_a_cause_is_told() -> None:
    news = date(2024, 4, 12)
    assert told("春茶减产。2月下旬的低温冻害造成损失。", title="简讯", published=news) == [
        ("2024-02-21/2024-02-29", "happened")
    ]
    assert told("公司说，2月下旬的产量造成压力。", title="简讯", published=news) == []


def test_when_a_message_was_edited_or_a_notice_put_up_is_not_told() -> None:
    assert told("[ 本帖最后由 某某 于 2012-11-6 08:01 编辑 ]") == []
    assert told("此贴子已经被作者于2009-5-6 10:11:12编辑过") == []
    assert told("公告时间　2025年4月11日 18:22", title="更正公告") == []


def test_the_hour_at_which_a_meeting_ended_is_no_event() -> None:
    found = told("散會：下午4時35分。下次會議訂12月20日。", title="112年度會議紀錄")
    assert [edtf for edtf, _ in found] == ["2023-12-20"]


def test_what_was_done_on_several_days_apart_is_told_of_each() -> None:
    found = told(
        "2018年11月至2019年3月，分批交货，分别于11月20日、12月18日、2019年1月5日签收。",
        "原告：张某，女，1985年12月3日出生。",
        "以2019年9月30日股份总数198,600股为基数计息。",
    )
    assert found == [
        ("2018-11/2019-03", "happened"),
        ("2018-11-20", "happened"),
        ("2018-12-18", "happened"),
        ("2019-01-05", "happened"),
    ]


def test_days_listed_without_a_word_for_each_stay_one() -> None:
    assert told("2019年6月28日、29日　比赛。") == [("2019-06-28/2019-06-29", "happened")]


def test_the_days_behind_a_feast_tell_and_those_of_figures_do_not() -> None:
    published = date(2024, 6, 12)
    assert told("端午节期间（6月8日至10日），古城灯会举行。", published=published) == [
        ("2024-06-08/2024-06-10", "happened")
    ]
    figures = "“五一”假期（5月1日至5日），全市接待游客同比增长12.3%。"
    assert told(figures, published=published) == []
    feast = "春节（5日），职工轮休。"
    assert told("1981年", "2月", feast, title="厂志大事记") == [("1981-02-05", "happened")]
    assert told("2020至2023年，宗数分别为三百、四百及五百宗。", published=published) == []


def test_a_press_notice_begins_with_the_day_of_what_it_hands_down() -> None:
    below = "以下是今日（三月五日）在立法會會議上某議員的提問和局長的答覆："
    assert told(below, published=date(2024, 3, 5)) == [("2024-03-05", "happened")]


def test_hours_in_a_bracket_behind_several_days_are_those_of_each() -> None:
    assert told(
        "资格复审时间为5月6日至8日（9:00—12:00，14:30—17:00）。",
        title="招聘公告",
        published=date(2024, 3, 1),
    ) == [("2024-05-06/2024-05-08", "planned")]


def test_a_day_behind_a_label_is_the_nearest_one() -> None:
    line = "（一）　訓練日期：七月二十二日至八月十六日；"
    found = told(line, title="訓練班接受報名", published=date(2024, 5, 23))
    assert found == [("2024-07-22/2024-08-16", "planned")]


def test_an_end_by_which_so_many_came_is_over() -> None:
    line = "第一期训练班于4月29日截止登记，共接获4.6万份申请。"
    assert all(
        edtf.endswith("2024-04-29")
        for edtf, _ in told(line, title="训练班接受报名", published=date(2024, 5, 23))
    )
