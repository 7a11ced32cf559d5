"""Dates that only name a time, and those that look so and tell."""

from __future__ import annotations

from datetime import date

from tests.db.dates.documents import events, told


def test_what_was_founded_in_a_year_began_then() -> None:
    assert told("本會創立於大正9年，初借廟宇辦公。", title="白河信用合作社沿革") == [
        ("1920", "happened")
    ]


def test_how_old_a_house_is_only_describes_it() -> None:
    found = events("老楼建于1932年，三层砖木。", title="旧楼修缮", published=date(2020, 5, 1))
    assert [one.kind.value for one in found] == ["mention"]


def test_the_day_of_a_meeting_is_that_of_what_it_passes() -> None:
    assert told(
        "他在5月6日的职代会上提出改制方案。", title="化肥厂改制", published=date(2021, 6, 1)
    ) == [("2021-05-06", "happened")]
    assert (
        told("谈到5月6日的职代会上的争论，他笑了。", title="改制", published=date(2021, 6, 1)) == []
    )


def test_a_part_of_the_day_makes_of_a_festival_its_day() -> None:
    assert told("# 1957年", "中秋夜戏台失火。", title="镇志大事记") == [("1957-09-08", "happened")]


def test_a_holiday_with_a_figure_behind_it_is_a_period() -> None:
    assert told("国庆黄金周接待游客8.2万人次。", title="某县2018年大事记") == []


def test_the_whole_of_a_year_is_a_period() -> None:
    assert told("2019年全年录得亏损三百萬元。", title="巴士公司", published=date(2020, 3, 1)) == []


def test_a_rule_about_what_a_year_marked_out_is_no_event() -> None:
    assert told("2021年获一等奖的作品不得再次报送。", title="关于征集微视频的通知") == []


def test_what_was_called_in_question_last_week_is_news() -> None:
    assert told(
        "议员林某上周三曾质疑停车位不足。", title="停车位", published=date(2023, 9, 18)
    ) == [("2023-09-13", "happened")]


def test_what_was_passed_before_a_notice_has_happened() -> None:
    assert told("本办法已经2021年4月8日理事会通过，现予印发。", title="关于印发管理办法的通知") == [
        ("2021-04-08", "happened")
    ]


def test_office_hours_are_of_every_day() -> None:
    assert (
        told("工作时间为8:30-12:00、14:00-17:30。", title="某局通告", published=date(2023, 3, 1))
        == []
    )


def test_a_weekday_in_a_quoted_name_is_part_of_it() -> None:
    assert told("读书会开设“周五夜读”。", title="读书会", published=date(2021, 12, 1)) == []


def test_what_ends_on_a_day_has_ended_then() -> None:
    assert told("4月1日，展览开幕，4月28日结束。", title="某馆2016年大事记") == [
        ("2016-04-01", "happened"),
        ("2016-04-28", "happened"),
    ]


def test_a_festival_of_a_year_tells_in_a_chronicle_where_no_festivity_follows() -> None:
    assert told("1964年国庆节蓄水。", "1965年国庆节联欢会上有杂技。", title="水库大事记") == [
        ("1964-10-01", "happened")
    ]


def test_a_rule_counts_from_the_day_after_an_act() -> None:
    assert told("自验收合格次日起保固二年。", title="某馆空调招标公告") == []


def test_a_year_before_a_verb_and_de_describes_the_noun_behind() -> None:
    assert told("2015年购入的测厚仪故障频发。", title="某中心2017年工作总结") == []
    assert told("2015年老李的父亲去世。", title="李家史略") == [("2015", "happened")]


def test_a_party_named_by_a_festival_is_no_day_though_it_was_planned() -> None:
    assert told("9月2日　原定中秋彩灯晚会，因台风取消。", title="某会2018年活动回顾") == [
        ("2018-09-02", "happened")
    ]


def test_a_day_behind_than_is_a_yardstick() -> None:
    assert told("常住人口比2020年11月1日零时普查时增加九百人。", title="某县2021年公报") == []


def test_what_a_year_left_undone_is_no_event_of_it() -> None:
    assert told(
        "去年结转的7处危桥仍有3处未完工；6月2日首次实行限行。",
        title="河西镇2024年上半年工作总结",
        published=date(2024, 7, 4),
    ) == [("2024-06-02", "happened")]


def test_the_month_in_which_a_text_was_finished_is_no_event_of_it() -> None:
    assert told("本稿由志工整理，2014年9月定稿。", title="水車大事記") == []
    found = told("《水車志》2014年9月定稿。", title="水車大事記")
    assert [edtf for edtf, _ in found] == ["2014-09"]


def test_a_bracket_behind_what_lasts_says_from_when_to_when_it_was() -> None:
    assert told(
        "受封山管控（3月2日至4月15日）影响，景区收入下降。",
        "诗人林某（1931年3月2日—1999年5月6日）故居修缮。",
        title="2019年工作总结",
    ) == [("2019-03-02/2019-04-15", "happened")]


