"""Times by which rules name those they mean, examples reckon and things are described."""

from __future__ import annotations

from datetime import date

import pytest

from tests.db.dates.documents import told

WRITTEN = date(2023, 10, 13)
NOTICE = "关于招募讲解员的公告"


@pytest.mark.parametrize(
    "condition",
    [
        "年龄：1990年6月1日（含）以后出生，退役军人可为1988年6月1日（含当日）以后出生。",
        "須為109年1月1日以前領有證照者。",
        "2022年7月1日前取得证书者优先。",
        "2023年3月1日以后新登记者，可申请补贴。",
    ],
)
def test_a_day_by_which_a_notice_names_those_it_means_tells_of_nothing(condition: str) -> None:
    assert told(condition, title=NOTICE, published=WRITTEN) == []


def test_a_day_to_come_stays_a_limit_for_those_whom_a_notice_names() -> None:
    text = "应届生须于2023年12月31日前取得证书。"
    assert told(text, title=NOTICE, published=WRITTEN) == [("../2023-12-31", "deadline")]


def test_an_example_of_what_becomes_of_somebody_happens_to_nobody() -> None:
    text = "例如2023年3月1日参保，6月1日住院可以报销。"
    assert told(text, title="医保问答", published=WRITTEN) == []
    text = "例如，2023年3月1日，居民冯某到窗口办理，应付款项被退回。"
    assert told(text, title="医保问答", published=WRITTEN) == [("2023-03-01", "happened")]


def test_what_a_thing_is_known_to_be_from_only_describes_it() -> None:
    assert told("现有厂房系2004年建造。", title="厂区改造", published=WRITTEN) == []
    assert told("国庆、中秋活动预算三千元。", title="厂区改造", published=WRITTEN) == []


def test_the_column_of_a_page_is_of_no_day() -> None:
    assert told("即日新聞 ｜ 昨日新聞 ｜ 訂閱", title="公報", published=WRITTEN) == []
    assert told("昨日新闻发布会通报了进展。", title="公報", published=WRITTEN) != []


def test_the_month_after_any_month_is_none() -> None:
    text = "连续两月末位的站点，在次月10日前作出说明。"
    assert told(text, title=NOTICE, published=WRITTEN) == []


def test_what_an_annual_undertaking_is_called_by_is_not_when_it_begins() -> None:
    text = "2024年度居民医保集中缴费工作已经启动。"
    assert told(text, title="医保问答", published=WRITTEN) == []


def test_what_is_arranged_for_a_time_to_come_is_planned() -> None:
    text = "据施工方介绍，6月完成铺装，荷载试验安排在明年第二季度。"
    found = told(text, title="大桥合龙", published=WRITTEN)
    assert ("2024-34", "planned") in found


def test_a_notice_of_procurement_looks_ahead_below_what_is_to_be_bought() -> None:
    assert told(
        "# 项目概况",
        "课桌采购项目的供应商应在平台获取文件。",
        "## 七、其他",
        "1.现场踏勘：11月2日下午2时在校门口集合。",
        "2.质疑的截止时间：11月6日17:30。",
        "3.本项目曾于9月11日发布公告，9月24日废标。",
        title="课桌采购公告",
        published=WRITTEN,
    ) == [
        ("2023-11-02T14:00:00", "planned"),
        ("../2023-11-06T17:30:00", "deadline"),
        ("2023-09-11", "happened"),
        ("2023-09-24", "happened"),
    ]


def test_a_season_beside_the_column_of_times_only_names_the_task() -> None:
    rows = ("序号\t任务\t单位\t完成时限", "1\t秋季植树补绿\t林业站\t11月上旬")
    assert told(*rows, title="百日整治行动方案", published=date(2023, 8, 16)) == [
        ("../2023-11-10", "deadline")
    ]
    rows = ("任务\t单位\t完成时限", "上半年完成招标，下半年完成安装\t林业站\t12月底")
    found = told(*rows, title="2023年整治行动方案", published=date(2023, 2, 16))
    assert ("2023-40", "planned") in found
    rows = ("项目\t单位\t时间", "会演\t文化站\t国庆节")
    found = told(*rows, title="百日整治行动方案", published=date(2023, 8, 16))
    assert [kind for _, kind in found] == ["planned"]


def test_a_term_that_is_not_over_is_planned() -> None:
    text = "集中缴费期为2023年9月1日至2023年12月31日。"
    assert told(text, title="医保问答", published=WRITTEN) == [("2023-09-01/2023-12-31", "planned")]
    text = "集中缴费期为2022年9月1日至2022年12月31日。"
    assert told(text, title="医保问答", published=WRITTEN) == [
        ("2022-09-01/2022-12-31", "happened")
    ]


def test_what_lasts_until_a_day_runs_out_by_then() -> None:
    text = "本届理事会任期至2024年5月届满。"
    assert told(text, title="理事会纪要", published=WRITTEN) == [("../2024-05", "planned")]
    text = "合同11月30日到期。"
    assert told(text, title="关于续签的通知", published=WRITTEN) == [("2023-11-30", "planned")]
