"""Pages whose own entries span many years and that end with an invitation to the next."""

from __future__ import annotations

from tests.db.dates.documents import told

_RACES = (
    "一｜2011/6/6(一)｜十二隊",
    "二｜2012/6/23｜增設女子組",
    "三｜2013/6/12｜因雨縮短賽程",
    "四｜2016/6/9｜賽道改到東湖",
    "五｜2019/6/7(五)｜觀眾逾萬",
)
_INVITATION = (
    "報名截止：2025年5月10日",
    "領隊會議6/1上午9時召開，號碼布5/20起發放，退費最遲5/12。",
)


def test_rows_of_many_years_happened_and_only_the_section_on_the_next_looks_ahead() -> None:
    lines = ("* ■ 歷屆戰況", *_RACES, "* ■ 下一屆預告", *_INVITATION)
    assert told(*lines) == [
        ("2011-06-06", "happened"),
        ("2012-06-23", "happened"),
        ("2013-06-12", "happened"),
        ("2016-06-09", "happened"),
        ("2019-06-07", "happened"),
        ("../2025-05-10", "deadline"),
        ("2025-06-01T09:00:00", "planned"),
        ("2025-05-20/..", "planned"),
        ("../2025-05-12", "deadline"),
    ]


def test_few_years_of_history_leave_an_invitation_what_it_is() -> None:
    lines = ("报名截止：2024年3月20日", "自2019年以来本社区已办过五期。", "2024年4月1日开班。")
    assert told(*lines) == [("../2024-03-20", "deadline"), ("2024-04-01", "planned")]


def test_years_in_no_order_are_no_chronicle() -> None:
    years = ("2016年", "2012年", "2019年", "2011年", "2018年", "2013年")
    lines = ("报名截止：2024年3月20日", *(f"{year}6月1日，座谈。" for year in years))
    assert {kind for _, kind in told(*lines)[1:]} == {"planned"}
