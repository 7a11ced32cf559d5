"""English pages as they come: timelines, calls for papers, changelogs, press notices."""

from __future__ import annotations

from datetime import date

import pytest

from db.dates.events import read_events
from db.dates.model import Block, Kind
from db.dates.recognise import recognise
from tests.db.dates.english.test_events import shown

TIMELINE = (
    "1961Mrs Orme opened a dye shop in Leith.",
    "1974In May, the firm bought the Bell works. In August it sold the yard.",
    "1980 – 1983Depots in Perth and Ayr.",
    "1991The firm moved to Dundee in July.",
    "2004Award for the new plant.",
)


def pages(*lines: str, title: str | None = None) -> list[str]:
    """The events, not the mentions, of a page of ``lines`` as ``kind interval``."""
    blocks = [Block(line) for line in lines]
    events = read_events(blocks, title=title, published=None)
    return [shown(event) for event in events if event.kind is not Kind.MENTION]


def test_years_glued_to_the_first_word_head_the_lines_of_a_timeline() -> None:
    assert pages(*TIMELINE) == [
        "happened 1961-01-01..1961-12-31",
        "happened 1974-05-01..1974-05-31",
        "happened 1974-08-01..1974-08-31",
        "happened 1980-01-01..1983-12-31",
        "happened 1991-07-01..1991-07-31",
        "happened 2004-01-01..2004-12-31",
    ]


def test_figures_before_words_that_stand_in_no_order_are_no_years() -> None:
    lines = ("1991Parts were ordered.", "1804Bolts came.", "1960Nuts came.", "1855Pins went.")
    assert pages(*lines) == []
    assert pages("2000GT models", "2001GT models", "2002GT models") == []


def test_a_year_in_the_name_of_a_thing_is_a_mention() -> None:
    assert pages("On 4 May 1999 the Year 2000 programme was closed.") == ["happened 1999-05-04"]


CALL = (
    "Important dates",
    "Abstract submission",
    "<del>3 April 2031</del> 17 April 2031",
    "Notification of authors / 通知",
    "May 20, 2031 / 2031年5月20日",
    "Early bird registration",
    "Before June 2, 2031",
)


def test_the_labels_of_a_call_say_what_the_dates_below_them_are() -> None:
    assert pages(*CALL, title="Workshop on Peat") == [
        "deadline ..2031-04-17",
        "planned 2031-05-20",
        "planned 2031-05-20",
        "deadline ..2031-06-02",
    ]


def test_a_deadline_put_off_is_told_on_the_day_of_the_news() -> None:
    line = "[2031-03-30] The submission deadline has been extended to April 17!"
    assert pages(*CALL[:3], line, title="Workshop on Peat") == [
        "deadline ..2031-04-17",
        "happened 2031-03-30",
        "deadline ..2031-04-17",
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "[1.4.0] - 2020-05-03",
        "v1.4.0 (May 3, 2020)",
        "Quill 1.4 / 2020-05-03",
        "2020-05-03, v1.4.0",
        "v1.4.0（2020-05-03）",
    ],
)
def test_the_heading_of_a_release_tells_of_it(heading: str) -> None:
    blocks = [Block(heading, heading_level=2), Block("Faster saves.")]
    events = read_events(blocks, title="Changelog", published=None)
    assert [shown(event) for event in events] == ["happened 2020-05-03"]


def test_values_quoted_as_code_are_no_dates() -> None:
    assert pages("The value `2020-02-29` was refused. This was mended on 3 May 2020.") == [
        "happened 2020-05-03"
    ]


NOTICE = (
    "The fair will be held at the pier from this Friday (March 14) to March 23.",
    "Speaking today (March 11), the warden said that it had been planned since the autumn of 2022.",
    "Walks start at 3 pm on March 15 and 16, and March 22.",
    "By the 1960s most families were living afloat.",
    "Ends/Tuesday, March 11, 2025",
    "Issued at HKT 17:05",
)


