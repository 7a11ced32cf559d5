"""Tables in plain text, whose cells blanks alone set apart."""

from __future__ import annotations

from db.ingest.aligned import aligned_rows, gaps
from db.ingest.lines import content_lines
from db.ingest.segment import segment
from db.model import Role


def texts(raw: str) -> list[str]:
    """The passages below the title."""
    return [one.text for one in segment(f"河道清淤进度表\n\n{raw}\n").passages[1:]]


def test_cells_in_columns_are_shown_with_one_wide_blank_between() -> None:
    raw = (
        "标段      开工日期     完工日期\n"
        "上游段    2月9日       4月底\n"
        "中游段    3月中旬      5月6日\n"
    )
    assert texts(raw) == [
        "标段　开工日期　完工日期",
        "上游段　2月9日　4月底",
        "中游段　3月中旬　5月6日",
    ]


def test_a_column_in_which_a_row_has_nothing_is_an_empty_cell() -> None:
    raw = (
        "标段      2月       3月       4月\n"
        "上游段    9日                 28日\n"
        "中游段              6日       15日\n"
        "下游段    1日       2日       3日\n"
    )
    assert texts(raw)[1:] == [
        "上游段　9日　 　28日",
        "中游段　 　6日　15日",
        "下游段　1日　2日　3日",
    ]


def test_a_name_set_wide_is_one_cell() -> None:
    assert gaps("张  三    3月2日    完成") == [(4, 8), (12, 16)]
    assert gaps("日　期　　　　　事　项") == [(3, 8)]


def test_verses_menus_particulars_and_prose_are_no_tables() -> None:
    verses = (
        "山高月小  水落石出  江流有声\n断岸千尺  霜露既降  木叶尽脱\n人影在地  仰见明月  顾而乐之"
    )
    menu = "首页    要闻    专题\n文化    教育    科技\n登录    注册    帮助"
    particulars = "电话：6011    传真：6012    邮编：1000\n" * 3
    prose = "3月，修堤。  4月，植树。  5月，通水。\n" * 3
    for raw in (verses, menu, particulars, prose):
        assert not aligned_rows(content_lines(raw)), raw


def test_a_table_ends_where_a_line_has_more_than_its_cells_or_stands_in_no_column() -> None:
    raw = "甲    3    一\n乙    4    二\n丙    5    三\n备注                    6"
    assert aligned_rows(content_lines(raw)) == {0: (0, 0), 1: (0, 0), 2: (0, 0)}


def test_the_rows_of_such_a_table_lead_back_to_their_raw_lines() -> None:
    raw = "进度表\n\n段    开工    完工\n甲    2日     3日\n乙    4日     5日\n"
    rows = segment(raw).passages[1:]
    assert [raw[one.start : one.end].split(maxsplit=1)[0] for one in rows] == ["段", "甲", "乙"]
    assert {one.role for one in rows} == {Role.BODY}
