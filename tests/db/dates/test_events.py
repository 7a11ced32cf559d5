"""Which dated expressions are events, of which kind, and from which context their year comes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from db.dates.events import read_events
from db.dates.model import Block
from tests.db.dates.documents import told

if TYPE_CHECKING:
    from db.dates.model import DatedEvent


def _read(*lines: str, title: str | None = None, published: date | None = None) -> list[DatedEvent]:
    """Reads lines as blocks; ``# `` marks a heading, ``* `` an item of a list."""
    blocks = []
    for line in lines:
        level = len(line) - len(line.lstrip("#"))
        text = line.lstrip("# ") if level else line.removeprefix("* ")
        blocks.append(Block(text, level or None, is_item=line.startswith("* ")))
    return read_events(blocks, title=title, published=published)


def _told(events: list[DatedEvent]) -> list[tuple[str, str]]:
    """The EDTF and kind of what is no mere mention."""
    return [
        (event.expression.value.edtf, event.kind.value)
        for event in events
        if event.kind != "mention" and event.expression.value
    ]


def _one(line: str, *, title: str | None = None, published: date | None = None) -> tuple[str, str]:
    told = _told(_read(line, title=title, published=published))
    assert len(told) == 1
    return told[0]


class TestYears:
    """Where the year comes from, and the basis recorded."""

    def test_an_explicit_year_beats_the_heading_and_the_heading_goes_on_after_it(self) -> None:
        events = _read("# 1966年", "1月3日，建站。", "1996年5月1日，纪念碑落成。", "8月2日，通车。")
        assert _told(events) == [
            ("1966-01-03", "happened"),
            ("1996-05-01", "happened"),
            ("1966-08-02", "happened"),
        ]
        assert [event.expression.basis.value for event in events] == [
            "heading",
            "explicit",
            "heading",
        ]

    def test_headings_nest_from_year_to_month_to_bare_days(self) -> None:
        events = _read("# 一九四九年", "## 三月", "5日，军管会成立。", "## 四月", "12日，开学。")
        assert _told(events) == [("1949-03-05", "happened"), ("1949-04-12", "happened")]

    def test_the_title_beats_the_publish_date_of_a_review(self) -> None:
        events = _read(
            "1、3月7日，新馆开放。",
            "2、11月2日，年会召开。",
            title="某馆2020年十件大事",
            published=date(2021, 1, 9),
        )
        assert _told(events) == [("2020-03-07", "happened"), ("2020-11-02", "happened")]
        assert {event.expression.basis.value for event in events} == {"title"}

    def test_a_title_of_several_years_settles_none(self) -> None:
        events = _read("2018年5月1日，动工。", "6月2日，封顶。", title="某桥大事记（2016—2020年）")
        assert _told(events) == [("2018-05-01", "happened"), ("2018-06-02", "happened")]
        assert events[1].expression.basis.value == "previous"

    def test_the_lead_paragraph_lends_its_year(self) -> None:
        events = _read("2020年，全馆上下一心，一起盘点。", "3月1日，开馆。", "4月2日，讲座开讲。")
        assert ("2020-03-01", "happened") in _told(events)
        assert events[1].expression.basis.value == "lead"

    def test_entries_run_forward_from_december_into_january(self) -> None:
        events = _read("2018年12月30日，试车。", "1月5日，通车。", title="某线大事记")
        assert _told(events) == [("2018-12-30", "happened"), ("2019-01-05", "happened")]

    def test_a_heading_keeps_december_and_january_in_its_year(self) -> None:
        events = _read("# 2018年", "12月30日，试车。", "1月5日，补记通车。")
        assert _told(events)[1] == ("2018-01-05", "happened")

    def test_news_takes_the_past_of_its_publish_date(self) -> None:
        assert _one("12月28日，新桥通车。", published=date(2021, 1, 3)) == (
            "2020-12-28",
            "happened",
        )

    def test_the_year_may_stand_later_in_the_text(self) -> None:
        events = _read(
            "On August 20, the county held a meeting. In 2018, six teachers were honoured. "
            "This year, four were named for the prize of 2019."
        )
        assert _told(events)[0] == ("2019-08-20", "happened")

    def test_a_school_year_has_its_autumn_first(self) -> None:
        events = _read(
            "9月1日，开学典礼。", "1月14日，期末考试。", title="2011—2012学年第一学期校历安排"
        )
        assert [edtf for edtf, _ in _told(events)] == ["2011-09-01", "2012-01-14"]

    def test_a_limit_set_in_december_falls_in_the_next_year(self) -> None:
        assert _one(
            "请于1月10日前报送总结。", title="关于报送总结的通知", published=date(2020, 12, 20)
        ) == ("../2021-01-10", "deadline")

    def test_last_year_in_an_entry_counts_from_the_entry(self) -> None:
        events = _read("1966/01/14 去年產茶百萬斤。", "1966/02/01 茶廠開工。")
        mention = events[1]
        assert mention.expression.value is not None
        assert mention.expression.value.edtf == "1965"

    def test_a_winter_belongs_to_the_year_it_begins_in(self) -> None:
        events = _read("1937年冬，书箱西迁；次年三月抵达山中。", title="某馆大事记")
        assert _told(events)[1][0] == "1938-03"


