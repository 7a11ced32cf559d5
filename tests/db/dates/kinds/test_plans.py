"""What is planned, by words beside the date or by the document it stands in."""

from __future__ import annotations

from datetime import date

from tests.db.dates.documents import told


def test_each_year_into_which_a_plan_is_parted_is_planned() -> None:
    assert told(
        "2024年，整治河道8条；2025年，整治12条。",
        title="水环境整治行动计划（2024—2025年）",
        published=date(2024, 2, 1),
    ) == [("2024", "planned"), ("2025", "planned")]


def test_what_is_to_be_ensured_in_a_year_is_planned_whatever_noun_follows() -> None:
    assert told(
        "# 二、2019年工作打算",
        "确保2019年石桥、柳湾2个村通自来水。",
        title="2018年工作总结和2019年工作打算",
        published=date(2018, 12, 20),
    ) == [("2019", "planned")]


def test_the_hours_of_work_plan_no_day() -> None:
    assert told(
        "4月1日起开工。施工时间为7:00—11:00、14:00—18:00。", title="2022年管道改造实施方案"
    ) == [("2022-04-01/..", "planned")]


def test_soonest_and_expected_in_the_words_of_hong_kong() -> None:
    assert told(
        "署方希望新營辦商最快明年第一季接手。", title="渡輪招標", published=date(2023, 3, 8)
    ) == [("2024-33", "planned")]


def test_a_plan_aims_at_a_figure_in_a_part_of_its_year() -> None:
    assert told("5月起开工，下半年完工率达到90%。", title="2022年管道改造实施方案") == [
        ("2022-05/..", "planned"),
        ("2022-41", "planned"),
    ]


def test_what_is_to_be_within_this_week_is_planned() -> None:
    assert told("合同本周内签订。", title="工程例会", published=date(2021, 9, 14)) == [
        ("2021-09-13/2021-09-19", "planned")
    ]


def test_what_a_plan_begins_in_its_first_year_is_planned() -> None:
    assert told(
        "从2021年起，用三年时间造林五万亩。", title="国土绿化实施方案", published=date(2021, 3, 4)
    ) == [("2021/..", "planned")]


def test_jiang_before_what_is_made_known_plans_nothing() -> None:
    assert told("现将2023年国庆节放假安排通知如下。", title="关于国庆节放假的通知") == []


def test_how_a_check_is_to_end_is_not_yet_done() -> None:
    assert told("6月6日，联合抽查，限期整改完毕。", title="关于2024年安全检查的通知") == [
        ("2024-06-06", "planned")
    ]


def test_a_clause_behind_what_is_to_be_done_looks_ahead_with_it() -> None:
    found = told("近来，学校将建新校区，2031年秋季迁入。", title="某校校史（1931—2025）")
    assert found == [("2031-23", "planned")]


def test_a_label_that_looks_ahead_plans_its_entry() -> None:
    assert told("2019年投产。", "未来：2031年前建成三大基地", title="公司发展历程") == [
        ("2019", "happened"),
        ("../2030-12-31", "planned"),
    ]


def test_a_stage_in_a_heading_is_planned_and_heads_its_measures() -> None:
    found = told(
        "# 第一阶段：宣传发动（2024年3月—4月）",
        "印发任务表，3月15日前报备。",
        title="创建行动计划",
    )
    assert found == [("2024-03/2024-04", "planned"), ("../2024-03-15", "deadline")]


def test_the_first_of_the_years_of_a_plan_is_a_stage_of_it_in_a_paragraph_of_its_own() -> None:
    assert told(
        "——2022年，完成二十口水塘清淤。",
        "——2023年，泵站二期投运。",
        title="河西镇水塘整治行动计划（2022—2023年）",
        published=date(2022, 3, 8),
    ) == [("2022", "planned"), ("2023", "planned")]


def test_a_section_of_announcements_looks_ahead() -> None:
    assert told(
        "# 一、活动",
        "2021/3/6　净山，二十人",
        "# 二、预告",
        "2022/1/8　年会",
        title="山友会活动表",
    ) == [("2021-03-06", "happened"), ("2022-01-08", "planned")]


