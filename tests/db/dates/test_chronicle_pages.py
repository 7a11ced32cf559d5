"""Chronicles as pages have them: edit marks, two calendars in a head, hours, 翌日, lengths."""

from __future__ import annotations

from datetime import date

from tests.db.dates.documents import events, told


def _spans(*lines: str, title: str = "大事记") -> list[str]:
    return [edtf for edtf, _ in told(*lines, title=title)]


def test_the_edit_mark_of_a_wiki_is_no_word() -> None:
    lines = ("3月[编辑]", "* 5日：水库开工。", "[編輯]4月", "* [编辑]4月9日：断交。")
    assert _spans(*lines, title="1974年大事记") == ["1974-03-05", "1974-04-09"]


def test_months_in_chinese_numerals_below_a_year_with_its_reign_are_lunar() -> None:
    assert _spans("1857年（咸丰七年）", "十月三日，桥东起火。") == ["1857-11-18"]
    assert _spans("1900年（庚子）", "五月，设团练。")[0].startswith("1900-05-28")
    assert _spans("1857年（咸丰七年）", "10月3日，桥东起火。") == ["1857-10-03"]
    assert _spans("1857年", "十月三日，桥东起火。") == ["1857-10-03"]


def test_a_day_of_the_common_calendar_in_a_bracket_is_part_of_the_lunar_one() -> None:
    read = events("光绪二十四年（1898）", "四月二十三日（六月十一日），下诏变法。")
    assert [one.expression.text for one in read] == ["四月二十三日（六月十一日）"]
    assert len(events("光绪二十四年（1898）", "四月二十三日（六月十二日），下诏变法。")) == 2


def test_the_hour_behind_the_colon_of_its_day_tells_the_same() -> None:
    assert _spans("1月4日：晚上六时许，客车起火。", title="1998年大事记") == ["1998-01-04"]


def test_the_day_after_something_of_a_month_is_a_day_of_that_month() -> None:
    assert _spans("1921年", "2月，土匪攻城。翌日，县长追剿。") == ["1921-02", "1921-02"]
    assert _spans("1921年", "2月3日，土匪攻城。翌日，县长追剿。") == ["1921-02-03", "1921-02-04"]


def test_months_that_something_took_are_no_dates() -> None:
    assert _spans("1955年3月动工，历五月而竣，阅八月始通车。") == ["1955-03"]
    assert _spans("1955年3月动工，经六月九日会议定名。")[1:] == ["1955-06-09"]


def test_a_name_that_begins_behind_a_month_or_year_is_no_part_of_it() -> None:
    assert _spans("1922年9月初中部开学，12月初审通过。") == ["1922-09", "1922-12"]
    assert _spans("2013年中超联赛扣6分。", "2014年中，新场馆落成。")[0] == "2013"
    assert _spans("1925年八月起兵讨贼。") == ["1925-08"]
    assert _spans("1925年8月起供电。") == ["1925-08/.."]


def test_a_year_only_says_which_one_the_day_behind_it_is_of() -> None:
    assert _spans("1962年，校友某等於當年11月15日籌組分會。") == ["1962-11-15"]
    assert _spans("1962年，学校迁址，同年11月开学。") == ["1962", "1962-11"]


def test_the_same_year_may_be_that_of_a_thing_named_in_the_sentence_before() -> None:
    assert _spans("首部县志修于明万历十七年。是年知县奉命修志。") == ["1589"]


def test_the_last_of_several_glosses_closes_no_entry() -> None:
    text = "更早稱為「甲校」(1920.12-1927.5)、「乙校」(1915.8-1923.7)。"
    assert _spans(text, title="前言") == []


def test_a_year_of_a_reign_goes_on_without_its_name_and_tells() -> None:
    lines = ("康熙元年八月，大风拔木。二年，遂溪飓风。三年四月，临城大风。",)
    assert [one[:4] for one in _spans(*lines, title="灾异")] == ["1662", "1663", "1664"]


def test_a_season_from_which_something_began() -> None:
    assert _spans("秋季起，恢复三年制，至1984年全县恢复。", title="1981年大事记") == [
        "1981-23/..",
        "1984",
    ]


def test_the_credit_of_a_photograph_tells_nothing() -> None:
    lines = ("民國45年3月27日玻璃廠開工。", "某通訊社記者李某攝 四十五年三月二十七日")
    assert _spans(*lines, title="玻璃廠") == ["1956-03-27"]