class TestEvents:
    """How many events a paragraph tells, and where each is told."""

    def test_one_dated_paragraph_is_one_event_with_its_first_sentence(self) -> None:
        (event,) = _read("5月8日，县里召开会议。书记讲话。大家鼓掌。", title="2020年大事记")
        assert event.text == "5月8日，县里召开会议。"

    def test_a_second_date_that_opens_a_sentence_is_a_second_event(self) -> None:
        events = _read("6月28日，小区交付。7月1日，幼儿园挂牌。", title="2020年大事记")
        assert [event.text for event in events] == ["6月28日，小区交付。", "7月1日，幼儿园挂牌。"]

    def test_a_sentence_that_tells_two_events_is_shared_out(self) -> None:
        events = _read("3月15日茶场建立；4月2日，征得茶床一架。", title="1956年大事记")
        assert [event.text for event in events] == ["3月15日茶场建立；", "4月2日，征得茶床一架。"]

    def test_morning_and_afternoon_are_two_events_and_a_repeated_date_is_one(self) -> None:
        events = _read("9月27日上午，新馆开馆；当日下午，讲座开讲。", title="2020年大事记")
        assert len(_told(events)) == 2
        events = _read("9月10日　教师节，学校慰问教师。", title="2020年大事记")
        assert len(_told(events)) == 1

    def test_a_list_number_and_a_byline_do_not_hide_the_opening_date(self) -> None:
        told = _told(
            _read("（三）2020年5月8日，学校迁址。", "本报讯（记者 某某）2020年6月1日，通车。")
        )
        assert told == [("2020-05-08", "happened"), ("2020-06-01", "happened")]

    def test_a_date_alone_on_its_line_dates_the_paragraph_below(self) -> None:
        (event,) = _read("# 2020年", "1月14日", "全县召开动员会。会后参观。")
        assert event.block == 2
        assert event.date_block == 1
        assert event.text == "全县召开动员会。"
        assert event.expression.text == "1月14日"

    def test_a_date_line_over_a_list_dates_each_item(self) -> None:
        events = _read("# 2020年", "2月", "* 深圳：开发者大会", "* 北京：产业峰会")
        assert [event.text for event in events] == ["深圳：开发者大会", "北京：产业峰会"]

    def test_a_date_line_over_dated_entries_is_only_their_context(self) -> None:
        events = _read("2020年", "1月3日，开工。", "5月6日，封顶。")
        assert len(events) == 2

    def test_a_date_at_the_end_dates_the_entry(self) -> None:
        (event,) = _read("新馆向读者开放，馆藏十万册。（2018年10月24日）")
        assert event.kind == "happened"
        assert event.text.startswith("新馆")

    def test_rows_of_a_table_are_events(self) -> None:
        events = _read("2006/02/27\t首孔箱梁架设", "| 1.0 | 2019-03-01 | 首个稳定版 |")
        assert [edtf for edtf, _ in _told(events)] == ["2006-02-27", "2019-03-01"]

    def test_days_of_a_list_are_one_event(self) -> None:
        assert _one("2020年3月2日、9日，分两批包车返岗。")[0] == "{2020-03-02,2020-03-09}"
        assert _one("2020年6月28日、29日，两天大雨。")[0] == "2020-06-28/2020-06-29"

    def test_a_signature_at_the_end_is_no_event(self) -> None:
        assert _read("请按时参加。", "县教育局", "2020年5月6日", "抄送：各学校") == []

    def test_brackets_in_an_entry_tell_what_came_of_it(self) -> None:
        events = _read("1966/04/24 部長訪韓（4月28日，返國；5月2日，發表談話）。")
        assert [edtf for edtf, _ in _told(events)] == ["1966-04-24", "1966-04-28", "1966-05-02"]

    def test_an_entry_that_says_yesterday_is_dated_the_day_before_its_date(self) -> None:
        events = _read("【1917年5月5日】　圖書館昨晚試點電燈。", title="旧报摘录大事")
        assert [(event.kind.value) for event in events] == ["mention", "happened"]
        assert _told(events)[0][0] == "1917-05-04"


