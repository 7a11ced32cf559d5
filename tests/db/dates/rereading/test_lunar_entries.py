"""Months, days and seasons inside the entries of a gazetteer."""

from __future__ import annotations

from tests.db.dates.documents import told


def _spans(*lines: str) -> list[str]:
    return [edtf for edtf, _ in told(*lines, title="某县志 灾异")]


def test_what_stands_behind_the_year_of_a_reign_is_of_its_lunar_calendar() -> None:
    assert _spans("雍正三年　蝗。五月　大水。") == ["1725", "1725-06-11/1725-07-09"]
    assert _spans("雍正三年四月初二日　雹，六日退。") == ["1725-05-13", "1725-05-17"]
    assert _spans("民国三年　蝗。五月　大水。") == ["1914", "1914-05"]


def test_a_season_of_one_character_opens_a_sentence_of_such_an_entry() -> None:
    assert _spans("雍正三年　蝗。冬无冰。") == ["1725", "1725-24"]
    assert _spans("雍正三年　蝗。秋粮免征。") == ["1725"]


def test_a_season_between_commas_and_a_stretch_of_seasons_are_dates_of_such_an_entry() -> None:
    assert _spans("雍正三年　自四月至六月雨，麦尽烂，冬，民饥。")[1:] == ["1725-24"]
    assert _spans("雍正三年（1725）　自春徂夏不雨。") == ["1725-21/1725-22"]
    assert _spans("雍正三年夏至秋　疫。") == ["1725-22/1725-23"]
    assert _spans("雍正三年夏至　日食。") == ["1725-06-21"]


def test_a_season_before_one_of_its_months_says_nothing_more() -> None:
    assert _spans("雍正三年春，正月，赦。") == ["1725-02-13/1725-03-13"]
    assert _spans("雍正三年　蝗。夏，六月　大水。") == ["1725", "1725-07-10/1725-08-07"]
    assert _spans("雍正三年　蝗。夏，正月之例停。")[1] == "1725-22"


def test_months_in_figures_are_lunar_where_the_entry_writes_its_own_so() -> None:
    assert _spans("雍正3年4月　雹。5月　大水。")[1] == "1725-06-11/1725-07-09"
    assert _spans("雍正3（1725）年4月　雹。翌年5月　大水。")[1] == "1726-05-31/1726-06-29"
    assert _spans("雍正三年四月　雹。公历5月 设展。")[1:] == ["1725-05"]


def test_this_year_keeps_to_the_calendar_of_the_year_above() -> None:
    found = _spans("# 同治六年丁卯（1867）", "是年娶于邻县。八月应乡试，不售。")
    assert found == ["1867", "1867-08-29/1867-09-27"]


def test_days_go_by_the_moon() -> None:
    assert _spans("光绪二十六年十一月朔　到省。") == ["1900-12-22"]
    assert _spans("光绪二十六年七月既望　泛舟。十月晦　罢。") == ["1900-08-10", "1900-12-21"]
    assert _spans("光绪二十六年十月　朔州大雪。") == ["1900-11-22/1900-12-21"]


def test_a_year_within_those_that_open_the_entry_is_one_of_them() -> None:
    assert _spans("雍正二年至四年　修城，三年工半停。")[1:] == ["1725"]
    assert _spans("雍正二年至四年　大旱，三年不雨。")[1:] == []


def test_the_next_year_counts_from_the_entry() -> None:
    assert _spans("雍正三年　蝗。明年夏　麦熟。", "雍正九年　旱。") == ["1725", "1726-22", "1731"]


def test_a_cyclic_year_begins_anew() -> None:
    assert _spans("宣统元年　设局。", "辛亥年九月　举旗。")[1] == "1911-10-22?/1911-11-20?"


def test_the_year_after_the_entrys_keeps_to_the_lunar_calendar_until_the_republic() -> None:
    assert _spans("乾隆五十一年十一月　围城。次年二月　解围。")[1] == "1787-03-19/1787-04-17"
    assert _spans("宣统三年　举旗。次年二月　设局。")[1] == "1912-02"