def test_a_day_behind_a_lunar_day_is_of_its_lunar_month() -> None:
    assert _spans("康熙十年七月初三日，大水。十五日，地震。") == ["1671-08-07", "1671-08-19"]
    assert _spans("乾隆五年十一月二十六日，莅任。二十六日，晓谕士民。")[1] == "1741-01-13"


def test_the_year_said_again_in_the_common_era_leaves_the_entry_its_lunar_months() -> None:
    lines = ("乾隆八年癸亥　1743年　二十歲", "讀書於外家。十二月，長子生。")
    assert _spans(*lines, title="年表") == ["1743", "1744-01-15/1744-02-12"]


def test_the_ruler_before_the_year_of_his_reign_leaves_a_line_of_a_date() -> None:
    lines = ("清世宗憲皇帝胤禛雍正二年甲辰　1724年　一歲", "生於獻縣。", "雍正五年", "受業。")
    assert _spans(*lines, title="年表") == ["1724", "1727"]


def test_years_open_the_entries_of_a_timeline_behind_any_sign() -> None:
    for form in ("——{}：{}", "● {} / {}", "【{}】{}", "{}——{}"):
        lines = [form.format(*one) for one in ((2001, "上线"), (2003, "迁址"), (2005, "扩产"))]
        assert _spans(*lines, title="历程") == ["2001", "2003", "2005"], form


def test_entries_stay_within_the_year_that_the_title_names() -> None:
    lines = ("1937年7月7日爆发事变。1月1日，红军遭受损失，军长牺牲2月2日，东北军分裂。",)
    spans = _spans(*lines, title="1937年中国发生过什么")
    assert spans == ["1937-07-07", "1937-01-01", "1937-02-02"]


def test_a_plan_period_only_frames_the_month_in_its_sentence() -> None:
    assert _spans("“一五”期间因建设需要，于1956年4月迁至今址。") == ["1956-04"]


def test_a_year_above_an_entry_with_its_own_day_tells_nothing_beside_it() -> None:
    lines = ("1995", "* Two students meet.", "1997", "* The name is registered on September 15.")
    assert _spans(*lines, title="Company history") == ["1995", "1997-09-15"]


def test_later_years_of_a_reign_go_on_without_its_name_inside_an_entry() -> None:
    text = (
        "民國四十六年秋建校，至五十五年，已有十六班，六十二年再換校長，於是六十三年改由某氏辦學。"
    )
    assert [one[:4] for one in _spans(text)] == ["1957", "1973", "1974"]
    assert _spans("民國四十年創校，三十年如一日，五十五年間無變。") == ["1951"]


def test_a_note_mark_of_a_wiki_ends_a_sentence_before_a_year() -> None:
    assert _spans("1905年4月1日改制，址在東庄[6]1921年5月1日，改稱公學校。") == [
        "1905-04-01",
        "1921-05-01",
    ]


def test_a_surname_behind_an_office_is_no_adverb() -> None:
    assert _spans("民國60年校長曾某調台。", title="校史") == ["1971"]


def test_the_day_behind_a_reign_year_and_its_days_is_of_the_year_it_falls_in() -> None:
    text = "崇禎六年（1633年2月8日─1634年1月28日）{}，總督致信。"
    assert _spans(text.format("12月20日")) == ["1633-12-20"]
    assert _spans(text.format("1月20日")) == ["1634-01-20"]


def test_what_something_followed_is_only_named() -> None:
    assert _spans("繼1997年7月1日香港回歸之後，1999年12月20日澳門回歸。") == ["1999-12-20"]


def test_the_name_of_a_dynasty_or_ruler_leaves_a_reign_year_at_the_head() -> None:
    for head in (
        "西晋太康元年(280)",
        "新朝地皇五年(24)",
        "北魏正始五年(508)",
        "汉武帝元封元年(公元前110)",
    ):
        assert len(_spans(f"{head},分县西境立郡。", title="某州沿革")) == 1, head


def test_what_was_done_to_a_county_is_told_of_each_year_of_a_reign() -> None:
    text = "唐武德元年(618),改义城郡为利州,二年,复置总管府,八年,改为都督府。"
    assert _spans(text, title="沿革") == ["0618", "0619", "0625"]
    text = "天宝元年(742),改利州为益昌郡,乾元元年(758),改益昌郡为利州。"
    assert _spans(text, title="沿革") == ["0742", "0758"]
    assert _spans("雍正四年（1726）改州。", "九年属四川布政使司。", title="沿革") == [
        "1726",
        "1731",
    ]


