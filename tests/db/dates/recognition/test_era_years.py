"""Years of an era in figures that do not end with their 年 at once."""

from __future__ import annotations

import pytest

from tests.db.dates.reading import edtf, read, read_one


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("康熙36（1697）年", "1697-01-01..1697-12-31"),
        ("雍正元（西元1723）年", "1723-01-01..1723-12-31"),
        ("乾隆5（1740）年3月", "1740-03-28..1740-04-25"),
        ("光緒廿（一八九四）年閏五月", None),
        ("光緒13（1887）年閏4月", "1887-05-23..1887-06-20"),
        ("光緒21（明治28，1895）年", "1895-01-01..1895-12-31"),
        ("大正４（１９１５）年８月", "1915-08-01..1915-08-31"),
        ("民國七十五（一九八六）年八月廿二日", "1986-08-22"),
        ("1935（昭和10）年4月21日", "1935-04-21"),
        ("1895（光緒21、明治28）年", "1895-01-01..1895-12-31"),
        ("1945（民國34年）10月25日", "1945-10-25"),
        ("民國38（1949）", "1949-01-01..1949-12-31"),
        ("1949（民國38）", "1949-01-01..1949-12-31"),
    ],
)
def test_the_other_reckoning_may_stand_within_the_year(text: str, interval: str | None) -> None:
    assert read_one(text) == interval


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("明治31.11", "1898-11-01..1898-11-30"),
        ("昭10（1935）.4.21", "1935-04-21"),
        ("昭和16-12-8", "1941-12-08"),
        ("民國112/3/5", "2023-03-05"),
        ("民國98.8.6～8.8", "2009-08-06..2009-08-08"),
        ("民國98.8.6-8", "2009-08-06..2009-08-08"),
        ("民國46、8、1", "1957-08-01"),
        ("民國84、10", "1995-10-01..1995-10-31"),
        ("明治43、03", "1910-03-01..1910-03-31"),
        ("民國51、09～52、06", "1962-09-01..1963-06-30"),
    ],
)
def test_month_and_day_may_follow_in_figures(text: str, interval: str) -> None:
    assert read_one(text) == interval


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("民34年11月", "1945-11-01..1945-11-30"),
        ("民卅六年三月", "1947-03-01..1947-03-31"),
        ("民75（1986）年8月22日", "1986-08-22"),
        ("明28年10月7日", "1895-10-07"),
        ("民國 34 年 10 月 25 日", "1945-10-25"),
    ],
)
def test_the_era_may_be_shortened_or_set_off(text: str, interval: str) -> None:
    assert read_one(text) == interval


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("昭和12至20年", "1937-01-01..1945-12-31"),
        ("光緒二十一～二十四年", "1895-01-01..1898-12-31"),
        ("民國34（1945）-38（1949）年", "1945-01-01..1949-12-31"),
        ("昭和16年12月8日至20年8月15日", "1941-12-08..1945-08-15"),
        ("民88年9月21日至90年7月", "1999-09-21..2001-07-31"),
    ],
)
def test_a_range_says_era_and_unit_once(text: str, interval: str) -> None:
    assert read_one(text) == interval


def test_the_name_of_an_era_goes_on_behind_a_day_with_the_mark_of_lists() -> None:
    text = "民國70、9、28　校門落成；71、02　宿舍拆除，用磚45、06萬塊。"
    assert read(text) == [
        ("民國70、9、28", "1981-09-28"),
        ("71、02", "1982-02-01..1982-02-28"),
    ]
    assert read("10、12月23日驗收") == [("12月23日", "2019-12-23")]


def test_listed_years_share_the_era() -> None:
    assert read("民國34、35年歉收") == [
        ("民國34", "1945-01-01..1945-12-31"),
        ("35年", "1946-01-01..1946-12-31"),
    ]


def test_a_year_with_the_common_one_in_brackets_shows_its_era() -> None:
    assert edtf("58（1719）年3月") == "1719-04-20/1719-05-18"
    assert edtf("31（1898）年3月") == "1898-03"
    assert read("全長12（1935）年") == []


@pytest.mark.parametrize(
    "text",
    [
        "人民34年的願望",
        "成績平10年来新低",
        "他读大3年级",
        "，大3年底才回家",
        "說明10.5節",
        "大3.5倍",
        "昭示2021年",
    ],
)
def test_characters_that_end_other_words_are_no_era(text: str) -> None:
    assert not any(found[0] in "民平大明昭" for found, _ in read(text))


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("乾隆四十四年歲次己亥陽月", "1779-11-08..1779-12-07"),
        ("同治六年仲冬", "1867-11-26..1867-12-25"),
        ("光緒丁亥年荷月", "1887-07-21..1887-08-18"),
        ("道光己酉仲冬", "1849-12-14..1850-01-12"),
        ("咸豐乙卯年季春", "1855-04-16..1855-05-15"),
        ("2004年歲次甲申桂月", "2004-09-14..2004-10-13"),
        ("二〇〇四年歲次甲申農曆十月十二至十六日", "2004-11-23..2004-11-27"),
        ("2019年仲夏", "2019-06-01..2019-08-31"),
    ],
)
def test_lunar_months_go_by_their_names_behind_a_reign_or_the_cycle(
    text: str, interval: str
) -> None:
    assert read_one(text) == interval


def test_a_year_keeps_the_name_of_the_cycle_only_where_it_is_its_own() -> None:
    assert read("2004年乙酉")[0] == ("2004年", "2004-01-01..2004-12-31")


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("乾隆丙午桂月", "1786-09-22..1786-10-21"),
        ("民國五十三年歲次甲辰國曆元月十八日", "1964-01-18"),
        ("民國七十年農曆二月初二日至初四日", "1981-03-07..1981-03-09"),
        ("1999年歲次己卯八月十二日（國曆九月廿一日）", "1999-09-21"),
        ("民國六十八年十二月初十日（國曆一月二十七日）", "1980-01-27"),
    ],
)
def test_lunar_days_are_known_by_their_names_and_their_glosses(text: str, interval: str) -> None:
    assert read_one(text) == interval


def test_a_reign_and_a_year_of_the_cycle_need_no_word_where_they_are_set_off() -> None:
    assert read("乾隆辛亥　僧某结茅。")[0] == ("乾隆辛亥", "1791-01-01..1791-12-31")
    assert read("光緒戊子，重建。")[0] == ("光緒戊子", "1888-01-01..1888-12-31")
    assert read("北京丁丑　聚会。") == []


def test_two_decades_share_their_unit_and_their_reign() -> None:
    assert read_one("五、六十年代") == "1950-01-01..1969-12-31"
    assert read_one("上世纪七、八十年代") == "1970-01-01..1989-12-31"
    assert read_one("民國五、六十年代") == "1961-01-01..1980-12-31"
    assert read_one("民國四五十年代") == "1951-01-01..1970-12-31"
    assert read_one("二三十年代") == "1920-01-01..1939-12-31"


def test_an_early_decade_is_of_the_century_that_the_text_speaks_of() -> None:
    assert read_one("三十年代初") == "1930-01-01..1933-12-31"
    assert read("1926年建厂，二十年代末停产")[1][1] == "1927-01-01..1929-12-31"
    assert read("2011年立项，到30年代")[1][1] == "..2039-12-31"
    assert read_one("21世纪二十年代") == "2020-01-01..2029-12-31"
