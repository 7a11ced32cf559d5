"""Dates in figures alone, the bracket beside a weekday, and what only looks like a day."""

from __future__ import annotations

from datetime import date

import pytest

from db.dates.recognise import recognise
from tests.db.dates.documents import told
from tests.db.dates.reading import read, read_one


def test_a_month_of_a_year_in_figures_stands_alone_in_its_bracket() -> None:
    assert read("（9/1971）")[0][1] == "1971-09-01..1971-09-30"
    assert read("比例尺1/2000的地图") == []


def test_days_of_one_month_share_the_month_and_year_behind_them() -> None:
    assert read("（26-27/11/1976）") == [("26-27/11/1976", "1976-11-26..1976-11-27")]


def test_figures_behind_an_english_preposition_are_a_date() -> None:
    found = told("Abstracts are due on 2024/04/20.", title="Call for papers")
    assert found == [("../2024-04-20", "deadline")]
    assert told("The code is 2024/04/20.", title="Notes") == []


def test_an_english_weekday_in_brackets_belongs_to_the_day_before_it() -> None:
    assert read("2024/04/12 (Fri) 14:00-15:30")[0][0] == "2024/04/12 (Fri) 14:00-15:30"


def test_the_day_in_brackets_says_which_weekday_is_meant() -> None:
    found = told("9月招标。大会提前至周四（7日）晚上8时召开。", published=date(2024, 11, 5))
    assert found[1] == ("2024-11-07T20:00:00", "planned")


def test_a_bracket_about_the_zone_of_time_does_not_part_a_limit_from_its_date() -> None:
    found = told("投标文件应于2023年12月15日09点30分（北京时间）前递交。", title="招标公告")
    assert found == [("../2023-12-15T09:30:00", "deadline")]


def test_before_a_day_behind_a_preposition_is_no_length() -> None:
    found = told("如有意见，请于20日前反映。", published=date(2022, 6, 9))
    assert [(edtf[:10], kind) for edtf, kind in found] == [("../2022-06", "deadline")]


@pytest.mark.parametrize("text", ["1號梯停用檢修。", "試行二個月後檢討。"])
def test_numbers_of_things_and_lengths_of_trials_are_no_days(text: str) -> None:
    assert told(text, published=date(2024, 3, 23)) == []


def test_yesterday_noon_is_a_part_of_yesterday() -> None:
    assert told("署方昨午發出命令。", published=date(2024, 11, 5)) == [("2024-11-04", "happened")]


def test_a_range_of_the_republic_omits_the_year_of_its_end() -> None:
    assert read("108/9/28～9/29　參訪") == [("108/9/28～9/29", "2019-09-28..2019-09-29")]


def test_a_season_tells_where_a_deed_follows_it() -> None:
    assert [found for found, _ in read("春季完成播种，秋季全乡大旱。")] == ["春季", "秋季"]
    for text in ("春季运动会", "秋季作物歉收", "夏季时间表"):
        assert read(text) == [], text


def test_two_stretches_with_months_of_their_own_are_no_list() -> None:
    groups = [one.group for one in recognise("3月15日—5月31日、9月15日—11月15日")]
    assert groups == [None, None]
    assert {one.group for one in recognise("3月5日至8日、10日至12日")} != {None}


def test_the_south_counts_the_days_about_the_lunar_new_year() -> None:
    assert read("年廿八　大扫除")[0] == ("年廿八", "2020-01-22")
    assert read("年初三，团拜")[0] == ("年初三", "2020-01-27")
    assert [found for found, _ in read("年三十晚行花市")] == ["年三十晚"]
    for text in ("今年初三学生", "2020年初一批企业", "年三十而立"):
        assert all(not found.startswith("年") for found, _ in read(text)), text
    assert read("2019年国庆日")[0][1] == "2019-10-01"