class TestKinds:
    """What a dated clause does."""

    @pytest.mark.parametrize(
        ("line", "kind"),
        [
            ("5月8日，新馆开放。", "happened"),
            ("公司于5月8日成立。", "happened"),
            ("培训班计划于8月份举行。", "planned"),
            ("年会定于10月17日召开。", "planned"),
            ("10月17日，全省将举办启动仪式。", "planned"),
            ("各单位须于7月底前报送方案。", "deadline"),
            ("报名截止时间为8月31日。", "deadline"),
            ("请各科室于5月8日报送名单。", "deadline"),
            ("截至12月底，223家协会全部完成脱钩。", "happened"),
            ("会议通报了2019年工作情况，5月8日公布。", "happened"),
        ],
    )
    def test_the_words_around_the_date_say_what_it_does(self, line: str, kind: str) -> None:
        assert _one(line, title="2020年大事记")[1] == kind

    def test_in_a_plan_a_day_to_come_is_planned_and_a_limit_a_deadline(self) -> None:
        title = "2020年读书节活动方案"
        assert _one("9月21日至27日，在广场举行书市。", title=title)[1] == "planned"
        assert _one("9月15日前，备足图书。", title=title)[1] == "deadline"

    def test_a_section_turns_the_tense_of_a_report(self) -> None:
        events = _read(
            "# 一、工作回顾",
            "2019年3月，举办演讲比赛。",
            "# 二、下一步打算",
            "2020年9月，举办运动会。",
            title="某会工作报告",
        )
        assert [kind for _, kind in _told(events)] == ["happened", "planned"]

    def test_a_day_after_the_publish_date_is_planned(self) -> None:
        assert _one("2020年6月8日，新桥通车。", published=date(2020, 5, 1))[1] == "planned"

    def test_a_figure_as_of_a_day_is_a_mention(self) -> None:
        (event,) = _read("截至2020年12月20日，拨付率达到99.2%。")
        assert event.kind == "mention"

    @pytest.mark.parametrize(
        "line",
        [
            "审定了《2020年定点帮扶计划》。",
            "全会学习了2020年全省会议精神。",
            "营业额比2019年增长一成。",
            "完成2019年102个项目招标。",
            "2018年成立的基金会参加了活动。",
            "李白（701年—762年）写过此山。",
            "老馆建于1986年，现作方志馆。",
            "轰炸一直持续到1945年1月17日。",
            "据统计，1998年那场洪水漫到二楼。",
            "根据2019年3月5日印发的办法，制定细则。",
        ],
    )
    def test_a_date_that_belongs_to_something_else_is_a_mention(self, line: str) -> None:
        assert _told(_read(line)) == []

    @pytest.mark.parametrize(
        ("line", "edtf"),
        [
            ("记者11日获悉，新桥主体完工。", "2020-03-11"),
            ("市政府10日召开发布会。", "2020-03-10"),
            ("书记要求年底前全面完成改造。", "../2020-12"),
            ("自3月1日起，闭馆时间延至晚九时。", "2020-03-01/.."),
            ("教育局今日（三月十二日）公布复课日期。", "2020-03-12"),
        ],
    )
    def test_the_language_of_news_is_read(self, line: str, edtf: str) -> None:
        assert _one(line, published=date(2020, 3, 12))[0].rstrip("~") == edtf

    def test_the_publish_line_and_the_dateline_are_not_of_the_text(self) -> None:
        assert _read("发布时间：2020-10-15") == []
        (event,) = _read("新华社云州1月14日电 昨日，新桥通车。", published=date(2020, 1, 15))
        assert event.expression.value is not None
        assert event.expression.value.edtf == "2020-01-13"

    def test_law_revisions_are_events(self) -> None:
        text = "（2003年9月26日市人大常委会通过　根据2012年5月30日《关于修改法规的决定》修正）"
        assert [kind for _, kind in _told(_read(text))] == ["happened", "happened"]

    def test_a_rule_tells_nothing_by_next_january_but_comes_into_force_on_a_day(self) -> None:
        events = _read(
            "补助自次年1月起由迁入地发放。",
            "本条例自2020年9月1日起施行。",
            title="云州市优待条例",
            published=date(2020, 7, 12),
        )
        assert _told(events) == [("2020-09-01/..", "planned")]

    def test_a_season_before_its_month_only_frames_it(self) -> None:
        assert _told(_read("# 1936年", "春，三月，河堤决口。"))[0][0] == "1936-03"

    def test_english_tells_plans_and_limits(self) -> None:
        events = _read(
            "On 15 May 2019, a teacher gave 92 books. The hall will open in the autumn of 2020. "
            "Readers must return all loans by June 30, 2020."
        )
        assert [kind for _, kind in _told(events)] == ["happened", "planned", "deadline"]