def test_a_press_notice_is_written_on_the_day_below_which_it_ends() -> None:
    assert pages(*NOTICE, title="Fair to open at pier") == [
        "planned 2025-03-14..2025-03-23",
        "happened 2025-03-11",
        "planned 2025-03-15..2025-03-22",
    ]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("this Friday (March 14)", ["this Friday (March 14)"]),
        ("today (March 11) and tomorrow (March 12)", ["today (March 11)", "tomorrow (March 12)"]),
        ("next Monday, 5 June", ["next Monday, 5 June"]),
        ("last year (March 14)", ["last year", "March 14"]),
        ("in 2015, 2017 and 2019", ["2015", "2017", "2019"]),
    ],
)
def test_a_day_in_brackets_says_again_what_a_relative_word_means(
    text: str, spans: list[str]
) -> None:
    assert [one.text for one in recognise(text)] == spans


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("in November of that year", ["November of that year"]),
        ("closed on July 31 of the same year", ["July 31 of the same year"]),
        ("later that year, in May", ["that year, in May"]),
        ("on Monday 4th and Tuesday 5th September", ["Monday 4", "5th September"]),
        ("Monday 17 to Friday 21 February 2025", ["Monday 17 to Friday 21 February 2025"]),
        ("Training day 1 – Monday 2nd September 2019", ["Monday 2nd September 2019"]),
        ("Q3 FY2021", ["Q3 FY2021"]),
        ("first quarter 2018", ["first quarter 2018"]),
        ("2021 – Present", ["2021 – Present"]),
        ("May 2019 to date", ["May 2019 to date"]),
        ("by end-2025", ["by end-2025"]),
        ("officials said Thursday", ["Thursday"]),
        ("late in 2019", ["late in 2019"]),
        ("the '60s", ["the '60s"]),
    ],
)
def test_the_further_forms_of_english_dates_are_read_whole(text: str, spans: list[str]) -> None:
    assert [one.text for one in recognise(text)] == spans


def test_the_dates_of_a_school_are_yet_to_come() -> None:
    lines = ("Autumn term starts: Monday 2 September 2019", "Last day of term: 18 December 2019")
    assert pages(*lines, title="Term dates 2019-20") == [
        "planned 2019-09-02",
        "planned 2019-12-18",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A participle that describes a noun says nothing of the day behind it.
        ("It will reopen the rooms dedicated to textiles on May 31, 2035.", ["planned 2035-05-31"]),
        ("Work is due to begin in May 2035 and be completed by June 2035.", None),
        ("- be submitted before 3 June 2035.", ["deadline ..2035-06-03"]),
        ("Sales rose to 12, against 9 in the same period of 2018.", []),
        ("Staff must complete it by 30 June each year.", []),
        ("She will show “Kites, 1912–2022.”", []),
        ("The show has works from the 1980s to the 2000s.", []),
        ("A new mast (planned for May 2035)", ["planned 2035-05-01..2035-05-31"]),
    ],
)
def test_what_stands_beside_an_english_date_says_its_kind(
    text: str, expected: list[str] | None
) -> None:
    found = pages(text)
    if expected is None:
        assert [one.split()[0] for one in found] == ["planned", "planned"]
    else:
        assert found == expected


def test_a_year_of_business_alone_on_its_line_dates_what_is_below() -> None:
    lines = ("1977", "Founded", "1985", "Moved", "1997/98", "Three shops", "2001 - Present", "Fair")
    assert pages(*lines, title="Milestones") == [
        "happened 1977-01-01..1977-12-31",
        "happened 1985-01-01..1985-12-31",
        "happened 1997-01-01..1998-12-31",
        "happened 2001-01-01..",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Registration deadline 截止: 10 November 2031 / 2031年11月10日", "deadline ..2031-11-10"),
        (
            "In May 2031, an office was opened. 2031年5月，新办事处启用。",
            "happened 2031-05-01..2031-05-31",
        ),
    ],
)
def test_a_date_said_again_in_another_language_is_what_it_was(text: str, expected: str) -> None:
    assert pages(text, title="Annual meeting notice") == [expected, expected]


def test_a_day_of_the_week_is_the_one_before_where_the_verb_tells() -> None:
    blocks = [Block("The trust opened a hide at Marsh End on Saturday.")]
    found = read_events(blocks, title=None, published=date(2019, 3, 5))
    assert [shown(one) for one in found] == ["happened 2019-03-02"]


