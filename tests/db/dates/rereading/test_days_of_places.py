"""Days in figures that say what was where."""

from __future__ import annotations

from tests.db.dates.documents import told


def test_days_in_figures_that_say_what_was_where_open_clause_after_clause() -> None:
    title = "2022年活动周方案"
    assert told("4、科技下乡。5.24在白荡村，5.26在新丰村。", title=title) == [
        ("2022-05-24", "planned"),
        ("2022-05-26", "planned"),
    ]
    assert told("4、均价。5.24元起，涨幅5.26在平均线上。", title=title) == []
