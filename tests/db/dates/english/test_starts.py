"""The look ahead that passes over words is of no consequence but speed."""

from __future__ import annotations

import re
from itertools import product

import pytest

from db.dates.english.dates import READERS
from db.dates.english.forms import FORMS
from db.dates.english.starts import BEGINNING

_AT_ANY_WORD = re.compile(FORMS.pattern.replace(f"(?={BEGINNING})", "", 1), FORMS.flags)
_BEFORE = ("", "The ", "the ", "in ", "On ", "by ", "of ", "in the ", "from ", "at 10:30 on ")
_FORMS = """
8 June 2020|8-9 June|3, 5 and 8 June|8th of June|June 8, 2020|JUNE 2020|Monday, 3 May|late 2019
the first week of May|last Friday in June|second half of May 2024|year-end|mid-year|1946 Feb: on
early June 2020|June to August 2020|10/10/2021|2024/04/20|2024-04-30|first quarter of 2020|2020 Q1
Q3|H1 2021|1st half|2021, autumn|spring 2019|winter 2019-20|end of 2020|mid-2018|early 1980s|1980s
19th century|13th Five-Year Plan|fiscal year 2019-20|FY2019|2019/20 season|between 2016 and 2020
ca. 1900|c. 1900|AD 618|618 CE|221 BC|206 BC – 220 AD|last year|same month|following day|next week
yesterday morning|Tonight|three days ago|a week later|day before,|Christmas Day 2019|May Day
Mid-Autumn Festival|Monday|12th,|autumn|2019|year 2019|in the year 2019|beginning in 2019|May
1983 - Founded|1983 | rebuilt|2004 The bridge|2004 Reopened by|6 a.m.: left|10:30 camp|Noon we
March: opened|Summer|compared with 2019|starting from May|in May and June|throughout 2019|Halloween
""".replace("\n", "|").strip("|")


@pytest.mark.parametrize("form", sorted(set(_FORMS.split("|"))))
def test_every_form_is_found_where_it_would_be_without_the_look_ahead(form: str) -> None:
    for before, after in product(_BEFORE, ("", ".", " the hall", " of it")):
        text = f"{before}{form}{after}"
        found = [one.span() for one in FORMS.finditer(text)]
        assert found == [one.span() for one in _AT_ANY_WORD.finditer(text)], text


def test_the_look_ahead_is_part_of_the_pattern() -> None:
    assert _AT_ANY_WORD.pattern != FORMS.pattern


_EXAMPLES = {
    "month_day": ("It closed on ", "June 8, 2020"),
    "day_month": ("It closed on ", "8 June 2020"),
    "nth_of": ("It opens in ", "the first week of May"),
    "half_month": ("It opens in ", "the second half of May 2024"),
    "year_end": ("It opens by ", "year-end"),
    "year_month": ("", "1946 Feb"),
    "month_year": ("It closed in ", "early June 2020"),
    "numeric": ("It closed on ", "25/12/2021"),
    "iso": ("It is due on ", "2024/04/20"),
    "fraction": ("It fell in ", "the first quarter of 2020"),
    "season_year": ("It closed in ", "spring 2019"),
    "edge_year": ("It closed in ", "mid-2018"),
    "decades": ("It closed in ", "the 1980s"),
    "century": ("It was built in ", "the 19th century"),
    "plan": ("It is part of the ", "13th Five-Year Plan"),
    "fiscal": ("It grew in the ", "2019-20 season"),
    "fiscal_year": ("It grew in ", "FY2019"),
    "years": ("It stood ", "between 2016 and 2020"),
    "onward": ("Keeper, ", "1998-present"),
    "circa": ("It was built ", "c. 1900"),
    "era": ("It fell in ", "AD 618"),
    "before_era": ("It stood from ", "206 BC - 220 AD"),
    "year": ("It was ", "compared with 2019"),
    "relative": ("It closed ", "last Monday"),
    "day_word": ("It closed ", "yesterday morning"),
    "offset": ("It closed ", "three days ago"),
    "beside": ("It had closed ", "the day before"),
    "holiday": ("It closed on ", "Christmas Day 2019"),
    "weekday": ("It closed on ", "Monday"),
    "bare_day": ("It closed on ", "the 12th"),
    "season_alone": ("It opens in the ", "autumn"),
    "month": ("It opens ", "in August"),
    "year_head": ("", "1983"),
    "clock_head": ("", "6 a.m."),
    "month_head": ("", "March"),
}
_BEHIND = {
    "year_month": ": reopened",
    "year_head": " - Founded",
    "clock_head": ": left camp",
    "month_head": ": reopened",
}


def test_every_form_has_an_example() -> None:
    assert _EXAMPLES.keys() == READERS.keys()


@pytest.mark.parametrize("form", _EXAMPLES)
def test_the_example_of_a_form_is_read_as_that_form(form: str) -> None:
    before, words = _EXAMPLES[form]
    text = before + words + _BEHIND.get(form, ".")
    found = [one[form] for one in FORMS.finditer(text)]
    assert words in found, found
