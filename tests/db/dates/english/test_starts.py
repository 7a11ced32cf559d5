"""The look ahead that passes over words is of no consequence but speed."""

from __future__ import annotations

import re
from itertools import product

import pytest

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
