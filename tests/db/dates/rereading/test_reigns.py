"""Years of a reign that an entry leaves to what stands before it."""

from __future__ import annotations

from db.dates.recognise import recognise
from db.dates.recognition.canonical import canonical
from db.dates.rereading.reigns import with_reigns
from tests.db.dates.documents import told


def _read(*texts: str, title: str | None = None) -> list[list[tuple[str, int | None]]]:
    spelled = [canonical(text) for text in texts]
    dates = with_reigns(texts, spelled, [recognise(text) for text in texts], title)
    return [[(one.text, one.year) for one in found] for found in dates]


def test_an_entry_goes_on_in_the_reign_of_the_entry_before() -> None:
    read = _read("【民國三十五年五月一日】复馆。", "【三十七年冬至】米价又涨。")
    assert read[1] == [("三十七年冬至", 1948)]
    assert _read("光绪二十六年，大旱。", "二十八年，设学堂。")[1] == [("二十八年", 1902)]
    assert _read("光绪二十六年，大旱。", "二十八年壬寅设学堂。")[1] == [("二十八年壬寅", 1902)]


def test_a_year_less_than_the_one_before_or_a_length_is_left_alone() -> None:
    assert _read("光绪二十八年设局。", "三年春荒。")[1] == []
    assert _read("光绪二十八年设局。", "三十年间未停。")[1] == []
    assert _read("光绪二十八年设局。", "四十年，三代人。")[1] == []
    assert _read("三十七年冬至，米价又涨。")[0] == [("冬至", None)]


def test_a_year_of_the_common_era_is_of_no_reign() -> None:
    assert _read("民国三十年建校。", "一九四六年八月复校。")[1] == [("一九四六年八月", 1946)]


def test_a_rulers_name_alone_begins_his_reign() -> None:
    read = _read("慎靓王", "二年，楚人来聘。", "赧王", "元年，地震。八年，城成。")
    assert [one[1] for found in read for one in found] == [-318, -313, -306]
    read = _read("烈王", "二年，楚人来聘。", title="周纪二")
    assert read[1] == [("二年", -373)]
    assert _read("烈王", "二年，楚人来聘。")[1] == []


def test_a_year_tied_to_the_common_era_begins_a_reign() -> None:
    read = _read("六年丙子，公元前345年筑城。", "七年，大水。三年后水退。九年，城毁。")
    assert read[0] == [("六年丙子，公元前345年", -344)]
    assert read[1] == [("七年", -343), ("三年后", None), ("九年", -341)]
    read = _read("齐景公三年（前545年），盟于河上。", "五年，会猎。")
    assert read == [[("齐景公三年（前545年）", -544)], [("五年", -542)]]


def test_a_first_year_begins_the_next_reign_the_year_after_the_last() -> None:
    """踰年改元: where no table knows the ruler, the cycle of sixty says it, else it is a guess."""
    read = _read("安王", "二十六年，王崩。", "元年，新王朝于庙。", title="周纪一")
    assert read[2] == [("元年", -374)]
    read = _read("齐景公五十八年（前490年），公卒。", "元年甲寅，立新君。")
    assert read[1] == [("元年甲寅", -486)]
    assert told("齐景公五十八年（前490年），公卒。", "元年，立新君。")[1] == ("-0488?", "happened")


def test_a_name_of_the_cycle_that_contradicts_the_year_leaves_it_in_doubt() -> None:
    found = told("安王", "六年乙酉，筑城。", "七年乙酉，城毁。", title="周纪一")
    assert [edtf for edtf, _ in found] == ["-0395", "-0394?"]


def test_annals_of_years_before_the_common_era_tell_their_entries() -> None:
    found = told(
        "# 周安王",
        "# 五年",
        "夜有星坠于野。",
        "三月，筑北城。",
        "是岁，郑人来聘。",
        "九年秦人渡河，取二邑。其年大水。",
        title="周纪一",
    )
    assert [edtf for edtf, _ in found] == ["-0396", "-0396", "-0396", "-0392", "-0392"]
    assert {kind for _, kind in found} == {"happened"}


