"""Chronicles of the Republic: bare days in Chinese numerals below their months."""

from __future__ import annotations

from tests.db.dates.documents import told
from tests.db.dates.reading import read

TITLE = "私立青石小学校务日志"
ENTRIES = ("# 民国十九年", "# 五月", "二日　领到课桌三十张。", "六日　家长会。", "九日　修井。")


def further(*lines: str) -> list[str]:
    return [edtf for edtf, _ in told(*ENTRIES, *lines, title=TITLE)[3:]]


def test_a_later_day_that_opens_a_clause_goes_on_from_the_day_of_the_entry() -> None:
    assert further("十日　上午发榜。十四日开课。") == ["1930-05-10", "1930-05-14"]
    assert further("下旬　师生赴省城参观，卅一日回校。") == ["1930-05-21/1930-05-31", "1930-05-31"]


def test_a_number_of_days_in_an_entry_is_no_day_of_the_month() -> None:
    assert further("十日　展览开幕，三日始毕。") == ["1930-05-10"]
    assert further("十日　大雨，廿日不止。") == ["1930-05-10"]
    assert further("十八日　停课一日，下午二时开会。")[0] == "1930-05-18"
    assert "一日，下午二时" not in [text for text, _ in read("停课一日，下午二时开会。")]


def test_days_in_numerals_go_on_only_where_entries_open_with_them() -> None:
    assert told("民国十九年五月二日，领到课桌。十四日开课。", title="校史") == [
        ("1930-05-02", "happened")
    ]


def test_days_in_numerals_share_their_unit() -> None:
    assert further("廿八、廿九两日　大风，旗杆折断。") == ["1930-05-28/1930-05-29"]


def test_the_last_days_of_a_month_have_an_old_name() -> None:
    assert further("月杪　迁入新斋。") == ["1930-05-21~/1930-05-31~"]
    assert read("1930年十二月杪")[0][1] == "1930-12-21..1930-12-31"


def test_a_bare_day_in_numerals_may_begin_something() -> None:
    assert further("十九日起　每晚开放阅览室。") == ["1930-05-19/.."]


def test_the_end_of_the_year_stands_behind_a_word_of_limit() -> None:
    assert [text for text, _ in read("捐款限年底以前缴齐")] == ["年底以前"]


def test_a_later_day_goes_on_from_a_date_in_numerals() -> None:
    lines = [
        "乾隆三十年六月初五日，大水入庄，初八日退，溺三人。",
        "一九三二年一月廿八日，炮声达旦，卅日商店罢市，歇业三日。",
        "一九三七年八月十三日，战起，停课，廿日复课。",
        "一九四九年五月二十七日，解放，放假，三日狂欢。",
    ]
    assert [edtf for edtf, _ in told(*lines, title="沙田庄纪事")] == [
        "1765-07-22",
        "1765-07-25",
        "1932-01-28",
        "1932-01-30",
        "1937-08-13",
        "1937-08-20",
        "1949-05-27",
    ]


def test_a_day_in_numerals_behind_a_semicolon_goes_on_from_an_earlier_day() -> None:
    assert told("民国二十七年六月三日，敌机来袭；九日县城失守，校舍尽毁。", title="校史") == [
        ("1938-06-03", "happened"),
        ("1938-06-09", "happened"),
    ]
    assert told("民国二十七年六月三日，敌机来袭；九日后县城失守。", title="校史") == [
        ("1938-06-03", "happened"),
        ("1938-06-12", "happened"),
    ]


def test_a_day_goes_on_from_a_month_told_without_one_where_it_is_no_length() -> None:
    title = "安平縣志大事記"
    found = told("咸豐三年九月，賊過縣境，十一日陷城，知縣死之。", title=title)
    assert found[1:] == [("1853-10-13", "happened")]
    assert told("咸豐四年三月，募勇三百，十日行程抵省。", title=title)[1:] == []
    assert told("民国八年五月，全城罢市，七日复市。", title=title)[1:] == []