@pytest.mark.parametrize(
    "text",
    [
        "Retrieved 3 March 2019.",
        "This page was last edited on 3 March 2024, at 10:15 (UTC).",
        "Profit rose to $12 million, up from $7 million the previous year.",
        "The hide was named after Ann Lee (1931-2017).",
    ],
)
def test_what_a_page_says_of_itself_and_compares_with_is_no_event(text: str) -> None:
    assert pages(text) == []


def test_a_meeting_arranged_in_minutes_is_yet_to_come() -> None:
    blocks = [Block("The next meeting was scheduled for 18 February 2020 at 2:30 p.m.")]
    found = read_events(blocks, title="Minutes", published=date(2020, 1, 14))
    assert [shown(one) for one in found] == ["planned 2020-02-18T14:30:00"]


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("1956 (Sept) Moved to the hill", "happened 1956-09-01..1956-09-30"),
        ("2020 (Feb – May) Lessons at home", "happened 2020-02-01..2020-05-31"),
        ("2008 Nov. Birthday of the founder", "happened 2008-11-01..2008-11-30"),
    ],
)
def test_a_month_beside_the_year_of_an_entry_is_of_it(text: str, interval: str) -> None:
    assert pages(text, title="History of the school") == [interval]


def test_a_paragraph_that_says_the_date_above_it_in_full_is_told_once() -> None:
    lines = ("1974", "The firm bought a yard in 1974.", "1973", "It was listed on 5 October 1973.")
    assert pages(*lines, title="Milestones") == [
        "happened 1974-01-01..1974-12-31",
        "happened 1973-10-05",
    ]


def test_a_few_years_alone_above_one_paragraph_date_it() -> None:
    before = ("1951", "The dye museum opened.", "1974-1976")
    after = ("1988", "The library opened.")
    lines = (*before, "Volunteers rebuild the old vat house. It works again.", *after)
    assert "happened 1974-01-01..1976-12-31" in pages(*lines, title="Our History")
    chapter = ("Volunteers rebuild the vat house.", "They found a mast.", "The hull leaked.")
    assert len(pages(*before, *chapter, *after, title="Our History")) == 2


def test_the_days_from_first_to_last_behind_a_name_are_those_of_what_is_named() -> None:
    shows = 'The centennial was marked with the show "Dyes of Leith" (May 3, 2021 – June 9, 2022).'
    assert pages(shows, title="Our History") == ["happened 2021-05-03..2022-06-09"]
    life = "Anna Orme (May 3, 1919 – June 2, 1990) led the firm."
    assert pages(life, title="Our History") == []


def test_a_line_of_a_release_heads_its_changes_in_plain_text_too() -> None:
    blocks = [
        Block("## [1.4.0] - 2020-05-03"),
        Block("- fixed the export", is_item=True),
        Block("- closed the old door on May 1", is_item=True),
    ]
    found = [
        (event.expression.value.edtf, event.expression.basis.value)
        for event in read_events(blocks, title="Changelog", published=date(2023, 1, 2))
        if event.expression.value
    ]
    assert found == [("2020-05-03", "explicit"), ("2020-05-01", "heading")]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("1.1 1912–1938年", []),
        ("2.3 一九五一年", []),
        ("1.2 大正9年至昭和16年", []),
        ("1.2 1951年3月", []),
        ("1.2 2020-05-03", ["2020-05-03"]),
        ("1.2 3 May 2020", ["2020-05-03"]),
        ("1.2.1 2020年5月3日", ["2020-05-03"]),
    ],
)
def test_a_numbered_line_of_a_table_of_contents_is_no_release(line: str, found: list[str]) -> None:
    blocks = [Block("1 历史"), Block(line), Block("1.3 停驶"), Block("2 车站")]
    events = read_events(blocks, title="河湾支线", published=date(2023, 1, 2))
    told = [event for event in events if event.kind is not Kind.MENTION]
    assert [event.expression.value.edtf for event in told if event.expression.value] == found