def test_an_eras_name_alone_heads_its_years() -> None:
    read = _read(
        "萬曆",
        "元年　旱。",
        "十五年　大饥，与嘉靖三年同。",
        "十六年　蝗。",
        "民國",
        "六年七月　大水。",
    )
    assert [found[0][1] for found in read if found] == [1573, 1587, 1588, 1917]


def test_this_year_as_a_heading_has_its_number_in_brackets() -> None:
    assert _read("民国廿四年", "四月开学。", "本年（二十五年）")[2] == [("本年（二十五年）", 1936)]


def test_a_year_soon_after_the_one_told_goes_on_where_a_comma_or_a_season_follows() -> None:
    assert _read("民国三十六年建堂。三十八年，他南渡。")[0][1] == ("三十八年", 1949)
    assert _read("民国二十六年募捐，冀二十七年春动工。")[0][1] == ("二十七年春", 1938)
    assert len(_read("民国二十六年建堂。三年，他南渡。")[0]) == 1


def test_a_year_goes_on_before_its_year_of_the_common_era() -> None:
    read = _read("民国元年，设县。", "二十六年（1937年）七月，筑堤。", "三十年4月12日，堤决。")
    assert read[1] == [("二十六年（1937年）七月", 1937)]
    assert read[2] == [("三十年4月12日", 1941)]


def test_taiwan_leaves_the_name_of_the_republic_away() -> None:
    assert _read("民國57年，改制。", "112年　新廈啟用。")[1] == [("112年", 2023)]
    assert _read("會議室在二樓。", "112年　新廈啟用。")[1] == []


def test_the_day_after_a_year_without_days_is_unknown() -> None:
    assert told("安王", "五年，城成。", "第二天，大风。", "是岁，郑人来聘。", title="周纪一") == [
        ("-0396", "happened"),
        ("-0396", "happened"),
    ]


def test_a_later_year_with_its_month_opens_a_clause_below_a_year_of_the_reign() -> None:
    read = _read("民國四十八年", "八月　豪雨，橋斷，四十九年九月修復。", "九月　開學。")
    assert read[1][1] == ("四十九年九月", 1960)


def test_an_era_heads_its_years_with_its_dynasty_or_the_word_for_its_time() -> None:
    for heading in ("明　萬曆", "明·万历", "萬曆朝", "明万历年间"):
        read = _read(heading, "三年　蝗。", "九年夏　大水。")
        assert [found[0][1] for found in read[1:]] == [1575, 1581]


def test_an_era_set_off_by_a_wide_blank_names_its_year() -> None:
    assert _read("民国　元年，剪辫。十六年冬，办农会。")[0] == [
        ("民国　元年", 1912),
        ("十六年冬", 1927),
    ]


def test_a_year_goes_on_before_the_name_of_the_calendar_and_before_its_own_beginning() -> None:
    found = told(
        "民國五十一年八月，橋成。",
        "六十二年農曆十月初八至十二日，設壇祈雨。",
        "六十四年三月，改建，六十九年起停用。",
        title="石橋庵沿革",
    )
    assert [edtf for edtf, _ in found] == [
        "1962-08",
        "1973-11-02/1973-11-06",
        "1975-03",
        "1980/..",
    ]


def test_years_in_figures_go_on_in_the_reign_that_is_told_so() -> None:
    found = told(
        "康熙56（1717）年　修志。",
        "59年3月　大水。",
        "雍正2（1724）年　開墾。",
        "5年　旱。",
        "共10年　未修。",
        title="某鄉大事年表",
    )
    assert [edtf for edtf, _ in found] == ["1717", "1720-04-08/1720-05-06", "1724", "1727"]
    found = told(
        "明31.11　設保甲。", "32年1月　築路。", "昭9年　設庄。", "10年4月　地震。", title="年表"
    )
    assert [edtf for edtf, _ in found] == ["1898-11", "1899-01", "1934", "1935-04"]
    assert told("2014年　开馆。", "16年3月　扩建。", title="某馆大事记")[1][0] == "2016-03"