def test_a_bracket_that_closes_a_clause_dates_the_deed_that_it_tells() -> None:
    found = told(
        "本会曾委托专家评估（2018年4月），结论良好；张某获聘馆长（2019年1月）。",
        "全县总人口31万人（2020年11月），学校12所。",
        "详见《统计年报》（2020年3月），全文公布。",
        title="某会简介",
        published=date(2021, 5, 1),
    )
    assert found == [("2018-04", "happened"), ("2019-01", "happened")]


def test_what_was_built_under_a_reign_or_in_a_decade_is_told() -> None:
    assert told(
        "该馆始建于清光绪三年（1877年），民国十二年重修。",
        "清嘉庆年间毁于火。八十年代建成水库两座。",
        "八十年代建筑风格独特。乾隆年间的碑刻尚存。",
        title="文物介绍",
    ) == [
        ("1877", "happened"),
        ("1923", "happened"),
        ("1796/1820", "happened"),
        ("198X", "happened"),
    ]


def test_news_tells_what_was_done_of_late_also_of_a_noun() -> None:
    assert told(
        "4月20日送检的样品合格。4月12日印发的《方案》要求自查。2015年3月2日竣工的旧桥停用。",
        title="简讯",
        published=date(2021, 5, 1),
    ) == [("2021-04-20", "happened")]


def test_the_number_of_a_paper_behind_a_day_cites_it() -> None:
    assert told("二、市教育局110年3月5日教國字第1100012345號函。", title="民國110年工作報告") == []
    assert told("110年3月5日教國字第1100012345號函核准立案。", title="民國110年工作報告") == [
        ("2021-03-05?", "happened")
    ]


def test_an_anniversary_goes_back_to_a_day_of_another_year() -> None:
    assert told("8月14日　晚会。2016年8月14日大火三周年，全体默哀。", title="堂区2019年大事记") == [
        ("2019-08-14", "happened")
    ]
    assert told("2019年8月14日，建堂八十周年，晚会举行。", title="堂区2019年大事记") == [
        ("2019-08-14", "happened")
    ]


def test_what_an_end_of_a_year_is_compared_with_tells_nothing() -> None:
    assert told("年底统计，会员二百人，较上年底增加七人。", title="2019年会务大事记") == [
        ("2019-12~", "happened")
    ]


def test_the_days_of_what_was_told_of_before_tell() -> None:
    assert told("理事会共开三次，分别为1/20、3/24、6/23。", title="2021年工作总结") == [
        ("{2021-01-20,2021-03-24,2021-06-23}", "happened")
    ]


def test_counts_of_several_months_are_no_events() -> None:
    assert (
        told(
            "调查结果公布。2021年1月记录数为2300只，2020年11月为1800只。",
            title="水鸟调查",
            published=date(2021, 5, 1),
        )
        == []
    )


def test_once_with_a_month_of_the_last_years_tells() -> None:
    assert told("该公司2019年8月曾因塌架被罚。", title="塌架", published=date(2021, 6, 2)) == [
        ("2019-08", "happened")
    ]
    assert told("该地1987年8月曾发生地震。", title="塌架", published=date(2021, 6, 2)) == []


def test_the_time_that_figures_are_of_tells_nothing() -> None:
    assert told("服務統計（2020年4月1日至2021年3月31日）", title="護老院年報") == []


def test_the_day_of_another_meeting_by_which_its_minutes_go_tells_nothing() -> None:
    assert told("2021年3月17日第六次会议纪要经修订通过。", title="第七次业委会会议纪要") == []


def test_a_bracket_of_deeds_that_closes_an_entry_tells_them() -> None:
    assert told(
        "三、护士长等3人驰援灾区，返回后休整。（2020年2月9日出发，3月31日返回）", title="医院大事记"
    ) == [("2020-02-09", "happened"), ("2020-03-31", "happened")]


def test_the_birth_of_somebody_named_in_passing_is_no_event() -> None:
    found = events("受访人：罗某，1941年生，高级工程师。2019年退休。", title="访老台长")
    assert [(one.expression.text, one.kind.value) for one in found][:1] == [("1941年", "mention")]
    assert told("1941年生于青州。", title="罗某年谱") == [("1941", "happened")]


def test_one_sentence_of_speech_tells_and_a_quoted_name_does_not() -> None:
    assert told(
        "“9月10日后就可以拆脚手架了。”他说。本月起推出“9月10日夜读”。",
        title="大桥维修",
        published=date(2022, 8, 19),
    )[0] == ("2022-09-10/..", "planned")
    assert told("市民凭8月31日前购买的月票乘车。", title="公交", published=date(2022, 8, 19)) == []


def test_a_bracket_with_a_label_or_a_clause_of_what_is_to_come_tells() -> None:
    assert told(
        "12月10日　年度普查（义工培训：11月25日下午2时）。",
        "门票免费（需预约，11月20日开放预约通道）。",
        title="活动预告",
        published=date(2023, 11, 1),
    ) == [
        ("2023-12-10", "planned"),
        ("2023-11-25T14:00:00", "planned"),
        ("2023-11-20", "planned"),
    ]


