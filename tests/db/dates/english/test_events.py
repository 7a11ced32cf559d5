"""Events of English prose: of which kind its verbs make a date, and where its year comes from."""

from __future__ import annotations

from datetime import date

import pytest

from db.dates.english.titles import with_bare_years
from db.dates.events import read_events
from db.dates.model import Block, DatedEvent, Kind
from db.dates.setting.genre import Genre, genre_of, tense_of
from tests.db.dates.documents import told
from tests.db.dates.reading import ends

PUBLISHED = date(2020, 1, 14)


def events(text: str, title: str | None = None, published: date | None = PUBLISHED) -> list[str]:
    """Every dated expression of ``text`` as ``kind interval``."""
    return [shown(event) for event in read_events([Block(text)], title=title, published=published)]


def shown(event: DatedEvent) -> str:
    """The kind of an event and its interval."""
    return f"{event.kind} {ends(event.expression.value)}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The verb before the date, or the first one behind it, tells.
        ("The mill reopened on 3 June 2019.", "happened 2019-06-03"),
        ("The reading on Friday, 8 March 2019 drew forty guests.", "happened 2019-03-08"),
        ("By the end of July 2019 all crates had been moved.", "happened ..2019-07-31"),
        ("The clerk said that the swings were mended on 2 May 2019.", "happened 2019-05-02"),
        # What is to come.
        ("A pavilion breaks ground in autumn 2020.", "planned 2020-09-01..2020-11-30"),
        ("The tower should be ready by March 2021.", "planned ..2021-03-31"),
        ("The fair is scheduled for 20/10/2021.", "planned 2021-10-20"),
        ("They agreed to close the path on 3 May 2020.", "planned 2020-05-03"),
        ("The show runs until 5 May.", "planned ..2020-05-05"),
        # Limits.
        ("Nominations close on February 28, 2020.", "deadline ..2020-02-28"),
        ("Winners will hear no later than 15 May.", "deadline ..2020-05-15"),
        ("Fees must be paid before 1 April 2020.", "deadline ..2020-04-01"),
        ("Residents may comment on the draft until 3 May.", "deadline ..2020-05-03"),
        ("A progress report is due on 30 September 2020.", "deadline ..2020-09-30"),
        ("30 June 2020: subscriptions due", "deadline ..2020-06-30"),
        # The year of a range that runs into the next one stands at its end.
        (
            "The show runs from Dec 20 through Feb 2, 2021.",
            "planned 2020-12-20..2021-02-02",
        ),
        # Times that are only named.
        ("Visits rose by a tenth compared with 2018.", "mention 2018-01-01..2018-12-31"),
        ("The minutes of 8 October 2019 were read.", "mention 2019-10-08"),
        ("A letter dated 1 November 2019 was read.", "mention 2019-11-01"),
        ("The hall, which opened in 1950, is loved.", "mention 1950-01-01..1950-12-31"),
        (
            "The hall was then sold, and what was left there closed in 1950.",
            "happened 1950-01-01..1950-12-31",
        ),
        ("The bridge dates from 1911.", "mention 1911-01-01.."),
        ("Nobody has lived there since 1968.", "mention 1968-01-01.."),
        ("The fair had been planned for June 2019.", "mention 2019-06-01..2019-06-30"),
        ("The ticket is valid until 15 June 2020.", "mention ..2020-06-15"),
        ("Accounts for the year ended 31 March 2019", "mention 2019-03-31"),
        ("It lasted until 5 May 2019.", "mention ..2019-05-05"),
        ("The pond, dug in 1987, was drained.", "mention 1987-01-01..1987-12-31"),
        ("Members grew to 312, up from 280 in 2018.", "mention 2018-01-01..2018-12-31"),
        ("The tower is closed on 29 March.", "planned 2020-03-29"),
        ("Copies may be requested until 3 May.", "deadline ..2020-05-03"),
        (
            "The tower, the first part of which will open in May, grows.",
            "planned 2020-05-01..2020-05-31",
        ),
        ("We fly home on 12 May.", "planned 2020-05-12"),
        ("1983 – Founded in a garage", "happened 1983-01-01..1983-12-31"),
    ],
)
def test_the_verb_that_governs_a_date_says_its_kind(text: str, expected: str) -> None:
    assert events(text) == [expected]


def test_each_of_several_participles_behind_one_auxiliary_tells() -> None:
    assert events("They were found in 1908, cleaned in 1956, and put on show on 4 March 1961.") == [
        "happened 1908-01-01..1908-12-31",
        "happened 1956-01-01..1956-12-31",
        "happened 1961-03-04",
    ]
    assert events("The pond, dug in 1987, and the lane were closed on 4 March 2019.")[0] == (
        "mention 1987-01-01..1987-12-31"
    )


def test_a_verb_looks_forward_for_a_day_without_a_year() -> None:
    assert events("Work began on 20 April.") == ["happened 2019-04-20"]
    assert events("Work begins on 20 April.") == ["planned 2020-04-20"]


def test_tasks_of_a_meeting_are_limits_and_aims_of_a_headline_are_none() -> None:
    task = "Action: Clerk to obtain three quotations by 30 November 2020."
    assert events(task) == ["deadline ..2020-11-30"]
    assert events("City to build three parks by 2023") == ["planned ..2023-12-31"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("The Year in Review 2019", "happened 2019-05-04"),
        ("2019 in Pictures", "happened 2019-05-04"),
        ("Annual Report 2019", "happened 2019-05-04"),
        ("Newsletter, May 2019", "happened 2019-05-04"),
    ],
)
def test_the_year_of_an_english_title_is_that_of_its_dates(title: str, expected: str) -> None:
    assert events("On 4 May the hall opened.", title, None) == [expected]