def test_years_that_a_heading_names_together_open_the_sentences_below() -> None:
    found = told(
        "# 光绪十年至十三年（1884—1887）",
        "十年闰五月到省。十一年署县事。十三年腊月卸任，前后三年。",
        title="某先生年谱",
    )
    assert [edtf for edtf, _ in found] == ["1884-06-23/1884-07-21", "1885", "1888-01-13/1888-02-11"]


def test_an_era_alone_on_a_line_heads_years_of_every_form() -> None:
    lines = [
        "【咸豐年間】",
        "三年八月，設團練局。四年，撤。",
        "二、同治朝（1862—1874）",
        "元年三月，築土城。",
        "十二年至光緒元年間，連旱。",
        "○光緒",
        "十三年，置縣，本庄屬之（十五年析置）。",
    ]
    assert [edtf for edtf, _ in told(*lines, title="鄉志大事年表")] == [
        "1853-09-03/1853-10-02",
        "1854",
        "1862-03-30/1862-04-28",
        "1873/1875",
        "1887",
        "1889",
    ]


def test_a_remark_on_the_calendar_stands_behind_the_name_of_an_era() -> None:
    lines = ["光緒（月日用舊曆）", "三年五月　蝗。", "民國（以下用新曆）", "四年七月十日　大水。"]
    assert [edtf for edtf, _ in told(*lines, title="縣志大事年表")] == [
        "1877-06-11/1877-07-10",
        "1915-07-10",
    ]


def test_a_chapter_named_after_a_place_begins_no_reign() -> None:
    assert told("三、永安", "三年，我们一直住在这里。", title="我的回忆") == []


def test_the_year_of_the_common_era_in_chinese_figures_stands_in_brackets_too() -> None:
    lines = ["大正二年（一九一三）十二月，設役場。", "昭和四年（己巳，一九二九），水道竣工。"]
    assert [edtf for edtf, _ in told(*lines, title="大事記")] == ["1913-12", "1929"]
    found = told("# 宣统元年至二年", "元年秋，归里。二年三月，任教。", title="某先生年谱")
    assert [edtf for edtf, _ in found] == ["1909-23", "1910-04-10/1910-05-08"]


def test_months_in_numerals_below_a_year_with_its_reign_are_lunar() -> None:
    assert told(
        "# 一八九五年（光緒二十一年乙未）　九歲",
        "三月入塾，5月遷居。",
        "# 一九一三年（民國二年癸丑）　二十七歲",
        "三月出國。",
        title="某先生年譜",
    ) == [
        ("1895-03-26/1895-04-24", "happened"),
        ("1895-05", "happened"),
        ("1913-03", "happened"),
    ]


def test_a_day_that_a_bracket_says_by_the_sun_stays_one_of_the_sun() -> None:
    assert told(
        "# 一八八七年（光緒十三年丁亥）　一歲",
        "閏四月十二日（公曆六月三日）生於城北。",
        title="某先生年譜",
    ) == [("1887-06-03", "happened")]


def test_the_name_in_the_cycle_stands_behind_a_bare_year_of_the_republic() -> None:
    found = told(
        "民國67年　立會。", "99年歲次庚寅　動土。", "100年（辛卯）　落成。", title="宗祠沿革"
    )
    assert [edtf for edtf, _ in found] == ["1978", "2010", "2011"]


def test_a_later_year_in_the_entry_that_names_the_reign_opens_a_clause() -> None:
    assert _read("民国十七年　县局封存西院，十九年发还。")[0][1:] == [("十九年", 1930)]
    assert _read("洪武十五年（1382）　募建大殿，二十年立为丛林。")[0][1:] == [("二十年", 1387)]
    assert _read("民国十七年　入学，二十年寒窗，终成大器。")[0][1:] == []
    assert _read("民国二十年　修桥，十年建成三座。")[0][1:] == []