def test_a_later_year_of_the_reign_says_when_a_thing_was_done_up() -> None:
    assert _spans("雍正元年　地震，庙倾，三年重修。")[1] == "1725"
    assert _spans("雍正元年八月　堤决；三年又决。")[1] == "1725"
    assert _spans("雍正元年　堤决；三年不雨。") == ["1723"]


def test_a_later_day_of_the_month_told_opens_a_clause_but_a_length_does_not() -> None:
    assert _spans("雍正三年四月初二日　河决，十一日水入城，十五日乃退。") == [
        "1725-05-13",
        "1725-05-22",
    ]
    assert _spans("雍正三年四月　雹。九月初一日　贼至，初八日围城。")[1:] == [
        "1725-10-06",
        "1725-10-13",
    ]
    assert _spans("雍正三年四月初二日　雨，七日不止，三日方霁。") == ["1725-05-13"]


def test_the_day_in_brackets_leaves_the_entry_in_its_calendar() -> None:
    assert _spans("雍正三年四月初二日（1725年5月13日）　堤决，次年二月塞。") == [
        "1725-05-13",
        "1726-03-04/1726-04-01",
    ]


def test_a_later_day_goes_by_its_name_in_the_cycle_of_sixty() -> None:
    assert _spans("康熙六十一年十一月己丑　郊祀。甲午，帝崩。") == ["1722-12-15", "1722-12-20"]
    assert _spans("康熙六十一年十一月　郊祀。甲级城防工竣。") == ["1722-12-08/1723-01-06"]


def test_the_year_passed_is_the_next() -> None:
    assert _spans("嘉庆十年　结茅；越岁，施主舍地。") == ["1805", "1806"]


def test_the_months_of_a_range_or_a_list_are_of_the_calendar_of_its_reign() -> None:
    """So is 明年正月, counted from the entry; 望 closes a range, 乃 tells what came then."""
    assert told(
        "國朝　康熙三年八月，水。九月初三、初四兩日，雹。",
        "八年正月十四、十五、十六三日，大雪。",
        "雍正元年四月至六月，旱，自七月朔至八月望不雨，至九月初三日乃雨。",
        "十一年春三、四月，疫。",
        "乾隆二年，無雪，明年正月大雪。",
        title="平川縣志 祥異",
    ) == [
        ("1664-09-20/1664-10-18", "happened"),
        ("1664-10-21/1664-10-22", "happened"),
        ("1669-02-14/1669-02-16", "happened"),
        ("1723-05-05/1723-07-31", "happened"),
        ("1723-08-01/1723-09-14", "happened"),
        ("1723-10-01", "happened"),
        ("1733-04-14/1733-06-11", "happened"),
        ("1737", "happened"),
        ("1738-02-19/1738-03-19", "happened"),
    ]


def test_a_year_said_in_several_reckonings_is_in_the_calendar_of_its_reign() -> None:
    assert _spans("1721年　康熙六十年　辛丑", "五月　城陷。") == ["1721-05-26/1721-06-24"]
    assert _spans("1905年　光緒三十一年　乙巳", "3月　設學堂。", "七月　霪雨。") == [
        "1905-03",
        "1905-08-01/1905-08-29",
    ]


def test_a_year_of_japan_or_the_republic_beside_the_reign_says_that_months_are_ours() -> None:
    assert _spans("1896年　光緒二十二年　丙申　明治二十九年", "三月　設廳。") == ["1896-03"]
    assert _spans("1874年　清同治十三年　日本明治七年　甲戌", "五月　登岸。") == ["1874-05"]
    assert _spans("1913年　民國二年　癸丑", "八月　設局。") == ["1913-08"]


def test_new_years_eve_comes_behind_a_stretch_into_the_autumn() -> None:
    lines = ("# 民国二十六年", "8月—11月　携书辗转皖南。除夕抵汉口。")
    assert told(*lines, title="先生年谱")[-1] == ("1938-01-30", "happened")
