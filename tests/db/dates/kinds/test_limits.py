"""Limits and goals: what is due by a day, what is aimed at, how things stood by then."""

from __future__ import annotations

from datetime import date

from tests.db.dates.documents import events, told


def test_a_goal_at_the_head_of_a_clause_is_planned_up_to_its_end() -> None:
    assert told(
        "今年新建公厕12座，到2027年，各街道实现全覆盖。",
        title="北港区推进厕所革命",
        published=date(2025, 3, 1),
    ) == [("../2027", "planned")]


def test_what_a_goal_word_says_of_times_gone_by_is_no_event() -> None:
    found = events(
        "一九五二年建校。到1985年，全乡有小学三十所。", title="石门乡史", published=date(2020, 5, 1)
    )
    assert [(one.expression.text, one.kind.value) for one in found] == [
        ("一九五二年", "happened"),
        ("到1985年", "mention"),
    ]


def test_a_plan_plans_no_goal_of_the_period_before_it() -> None:
    assert told(
        "到2020年底，全县有书屋80家。到2023年底，新增20家。", title="全民阅读规划（2021—2023年）"
    ) == [("../2023-12~", "planned")]


def test_what_is_in_force_until_a_day_sets_nobody_a_limit() -> None:
    assert told(
        "本办法自2024年3月1日起施行，有效期至2027年2月28日。",
        title="共享单车停放管理实施方案",
        published=date(2024, 2, 20),
    ) == [("2024-03-01/..", "planned"), ("../2027-02-28", "planned")]


def test_before_what_the_day_is_known_for_is_a_limit() -> None:
    assert told("管网改造11月1日供暖前完成。", title="2023年供热保障方案") == [
        ("../2023-11-01", "deadline")
    ]


def test_a_request_to_others_behind_it_makes_no_limit_of_what_is_announced() -> None:
    assert told(
        "城西立交10月15日前恢复通车，车主请绕行北环。",
        title="城西立交大修",
        published=date(2023, 9, 3),
    ) == [("../2023-10-15", "planned")]


def test_in_minutes_what_one_office_is_to_publish_by_a_day_is_due() -> None:
    assert told("会议议定：教学科5月12日前公布考场安排。", title="教务例会纪要") == []
    assert told(
        "会议议定：教学科5月12日前公布考场安排。", title="教务例会纪要", published=date(2022, 5, 4)
    ) == [("../2022-05-12", "deadline")]


def test_bids_close_on_a_day() -> None:
    assert told("截標日期為6月2日下午5時。", title="泳池重新招標", published=date(2023, 5, 1)) == [
        ("../2023-06-02T17:00:00", "deadline")
    ]


def test_no_count_is_taken_on_a_day_yet_to_come() -> None:
    assert told("简历截止10月15日。", title="人事例会", published=date(2021, 9, 14)) == [
        ("../2021-10-15", "deadline")
    ]


def test_an_application_asks_nobody_by_its_name() -> None:
    assert told("7月底前公布申请结果。", title="公屋", published=date(2021, 5, 4)) == [
        ("../2021-07-31~", "planned")
    ]


def test_a_bracket_may_stand_between_the_name_of_a_limit_and_its_day() -> None:
    assert told(
        "递交截止时间（开标时间，下同）为2022年5月9日9时。",
        title="某楼施工招标公告",
        published=date(2022, 4, 2),
    ) == [("../2022-05-09T09:00:00", "deadline")]


def test_a_chronicle_tells_what_was_done_before_a_day() -> None:
    assert told("2003年春节前，水泥路修到村口。", title="某村大事记") == [
        ("../2003-02-01", "happened")
    ]


def test_a_label_in_brackets_sets_a_limit() -> None:
    assert told("【截止投標】112/06/20 17:00", "【地點】三樓", title="空調汰換公開招標公告") == [
        ("../2023-06-20T17:00:00?", "deadline")
    ]


def test_what_was_taken_until_a_day_is_no_limit_in_a_chronicle() -> None:
    assert told("二月下旬寒害，受理申報至3月4日止。", title="某鄉一一一年大事紀要") == [
        ("2022-02-21/2022-02-28", "happened")
    ]


def test_what_may_be_handed_in_from_the_day_of_writing_on_ends_in_a_limit() -> None:
    assert told(
        "即日起至5月18日开放线上报名，名额四十人。", title="夜游古渡", published=date(2023, 5, 2)
    ) == [("2023-05-02/2023-05-18", "deadline")]
    assert told(
        "老照片征集：即日起至5月28日止，以邮戳为凭。", title="夜游古渡", published=date(2023, 5, 2)
    ) == [("2023-05-02/2023-05-28", "deadline")]
    assert told("即日起至5月18日在渡口展出。", title="夜游古渡", published=date(2023, 5, 2)) == [
        ("2023-05-02/2023-05-18", "planned")
    ]