def test_what_lies_behind_the_page_of_a_project_is_never_planned() -> None:
    assert told(
        "# 现况（2023-05-20 更新）",
        "最近一次校订：2023年4月2日，收录县志三种。",
        "自2021年9月起停止收录复印件。",
        "2019年第三季度　数据库上线",
        "2023年第三季度（暂定）　开放接口",
        title="乡土文献共读计划",
    ) == [
        ("2023-04-02", "happened"),
        ("2021-09/..", "happened"),
        ("2019-35", "happened"),
        ("2023-35", "planned"),
    ]


def test_the_hours_of_a_programme_are_planned_as_its_day_is() -> None:
    assert told(
        "时间：2023年11月4日（六）",
        "10:00　签到",
        "10:30—12:00　主旨报告",
        "2021年首届在苏州举行。",
        title="【招募中】城市观鸟工作坊",
    ) == [
        ("2023-11-04", "planned"),
        ("2023-11-04T10:00:00", "planned"),
        ("2023-11-04T10:30:00/2023-11-04T12:00:00", "planned"),
        ("2021", "happened"),
    ]


def test_who_asks_to_sign_up_by_a_day_announces_what_comes_after_it() -> None:
    assert told("時間：2024年9月7日", "◆ 報名截止：8月31日", title="竹編工藝研習") == [
        ("2024-09-07", "planned"),
        ("../2024-08-31", "deadline"),
    ]
    assert told(
        "2024年9月7日，研习班开课，此前报名截止：8月31日。", title="竹编工艺研习班开课"
    ) == [("2024-09-07", "happened"), ("../2024-08-31", "deadline")]


def test_what_a_board_decides_on_for_a_time_to_come_is_planned() -> None:
    assert told("董事会决定明年三月翻修礼堂。", "校友会议决下月中旬改选。", title="2019年大事记")[
        :1
    ] == [("2020-03", "planned")]
    assert told("董事会决定2019年3月生效。", title="2019年大事记") == [("2019-03", "happened")]


def test_what_begins_on_the_day_of_writing_is_announced() -> None:
    for words in (
        "即日起，渡轮增开夜班。",
        "今日起加派三名救生员。",
        "即日起至6月30日，北门封闭。",
    ):
        assert told(words, title="码头简讯", published=date(2021, 6, 3))[0][1] == "planned", words
    assert told("即日起已恢复供水。", title="简讯", published=date(2021, 6, 3))[0][1] == "happened"
    assert told("6月1日起渡轮停航。", title="简讯", published=date(2021, 6, 3))[0][1] == "happened"


def test_will_before_what_somebody_does_is_no_clause_of_a_noun() -> None:
    assert told(
        "校方下周三会见校服供应商振建的经理。", title="校服延误", published=date(2021, 6, 3)
    ) == [("2021-06-09", "planned")]


def test_the_years_of_a_plan_of_which_the_same_is_said_are_its_stages() -> None:
    assert told(
        "2022年清淤8条河道，2023年清淤9条河道。",
        title="关于印发《河道整治方案》的通知",
        published=date(2022, 3, 1),
    ) == [("2022", "planned"), ("2023", "planned")]


def test_a_time_alone_below_the_heading_that_asks_for_it_is_planned() -> None:
    assert told(
        "# 三、辦理期程",
        "自112年5月2日起至112年9月30日止。",
        "# 四、經費",
        title="112年度社區綠美化實施計畫",
    ) == [("2023-05-02?/2023-09-30?", "planned")]


def test_a_day_before_that_of_writing_is_not_planned_without_words_that_plan_it() -> None:
    found = told(
        "根据《阅读条例》和区文旅局2月20日会议精神，定于4月中旬举办。",
        "2月27日协调会议定分工，3月20日前报名。",
        title="关于举办2023年读书活动的通知",
        published=date(2023, 3, 10),
    )
    assert found == [
        ("2023-04-11/2023-04-20", "planned"),
        ("2023-02-27", "happened"),
        ("../2023-03-20", "deadline"),
    ]


def test_what_was_put_off_to_a_day_gone_by_and_done_is_told() -> None:
    assert told("开馆因雨延至4月12日完成。", title="简讯", published=date(2021, 6, 3)) == [
        ("2021-04-12", "happened")
    ]
    assert told("开馆延至7月12日。", title="简讯", published=date(2021, 6, 3))[0][1] == "planned"


