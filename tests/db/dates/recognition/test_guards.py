"""What is not a date never is one."""

from __future__ import annotations

import pytest

from db.dates.recognise import recognise
from tests.db.dates.reading import read


@pytest.mark.parametrize(
    "text",
    [
        "电话029-63903870",
        "电话：010-62345678，手机13109502054",
        "京ICP备05026319号",
        "地址：长安路1388号501会议室",
        "全市2087个社会组织",
        "投入1441万元、2000万人次",
        "第28个国际消除贫困日，第36个教师节",
        "党的十九届四中全会精神",
        "国发〔2020〕12号",
        "Copyright 1996-2020 All Rights Reserved",
        "版权所有 2006-2020 某网",
        "版本v1.2.3已发布",
        "服务器192.168.255.255",
        "20XX年3月5日",
        "××××年×月×日",
        "2023月17日",
        "2023年13月5日",
        "婴儿10月龄",
        "入狱10月",
        "每周五开会",
        "每年3月和5月举行",
        "每年四月、七月和十月召开会议",
        "历时三个月、五天",
        "公示不少于三十日",
        "为期5日的活动",
        "5日内报送",
        "12号楼3号线",
        "台风8号台风",
        "GB 18030-2005",
        "占总数的3/4",
        "比分3:2",
        "2020级学生",
        "第10号令",
        "上证30日均线",
        "古树有1000年历史",
        "发展了100年",
        "说明天气的影响",
        "证明日期有误",
        "以后天气转凉",
        "周天子",
        "合同日期",
        "于是日本",
        "一年以上三年以下有期徒刑",
        "验收后六个月内",
        "届满三个月前提出",
        "提前三个工作日前",
        "这是我的队伍",
        "100只是一个数字",
        "春运、春联与长春",
        "软件“知文 2016.3.12”版",
        "QQ群：20061108",
        "近日点与远日点",
        "历时近40年",
        "头三天、竣工前3天",
        "3到5人、1到2年",
        "晚会和早餐",
    ],
)
def test_what_is_no_date_is_not_read_as_one(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023 年中国经济", [("2023 年", "2023-01-01..2023-12-31")]),
        ("2020年扶贫日活动方案", [("2020年", "2020-01-01..2020-12-31")]),
        ("在扶贫日前后宣传", [("扶贫日前后", "2019-10-17")]),
        ("今日头条报道了今日的事", [("今日", "2020-10-15")]),
        ("3月5日晚会", [("3月5日", "2020-03-05")]),
        ("新华社5月2日报道", [("5月2日", "2020-05-02")]),
    ],
)
def test_a_date_beside_a_trap_keeps_its_own_borders(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert read(text) == expected


def test_eight_figures_are_a_date_only_where_one_stands() -> None:
    for text in ("于20150318召开", "20080512　地震", "年会（20160402）", "更新日期：20200101"):
        assert len(read(text)) == 1, text
    for text in (
        "19310212_03.tif",
        "20080512.jpg",
        "划拨19881104",
        "订单：20150318",
        "会员 20150318",
    ):
        assert read(text) == [], text


def test_a_part_of_a_building_behind_a_blank_sets_no_bound() -> None:
    assert [found for found, _ in read("民國四十二年農曆八月 後殿修復")] == ["民國四十二年農曆八月"]
    assert [found for found, _ in read("1998年6月 前，通车")] == ["1998年6月 前"]


def test_who_gets_up_in_the_morning_begins_nothing() -> None:
    assert [found for found, _ in read("3月5日晨起进粥")] == ["3月5日晨"]
    assert [found for found, _ in read("3月5日晨起停水")] == ["3月5日晨起"]


def test_the_first_of_a_month_opens_an_entry_that_a_blank_sets_in() -> None:
    assert [found for found, _ in read("　一日　本會派員出席")] == ["一日"]
    assert [found for found, _ in read("3日本馆开放")] == ["3日"]
    for text in ("休業一日　照常", "3日本料理", "一日本人"):
        assert read(text) == [], text


def test_an_item_of_a_list_may_open_with_a_day_of_the_republic() -> None:
    assert [text for text, _ in read("(一)110.2.26召開大會")] == ["110.2.26"]
    assert read("(三)120.3.5版发布") == []


def test_who_asks_for_something_before_a_day_does_not_count_back() -> None:
    assert [text for text, _ in read("並要求20日前提出方案")] == ["20日前"]
    assert read("提前20日前来办理") == []


def test_what_is_done_every_year_in_turn_is_no_date() -> None:
    assert read("每年2月底前定名单、5月底前发书、11月10日前收卷") == []
    assert [found for found, _ in read("每年3月开学、2024年6月毕业")] == ["2024年6月"]


def test_the_day_before_what_a_noun_names_is_no_date() -> None:
    assert read("队员务必在比赛前一天领号") == []
    assert [found for found, _ in read("端午节前一天")] == ["端午节前一天"]


def test_a_length_told_for_being_short_counts_from_what_was_told() -> None:
    assert read("短短两个月后又变卦") == []
    assert [found for found, _ in read("三个月后改口")] == ["三个月后"]


def test_a_body_acts_on_the_next_day() -> None:
    assert [found for found, _ in read("水務署翌日已派員")] == ["翌日"]
    assert read("他們翌日本料理") == []


def test_a_ceiling_is_no_day_after_tomorrow() -> None:
    assert read("暴雨后天花已渗水") == []
    assert read("后天花市开锣")[0][0] == "后天"


def test_a_world_day_is_one_where_something_is_held_on_it() -> None:
    assert read("世界计量日举办讲座") == [("世界计量日", "2020-05-20")]
    assert read("世界计量日主题海报") == []
    assert read("跨年夜点灯") == [("跨年夜", "2019-12-31")]


def test_a_day_in_numerals_goes_on_from_another_before_a_deed() -> None:
    days = [day for _, day in read("七月五日敌军渡河，六日县城失守。")]
    assert len(days) == 2
    assert len(read("七月五日出发，十日行程已定。")) == 1
    assert len(read("七月五日出发，六日后抵达。")) == 1


def test_a_day_in_numerals_is_of_the_lunar_month_before_it() -> None:
    assert [day for _, day in read("三月初九登輪，十三日抵岸。")] == ["2020-04-01", "2020-04-05"]


def test_the_limit_of_a_later_day_goes_on_from_the_month_told_before_it() -> None:
    found = [text for text, _ in read("5月6日前完成摸底，20日前将名单报办公室")]
    assert found == ["5月6日前", "20日前"]
    assert [text for text, _ in read("5月6日前完成摸底，3日前已经说过")] == ["5月6日前"]
    assert read("每年5月6日前摸底，20日前报名单") == []


def test_what_is_done_so_much_ahead_of_time_counts_no_day_or_year() -> None:
    assert read("目标提前一年实现") == []
    assert read("任务提前一天完成") == []
    assert [text for text, _ in read("前一年实现")] == ["前一年"]


def test_days_called_by_number_range_behind_their_month() -> None:
    assert [text for text, _ in read("8月3-5号进山")] == ["8月3-5号"]
    assert [text for text, _ in read("8月起3-5号线停运")] == ["8月起"]


@pytest.mark.parametrize(
    "text", ["祝愿祖国的明天更加辉煌", "我们相信，明天会更好", "创造美好的明天", "明天更加灿烂"]
)
def test_tomorrow_as_a_figure_of_speech_is_no_day(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize("text", ["明天上午举行义诊", "明天会有大雨"])
def test_tomorrow_told_of_is_a_day(text: str) -> None:
    assert "明天" in "".join(words for words, _ in read(text))


def test_what_came_out_of_a_work_on_a_day_is_no_daily_output() -> None:
    assert [spelled for spelled, _ in read("9日点火，11日产出首炉钢。")] == ["9日", "11日"]
    assert read("全厂12日产值创新高") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("火车站26日、27日停运列车", ["26日", "27日"]),
        ("東站26日恢复通车", ["26日"]),
        ("装了1号、2号机组", []),
        ("在立法會會議上周志恒議員的提問", []),
        ("大会上周闭幕", ["上周"]),
        ("設計114/4/30核定，送審114/6/20。", ["114/4/30", "114/6/20"]),
        ("檔號114/3/1/12", []),
        ("2021年7月中断供水", ["2021年7月"]),
        ("2021年7月中完工", ["2021年7月中"]),
        ("可于9月6日16:00前提问", ["9月6日16:00前"]),
        ("9月6日前提是", ["9月6日"]),
    ],
)
def test_days_behind_nouns_and_names_that_look_like_weeks(text: str, expected: list[str]) -> None:
    assert [one.text for one in recognise(text)] == expected


def test_the_same_month_behind_who_acts_is_a_time_and_a_contract_is_none() -> None:
    assert [
        spelled for spelled, _ in read("工务处同月成立专班，学院同年开设夜校，团队同日解散。")
    ] == [
        "同月",
        "同年",
        "同日",
    ]
    assert read("合同日期另定，共同日程不变，不同年份的协同月报。") == []
    assert read("二人皆同年进士，功过不可同日而语，携同月票入场。") == []