def test_a_contract_that_runs_out_sets_nobody_a_limit() -> None:
    assert told(
        "场地租约6月30日到期后不再续租，营业执照2017年5月1日期满。",
        title="店铺搬迁",
        published=date(2018, 3, 8),
    ) == [("2018-06-30", "planned"), ("2017-05-01", "happened")]


def test_the_last_term_is_a_limit_and_an_act_of_unlimited_term_none() -> None:
    assert told(
        "最后期限为4月10日，交表限期是4月2日。要求无限期停课3月20日起执行。",
        title="学区调整",
        published=date(2018, 3, 8),
    ) == [
        ("../2018-04-10", "deadline"),
        ("../2018-04-02", "deadline"),
        ("2018-03-20/..", "planned"),
    ]


def test_what_a_report_aims_at_is_planned_and_what_it_asks_for_due() -> None:
    assert told(
        "3月5日，溃口合龙。",
        "4月20日前确保复课；灾民年底前全部迁入新居；各镇5月底前报送总结。",
        title="抗洪纪实",
        published=date(2018, 3, 8),
    ) == [
        ("2018-03-05", "happened"),
        ("../2018-04-20", "planned"),
        ("../2018-12~", "planned"),
        ("../2018-05-31~", "deadline"),
    ]


def test_before_a_day_once_and_for_all_is_a_limit() -> None:
    assert told(
        "台账3月19日前一并报送，前一年的免交。", title="档案检查", published=date(2018, 3, 8)
    ) == [("../2018-03-19", "deadline")]


def test_the_season_before_a_feast_is_a_time_of_the_year() -> None:
    assert told("春节前旺季客流大增。", title="商场", published=date(2018, 1, 8)) == []


def test_on_or_before_a_day_binds_also_who_announces_it() -> None:
    assert told(
        "署方会于5月31日或之前完成检讨。", title="渡轮事故", published=date(2021, 4, 2)
    ) == [("../2021-05-31", "deadline")]


def test_a_count_up_to_a_day_is_of_the_past() -> None:
    found = events(
        "截至8月9日，全县平均降雨偏少五成，三座水库见底。",
        title="抗旱",
        published=date(2021, 8, 12),
    )
    assert [one.expression.value.edtf for one in found if one.expression.value] == ["../2021-08-09"]


def test_the_hour_at_which_no_more_is_taken_in_is_a_limit() -> None:
    for words in ("7月14日中午12时截收", "七月十四日截件", "7月14日截止"):
        assert (
            told(f"报价单{words}。", title="简讯", published=date(2021, 6, 2))[0][1] == "deadline"
        )


def test_what_is_to_be_handed_in_is_asked_of_the_readers() -> None:
    assert told(
        "车票报销3月15日前交行政部，过期作废。", title="放假安排", published=date(2024, 1, 8)
    ) == [("../2024-03-15", "deadline")]


def test_a_bracket_may_set_a_limit() -> None:
    assert told(
        "6月15日　专场演出（预售价6月14日18点前下单有效）",
        title="2019年演出安排",
        published=date(2019, 5, 28),
    ) == [("2019-06-15", "planned"), ("../2019-06-14T18:00:00", "deadline")]


def test_what_came_to_pass_only_by_then_happened() -> None:
    assert told("主洞到1971年国庆前才打完，进深五十米。", title="访老台长") == [
        ("../1971-10-01", "happened")
    ]


def test_until_and_by_in_a_text_of_both_languages() -> None:
    assert told(
        "3月31日：v1.8 LTS, supported until March 31, 2025.",
        "下架 legacy broker —— by the end of 2025",
        "学生须在 by March 4, 2025 提交 proposal",
        title="社区2024年大事记",
        published=date(2024, 11, 8),
    ) == [
        ("2024-03-31", "happened"),
        ("../2025-03-31", "planned"),
        ("../2025-12~", "planned"),
        ("../2025-03-04", "deadline"),
    ]


def test_an_offer_up_to_a_day_is_a_limit_whatever_is_planned_before_it() -> None:
    assert told(
        "会费将于十一月起调整，现有会员十月三十一日前续会可按旧价缴付。",
        title="会务",
        published=date(2023, 9, 30),
    ) == [("2023-11/..", "planned"), ("../2023-10-31", "deadline")]


