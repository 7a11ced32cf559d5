"""Days of the papers that a plan or a notice cites."""

from __future__ import annotations

from tests.db.dates.documents import told


def test_the_paper_that_a_label_or_an_item_cites_tells_nothing() -> None:
    assert told(
        "一、依據：本校獎學金設置要點（民國97年5月6日訂定，111年11月2日第三次修正）辦理。",
        "二、申請期間：自113年9月2日起至113年10月4日止。",
        title="獎學金申請公告",
    ) == [("2024-09-02?/2024-10-04?", "planned")]
    assert told(
        "一、能源管理法（112年3月8日總統令公布）。",
        "二、教育部111年10月函頒「低碳校園計畫」。",
        "三、民國113年7月1日啟用太陽能板。",
        title="低碳校園行動計畫",
    ) == [("2024-07-01", "planned")]