def test_years_of_an_office_at_the_head_of_a_line_are_no_part_of_its_name() -> None:
    lines = ("1992-1993年某省书记", "1998-2002年中央某部委员")
    assert _spans(*lines, title="个人履历") == ["1992/1993", "1998/2002"]


def test_a_year_in_figures_alone_opens_a_clause_that_tells_a_deed_at_once() -> None:
    text = "1951年福音传入，1953兴建茅屋，直到1960年改建。该堂至1982年已有二十年历史。"
    assert _spans(text, title="简史") == ["1951", "1953", "1960"]
    assert _spans("1951年建校，1953名学生入学。", title="简史") == ["1951"]


def test_a_ruler_or_the_christian_era_may_stand_before_the_year_at_the_head() -> None:
    assert _spans("主後1948年，牧師來訪。", title="教會簡史") == ["1948"]
    assert _spans("明帝永平十六年(73)，天水郡改名漢陽郡。", title="沿革") == ["0073?"]


def test_a_life_by_years_of_a_reign_counts_its_months_by_the_moon_until_1911() -> None:
    """The name of the year in the cycle changes nothing; nor does 中秋 in a journey."""
    assert told(
        "1874年（同治十三年，甲戌）　9岁",
        "三月，入塾。八月初，祖母卒。",
        "1880年（光绪六年 庚辰）　15岁",
        "十月十二日（11月14日）成婚。",
        "1913年（民国二年）　48岁",
        "二月，迁居上海，中秋抵苏州。",
        title="周石樵先生年谱",
    ) == [
        ("1874-04-16/1874-05-15", "happened"),
        ("1874-09-11/1874-09-20", "happened"),
        ("1880-11-14", "happened"),
        ("1913-02", "happened"),
        ("1913-09-15", "happened"),
    ]


def test_years_of_the_republic_go_on_inside_the_entries_of_a_school() -> None:
    assert told(
        "民国十八年九月创校。廿二年增设会计科，三十年八月初商部停招。",
        "六十三学年度试办轮调教育，学生三百人。",
        "九十九年十二月改隶教育局，自一百年二月一日起改名。",
        "南屏商职创校时修业三年，费时十二年增高。",
        title="南屏商职校史",
    ) == [
        ("1929-09", "happened"),
        ("1933", "happened"),
        ("1941-08", "happened"),
        ("1974-08/1975-07", "happened"),
        ("2010-12", "happened"),
        ("2011-02-01/..", "happened"),
    ]


def test_a_monthly_log_tells_days_that_go_on_and_what_was_ordered_or_put_off() -> None:
    """A bracket below the month is a note, a treaty is known by its day, and the last line is the
    imprint of the paper."""
    assert told(
        "民国二十年五月",
        "（括号内为旧历）",
        "一日（星期五、三月十四）　工人罢工，三日复工。",
        "五日　市府令各校，自七月一日起放假。",
        "七日　参议会延会，展至下月二日再开。",
        "九日　外部照会，声明一九一五年五月二十五日条约作废。",
        "民国二十年六月一日发行",
        title="南洋月报第二号",
    ) == [
        ("1931-05-01", "happened"),
        ("1931-05-03", "happened"),
        ("1931-05-05", "happened"),
        ("1931-07-01/..", "planned"),
        ("1931-05-07", "happened"),
        ("1931-06-02", "planned"),
        ("1931-05-09", "happened"),
    ]


def test_a_line_below_two_or_three_years_is_their_entry_in_a_chronicle() -> None:
    """And the last year above a section on what is to come is told as it was."""
    assert told(
        "# 2012~2013年",
        "推行试验计划",
        "# 2009年3月",
        "创立",
        "展望",
        "2030年 新大楼预计启用",
        title="发展里程",
        published=date(2024, 2, 1),
    ) == [
        ("2012/2013", "happened"),
        ("2009-03", "happened"),
        ("2030", "planned"),
    ]


def test_of_a_thing_moved_from_day_to_day_the_second_is_told() -> None:
    """In a chronicle of days gone by; it lends its year to the other."""
    assert told(
        "第8轮因台风由2018年10月27日改至11月7日，客场平局。",
        "第9轮因雨从12月2日推迟到12月9日进行，主队胜。",
        title="赛季回顾",
        published=date(2019, 6, 3),
    ) == [("2018-11-07", "happened"), ("2018-12-09", "happened")]