def test_reasons_name_the_expression_the_origin_of_the_year_and_the_kind() -> None:
    (event,) = _read("# 2020年", "1月14日，会议召开。")
    words = " ".join(event.reasons)
    assert "1月14日" in words
    assert "heading “2020年”" in words
    assert event.reasons[-1].startswith("happened: ")


def test_offsets_lead_to_the_expression_and_the_sentence() -> None:
    text = "　　3、4月2日，動員大會召開，很多人參加。會後參觀。"
    (event,) = _read(text, title="2020年大事记")
    start, end = event.expression.span
    assert text[start:end] == event.expression.text == "4月2日"
    assert text[slice(*event.sentence)] == event.text == "4月2日，動員大會召開，很多人參加。"


def test_entries_that_close_with_their_date_leave_nothing_to_the_year_above_them() -> None:
    assert told(
        "1962年",
        "石桥渡改建为桥，长三十米。（5月8日）",
        "抗旱，打井四十眼。（6月至8月）",
        title="某乡水利年表",
    ) == [("1962-05-08", "happened"), ("1962-06/1962-08", "happened")]


def test_the_closing_date_of_an_entry_stands_beside_another_in_it() -> None:
    assert told("1962年", "部队驻堤抢险，9月2日撤离。（8月7日）", title="某乡水利年表") == [
        ("1962-09-02", "happened"),
        ("1962-08-07", "happened"),
    ]


def test_a_season_in_brackets_closes_an_entry() -> None:
    assert told("1961年", "大旱，塘坝见底。（夏）", title="某乡水利年表") == [
        ("1961-22", "happened")
    ]


def test_the_same_day_behind_its_subject_tells() -> None:
    assert told("10月2日，校庆大会召开，校史馆同日开馆。", title="某校2022年大事记") == [
        ("2022-10-02", "happened"),
        ("2022-10-02", "happened"),
    ]


def test_two_digits_go_on_from_a_year_of_the_republic() -> None:
    assert told("民國57年停駛，75年地震後倒塌，88年拆除。", title="車站沿革") == [
        ("1968", "happened"),
        ("1986", "happened"),
        ("1999", "happened"),
    ]


def test_a_year_of_a_reign_goes_on_before_a_festival() -> None:
    assert told("民國十四年十月創館。", "十八年元旦，改今名。", title="館務紀略") == [
        ("1925-10", "happened"),
        ("1929-01-01", "happened"),
    ]


def test_a_habit_of_a_chronicle_begins_and_its_count_tells_nothing() -> None:
    assert told("学会1978年恢复。2005年起，每年三月办展，至2019年已办15届。", title="学会简史") == [
        ("1978", "happened"),
        ("2005/..", "happened"),
    ]


def test_dates_joined_to_one_that_tells_are_told_with_it() -> None:
    assert told("1962年、1973年两次大水，桥面均被冲毁。", title="某桥史略") == [
        ("1962", "happened"),
        ("1973", "happened"),
    ]


def test_an_hour_makes_of_a_festival_its_day() -> None:
    assert told("修缮耗时十个月，2022年元旦零点重新亮灯。", title="某桥档案") == [
        ("2022-01-01T00:00:00", "happened")
    ]