def test_what_a_noun_brought_over_from_last_year_lends_no_year() -> None:
    assert told(
        "去年结转的两个项目10月底前全部完工。11月20日，新馆开馆。",
        title="文旅局2021年工作总结",
        published=date(2021, 12, 28),
    )[-1] == ("2021-11-20", "happened")


def test_a_history_tells_when_the_forerunner_was_founded() -> None:
    assert told("本校前身为1908年创办的义学，1931年停办。", title="校史")[0] == ("1908", "happened")
    assert told("前身是1908年的义学，1931年停办。", title="校史") == [("1931", "happened")]


def test_the_first_of_the_new_year_is_no_day() -> None:
    found = told("6日　镇里召开新年第一次例会。", "新年前夕，码头修好。", title="2018年1月大事记")
    assert found[0] == ("2018-01-06", "happened")
    assert len(found) == 2


def test_what_kind_of_year_it_is_tells_nothing() -> None:
    assert told("2013年，是加快发展的关键一年。3月，修路三条。", title="上半年工作总结") == [
        ("2013-03", "happened")
    ]
    assert told("2021年是建镇三十周年。") == []
    assert told("春宴席开十桌，校友在2011年春宴中同聚。") == []


def test_an_order_that_enacts_a_law_is_told_and_one_that_is_cited_is_not() -> None:
    law = "1.中華民國九十年十一月十二日內政部台內字第9000222690號令訂定發布全文10條"
    assert told(law, title="法規沿革") == [("2001-11-12", "happened")]
    assert told("依據中華民國九十年十一月十二日內政部台內字第9000222690號令發布之規定辦理。") == []


def test_yesterday_in_a_headline_is_no_name_of_an_occasion() -> None:
    assert told(
        "昨日，老码头封闭。", title="老码头昨日起封闭改造", published=date(2019, 6, 12)
    ) == [("2019-06-11", "happened")]


def test_that_year_which_nobody_has_named_does_not_lie_ahead() -> None:
    lines = ("今年3月，书店搬家。", "“读研那年冬天我差点放弃。”")
    assert told(*lines, title="店主自述", published=date(2024, 9, 5)) == [("2024-03", "happened")]


def test_what_an_example_stands_for_is_no_day() -> None:
    assert told("## 1.2 - 2024-05-06", "支持农历，例如 L8.15 表示八月十五", title="更新日志") == [
        ("2024-05-06", "happened")
    ]


def test_the_next_year_of_an_article_is_any_such_year() -> None:
    lines = ("第三条　2011年底前完成普查。", "第四条　受补助的工程应当在次年12月底前竣工。")
    found = told(*lines, title="修缮补助办法", published=date(2011, 9, 5))
    assert [one for one, _ in found] == ["../2011-12~"]


def test_a_meeting_moved_to_a_weekday_is_a_habit() -> None:
    assert told("会员建议下次大会改于周日召开。", title="会务", published=date(2023, 3, 25)) == []


def test_a_sentence_of_a_beginning_tells_it_whatever_closes_it() -> None:
    assert told("本校成立於民國39年。", title="石橋國小校史") == [("1950", "happened")]
    assert told("合作社组建于1954年3月并于次年扩社。", title="社史")[:1] == [
        ("1954-03", "happened")
    ]


def test_a_beginning_that_describes_a_noun_or_stands_in_brackets_tells_nothing() -> None:
    dated = date(2020, 5, 1)
    assert told("成立于1950年的印刷厂供应课本。", title="旧厂探访", published=dated) == []
    assert told("来自春泥诗社（成立于1985年）的社员朗诵。", title="诗会", published=dated) == []


def test_the_day_of_a_final_is_that_of_its_deeds() -> None:
    assert told(
        "本县选手在14日的跳远决赛中夺冠。", title="市运会闭幕", published=date(2018, 9, 21)
    ) == [("2018-09-14", "happened")]


def test_the_year_of_an_edition_is_part_of_its_name() -> None:
    title = "某县志大事记"
    assert told("民國二十五年鉛印本，邑人某某纂", title=title) == []
    assert told("光绪八年重刻本，知县某某修", title=title) == []
    assert told("1986年县志影印本出版。", title=title) == [("1986", "happened")]


def test_whoever_stands_before_that_evening_acted_then_but_an_occasion_has_its_day() -> None:
    entry = "2008年6月18日　山洪暴发，"
    title = "社区服务大事记"
    assert len(told(f"{entry}本会义工当晚抵达协助。", title=title)) == 2
    assert len(told(f"{entry}演练当天恰逢停电。", title=title)) == 1


def test_a_bracket_with_its_own_full_stop_tells_in_a_chronicle() -> None:
    entry = "1958年1月，被调往资料室工作。（1979年2月改正。）"
    assert told(entry, title="某先生年谱") == [("1958-01", "happened"), ("1979-02", "happened")]
    glossed = "1958年1月，调往资料室（1979年2月）。"
    assert told(glossed, title="某先生年谱")[:1] == [("1958-01", "happened")]
