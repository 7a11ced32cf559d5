"""What tells of something done, and what only names a time beside it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.db.dates.documents import told

_PUBLISHED = date(2024, 4, 18)


def test_what_took_place_then_and_not_before_is_told() -> None:
    assert told("工期一拖再拖，直到去年10月大桥才合龙。", published=_PUBLISHED) == [
        ("2023-10", "happened")
    ]
    assert told("轰炸持续到去年10月。", published=_PUBLISHED) == []


@pytest.mark.parametrize(
    "text",
    [
        "6月份由负转正。",
        "9月份，CPI同比上涨2.8%，涨幅比上月扩大。",
        "舊卡當月有效。",
        "截至2023年12月31日止年度的账目已经审核。",
        "民国28年（含）以前出生者优先办理。",
        "今天是3月10日，欢迎收看。",
    ],
)
def test_figures_rules_and_greetings_tell_nothing(text: str) -> None:
    assert told(text, published=_PUBLISHED) == []


def test_a_bracket_behind_a_name_may_tell_of_an_appointment() -> None:
    assert told("甲女士（于2023年6月1日获委任）", "乙先生") == [("2023-06-01", "happened")]


def test_what_has_run_out_set_a_limit_no_more() -> None:
    found = told("该政策已于2022年12月31日到期，不再执行。", published=_PUBLISHED)
    assert found == [("2022-12-31", "happened")]


def test_data_is_no_authority_that_is_cited() -> None:
    assert told("全年数据定于2025年1月29日发布。", published=_PUBLISHED) == [
        ("2025-01-29", "planned")
    ]


def test_a_deed_behind_the_mark_of_a_list_is_another() -> None:
    found = told("3月6日到货、3月8日装妥。", published=_PUBLISHED)
    assert [edtf for edtf, _ in found] == ["2024-03-06", "2024-03-08"]


def test_a_holiday_has_its_days_in_brackets() -> None:
    found = told("清明連假（4月4日～7日）照常開放。", published=date(2024, 3, 27), title="開放公告")
    assert ("2024-04-04/2024-04-07", "planned") in found


def test_a_year_that_names_an_occasion_lends_itself_to_the_day_that_tells() -> None:
    assert told("去年大会于8月21日举行，出席率六成。", published=date(2023, 8, 20)) == [
        ("2022-08-21", "happened")
    ]


def test_the_day_to_which_a_thing_was_moved_is_told() -> None:
    assert told("假期提早至3月7日开始。", published=_PUBLISHED) == [("2024-03-07/..", "happened")]


def test_weekends_in_a_rule_are_a_habit() -> None:
    assert told("周末不受理还书。", published=_PUBLISHED) == []


def test_what_opened_again_at_the_end_of_a_time_took_place_then() -> None:
    found = told("2011年5月4日闭馆修缮，至8月9日重新开放。", title="水车馆大事记")
    assert [edtf for edtf, _ in found] == ["2011-05-04", "2011-08-09"]


def test_a_stretch_since_a_day_that_opens_the_sentence_is_told() -> None:
    assert told("5月20日以来，本县持续少雨。", title="旱情", published=date(2021, 6, 2)) == [
        ("2021-05-20/..", "happened")
    ]
    assert told("今年以来，本县持续少雨。", title="旱情", published=date(2021, 6, 2)) == []


def test_the_cause_of_what_is_told_took_place_too() -> None:
    assert told("因上月暴雨导致塌方，便道封闭。", title="封路", published=date(2021, 6, 2))[0] == (
        "2021-05",
        "happened",
    )
    assert told("因上月的暴雨，便道封闭。", title="封路", published=date(2021, 6, 2)) == []


def test_a_grant_is_a_deed_though_a_sum_follows_it() -> None:
    assert told(
        "书院占地三公顷，2018年获市政厅拨款3.2亿元。", title="书院", published=date(2021, 6, 2)
    ) == [("2018", "happened")]


def test_a_month_behind_a_subject_of_its_own_tells_in_an_entry() -> None:
    found = told("2012年3月，旧桥封闭，施工队四月进场，十月通车。", title="某镇大事记")
    assert [edtf for edtf, _ in found] == ["2012-03", "2012-04", "2012-10"]
    assert len(told("2016年1月，桥成，公布四月数据。", title="某镇大事记")) == 1


def test_a_step_in_brackets_tells_and_a_description_does_not() -> None:
    assert told("2021.05　　注册申请过会（2020年11月获受理）", title="发展历程")[1:] == [
        ("2020-11", "happened")
    ]
    assert told("2021年3月5日，慰问老党员（1952年6月入党）。", title="大事记") == [
        ("2021-03-05", "happened")
    ]


def test_what_was_put_off_in_a_history_of_no_known_day_took_place_on_the_later_day() -> None:
    text = "会庆原定2020年4月举行，后顺延至2021年10月9日补办。"
    assert ("2021-10-09", "happened") in told(text, title="会史")
    assert ("2021-10-09", "planned") in told("现延至2021年10月9日举行。", title="会史")


def test_months_in_which_several_were_visited_tell_and_months_of_a_figure_do_not() -> None:
    assert told("4—6月，对全乡48个祠堂逐一登记。", title="2020年总结") == [
        ("2020-04/2020-06", "happened")
    ]
    assert told("2020年开园。4—6月，全乡收入48万元。", title="小结") == [("2020", "happened")]


def test_what_adds_up_to_a_month_says_how_many_there_were_by_then() -> None:
    assert told("到2017年6月累计完成3亿元。", title="旧街改造") == []
    assert told("到2017年6月，累计完成3亿元。", title="旧街改造") == []
    assert told("2017年6月累计完成3亿元的一期交付。", title="旧街改造") != []


def test_a_month_behind_the_short_subject_of_its_sentence_tells() -> None:
    assert told("该厂1998年3月因亏损严重停产。患者2020年8月下旬自测阳性。同年12月3日复查。") == [
        ("1998-03", "happened"),
        ("2020-08-21/2020-08-31", "happened"),
        ("2020-12-03", "happened"),
    ]
    assert told("本县1999年12月工业增加值增长5%。公司2019年3月产量达12万吨。") == []


def test_a_list_of_years_tells_when_each_thing_was_done() -> None:
    title = "某先生年谱"
    assert told("四月，《方音考》印行，1957年、1982年两次重印。", "1961年", title=title)[-2:] == [
        ("1957", "happened"),
        ("1982", "happened"),
    ]
    assert told("1986年，1988年，大旱。", title=title) == [
        ("1986", "happened"),
        ("1988", "happened"),
    ]
    assert told("会上比较1993年、1994年两年数据。", title=title) == []


def test_so_many_times_are_told_of_each_day_or_of_the_months_together() -> None:
    assert told("2月9日、3月1日两次询问店主。", published=_PUBLISHED) == [
        ("2024-02-09", "happened"),
        ("2024-03-01", "happened"),
    ]
    assert told("主任去年6月、7月、9月三次带队巡河。", published=_PUBLISHED) == [
        ("{2023-06,2023-07,2023-09}", "happened")
    ]


def test_a_cause_alone_may_stand_before_a_stretch_that_tells() -> None:
    assert told("惟因疫情2020年4月至2022年9月期间停顿。", published=_PUBLISHED) == [
        ("2020-04/2022-09", "happened")
    ]
    assert told("受疫情和2022年汛期洪水影响，项目停工。", published=_PUBLISHED) == []


def test_an_offence_ends_on_the_day_it_was_found() -> None:
    assert told("当事人擅自涨价，至3月14日被查时止。", published=_PUBLISHED) == [
        ("2024-03-14", "happened")
    ]


def test_the_year_behind_the_name_of_a_work_tells_of_its_honour() -> None:
    assert told("主持的“柑橘研究”1985年获全国二等奖。", title="某教授生平") == [
        ("1985", "happened")
    ]


def test_the_day_of_an_occasion_opens_the_sentence_that_tells_of_it() -> None:
    assert told("全队整装待发。3月19日的半决赛，又靠点球过关。", published=_PUBLISHED) == [
        ("2024-03-19", "happened")
    ]


def test_what_ends_a_service_on_a_day_is_told() -> None:
    assert told("1987年任主任，直至1998年7月退休。", title="某教授生平") == [
        ("1987", "happened"),
        ("1998-07", "happened"),
    ]


def test_a_first_edition_is_of_its_year_and_no_beginning_of_it() -> None:
    assert told("他主编的《水文统计》1985年初版。", title="某教授生平") == [("1985", "happened")]


def test_the_year_of_a_meeting_of_shareholders_is_part_of_its_name() -> None:
    assert told(
        "公司2022年年度股东大会于2023年5月19日召开，方案已于7月6日实施。",
        title="公告",
        published=date(2023, 8, 19),
    ) == [("2023-05-19", "happened"), ("2023-07-06", "happened")]


def test_the_second_year_in_a_row_is_no_year_after_another() -> None:
    assert told("昨天，石岭村队连续第二年捧杯。", published=_PUBLISHED) == [
        ("2024-04-17", "happened")
    ]


def test_a_campaign_of_a_quarter_is_a_deed_and_its_amount_alone_a_figure() -> None:
    title = "2022年工作总结"
    assert told("第四季度集中清理乱占问题43个。", title=title) == [("2022-36", "happened")]
    assert told("第四季度新增就业430人。", title=title) == []


def test_the_day_of_a_fault_is_told_where_the_sentence_goes_on_with_that_day() -> None:
    assert told("修复7月18日部分用户无法登录的问题，已于当日23:40恢复。", published=_PUBLISHED) == [
        ("2023-07-18", "happened"),
        ("2023-07-18T23:40:00", "happened"),
    ]


def test_an_occasion_is_put_off_to_a_day_until_which_other_things_only_last() -> None:
    entry, title = "2024年3月3日　颱風來襲，", "大事記"
    assert told(f"{entry}講座延至10月19日。", title=title)[1:] == [("2024-10-19", "happened")]
    assert told(f"{entry}封鎖延至4月8日。", title=title)[1:] == []


def test_what_happened_several_times_in_some_months_is_told() -> None:
    assert told("系統去年三月至五月間多次故障。", published=_PUBLISHED) == [
        ("2023-03/2023-05", "happened")
    ]


def test_the_days_of_papers_in_brackets_are_those_of_evidence() -> None:
    assert told("以上有询问笔录（2024年2月9日、15日）为凭。", published=_PUBLISHED) == []
    assert told("特展（2024年2月9日至15日）观众踊跃。", published=_PUBLISHED) == [
        ("2024-02-09/2024-02-15", "happened")
    ]


def test_what_the_clause_received_on_a_day_is_told_though_another_did_it_before() -> None:
    assert told("11月8日通过省厅组织的验收；12月1日收到协会颁发的奖牌。", title="2022年纪事") == [
        ("2022-11-08", "happened"),
        ("2022-12-01", "happened"),
    ]
    assert told("新规沿用2021年3月5日通过审查的方案。", published=_PUBLISHED) == []