def test_numbers_in_a_title_that_are_no_years_stay_none() -> None:
    assert with_bare_years("Minutes No. 1998 and Form 2019-4 of 2,019 visitors", []) == []


def test_a_subtitle_names_the_year_for_a_title_that_names_none() -> None:
    blocks = [
        Block("Hill Orchard", is_title=True),
        Block("2022 in Review"),
        Block("On 4 May we pressed."),
    ]
    assert [shown(event) for event in read_events(blocks)] == ["happened 2022-05-04"]


def test_a_relative_date_lends_its_year_to_no_month_after_it() -> None:
    text = "A crack was found last November. In March, lorries were banned."
    assert events(text, published=date(2023, 5, 9)) == [
        "happened 2022-11-01..2022-11-30",
        "happened 2023-03-01..2023-03-31",
    ]


def test_a_dateline_is_the_day_of_writing_and_no_event() -> None:
    text = "LEEDS, March 5, 2020 – The council voted on Tuesday."
    assert events(text, published=None) == ["happened 2020-03-03"]


def test_an_hour_at_the_head_of_a_line_is_of_the_day_above() -> None:
    blocks = [Block("5 July 2014", heading_level=1), Block("6 a.m.: we left the camp")]
    assert [shown(event) for event in read_events(blocks)] == ["happened 2014-07-05T06:00:00"]


def test_english_headings_give_year_and_month() -> None:
    blocks = [
        Block("1898", heading_level=1),
        Block("March: A flood took the pier."),
        Block("On the 12th the ferry sank."),
    ]
    found = [shown(event) for event in read_events(blocks, title="A History of the Bridge")]
    assert found == ["happened 1898-03-01..1898-03-31", "happened 1898-03-12"]


def test_english_headings_turn_the_tense_of_what_stands_below() -> None:
    assert tense_of("Looking ahead") is Genre.PLAN
    assert tense_of("Dates for your diary") is Genre.PLAN
    assert tense_of("Background") is Genre.CHRONICLE
    blocks = [Block("Next meeting", heading_level=1), Block("Monday 4 May 2020 in the hall")]
    assert [event.kind for event in read_events(blocks)] == [Kind.PLANNED]


def test_english_titles_say_what_a_document_is() -> None:
    assert genre_of("Project Plan: Glass Negatives, 2021–2023") is Genre.PLAN
    assert genre_of("Looking Back on the Season") is Genre.CHRONICLE
    assert genre_of("Library reopens after flood") is Genre.OTHER


def test_a_subtitle_with_its_years_makes_a_chronicle_of_the_present_tense() -> None:
    blocks = [
        Block("THE HARBOUR CLUB", None, is_title=True),
        Block("A Chronology, 1898-2021", None),
        Block("July 3rd, 1984 - The hall is completed.", None),
    ]
    found = read_events(blocks, title=None, published=None)
    assert [event.kind for event in found if event.block == 2] == [Kind.HAPPENED]


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("Second quarter of 2004 - Roof mended.", "2004-04-01..2004-06-30"),
        ("2019, spring - Reopened.", "2019-03-01..2019-05-31"),
        ("Since 1975 the club has held a fair.", "1975-01-01.."),
    ],
)
def test_an_entry_may_open_with_a_part_of_a_year(text: str, interval: str) -> None:
    found = read_events([Block(text, None)], title="The Club: A Chronology", published=None)
    assert [(ends(one.expression.value), one.kind) for one in found] == [(interval, Kind.HAPPENED)]


def test_a_relative_clause_tells_of_a_day_of_the_years_own() -> None:
    text = "Floods closed Trail 3, which reopened in mid-May."
    assert events(text, "Annual Report 2017", None) == ["happened 2017-05-11..2017-05-20"]


def test_this_month_is_of_the_year_that_the_report_is_about() -> None:
    text = "A bird ringed here was photographed in Yakutia this July."
    assert events(text, "Annual Report 2017", None) == ["happened 2017-07-01..2017-07-31"]


def test_what_was_originally_due_does_not_lie_ahead() -> None:
    text = "Resurfacing of Mill Lane, originally due in March, is now scheduled for 17 June."
    assert events(text, "Minutes of the council", date(2019, 5, 14))[-1] == ("planned 2019-06-17")


def test_the_previous_autumn_lends_its_year_to_nothing() -> None:
    text = (
        "By mid-May boats lay afloat, and the pontoon, ordered the previous autumn, came on 23 May."
    )
    assert events(text, "Annual Report 2022", None)[-1] == "happened 2022-05-23"


def test_the_clause_that_opens_a_sentence_tells_as_much_as_the_one_behind_it() -> None:
    assert told(
        "LEEDS, Nov. 24 -- When the news came over the radio on Monday, Ann was mending nets.",
        published=date(2020, 11, 25),
    ) == [("2020-11-23", "happened")]


def test_a_month_cut_short_keeps_its_day_behind_by() -> None:
    assert told(
        "Repairs are due to be finished by Dec. 20. The road is shut.",
        published=date(2020, 11, 25),
    ) == [("../2020-12-20", "planned")]
