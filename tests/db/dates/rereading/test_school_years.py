"""Years over two calendar years in the papers of a school."""

from __future__ import annotations

from tests.db.dates.documents import told


def _spans(*lines: str, title: str) -> list[str]:
    return [edtf for edtf, _ in told(*lines, title=title)]


def test_the_years_of_a_school_run_from_september() -> None:
    assert _spans(
        "1967-68學年　增班。",
        "1971/72　推行學長制。",
        "1984/85年度　成立家教會。",
        "2001-2002年度　獲撥款。",
        title="某書院校史",
    ) == ["1967-09/1968-08", "1971-09/1972-08", "1984-09/1985-08", "2001-09/2002-08"]


def test_two_figures_that_may_be_a_month_are_one_unless_the_paper_has_others_that_are_none() -> (
    None
):
    assert _spans("2001/02　動工", "2006/11　完工", title="某中學校史")[0] == "2001-02"
    assert _spans("2001/02　動工", "1971/72　增班", title="某中學校史")[0] == "2001-09/2002-08"


def test_years_of_a_club_and_years_named_in_full_stay_calendar_years() -> None:
    assert _spans("1971/72　升班。", "1984/85年度　結餘。", title="某足球會會史") == [
        "1971/1972",
        "1984/1985",
    ]
    assert _spans("1998—1999年　扩建校舍。", title="某某中学校史") == ["1998/1999"]


def test_listed_school_years_share_their_unit() -> None:
    assert _spans("1997-98、1998-99年度　获奖。", title="某书院校史") == ["1997-09/1999-08"]