def test_no_count_is_taken_on_a_day_to_come() -> None:
    assert told("报名截至6月30日。", title="简讯", published=date(2021, 6, 2)) == [
        ("../2021-06-30", "deadline")
    ]


def test_the_day_to_which_a_limit_is_moved_is_one() -> None:
    notice = date(2024, 5, 14)
    limit = [("../2024-12-31", "deadline")]
    assert told("留学人员可放宽至12月31日。", title="招聘公告", published=notice) == limit
    assert told("还书日一律延至12月31日。", title="闭馆公告", published=notice) == limit
    assert told("比赛延至12月31日举行。", title="比赛通知", published=notice) == [
        ("2024-12-31", "planned")
    ]


def test_those_who_are_to_be_taken_on_are_no_plan_for_a_limit() -> None:
    assert told(
        "拟聘用人员公示7个工作日，9月15日前未报到的取消资格。",
        title="招聘公告",
        published=date(2024, 5, 14),
    ) == [("../2024-09-15", "deadline")]


def test_what_is_to_be_reached_up_to_before_a_day_is_a_goal() -> None:
    found = told(
        "从现在起到2023年11月底前，完成排查；到2024年6月底前，建立机制。",
        "报名自3月1日起至3月5日止。",
        title="整治方案",
        published=date(2023, 8, 20),
    )
    assert found[:2] == [("../2023-11-30~", "planned"), ("../2024-06-30~", "planned")]
    assert found[2][1] == "deadline"


def test_what_a_party_promised_to_pay_is_a_limit_and_a_day_of_record_is_none() -> None:
    assert told("2021年6月30日出具欠条，承诺当年12月31日前付清。", published=date(2023, 3, 1)) == [
        ("2021-06-30", "happened"),
        ("../2021-12-31", "deadline"),
    ]
    assert (
        told(
            "截止2024年6月12日收市后，登记在册的全体股东。",
            title="分红公告",
            published=date(2024, 6, 6),
        )
        == []
    )


def test_what_is_on_show_ends_without_asking_anybody() -> None:
    assert told(
        "公告截止日期：2021年12月31日",
        "展览至12月20日止，报名至10月15日止。",
        "申请复议截止日期：2021年11月30日",
        title="公告",
        published=date(2021, 9, 30),
    ) == [
        ("2021-12-31", "planned"),
        ("../2021-12-20", "planned"),
        ("../2021-10-15", "deadline"),
        ("../2021-11-30", "deadline"),
    ]


def test_what_was_in_force_until_a_day_gone_by_lasted() -> None:
    assert told("委员任期至2020年9月30日止。", title="某会大事记") == []


def test_an_order_sets_a_limit_and_be_it_over_when_told() -> None:
    assert told(
        "2023年3月20日，我局责令该单位于4月10日前改正。",
        title="处罚决定书",
        published=date(2023, 5, 18),
    )[-1] == ("../2023-04-10", "deadline")


def test_the_day_up_to_which_something_is_counted_is_no_limit() -> None:
    assert (
        told(
            "工作年限按足月累计，截止时间为2024年5月11日。",
            title="招聘公告",
            published=date(2024, 5, 4),
        )
        == []
    )


def test_what_is_handed_in_closes_though_the_clause_before_plans() -> None:
    assert told(
        "预计12月中旬开放试用，试用申请12月8日截止。",
        title="白板协作",
        published=date(2024, 11, 25),
    ) == [("2024-12-11/2024-12-20", "planned"), ("../2024-12-08", "deadline")]


def test_until_when_something_may_be_applied_for_is_a_limit_in_a_chronicle_too() -> None:
    entry, title = "2022年4月25日，商户复业。", "抗疫大事记"
    for sentence in ("纾困补贴5月31日前可在网上申请。", "旧票5月31日前均可到窗口退票。"):
        assert told(entry + sentence, title=title)[1:] == [("../2022-05-31", "deadline")]
    assert told(f"{entry}该厂5月31日前可生产两万只。", title=title)[1:] == []


def test_what_is_asked_of_others_by_a_day_is_a_limit_when_it_is_over_too() -> None:
    title, published = "青山镇2021年6月大事记", date(2021, 7, 5)
    entry = "6月1日，副镇长召开会议，要求各村于6月5日前完成排查。"
    assert told(entry, title=title, published=published)[1:] == [("../2021-06-05", "deadline")]
    entry = "6月1日，镇里要求从严。各村于6月5日前已完成排查。"
    found = told(entry, title=title, published=published)[1:]
    assert {kind for _, kind in found} <= {"happened"}
