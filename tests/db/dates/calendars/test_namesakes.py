"""The house named before an era decides which of several of its name is meant."""

from __future__ import annotations

from db.dates.calendars.namesakes import house_of, other_use, reign_of_house
from tests.db.dates.documents import told
from tests.db.dates.reading import edtf


def test_the_dynasty_before_an_era_decides() -> None:
    assert edtf("东晋永和九年") == "0353"
    assert edtf("東漢永和元年") == "0136"
    assert edtf("北魏太和十七年") == "0493"
    assert edtf("唐太和三年") == "0829"
    assert edtf("西燕建武元年") == "0386"
    assert edtf("刘宋元嘉七年") == "0430"


def test_a_ruler_may_stand_between_the_dynasty_and_the_era() -> None:
    assert edtf("晋穆帝永和九年") == "0353"
    assert edtf("唐肃宗上元二年") == "0761"
    assert edtf("唐高宗上元二年")[:4] == "0675"
    assert edtf("元顺帝至元四年") == "1338"


def test_an_era_that_the_best_known_house_did_not_keep_so_long_is_that_of_another() -> None:
    assert edtf("永和九年") == "0353?"
    assert edtf("太和十七年") == "0493?"
    assert edtf("永和三年") == "0138?"


def test_a_name_that_is_a_word_too_is_an_era_only_behind_its_dynasty() -> None:
    assert edtf("辽大安九年") == "1093"
    assert edtf("吴太平二年") == "0257"
    assert not told("大安三年前曾来访。")
    assert not told("太平二年级学生参观。")


def test_the_entries_below_go_on_in_the_era_of_that_house() -> None:
    assert [
        edtf for edtf, _ in told("東晉永和九年三月　修禊。", "十年二月　建塔。", title="寺志大事記")
    ] == ["0353-04-20/0353-05-18", "0354-03-11/0354-04-08"]


def test_the_table_knows_who_used_a_name_and_how_long() -> None:
    assert house_of("永和", 345) == "东晋"
    assert other_use("永和", 20) is None
    assert reign_of_house("永和", "某地") is None
