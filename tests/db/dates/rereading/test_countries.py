"""Festivals that fall on another day in another country."""

from __future__ import annotations

from tests.db.dates.documents import told
from tests.db.dates.reading import read_one


def _days(*lines: str) -> list[str]:
    return [edtf.rstrip("?") for edtf, _ in told(*lines, title="大事记")]


def test_taiwan_keeps_the_days_of_the_republic() -> None:
    lines = ("民國八十年教師節，校慶。", "112年國慶日，升旗。", "109年兒童節，放假。")
    assert _days(*lines) == ["1991-09-28", "2023-10-10", "2020-04-04"]


def test_a_paper_about_singapore_keeps_its_national_day() -> None:
    lines = ("1974年国庆日首次参加检阅。", "1980年，新加坡文化部接管。", "1985年，新加坡分团成立。")
    assert _days(*lines)[0] == "1974-08-09"
    assert _days(*lines, "2015年，中国同乡来访。", "2016年，访北京。")[0] == "1974-10-01"


def test_the_national_day_was_another_before_the_peoples_republic() -> None:
    assert read_one("1931年国庆") == "1931-10-10"
    assert read_one("1951年国庆节") == "1951-10-01"
