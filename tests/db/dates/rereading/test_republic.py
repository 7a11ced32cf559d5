"""Years of two digits in documents that count by the Republic."""

from __future__ import annotations

from datetime import date

import pytest

from db.dates.model import Frame
from db.dates.recognise import recognise
from db.dates.rereading.republic import in_republic
from db.dates.resolve import resolve
from tests.db.dates.documents import told
from tests.db.dates.reading import ends


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("93年8月", "2004-08-01..2004-08-31"),
        ("90年底", "2001-12-01..2001-12-31"),
        ("93年8月前", "..2004-07-31"),
        ("93年8月至9月", "2004-08-01..2004-09-30"),
        ("2004年", "2004-01-01..2004-12-31"),
    ],
)
def test_two_digits_are_years_of_the_republic(text: str, interval: str) -> None:
    found = in_republic(recognise(text)[0])
    assert ends(resolve(found, Frame())) == interval
    assert found.year in (2004, 2001)


def test_years_of_three_figures_near_the_day_of_publishing_count_from_the_republic() -> None:
    found = told("茲訂於一一二年九月十日召開年會。", published=date(2023, 8, 20), title="開會通知")
    assert [(edtf.rstrip("?"), kind) for edtf, kind in found] == [("2023-09-10", "planned")]
    found = told("公元112年，太守筑城。", published=date(2023, 8, 20))
    assert found == [("0112", "happened")]


def test_days_in_figures_are_of_the_republic_in_such_a_document() -> None:
    found = told(
        "民35年2月　設校。",
        "46.9.1　借廟上課；48.2.15～2.20停課。",
        "88/9/21凌晨1時47分　大地震。",
        "98.8　颱風。",
        title="某校大事年表",
    )
    assert [edtf.rstrip("?") for edtf, _ in found] == [
        "1946-02",
        "1957-09-01",
        "1959-02-15/1959-02-20",
        "1999-09-21T01:47:00",
        "2009-08",
    ]


def test_numbers_of_sections_and_amounts_are_no_days_of_the_republic() -> None:
    found = told("民國七十年設站。", "3.12.4　概說", "98.5 萬元工程款", title="某站年表")
    assert found == [("1981", "happened")]
    assert told("45.3.2　概說", title="某规范") == []


def test_school_years_and_ranges_of_a_document_of_the_republic_are_of_it() -> None:
    found = told(
        "民國43年9月　增班。",
        "71學年度　學生最多。",
        "88.9.21-88.10.3　停課。",
        "94學年度第二學期　設幼稚園。",
        "一一〇學年度起　改制。",
        title="校史年表",
    )
    assert [edtf.replace("?", "") for edtf, _ in found] == [
        "1954-09",
        "1982-08/1983-07",
        "1999-09-21/1999-10-03",
        "2006-02/2006-07",
        "2021-08/..",
    ]


def test_one_that_names_it_for_old_times_only_counts_in_the_common_era() -> None:
    lines = ["民國十四年，罷工。", "1951年，出洋。", "六二年九月一日，風災。"]
    later = ["1968年8月，通水。", "1983年9月，風災。"]
    found = told(*lines, *later, title="村史大事")
    assert [edtf for edtf, _ in found] == ["1925", "1951", "1962-09-01", "1968-08", "1983-09"]
    assert told(*lines, title="村史大事")[2][0] == "1973-09-01"


def test_figures_below_an_era_of_japan_are_of_the_republic_where_it_is_named() -> None:
    lines = ["昭和16年4月　改名。", "35年2月　復名。", "民國43年　增班。"]
    assert [edtf for edtf, _ in told(*lines, title="校史")] == ["1941-04", "1946-02", "1954"]


def test_a_year_of_two_figures_with_a_nought_is_none_of_the_republic() -> None:
    assert told("民國92年停辦一屆，04年8月7日、8日回歸。", "民國97年移師。", title="歷史回顧")[
        1
    ] == ("2004-08-07/2004-08-08", "happened")


def test_entries_of_three_figures_show_that_those_of_two_are_of_the_republic_too() -> None:
    found = told(
        "37.01　創會。",
        "77.12.26　購屋。",
        "95.01～95.12　受託評估。",
        "100.05.20　研討會。",
        "105.02.06　地震勘災。",
        title="某公會大事紀",
    )
    assert [edtf.replace("?", "") for edtf, _ in found] == [
        "1948-01",
        "1988-12-26",
        "2006-01/2006-12",
        "2011-05-20",
        "2016-02-06",
    ]


def test_this_year_in_three_figures_makes_two_figures_years_of_the_republic() -> None:
    found = told(
        "自今（113）年4月起調高。97年10月1日，新制施行。", published=date(2024, 2, 27), title="某局"
    )
    assert [edtf for edtf, _ in found][-1] == "2008-10-01"


def test_years_before_the_republic_run_back() -> None:
    found = told(
        "民國前十七年　設所。",
        "民前2年10月5日　設校。",
        "10年前的居民前6年已遷出。",
        title="某校沿革",
    )
    assert found == [("1895", "happened"), ("1910-10-05", "happened")]


def test_a_later_month_in_figures_goes_on_in_an_entry_that_opens_with_one() -> None:
    found = told(
        "民國50.01　設校。",
        "106.12　大樓動土，108.11啟用。",
        "107.12　擴建，108.11公頃，109.10萬元，110.05秒。",
        title="某校沿革",
    )
    assert [edtf for edtf, _ in found] == ["1961-01", "2017-12", "2019-11", "2018-12"]


def test_a_year_to_come_of_three_figures_in_which_works_are_finished() -> None:
    found = told("民國112年5月7日核定，預計年底動工，123年完工通車，123年歷史。", title="市府新聞")
    assert [edtf for edtf, _ in found][-1] == "2034?"


def test_days_with_the_mark_of_lists_go_on_from_entry_to_entry() -> None:
    found = told(
        "民國48、08、07　水災。",
        "49、03　重建。",
        "62、07 新建教室四間。",
        "62、12　落成。",
        "63、08、01 改制。",
        "45、6號教室改建。",
        title="某校沿革",
    )
    assert [edtf.rstrip("?") for edtf, _ in found] == [
        "1959-08-07",
        "1960-03",
        "1973-07",
        "1973-12",
        "1974-08-01",
    ]


def test_a_year_in_numerals_opens_an_entry_among_those_in_figures() -> None:
    lines = [
        "昭和16.04.01　改稱國民學校。",
        "34.10.25　臺灣光復。",
        "四十九年三月　教室落成。",
        "一百零三年五月　啟用光電屋頂。",
        "112.02.13　開學。",
        "112.08.01　新校長到任。",
    ]
    assert [edtf.rstrip("?") for edtf, _ in told(*lines, title="校史沿革")] == [
        "1941-04-01",
        "1945-10-25",
        "1960-03",
        "2014-05",
        "2023-02-13",
        "2023-08-01",
    ]


def test_two_digits_go_on_from_a_year_in_four_figures_in_a_paper_of_the_republic_too() -> None:
    lines = (
        "一九六二年九月　颱風毀堂，六四年春重建竣工。",
        "民國五十一年秋　創辦書院，六四年遷址。",
    )
    found = [edtf for edtf, _ in told(*lines, title="教會大事記")]
    assert found == ["1962-09", "1964-21", "1962-23", "1975"]