def test_the_second_of_a_few_years_may_leave_out_its_century() -> None:
    assert read_one("1965—68年") == "1965-01-01..1968-12-31"
    assert read_one("2008-12年") == "2008-01-01..2012-12-31"
    assert read_one("2019-12月") == "2019-12-01..2019-12-31"


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("一九二六至二八年間，行會募捐三次。", "1926-01-01..1928-12-31"),
        ("一九九七至〇四年修路。", "1997-01-01..2004-12-31"),
        ("二〇〇五至一一年，碼頭停用。", "2005-01-01..2011-12-31"),
    ],
)
def test_the_second_year_of_a_range_is_of_the_century_of_the_first(text: str, times: str) -> None:
    assert read(text)[0][1] == times


def test_days_one_after_the_other_open_an_entry_and_months_with_between_a_clause() -> None:
    assert told("2021年3月15日　开会。", "22、23日　排查两轮。")[1] == (
        "2021-03-22/2021-03-23",
        "happened",
    )
    assert told("1948年5月，辞职。七、八月间，全家南迁。")[1][0] == "1948-07/1948-08"
    assert [text for text, _ in read("1、2日上午开会")] == ["2日上午"]


def test_a_character_of_a_season_that_begins_another_word_leaves_it_its_season() -> None:
    assert read("1979年秋粮食丰收")[0] == ("1979年秋", "1979-09-01..1979-11-30")
    assert read("1945年秋光复后")[0][0] == "1945年秋"
    assert read("1979年秋粮入库")[0][0] == "1979年"


def test_the_evening_of_the_year_opens_a_clause_of_a_life() -> None:
    assert told("1931年9月，任教。岁杪返乡省亲。")[1] == ("1931-12~", "happened")
    assert told("1931年9月，任教。岁暮怀人，作诗。")[1:] == []


def test_a_day_beside_its_festival_is_of_the_year_in_which_the_festival_falls_on_it() -> None:
    notice = date(2024, 7, 1)
    assert told("中秋节（9月17日）暂停收件。", title="办证须知", published=notice) == [
        ("2024-09-17", "planned")
    ]
    report = date(2021, 7, 1)
    assert told("元宵节（2月8日）停展。端午节（6月25日）重开。", published=report) == [
        ("2020-02-08", "happened"),
        ("2020-06-25", "happened"),
    ]


def test_the_end_of_a_month_is_a_goal_where_it_is_a_clause_and_none_where_somebody_came() -> None:
    assert told("到5月底，改造过半。", title="整治方案", published=date(2022, 3, 1)) == [
        ("../2022-05-31~", "planned")
    ]
    assert read("他们到5月底才走")[0][0] == "5月底"


def test_a_year_before_a_slash_makes_figures_a_day() -> None:
    assert read("2006年9/16-17，改在体育馆。") == [("2006年9/16-17", "2006-09-16..2006-09-17")]
    assert read_one("2013年4/7") == "2013-04-07"
    assert read("2013年1/4的时间在外地。") == [("2013年", "2013-01-01..2013-12-31")]


def test_a_date_of_the_republic_may_be_all_of_a_bracket() -> None:
    assert read("前次會議（109.3.17）") == [("109.3.17", "2020-03-17")]
    assert read("系統版本109.3.17發行") == []


def test_a_year_of_the_republic_may_stand_behind_a_word_of_plan() -> None:
    assert read("二期線預計117年發包")[0] == ("117年", "2028-01-01..2028-12-31")
    assert read("預計117年來的變化") == []


def test_a_list_of_two_days_says_its_ten_once() -> None:
    days = ["2020-09-21", "2020-09-22"]
    assert [day for _, day in read("九月二十一、二兩日罷市")] == days
    assert [day for _, day in read("三月十五、六两日")] == ["2020-03-15", "2020-03-16"]


def test_a_number_of_days_behind_a_preposition_of_place_is_a_limit() -> None:
    assert read("各班在28日前交表")[0][0] == "28日前"
    assert read("在3日前失窃的车") == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("本(109)年9月4日", "2020-09-04"),
        ("去（108）年5月2日", "2019-05-02"),
        ("今（2020）年10月1日", "2020-10-01"),
        ("本（一○九）年九月四日", "2020-09-04"),
    ],
)
def test_the_year_in_brackets_is_surer_than_the_word_around_it(text: str, day: str) -> None:
    assert read_one(text) == day


