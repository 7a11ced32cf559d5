"""What several meetings resolved, gathered below one heading."""

from __future__ import annotations

from tests.db.dates.documents import told

_TITLE = "113年度會務紀要"


def test_the_heading_of_a_meeting_tells_of_it_and_what_stands_below_speaks_from_its_day() -> None:
    found = told(
        "# 一、理監事會重要決議",
        "## （一）第三屆第二次（113年1月12日）",
        "會費自3月1日起調整。",
        "## （二）第三屆第三次會議（113年5月20日）",
        "下屆大會113年9月8日於本會召開。",
        "# 二、活動",
        "6月2日，舉辦淨灘。",
        title=_TITLE,
    )
    assert [(edtf.rstrip("?"), kind) for edtf, kind in found] == [
        ("2024-01-12", "happened"),
        ("2024-03-01/..", "planned"),
        ("2024-05-20", "happened"),
        ("2024-09-08", "planned"),
        ("2024-06-02", "happened"),
    ]


def test_below_a_meeting_without_resolutions_the_text_tells_what_was() -> None:
    found = told(
        "# 一、大事",
        "## （一）第三屆第二次會議（113年1月12日）",
        "113年3月1日，新會址啟用。",
        title=_TITLE,
    )
    assert [kind for _, kind in found] == ["happened", "happened"]


def test_a_heading_with_the_day_of_a_paper_or_a_life_is_no_meeting() -> None:
    lines = ("# 一、文选", "## （一）在某地的讲话（1951年3月2日）", "同志们，现在开会。")
    assert told(*lines, title="文件汇编") == []
