"""Days whose month and day a dash parts, at the head of a log's lines."""

from __future__ import annotations

from db.dates.events import read_events
from db.dates.model import Block, Kind


def _told(*blocks: Block) -> list[tuple[str, str]]:
    return [
        (one.expression.text, one.expression.value.edtf)
        for one in read_events([Block("骑行志", is_title=True), *blocks])
        if one.kind is not Kind.MENTION and one.expression.value is not None
    ]


def test_pairs_of_digits_that_open_three_lines_are_days_of_the_year_above() -> None:
    assert _told(
        Block("2018", heading_level=1),
        Block("03-05（周一） 到镇上修车，03-07 再上路。"),
        Block("04-28~05-02 环湖。"),
        Block("2019 年", heading_level=1),
        Block("1. 09-30至10-07　川西线，比分停在 12-10。"),
    ) == [
        ("03-05（周一）", "2018-03-05"),
        ("03-07", "2018-03-07"),
        ("04-28~05-02", "2018-04-28/2018-05-02"),
        ("09-30至10-07", "2019-09-30/2019-10-07"),
    ]


def test_two_such_lines_or_amounts_are_no_days() -> None:
    heading = Block("2018", heading_level=1)
    two = _told(heading, Block("03-05 环湖。"), Block("04-28 进山。"))
    amounts = _told(heading, *(Block(f"0{one}-12岁组，五人报名。") for one in (3, 6, 9)))
    assert {text for text, _ in [*two, *amounts]} <= {"2018"}