def test_a_comma_may_stand_within_a_time_that_is_closed_at_its_end() -> None:
    assert read_one("自2024年12月7日起，至2025年1月12日止") == "2024-12-07..2025-01-12"
    assert len(read("自2021年5月1日起，到6月1日共收到三件。")) == 2


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("昨(14)晚", "2020-10-14T16:00:00..2020-10-14T20:00:00"),
        ("昨(10/14)夜11時50分", "2020-10-14T23:50:00"),
        ("今（15）", "2020-10-15"),
        ("（12）日", "2020-10-12"),
    ],
)
def test_the_news_of_taiwan_put_the_day_in_brackets(text: str, day: str) -> None:
    assert read_one(text) == day


@pytest.mark.parametrize("text", ["第(3)日", "(1)日常工作", "古今（3）不同", "今(3)項", "至今(3)"])
def test_other_numbers_in_brackets_are_no_days(text: str) -> None:
    assert [found.text for found in recognise(text) if found.day] == []


def test_within_a_day_of_a_month_sets_a_limit_and_within_days_is_a_length() -> None:
    assert told(
        "自公布之日至2017年3月23日内，可提出异议。", title="公示", published=date(2017, 3, 17)
    ) == [("../2017-03-23", "deadline")]
    assert [found.day for found in recognise("请于23日内提出。")] == [None]


def test_a_weekday_in_brackets_may_stand_before_the_second_end_in_english() -> None:
    assert read("from September 13th (Friday) to September 15th, 2019")[0][1] == (
        "2019-09-13..2019-09-15"
    )


def test_a_day_before_a_limit_may_lack_its_unit() -> None:
    assert read("须在2021年1月31前交回。")[0] == ("2021年1月31前", "..2021-01-31")
    assert [found.text for found in recognise("3月12天前")] != ["3月12天"]


def test_days_with_dots_range_in_a_bracket_and_before_a_comma() -> None:
    assert [text for text, _ in read("分两场（5.21-5.25）举办")] == ["5.21-5.25"]
    assert [text for text, _ in read("10.19——11.2，小区封着")] == ["10.19——11.2"]
    assert read("风险比2.1（1.20-2.15）") == []
    assert read("酸碱度（3.12-8.20）") == []


def test_months_one_after_the_other_open_a_clause() -> None:
    assert [text for text, _ in read("春季招生；7、8月，在外地开店")] == ["7", "8月"]
    assert [text for text, _ in read("1、动员；2、3月，验收")] == ["3月"]


def test_years_of_the_republic_range_in_three_figures() -> None:
    assert [text for text, _ in read("109至113年共完成163案")] == ["109至113年"]
    assert read("可用100至150年") == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("3. 2011.6.18 碑廊列为文物。", "2011.6.18"),
        ("12. 2011-06-18 碑廊列为文物。", "2011-06-18"),
        ("4.2013.5.3 增设展柜。", "2013.5.3"),
        ("5. 2016.9 启动测绘。", "2016.9"),
    ],
)
def test_the_number_of_an_item_makes_no_code_of_the_date_behind_it(text: str, date: str) -> None:
    assert [one.text for one in recognise(text)] == [date]


@pytest.mark.parametrize(
    "text", ["No. 2011.6.18", "参见表3. 2011.6.18", "v4.2013.5.3", "1. 2010元", "1. 2010.5公里"]
)
def test_figures_behind_a_word_and_a_dot_stay_a_number(text: str) -> None:
    assert recognise(text) == []


def test_a_season_in_bold_opens_its_entry() -> None:
    assert told("2014年", "**秋** 社刊付印。", "- **冬** 停课两周。") == [
        ("2014-23", "happened"),
        ("2014-24", "happened"),
    ]


def test_a_year_in_bold_opens_its_entry_and_an_amount_in_bold_does_not() -> None:
    assert told("**1987** 筹建处成立。", "- **1996**：主楼落成。") == [
        ("1987", "happened"),
        ("1996", "happened"),
    ]
    assert not told("**1500**元奖金到账。", "共发放 **1800** 份。")