def test_this_year_in_an_outlook_is_the_one_in_which_the_report_ends() -> None:
    assert told(
        "踏入十月，天气转凉。",
        "# 展望",
        "今年十月将庆祝金禧，明年首季迁入新址。",
        title="二零二一至二二年度年报",
    )[-2:] == [("2022-10", "planned"), ("2023-33", "planned")]


def test_a_plan_word_before_a_part_of_a_year_at_the_end_plans_it() -> None:
    assert told("首飞窗口暂定今年第四季度。", title="简讯", published=date(2025, 3, 10)) == [
        ("2025-36", "planned")
    ]


def test_a_name_may_stand_between_what_is_expected_and_its_day() -> None:
    assert told("预计“海棠”25日下午登陆。", title="台风消息", published=date(2022, 9, 24)) == [
        ("2022-09-25", "planned")
    ]


def test_what_begins_from_a_day_to_come_is_planned_where_no_day_of_writing_is_known() -> None:
    assert told("渡口將由2020年2月4日起暫停開放。") == [("2020-02-04/..", "planned")]
    assert told("请将2011年办过的讲座列表报送。") == []


def test_what_was_planned_in_an_earlier_year_is_told_of_then() -> None:
    assert told("据悉，2015年初，城区计划新建二桥。", published=date(2017, 5, 16)) == [
        ("2015-01~/2015-03~", "happened")
    ]


def test_hearings_put_off_are_no_plan() -> None:
    assert told("原定于2020年2月3日至8日的开庭全部改期。", title="关于庭审安排的公告") == []


def test_what_is_told_of_this_year_below_a_headline_that_looks_ahead_has_happened() -> None:
    assert told(
        "# 明年有望通车",
        "大桥2019年3月开工，今年5月完成封顶。",
        title="北河大桥合龙",
        published=date(2021, 12, 29),
    ) == [("2019-03", "happened"), ("2021-05", "happened")]


def test_what_was_signed_on_a_day_is_not_planned_for_it() -> None:
    assert ("2019-03-15", "planned") not in told("两校的合作协议签订于2019年3月15日。")


def test_what_goes_on_from_today_is_planned_wherever_it_stands() -> None:
    assert told("老照片征集自即日起至7月31日止。", title="启事", published=date(2023, 3, 25)) == [
        ("2023-03-25/2023-07-31", "planned")
    ]


def test_works_that_may_begin_by_a_day_are_planned_and_an_offer_is_a_limit() -> None:
    published = date(2024, 6, 5)
    assert told("如獲撥款，工程可於明年三月前動工。", published=published) == [
        ("../2025-02-28", "planned")
    ]
    assert told("租戶可於七月十日前提出申請。", published=published) == [
        ("../2024-07-10", "deadline")
    ]


def test_a_condition_tells_nothing_and_lends_no_year() -> None:
    assert told(
        "六月二十七日截標。如獲委員會在二○二五至二六年度內批准撥款，工程可於年底前展開。",
        published=date(2025, 5, 14),
    )[-1] == ("../2025-12~", "planned")


def test_will_before_a_year_to_come_plans() -> None:
    published = date(2024, 6, 5)
    assert told("當局會於二○二七年全面檢討。", published=published) == [("2027", "planned")]
    assert told("委員會於三月五日通過報告。", published=published) == [("2024-03-05", "happened")]


def test_the_rest_of_the_day_may_be_forecast() -> None:
    published = date(2024, 7, 29)
    assert told("据市气象台预报，今天白天仍有中雨。", published=published) == [
        ("2024-07-29", "planned")
    ]
    assert told("据市气象台通报，昨天有中雨。", published=published) == [("2024-07-28", "happened")]


def test_the_object_marker_before_rules_to_hand_in_plans_nothing() -> None:
    assert told(
        "各单位于3月10日前将实施细则报办公室。", title="行动方案", published=date(2025, 2, 18)
    ) == [("../2025-03-10", "deadline")]


def test_the_other_half_of_the_year_is_planned_as_well() -> None:
    assert told("上半年、下半年各巡查一次。", title="工作计划", published=date(2025, 2, 1)) == [
        ("2025-40", "planned"),
        ("2025-41", "planned"),
    ]
